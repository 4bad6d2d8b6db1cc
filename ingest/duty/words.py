"""Words that part the name of a unit from its duty: verbs, turns such as `theo chức năng`, headings.

The verbs and headings stand in `tables/duty_phrases.toml`. A verb inside a name (`Ủy ban kiểm tra`, `chủ đầu
tư`) ends none.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.organ import offices, party_boards, steering
from ingest.organ.unit_words import field_at, starts_organ, starts_unit
from ingest.relation.phrases import certain_words
from ingest.text.alternatives import letters_first
from ingest.text.letters import LOWER, UPPER
from ingest.text.table import load

# heads that are no name without the word that follows: `Đoàn kiểm tra`, `Tổ công tác`, `Trung tâm hỗ trợ`
_BARE_HEAD = re.compile(
    r"(?:(?:[Cc]ác\s+)?(?:[Đđ]oàn|[Tt]ổ|[Bb]an|[Tt]rung tâm|[Đđ]ội|[ỦUủu][ỷy] ban|[Hh]ội đồng|[Bb]ộ phận"
    r"|[Qq]uỹ)|[Vv]iện|[Cc]ục|[Cc]hi cục|[Tt]ổng cục|[Tt]rạm|[Hh]ạt)(?=\s)"
)
# `Cục Quản lý, giám sát bảo hiểm`: the name goes on
_OF_TWO_DEEDS = re.compile(r"(?:Cục|Vụ|Phòng|Ban|Tổ|Đội|Tổng cục) (?:Quản lý|Thanh tra|Kiểm tra),$")
_LONGEST_OFFICE = 80  # characters
# after a comma: those who lead an organ, not the duty to lead
_LEADERS = re.compile(r"\s+lãnh đạo\s+(?:các\s|[Uu]|[Ủ]|Sở|Ban|Bộ|Văn|Phòng|Công|Đảng|Hội|sở|cơ quan|đơn vị)")
# `Phòng Giám sát, kiểm tra và Xử lý sau thanh tra`: a deed inside a name
_NAME_GOES_ON = re.compile(rf"\s+và\s+[{UPPER}][{LOWER}]+\s+[{LOWER}]")
_AND = re.compile(r"\s+và\s+")
_ACTIVITY = re.compile(r"\s(?:sản xuất|kinh doanh|khai thác|chế biến|sử dụng|vận chuyển|bảo quản|mua bán)$")
# the small letters of a firm's name, up to its first capital: `Công ty cổ phần đầu tư xây dựng Hòa Phú`
_FIRM = re.compile(
    r"(?:Tổng công ty|Công ty)\s+(?:[Cc]ổ phần|CP|TNHH|[Tt]rách nhiệm hữu hạn)"
    rf"(?:\s+(?!có\s|phải\s)[^\s,;:.{UPPER}]+){{0,9}}\s+[{UPPER}]\w*"
)
_MODAL = re.compile(
    r"\s+(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|phải|sẽ|giao(?! thông| dịch| lưu)|yêu cầu|đề nghị)\s"
)
_FIRM_FIRST = frozenset("TCD")  # with which a firm begins
_A_FIRM = re.compile(r"(?:Tổng công ty|Công ty|Tập đoàn|Doanh nghiệp)\s")
# a firm's name goes on behind `và`: `Công ty cổ phần vận tải và tư vấn kỹ thuật`
_CAN_BE_FIRM = re.compile(r"\svà$")
# a firm's name is not over before its proper name: `Công ty cổ phần | xây dựng Hòa Phú`
_TRADE = re.compile(
    r"\s+(?:xây dựng|đầu tư|sản xuất|khai thác|tư vấn|lắp đặt|cung cấp|phát triển|mua|bán|trồng)"
)
_FIRM_BEGUN = re.compile(
    r"(?:Công ty|Tổng công ty)\s+(?:[Cc]ổ phần|CP|TNHH|[Tt]rách nhiệm hữu hạn)"
    r"(?:\s+(?:MTV|[Mm]ột thành viên))?"
    rf"(?:\s(?!có\s|phải\s|chịu\s)[^\s,;:.{UPPER}]+){{0,8}}$"
)
# who does it, or which are meant: `do cấp xã | quản lý`, `trong diện | sắp xếp`
# … or where: `Công an xã nơi | tổ chức lễ hội`
_WHOSE = re.compile(
    r"\sdo(?:\s[^\s,;:.]+){1,5}$|\s(?:trong|thuộc)\s+(?:diện|danh mục|danh sách|đối tượng)$"
    r"|\snơi(?:\s(?:dự kiến|đang|sẽ))?$"
)
# a capital within the sentence is a term that the document defines: `phối hợp với Cơ quan | giám sát để …`
_TERM = re.compile(r"(?:,|\svà|\svới)\s(?:Cơ quan|Đơn vị)$")
# a class, and what its members do: `Tổ chức, cá nhân | khai thác đá phải …`
_KINDS = (
    r"(?:[Cc]ơ quan|[Tt]ổ chức|[Cc]á nhân|[Dd]oanh nghiệp|[Đđ]ơn vị|[Cc]ơ sở|[Hh]ợp tác xã"
    r"|[Hh]ộ (?:gia đình|kinh doanh))"
)
_OF_KINDS = re.compile(rf"(?:(?:[Cc]ác|[Mm]ọi|[Nn]hững)\s+)?{_KINDS}(?:(?:,\s+|\s+và\s+){_KINDS})*(?=\s)")
_TRADES = (
    r"(?:thăm dò|khai thác|thu hồi|chế biến|sản xuất|kinh doanh|mua bán|vận chuyển|sử dụng|hoạt động|đầu tư"
    r"|xuất khẩu|nhập khẩu|nuôi|trồng|thi công|đưa|tham gia|xả)"
)
_PRACTISES = re.compile(rf"\s+(?:có\s+)?{_TRADES}\s")
# … where their duty is told by a strong word behind it
_THEN_MUST = re.compile(r"[^.;:]{0,200}?(?=\s(?:phải|có trách nhiệm|chịu trách nhiệm|có nghĩa vụ)\s)")
# … or their licence tells which are meant: `được cấp giấy phép khai thác, thu hồi cát | báo cáo`
_LICENSED = re.compile(
    rf"\s+được\s+cấp\s+(?:giấy\s+)?phép(?:\s+{_TRADES}(?:(?:,|\s+và)\s+{_TRADES})*(?=[\s.,:;]))?"
)
# one of a class, singled out by what it does: `Đơn vị sử dụng giáo viên`, `Cơ quan chủ trì soạn thảo`
_KIND = re.compile(r"(?:Thủ trưởng\s+|các\s+)?(?:[Đđ]ơn vị|[Cc]ơ quan|[Tt]ổ chức|[Cc]ơ sở|[Bb]ộ phận)(?=\s)")
_WHICH = re.compile(
    r"\s+(?:sử dụng|hoạt động|sản xuất|kinh doanh|thi công|quản lý|tư vấn"
    r"|chủ trì (?:soạn|thẩm|đề|thực)|tham gia (?:thẩm|đào)|đề xuất|tiếp nhận|kiểm tra"
    r"|thẩm (?:định|tra)|tuyên truyền|tổ chức lễ|trình\b|cấp phép)"
)
# which of a class: `các đơn vị được kiểm tra | chuẩn bị …`, `các phòng được phân công | xây dựng …`
_DONE_TO = re.compile(
    r"\s+được\s+(?:kiểm tra|giám sát|thanh tra|khảo sát|phân công|giao|kiểm toán|chọn|đánh giá|lựa chọn"
    r"|phê duyệt)(?!\s(?:làm?|chủ trì)\s)"
)
_CLASS_BEFORE = re.compile(r"(?:.{0,30}\s)?(?:[Cc]ác|[Nn]hững)\s")
_CLASS = re.compile(r"(?:cơ quan|Cơ quan|đơn vị|doanh nghiệp|hiệp hội|địa phương)$")
TOLD = re.compile(
    r"(?:^|\s)(?:đã|vừa(?!\s(?:và|hoặc)\s)|đang"
    r"|từng(?!\s(?:xã|phường|thôn|bản|ấp|khu|tổ|hộ|gia đình|đơn vị|cơ quan|địa phương|địa bàn|ngành|lĩnh vực"
    r"|cấp|người|cán bộ|đồng chí|thành viên|năm|quý|tháng|tuần|ngày|giai đoạn|thời điểm|bước|loại|nội dung"
    r"|nhiệm vụ|công việc|đối tượng|trường|lớp|dự án|vụ|huyện|tỉnh|sở|phòng)\b))(?:\s|$)"
)
# `Việc tổng hợp kết quả | giao Văn phòng theo dõi`: the matter stands before the order
MATTER = re.compile(
    r"(?:Việc|Báo cáo|Công tác|Kinh phí|Kết quả|Nhiệm vụ|Phần việc|(?:Các )?[Nn]ội dung)\s"
    r"(?!.{0,120}\s(?:đã|vừa|được|là|phải|cần|và|,)\Z)[^.;:]{3,120}"
)
# what a meeting agrees to, before who shall see to it: `Về vốn: đồng ý đề xuất của Sở A, giao …`
AGREES = re.compile(r"(?:Về [^:.;]{3,90}:\s+)?(?:[Cc]ơ bản\s+)?(?:[Tt]hống nhất|[Nn]hất trí|[Đđ]ồng ý)\s")
_ASKS = re.compile(r"\s*(?:sẽ\s+|cần\s+)?(?:giao(?: cho)?|đề nghị|yêu cầu)\s+(?!ban\s)")
_COLON = re.compile(
    rf"\s*:(?=\s|$|[{UPPER}{LOWER}][{LOWER}])"
    r"|\.(?<!\WP\.)(?<!^P\.)(?=\s+[-+]|\s*$|\s+[^\W\d_])"
)
_LIST_HEAD = re.compile(
    r"(?P<field>[Ss]ở|[Bb]ộ|[Pp]hòng|[Kk]hoa|[Bb]an|[Vv]ụ|[Cc]ục|[Vv]iện|[Ss]ở, ngành|[Ss]ở, ban, ngành"
    r"|(?:[Nn]gành|phòng, ban)(?: tỉnh| huyện| (?:có )?liên quan)?)$"
    r"|(?P<place>xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu|tỉnh|trường"
    r"|[Tt]rường (?:THPT|THCS|TH|MN|[Tt]iểu học|[Mm]ầm non))$"
    r"|(?P<unit>đơn vị|cơ quan|doanh nghiệp|[Cc]ông ty|tổ chức)$"
)
_LED_LIST = re.compile(
    r"(?:Trưởng|Giám đốc|Thủ trưởng|Lãnh đạo|(?:Vụ|Cục|Viện) trưởng)\s+(?:các\s+)?"
    r"(?:phòng|khoa|sở|ban|Phòng|Sở|[Vv]ụ|[Cc]ục|[Vv]iện)$"
)
# `Các ban: Tổ chức, Tuyên giáo Huyện ủy`: boards of the Party, although the first looks like a deed
_BOARDS_LISTED = re.compile(rf"{party_boards.FIELD}(?:,\s|\s+và\s){party_boards.FIELD}(?!\w)")
# names of offices and no sentence: `Công nghệ thông tin, Cơ khí, Kinh tế`
_NAMES_LISTED = re.compile(rf"[{UPPER}][^,;:.]{{2,40}}(?:[,;]\s[{UPPER}][^,;:.]{{2,40}}?)+")
# `Các sở, ban, ngành: Xây dựng kế hoạch …`: a deed, no field of work
_GOES_ON = re.compile(rf"\s+(?!và\s[{UPPER}])[{LOWER}]")
_TWO_CAPITALS = re.compile(rf"[{UPPER}]\w*(?:,|;|\s+(?:và\s+)?[{UPPER}])")


@cache
def _verb() -> re.Pattern[str]:
    words = letters_first(v.replace(" ", r"\s+") for v in load("duty_phrases")["verbs"])
    return re.compile(
        r"\s(?<!\s\s)(?<!các\s)(?<!Các\s)(?<!Đào\s)(?<!Hậu\s)(?<!Truyền\s)(?<!Thường\s)(?<!Dân\s)\s*"
        rf"(?:(?:phải|cần|sẽ|có thể|đã|được|đồng thời)\s+)?(?:{words})(?!\w)"
    )


# what stands behind the dash of a name, too: `Phòng Thông tin - Tuyên truyền`, `Kinh tế - Tổng hợp`
_FIELDS_TOO = frozenset(
    ("tổ chức", "xây dựng", "phát triển", "đào tạo", "khai thác", "quản lý", "tuyên truyền", "kiểm tra",
     "giám sát", "tổng hợp", "thanh tra", "thẩm định", "bảo vệ", "sản xuất", "đầu tư", "nghiên cứu",
     "phục vụ", "cung cấp", "hỗ trợ")
)  # fmt: skip


_LOOK_BACK = re.compile(r"^(?:\(\?<[!=][^()]*\))+")  # what a verb of the table may not stand behind


# a long heading, joined with the line below it: `… giáo dục thường xuyên Thành lập đội …`, no `Ban Chỉ đạo`
_NEXT_LINE = re.compile(
    r"[^.:]{60,400}?(?<![;,])(?<!Ban)(?<!Tổ)(?<!Đoàn)(?P<over>\s+)(?=(?:Thành lập|Xây dựng|Tổ chức|Chủ trì"
    r"|Phối hợp|Tham mưu|Rà soát|Chỉ đạo|Triển khai|Căn cứ|Quán triệt|Báo cáo|Bố trí|Chuẩn bị|Đôn đốc"
    r"|Ban hành|Thực hiện|Phân công|Lãnh đạo|Tăng(?: cường)?|Vận động|Tuyên truyền|Theo|Hướng dẫn|Cân đối"
    rf"|Tiếp tục|Lồng ghép|Củng cố|Huy động|Đẩy mạnh|Đưa|Nắm)\s+[{LOWER}])"
)


def _capitalized(*, fields: bool = False) -> str:
    """The verbs with a capital; those that are fields of work too only where `fields` asks for them."""
    bare = (_LOOK_BACK.sub("", v) for v in load("duty_phrases")["verbs"])
    verbs = [v for v in bare if (fields or v.split("(")[0] not in _FIELDS_TOO) and v[:1].isalpha()]
    return "|".join(v[:1].upper() + v[1:].replace(" ", r"\s+") for v in ["là", *verbs])


@cache
def _dashed() -> re.Pattern[str]:
    """`Sở Y tế - Là cơ quan đầu mối`, `Phòng Tư pháp - Chủ trì …`: heading and first task in one line."""
    rest = (
        rf"(?:(?!và\s[{UPPER}])[{LOWER}]"
        r"|UBND|HĐND|Ủy ban|Uỷ ban|Chủ tịch|Huyện|Tỉnh|Thành|Đảng|Thường trực|Ban Thường)"
    )
    unit = "Phòng|Ban|Sở|Hội|Công an|Trung tâm|Trạm|Đoàn|Huyện|Đài"
    plus = rf"\s+\+\s+(?=[{UPPER}][{LOWER}]+\s[{LOWER}])(?!{unit})"
    return re.compile(rf"(?<![Tt]hi đua)\s+[-–]\s*(?=(?:{_capitalized()})\s+{rest})|{plus}")


@cache
def _behind_tier() -> re.Pattern[str]:
    """`Trạm Y tế xã Là đơn vị …`, `Ban Tuyên giáo Huyện ủy Chủ trì …`: a colon or a line end was lost."""
    over = "|".join(
        rf"(?<={tier}\s)" for tier in (" xã", " phường", " huyện", " quận", " tỉnh", " thị trấn", "ủy", "uỷ")
    )
    return re.compile(rf"\s(?:{over})\s*(?=(?:{_capitalized(fields=True)})(?:,\s|\s+[{LOWER}]))")


@cache
def _section() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The headings, and words of which one stands in each."""
    sections = load("duty_phrases")["sections"]
    return re.compile("|".join(sections)), certain_words(sections)


def is_section(line: str) -> bool:
    """Is this the heading of a part that charges units with duties, `TỔ CHỨC THỰC HIỆN`, in any case?"""
    if len(line) >= 140:
        return False
    small = " ".join(line.lower().split())
    pattern, words = _section()
    for word in words:
        if word in small:
            return pattern.search(small) is not None
    return False


def first_verb(flat: str, start: int, limit: int) -> re.Match[str] | None:
    """The first word after a unit's name at `start` that opens its duty; None if there is none."""
    bare = _BARE_HEAD.match(flat, start, limit)
    at = bare.end() if bare else start + 2
    firm = None
    if flat[start : start + 1] in _FIRM_FIRST:
        firm = _FIRM.match(flat, start, limit)
        at = firm.end() if firm else at
        firm = firm or _A_FIRM.match(flat, start, limit)
    board = steering.end_of(flat, start, limit) if flat[start : start + 1] in ("B", "T") else None
    at = max(at, board or at)
    m = _verb().search(flat, at, limit)
    if bare and m and m.start() == bare.end() and not _MODAL.match(flat, m.start(), limit):
        m = _verb().search(flat, m.end(), limit)
    m = _of_class(flat, start, m, limit) if m else None
    kind = _KIND.match(flat, start, limit)
    if kind and m and m.start() == kind.end() and _WHICH.match(flat, m.start(), limit):
        m = _verb().search(flat, m.end(), limit)
    while m and (
        _in_office(flat, start, m)
        or (flat[m.start() - 1] in ",;" and _part_of_list(flat, start, m, limit))
        or (_TRADE.match(m.group()) and _FIRM_BEGUN.search(flat, max(start, m.start() - 90), m.start()))
        or _WHOSE.search(flat, max(start, m.start() - 45), m.start())
        or _TERM.search(flat, max(0, m.start() - 16), m.start())
        or _in_remark(flat, start, m.start(), limit)
        or _half_word(flat, m)
        or _done_to(flat, start, m, limit)
        or (firm and _CAN_BE_FIRM.search(flat, max(start, m.start() - 3), m.start()))
    ):
        m = _verb().search(flat, m.end(), limit)
    said = flat[start:limit]
    dashed = _dashed().search(flat, start, limit) if "- " in said or " + " in said else None
    if dashed and (m is None or dashed.start() < m.start()):
        m = m if m is not None and _NAME_THEN_DUTY.match(flat, dashed.end(), m.end()) else dashed
    m = _behind_tier().search(flat, at, min(m.start() + 4, limit) if m else limit) or m
    over = _NEXT_LINE.match(flat, start, limit) if limit - start > _LONG_LINE else None
    if over is None or (m is not None and m.start() <= over.start("over")):
        return m
    return _GAP.match(flat, over.start("over"), limit)


# a deed behind the dash of a name, before what opens the duty: `Tiếp nhận - Trả kết quả | có nhiệm vụ`
_NAME_THEN_DUTY = re.compile(
    r"(?!Là\s|Chủ trì\s)[^.;:,]{2,30}?\s(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm)"
)
_LONG_LINE = 60  # characters from which on a line is joined with the next one
_GAP = re.compile(r"\s+")


def _in_office(flat: str, start: int, m: re.Match[str]) -> bool:
    """Does the verb, or its first word, end an office's name: `Ban Xúc tiến và Hỗ trợ | đầu tư`?"""
    if m.end() - start > _LONGEST_OFFICE:
        return False
    first = flat.find(" ", m.start() + 1, m.end())  # `Trung tâm Phục vụ hành chính | công bố trí …`
    names = offices.names()
    return flat[start : m.end()].rstrip() in names or (first > 0 and flat[start:first] in names)


def _of_class(flat: str, start: int, m: re.Match[str], limit: int) -> re.Match[str] | None:
    """The verb that opens the duty of a class whose members are told by what they do, or may do."""
    kinds = _OF_KINDS.match(flat, start, limit)
    if kinds is None:
        return m
    licensed = _LICENSED.match(flat, kinds.end(), limit)
    if licensed:
        return _verb().search(flat, licensed.end(), limit)
    if m.start() != kinds.end() or not _PRACTISES.match(flat, m.start(), limit):
        return m
    then = _THEN_MUST.match(flat, m.end(), limit)
    return _verb().search(flat, then.end(), limit) if then else m


def _done_to(flat: str, start: int, m: re.Match[str], limit: int) -> bool:
    """Does a verb behind `được` or `có` tell which of a class are meant, with their duty behind it?"""
    done = _DONE_TO.match(flat, m.start(), limit)
    has = not done and flat.startswith(" có", m.start() - 3)  # `các trường có tổ chức bán trú | rà soát bếp`
    if not (done or has) or not (
        _CLASS_BEFORE.match(flat, start, m.start()) or _KIND.match(flat, start, limit)
    ):
        return False
    if (done and flat.startswith(":", done.end())) or (has and _TILL_COLON.match(flat, m.end(), limit)):
        return True
    duty = _verb().search(flat, m.end(), min(limit, m.end() + 40))
    between = flat[m.end() : duty.start()] if duty else ""
    return duty is not None and not re.search("[,;:.]", between) and (not has or between.strip() != "")


_TILL_COLON = re.compile(r"[^,;:.\n]{0,40}:")
_CAPITAL_BEFORE = re.compile(rf"(?:và|,|-|–|Phòng|Tổ|Đội|Bộ phận)\s(?P<word>[{UPPER}][{LOWER}]+)$")


def _half_word(flat: str, m: re.Match[str]) -> bool:
    """Is the verb the second half of one that a field of work begins with: `Chế độ và Tiếp | nhận hồ sơ`?"""
    before = _CAPITAL_BEFORE.search(flat, max(0, m.start() - 16), m.start())
    return before is not None and opens_duty(flat, before.start("word"))


def _in_remark(flat: str, start: int, at: int, limit: int) -> bool:
    """A verb in brackets behind the name: `Công an xã (đồng chí Phó trực tiếp chỉ đạo) chủ trì`."""
    opened = flat.rfind("(", start, at)
    if opened <= start or opened < flat.rfind(")", start, at):
        return False
    return 0 < flat.find(")", at, limit) < limit - 2


def _part_of_list(flat: str, start: int, m: re.Match[str], limit: int) -> bool:
    """`…; lãnh đạo UBND huyện` names who leads, `cơ sở sản xuất, sử dụng hóa chất` what they do."""
    if _LEADERS.match(flat, m.start(), limit):
        return True
    if _NAME_GOES_ON.match(flat, m.end(), limit):
        return True
    beside = _AND.match(flat, m.end(), limit)
    if beside and starts_organ(flat, beside.end()):
        return True  # `Tổ Hành chính, | tổng hợp và Tổ Kiểm tra`
    if _OF_TWO_DEEDS.search(flat, max(0, m.start() - 24), m.start()):
        return True
    if m.group().strip() == "tổ chức" and _CLASS.search(flat, start, m.start() - 1):
        return True
    return _ACTIVITY.search(flat, start, m.start() - 1) is not None and "khẩn" not in m.group()


def asks(flat: str, at: int, limit: int) -> bool:
    """`… yêu cầu các đơn vị`: the words from here on charge somebody else."""
    m = _ASKS.match(flat, at, limit)
    return m is not None and starts_unit(flat, m.end())


def opens_duty(flat: str, at: int) -> bool:
    """Does a task begin here with its verb (`Chủ trì …`, `Rà soát …`)?"""
    return _verb().match(f" {flat[at : at + 1].lower()}{flat[at + 1 : at + 40]}") is not None


_GOES_ON_NOW = re.compile(r"\sđang\s[^,;:.]{3,60}:\s")


def now_at(flat: str, start: int, limit: int) -> re.Match[str] | None:
    """`Trường A | đang thi công: phối hợp …`: what those are at who shall do what follows the colon."""
    m = _GOES_ON_NOW.search(flat, start, limit) if flat.find(" đang ", start, limit) >= 0 else None
    return m if m is not None and opens_duty(flat, m.end()) else None


def colon_after(flat: str, start: int, limit: int) -> re.Match[str] | None:
    """The colon or full stop that ends the units' names, past a colon that opens a list of names."""
    at = start
    while (m := _COLON.search(flat, at, limit)) is not None:
        if flat[m.end() - 1 : m.end()] != ":" or not opens_list(flat, start, m.start(), m.end()):
            return m
        at = m.end()
    return None


_FIRST_OF_LIST = re.compile(r"[,;.:]|\svà\s")


def _one_acts(flat: str, at: int) -> bool:
    """`… huyện: Hội Nông dân huyện vận động …`: an organ and its verb, no names of places."""
    if not starts_organ(flat, at):
        return False
    over = _FIRST_OF_LIST.search(flat, at, at + 120)
    return first_verb(flat, at, over.start() if over else at + 120) is not None


_CAPITAL_NEXT, _OVER = re.compile(rf"[,;]\s(?=[{UPPER}])"), re.compile(r"[.:]")
_LONGEST_OFFICES = 400  # characters of a sentence that begins with a list of them


def _one_sentence(flat: str, start: int) -> bool:
    """No list of names (`Quản lý ngân sách, Hành chính sự nghiệp, Đầu tư`): one comma, or units behind it."""
    over = _OVER.search(flat, start, start + _LONGEST_OFFICES)
    behind = [m.end() for m in _CAPITAL_NEXT.finditer(flat, start, over.start() if over else start)]
    return len(behind) < 2 or any(starts_unit(flat, at) for at in behind)


def opens_list(flat: str, start: int, colon: int, after: int) -> bool:
    """`Giám đốc các Sở: Nội vụ, Tài chính`: the colon stands between a shared head and its names."""
    head = _LIST_HEAD.search(flat[max(start, colon - 20) : colon])
    if head is None:
        return False
    while after < len(flat) and flat[after] == " ":
        after += 1
    if head["field"]:
        if head["field"].lower() == "ban" and _BOARDS_LISTED.match(flat, after):
            return True
        listed = _LED_LIST.search(flat, max(start, colon - 24), colon) and flat[after : after + 1].isupper()
        names = _NAMES_LISTED.match(flat, after) is not None
        if names and not (opens_duty(flat, after) and _one_sentence(flat, after)):
            return True
        field = field_at(flat, after, len(flat))
        if field and opens_duty(flat, after) and _GOES_ON.match(flat, field.end()):
            field = None
        return bool(listed) or field is not None
    if head["place"]:
        return _TWO_CAPITALS.match(flat, after) is not None and not _one_acts(flat, after)
    return starts_unit(flat, after) and flat[after : after + 1].isupper()
