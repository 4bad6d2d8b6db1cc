"""What makes a search quick changes none of its rows: each short cut beside the long way."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from graphs import document
from hypothesis import given
from hypothesis import strategies as st

from graphsvc.store.base import Batch, GraphStore
from graphsvc.words import PART, Words
from queries import search as module
from queries.catalog import ask
from queries.cursors import digest, sealed
from queries.errors import BadQuestionError
from queries.search import (
    CANDIDATES,
    FURTHEST,
    SCANNED,
    Only,
    browse,
    how_many,
    rarest,
    resolve_reference,
    search,
)

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
    any_kind = {"noun": "", "dated": "", "exact": [], **Only().params()}
    rows = ask(shelves, "by_symbol", number=number, letters=letters, limit=CANDIDATES, **any_kind)
    assert [r["key"] for r in rows] == by_hand(shelves, letters, number)
    (told,) = ask(shelves, "bearers", number=number)
    assert min(told["n"], CANDIDATES) == len(by_hand(shelves, "", number))


@pytest.mark.parametrize("letters", ["nghi", "khtu", "nqhdnd", "ct", "tt", "113kh", "kế", "zz", "nghi quyet"])
def test_those_of_a_name(shelves: GraphStore, letters: str) -> None:
    rare, second = rarest(letters)
    two = {"rare": rare, "second": second}
    rows = ask(shelves, "by_name", letters=letters, noun="", limit=CANDIDATES, **two, **Only().params())
    assert [r["key"] for r in rows] == by_hand(shelves, letters, None)


@pytest.mark.parametrize(
    ("letters", "two"), [("kehoach", ("o", "e")), ("hd", ("d", "h")), ("ct", ("c", "t")), ("aa", ("a", "a")), ("ký", ("ý", "k"))]
)  # fmt: skip
def test_the_rarest_letters_are_looked_for_first(letters: str, two: tuple[str, str]) -> None:
    assert rarest(letters) == two


@given(st.text("abcdeghiklmnopqrstuvxyđ", min_size=1, max_size=12))
def test_the_rarest_letters_are_letters_of_it(letters: str) -> None:
    assert set(rarest(letters)) <= set(letters)


# One number of all the communes, more than are looked at; what is asked for comes last by key.
COMMUNES = tuple(
    document(
        f"{place}.x{i:03}.uy.kh.1",
        symbol=symbol,
        symbol_fold=fold,
        number=1,
        doc_type="KH",
        issuer_key=f"{place}.x{i:03}.uy",
        issued_on=year,
        level=level,
        status=status,
    )
    for place, symbol, fold, year, level, status, many in (
        ("bac", "01-KH/HU", "01kh/hu", "2021-01-05", 2, "cited", 210),
        ("nam", "01-KH/HU", "01kh/hu", "2024-01-05", 3, "read", 3),
        ("tay", "01-KH", "01kh", "2024-03-01", 3, "cited", 1),
    )
    for i in range(many)
)
NAM = [f"nam.x{i:03}.uy.kh.1" for i in range(3)]
TAY = "tay.x000.uy.kh.1"


@pytest.fixture
def communes(store: GraphStore) -> GraphStore:
    store.apply(Batch(COMMUNES, (), 1))
    return store


@pytest.mark.parametrize(
    ("text", "only", "keys"),
    [
        ("01-KH/HU", Only(year=2024), NAM),
        ("01-KH/HU năm 2024", Only(), NAM),
        ("kế hoạch 1", Only(status="read"), NAM),
        ("1", Only(year=2024), [*NAM, TAY]),
        ("01-KH/HU", Only(place="nam"), NAM),
        ("01-KH/HU", Only(place="nam.x001"), NAM[1:2]),
        ("01-KH/HU", Only(issuer="nam.x002.uy"), NAM[2:]),
        ("01-KH/HU", Only(level=3, doc_type="KH"), NAM),
        ("01-KH/HU", Only(doc_type="CV"), []),
        ("công văn 1", Only(place="nam"), []),
        ("01-KH", Only(), [TAY]),  # the very symbol, behind all that only hold it
        ("KH/HU", Only(place="nam"), NAM),
        ("kế hoạch KH/HU", Only(year=2024), NAM),
        (NAM[0], Only(place="nam"), NAM[:1]),
        (NAM[0], Only(place="bac"), []),
    ],
)
def test_what_is_asked_for_is_found_behind_many_others(
    communes: GraphStore, text: str, only: Only, keys: list[str]
) -> None:
    found = [d.key for d in resolve_reference(communes, text, only=only)]
    assert sorted(found) == sorted(keys)
    assert found[: len(NAM)] == keys[: len(NAM)]
    assert [h.document.key for h in search(communes, text, only=only).hits] == found


@pytest.mark.parametrize(("looked_at", "told"), [(1, "1"), (200, "200"), (201, "200+")])
def test_that_there_are_more_is_told(communes: GraphStore, looked_at: int, told: str) -> None:
    found = resolve_reference(communes, "01-KH/HU", limit=looked_at)
    assert len(found) == looked_at
    assert how_many(found) == told


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


@pytest.mark.parametrize(
    ("only", "calls"),
    [
        (None, [(100, 0)]),
        (Only(doc_type="KH"), [(100, 0)]),  # the first hundred hold a page of them
        (Only(year=1999), [(100, 0), (SCANNED - 100, 100)]),
    ],
)
def test_a_filter_that_thins_the_hits_asks_for_the_rest_at_once(
    shelves: GraphStore, only: Only | None, calls: list[tuple[int, int]]
) -> None:
    shelf = Shelf(3000)
    search(shelves, "hội nghị", limit=20, full_text=Words(shelf), only=only)
    assert shelf.asked == calls


@pytest.mark.parametrize("text", ["hội nghị", "kế hoạch " * 44, "会议" * 200])
def test_a_cursor_is_short_however_long_the_question(shelves: GraphStore, text: str) -> None:
    only = Only(issuer="x" * 200, place="y" * 200)
    for page in (search(shelves, text, limit=1, full_text=Words(Shelf(9))), browse(shelves, Only(), limit=1)):
        assert page.next
        assert len(page.next) < 200
    assert len(sealed(1, digest(only.words()))) < 200
    first = search(shelves, text, limit=1, full_text=Words(Shelf(9)))
    second = search(shelves, text, limit=1, after=first.next, full_text=Words(Shelf(9)))
    assert [h.document.key for h in (*first.hits, *second.hits)] == ["d000", "d001"]


@pytest.mark.parametrize("start", [-1, FURTHEST + 1, 10**18, 10**30, True, "1", None, 1.5])
def test_a_place_that_no_cursor_names_is_refused(shelves: GraphStore, start: object) -> None:
    shelf = Shelf(9)
    with pytest.raises(BadQuestionError, match="another search"):
        search(shelves, "hội nghị", after=sealed(start, digest("hoi nghi")), full_text=Words(shelf))
    assert shelf.asked == []


def test_no_page_leads_on_behind_the_furthest(shelves: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FURTHEST", 40)
    cursor, pages = None, 0
    while True:
        page = search(shelves, "hội nghị", limit=20, after=cursor, full_text=Words(Shelf(250)))
        pages += 1
        cursor = page.next
        if cursor is None:
            break
    assert (pages, len(page.hits)) == (3, 20)


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
