"""Documents that are named and not numbered: congress and plenum resolutions, laws.

`Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng`, `Nghị quyết Đại hội XVI Đảng bộ tỉnh`,
`Nghị quyết Trung ương 4 khóa XII`, `Luật Đầu tư công`, `Luật Doanh nghiệp năm 2000, 2005, 2014` (domain
guide, section 6.2). Collective names (`đại hội đảng bộ các cấp`) and events (`Đại hội XIII`) are no
documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest import dates, terms
from ingest.letters import LOWER, UPPER
from ingest.mention import Mention
from ingest.organ_phrase import ORDINAL, ROMAN
from ingest.table import load

_NAME = rf"[{UPPER}][\w'’]*(?:[ -]{{1,3}}[{UPPER}][\w'’]*){{0,3}}"
_KIND = r"(?:[Tt]ỉnh|[Tt]hành\s+phố|[Hh]uyện|[Qq]uận|[Tt]hị\s+xã|[Xx]ã|[Pp]hường|[Tt]hị\s+trấn|[Đđ]ặc\s+khu)"
# mass organisations hold congresses too; the name as written -> in full
_MASS = {
    "Đoàn": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Nông dân": "Hội Nông dân",
    "Phụ nữ": "Hội Liên hiệp Phụ nữ",
    "LHPN": "Hội Liên hiệp Phụ nữ",
    "Cựu chiến binh": "Hội Cựu chiến binh",
    "CCB": "Hội Cựu chiến binh",
    "Công đoàn": "Công đoàn",
    "Mặt trận": "Mặt trận Tổ quốc Việt Nam",
    "MTTQ": "Mặt trận Tổ quốc Việt Nam",
}


def _mass_org(name: str, tier: str) -> str:
    """The expression of a mass organisation with its tier, its two groups named as the caller wants."""
    return (
        rf"(?:(?P<{name}>Đoàn(?:\s+(?:TNCS|Thanh\s+niên\s+Cộng\s+sản)\s+(?:Hồ\s+Chí\s+Minh|HCM))?"
        r"|(?:Hội\s+)?(?:Nông\s+dân|Liên\s+hiệp\s+Phụ\s+nữ|LHPN|Phụ\s+nữ|Cựu\s+chiến\s+binh"
        r"|CCB)(?:\s+Việt\s+Nam)?"
        r"|Công\s+đoàn(?:\s+Việt\s+Nam)?|(?:Mặt\s+trận\s+Tổ\s+quốc|MTTQ)(?:\s+Việt\s+Nam)?)"
        rf"(?:\s+(?P<{tier}>{_KIND}(?:\s+{_NAME})?))?)"
    )


_PARTY = (
    rf"(?:Đảng\s+[Bb]ộ\s+(?:{_KIND}(?:\s+{_NAME})?|{_NAME})|(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận)\s+Đảng\s+bộ"
    r"|Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?(?!\s+(?:bộ|ủy|viên|đoàn)))"
)
_TERM_YEARS = r"(?:\s*,?\s*\(?(?:nhiệm\s+kỳ|NK)\s+(?P<years>\d{4}\s*[-–]\s*\d{4})\)?)"
_CONGRESS = re.compile(
    rf"(?P<head>(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?)?(?:Đại\s+hội|ĐH)\s*(?:đại\s+biểu\s+"
    rf"|ĐB\s+)?(?P<nation>toàn\s+quốc\s+)?"
    rf"(?:(?:(?P<org1>{_PARTY})|{_mass_org('mass1', 'tier1')})\s+)?(?:toàn\s+quốc\s+)?(?:(?:lần\s+thứ|kh(?:óa"
    rf"|oá))\s+)?(?P<ord>{ORDINAL})(?!(?!của\s)\w)"
    rf"(?:\s*,?\s*(?:của\s+)?(?:(?P<org2>{_PARTY})|{_mass_org('mass2', 'tier2')}))?{_TERM_YEARS}?"
)
_CONGRESS_BY_YEARS = re.compile(
    rf"(?P<head>(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?)(?:Đại\s+hội"
    rf"|ĐH)\s*(?:đại\s+biểu\s+)?(?P<org1>Đảng\s+bộ\s+{_KIND}(?:\s+{_NAME})?)"
    rf"{_TERM_YEARS}"
)
_PLENUM = re.compile(
    rf"(?P<noun>[Nn]ghị\s+quyết|NQ"
    rf"|[Kk]ết\s+luận)\s*(?:của\s+)?(?:(?:Hội\s+nghị|HN)\s*)?(?:lần\s+thứ\s+(?P<a>{ORDINAL})\s+)?"
    r"(?:(?:của\s+)?(?:Ban\s+[Cc]hấp\s+hành|BCH)\s+)?(?:Trung\s+ương|TW|BCHTW)(?:\s+Đảng)?"
    rf"(?:(?:\s+(?:lần\s+thứ\s+)?|(?<=W)(?=\d))(?P<b>{ORDINAL})(?!\w"
    rf"|[-/]))?(?P<mid>\s+giữa\s+nhiệm\s+kỳ)?(?:\s*,?\s*\(?[Kk]h(?:óa|oá)\s+(?P<term>{ROMAN})\b\)?)?"
)


_MEETING = re.compile(r"Đại\s+hội|ĐH")
_RESOLUTION_OF = re.compile(r"(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?\Z")


def _with_head(pattern: re.Pattern[str], flat: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, tried only where a congress is named, from the type word before it."""
    end = 0
    for meeting in _MEETING.finditer(flat):
        at = meeting.start()
        if at < end:
            continue
        head = _RESOLUTION_OF.search(flat, max(end, at - 80), at)
        if m := pattern.match(flat, head.start() if head else at):
            end = m.end()
            yield m


def congresses(flat: str) -> list[Mention]:
    """Resolutions named by a congress; `…, Đại hội XVI Đảng bộ tỉnh` shares the head before it."""
    found: list[Mention] = []
    for m in _with_head(_CONGRESS, flat):
        n = terms.ordinal(m["ord"])
        org = m["org1"] or m["org2"] or m["mass1"] or m["mass2"]
        if (
            n is None
            or not (org or m["nation"] or m["head"])
            or re.match(r"\s+các\s+cấp", flat[m.end() :][:10])
        ):
            continue
        shared = False
        if not m["head"]:
            last = found[-1] if found else None
            if (
                last is None
                or not re.fullmatch(r"\s*(?:,|và|;)\s*", flat[last.end : m.start()])
                or not (org or m["nation"])
            ):
                continue
            shared = True
        found.append(
            Mention(
                m.start(),
                m.end(),
                "congress-shared" if shared else "congress",
                type="NQ",
                noun="nghị quyết",
                event="congress",
                ordinal=n,
                of=_holder(m, org),
                optional=shared,
            )
        )
    taken = [(x.start, x.end) for x in found]
    for m in _with_head(_CONGRESS_BY_YEARS, flat):
        if any(a < m.end() and m.start() < b for a, b in taken):
            continue
        years = re.sub(r"\s", "", m["years"]).replace("–", "-")
        found.append(
            Mention(
                m.start(),
                m.end(),
                "congress-years",
                type="NQ",
                noun="nghị quyết",
                event="congress",
                of=_party_of(m["org1"], None),
                term=years,
                optional=True,
            )
        )
    return found


def _holder(m: re.Match[str], org: str | None) -> str:
    """Who held the congress: a Party organisation, or a mass organisation with its tier."""
    mass = m["mass1"] or m["mass2"]
    if not mass:
        return _party_of(org, m["nation"])
    plain = " ".join(mass.split())
    name = next(full for short, full in _MASS.items() if short in plain)
    tier = m["tier1"] or m["tier2"]
    return (
        f"{name} {' '.join(tier.split())}"
        if tier
        else name
        if name.startswith("Đoàn")
        else f"{name} Việt Nam"
    )


def _party_of(org: str | None, nation: str | None) -> str:
    if org is None or nation or not re.search(r"[Bb]ộ", org):
        return "Đảng Cộng sản Việt Nam"
    text = " ".join(org.split())
    swapped = re.match(r"(Tỉnh|Thành|Huyện|Quận)\s+Đảng\s+bộ", text, re.IGNORECASE)
    if swapped:
        kind = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận"}[
            swapped.group(1).lower()
        ]
        return f"Đảng bộ {kind}"
    return text


_CENTRE = re.compile(r"T(?:rung\s+ương|W)|BCHTW")
_PLENUM_NOUN = re.compile(r"[Nn]ghị\s+quyết|NQ|[Kk]ết\s+luận")


def _at_the_centre(flat: str) -> Iterator[re.Match[str]]:
    """What `_PLENUM.finditer` gives, tried only at the type words close before the name of the centre."""
    end = 0
    for centre in _CENTRE.finditer(flat):
        for noun in _PLENUM_NOUN.finditer(flat, max(end, centre.start() - 120), centre.start()):
            if noun.start() >= end and (m := _PLENUM.match(flat, noun.start())):
                end = m.end()
                yield m


def plenums(flat: str, date: str | None) -> list[Mention]:
    """Resolutions named by a plenum of the Central Committee; the term is read or taken from the date."""
    found = []
    for m in _at_the_centre(flat):
        term_number = terms.ordinal(m["term"]) if m["term"] else None
        term = terms.roman(term_number).lower() if term_number else terms.central(date)
        n = terms.ordinal(m["a"] or m["b"] or "")
        optional = False
        if n is None and m["mid"]:
            n, optional = (terms.midterm_plenum(term) if term else None), True
        if n is None:
            continue
        is_conclusion = m["noun"].lower().startswith("kết")
        found.append(
            Mention(
                m.start(),
                m.end(),
                "plenum",
                type="KL" if is_conclusion else "NQ",
                noun=m["noun"].lower(),
                event="plenum",
                ordinal=n,
                of="Đảng Cộng sản Việt Nam",
                term=term,
                optional=optional,
            )
        )
    return found


_TONES = (("uỷ", "ủy"), ("oá", "óa"), ("uý", "úy"), ("oà", "òa"), ("uỳ", "ùy"))


def _spaced(name: str) -> str:
    """The name with any white space between its words and either way of placing the tone mark."""
    words = re.escape(name).replace(r"\ ", r"\s+")
    for old, new in _TONES:
        words = re.sub(f"{old}|{new}", f"(?:{old}|{new})", words, flags=re.IGNORECASE)
    return words


@cache
def _laws() -> re.Pattern[str]:
    table = load("laws")

    def alternatives(names: list[str]) -> str:
        return "|".join(_spaced(n) for n in sorted(names, key=lambda n: (-len(n), n)))

    laws, codes, ordinances = (alternatives(table[k]) for k in ("laws", "codes", "ordinances"))
    one = rf"(?i:bộ\s+luật\s+(?:{codes})|luật\s+(?:{laws})|pháp\s+lệnh\s+(?:{ordinances}))(?!\w)"
    generic = (
        r"(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?!(?:số|này)\b)"
        rf"[{UPPER}][{LOWER}]+(?:\s+(?:và\s+)?[{UPPER}{LOWER}][{LOWER}]*){{1,9}}?"
    )
    amending = (
        r"(?P<amending>Luật\s+[Ss]ửa\s+đổi,?\s+bổ\s+sung\s+(?:một\s+số\s+điều\s+của|một\s+số)\s+(?:các\s+)?"
        rf"(?:{one}(?:(?:,|;|\s+và)\s+{one})*|[^;.]{{3,120}}?(?=\s+(?:ngày|số|năm)\s+\d)))"
    )
    constitution = (
        r"(?P<hp>Hiến\s+pháp(?=\s+(?:năm|nước|ngày)\b)"
        r"(?:\s+nước\s+Cộng\s+h[òo][aà]\s+[Xx]ã\s+hội\s+[Cc]hủ\s+nghĩa\s+Việt\s+Nam)?)"
    )
    return re.compile(
        rf"(?<!\w)(?:{amending}|{constitution}|(?P<known>{one})|(?P<other>{generic})(?=\s+(?:ngày|năm"
        rf"|số)\s+\d|\s*[;.,)]|\s+(?:được|có|quy|đã|và|hiện|của)\b))"
    )


@cache
def _inner_law() -> re.Pattern[str]:
    table = load("laws")
    names = "|".join(_spaced(n) for n in sorted(table["laws"] + table["codes"], key=lambda n: (-len(n), n)))
    return re.compile(rf"(?:[Bb]ộ\s+luật|Luật)\s+(?:{names})(?!\w)")


# `luật ` and `lệnh ` in any case, sought by the letter that is rarest
_LAW_WORD = re.compile(r"[ậẬ](?<=[lL][uU].)[tT]\s|[ệỆ](?<=[lL].)[nN][hH]\s|Hiến\s+pháp\s")
_FIRST_OF_LAW = {"ậ": 2, "Ậ": 2, "ệ": 1, "Ệ": 1}  # how many letters of the word stand before these
_BEFORE_LAW = re.compile(r"(?:[bB][ộỘ]|[pP][hH][áÁ][pP])\s+\Z")
_LAW_DATE = re.compile(r"\s*,?\s*(?=(?:ngày|năm)\s*\d)")
_MORE_YEARS = re.compile(r"\s*(?:,|và)\s*(?:năm\s+)?(?P<y>(?:19|20)\d\d)(?![\d/.-]|\s*[-–]\s*\d)")
_QUIET = re.compile(r"^(?:[Bb]ộ\s+luật|[Ll]uật|[Pp]háp\s+lệnh)\s+", re.DOTALL)


_WORD = re.compile(r"\s*(\w*)")


def _next_word(flat: str, at: int) -> str:
    word = _WORD.match(flat, at)
    return word[1].lower() if word else ""


@cache
def _first_words() -> frozenset[str]:
    """The first words of the names of the table, in small letters and either place of the tone mark."""
    words = {name.split()[0].lower().rstrip(",") for names in load("laws").values() for name in names}
    for old, new in _TONES:
        words |= {w.replace(old, new) for w in words} | {w.replace(new, old) for w in words}
    return frozenset(words)


def _by_name(flat: str) -> Iterator[re.Match[str]]:
    """What `_laws().finditer` gives, tried only at the words for a law."""
    end = 0
    for word in _LAW_WORD.finditer(flat):
        at = word.start() - _FIRST_OF_LAW.get(flat[word.start()], 0)
        before = _BEFORE_LAW.search(flat, max(end, at - 12), at) if flat[at - 1 : at].isspace() else None
        small = flat[before.start() if before else at].islower()
        if small and _next_word(flat, word.end()) not in _first_words():
            continue  # only a name of the table goes without a capital
        for start in (before.start(), at) if before else (at,):
            if start >= end and (m := _laws().match(flat, start)):
                end = m.end()
                yield m


def laws(flat: str) -> list[Mention]:
    """Laws named without a number: `name` is written without its date, `type` is Luật, PL or HP."""
    found: list[Mention] = []
    for m in _by_name(flat):
        name = " ".join(m.group().split())
        kind = "HP" if m["hp"] else "PL" if name.lower().startswith("pháp") else "Luật"
        law = Mention(m.start(), m.end(), "law-name", type=kind, noun="luật", name=_titled(name))
        gap = _LAW_DATE.match(flat, m.end())
        d = dates.ANY_RE.match(flat, gap.end()) if gap else None
        if d:
            law.date, law.end = dates.iso(d), d.end()
        found.append(law)
        pos = law.end
        while law.date and len(law.date) == 4 and (more := _MORE_YEARS.match(flat, pos)):
            found.append(
                Mention(
                    more.start("y"),
                    more.end("y"),
                    "law-year",
                    type=kind,
                    noun="luật",
                    name=law.name,
                    date=more["y"],
                )
            )
            pos = more.end()
        if m["amending"]:
            found += [_inside(inner, law) for inner in _inner_law().finditer(flat, m.start() + 10, m.end())]
    return found


def _inside(inner: re.Match[str], law: Mention) -> Mention:
    """A law inside the name of the law that amends it."""
    name = _titled(" ".join(inner.group().split()))
    return Mention(
        inner.start(),
        inner.end(),
        "law-name",
        type="Luật",
        noun="luật",
        name=name,
        optional=True,
        by=law,
        relation="amends",
    )


def _titled(name: str) -> str:
    """`luật quản lý, sử dụng vũ khí` as the table writes it: the type word and the name with a capital."""
    m = _QUIET.match(name)
    if not m:
        return name
    rest = name[m.end() :]
    head = {"b": "Bộ luật", "l": "Luật", "p": "Pháp lệnh"}[name[0].lower()]
    return f"{head} {rest[:1].upper()}{rest[1:]}"


_ABOUT = re.compile(r"\s*(?:về\s+)?")


@cache
def _law_name_only() -> re.Pattern[str]:
    names = sorted(load("laws")["laws"], key=lambda n: (-len(n), n))
    return re.compile(r"(?i:" + "|".join(_spaced(n) for n in names) + r")(?!\w)")


def law_title(flat: str, end: int) -> str | None:
    """The name of a law that stands after its number and date; None if none of the list does."""
    about = _ABOUT.match(flat, end)
    m = _law_name_only().match(flat, about.end() if about else end)
    return _titled("luật " + " ".join(m.group().split())) if m else None
