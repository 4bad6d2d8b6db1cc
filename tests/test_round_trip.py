"""Citations of every printed form, printed at random, are read back: number, type, date and meeting."""

from __future__ import annotations

import random

import pytest
import round_trip
from round_trip import ALL, DAMAGE, Share

COUNT = 6000


@pytest.fixture(scope="module")
def shares() -> dict[tuple[str, str], Share]:
    return round_trip.run(COUNT, damage=0.5)


def test_a_seed_prints_the_same_citations() -> None:
    for form in ALL:
        assert form(random.Random(3)) == form(random.Random(3))


def test_every_form_and_every_damage_is_printed(shares: dict[tuple[str, str], Share]) -> None:
    assert sum(s.printed for s in shares.values()) == COUNT
    assert len(round_trip.total(shares, 0)) >= 20
    assert set(round_trip.total(shares, 1)) == {"undamaged", *DAMAGE}


def test_undamaged_citations_are_read_back_whatever_their_form(shares: dict[tuple[str, str], Share]) -> None:
    wrong = {form: s.misread[:3] for form, s in round_trip.total(shares, 0).items() if s.failed}
    assert not wrong


# damage -> the failing share that is borne; all others: none. A name of a place that is broken between its
# two capitals is not put together, since a new paragraph could begin there. Letters alone before the code of
# an organ (`l/UBND-VX`) may be a heading.
BORNE = {"line end": 0.015, "two spaces": 0.01, "letters for digits": 0.03}


@pytest.mark.parametrize("damage", sorted(DAMAGE))
def test_damaged_citations_are_read_back(damage: str, shares: dict[tuple[str, str], Share]) -> None:
    share = round_trip.total(shares, 1)[damage]
    assert share.failing <= BORNE.get(damage, 0.0), share.misread[:5]
