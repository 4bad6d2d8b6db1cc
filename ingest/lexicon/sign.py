"""The number that a directive bears: `113-KH/TU`, `2577/UBND-KGVX`, `30/2020/NĐ-CP`, `16/2023/QH15`.

`find` locates number-like strings in repaired text; `parse` turns one into a `Sign` or says why not.
A sign is relative: `TU` is the committee of whoever speaks, so two equal signs need not be one directive. The
order of the separators tells the line (Party: number-TYPE/ORGAN; State: number/TYPE-ORGAN), but writers swap
it, so the organ's code decides (domain guide, sections 1 and 2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.lexicon import doctypes, figures
from ingest.lexicon.organ_codes import OrganCode, organ_code, organ_codes
from ingest.text.spots import Spots

__all__ = ["Found", "OrganCode", "Sign", "find", "organ_code", "organ_codes", "parse", "row_of"]

_U = "A-ZĐƯƠÂÊÔĂ"
_L = "a-zđươâêôă"
_TOK = rf"(?:[{_U}]{{0,4}}ĐOÀN|[{_U}][{_U}{_L}0-9]{{0,14}})(?:\.[{_U}][{_U}]{{0,6}})?"
# a unit of the army: the letter of its kind and its number, `KH-d9`, `NQ/ĐU-e95`, `KH-eBB95`
_UNIT = rf"[a-f](?:[{_U}]{{2}})?\d{{1,3}}"
_PLACE = rf"[{_U}][{_L}]{{1,9}}(?:\s[{_U}]|,\s?ngày)"  # in the next line: `BC-BCĐPC-⏎Nga Sơn, ngày …`
_NEXT = rf"(?:[-/&._+]|[-/]\s{{1,2}}(?=[{_U}])(?!{_PLACE})|\s[-&](?=[{_U}]))"
# `30/2020/NĐ-CP`; the slash after the year may have become a hyphen, or be lost
_YEAR_PART = rf"(?:19|20)\d\d(?:\s?/\s?|-?(?=[{_U}]))"
_TAIL = (
    rf"(?:{_YEAR_PART})?-?{_TOK}(?:(?:\s-\s{_TOK}){{2}}|\s{{0,2}}[-/]\s{{0,2}}{_TOK})?(?:{_NEXT}(?:{_TOK}"
    rf"|[{_U}]\d{{2}}|{_UNIT}))*(?:\s\d{{2}}(?!\d))?"
)
# what may follow a sign: no letter, but for a word that lost its space (`22-NQ/TWngày`)
_OVER = r"(?=[\W_]|\Z|ngày|của|về|năm)"
# `1759 -CV/HU`, `298 KH/TWĐTN`, `05.NQ/TU`, `01.6/GĐN/KSYB` with a sub-number, `66.4.2025/NQ-CP`, `8VT/2024`;
# a capital letter only before a type (`12A/QĐ-UBND`), a year (`12A/2021/QĐ-UBND`), a desk (`12A/SNV-CCVC`)
_NUMBERED = re.compile(
    rf"(?:(?<![\w/.,:-])|(?<=[sS]ố)|(?<=\s[sS])|(?<=SỐ)|(?<=[ốỐ]:)|{figures.BEHIND_LETTERS})(?P<num>\d{{1,6}}(?:\.\d{{1,2}})?"
    rf"(?:[A-EĐ](?=[-/](?:{figures.TYPES})[-/]"
    rf"|/(?:19|20)\d\d/[{_U}]|/[{_U}]{{2,8}}-[{_U}])|[a-zđ]{{0,2}}))"
    rf"(?P<sep>(?:\s{{0,2}}[-/_]|[ \t]{{3,14}}(?:/|-(?=\s?[{_U}]{{2,5}}/)))\s{{0,2}}|\.(?=(?:19|20)\d\d\s?/)"
    rf"|(?:\.|\s{{0,2}})(?=[{_U}]{{1,2}}[{_U}{_L}]{{0,3}}\s?/\s?[{_U}])"
    rf"|[ \t](?=(?:{figures.TYPES})-[{_U}]{{2}})|(?=[{_U}]{{1,5}}/(?:19|20)\d\d(?![\d/])))"
    rf"(?P<tail>{_TAIL}){_OVER}"
)
# `Số: /SVHTTDL-QLVHGĐ`, `Số: - HD/TWĐTN-BTC`, `Công văn số      /UBND-NC`: the number was stamped by hand
_BLANK = re.compile(
    rf"\b(?P<so>[Ss]ố|SỐ)\s{{0,3}}:?[\s.…_]{{0,40}}(?P<sep>[-/]\s{{0,2}})(?P<tail>{_TAIL}){_OVER}"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A number taken apart. `number` is None where it was left blank; `text` is the canonical print.

    `year` is the year segment of a normative document (`30/2020/NĐ-CP`). `code` is the code of the
    type, None for a State công văn (`2577/UBND-KGVX`) and for laws. `organs` are the codes after it,
    `term` the term of the National Assembly in `QH15`.
    """

    text: str
    number: int | None
    raw: str
    suffix: str = ""
    year: int | None = None
    code: str | None = None
    organs: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    term: int | None = None
    party: bool = False
    known: bool = False

    def __hash__(self) -> int:
        return hash((self.text, self.number))

    def numbered(self, number: str) -> Sign:
        """The same series under another number: `18` and `19-NQ/TW`."""
        digits = len(number) - len(number.lstrip("0123456789"))
        return replace(
            self,
            text=self.text.replace(self.raw, number, 1),
            number=int(number[:digits]),
            raw=number,
            suffix=number[digits:],
        )

    @property
    def organ(self) -> str | None:
        """The code of the first organ: the issuer's."""
        return self.organs[0] if self.organs else None


_TOKEN = re.compile(rf"[{_U}]{{0,4}}ĐOÀN(?!\w)|[{_U}][{_U}{_L}0-9]*|(?<=[-/]){_UNIT}(?!\w)")
_RUN_ON = re.compile(rf"[{_U}][{_U}{_L}0-9]+?(?=năm)")
_AMPERSAND = re.compile(rf"[{_U}][{_U}{_L}0-9]*(?:[&.][{_U}]+)+")
_SEPARATOR = re.compile(r"\s{0,2}[-/&._+]\s{0,2}")
_YEAR = re.compile(_YEAR_PART)
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_ASSEMBLY = re.compile(r"(UBTVQH|UVBTVQH|QH)\s?(\d{1,2})")
# codes of offices that are departments of the organ before them
_DEPARTMENTS = frozenset({"VP", "TB", "TTr"})
# organs whose numbers bore no code of type before 1996: `Nghị định số 39 - CP`
_BEFORE_TYPES = frozenset({"CP", "TTg", "HĐBT"})
_MIXED = {"TTG", "CTR", "TTR", "QĐI", "QYĐ", "THU", "CTRPH", "VPTHU", "BTGTHU", "SNGV"}
# the second letter of a consonant written with two (`GDTrH`, `ThTr`, `SNgV`), and codes of their own
_SMALL_LETTERS = re.compile(r"TTg|QĐi|QyĐ|ToC|(?<=T)[rh]|(?<=[CKPGN])h|(?<=N)g(?=[A-Z])")


_LAST_FIGURES = re.compile(r"\d{2}(?=\s+(?:ngày|năm|của)\b)")
_SMALL_END = re.compile(rf"(?P<caps>[{_U}]{{1,8}})[{_L}]{{1,2}}")


def row_of(sign: Sign | None) -> OrganCode | None:
    """The row of the table for the organ whose code a number bears; None without a number or a known code."""
    return organ_codes().get(sign.organ.upper()) if sign is not None and sign.organ else None


def _small_end(token: str, inside: bool) -> bool:
    """A code that a company or a hasty hand ends in small letters: `05/ĐN-Cty`, `2416/HCMTBa-ATBV`."""
    m = _SMALL_END.fullmatch(token)
    return m is not None and (inside or len(m["caps"]) > 2) and len(token) > 1


_ARMY = re.compile(rf"(?:ĐU)?{_UNIT}")


def _looks_like_code(token: str) -> bool:
    """Capitals and digits only, or a code that is known to have small letters."""
    known = token.upper() in _MIXED or token in ("Tu", "tu") or _ARMY.fullmatch(token) is not None
    return known or all(c.isupper() or c.isdigit() for c in _SMALL_LETTERS.sub("", token))


@dataclass(slots=True)
class _Part:
    """One token of a sign: the separator printed before it, the token, where it ends in the tail."""

    sep: str
    token: str
    end: int


def _tokens(tail: str, pos: int, first_sep: str) -> list[_Part]:
    parts: list[_Part] = []
    sep = first_sep
    while True:
        qh = _ASSEMBLY.match(tail, pos)
        if qh:
            parts.append(_Part(sep, qh.group(1) + qh.group(2), qh.end()))
            if not parts[0].token.startswith("NQLT") or not (s := _SEPARATOR.match(tail, qh.end())):
                break
            sep, pos = s.group().strip(), s.end()
            continue
        joined = _AMPERSAND.match(tail, pos)
        m = joined if joined and organ_code(joined.group()) else _TOKEN.match(tail, pos)
        if m is None and parts and (last := _LAST_FIGURES.match(tail, pos)):
            parts.append(_Part(sep, last.group(), last.end()))
            break
        if m and m is not joined and not (_looks_like_code(m.group()) or _small_end(m.group(), bool(parts))):
            m = m if (m := _RUN_ON.match(tail, pos)) and _looks_like_code(m.group()) else None
        if not m:
            break
        parts.append(_Part(sep, m.group(), m.end()))
        s = _SEPARATOR.match(tail, m.end())
        if not s:
            break
        sep, pos = s.group().strip().replace("_", "-"), s.end()
    return parts


@lru_cache(maxsize=65536)
def parse(num: str, sep: str, tail: str) -> tuple[Sign, int] | None:
    """The sign that stands before, at and after the first separator, and how much of `tail` belongs to it.

    None if this is no number of a document (an address, a ratio, a span of years).
    """
    if "\n" in sep and sep.rstrip(" ").endswith("-") and sep.endswith(" "):
        return None  # `đến năm 2030` and the bullet of the next line
    year, pos = None, 0
    m = _YEAR.match(tail)
    if m:
        if sep.strip() not in ("/", ".", "-") or (sep == "-" and len(num) > 3):
            return None
        year, pos = int(m.group()[:4]), m.end()
    if tail[pos : pos + 1] == "-":
        pos += 1
    loose = sep == "." if m is None else "/" not in m.group() or sep.strip() == "-"
    sep = sep.replace("_", "-") if m else sep.replace("_", "-").replace(".", "-")
    parts = _tokens(tail, pos, "/" if year else sep.strip() or "-")
    if not parts:
        return None
    code, body = _type_and_body(parts)
    if code is None and (loose or not body):
        return None
    dash = sep.strip() == "-" and sep.startswith(" ") and sep.endswith(" ")
    if sep.isspace() and code is not None and body and body[0].sep == "-":
        row = organ_codes().get(body[0].token.upper())  # `41 KH-UBND` lost its stroke; `15 CT-XH` is a count
        if row is None or row.line == "party" or _YEAR_ALONE.fullmatch(num):
            return None
        sep = "/"
    if code is None and dash and parts[0].token not in _BEFORE_TYPES:
        return None  # `số 5 - UBND tỉnh`: a dash between words
    return _assemble(num, sep.strip() or "-", year, code, body, parts)


def _type_and_body(parts: list[_Part]) -> tuple[str | None, list[_Part]]:
    """The type's code, and the parts that are organs and departments."""
    first = parts[0].token
    kind = doctypes.by_code(first)
    if kind is not None and not (len(parts) > 1 and _organ_before_department(first, parts[1].token)):
        return kind.code, parts[1:]
    if kind is None and organ_code(first) is None and not first[-1:].isdigit():
        split = _split_glued(first)
        if split:
            return split[0], [_Part("-", split[1], parts[0].end), *parts[1:]]
        apart = _split_department(first)
        if apart:
            end = parts[0].end
            return None, [_Part(parts[0].sep, apart[0], end), _Part("-", apart[1], end), *parts[1:]]
    return None, parts


def _assemble(
    num: str, sep: str, year: int | None, code: str | None, body: list[_Part], parts: list[_Part]
) -> tuple[Sign, int]:
    organs: list[str] = []
    rest: list[str] = []
    shown: list[str] = []
    term = None
    end = parts[-1].end
    for part in body:
        token = part.token
        qh = _ASSEMBLY.fullmatch(token)
        if qh:
            digits = qh.group(2)
            if int(digits) > 30:  # a footnote mark made three digits of it
                digits, end = digits[:1], end - 1
            organs.append("QH" if qh.group(1) == "QH" else "UBTVQH")
            term = int(digits)
            shown.append(part.sep + qh.group(1) + digits)
            continue
        canonical = organ_code(token)
        if canonical and not rest and not (organs and canonical in _DEPARTMENTS):
            organs.append(canonical)
        elif not organs:
            organs.append(token)
        else:
            rest.append(token)
        if canonical and canonical.upper().replace("Đ", "D") == token.upper():
            token = canonical
        elif canonical and part is body[0] and token[-1:].isdigit() and token.upper() not in organ_codes():
            token = token[:-1]
            end -= part is parts[-1]
        shown.append(part.sep + token)
    head = num
    if year:
        head += f"{'-' if sep == '-' else '/'}{year}"
    text = head
    if code is not None:
        glued = len(parts) and doctypes.by_code(parts[0].token) is None
        printed = code if glued or parts[0].token.upper() != code.upper() else parts[0].token
        text += ("/" if year else sep) + (code if printed.upper() == code.upper() else printed)
    text += "".join(shown)
    row = organ_codes().get(organs[0].upper()) if organs else None
    digits_end = re.match(r"\d*", num)
    number = int(digits_end.group()) if digits_end and digits_end.group() else None
    return (
        Sign(
            text=text,
            number=number,
            raw=num,
            suffix=num[digits_end.end() :] if digits_end else "",
            year=year,
            code=code,
            organs=tuple(organs),
            rest=tuple(rest),
            term=term,
            party=row is not None and row.line == "party",
            known=code is not None or row is not None or term is not None,
        ),
        end,
    )


def _organ_before_department(first: str, second: str) -> bool:
    """`176/CT-VP` is the tax office (Cục Thuế), not a Chỉ thị: the second token is only a department."""
    return first == "CT" and re.fullmatch("VP|TCCB|TTr|KTr|KK|QLN|TTHT|HTr|KTNB|TKT|TNCN", second) is not None


_GLUED_SHORT = frozenset({"TU", "HU", "QU", "ĐU", "TW", "CP", "CT"})


def _split_glued(token: str) -> tuple[str, str] | None:
    """`QĐUBND` lost its hyphen: a type's code, then an organ's code that is known."""
    up = token.upper()
    for cut in range(len(up) - 2, 1, -1):
        kind = doctypes.by_code(token[:cut])
        organ = organ_codes().get(up[cut:])
        if kind is not None and organ is not None and (len(up) - cut > 2 or organ.code in _GLUED_SHORT):
            return kind.code, organ.code
    return None


def _split_department(token: str) -> tuple[str, str] | None:
    """`UBNDTC` lost its hyphen: the code of an organ that writes letters, then a department."""
    for cut in range(4, min(len(token) - 1, 9)):
        row = organ_codes().get(token[:cut].upper())
        if row is not None and row.code.endswith(("UBND", "HĐND")) and len(token) - cut <= 5:
            return token[:cut], token[cut:]
    return None


@dataclass(frozen=True, slots=True)
class Found:
    """A number-like string in repaired text: where the number starts, where the sign ends."""

    start: int
    end: int
    sign: Sign
    blank: bool = False


def _numbered(spots: Spots) -> Iterator[re.Match[str]]:
    """What `_NUMBERED.finditer` gives, for numbers in plain figures."""
    end = 0
    for last in figures.LAST_DIGIT.finditer(spots.bones):
        start = figures.first(spots.text, last.start())
        if start >= end and (m := _NUMBERED.match(spots.text, start)):
            end = m.end()
            yield m


_NO_NAME = r"(?![\w/&-]|\s(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)\b)"  # `Số: 7/TB-VP` / `UBND TỈNH X`
_APART = re.compile(rf"\s([{_U}][{_U}0-9&]{{1,11}}(?:-[{_U}][{_U}0-9]*)?){_NO_NAME}")


def _organ_apart(text: str, m: re.Match[str], got: tuple[Sign, int]) -> tuple[Sign, int] | None:
    """`13/2020/TT BTC`, `01/2016/TT-BGD ĐT`: an organ's code, or the rest of it, stands after a space."""
    if (organ := _APART.match(text, m.end("tail"))) is None:
        return None
    first, tail = organ[1].split("-")[0], m["tail"]
    if not got[0].organs:
        known = got[0].code is not None and organ_code(first)
        return parse(m["num"], m["sep"], f"{tail}-{organ[1]}") if known else None
    whole = None
    if len(got[0].organs) == 1 and got[1] == len(tail) and organ_code(re.split("[-/]", tail)[-1] + first):
        whole = parse(m["num"], m["sep"], tail + organ[1])
    return (whole[0], whole[1] + 1) if whole else None


def _blank(spots: Spots) -> Iterator[re.Match[str]]:
    """What `_BLANK.finditer` gives."""
    end = 0
    for start in spots.so:
        if start >= end and (m := _BLANK.match(spots.text, start)):
            end = m.end()
            yield m


def _with_last_figures(text: str, found: Found) -> Found:
    """A number with what stands behind its codes: `12/HĐKT-ABC/2024`, `08VT/2024`, `45/CT-07` of a firm."""
    sign, more = found.sign, figures.behind(text, found.end)
    if not more or sign.year is not None or sign.term is not None:
        return found
    glued = sign.code is None and text[found.start + len(sign.raw)].isalpha()
    printed = sign.text.replace("-", "", 1) if glued else sign.text
    sign = replace(sign, text=printed + more, rest=(*sign.rest, more[1:]))
    if sign.code == "CT" and not sign.organs and more[0] == "-":
        sign = replace(sign, code=None, organs=("CT",), known=False)  # of a firm, and no chỉ thị
    return replace(found, end=found.end + len(more), sign=sign)


def find(text: str, spots: Spots | None = None) -> list[Found]:
    """Every string that parses as a sign, in reading order (blank: from `số`); `spots` are the text's own."""
    spots = spots or Spots.of(text)
    hits, blanks = list[Found](), list[Found]()
    for m in _numbered(spots):
        got = parse(m["num"], m["sep"], m["tail"])
        if got:
            got = _organ_apart(text, m, got) or got
            hits.append(_with_last_figures(text, Found(m.start("num"), m.start("tail") + got[1], got[0])))
    for m in _blank(spots):
        if got := parse("", m["sep"], m["tail"]):
            blanks.append(Found(m.start(), m.start("tail") + got[1], got[0], blank=True))
    return sorted(hits + blanks, key=lambda f: f.start) if blanks else hits
