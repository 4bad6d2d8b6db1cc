"""Two blanks in a sentence are one; columns, and the way back to what was read, stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import edges, read_letter, told

from ingest.repair import wide_gaps
from ingest.text.text import repair

MENDED = [
    ("của UBND tỉnh  và Kế hoạch", "của UBND tỉnh và Kế hoạch"),
    ("tại Công văn  số 5,  ngày 12/5/2023", "tại Công văn số 5, ngày 12/5/2023"),
    ("Theo  Kế hoạch số  5 của Sở  Nội vụ", "Theo Kế hoạch số 5 của Sở Nội vụ"),
    (
        "HĐND  và  UBND xã,  các tổ chức chính trị -  xã hội",
        "HĐND và UBND xã, các tổ chức chính trị - xã hội",
    ),
    ("đoàn thể chính trị  - xã hội, MTTQ  Việt Nam", "đoàn thể chính trị - xã hội, MTTQ Việt Nam"),
    # what stands in columns, or is drawn
    ("- Như trên;  - Lưu: VT.", "- Như trên;  - Lưu: VT."),
    ("Nơi nhận:  GIÁM ĐỐC", "Nơi nhận:  GIÁM ĐỐC"),
    ("UBND TỈNH  CỘNG HÒA", "UBND TỈNH  CỘNG HÒA"),
    ("Trần Văn Bình   và người khác", "Trần Văn Bình   và người khác"),
    ("  thụt đầu dòng", "  thụt đầu dòng"),
    ("một dòng  \nhai dòng", "một dòng  \nhai dòng"),
]


@pytest.mark.parametrize(("printed", "matched"), MENDED)
def test_two_blanks_of_a_sentence_are_one(printed: str, matched: str) -> None:
    assert wide_gaps.mend(repair(printed)).norm == matched


PIECES = ["a", "ộ", "Ab", "  ", " ", "\u200b", "&nbsp;", "\u00a0", "&hellip;", "5", "\n"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_every_letter_still_leads_to_where_it_was_read(raw: str) -> None:
    text = repair(raw)
    mended = wide_gaps.mend(text)
    assert wide_gaps.mend(mended).norm == mended.norm
    spans = [mended.raw_span(i, i + 1) for i in range(len(mended.norm))]
    assert spans == sorted(spans)
    for (a, b), letter in zip(spans, mended.norm, strict=True):
        assert repair(raw[a:b]).norm == letter or letter in repair(raw[a:b]).norm
    assert mended.norm.replace(" ", "") == text.norm.replace(" ", "")


def test_nothing_is_left_out_of_a_clean_text() -> None:
    text = repair("Thực hiện Kế hoạch số 5/KH-UBND.")
    assert wide_gaps.mend(text) is text
    assert text.without([]) is text


def test_a_character_made_with_others_is_kept() -> None:
    text = repair("a&hellip;b")
    assert text.norm == "a…b"
    assert text.without([1]).norm == "ab"
    two = repair("a&fjlig;b")
    assert two.norm == "afjb"
    assert two.without([1]).norm == "afjb"


def test_citations_of_a_justified_copy() -> None:
    opening = (
        "Thực hiện  Kế hoạch số 70/KH-UBND  ngày 08/7/2023 của UBND tỉnh  và  Công văn số  12/UBND-KTN ngày 09/7/2023 "
        "của  Chủ tịch UBND  tỉnh, Sở Công  Thương đề nghị:"
    )
    facts = read_letter(opening)
    assert edges(facts) == [("70/KH-UBND", "implements", None), ("12/UBND-KTN", "implements", None)]
    assert [told(c).issuer for c in facts.citations] == ["Ủy ban nhân dân tỉnh Quảng Nam"] * 2
    # quotes are as printed
    assert facts.citations[0].quote == "Kế hoạch số 70/KH-UBND  ngày 08/7/2023 của UBND tỉnh"
