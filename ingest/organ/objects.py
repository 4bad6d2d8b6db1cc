"""How far an issuer's name goes that no table has: with what it runs, up to its place, with who sent it.

`Trung tâm Quản lý | bến xe`, `Hội đồng Giáo dục quốc phòng | và an ninh tỉnh`: names are known by their
capitals and by the tables; cut where it goes on in small letters, the first would be one issuer with all
offices of the country that run something, the second the council of whoever speaks. So the rest is read with
the name, if it ends where a sentence ends or goes on with what an issuer does.
"""

from __future__ import annotations

import re

from ingest.organ import offices, phrase, steering, verbs_behind
from ingest.organ.central import PLACE_WORDS
from ingest.organ.words import ASKING, FIELDS, INSIDE, MAY_ASK, OBJECT_WORDS, PLACE_KIND, STOP, THINGS
from ingest.text.alternatives import longest_first
from ingest.text.letters import LOWER, UPPER


def _ending(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(longest_first(words))})$".replace(r"\ ", r"\s+"))


_ASKS, _MAY_ASK = _ending(ASKING), _ending(MAY_ASK)
_LONGEST_ASKING = 20  # characters
# bodies that are whole with the verb alone: `Ban Quản lý | trình`, unless a thing follows that is run
_MAY_BE_WHOLE = re.compile(r"(?:Ban|Tổ|Đội|Đoàn|Hội\s+đồng)\s+\S+\s+\S+")
# `Ban Chỉ đạo phát triển du lịch`: what a board of this kind is for, in small letters
_BOARD_FOR = re.compile(r"\s+(?:phát\s+triển|xây\s+dựng\s+nông\s+thôn)(?!\w)")
# `Ban Tổ chức Đại hội đại biểu các dân tộc thiểu số Việt Nam`: a congress of the State, not of the Party
_CONGRESS_OF = re.compile(r"\s+các\s+dân\s+tộc\s+thiểu\s+số(?:\s+Việt\s+Nam)?(?!\w)")
_NEXT = re.compile(
    rf"(?P<joint>,\s|\s+và\s+|\s+)(?!và\s)(?P<one>[{LOWER}]+|\d{{1,3}})(?!\w)(?:\s+(?P<two>[{LOWER}]+)(?!\w))?"
)
# a capital inside an object: `dự án Năng lượng tái tạo`, `vịnh Hạ Long`, `đường bộ II`
_CAPITAL = re.compile(rf"(?:\s+và)?\s+(?P<word>[{UPPER}][{LOWER}]+|[IVX]{{1,4}})(?!\w)")
_DOCUMENT = re.compile(steering.DOCUMENT)
_TO_PLACE = re.compile(
    r"\s+(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)(?!\w)"
    rf"(?P<named>(?:\s+[{UPPER}][{LOWER}]*){{1,4}})?"
)
_MOST = 16  # syllables that are added
# how a sentence goes on behind its issuer
_SAYS = re.compile(
    r"\s+(?:về|V/v|v/v|tại|ban hành|quy định|hướng dẫn|phê duyệt|yêu cầu|đề nghị|giao|thông báo|theo|gửi"
    r"|báo cáo|chỉ đạo|triển khai|đính chính|kiến nghị|đề xuất|phản ánh|trình|công bố|quyết định|ngày|trong"
    r"|để|cấp(?!\s+(?:cao|tỉnh|huyện|xã|trên|dưới)))(?!\w)"
)
_OVER = re.compile(r"\s*(?:[,;.:)”\"(]|$)|\s+và(?!\w)")
# in small letters behind a name, with what a body is for; no verb is among them
_FIELDS = "|".join(longest_first(FIELDS)).replace(r"\ ", r"\s+")
_FIELD = re.compile(rf"\s+(?:{_FIELDS})(?!\w)(?:\s+(?:[-–]|và)\s+(?:{_FIELDS})(?!\w))?")
_OWN_NAME = re.compile(rf"(?:\s(?:[{UPPER}][{LOWER}]+|[IVX]{{1,4}})(?!\w)){{1,4}}")
# of these a place has several, told apart by their numbers: `Tổ bầu cử số 4`, `Trung đoàn Bộ binh 764`
_COUNTED = re.compile(
    r"(?:Tổ|Đội|Trạm|Trại|Trường|Xí nghiệp|Nhà máy|Phân xưởng|Phòng [Gg]iao dịch|Cụm|Chi (?:bộ|đoàn|nhánh)"
    r"|Ban (?:[Bb]ầu cử|công tác Mặt trận)|(?:Tiểu|Trung|Lữ|Sư|Hải) đoàn|Hải đội|Kho|Bệnh viện"
    r"|Trung tâm Cấp cứu|Công ty Truyền tải)(?!\w)"
)
_NUMBER = re.compile(
    r"\s+(?:(?:số|thôn|khu phố|tổ dân phố|khóm|ấp)\s+)?\d{1,3}(?![\w/-]|\.\d|\s*[-/]|\s+(?:ngày|tháng|năm))"
)
# these are placed by what stands right behind them, or are whole
_PLACED = re.compile(
    r"(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân|Hội đồng nhân|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) |Chủ tịch|Bí thư"
    r"|Chính phủ|Thủ tướng|Bộ(?! Chỉ huy)|Quốc hội|Sở|Tổng cục|Công an|Đại hội|Thường trực"
    r"|Ban (?:Thường|Chấp)(?! \w+ (?:Đoàn|Hội|Công đoàn|Liên)))"
)
_COUNT = re.compile(r"\s+\d")
_SECOND_FIELD = re.compile(r"(?:,|\s+và)\s")


# `Đoàn giám sát | của Thường trực Hội đồng nhân dân tỉnh`: who sent it out
_SENT_OUT = re.compile(r"(?:Đoàn|Tổ|Hội đồng)\s+[^\W\d_]+")
_BY = re.compile(r"\s+của\s+")
# `Trưởng Đoàn | thanh tra`: who leads it is named by its kind
_LED = re.compile(r"(?:Phó\s+)?Trưởng\s+[Đđ]oàn\s+(?:thanh tra|kiểm tra|giám sát|kiểm toán|công tác)(?!\w)")
# `Viện kiểm sát nhân dân | cấp cao tại Đà Nẵng`: of several provinces, by the city where it sits
_NEAR = 8  # characters
_SITS = re.compile(
    r"(?:(?<=cấp cao)|\s+cấp\s+cao)\s+tại\s+(?:(?:TP|[Tt]hành\s+phố)\.?\s+)?"
    rf"[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+){{0,2}}"
)


def whole(text: str, start: int, end: int, stop: int) -> int:
    """The end of the name `text[start:end]` with all that belongs to it behind `end`, else `end`."""
    if (led := _LED.match(text, start, stop)) is not None and led.end() > end:
        return led.end()
    if text.find("cấp cao", end - _NEAR, end + _NEAR) > start and (sits := _SITS.match(text, end, stop)):
        return sits.end()
    end = to_place(text, start, end_of(text, start, end, stop), stop)
    by = _BY.match(text, end, stop) if _SENT_OUT.match(text, start, end) else None
    return (by and phrase.end_of(text, by.end(), stop)) or end


def end_of(text: str, start: int, end: int, stop: int) -> int:
    """The end of the name `text[start:end]` with the object that its last word asks for, else `end`.

    An object ends before a mark or the verb of the sentence; where neither follows within sixteen syllables
    it is not told from the sentence, and the name stays as it was. Linear.
    """
    if text.endswith("Đại hội đại biểu", start, end) and (congress := _CONGRESS_OF.match(text, end, stop)):
        held = _TO_PLACE.match(text, congress.end(), stop)
        return held.end() if held else congress.end()
    near = max(start, end - _LONGEST_ASKING)
    board = _BOARD_FOR.match(text, end, stop) if text.endswith("Chỉ đạo", start, end) else None
    asks = board or _ASKS.search(text, near, end)
    if not asks and not _MAY_ASK.search(text, near, end):
        return _field_end(text, start, end, stop)
    whole = not asks or _MAY_BE_WHOLE.fullmatch(text, start, end) is not None
    at, syllables = (board.end(), 2) if board else (end, 0)
    while syllables < _MOST and not _SAYS.match(text, at, stop):
        place = _TO_PLACE.match(text, at, stop) if syllables else None
        if place and (place["named"] or _ends(text, place.end(), stop)):
            return place.end()
        more = _further(text, at, stop, first=not syllables, whole=whole)
        if more is None:
            break
        at, syllables = more[0], syllables + more[1]
    return at if at > end and _ends(text, at, stop) else _field_end(text, start, end, stop)


def _field_end(text: str, start: int, end: int, stop: int) -> int:
    """The end of the name with its field (`Đội Cảnh sát | giao thông`) or its number, else `end`.

    `Chi cục Hải quan | cửa khẩu Nậm Cắn`: behind the field a name of its own may stand.
    """
    office = offices.find(text[start:end])
    if _PLACED.match(text, start, end) or (office is not None and office.tiers):
        return end
    at = end
    while field := _FIELD.match(text, at, stop):
        at = field.end()
    at = _own_name_end(text, at, stop) if at > end else at
    if _COUNTED.match(text, start, at) and (number := _NUMBER.match(text, at, stop)):
        at = _own_name_end(text, number.end(), stop)  # `Trường Mầm non số 2 | Bản Lầu`
    place = _TO_PLACE.match(text, at, stop) if at > end else None
    if place and (place["named"] or _ends(text, place.end(), stop)):
        return place.end()
    return at if at > end and _ends(text, at, stop) else end


def _own_name_end(text: str, at: int, stop: int) -> int:
    """The end of a name of its own that stands at `at`, else `at`."""
    named = _OWN_NAME.match(text, at, stop)
    begun = named.start() + 1 if named else 0
    if named is None or phrase.starts(text, begun) or _DOCUMENT.match(text, begun):
        return at
    return named.end()


def to_place(text: str, start: int, end: int, stop: int) -> int:
    """The end of the name `text[start:end]` with the common words that lead on to its place, else `end`.

    A name that the tables have goes on with nothing but a second field. Linear.
    """
    if _PLACED.match(text, start, end) or PLACE_WORDS.search(text, start, end):
        return end
    if offices.find(text[start:end]) is not None and not _SECOND_FIELD.match(text, end, stop):
        return end
    at, syllables = end, 0
    while syllables < _MOST:
        place = _TO_PLACE.match(text, at, stop)
        if place:
            named = place["named"] and not phrase.starts(text, place.start("named") + 1)
            return place.end() if syllables and (named or _ends(text, place.end(), stop)) else end
        more = _further(text, at, stop, first=False, whole=False)
        if more is None:
            return end
        at, syllables = more[0], syllables + more[1]
    return end


def _ends(text: str, at: int, stop: int) -> bool:
    return at >= stop or bool(_OVER.match(text, at, stop) or _SAYS.match(text, at, stop))


def _further(text: str, at: int, stop: int, *, first: bool, whole: bool) -> tuple[int, int] | None:
    """Where the next word or two end that go on with a name, and how many syllables they are."""
    m = _NEXT.match(text, at, stop)
    if m is None:
        capital = _CAPITAL.match(text, at, stop) if not first else None
        begun = capital.start("word") if capital else 0
        if capital is None or phrase.starts(text, begun) or _DOCUMENT.match(text, begun):
            return None
        return capital.end(), 1
    if text.count("\n", m.start(), m.end()) > 1:
        return None
    taken = _taken(text, m, first=first, whole=whole)
    return (m.end("two" if taken > 1 else "one"), taken) if taken else None


def _taken(text: str, m: re.Match[str], *, first: bool, whole: bool) -> int:
    """How many of the next two syllables belong to the name."""
    one = m["one"]
    together = f"{one} {m['two']}" in OBJECT_WORDS and not _is_deed(text, m.start("one"))
    if m["joint"].strip():
        return 2 if together and not first else 0
    if together:
        return 2
    if first and whole:
        return int(one in THINGS)
    if one == "số":
        return int(not _COUNT.match(text, m.end("one")))  # `chuyển đổi số`, against `số 5`
    ends = (one in STOP and one not in INSIDE) or one in PLACE_KIND
    return int(not ends and not _is_deed(text, m.start("one")))


def _is_deed(text: str, at: int) -> bool:
    return verbs_behind.VERBS.match(text, at) is not None or verbs_behind.ACTS.match(text, at) is not None
