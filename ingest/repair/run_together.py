"""Line breaks that a copy lost at the top of a text: motto, number, day, type and title all in one line,
and those of a letter: behind its addressees, before its tail.

A web page or a page of a scan is often kept as one long line. Where such a line holds the motto, the number
or day, and the type, the white space between its parts becomes a line break again: one character for one, so
every offset stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.lexicon import doctypes
from ingest.organ.posts import POST
from ingest.repair import lost_items
from ingest.text.letters import LOWER, UPPER

_TOP = 3000  # characters in which a header stands
_LONGEST_SPLIT = 2000  # of the line, from its start
_MOTTO = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+X(?:Ã\s+|à)HỘI\s+CHỦ\s+NGHĨA|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|ĐOÀN\s+(?:TNCS|THANH\s+NIÊN\s+CỘNG\s+SẢN)\s+HỒ\s+CHÍ\s+MINH"
)
_DAY = re.compile(
    rf"(?<=\s)(?:(?:TP\.?\s*)?(?:[{UPPER}][{LOWER}'’]*[ -]){{0,3}}[{UPPER}][{LOWER}'’]+"
    rf"|(?:Phường|Quận)\s\d{{1,2}}),?\s*(?:(?:hồi|lúc)\s[\dgiờhphút: ]{{2,20}},?\s)?"
    r"ngày(?:\s*\d|\s+(?:[….]|tháng\b))"
)
_PARTS = re.compile(
    r"(?<=\S)\s(?=(?:CỘNG\s+H(?:ÒA|OÀ)\s+X[Ãà]|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]|-{3,}|_{3,}|\*+\s)"
    r"|(?:Số|SỐ)\s*:?\s*[\d.…/_])"
    r"|(?<=-{3}|_{3})\s(?=\S)|(?<=\s\*)\s(?=\S)"
)
_SUBJECT_BEHIND = re.compile(r"(?<=\d)\s(?=V/v\s)")  # behind the day, as a page reads its two columns
_REST_OF_DAY = 40  # characters
_RULED = re.compile(r"(?<=\S)\s(?=-{3,}|_{3,})|(?<=-{3}|_{3})\s(?=\S)")
_TYPE = re.compile(
    r"(?<=\S)\s+(?=(?P<noun>"
    + "|".join(re.escape(n.upper()) for n in doctypes.nouns())
    + rf")\s+(?:[{UPPER}]|[{LOWER}]{{2}}))"
)
_OPENS = re.compile(
    r"(?<=\S)\s{1,40}(?=(?:Căn cứ|Thực hiện|Triển khai|Tiếp tục|Kính gửi(?:\s?:)?|Để|Nhằm|Theo|Trên cơ sở|Xét"
    r"|Sau khi|Phúc đáp|Trả lời|Vừa qua|Thời gian qua|Trong thời gian|Hiện nay|(?:Trong n|N)hững năm qua"
    r"|Ngày(?=\s\d)|Tại (?:phiên|buổi|cuộc|[Hh]ội nghị))\s|Căn cứ\s?:)"
)
# what else begins below a title: its first heading, the office that decides, the issuer's own sentence
_ISSUERS = (
    r"(?:Ủy ban nhân dân|UBND|Hội đồng|Sở|Phòng|Trường|Bệnh viện|Trung tâm|Chi cục|Cục|Công đoàn|Liên đoàn"
    r"|Hội|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|Ban)"
)
_WHO_DECIDES = (
    r"CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|(?:(?:CHI|TỔNG) )?CỤC TRƯỞNG|BỘ TRƯỞNG|VIỆN TRƯỞNG|CHÁNH"
    r"|TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|BAN|[ỦU][ỶY] BAN|UBND|HỘI ĐỒNG|HĐND|THỐNG ĐỐC|CHẤP HÀNH VIÊN"
)
_BELOW_TITLE = re.compile(
    rf"(?<=\S)\s(?=[IA][.,]\s[{UPPER}]"
    rf"|(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|CỤC TRƯỞNG|BỘ TRƯỞNG|VIỆN TRƯỞNG"
    rf"|[ỦU][ỶY] BAN NHÂN DÂN)\s[{UPPER}]{{2}}"
    rf"|(?<=[{LOWER}\d]\s)(?:{_WHO_DECIDES})\s[{UPPER}]{{2}}"  # behind a title in small letters
    rf"|{_ISSUERS}\s[^.;:,“”]{{3,90}}?\s(?:thông báo|ban hành|xây dựng|báo cáo|hướng dẫn|đề nghị|yêu cầu)\s)"
    r"(?<!của\s)(?<!do\s)(?<!và\s)(?<!tại\s)(?<!cho\s)(?<!với\s)(?<!việc\s)(?<!về\s)(?<!từ\s)(?<!để\s)"
    r"(?<!theo\s)(?<!các\s)(?<!bởi\s)(?<!giữa\s)(?<!thuộc\s)(?<!CỦA\s)(?<!DO\s)(?<!VÀ\s)"
)
# the bases behind it, each with its dash or its first words, up to the first heading
_BASES = re.compile(
    r"(?<=\S)\s(?=[-–+]\s?(?:Căn cứ|Luật|Bộ luật|Pháp lệnh|Nghị (?:định|quyết)|Thông (?:tư|báo)|Quyết định"
    r"|Qu(?:y|i) (?:định|chế)|Chỉ thị|Kết luận|Kế hoạch|Hướng dẫn|Công văn|Chương trình|Điều lệ|Thực hiện"
    r"|Theo|Xét)\s|Căn cứ\s(?:Luật|Nghị|Thông|Quyết|Quy|Chỉ|Kết|Kế|Hướng|Công))"
    r"|(?<=như sau:)\s|(?<=;)\s(?=(?:Thực hiện|Triển khai|Xét|Theo đề nghị|Trên cơ sở|Sau khi)\s)"
)
_FIRST_HEADING = re.compile(
    rf"\s(?=(?:[IA]|1)[.)/]?\s+[{UPPER}]{{2,}}\s|(?i:Điều)\s+1\W)|(?<=:)\s(?=(?:1|I|a)\s?[.)/-]\s*[{UPPER}])"
)
_TWO_WORDS = [noun.upper().split() for noun in doctypes.nouns() if noun.count(" ") == 1]
_BROKEN_TYPE = re.compile("^(?:" + "|".join(rf"{a}\n{b}" for a, b in _TWO_WORDS) + ")$", re.M)
# its second line: a search goes from line end to line end
_BROKEN_END = re.compile(rf"\n(?:{'|'.join(dict.fromkeys(b for _, b in _TWO_WORDS))})$", re.M)
# a letter whose addressees, text and tail stand in one line
_GREETS = re.compile(r"(?<!\w)Kính gửi\s*:|^\s*Kính gửi\b", re.M)
_LETTER_OPENS = re.compile(
    r"(?<=[\w.;:,)])\s(?=(?:Thực hiện|Căn cứ|Phúc đáp|Trả lời|Triển khai|Tiếp theo|Tiếp tục|Ngày(?=\s\d)"
    r"|Vừa qua|Thời gian qua|Trong thời gian|Hiện nay|Để|Nhằm|Xét|Theo)\s)"
)
_LONGEST_LETTER = 20000
_SHORTEST_TEXT = 80  # characters behind the words that open it
_TAIL = re.compile(r"(?<=\S)\s(?=(?:Nơi (?:nhận|gửi)|Sao gửi)\s*:)")
_TAIL_PARTS = re.compile(
    rf"(?<=\S)\s(?=[-–]\s?[{UPPER}]|(?:TM|KT|TL|TUQ)\.\s?[{UPPER}]|(?:T/M|K/T|T/L)\.?\s?[{UPPER}])"
    rf"(?!(?<=[{LOWER}]\s)[-–]\s(?:Bộ\s[{UPPER}]|Văn phòng Chính phủ|Công báo))"  # `Vụ A - Bộ B` is one
    r"|(?<=[^\s/])(?<!TM\.)(?<!KT\.)(?<!TL\.)(?<!UQ\.)(?<!\sQ\.)(?<!PHÓ)(?<!CHI)"
    r"(?<!TỔNG)(?<!/[MTL])\s(?=(?:GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG PHÒNG|PHÓ |CHÁNH"
    r"|HIỆU TRƯỞNG|(?:CHI |TỔNG )?CỤC TRƯỞNG|VỤ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ)\b)"
    rf"|(?P<named>(?<=[{UPPER}]{{2}})\s(?=\(?(?:Đã ký|[{UPPER}][{LOWER}])))"
)
# who signed, with what a page printed behind him: `(Đã ký) Lê Thị An PHỤ LỤC …`, `(Đã ký) Lê Thị An In trang`
_SIGNED = re.compile(
    rf"[Đđ]ã [Kk]ý\)?(?P<before>\s)(?:[{UPPER}][{LOWER}'’]*\s){{1,4}}?[{UPPER}][{LOWER}'’]+"
    rf"(?P<behind>\s)(?=[{UPPER}]{{2}}|[{UPPER}][{LOWER}]+\s[{LOWER}]|[(|])"
)
_COPY = re.compile(r"(?<=[:;,.])\s(?=[-–]\s?[^\W\d_])")
_FILED = re.compile(
    r"[-–]\s?Lưu\b[^\n]{0,80}$", re.M
)  # the last entry of a list without a signature behind it
_SIGNS = re.compile(rf"(?<=[\w.;,)])\s(?=(?:TM|KT|TL|TUQ)\.|T/M|K/T|T/L|{POST.pattern})")
# a signature above the copies, behind the mark that ends the text
_SIGNS_ABOVE = re.compile(rf"(?<=[./])\s(?=(?:TM|KT|TL|TUQ)[./]|T/M|K/T|T/L|{POST.pattern})")
_SIGNATURE = 250  # characters
_LONGEST_FOOT = 3000  # characters
_FEWEST_COPIES = 2
_A_WORD = 4  # characters
_SHORTEST_TITLE = 12  # characters, so that a title may begin like an opening
_LONGEST_TITLE = 300  # characters of a line that holds but a title


def broken_again(flat: str) -> str:
    """The text with the breaks of its header and its letter; the same text where both stand in lines."""
    return lost_items.parted(_foot(_letter(_below_authority(_ruled(_header(_kind(flat)))))))


def _foot(flat: str) -> str:
    """Copies and signature that stand in one line, broken before each entry and before the signature."""
    at = flat.rfind("Nơi nhận")
    end = flat.find("\n", at) if at >= 0 else -1
    end = len(flat) if end < 0 else end
    entries = (
        [m.start() for m in _COPY.finditer(flat, at, end)] if at >= 0 and end - at < _LONGEST_FOOT else []
    )
    if len(entries) < _FEWEST_COPIES:
        return flat
    signs = _SIGNS.search(flat, entries[-1] + 1, end)
    before = [at - 1] if at and flat[at - 1] == " " else []
    if signs is not None:
        return _broken(flat, [*entries, signs.start(), *before])
    return _broken(flat, [*entries, *before]) if _FILED.match(flat, entries[-1] + 1, end) else flat


def _broken(flat: str, places: Iterable[int]) -> str:
    """The text with a line break in place of the white space at each place."""
    letters = list(flat)
    for at in places:
        letters[at] = "\n"
    return "".join(letters)


def _kind(flat: str) -> str:
    """A type that a page broke behind its first word, `THÔNG` over `TƯ`, in one line again."""
    ends = _BROKEN_END.finditer(flat, 0, _TOP)
    lines = (flat.rfind("\n", 0, end.start()) + 1 for end in ends)
    broken = next(filter(None, (_BROKEN_TYPE.match(flat, line, _TOP) for line in lines)), None)
    if broken is None:
        return flat
    return flat[: broken.start()] + broken.group().replace("\n", " ") + flat[broken.end() :]


def _letter(flat: str) -> str:
    """A letter in one line, broken before its first sentence and at its tail."""
    greeted = flat.find("Kính gửi", 0, _TOP)
    greets = _GREETS.search(flat, flat.rfind("\n", 0, greeted) + 1, _TOP) if greeted >= 0 else None
    if greets is None:
        return flat
    end = flat.find("\n", greets.end())
    end = min(len(flat) if end < 0 else end, greets.end() + _LONGEST_LETTER)
    opening = _LETTER_OPENS.search(flat, greets.end() + 5, end)
    if opening is None or end - opening.end() < _SHORTEST_TEXT:
        return flat
    places = [opening.start()]
    if greets.start() and flat[greets.start() - 1] == " ":
        places.append(greets.start() - 1)
    places += _tail(flat, opening.end(), end)
    return _broken(flat, places)


def _tail(flat: str, begin: int, end: int) -> list[int]:
    """Where Nơi nhận and the signature begin in a long line."""
    tail = _TAIL.search(flat, begin, end)
    if tail is None:
        return []
    places = [tail.start(), *_entries(flat, tail.end(), end)]
    above = _SIGNS_ABOVE.search(flat, max(begin, tail.start() - _SIGNATURE), tail.start())
    if above:
        places += [above.start(), *_entries(flat, above.end(), tail.start())]
    signed = _SIGNED.search(flat, tail.end(), end)
    places += [signed.start("before"), signed.start("behind")] if signed else []
    return places


def _entries(flat: str, begin: int, end: int) -> list[int]:
    """Where entries, posts and names begin; `UBND Tỉnh` in an entry is no post with a name."""
    found: list[int] = []
    for m in _TAIL_PARTS.finditer(flat, begin, end):
        if m["named"] is None or flat[found[-1] + 1 if found else begin] not in "-–":
            found.append(m.start())
    return found


def _bases(flat: str, opens: int, line: int) -> list[int]:
    """Where the bases begin that stand in the same line as the header."""
    end = flat.find("\n", opens)
    end = min(len(flat) if end < 0 else end, line + 2 * _LONGEST_SPLIT)
    heading = _FIRST_HEADING.search(flat, opens, end)
    found = [m.start() for m in _BASES.finditer(flat, opens, heading.start() if heading else end)]
    return [*found, heading.start()] if heading else found


_TITLE_AT_TOP = re.compile(
    r"\s*(?P<noun>"
    + "|".join(re.escape(n.upper()) for n in doctypes.nouns())
    + rf")(?=\s+(?:[{UPPER}]|[{LOWER}]{{2}}))"
)


def _headless(flat: str) -> str:
    """A text that begins with its type, title and opening in one line, broken between them."""
    kind = _TITLE_AT_TOP.match(flat)
    end = flat.find("\n", kind.end()) if kind else 0
    end = len(flat) if end < 0 else end
    if kind is None or end - kind.start() < _LONGEST_TITLE:
        return flat
    opening = _OPENS.search(flat, kind.end() + _SHORTEST_TITLE, min(end, kind.start() + _LONGEST_SPLIT))
    if opening is None:
        return flat
    places = [kind.end("noun"), opening.start(), *_bases(flat, opening.end(), kind.start())]
    return _broken(flat, [*places, *_tail(flat, opening.end(), end)])


def _header(flat: str) -> str:
    """The text with the breaks of its header."""
    motto = _MOTTO.search(flat, 0, _TOP)
    if motto is None:
        return _headless(flat)
    start = flat.rfind("\n", 0, motto.start()) + 1
    end = flat.find("\n", motto.end())
    end = min(len(flat) if end < 0 else end, start + _LONGEST_SPLIT)
    day = _DAY.search(flat, motto.end(), end)
    if day is None:
        return _below_the_day(flat, start, end)
    kind = _TYPE.search(flat, day.end(), end)
    places = [day.start() - 1]
    about = _SUBJECT_BEHIND.search(flat, day.end(), min(end, day.end() + _REST_OF_DAY))
    places += [about.start()] if about else []
    places += [m.start() for m in _PARTS.finditer(flat, start, kind.end() if kind else day.end())]
    if kind is not None:
        goes_on = doctypes.GOES_ON.match(flat, kind.end("noun"))
        places += [kind.start(), goes_on.end() if goes_on else kind.end("noun")]
        title = max(kind.end() + _SHORTEST_TITLE, kind.end("noun") + _A_WORD)
        opening = _OPENS.search(flat, title, end)
        stop = opening.end() if opening else end
        below = _BELOW_TITLE.search(flat, title, stop)
        places += [opening.start()] if opening else []
        places += [below.start()] if below else []
        whole = flat.find("\n", stop)
        whole = min(len(flat) if whole < 0 else whole, start + _LONGEST_LETTER)
        first = min(places[-1], stop) if below or opening else stop
        places += _tail(flat, first, whole)
        places += _bases(flat, opening.end(), start) if opening else []
        places += [m.start() for m in _RULED.finditer(flat, kind.end(), first)]
    return _broken(flat, places)


# the day and the type in one line, the title in capitals behind them; the type is taken whole
_DAY_AND_TYPE = re.compile(
    r"\n[^\n,]{2,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4}(?P<before>\s)(?>"
    + "|".join(re.escape(n.upper()) for n in doctypes.nouns())
    + rf")(?P<behind>\s)(?=[{UPPER}]{{2}})(?P<title>[^\n{LOWER}]{{8,900}})\n"
)
_TITLE_OF_ITS_OWN = 3  # words
_FURTHEST_DAY = 200  # characters from the motto to the line of the day
_OF_A_TITLE = re.compile(r"(?:\b(?:CỦA|DO|BỞI|VỚI|CHO|TẠI|VÀ|THUỘC|TRONG|GIỮA|CÁC|VỀ)|[,-])$")


def _below_the_day(flat: str, start: int, end: int) -> str:
    """The text whose day, type and title stand in one line, broken between them; `start` is the motto's line.

    Who issues may end that line, as the line above the motto names him: `… NGOÀI HỢP ĐỒNG HỘI ĐỒNG THẨM PHÁN
    TÒA ÁN NHÂN DÂN TỐI CAO`.
    """
    line = _DAY_AND_TYPE.search(flat, end, end + _FURTHEST_DAY + _LONGEST_SPLIT)
    if line is None or line.start() > end + _FURTHEST_DAY:
        return flat
    if line["before"] == "\n" and len(line["title"].split()) < _TITLE_OF_ITS_OWN:
        return flat  # the line goes on with its type: `BÁO CÁO THAM LUẬN`
    places = [line.start("before"), line.start("behind")]
    whose = flat[flat.rfind("\n", 0, max(start - 1, 0)) + 1 : start].strip(" -_*\n")
    title = line["title"].rstrip()
    if " " in whose and title.endswith(f" {whose}"):
        before = title[: -len(whose)].rstrip()
        if not _OF_A_TITLE.search(before):
            places.append(line.start("title") + len(before))
    return _broken(flat, places)


# `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH Căn cứ Luật …;`
_DECIDES = re.compile(rf"(?:{_WHO_DECIDES})\s[^.;:]{{4,150}}")


def _below_authority(flat: str) -> str:
    """The text whose first basis stands in the line of who decides, broken between them."""
    at = flat.find("Căn cứ ", 0, _TOP)
    start = flat.rfind("\n", 0, max(at, 0)) + 1
    who = flat[start : max(at, 0)].rstrip(" \t-–+")
    if not (who.isupper() and _DECIDES.fullmatch(who)) or not flat[start + len(who)].isspace():
        return flat
    return _broken(flat, [start + len(who)])


# `KẾ HOẠCH thực hiện Chỉ thị số … trong Đảng bộ ----- Thực hiện …`: the rule under a title in its line
_TITLE_AND_RULE = re.compile(
    r"^(?:"
    + "|".join(re.escape(n.upper()) for n in doctypes.nouns())
    + rf")(?P<noun>\s)(?=[{LOWER}]{{2}}|[{UPPER}][{LOWER}])[^\n]{{10,600}}?"
    rf"(?P<title>\s)-{{3,}}(?P<rule>\s)(?=[{UPPER}][{LOWER}])",
    re.M,
)


def _ruled(flat: str) -> str:
    """The text whose type, title and opening stand in one line with the rule between them, broken there."""
    line = _TITLE_AND_RULE.search(flat, 0, _TOP) if " ---" in flat[:_TOP] else None
    if line is None:
        return flat
    return _broken(flat, [line.start(part) for part in ("noun", "title", "rule")])
