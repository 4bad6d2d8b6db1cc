"""Those who send in the tests of recipients, and how a list of theirs is read."""

from __future__ import annotations

from ingest.extract import from_text
from ingest.model import Facts

TEXT = """{above}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{place}, ngày 08 tháng 5 năm 2019

KẾ HOẠCH
Trồng cây năm 2019

Thực hiện Kế hoạch số 12-KH/TU ngày 03/4/2019 của Tỉnh ủy về trồng rừng, cơ quan ban hành Kế hoạch như sau:

I. NỘI DUNG

1. Trồng 10 ha rừng phòng hộ.

Nơi nhận:{copies}
"""


PROVINCE = ("ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nSố: 12/KH-UBND", "Hòa Bình")


SIGNED = "\n- Lưu: VT.\n\nCHỦ TỊCH\n\nBùi Văn Khánh"


def read(speaker: tuple[str, str], copies: str) -> Facts:
    above, place = speaker
    return from_text(TEXT.format(above=above, place=place, copies=copies), "test.txt")
