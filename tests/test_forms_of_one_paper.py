"""One paper in many forms: numbered otherwise, set otherwise, it charges the same units and goes to the same."""

from __future__ import annotations

import re

import pytest

from ingest.extract import from_text
from ingest.repair import bullets
from ingest.text.text import repair

PLAN = """ỦY BAN NHÂN DÂN
HUYỆN MỘC CHÂU
Số: 61/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Mộc Châu, ngày 11 tháng 4 năm 2022

KẾ HOẠCH
Phòng cháy, chữa cháy rừng năm 2022

Thực hiện Kế hoạch số 74/KH-UBND ngày 02/3/2022 của UBND tỉnh Sơn La, UBND huyện xây dựng kế hoạch như sau:

I. YÊU CẦU

1. Phát hiện cháy sớm, dập cháy nhanh.

II. TỔ CHỨC THỰC HIỆN

1. Hạt Kiểm lâm
- Chủ trì, phối hợp với Công an huyện tuần tra rừng trước ngày 30/5/2022.
- Tổng hợp kết quả.

2. Phòng Tài chính - Kế hoạch: bố trí kinh phí.

3. UBND các xã, thị trấn
a) Lập tổ xung kích.
b) Ký cam kết với từng hộ ở ven rừng.

4. Đề nghị Ban Chỉ huy Quân sự huyện cử lực lượng hỗ trợ.

Trên đây là Kế hoạch phòng cháy, chữa cháy rừng năm 2022./.

Nơi nhận:
- UBND tỉnh (b/c);
- TT Huyện ủy;
- Phòng Nội vụ;
- UBND các xã, thị trấn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Pánh
"""

LETTER = """SỞ Y TẾ TỈNH LÀO CAI
Số: 512/SYT-NVY
V/v tiêm vắc xin sởi

Lào Cai, ngày 09 tháng 3 năm 2023

Kính gửi:
- Trung tâm Y tế thành phố Lào Cai;
- Bệnh viện Sản Nhi tỉnh.

Trước tình hình bệnh sởi tăng, Sở Y tế có ý kiến như sau:

1. Trung tâm Y tế thành phố Lào Cai rà soát trẻ chưa tiêm, xong trước ngày 20/3/2023.

2. Giao Bệnh viện Sản Nhi tỉnh chủ trì, phối hợp với Phòng Nghiệp vụ Y tập huấn cho trạm y tế.

3. Chi cục Dân số: đưa tin trên trang của ngành.

Nơi nhận:
- Như trên;
- Sở Giáo dục và Đào tạo (p/h);
- Lưu: VT, NVY.

GIÁM ĐỐC

Vàng Thị Súa
"""

# what is printed otherwise -> how; the second is a replacement for `re.sub`
_NUMBER, _LETTER, _DASH = r"(?m)^(\d)\. ", r"(?m)^([ab])\) ", r"(?m)^- "
FORMS = {
    "a bracket behind the number": (_NUMBER, r"\1) "),
    "a stroke behind the number": (_NUMBER, r"\1/ "),
    "a dash behind the number": (_NUMBER, r"\1- "),
    "a stop and a dash behind the number": (_NUMBER, r"\1.- "),
    "a stop, a blank and a dash behind the number": (_NUMBER, r"\1. - "),
    "the number in brackets": (_NUMBER, r"(\1) "),
    "no blank behind the number": (_NUMBER, r"\1."),
    "a stop and a dash behind the number of a part": (r"(?m)^(I{1,2})\. ", r"\1.- "),
    "a stop behind the letter": (_LETTER, r"\1. "),
    "a bracket and a dash behind the letter": (_LETTER, r"\1)- "),
    "a plus": (_DASH, "+ "),
    "a long dash": (_DASH, "– "),
    "a dot": (_DASH, "• "),
    "a square": (_DASH, "▪ "),
    "an arrow": (_DASH, "➢ "),
    "a symbol of Word": (_DASH, "\uf0a7 "),
    "a hollow dot, copied as a letter": (_DASH, "o\t"),
    "no blank behind the dash": (_DASH, "-"),
    "copies by number": (r"(?s)- UBND tỉnh \(b/c\);\n- TT (.*)\n- Phòng Nội vụ;", r"1. UBND tỉnh (b/c);\n2. TT \1\n3. Phòng Nội vụ;"),
    "no blank behind the colon": (r"(Phòng Tài chính - Kế hoạch|Dân số): ", r"\1:"),
    "the number of a page": (r"(?m)^- Tổng hợp", "Trang 2/3\n- Tổng hợp"),
    "blank lines between all": (r"\n+", "\n\n"),
    "blanks before all lines": (r"(?m)^", "   "),
    "two blanks before small letters": (r" (?=[a-zđ])", "  "),
    "two blanks in the heading": ("TỔ CHỨC THỰC HIỆN", "TỔ  CHỨC  THỰC  HIỆN"),
    "two blanks behind the number": (r"(?m)^(\d)\. ", r"\1-  "),
}  # fmt: skip


def _read(text: str) -> tuple[list[tuple[str, str, str | None]], list[tuple[str, str, str | None]]]:
    """Who is charged, as what and by when, and who gets it, as what and what for."""
    facts = from_text(text, "paper.txt")
    duties = [(d.unit.key, d.role, d.due) for d in facts.assignments if not d.optional]
    copies = [(r.unit.key, r.role, r.purpose) for r in facts.recipients if not r.optional]
    return duties, copies


def test_the_papers_charge_whom_they_name() -> None:
    """What every other form is compared with."""
    duties, copies = _read(PLAN)
    assert [d[1] for d in duties] == ["lead", "coordinate", "lead", "lead", "lead"]
    assert (duties[0][2], len(copies)) == ("2022-05-30", 4)
    duties, copies = _read(LETTER)
    assert [d[1] for d in duties] == ["lead", "lead", "coordinate", "lead"]
    assert (duties[0][2], len(copies)) == ("2023-03-20", 3)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("paper", [PLAN, LETTER], ids=["plan", "letter"])
def test_a_form_changes_nothing(paper: str, form: str) -> None:
    printed, otherwise = FORMS[form]
    assert _read(re.sub(printed, otherwise, paper)) == _read(paper)


@pytest.mark.parametrize("mark", [":", ".", ".-", ". -", ":-"])
def test_the_mark_behind_an_article_is_none_of_its_words(mark: str) -> None:
    """Papers of the nineties print `Điều 2.- Giao …`."""
    decision = f"""ỦY BAN NHÂN DÂN TỈNH LONG AN
Số: 1502/1998/QĐ.UB
Long An, ngày 16 tháng 6 năm 1998

QUYẾT ĐỊNH
Về việc thành lập Trạm Khuyến nông

ỦY BAN NHÂN DÂN TỈNH
QUYẾT ĐỊNH:
Điều 1{mark} Thành lập Trạm Khuyến nông thuộc Trung tâm Khuyến nông tỉnh.
Điều 2{mark} Giao Sở Nông nghiệp và Phát triển nông thôn quy định nhiệm vụ của Trạm.
Điều 3{mark} Giám đốc Sở Tài chính - Vật giá chịu trách nhiệm thi hành quyết định này.
"""
    duties = from_text(decision, "decision.txt").assignments
    assert [d.unit.name for d in duties] == [
        "Sở Nông nghiệp và Phát triển nông thôn Long An", "Sở Tài chính - Vật giá Long An",
    ]  # fmt: skip


def test_one_letter_alone_before_a_line_is_no_bullet() -> None:
    text = repair("đội bóng\no Lan dẫn đầu\n- Phòng Nội vụ\n")
    assert bullets.mend(text) is text
