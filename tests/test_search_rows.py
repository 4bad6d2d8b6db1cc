"""What makes a search quick changes none of its rows: each short cut beside the long way."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from graphs import document
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.store.base import Batch, GraphStore
from graphsvc.words import PART, Words
from queries.catalog import ask
from queries.search import CANDIDATES, rarest, resolve_reference, search

SYMBOLS = ("113kh/tu", "113/kh-ubnd", "5ct/tw", "113nq-hdnd", "113cv/hu", "113kh/hu", "nghi quyet xiii", None)


@pytest.fixture
def shelves(store: GraphStore) -> GraphStore:
    """A store of 300 documents of one number and some others, more than a search looks at."""
    nodes = []
    for i in range(480):
        symbol = SYMBOLS[i % len(SYMBOLS)]
        number = int(symbol[: 3 if symbol[1] == "1" else 1]) if symbol and symbol[0].isdigit() else None
        nodes.append(document(f"d{i * 7 % 480:03}", symbol=symbol, symbol_fold=symbol, number=number))
    store.apply(Batch(tuple(nodes), (), 1))
    return store


def by_hand(store: GraphStore, letters: str, number: int | None) -> list[str]:
    """The keys that the questions ask for, told from all documents one by one."""
    rows = store.ask(
        "MATCH (d:Document) RETURN d.key AS key, d.number AS number, d.symbol_fold AS fold ORDER BY key"
    )
    plain = {r["key"]: (r["fold"] or "").replace("/", "").replace("-", "") for r in rows}
    kept = [r["key"] for r in rows if letters in plain[r["key"]] and number in (None, r["number"])]
    return kept[:CANDIDATES]


@pytest.mark.parametrize(
    ("number", "letters"), [(113, ""), (113, "khtu"), (113, "kh"), (5, "ct"), (9, ""), (113, "xyz")]
)
def test_the_bearers_of_a_number(shelves: GraphStore, number: int, letters: str) -> None:
    rows = ask(shelves, "by_symbol", number=number, letters=letters, limit=CANDIDATES)
    assert [r["key"] for r in rows] == by_hand(shelves, letters, number)
    (told,) = ask(shelves, "bearers", number=number)
    assert min(told["n"], CANDIDATES) == len(by_hand(shelves, "", number))


@pytest.mark.parametrize("letters", ["nghi", "khtu", "nqhdnd", "ct", "tt", "113kh", "kế", "zz", "nghi quyet"])
def test_those_of_a_name(shelves: GraphStore, letters: str) -> None:
    rare, second = rarest(letters)
    rows = ask(shelves, "by_name", letters=letters, rare=rare, second=second, limit=CANDIDATES)
    assert [r["key"] for r in rows] == by_hand(shelves, letters, None)


@pytest.mark.parametrize(
    ("letters", "two"), [("kehoach", ("o", "e")), ("hd", ("d", "h")), ("ct", ("c", "t")), ("aa", ("a", "a")), ("ký", ("ý", "k"))]
)  # fmt: skip
def test_the_rarest_letters_are_looked_for_first(letters: str, two: tuple[str, str]) -> None:
    assert rarest(letters) == two


@given(st.text("abcdeghiklmnopqrstuvxyđ", min_size=1, max_size=12))
def test_the_rarest_letters_are_letters_of_it(letters: str) -> None:
    assert set(rarest(letters)) <= set(letters)


@dataclass(frozen=True)
class Found:
    key: str
    sha256: str


class Shelf:
    """An index of so many texts that counts how often it is asked."""

    def __init__(self, hits: int) -> None:
        self.hits = [Found(f"d{i:03}", f"sha-{i}") for i in range(hits)]
        self.asked: list[tuple[int, int]] = []

    def search(self, _query: str, limit: int, after: int) -> list[Found]:
        self.asked.append((limit, after))
        return self.hits[after : after + limit]

    def excerpt(self, sha256: str, query: str) -> str:
        return f"{query} in {sha256}"


@pytest.mark.parametrize("hits", [0, 1, PART - 1, PART, PART + 1, 250])
@given(st.lists(st.tuples(st.integers(0, 260), st.integers(1, 130)), max_size=6))
def test_hits_come_in_parts_and_each_part_once(hits: int, asked: list[tuple[int, int]]) -> None:
    shelf = Shelf(hits)
    words = Words(shelf)
    for after, limit in asked:
        expected = [(h.key, h.sha256) for h in shelf.hits[after : after + limit]]
        assert words.find("hội nghị", limit, after) == expected
    assert len(set(shelf.asked)) == len(shelf.asked)


def test_what_numbers_fill_asks_for_no_words(shelves: GraphStore) -> None:
    shelf = Shelf(250)
    page = search(shelves, "113", limit=20, full_text=Words(shelf))
    assert len(page.hits) == 20
    assert page.next
    assert shelf.asked == []


@pytest.mark.parametrize("text", ["113", "113 kh tu", "5ct/tw", "nghi quyet", "hội nghị"])
def test_pages_are_the_numbers_and_then_the_words(shelves: GraphStore, text: str) -> None:
    """All pages one after the other are what a search without any short cut lists."""
    shelf = Shelf(250)
    named = [d.key for d in resolve_reference(shelves, text)]
    there = {r["key"] for r in shelves.ask("MATCH (d:Document) RETURN d.key AS key")}
    whole = named + [h.key for h in shelf.hits if h.key in there and h.key not in named]
    keys: list[str] = []
    cursor = None
    while True:
        page = search(shelves, text, limit=30, after=cursor, full_text=Words(shelf))
        keys += [h.document.key for h in page.hits]
        cursor = page.next
        if cursor is None:
            break
    assert keys == whole
