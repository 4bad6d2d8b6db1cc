"""Every place of the tables as an issuer: its name and its key, whatever its name looks like.

Names hold words that mean something else (`xã Đoàn Kết`, `xã Tân An Hội`, `xã Các Sơn`), are those of other
places (`huyện Quảng Ninh` lies in Quảng Bình, a `xã Thái Bình` in Lạng Sơn), or bear figures (`Móng Cái 2`).
"""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.lexicon import places
from ingest.lexicon.places import Place
from ingest.model import Head

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
BODY = (
    "KẾ HOẠCH\nTrồng cây đầu xuân\n\nThực hiện Kế hoạch số 5-KH/TW ngày 02/01/2020 của Ban Bí thư, đơn vị xây dựng kế "
    "hoạch như sau:\n1. Mục đích\nPhủ xanh đồi trọc.\n"
)
NEW = "05 tháng 3 năm 2026"
PROVINCES = places.provinces("2026-03-05")
DISTRICTS = [d for p in places.provinces("2022-03-05") for d in places.districts_of(p.key, "2022-03-05")]


def head(lines: tuple[str, ...], number: str, motto: str, place: str, day: str) -> Head:
    top = "\n".join(line.upper() for line in lines)
    return from_text(f"{top}\n{number}\n{motto}\n{place}, ngày {day}\n\n{BODY}", "a.txt").document


def wrong(top: Head, name: str, key: str) -> tuple[object, ...] | None:
    """What is read, where it is not that organ; capitals inside a word are not told by a header."""
    organ = top.issuer
    if organ is None or organ.name.lower() != name.lower() or organ.key != key:
        return (organ, name, key)
    return None if top.issued_on else (top.issued_on, name)


def kind_of(province: Place) -> str:
    return province.kind_on("2026-03-05")


@pytest.mark.parametrize("province", PROVINCES, ids=lambda p: p.key)
def test_every_commune_of_a_province(province: Place) -> None:
    found = []
    above = f"{kind_of(province)} {province.name}"
    for commune in places.communes_of(province.key):
        called = f"{commune.kind} {commune.name}"
        party = head(
            (f"Đảng bộ {above}", f"Đảng ủy {called}", "*"),
            "Số 12-KH/ĐU",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            commune.name,
            NEW,
        )
        found.append(wrong(party, f"Đảng ủy {called}", f"{commune.key}.dang-uy"))
        state = head((f"UBND {above}", "Ủy ban nhân dân", called), "Số: 12/KH-UBND", MOTTO, commune.name, NEW)
        found.append(wrong(state, f"Ủy ban nhân dân {called}", f"{commune.key}.ubnd"))
    assert [f for f in found if f] == []


@pytest.mark.parametrize("province", PROVINCES, ids=lambda p: p.key)
def test_a_commune_is_never_put_into_a_province_that_has_none_of_its_name(province: Place) -> None:
    """Its header names no province, and the place before its day is that of the commune itself."""
    misplaced = []
    for commune in places.communes_of(province.key):
        lines = ("Ủy ban nhân dân", f"{commune.kind} {commune.name}")
        organ = head(lines, "Số: 12/KH-UBND", MOTTO, commune.name, NEW).issuer
        if organ is None or not organ.key.startswith((f"{province.key}.", "_.")):
            misplaced.append((commune.key, organ))
    assert misplaced == []


def test_every_district() -> None:
    found = []
    for district in DISTRICTS:
        called = f"{district.kind_on('2022-03-05')} {district.name}"
        day, place = (
            "05 tháng 3 năm 2022",
            district.name if district.name[0].isalpha() else called.capitalize(),
        )
        state = head(("Ủy ban nhân dân", called), "Số: 12/KH-UBND", MOTTO, place, day)
        if state.issuer is not None and state.issuer.key.startswith("_."):
            continue  # several provinces have one of that name
        found.append(wrong(state, f"Ủy ban nhân dân {called}", f"{district.key}.ubnd"))
        office = head((f"UBND {called} Phòng Tư pháp",), "Số: 12/KH-PTP", MOTTO, place, day)
        found.append(wrong(office, f"Phòng Tư pháp {called}", f"{district.key}.phong-tu-phap"))
    assert [f for f in found if f] == []


# a city under the centre is a province, a city in a province was a district
CITIES = [
    ("Huế", "12 tháng 5 năm 2022", "thua-thien-hue.hue.ubnd"),
    ("Huế", "12 tháng 5 năm 2025", "hue.ubnd"),
    ("Bắc Ninh", "12 tháng 5 năm 2022", "bac-ninh.bac-ninh.ubnd"),
    ("Bắc Ninh", "12 tháng 10 năm 2026", "bac-ninh-2025.ubnd"),
    ("Đồng Nai", "12 tháng 10 năm 2026", "dong-nai-2025.ubnd"),
    ("Đà Nẵng", "12 tháng 5 năm 2010", "da-nang.ubnd"),
    ("Đà Nẵng", "12 tháng 5 năm 2026", "da-nang-2025.ubnd"),
]


@pytest.mark.parametrize(("name", "day", "key"), CITIES)
def test_a_city_is_what_it_was_on_its_day(name: str, day: str, key: str) -> None:
    organ = head(("Ủy ban nhân dân", f"thành phố {name}"), "Số: 12/KH-UBND", MOTTO, name, day).issuer
    assert organ is not None
    assert (organ.key, organ.name) == (key, f"Ủy ban nhân dân thành phố {name}")


DECISION = """ỦY BAN NHÂN DÂN
TỈNH GIA LAI

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số:      /QĐ-UBND

Gia Lai, ngày     tháng     năm {year}

QUYẾT ĐỊNH
Phê duyệt kế hoạch trồng cây

Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
Theo đề nghị của Sở Nội vụ tại Tờ trình số {number} ngày {day};

QUYẾT ĐỊNH:

Điều 1. Phê duyệt kế hoạch trồng cây. {told}
"""
BEFORE, SINCE = "gia-lai.ubnd", "gia-lai-2025.ubnd"
UNDATED = [
    ("2025", "21/TTr-SNV", "28 tháng 10 năm 2025", "", SINCE),
    ("2025", "21/TTr-SNV", "28/10/2025", "", SINCE),
    ("2025", "21/TTr-SNV", "01/7/2025", "", SINCE),
    # the paper may be older than the reform, its own year is another, or the day is no paper's
    ("2025", "21/TTr-SNV", "28 tháng 4 năm 2025", "", BEFORE),
    ("2025", "21/TTr-SNV", "30/6/2025", "Hoàn thành trước ngày 28/10/2025.", BEFORE),
    ("2024", "21/TTr-SNV", "28/10/2025", "", BEFORE),
]


@pytest.mark.parametrize(("year", "number", "day", "told", "key"), UNDATED)
def test_a_paper_without_a_day_is_no_older_than_what_it_rests_on(
    year: str, number: str, day: str, told: str, key: str
) -> None:
    document = from_text(DECISION.format(year=year, number=number, day=day, told=told), "a.txt").document
    assert document.issuer is not None
    assert (document.issuer.key, document.issued_on) == (key, year)


# a header that tells but the tier: the place before the day is the one of that tier
TIERS = [
    ("ỦY BAN NHÂN DÂN HUYỆN", "Đình Lập", 2022, "lang-son.dinh-lap.ubnd"),
    ("HỘI ĐỒNG NHÂN DÂN\nHUYỆN", "Đình Lập", 2022, "lang-son.dinh-lap.hdnd"),
    ("BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN", "Đình Lập", 2022, "lang-son.dinh-lap.huyen-uy"),
    ("HUYỆN ĐOÀN", "Đình Lập", 2022, "lang-son.dinh-lap.huyen-doan"),
    ("CÔNG AN HUYỆN", "Đình Lập", 2022, "lang-son.dinh-lap.cong-an"),
    ("LIÊN ĐOÀN LAO ĐỘNG HUYỆN", "Đình Lập", 2022, "lang-son.dinh-lap.lien-doan-lao-dong"),
    ("ỦY BAN NHÂN DÂN PHƯỜNG", "Kỳ Lừa", 2026, "lang-son.ky-lua.ubnd"),
    ("ĐẢNG ỦY PHƯỜNG", "Kỳ Lừa", 2026, "lang-son.ky-lua.dang-uy"),
    ("UBMTTQ VIỆT NAM PHƯỜNG", "Kỳ Lừa", 2026, "lang-son.ky-lua.uy-ban-mttq"),
    ("ỦY BAN NHÂN DÂN XÃ", "Bính Xá", 2022, "_.binh-xa.ubnd"),
    ("ỦY BAN NHÂN DÂN XÃ", "Đình Lập", 2022, None),  # of its district, which names no commune
    ("ỦY BAN NHÂN DÂN XÃ", "Lạng Sơn", 2026, None),
]


@pytest.mark.parametrize(("line", "place", "year", "key"), TIERS)
def test_a_tier_without_a_name_is_that_of_the_place_before_the_day(
    line: str, place: str, year: int, key: str | None
) -> None:
    organ = head((line,), "Số: 12/KH", MOTTO, place, f"05 tháng 3 năm {year}").issuer
    assert (organ.key if organ else None) == key
