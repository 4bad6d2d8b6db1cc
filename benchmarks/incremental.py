"""What one more directive costs in an archive of 1,000, of 10,000 and of 100,000: time and rows touched.

    python benchmarks/incremental.py [SIZE …]

The documents are made up: each of 63 provinces and their districts issues numbered plans, letters and
decisions; each text cites one directive from above, some of its own neighbourhood, two laws that all cite,
and one number without a day. Reading is left out: what is measured is the single writer of the archive.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

from ingest.archive.archive import Archive
from ingest.archive.entry import Incoming
from ingest.keys import DocKey
from ingest.lexicon import places
from ingest.model import Citation, Duty, Facts, Head, Line, Organ, Recipient, Target, Unit
from ingest.readers import ReadText

BATCH = 64
PROBE = 64
WORDS = (
    *("triển", "khai", "thực", "hiện", "kế", "hoạch", "nghị", "quyết", "công", "tác", "tuyên", "truyền"),
    *("kiểm", "tra", "báo", "cáo", "địa", "phương", "năm"),
)


def issuers() -> list[tuple[str, str, str]]:
    """(key, name, code) of every organ that issues here."""
    found = []
    for p in places.provinces("2024-01-01"):
        found += [
            (f"{p.key}.tinh-uy", f"Tỉnh ủy {p.name}", "TU"),
            (f"{p.key}.ubnd", f"UBND {p.title()}", "UBND"),
        ]
        for d in places.districts_of(p.key, "2024-01-01"):
            found += [
                (f"{d.key}.huyen-uy", f"Huyện ủy {d.name}", "HU"),
                (f"{d.key}.ubnd", f"UBND {d.title()}", "UBND"),
            ]
    return found


def documents(seed: int = 1) -> Iterator[Incoming]:
    """Made-up documents without end, the same for the same seed."""
    random = Random(seed)
    organs = issuers()
    plans: list[tuple[str, str, str]] = []  # key, symbol, date
    n = 0
    while True:
        issuer, name, code = organs[random.randrange(len(organs))]
        party = code != "UBND"
        line: Line = "party" if party else "state"
        year = random.choice((2021, 2022, 2023, 2024))
        date = f"{year}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"
        kind = random.choice(("KH", "CV", "QĐ", "TB"))
        number = random.randint(1, 400)
        symbol = f"{number:02d}-{kind}/{code}" if party else f"{number:02d}/{kind}-{code}"
        key = DocKey(issuer, "2020-2025" if party else str(year), kind.lower().replace("đ", "d"), str(number))
        title = " ".join(random.choices(WORDS, k=14))
        cited = [
            _cite(
                f"trung-uong.xiii.nq.{random.randint(1, 80)}",
                "trung-uong",
                "Ban Chấp hành Trung ương",
                "implements",
            )
        ]
        cited += [
            _cite(f"quoc-hoi.xv.luat.{m}", "quoc-hoi", "Quốc hội", "based_on")
            for m in random.sample(range(1, 60), 2)
        ]
        cited.append(_cite(f"trung-uong._.ct.{random.randint(1, 60)}", "trung-uong", "Ban Bí thư", "cites"))
        for other, other_symbol, other_date in random.sample(plans, k=min(6, len(plans))):
            cited.append(_cite(other, other.rsplit(".", 3)[0], other, "cites", other_date, other_symbol))
        plans.append((str(key), symbol, date))
        if len(plans) > 400:
            plans.pop(random.randrange(len(plans)))
        place = issuer.rsplit(".", 1)[0]
        units = [Unit(f"{place}.{u}", u) for u in ("van-phong-ubnd", "cong-an", "so-noi-vu")]
        text = f"{symbol} {title} " + " ".join(random.choices(WORDS, k=500))
        sha = hashlib.sha256(f"{seed} {n}".encode()).hexdigest()
        facts = Facts(
            f"{n}.txt", sha,
            Head(str(key), symbol, None, kind, date, place, title, Organ(issuer, name), None, 1, line),
            tuple(cited), tuple(Recipient((0, 9), "Như trên", "copy", u) for u in units),
            tuple(Duty((0, 9), "Giao", u, task=title) for u in units),
        )  # fmt: skip
        yield Incoming(facts, ReadText(text, "utf-8", "txt"), f"/x/{n}", f"{n}.txt")
        n += 1


def _cite(
    key: str, issuer: str, name: str, relation: str, date: str | None = None, symbol: str | None = None
) -> Citation:
    k = DocKey.parse(key)
    symbol = symbol or f"{int(k.number):02d}-{k.kind.upper()}/TW"
    target = Target("document", key, symbol, type=k.kind.upper(), issued_on=date, issuer=Organ(issuer, name))
    return Citation((0, len(symbol)), symbol, relation, target, rule="made")  # type: ignore[arg-type]


def fill(archive: Archive, made: Iterator[Incoming], size: int) -> float:
    """Put until the archive holds `size` documents; seconds."""
    began = time.perf_counter()
    while size > 0:
        batch = list(islice(made, min(BATCH, size)))
        archive.put_many(batch)
        size -= len(batch)
    return time.perf_counter() - began


def probe(archive: Archive, made: Iterator[Incoming]) -> tuple[float, int, float]:
    """One more directive at a time: milliseconds and rows of the picture (medians), worst milliseconds."""
    times, rows = [], []
    for one in islice(made, PROBE):
        before, began = archive.sequence(), time.perf_counter()
        archive.put(one.facts, one.read, origin=one.origin, name=one.name)
        times.append((time.perf_counter() - began) * 1000)
        upto = archive.sequence()
        rows.append(
            sum(1 for _ in archive.changed_nodes(before, upto))
            + sum(1 for _ in archive.changed_edges(before, upto))
        )
    return sorted(times)[PROBE // 2], sorted(rows)[PROBE // 2], max(times)


def main() -> None:
    """Print one line a size."""
    sizes = [int(a) for a in sys.argv[1:]] or [1_000, 10_000]
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder) / "a.db") as archive:
        made, held = documents(), 0
        print(
            "documents  documents/s in batches  one more: ms (median, worst)  rows written (median)  file MB"
        )
        for size in sizes:
            seconds = fill(archive, made, size - held)
            rate = (size - held) / seconds
            median, rows, worst = probe(archive, made)
            held = size + PROBE
            megabytes = archive.path.stat().st_size / 1e6
            print(
                f"{size:9,}  {rate:22.0f}  {median:17.1f} {worst:10.1f}  {rows:21}  {megabytes:7.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
