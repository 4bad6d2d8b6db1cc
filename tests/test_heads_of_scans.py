"""Heads as scanners, registers and pages leave them: stamps, lost strokes, wraps and joint headers."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.model import Head

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def head(text: str) -> Head:
    return from_text(text, "test.txt").document


STAMPED = [
    # under the header, all in one line
    f"UBND HUYỆN THÁP MƯỜI\nPHÒNG NỘI VỤ\n{MOTTO}Số: 96/TTr-NV\nTháp Mười, ngày 11 tháng 5 năm 2012\n"
    "SỞ NỘI VỤ ĐỒNG THÁP\nĐẾN NGÀY 14/5/2012\n\nTỜ TRÌNH\nV/v tuyển dụng công chức\n\n",
    # over the header, with a number that the register left open
    f"SỞ NỘI VỤ TỈNH ĐỒNG THÁP\nCÔNG VĂN ĐẾN\nSố: 21/\nNgày: 14/5/12\n\nUBND HUYỆN THÁP MƯỜI\nPHÒNG NỘI VỤ\n{MOTTO}"
    "Số: 96/TTr-NV\nTháp Mười, ngày 11 tháng 5 năm 2012\n\nTỜ TRÌNH\nV/v tuyển dụng công chức\n\n",
]


@pytest.mark.parametrize("top", STAMPED)
def test_a_stamp_of_who_received_it_is_no_header(top: str) -> None:
    got = head(
        f"{top}Căn cứ Nghị định số 24/2010/NĐ-CP ngày 15/3/2010 của Chính phủ, Phòng Nội vụ kính trình."
    )
    assert got.issuer is not None
    assert (got.issuer.key, got.issued_on) == ("dong-thap.thap-muoi.phong-noi-vu", "2012-05-11")


MOTTO_DASHES = ["-", "–", "—-", "- -", ".", "~", "_", " "]


@pytest.mark.parametrize("dash", MOTTO_DASHES)
def test_the_motto_beside_a_body_is_known_by_its_words(dash: str) -> None:
    got = head(
        f"SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRUNG TÂM PHÁP Y Độc lập {dash} Tự do - Hạnh phúc\n"
        "Số: 10/QĐÐ-TTPY Lào Cai, ngày 24 tháng 10 năm 2024\nQUYẾT ĐỊNH\nVề việc ban hành quy chế\n"
    )
    assert got.issuer is not None
    assert (got.issuer.key, got.symbol, got.type) == ("lao-cai.trung-tam-phap-y", "10/QĐ-TTPY", "QĐ")


HEADS = [
    # the day behind the number, no place said
    (
        "TRUNG TÂM VĂN HÓA XÃ ĐÔNG THÀNH\nSố: 7/KH-TTVH, ngày 09 tháng 4 năm 2024\n\nKẾ HOẠCH\nTổ chức hội diễn",
        {"symbol": "7/KH-TTVH", "issued_on": "2024-04-09"},
    ),
    # the stroke of the number and that of `V/v` lost, the subject in quotes
    (
        f'ỦY BAN NHÂN DÂN\nXÃ BÌNH TÂN\n\nSố : 61  ĐN-UBND\n\n"Vv sửa chữa\nnhà văn hóa"\n\n{MOTTO}'
        "Bình Tân, ngày 02 tháng 8 năm 2011\n\nKính gửi: Ủy ban nhân dân huyện Tây Sơn",
        {"symbol": "61/ĐN-UBND", "subject": "sửa chữa nhà văn hóa"},
    ),
    # what a scanner made of a rule beside the type
    (
        f"CÔNG ĐOÀN NGÀNH GIÁO DỤC TỈNH PHÚ YÊN\n{MOTTO}Số: 33/KH-CĐN\nPhú Yên, ngày 06 tháng 3 năm 2023\n"
        ";      KẾ HOẠCH       -\nKiểm tra tài chính\ncông đoàn cơ sở năm 2023\n\nCăn cứ Điều lệ Công đoàn Việt Nam;",
        {"type": "KH", "subject": "Kiểm tra tài chính công đoàn cơ sở năm 2023"},
    ),
    # what a library tells of the paper stands over its header, in cells
    (
        "Bản dịch thuộc quyền của thư viện.\n|\n" * 2
        + "|\n".join(
            f"{name}:\n|\n{value}\n|\n"
            for name, value in (
                ("Số hiệu", "41/KH-UBND"),
                ("Loại văn bản", "Kế hoạch"),
                ("Nơi ban hành", "Tỉnh Sóc Trăng"),
                ("Người ký", "Trần Văn Lâu"),
                ("Ngày ban hành", "06/3/2024"),
                ("Ngày hiệu lực", "Đã biết"),
                ("Ngày công báo", "Đang cập nhật"),
                ("Số công báo", "Đang cập nhật"),
                ("Tình trạng", "Đã biết"),
            )
        )
        + f"ỦY BAN NHÂN DÂN\nTỈNH SÓC TRĂNG\n-------\n|\n{MOTTO}---------------\n|\nSố: 41/KH-UBND\n|\nSóc Trăng, ngày\n"
        "06 tháng 3 năm 2024\n|\nKẾ HOẠCH\nPHÁT TRIỂN\nDU LỊCH TRÊN ĐỊA BÀN TỈNH NĂM\n2024\nNăm 2023 là năm mà du lịch của tỉnh ta phục hồi"
        " sau\ndịch bệnh.\n1. Mục đích",
        {
            "symbol": "41/KH-UBND",
            "issued_on": "2024-03-06",
            "subject": "PHÁT TRIỂN DU LỊCH TRÊN ĐỊA BÀN TỈNH NĂM 2024",
        },
    ),
    # who decides, named under the title as over the motto
    (
        f"UBND TỈNH HẬU GIANG\nBAN CHỈ ĐẠO XÂY DỰNG NÔNG THÔN MỚI\n{MOTTO}Số: 9/QĐ-BCĐ\nHậu Giang, ngày 06 tháng 4 năm 2015\n"
        "QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ LÀM VIỆC CỦA BAN CHỈ ĐẠO\nBAN CHỈ ĐẠO XÂY DỰNG NÔNG THÔN MỚI TỈNH HẬU GIANG\n"
        "Căn cứ Nghị quyết số 26-NQ/TW ngày 05/8/2008;",
        {"subject": "BAN HÀNH QUY CHẾ LÀM VIỆC CỦA BAN CHỈ ĐẠO"},
    ),
    # a city with its kind, a board by the letters of its field
    (
        f"UBND THÀNH PHỐ HỒ CHÍ MINH\nBAN QLDA 4\n{MOTTO}Số: 33/QĐ-BQLDA4\nThành phố Hồ Chí Minh, ngày 06 tháng 4 năm 2022\n"
        "QUYẾT ĐỊNH\nVề việc nâng lương\n\nCăn cứ Luật Viên chức;",
        {"place": "Thành phố Hồ Chí Minh", "issuer": "Ban Quản lý dự án 4 thành phố Hồ Chí Minh"},
    ),
    # a union of cooperatives is no commune
    (
        f"LIÊN MINH HỢP TÁC XÃ TỈNH HÒA BÌNH\nSố: 88/LMHTX-KT\n{MOTTO}Hòa Bình, ngày 04 tháng 3 năm 2020\nV/v vay vốn\n\n"
        "Kính gửi: Các hợp tác xã",
        {"level": 1},
    ),
    # a school by the letters of its kind
    (
        f"UBND HUYỆN CƯ KUIN\nTRƯỜNG TH HOÀNG VĂN THỤ\n{MOTTO}Số: 12/KH-HVT\nCư Kuin, ngày 11 tháng 9 năm 2022\n\nKẾ HOẠCH\n"
        "Năm học 2022 - 2023\n\nCăn cứ Luật Giáo dục;",
        {"key": "dak-lak.cu-kuin.truong-tieu-hoc-hoang-van-thu.2022.kh.12"},
    ),
    # of a mass organisation, whatever it is the union of
    (
        f"CÔNG ĐOÀN VIÊN CHỨC TỈNH LÂM ĐỒNG\nCÔNG ĐOÀN CƠ SỞ SỞ Y TẾ\n{MOTTO}Số: 12/KH-CĐCS\nĐà Lạt, ngày 11 tháng 9 năm 2022\n\n"
        "KẾ HOẠCH\nTổ chức hội thao\n\nCăn cứ Điều lệ Công đoàn Việt Nam;",
        {"line": "mass"},
    ),
    # the first sentence of a page under a title in capitals
    (
        f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 05/CT-SYT\nPhú Yên, ngày 12 tháng 01 năm 2022\nCHỈ THỊ\n"
        "VỀ CÔNG TÁC CỦA NGÀNH Y TẾ NĂM 2022\nNăm 2021, toàn ngành đã nỗ lực vượt qua nhiều khó khăn do dịch bệnh, bảo\n"
        "đảm thuốc men cho nhân dân. Giám đốc Sở Y tế yêu cầu:\n\n1. Phòng, chống dịch.",
        {"subject": "CÔNG TÁC CỦA NGÀNH Y TẾ NĂM 2022"},
    ),
    # houses that issue together on two lines, the place under the last of them
    (
        "VIỆN KIỂM SÁT NHÂN DÂN - CÔNG AN\nTÒA ÁN NHÂN DÂN - CỤC THI HÀNH ÁN DÂN SỰ\nTỈNH ĐẮK NÔNG\n"
        f"Số: 04 /LN-VKS-CA-TA-THA\n{MOTTO}Đắk Nông, ngày 18 tháng 9 năm 2014\n\nQUY ĐỊNH PHỐI HỢP LIÊN NGÀNH\n"
        "trong việc thi hành án\n\nCăn cứ Luật Thi hành án dân sự;",
        {"symbol": "04/LN-VKS-CA-TA-THA", "type": "QyĐ", "issuer": "Viện kiểm sát nhân dân tỉnh Đắk Nông"},
    ),
    # a stain where the day was stamped
    (
        f"HỌC VIỆN QUÂN Y\n{MOTTO}Số: 812/QĐ-HVQY\nHà Nội, ngày*Ï tháng 11 năm 2024\nQUYẾT ĐỊNH\nThành lập Tổ tư vấn\n"
        "Căn cứ Luật Giáo dục đại học;",
        {"issued_on": "2024-11", "subject": "Thành lập Tổ tư vấn"},
    ),
    # when and where a meeting was held, and where a report was told, are none of what it is about
    (
        f"UBND HUYỆN CƯ KUIN\nTRƯỜNG TH HOÀNG VĂN THỤ\n{MOTTO}Số: 12/BB-HVT\nCư Kuin, ngày 11 tháng 9 năm 2022\nBIÊN BẢN\n"
        "Họp Hội đồng trường lần thứ hai\nThời gian: 14 giờ 00, ngày 11 tháng 9 năm 2022.\nĐịa điểm: Phòng họp.",
        {"subject": "Họp Hội đồng trường lần thứ hai"},
    ),
    (
        f"HĐND TỈNH PHÚ YÊN\nBAN PHÁP CHẾ\n{MOTTO}Số: 12/BC-BPC\nPhú Yên, ngày 11 tháng 9 năm 2022\nBÁO CÁO\n"
        "Thẩm tra dự thảo Nghị quyết về lệ phí\n(Trình tại kỳ họp thứ 7, HĐND tỉnh khóa VIII)\nCăn cứ Luật Phí và lệ phí;",
        {"subject": "Thẩm tra dự thảo Nghị quyết về lệ phí"},
    ),
    (
        f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 12/BC-SYT\nPhú Yên, ngày 11 tháng 9 năm 2022\nBÁO CÁO\n"
        "Kết quả tiêm phòng\n(Tài liệu phục vụ Hội nghị giao ban quý III)\nCăn cứ Kế hoạch số 5/KH-UBND ngày 02/3/2022;",
        {"subject": "Kết quả tiêm phòng"},
    ),
    # the motto in small letters, or the day without its place, below a subject
    (
        "UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\nSố: 12/SYT-NV\nV/v tiêm phòng\nCộng hòa xã hội chủ nghĩa Việt Nam\n"
        "Độc lập - Tự do - Hạnh phúc\nPhú Yên, ngày 11 tháng 9 năm 2022\nKính gửi: Các bệnh viện",
        {"subject": "tiêm phòng", "issued_on": "2022-09-11"},
    ),
    (
        f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\nSố: 12/SYT-NV\n{MOTTO}V/v tiêm phòng\nNgày 11 tháng 9 năm 2022\nKính gửi: Các bệnh viện",
        {"subject": "tiêm phòng", "issued_on": "2022-09-11"},
    ),
    # type and title in one line; a dash at the end of a line or the beginning of the next parts no words
    (
        f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 12/TB-SYT\nPhú Yên, ngày 11 tháng 9 năm 2022\n"
        "THÔNG BÁO V/v tiêm phòng cho trẻ em\nCăn cứ Kế hoạch số 5/KH-UBND ngày 02/3/2022;",
        {"subject": "tiêm phòng cho trẻ em"},
    ),
    (
        f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 12/GM-SYT\nPhú Yên, ngày 11 tháng 9 năm 2022\n"
        "GIẤY MỜI Dự hội nghị giao ban ngành\nKính gửi: Các bệnh viện",
        {"subject": "Dự hội nghị giao ban ngành", "type": "GM"},
    ),
    (
        f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 12/KH-SYT\nPhú Yên, ngày 11 tháng 9 năm 2022\nKẾ HOẠCH\n"
        "Tiêm phòng cho học sinh các xã vùng kinh tế\n- xã hội khó khăn\nCăn cứ Kế hoạch số 5/KH-UBND ngày 02/3/2022;",
        {"subject": "Tiêm phòng cho học sinh các xã vùng kinh tế - xã hội khó khăn"},
    ),
    # the numeral of a term alone in the last line of a title
    (
        f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 12/KH-SYT\nPhú Yên, ngày 11 tháng 9 năm 2022\nKẾ HOẠCH\n"
        "Tiêm phòng phục vụ bầu cử đại biểu Quốc hội khóa\nXVI\nCăn cứ Kế hoạch số 5/KH-UBND ngày 02/3/2022;",
        {"subject": "Tiêm phòng phục vụ bầu cử đại biểu Quốc hội khóa XVI"},
    ),
    # line breaks that a page wrote out
    (
        f"UBND TỈNH PHÚ YÊN\nSỞ Y TẾ\n{MOTTO}Số: 12/KH-SYT\nPhú Yên, ngày 11 tháng 9 năm 2022\nKẾ HOẠCH\nTiêm phòng\n"
        "Căn cứ Kế hoạch số 5/KH-UBND ngày 02/3/2022;".replace("\n", "\\n"),
        {
            "symbol": "12/KH-SYT",
            "issued_on": "2022-09-11",
            "issuer": "Sở Y tế Phú Yên",
            "subject": "Tiêm phòng",
        },
    ),
    # the signature in one line, only a gap before the name
    (
        f"ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN\n{MOTTO}Số: 812/QĐ-UBND\nPhú Yên, ngày 03 tháng 6 năm 2019\nQUYẾT ĐỊNH\n"
        "Về việc công bố danh mục\nỦY BAN NHÂN DÂN TỈNH PHÚ YÊN\nCăn cứ Luật Đầu tư công ngày 18/6/2014;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Công bố danh mục.\nĐiều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.\n"
        "Nơi nhận: - Như Điều 2; - Lưu VT.\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH     Phạm Đại Dương",
        {"signer": "Phạm Đại Dương", "capacity": "Chủ tịch", "signs_for": "Ủy ban nhân dân"},
    ),
]


@pytest.mark.parametrize(("text", "want"), HEADS)
def test_a_head_is_read_as_it_was_kept(text: str, want: dict[str, object]) -> None:
    got = head(text)
    signer = got.signer
    said = {
        "symbol": got.symbol,
        "type": got.type,
        "issued_on": got.issued_on,
        "subject": got.subject,
        "issuer": got.issuer.name if got.issuer else None,
        "signer": signer.name if signer else None,
        "capacity": signer.capacity if signer else None,
        "signs_for": signer.signs_for if signer else None,
        "key": got.key,
        "line": got.line,
        "level": got.level,
        "place": got.place,
    }
    assert {field: said[field] for field in want} == want


def test_a_sentence_that_a_narrow_page_breaks_soon_opens_a_paper_without_title() -> None:
    text = (
        "ỦY BAN NHÂN DÂN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n\nSố: 54/KH-UBND |\nPhú Yên, ngày 27 tháng 3 năm 2020 |\n\n"
        "Thực hiện Quyết định số 1896/QĐ-TTg\nngày 25/12/2019 của Thủ tướng Chính phủ ban hành Chương trình\n"
        "1.000 ngày đầu đời, UBND tỉnh xây dựng Kế hoạch như sau:\n\n1. Mục tiêu chung"
    )
    (cited,) = from_text(text, "test.txt").citations
    assert (cited.target.symbol, cited.relation) == ("1896/QĐ-TTg", "implements")


def test_a_page_that_names_its_paper_with_the_year_cites_nothing() -> None:
    facts = from_text(
        f"Tải về: Quyết định số 905/2016/QĐ-UBND tỉnh Bạc Liêu\n\nỦY BAN NHÂN DÂN\nTỈNH BẠC LIÊU\n{MOTTO}Số: 905/QĐ-UBND\n"
        "Bạc Liêu, ngày 28 tháng 8 năm 2016\n\nQUYẾT ĐỊNH\nVề việc giao đất\n\nCăn cứ Quyết định số 905/2015/QĐ-UBND ngày 02/3/2015"
        " của UBND tỉnh;",
        "test.txt",
    )
    assert [c.target.symbol for c in facts.citations] == ["905/2015/QĐ-UBND"]
