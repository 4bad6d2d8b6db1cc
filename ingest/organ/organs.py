"""Which organ a phrase or a code means, seen from the speaker.

`Tỉnh ủy` is the committee of the speaker's own province, `Huyện ủy` of its district; sub-bodies and
office-holders (Ban Thường vụ, Chủ tịch, Giám đốc) are attributes of the organ whose number series it is
(domain guide, sections 5 and 6). Where the organ sits is told by `ingest.organ.placed`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ingest.lexicon import cities, terms
from ingest.lexicon.sign import Sign, organ_codes
from ingest.model import CENTRE, COMMUNE, DISTRICT, PROVINCE, Organ
from ingest.organ import (
    another_tier,
    code_names,
    congresses,
    departments,
    formations,
    glued_names,
    letter_case,
    officers,
    party_boards,
    steering,
    universities,
    unkinded,
    who_speaks,
)
from ingest.organ import house as organ_house
from ingest.organ import mass as organ_mass
from ingest.organ.central import CENTRAL_NAMES, NOBODY, Resolved, as_line, central_body
from ingest.organ.names import bare, written_out
from ingest.organ.placed import (
    at_place,
    committee,
    of_department,
    of_party_organisation,
    organ_slug,
    own_tier,
    placed,
    province_kind,
    speaker_place,
)  # fmt: skip
from ingest.organ.speaker import Speaker
from ingest.text.slug import slug

__all__ = [
    "of_party_organisation", "of_phrase", "of_sign", "organ_slug", "province_kind",
    "resolve", "speaker_place",
]  # fmt: skip

_TERM = re.compile(r",?\s*\(?\s*[Kk]h(?:ó?a|oá)\s+(?P<term>[IVXLC]+|\d+)(?!\w)(?:\s*\))?")
# `Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam`, `Quốc hội nước Cộng hòa …`
_REPUBLIC = re.compile(
    r"(?:(?<=Quốc hội) nước|(?<=Chính phủ) nước|(?<=Chủ tịch nước)) Cộng [Hh]òa.*$"
    r"|(?<=Chính phủ)(?: [Nn]ước)? Việt Nam [Dd]ân [Cc]hủ [Cc]ộng [Hh]òa$"
)
# `Hội nghị Tỉnh ủy lần thứ 6`, `Hội nghị lần thứ sáu Ban Chấp hành Đảng bộ huyện X`: the committee decides
_MEETING = re.compile(
    r"Hội nghị (?:lần thứ \w+(?: \w+)?,? )?(?:của )?"
    r"(?P<whose>(?:(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|Ban [Cc]hấp hành Đảng bộ|Ban [Tt]hường vụ)\b.*?)"
    r"(?:,? lần thứ \w+(?: \w+)?)?"
)
_FORMER = re.compile(r"\s*\((?:cũ|trước[^()]*|nay là[^()]*)\)\s*$")


def resolve(phrase: str | None, sign: Sign | None, speaker: Speaker) -> Resolved:
    """The issuer that a citation names: by its words, else by the code of its number.

    Where the words name only a meeting or a role, the code decides the organ.
    """
    if phrase and (sign is None or sign.organ in _CENTRAL_SERIES):
        phrase = _PARTY_SHORT.sub(lambda m: _PARTY_BODIES[m.group()], phrase)
    phrase = _spelt(phrase, sign, speaker) if phrase else None
    by_words = of_phrase(phrase, speaker) if phrase else NOBODY
    if phrase and _BARE_KIND.fullmatch(phrase) and by_words.organ != speaker.issuer:
        by_words = NOBODY
    other = (
        _committee_of_council(by_words, sign, speaker)
        or _office_of_ministry(by_words, sign, speaker)
        or _board_of_council(by_words, sign, speaker)
    )
    if other is not None:
        return other
    another = sign is not None and (
        _said_without_its_committee(phrase, sign, speaker)
        or _another_ministry(by_words, sign, speaker)
        or _of_central_board(by_words, sign, speaker)
        or (by_words.organ is not None and (sign.organ, by_words.organ.key) in _OTHER_HEADS)
    )
    if by_words.organ is not None and not another:
        return who_speaks.whose(by_words, speaker)
    by_code = of_sign(sign, speaker) if sign else NOBODY
    unnamed = phrase is not None and formations.named(written_out(phrase), speaker.issuer) is None
    if by_code.organ is None or unnamed or another_tier.is_told(phrase, by_words, by_code):
        return by_words
    return replace(
        by_code, sub_body=by_words.sub_body or by_code.sub_body, term=by_words.term or by_code.term
    )


def _spelt(phrase: str, sign: Sign | None, speaker: Speaker) -> str | None:
    """The words with a code that stands for a name written out; None where the number alone tells."""
    if phrase in code_names.unsure():
        coded = sign is not None and of_sign(sign, speaker).organ is not None
        return None if coded else code_names.unsure()[phrase]
    return code_names.in_full(phrase, city=cities.is_city(speaker.province or "", speaker.date))


# in the series of the centre `BCT` and `Bộ CT` are no ministry
_PARTY_BODIES = {"BCT": "Bộ Chính trị", "Bộ CT": "Bộ Chính trị", "BBT": "Ban Bí thư"}
_PARTY_SHORT = re.compile(r"^(?:BCT|Bộ CT|BBT)(?!\w)")
_CENTRAL_SERIES = ("TW", "TƯ", "T.Ư")
# a kind that is not the speaker's own: `Công văn số 1111/BGTVT-VT … của Bộ`
_BARE_KIND = re.compile(
    r"Bộ|Sở|Phòng|Ban|Cục|Chi cục|Tổng cục|Vụ|Viện|Hội|Trung tâm|Trường|Ngành|Công ty|Tổng công ty|Tập đoàn"
    r"|Tỉnh|Huyện|Quận|Thị xã|Thành phố|Xã|Phường"
)


def _committee_of_council(said: Resolved, sign: Sign | None, speaker: Speaker) -> Resolved | None:
    """A committee of a People's Council writes in the Council's series, if the number bears its code."""
    if sign is None or sign.organ != "HĐND" or said.organ is None or not said.organ.name.startswith("Ban "):
        return None
    of = re.match(r"(?P<sub>Ban .+?)\s+(?:của\s+)?(?P<council>Hội đồng nhân dân.*)", said.organ.name)
    if of is None:
        return None
    council = of_phrase(of["council"], speaker)
    return replace(council, sub_body=of["sub"]) if council.organ is not None else None


_COUNCIL_OR_COMMITTEE = re.compile(r"(?P<council>Hội đồng|Ủy ban) nhân dân (?P<of>.+)")
_BOARDS_OF_COUNCIL = frozenset(
    f"Ban {field}"
    for field in (
        "Pháp chế", "Kinh tế - Ngân sách", "Kinh tế và Ngân sách", "Kinh tế - Xã hội", "Văn hóa - Xã hội",
        "Đô thị",
    )
)  # fmt: skip


def _board_of_council(said: Resolved, sign: Sign | None, speaker: Speaker) -> Resolved | None:
    """A board that only a People's Council has is that of the place: `Báo cáo … của Ban Pháp chế`."""
    whole = of_council(said.organ.name, speaker) if said.organ is not None else None
    if whole is None:
        return None
    board = of_phrase(whole, speaker)
    return _committee_of_council(board, sign, speaker) or board


def of_council(board: str, speaker: Speaker) -> str | None:
    """The whole name of a board that only a People's Council has, where one of the place's two speaks."""
    of = _COUNCIL_OR_COMMITTEE.fullmatch(speaker.issuer.name) if speaker.issuer is not None else None
    if of is None:
        return None
    if board in _BOARDS_OF_COUNCIL or (board == "Ban Dân tộc" and of["council"] == "Hội đồng"):
        return f"{board} Hội đồng nhân dân {of['of']}"
    return None


_OFFICE = re.compile(r"(?:Cục|Vụ|Văn phòng Bộ|Thanh tra Bộ)\b")


def _office_of_ministry(said: Resolved, sign: Sign | None, speaker: Speaker) -> Resolved | None:
    """A department of a ministry writes in the ministry's series, if the number bears the ministry's code."""
    if sign is None or said.organ is None or not _OFFICE.match(said.organ.name):
        return None
    by_code = of_sign(sign, speaker)
    if by_code.organ is None or by_code.level != CENTRE or not by_code.organ.name.startswith("Bộ "):
        return None
    return replace(by_code, sub_body=said.organ.name)


def _another_ministry(said: Resolved, sign: Sign, speaker: Speaker) -> bool:
    """The words name a ministry, the number bears the code of another: that of the time of issue."""
    if said.level != CENTRE or said.organ is None or not said.organ.name.startswith("Bộ "):
        return False
    if said.line == "party":  # the `Bộ Chính trị`, though `35-CT/BCT` bears the code of a ministry
        return False
    by_code = of_sign(sign, speaker)
    return (
        by_code.organ is not None
        and "Tham mưu" not in said.organ.name
        and by_code.organ.name.startswith("Bộ ")
        and by_code.organ.key != said.organ.key
    )


_BOARD = re.compile(r"Ban (?!Thường|Chấp|chấp|Bí|Chỉ)|Văn phòng|Ủy ban Kiểm tra")


def _said_without_its_committee(phrase: str | None, sign: Sign, speaker: Speaker) -> bool:
    """`Hướng dẫn số 18-HD/BTGTU … của Ban Tuyên giáo`: the code tells whose board it is."""
    said = written_out(phrase) if phrase else ""
    if not _BOARD.match(said):
        return False
    coded = of_sign(sign, speaker)
    return (
        coded.organ is not None
        and re.match(rf"{re.escape(said)} (?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy", coded.organ.name)
        is not None
    )


def _of_central_board(said: Resolved, sign: Sign, speaker: Speaker) -> bool:
    """`Hướng dẫn số 26-HD/BTCTW … của Bộ Chính trị`: a board of the Centre numbers its own series."""
    if said.organ is None or said.sub_body is None or said.organ.key != "trung-uong":
        return False
    coded = of_sign(sign, speaker)
    return coded.organ is not None and coded.level == CENTRE and coded.organ.name.endswith("Trung ương")


# Government and Prime Minister number a series each: `Quyết định số 468/QĐ-TTg … của Chính phủ`
_OTHER_HEADS = {("TTg", "chinh-phu"), ("CP", "thu-tuong")}


@lru_cache(maxsize=32768)
def _in_full(phrase: str) -> tuple[str, str | None]:
    """What a phrase says whoever says it: the name written out, and the term behind it."""
    text = letter_case.as_known(glued_names.apart(_FORMER.sub("", written_out(phrase))))
    text = universities.one_name(text)
    term = None
    m = _TERM.search(text)
    if m:
        n = terms.ordinal(m["term"])
        term = terms.roman(n).lower() if n else None
        text = (text[: m.start()] + text[m.end() :]).strip(" ,")
    text = steering.without_period(_REPUBLIC.sub("", text))
    meeting = _MEETING.fullmatch(text) if text.startswith("Hội nghị ") else None
    return meeting["whose"] if meeting else text, term


@lru_cache(maxsize=65536)
def of_phrase(phrase: str, speaker: Speaker) -> Resolved:
    """The organ that a phrase names, with its place filled from the speaker."""
    text, term = _in_full(phrase)
    if not (text := formations.named(text, speaker.issuer) or ""):
        return NOBODY
    if (congress := congresses.read(text, speaker, of_phrase)) is not None:
        return congress
    whole = unkinded.with_kind(text, speaker.province, speaker.date)
    if whole != text and not unkinded.is_committees(text):
        got = of_phrase(whole, speaker)  # an office bears its name as printed
        return replace(got, organ=Organ(got.organ.key, text)) if got.organ else got
    text = whole
    if organ_mass.is_by_tier(text):
        society = organ_mass.of_tier(text, speaker.issuer)
        return of_phrase(society, speaker) if society is not None else NOBODY
    union = organ_mass.read(text)
    if union is not None:
        return _of_union(union, speaker)
    central = central_body(text, term)
    if central is not None:
        return central
    if officers.is_post(text) or another_tier.is_of_all(text):
        return NOBODY
    sub_body, text = officers.split(text)
    text = unkinded.with_kind(text, speaker.province, speaker.date) if sub_body else text
    if (own := departments.by_ministry(text)) != text:
        got = placed(own, speaker)
        return replace(got, organ=Organ(got.organ.key, text), sub_body=sub_body) if got.organ else got
    inside = organ_house.own(text, speaker)
    if inside is not None:
        return replace(inside, sub_body=sub_body)
    if (known := universities.as_known(text)) != text and (got := placed(known, speaker)).organ is not None:
        return replace(got, organ=Organ(got.organ.key, text), sub_body=sub_body, term=None)
    # a national term ("khóa XII") only says something of central and assembly bodies
    return replace(placed(text, speaker), sub_body=sub_body, term=None)


def _of_union(union: organ_mass.MassOrgan, speaker: Speaker) -> Resolved:
    """A mass organisation's organ: of the centre, or of the place named or spoken from."""
    if union.kind is None:
        name = union.generic
        return Resolved(Organ(slug(name), name), union.sub_body, CENTRE, "mass")
    got = at_place(union.generic, union.kind, union.name, speaker_place(speaker), speaker)
    if got.organ is not None and union.generic.endswith(" đoàn"):
        shown = bare(got.organ.name.removeprefix(union.generic + " "))
        got = replace(got, organ=Organ(got.organ.key, f"{union.generic} {shown}"))
    elif got.organ is not None and union.generic.startswith("Đoàn Thanh niên"):
        # of a commune, which calls it `Đoàn xã X` as well: one organ under both names
        short = at_place("Đoàn", union.kind, union.name, speaker_place(speaker), speaker)
        got = replace(got, organ=Organ(short.organ.key, got.organ.name)) if short.organ is not None else got
    return replace(got, sub_body=union.sub_body, line="mass")


@lru_cache(maxsize=32768)
def of_sign(sign: Sign, speaker: Speaker) -> Resolved:
    """The issuer that a number's organ code means, seen from the speaker."""
    if sign.organ is None:
        return NOBODY
    if speaker.line == "party" and sign.organ in party_boards.BY_CODE and _PARTY_ORDER.match(sign.text):
        return _relative(party_boards.BY_CODE[sign.organ], sign.organ, speaker)
    row = organ_codes().get(sign.organ.upper())
    if row is None:
        return NOBODY
    if row.code == "TW" and sign.code == "CĐ":
        return NOBODY  # a telegram is of a board of the State; the Party's centre sends none
    if row.code == "TW":
        return Resolved(Organ("trung-uong", "Trung ương Đảng"), None, CENTRE, "party")
    if row.code == "QH":
        return Resolved(Organ("quoc-hoi", "Quốc hội"), None, CENTRE, "state")
    if row.tier == CENTRE:
        return (
            placed(row.name, speaker)
            if row.name in CENTRAL_NAMES
            else Resolved(Organ(slug(row.name), row.name), None, CENTRE, as_line(row.line))
        )
    if row.code in ("TU", "TĐTN"):
        what = "Thành" if cities.is_city(speaker.province or "", speaker.date) else "Tỉnh"
        if row.code == "TĐTN":
            return of_phrase(f"{what} đoàn", speaker)
        return committee(what, None, speaker_place(speaker), speaker)
    if row.code in ("BCĐ", "TB", "ĐH", "ĐĐ", "CB"):
        return Resolved(None, None, None, "party")
    if row.code == "BCSĐ":
        return at_place("Ban cán sự đảng Ủy ban nhân dân", "tỉnh", None, speaker_place(speaker), speaker)
    if row.tier == PROVINCE and row.name.startswith(("Sở", "Ban Dân tộc")):
        return of_department(row.name, speaker_place(speaker), speaker)
    union = speaker.line == "mass" and "QS" not in sign.text
    if row.code == "BCHQS" and (union or sign.code in ("NQ", "KL")):
        return NOBODY  # `16/NQ-BCH` of a union: a command resolves nothing
    if row.tier == -1:
        return _relative(row.name, row.code, speaker)
    kind = {PROVINCE: "tỉnh", DISTRICT: "huyện", COMMUNE: "xã"}[row.tier]
    if row.name.endswith("Tỉnh ủy") and cities.is_city(speaker.province or "", speaker.date):
        return placed(row.name.replace("Tỉnh ủy", "Thành ủy"), speaker)
    if re.search(r"(?:Tỉnh|Huyện|Quận|Thị) ủy$", row.name) or row.name.startswith("Phòng"):
        return placed(row.name, speaker)
    if row.name.endswith(" đoàn"):
        return of_phrase(row.name, speaker)  # `Huyện đoàn Thăng Bình`, as words name it
    return at_place(
        row.name.removesuffix(" tỉnh").removesuffix(" huyện").removesuffix(" xã"),
        kind,
        None,
        speaker_place(speaker),
        speaker,
    )


def _relative(name: str, code: str, speaker: Speaker) -> Resolved:
    """A code that every tier uses: that of the speaker's own tier, by the organ that speaks."""
    here = speaker_place(speaker)
    if code == "ĐU" and speaker.level != COMMUNE:
        return Resolved(None, None, None, "party")
    if name == "Ban Chỉ huy Quân sự" and speaker.level == PROVINCE:
        name = name.replace("Ban Chỉ huy", "Bộ Chỉ huy")  # of a province; the district has the Ban
    board = name in party_boards.OFFICES and speaker.line != "mass"
    over = who_speaks.committee_over(speaker) if board else None
    if over is not None:
        return of_phrase(f"{name} {over.name}", speaker)  # as words name it
    return own_tier(name, here, speaker)


# what Party bodies write of boards beside them: `10-HD/BTC` is no paper of the Ministry of Finance
_PARTY_ORDER = re.compile(r"\d+\w*-\w+/")
