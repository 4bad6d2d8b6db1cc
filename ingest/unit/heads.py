"""One head before several bodies: `Văn phòng: Tỉnh ủy, HĐND tỉnh`, `Ban Tổ chức, Nội chính`.

What stands once before a list (an office, a standing committee, `Ban`, `Hội`) or once behind it (the
committee or the tier) holds for each of its members.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.organ import party_boards
from ingest.organ.unit_words import starts_organ
from ingest.text.letters import LOWER, UPPER
from ingest.unit import tails as unit_tails

# `VP: Tỉnh ủy, HĐND tỉnh`, `Thường trực: Huyện ủy, HĐND huyện`; behind `VP:` often the rooms of a house stand
_BODY = (
    r"(?:(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ|Ủy)|[TH]U\b|ĐU\b|HĐND|UBND|Hội đồng nhân dân"
    r"|[ỦU][ỷy] ban nhân dân|Đoàn (?:ĐBQH|[Đđ]ại biểu)|ĐĐBQH|ĐBQH|Quốc hội|Chính phủ|Chủ tịch nước|Trung ương"
    r"|TW\b)"
)
_OFFICES = re.compile(
    r"(?:[Cc]ác\s+)?(?P<head>Văn phòng|VP|Thường trực|Thg trực|T[./]?\s?[Tt]rực|T/T(?:r)?|TTr?\.?|Lãnh đạo)"
    rf"\s*:\s*(?={_BODY})"
)
_STANDING = re.compile(r"T")
_BODIES = re.compile(rf"{_BODY}[^,;]*")
_PARTED = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+(?!HĐND|Hội đồng)")
# `Ban Tổ chức, Tuyên giáo Tỉnh ủy`: boards of one committee
_COMMITTEE = r"(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Tỉnh uỷ|Huyện uỷ|TU|HU)"
_BOARDS = re.compile(
    rf"(?:[Cc]ác\s+)?(?P<head>[Bb]an)\s*:?\s+(?P<list>{party_boards.FIELD}(?:(?:,\s*|\s+và\s+){party_boards.FIELD})+)"
    rf"(?:\s(?P<tail>{_COMMITTEE}))?$"
)
# `Hội LHPN, ND, CCB huyện`
_UNION = (
    r"(?:LHPN|PN|Phụ nữ|ND|CCB|CTĐ|NCT|Nông dân|Cựu chiến binh|Liên hiệp Phụ nữ|Chữ thập đỏ|Người cao tuổi)"
)
_UNIONS = re.compile(
    rf"(?:[Cc]ác\s+)?(?P<head>[Hh]ội)\s*:?\s+(?P<list>{_UNION}(?:(?:,\s*|\s+và\s+){_UNION})+)"
    r"(?:\s(?P<tail>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn))?$"
)
# `Ngân hàng CSXH, NN&PTNT huyện`
_BANK = (
    r"(?:CSXH|Chính sách xã hội|NN ?& ?PTNT|NN và PTNT|Nông nghiệp(?: và PTNT| và Phát triển nông thôn)?"
    r"|Nhà nước|Công thương|Công Thương|Ngoại thương)"
)
_BANKS = re.compile(
    rf"(?:[Cc]ác\s+)?(?P<head>[Nn]gân hàng)\s*:?\s+(?P<list>{_BANK}(?:(?:,\s*|\s+và\s+){_BANK})+)"
    r"(?:\s(?P<tail>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn))?$"
)
# `Đảng ủy Quân sự, Biên phòng, Công an tỉnh`: the Party committees of the armed forces
_ARM = r"(?:Quân sự|QS|Công an|CA|Bộ đội Biên phòng|Biên phòng|BĐBP|BP)"
_ARMS = re.compile(
    rf"(?P<head>Đảng (?:ủy|uỷ)|ĐU)\s*:?\s+(?P<list>{_ARM}(?:(?:,\s*|\s+và\s+){_ARM})+)"
    r"(?:\s(?P<tail>tỉnh|thành phố|TP|huyện|quận|thị xã))?$"
)
_BORDER_GUARD = re.compile(r"(?:Biên phòng|BĐBP|BP)$")
# `Phòng TM, CT Bộ CHQS tỉnh`: the staff of a command
STAFF = {
    "TM": "Tham mưu",
    "CT": "Chính trị",
    "HC": "Hậu cần",
    "KT": "Kỹ thuật",
    "HC-KT": "Hậu cần - Kỹ thuật",
    "HCKT": "Hậu cần - Kỹ thuật",
}
_ROOM = r"(?:TM|CT|HC-KT|HC|KT|Tham mưu|Chính trị|Hậu cần(?: - Kỹ thuật)?|Kỹ thuật)"
_STAFFS = re.compile(
    rf"(?:[Cc]ác\s+)?(?P<head>[Pp]hòng)\s*:?\s+(?P<list>{_ROOM}(?:(?:,\s*|\s+và\s+){_ROOM})*)"
    r",?\s(?P<tail>(?:Bộ (?:CHQS|Chỉ huy)|BCH (?:QS|BĐBP|Bộ đội|Quân sự)|BĐBP|Bộ đội|Quân khu|QK)"
    r"\b[^,;]{0,40})$"
)
_STAFF_ROOM = re.compile(_ROOM)
# `UBND xã A, thị trấn B`: places of one level, so that none is where the other lies
_NO_TOWN = r"(?!TT (?:Y tế|Văn|Giáo|Dịch|Chính|Phục)\b)"
_COMMUNE = (
    rf"(?:{_NO_TOWN}(?:xã|phường|thị trấn|TT|đặc khu)\s[{UPPER}][\w'’]*(?:\s[{UPPER}][\w'’]*){{0,3}}"
    r"|phường\s\d{1,2})"
)
_DISTRICT = (
    r"(?:(?:huyện|quận|thị xã|thành phố|TP\.?|TX\.?)\s|H\.\s?)"
    rf"[{UPPER}][\w'’]*(?:\s[{UPPER}][\w'’]*){{0,3}}"
)
_AND = r"(?:,\s*|\s+và\s+)"
_OF_PLACES = re.compile(
    rf"(?P<organ>[{UPPER}][^,;:.()]{{1,60}}?)\s*:?\s"
    rf"(?P<list>{_COMMUNE}(?:{_AND}{_COMMUNE})+|{_DISTRICT}(?:{_AND}{_DISTRICT})+)$"
)
_PLACE = re.compile(rf"{_COMMUNE}|{_DISTRICT}")
# `UBND các huyện ven biển, thị xã La Gi`: some of a tier, and others by their names
_SOME_AND_PLACES = re.compile(
    rf"(?P<organ>[{UPPER}][^,;:.()]{{1,60}}?)\s(?P<some>các\s(?:huyện|xã|phường)(?:\s[{LOWER}]+){{1,4}})"
    rf"(?P<list>(?:{_AND}(?:{_COMMUNE}|{_DISTRICT}))+)$"
)
# `Các Ban: KTNS, VHXH HĐND tỉnh`, `Ban Pháp chế, Văn hóa - Xã hội HĐND huyện`
_COUNCIL_FIELD = (
    r"(?:KT ?[-&]? ?(?:NS|XH)|VH ?[-&]? ?XH|PC|DT|ĐT|Pháp chế|Dân tộc|Đô thị"
    r"|Kinh tế(?: và | - |-)(?:Ngân sách|Xã hội)|Văn h(?:óa|oá)(?: và | - |-)Xã hội)"
)
_COUNCILS = re.compile(
    r"(?:[Cc]ác\s+)?(?P<head>[Bb]an)\s*:?\s+"
    rf"(?P<list>{_COUNCIL_FIELD}(?:(?:,\s*|\s+và\s+){_COUNCIL_FIELD})+)\s(?:-\s|của\s)?"
    r"(?P<tail>(?:HĐND|Hội đồng nhân dân)"
    rf"(?:\s(?:tỉnh|thành phố|huyện|xã|phường)(?:\s[{UPPER}][\w']*){{0,4}})?)$"
)
_MEMBER = re.compile(rf"{party_boards.FIELD}|{_UNION}|{_ARM}|{_BANK}")
_COUNCIL_MEMBER = re.compile(_COUNCIL_FIELD)

# `Sở Y tế, Chi cục Kiểm lâm các tỉnh: A, B`: every organ in every place
_IN_EACH = re.compile(
    rf"(?P<organs>[{UPPER}][^:;.]{{2,150}}?)(?<!,)(?<! và)\s(?:các\s)?"
    rf"(?P<tier>tỉnh|huyện|quận|thị xã|xã|phường)\s*:\s*(?=[{UPPER}])"
)
_PROPER = re.compile(
    rf"(?:(?P<tier>thành phố|thị xã|thị trấn|đặc khu|TP\.?|TX)\s)?[{UPPER}]\w*(?:[ '][{UPPER}]\w*){{0,3}}"
    r"(?=\s*(?:[,;]|và\s|$))"
)

_CLERKS = re.compile(r"(?:,| và) (?:cán bộ|công chức|chuyên viên) .*$")  # `UBND, cán bộ địa chính các xã: A`


_ONE_NOUN = (_BOARDS, _UNIONS, _ARMS, _BANKS, _COUNCILS)


def each(text: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """Full name and span of each member; None if the list has no such head. The first span holds the head."""
    if text.find(":", start, end) >= 0:
        if _OFFICES.match(text, start, end):
            return offices(text, start, end)
        crossed = _IN_EACH.match(text, start, end)
        if crossed:
            return _crossed(text, crossed, end)
    some = _SOME_AND_PLACES.match(text, start, end)
    if some and starts_organ(some["organ"]):
        others = _PLACE.finditer(text, some.start("list"), end)
        return [
            (text[start : some.end("some")], start, some.end("some")),
            *((f"{some['organ']} {p.group()}", *p.span()) for p in others),
        ]
    m = _OF_PLACES.match(text, start, end)
    if m and starts_organ(m["organ"]):
        return _headed(m["organ"].removesuffix(" các"), _PLACE.finditer(text, m.start("list"), end), start)
    m = _STAFFS.match(text, start, end)
    if m:
        rooms = _STAFF_ROOM.finditer(text, m.start("list"), m.end("list"))
        return [
            (f"Phòng {STAFF.get(r.group(), r.group())} {m['tail']}", r.start() if i else start, r.end())
            for i, r in enumerate(rooms)
        ]
    m = next((m for one in _ONE_NOUN if (m := one.match(text, start, end))), None)
    if m is None:
        return None
    member = _COUNCIL_MEMBER if m.re is _COUNCILS else _MEMBER
    members = list(member.finditer(text, m.start("list"), m.end("list")))
    if len(members) < 2:  # `Ban Tuyên giáo và Dân vận` is one
        return None
    tail = f" {m['tail']}" if m["tail"] else ""
    if m.re is _ARMS:
        named = _headed(m["head"], members, start)
        return [(_BORDER_GUARD.sub("Bộ đội Biên phòng", name) + tail, a, b) for name, a, b in named]
    return _headed(m["head"].capitalize(), members, start, tail)


def offices(text: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """The offices of several bodies after one head, parted by commas or semicolons; else None."""
    m = _OFFICES.match(text, start, end)
    if m is None:
        return None
    spans, at = [], m.end()
    for cut in _PARTED.finditer(text, m.end(), end):
        spans.append((at, cut.start()))
        at = cut.end()
    spans = [(a, b) for a, b in [*spans, (at, end)] if b > a]
    if not all(_BODIES.match(text, a, b) for a, b in spans):
        return None
    named = unit_tails.named(text, spans)
    head = "Thường trực" if _STANDING.match(m["head"]) else m["head"]
    return [
        (f"{head} {' '.join(name.split())}", a if i else start, b) for i, (name, a, b) in enumerate(named)
    ]


def _crossed(text: str, m: re.Match[str], end: int) -> list[tuple[str, int, int]] | None:
    """Every organ before the colon in every place behind it; None if either is something else."""
    parted = _PARTED.finditer(text, m.start(), m.end("organs"))
    cuts = [m.start(), *(c.end() for c in parted if starts_organ(text, c.end()))]
    organs = [text[a:b].rstrip(" ,") for a, b in zip(cuts, [*cuts[1:], m.end("organs")], strict=True)]
    organs = [_CLERKS.sub("", organ.removesuffix(" và")) for organ in organs]
    places = list(_PROPER.finditer(text, m.end(), end))
    rest = _PROPER.sub("", text[m.end() : end]).replace("và", "")
    if not places or not all(starts_organ(organ) for organ in organs) or rest.strip(" ,;.\n"):
        return None
    out: list[tuple[str, int, int]] = []
    for place in places:
        name = place.group() if place["tier"] else f"{m['tier']} {place.group()}"
        out += [(f"{organ} {name}", place.start() if out else m.start(), place.end()) for organ in organs]
    return out


def _headed(
    head: str, members: Iterable[re.Match[str]], start: int, tail: str = ""
) -> list[tuple[str, int, int]]:
    """Each member between the head and the tail of all; the span of the first begins at `start`."""
    return [(f"{head} {m.group()}{tail}", m.start() if i else start, m.end()) for i, m in enumerate(members)]
