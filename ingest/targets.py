"""From mentions to citations: who issued what is cited, what short forms stand for, which key follows.

Identity here is *local*: what this one text says, seen from its speaker. Only `ingest.identity.resolve`
compares texts. Facts that a text gives once (a date, an issuer) hold for every mention of the same number
in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ingest.citation import addressed, cited_title, short_names
from ingest.citation.cite import issuer_words
from ingest.citation.mention import Mention
from ingest.citation.places_behind import Above, above_of
from ingest.citation.resolutions import resolution
from ingest.citation.same_law import Laws
from ingest.head.head import HeadRead
from ingest.identity.local_keys import key_of
from ingest.keys import CONGRESS, DocKey, digest, title_key
from ingest.lexicon import places, terms
from ingest.lexicon.sign import OrganCode, Sign, organ_codes
from ingest.model import CENTRE, Citation, Organ, Target
from ingest.organ import desks, firms, organs
from ingest.organ.central import NOBODY, Resolved
from ingest.organ.speaker import Speaker
from ingest.page.outline import Outline
from ingest.relation.nested_titles import ACTS
from ingest.text.text import Text, fold

_FORMER = re.compile(r"\((?:cũ|trước)")


@dataclass(slots=True)
class _Known:
    """What the text says anywhere of one number: filled from every mention, used by all."""

    sign: Sign | None = None
    date: str | None = None
    said: Resolved | None = None
    name: str | None = None


def citations(text: Text, outline: Outline, head: HeadRead, mentions: list[Mention]) -> tuple[Citation, ...]:
    """The public citations, in reading order; `by` is an index into the same tuple."""
    flat = outline.flat
    speaker = head.speaker
    issuers = _Issuers(speaker, addressed.named_by_kind(outline))
    said = _in_full({id(m): issuers.of(flat, m) for m in mentions})
    said |= {id(m): said[id(m.by)] for m in mentions if m.by is not None and _changes_its_own(m, m.by)}
    _fill_days(flat, mentions, said)
    codes = _codes(flat, mentions, said, speaker)
    laws = Laws(flat, mentions)
    known = _known(mentions, said)
    by_number = _by_number(mentions)
    index = {id(m): i for i, m in enumerate(mentions)}
    out = []
    for m in mentions:
        target = (
            resolution(m, speaker)
            if m.is_resolution
            else _document(m, said[id(m)], known, by_number, laws, head, codes)
        )
        subject = cited_title.of(flat, m) if not m.short else None
        if subject and target.kind == "document":
            target = replace(target, subject=subject, key=_blank_key(target, subject))
        a, b = text.raw_span(m.start, m.end)
        by = index.get(id(m.by)) if m.by is not None else None
        out.append(
            Citation((a, b), text.raw[a:b], m.relation, target, by, m.rule, m.optional)  # type: ignore[arg-type]
        )
    return tuple(out)


def _changes_its_own(m: Mention, by: Mention) -> bool:
    """`Quyết định A của UBND tỉnh sửa đổi … Quyết định B`: an organ changes what it issued itself."""
    if m.issuer is not None or by.issuer is None or m.relation not in ACTS:
        return False
    codes = [mention.sign.organ if mention.sign is not None else None for mention in (m, by)]
    return codes[0] is not None and codes[0] == codes[1]


_BOARDS = (
    "Ban Chỉ đạo Trung ương",
    "Ban Chỉ đạo quốc gia",
    "Ban Chỉ đạo của Chính phủ",
    "Tổ công tác",
)  # each stands for many


def _in_full(said: dict[int, Resolved]) -> dict[int, Resolved]:
    """A board called by its kind alone is the only one of that kind that the text names with its field."""
    full: dict[str, dict[str, Resolved]] = {}
    for who in said.values():
        for board in _BOARDS:
            if who.organ is not None and who.organ.name.startswith(f"{board} "):
                full.setdefault(board, {})[who.organ.key] = who
    for m, who in said.items():
        named = full.get(who.organ.name) if who.organ is not None else None
        if named is not None and len(named) == 1:
            said[m] = next(iter(named.values()))
    return said


class _Issuers:
    """Who issued what, seen from one speaker: the same words at the same date are asked once."""

    def __init__(self, speaker: Speaker, called: Mapping[str, str]) -> None:
        self._called = called
        self._speaker = speaker
        self._at: dict[tuple[str | None, Above | None], Speaker] = {(speaker.date, None): speaker}
        self._known: dict[tuple[str | None, Sign | None, str | None, Above | None], Resolved] = {}

    def at(self, date: str | None, above: Above | None = None) -> Speaker:
        """The speaker at a date, set into the places that stand behind an issuer."""
        found = self._at.get((date, above))
        if found is None:
            found = replace(self._speaker, date=date)
            if above is not None:
                found = replace(found, province=above.province, district=above.district, commune=None)
            self._at[date, above] = found
        return found

    def _is_of_kind(self, kind: str) -> bool:
        """Is the speaker such a house, so that it means itself?"""
        issuer = self._speaker.issuer
        return issuer is not None and issuer.name.lower().startswith(kind.removeprefix("Nhà ").lower())

    @staticmethod
    def _then(sign: Sign | None) -> str | None:
        """`57/2019/QĐ-UBND` is of the place of 2019; one of the year of the reform may be of both."""
        year = _year(sign)
        return year if year is not None and year < places.REFORM[:4] else None

    def of(self, flat: str, m: Mention) -> Resolved:
        """The issuer that a mention names, at the date that it gives."""
        words = issuer_words(flat, m)
        if words and words in self._called and not self._is_of_kind(words):
            words = self._called[words]
        elif words:
            words = short_names.in_full(flat, words)
        on = m.date or self._then(m.sign) or self._speaker.date
        if words and _FORMER.search(words) and not (m.date and m.date < places.REFORM):
            on = "2025-06-30"
        above = above_of(flat, m.issuer[1]) if m.issuer is not None else None
        key = (words, m.sign, on, above)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = organs.resolve(words, m.sign, self.at(on, above))
        return found


def _year(sign: Sign | None) -> str | None:
    """The year that a number bears: `57/2019/QĐ-UBND`."""
    return str(sign.year) if sign is not None and sign.year else None


def _identity(m: Mention, who: Resolved) -> tuple[object, ...] | None:
    if m.sign is None or m.sign.number is None:
        return None
    return (m.type, m.sign.number, m.sign.suffix, m.sign.year, m.sign.organs, m.sign.term)


def _known(mentions: list[Mention], said: dict[int, Resolved]) -> dict[tuple[object, ...], _Known]:
    """Date and issuer of each full number; the first mention that says one decides, unless two disagree."""
    found: dict[tuple[object, ...], _Known] = {}
    clash: set[tuple[object, ...]] = set()
    for m in mentions:
        key = _identity(m, said[id(m)])
        if key is None:
            continue
        k = found.setdefault(key, _Known(m.sign))
        if m.date:
            if k.date and not (k.date.startswith(m.date) or m.date.startswith(k.date)):
                clash.add(key)
            k.date = m.date if not k.date or len(m.date) > len(k.date) else k.date
        if m.issuer is not None and said[id(m)].organ is not None and k.said is None:
            k.said = said[id(m)]
        if m.name:
            k.name = k.name or m.name
    for key in clash:
        found[key].date = None
    return found


def _fill_days(flat: str, mentions: list[Mention], said: dict[int, Resolved]) -> None:
    """A number without a sign has the one day that is told of it: `Tờ trình số 31 của UBND tỉnh`."""
    days: dict[tuple[object, ...], set[str]] = {}
    undated: list[tuple[Mention, tuple[object, ...]]] = []
    for m in mentions:
        if m.sign is not None or m.number is None or m.issuer is None:
            continue
        who = said[id(m)].organ
        key: tuple[object, ...] = (m.type, m.number, who.key if who is not None else issuer_words(flat, m))
        if m.date is None:
            undated.append((m, key))
        else:
            days.setdefault(key, set()).add(m.date)
    for m, key in undated:
        if len(told := days.get(key, set())) == 1:
            (m.date,) = told


def _codes(
    flat: str, mentions: list[Mention], said: dict[int, Resolved], speaker: Speaker
) -> dict[str, Resolved | None]:
    """Codes that no table knows, and whose they are where this text names one organ for them."""
    found: dict[str, Resolved | None] = {}
    for m in mentions:
        who = said[id(m)]
        code = m.sign.organ if m.sign is not None and len(m.sign.organs) == 1 else None
        if code is None or who.organ is None or m.issuer is None:
            continue
        row = organ_codes().get(code.upper())
        if row is not None and not row.name.startswith("Đảng ủy") and not _of_firm(row, who):
            continue  # a Party committee of many houses: `ĐUK`, `ĐU`
        other = found.setdefault(code, who)
        if other is not None and other.organ is not None and other.organ.key != who.organ.key:
            found[code] = None
    for m in mentions:
        code = m.sign.organ if m.sign is not None and m.issuer is None else None
        if code is not None and code not in found and organ_codes().get(code.upper()) is None:
            name = short_names.meant(flat, code)
            found[code] = organs.resolve(name, None, speaker) if name is not None else None
    return found


def _of_firm(row: OrganCode, who: Resolved) -> bool:
    """`TCT` is the Tổng cục Thuế, but not where the text gives it to a Tổng công ty."""
    return row.tier == CENTRE and who.organ is not None and firms.HEAD.match(who.organ.name) is not None


def _by_number(mentions: list[Mention]) -> dict[tuple[str | None, int], Mention | None]:
    """(type, number) of every full mention, for short forms; None where two different ones share it."""
    found: dict[tuple[str | None, int], Mention | None] = {}
    for m in mentions:
        if m.sign is None or m.sign.number is None:
            continue
        key = (m.type, m.sign.number)
        if key in found:
            other = found[key]
            if other is None or other.sign is None or other.sign.text == m.sign.text:
                continue
            if not _without_year(m, other):
                found[key] = None
        else:
            found[key] = m
    return found


def _document(
    m: Mention,
    who: Resolved,
    known: dict[tuple[object, ...], _Known],
    by_number: dict[tuple[str | None, int], Mention | None],
    laws: Laws,
    head: HeadRead,
    codes: dict[str, Resolved | None],
) -> Target:
    sign, kind, date, name = m.sign, m.type, m.date, m.name
    speaker = head.speaker
    if sign is None and m.number is not None:
        digits = re.match(r"\d+", m.number)
        full = by_number.get((kind, int(digits.group()))) if digits else None
        if full is not None and _compatible(m, full):
            sign = full.sign
            who = replace(who, organ=None) if m.issuer is None else who
    elif sign is not None and sign.number is not None:
        full = by_number.get((kind, sign.number))
        sign = full.sign if full is not None and _without_year(m, full) else sign
    if sign is None and name:
        full = laws.meant(m)
        if full is not None:
            sign, date = full.sign, full.date or date
            name = name if sign is None else None
        return _law(m, sign, kind, date, name, known, speaker)
    key = (kind, sign.number, sign.suffix, sign.year, sign.organs, sign.term) if sign is not None else None
    k = known.get(key) if key is not None else None
    if k is not None:
        date = date or k.date
        if m.issuer is None and k.said is not None:
            who = k.said
    date = date or _year(sign)
    coded = codes.get(sign.organ) if sign is not None and sign.organ else None
    row = organ_codes().get(sign.organ.upper()) if sign is not None and sign.organ else None
    if coded is not None and row is not None and m.issuer is None and _of_firm(row, coded):
        who = coded
    if who.organ is None and sign is not None and m.issuer is None:
        who = organs.of_sign(sign, replace(speaker, date=date or speaker.date))
    if who.organ is None and m.issuer is None:
        who = coded or who
    named = m.issuer is not None or (k is not None and k.said is not None)
    if _own_code(sign, head, who.organ, named=named):
        who = replace(who, organ=speaker.issuer, level=speaker.level)
    if m.noun in ("công văn", "cv") and sign and who.organ and desks.office_first(sign, who.organ.name):
        kind = "CV"
    return _target(m, sign, kind, date, name if kind in ("Luật", "PL") else None, who, speaker)


_YEARLY = frozenset({"NĐ", "TT"})  # numbered by the year since 1997


def _without_year(short: Mention, full: Mention | None) -> bool:
    """`Nghị định số 92/CP` without a day, behind the full `92/2006/NĐ-CP`: the same one, told in short."""
    a, b = short.sign, full.sign if full is not None else None
    if a is None or b is None or full is None or full.start >= short.start or short.type not in _YEARLY:
        return False
    told = a.year or short.date or a.term
    return not told and b.year is not None and (a.suffix, a.organ) == (b.suffix, b.organ)


def _own_code(sign: Sign | None, head: HeadRead, told: Organ | None, *, named: bool) -> bool:
    """A code that tells nobody, or another body of the place, is the speaker's if its own number bears it."""
    if sign is None or head.sign is None or sign.organ is None or sign.organ != head.sign.organ:
        return False
    row = organ_codes().get(sign.organ.upper())
    if told is None:
        return row is None or not named
    own = head.issuer
    if named or row is None or own is None or own.name == told.name:
        return False
    if row.tier == CENTRE:  # `TCT` is the Tổng cục Thuế, but not where a school of a province writes it
        return "." in own.key or own.name.startswith(f"{told.name} ")  # `BHXH`: the Bảo hiểm xã hội Việt Nam
    if "." not in own.key and own.name.startswith(f"{row.name} "):
        return True  # `TA` in a paper of the Tòa án nhân dân khu vực 3 is not the court of the province
    # `BCH` is the Ban of a district and the Bộ of a province
    return row.tier == -1 and own.key.rpartition(".")[0] == told.key.rpartition(".")[0]


def _compatible(short: Mention, full: Mention) -> bool:
    """A short form is the full mention unless its own date says otherwise."""
    said = full.date or _year(full.sign)
    return short.date is None or said is None or short.date.startswith(said) or said.startswith(short.date)


def _law(
    m: Mention,
    sign: Sign | None,
    kind: str | None,
    date: str | None,
    name: str | None,
    known: dict[tuple[object, ...], _Known],
    speaker: Speaker,
) -> Target:
    who = NOBODY
    if sign is not None:
        k = known.get((kind, sign.number, sign.suffix, sign.year, sign.organs, sign.term))
        if k is not None and k.date:
            date = k.date if not date or k.date.startswith(date) else date
        who = organs.of_sign(sign, speaker)
    return _target(m, sign, kind, date, name, who, speaker)


def _target(
    m: Mention,
    sign: Sign | None,
    kind: str | None,
    date: str | None,
    name: str | None,
    who: Resolved,
    speaker: Speaker,
) -> Target:
    term = who.term or _roman(m.term)
    blank = sign is not None and sign.number is None
    symbol = None if sign is None or blank else sign.text
    if symbol is None and sign is None and m.number is not None:
        symbol = m.number
    date = date or _year(sign)
    key = key_of(sign, m.number, kind, date, who.organ, who.level, term, name, None, who.place.key)
    return Target(
        kind="document",
        key=str(key),
        symbol=symbol,
        sign=sign.text if sign is not None and blank else None,
        name=name,
        type=kind,
        issued_on=date,
        issuer=who.organ,
        sub_body=who.sub_body,
        term=term.upper() if term else None,
        article=m.article,
    )


def _blank_key(target: Target, subject: str) -> str:
    """The key of a number that was left blank is told by the title; others keep theirs."""
    key = DocKey.parse(target.key)
    if key.kind == CONGRESS or key.number != "_":
        return target.key
    return str(replace(key, number="_" + digest(title_key(subject) or fold(subject))))


def _roman(text: str | None) -> str | None:
    n = terms.ordinal(text) if text else None
    return terms.roman(n).lower() if n else None
