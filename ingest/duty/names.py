"""Where the names of charged units end in a sentence whose verb may be any word.

`Sở Tư pháp biên tập …` ends with its field of work, `UBND tỉnh …` with its tier, `Công ty hiệu chỉnh …` with
the head itself; a class (`các đơn vị nêu trên`) with the words that single it out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.duty import name_ends
from ingest.duty.words import opens_duty
from ingest.organ import phrase as organ_phrase
from ingest.organ.unit_words import COMMAND_ALONE, DOTTED_ROOM, field_at, is_room, starts_officer, starts_unit
from ingest.text.letters import LOWER, UPPER
from ingest.unit import lists as unit_lists

_NO_UNIT = re.compile(
    r"^(?:[Mm]ỗi|[Tt]ừng) (?:đơn vị|cơ quan|cá nhân|tập thể|đoàn thể|tổ chức)\b"
    r"|^(?:[Cc]hế độ|[Kk]inh phí|[Tt]hời gian|[Nn]ội dung|[Mm]ục|[Yy]êu cầu|[Nn]guồn|[Tt]iến độ|[Cc]ông tác"
    r"|[Bb]áo cáo|[Gg]iải pháp|[Hh]ình thức|[Cc]ác nhiệm vụ|[Cc]ác giải pháp|[Cc]ác nội dung)\b"
    r"|^(?:[Cc]ác )?(?:(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng|[Cc]hi) (?:ủy|uỷ) viên"
    r"|[ỦUủu][ỷy] viên)\b"
)
# what is counted is no name: `mỗi huyện có ít nhất 01 điểm …`
_COUNTS = re.compile(
    r"\s(?:có|đạt)\s(?:ít nhất|tối thiểu|từ|trên|\d)|\scó\s(?:các\s)?quyền(?=\s)"
    r"|^\w+(?:\s\w+)?\snào\s"  # `đơn vị nào chậm thì …`: whoever it may be
    r"|^(?:Mỗi|Từng|mỗi|từng)\s.*\s(?:một|\d+)\s"
)
_NAMED_BELOW = (" sau đây", " dưới đây")  # `Các cơ quan sau đây chịu trách nhiệm …:` heads a list of them
# a person with his offices: `Bà Lê Thị A, Trưởng phòng Nội vụ, Phó ban`
_CHIEF = r"(?:Trưởng|Giám đốc|Chánh|Chủ tịch|Bí thư|Chỉ huy|(?:Đội|Hạt|Trạm) trưởng)\s"
_PERSON = re.compile(
    rf"(?:Ông|Bà|Đồng chí|đồng chí|Đ/c|đ/c)\s*:?\s+(?!{_CHIEF})"
    rf"[{UPPER}]\w*\s[{UPPER}]\w*\s"
)
_REMARK = re.compile(
    rf"\s*\([{LOWER}][^()]*\)$"
    r"|\s[-–]\s(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận)\s(?:thường trực|đầu mối|chủ trì)[^,;]*$"
)
_ASIDE = re.compile(r"\s+\((?:đồng chí|đ/c|nơi|những nơi|đã)\s[^()]*\)$")
# persons behind the organ, who are no part of its name: `chính quyền địa phương và gia đình`
KIN = re.compile(r"\s+và\s+(?:gia đình|thân nhân|cộng đồng dân cư|người dân)(?!\w)")
# … and persons in the midst of a list: `HĐND, các ban của HĐND, đại biểu HĐND, Mặt trận Tổ quốc …`
_DELEGATES = re.compile(r"(?:các )?đại biểu\s")
# a word that leads over to the duty: `các đơn vị trên địa bàn trong | diễn tập`, `các cấp ủy, nhất | là …`
_LOOSE = re.compile(r",?\snhất$|\s(?:trong|để|nhằm|khi|và|từ|theo|với|về|bằng|chưa|còn|như sau)$")
_GOES_ON = re.compile(
    r"\s*(?:,|và|các|cùng cấp|thuộc|trực thuộc|của|\(|có liên quan|liên quan|ở|tại|nơi|-"
    r"|[Tt]rung ương|trường|học viện|bệnh viện|công ty|tỉnh|số \d{1,2}"
    r"|huyện|xã|cấp (?:tỉnh|huyện|xã|trên|dưới|cơ sở|[Tt]rung)|về (?:TTXH|trật tự|tội phạm|ma t))\b|\s*[,(-]"
)
# a class of units that is told apart by these words is named in full
_CLOSED = re.compile(
    r"\s(?:nêu trên|nói trên|có liên quan|liên quan)"
    r"(?=\s+(?!và|khác|đến|tới|trên|trong|ngoài|thuộc|trực|của|ở|tại|các|cấp|tỉnh|huyện|xã|tổ|trong)[^\W\d_])"
)
_WITH_FIELD = re.compile(r"(?:Sở|Bộ|[Pp]hòng|Ty)\s+")
# a name that cannot go on in small letters: it ends in a tier, a committee or a capital
_WHOLE = re.compile(
    rf"(?:tỉnh|huyện|quận|xã|phường|thành phố|thị trấn|[uủ][ỷy]|Đảng"
    rf"|[{UPPER}]{{2,}}\w*|[{UPPER}]\w*\s[{UPPER}]\w*)$"
)
# a firm called by its kind alone: `Công ty hiệu chỉnh …`, against `Công ty cổ phần …`
_ALONE = re.compile(
    rf"(?:[Cc]ông ty(?!{name_ends.FIRM_GOES_ON}|\s+(?:thuộc|và|có))"
    r"|Doanh nghiệp(?!\s+(?:tư|nhà|xã|nhỏ|có|thuộc|trên|trong|và|vừa|lớn|kinh|sản|hoạt|đầu|khai|cổ))"
    r"|[Nn]hà trường)(?=\s+[^\W\d_])(?!\s+[" + UPPER + "])"
)


# many of one tier: a small letter after the last one opens the duty, unless it singles some out
_TIERS = re.compile(
    r"\scác\s(?:(?:,?\s(?:và\s)?)?(?:tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|thành phố|đặc khu)(?=[\s,]))+"
    r"(?=\s(?!và|có|trên|trong|thuộc|trực|nơi|giáp|biên|miền|vùng|ven|đặc|nông|được|còn|liên|khác|này"
    r"|nêu (?:trên|tại)|nói trên|của|ở|tại|theo|mới|điểm|nằm|đã|không|hội|ủy|uỷ|đoàn|các|chưa|cần|phải"
    r"|từ(?= [" + UPPER + "]))"
    r"[" + LOWER + "])"
)


# a class over a line end: `các đoàn thể | Vận động hội viên …`, where the heading has no mark behind it
_CLASS = re.compile(r"(?:[Cc]ác|[Nn]hững)\s")
_CAPITAL = re.compile(rf"(?<=\s)[{LOWER}]{{1,8}}(?P<gap>\s)(?=[{UPPER}][{LOWER}]+\s[{LOWER}])")


def is_unit(flat: str, a: int, b: int) -> bool:
    """Does a span of the text look like the name of a unit, by its first word and its length?"""
    phrase = flat[a:b].strip()
    if not 3 <= len(phrase) <= 220 or not starts_unit(flat, a) or phrase.endswith(_NAMED_BELOW):
        return False
    return not (_NO_UNIT.match(phrase) or _COUNTS.search(phrase))


def units_in(flat: str, start: int, end: int) -> list[tuple[int, int]]:
    """The units of a stretch; where a name ends and the sentence goes on, the list ends."""
    return list(_units_in(flat, start, end))


@lru_cache(maxsize=64)  # several readers of one paragraph ask for the same stretch
def _units_in(flat: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    if _PERSON.match(flat, start, end):
        return ()
    for a, b in unit_lists.spans(flat, start, end):
        if found and _DELEGATES.match(flat, a, b):
            continue
        if not is_unit(flat, a, b) and not (found and COMMAND_ALONE.match(flat, a, b)):
            break
        aside = _ASIDE.search(flat, a, b)
        b = aside.start() if aside else b  # noqa: PLW2901 - `Công an xã (đồng chí Phó Trưởng Công an chỉ đạo)`
        stop = b if unit_lists.each(flat, a, b) is not None else _end(flat, a, b)
        remark = _REMARK.search(flat[a:stop])
        if remark and stop == b:
            stop = b = a + remark.start()  # noqa: PLW2901 - `Sở Y tế (cơ quan thường trực)`
        kin = KIN.search(flat, a, stop)
        stop = kin.start() if kin else stop
        loose = _LOOSE.search(flat, max(a, stop - 12), stop)
        stop = loose.start() if loose else stop
        found.append((a, stop))
        if stop < b:
            break
    return tuple(found)


_COMRADE = re.compile(rf"(?:[Đđ]ồng chí|[Đđ]/c)\s+(?={_CHIEF})")  # the office behind it is charged


def _end(flat: str, a: int, b: int) -> int:
    comrade = _COMRADE.match(flat, a, b)
    a = comrade.end() if comrade else a
    letters = DOTTED_ROOM.match(flat, a, b) if flat.startswith("P.", a) else None
    if letters and letters["letters"]:
        return letters.end()  # `P.KHVT kiểm tra …`
    alone = _ALONE.match(flat, a, b)
    if alone:
        return alone.end()
    head = _WITH_FIELD.match(flat, a, b)
    field = field_at(flat, head.end(), b) if head else None
    if field and re.match(rf"\s+[{UPPER}]", flat[field.end() : b]) and opens_duty(flat, field.end() + 1):
        return field.end()
    over = name_ends.end(flat, a, b)
    if over is not None:
        return over
    stop = organ_phrase.end_of(flat, a, b) if organ_phrase.starts(flat, a) else None
    if (
        stop is not None
        and stop < b
        and not flat[stop].isalnum()
        and not starts_officer(flat, a)
        and _is_whole(flat, a, stop)
        and not _GOES_ON.match(flat, stop, b)
        and not name_ends.field_goes_on(flat, stop, b)
    ):
        return stop
    closed = _CLOSED.search(flat, a, b) or _TIERS.search(flat, a, b)
    if closed:
        return closed.end()
    below = _CAPITAL.finditer(flat, a, b) if _CLASS.match(flat, a, b) else ()
    return next((m.start("gap") for m in below if opens_duty(flat, m.end())), b)


def _is_whole(flat: str, a: int, stop: int) -> bool:
    """A name that ends in a tier, a capital or a known field of work: small letters after it are its duty."""
    if _WHOLE.search(flat[a:stop]):
        return True
    head = _WITH_FIELD.match(flat, a, stop)
    if head is None or not unit_lists.is_whole_field(flat, head.end(), stop):
        return False
    return flat[a] not in "pP" or is_room(
        flat[a:stop]
    )  # `Phòng Tài chính kế toán` is no office of a district
