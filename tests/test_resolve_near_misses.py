"""Thousands of pairs that look alike: none that are two become one, and those that are one do."""

from __future__ import annotations

import near_misses
import pytest
from near_misses import Pair, Said, resolve

DIFFERENT = {name: tuple(pairs) for name, pairs in near_misses.different().items()}
SAME = {name: tuple(pairs) for name, pairs in near_misses.same().items()}


def _merged(pairs: tuple[Pair, ...]) -> list[tuple[Said, Said, str]]:
    said = list(dict.fromkeys(s for pair in pairs for s in pair))
    keys = dict(zip(said, resolve(said), strict=True))
    return [(a, b, keys[a]) for a, b in pairs if keys[a] == keys[b]]


def test_there_are_enough_of_them() -> None:
    assert sum(map(len, DIFFERENT.values())) >= 10_000
    assert sum(map(len, SAME.values())) >= 2_000
    assert all(DIFFERENT.values())
    assert all(SAME.values())


@pytest.mark.parametrize("family", DIFFERENT)
def test_two_directives_are_never_merged(family: str) -> None:
    assert _merged(DIFFERENT[family]) == []


def test_nor_are_they_where_all_families_lie_in_one_archive() -> None:
    assert _merged(tuple(pair for pairs in DIFFERENT.values() for pair in pairs)) == []


@pytest.mark.parametrize("family", SAME)
def test_one_directive_named_in_two_ways_is_one(family: str) -> None:
    pairs = SAME[family]
    missed = [(a, b, *keys) for a, b in pairs if len(set(keys := resolve([a, b]))) > 1]
    assert len(missed) <= len(pairs) // 100, missed[:5]
