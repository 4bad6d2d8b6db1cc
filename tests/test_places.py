"""The gazetteer in time: against the public data set, the acts' own dates, and names that are nearly equal.

The data set (`vietnamadminunits`, MIT) is read as a file, never imported: the program must not need it.
"""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import TableError
from ingest.lexicon import places
from ingest.lexicon.place_spelling import slug, slug_with_kind, sounding, split_kind, telex
from ingest.lexicon.places import (
    communes_of,
    districts_of,
    find,
    lineage,
    locate,
    make_commune,
    of_key,
    province_of,
    provinces,
    successors,
)

LAST_DAY_OF_DISTRICTS = "2025-06-30"
PROVINCES = provinces()
DISTRICTS = tuple(d for p in PROVINCES for d in districts_of(p.key))
COMMUNES = tuple(c for p in PROVINCES for c in communes_of(p.key))
EVERYTHING = PROVINCES + DISTRICTS + COMMUNES


def keys(found: tuple[places.Place, ...]) -> list[str]:
    return [p.key for p in found]


# --- against the data set ---------------------------------------------------------------------------


def data_file(name: str) -> Path:
    spec = find_spec("vietnamadminunits")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("vietnamadminunits is not installed; it is in the dev group of pyproject.toml")
    return Path(spec.submodule_search_locations[0]) / "data" / name


def data_rows(query: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(f"file:{data_file('dataset.db')}?mode=ro", uri=True)) as db:
        return db.execute(query).fetchall()


def test_every_province_and_district_of_the_last_day_is_here_and_no_other() -> None:
    rows = data_rows(
        "SELECT DISTINCT provinceCode, province, districtCode, district FROM admin_units_legacy"
        " WHERE district IS NOT NULL"
    )
    assert len({r[0] for r in rows}) == 63
    assert len(rows) == 696
    for province_code, province, district_code, district in rows:
        [above] = find(province, level=1, on=LAST_DAY_OF_DISTRICTS)
        assert above.code == province_code
        [met] = find(district, level=2, within=above.key, on=LAST_DAY_OF_DISTRICTS)
        assert (met.code, met.kind) == (district_code, split_kind(district.lower())[0])
    assert len(provinces(LAST_DAY_OF_DISTRICTS)) == 63
    assert sum(len(districts_of(p.key, LAST_DAY_OF_DISTRICTS)) for p in PROVINCES) == 696


# name in the data set -> name here, and why
SPELLED_OTHERWISE = {
    "Mù Căng Chải": "Mù Cang Chải",  # as the district's own papers write it; the other is an alias
    "Krông A Na": "Krông Ana",
    "Phú Quí": "Phú Quý",
    "Đa Krông": "Đakrông",
    "Đắk Tô": "Đăk Tô",
    "Đăk Glong": "Đắk Glong",
    "Đắk R'Lấp": "Đắk R'lấp",
}


def test_names_that_are_spelled_otherwise_than_in_the_data_set_are_the_listed_ones() -> None:
    rows = data_rows("SELECT DISTINCT district FROM admin_units_legacy WHERE district IS NOT NULL")
    theirs = {split_kind(district)[1] for (district,) in rows}
    ours = {d.name for d in DISTRICTS}
    odd = theirs - ours
    assert odd == set(SPELLED_OTHERWISE)
    assert set(SPELLED_OTHERWISE.values()) <= ours


def test_every_province_has_the_successor_that_the_data_set_gives_it() -> None:
    merged = json.loads(data_file("converter_2025.json").read_text(encoding="utf-8"))["DICT_PROVINCE"]
    theirs = {re.sub("^(tinh|thanhpho)", "", old): re.sub("^(tinh|thanhpho)", "", new)
              for new, olds in merged.items() for old in olds}  # fmt: skip
    assert len(theirs) == 63
    for province in provinces(LAST_DAY_OF_DISTRICTS):
        [after] = successors(province, "2025-07-01")
        assert after.key in {p.key for p in provinces("2025-07-01")}
        assert theirs[slug(province.name).replace("-", "")] == slug(after.name).replace("-", "")


def test_every_commune_since_2025_is_here_and_no_other() -> None:
    theirs = data_rows("SELECT province, ward, wardCode FROM admin_units")
    assert len(theirs) == len(COMMUNES) == 3321
    for province, commune, code in theirs:
        [above] = find(province, level=1, on="2025-07-01") or find(province[5:], level=1, on="2025-07-01")
        [met] = find(commune, level=3, within=above.key)
        assert met.code == code
        assert met.formed_from, f"{met.key} was formed from nothing"


# --- what happened, and when ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "how_many"),
    [
        ("2007", 64),
        ("2008-07-31", 64),
        ("2008-08-01", 63),
        ("2025-06-30", 63),
        ("2025-07-01", 34),
        ("2026", 34),
    ],
)
def test_provinces_are_counted_by_the_day(day: str, how_many: int) -> None:
    assert len(provinces(day)) == how_many


@pytest.mark.parametrize("day", ["2025-07-01", "2026"])
def test_no_district_outlives_the_tier(day: str) -> None:
    assert [d.key for d in DISTRICTS if d.exists_on(day)] == []


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Hà Tây", "2008-07-31", ["ha-tay"]),
        ("Hà Tây", "2008-08-01", []),
        ("huyện Từ Liêm", "2012", ["ha-noi.tu-liem"]),
        ("huyện Từ Liêm", "2015", []),
        ("quận Bắc Từ Liêm", "2012", []),
        ("quận Bắc Từ Liêm", "2015", ["ha-noi.bac-tu-liem"]),
        ("Quận 9", "2020", ["ho-chi-minh.quan-9"]),
        ("Quận 9", "2021", []),
        ("Thủ Đức", "2020", ["ho-chi-minh.thu-duc"]),
        ("Thủ Đức", "2021-01-01", ["ho-chi-minh.thu-duc-2021"]),
        ("Thừa Thiên Huế", "2024-12-31", ["thua-thien-hue"]),
        ("Thừa Thiên Huế", "2025-01-01", []),
        ("thành phố Huế", "2024", ["thua-thien-hue.hue"]),
        ("thành phố Huế", "2025", ["hue"]),
        ("quận Thuận Hóa", "2025-03", ["hue.thuan-hoa"]),
        ("quận Thuận Hóa", "2024", []),
        ("Ia H'Drai", "2015-03-10", []),
        ("Ia H'Drai", "2015-03-11", ["kon-tum.ia-h-drai"]),
        ("Hoành Bồ", "2019", ["quang-ninh.hoanh-bo"]),
        ("Hoành Bồ", "2020", []),
        ("Tĩnh Gia", "2020-05-31", ["thanh-hoa.tinh-gia"]),
        ("Nghi Sơn", "2020-06-01", ["thanh-hoa.nghi-son"]),
        ("Kon Tum", "2025-07-01", []),
        ("tỉnh Kon Tum", "2025-06-30", ["kon-tum"]),
        ("tỉnh Quảng Ngãi", "2025-06", ["quang-ngai"]),
        ("tỉnh Quảng Ngãi", "2025-07", ["quang-ngai-2025"]),
        ("tỉnh Quảng Ngãi", "2025", ["quang-ngai", "quang-ngai-2025"]),  # the year alone does not tell
        ("Lạng Sơn", "2026", ["lang-son"]),
        ("Mê Linh", "2007", ["vinh-phuc.me-linh"]),
        ("Mê Linh", "2009", ["ha-noi.me-linh"]),
    ],
)
def test_a_name_means_what_it_meant_on_the_day(name: str, day: str, expected: list[str]) -> None:
    assert keys(find(name, on=day)) == expected


@pytest.mark.parametrize(
    ("key", "day", "title"),
    [
        ("quang-ninh.dong-trieu", "2014", "huyện Đông Triều"),
        ("quang-ninh.dong-trieu", "2015-03-11", "thị xã Đông Triều"),
        ("quang-ninh.dong-trieu", "2024-10-31", "thị xã Đông Triều"),
        ("quang-ninh.dong-trieu", "2024-11-01", "thành phố Đông Triều"),
        ("quang-ninh.dong-trieu", None, "thành phố Đông Triều"),
        ("dong-nai-2025", "2026-04-29", "tỉnh Đồng Nai"),
        ("dong-nai-2025", "2026-04-30", "thành phố Đồng Nai"),
        ("quang-ninh", "2026-08-31", "tỉnh Quảng Ninh"),
        ("quang-ninh", "2026-09-01", "thành phố Quảng Ninh"),
        ("bac-ninh-2025", "2026-09-20", "thành phố Bắc Ninh"),
        ("bac-ninh", "2020", "tỉnh Bắc Ninh"),
        ("can-tho", "2003", "tỉnh Cần Thơ"),
        ("can-tho", "2004", "thành phố Cần Thơ"),
        ("ha-noi.ha-dong", "2009-05-07", "thành phố Hà Đông"),
        ("ha-noi.ha-dong", "2010", "quận Hà Đông"),
    ],
)
def test_a_unit_keeps_its_key_when_its_kind_changes(key: str, day: str | None, title: str) -> None:
    place = of_key(key)
    assert place is not None
    assert place.title(day) == title


@pytest.mark.parametrize(
    ("key", "day", "province"),
    [
        ("tuyen-quang.son-duong", "2023-07-04", "tuyen-quang"),
        ("tuyen-quang.son-duong", "2026", "tuyen-quang-2025"),
        ("kon-tum.ia-h-drai", "2025-07-01", "quang-ngai-2025"),
        ("lang-son.chi-lang", "2026", "lang-son"),
        ("ha-tay.ba-vi", "2007", "ha-tay"),
        ("ha-tay.ba-vi", "2015", "ha-noi"),
        ("thua-thien-hue.phong-dien", "2026", "hue"),
        ("hue", "2020", "thua-thien-hue"),
        ("hue.thuan-hoa", "2020", "thua-thien-hue"),
        ("quang-ngai-2025", "2020", "quang-ngai"),
        ("tuyen-quang-2025.tan-trao", "2020", "tuyen-quang"),
        ("quang-ngai-2025.ia-dal", "2020", "kon-tum"),
        ("ha-tay.ba-vi", None, "ha-tay"),
    ],
)
def test_the_province_of_a_place_is_told_by_the_day(key: str, day: str | None, province: str) -> None:
    place = of_key(key)
    assert place is not None
    assert province_of(place, day).key == province


def test_the_ten_communes_of_the_former_district_of_son_duong() -> None:
    district = of_key("tuyen-quang.son-duong")
    assert district is not None
    assert sorted(c.name for c in successors(district, "2026-05")) == sorted(
        ["Tân Trào", "Minh Thanh", "Sơn Dương", "Bình Ca", "Tân Thanh", "Sơn Thủy", "Phú Lương",
         "Trường Sinh", "Hồng Sơn", "Đông Thọ"]
    )  # fmt: skip
    assert successors(district, "2024") == (district,)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("lang-son", ["lang-son"]),
        ("quang-ngai", ["quang-ngai", "quang-ngai-2025"]),
        ("quang-ngai-2025", ["kon-tum", "quang-ngai", "quang-ngai-2025"]),
        ("ha-tay", ["ha-tay", "ha-noi"]),
        ("tuyen-quang-2025.tan-trao",
         ["tuyen-quang.son-duong", "tuyen-quang.yen-son", "tuyen-quang-2025.tan-trao"]),
    ],
)  # fmt: skip
def test_lineage_runs_from_what_was_to_what_became_of_it(key: str, expected: list[str]) -> None:
    place = of_key(key)
    assert place is not None
    assert keys(lineage(place)) == expected


def test_whoever_is_named_as_successor_exists_when_its_turn_comes() -> None:
    for place in PROVINCES + DISTRICTS:
        for key in place.successors:
            after = of_key(key)
            assert after is not None, f"{place.key} -> {key}"
            assert (after.valid_to or "9999") > (place.valid_to or ""), f"{key} ended with {place.key}"
        assert place.successors == () or place.valid_to, f"{place.key} has successors and no end"


# --- keys -------------------------------------------------------------------------------------------

PART = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@given(a=st.sampled_from(EVERYTHING), b=st.sampled_from(EVERYTHING))
def test_two_places_share_a_key_only_if_they_are_one(a: places.Place, b: places.Place) -> None:
    assert (a.key == b.key) == (a is b)
    assert of_key(a.key) is a


def siblings() -> Iterator[list[places.Place]]:
    by_slug: dict[tuple[str | None, int, str], list[places.Place]] = defaultdict(list)
    for place in EVERYTHING:
        by_slug[place.parent_key, place.level, slug(place.name, place.kind)].append(place)
    yield from by_slug.values()


def together(a: places.Place, b: places.Place) -> bool:
    return (a.valid_from or "") < (b.valid_to or "9999") and (b.valid_from or "") < (a.valid_to or "9999")


def test_every_slug_follows_the_rules() -> None:
    assert Counter(p.key for p in EVERYTHING).most_common(1)[0][1] == 1
    for same in siblings():
        for place in same:
            twins = [p for p in same if p is not place and together(p, place)]
            expected = slug(place.name, place.kind)
            if any(sounding(t.name) == sounding(place.name) for t in twins):
                expected = slug_with_kind(place.name, place.kind)
            elif twins:
                expected = telex(place.name)
            before = [
                p
                for p in same
                if p is not place and p not in twins and (p.valid_to or "9999") <= (place.valid_from or "")
            ]
            above = of_key(f"{place.parent_key}.{expected}") if place.level == 3 else None
            if before or (above and above.level == 2):
                expected += f"-{(place.valid_from or '')[:4]}"
            parts = place.key.split(".")
            assert parts[-1] == expected
            assert all(PART.fullmatch(p) for p in parts)


def test_the_23_merged_provinces_begin_a_key_of_their_own_and_the_11_kept_go_on() -> None:
    now = provinces("2025-07-01")
    merged = [p for p in now if p.key.endswith("-2025")]
    assert (len(merged), len(now)) == (23, 34)
    assert keys(tuple(p for p in now if p not in merged)) == [
        "ha-noi", "cao-bang", "dien-bien", "lai-chau", "son-la", "lang-son", "quang-ninh", "thanh-hoa",
        "nghe-an", "ha-tinh", "hue",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "day", "key"),
    [
        (("Lạng Sơn",), "2023", "lang-son"),
        (("Tuyên Quang", "huyện Sơn Dương", "xã Tân Trào"), "2023", "tuyen-quang.son-duong.tan-trao"),
        (("Tuyên Quang", None, "xã Tân Trào"), "2026-03", "tuyen-quang-2025.tan-trao"),
        (("tỉnh Tuyên Quang", "Sơn Dương"), None, "tuyen-quang.son-duong"),
        (("Tuyên Quang",), None, "tuyen-quang"),
        (("Tuyên Quang",), "2025-07-01", "tuyen-quang-2025"),
        (("Lạng Sơn", None, "xã Chi Lăng"), "2026", "lang-son.chi-lang-2025"),
        (("Lạng Sơn", "huyện Chi Lăng", "xã Chi Lăng"), "2023", "lang-son.chi-lang.chi-lang-xa"),
        (("Lạng Sơn", "huyện Chi Lăng", "thị trấn Chi Lăng"), "2023", "lang-son.chi-lang.chi-lang-tt"),
        (("Hồ Chí Minh", "Quận 3", "Phường 5"), "2019", "ho-chi-minh.quan-3.phuong-5"),
        (("Thanh Hóa", "huyện Hoằng Hóa", "xã Hoằng Đông"), "2020", "thanh-hoa.hoang-hoa.hoawngf-ddoong"),
        (("Thanh Hóa", "huyện Hoằng Hóa", "xã Hoằng Đồng"), "2020", "thanh-hoa.hoang-hoa.hoawngf-ddoongf"),
        (("Thanh Hóa", "huyện Hoằng Hóa", "xã Hoằng Hà"), "2020", "thanh-hoa.hoang-hoa.hoang-ha"),
        (("Lạng Sơn", "huyện Hư Không", "xã Tân Tiến"), "2020", "lang-son.hu-khong.tan-tien"),
        (("Kon Tum", "huyện Ia HDrai"), "2021", "kon-tum.ia-h-drai"),
        (("Đồng Nai",), "2026-06", "dong-nai-2025"),
    ],
)
def test_a_path_of_names_has_one_key_on_its_day(
    path: tuple[str | None, ...], day: str | None, key: str
) -> None:
    province, district, commune = (*path, None, None)[:3]
    place = locate(province, district, commune, on=day)
    assert place is not None
    assert place.key == key
    known = of_key(key)
    assert known is None or known == place


def test_a_path_without_a_known_province_is_nowhere() -> None:
    assert locate(None, "huyện Sơn Dương") is None
    assert locate("Hư Không") is None


def test_a_commune_that_no_table_has_never_takes_the_key_of_another() -> None:
    assert make_commune("Sơn Dướng", "xã", "tuyen-quang-2025").key == "tuyen-quang-2025.sown-duwowngs"
    assert make_commune("xã Chi Lang", None, "lang-son").key != "lang-son.chi-lang"
    assert make_commune("Tràng Định", "xã", "lang-son") is of_key("lang-son.trang-dinh-2025")


def test_communes_of_a_province_are_those_since_2025() -> None:
    assert len(communes_of("tuyen-quang-2025")) == 124
    assert len(communes_of("quang-ngai-2025")) == 96
    assert Counter(c.kind for c in communes_of("quang-ngai-2025")) == {"xã": 86, "phường": 9, "đặc khu": 1}
    assert communes_of("kon-tum") == ()


# --- the tables themselves --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("\tlang-son\ttỉnh", "line 1: 3 fields"),
        ("\tlang-son\ttỉnh\tLạng Sơn\n\tlang-son\ttỉnh\tLạng Sơn", "lang-son"),
        ("nowhere\tchi-lang\thuyện\tChi Lăng", "no parent"),
        ("\tlang-son\thuyện\tLạng Sơn", "another tier"),
        ("\tlang-son\tbang\tLạng Sơn", "another tier"),
    ],
)
def test_a_broken_row_is_refused_by_name(
    line: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "places.tsv").write_text(line, encoding="utf-8")
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    monkeypatch.setattr(places, "_rows", places._rows.__wrapped__)
    with pytest.raises(TableError, match=complaint):
        places._table.__wrapped__()
    with pytest.raises(TableError, match="install the package again"):
        places._rows("communes.tsv", 6)


def test_the_same_answers_whatever_the_hash_seed_and_without_the_data_set() -> None:
    code = (
        "import sys, hashlib; from ingest.lexicon import places as p;"
        "every = p.provinces() + tuple(d for q in p.provinces() for d in p.districts_of(q.key));"
        "said = [repr((x, p.find(x.name), [y.key for y in p.lineage(x)])) for x in every];"
        "said += [repr(p.find(n)) for n in ('huyện Châu Thành', 'Phú Thọ', 'TP.HCM', 'xã Tân Trào')];"
        "assert 'vietnamadminunits' not in sys.modules;"
        "print(hashlib.sha256(repr(said).encode()).hexdigest())"
    )
    root = Path(__file__).parents[1]
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=root, env={"PYTHONHASHSEED": seed}, check=True,
                       capture_output=True, text=True).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1] != ""
