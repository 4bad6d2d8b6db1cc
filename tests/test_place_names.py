"""Names of places as people write them: every spelling finds its unit, no spelling finds its neighbour."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.lexicon import places
from ingest.lexicon.place_spelling import sounding
from ingest.lexicon.places import districts_of, find, provinces

UNITS = provinces() + tuple(d for p in provinces() for d in districts_of(p.key))


def keys(found: tuple[places.Place, ...]) -> list[str]:
    return [p.key for p in found]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("tỉnh Lạng Sơn", ["lang-son"]),
        ("Lạng Sơn", ["lang-son", "lang-son.lang-son"]),
        ("thành phố Lạng Sơn", ["lang-son.lang-son"]),
        ("LẠNG SƠN", ["lang-son", "lang-son.lang-son"]),
        ("lang son", ["lang-son", "lang-son.lang-son"]),
        ("huyện Ia H'Drai", ["kon-tum.ia-h-drai"]),
        ("Ia H’Drai", ["kon-tum.ia-h-drai"]),
        ("Ia H' Drai", ["kon-tum.ia-h-drai"]),
        ("Ia HDrai", ["kon-tum.ia-h-drai"]),
        ("H. Sơn Dương", ["tuyen-quang.son-duong"]),
        ("SƠN DƯƠNG", ["tuyen-quang.son-duong"]),
        ("TP. Hà Tĩnh", ["ha-tinh.ha-tinh"]),
        ("TP.HCM", ["ho-chi-minh", "ho-chi-minh-2025"]),
        ("TPHCM", ["ho-chi-minh", "ho-chi-minh-2025"]),
        ("TP Hồ Chí Minh", ["ho-chi-minh", "ho-chi-minh-2025"]),
        ("Sài Gòn", ["ho-chi-minh", "ho-chi-minh-2025"]),
        ("Đắc Lắc", ["dak-lak", "dak-lak-2025"]),
        ("Đăk Lăk", ["dak-lak", "dak-lak-2025"]),
        ("ĐẮK LẮK", ["dak-lak", "dak-lak-2025"]),
        ("tỉnh Ðắk Nông", ["dak-nong"]),  # Ð of Iceland
        ("dak lak", ["dak-lak", "dak-lak-2025"]),
        ("tỉnh Bắc Cạn", ["bac-kan"]),
        ("TT-Huế", ["thua-thien-hue"]),
        ("Thừa Thiên - Huế", ["thua-thien-hue"]),
        ("Bà Rịa – Vũng Tàu", ["ba-ria-vung-tau"]),
        ("Bà Rịa-Vũng Tàu", ["ba-ria-vung-tau"]),
        ("BR-VT", ["ba-ria-vung-tau"]),
        ("tỉnh Hoà Bình", ["hoa-binh"]),
        ("tỉnh Ho\u0300a Bi\u0300nh", ["hoa-binh"]),  # decomposed
        ("Q.1", ["ho-chi-minh.quan-1"]),
        ("Q1", ["ho-chi-minh.quan-1"]),
        ("Quận 01", ["ho-chi-minh.quan-1"]),
        ("Qui Nhơn", ["binh-dinh.quy-nhon"]),
        ("Buôn Mê Thuột", ["dak-lak.buon-ma-thuot"]),
        ("huyện Krông Păk", ["dak-lak.krong-pac"]),
        ("huyện Cao Lãnh", ["dong-thap.cao-lanh-huyen"]),
        ("TP Cao Lãnh", ["dong-thap.cao-lanh-tp"]),
        ("TX. Kỳ Anh", ["ha-tinh.ky-anh-tx"]),
        ("xã Tân Trào", ["tuyen-quang-2025.tan-trao"]),
        ("huyện Phú Quốc", ["kien-giang.phu-quoc"]),  # a kind that it had once
        ("", []),
        ("tỉnh", []),
        ("Hư Không", []),
        ("…", []),
        ("²", []),
    ],
)
def test_a_name_is_found_however_it_is_written(written: str, expected: list[str]) -> None:
    assert keys(find(written)) == expected


@pytest.mark.parametrize(
    "names",
    [
        ("Sơn Dương", "Sơn Động"),
        ("Bắc Ninh", "Bắc Giang", "Bắc Kạn"),
        ("Hà Nam", "Hà Nội", "Hà Giang", "Hà Tĩnh"),
        ("Quảng Nam", "Quảng Ninh", "Quảng Ngãi", "Quảng Trị", "Quảng Bình"),
        ("Hòa Bình", "Hòa An", "Hòa Thành"),
        ("Thái Bình", "Thái Nguyên"),
        ("Ninh Bình", "Ninh Thuận"),
        ("Bình Định", "Bình Dương", "Bình Thuận", "Bình Phước"),
        ("Đông Hà", "Đông Hải", "Đông Hòa", "Đồng Hới"),
        ("Tân Châu", "Tân Chi", "Tân Phú"),
        ("Lâm Hà", "Lâm Hà Đông"),
        ("Châu Thành", "Châu Thành A"),
    ],
)
def test_names_that_are_nearly_equal_never_meet(names: tuple[str, ...]) -> None:
    found = [set(keys(find(n))) for n in names]
    assert all(a.isdisjoint(b) for i, a in enumerate(found) for b in found[i + 1 :])
    assert found[0]


@pytest.mark.parametrize(
    ("name", "how_many"),
    [("huyện Châu Thành", 10), ("huyện Kỳ Sơn", 2), ("huyện Phú Tân", 2), ("Vĩnh Thạnh", 2)],
)
def test_a_district_name_of_several_provinces_gives_them_all(name: str, how_many: int) -> None:
    assert len({p.key.split(".")[0] for p in find(name, level=2)}) == how_many
    for place in find(name, level=2):
        assert place.parent_key is not None
        assert find(name, level=2, within=place.parent_key) == (place,)


def test_a_later_province_still_knows_the_districts_of_its_predecessors() -> None:
    assert keys(find("huyện Ia H'Drai", within="quang-ngai-2025")) == ["kon-tum.ia-h-drai"]
    assert keys(find("huyện Ia H'Drai", within="gia-lai-2025")) == []
    assert keys(find("Sơn Dương", within="tuyen-quang-2025")) == ["tuyen-quang-2025.son-duong"]
    assert keys(find("huyện Sơn Dương", within="tuyen-quang-2025")) == ["tuyen-quang.son-duong"]


def old_style_pairs() -> list[tuple[str, str]]:
    pairs = "òa oà|óa oá|ỏa oả|õa oã|ọa oạ|ùy uỳ|úy uý|ủy uỷ|ũy uỹ|ụy uỵ"
    return [(a, b) for a, b in (p.split() for p in pairs.split("|"))]


@given(
    place=st.sampled_from(UNITS),
    how=st.lists(st.sampled_from(["upper", "old", "apostrophe", "spaces", "kind", "nfd"]), max_size=3),
)
def test_a_unit_is_found_by_its_name_in_any_dress(place: places.Place, how: list[str]) -> None:
    name = place.name
    if "old" in how:
        for new, old in old_style_pairs():
            name = re.sub(rf"{new}\b", old, name)
    if "apostrophe" in how:
        name = name.replace("'", "’")
    if "kind" in how or name.isdigit():
        name = f"{place.kind} {name}"
    if "spaces" in how:
        name = f"  {name} ".replace(" ", "  ")
    if "upper" in how:
        name = name.upper()
    found = find(name)
    assert place in found
    assert all(sounding(p.name) == sounding(place.name) or p.aliases for p in found)
