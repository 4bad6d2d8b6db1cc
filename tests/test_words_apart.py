"""Words that a copy ran together fall apart again; what only looks so, and every span, stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import read_letter

from ingest.repair import misread_hints, words_apart
from ingest.text.text import repair

# as copies of old portals have it; what follows tells the words that stand in the same text
AROUND = " Ghi chú tạiHội trường: đơn vị nghiệp vụ của thành phố Huế và xã Đa Krông, bản đồ, thôn Đắk Rông."

MENDED = [
    ("của Hội đồngnhân dân tỉnh vềviệc phê duyệt", "của Hội đồng nhân dân tỉnh về việc phê duyệt"),
    ("Sở Kế hoạchvà Đầu tư", "Sở Kế hoạch và Đầu tư"),
    ("Quyết địnhsố 5 củaThủ tướng", "Quyết định số 5 của Thủ tướng"),
    ("UBNDtỉnh và củaUBND, HĐNDhuyện", "UBND tỉnh và của UBND, HĐND huyện"),
    ("QUYẾT ĐỊNH BANHÀNH QUY CHẾ", "QUYẾT ĐỊNH BAN HÀNH QUY CHẾ"),
    ("Thông tư số 3/TT-BYTngày 5/2", "Thông tư số 3/TT-BYT ngày 5/2"),
    ("được thựchiện theoQuyết định", "được thực hiện theo Quyết định"),
    ("nhiệmvụ của các cơquan, tổchức ở địaphương", "nhiệm vụ của các cơ quan, tổ chức ở địa phương"),
    # foreign words, one syllable, words that nothing tells, names that end like no syllable
    ("xem video, photo, internet, Facebook", "xem video, photo, internet, Facebook"),
    ("nghiêng, khuya, khuỷu, quyển, yếu", "nghiêng, khuya, khuỷu, quyển, yếu"),
    ("ông Lôcôbôđin, ximăng", "ông Lôcôbôđin, ximăng"),
    ("huyện Đakrông, Đắklắk", "huyện Đakrông, Đắklắk"),
    ("Số 12/QĐ-TTg, NĐ-CP, TƯĐ", "Số 12/QĐ-TTg, NĐ-CP, TƯĐ"),
]


@pytest.mark.parametrize(("printed", "matched"), MENDED)
def test_words_fall_apart(printed: str, matched: str) -> None:
    text = repair(printed + AROUND)
    assert misread_hints.read(text.norm).apart
    assert words_apart.mend(text).norm == matched + AROUND.replace("tạiHội", "tại Hội")


def test_a_text_without_long_words_is_left_alone() -> None:
    text = repair("Công văn vềviệc xây dựng kếhoạch")
    hinted = misread_hints.read(text.norm).apart
    assert not hinted
    assert words_apart.mend(text, hinted=hinted) is text


def test_a_letter_is_read_as_if_it_had_its_blanks() -> None:
    letter = read_letter(
        "Căn cứ Nghị quyết số 18/2006/NQ-HĐND ngày 18/12/2006 của Hội đồngnhân dân tỉnh Lào Cai vềviệc phê duyệt"
        " Kếhoạch bảo vệ rừng; Quyết địnhsố 11/QĐ-UBND ngày 3/4/2007 của UBNDtỉnh Lào Cai, Sở đề nghị:"
    )
    assert [(c.target.symbol, c.target.issuer and c.target.issuer.key) for c in letter.citations] == [
        ("18/2006/NQ-HĐND", "lao-cai.hdnd"),
        ("11/QĐ-UBND", "lao-cai.ubnd"),
    ]
    assert letter.citations[0].quote.startswith(
        "Nghị quyết số 18/2006/NQ-HĐND ngày 18/12/2006 của Hội đồngnhân dân"
    )


PIECES = ["đồngnhân", "a", "ộ", " ", "\u200b", "đồng", "nhân", "&nbsp;", "&hellip;", "củaBộ", "5", "\n", "bộ"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_every_letter_still_leads_to_where_it_was_read(raw: str) -> None:
    text = repair(raw)
    mended = words_apart.mend(text)
    assert mended.norm.replace(" ", "") == text.norm.replace(" ", "")
    kept = [mended.raw_span(i, i + 1) for i, c in enumerate(mended.norm) if c != " "]
    assert kept == [text.raw_span(i, i + 1) for i, c in enumerate(text.norm) if c != " "]
    starts = [mended.raw_span(i, i + 1)[0] for i in range(len(mended.norm))]
    assert starts == sorted(starts)
