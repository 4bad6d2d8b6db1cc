"""Lists of units in one sentence, taken apart: `A; B, C và các D` are four, `Văn hóa, Thể thao` is one.

Commas and `và` inside a name do not part it: a new unit only starts at a head word of an organ, a title of
an office-holder or a noun of class.
"""

from __future__ import annotations

import re

from ingest.lexicon import places
from ingest.organ import universities
from ingest.organ.unit_words import field_at, starts_class, starts_officer, starts_organ
from ingest.text.letters import UPPER
from ingest.unit import heads as unit_heads

_SEPARATOR = re.compile(
    r";|,|/|\s+và\s+(?!Truyền thông|Đào tạo|Du lịch)"
    r"|(?<=[HĐTQ]U)\s?[-–]\s?(?=(?:TT\.?\s?)?(?:HĐND|UBND)\b)|(?<=ủy)\s?[-–]\s?(?=(?:TT\.?\s?)?(?:HĐND|UBND)\b)"
)
_TITLE = (
    r"(?:(?:Đại diện [Ll]ãnh đạo|Đại diện|Lãnh đạo|Giám đốc|Trưởng|Thủ trưởng|Chủ tịch|Bí thư"
    r"|Hiệu trưởng|Bộ trưởng|Chánh)\s+)?"
)
_PROPER = rf"[{UPPER}]\w+(?:\s+[{UPPER}]\w*)+"
# `các Sở: A, B`, `UBND các xã: A, B`, `các đơn vị: A, B`: one head for each of the names after the colon
_EACH = re.compile(
    rf"{_TITLE}(?:(?:[Cc]ác\s+)?(?P<head>Sở|Bộ|Phòng|[Ss]ở|[Pp]hòng|ban|Ban|[Tt]rường|[Kk]hoa|Hội|Cục|Vụ|BV"
    r"|Bệnh viện)"
    r"(?:,?\s+(?:ban,?\s+)?ngành(?:\s+tỉnh|\s+huyện)?)?"
    r"|(?P<organ>UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Đảng ủy|Đảng uỷ|Công an"
    r"|Trạm Y tế|Trường|Hội Nông dân|Hội Liên hiệp Phụ nữ|Huyện ủy|Phòng [^:;,]{5,60}?)\s+(?:các\s+)?"
    r"(?P<tier>huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|tỉnh)"
    r"|(?:[Cc]ác\s+)?(?P<units>đơn vị|cơ quan))\s*:\s*(?=\S)"
)
# `các Bộ Vật tư, Nội thương, Tài chính`: fields of work after one plural head, without a colon
_FIELDS = re.compile(rf"{_TITLE}[Cc]ác\s+(?P<head>Sở|Bộ|Phòng|sở|bộ|phòng)\s+(?=\S)")
# `Phòng KT, VHXH và TCKH`: short forms after one head
_SHORT = rf"[{UPPER}&-]{{2,}}"
_SHORTS = re.compile(
    rf"(?P<head>Phòng|Sở|Ban|Khoa)\s+(?={_SHORT}(?:(?:,\s*|\s(?:và|&)\s){_SHORT})+"
    r"(?:\s(?P<tail>các (?:tỉnh|huyện|quận|thị xã|xã|phường)\b[^.;:]{0,60}))?$)"
)
# `Trường THPT Sơn Dương, THPT Kim Xuyên`, `Đồn Biên phòng Chiềng Khương, Mường Cai`
_SCHOOL = (
    r"(?:TH&THCS|THCS&THPT|THPT|THCS|PTDTNT|PTDTBT|TH|MN|[Tt]iểu học|[Mm]ầm non"
    r"|Trung học (?:cơ sở|phổ thông))"
)
_SCHOOLS = re.compile(rf"(?P<head>Trường)\s+(?={_SCHOOL}\s{_PROPER}(?:(?:,|\s+và)\s+{_SCHOOL}\s{_PROPER})+$)")
_POSTED = re.compile(
    r"(?P<head>Đồn Biên phòng|Hạt Kiểm lâm|Trạm (?:Kiểm lâm|Khuyến nông)|Đội Thuế"
    r"|Chi bộ (?:thôn|bản|ấp|khu))\s+"
    rf"(?={_PROPER}(?:(?:,|\s+và)\s+{_PROPER})+$)"
)
# `Ban CHQS huyện Pác Nặm, Ngân Sơn`: places after one organ and one tier
_AT_PLACES = re.compile(
    rf"{_TITLE}(?P<organ>[{UPPER}][^,;:.()]{{2,50}}?)\s"
    r"(?P<tier>tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|thành phố)\s+"
    rf"(?={_PROPER}(?:(?:,|\s+và)\s+{_PROPER})+$)"
)
# `UBND huyện: A, B, thành phố C`
_TIER_ITSELF = re.compile(rf"(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s[{UPPER}]")
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:và\s+)?|\s(?:và|&)\s+)")
_SAME_HOUSE = re.compile(r"Báo$")  # `Báo và Đài PT-TH tỉnh`
_NEXT = re.compile(r"[,;]|\s(?:và|&)\s")
_OWN_HEAD = re.compile(
    r"(?:Công an|Ban|Cục|Văn phòng|Thanh tra|Đài|Báo|Trung tâm|Chi cục|BHXH|Bảo hiểm|KBNN|Kho bạc"
    r"|NHNN|Ngân hàng|UBND|HĐND|MTTQ|UBMTTQ|Bộ (?:Chỉ huy|CH\w+|Tư lệnh)|BCH|Hạt|Đội|Đồn|Đảng ủy|Kiểm toán"
    r"|Ủy ban|Uỷ ban|UB|Bệnh viện|Quỹ|Điện lực|Tập đoàn|Tổng công ty|Công ty|Liên minh|Tỉnh Đoàn|LĐLĐ"
    r"|Liên đoàn|Hội|Tỉnh đoàn|Huyện đoàn|VP|TT(?!\s?&)|Viện|Tòa|TAND|VKSND|Thuế tỉnh|Bưu điện)\b"
)
# `HĐND, UBND các tỉnh`: one name for two of every place
_TOGETHER = re.compile(r"^(?:(?:TT\.?|Thường trực)\s?)?(?:HĐND|Hội đồng nhân dân|UBND|Ủy ban nhân dân)$")
_OF_ALL = re.compile(
    r"(?:UBND|HĐND|[ỦU][ỷy] ban nhân dân|Hội đồng nhân dân)\s+(?:các|cấp|(?:tỉnh|huyện|quận|xã|phường), )",
    re.IGNORECASE,
)
# `Cục Kiểm tra văn bản, Bộ Tư pháp`: one bureau and where it belongs
_BUREAU = re.compile(r"(?:Cục|Vụ|Viện(?! kiểm sát))\b")
_CLASS_BEFORE = re.compile(
    r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|ngành|đoàn thể|(?<!chính quyền )địa phương|cá nhân|tập thể|ban"
    r"|sở|phòng"
    r"|(?:các |, )(?:vụ|cục|bộ)|(?<!các )cấp|hội"
    r"|lực lượng)$",
    re.I,
)
# `UBND các xã Hải Ninh, Trường Xuân`: names of places, although one begins like a school
_PLACES_OF = re.compile(rf".*\b(?:xã|phường|thị trấn|huyện|quận)\s*:?\s+[{UPPER}]", re.DOTALL)
_PLACE_NAME = re.compile(rf"[{UPPER}]\w*(?:\s+[{UPPER}]\w*)+(?=\s*(?:[,;:.)]|$)|\s+và\s)")
# `…, lãnh đạo UBND huyện`: an office-holder in small letters before the name of an organ
_LEADER = re.compile(
    r"chi(?: bộ)?, đảng bộ\s|(?:chi bộ|đảng bộ|chi đoàn|chi hội|chi ủy|chi uỷ|cấp ủy|cấp uỷ|đảng ủy"
    r"|đảng uỷ) các\s"
    r"|(?:trung tâm|trường|phòng|hội|trạm) [^,;:.]{2,40}? các (?:huyện|quận|thị xã|xã|phường|thành phố)"
    r"|chỉ huy (?:các )?(?:cơ quan|đơn vị)\b"
    r"|(?:tổ trưởng|thôn trưởng|trưởng thôn|trưởng ấp|trưởng bản|đảng đoàn|ban cán sự đảng)\s"
    r"|(?:lãnh đạo|đại diện lãnh đạo|giám đốc|chủ tịch|thủ trưởng|chánh văn phòng)\s+(?:các\s+)?"
    r"(?:UBND|Ủy ban|Uỷ ban|HĐND|Sở|Ban|Phòng|Công an|Công ty|Trung tâm|Văn phòng|Huyện|Đảng)\b"
)
# `Các chi đoàn thôn, chi đoàn trường học`: the same noun once more is another unit
_NOUN = re.compile(
    r"(?:[Cc]ác )?(?P<noun>[Cc]hi đoàn|[Đđ]ảng đoàn|[Bb]an cán sự đảng|chi bộ|chi hội|đảng bộ|đảng ủy"
    r"|trường|phòng|hội|trạm|tổ|đội|ngành)\s+\S"
)
# `các Sở, Ban, ngành`, in whatever case, are one class
_ALL_OFFICES = re.compile(r"(?:^|\s)[Cc]ác\s+[Ss]ở(?:,?\s+[Bb]an)?$")
_AND_BRANCHES = re.compile(r"[Bb]an,?\s+[Nn]gành\b|Ngành\b")
# `Ban Quản lý Bến xe và Chợ Đầm Tròn` manages both
_MANAGES = re.compile(
    r"(?:Trưởng |Giám đốc )?Ban [Qq]uản lý\s(?!.*\s(?:tỉnh|huyện|quận|thị xã|thành phố|xã"
    r"|phường)$)"
)
_MANAGED = re.compile(r"(?:Cảng|Khu|Bến|Chợ|Nhà)\s")
_OTHERS = re.compile(
    r"(?:(?:cơ quan|đơn vị|tổ chức),? (?:và )?)*(?:cá nhân|cơ quan|đơn vị|tổ chức)"
    r" (?:khác )?(?:có )?liên quan"
    r"|lực lượng (?:dân quân|dự bị|công an|cảnh sát|kiểm lâm|biên phòng|quân sự|vũ trang|chức năng"
    r"|xung kích|đoàn viên)"
    r"|cơ quan (?:bảo hiểm|thuế|công an|quân sự|tài chính|thi hành án|báo chí|thông tin|chức năng)"
    r"|chính quyền (?:địa phương|các cấp|cấp|cơ sở)|người (?:sử dụng|đứng đầu|lao động|dân)\b"
    r"|toàn thể (?:cán bộ|công chức|viên chức|nhân viên|giáo viên|đảng viên|người)\b"
)
# `Huyện, Thị, Thành ủy`: one word for the committees of three tiers
_TIERS_OF_ONE = re.compile(r"(?:^|các |,\s)(?:Huyện|Thị|Quận|Thành|Tỉnh)$", re.IGNORECASE)
_TIERS_NEXT = re.compile(r"(?:Huyện|Thị|Quận|Thành)(?:,|\s(?:ủy|uỷ|đoàn|hội)\b)", re.IGNORECASE)
# `Các Vụ, Cục, …`: nouns of class with a capital
_CLASS_ALONE = re.compile(
    r"(?:Vụ|Cục|Viện|Ban|Phòng|Sở|Bộ|Trung tâm|Chi cục|Trường|CĐ|BCSĐ|BCS [Đđ]ảng|Ban cán sự [Đđ]ảng"
    r"|Đảng đoàn)\s*(?:[,;]|$)|(?:CĐ|ĐH) (?:trên|trong)\b|(?:ĐU|Đảng (?:ủy|uỷ)|Đoàn(?: TN)?) trực thuộc"
)
_ANY = re.compile(r"(?:[Cc]ác|Những|Mọi|Toàn|Từng|Mỗi)\s")
# `Ủy ban Kiểm tra Tỉnh ủy, đảng đoàn, …`, `UBND huyện, phòng NN&PTNT`
_GROUPS = re.compile(r"(?:đảng đoàn|ban cán sự đảng)\b(?=[,;.]|\s(?:và|các)\s|$)")
_SMALL_HEAD = re.compile(r"(?:phòng|sở)\s+(?=\S)")
# `Trưởng khoa Ngoại, khoa Phụ sản`: the same head once more, in small letters
_HEAD_AGAIN = re.compile(rf"(?P<head>khoa|phòng|trạm|đội|tổ)\s+[{UPPER}]")
_HAMLET = re.compile(rf"(?P<head>ấp|thôn|bản|khóm|buôn)\s+[{UPPER}\d]")
_TOWN = re.compile(r"TT\s*(?=[,;.()]|$)")
_SECTION = re.compile(r"(?:Trung tâm|Chi cục)\b")


# `Trưởng phòng Y tế huyện An Phú và ông Trần Văn Bé`: a person is no part of a name
_PERSON = re.compile(rf"(?:[Ôô]ng|[Bb]à)\s+[{UPPER}]\w*\s+[{UPPER}]\w*")


_CELLS = re.compile(r"(?:^|\s)chi$")  # `các chi, Đảng bộ cơ sở` are one
_CELLS_TOO = re.compile(r"(?:^|\s)(?:[Cc]ác )?Đảng bộ$")  # and so are `các Đảng bộ, Chi bộ trực thuộc`
_OFFICE_OF_TWO = re.compile(
    r"(?:Văn phòng|VP)\.? (?:HĐND|Hội đồng nhân dân|Đoàn [Đđ]ại biểu Quốc hội|Đoàn ĐBQH)$"
)
_BRANCHES, _LEVELS = re.compile(r"các (?:ngành|cấp)$"), re.compile(r"các (?:ngành|cấp)\b")  # of one class
_MANY = re.compile(r"(?:(?:[Tt]ất cả )?[Cc]ác|những)\s")


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the units in `text[start:end]`, trimmed, in reading order."""
    out: list[tuple[int, int]] = []
    at = start
    for m in _SEPARATOR.finditer(text, start, end):
        if m.start() < at:
            continue
        if _new_unit(text, at, m, end):
            out.append((at, m.start()))
            at = m.end()
    out.append((at, end))
    return [s for s in (_trimmed(text, a, b) for a, b in out) if s[1] > s[0]]


def _trimmed(text: str, a: int, b: int) -> tuple[int, int]:
    while a < b and text[a] in " \n\t-+•.,;:*":
        a += 1
    while b > a and text[b - 1] in " \n\t.,;:/*{}|":
        b -= 1
    return a, b


_LONGEST_NAME = 400  # characters that are looked back for what a separator stands behind


def _new_unit(text: str, at: int, m: re.Match[str], end: int) -> bool:
    at = max(at, m.start() - _LONGEST_NAME)
    before = text[at : m.start()].strip(" -\n")
    rest = m.end()
    while rest < end and text[rest] in " \n-":
        rest += 1
    if m.group() != ";" and universities.is_of_one(before, text, rest):
        return False
    if m.group() == ";" or m.group().strip() in {"-", "–"}:  # `Thường trực HU - HĐND huyện`
        return True
    if text.count("(", at, m.start()) > text.count(")", at, m.start()):
        return False
    if _CELLS.search(before) and text.startswith("Đảng bộ", rest):
        return False
    if _CELLS_TOO.search(before) and text.startswith(("Chi bộ", "chi bộ"), rest):
        return False
    if "và" in m.group() and _PERSON.match(text, rest, end):
        return True
    if (_TOGETHER.match(before) and _OF_ALL.match(text, rest)) or (
        _OFFICE_OF_TWO.search(before) and not text.startswith(("VP", "Văn phòng"), rest)
    ):
        return False
    if _BRANCHES.search(before) and _LEVELS.match(text, rest):
        return False
    if _MANY.match(text, rest):
        return _class_after(text, rest, before, m.group().strip())
    if (_ANY.match(before) or " các " in before) and _CLASS_ALONE.match(text, rest, end):
        return False
    if _TIERS_OF_ONE.search(before) and _TIERS_NEXT.match(text, rest):
        return False
    if _SAME_HOUSE.match(before) and "và" in m.group() and text.startswith("Đài", rest):
        return False
    if _TOWN.match(text, rest) and re.search(r"(?:xã|phường)$", before):
        return False
    if _PLACES_OF.match(text, at, m.start()) and _PLACE_NAME.match(text, rest, end):
        return False
    if _ALL_OFFICES.search(before) and _AND_BRANCHES.match(text, rest, end):
        return False
    if "và" in m.group() and _MANAGES.match(before) and _MANAGED.match(text, rest, end):
        return False
    if _LEADER.match(text, rest, end):
        return True
    if before[:1].isupper() and not _ANY.match(before):
        if _GROUPS.match(text, rest):
            return True
        small = _SMALL_HEAD.match(text, rest, end)
        if small and field_at(text, small.end(), end):
            return True
    same = _NOUN.match(before)
    if same and text[rest : rest + 12].lower().startswith(f"{same['noun'].lower()} "):
        return True
    again = _HEAD_AGAIN.match(text, rest, end)
    if again and re.search(rf"(?:^|\s){again['head']}\s", before, re.IGNORECASE):
        return True
    hamlet = _HAMLET.match(text, rest, end)
    if hamlet and before.lower().startswith(f"{hamlet['head']} "):
        return True
    if _OTHERS.match(text, rest) and not _CLASS_BEFORE.search(before):
        return True
    if not (starts_organ(text, rest) or starts_officer(text, rest)):
        return False
    if m.group() == "," and (
        (_BUREAU.match(before) and text.startswith("Bộ ", rest))
        or (_SECTION.match(before) and text.startswith("Sở ", rest))
    ):
        return False
    return not (re.search(r"Mặt trận|MTTQ", before) and "và" in m.group() and text[rest].islower())


# the Front with a place of its own: what follows `và` without one is no part of its committee
_PLACED_FRONT = re.compile(
    r"^(?!Đảng đoàn).*(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam| VN)? (?:tỉnh|thành phố|huyện|quận|thị xã|xã"
    r"|phường|thị trấn|đặc khu|Trung ương|TP|TX)\b"
)
_PLACED_TAIL = re.compile(
    r"các [^,;:.]{3,40}?\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|TP|TX)\b(?! hội)"
)
_DEPUTY = re.compile(r"các (?:[Pp]hó|PTTg|PCT|PGĐ|PGD|[Tt]hứ trưởng|PCVP)")


def _class_after(text: str, rest: int, before: str, separator: str) -> bool:
    """`X và các đơn vị`: a new unit, unless X is the Front (one committee with its members)."""
    if (
        re.search(r"MTTQ|Mặt trận", before)
        and separator != ","
        and (not _PLACED_FRONT.search(before) or _PLACED_TAIL.match(text, rest))
    ):
        return False
    if re.match(r"Thủ tướng|TTg|Chủ tịch|CT\b|Bộ trưởng|Giám đốc|GĐ", before) and _DEPUTY.match(text, rest):
        return False
    if separator == "," and before[:1].islower() and not before.startswith(("chính quyền", "lực lượng")):
        return False
    after = _MANY.match(text, rest)
    return after is not None and starts_class(text, after.end())


def each(text: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """The members of a list with one shared head: full name and span of each; None if it is no such list.

    The span of the first begins with the head, those of the others are their own words.
    """
    bodies = unit_heads.each(text, start, end)
    if bodies is not None:
        return bodies
    m = _EACH.match(text, start, end)
    if m and m.end() < end:
        names = _names(text, m.end(), end)
        head = m["head"] or (f"{m['organ']} {m['tier']}" if m["organ"] else "")
    else:
        m = (
            _SHORTS.match(text, start, end)
            or _SCHOOLS.match(text, start, end)
            or _POSTED.match(text, start, end)
            or _AT_PLACES.match(text, start, end)
            or _FIELDS.match(text, start, end)
        )
        if m is None:
            return None
        if m.re is not _FIELDS:
            return _shared(text, m, start, end)
        names, head = _names(text, m.end(), end), m["head"]
        if len(names) < 2 or not all(is_whole_field(text, a, b) for a, b in names):
            return None
    head = head[:1].upper() + head[1:]
    out: list[tuple[str, int, int]] = []
    for a, b in names:
        name = " ".join(text[a:b].split())
        own = not head or (_OWN_HEAD.match(name) and not (head == "Bộ" and name == "Công an"))
        shared = m["organ"] if m.re is _EACH and m["organ"] and _TIER_ITSELF.match(name) else head
        out.append((name if own else f"{shared} {name}", a if out else start, b))
    return out


def _shared(text: str, m: re.Match[str], start: int, end: int) -> list[tuple[str, int, int]] | None:
    """Short forms after one head, places after one organ: each with what it shares before its name."""
    places = m.re is _AT_PLACES
    head = f"{m['organ']} {m['tier']}" if places else m["head"]
    tail = m["tail"] if m.re is _SHORTS else None  # `Phòng KT, KT&HT các huyện`
    last = m.start("tail") - 1 if tail else end
    whole = text[m.end() : last].replace(" & ", "&")
    if m.re is _SHORTS and is_whole_field(whole, 0, len(whole)):
        return None  # `Phòng GD & ĐT`
    names = _names(text, m.end(), last)
    if len(names) < 2 or (places and (m["organ"].endswith("các") or _above(m["tier"], text, names))):
        return None
    behind = f" {tail}" if tail else ""
    return [(f"{head} {text[a:b]}{behind}", a if n else start, b) for n, (a, b) in enumerate(names)]


def _above(tier: str, text: str, names: list[tuple[int, int]]) -> bool:
    """`xã Tam Thanh, Phú Thọ`: the last name is the province of the first; `tỉnh Sơn La, Lai Châu` not."""
    known = {p.name for p in places.provinces()}
    if tier == "tỉnh":
        return not all(text[a:b] in known for a, b in names)
    return text[slice(*names[-1])] in known


def is_whole_field(text: str, a: int, b: int) -> bool:
    """Is this span, as it stands, one field of work?"""
    m = field_at(text, a, b)
    return m is not None and m.end() == b


def _names(text: str, at: int, end: int) -> list[tuple[int, int]]:
    """The names of a list, a known field of work never parted at its own comma or `và`."""
    found: list[tuple[int, int]] = []
    while at < end:
        field = field_at(text, at, end)
        if field and (field.end() == end or _BETWEEN.match(text, field.end(), end)):
            stop = field.end()
        else:
            cut = _NEXT.search(text, at, end)
            stop = cut.start() if cut else end
        found.append(_trimmed(text, at, stop))
        between = _BETWEEN.match(text, stop, end)
        at = between.end() if between else max(stop + 1, at + 1)
    return [(a, b) for a, b in found if b > a]
