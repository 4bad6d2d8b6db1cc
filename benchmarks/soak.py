"""Everything at once for as long as one likes: ingest, forget, questions, rebuilds; memory and delays.

    python benchmarks/soak.py --minutes 30 [--documents 3000] [--svg docs/images/soak.svg]

One process writes: it ingests texts and forgets others, so that the archive turns over at about one size.
Another serves: a thread follows the archive, two ask (chains, lineage, search), one makes the graph anew
every minute. Every few seconds their memory and the delays of the questions are noted. Any error ends in
the count; at the end the graph is compared with the archive row by row, and the archive with a clean one.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
import threading
import time
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random
from typing import Any

import synth

from graphsvc.comparison import differences
from graphsvc.projection import follow
from graphsvc.service import Service
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from ingest.archive.copy import faults
from ingest.pipeline import ingest

EVERY = 5.0  # seconds between two notes
REBUILD = 60.0
TURN = 20  # documents that come, and go, at once

Note = dict[str, Any]


def write(root: Path, documents: int, stop: Event, counts: Any) -> None:
    """Ingest and forget until told to stop; half of what comes was here before."""
    rng = Random(1)
    texts = {w.name: w.text for w in synth.generate(documents * 2, seed=9, damage=0.1)}
    names = sorted(texts)
    for name in names:
        (root / "texts" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "texts" / name).write_text(texts[name], encoding="utf-8")
    here = set(names[:documents])
    with Archive.open(root / "a.db") as archive:
        ingest([root / "texts" / n for n in sorted(here)], archive)
        counts["ready"] = True
        while not stop.is_set():
            come = rng.sample(sorted(set(names) - here), TURN)
            go = rng.sample(sorted(here), TURN)
            ingest([root / "texts" / n for n in come], archive)
            for n in go:
                assert archive.forget(str(root / "texts" / n)), n
            here = (here | set(come)) - set(go)
            counts["came"], counts["went"] = counts["came"] + TURN, counts["went"] + TURN
    counts["here"] = sorted(here)


def serve(root: Path, stop: Event, counts: Any) -> None:
    """Follow, answer and rebuild until told to stop; note delays."""
    delays: list[float] = []
    errors: list[str] = []
    done = {"asked": 0, "rebuilt": 0}
    service = Service(
        lambda: Archive.open(root / "a.db", readonly=True), EmbeddedStore(root / "a.kgl"), interval=0.3
    )

    def ask(seed: int) -> None:
        rng = Random(seed)
        while not stop.is_set():
            try:
                rows = service.store.ask("MATCH (d:Document {status: 'read'}) RETURN d.key AS key LIMIT 500")
                for key in rng.sample([r["key"] for r in rows], min(20, len(rows))):
                    began = time.perf_counter()
                    if service.resolve(key):  # it may have been forgotten meanwhile
                        service.chains(key)
                    service.search("chuyển đổi số" if seed == 1 else "dân vận", limit=5)
                    delays.append((time.perf_counter() - began) * 1e3)
                    done["asked"] += 1
                    time.sleep(0.02)
            except Exception as error:
                if type(error).__name__ != "NoSuchDocumentError":
                    errors.append(f"{type(error).__name__}: {error}")
            stop.wait(0.05)

    def rebuild() -> None:
        while not stop.wait(REBUILD):
            try:
                service.rebuild()
                done["rebuilt"] += 1
            except Exception as error:
                errors.append(f"rebuild: {type(error).__name__}: {error}")

    with service:
        service.catch_up()
        service.follow()
        threads = [threading.Thread(target=ask, args=(n,)) for n in (1, 2)]
        threads.append(threading.Thread(target=rebuild))
        for thread in threads:
            thread.start()
        while not stop.wait(EVERY):
            now, delays[:] = sorted(delays), []
            if now:
                counts["p50"], counts["p99"] = now[len(now) // 2], now[(len(now) - 1) * 99 // 100]
            counts["behind"] = service.readiness().behind
            counts.update(done)
            counts["errors"] = list(errors)
        for thread in threads:
            thread.join()
        counts["errors"] = list(errors)


def resident(pid: int) -> int:
    """Return the resident megabytes of a process."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) >> 10
    return 0


def soak(minutes: float, documents: int, root: Path) -> tuple[Note, list[Note]]:
    """Run both processes side by side; what was found at the end, and the notes."""
    context = get_context("spawn")
    with context.Manager() as manager:
        stop = context.Event()
        counts = manager.dict(ready=False, came=0, went=0, p50=0.0, p99=0.0, behind=0, asked=0, rebuilt=0)
        counts["errors"] = []
        writer = context.Process(target=write, args=(root, documents, stop, counts))
        writer.start()
        while not counts["ready"]:
            time.sleep(0.2)
        server = context.Process(target=serve, args=(root, stop, counts))
        server.start()
        assert writer.pid is not None
        assert server.pid is not None
        began, notes = time.monotonic(), []
        while (at := time.monotonic() - began) < minutes * 60 and writer.is_alive() and server.is_alive():
            time.sleep(EVERY)
            names = ("came", "went", "p50", "p99", "behind", "asked", "rebuilt")
            note = {name: counts[name] for name in names}
            note |= {"s": round(at + EVERY), "load": round(os.getloadavg()[0], 1)}
            note |= {"writer MB": resident(writer.pid), "server MB": resident(server.pid)}
            note["archive MB"] = (root / "a.db").stat().st_size >> 20
            notes.append(note)
        stop.set()
        writer.join()
        server.join()
        errors, here = list(counts["errors"]), list(counts.get("here", []))
    return _found(root, errors, here, writer.exitcode, server.exitcode) | notes[-1], notes


def _found(root: Path, errors: list[str], here: list[str], *codes: int | None) -> Note:
    """What is wrong after all: with the archive, with the graph, and against a clean archive."""
    with (
        Archive.open(root / "a.db", readonly=True) as archive,
        EmbeddedStore(root / "a.kgl") as store,
        Archive.open(root / "clean.db") as clean,
    ):
        follow(archive, store)
        ingest([root / "texts" / n for n in here], clean)
        return {
            "exit codes": codes,
            "errors": errors[:10],
            "faults": [f.found for f in faults(root / "a.db")],
            "differences of the graph": list(differences(archive, store)),
            "the same as a clean archive": list(archive.export()) == list(clean.export()),
        }


def plot(notes: list[Note], title: str) -> str:
    """Return two panels as SVG: memory of both processes, delays of the questions."""
    width, height, left, gap = 760, 170, 60, 60
    last = max(n["s"] for n in notes)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {2 * height + 2 * gap}" '
        f'font-family="sans-serif" font-size="12" role="img"><title>{title}</title>'
        '<rect width="100%" height="100%" fill="#fff"/>'
    ]
    panels = [
        ("resident MB", [("server MB", "#1f5fa8", "server"), ("writer MB", "#b3541e", "writer")]),
        ("ms a question", [("p99", "#b3541e", "p99"), ("p50", "#1f5fa8", "p50")]),
    ]
    for number, (unit, lines) in enumerate(panels):
        top = 30 + number * (height + gap)
        most = max(float(n[name]) for n in notes for name, _, _ in lines) * 1.1 or 1.0
        parts.append(
            f'<path d="M{left} {top}V{top + height}H{width - 10}" fill="none" stroke="#888"/>'
            f'<text x="{left - 6}" y="{top + 10}" text-anchor="end">{most:.0f}</text>'
            f'<text x="{left - 6}" y="{top + height}" text-anchor="end">0</text>'
            f'<text x="{left}" y="{top - 8}">{unit}</text>'
            f'<text x="{width - 10}" y="{top + height + 16}" text-anchor="end">{last // 60} min</text>'
        )
        for place, (name, colour, label) in enumerate(lines):
            points = " ".join(
                f"{left + (width - left - 10) * n['s'] / last:.1f},{top + height * (1 - n[name] / most):.1f}"
                for n in notes
            )
            parts.append(
                f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
                f'<text x="{left + 120 + 90 * place}" y="{top - 8}" fill="{colour}">{label}</text>'
            )
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    """Soak, print what was found as JSON and the notes as JSON Lines, and draw them."""
    parser = argparse.ArgumentParser(description="Ingest, forget, ask and rebuild at once.")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--documents", type=int, default=3000)
    parser.add_argument("--svg", type=Path, metavar="FILE")
    parser.add_argument("--notes", type=Path, metavar="FILE")
    args = parser.parse_args()
    root = Path(tempfile.mkdtemp(prefix="soak-"))
    try:
        found, notes = soak(args.minutes, args.documents, root)
    finally:
        shutil.rmtree(root)
    if args.notes:
        args.notes.write_text("".join(json.dumps(n) + "\n" for n in notes), encoding="utf-8")
    if args.svg:
        title = f"{args.minutes:g} minutes of ingesting, forgetting, asking and rebuilding"
        args.svg.write_text(plot(notes, title), encoding="utf-8")
    print(json.dumps(found, ensure_ascii=False))


if __name__ == "__main__":
    main()
