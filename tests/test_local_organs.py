"""Offices and societies of places: one key in their own header, in full, by the bare name and without a place."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.organ import phrase

# names that no district and no commune bears
PLACES = [
    ("Tỉnh", "Nghệ An", "2026", "nghe-an"),
    ("Thành phố", "Cần Thơ", "2026", "can-tho-2025"),
    ("Tỉnh", "Kiên Giang", "2023", "kien-giang"),
]
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

# the line above, its own line, as cited without the place; the code of the number
OFFICES = [
    ("UBND {K} {P}", "THANH TRA {K}", "Thanh tra", "TTr"),
    ("UBND {K} {P}", "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP", "Ban Quản lý các khu công nghiệp", "BQL"),
    ("UBND {K} {P}", "BAN QUẢN LÝ KHU KINH TẾ", "Ban Quản lý Khu kinh tế", "BQLKKT"),
    ("UBND {K} {P}", "QUỸ ĐẦU TƯ PHÁT TRIỂN", "Quỹ Đầu tư phát triển", "QĐT"),
    ("SỞ Y TẾ {P}", "TRUNG TÂM KIỂM SOÁT BỆNH TẬT", "Trung tâm Kiểm soát bệnh tật", "KSBT"),
    ("SỞ NÔNG NGHIỆP VÀ PTNT {P}", "CHI CỤC CHĂN NUÔI VÀ THÚ Y", "Chi cục Chăn nuôi và Thú y", "CCCNTY"),
    ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG {P}", "CHI CỤC KIỂM LÂM", "Chi cục Kiểm lâm", "CCKL"),
    ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH {P}", "BẢO TÀNG {K}", "Bảo tàng", "BT"),
    ("CỤC THUẾ", "THUẾ {K} {P}", "Thuế", "TH"),
    ("CỤC THỐNG KÊ", "THỐNG KÊ {K} {P}", "Thống kê", "TK"),
    ("CỤC QUẢN LÝ THI HÀNH ÁN DÂN SỰ", "THI HÀNH ÁN DÂN SỰ {K} {P}", "Thi hành án dân sự", "THADS"),
    ("TỔNG CỤC THI HÀNH ÁN DÂN SỰ", "CỤC THI HÀNH ÁN DÂN SỰ {K} {P}", "Cục Thi hành án dân sự", "CTHADS"),
    ("TỔNG CỤC QUẢN LÝ THỊ TRƯỜNG", "CỤC QUẢN LÝ THỊ TRƯỜNG {K} {P}", "Cục Quản lý thị trường", "QLTT"),
    ("HỘI CHỮ THẬP ĐỎ VIỆT NAM", "HỘI CHỮ THẬP ĐỎ {K} {P}", "Hội Chữ thập đỏ", "CTĐ"),
    ("TRUNG ƯƠNG HỘI LHPN VIỆT NAM", "HỘI LIÊN HIỆP PHỤ NỮ {K} {P}", "Hội Liên hiệp Phụ nữ", "BTV"),
    ("TỔNG CÔNG TY ĐIỆN LỰC", "CÔNG TY ĐIỆN LỰC {P}", "Công ty Điện lực", "PC"),
    ("SỞ Y TẾ {P}", "BỆNH VIỆN ĐA KHOA {K}", "Bệnh viện đa khoa", "BVĐK"),
    ("HỘI NHÀ BÁO VIỆT NAM", "HỘI NHÀ BÁO {K} {P}", "Hội Nhà báo", "HNB"),
    ("LIÊN MINH HTX VIỆT NAM", "LIÊN MINH HỢP TÁC XÃ {K} {P}", "Liên minh Hợp tác xã", "LMHTX"),
    (
        "LIÊN HIỆP CÁC HỘI KH&KT VIỆT NAM",
        "LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT {K} {P}",
        "Liên hiệp các Hội Khoa học và Kỹ thuật",
        "LHH",
    ),
]  # fmt: skip


def head_of(above: str, own: str, kind: str, name: str, year: str) -> str:
    lines = f"{above}\n{own}".format(K=kind.upper(), P=name.upper())
    return f"{lines}\n-------\nSố: 12/KH-ABC\n{MOTTO}{name}, ngày 12 tháng 4 năm {year}\n\nKẾ HOẠCH\nTriển khai\n\n"


def issuer(text: str) -> str | None:
    of = from_text(text, "a.txt").document.issuer
    return of.key if of else None


@pytest.mark.parametrize(("above", "own", "cited", "code"), OFFICES, ids=[o[2] for o in OFFICES])
@pytest.mark.parametrize(("kind", "name", "year", "place"), PLACES, ids=[p[1] for p in PLACES])
def test_one_office_one_key(
    above: str, own: str, cited: str, code: str, kind: str, name: str, year: str, place: str
) -> None:
    key = issuer(head_of(above, own, kind, name, year) + "1. Mục đích\nLàm tốt.\n")
    assert key is not None
    assert key.split(".")[0] == place
    written = [f"{cited} {kind.lower()} {name}", f"{cited} {name}", f"{cited} {kind.lower()}"]
    body = "".join(
        f"Căn cứ Kế hoạch số {n}/KH-{code} ngày 5/3/{year} của {w};\n" for n, w in enumerate(written, 101)
    )
    paper = head_of("ỦY BAN NHÂN DÂN", f"{kind} {name}".upper(), kind, name, year)
    cites = from_text(paper + body + "UBND ban hành kế hoạch như sau:\n1. Mục đích\nLàm.\n", "b.txt")
    assert [c.target.issuer and c.target.issuer.key for c in cites.citations] == [key] * 3


# the line above, the line of a body that bears no place -> whose it is
BODIES = [
    ("SỞ Y TẾ NGHỆ AN", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "nghe-an.hoi-dong-thi-dua-khen-thuong-so-y-te"),
    ("SỞ Y TẾ", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "nghe-an.ban-chi-dao-chuyen-doi-so-so-y-te"),
    ("SỞ Y TẾ NGHỆ AN", "PHÒNG TỔ CHỨC CÁN BỘ", "nghe-an.phong-to-chuc-can-bo-so-y-te"),
    ("SỞ Y TẾ NGHỆ AN", "TRUNG TÂM PHÁP Y", "nghe-an.trung-tam-phap-y"),
    ("UBND TỈNH NGHỆ AN", "QUỸ BẢO VỆ VÀ PHÁT TRIỂN RỪNG", "nghe-an.quy-bao-ve-va-phat-trien-rung"),
    ("UBND TỈNH NGHỆ AN", "CÔNG TY XỔ SỐ KIẾN THIẾT", "nghe-an.cong-ty-xo-so-kien-thiet"),
    ("TỈNH ỦY NGHỆ AN", "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG", "nghe-an.dang-uy-cac-co-quan-dang"),
    ("UBND HUYỆN DIỄN CHÂU", "THƯ VIỆN", "nghe-an.dien-chau.thu-vien"),
    ("CÔNG AN TỈNH NGHỆ AN", "ĐỘI CẢNH SÁT GIAO THÔNG", "nghe-an.doi-canh-sat-giao-thong-cong-an"),
    ("TỈNH ĐOÀN NGHỆ AN", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "nghe-an.hoi-dong-thi-dua-khen-thuong-tinh-doan"),
    # those that bear a name of their own keep it
    ("UBND TỈNH NGHỆ AN", "VƯỜN QUỐC GIA PÙ MÁT", "vuon-quoc-gia-pu-mat"),
]


@pytest.mark.parametrize(("above", "own", "key"), BODIES)
def test_a_body_without_a_place_is_that_of_the_line_above(above: str, own: str, key: str) -> None:
    assert issuer(head_of(above, own, "tỉnh", "Nghệ An", "2024") + "1. Mục đích\nLàm tốt.\n") == key


# names that go on in small letters before their place, and what ends before it
ENDS = [
    ("Trung tâm Giống cây trồng và vật nuôi tỉnh Nghệ An về việc", "Trung tâm Giống cây trồng và vật nuôi tỉnh Nghệ An"),
    ("Chi cục Thi hành án dân sự huyện Diễn Châu về việc", "Chi cục Thi hành án dân sự huyện Diễn Châu"),
    ("Trạm Kiểm dịch động vật huyện Diễn Châu kiểm tra", "Trạm Kiểm dịch động vật huyện Diễn Châu"),
    ("Văn phòng HĐND và UBND xã Diễn Châu tham mưu", "Văn phòng HĐND và UBND xã Diễn Châu"),
    ("Hội đồng bồi thường, hỗ trợ và tái định cư huyện", "Hội đồng bồi thường, hỗ trợ và tái định cư huyện"),
    ("Quỹ Bảo trì đường bộ tỉnh Nghệ An phê duyệt", "Quỹ Bảo trì đường bộ tỉnh Nghệ An"),
    ("Công an huyện khởi tố vụ án xã Tân Lập", "Công an huyện"),
    ("Ban Quản lý khu kinh tế bàn giao mặt bằng xã Tân Lập", "Ban Quản lý khu kinh tế"),
    ("Phòng Nội vụ công nhận trường mầm non xã Tân Lập", "Phòng Nội vụ"),
    ("Sở Y tế phê duyệt danh mục thuốc tỉnh Nghệ An", "Sở Y tế"),
    ("Trung tâm Y tế triển khai tiêm chủng trên địa bàn tỉnh Nghệ An", "Trung tâm Y tế"),
    ("UBND huyện Diễn Châu giao đất ở tỉnh Nghệ An", "UBND huyện Diễn Châu"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), ENDS)
def test_how_far_a_name_goes(text: str, name: str) -> None:
    assert text[: phrase.end_of(text, 0)] == name


# named without a place in a paper of the province: its own, as a unit that is charged or written to
OWN = [
    ("Quỹ Đầu tư phát triển", "nghe-an.quy-dau-tu-phat-trien"),
    ("Quỹ Bảo vệ và Phát triển rừng", "nghe-an.quy-bao-ve-va-phat-trien-rung"),
    ("Ban Pháp chế HĐND", "nghe-an.ban-phap-che-hdnd"),
    ("Ban Quản lý dự án đầu tư xây dựng công trình giao thông",
     "nghe-an.ban-quan-ly-du-an-dau-tu-xay-dung-cong-trinh-giao-thong"),
    ("Hội Cựu giáo chức", "nghe-an.hoi-cuu-giao-chuc"),
    ("Công ty Điện lực", "nghe-an.cong-ty-dien-luc"),
    ("Liên hiệp các Tổ chức hữu nghị", "nghe-an.lien-hiep-cac-to-chuc-huu-nghi"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "key"), OWN, ids=[o[0] for o in OWN])
def test_a_unit_of_the_province_that_no_place_is_said_of(unit: str, key: str) -> None:
    paper = head_of("ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN", "Tỉnh", "Nghệ An", "2024")
    charged = f"II. TỔ CHỨC THỰC HIỆN\n1. {unit}\n- Chủ trì xây dựng báo cáo quý.\n"
    facts = from_text(
        f"{paper}1. Mục đích\nLàm.\n{charged}\nNơi nhận:\n- Tỉnh ủy;\n- {unit};\n- Lưu: VT.\n", "b.txt"
    )
    assert [a.unit.key for a in facts.assignments] == [key]
    assert [r.unit.key for r in facts.recipients][1:] == [key]


# one line of a header under two houses: what every house has inside is never one for all of them
HOUSES = [
    ("TRƯỜNG ĐẠI HỌC VINH", "TRƯỜNG ĐẠI HỌC LUẬT HÀ NỘI"),
    ("ĐẠI HỌC HUẾ", "ĐẠI HỌC ĐÀ NẴNG"),
    ("BỆNH VIỆN ĐA KHOA TỈNH LÀO CAI", "BỆNH VIỆN NỘI TIẾT TỈNH LÀO CAI"),
    ("SỞ Y TẾ LÀO CAI", "SỞ NỘI VỤ LÀO CAI"),
    ("SỞ Y TẾ LÀO CAI", "SỞ Y TẾ NGHỆ AN"),
    ("BỘ Y TẾ", "BỘ NỘI VỤ"),
    ("TỔNG CỤC THUẾ", "TỔNG CỤC HẢI QUAN"),
    ("TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC", "TẬP ĐOÀN DỆT MAY VIỆT NAM"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI", "TỈNH ĐOÀN LÀO CAI"),
    ("CÔNG AN TỈNH LÀO CAI", "BỘ CHỈ HUY QUÂN SỰ TỈNH LÀO CAI"),
    ("QUÂN KHU 2", "QUÂN KHU 4"),
    ("UBND HUYỆN BẢO THẮNG", "UBND HUYỆN YÊN THÀNH"),
    ("UBND XÃ TÂN TRÀO", "UBND XÃ GIA HỘI"),
]
INSIDE = (
    "PHÒNG TỔ CHỨC - HÀNH CHÍNH", "PHÒNG TỔNG HỢP", "HỘI ĐỒNG SÁNG KIẾN", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
    "TỔ CÔNG TÁC ĐỀ ÁN 06", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "CÔNG ĐOÀN CƠ SỞ", "KHOA DƯỢC", "BỘ PHẬN MỘT CỬA",
    "ĐOÀN THANH TRA", "THANH TRA", "VĂN PHÒNG", "THƯ VIỆN", "CHI BỘ VĂN PHÒNG",
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), HOUSES)
def test_what_every_house_has_is_not_one_for_two(one: str, other: str) -> None:
    def key(house: str, inside: str) -> str:
        issuer = from_text(
            f"{house}\n{inside}\n-------\nSố: 12/KH-ABC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLào Cai, ngày 12 tháng 4 năm 2024\n\n"
            "KẾ HOẠCH\nTriển khai\n\n1. Mục đích\nLàm tốt.\n",
            "a.txt",
        ).document.issuer
        assert issuer is not None
        return issuer.key

    same = {inside: key(one, inside) for inside in INSIDE if key(one, inside) == key(other, inside)}
    assert same == {}


# bodies that are charged by their bare names are those of whoever charges them
CHARGED = (
    "Ban An toàn giao thông", "Hội đồng Thi đua - Khen thưởng", "Ban Chỉ đạo chuyển đổi số", "Thanh tra", "Văn phòng",
    "Phòng Tổng hợp", "Đoàn kiểm tra", "Tổ công tác Đề án 06", "Ban Tiếp công dân",
)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN"),
        ("UBND HUYỆN BẢO THẮNG", "UBND HUYỆN YÊN THÀNH"),
        ("SỞ Y TẾ LÀO CAI", "SỞ NỘI VỤ LÀO CAI"),
        ("TRƯỜNG ĐẠI HỌC VINH", "TRƯỜNG ĐẠI HỌC LUẬT HÀ NỘI"),
        ("BỘ Y TẾ", "BỘ NỘI VỤ"),
    ],
)
def test_a_body_charged_by_its_bare_name_is_that_of_the_house(one: str, other: str) -> None:
    def keys(house: str) -> dict[str, str]:
        orders = "".join(
            f"{n}. {c}: chủ trì thực hiện nội dung số {n} của Kế hoạch.\n" for n, c in enumerate(CHARGED, 1)
        )
        facts = from_text(
            f"{house}\n-------\nSố: 12/KH-ABC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLào Cai, ngày 12 tháng 4 năm 2024\n\n"
            f"KẾ HOẠCH\nTriển khai\n\nIII. TỔ CHỨC THỰC HIỆN\n\n{orders}",
            "a.txt",
        )
        return {a.quote: a.unit.key for a in facts.assignments}

    first, second = keys(one), keys(other)
    assert set(first) == set(second) == set(CHARGED)
    assert [c for c in CHARGED if first[c] == second[c]] == []
