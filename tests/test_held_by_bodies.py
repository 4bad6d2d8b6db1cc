"""Congresses and plenums of unions, societies and Party organisations of houses: whose each resolution is.

A name that is cut, or given to the Party, is that of many: the fifth congress of a school's union was the fifth
of the Party. Each body is named before its ordinal and behind it, and must be the same one.
"""

from __future__ import annotations

import pytest
from reading import read_opening

# as written -> in full, key
BODIES = [
    ("Đảng bộ tỉnh", "Đảng bộ tỉnh Bình Định", "binh-dinh.dang-bo"),
    ("Đảng bộ Sở Y tế", "Đảng bộ Sở Y tế Bình Định", "binh-dinh.so-y-te.dang-bo"),
    ("Đảng bộ Công an Trung ương", "Đảng bộ Công an Trung ương", "cong-an-trung-uong.dang-bo"),
    ("Đảng bộ Trường Đại học Vinh", "Đảng bộ Trường Đại học Vinh", "truong-dai-hoc-vinh.dang-bo"),
    ("Đảng bộ Bệnh viện Đa khoa tỉnh", "Đảng bộ Bệnh viện Đa khoa tỉnh Bình Định", "binh-dinh.benh-vien-da-khoa.dang-bo"),
    ("Công đoàn Việt Nam", "Công đoàn Việt Nam", "tong-lien-doan-lao-dong-viet-nam"),
    ("Công đoàn tỉnh", "Công đoàn tỉnh Bình Định", "binh-dinh.lien-doan-lao-dong"),
    ("Công đoàn Y tế Việt Nam", "Công đoàn Y tế Việt Nam", "cong-doan-y-te-viet-nam"),
    ("Công đoàn ngành Giáo dục tỉnh", "Công đoàn ngành Giáo dục tỉnh Bình Định", "binh-dinh.cong-doan-nganh-giao-duc"),
    ("Đoàn Khối các cơ quan tỉnh", "Đoàn Khối các cơ quan tỉnh Bình Định", "binh-dinh.doan-khoi-cac-co-quan"),
    ("Hội Chữ thập đỏ tỉnh", "Hội Chữ thập đỏ tỉnh Bình Định", "binh-dinh.hoi-chu-thap-do"),
    (
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
        "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Định",
        "binh-dinh.lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat",
    ),
]  # fmt: skip
CONGRESSES = [
    "Nghị quyết Đại hội {} lần thứ V",
    "Nghị quyết Đại hội lần thứ V {}",
    "Nghị quyết Đại hội lần thứ V của {}",
    "Nghị quyết Đại hội V {}",
]


@pytest.mark.parametrize("form", CONGRESSES)
@pytest.mark.parametrize(("written", "of", "key"), BODIES)
def test_a_congress_is_that_of_the_body_named_before_or_behind(form, written, of, key):
    named = form.format(written)
    (cited,) = read_opening(f"Thực hiện {named} về đổi mới, Sở xây dựng Kế hoạch.").citations
    target = cited.target
    assert (cited.quote, target.event, target.ordinal, target.of) == (named, "congress", 5, of)
    assert target.key == f"{key}.dai-hoi.5"


def test_the_congress_of_a_school_is_none_of_the_party():
    (cited,) = read_opening("Thực hiện Nghị quyết Đại hội XII Đoàn trường THPT số 1.").citations
    assert cited.target.of is not None
    assert cited.target.of.startswith("Đoàn trường")


# the plenum, whose it is, its term, its key
PLENUMS = [
    (
        "Nghị quyết Hội nghị lần thứ 5 Ban Chấp hành Tổng Liên đoàn khóa XII",
        (5, "Công đoàn Việt Nam", "XII", "tong-lien-doan-lao-dong-viet-nam.xii.hoi-nghi.5"),
    ),
    (
        "Nghị quyết Hội nghị BCH LĐLĐ tỉnh lần thứ 4, khóa XIX",
        (4, "Công đoàn tỉnh Bình Định", "XIX", "binh-dinh.lien-doan-lao-dong.xix.hoi-nghi.4"),
    ),
    (
        "Nghị quyết Hội nghị lần thứ ba Ban Chấp hành Trung ương Đoàn khóa XII",
        (3, "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "XII", "doan-thanh-nien-cong-san-ho-chi-minh.xii.hoi-nghi.3"),
    ),
    (
        "Kết luận Hội nghị lần thứ 2 BCH Tỉnh đoàn khóa XX",
        (2, "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Bình Định", "XX", "binh-dinh.tinh-doan.xx.hoi-nghi-kl.2"),
    ),
    (
        "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Hội Nông dân Việt Nam khóa VIII",
        (6, "Hội Nông dân Việt Nam", "VIII", "trung-uong-hoi-nong-dan-viet-nam.viii.hoi-nghi.6"),
    ),
    (
        "Nghị quyết lần thứ 7 Ban Chấp hành Hội Cựu chiến binh huyện Tuy Phước",
        (7, "Hội Cựu chiến binh huyện Tuy Phước", None, "binh-dinh.tuy-phuoc.hoi-cuu-chien-binh._.hoi-nghi.7"),
    ),
    (
        "Nghị quyết Hội nghị lần thứ nhất Ủy ban MTTQ Việt Nam tỉnh khóa XII",
        (1, "Mặt trận Tổ quốc Việt Nam tỉnh Bình Định", "XII", "binh-dinh.uy-ban-mttq.xii.hoi-nghi.1"),
    ),
    (
        "Nghị quyết Hội nghị lần thứ 4 Ban Chấp hành Công đoàn Y tế Việt Nam khóa XIII",
        (4, "Công đoàn Y tế Việt Nam", "XIII", "cong-doan-y-te-viet-nam.xiii.hoi-nghi.4"),
    ),
    (
        "Nghị quyết Hội nghị lần thứ 3 Ban Chấp hành Đảng bộ Công an tỉnh khóa V",
        (3, "Đảng bộ Công an tỉnh Bình Định", "V", "binh-dinh.dang-uy-cong-an.v.hoi-nghi.3"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("named", "target"), PLENUMS)
def test_a_plenum_is_that_of_the_committee_that_met(named, target):
    (cited,) = read_opening(f"Thực hiện {named} về đổi mới, Sở xây dựng Kế hoạch.").citations
    t = cited.target
    assert (cited.quote, t.event, (t.ordinal, t.of, t.term, t.key)) == (named, "plenum", target)


# a congress that issues under a number of its own, and its key
NUMBERED = [
    ("Đại hội đại biểu Đảng bộ Công an tỉnh lần thứ V", "binh-dinh.dang-bo-cong-an.dai-hoi-lan-thu-v"),
    ("Đại hội Hội Chữ thập đỏ tỉnh lần thứ V", "binh-dinh.hoi-chu-thap-do.dai-hoi-lan-thu-v"),
    ("Đại hội Đảng bộ tỉnh lần thứ XX", "binh-dinh.dai-hoi-dang-bo-lan-thu-xx"),
    ("Đại hội lần thứ V", None),
]


@pytest.mark.parametrize(("congress", "key"), NUMBERED)
def test_a_congress_that_issues_is_of_the_place_of_its_body(congress, key):
    sentence = (
        f"Thực hiện Nghị quyết số 01-NQ/ĐH ngày 05/8/2020 của {congress} về đổi mới, Sở xây dựng Kế hoạch."
    )
    (cited,) = read_opening(sentence).citations
    assert (cited.target.issuer and cited.target.issuer.key) == key
