"""From mentions to citations: who issued what is cited, what short forms stand for, which key follows.

Identity here is *local*: what this one text says, seen from its speaker. Only `ingest.identity.resolve`
compares texts. Facts that a text gives once (a date, an issuer) hold for every mention of the same number
in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from ingest.citation import addressed, cited_title, place_meant, short_names
from ingest.citation.cite import issuer_words
from ingest.citation.mention import Mention
from ingest.citation.resolutions import resolution
from ingest.citation.said_elsewhere import Elsewhere, year
from ingest.citation.same_law import Laws
from ingest.head.head import HeadRead
from ingest.identity.local_keys import key_of
from ingest.keys import CONGRESS, DocKey, digest, title_key
from ingest.lexicon import places, terms
from ingest.lexicon.sign import OrganCode, Sign, organ_codes, row_of
from ingest.model import CENTRE, Citation, Organ, Target
from ingest.organ import desks, firms, officers, organs
from ingest.organ.central import NOBODY, Resolved
from ingest.organ.places_behind import Above, above_of
from ingest.organ.speaker import Speaker
from ingest.page.outline import Outline
from ingest.relation.fragments import by_which
from ingest.relation.nested_titles import ACTS
from ingest.text.text import Text, fold

_FORMER = re.compile(r"\((?:cũ|trước)")


def citations(text: Text, outline: Outline, head: HeadRead, mentions: list[Mention]) -> tuple[Citation, ...]:
    """The public citations, in reading order; `by` is an index into the same tuple."""
    flat = outline.flat
    speaker = head.speaker
    issuers = _Issuers(speaker, addressed.named_by_kind(outline), place_meant.of(outline, speaker))
    for m, changer in pairwise(mentions):
        if _changed_by_its_own(flat, m, changer):
            m.issuer = changer.issuer
    said = _in_full({id(m): issuers.of(flat, m) for m in mentions})
    said |= {id(m): said[id(m.by)] for m in mentions if m.by is not None and _changes_its_own(m, m.by)}
    elsewhere = Elsewhere(flat, mentions, said)
    codes = _codes(flat, mentions, said, speaker)
    laws = Laws(flat, mentions)
    index = {id(m): i for i, m in enumerate(mentions)}
    out = []
    for m in mentions:
        target = (
            resolution(m, speaker)
            if m.is_resolution
            else _document(flat, m, said[id(m)], elsewhere, laws, head, codes)
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
    return m.relation in ACTS and _in_one_series(m, by)


def _changed_by_its_own(flat: str, m: Mention, by: Mention) -> bool:
    """`Quyết định A …, được sửa đổi tại Quyết định B của BHXH Việt Nam`: the same told of A."""
    if m.by is not None or by.start - m.end > _TOLD_OF:
        return False
    return _in_one_series(m, by) and by_which(flat[m.end : by.start])


_TOLD_OF = 400  # characters from a document to the one that changed it


def _in_one_series(m: Mention, by: Mention) -> bool:
    """Do two numbers bear one code, and only the second is told with its organ?"""
    if m.issuer is not None or by.issuer is None:
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

    def __init__(self, speaker: Speaker, called: Mapping[str, str], meant: Mapping[str, str]) -> None:
        self._called = called
        self._meant = meant
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
        then = year(sign)
        return then if then is not None and then < places.REFORM[:4] else None

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
            found = organs.resolve(words, m.sign, self.at(on, above))
            if found.organ is None and self._meant and place_meant.is_named_by_kind(words, m.sign):
                there = replace(self.at(on, above), **self._meant)  # type: ignore[arg-type]
                found = organs.resolve(words, m.sign, there)
            self._known[key] = found
        return found


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


def _document(
    flat: str,
    m: Mention,
    who: Resolved,
    elsewhere: Elsewhere,
    laws: Laws,
    head: HeadRead,
    codes: dict[str, Resolved | None],
) -> Target:
    kind, date, name = m.type, m.date, m.name
    speaker = head.speaker
    untold = m.issuer is None or (who.organ is None and officers.is_post(issuer_words(flat, m)))
    sign = elsewhere.sign_of(m)
    if m.sign is None and sign is not None and m.issuer is None:
        who = replace(who, organ=None)
    if sign is None and name:
        full = laws.meant(m)
        if full is not None:
            sign, date = full.sign, full.date or date
            name = name if sign is None else None
        return _law(m, sign, kind, date, name, elsewhere, speaker)
    k = elsewhere.of(kind, sign)
    if k is not None:
        date = k.fuller(date)
        if untold and k.said is not None:
            who = k.said
        if date is None and k.term is not None:
            who = replace(who, term=who.term or _roman(k.term))
    date = date or year(sign)
    coded = codes.get(sign.organ) if sign is not None and sign.organ else None
    row = row_of(sign)
    if coded is not None and row is not None and untold and _of_firm(row, coded):
        who = coded
    if who.organ is None and sign is not None and untold:
        who = organs.of_sign(sign, replace(speaker, date=date or speaker.date))
    if who.organ is None and untold:
        who = coded or who
    named = not untold or (k is not None and k.said is not None)
    if _own_code(sign, head, who.organ, named=named):
        who = replace(who, organ=speaker.issuer, level=speaker.level)
    if m.noun in ("công văn", "cv") and sign and who.organ and desks.office_first(sign, who.organ.name):
        kind = "CV"
    return _target(m, sign, kind, date, name if kind in ("Luật", "PL") else None, who, speaker)


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
    if sign.code == "NQ" and own.name.endswith(f" {told.name}"):
        return False  # a board of the Council writes in its series, but decides nothing
    if row.tier == CENTRE:  # `TCT` is the Tổng cục Thuế, but not where a school of a province writes it
        return "." in own.key or own.name.startswith(f"{told.name} ")  # `BHXH`: the Bảo hiểm xã hội Việt Nam
    if "." not in own.key and own.name.startswith(f"{row.name} "):
        return True  # `TA` in a paper of the Tòa án nhân dân khu vực 3 is not the court of the province
    # `BCH` is the Ban of a district and the Bộ of a province
    return row.tier == -1 and own.key.rpartition(".")[0] == told.key.rpartition(".")[0]


def _law(
    m: Mention,
    sign: Sign | None,
    kind: str | None,
    date: str | None,
    name: str | None,
    elsewhere: Elsewhere,
    speaker: Speaker,
) -> Target:
    who = NOBODY
    if sign is not None:
        k = elsewhere.of(kind, sign)
        if k is not None:
            date = k.fuller(date)
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
    date = date or year(sign)
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
