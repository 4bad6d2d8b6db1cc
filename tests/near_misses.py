"""Pairs of citations that look alike: generated from tables, with what a clerk would say of them.

A `Said` is one citation: who speaks, where and when, and the words. It is read by the same rules that
texts are read by (number, organ, key) and becomes a form; only the search for it in running text is left
out. `different()` yields families of pairs that must stay two directives, `same()` of pairs that must
become one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, product

from ingest.identity import forms
from ingest.identity.local_keys import key_of
from ingest.identity.resolve import Form, group_of, is_blank, resolve_group
from ingest.identity.resolve_titles import alone, resolve_titles, title_group
from ingest.keys import CONGRESS, DocKey
from ingest.lexicon import doctypes, places, sign, terms
from ingest.model import Organ, Target
from ingest.organ import organs
from ingest.organ.speaker import Speaker
from ingest.text.text import repair


@dataclass(frozen=True)
class Said:
    """One citation and its speaker. `by` is the key of the speaker's issuer; `on` the day of its text."""

    number: str  # as printed: 113-KH/TU, or a bare number
    date: str | None = None
    organ: str | None = None  # as written: Ban Thường vụ Tỉnh ủy
    title: str | None = None
    term: str | None = None  # khóa XII
    noun: str | None = None  # type word, where the number has none
    place: tuple[str | None, str | None, str | None] = ("Lạng Sơn", None, None)
    by: str = "lang-son.tinh-uy"
    on: str = "2023-06-01"
    line: str = "party"
    congress: tuple[int | None, str] | None = None  # ordinal and Party organisation
    via: str | None = None
    read: bool = field(default=False)  # a document that was read, not a citation

    def speaker(self) -> Speaker:
        province, district, commune = self.place
        level = 3 if commune else 2 if district else 1 if province else 0
        issuer = Organ(self.by, self.by)
        return Speaker(issuer, province, district, commune, self.line, level, self.on)  # type: ignore[arg-type]


def target(s: Said) -> Target:
    """What the reader makes of the words, seen from the speaker."""
    if s.congress:
        ordinal, of = s.congress
        got = organs.of_party_organisation(of, s.speaker())
        place = got.organ.key if got.organ else "_"
        name = got.organ.name if got.organ else of
        key = DocKey(place, "_", CONGRESS, str(ordinal) if ordinal else "_")
        return Target(
            kind="resolution", key=str(key), type="NQ", event="congress", ordinal=ordinal, of=name, term=s.term,
            issuer=Organ(place, name),
        )  # fmt: skip
    norm = repair(s.number).norm
    found = sign.find(norm)
    mark = found[0].sign if found else None
    bare = norm if mark is None else None
    on = s.date or s.on
    who = organs.resolve(s.organ, mark, replace(s.speaker(), date=on))
    kind = s.noun or (mark.code if mark and mark.code else "CV")
    n = terms.ordinal(s.term) if s.term else None
    term = terms.roman(n).lower() if n else who.term
    date = s.date or (str(mark.year) if mark and mark.year else None)
    key = key_of(
        mark, bare, doctypes.by_code(kind).code if doctypes.by_code(kind) else kind, date, who.organ, who.level, term,
        None, s.title if mark is None and not bare else None, who.place.key,
    )  # fmt: skip
    return Target(
        kind="document", key=str(key), symbol=mark.text if mark else bare, type=kind, issued_on=date, issuer=who.organ,
        sub_body=who.sub_body, subject=s.title,
    )  # fmt: skip


def form(n: int, s: Said) -> Form:
    """The form that the archive would book for it."""
    facet = forms.of_target(target(s), forms.Voice(s.by, s.on[:4]), s.via)
    if s.read and "speaker" in facet:
        facet["speaker"] = f"{n:08x}"
    k = DocKey.parse(facet["key"])
    year = facet.get("term", "") if k.kind == CONGRESS else facet.get("year", "")
    return Form(
        n, facet["key"], facet.get("date"), forms.comparable_title(facet), forms.fold_symbol(facet.get("symbol", "")),
        s.read, facet.get("speaker", ""), year, facet.get("via", ""),
    )  # fmt: skip


def resolve(said: Sequence[Said]) -> list[str]:
    """The key of each, all of them lying in one archive."""
    members = [form(n, s) for n, s in enumerate(said)]
    groups: dict[str, list[Form]] = {}
    keys: dict[int, str] = {}
    for f in members:
        if not is_blank(f.key):
            groups.setdefault(group_of(f.key), []).append(f)
    for group in groups.values():
        keys |= {n: d.key for n, d in resolve_group(group).items()}
    titled: dict[str, list[Form]] = {}
    for f in members:
        group = title_group(f.key, f.title)
        if group:
            titled.setdefault(group, []).append(f)
        elif is_blank(f.key):
            keys[f.id] = alone(f).key
    for same_title in titled.values():
        blanks = [f for f in same_title if is_blank(f.key)]
        numbered = [replace(f, key=keys[f.id]) for f in same_title if not is_blank(f.key)]
        keys |= {n: d.key for n, d in resolve_titles(blanks, numbered).items()}
    return [keys[n] for n in range(len(said))]


Pair = tuple[Said, Said]

PROVINCES = tuple(p for p in places.provinces("2024-01-01"))
_CODES = (
    ("KH/TU", "party"),
    ("CV/TU", "party"),
    ("NQ/TU", "party"),
    ("KH-UBND", "state"),
    ("QĐ-UBND", "state"),
)


def number_of(n: int, code: str) -> str:
    """`113-KH/TU`, `54/KH-UBND`: the order of the separators follows the line."""
    return f"{n:02d}-{code}" if code.endswith(("/TU", "/TW", "/HU")) else f"{n:02d}/{code}"


def _in(province: places.Place, number: str, date: str | None, **more: object) -> Said:
    return Said(number, date, place=(province.name, None, None), by=f"{province.key}.ubnd", **more)  # type: ignore[arg-type]


def _neighbours() -> Iterator[Pair]:
    """One number and day in two provinces."""
    for i, (a, b) in enumerate(combinations(PROVINCES, 2)):
        code, _ = _CODES[i % len(_CODES)]
        number = number_of(1 + i % 380, code)
        yield _in(a, number, "2023-05-16"), _in(b, number, "2023-05-16")


def _nameless_neighbours() -> Iterator[Pair]:
    """The same words without a day, spoken in two provinces: nobody knows that they are one."""
    for i, (a, b) in enumerate(combinations(PROVINCES, 2)):
        if i % 3 == 0:
            number = number_of(1 + i % 380, _CODES[i % len(_CODES)][0])
            yield _in(a, number, None), _in(b, number, None)


def _central_terms() -> Iterator[Pair]:
    days = {"XI": "2013-06-03", "XII": "2017-10-25", "XIII": "2022-06-16", "XIV": "2026-03-17"}
    for n, code in product(range(1, 61), ("CT/TW", "NQ/TW", "KL/TW", "QĐ/TW")):
        for a, b in combinations(days, 2):
            one = Said(number_of(n, code), days[a]) if n % 2 else Said(number_of(n, code), term=a)
            yield one, Said(number_of(n, code), days[b])


def _local_terms() -> Iterator[Pair]:
    for n, province in product((1, 15, 35, 113, 250), PROVINCES):
        yield (
            _in(province, number_of(n, "KH/TU"), "2019-03-04"),
            _in(province, number_of(n, "KH/TU"), "2022-03-04"),
        )
        yield (
            _in(province, number_of(n, "KH/TU"), "2013-03-04"),
            _in(province, number_of(n, "KH/TU"), "2019-03-04"),
        )


def _years() -> Iterator[Pair]:
    for n, province in product((8, 54, 157, 1759), PROVINCES):
        a, b = (_in(province, number_of(n, "KH-UBND"), d) for d in ("2021-07-27", "2022-07-27"))
        yield a, b
        yield _in(province, f"{n}/2021/QĐ-UBND", None), _in(province, f"{n}/2022/QĐ-UBND", None)


def _types() -> Iterator[Pair]:
    codes = ("KH", "CV", "NQ", "CT", "KL", "QĐ", "HD", "TB", "BC", "CTr", "TTr", "ĐA", "QC")
    for n, (a, b) in product((5, 46, 113), combinations(codes, 2)):
        yield Said(f"{n:02d}-{a}/TU", "2023-05-16"), Said(f"{n:02d}-{b}/TU", "2023-05-16")
        yield Said(f"{n:02d}/{a}-UBND", "2023-05-16"), Said(f"{n:02d}/{b}-UBND", "2023-05-16")


def _lines() -> Iterator[Pair]:
    for n in range(1, 400):
        yield Said(f"{n:02d}-KH/TU", "2023-05-16"), Said(f"{n:02d}/KH-UBND", "2023-05-16")
        yield Said(f"{n:02d}-QĐ/TW", "2025-08-30"), Said(f"{n:02d}/QĐ-BQP", "2025-08-30")
        yield Said(f"{n:02d}-CT/TW", "2024-06-14"), Said(f"{n:02d}/CT-TTg", "2024-06-14")


def _digits() -> Iterator[Pair]:
    for n in range(10, 400):
        for other in {n + 1, n + 10, int(str(n)[::-1]), n * 10, int(str(n)[:-1])} - {n, 0}:
            yield Said(f"{n:02d}-KH/TU", "2023-05-16"), Said(f"{other:02d}-KH/TU", "2023-05-16")


def _romans() -> Iterator[Pair]:
    for n in range(1, 25):
        for place in ("tỉnh", "huyện"):
            here = ("Lạng Sơn", "huyện Chi Lăng", None)
            a, b = (Said("", congress=(m, f"Đảng bộ {place}"), place=here) for m in (n, n + 1))
            yield a, b
    for a, b in combinations(PROVINCES[:30], 2):
        one, other = (Said("", congress=(17, "Đảng bộ tỉnh"), place=(p.name, None, None)) for p in (a, b))
        yield one, other
    for n, (a, b) in product(range(1, 80), combinations(("XI", "XII", "XIII"), 2)):
        yield Said(number_of(n, "NQ/TW"), term=a), Said(number_of(n, "NQ/TW"), term=b)


def _districts() -> Iterator[Pair]:
    """Districts whose names sound alike, in one province or in two: Sơn Dương and Sơn Động, six Châu Thành."""
    named: dict[str, list[places.Place]] = {}
    for province in PROVINCES:
        for district in places.districts_of(province.key, "2024-01-01"):
            if district.kind == "huyện":
                named.setdefault(district.name.split()[0], []).append(district)
    for group in named.values():
        for a, b in combinations(group[:14], 2):
            yield _of_district(a, "152-KH/HU"), _of_district(b, "152-KH/HU")
            yield _of_district(a, "97/KH-UBND", "UBND huyện"), _of_district(b, "97/KH-UBND", "UBND huyện")


def _of_district(d: places.Place, number: str, organ: str | None = None) -> Said:
    province = places.of_key(d.parent_key or "")
    assert province is not None
    where = (province.name, d.title("2023-05-16"), None)
    return Said(number, "2023-05-16", organ, place=where, by=f"{d.key}.ubnd")


def _organ_codes() -> Iterator[Pair]:
    party = ("TU", "BTGTU", "BTCTU", "BDVTU", "BNCTU", "UBKTTU", "VPTU")
    state = ("UBND", "HĐND", "SNV", "STC", "SCT", "SGDĐT", "SYT", "SVHTTDL", "VP")
    for n, (a, b) in product((24, 113, 399), combinations(party, 2)):
        yield Said(f"{n}-KH/{a}", "2023-05-16"), Said(f"{n}-KH/{b}", "2023-05-16")
    for n, (a, b) in product((24, 113, 399), combinations(state, 2)):
        yield Said(f"{n}/KH-{a}", "2023-05-16"), Said(f"{n}/KH-{b}", "2023-05-16")
    for n in (24, 113, 366):
        yield Said(f"{n}-KH/BTGTU", "2023-05-16"), Said(f"{n}-KH/BTGHU", "2023-05-16", place=_CHI_LANG)


_CHI_LANG = ("Lạng Sơn", "huyện Chi Lăng", None)


def _suffixes() -> Iterator[Pair]:
    for n, (a, b) in product((15, 30, 130), combinations(("", "a", "b", "c", "d", "đ"), 2)):
        yield Said(f"{n}{a}/QĐ-UBND", "2021-03-04"), Said(f"{n}{b}/QĐ-UBND", "2021-03-04")


def _speakers() -> Iterator[Pair]:
    """The same central number without a day, spoken by two: no text tells that it is one."""
    for n, (a, b) in product((1, 5, 35, 45), combinations(PROVINCES[:14], 2)):
        yield _in(a, number_of(n, "CT/TW"), None), _in(b, number_of(n, "CT/TW"), None)
    for n, province in product((1, 5, 35), PROVINCES):
        yield (
            _in(province, number_of(n, "KH/TU"), None, on="2019-05-01"),
            _in(province, number_of(n, "KH/TU"), None, on="2023-05-01"),
        )


def _epochs() -> Iterator[Pair]:
    """A province merged in 2025: before the merger, after it, after its first congress."""
    merged = [p for p in places.provinces("2025-08-01") if p.valid_from == places.REFORM]
    for n, p in product(range(1, 13), merged):
        days = ("2024-03-04", "2025-08-04", "2025-12-04")
        a, b, c = (
            Said(f"{n:02d}-KH/TU", d, place=(p.name, None, None), by=f"{p.key}.tinh-uy", on="2026-01-05")
            for d in days
        )
        yield from ((a, b), (b, c), (a, c))


def _committees() -> Iterator[Pair]:
    """Bodies that every place has, and whose number does not tell which one."""
    for n, (a, b) in product((3, 15), combinations(PROVINCES[:20], 2)):
        for number in (f"{n:02d}-KH/BCĐ", f"{n:02d}-HD/BCĐ35"):
            yield _in(a, number, "2023-05-16"), _in(b, number, "2023-05-16")


_TITLE = "triển khai thực hiện công tác bảo đảm trật tự an toàn giao thông trên địa bàn"


def _blanks() -> Iterator[Pair]:
    """Numbers left blank: one title under two issuers, in two years, in two months."""
    for a, b in combinations(PROVINCES[:20], 2):
        one, other = (_in(p, "", "2023", noun="KH", organ="UBND tỉnh", title=_TITLE) for p in (a, b))
        yield one, other
    for p in PROVINCES:
        for a, b in combinations(("2021", "2022", "2023-05", "2023-09"), 2):
            one, other = (_in(p, "", d, noun="KH", organ="UBND tỉnh", title=_TITLE) for d in (a, b))
            yield one, other


def _bare() -> Iterator[Pair]:
    """A bare number is not the signed one of another day, another type or another place."""
    for n in range(2000, 2200):
        signed = Said(f"{n}/KH-UBND", "2023-05-16")
        yield signed, Said(str(n), "2023-05-17", noun="CV", organ="UBND tỉnh")
        yield signed, Said(str(n), "2023-05-16", noun="CV")
        yield (
            signed,
            Said(str(n), "2023-05-16", noun="KH", place=("Cao Bằng", None, None), by="cao-bang.ubnd"),
        )


def _merged_state() -> Iterator[Pair]:
    """The People's Committee of a merged province, before and after: one number in one year."""
    merged = [p for p in places.provinces("2025-08-01") if p.valid_from == places.REFORM]
    for n, p in product((3, 12, 157, 2208), merged):
        for code in ("KH-UBND", "QĐ-UBND"):
            a, b = (
                Said(
                    number_of(n, code),
                    d,
                    f"UBND tỉnh {p.name}",
                    place=(p.name, None, None),
                    by=by,
                    on="2025-12-30",
                )
                for d, by in (("2025-03-04", f"{p.key}.so-noi-vu"), ("2025-08-04", f"{p.key}.so-noi-vu"))
            )
            yield a, b


_COMMUNES = ("Vân An", "Tân Trào", "Bình Yên", "Hòa Bình", "Đồng Tâm", "Minh Thanh")


def _same_named_communes() -> Iterator[Pair]:
    """Communes of one name in two districts, of one province or of two."""
    for province, name in product(PROVINCES[:24], _COMMUNES):
        districts = [d for d in places.districts_of(province.key, "2024-01-01") if d.kind == "huyện"][:4]
        for a, b in combinations(districts, 2):
            for number, organ in (("05-KH/ĐU", "Đảng ủy xã"), ("05/KH-UBND", "UBND xã")):
                one, other = (
                    Said(
                        number, "2023-05-16", organ, place=(province.name, d.title("2023-05-16"), f"xã {name}"),
                        by=f"{d.key}.{name}.ubnd",
                    )
                    for d in (a, b)
                )  # fmt: skip
                yield one, other
    for (a, b), name in product(combinations(PROVINCES[:16], 2), _COMMUNES[:2]):
        yield (
            _in(a, "05/KH-UBND", "2025-08-16", organ=f"UBND xã {name}", on="2025-09-01"),
            _in(b, "05/KH-UBND", "2025-08-16", organ=f"UBND xã {name}", on="2025-09-01"),
        )


_SUCCEEDED = (
    ("BKHĐT", "BTC"), ("BGTVT", "BXD"), ("BTTTT", "BKHCN"), ("BLĐTBXH", "BNV"), ("BTNMT", "BNNMT"),
    ("BNNPTNT", "BNNMT"), ("UBDT", "BDTTG"), ("TCT", "CT"),
)  # fmt: skip


def _ministries() -> Iterator[Pair]:
    """A ministry and the one that took it over are two issuers, on one day as well as a month apart."""
    for n, (a, b), code in product((7, 54, 366, 1121, 2699), _SUCCEEDED, ("QĐ", "KH", "CV")):

        def number(organ: str, n: int = n, code: str = code) -> str:
            return f"{n}/{organ}-VP" if code == "CV" else f"{n}/{code}-{organ}"

        yield Said(number(a), "2025-02-20"), Said(number(b), "2025-02-20")
        yield Said(number(a), "2025-02-20"), Said(number(b), "2025-03-20")


def _propaganda() -> Iterator[Pair]:
    """Ban Tuyên giáo, Ban Dân vận, and the board that both became."""
    for n, tier in product((3, 24, 113, 250), ("TU", "HU", "TW")):
        for a, b in combinations(("BTG", "BDV", "BTGDV"), 2):
            for code in ("KH", "HD", "CV", "BC"):
                here = _CHI_LANG if tier == "HU" else ("Lạng Sơn", None, None)
                for day in ("2025-01-20", "2025-02-20"):
                    yield (
                        Said(f"{n:02d}-{code}/{a}{tier}", day, place=here),
                        Said(f"{n:02d}-{code}/{b}{tier}", "2025-02-20", place=here),
                    )


def _joint() -> Iterator[Pair]:
    """A joint circular bears the number of the organ named first."""
    organs_ = ("BNV", "BTC", "BTP", "BCA", "BYT", "BGDĐT", "BQP")
    for n, year, (a, b) in product((12, 55), (2005, 2014), combinations(organs_, 2)):
        yield Said(f"{n}/{year}/TTLT-{a}-{b}"), Said(f"{n}/{year}/TTLT-{b}-{a}")
        yield Said(f"{n}/{year}/TTLT-{a}-{b}"), Said(f"{n}/{year}/TT-{a}")


def _normative() -> Iterator[Pair]:
    """A number with the year in it is of another series than one without."""
    for n, province in product((4, 12, 31), PROVINCES):
        for code in ("QĐ-UBND", "NQ-HĐND"):
            yield _in(province, f"{n}/2021/{code}", None), _in(province, f"{n}/{code}", "2021-05-16")
    for n in range(1, 60):
        yield Said(f"{n:02d}/2021/QĐ-TTg"), Said(f"{n:02d}/QĐ-TTg", "2021-05-16")


def _letters() -> Iterator[Pair]:
    """12 and 12a, in every line."""
    codes = ("-KH/TU", "-QĐ/TW", "/NQ-CP", "/QĐ-TTg", "/KH-UBND")
    for n, code, letter in product((8, 12, 30, 150), codes, "abcđABC"):
        yield Said(f"{n}{code}", "2021-05-16"), Said(f"{n}{letter}{code}", "2021-05-16")


def _sessions() -> Iterator[Pair]:
    """Resolutions of a People's Council: one number, in the sessions of two years, at two tiers."""
    for n, province in product((12, 48), PROVINCES):
        yield _in(province, f"{n}/NQ-HĐND", "2020-12-08"), _in(province, f"{n}/NQ-HĐND", "2021-12-08")
        district = next(d for d in places.districts_of(province.key, "2024-01-01"))
        mine = _of_district(district, f"{n}/NQ-HĐND", "HĐND huyện")
        yield _in(province, f"{n}/NQ-HĐND", "2023-05-16"), mine


def different() -> dict[str, Iterable[Pair]]:
    """Families of pairs that are two directives."""
    return {
        "two provinces": _neighbours(),
        "two provinces, no day": _nameless_neighbours(),
        "two central terms": _central_terms(),
        "two local terms": _local_terms(),
        "two years": _years(),
        "two types": _types(),
        "Party and State": _lines(),
        "digits": _digits(),
        "Roman numerals": _romans(),
        "names that sound alike": _districts(),
        "organ codes": _organ_codes(),
        "letter after the number": _suffixes(),
        "two speakers, no day": _speakers(),
        "epochs of a merged province": _epochs(),
        "bodies that every place has": _committees(),
        "blank numbers": _blanks(),
        "bare numbers": _bare(),
        "State organs of a merged province": _merged_state(),
        "communes of one name": _same_named_communes(),
        "ministries and their successors": _ministries(),
        "Ban Tuyên giáo and Ban Dân vận": _propaganda(),
        "joint acts": _joint(),
        "normative and individual": _normative(),
        "letters, in every line": _letters(),
        "sessions of a People's Council": _sessions(),
    }


# --- pairs that are one ---


def _spellings(n: int) -> tuple[str, ...]:
    return (
        f"{n}-KH/TU", f"{n} -KH/TU", f"{n} - KH/TU", f"{n}-KH / TU", f"{n}\u2011KH/TU", f"{n}\u2013KH/TU",
        f"{n}/KH-TU", f"{n}-KH/TƯ",
    )  # fmt: skip


def _same_spelling() -> Iterator[Pair]:
    for n in range(101, 191):
        first, *others = _spellings(n)
        for other in others:
            yield Said(first, "2023-05-16"), Said(other, "2023-05-16")
    for n in range(1, 10):
        yield Said(f"0{n}-KH/TU", "2023-05-16"), Said(f"{n}-KH/TU", "2023-05-16")


def _same_letter() -> Iterator[Pair]:
    """The letter after a number, small or capital."""
    for n, code, letter in product((12, 30, 151), ("/QĐ-UBND", "/NQ-CP", "-KH/TU", "-NQ/TW"), "abcd"):
        yield Said(f"{n}{letter}{code}", "2021-05-16"), Said(f"{n}{letter.upper()}{code}", "2021-05-16")


def _same_ocr() -> Iterator[Pair]:
    for n in range(11, 111):
        yield Said(f"{n}/QĐ-UBND", "2023-05-16"), Said(f"{n}/QD-UBND", "2023-05-16")
        yield Said(f"{n}-CV/BCSĐ", "2023-05-16"), Said(f"{n}-CV/BCSD", "2023-05-16")


def _same_body() -> Iterator[Pair]:
    bodies = (
        "Tỉnh ủy",
        "Ban Thường vụ Tỉnh ủy",
        "Thường trực Tỉnh ủy",
        "BTV Tỉnh ủy",
        "Ban Chấp hành Đảng bộ tỉnh",
    )
    for n in range(21, 81):
        for a, b in combinations(bodies, 2):
            yield Said(f"{n}-KH/TU", "2023-05-16", a), Said(f"{n}-KH/TU", "2023-05-16", b)
    heads = (
        "UBND tỉnh",
        "Ủy ban nhân dân tỉnh",
        "Chủ tịch UBND tỉnh",
        "Uỷ ban nhân dân tỉnh",
        "UBND tỉnh Lạng Sơn",
    )
    for n in range(21, 61):
        for a, b in combinations(heads, 2):
            yield Said(f"{n}/KH-UBND", "2023-05-16", a), Said(f"{n}/KH-UBND", "2023-05-16", b)


def _same_elsewhere() -> Iterator[Pair]:
    """The same directive named from the province, from a district and from the centre."""
    for p in PROVINCES:
        district = places.districts_of(p.key, "2024-01-01")[0]
        city = p.kind_on("2023-05-16") == "thành phố"
        inside = Said("84-KH/TU", "2023-05-16", place=(p.name, None, None), by=f"{p.key}.so-noi-vu")
        if district.kind == "huyện":
            yield inside, replace(inside, place=(p.name, district.title(), None), by=f"{district.key}.ubnd")
        far = f"{'Thành' if city else 'Tỉnh'} ủy {p.name}"
        yield (
            inside,
            Said("84-KH/TU", "2023-05-16", far, place=(None, None, None), by="bo-noi-vu", line="state"),
        )


def _same_names() -> Iterator[Pair]:
    pairs = (
        ("Đắk Lắk", "Đắc Lắc"), ("Hòa Bình", "Hoà Bình"), ("Khánh Hòa", "Khánh Hoà"), ("Thanh Hóa", "Thanh Hoá"),
    )  # fmt: skip
    for n, (a, b) in product(range(11, 61), pairs):
        one, other = (Said(f"{n}/KH-UBND", "2023-05-16", f"UBND tỉnh {p}") for p in (a, b))
        yield one, other


def _same_term() -> Iterator[Pair]:
    """A day says what a term says."""
    for n in range(1, 41):
        for day, term in (("2016-05-15", "XII"), ("2017-10-25", "12"), ("2022-06-16", "XIII")):
            yield Said(number_of(n, "CT/TW"), day), Said(number_of(n, "CT/TW"), term=term)


def _same_renamed() -> Iterator[Pair]:
    """A district that became a town, and a town that became a city, is one issuer."""
    for n in range(11, 61):
        one, other = (
            Said(
                f"{n}/KH-UBND",
                "2014-05-16",
                f"UBND {name}",
                place=("Quảng Ninh", name, None),
                by="quang-ninh.ubnd",
            )
            for name in ("huyện Đông Triều", "thị xã Đông Triều")
        )
        yield one, other


def _same_ministry() -> Iterator[Pair]:
    """A ministry by its code, by its name, by both."""
    names = {
        "BTC": "Bộ Tài chính", "BNV": "Bộ Nội vụ", "BYT": "Bộ Y tế", "BGDĐT": "Bộ Giáo dục và Đào tạo",
        "BCT": "Bộ Công Thương", "BTP": "Bộ Tư pháp", "BXD": "Bộ Xây dựng", "BQP": "Bộ Quốc phòng",
    }  # fmt: skip
    for n, (code, name) in product(range(11, 41), names.items()):
        yield Said(f"{n}/QĐ-{code}", "2023-05-16"), Said(f"{n}/QĐ-{code}", "2023-05-16", name)
        yield Said(f"{n}/QĐ-{code}", "2023-05-16"), Said(f"{n}/QĐ-{code}", "2023-05-16", f"Bộ trưởng {name}")


def _same_year() -> Iterator[Pair]:
    """The year in a normative number says what its day says."""
    for n, code in product(range(11, 71), ("QĐ-UBND", "NQ-HĐND", "QĐ-TTg", "TT-BTC")):
        yield Said(f"{n}/2021/{code}"), Said(f"{n}/2021/{code}", "2021-05-16")


def _same_from_above() -> Iterator[Pair]:
    """A district's directive named by the district itself and, with its name, by the province."""
    for p in PROVINCES:
        for d in [d for d in places.districts_of(p.key, "2024-01-01") if d.kind == "huyện"][:4]:
            yield (
                _of_district(d, "152-KH/HU"),
                Said(
                    "152-KH/HU",
                    "2023-05-16",
                    f"Huyện ủy {d.name}",
                    place=(p.name, None, None),
                    by=f"{p.key}.tinh-uy",
                ),
            )


def _same_merged() -> Iterator[Pair]:
    """A province that is no more, named before the merger and, as the old one, after it."""
    for p in PROVINCES:
        if p.valid_to:
            before = _in(p, "84-KH/TU", "2024-05-16")
            after = places.of_key(p.successors[0])
            assert after is not None
            city = p.kind_on("2024-05-16") == "thành phố"
            named = f"{'Thành' if city else 'Tỉnh'} ủy {p.name}"
            yield (
                before,
                Said(
                    "84-KH/TU", "2024-05-16", named, place=(after.name, None, None), by=f"{after.key}.ubnd",
                    on="2025-12-01",
                ),
            )  # fmt: skip


def same() -> dict[str, Iterable[Pair]]:
    """Families of pairs that are one directive, each read in an archive of its own."""
    return {
        "separators": _same_spelling(),
        "misread letters": _same_ocr(),
        "letters, small or capital": _same_letter(),
        "sub-bodies": _same_body(),
        "seen from elsewhere": _same_elsewhere(),
        "names of provinces": _same_names(),
        "day and term": _same_term(),
        "renamed issuers": _same_renamed(),
        "ministries by code and name": _same_ministry(),
        "the year in the number": _same_year(),
        "named from above": _same_from_above(),
        "named after the merger": _same_merged(),
    }
