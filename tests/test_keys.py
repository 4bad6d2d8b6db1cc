"""Keys print and parse as one; what is no key is refused with an example."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import KeyFormatError
from ingest.extract import from_text
from ingest.keys import CONGRESS, DocKey, apart, number_part, title_key

KEYS = [
    ("lang-son.tinh-uy.2020-2025.kh.113", DocKey("lang-son.tinh-uy", "2020-2025", "kh", "113")),
    ("kon-tum.ubnd.2021.cv.2577", DocKey("kon-tum.ubnd", "2021", "cv", "2577")),
    ("trung-uong.xii.ct.5", DocKey("trung-uong", "xii", "ct", "5")),
    ("trung-uong._.ct.5", DocKey("trung-uong", "_", "ct", "5")),
    (
        "trung-uong._lang-son-tinh-uy-2023.ct.5",
        DocKey("trung-uong", "_lang-son-tinh-uy-2023", "ct", "5"),
    ),
    ("trung-uong.xii.hoi-nghi.4", DocKey("trung-uong", "xii", "hoi-nghi", "4")),
    ("tuyen-quang.dang-bo.dai-hoi.17", DocKey("tuyen-quang.dang-bo", "_", CONGRESS, "17")),
    ("lang-son.dang-bo.dai-hoi._2020-2025", DocKey("lang-son.dang-bo", "_", CONGRESS, "_2020-2025")),
    ("quoc-hoi.2024.luat._dat-dai", DocKey("quoc-hoi", "2024", "luat", "_dat-dai")),
    ("ha-noi.ubnd.2021.qd-qppl.30c", DocKey("ha-noi.ubnd", "2021", "qd-qppl", "30c")),
    (
        "tuyen-quang._.tan-trao.dang-uy.2020-2025.kh.46",
        DocKey("tuyen-quang._.tan-trao.dang-uy", "2020-2025", "kh", "46"),
    ),
    ("_._._.5", DocKey("_", "_", "_", "5")),
]


@pytest.mark.parametrize(("text", "key"), KEYS)
def test_a_key_reads_as_it_is_printed(text: str, key: DocKey) -> None:
    assert DocKey.parse(text) == key
    assert str(key) == text


part = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,2}", fullmatch=True)
unknown = st.one_of(st.just("_"), part.map("_{}".format))
kinds = part.filter(lambda kind: kind != CONGRESS)
issuers = st.lists(st.one_of(part, unknown), min_size=1, max_size=4).map(".".join)
numbered = st.builds(DocKey, issuers, part | unknown, kinds | st.just("_"), part | unknown)
congresses = st.builds(DocKey, issuers, st.just("_"), st.just(CONGRESS), part | unknown)


@given(numbered | congresses)
def test_parse_undoes_print(key: DocKey) -> None:
    assert DocKey.parse(str(key)) == key


@given(st.text(max_size=30))
def test_any_text_is_a_key_or_refused(text: str) -> None:
    try:
        key = DocKey.parse(text)
    except KeyFormatError:
        return
    assert str(key) == text


@pytest.mark.parametrize(
    "text",
    ["", "113-KH/TU", "kh.113", "a..kh.113", "A.2023.kh.1", "a.2023.kh.1 ", "a.2023.kh.-1", "a.2023.kh.__"],
)
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(KeyFormatError, match=r"lang-son\.tinh-uy\.2020-2025\.kh\.113"):
        DocKey.parse(text)


@pytest.mark.parametrize(
    ("key", "placed", "dated", "number"),
    [
        ("lang-son.tinh-uy.2020-2025.kh.113", True, True, True),
        ("trung-uong._.ct.5", True, False, True),
        ("_.2023.kh.5", False, True, True),
        ("tuyen-quang._.tan-trao.dang-uy.2020-2025.kh.46", False, True, True),
        ("lang-son.ubnd.2023.kh._f212ea57", True, True, False),
        ("tuyen-quang.dang-bo.dai-hoi.17", True, True, True),
    ],
)
def test_what_a_key_knows(key: str, placed: bool, dated: bool, number: bool) -> None:
    k = DocKey.parse(key)
    assert (k.placed, k.dated, k.numbered) == (placed, dated, number)


@pytest.mark.parametrize(
    ("number", "suffix", "printed"),
    [(5, "", "5"), (30, "c", "30c"), (30, "d", "30d"), (30, "đ", "30dd"), (1, ".6", "1-6"), (None, "", "_")],
)
def test_numbers_in_keys(number: int | None, suffix: str, printed: str) -> None:
    assert number_part(number, suffix) == printed


def test_unknown_parts_are_told_apart_by_words() -> None:
    assert apart("lang-son.tinh-uy", "2023") == "_lang-son-tinh-uy-2023"
    assert apart("", "") == "_"


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("V/v tuyên truyền kỷ niệm Ngày thành lập", "tuyen truyen ky niem ngay thanh lap"),
        ("Về việc  tuyên truyền, kỷ niệm “Ngày thành lập”", "tuyen truyen ky niem ngay thanh lap"),
        ("họp giao ban", ""),
        (None, ""),
    ],
)
def test_titles_as_they_are_compared(title: str | None, key: str) -> None:
    assert title_key(title) == key


OFFICE = [
    ("Quyết định số 15-TC/QĐ/CĐKT ngày 3/5/1995 của Bộ Tài chính", "bo-tai-chinh.1995.qd.15"),
    ("Thông tư số 15 TC/TCT ngày 3/5/1995 của Bộ Tài chính", "bo-tai-chinh.1995.tt.15"),
    ("Công văn số 15-TC/TCT ngày 3/5/1995 của Bộ Tài chính", "bo-tai-chinh.1995.cv.15"),
    (
        "Thông cáo số 15-TC/VPTU ngày 5/5/2021 của Văn phòng Tỉnh ủy Lai Châu",
        "lai-chau.van-phong-tinh-uy.2020-2025.tc.15",
    ),
]


@pytest.mark.parametrize(("words", "key"), OFFICE)
def test_an_office_where_later_numbers_bear_a_type_tells_no_type(words: str, key: str) -> None:
    (cited,) = from_text(f"Căn cứ {words};", "line.txt").citations
    assert cited.target.key == key
