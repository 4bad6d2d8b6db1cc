"""A body that every house has, cited by its name alone: that of who speaks, under the key of its own header."""

from __future__ import annotations

import pytest

from ingest.extract import from_text

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

HOUSES = [
    ("TRƯỜNG ĐẠI HỌC VINH", "Nghệ An"),
    ("BỆNH VIỆN ĐA KHOA TỈNH LÀO CAI", "Lào Cai"),
    ("SỞ Y TẾ LÀO CAI", "Lào Cai"),
    ("BỘ Y TẾ", "Hà Nội"),
    ("TỔNG CỤC THUẾ", "Hà Nội"),
    ("TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC", "Hà Nội"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI", "Lào Cai"),
    ("CÔNG AN TỈNH LÀO CAI", "Lào Cai"),
    ("UBND TỈNH LÀO CAI", "Lào Cai"),
    ("UBND HUYỆN BẢO THẮNG", "Bảo Thắng"),
    ("TỈNH ỦY LÀO CAI", "Lào Cai"),
]
INSIDE = [
    "Phòng Tổng hợp", "Hội đồng thẩm định", "Hội đồng Thi đua - Khen thưởng", "Tổ công tác Đề án 06",
    "Đoàn kiểm tra", "Đoàn thanh tra", "Công đoàn cơ sở", "Thư viện", "Văn phòng",
    "Chi bộ Văn phòng", "Trung tâm Công nghệ thông tin",
]  # fmt: skip


def in_its_header(house: str, body: str, place: str) -> str | None:
    issuer = from_text(
        f"{house}\n{body.upper()}\n-------\nSố: 12/KH-ABC\n{STATE}{place}, ngày 12 tháng 4 năm 2024\n\nKẾ HOẠCH\n"
        "Triển khai\n\n1. Mục đích\nLàm tốt.\n",
        "a.txt",
    ).document.issuer
    return issuer.key if issuer else None


def cited(house: str, bodies: list[str], place: str) -> list[str | None]:
    bases = "".join(
        f"Căn cứ Kế hoạch số {n}/KH-ABC ngày 5/3/2024 của {b};\n" for n, b in enumerate(bodies, 101)
    )
    facts = from_text(
        f"{house}\n-------\nSố: 12/KH-XYZ\n{STATE}{place}, ngày 12 tháng 5 năm 2024\n\nKẾ HOẠCH\nHọc tập\n\n{bases}"
        "Xây dựng kế hoạch như sau:\n1. Mục đích\nLàm.\n",
        "b.txt",
    )
    return [c.target.issuer and c.target.issuer.key for c in facts.citations]


@pytest.mark.parametrize(("house", "place"), HOUSES, ids=[h for h, _ in HOUSES])
def test_the_body_of_who_speaks(house: str, place: str) -> None:
    assert dict(zip(INSIDE, cited(house, INSIDE, place), strict=True)) == {
        body: in_its_header(house, body, place) for body in INSIDE
    }


# what is not the speaker's own: whose it is stands in its name, or nobody tells
OTHERS = [
    ("SỞ XÂY DỰNG LÀO CAI", "Ban Quản trị", "ban-quan-tri"),
    ("SỞ Y TẾ LÀO CAI", "Ban Chỉ đạo 35", "lao-cai.ban-chi-dao-35"),  # which a department carries out
    (
        "SỞ Y TẾ LÀO CAI",
        "Ban Chỉ đạo Trung ương về phát triển dữ liệu",
        "ban-chi-dao-trung-uong-ve-phat-trien-du-lieu",
    ),
    ("SỞ Y TẾ LÀO CAI", "Ban Chỉ đạo của Chính phủ", "ban-chi-dao-cua-chinh-phu"),
    ("BỘ Y TẾ", "Ban Chỉ đạo 35", "ban-chi-dao-35-bo-y-te"),
    ("SỞ XÂY DỰNG LÀO CAI", "Phòng Kinh tế và Hạ tầng", "phong-kinh-te-va-ha-tang"),
    ("SỞ CÔNG THƯƠNG LÀO CAI", "Phòng Cảnh sát kinh tế", "lao-cai.phong-canh-sat-kinh-te-cong-an"),
    ("SỞ Y TẾ LÀO CAI", "Bệnh viện Xanh Pôn", "benh-vien-xanh-pon"),
    ("TỈNH ỦY LÀO CAI", "Thanh tra", "lao-cai.thanh-tra"),
    ("UBND TỈNH LÀO CAI", "Hội đồng Dân tộc", "hoi-dong-dan-toc"),
    ("UBND TỈNH LÀO CAI", "Hội đồng thẩm định nhà nước", "hoi-dong-tham-dinh-nha-nuoc"),
    ("UBND TỈNH LÀO CAI", "Hội đồng thẩm định huyện Bảo Thắng", "lao-cai.bao-thang.hoi-dong-tham-dinh"),
]


@pytest.mark.parametrize(("house", "body", "key"), OTHERS, ids=[f"{o[0]}: {o[1]}" for o in OTHERS])
def test_what_is_not_of_who_speaks(house: str, body: str, key: str) -> None:
    assert cited(house, [body], "Lào Cai") == [key]


# another house behind the body, with a comma, a dash or without: not the speaker's
@pytest.mark.parametrize(
    "body", ["Phòng Tổng hợp", "Thanh tra", "Công đoàn cơ sở", "Thư viện", "Ban Chỉ đạo 35", "Đảng ủy"]
)
@pytest.mark.parametrize(
    ("house", "place", "behind"),
    [
        ("BỘ Y TẾ", "Hà Nội", "Bộ Y tế"),
        ("SỞ Y TẾ LÀO CAI", "Lào Cai", "Sở Y tế Lào Cai"),
        ("TRƯỜNG ĐẠI HỌC VINH", "Nghệ An", "Trường Đại học Vinh"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI", "Lào Cai", "Liên đoàn Lao động tỉnh Lào Cai"),
        ("TỈNH ĐOÀN LÀO CAI", "Lào Cai", "Tỉnh đoàn Lào Cai"),
    ],
)
def test_the_body_of_another_house(body: str, house: str, place: str, behind: str) -> None:
    own = in_its_header(house, body, place)
    named = [f"{body} {behind}", f"{body}, {behind}", f"{body} - {behind}"]
    assert cited("ỦY BAN NHÂN DÂN TỈNH HÀ GIANG", named, "Hà Giang") == [own] * 3


# the board, the committee that it stands under, who cites it by its name alone
BOARDS = [
    ("Ban Tổ chức", "TỈNH ỦY LÀO CAI", "TỈNH ỦY LÀO CAI", "Lào Cai"),
    ("Ban Dân vận", "TỈNH ỦY LÀO CAI", "VĂN PHÒNG TỈNH ỦY LÀO CAI", "Lào Cai"),
    ("Ban Dân vận", "TỈNH ỦY LÀO CAI", "UBND TỈNH LÀO CAI", "Lào Cai"),
    ("Ban Tuyên giáo và Dân vận", "TỈNH ỦY LÀO CAI", "SỞ Y TẾ LÀO CAI", "Lào Cai"),
    ("Ủy ban Kiểm tra", "HUYỆN ỦY BẢO THẮNG", "HUYỆN ỦY BẢO THẮNG", "Bảo Thắng"),
    ("Ban Nội chính", "THÀNH ỦY HẢI PHÒNG", "THÀNH ỦY HẢI PHÒNG", "Hải Phòng"),
    ("Ban Tuyên giáo", "LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI", "LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI", "Lào Cai"),
]


@pytest.mark.parametrize(("board", "over", "who", "place"), BOARDS, ids=[f"{b[2]}: {b[0]}" for b in BOARDS])
def test_a_board_is_that_of_the_committee_of_who_speaks(board: str, over: str, who: str, place: str) -> None:
    assert cited(who, [board], place) == [in_its_header(over, board, place)]


# a feast has a `Ban Tổ chức` too, a union a `Ủy ban Kiểm tra`: nobody tells
@pytest.mark.parametrize("board", ["Ban Tổ chức", "Ủy ban Kiểm tra"])
def test_a_board_that_others_have_too_is_nobodys_in_papers_of_the_state(board: str) -> None:
    assert "." not in str(cited("UBND TỈNH LÀO CAI", [board], "Lào Cai")[0])


def charged(house: str, bodies: list[str], place: str) -> dict[str, str]:
    orders = "".join(f"{n}. {b}: chủ trì thực hiện nội dung số {n}.\n" for n, b in enumerate(bodies, 1))
    facts = from_text(
        f"{house}\n-------\nSố: 12/KH-XYZ\n{STATE}{place}, ngày 12 tháng 5 năm 2024\n\nKẾ HOẠCH\nTriển khai\n\n"
        f"III. TỔ CHỨC THỰC HIỆN\n\n{orders}",
        "c.txt",
    )
    return {a.quote: a.unit.key for a in facts.assignments}


# one body has one key: charged by its house, cited, and in its own header
@pytest.mark.parametrize(
    ("house", "place"),
    [h for h in HOUSES if h[0].startswith(("TRƯỜNG", "BỆNH", "SỞ", "BỘ", "TỔNG CỤC"))],
    ids=str,
)
def test_a_body_that_its_house_charges_has_the_key_of_its_header(house: str, place: str) -> None:
    bodies = ["Phòng Tổng hợp", "Hội đồng thẩm định", "Tổ công tác Đề án 06", "Thư viện"]
    assert charged(house, bodies, place) == {b: in_its_header(house, b, place) for b in bodies}


def test_the_union_of_a_house_calls_the_house_by_its_kind() -> None:
    facts = from_text(
        f"LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI\nCÔNG ĐOÀN CÔNG TY CỔ PHẦN BÌNH MINH\nSố: 4/KH-CĐ\n{STATE}"
        "Lào Cai, ngày 12 tháng 4 năm 2024\n\nKẾ HOẠCH\nDân chủ\n\nCăn cứ Quyết định số 31/QĐ-XYZ ngày 01/4/2024 của Giám đốc"
        " Công ty về dân chủ, Công đoàn xây dựng Kế hoạch như sau:\n\n1. Mục đích\nLàm tốt.\n",
        "b.txt",
    )
    issuer = facts.citations[0].target.issuer
    assert issuer is not None
    assert issuer.name == "Công ty cổ phần Bình Minh"


def test_a_board_that_runs_works_calls_itself_by_its_kind() -> None:
    facts = from_text(
        f"UBND TỈNH LÀO CAI\nBAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG\nSố: 4/QĐ-BQLDA\n{STATE}"
        "Lào Cai, ngày 12 tháng 4 năm 2024\n\nQUYẾT ĐỊNH\nVề việc phê duyệt hồ sơ\n\nGIÁM ĐỐC\n\n"
        "Căn cứ Quyết định số 31/QĐ-BQLDA ngày 01/4/2024 của Giám đốc Ban;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt.\n",
        "b.txt",
    )
    assert facts.citations[0].target.issuer == facts.document.issuer


# schools of one name in two provinces have each its own
@pytest.mark.parametrize("body", ["Đoàn Thanh niên", "Hội đồng trường", "Công đoàn", "Chi bộ"])
def test_the_body_of_a_school_bears_the_place_of_the_school(body: str) -> None:
    school = "TRƯỜNG TRUNG HỌC PHỔ THÔNG NGUYỄN TRÃI"
    here, there = (
        charged(f"SỞ GIÁO DỤC VÀ ĐÀO TẠO {place.upper()}\n{school}", [body], place)[body]
        for place in ("Lào Cai", "Nghệ An")
    )
    assert (here.split(".")[0], there.split(".")[0]) == ("lao-cai", "nghe-an")


# a house cites its own papers by the name its header gives, without the body over it
OWN_NAMES = [
    ("SỞ Y TẾ", "BỆNH VIỆN Y HỌC CỔ TRUYỀN", "Bệnh viện Y học cổ truyền"),
    (
        "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
        "BAN QUẢN LÝ RỪNG PHÒNG HỘ ĐẦU NGUỒN HỒ DẦU TIẾNG",
        "Ban Quản lý rừng phòng hộ đầu nguồn hồ Dầu Tiếng",
    ),
    (
        "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
        "BAN QUẢN LÝ KHU DI TÍCH NÚI BÀ ĐEN",
        "Ban Quản lý Khu di tích Núi Bà Đen",
    ),
    ("BAN CƠ YẾU CHÍNH PHỦ", "HỌC VIỆN KỸ THUẬT MẬT MÃ", "Học viện Kỹ thuật mật mã"),
    (
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
        "VIỆN KHOA HỌC AN TOÀN VÀ VỆ SINH LAO ĐỘNG",
        "Viện Khoa học An toàn và Vệ sinh lao động",
    ),
]


@pytest.mark.parametrize(("over", "own", "name"), OWN_NAMES, ids=[name for _, _, name in OWN_NAMES])
def test_a_house_cites_its_own_papers_by_its_whole_name(over: str, own: str, name: str) -> None:
    facts = from_text(
        f"{over}\n{own}\n-------\nSố: 12/KH-XYZ\n{STATE}Tây Ninh, ngày 12 tháng 11 năm 2025\n\nKẾ HOẠCH\nHọc tập\n\n"
        f"Căn cứ Kế hoạch số 7/KH-XYZ ngày 5/9/2025 của {name} ban hành kế hoạch năm học;\n"
        f"Căn cứ Quyết định số 8/QĐ-XYZ ngày 6/9/2025 của Giám đốc {name} về quy chế làm việc;\n"
        "Xây dựng kế hoạch như sau:\n1. Mục đích\nLàm.\n",
        "b.txt",
    )
    issuer = facts.document.issuer
    assert issuer is not None
    assert [c.target.issuer and c.target.issuer.key for c in facts.citations] == [issuer.key] * 2
    assert [c.target.subject for c in facts.citations] == ["ban hành kế hoạch năm học", "quy chế làm việc"]


# the kind of a house stands twice where the post bears it too
HEADS = [
    ("Trưởng ban Ban Cơ yếu Chính phủ", "ban-co-yeu-chinh-phu"),
    ("Trưởng ban Ban Dân tộc tỉnh", "lao-cai.ban-dan-toc"),
    ("Trưởng ban Quản lý Khu kinh tế tỉnh", "lao-cai.ban-quan-ly-khu-kinh-te"),
    ("Trưởng phòng Phòng Nội vụ huyện Bảo Thắng", "lao-cai.bao-thang.phong-noi-vu"),
    ("Chánh Văn phòng Văn phòng UBND tỉnh", "lao-cai.van-phong-ubnd"),
    ("Chánh Thanh tra Thanh tra tỉnh", "lao-cai.thanh-tra"),
]


def test_the_head_of_a_house_whose_kind_stands_twice() -> None:
    got = cited("UBND TỈNH LÀO CAI", [head for head, _ in HEADS], "Lào Cai")
    assert dict(zip([head for head, _ in HEADS], got, strict=True)) == dict(HEADS)
