"""How fast documents are read: megabytes a second, cost over the length of a document, hostile texts.

    python benchmarks/extract.py [--megabytes 5] [--texts FOLDER]

Without a folder the texts are the generator's. All times are processor time of one core, the best of three.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import synth

from ingest.extract import from_text

# near matches of every costly pattern; each is repeated to half a million characters and to a million
HOSTILE = {
    "digits": "12345 ",
    "word of a number": "Số ",
    "blank numbers": "Số: ....",
    "numbers": "12-KH/TU, ",
    "broken numbers": "1/2/3-4/",
    "type words": "Nghị quyết ",
    "congresses": "Nghị quyết Đại hội ",
    "laws": "Luật ",
    "articles": "điểm a khoản 1 Điều 2 ",
    "organs": "Ủy ban nhân dân huyện ",
    "charges": "Giao Sở Y tế ",
    "one letter": "A",
    "spaces": " ",
    "lines": "\n",
    "dashes": "- ",
}


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The least processor time of several rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def texts(folder: Path | None, size: int) -> list[str]:
    """Whole documents, repeated until they have `size` bytes together."""
    if folder is None:
        found = [written.text for written in synth.generate(1000, damage=0.2)]
    else:
        found = [path.read_text(encoding="utf-8", errors="ignore") for path in sorted(folder.rglob("*.txt"))]
    mean = sum(len(text.encode()) for text in found) / len(found)
    return list(islice(cycle(found), max(1, round(size / mean))))


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description="Measure the reading of documents.")
    parser.add_argument("--megabytes", type=float, default=5)
    parser.add_argument("--texts", type=Path)
    args = parser.parse_args()
    batch = texts(args.texts, int(args.megabytes * 1e6))
    size = sum(len(text.encode()) for text in batch)
    from_text(batch[0], "warm")
    spent = seconds(lambda: [from_text(text, "x") for text in batch])
    whole = "\n".join(batch[:400])
    by_length = {}
    for length in (10_000, 100_000, 1_000_000):
        text = (whole * (length // len(whole) + 1))[:length]
        by_length[length] = round(seconds(lambda text=text: from_text(text, "x")) / length * 1e6, 3)
    hostile = {}
    for name, piece in HOSTILE.items():
        half, full = (piece * (n // len(piece)) for n in (125_000, 250_000))
        first = seconds(lambda text=half: from_text(text, "x"), 1)
        second = seconds(lambda text=full: from_text(text, "x"), 1)
        hostile[name] = {"seconds": round(second, 3), "for twice the length": round(second / first, 1)}
    told = {
        "documents": len(batch),
        "megabytes": round(size / 1e6, 1),
        "megabytes a second": round(size / spent / 1e6, 2),
        "microseconds a character by length": by_length,
        "hostile, 250,000 characters": hostile,
        "resident megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(told, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
