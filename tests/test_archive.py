"""The same sources give the same archive, whatever came first, came twice, or went and came again."""

from __future__ import annotations

import json
import pickle
import sqlite3
from pathlib import Path
from random import Random

import made_facts as made
import pytest
import synth_facts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import BODY, HEADER

from ingest.archive import file as archive_file
from ingest.archive.archive import Archive
from ingest.archive.entry import Incoming, prepare
from ingest.archive.transaction import changing
from ingest.extract import from_text
from ingest.model import Facts
from ingest.readers import ReadText, read_bytes

SHARED = Path(__file__).parents[1].parent / "shared"
FAST = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def tables() -> sqlite3.Connection:
    """The tables of an archive that is gone with its test."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    archive_file.prepare(db, Path("memory"), readonly=False)
    return db


def memory() -> Archive:
    return Archive(tables(), Path("memory"))


def export(archive: Archive) -> str:
    return "".join(archive.export())


def built(documents: list[Facts]) -> str:
    with memory() as archive:
        for f in documents:
            made.put(archive, f)
        return export(archive)


@FAST
@given(made.documents(), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(documents: list[Facts], random: Random) -> None:
    again = [*documents, *random.choices(documents, k=3)]
    random.shuffle(again)
    assert built(again) == built(documents)


@FAST
@given(made.documents(), st.randoms(use_true_random=False))
def test_what_was_forgotten_and_put_again_leaves_no_trace(documents: list[Facts], random: Random) -> None:
    some = random.sample(documents, k=len(documents) // 2)
    with memory() as archive:
        for f in documents:
            made.put(archive, f)
        for f in some:
            assert archive.forget(f.sha256)
        rest = [f for f in documents if f not in some]
        assert export(archive) == built(rest)
        random.shuffle(some)
        for f in some:
            made.put(archive, f)
        assert export(archive) == built(documents)


@FAST
@given(made.documents())
def test_many_at_once_are_as_many_one_by_one(documents: list[Facts]) -> None:
    with memory() as archive:
        batch = [Incoming(f, made.read(f), f"/x/{f.sha256[:8]}", f.source) for f in documents]
        assert all(archive.put_many(batch))
        assert not any(archive.put_many(batch))
        assert export(archive) == built(documents)


@FAST
@given(made.documents())
def test_booked_anew_the_picture_is_the_same(documents: list[Facts]) -> None:
    db = tables()
    with Archive(db, Path("memory")) as archive:
        for f in documents:
            made.put(archive, f)
        before = archive.sequence()
        with changing(db):
            archive_file.rebook(db)
        assert export(archive) == built(documents)
        assert archive.sequence() > before


@FAST
@given(made.documents(), st.integers(0, 6))
def test_a_follower_ends_with_the_picture(documents: list[Facts], gone: int) -> None:
    nodes: dict[str, object] = {}
    edges: dict[tuple[str, ...], object] = {}
    with memory() as archive:
        after = 0
        steps = [lambda f=f: made.put(archive, f) for f in documents]
        steps.insert(gone, lambda: archive.forget(documents[0].sha256))
        for step in steps:
            step()
            upto = archive.sequence()
            for row in archive.changed_nodes(after, upto):
                nodes.pop(row.key, None)
                if not row.gone:
                    nodes[row.key] = (row.labels, row.props)
            for edge in archive.changed_edges(after, upto):
                ident = (edge.src, edge.type, edge.dst, edge.slot)
                edges.pop(ident, None)
                if not edge.gone:
                    edges[ident] = edge.props
            after = upto
        assert nodes == {n.key: (n.labels, n.props) for n in archive.changed_nodes(0, after) if not n.gone}
        assert edges == {
            (e.src, e.type, e.dst, e.slot): e.props for e in archive.changed_edges(0, after) if not e.gone
        }
        assert all(src in nodes and dst in nodes for src, _, dst, _ in edges)


# --- late binding ---

PLAN = made.head("lang-son.tinh-uy.2020-2025.kh.113", "2023-05-16", made.TITLES[2])
LETTER = made.head("lang-son.ubnd.2023.cv.2373", "2023-05-26", made.TITLES[3])


def _nodes(archive: Archive) -> dict[str, dict[str, object]]:
    return {n.key: n.props for n in archive.changed_nodes(0, archive.sequence()) if not n.gone}


def test_what_was_only_cited_is_read_when_it_arrives_and_cited_when_it_goes() -> None:
    letter = made.facts("b1", LETTER, made.cite(made.target(PLAN.key, "2023-05-16")))
    plan = made.facts("a1", PLAN)
    with memory() as archive:
        made.put(archive, letter)
        before = export(archive)
        assert _nodes(archive)[PLAN.key]["status"] == "cited"
        made.put(archive, plan)
        assert _nodes(archive)[PLAN.key]["status"] == "read"
        assert _nodes(archive)[PLAN.key]["source"] == plan.source
        assert [a.said_by for a in archive.attestations(LETTER.key, "implements", PLAN.key)] == [LETTER.key]
        archive.forget(plan.source)
        assert export(archive) == before


TERMS = (
    made.head("lang-son.tinh-uy.2015-2020.kh.5", "2018-02-01"),
    made.head("lang-son.tinh-uy.2020-2025.kh.5"),
)
OPEN = made.cite(made.target("lang-son.tinh-uy._.kh.5"))


def test_what_may_mean_several_is_told_by_document_or_all_at_once() -> None:
    with memory() as archive:
        for sha, term in zip(("c1", "c2"), TERMS, strict=True):
            made.put(archive, made.facts(sha, term))
        made.put(
            archive, made.facts("b1", LETTER, OPEN, made.cite(made.target(PLAN.key, "2023-05-16"), at=40))
        )
        assert archive.unresolved([PLAN.key, LETTER.key]) == (OPEN.quote,)
        assert archive.undecided(1) == {LETTER.key: (OPEN.quote,)}
        assert archive.undecided(0) is None


@given(documents=made.documents())
@FAST
def test_all_at_once_says_what_each_says(documents: list[Facts]) -> None:
    with memory() as archive:
        for one in documents:
            made.put(archive, one)
        keys = sorted({one.document.key for one in documents} | set(_nodes(archive)))
        each = {key: told for key in keys if (told := archive.unresolved([key]))}
        assert archive.undecided(1000) == each


def test_an_archive_that_turned_over_is_as_one_that_never_held_the_rest() -> None:
    entries, rng = [prepare(one) for one in synth_facts.incoming(600, seed=21)], Random(2)
    here = set(range(300))
    with memory() as archive, memory() as clean:
        archive.put_many([entries[n] for n in sorted(here)])
        for _ in range(12):
            come, go = rng.sample(sorted(set(range(600)) - here), 40), rng.sample(sorted(here), 40)
            archive.put_many([entries[n] for n in come])
            for n in go:
                archive.forget(entries[n].sha256)
            here = (here | set(come)) - set(go)
        clean.put_many([entries[n] for n in sorted(here)])
        assert export(archive) == export(clean)


def test_a_place_stands_for_what_is_here_and_not_for_what_was() -> None:
    """A commune of 2025 was cut out of a district whose committee is here; its own text came and went."""
    district = made.facts("a1", made.head("quang-nam.nui-thanh.ubnd.2024.kh.3", "2024-03-04"))
    commune = made.facts("a2", made.head("da-nang-2025.duc-phu.ubnd.2025.kh.4", "2025-09-01"))
    with memory() as archive, memory() as clean:
        made.put(clean, district)
        for f in (district, commune):
            made.put(archive, f)
        assert "da-nang-2025.duc-phu" in _nodes(archive)
        archive.forget(commune.source)
        assert export(archive) == export(clean)
        assert "quang-nam.nui-thanh" in _nodes(archive)


def test_a_blank_number_is_found_when_the_numbered_copy_arrives() -> None:
    blank = made.facts("b1", made.head("lang-son.ubnd.2023.kh._a1", "2023", made.TITLES[2]))
    numbered = made.facts("a1", made.head("lang-son.ubnd.2023.kh.97", "2023-06-08", made.TITLES[2]))
    with memory() as archive:
        made.put(archive, blank)
        before = export(archive)
        made.put(archive, numbered)
        assert [k for k in _nodes(archive) if ".kh." in k] == ["lang-son.ubnd.2023.kh.97"]
        assert _nodes(archive)["lang-son.ubnd.2023.kh.97"]["sources"] == 2
        archive.forget(numbered.source)
        assert export(archive) == before


def test_a_citation_without_a_day_is_bound_late_and_let_go_again() -> None:
    open_key = "lang-son.tinh-uy._.kh.113"
    letter = made.facts("b1", LETTER, made.cite(made.target(open_key)))
    with memory() as archive:
        made.put(archive, letter)
        before = export(archive)
        assert "lang-son.tinh-uy._lang-son-ubnd-2023.kh.113" in _nodes(archive)
        assert archive.judgements(letter.sha256)[0]["judgement"] == "unmatched"
        made.put(archive, made.facts("a1", PLAN))
        got = archive.judgements(letter.sha256)[0]
        assert (got["key"], got["judgement"]) == (PLAN.key, "probable")
        archive.forget("a1.txt")
        assert export(archive) == before


def test_two_copies_of_one_directive_are_one_document_with_two_sources() -> None:
    one, other = made.facts("a1", PLAN), made.facts("b2", PLAN, made.cite(made.target("trung-uong.xii.ct.5")))
    with memory() as archive:
        made.put(archive, one)
        made.put(archive, other)
        assert _nodes(archive)[PLAN.key]["sources"] == 2
        assert [s.sha256 for s in archive.source_of(PLAN.key)] == [one.sha256, other.sha256]
        archive.forget(one.source)
        assert "sources" not in _nodes(archive)[PLAN.key]


def test_what_was_put_last_comes_first_each_document_once() -> None:
    one, other = made.facts("a1", PLAN), made.facts("b2", LETTER)
    copy = made.facts("c3", PLAN, made.cite(made.target("trung-uong.xii.ct.5")))
    with memory() as archive:
        assert archive.newest(5) == ()
        for facts in (one, other, copy):
            made.put(archive, facts)
        assert archive.newest(5) == (PLAN.key, LETTER.key)
        assert archive.newest(1) == (PLAN.key,)
        archive.forget(copy.source)
        assert archive.newest(5) == (LETTER.key, PLAN.key)


def test_a_file_whose_bytes_changed_lets_the_old_ones_go() -> None:
    old, new = made.facts("a1", PLAN), made.facts("b2", LETTER)
    with memory() as archive:
        made.put(archive, old, origin="/x/plan", name="plan.txt")
        assert made.put(archive, new, origin="/x/plan", name="plan.txt")
        assert [s.sha256 for s in archive.sources()] == [new.sha256]
        assert PLAN.key not in _nodes(archive)


def test_the_same_bytes_in_two_places_are_one_source_until_both_are_gone() -> None:
    f = made.facts("a1", PLAN)
    with memory() as archive:
        assert made.put(archive, f, origin="/x/b", name="b.txt")
        assert made.put(archive, f, origin="/x/a", name="a.txt")
        assert [s.name for s in archive.sources()] == ["a.txt"]
        archive.forget("/x/a")
        assert [s.name for s in archive.sources()] == ["b.txt"]
        archive.forget("/x/b")
        assert list(archive.sources()) == []
        assert export(archive) == ""


# --- real texts ---


@pytest.fixture(scope="module")
def shared() -> list[tuple[Facts, ReadText]]:
    """The facts of all texts of the development material."""
    if not (SHARED / "corpus" / "dev").is_dir():
        pytest.skip("../shared is not here: the random orders over real texts were not tried")
    found = []
    for folder in ("seeds", "corpus/dev", "corpus/real"):
        for path in sorted((SHARED / folder).glob("*.txt")):
            text = read_bytes(path.read_bytes(), path.name)
            found.append((from_text(text.text, path.name), text))
    assert found
    return found


def test_all_real_texts_in_ten_random_orders(shared: list[tuple[Facts, ReadText]]) -> None:
    """Some first, then all with some twice; some forgotten in between and put again."""
    entries = [prepare(Incoming(f, t, f"{n}/{f.source}", f.source)) for n, (f, t) in enumerate(shared)]
    exports = set()
    for seed in range(10):
        random = Random(seed)
        order = random.sample(entries, k=len(entries))
        with memory() as archive:
            archive.put_many(order[: random.randrange(len(order))])
            for one in random.sample(order, k=8):
                archive.forget(one.origin)
            archive.put_many([*order, *random.choices(order, k=20)])
            for one in order[:4]:
                assert archive.forget(one.sha256)
            archive.put_many(order[3::-1])
            exports.add(export(archive))
    assert len(exports) == 1
    assert exports.pop().count('"status": "read"') > len(entries) * 0.8


def test_facts_survive_the_way_through_another_process(shared: list[tuple[Facts, ReadText]]) -> None:
    # ingest with several processes sends facts back by pickle
    assert pickle.loads(pickle.dumps(shared[0][0])) == shared[0][0]


def _marks(*steps: str) -> list[str | None]:
    """The marks of an archive that took these steps: a number is put, `-` before one forgets it."""
    kept = {
        n: made.facts(f"0{n}", made.head(f"lang-son.tinh-uy.2020-2025.kh.{n}", title=made.TITLES[2]))
        for n in "123"
    }
    with memory() as archive:
        for step in steps:
            if step.startswith("-"):
                archive.forget(kept[step[1:]].sha256)
            else:
                made.put(archive, kept[step])
        assert archive.mark(archive.sequence() + 1) is None
        return [archive.mark(n) for n in range(archive.sequence() + 1)]


def test_marks_tell_archives_of_different_histories_apart() -> None:
    assert _marks() == [""]
    first = _marks("1", "2", "3")
    assert len(set(first)) == 4
    assert _marks("1", "2", "3") == first
    assert _marks("1", "2")[:3] == first[:3]  # a copy, as long as it goes the same way
    for other in (("2", "1", "3"), ("1", "3", "2"), ("1", "2", "-2", "3")):
        marks = _marks(*other)
        assert len(marks) >= 4
        assert marks[3] != first[3]


def test_a_reader_may_hold_the_archive_still(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    plan, letter = (made.facts(f"0{n}", made.head(f"lang-son.tinh-uy.2020-2025.kh.{n}")) for n in (1, 2))
    with Archive.open(path) as archive, Archive.open(path, readonly=True) as reader:
        made.put(archive, plan)
        with reader.still():
            at, before = reader.sequence(), export(reader)
            made.put(archive, letter)
            assert (reader.sequence(), export(reader)) == (at, before)
        assert reader.sequence() == archive.sequence() > at
        assert export(reader) == export(archive) != before


PARTS = [
    ("Bãi bỏ khoản 3 Điều 1 Quyết định số 15/QĐ-UBND ngày 02/3/2021 của UBND tỉnh.", "AMENDS"),
    ("Bãi bỏ Quyết định số 15/QĐ-UBND ngày 02/3/2021 của UBND tỉnh.", "REPEALS"),
    ("Quyết định này thay thế Điều 2 Quyết định số 15/QĐ-UBND ngày 02/3/2021.", "AMENDS"),
    ("Quyết định này thay thế Quyết định số 15/QĐ-UBND ngày 02/3/2021.", "REPLACES"),
    ("Bãi bỏ yêu cầu gửi báo cáo giấy tại Quyết định số 15/QĐ-UBND ngày 02/3/2021.", "AMENDS"),
    (
        "Bãi bỏ yêu cầu gửi báo cáo giấy tại khoản 1 mục III Quyết định số 15/QĐ-UBND ngày 02/3/2021.",
        "AMENDS",
    ),
    ("Bãi bỏ toàn bộ nội dung của Quyết định số 15/QĐ-UBND ngày 02/3/2021.", "REPEALS"),
    ("Bãi bỏ Quy định ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 02/3/2021.", "REPEALS"),
]


@pytest.mark.parametrize(("line", "relation"), PARTS)
def test_who_ends_an_article_amends_the_document(line: str, relation: str) -> None:
    facts = from_text(HEADER + BODY.format(line), "test.txt")
    with memory() as archive:
        made.put(archive, facts)
        edges = [json.loads(row) for row in archive.export()]
    ended = [e["edge"] for e in edges if e.get("edge") in ("AMENDS", "REPEALS", "REPLACES")]
    assert ended == [relation]
    parts = [bool(e["props"].get("repeals_part")) for e in edges if e.get("edge") == relation]
    assert parts == [relation == "AMENDS" and line.startswith("Bãi bỏ")]
