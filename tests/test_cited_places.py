"""Whose papers are cited: districts of every province, with and without it, before and after the reform of 2025."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.lexicon import places
from ingest.organ.organs import of_phrase
from ingest.organ.speaker import Speaker

HEAD = """ỦY BAN NHÂN DÂN
TỈNH KON TUM
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Kon Tum, ngày 12 tháng 4 năm 2022

KẾ HOẠCH
Học tập kinh nghiệm trồng sâm

"""
AT_ONCE = 40
DAY = "2022-03-05"
_COMMITTEES = {"huyện": "Huyện", "quận": "Quận", "thị xã": "Thị", "thành phố": "Thành"}


def issuers(phrases: list[str]) -> list[str | None]:
    """The keys of who issued what a paper of Kon Tum cites, phrase by phrase."""
    found: list[str | None] = []
    for at in range(0, len(phrases), AT_ONCE):
        some = phrases[at : at + AT_ONCE]
        cited = "".join(
            f"Căn cứ Kế hoạch số {n}/KH-UBND ngày 5/3/2022 của {p};\n" for n, p in enumerate(some, 100)
        )
        facts = from_text(
            f"{HEAD}{cited}UBND tỉnh ban hành kế hoạch như sau:\n1. Mục đích\nNhân giống.\n", "a.txt"
        )
        by = {c.target.symbol: c.target.issuer and c.target.issuer.key for c in facts.citations}
        found += [by.get(f"{n}/KH-UBND") for n in range(100, 100 + len(some))]
    return found


@pytest.mark.parametrize("province", places.provinces(DAY), ids=lambda p: p.key)
def test_every_district_with_its_province_behind_it(province: places.Place) -> None:
    districts = places.districts_of(province.key, DAY)
    kinds = [d.kind_on(DAY) for d in districts]
    named = [f"UBND {k} {d.name}, {province.title(DAY)}" for k, d in zip(kinds, districts, strict=True)]
    assert issuers(named) == [f"{d.key}.ubnd" for d in districts]
    bare = ["Quận " * d.name.isdigit() + d.name for d in districts]
    party = [f"{_COMMITTEES[k]} ủy {n}, {province.title(DAY)}" for k, n in zip(kinds, bare, strict=True)]
    slugs = {"Huyện": "huyen", "Quận": "quan", "Thị": "thi", "Thành": "thanh"}
    wanted = [f"{d.key}.{slugs[_COMMITTEES[k]]}-uy" for k, d in zip(kinds, districts, strict=True)]
    assert issuers(party) == wanted


# as cited, who speaks from where and when -> whose
ALONE = [
    ("UBND huyện Đăk Hà", "Quảng Ngãi", "2026-02-02", "kon-tum.dak-ha.ubnd"),
    ("UBND huyện Đăk Hà (cũ)", "Quảng Ngãi", "2024-07-09", "kon-tum.dak-ha.ubnd"),
    ("Huyện ủy Quỳnh Phụ", "Hưng Yên", "2025-03-05", "thai-binh.quynh-phu.huyen-uy"),
    ("Thành ủy Thủ Dầu Một", "Hồ Chí Minh", "2021-05-18", "binh-duong.thu-dau-mot.thanh-uy"),
    ("UBND quận Ba Đình", "Kon Tum", "2022-02-02", "ha-noi.ba-dinh.ubnd"),
    ("UBND quận 3", "Hồ Chí Minh", "2022-02-02", "ho-chi-minh.quan-3.ubnd"),
    # its own, though others have one of that name
    ("UBND huyện Châu Thành", "Kiên Giang", "2022-02-02", "kien-giang.chau-thanh.ubnd"),
    ("UBND huyện Sơn Tây", "Quảng Ngãi", "2022-02-02", "quang-ngai.son-tay.ubnd"),
    # nobody knows whose, and no table knows it
    ("UBND huyện Châu Thành", "Kon Tum", "2022-02-02", "_.chau-thanh.ubnd"),
    ("UBND huyện Mường Tưởng", "Kon Tum", "2022-02-02", "kon-tum.muong-tuong.ubnd"),
]


@pytest.mark.parametrize(("cited", "province", "day", "key"), ALONE)
def test_a_district_alone_is_the_speakers_or_the_only_one(
    cited: str, province: str, day: str, key: str
) -> None:
    organ = of_phrase(cited, Speaker(province=province, level=1, line="state", date=day)).organ
    assert organ is not None
    assert organ.key == key


def test_places_behind_a_commune() -> None:
    assert issuers(
        [
            "UBND xã Tân Lập, huyện Đan Phượng, thành phố Hà Nội",
            "UBND thị trấn Phùng, huyện Đan Phượng, TP. Hà Nội",
            "UBND huyện Đan Phượng - thành phố Hà Nội",
            "UBND huyện Ngọc Hồi, tỉnh ta",
        ]
    ) == [
        "ha-noi.dan-phuong.tan-lap.ubnd",
        "ha-noi.dan-phuong.phung.ubnd",
        "ha-noi.dan-phuong.ubnd",
        "kon-tum.ngoc-hoi.ubnd",
    ]
