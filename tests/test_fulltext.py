"""Full text: every hit once over pages, the very spelling first among neighbours, pieces that show why."""

from __future__ import annotations

from itertools import count
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.archive import fulltext
from ingest.archive.archive import Archive
from ingest.archive.snippet import _LETTERS, snippet
from ingest.pipeline import read_one
from ingest.text.text import fold

HEAD = "TỈNH ỦY LẠNG SƠN\n*\nSố {n}-KH/TU\nLạng Sơn, ngày 16 tháng 5 năm 2023\nKẾ HOẠCH\n"


@pytest.fixture
def shelf(tmp_path):
    """An archive that is given the bodies of documents."""
    with Archive.open(tmp_path / "a.db") as archive:
        numbers = count(1)

        def put(*bodies: str) -> Archive:
            for n, body in zip(numbers, bodies, strict=False):
                done = read_one((HEAD.format(n=n) + body).encode(), f"{n}.txt", f"/x/{n}.txt")
                assert done.facts is not None
                assert done.text is not None
                archive.put(done.facts, done.text, origin=done.origin, name=done.name)
            return archive

        yield put


def numbers(hits):
    return [int(hit.key.rpartition(".")[2]) for hit in hits]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("bạn", [2]),  # typed with its mark: the text that has it so stands before the better scored one
        ("bán", [1]),
        ("ban", [1]),  # without a mark the score alone decides: it stands twice in the first text
        ("hoà bình", [3]),
        ("hòa bình", [3]),  # where the tone stands is a matter of taste
        ("hoa bình", [4]),
    ],
)
def test_the_very_spelling_comes_first(shelf, query, first):
    archive = shelf(
        "Bán hàng, bán lẻ.",
        "Gửi bạn đọc của toàn tỉnh trong năm nay.",
        "Về xây dựng nền hòa bình ở các xã, phường.",
        "Trồng hoa bình minh; họa bình phong.",
    )
    found = numbers(archive.search(query))
    assert found[:1] == first
    assert set(found) == set(numbers(archive.search(fold(query)))), (
        "marks decide the order, not what is found"
    )


@pytest.mark.parametrize("query", ["hội nghị", "hoi nghi"])
def test_pages_lead_through_all_hits_once_and_in_one_order(shelf, monkeypatch, query):
    monkeypatch.setattr(fulltext, "NEAR", 4)
    archive = shelf(*("Về hội nghị.", "Về hồi nghi.") * 7)
    whole = archive.search(query, 100)
    assert len(whole) == len({h.key for h in whole}) == 14
    for size in (1, 3, 5):
        paged = [h for after in range(0, 15, size) for h in archive.search(query, size, after)]
        assert tuple(paged) == whole
    assert archive.search(query, 5, 14) == ()


@pytest.mark.parametrize("query", ["hội nghị", "hoi nghi"])
@pytest.mark.parametrize(("limit", "after", "times"), [(3, 0, 1), (8, 0, 1), (14, 1, 3)])
def test_however_many_hits_are_asked_for_they_are_scored_once(shelf, monkeypatch, query, limit, after, times):
    """Once for each way to match them, and those after the first only where hits lack."""
    monkeypatch.setattr(fulltext, "NEAR", 4)
    archive = shelf(*("Về hội nghị.", "Về hồi nghi.") * 7)
    scored: list[str] = []
    archive._db.set_trace_callback(lambda text: scored.append(text) if "bm25" in text else None)
    assert len(archive.search(query, limit, after)) == min(limit, 14 - after)
    archive._db.set_trace_callback(None)
    assert len(scored) == times


@pytest.mark.parametrize("first", [1, 3, 500])
@pytest.mark.parametrize("query", ["hội nghị", "kế hoạch", "tỉnh", "hội"])
def test_the_best_are_those_of_the_engines_own_order(shelf, monkeypatch, first, query):
    """However few are asked for at once, and however many share a score."""
    monkeypatch.setattr(fulltext, "_FIRST", first)
    archive = shelf(*("Về hội nghị.", "Về hội nghị, hội thảo.", "Về họp.", "Hội, hội, hội; kế hoạch.") * 6)
    match = " ".join(f'"{w}"' for w in fulltext.words_of(query))
    rows = archive._db.execute(
        "SELECT s.sha256 FROM words JOIN source s ON s.id=words.rowid WHERE words MATCH ? ORDER BY rank, s.sha256",
        (match,),
    )
    whole = [sha for (sha,) in rows]
    assert len(whole) >= 6
    for limit, after in ((1, 0), (5, 0), (5, 3), (4, 17), (30, 0)):
        hits = fulltext._ranked(archive._db, [match], limit, after)
        assert [h.sha256 for h in hits] == whole[after : after + limit]


@pytest.mark.parametrize(
    ("query", "best", "shown"),
    [
        ("chuyển đổi số", 1, "‹chuyển› ‹đổi› ‹số›"),
        ("chuyen doi so", 1, "‹chuyển› ‹đổi› ‹số›"),
        ("nội vụ", 2, "‹Nội› ‹vụ›"),
        ("phối hợp liên ngành", 3, "‹phối› ‹hợp› chặt chẽ, ‹liên› tục với các ‹ngành›"),
    ],
)
def test_words_in_a_row_come_before_words_near_to_each_other(shelf, query, best, shown):
    archive = shelf(
        "Số: 12. Chuyển hồ sơ về Hà Nội; đổi mới lề lối, nhiệm vụ chuyển tiếp, số liệu đổi khác, nội dung, vụ.",
        "Chuyển hồ sơ, đổi mới, số liệu. " * 9 + "Về chuyển đổi số trong cơ quan.",
        "Sở Nội vụ tham mưu; nhiệm vụ của Hà Nội.",
        "Chủ động phối hợp chặt chẽ, liên tục với các ngành.",
        "Ngành phối hợp. " + "Nội dung khác của kế hoạch này. " * 9 + "Có hợp đồng liên tục.",
    )
    first, *_ = archive.search(query)
    assert numbers([first]) == [best + 1]
    assert shown in archive.excerpt(first.sha256, query)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("số", "cơ sở chuyển đổi ‹số› trong đời sống"),
        ("so", "cơ ‹sở› chuyển đổi ‹số› trong đời sống"),
        ("sờ", "cơ ‹sở› chuyển đổi ‹số› trong đời sống"),  # nowhere spelt so: all that were found
        ("chuyển đổi", "cơ sở ‹chuyển› ‹đổi› số trong đời sống"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_words_are_marked_as_they_were_typed(query, shown, form):
    text = normalize(form, "Trên cơ sở chuyển đổi số trong đời sống xã hội.")
    assert shown in fulltext.excerpt(text, query)


def test_a_word_spelt_otherwise_is_not_marked_though_the_right_one_stands_far_off():
    near = "Khối văn hóa có ý kiến về số liệu."
    piece = fulltext.excerpt(f"{near} {'và ' * 100} Đài truyền thanh cơ sở.", "văn hóa cơ sở")
    assert "‹cơ› ‹sở›" in piece or "‹văn› ‹hóa›" in piece
    assert "‹có›" not in piece
    assert "‹số›" not in piece
    # where it stands nowhere as typed, what was found instead is marked
    assert fulltext.excerpt(near, "văn hóa cơ sở") == "Khối ‹văn› ‹hóa› ‹có› ý kiến về ‹số› liệu."


def test_hits_of_one_score_do_not_depend_on_when_they_were_put(tmp_path):
    bodies = {n: HEAD.format(n=n) + "Về hội nghị." for n in range(1, 13)}
    orders = []
    for order in (sorted(bodies), sorted(bodies, reverse=True)):
        with Archive.open(tmp_path / f"{order[0]}.db") as archive:
            for n in order:
                done = read_one(bodies[n].encode(), f"{n}.txt", f"/x/{n}.txt")
                archive.put(done.facts, done.text, origin=done.origin, name=done.name)
            orders.append([archive.search("hội nghị", 3, after) for after in (0, 3, 6, 9)])
    assert orders[0] == orders[1]


@pytest.mark.parametrize("query", ["", "  ", "“”…", "/"])
def test_a_query_without_words_finds_nothing(shelf, query):
    assert shelf("Về hội nghị.").search(query) == ()


PIECES = [
    ("Về hội nghị", ["hoi"], 160, "Về ‹hội› nghị"),
    ("Về HỘI NGHỊ", ["hoi", "nghi"], 160, "Về ‹HỘI› ‹NGHỊ›"),
    ("không có", ["hoi"], 160, None),
    ("một hai ba bốn năm sáu bảy tám", ["sau"], 12, "…‹sáu› bảy tám"),
    ("a\n\n  hội\tnghị", ["hoi"], 160, "a ‹hội› nghị"),
    ("", ["hoi"], 160, None),
    ("không", [], 160, None),
    ("Huyện ủy họp", ["hu"], 160, "‹Hu›yện ủy họp"),  # no whole word: where its letters stand
    ("Số 8-KH/TU của huyện; mỗi xã một tủ sách", ["tu", "sach"], 24, "…xã một ‹tủ› ‹sách›"),
    ("một tư sách ở trên, rất xa ở dưới một tủ sách", ["tu", "sach"], 20, "…một ‹tủ› ‹sách›"),
]


@pytest.mark.parametrize(("text", "words", "width", "piece"), PIECES)
def test_a_piece_shows_the_words_that_were_found(text, words, width, piece):
    assert snippet(text, words, width, typed={"tủ", "sách"}) == piece


@given(st.text(st.one_of(st.characters(), st.sampled_from("ĐđẠạỂểỶỷưỨİıßﬁ\u0301\u0323\u00a0")), max_size=60))
def test_a_letter_is_folded_to_one_letter(text):
    assert text.translate(_LETTERS) == "".join(fold(c)[:1] or " " for c in text)


def test_a_text_that_was_forgotten_leaves_no_word_in_the_file(shelf, tmp_path):
    archive = shelf("Về khuzdul.", "Về sindarin.")
    assert archive.forget("1.txt")
    archive.merge_words()
    archive.close()
    data = (tmp_path / "a.db").read_bytes()
    assert b"khuzdul" not in data
    assert b"sindarin" in data
