"""What an issuer's name goes on with behind a word that asks for an object: `Trung tâm Quản lý | bến xe`.

Names are known by their capitals and by the tables; where an office that no table has goes on in small
letters, it would be cut at its verb, and all offices of a country that run something would be one issuer. So
the object is read with it, if it ends where a sentence ends or goes on with what an issuer does.
"""

from __future__ import annotations

import re

from ingest.organ import phrase, verbs_behind
from ingest.organ.words import ASKING, INSIDE, MAY_ASK, OBJECT_WORDS, PLACE_KIND, STOP, THINGS
from ingest.text.alternatives import longest_first
from ingest.text.letters import LOWER, UPPER


def _ending(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(longest_first(words))})$".replace(r"\ ", r"\s+"))


_ASKS, _MAY_ASK = _ending(ASKING), _ending(MAY_ASK)
_LONGEST_ASKING = 20  # characters
# bodies that are whole with the verb alone: `Ban Quản lý | trình`, unless a thing follows that is run
_MAY_BE_WHOLE = re.compile(r"(?:Ban|Tổ|Đội|Đoàn|Hội\s+đồng)\s+\S+\s+\S+")
_NEXT = re.compile(
    rf"(?P<joint>,\s|\s+và\s+|\s+)(?!và\s)(?P<one>[{LOWER}]+|\d{{1,3}})(?!\w)(?:\s+(?P<two>[{LOWER}]+)(?!\w))?"
)
# a capital inside an object: `dự án Năng lượng tái tạo`, `vịnh Hạ Long`
_CAPITAL = re.compile(rf"(?:\s+và)?\s+(?P<word>[{UPPER}][{LOWER}]+)(?!\w)")
_TO_PLACE = re.compile(
    r"\s+(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)"
    rf"(?:(?:\s+[{UPPER}][{LOWER}]*){{1,4}}|(?=\s*[,;.:)]|$))"
)
# `Ban Chỉ đạo phát triển du lịch`: what a board of this kind is for, in small letters
_BOARD_FOR = re.compile(r"\s+(?:phát\s+triển|xây\s+dựng\s+nông\s+thôn)(?!\w)")
_MOST = 16  # syllables of an object
# how a sentence goes on behind its issuer
_SAYS = re.compile(
    r"\s+(?:về|V/v|v/v|tại|ban hành|quy định|hướng dẫn|phê duyệt|yêu cầu|đề nghị|giao|thông báo|theo|gửi"
    r"|báo cáo|chỉ đạo|triển khai|đính chính|kiến nghị|đề xuất|phản ánh|trình|công bố|quyết định|ngày|trong"
    r"|để)(?!\w)"
)
_OVER = re.compile(r"\s*(?:[,;.:)”\"(]|$)|\s+và(?!\w)")


def end_of(text: str, start: int, end: int, stop: int) -> int:
    """The end of the name `text[start:end]` with the object that its last word asks for, else `end`.

    An object ends before a mark or the verb of the sentence; where neither follows within sixteen syllables
    it is not told from the sentence, and the name stays as it was. Linear.
    """
    near = max(start, end - _LONGEST_ASKING)
    board = _BOARD_FOR.match(text, end, stop) if text.endswith("Chỉ đạo", start, end) else None
    asks = board or _ASKS.search(text, near, end)
    if not asks and not _MAY_ASK.search(text, near, end):
        return end
    whole = not asks or _MAY_BE_WHOLE.fullmatch(text, start, end) is not None
    at, syllables = (board.end(), 2) if board else (end, 0)
    while syllables < _MOST and not _SAYS.match(text, at, stop):
        place = _TO_PLACE.match(text, at, stop) if syllables else None
        if place:
            return place.end()
        m = _NEXT.match(text, at, stop)
        capital = _CAPITAL.match(text, at, stop) if m is None and syllables else None
        if capital and not phrase.starts(text, capital.start("word")):
            at, syllables = capital.end(), syllables + 1
            continue
        if m is None or text.count("\n", m.start(), m.end()) > 1:
            break
        taken = _taken(text, m, first=not syllables, whole=whole)
        if not taken:
            break
        at, syllables = m.end("two" if taken > 1 else "one"), syllables + taken
    over = at >= stop or _OVER.match(text, at, stop) or _SAYS.match(text, at, stop)
    return at if over else end


def _taken(text: str, m: re.Match[str], *, first: bool, whole: bool) -> int:
    """How many of the next two syllables belong to the object."""
    one = m["one"]
    together = f"{one} {m['two']}" in OBJECT_WORDS and not _is_deed(text, m.start("one"))
    if m["joint"].strip():
        return 2 if together and not first else 0
    if together:
        return 2
    if first and whole:
        return int(one in THINGS)
    if one == "số":
        return int(not (m["two"] or "").isdecimal())  # `chuyển đổi số`, against `số 5`
    ends = (one in STOP and one not in INSIDE) or one in PLACE_KIND
    return int(not ends and not _is_deed(text, m.start("one")))


def _is_deed(text: str, at: int) -> bool:
    return verbs_behind.VERBS.match(text, at) is not None or verbs_behind.ACTS.match(text, at) is not None
