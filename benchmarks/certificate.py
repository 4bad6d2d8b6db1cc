"""The certificate of completeness: every citation-like string of every text is accounted for, exactly once.

    python benchmarks/certificate.py FOLDER... [--show between] [--shapes 20]

A string is a citation, the document's own number, that number once more (a title line, a running head),
unread with a reason, or of a kind that is no citation. What is none of these fell between; what is two of
these was counted twice. Exit code 0 if nothing did, 1 if something did, 2 if a folder cannot be used.
"""

from __future__ import annotations

import argparse
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from citation_like import Spot, no_citation, spots

from ingest.errors import IngestError
from ingest.extract import extract
from ingest.model import Facts
from ingest.readers import SUFFIXES, read_bytes

BETWEEN, TWICE = "fell between", "counted twice"


def account(raw: str, facts: Facts) -> Iterator[tuple[Spot, str]]:
    """Each citation-like string with the one thing that it is, or `BETWEEN` or `TWICE`."""
    cited = _Spans([c.span for c in facts.citations])
    unread = _Spans([u.span for u in facts.unread])
    own = facts.document.symbol or facts.document.sign
    seen_own = False
    numbers = sorted((s.start, s.end) for s in spots(raw) if s.kind in ("number", "blank"))
    signed = _Spans(numbers)
    for spot in spots(raw):
        if spot.kind == "announced" and signed.over(spot.figures, spot.figures + 1):
            continue  # the same figures, seen with their sign
        where = (spot.start, spot.end) if spot.kind != "number" else (spot.figures, spot.figures + 1)
        hits = cited.over(*where)
        left = unread.over(spot.start, spot.end)
        if spot.kind == "number" and (len(_alone(facts, hits)) > 1 or (hits and left)):
            yield spot, TWICE
        elif hits:
            yield spot, "citation"
        elif left:
            yield spot, "unread"
        elif own and spot.kind in ("number", "blank", "announced") and _same(spot.text, own):
            yield spot, "own number again" if seen_own else "own number"
            seen_own = True
        elif kind := no_citation(spot):
            yield spot, f"none: {kind}"
        elif spot.kind == "resolution" and facts.document.type == "NQ" and spot.start < 1500:
            yield spot, "own title"
        else:
            yield spot, BETWEEN


def _alone(facts: Facts, hits: list[int]) -> set[int]:
    """The citations of some without those in whose own name another of them stands.

    `Luật sửa đổi … của Luật Đất đai số 31/2024/QH15`: the number is the inner law's.
    """
    return set(hits) - {by for i in hits if (by := facts.citations[i].by) is not None}


class _Spans:
    """The spans that reach into a stretch of text, by their places in the list."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.spans = sorted((a, b, i) for i, (a, b) in enumerate(spans))
        self.starts = [a for a, _, _ in self.spans]
        self.longest = max((b - a for a, b in spans), default=0)

    def over(self, start: int, end: int) -> list[int]:
        last = bisect_right(self.starts, end - 1)
        first = bisect_right(self.starts, start - self.longest - 1)
        return [i for _, b, i in self.spans[first:last] if b > start]


def _same(printed: str, own: str) -> bool:
    """Is it the document's number, whatever stands before or between, and is cut off at an end?"""
    for letters, figure in (("lI", "1"), ("oO", "0")):  # a scanner's letters beside figures
        printed = re.sub(rf"(?<=\d)[{letters}]|[{letters}](?=\d)", figure, printed)
    a, b = (re.sub(r"[\W_]", "", s).upper().replace("Đ", "D") for s in (printed, own))
    figures = re.search(r"\d", a)
    a = a[figures.start() :] if figures and re.search(r"\d", b) else a.removeprefix("SỐ")
    return len(a) >= 1 and (a.startswith(b) or b.startswith(a) or (len(a) > 4 and b.endswith(a)))


def shape(text: str) -> str:
    """A string with 9 for its figures, A and a for its letters."""
    text = re.sub(r"\d+", "9", re.sub(r"\s+", " ", text))
    return re.sub(
        r"[^\W\d_]+", lambda m: "A" if m.group().isupper() else "Aa" if m.group()[0].isupper() else "a", text
    )


def main(argv: list[str] | None = None) -> int:
    """Read the command line, print the account, return the exit code."""
    parser = argparse.ArgumentParser(
        prog="certificate",
        description="Account for every citation-like string.",
        epilog="Example: python benchmarks/certificate.py tests/gold",
    )
    parser.add_argument("texts", nargs="+", type=Path, help="folders of texts, or texts")
    parser.add_argument(
        "--show", action="append", default=[], help="print the strings of an account, as unread"
    )
    parser.add_argument("--shapes", type=int, default=20, help="how many shapes of unread strings to print")
    args = parser.parse_args(argv)
    paths: list[Path] = []
    for folder in args.texts:
        if not folder.exists():
            print(f"certificate: {folder}: there is no such file or folder", file=sys.stderr)
            return 2
        inside = [folder] if folder.is_file() else folder.rglob("*")
        paths += sorted(p for p in inside if p.suffix in SUFFIXES and p.name != "README.md")
    accounts: Counter[str] = Counter()
    of_kind: Counter[tuple[str, str]] = Counter()
    shapes: Counter[str] = Counter()
    refused = documents = 0
    for path in paths:
        try:
            raw = read_bytes(path.read_bytes(), path.name).text
            facts = extract(path.read_bytes(), path.name)
        except IngestError as error:
            print(f"certificate: {path.name}: {error}", file=sys.stderr)
            refused += 1
            continue
        documents += 1
        shapes.update(shape(u.quote) for u in facts.unread)
        for spot, what in account(raw, facts):
            accounts[what] += 1
            of_kind[what, spot.kind] += 1
            if what in args.show or what in (BETWEEN, TWICE):
                said = " ".join(f"{spot.before[-30:]}[{spot.text}]{spot.after[:30]}".split())
                print(f"{what}: {path.name} {spot.start}: {said}")
    print(
        f"{documents} documents, {sum(accounts.values())} citation-like strings, {refused} documents not read"
    )
    for what, n in accounts.most_common():
        parts = ", ".join(f"{kind} {of_kind[what, kind]}" for w, kind in sorted(of_kind) if w == what)
        print(f"{n:7} {what} ({parts})")
    numbers = sum(n for (_, kind), n in of_kind.items() if kind in ("number", "blank"))
    left = sum(shapes.values())
    print(f"unread: {left}, {left / max(1, numbers):.2%} of {numbers} numbers and blanks")
    for form, n in shapes.most_common(args.shapes):
        print(f"{n:7} {form}")
    return 1 if accounts[BETWEEN] or accounts[TWICE] or refused else 0


if __name__ == "__main__":
    sys.exit(main())
