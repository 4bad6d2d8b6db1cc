"""Organs inside the speaker's own house: `Chi bộ nhà trường`, `Đảng ủy Công ty`, `Giám đốc Bệnh viện`.

A school, a hospital or a company names its bodies by their kind alone; they are those of whoever speaks.
"""

from __future__ import annotations

import re

from ingest.model import Organ
from ingest.organ import party_boards
from ingest.organ.central import Resolved, line_of
from ingest.organ.names import bare
from ingest.organ.speaker import Speaker
from ingest.organ.universities import of_university
from ingest.text.slug import slug

_HOUSE = (
    r"[Nn]hà trường|[Tt]rường|Bệnh viện|(?:Tổng )?[Cc]ông ty|Tập đoàn|Trung tâm|Học viện|Viện|Bảo tàng"
    r"|Thư viện|Chi nhánh|Nhà máy|Xí nghiệp|Hợp tác xã|Chi cục|Cục|Tổng cục|[Cc]ơ quan|Ban Quản lý"
    r"|Đồn|Hạt|Trạm"
)
_BODY = (
    r"Chi bộ|Đảng ủy|Đảng bộ|Công đoàn|Chi đoàn|Ban Giám hiệu|Ban Giám đốc|Hội đồng quản trị|Hội đồng trường"
    r"|Đại hội đồng cổ đông"
)
# who has one of its kind above itself calls itself by the kind: `Đảng ủy Khối`, `Ban Chỉ đạo`
_OWN_KIND = re.compile(
    rf"(?:(?P<office>{party_boards.OFFICE}) )?"
    r"(?P<kind>Đảng ủy (?:Khối|Quân sự|Công an|Bộ đội Biên phòng)|Ban Chỉ đạo)"
)
# the office that each has: `Chánh Văn phòng`, said by the People's Committee of a province
_OFFICE = re.compile(r"Văn phòng|(?P<inspects>Phòng Nghiệp vụ(?: (?:\d|[IVX]+))?)")
_INSPECTS = re.compile(r"(?:Ủy ban Kiểm tra|Thanh tra|Ban (?:Nội chính|Tổ chức))\b")
_OF_COMMITTEE = re.compile(rf"(?P<office>{party_boards.OFFICE}) Đảng ủy")
_A_HOUSE = re.compile(_HOUSE)
# a department and an army unit call themselves by their kind too: `Công văn số … của Phòng`
_ALONE = re.compile(
    rf"(?P<house>{_HOUSE}|Phòng|Sở|Ban|Quân (?:khu|đoàn|chủng)|Binh (?:chủng|đoàn)|Sư đoàn|Lữ đoàn)"
)
# whom a header names over a body: `Ban Quản lý Khu di tích X` `Sở Văn hóa …`; a name that tells who it is has
# more words than the kind, `Trung tâm Y tế`, `Chi cục Kiểm lâm`
_OVER = re.compile(r"(?:Sở|Bộ|Ủy ban nhân dân|Ban|Cục|Tổng cục|Tổng công ty|Tập đoàn|Học viện|Viện)\s+\S")
_TOLD = 3  # blanks
_NAMED_HOUSE = re.compile(rf"(?:{_HOUSE})\s+\S")
_BODY_OF = re.compile(rf"(?P<body>{_BODY})(?:\s+(?P<house>{_HOUSE}))?")


def own(text: str, speaker: Speaker) -> Resolved | None:
    """The organ of the speaker's house that the words mean; None if they name no such body."""
    if speaker.issuer is None:
        return None
    if _by_generic_name(text, speaker):
        return _resolved(speaker.issuer, speaker)
    kind = _OWN_KIND.fullmatch(text)
    if kind and speaker.issuer.name.startswith(f"{kind['kind']} "):
        return body_of(kind["office"], speaker.issuer, speaker)
    if (office := _OFFICE.fullmatch(text)) and (
        "." in speaker.issuer.key or speaker.issuer.name.startswith("Bộ ")
    ):
        if text == "Văn phòng" and speaker.issuer.name.startswith("Văn phòng "):
            return _resolved(speaker.issuer, speaker)
        if not office["inspects"] or _INSPECTS.match(speaker.issuer.name):
            return body_of(text, speaker.issuer, speaker)
    office = _OF_COMMITTEE.fullmatch(text)
    if office and office["office"] == "Ban Xây dựng Đảng" and speaker.issuer.key.endswith(".dang-uy"):
        return None  # each commune has one: the table of local offices tells its key
    if office and speaker.issuer.name.startswith("Đảng ủy "):
        return body_of(office["office"], speaker.issuer, speaker)
    alone = _ALONE.fullmatch(text)
    if alone:
        if _is(alone["house"], speaker.issuer):
            return _resolved(speaker.issuer, speaker)
        whole = _house_of(speaker.issuer)
        return _resolved(whole, speaker) if whole is not None and _is(alone["house"], whole) else None
    part = _BODY_OF.fullmatch(text)
    if part is None:
        return None
    if speaker.issuer.name.startswith(part["body"] + " ") and (
        part["house"] is None or f" {part['house'].lower()} " in f" {speaker.issuer.name.lower()} "
    ):
        return _resolved(speaker.issuer, speaker)
    if not _is(part["house"] or "cơ quan", speaker.issuer):
        return None
    return body_of(part["body"], speaker.issuer, speaker)


def _by_generic_name(text: str, speaker: Speaker) -> bool:
    """`Chi cục Kiểm lâm`, said by that of a province: its own name less the place or the house over it."""
    name = speaker.issuer.name if speaker.issuer is not None else ""
    if not _NAMED_HOUSE.match(text) or not name.startswith(f"{text} "):
        return False
    rest = name[len(text) + 1 :]
    if of_university(rest) or (text.count(" ") >= _TOLD and _OVER.match(rest)):
        return True
    here = (speaker.province, speaker.district, speaker.commune)
    return any(
        place is not None and rest.endswith(bare(place)) and bare(rest) == bare(place) for place in here
    )


def body_of(body: str | None, issuer: Organ, speaker: Speaker) -> Resolved:
    """A body of the house, or the house itself."""
    if body is None:
        return _resolved(issuer, speaker)
    name = f"{body} {issuer.name}"
    return Resolved(Organ(part_key(body, issuer.key), name), None, speaker.level, line_of(name))


def part_key(body: str, whole: str) -> str:
    """The key of a body inside a house: `lao-cai.phong-tong-hop-so-y-te`, as its own header gives it."""
    place, dot, organ = whole.rpartition(".")
    part = slug(body)
    for kind, begins in _CALLED_BY_KIND:  # `Tổ Quản lý chất lượng bệnh viện`, said by that hospital
        if part.endswith(kind) and organ.startswith(begins):
            part = part.removesuffix(kind)
    return f"{place}{dot}{part}-{organ}"


_CALLED_BY_KIND = (("-benh-vien", "benh-vien-"), ("-nha-truong", "truong-"), ("-cong-ty", "cong-ty-"))


_PART = re.compile(rf"(?P<body>{_BODY}|Công đoàn cơ sở) (?P<house>(?:{_HOUSE}) .+)")


def _house_of(issuer: Organ) -> Organ | None:
    """The house of which a body speaks: `của Giám đốc Công ty`, said by the union of a company."""
    part = _PART.fullmatch(issuer.name)
    if part is None:
        return None
    place, dot, key = issuer.key.rpartition(".")
    body = f"{slug(part['body'])}-"
    if not key.startswith(body):
        return None
    return Organ(f"{place}{dot}{key.removeprefix(body)}", part["house"])


def _is(house: str, issuer: Organ) -> bool:
    """Is the speaker a house of this kind?"""
    kind = house.lower()
    if kind == "nhà trường":
        kind = "trường"
    if kind == "cơ quan":
        return _A_HOUSE.match(issuer.name) is not None
    return issuer.name.lower().startswith(kind + " ")


def _resolved(organ: Organ, speaker: Speaker) -> Resolved:
    return Resolved(organ, None, speaker.level, speaker.line or line_of(organ.name))
