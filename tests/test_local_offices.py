"""What a place has one of: every row of the table proves itself, and whose an office is where no place is said."""

from __future__ import annotations

import re

import pytest

from ingest.extract import from_text
from ingest.model import Organ
from ingest.organ import branches, offices, organs, phrase, rooms
from ingest.organ.speaker import Speaker
from ingest.text.table import rows
from ingest.unit import units

ROWS = rows("local_offices", ("names", "examples"))
EXAMPLES = [example for row in ROWS for example in row["examples"]]
_EXAMPLE = re.compile(r"(?P<who>.+) (?P<on>\d{4}-\d\d-\d\d): (?P<name>.+) = (?P<key>\S+)")
_LEVELS = {"tỉnh": 1, "huyện": 2, "xã": 3}


def speaker(who: str, on: str, issuer: str | None = None) -> Speaker:
    """Who speaks for a place, as the table writes it: `huyện Diễn Châu, tỉnh Nghệ An`."""
    places = who.split(", ")
    level = _LEVELS[places[0].split()[0]]
    here = Speaker(
        None,
        places[-1].removeprefix("tỉnh "),
        places[0] if level == 2 else None,
        places[0] if level == 3 else None,
        "state",
        level,
        on,
    )
    organ = organs.of_phrase(issuer or f"Ủy ban nhân dân {places[0]}", here).organ
    assert organ is not None
    return Speaker(organ, here.province, here.district, here.commune, "state", level, on)


def key(name: str, said_by: Speaker) -> str:
    organ = organs.of_phrase(name, said_by).organ
    assert organ is not None
    return organ.key


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_row_proves_itself(example: str) -> None:
    told = _EXAMPLE.fullmatch(example)
    assert told, f"no example: {example}"
    assert key(told["name"], speaker(told["who"], told["on"])) == told["key"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["names"][0])
def test_a_name_is_found_in_whatever_letters_and_names_one_office(row: dict[str, list[str]]) -> None:
    for name in row["names"]:
        whole = name.removesuffix(" …").replace(" ~", " Nghệ thuật")
        office = offices.find(whole)
        assert office is not None
        assert office == offices.find(whole[0] + whole[1:].lower()) == offices.find(whole.title())
        assert branches.one_name(whole) in (
            whole,
            "Ngân hàng Nhà nước chi nhánh",
            "Ngân hàng Chính sách xã hội chi nhánh",
        )
    for name in row.get("same", []):
        assert branches.one_name(name) == row["names"][0]


# the lists of old told it in different ways: papers of the province alone, units that are charged alone, the
# name in one kind of letters, before 2025 alone
DECIDED = [
    # the province's department, also where a district speaks
    ("huyện Diễn Châu, tỉnh Nghệ An", "2024-05-12", "Cục Thống kê", "nghe-an.cuc-thong-ke"),
    ("xã Diễn Châu, tỉnh Nghệ An", "2026-05-12", "Chi cục Kiểm lâm", "nghe-an.chi-cuc-kiem-lam"),
    ("huyện Diễn Châu, tỉnh Nghệ An", "2024-05-12", "Bộ Chỉ huy Quân sự", "nghe-an.bo-chi-huy-quan-su"),
    # that of the district, which has one of its own
    ("huyện Diễn Châu, tỉnh Nghệ An", "2024-05-12", "Hội Chữ thập đỏ", "nghe-an.dien-chau.hoi-chu-thap-do"),
    ("huyện Diễn Châu, tỉnh Nghệ An", "2024-05-12", "Tòa án nhân dân", "nghe-an.dien-chau.toa-an-nhan-dan"),
    # courts of the province went on in 2025; its treasury became one of a region
    ("tỉnh Nghệ An", "2026-05-12", "Viện kiểm sát nhân dân", "nghe-an.vien-kiem-sat-nhan-dan"),
    ("tỉnh Nghệ An", "2026-05-12", "Kho bạc Nhà nước", "kho-bac-nha-nuoc"),
    # a commune has no branch of that office, and nobody tells which is meant
    ("xã Diễn Châu, tỉnh Nghệ An", "2026-05-12", "Quỹ Đầu tư phát triển", "quy-dau-tu-phat-trien"),
    # no commune has one, and the districts are no more
    ("xã Diễn Châu, tỉnh Nghệ An", "2026-05-12", "Tòa án nhân dân", "toa-an-nhan-dan"),
    ("xã Diễn Châu, tỉnh Nghệ An", "2026-05-12", "Liên đoàn Lao động", "lien-doan-lao-dong"),
    # of a region, of the State, with a name of its own
    ("tỉnh Nghệ An", "2024-05-12", "Trung tâm Văn hóa khu vực miền Trung", "trung-tam-van-hoa-khu-vuc-mien-trung"),
    ("tỉnh Nghệ An", "2024-05-12", "Chi cục Thú y vùng III", "chi-cuc-thu-y-vung-iii"),
    ("tỉnh Nghệ An", "2024-05-12", "Quỹ Bảo vệ môi trường Việt Nam", "quy-bao-ve-moi-truong-viet-nam"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "on", "name", "expected"), DECIDED, ids=[f"{d[0]}: {d[2]}" for d in DECIDED])
def test_where_the_lists_said_different_things(who: str, on: str, name: str, expected: str) -> None:
    assert key(name, speaker(who, on)) == expected


WHO = ["tỉnh Nghệ An", "huyện Diễn Châu, tỉnh Nghệ An"]


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("row", [r for r in ROWS if r.get("alone")], ids=lambda row: row["names"][0])
def test_an_office_is_the_same_whether_it_is_cited_or_charged(row: dict[str, list[str]], who: str) -> None:
    said_by = speaker(who, "2024-05-12")
    for name in row["names"]:
        office = offices.find(name.removesuffix(" …"))
        told = office is not None and office.of_tier(said_by.level, said_by.date) is not None
        if told and not name.endswith("Việt Nam"):  # which alone is the centre's
            cited = key(name.removesuffix(" …"), said_by)
            assert cited.startswith("nghe-an.")
            assert units.name_unit(name.removesuffix(" …"), said_by).key == cited


def test_two_offices_of_a_place_never_share_a_key() -> None:
    said_by = speaker("tỉnh Nghệ An", "2024-05-12")
    found: dict[str, set[str]] = {}
    for name in sorted(offices.names()):
        found.setdefault(key(f"{name} tỉnh Nghệ An", said_by), set()).add(branches.one_name(name))
    # the same words with other marks are one
    many = {k: {re.sub(r"[\s,-]+", " ", n).lower() for n in of} for k, of in found.items()}
    assert {k: of for k, of in many.items() if len(of) > 1} == {}


@pytest.mark.parametrize(
    "name", ["Hội Nông dân", "Liên đoàn Lao động", "Kho bạc Nhà nước", "Tòa án nhân dân"]
)
def test_said_by_one_of_them_it_does_not_mean_itself(name: str) -> None:
    own = speaker("tỉnh Nghệ An", "2024-05-12", f"{name} tỉnh Nghệ An")
    assert own.issuer == Organ(key(f"{name} tỉnh Nghệ An", own), f"{name} tỉnh Nghệ An")
    assert key(name, own) != own.issuer.key


def test_what_a_school_calls_so_may_be_its_own() -> None:
    school = speaker("tỉnh Nghệ An", "2024-05-12", "Trường Trung học phổ thông Lê Lợi")
    assert key("Hội Chữ thập đỏ", school) == "hoi-chu-thap-do"
    assert key("Chi cục Kiểm lâm", school) == "nghe-an.chi-cuc-kiem-lam"  # no school has one


def test_every_office_of_the_table_is_one_that_a_place_has() -> None:
    assert all(rooms.is_listed(name) for name in offices.names())
    assert not rooms.is_listed("Trung tâm Giống thủy sản")


STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

# a department and the house below it, as others cite it, whose it is
BELOW = [
    ("SỞ Y TẾ", "CƠ SỞ CAI NGHIỆN MA TÚY", "Cơ sở Cai nghiện ma túy", "co-so-cai-nghien-ma-tuy"),
    ("SỞ VĂN HÓA VÀ THỂ THAO", "NHÀ HÁT CHÈO", "Nhà hát Chèo", "nha-hat-cheo"),
    ("SỞ VĂN HÓA VÀ THỂ THAO", "KHU DI TÍCH LỊCH SỬ", "Khu di tích Lịch sử", "khu-di-tich-lich-su"),
    ("SỞ Y TẾ", "TRUNG TÂM PHÁP Y", "Trung tâm Pháp y", "trung-tam-phap-y"),
    ("SỞ Y TẾ", "CHI CỤC DÂN SỐ", "Chi cục Dân số", "chi-cuc-dan-so"),
    ("SỞ Y TẾ", "BỆNH VIỆN NỘI TIẾT", "Bệnh viện Nội tiết", "benh-vien-noi-tiet"),
    ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "TRUNG TÂM GIỐNG CÂY TRỒNG", "Trung tâm Giống cây trồng", "trung-tam-giong-cay-trong"),
    ("SỞ TƯ PHÁP", "PHÒNG CÔNG CHỨNG SỐ 2", "Phòng Công chứng số 2", "phong-cong-chung-so-2"),
    # several departments have one: the department tells
    ("SỞ Y TẾ", "TRUNG TÂM CÔNG NGHỆ THÔNG TIN", "Trung tâm Công nghệ thông tin", "trung-tam-cong-nghe-thong-tin-so-y-te"),
    ("SỞ NỘI VỤ", "TRUNG TÂM CÔNG NGHỆ THÔNG TIN", "Trung tâm Công nghệ thông tin", "trung-tam-cong-nghe-thong-tin-so-noi-vu"),
    ("SỞ Y TẾ", "THƯ VIỆN", "Thư viện", "thu-vien-so-y-te"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("department", "own", "cited", "slug"), BELOW, ids=[f"{b[0]}: {b[2]}" for b in BELOW]
)
def test_a_house_below_a_department_is_one_in_its_header_and_cited(
    department: str, own: str, cited: str, slug: str
) -> None:
    head = from_text(
        f"{department} NGHỆ AN\n{own}\n-------\nSố: 12/KH-ABC\n{STATE}Nghệ An, ngày 12 tháng 4 năm 2024\n\nKẾ HOẠCH\n"
        "Triển khai\n\n1. Mục đích\nLàm tốt.\n",
        "a.txt",
    ).document
    assert head.issuer is not None
    assert head.issuer.key == f"nghe-an.{slug}"
    for behind in ("Nghệ An", "tỉnh Nghệ An"):
        whole = f"{cited} {department.capitalize()} {behind}"
        assert key(whole, speaker("tỉnh Lào Cai", "2024-05-12")) == f"nghe-an.{slug}"


# a house with a name of its own keeps it, whatever stands above or behind it
@pytest.mark.parametrize("name", ["Bệnh viện Xanh Pôn", "Khu di tích Kim Liên"])
def test_a_house_with_a_name_of_its_own(name: str) -> None:
    assert "." not in key(f"{name} Sở Y tế Hà Nội", speaker("tỉnh Lào Cai", "2024-05-12"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Phòng Công chứng số 2 tỉnh Nghệ An", "Phòng Công chứng số 2 tỉnh Nghệ An"),
        ("Phòng Công chứng số 2/KH-PCC", "Phòng Công chứng"),
        (
            "Phòng Kinh tế, Hạ tầng và Đô thị phường Tô Hiệu",
            "Phòng Kinh tế, Hạ tầng và Đô thị phường Tô Hiệu",
        ),
        ("Phòng Kinh tế hạ tầng và Đô thị xã Mường Bú", "Phòng Kinh tế hạ tầng và Đô thị xã Mường Bú"),
        ("Phòng Kinh tế, Công an xã", "Phòng Kinh tế"),
        ("Ban Thường vụ Thành ủy\nA. ĐẶC ĐIỂM", "Ban Thường vụ Thành ủy"),
        ("Ban Thường vụ Thành ủy\nII. KẾT QUẢ", "Ban Thường vụ Thành ủy"),
        ("Trung tâm Khuyến nông số 12 ngày 5/3/2024", "Trung tâm Khuyến nông"),
        ("Chi cục Dân số ban hành kế hoạch", "Chi cục Dân số"),
        ("Viện Quy hoạch xây dựng đề nghị", "Viện Quy hoạch xây dựng"),
        ("Cơ sở cai nghiện ma túy tỉnh Nghệ An", "Cơ sở cai nghiện ma túy tỉnh Nghệ An"),
        ("Cơ sở dữ liệu quốc gia", None),
    ],
)
def test_how_far_the_name_goes(text: str, name: str | None) -> None:
    end = phrase.end_of(text, 0)
    assert (text[:end] if end else None) == name
