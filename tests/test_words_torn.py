"""Syllables that a copy tore behind their first letters get whole again; words of one vowel stay where they stand."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.repair import words_torn
from ingest.text.text import repair

TORN = [
    ("của UBND t ỉnh Bình Định", "của UBND tỉnh Bình Định"),
    ("Ngh ị quy ết của T ỉnh ủy", "Nghị quyết của Tỉnh ủy"),
    ("ng ày 5 th áng 3", "ngày 5 tháng 3"),
    ("Ch ủ tịch Ủy ban nhân dân huy ện", "Chủ tịch Ủy ban nhân dân huyện"),
    ("Kế ho ạch ph ối hợp", "Kế hoạch phối hợp"),
    ("gi ữa Sở N ội vụ và Công đo àn", "giữa Sở Nội vụ và Công đoàn"),
    ("theo đ ề nghị v ề qu ản lý", "theo đề nghị về quản lý"),
]


@pytest.mark.parametrize(("text", "whole"), TORN)
def test_a_torn_word_is_whole(text: str, whole: str) -> None:
    assert any(words_torn.tells(word) for word in text.split())
    assert words_torn.mend(repair(text), hinted=True).norm == whole


SOUND = [
    "điểm c ở Điều 5, nhóm B ăn uống tại chỗ",
    "tập thể A ở tổ 3 đi ủng, cán bộ đi ô tô",
    "quy ước, quy ý chí; hạng C ưu tú; hộ yếu; khu ẩm thực",
    "Số 12/CV-T ình huống",
    "người Ê đê ở xã; ông ấy ốm; chị ạ",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_word_that_is_one_stays(text: str) -> None:
    assert words_torn.mend(repair(text), hinted=True).norm == text


def test_nothing_is_looked_for_in_a_sound_text() -> None:
    sound = "Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân tỉnh ở đó ăn ở ổn định, ấm áp và ưu ái ông ấy."
    assert not any(words_torn.tells(word) for word in sound.split())


def test_what_is_cited_is_quoted_as_printed() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nHUYỆN PHÙ CÁT\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Phù Cát, ngày 9 tháng 12 năm 2013\n\nQUYẾT ĐỊNH\nVề việc lập Tổ giúp việc\n\n"
        "Căn cứ Quy ết định số 20/2012/QĐ-UBND ng ày 23/12/2012 c ủa UBND t ỉnh Bình Định;\n"
    )
    (read,) = from_text(text, "a.txt").citations
    assert read.quote == "Quy ết định số 20/2012/QĐ-UBND ng ày 23/12/2012 c ủa UBND t ỉnh Bình Định"
    assert (read.relation, read.target.type, read.target.issued_on) == ("based_on", "QĐ", "2012-12-23")
    assert read.target.issuer is not None
    assert read.target.issuer.key == "binh-dinh.ubnd"
