"""What a text calls a document that it cites: the title behind its number, and what is none."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

DECREE = "Nghị định số 73/2021/NĐ-CP ngày 04 tháng 8 năm 2021 của Chính phủ "


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("quy định về quản lý chợ.", "quy định về quản lý chợ"),
        ("về quản lý chợ được sửa đổi, bổ sung bởi Nghị định số 60/2024/NĐ-CP.", "quản lý chợ"),
        (
            "về quản lý chợ, đã được sửa đổi bổ sung một số điều tại Nghị định số 60/2024/NĐ-CP.",
            "quản lý chợ",
        ),
        ("về quản lý chợ (được sửa đổi năm 2024).", "quản lý chợ"),
        ("về quản lý chợ được thay thế bằng các Nghị định số 60/2024/NĐ-CP, 61/2024/NĐ-CP.", "quản lý chợ"),
        (
            "về công bố thủ tục hành chính mới và được sửa đổi, bổ sung trong lĩnh vực chợ.",
            "công bố thủ tục hành chính mới và được sửa đổi, bổ sung trong lĩnh vực chợ",
        ),
        ("về quản lý chợ hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.", "quản lý chợ"),
        ("về quản lý chợ, có hiệu lực thi hành từ ngày 01 tháng 10 năm 2021.", "quản lý chợ"),
        ("về quản lý chợ thì tiếp tục được giao đất.", "quản lý chợ"),
        ("phê duyệt Đề án “Chợ an toàn đến năm 2030”.", "phê duyệt Đề án “Chợ an toàn đến năm 2030”"),
        ("“về quản lý chợ”.", "về quản lý chợ"),
        ("quy định: “Tổ chức, cá nhân kinh doanh chợ phải nộp phí”.", None),
        ("quy định rõ: Tổ chức, cá nhân kinh doanh chợ phải nộp phí.", None),
        ("quy định như sau: Tổ chức kinh doanh chợ phải nộp phí.", None),
        ("quy định tại khoản 2 Điều 7 là chợ hạng hai.", None),
        ("quy định nhưng không trái với pháp luật về chợ.", None),
        ("ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 01/02/2022.", None),
        ("thực hiện theo quy định tại Điều 4 Thông tư số 12/2022/TT-BCT.", None),
        ("“2. Tổ chức kinh doanh chợ phải nộp phí”.", None),
        ("đã nêu.", None),
        # brackets of the title are closed, and those that only say how it is called or sent are no part of it
        ("về phát triển chợ (giai đoạn 2) ở miền núi.", "phát triển chợ (giai đoạn 2) ở miền núi"),
        ("về phát triển chợ (viết tắt là Nghị định 73), Sở Công Thương đề nghị.", "phát triển chợ"),
        ("về phát triển chợ (sau đây gọi là Nghị định 73);", "phát triển chợ"),
        ("về phát triển chợ (Văn phòng gửi kèm bản chụp), đồng chí Chủ tịch có ý kiến.", "phát triển chợ"),
        ("về phát triển chợ, có danh mục chợ kèm theo.", "phát triển chợ"),
        # the sentence goes on
        ("về phát triển chợ, trong đó giao Sở Công Thương chủ trì.", "phát triển chợ"),
        ("về phát triển chợ, gồm: chợ hạng nhất và chợ hạng hai.", "phát triển chợ"),
        ("về phát triển chợ, kính đề nghị Bộ Công Thương xem xét.", "phát triển chợ"),
        ("về phát triển chợ, Chi bộ Ban Quản lý chợ xây dựng kế hoạch.", "phát triển chợ"),
        ("về phát triển chợ, Hội nghị ngày 12/01/2024 đã thảo luận và thống nhất:", "phát triển chợ"),
        ("về phát triển chợ với những nội dung sau:", "phát triển chợ"),
        ("về phát triển chợ, căn cứ vào tình hình thực tế, đơn vị báo cáo.", "phát triển chợ"),
        ("về phát triển chợ, ngày 19/12/2022 UBND tỉnh đã có văn bản.", "phát triển chợ"),
        ("về phát triển chợ, căn cứ tính phí.", "phát triển chợ, căn cứ tính phí"),
        ("về phát triển chợ./.", "phát triển chợ"),
        # the next document of a list, and a second one that the title is about
        ("về phát triển chợ và Kế hoạch kiểm tra số 12/KH-ĐKT ngày 01/02/2022.", "phát triển chợ"),
        ("về phát triển chợ, Nghị quyết 58-NQ/TW ngày 05/8/2020.", "phát triển chợ"),
        ("về phát triển chợ và Nghị quyết Đại hội Đảng bộ huyện lần thứ XXIII.", "phát triển chợ"),
        ("về phát triển chợ và Kế hoạch năm 2023.", "phát triển chợ và Kế hoạch năm 2023"),
        (
            "hướng dẫn Nghị định số 06/2021/NĐ-CP và Nghị định số 44/2016/NĐ-CP.",
            "hướng dẫn Nghị định số 06/2021/NĐ-CP và Nghị định số 44/2016/NĐ-CP",
        ),
    ],
)
def test_the_title_behind_a_number(behind: str, title: str | None) -> None:
    cited = from_text(f"Căn cứ {DECREE}{behind}", "a.txt").citations
    assert cited[0].target.subject == title


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("quy định mọi trường hợp đều phải lập Hội đồng.", None),
        ("quy định về quản lý chợ.", "quy định về quản lý chợ"),
        ("quy định chi tiết một số điều của Luật Giá.", "quy định chi tiết một số điều của Luật Giá"),
    ],
)
def test_a_bare_number_that_rules_something_is_not_called_so(behind: str, title: str | None) -> None:
    cited = from_text(f"Tại khoản 2 Điều 7 Nghị định số 73/2021/NĐ-CP {behind}", "a.txt").citations
    assert cited[0].target.subject == title


def test_a_title_goes_on_in_the_next_line_of_the_own_title() -> None:
    text = (
        "UBND TỈNH SƠN LA\nSố: 12/KH-UBND\nSơn La, ngày 5 tháng 4 năm 2023\n\nKẾ HOẠCH\nThực hiện Nghị quyết số 9-NQ/TU"
        " ngày 2/3/2023 của Tỉnh ủy về phát triển\nchợ nông thôn\n\nUBND tỉnh ban hành kế hoạch như sau:\n"
    )
    assert from_text(text, "a.txt").citations[0].target.subject == "phát triển chợ nông thôn"


def test_of_a_title_without_end_the_beginning_is_told() -> None:
    subject = from_text(f"Căn cứ {DECREE}về {'quản lý chợ ' * 60}", "a.txt").citations[0].target.subject
    assert subject is not None
    assert subject.removesuffix(" …").rpartition(" ")[2] in {"quản", "lý", "chợ"}
    assert 480 < len(subject) <= 502
