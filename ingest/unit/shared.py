"""Lists whose members share one head: `các Sở: A, B`, `Phòng KT, VHXH`, `UBND các xã: C, D`.

Each member is named in full. A field of work (`Văn hóa, Thể thao và Du lịch`) is never parted at its own
comma or `và`; a member that bears a head of its own (`Công an tỉnh`) takes none.
"""

from __future__ import annotations

import re

from ingest.lexicon import places
from ingest.model import COMMUNE, DISTRICT, PROVINCE
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import field_at, starts_organ, starts_unit
from ingest.text.letters import UPPER
from ingest.unit import heads as unit_heads
from ingest.unit import mixed_tiers

_TITLE = (
    r"(?:(?:[Cc]ác\s+)?(?:[Ôô]ng|[Đđ]ồng chí|[Đđ]/c)(?:(?:,|/)?\s?\(?[Bb]à\)?)?\s*:?\s+"
    r"(?=Trưởng|Giám|Vụ|Cục))?"
    r"(?:(?:[Cc]ác\s+(?=[Tt]rưởng|[Gg]iám|[Tt]hủ|[Cc]hủ|Vụ|Cục|Viện|[Hh]iệu))?"
    r"(?:[Đđ]ại diện [Ll]ãnh đạo|[Đđ]ại diện|[Ll]ãnh đạo|[Gg]iám đốc|[Tt]rưởng|[Tt]hủ trưởng|[Cc]hủ tịch"
    r"|[Bb]í thư|[Hh]iệu trưởng|[Bb]ộ trưởng|[Cc]hánh|(?:Tổng cục|Chi cục|Cục|Vụ|Viện) trưởng)\s+)?"
)
_PROPER = rf"[{UPPER}][\w'’]+(?:\s+[{UPPER}][\w'’]*)+"
_MARKED = rf"{_PROPER}(?:\s\([^()]{{2,40}}\))?"  # `Đồn Biên phòng A (điểm của tỉnh), B`
# `các Sở: A, B`, `UBND các xã: A, B`, `các đơn vị: A, B`: one head for each of the names after the colon
_EACH = re.compile(
    rf"{_TITLE}(?:(?:[Cc]ác\s+)?(?P<head>Sở|Bộ|Phòng|[Ss]ở|[Pp]hòng|ban|Ban|[Tt]rường|[Kk]hoa|Hội|Cục|Vụ|BV"
    r"|[Tt]rường (?:THPT|THCS|THCS&THPT|TH|MN|[Tt]iểu học|[Mm]ầm non|[Tt]rung học (?:cơ sở|phổ thông))"
    r"|[Nn]ông trường|[Ll]âm trường|[Bb]ến xe|Bệnh viện|Chi cục|Tổng cục|Trung tâm|Vườn [Qq]uốc gia|Viện"
    r"|Học viện|Tập đoàn|Tổng công ty|Hiệp hội|Liên đoàn|Công ty(?: (?:TNHH|MTV|CP|[Cc]ổ phần))*)"
    r"(?:(?:,?\s+(?:ban,?\s+)?ngành|,\s+ban)(?:\s+tỉnh|\s+huyện|\s+(?:có\s+)?liên quan)?)?"
    r"|(?P<organ>UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Đảng ủy|Đảng uỷ|Công an"
    r"|Trạm Y tế|Trường|Hội Nông dân|Hội Liên hiệp Phụ nữ|Huyện ủy|Phòng [^:;,]{5,60}?)\s+(?:các\s+)?"
    r"(?P<tier>huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|tỉnh)"
    r"|[Cc]ác\s+(?P<firms>Công ty\s[^:;,]{3,60})"
    r"|[Cc]ác\s+(?P<branches>ngành)(?:\s+(?:của\s+)?(?:tỉnh|huyện|xã|phường))?"
    r"|(?:[Cc]ác\s+)?(?P<rooms>[Pp]hòng,? (?:ban|đơn vị|trung tâm)(?:,? đơn vị)?)"
    r"|(?:[Cc]ác\s+)?(?P<units>đơn vị|cơ quan))\s*:\s*(?=\S)"
)
# `các Bộ Vật tư, Nội thương, Tài chính`, `Sở Nội vụ, Y tế`: fields of work after one head, without a colon
_FIELDS = re.compile(rf"{_TITLE}(?P<many>[Cc]ác\s+)?(?P<head>Sở|Bộ|Phòng|sở|bộ|phòng)\s+(?=\S)")
_TIER_BEHIND = re.compile(
    r"\s(?P<tail>(?:các )?(?:(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường)\b|(?:TX|TP)(?![\w,]))"
    r"[^.;:]{0,60})$"
)
# `các Sở: XD, GTVT các tỉnh, TP trực thuộc TW`
_OF_ALL_PLACES = re.compile(r"\s(?P<tail>các (?:tỉnh|huyện|quận|thị xã|xã|phường)\b[^.;:]{0,60})$")
# `Phòng KT, VHXH và TCKH`: short forms after one head
_SHORT = rf"[{UPPER}&-]{{2,}}(?:\d{{2}})?"
_SHORTS = re.compile(
    rf"{_TITLE}(?:[Cc]ác\s+)?(?P<head>[Pp]hòng|[Ss]ở|Ban|[Kk]hoa)\s+(?={_SHORT}(?:(?:,\s*|\s(?:và|&)\s){_SHORT})+"
    r"(?:\s(?P<tail>(?:các )?(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|TX|TP)\b[^.;:]{0,60}))?$)"
)
# `Trưởng phòng Tổ chức - Hành chính, Tài chính - Kế toán`: rooms of two fields each
_TWO_FIELDS = (
    r"(?!(?:Phòng|Khoa|Ban|Văn phòng|Trung tâm)\s)"
    rf"[{UPPER}][^\W\d_]*(?:\s[^\W\d_]+){{0,3}}\s[-–]\s[{UPPER}][^\W\d_]*(?:\s(?!và\s)[^\W\d_]+){{0,3}}"
)
_OF_TWO_FIELDS = re.compile(
    rf"{_TITLE}(?:[Cc]ác\s+)?(?P<head>[Pp]hòng|[Kk]hoa)\s+"
    rf"(?={_TWO_FIELDS}(?:(?:,|\s+và)\s+{_TWO_FIELDS})+$)"
)
# `Trường THPT Sơn Dương, THPT Kim Xuyên`, `Đồn Biên phòng Chiềng Khương, Mường Cai`
_SCHOOL = (
    r"(?:TH&THCS|THCS&THPT|CĐ|ĐH|THPT|THCS|PTDTNT|PTDTBT|TH|MN|[Tt]iểu học|[Mm]ầm non"
    r"|Trung học (?:cơ sở|phổ thông))"
)
_SCHOOLS = re.compile(
    r"(?P<head>(?:(?:BCH )?Đoàn )?[Tt]rường)\s+"
    rf"(?={_SCHOOL}\s{_PROPER}(?:(?:,|\s+và)\s+{_SCHOOL}\s{_PROPER})+$)"
)
# `Các trường THPT Nông Cống 1, Nông Cống 2`: schools of one kind
_NAMED_SCHOOL = rf"[{UPPER}]\w*(?:\s[{UPPER}][\w'’]*)*(?:\s(?:[Ss]ố\s)?\d{{1,2}})?"
_OF_ONE_KIND = re.compile(
    rf"(?:Hiệu trưởng\s+)?(?P<many>[Cc]ác\s+)?(?P<head>(?:Đoàn\s)?[Tt]rường\s{_SCHOOL})\s+"
    rf"(?={_NAMED_SCHOOL}(?:(?:,|\s+và)\s+{_NAMED_SCHOOL})+$)"
)
_SCHOOL_KIND = re.compile(rf"[Tt]rường\s{_SCHOOL}(?!\w)")
_NO_SCHOOL = re.compile(rf"(?:Quận|Huyện|Thành|Tỉnh|Thị|TP|TX|Xã|Phường|{_SCHOOL}(?!\w))")
_WITH_DIGIT = re.compile(r"\d$")
_POSTED = re.compile(
    r"(?P<head>Đồn Biên phòng|Hạt Kiểm lâm|Trạm (?:Kiểm lâm|Khuyến nông)|Đội Thuế"
    r"|Hội (?:LHPN|Liên hiệp Phụ nữ|Nông dân|ND|Cựu chiến binh|CCB)|Điện lực|Chi cục Thuế"
    r"|Trung tâm Y tế|TTYT|Phòng giao dịch(?: NHCSXH| Ngân hàng Chính sách xã hội)?"
    r"|Chi bộ (?:thôn|bản|ấp|khu))\s+"
    rf"(?={_MARKED}(?:(?:,|\s+và)\s+{_MARKED})+$)"
)
# `Ban CHQS huyện Pác Nặm, Ngân Sơn`: places after one organ and one tier; `xã Lũng Cú, Ma Lé`: after a tier
_AT_PLACES = re.compile(
    rf"(?:{_TITLE}(?P<organ>[{UPPER}][^,;:.()]{{2,50}}?)\s)?"
    r"(?P<tier>[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hành phố)\s+"
    rf"(?={_PROPER}(?:(?:,|\s+và)\s+{_PROPER})+$)"
)
# `UBND thành phố Hồ Chí Minh, thành phố Đà Nẵng`: each place with its tier, which is the same
_AT_EACH = re.compile(
    rf"{_TITLE}(?P<organ>[{UPPER}][^,;:.()]{{2,50}}?)\s"
    rf"(?P<tier>(?i:tỉnh|huyện|xã|phường|thành phố))\s+{_PROPER}"
    rf"(?:(?:,|\s+và)\s+(?i:(?P=tier))\s+{_PROPER})+$"
)
# `Đội Chữa cháy khu vực 1, khu vực 2`, `Đội QLTT số 1, số 3`: several of one office
_AT_PARTS = re.compile(
    rf"{_TITLE}(?P<organ>[{UPPER}][^,;:.()]{{2,60}}?)\s(?P<tier>khu vực|số)\s\d{{1,2}}"
    r"(?:(?:,|\s+và)\s+(?P=tier)\s\d{1,2})+$"
)
# `các Phòng 1, 2 và 7`: rooms called by their numbers
_AT_NUMBERS = re.compile(
    r"[Cc]ác (?P<organ>[Pp]hòng|[Tt]ổ|[Đđ]ội|[Tt]rạm|[Cc]hi bộ|[Cc]ụm|[Nn]hóm)"
    r"\s(?P<tier>\d{1,2})(?:(?:,|\s+và)\s\d{1,2})+$"
)
# `UBND huyện: A, B, thành phố C`
_TIER_ITSELF = re.compile(rf"(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s[{UPPER}]")
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:và\s+)?|\s(?:và|&)\s+)")
_NEXT = re.compile(r"[,;]|\s(?:và|&)\s")
_OWN_HEAD = re.compile(
    r"(?:Công an|Ban|Cục|Văn phòng|Thanh tra|Đài|Báo|Trung tâm|Chi cục|BHXH|Bảo hiểm|KBNN|Kho bạc"
    r"|NHNN|Ngân hàng|UBND|HĐND|MTTQ|UBMTTQ|Bộ (?:Chỉ huy|CH\w+|Tư lệnh)|BCH|Hạt|Đội|Đồn|Đảng ủy|Kiểm toán"
    r"|Ủy ban|Uỷ ban|UB|Bệnh viện|Quỹ|Điện lực|Tập đoàn|Tổng công ty|Công ty|Liên minh|Tỉnh Đoàn|LĐLĐ"
    r"|[Cc]ác|Liên đoàn|Hội|Tỉnh đoàn|Huyện đoàn|VP|TT(?!\s?[&-])|Viện|Tòa|TAND|VKSND|Thuế tỉnh|Bưu điện"
    r"|Đoàn (?:TN|Thanh niên|Luật sư)|ĐTN|Chủ tịch|Giám đốc|Trưởng|Thủ trưởng|Hiệu trưởng|Bí thư|Chánh)\b"
)
OFFICE_OF_TWO = re.compile(
    r"(?:[Vv]ăn phòng|VP)\.? (?:HĐND|Hội đồng nhân dân|Đoàn [Đđ]ại biểu Quốc hội|Đoàn ĐBQH|ĐĐBQH)$"
)


# what stands in every list; most names that are looked at are of one alone
_SEVERAL = re.compile(r"[,;:&+/\n]|\svà\s|\s[-–]\s")


def trimmed(text: str, a: int, b: int) -> tuple[int, int]:
    """The span without the spaces, bullets and marks around it."""
    while a < b and text[a] in " \n\t-+•.,;:*":
        a += 1
    while b > a and text[b - 1] in " \n\t.,;:/*{}|":
        b -= 1
    return a, b


def each(text: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """The members of a list with one shared head: full name and span of each; None if it is no such list.

    The span of the first begins with the head, those of the others are their own words.
    """
    if _SEVERAL.search(text, start, end) is None:
        return None
    bodies = unit_heads.each(text, start, end) or mixed_tiers.each(text, start, end)
    if bodies is not None:
        return bodies
    at_each = _AT_EACH.match(text, start, end) or _AT_PARTS.match(text, start, end)
    at_each = at_each or _AT_NUMBERS.match(text, start, end)
    if at_each:
        places_of = _names(text, at_each.start("tier"), end)
        organ = at_each["organ"]
        return _headed(organ[0].upper() + organ[1:], text, start, places_of)
    dashed = _of_two_fields(text, start, end) if text.find(" - ", start, end) >= 0 else None
    if dashed is not None:
        return dashed
    m = _EACH.match(text, start, end)
    tail = ""
    if m and m.end() < end:
        of_all = _OF_ALL_PLACES.search(text, m.end(), end) if m["head"] else None
        tail = f" {of_all['tail']}" if of_all else ""
        last = of_all.start() if of_all else end
        names = (None if m["organ"] else _apart(text, m.end(), last)) or _names(text, m.end(), last)
        names = _fields_whole(text, names) if m["head"] else names
        head = m["head"] or m["firms"] or (f"{m['organ']} {m['tier']}" if m["organ"] else "")
        field = any(is_whole_field(text, a, b) for a, b in names)
        head = "Phòng" if m["rooms"] and field else "Ngành" if m["branches"] and field else head
    else:
        m = (
            _SHORTS.match(text, start, end)
            or _SCHOOLS.match(text, start, end)
            or _POSTED.match(text, start, end)
            or _AT_PLACES.match(text, start, end)
            or _FIELDS.match(text, start, end)
        )
        if m is None:
            return _schools(text, start, end) if text.find("rường", start, end) >= 0 else None
        if m.re is not _FIELDS:
            return _shared(text, m, start, end)
        behind = _TIER_BEHIND.search(text, m.end(), end)
        names, head = _names(text, m.end(), behind.start() if behind else end), m["head"]
        if len(names) < 2 or not all(is_whole_field(text, a, b) for a, b in names):
            return None
        if head in ("Sở", "Phòng", "sở", "phòng") and any(text[a:b] == "Công an" for a, b in names):
            return None  # an organ of its own: the list ends before it
        if not m["many"] and "," not in text[names[0][1] : names[1][0]]:
            return None  # `Sở Công nghiệp và Thương mại` may be one
        tail = f" {behind['tail']}" if behind else ""
    head = head[:1].upper() + head[1:]
    out: list[tuple[str, int, int]] = []
    for a, b in names:
        name = " ".join(text[a:b].split())
        if _SCHOOL_KIND.match(head) and _SCHOOL_KIND.match(f"trường {name}"):
            name = f"Trường {name}"
            out.append((name, a if out else start, b))
            continue
        own = not head or (_OWN_HEAD.match(name) and not (head == "Bộ" and name == "Công an"))
        shared = m["organ"] if m.re is _EACH and m["organ"] and _TIER_ITSELF.match(name) else head
        out.append((name if own else f"{shared} {name}{tail}", a if out else start, b))
    return out


def _shared(text: str, m: re.Match[str], start: int, end: int) -> list[tuple[str, int, int]] | None:
    """Short forms after one head, places after one organ: each with what it shares before its name."""
    places = m.re is _AT_PLACES
    organ = (m["organ"] or "") if places else ""
    head = f"{organ} {m['tier']}".strip() if places else m["head"][:1].upper() + m["head"][1:]
    tail = m["tail"] if m.re is _SHORTS else None  # `Phòng KT, KT&HT các huyện`
    last = m.start("tail") - 1 if tail else end
    whole = text[m.end() : last].replace(" & ", "&")
    marked = (whole, whole.replace(",", "&"), whole.replace(",", ""), whole.replace(" và ", "&"))
    if m.re is _SHORTS and any(is_whole_field(one, 0, len(one)) for one in marked):
        return None  # `Phòng GD & ĐT`, `Phòng LĐ-TB,XH`, `Phòng LĐ-TB và XH`
    names = _names(text, m.end(), last)
    above = (places or m.re is _POSTED) and _above(m["tier"].lower() if places else "", text, names)
    if len(names) < 2 or above or organ.endswith(("các", "Các")):
        return None
    behind = f" {tail}" if tail else ""
    # `Phòng TC-KH, KBNN huyện`: a member with a head of its own takes but the tail
    own = [m.re is _SHORTS and n > 0 and starts_organ(text, a) for n, (a, _) in enumerate(names)]
    names[-1] = (names[-1][0], end)
    return [
        (f"{'' if own[n] else head} {text[a : min(b, last)]}{behind}".strip(), a if n else start, b)
        for n, (a, b) in enumerate(names)
    ]


def _headed(head: str, text: str, start: int, names: list[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """Each of the names behind the head that stands once; the first has it printed."""
    return [(f"{head} {text[a:b]}", a if n else start, b) for n, (a, b) in enumerate(names)]


def _of_two_fields(text: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """Each of several rooms whose names are two fields with a dash between them."""
    m = _OF_TWO_FIELDS.match(text, start, end)
    if m is None or (m.start("head") == start and text.find(",", m.end(), end) < 0):
        return None  # `Phòng Kế toán - Thanh toán và Tiền tệ - Kho quỹ` may be one
    names = [trimmed(text, *cut.span("name")) for cut in _UP_TO_COMMA.finditer(text, m.end(), end)]
    head = m["head"].capitalize()
    return _headed(head, text, start, names)


_UP_TO_COMMA = re.compile(r"(?P<name>(?:(?!,|\svà\s).)+)(?:,\s|\svà\s|$)", re.DOTALL)


def _schools(text: str, start: int, end: int) -> list[tuple[str, int, int]] | None:
    """Each of several schools of one kind; None where the second name may be the place of the first."""
    m = _OF_ONE_KIND.match(text, start, end)
    if m is None:
        return None
    names = _names(text, m.end(), end)
    sure = m["many"] or len(names) > 2 or _WITH_DIGIT.search(text, *names[-1])
    if not sure or any(_NO_SCHOOL.match(text, a, b) for a, b in names) or _above("trường", text, names):
        return None
    head = m["head"][:1].upper() + m["head"][1:]
    return _headed(head, text, start, names)


def _above(tier: str, text: str, names: list[tuple[int, int]]) -> bool:
    """`xã Tam Thanh, Phú Thọ`: the last name is the province of the first; `tỉnh Sơn La, Lai Châu` not."""
    known = {p.name for p in places.provinces()}
    if tier == "tỉnh":
        return not all(text[a:b] in known for a, b in names)
    return text[slice(*names[-1])] in known


_BRANCH = re.compile(r"Ngành (?=[^\W\d_])")
_OFFICE_OF_TIER = {PROVINCE: "Sở ", DISTRICT: "Phòng ", COMMUNE: "Phòng "}


def of_branch(phrase: str, speaker: Speaker) -> str:
    """One of `các ngành: Y tế, Thương mại` as the office of the tier that speaks; others as they are."""
    if speaker.level not in _OFFICE_OF_TIER:
        return phrase
    return (
        _BRANCH.sub(_OFFICE_OF_TIER[speaker.level], phrase, count=1)
        if phrase.startswith("Ngành ")
        else phrase
    )


def is_whole_field(text: str, a: int, b: int) -> bool:
    """Is this span, as it stands, one field of work?"""
    m = field_at(text, a, b)
    return m is not None and m.end() == b


def _apart(text: str, at: int, end: int) -> list[tuple[int, int]] | None:
    """The names of a list that semicolons part, so that a comma stands inside a name; None for any other.

    `các phòng: Công tác chính trị, Quản lý sinh viên; Đào tạo`, but `các Sở: Nội vụ, Tư pháp; Y tế`.
    """
    if ";" not in text[at:end]:
        return None
    out = []
    while at < end:
        stop = text.find(";", at, end)
        stop = end if stop < 0 else stop
        out.append(trimmed(text, at, stop))
        at = stop + 1
    out = [(a, b) for a, b in out if b > a]
    several = [s for s in out if "," in text[slice(*s)] and not is_whole_field(text, *s)]
    if len(out) < 2 or any(text[a:b][:2].isupper() for long in several for a, b in _names(text, *long)):
        return None  # `MT, KTTV và BĐKH; Thủy lợi`
    if any(is_whole_field(text, *s) for long in several for s in _names(text, *long)):
        return None
    return out


def _fields_whole(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`Trưởng các phòng: Công tác học sinh, sinh viên, Đào tạo`: small letters go on with a field."""
    out = names[:1]
    for a, b in names[1:]:
        goes_on = text[a].islower() and text[out[-1][0]].isupper()
        if goes_on and not (is_whole_field(text, a, b) or starts_unit(text, a)):
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out


def _names(text: str, at: int, end: int) -> list[tuple[int, int]]:
    """The names of a list, a known field of work never parted at its own comma or `và`."""
    found: list[tuple[int, int]] = []
    while at < end:
        field = field_at(text, at, end)
        if field and (field.end() == end or _BETWEEN.match(text, field.end(), end)):
            stop = field.end()
        else:
            cut = _NEXT.search(text, at, end)
            if cut and OFFICE_OF_TWO.search(text, at, cut.start()) is None:
                stop = cut.start()
            else:  # `VP HĐND và UBND`
                cut = _NEXT.search(text, cut.end(), end) if cut else None
                stop = cut.start() if cut else end
        found.append(trimmed(text, at, stop))
        between = _BETWEEN.match(text, stop, end)
        at = between.end() if between else max(stop + 1, at + 1)
    return [(a, b) for a, b in found if b > a]
