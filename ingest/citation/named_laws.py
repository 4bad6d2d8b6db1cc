"""Laws that are named and not numbered: `Luật Đầu tư công`, `Luật Doanh nghiệp năm 2000, 2005, 2014`.

A name that the table knows ends where the table says; others end where the sentence goes on. `pháp luật đất
đai` is the legislation on land and names no law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from ingest.citation import passed_on
from ingest.citation.mention import Mention
from ingest.lexicon import dates
from ingest.text.alternatives import longest_first
from ingest.text.letters import LOWER, UPPER
from ingest.text.spots import of_words
from ingest.text.table import load
from ingest.text.text import fold, squeezed

_TONES = (("uỷ", "ủy"), ("oá", "óa"), ("uý", "úy"), ("oà", "òa"), ("uỳ", "ùy"))


def _spaced(name: str) -> str:
    """The name with any white space between its words, or none, and either way of placing the tone mark."""
    words = re.escape(name).replace(r"\ ", r"\s*")
    for old, new in _TONES:
        both = "|".join((old, new, old.capitalize(), new.capitalize()))
        words = re.sub(both, f"(?:{both})", words)
    return words


def one_of(names: Iterable[str], *, any_case: bool = True) -> str:
    """The names as one pattern, the longest first, in which each first letter stands once."""
    parts: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        words = _spaced(name)
        first = words[:1] if words[:1].isalpha() else ""
        parts.setdefault(first.lower() if any_case else first, []).append(words[len(first) :])
    return "|".join(f"{first}(?:{'|'.join(of)})" for first, of in parts.items())


@cache
def _laws() -> re.Pattern[str]:
    table = load("laws")
    phrases = one_of(name for name in table["short"] if " " in name)
    initials = one_of((name for name in table["short"] if " " not in name), any_case=False)
    short = f"(?i:{phrases})|{initials}"
    laws, codes, ordinances = (one_of(table[k]) for k in ("laws", "codes", "ordinances"))
    # a footnote mark may be glued to a name, and the word for its day: `… HĐND và UBNDngày 26/11/2003`
    over = r"(?:(?![^\W\d]|\d{3})|(?=ngày\s?\d))"
    one = rf"(?i:bộ\s+luật\s+(?:{codes})|luật\s+(?:{laws})|pháp\s+lệnh\s+(?:{ordinances})){over}"
    of_codes = "|".join(longest_first(_code_initials()))
    one = rf"(?:Luật\s+(?:{short})(?:(?!\w)|(?=ngày\s?\d))|{one}|[Bb]ộ\s+luật\s+(?:{of_codes})(?!\w))"
    generic = (
        r"(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?!(?:số|này)\b)"
        rf"[{UPPER}][{LOWER}]+(?:\s+(?:và\s+)?[{UPPER}{LOWER}][{LOWER}]*){{1,9}}?"
    )
    # `Pháp lệnh Động viên và khai thác nguồn lực ngày …`: on over `và` up to a date
    closed = (
        r"(?!(?:được|có|đã|hiện|do|theo|tại|từ|tới|đến|trong|cho|trên|quy|thì|các|Nghị|Thông|Quyết|Luật|Pháp|Chỉ"
        r"|Bộ(?!\s+trưởng)|Kế|Công|Hướng)\b)"
    )
    # older texts write all but the type in small letters: `Luật tổ chức Hội đồng Bộ trưởng ngày 4-7-1981`
    small = "|".join(sorted(word for word in _first_words() if word.isalpha()))
    dated = (
        r"(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?!(?:số|này)\b)"
        rf"{closed}(?:[{UPPER}][{LOWER}]+|(?:{small})(?=\s)(?=[^;.\n]{{6,90}}\sngày\s+\d))"
        rf"(?:(?:\s+{closed}[{UPPER}{LOWER}]|,\s+{closed}[{LOWER}])[{LOWER}]*){{1,12}}?(?=\s+ngày\s+\d)"
        r"|Pháp\s+lệnh\s+về\s+(?:(?!\b(?:Nghị|Luật|Quyết|Thông|Căn|Pháp)\b)[^;.\d()“”]){4,160}?(?=\s+ngày\s+\d)"
    )
    # a name that the table has not is a member of the list too: `…, Luật Dự trữ muối và Luật Kế toán`
    unlisted = (
        rf"(?:Luật|Pháp\s+lệnh)\s+[{UPPER}][{LOWER}]+(?:\s+[{UPPER}{LOWER}]+){{1,8}}?"
        r"(?=,\s+(?:Luật|Pháp)\s|\s+và\s+(?:Luật|Pháp)\s|\s+(?:ngày|năm)\s+\d)"
    )
    # behind `và` a semicolon ends the list: `của Luật A và Luật B; Luật C`
    several = rf"{one}(?:(?:(?P<and>\s+và)|,|(?(and)(?!)|;))\s+(?:{one}|{unlisted}))*"
    many = r"\d{1,2}\s+[Ll]uật\s+(?:có\s+)?(?:trong|liên\s+quan|về)\s"
    beside = r"\s+và\s+(?:Điều|Nghị|khoản)\b"  # the next document, no part of the name
    partly = r"bổ\s+sung\s+(?:một\s+số\s+điều\s+của|một\s+số)\s+(?:các\s+)?"
    amending = (
        r"(?P<amending>(?:Luật|Pháp\s+lệnh)\s+[Ss]ửa\s+đổi(?:"
        rf"(?:,?\s+{partly}|(?:,?\s+bổ\s+sung)?\s+(?:các\s+)?){several}"
        rf"|,?\s+{partly}(?:(?:(?!{beside})[^;.]){{3,120}}?(?=\s+(?:ngày|số|năm)\s+\d)"
        rf"|{many}[^;.,:()]{{3,100}}?"
        r"(?:,\s+[^\W\d_]+\s+[^\W\d_]+(?=\s*(?:[;.:()\n]|\Z)))?"
        rf"(?=\s*(?:[;.,:()]|\Z)|{beside}|\s+và\s+(?:Luật|các)\b))))"
    )
    constitution = (
        r"(?P<hp>Hiến\s+pháp(?=\s+(?:năm|nước|ngày|(?:19|20)\d\d)\b)"
        r"(?:\s+nước\s+Cộng\s+h[òo][aà]\s+[Xx]ã\s+hội\s+[Cc]hủ\s+nghĩa\s+Việt\s+Nam)?)"
    )
    codes_in_short = "|".join(longest_first(table["codes_short"]))
    return re.compile(
        rf"(?<!\w)(?:{amending}|{constitution}|(?P<known>{one}|(?:{codes_in_short})(?!\w))|(?P<dated>{dated})|(?P<other>{generic})(?=\s+(?:ngày|năm"
        r"|số)\s+\d|\s*[;.,)]|\s+(?:được|có|quy|đã|và|hiện|của|(?:bảo\s+)?đảm|để|nhằm|phải|sẽ|chưa|là|thì|khi"
        r"|tại|vào)\b))"
    )


@cache
def _inner_law() -> re.Pattern[str]:
    table = load("laws")
    names = one_of(table["laws"] + table["codes"], any_case=False)
    ordinances = one_of(table["ordinances"])
    return re.compile(rf"(?:(?:[Bb]ộ\s+luật|Luật)\s+(?:{names})|Pháp\s+lệnh\s+(?i:{ordinances}))(?!\w)")


_BEFORE_LAW = re.compile(r"(?:[bB][ộỘ]|[pP][hH][áÁ][pP])\s+\Z")
# `kỷ luật cán bộ`, `quy luật giá trị`: no law
_OTHER_WORD = re.compile(r"(?<!\w)(?:[kK][ỷỶỉỈ]|[qQ][uU][yY])\s+\Z")
# `Luật Báo chí (sửa đổi) ngày …`: a new law of the old name
_REVISED = re.compile(r"\s*\(\s*(?i:sửa\s+đổi(?:,?\s+bổ\s+sung)?)\s*\)")
_LAW_DATE = re.compile(
    rf"(?:{_REVISED.pattern})?\s*(?:,\s*)?(?:(?:được\s+)?(?:ký\s+)?ban\s+hành\s+)?(?=(?:ngày|năm|NGÀY|NĂM)\s*\d)"
)
_LAW_YEAR = re.compile(r"(?:\sNĂM)?\s(?P<y>(?:19[4-9]|20[0-4])\d)(?![\w/.-]*[\w/])")
# the mark of a footnote glued to the year: `Luật Đất đai năm 20243`
_MARKED_YEAR = re.compile(r"\s+năm\s+(?P<y>(?:19[4-9]|20[0-4])\d)(?=\d{1,2}(?![\w/.-]*[\w/]))")
_SHUT_YEAR = re.compile(r"\s\((?:năm\s)?(?P<y>(?:19[4-9]|20[0-4])\d)\)")  # `Luật Đất đai (2024)`
_MORE_YEARS = re.compile(r"\s*(?:,|và)\s*(?:năm\s+)?(?P<y>(?:19|20)\d\d)(?![\d/.-]|\s*[-–]\s*\d)")
_MORE_DAYS = re.compile(r"\s*(?:,|và)\s*(?=ngày\s+\d)")
_DAY_OVER = re.compile(r"\s*(?:[,;.)\n]|\Z|của\b)")
_YEAR = 4  # characters of a year
_QUIET = re.compile(r"^(?:bộ\s+luật|luật|pháp\s+lệnh)\s+", re.IGNORECASE)


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
    for at in of_words(flat, "luật", "Luật", "LUẬT", "lệnh", "Lệnh", "LỆNH", "Hiến pháp", "Hiến\npháp", "BL"):
        before = _BEFORE_LAW.search(flat, max(end, at - 12), at) if flat[at - 1 : at].isspace() else None
        if before and before.group()[:1] in "pP" and flat[at + 1] in "uU":
            continue  # `pháp luật`
        if before is None and _OTHER_WORD.search(flat, max(0, at - 5), at):
            continue
        small = flat[before.start() if before else at].islower()
        if small and _next_word(flat, at + 4) not in _first_words():
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
        if m["other"] and flat.startswith(",", m.end()) and fold(_QUIET.sub("", name)) in _openings():
            continue  # `Luật Quản lý, …`: a longer name, written in a way that the table has not
        kind = "HP" if m["hp"] else "PL" if name.lower().startswith("pháp") else "Luật"
        end = m.end()
        if (m["other"] or m["dated"]) and "\n\n" in m.group():
            name = " ".join(m.group().split("\n\n")[0].split())
            end = m.start() + m.group().index("\n\n")
        law = Mention(m.start(), end, "law-name", type=kind, noun="luật", name=titled(name))
        take_day(flat, law)
        law.date = passed_on.told(flat, law)
        found.append(law)
        pos = law.end
        while more := _one_more(flat, pos, law):
            found.append(more)
            pos = more.end
        if m["amending"]:
            found += [_inside(inner, law) for inner in _inner_law().finditer(flat, m.start() + 10, m.end())]
    return found


def _one_more(flat: str, pos: int, law: Mention) -> Mention | None:
    """The next law of the same name: `… năm 2000, 2005`, `… ngày 14/6/2005 và ngày 16/11/2013`."""
    if law.date is None:
        return None
    if len(law.date) == _YEAR:
        more = _MORE_YEARS.match(flat, pos)
        told = (more.start("y"), more.end("y"), more["y"]) if more else None
    else:
        more = _MORE_DAYS.match(flat, pos)
        day = dates.ANY_RE.match(flat, more.end()) if more else None
        told = (day.start(), day.end(), dates.iso(day)) if day and _DAY_OVER.match(flat, day.end()) else None
    if told is None:
        return None
    start, end, date = told
    return Mention(start, end, "law-year", type=law.type, noun="luật", name=law.name, date=date)


def take_day(flat: str, law: Mention) -> None:
    """The day or the year behind the name of a law."""
    gap = _LAW_DATE.match(flat, law.end)
    day = dates.ANY_RE.match(flat, gap.end()) if gap else None
    year = day is None and (
        _LAW_YEAR.match(flat, law.end) or _MARKED_YEAR.match(flat, law.end) or _SHUT_YEAR.match(flat, law.end)
    )
    if day:
        law.date, law.end = dates.iso(day), day.end()
    elif year:
        law.date, law.end = year["y"], year.end()


# `Luật Thủ đô (Luật số 39/2024/QH15)`
_NUMBER_BESIDE = re.compile(r"\s*\(\s*(?:sau đây gọi là\s+)?")


def join_numbers(flat: str, mentions: list[Mention]) -> None:
    """A number in brackets after the name of a law is the number of that law; they share name and date.

    In a list (`các Luật: Đất đai số 45/2013/QH13; …`) the number stands behind the name, and both are one.
    """
    whole: list[Mention] = []
    for law, number in pairwise(mentions):
        if law.rule != "law-name" or number.sign is None or number.sign.term is None or number.name:
            continue
        if number.noun is None and not flat[law.end : number.start].strip(" ,\n") and law.date is None:
            number.name, number.start = law.name, law.start
            whole.append(law)
        elif _NUMBER_BESIDE.fullmatch(flat, law.end, number.start) and number.type in ("Luật", "PL", None):
            number.name, number.date = law.name, number.date or law.date
    if whole:
        mentions[:] = [m for m in mentions if m not in whole]


def _inside(inner: re.Match[str], law: Mention) -> Mention:
    """A law inside the name of the law that amends it."""
    name = titled(" ".join(inner.group().split()))
    return Mention(
        inner.start(),
        inner.end(),
        "law-name",
        type=law.type,
        noun="luật",
        name=name,
        optional=True,
        by=law,
        relation="amends",
    )


@lru_cache(maxsize=4096)
def titled(name: str) -> str:
    """`luật quản lý, sử dụng vũ khí` as the table writes it: the type word and the name with a capital."""
    m = _QUIET.match(name)
    if not m:
        code = load("laws")["codes_short"].get(name)
        return f"Bộ luật {code}" if code else name
    rest = name[m.end() :]
    rest = _code_initials().get(rest, rest) if name[0] in "Bb" else _short().get(fold(rest), rest)
    if rest.isupper():
        rest = _as_listed().get(fold(rest), rest.capitalize())
    elif fold(rest) not in _as_listed():
        rest = _without_spaces().get(squeezed(rest), rest)
    head = {"b": "Bộ luật", "l": "Luật", "p": "Pháp lệnh"}[name[0].lower()]
    return f"{head} {rest[:1].upper()}{rest[1:]}"


@cache
def _code_initials() -> dict[str, str]:
    """`TTHS` behind `Bộ luật`, as `BLTTHS` in one word."""
    return {short.removeprefix("BL"): whole for short, whole in load("laws")["codes_short"].items()}


@cache
def _short() -> dict[str, str]:
    """The folded short names of laws, and the whole names."""
    return {fold(short): whole for short, whole in load("laws")["short"].items()}


@cache
def _as_listed() -> dict[str, str]:
    """The folded names of the table, as the table writes them."""
    listed: dict[str, str] = {}
    for kind in ("laws", "codes", "ordinances"):
        for name in load("laws")[kind]:
            listed.setdefault(fold(name), name)
    return listed


@cache
def _without_spaces() -> dict[str, str]:
    """The names of the table, found by their letters alone: a web copy runs words together."""
    short = {squeezed(name): whole for name, whole in load("laws")["short"].items()}
    return short | {squeezed(name): name for name in _as_listed().values()}


@cache
def _openings() -> frozenset[str]:
    """What stands before the first comma of the names of the table, where it is no name of its own."""
    return frozenset({name.split(",")[0] for name in _as_listed() if "," in name} - {*_as_listed()})


_ABOUT = re.compile(r"\s*(?:về\s+)?")


@cache
def _law_name_only() -> re.Pattern[str]:
    return re.compile(rf"(?i:{one_of(load('laws')['laws'])})(?!\w)")


def law_title(flat: str, end: int) -> tuple[str, str | None] | None:
    """Name of a law that stands after its number, and the day after the name; None if the list has it not."""
    about = _ABOUT.match(flat, end)
    m = _law_name_only().match(flat, about.end() if about else end)
    if m is None:
        return None
    gap = _LAW_DATE.match(flat, m.end())
    d = dates.ANY_RE.match(flat, gap.end()) if gap else None
    return titled("luật " + " ".join(m.group().split())), dates.iso(d) if d else None
