"""Names of units as offices shorten them, and as they are written out."""

from __future__ import annotations

import pytest

from ingest.lexicon import places
from ingest.organ.capitals import title_case
from ingest.text.table import load
from ingest.unit.in_full import expand

WRITTEN_OUT = [
    ("Hội NCT tỉnh", "Hội Người cao tuổi tỉnh"),
    ("Hội CGC, Hội NNCĐDC", "Hội Cựu giáo chức, Hội Nạn nhân chất độc da cam"),
    ("Liên hiệp các Hội KH&KT tỉnh", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"),
    ("Hội VHNT", "Hội Văn học Nghệ thuật"),
    ("LMHTX tỉnh", "Liên minh Hợp tác xã tỉnh"),
    ("Chi cục TT&BVTV", "Chi cục Trồng trọt và Bảo vệ thực vật"),
    ("Chi cục Trồng trọt và BVTV", "Chi cục Trồng trọt và Bảo vệ thực vật"),
    ("Chi cục CN&TY", "Chi cục Chăn nuôi và Thú y"),
    ("Trung tâm PTQĐ huyện", "Trung tâm Phát triển quỹ đất huyện"),
    ("Ban QLDA ĐTXD", "Ban Quản lý dự án đầu tư xây dựng"),
    ("Hội đồng TĐKT tỉnh", "Hội đồng Thi đua - Khen thưởng tỉnh"),
    ("CDC tỉnh", "Trung tâm Kiểm soát bệnh tật tỉnh"),
    ("Hội đồng PHPBGDPL tỉnh", "Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh"),
    ("Ban KT-NS HĐND tỉnh", "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh"),
    ("Ban VHXH HĐND huyện", "Ban Văn hóa - Xã hội Hội đồng nhân dân huyện"),
    # two short forms joined
    ("BCH PCTT&TKCN tỉnh", "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh"),
    ("BCH PCTT & TKCN huyện", "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện"),
    ("UBND&UBMTTQ xã", "Ủy ban nhân dân và Ủy ban Mặt trận Tổ quốc xã"),
    # one of its own, and what is none
    ("HĐND&UBND tỉnh", "Hội đồng nhân dân và Ủy ban nhân dân tỉnh"),
    ("Đài PT&TH tỉnh", "Đài Phát thanh và Truyền hình tỉnh"),
    ("Công ty TNHH QM&XR Bắc Hà", "Công ty trách nhiệm hữu hạn QM&XR Bắc Hà"),
]


@pytest.mark.parametrize(("printed", "whole"), WRITTEN_OUT)
def test_short_forms_are_written_out(printed: str, whole: str) -> None:
    assert expand(printed) == whole


def test_no_word_that_is_calmed_is_the_name_of_a_place() -> None:
    words = [w.strip() for w in load("organ_words")["compound_words"].replace("\n", " ").split(",")]
    assert len(words) > 100
    assert [w for w in words if places.find(title_case(w))] == []
