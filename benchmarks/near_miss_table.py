"""Pairs of citations that look alike, class by class: how many stay two, how many become one, what failed.

    PYTHONPATH=tests python benchmarks/near_miss_table.py [--all]

The pairs are those of `tests/near_misses.py`. Each class lies in one archive of its own, a pair that must
become one in an archive of two. Prints one line a class and under it the first pair that went wrong, or with
`--all` every one. The exit code is 1 if two directives became one, or less than 99 of 100 pairs that are one
did.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

import near_misses
from near_misses import Pair, Said, resolve


def merged(pairs: Iterable[Pair]) -> tuple[int, list[tuple[Pair, tuple[str, str]]]]:
    """How many pairs there are, and those with one key."""
    pairs = tuple(pairs)
    said = list(dict.fromkeys(s for pair in pairs for s in pair))
    keys = dict(zip(said, resolve(said), strict=True))
    return len(pairs), [((a, b), (keys[a], keys[b])) for a, b in pairs if keys[a] == keys[b]]


def parted(pairs: Iterable[Pair]) -> tuple[int, list[tuple[Pair, tuple[str, str]]]]:
    """How many pairs there are, and those with two keys."""
    pairs = tuple(pairs)
    found = []
    for a, b in pairs:
        one, other = resolve([a, b])
        if one != other:
            found.append(((a, b), (one, other)))
    return len(pairs), found


def shown(s: Said) -> str:
    """A citation on one line: the number, the day, the organ, who speaks."""
    parts = (s.number or str(s.congress), s.date or s.term, s.organ, f"said by {s.by} on {s.on}")
    return " · ".join(p for p in parts if p)


def main() -> int:
    """Print both tables."""
    wrong = 0
    for title, families, count in (
        ("must stay two", near_misses.different(), merged),
        ("must become one", near_misses.same(), parted),
    ):
        print(f"{title:40}{'pairs':>8}{'failed':>8}")
        total = failures = 0
        for name, pairs in families.items():
            size, failed = count(pairs)
            total, failures = total + size, failures + len(failed)
            print(f"  {name:38}{size:8,}{len(failed):8,}")
            for (a, b), keys in failed if "--all" in sys.argv else failed[:1]:
                print(f"      {shown(a)}\n      {shown(b)}\n      {' | '.join(keys)}")
        share = 100 * (1 - failures / total)
        print(f"  {'all':38}{total:8,}{failures:8,}   {share:.2f} % right\n")
        wrong += failures if count is merged else max(0, failures - total // 100)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
