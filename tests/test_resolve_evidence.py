"""What joins a citation to a directive, in which order, and what does not."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import near_misses
import pytest
from hypothesis import given
from hypothesis import strategies as st
from near_misses import Said, resolve

from ingest.identity import resolve as rules
from ingest.identity.resolve import Decision, Form, resolve_group
from ingest.identity.resolve_titles import resolve_titles

FAMILY = "tăng cường sự lãnh đạo của Đảng đối với công tác xây dựng gia đình trong tình hình mới"
EXAMPLE = "đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"

XII = Said("05-CT/TW", "2016-05-15", title=EXAMPLE)
XIII = Said("05-CT/TW", "2021-09-01", title=FAMILY)
BARE = Said("05-CT/TW", on="2022-03-01")
PLAN = Said("113-KH/TU", "2023-05-16")
# boards of the centre: with their matter they are one whoever cites them, without it one of many
DIGITAL = "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số"
CORRUPTION = "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực"
BOARD = Said("02-KH/BCĐTW", "2025-06-19", organ=DIGITAL)
FAR = {"place": ("Cao Bằng", None, None), "by": "cao-bang.ubnd"}


def decide(*said: Said) -> list[Decision]:
    found = resolve_group([near_misses.form(n, s) for n, s in enumerate(said)])
    return [found[n] for n in range(len(said))]


JOINED = [
    # what else is known, the open citation, which one it is, why
    ((XII, XIII), Said("05-CT/TW", title=EXAMPLE), 0, rules.SAME_TITLE),
    ((XII, XIII), Said("05-CT/TW", title=FAMILY), 1, rules.SAME_TITLE),
    ((XII, XIII), Said("05-CT/TW", title=FAMILY[:60]), 1, rules.SAME_TITLE),
    ((Said("05-CT/TW", "2016-05-15", via="trung-uong.xiii.kl.1"), XIII),
     Said("05-CT/TW", via="trung-uong.xiii.kl.1"), 0, rules.PAIR),
    ((PLAN,), Said("113-KH/TU"), 0, rules.ONLY),
    ((PLAN, Said("113-KH/TU", "2018-02-01")), Said("113-KH/TU", title=None, date="2023"), 0, None),
    ((Said("54/KH-UBND", "2023-03-04"),), Said("54/KH-UBND", on="2024-02-01"), 0, rules.ONLY),
    ((Said("15-CTr/TU", "2023-05-16"),), Said("15", "2023-05-16", noun="CTHĐ", organ="Tỉnh ủy"), 0, rules.UNSIGNED),
    ((Said("24-QĐ/TW", "2021-07-30"),), Said("24", "2021-07-30", noun="QyĐ", organ="Bộ Chính trị"), 0,
     rules.UNSIGNED),
    ((Said("2373/UBND-KGVX", "2023-05-26"),), Said("2373", "2023-05-26", noun="CV"), 0, rules.SAME_DAY),
    ((BOARD,), Said("02-KH/BCĐTW", "2025-06-19", organ=DIGITAL, **FAR), 0, None),
    ((BOARD,), Said("02-KH/BCĐTW", "2025-06-19", organ="Ban Chỉ đạo Trung ương", **FAR), 0, rules.SAME_DAY),
]  # fmt: skip


@pytest.mark.parametrize(("known", "cited", "which", "why"), JOINED)
def test_evidence_joins(known: tuple[Said, ...], cited: Said, which: int, why: str | None) -> None:
    *others, got = decide(*known, cited)
    assert got.key == others[which].key
    if why is not None:
        assert (got.judgement, got.reason) == ("probable", why)


APART = [
    # what else is known, a citation that only looks like it, its judgement
    ((XII, XIII), BARE, "ambiguous"),
    ((XII,), Said("05-CT/TW", on="2015-03-01"), "unmatched"),  # before it was issued
    ((XII,), Said("05-CT/TW", title=FAMILY, on="2017-01-01"), "unmatched"),  # about something else
    ((PLAN,), Said("113-KH/TU", on="2028-05-01"), "ambiguous"),  # another term has a number 113 too
    ((PLAN,), Said("113-KH/TU", place=("Cao Bằng", None, None), by="cao-bang.tinh-uy"), "unmatched"),
    ((PLAN,), Said("113", "2023-05-16", noun="KH", place=("Cao Bằng", None, None), by="cao-bang.ubnd"), "unmatched"),
    ((Said("54/KH-UBND", "2021-03-04"),), Said("54/KH-UBND", on="2023-05-01"), "ambiguous"),
    ((BOARD,), Said("02-KH/BCĐTW", "2025-06-20", organ="Ban Chỉ đạo Trung ương"), "probable"),  # another day
    ((BOARD, Said("02-KH/BCĐTW", "2025-06-19", organ=CORRUPTION)),
     Said("02-KH/BCĐTW", "2025-06-19", organ="Ban Chỉ đạo Trung ương"), "ambiguous"),
]  # fmt: skip


@pytest.mark.parametrize(("known", "cited", "judgement"), APART)
def test_without_evidence_nothing_is_joined(known: tuple[Said, ...], cited: Said, judgement: str) -> None:
    *others, got = decide(*known, cited)
    assert got.key not in [d.key for d in others]
    assert got.judgement == judgement


def test_candidates_are_named_where_the_text_leaves_several() -> None:
    first, second, got = decide(XII, XIII, BARE)
    assert got.candidates == tuple(sorted((first.key, second.key)))
    assert "2 directives" in got.reason


def test_what_most_texts_mean_needs_four_of_them_and_hardly_any_other() -> None:
    forms = [near_misses.form(n, s) for n, s in enumerate((XII, XIII, BARE))]
    for weight, joined in ((1, False), (2, False), (4, True), (64, True)):
        heavy = [Form(**{**_fields(forms[0]), "weight": weight}), *forms[1:]]
        assert (resolve_group(heavy)[2].reason == rules.USUAL) is joined


def _fields(f: Form) -> dict[str, object]:
    return {name: getattr(f, name) for name in Form.__dataclass_fields__}


# --- the collisions of the domain guide, section 3.4 ---

COLLISIONS = [
    ("35-CT/TW", "2019-05-30", "2024-06-14"),
    ("45-CT/TW", "2020-06-20", "2025-04-14"),
    ("01-CT/TW", "2016-03-22", "2021-03-09"),
    ("01-CT/TW", "2021-03-09", "2026-01-23"),
    ("06-CT/TW", "2006-11-07", "2021-06-24"),
    ("01-KL/TW", "2016-04-04", "2021-05-18"),
    ("18-NQ/TW", "2017-10-25", "2022-06-16"),
    ("21-NQ/TW", "2017-10-25", "2022-06-16"),
    ("24-NQ/TW", "2013-06-03", "2022-10-07"),
    ("22-NQ/TW", "2013-04-10", "2022-08-30"),
]


@pytest.mark.parametrize(("number", "first", "second"), COLLISIONS)
def test_one_number_of_two_terms(number: str, first: str, second: str) -> None:
    keys = resolve([Said(number, first), Said(number, second), Said(number, on="2027-01-01")])
    assert len(set(keys)) == 3


def test_the_landmark_directive_is_neither_the_latest_nor_two() -> None:
    """05-CT/TW without a day, in a text of 2023: of term XII or of term XIII, and never the later by rule."""
    landmark, later = Said("05-CT/TW", "2016-05-15"), Said("05-CT/TW", term="XIII")
    bare = Said("05-CT/TW", on="2023-06-01")
    known = resolve([landmark, later])
    assert known == ["trung-uong.xii.ct.5", "trung-uong.xiii.ct.5"]
    assert resolve([landmark, later, bare])[2] not in known
    named = Said("05-CT/TW", on="2023-06-01", via="trung-uong.xiii.kl.1")
    continued = Said("05-CT/TW", "2016-05-15", via="trung-uong.xiii.kl.1")
    assert resolve([continued, later, named])[2] == "trung-uong.xii.ct.5"


def test_a_day_that_a_newspaper_prints_wrong_makes_no_second_directive() -> None:
    assert set(resolve([Said("03-CT/TW", "2011-05-14"), Said("03-CT/TW", "2011-04-15")])) == {
        "trung-uong.xi.ct.3"
    }


OTHERS = [
    (Said("2573/UBND-KGVX", "2021-07-05", place=("Nghệ An", None, None), by="nghe-an.ubnd"),
     Said("2577/UBND-KGVX", "2021-07-27", place=("Nghệ An", None, None), by="nghe-an.ubnd")),
    (Said("366/QĐ-BQP", "2025-01-24"), Said("366/QĐ-CĐKT", "2025-01-24")),
    (Said("01-KH/TU", "2025-07-01", place=("Lào Cai", None, None), by="lao-cai-2025.tinh-uy", on="2025-07-05"),
     Said("01-KH/TU", "2020-11-02", place=("Lào Cai", None, None), by="lao-cai.tinh-uy", on="2020-11-05")),
    (Said("113-KH/TU", "2023-05-16"), Said("113/KH-BCA-C04", "2023-03-09")),
    (Said("366-QĐ/TW", "2025-08-30"), Said("366/QĐ-BQP", "2025-01-24")),
    (Said("399-QĐ/TW", "2026-01-09"),
     Said("399-QĐ/TU", "2025-08-27", place=("Quảng Ngãi", None, None), by="quang-ngai-2025.tinh-uy")),
    (Said("08/CT-TTg", "2023-04-01"), Said("08-CT/TW", "2023-04-01")),
    (Said("2577/UBND-KGVX", "2021-07-27", place=("Kon Tum", None, None), by="kon-tum.ubnd"),
     Said("2577/UBND-KGVX", "2021-07-27", place=("Nghệ An", None, None), by="nghe-an.ubnd")),
    (Said("225-KH/TWĐTN-TNNT", "2020-02-13"), Said("225-KH/TWĐTN-CTTN", "2024-05-16")),
    (Said("36-CT/TU", "2021-02-02", "Thành ủy Phan Rang - Tháp Chàm", by="ninh-thuan.tinh-uy",
          place=("Ninh Thuận", None, None)),
     Said("36-CT/TU", "2021-02-02", "Tỉnh ủy", by="ninh-thuan.tinh-uy", place=("Ninh Thuận", None, None))),
    (Said("", congress=(17, "Đảng bộ tỉnh"), place=("Tuyên Quang", None, None)),
     Said("", congress=(17, "Đảng bộ tỉnh"), place=("Lạng Sơn", None, None))),
    (Said("", congress=(None, "Đảng bộ tỉnh"), term="2015-2020"), Said("", congress=(None, "Đảng bộ tỉnh"), term="2020-2025")),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_the_other_collisions(a: Said, b: Said) -> None:
    first, second = resolve([a, b])
    assert first != second


def test_a_congress_named_by_its_term_is_the_one_of_that_term() -> None:
    both = Said("", congress=(17, "Đảng bộ tỉnh"), term="2020-2025")
    term, ordinal = (
        Said("", congress=(None, "Đảng bộ tỉnh"), term="2020-2025"),
        Said("", congress=(17, "Đảng bộ tỉnh")),
    )
    assert len(set(resolve([both, term, ordinal]))) == 1
    assert len(set(resolve([term, ordinal]))) == 2


# --- blank numbers ---

TITLE = "thông tin tuyên truyền về công tác xây dựng Đảng năm nay trên địa bàn huyện"


def _blank(date: str | None, **more: object) -> Said:
    return Said("", date, "UBND tỉnh", TITLE, noun="KH", **more)  # type: ignore[arg-type]


def test_a_blank_number_joins_the_numbered_directive_of_its_title_and_year() -> None:
    numbered = Said("97/KH-UBND", "2023-06-08", "UBND tỉnh", TITLE)
    assert len(set(resolve([numbered, _blank("2023"), _blank("2023-06")]))) == 1
    other_month, other_year = resolve([numbered, _blank("2023-05"), _blank("2022")])[1:]
    assert other_month != other_year
    assert "_" in other_month
    assert "_" in other_year


def test_two_numbered_directives_of_one_title_leave_a_blank_one_open() -> None:
    forms = [
        Form(0, "lang-son.ubnd.2023.kh.97", "2023-06-08", "t" * 30),
        Form(1, "lang-son.ubnd.2023.kh.98", "2023-07-08", "t" * 30),
        Form(2, "lang-son.ubnd.2023.kh._abc", "2023", "t" * 30),
    ]
    got = resolve_titles(forms[2:], forms[:2])[2]
    assert (got.judgement, got.key) == ("ambiguous", forms[2].key)
    assert got.candidates == (forms[0].key, forms[1].key)


LAW = "quoc-hoi.{}.luat.{}"
LAWS = [
    # key, date, citing year -> which key
    (LAW.format("xv", "31"), "2024-01-18", "", 0),
    (LAW.format("2024", "_dat-dai"), "2024", "", 0),
    (LAW.format("2013", "_dat-dai"), "2013", "", 2),
    (LAW.format("_", "_dat-dai"), None, "2015", 2),
    (LAW.format("_", "_dat-dai"), None, "2025", None),
]


def test_laws_by_name() -> None:
    forms = [Form(n, key, date, year=year) for n, (key, date, year, _) in enumerate(LAWS)]
    numbered, named = forms[:1], forms[1:]
    got = {0: LAWS[0][0]} | {n: d.key for n, d in resolve_titles(named, numbered).items()}
    for n, (*_, which) in enumerate(LAWS):
        if which is None:
            assert got[n] == LAW.format("_2025", "_dat-dai")
        else:
            assert got[n] == got[which]


# --- a pure function of the group ---

keys = st.sampled_from(
    ["trung-uong.xii.ct.5", "trung-uong.xiii.ct.5", "trung-uong._.ct.5", "_.2023.kh.5", "lang-son.ubnd.2023.kh.5",
     "lang-son.tinh-uy.2020-2025.kh.5", "lang-son.tinh-uy._.kh.5", "_ban-chi-dao-35.2023.kh.5", "_._._.5",
     "tuyen-quang._.tan-trao.dang-uy.2020-2025.kh.5", "tuyen-quang.son-duong.tan-trao.dang-uy.2020-2025.kh.5"]
)  # fmt: skip
known_forms = st.builds(
    Form,
    id=st.just(0),
    key=keys,
    date=st.sampled_from([None, "2016-05-15", "2023", "2023-05-16", "2023-06"]),
    title=st.sampled_from(["", EXAMPLE, FAMILY, FAMILY[:50]]),
    symbol=st.sampled_from(["", "5", "05ct/tw", "5kh/tu"]),
    is_doc=st.booleans(),
    speaker=st.sampled_from(["", "lang-son.tinh-uy", "cao-bang.ubnd", "0a1b2c3d"]),
    year=st.sampled_from(["", "2016", "2023"]),
    via=st.sampled_from(["", "trung-uong.xiii.kl.1"]),
    weight=st.sampled_from([1, 2, 4, 64]),
)


@given(st.lists(known_forms, max_size=9), st.randoms(use_true_random=False))
def test_neither_order_nor_ids_matter(forms: list[Form], random: Random) -> None:
    numbered = [Form(**{**_fields(f), "id": n}) for n, f in enumerate(forms)]
    first = resolve_group(numbered)
    shuffled = [Form(**{**_fields(f), "id": 1000 - f.id}) for f in numbered]
    random.shuffle(shuffled)
    second = resolve_group(shuffled)
    assert first == {1000 - n: d for n, d in second.items()}


@given(st.lists(known_forms, max_size=9))
def test_every_decision_is_a_key_and_known_keys_stay(forms: list[Form]) -> None:
    numbered = [Form(**{**_fields(f), "id": n}) for n, f in enumerate(forms)]
    for n, d in resolve_group(numbered).items():
        assert str(rules.DocKey.parse(d.key)) == d.key
        assert d.reason
        assert bool(d.candidates) == (d.judgement == "ambiguous")
        if not rules.is_open(numbered[n].key) and numbered[n].signed:
            assert d == Decision(numbered[n].key, "certain", rules.CERTAIN)
        assert all(a < b for a, b in pairwise(d.candidates))


def test_a_form_alone_in_its_group_is_never_joined_to_another_issuer() -> None:
    got = resolve([Said("15-KH/BCĐ", "2023-05-16"), Said("15-KH/TU", "2023-05-16")])
    assert got[0] != got[1]
