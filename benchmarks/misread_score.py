"""What is lost of the texts of gold when a scanner misreads the marks of some letters.

    python benchmarks/misread_score.py [--rate 0.02] [--rounds 3] [--show 10]

Each reading is compared with that of the printed text. A check is a field of a head, or a citation: read
again in the same place, with the same number, type, date, issuer and relation.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ingest.extract import from_text
from ingest.model import Citation, Facts

TEXTS = Path(__file__).parents[1] / "tests" / "gold"
MISREAD = dict(
    zip(
        "ăâấầậếềệểốồộổớờởợửữứựủụũịỉĩạảáàẽẻđĐỦỶẾỆỘỐỒẢẠỊỈẬẤƯưỹỳý",
        "âăâââêêêêôôôôơơơơừừưưùuùiiìaààảèèdDUYÊÊÔÔÔÁAIIÂÂUuỳyy",
        strict=True,
    )
)


def misread(text: str, rate: float, seed: str) -> str:
    """The text with that share of its marked letters misread, each as one letter."""
    dice = random.Random(seed)
    return "".join(MISREAD[c] if c in MISREAD and dice.random() < rate else c for c in text)


def compared(printed: Facts, scanned: Facts) -> Iterator[tuple[str, str, str]]:
    """Of each check its kind, and what was read of both; the kind is empty where they agree."""
    head, again = printed.document, scanned.document
    for field in ("symbol", "type", "issued_on"):
        a, b = str(getattr(head, field)), str(getattr(again, field))
        yield ("" if a == b else f"head.{field}"), a, b
    a, b = (d.issuer.key if d.issuer else "" for d in (head, again))
    yield ("" if a == b else "head.issuer"), a, b
    there = {c.span: c for c in scanned.citations}
    near = {c.span[0]: c for c in scanned.citations} | {c.span[1]: c for c in scanned.citations}
    for cited in printed.citations:
        found = there.get(cited.span) or near.get(cited.span[0]) or near.get(cited.span[1])
        yield _differs(cited, found), cited.quote, found.quote if found else ""


def _differs(a: Citation, b: Citation | None) -> str:
    if b is None:
        return "mention"
    for field in ("symbol", "type", "issued_on"):
        if getattr(a.target, field) != getattr(b.target, field):
            return f"target.{field}"
    if (a.target.issuer and a.target.issuer.key) != (b.target.issuer and b.target.issuer.key):
        return "target.issuer"
    return "" if a.relation == b.relation else "relation"


def main() -> None:
    """Print how many checks there were, and what was lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rate", type=float, default=0.02)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    checks, lost, shown = 0, Counter[str](), args.show
    for path in sorted(TEXTS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        printed = from_text(text, path.name)
        for turn in range(args.rounds):
            again = from_text(misread(text, args.rate, f"{path.name} {turn}"), path.name)
            for kind, a, b in compared(printed, again):
                checks += 1
                lost[kind] += 1 if kind else 0
                if kind and shown > 0:
                    shown -= 1
                    print(f"{path.name[:3]} {kind}: {a!r} -> {b!r}")
    print(f"{checks} checks, {lost.total()} lost: {lost.total() / checks:.4f}")
    print(", ".join(f"{kind} {n}" for kind, n in lost.most_common() if n))


if __name__ == "__main__":
    main()
