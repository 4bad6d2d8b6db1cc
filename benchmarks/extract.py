"""How fast documents are read: megabytes a second, memory, cost over the length of a document, hostile texts.

    python benchmarks/extract.py [--megabytes 100] [--texts FOLDER] [--jobs 1 2] [--hostile 1000000]

Without a folder the texts are the generator's. Times are processor time of one core, but for `--jobs`, which
is told by the clock on the wall. Texts are repeated until they have the size asked; `first time` is one round
over texts that were never seen, before any name is remembered.

Where eyecite is installed (`pip install eyecite`; no part of the project), its default reader is timed in the
same run on American citations, the only kind that it reads, and set beside ours.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle
from pathlib import Path
from typing import Any

import synth

from ingest.extract import from_text

# near matches of every costly pattern; each is repeated
HOSTILE = {
    "digits": "12345 ",
    "word of a number": "Số ",
    "blank numbers": "Số: ....",
    "numbers": "12-KH/TU, ",
    "broken numbers": "1/2/3-4/",
    "points": "1.2.",
    "joints": "5-A ",
    "type words": "Nghị quyết ",
    "congresses": "Nghị quyết Đại hội ",
    "plenums": "Nghị quyết Trung ương ",
    "laws": "Luật ",
    "laws in small letters": "luật an ",
    "articles": "điểm a khoản 1 Điều 2 ",
    "articles that open": "Điều 1, ",
    "organs": "Ủy ban nhân dân huyện ",
    "of": "của ",
    "and": "và ",
    "and many": "và các ",
    "charges": "Giao Sở Y tế ",
    "acting": "sửa đổi, bổ sung ",
    "quotes": "“Về ",
    "brackets": "(theo ",
    "one letter": "A",
    "one mark": "Ệ",
    "spaces": " ",
    "lines": "\n",
    "dashes": "- ",
    "rules": "-----",
    "dots": ".",
    "bars": "| ",
    "rows of a table": "a | b | c\n",
    "paragraphs": "Thực hiện kế hoạch\n\n",
}
AMERICAN = (
    "The rule was settled in Brown v. Board of Education, 347 U.S. 483, 495 (1954), and restated in "
    "Bolling v. Sharpe, 347 U.S. 497 (1954); see also Smith v. Jones, 12 F.3d 345, 350 (9th Cir. 1993). "
    "Nothing in 42 U.S.C. § 1983 asks for more. Id. at 352. The court below relied on People v. Doe, "
    "5 Cal. 4th 100 (1993), which was decided before the statute changed and says nothing of notice. "
)


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The least processor time of several rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def texts(folder: Path | None) -> list[str]:
    """Whole documents, each once."""
    if folder is None:
        return [written.text for written in synth.generate(1000, damage=0.2)]
    return [path.read_text(encoding="utf-8", errors="ignore") for path in sorted(folder.rglob("*.txt"))]


def repeated(found: list[str], size: float) -> Iterator[str]:
    """The documents over and over, until they have `size` bytes together."""
    done = 0
    for text in cycle(found):
        if done >= size:
            return
        done += len(text.encode())
        yield text


def resident() -> float:
    """Megabytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return round(pages * resource.getpagesize() / 1e6, 1)


def long_run(found: list[str], megabytes: float) -> dict[str, Any]:
    """Rates and memory over a long run, in ten parts."""
    rates: list[float] = []
    memory = [resident()]
    part, spent, done = 0, 0.0, 0.0
    for text in repeated(found, megabytes * 1e6):
        start = time.process_time()
        from_text(text, "x")
        spent += time.process_time() - start
        part += len(text.encode())
        if part >= megabytes * 1e5:
            rates.append(part / spent / 1e6)
            memory.append(resident())
            done, part, spent = done + part / 1e6, 0, 0.0
    return {
        "megabytes": round(done),
        "MB/s, median and range of ten parts": [
            round(x, 2) for x in (statistics.median(rates), min(rates), max(rates))
        ],
        "resident MB at the start, after each part": memory,
    }


def by_length(found: list[str], longest: int) -> dict[int, float]:
    """Microseconds a character for single documents of growing length."""
    whole = "\n".join(found)
    told = {}
    for length in (10_000, 100_000, 1_000_000, 10_000_000):
        if length <= longest:
            text = (whole * (length // len(whole) + 1))[:length]
            rounds = 5 if length < 1_000_000 else 2 if length < 10_000_000 else 1
            told[length] = round(seconds(lambda text=text: from_text(text, "x"), rounds) / length * 1e6, 3)
    return told


def hostile(length: int) -> dict[str, dict[str, float]]:
    """Seconds for a near match repeated, and how much more twice the length costs."""
    told = {}
    for name, piece in HOSTILE.items():
        half, full = (piece * (n // len(piece)) for n in (length // 2, length))
        first = seconds(lambda text=half: from_text(text, "x"), 1)
        second = seconds(lambda text=full: from_text(text, "x"), 1)
        told[name] = {"seconds": round(second, 3), "for twice the length": round(second / first, 1)}
    return told


def _read(batch: tuple[str, ...]) -> int:
    for text in batch:
        from_text(text, "x")
    return sum(len(text.encode()) for text in batch)


def on_cores(found: list[str], jobs: int, megabytes: float) -> float:
    """Megabytes a second by the clock, read by several processes that have warmed up."""
    whole = list(repeated(found, megabytes * 1e6))
    batches = [tuple(whole[i : i + 32]) for i in range(0, len(whole), 32)]
    with ProcessPoolExecutor(jobs) as pool:
        list(pool.map(_read, batches[: 2 * jobs]))
        start = time.perf_counter()
        done = sum(pool.map(_read, batches))
        return round(done / (time.perf_counter() - start) / 1e6, 2)


def eyecite(megabytes: float) -> dict[str, Any] | str:
    """The rate of eyecite with its default tokenizer; a word instead where it is not installed."""
    try:
        from eyecite import get_citations  # noqa: PLC0415
    except ImportError:
        return "not installed; pip install eyecite"
    page = AMERICAN * 20
    get_citations(page)
    pages = max(1, round(megabytes * 1e6 / len(page)))
    spent = seconds(lambda: [get_citations(page) for _ in range(pages)])
    return {
        "MB/s": round(pages * len(page) / spent / 1e6, 3),
        "citations a page": len(get_citations(page)),
    }


def commit() -> str:
    """The commit that is measured."""
    asked = subprocess.run(
        ["git", "describe", "--always", "--dirty"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.stdout.strip() or "unknown"


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description="Measure the reading of documents.")
    parser.add_argument("--megabytes", type=float, default=100)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--longest", type=int, default=10_000_000, help="characters of the longest document")
    parser.add_argument("--hostile", type=int, default=1_000_000, help="characters of a hostile line")
    args = parser.parse_args()
    found = texts(args.texts)
    size = sum(len(text.encode()) for text in found)
    cold = seconds(lambda: [from_text(text, "x") for text in found], 1)
    run = long_run(found, args.megabytes)
    other = eyecite(0.1)
    ours = run["MB/s, median and range of ten parts"][0]
    told = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}",
        "python": platform.python_version(),
        "commit": commit(),
        "texts": {"documents": len(found), "megabytes": round(size / 1e6, 2)},
        "first time, MB/s": round(size / cold / 1e6, 2),
        "long run": run,
        "microseconds a character by length": by_length(found, args.longest),
        "processes, MB/s by the clock": {
            jobs: on_cores(found, jobs, args.megabytes / 5) for jobs in args.jobs
        },
        "eyecite": other,
        "times the rate of eyecite": round(ours / other["MB/s"], 1) if isinstance(other, dict) else None,
        f"hostile, {args.hostile} characters": hostile(args.hostile),
    }
    print(json.dumps(told, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
