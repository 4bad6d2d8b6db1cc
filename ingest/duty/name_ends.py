"""Where the name of a unit ends by its own build, whatever word opens the duty after it.

A name runs from its head to its field of work and its place. It is over behind its tier (`UBND huyện | mượn
…`), behind its committee (`Văn phòng Huyện ủy | soạn …`), behind a proper name (`Đồn Biên phòng Trịnh Tường |
lập …`: two capitals in a row), and behind a whole name that every tier has (`Trạm Y tế | phun …`), unless the
next word goes on with it (`UBND xã | có rừng`, `các huyện | miền núi`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ingest.duty.words import opens_duty
from ingest.organ import offices
from ingest.organ.unit_words import field_at, is_room
from ingest.text.alternatives import by_first, either_tone
from ingest.text.letters import LOWER, UPPER
from ingest.text.table import load

_TIER = (
    r"(?:(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|TX\.?|[Pp]hường|[Tt]hị trấn|TT|[Đđ]ặc khu)"
    r"|(?<=các )(?:thôn|bản|ấp|xóm|khóm|khu phố|tổ dân phố)|(?<!tác )(?<!thị )[Xx]ã(?!\s+[Hh]ội))(?!\w)"
)
# what goes on with the name of a firm, for its trade or its kind: `Công ty | thủy lợi`, `Công ty | cổ phần …`
FIRM_GOES_ON = (
    r"\s+(?:cổ|trách|hợp|liên|mẹ|con|một|tư|nhà|xăng|điện|thành|đại|trực|tài|xổ|khai|dịch|thủy|thuỷ|dược"
    r"|môi trường|lâm nghiệp|đường (?:sắt|bộ)|lương thực|thương mại|du lịch|vận tải|cao su|cà phê)"
)
# a room of a firm that is called by its kind: `Phòng Tổ chức Công ty | lập …`, against `Công ty cổ phần …`
_OF_FIRM = re.compile(rf"\s(?:Công ty|Tổng công ty|[Nn]hà trường)(?=\s)(?!{FIRM_GOES_ON})")
_PROPER = rf"(?:\s+[{UPPER}]\w*){{1,5}}(?:\s+\d{{1,2}}(?!\w))?"
# what singles out some of a tier
_WHICH = (
    r"(?:biên giới|vùng (?:cao|sâu|xa|biên)|miền núi|ven (?:biển|đô|sông)|hải đảo|bãi ngang"
    r"|đặc biệt khó khăn|trọng điểm|còn lại|(?:nêu|nói) trên|(?:có )?liên quan|trên địa bàn"
    r"(?: toàn)?(?: (?:tỉnh|huyện|xã|thành phố))?"
    rf"|từ{_PROPER}\s(?:đến|tới){_PROPER})(?!\w)"
)
_MORE = rf"(?:(?:,|\s+và)\s+[{UPPER}]\w*(?:\s+[{UPPER}]\w*){{1,3}}){{0,9}}"
_TIERS = re.compile(
    rf"\s(?:cấp\s)?{_TIER}(?:{_PROPER}{_MORE})?(?:(?:,|/|\s+và|,\s+và)\s*(?:cấp\s)?{_TIER}(?:{_PROPER})?){{0,5}}"
    rf"(?:\s{_WHICH})?"
)
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\s+(?:[uU][ỷy]|[ủỦ]y)(?!\w)")
# two capitals in a row behind the head are a proper name: of a place, of a person, of a firm; a tier is none
_NAMED = re.compile(
    rf"\s(?<=[\w.–-]\s)(?P<run>[{UPPER}][\w&-]*(?:\s+(?!Thành\sphố|Thị\sxã)[{UPPER}][\w&-]*)+)"
)
_ALL_CAPITALS = re.compile(rf"[{UPPER}\d&.-]{{2,}}$")
# `Ban Quản lý rừng 661 | phát …`, against `UBND 10 xã`
_NUMBERED = re.compile(
    r"\s\d{1,4}(?=\s(?!trường|đơn vị|thôn|bản|ấp|cơ sở|hộ|chi|tổ|đồng chí|người|ngày|tháng|giờ"
    r"|khoa|phòng|điểm|lượt))"
)
_ONE_SYLLABLE = re.compile(
    rf"(?:tỉnh|huyện|quận|xã|phường|thị trấn|thành phố)\s(?!Huế|Vinh)[{UPPER}][{LOWER}]*$"
)
# `có chợ do cấp xã | quản lý`: who does it in a clause of the name
_BY = re.compile(r"\sdo\s[^,;:.]{2,30}$")
_FIELD_MORE = re.compile(rf"(?:\s[{LOWER}]\w*){{1,3}}\s(?:và|-|–)\s[{UPPER}][{LOWER}]+\s[{LOWER}]")
_WITH_FIELD = re.compile(r"(?:(?:Giám đốc|Trưởng)\s+)?(?P<noun>Sở|Bộ|[Pp]hòng|Ty|Vụ)\s+")
# heads of one syllable: the capital behind them opens their field, not a proper name
_SHORT_HEAD = frozenset(
    {
        "Ban", "Bộ", "Sở", "Phòng", "Hội", "Đoàn", "Đội", "Trạm", "Cục", "Vụ", "Viện", "Khu", "Báo", "Đài",
        "Tổ", "Nhà", "Đảng", "Khoa", "Quỹ", "Hạt", "Kho", "Thuế", "Ty", "Đồn", "Cảng", "Trường", "Khối",
        "Công", "Tổng",
    }
)  # fmt: skip
# what goes on with a name, or singles out some of a class
_ON = (
    r"(?:thuộc|trực thuộc|và|hoặc|có|nơi|được|trong|trên|tại|ở|của|giáp|biên|vùng|miền|ven|nông|đảo|bãi"
    r"|khó|trọng|điểm|liên|còn|khác|này|đó|nêu|nói|theo|mới|đã|chưa|không|hội|ủy|uỷ|đoàn|các|sau|trước|cũ"
    r"|nằm|cấp|do|là|phía|với|về|đang|cần|phải|viên|khối|cơ|cùng|tỉnh|huyện|xã|phường|quận|thị|thành|đặc"
    r"|nhánh|chi nhánh|khu vực|số|lần|khóa|khoá|nhiệm kỳ|loại|đạt|thí|từ|đến|để|nhà|như|một|hai|ba|đơn|ngoài"
    r"|gần|lân|nơi|phụ nữ|thanh niên|nhân dân|sẽ|nếu|khi|tự|chuyên|hạng|bậc|dân|tăng|anh|thuần|an toàn|duyên"
    r"|trung|trường|học viện|bệnh viện|công ty|sở|giao thông|chuyên ngành"
    r"|ra|cho|tối|địa|nhà|sở tại|nào|công trình|cửa khẩu|quân dân)"
)
_NEXT = re.compile(rf"\s+(?!{_ON}(?!\w))(?=[{LOWER}])")
# a verb that begins like a word that goes on
_VERB = re.compile(
    r"\s+(?:tự (?!do|nhiên|trị|vệ|quản)|dân vận|cho (?:phép|chủ|vay|ý)|chuyên chở"
    r"|ra (?:quân|mắt|soát|nghị quyết|chỉ thị|văn bản|thông báo)"
    r"|cấp (?:phép|phát|giấy|đổi|kinh|vốn|chứng|sổ|thẻ|bù|nước|điện|mã|hóa|hoá|thuốc|gạo|vật|đủ|tiền)"
    r"|tăng (?:cường|thời|thêm|tần)|có (?:mặt|văn bản|công văn|báo cáo|ý kiến|biện pháp|giải pháp))"
)


@cache
def _wholes() -> Mapping[str, re.Pattern[str]]:
    alone = (name for name in offices.names() if (of := offices.find(name)) is not None and of.alone)
    names = sorted({*load("units")["wholes"]["names"], *alone}, key=lambda n: (-len(n), n))
    body = "\n".join(re.escape(n).replace(r"\ ", r"\s+") for n in names)
    body = either_tone(body, (("óa", "oá"), ("Ủy", "Uỷ")))
    return by_first(body.split("\n"), r"(?!\w)", any_case=True)


# nouns of class that say nothing alone: only two and more of them are a name
_NOUNS = r"(?:sở|phòng|ban|ngành|hội|khoa|cơ quan|đơn vị|địa phương|trung tâm|trường|doanh nghiệp)"


@cache
def _classes() -> re.Pattern[str]:
    names = sorted(load("units")["wholes"]["classes"], key=lambda n: (-len(n), n))
    whole = "|".join(re.escape(n) for n in names).replace(r"\ ", r"\s+")
    whole = either_tone(whole, (("óa", "oá"),))
    more = rf"(?:,\s|,?\s+và\s)(?:các\s)?(?:{whole}|{_NOUNS})"
    return re.compile(
        r"(?:(?:[Tt]hủ trưởng|[Ll]ãnh đạo|[Tt]rưởng|[Hh]iệu trưởng|[Gg]iám đốc|[Bb]í thư)\s)?[Cc]ác\s"
        rf"(?:(?:{whole})(?!\w)(?:{more}(?!\w)){{0,4}}|{_NOUNS}(?:{more}(?!\w)){{1,4}})"
    )


# what tells some of a class apart: `các doanh nghiệp | vừa và nhỏ`, `các trường | dân tộc nội trú`
_OF_CLASS = re.compile(
    r"\s+(?:chính|sự|trường|hành|kinh|chức|thành|thi|tư|sản|quần|xã|chủ|phối|quân|vũ|báo|nghiệp|y tế|tham gia"
    r"|cá nhân|doanh|hội|tiểu|mầm|nòng|hoạt|tiếp nhận|sử|quản|dự|tương|đầu|thường|vừa|nhỏ|lớn|công|khai|vận"
    r"|học|lâm|khám|phổ|nội|bán|cao|đại|nghề|chi|tổ|thôn|bản|ấp|khu|văn|kiểu|lân|tuyến|đa|thực|kỹ|phụ|nam|nữ"
    r"|lực|phòng|an|trị|đặc|hạ|ngang|tuyên|bộ|ngành|cơ|tâm|du|giao|điện|viễn|xây|thủy|cung|chế|nuôi|trồng|bảo)(?!\w)"
)


def _class_end(flat: str, a: int, b: int) -> int | None:
    """Behind a class that is whole, where no verb that a table knows has ended it."""
    if flat[b : b + 1] == ":" or opens_duty(flat, b + 1):
        return None
    m = _classes().match(flat, a, b)
    return m.end() if m and is_over(flat, m.end(), b) and not _OF_CLASS.match(flat, m.end(), b) else None


# the first words of a task whose line break before it was lost, which no name holds
_DEED = re.compile(
    r"\s(?:[-–+]\s)?(?=(?:Chủ trì|Phối hợp (?:với|cùng)|Chịu trách nhiệm|Có trách nhiệm|Chủ động|Tiếp tục"
    r"|Kịp thời|Trên cơ sở|Căn cứ (?:chức năng|nhiệm vụ|nội dung|tình hình|vào|[Kk]ế hoạch))(?!\w))"
)
# … and any deed behind a name that is whole: `Các chi bộ cơ sở - Xây dựng …`, not `Ban Tổ chức - Kiểm tra`
_BEHIND_WHOLE = re.compile(
    r"(?<!\w)(?:tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|thành phố|(?:trực )?thuộc|cơ sở|[uủỦ][ỷy]|Đảng"
    r"|liên quan|(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành|[Tt]hị|[Qq]uận) ?[Đđ]oàn)"
    rf"(?P<gap>\s(?:[-–+]\s)?)(?=[{UPPER}][{LOWER}]+\s[{LOWER}\d])"
)


def _deed_end(flat: str, a: int, b: int) -> int | None:
    deed = _DEED.search(flat, a, b)
    wholes = _BEHIND_WHOLE.finditer(flat, a, b)
    behind = next((m.start("gap") for m in wholes if opens_duty(flat, m.end())), None)
    return min((e for e in (deed and deed.start(), behind) if e is not None), default=None)


def end(flat: str, a: int, b: int) -> int | None:
    """Where the name at `a` ends, if it is over before `b` by its own build; None if that is not told."""
    ends = (
        _whole_end,
        _field_end,
        _named_end,
        _tier_end,
        _firm_end,
        _committee_end,
        _numbered_end,
        _party_end,
        _class_end,
        _deed_end,
    )
    return min((e for e in (find(flat, a, b) for find in ends) if e is not None), default=None)


def field_goes_on(flat: str, at: int, b: int) -> bool:
    """Does a field of work go on, up to a capital behind `và`: `Phòng Kinh tế | vật liệu và Hạ tầng …`?"""
    return _FIELD_MORE.match(flat, at, b) is not None


def is_over(flat: str, at: int, b: int) -> bool:
    """Does a word in small letters begin here, before `b`, that cannot go on with a name?"""
    return at < b and (_NEXT.match(flat, at, b) is not None or _VERB.match(flat, at, b) is not None)


def _tier_end(flat: str, a: int, b: int) -> int | None:
    for m in _TIERS.finditer(flat, a, b):
        if _ONE_SYLLABLE.search(flat[max(a, m.end() - 20) : m.end()]):
            continue  # `xã Si ma Cai`: the name of a place goes on
        if is_over(flat, m.end(), b) and not _BY.search(flat[max(a, m.end() - 40) : m.end()]):
            return m.end()
    return None


def _firm_end(flat: str, a: int, b: int) -> int | None:
    return next((m.end() for m in _OF_FIRM.finditer(flat, a, b) if is_over(flat, m.end(), b)), None)


# a field of work that ends with the Party: `Khoa Xây dựng Đảng | xếp …`, `Ban Lịch sử Đảng | sưu tầm …`
_OF_PARTY = re.compile(r"(?:Xây dựng|Lịch sử|Công tác|[Cc]ơ quan)\s+Đảng(?=\s)")


def _party_end(flat: str, a: int, b: int) -> int | None:
    return next((m.end() for m in _OF_PARTY.finditer(flat, a, b) if is_over(flat, m.end(), b)), None)


def _numbered_end(flat: str, a: int, b: int) -> int | None:
    return next((m.end() for m in _NUMBERED.finditer(flat, a, b) if is_over(flat, m.end(), b)), None)


def _committee_end(flat: str, a: int, b: int) -> int | None:
    return next((m.end() for m in _COMMITTEE.finditer(flat, a, b) if is_over(flat, m.end(), b)), None)


_BODY_OF = re.compile(
    r"(?:Chi bộ|Chi đoàn|Công đoàn|Đảng (?:ủy|uỷ)) "
)  # of a house: `Chi bộ Trạm Y tế | bàn …`


def _whole_end(flat: str, a: int, b: int) -> int | None:
    m = _whole(flat, a, b)
    body = _BODY_OF.match(flat, a, b) if m is None else None
    m = _whole(flat, body.end(), b) if body else m
    return m.end() if m and is_over(flat, m.end(), b) and not field_goes_on(flat, m.end(), b) else None


def _whole(flat: str, a: int, b: int) -> re.Match[str] | None:
    names = _wholes().get(flat[a : a + 1])
    return names.match(flat, a, b) if names is not None else None


def _field_end(flat: str, a: int, b: int) -> int | None:
    head = _WITH_FIELD.match(flat, a, b)
    field = field_at(flat, head.end(), b) if head else None
    if head is None or field is None or not is_over(flat, field.end(), b):
        return None
    if field_goes_on(flat, field.end(), b):
        return None
    if head["noun"] in ("Phòng", "phòng"):
        return field.end() if is_room(flat[head.start("noun") : field.end()]) else None
    return field.end()


def _named_end(flat: str, a: int, b: int) -> int | None:
    """Behind the first proper name; a field of work written with capitals is none."""
    for m in _NAMED.finditer(flat, a, b):
        words = m["run"].split()
        before = flat[max(a, m.start() - 12) : m.start()].split()
        while words and words[0] in _SHORT_HEAD:
            words = words[1:]
        names = [w for w in words if not _ALL_CAPITALS.match(w)]
        if len(names) < 2 or (before and before[-1] in _SHORT_HEAD and field_at(flat, m.start() + 1, b)):
            continue
        if is_over(flat, m.end(), b):
            return m.end()
    return None
