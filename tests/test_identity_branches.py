"""Offices that every province has: one organ with and without `tỉnh`, and never the one of a namesake district."""

from __future__ import annotations

import pytest

from ingest import organ_branches, organs
from ingest.speaker import Speaker

NOWHERE = Speaker()

SAME = [
    ("Cục Thuế Hà Nam", "Cục Thuế tỉnh Hà Nam"),
    ("Cục Thống kê Yên Bái", "Cục Thống kê tỉnh Yên Bái"),
    ("Cục Thuế Hòa Bình", "Cục Thuế tỉnh Hòa Bình"),
    ("Kho bạc Nhà nước Hà Nam", "Kho bạc Nhà nước tỉnh Hà Nam"),
    ("Bảo hiểm xã hội Bình Dương", "Bảo hiểm xã hội tỉnh Bình Dương"),
    ("Tòa án nhân dân Hà Nam", "Tòa án nhân dân tỉnh Hà Nam"),
    ("Ngân hàng Nhà nước chi nhánh Bến Tre", "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bến Tre"),
    ("Chi nhánh Ngân hàng Nhà nước tỉnh Bến Tre", "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bến Tre"),
    ("Chi nhánh Ngân hàng Chính sách xã hội tỉnh Bến Tre", "Ngân hàng Chính sách xã hội chi nhánh Bến Tre"),
]


def key(name: str) -> str:
    organ = organs.of_phrase(name, NOWHERE).organ
    assert organ is not None
    return organ.key


@pytest.mark.parametrize(("bare", "full"), SAME)
def test_one_office(bare: str, full: str) -> None:
    assert key(bare) == key(full)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kho bạc Nhà nước Hòa Bình", "Kho bạc Nhà nước tỉnh Hòa Bình"),
        ("Kho bạc Nhà nước huyện Hòa Bình", "Kho bạc Nhà nước tỉnh Hòa Bình"),
        ("Cục Hải quan Hà Nam Ninh", "Cục Hải quan tỉnh Hà Nam"),
        ("Cục Thuế", "Cục Thuế tỉnh Hà Nam"),
        ("Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bến Tre"),
        ("Chi cục Thuế Hà Nam", "Cục Thuế tỉnh Hà Nam"),
    ],
)
def test_never_one(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_name_only_the_province_bears() -> None:
    assert organ_branches.of_province("Kho bạc Nhà nước Hà Nam") == ("Kho bạc Nhà nước", "Hà Nam")
    assert organ_branches.of_province("Kho bạc Nhà nước Hòa Bình") is None
    assert organ_branches.of_province("Cục Thuế Hà Nam Ninh") is None
    assert organ_branches.of_province("Sở Y tế Hà Nam") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ủy ban nhân dân thành phố Lào Cai", "lao-cai.lao-cai.ubnd"),  # not the province's
        ("Huyện ủy Điện Biên", "dien-bien.dien-bien.huyen-uy"),
        ("Ủy ban nhân dân huyện Hòa Bình", "bac-lieu.hoa-binh.ubnd"),
        ("Ủy ban nhân dân huyện Châu Thành", "_.chau-thanh.ubnd"),  # one of many
        ("Ủy ban nhân dân xã Bắc Ninh", "_.bac-ninh.ubnd"),
    ],
)
def test_a_district_whose_province_nobody_tells(name: str, expected: str) -> None:
    assert key(name) == expected
