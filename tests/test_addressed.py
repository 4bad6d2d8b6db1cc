"""Houses called by their kind alone: the firm to which a letter goes, or which the text says it calls so."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

LETTER = """{above}
Số: 88/{sign}
V/v cấp phép

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hòa Bình, ngày 08 tháng 5 năm 2019

Kính gửi: {to}

Phúc đáp Công văn số 12/{code} ngày 02/5/2019 của {who} về việc cấp phép, {told}Sở Công Thương có ý kiến như sau:

1. Đồng ý cấp phép.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Bùi Văn Khánh
"""
DEPARTMENT = ("UBND TỈNH HÒA BÌNH\nSỞ CÔNG THƯƠNG", "SCT-KT")
FIRM = ("TẬP ĐOÀN SÔNG ĐÀ\nCÔNG TY CỔ PHẦN THỦY ĐIỆN SUỐI TRÁNG", "CTST-KT")
A = "Công ty Cổ phần Gạch Mai Sơn"
CASES = [
    (DEPARTMENT, f"{A}.", "Công ty", "", A),
    (DEPARTMENT, f"{A}\n(Địa chỉ: xóm Mỏ, xã Dân Hạ)", "Công ty", "", A),
    (DEPARTMENT, "Trường Cao đẳng nghề Sông Đà", "Nhà trường", "", "Trường Cao đẳng nghề Sông Đà"),
    (DEPARTMENT, "Sở Xây dựng", "Công ty", f"theo hồ sơ của {A} (sau đây gọi tắt là Công ty), ", A),
    # two firms, another kind of house, the speaker's own house
    (DEPARTMENT, f"\n- {A};\n- Công ty TNHH Hòa Phát;", "Công ty", "", None),
    (DEPARTMENT, "Bệnh viện Đa khoa Mai Châu", "Công ty", "", None),
    (FIRM, f"{A}.", "Công ty", "", "Công ty Cổ phần Thủy điện Suối Tráng"),
    (FIRM, f"{A}.", "Tập đoàn", "", "Tập đoàn Sông Đà"),  # that above it
]


@pytest.mark.parametrize(("speaker", "to", "who", "told", "name"), CASES)
def test_a_house_is_called_by_its_kind(
    speaker: tuple[str, str], to: str, who: str, told: str, name: str | None
) -> None:
    above, sign = speaker
    text = LETTER.format(above=above, sign=sign, to=to, code="CV-MS", who=who, told=told)
    cited = [c for c in from_text(text, "test.txt").citations if c.target.symbol == "12/CV-MS"]
    issuer = cited[0].target.issuer
    assert (issuer.name.lower() if issuer else None) == (name.lower() if name else None)
