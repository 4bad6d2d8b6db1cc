"""Central organs and bodies: who they are by their written names, and which line an organ belongs to.

Bộ Chính trị, Ban Bí thư and the plenums share the number series of the Central Committee; they are kept as
sub-bodies (domain guide, section 5.5).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.lexicon import terms
from ingest.model import CENTRE, Line, Organ
from ingest.organ.names import Place

NOWHERE = Place()
PLACE_WORDS = re.compile(r"(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase or a code says of the issuer. `organ` is None where nobody can tell."""

    organ: Organ | None = None
    sub_body: str | None = None
    level: int | None = None
    line: Line | None = None
    term: str | None = None
    plenum: int | None = None
    place: Place = NOWHERE


NOBODY = Resolved()


_PLENUM = re.compile(
    r"Hội nghị\s+(?:lần thứ\s+(?P<a>[^\W\d]+(?:\s+(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?|\d+)\b\s*)?"
    r"(?:của\s+)?(?:Ban [Cc]hấp hành\s+)?(?:Trung ương|BCH)?\s*(?P<b>\d{1,2}|[IVX]+)?"
)
_CENTRAL_BODIES = (
    (re.compile(r"Bộ Chính trị"), "Bộ Chính trị"),
    (re.compile(r"Ban Bí thư"), "Ban Bí thư"),
    (
        re.compile(
            r"Ban [Cc]hấp hành Trung ương|Hội nghị.*Trung ương|Trung ương Đảng$"
            r"|^Trung ương$"
        ),
        "Ban Chấp hành Trung ương",
    ),
)
# what has one key for several bodies that its papers name: `Bộ Chính trị`, `Ban Bí thư`
UMBRELLAS = {"trung-uong": "Trung ương Đảng"}
CENTRAL_NAMES = {
    "Chính phủ": ("chinh-phu", "state"),
    "Thủ tướng Chính phủ": ("thu-tuong", "state"),
    "Thủ tướng": ("thu-tuong", "state"),
    "Phó Thủ tướng Chính phủ": ("thu-tuong", "state"),
    "Quốc hội": ("quoc-hoi", "state"),
    "Chủ tịch nước": ("chu-tich-nuoc", "state"),
    "Ủy ban Thường vụ Quốc hội": ("ubtvqh", "state"),
    "Văn phòng Chính phủ": ("van-phong-chinh-phu", "state"),
    "Hội đồng Bộ trưởng": ("hoi-dong-bo-truong", "state"),
    "Hội đồng Chính phủ": ("hoi-dong-chinh-phu", "state"),
    "Đảng Cộng sản Việt Nam": ("trung-uong", "party"),
    "Đảng": ("trung-uong", "party"),
}
# a ministry; commands, staffs and parts of a house begin like one
MINISTRY = r"Bộ (?!Chỉ huy|CHQS|[Tt]ư lệnh|Tham mưu|đội|phận|môn)"
CENTRAL_HEAD = re.compile(
    rf"^(?:{MINISTRY}|Tổng cục|Tổng Liên đoàn|Kiểm toán|Ngân hàng Nhà nước"
    r"|Văn phòng Trung ương|Văn phòng Quốc hội"
    r"|Văn phòng Chủ tịch nước|Học viện Chính trị quốc gia|Quân ủy Trung ương|Trung ương (?:Đoàn|Hội)"
    r"|Ủy ban Trung ương|Thanh tra Chính phủ"
    r"|Bảo hiểm xã hội Việt Nam|Hội đồng bầu cử quốc gia"
    r"|(?:Ban Chỉ đạo|Tiểu ban|Tổ công tác|Hội đồng|Ủy ban) (?:Trung ương|quốc gia|Chính phủ)\b"
    r"|Tổng Tham mưu trưởng$|(?:Bộ Tư lệnh )?Quân khu \d+$"
    r"|(?:.{3,30} )?(?:Viện kiểm sát|Tòa án) nhân dân tối cao)|.* Trung ương(?: Đảng)?$|.*Việt Nam$"
    # `Tổ công tác … của Thủ tướng Chính phủ`, `Đoàn giám sát của Quốc hội`, `Ban Chỉ đạo 138 Chính phủ`
    r"|.* của (?:Thủ tướng )?Chính phủ$|.* của (?:Ủy ban Thường vụ )?Quốc hội$|Ban Chỉ đạo .* Chính phủ$",
    re.IGNORECASE,
)


_MASS = re.compile(
    r"Mặt trận|Liên đoàn Lao động|Công đoàn|Đoàn (?:Thanh niên|[Kk]hối)|(?:Tỉnh|Thành|Huyện|Quận|Thị) đoàn"
    r"|Hội (?:Nông|Liên|Cựu)"
)
_PARTY = re.compile(r"\b(?:[Đđ]ảng|(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy|Chi bộ)\b")


@lru_cache(maxsize=4096)
def line_of(generic: str) -> Line:
    """Party, State or mass organisation, by the written name."""
    if _MASS.search(generic):
        return "mass"
    if _PARTY.search(generic):
        return "party"
    return "state"


def as_line(text: str) -> Line:
    """A line as the tables write it."""
    return "party" if text == "party" else "mass" if text == "mass" else "state"


# courts and procuracies of several provinces; the place is where they sit
OF_REGION = re.compile(r"(?:Tòa án|Viện kiểm sát) nhân dân cấp cao tại\b")


_NUMBER_BEHIND = re.compile(r"\s*(\d{1,2})\b")
# inside the centre, or beside its Committee: `Vụ Địa phương - Văn phòng Trung ương Đảng`
_OFFICES = (
    "Ban ", "Văn phòng ", "Ủy ban ", "Học viện ", "Đảng ủy ", "Vụ ", "Cục ", "Trung tâm ", "Báo ", "Tạp chí ",
    "Viện ", "Nhà ", "Tổ ", "Đoàn ", "Hội đồng ", "Khối ", "Đảng bộ ", "Phòng ",
)  # fmt: skip
_COMMITTEE_ITSELF = re.compile(r"Ban (?:[Cc]hấp hành|Bí thư)")


def central_body(text: str, term: str | None) -> Resolved | None:
    plenum = None
    m = _PLENUM.match(text)
    if m and ("Trung ương" in text or "BCH" in text):
        plenum = terms.ordinal(m["a"] or m["b"] or "")
        rest = text[m.end() :]
        number = _NUMBER_BEHIND.match(rest)
        plenum = plenum or (int(number.group(1)) if number else None)
    if text.startswith(_OFFICES) and not _COMMITTEE_ITSELF.match(text):
        return None
    for pattern, body in _CENTRAL_BODIES:
        if pattern.search(text):
            if body == "Ban Chấp hành Trung ương" and not (plenum or "Trung ương" in text):
                continue
            return Resolved(Organ("trung-uong", body), body, CENTRE, "party", term, plenum)
    return None


def is_central(text: str) -> bool:
    """True for an organ of the centre, by its written name."""
    if text in CENTRAL_NAMES or any(p.search(text) for p, _ in _CENTRAL_BODIES):
        return True
    return bool(CENTRAL_HEAD.match(text)) and not PLACE_WORDS.search(text)
