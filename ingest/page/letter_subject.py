"""What a letter is about: the lines behind `V/v`, or those between its number and `Kính gửi`.

Party committees print it alone under the number (`Số 45-CV/ĐU` / `Góp ý dự thảo …`), others begin with `Về`.
What a page prints to its right, motto and day, may stand between its lines or behind them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.page import addressees, stamps
from ingest.text.letters import LOWER, UPPER

_NUMBER = re.compile(rf"(?:Số|SỐ)\s*:?\s*[\d.…]*[a-z]?\s*[-–/]\s*[{UPPER}]")
# the right column, and rules drawn between: none of it is about anything
_OF_HEADER = re.compile(
    rf"(?!(?!tp\b)[{LOWER}])(?:ĐẢNG CỘNG\b|CỘNG H[OÒ][AÀ]\b|Độc lập"
    r"|Ngày \d{1,2} tháng \d{1,2} năm \d{4}$|(?i:Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam)$"
    r"|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) (?:HỒ CHÍ MINH|HCM)$"
    # `Móng Cái, ngày …`, and not `Hội nghị sơ kết công tác Đảng Mai Châu, ngày …` from both columns
    rf"|(?![^,]{{1,40}} [{LOWER}][^\s,]* [{LOWER}])(?:TP\.)?[^.;]{{0,40}},\s*ngày\b(?!\s*\d{{1,2}}/)"
    r"|(?:TP\.)?[^.;\d]{0,40},\s*ngày \d{1,2}/\d{1,2}/\d{4}$|[\W_]+$)"
)
_DAY_ALONE = re.compile(r"[Nn]gày\s[\d.…\s]*tháng\b")
_WORDS = re.compile(rf"[^\W\d_]*[{LOWER}]")
_LABEL = re.compile(r"(?!Về\s?:)[^:]{2,30}:|\(")  # `Người ký: …`, `(Hỏa tốc)`
_ABOUT = re.compile(r"Về(?:\s?:)?\s+(?:việc\s+)?")
_APART = re.compile(r"\s{3}|\t|\|")
_SENTENCES = re.compile(rf"\.\s+[{UPPER}]")
_FURTHEST = 40  # lines
_MOST = 6  # lines of a subject
_SHORTEST, _LONGEST = 3, 80  # words
# the right column behind it in its line
_OTHER_COLUMN = re.compile(
    r"(?<=[\s|])(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT|Độc lập\s?[-–]\s?Tự do"
    r"|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) (?:HỒ CHÍ MINH|HCM)$)"
)
_DAY_BEHIND = re.compile(r",\s*[Nn]gày\s(?:\d|tháng|[….])[^;:()]{0,40}$")
_NUMBER_BELOW = re.compile(r"Số\s*:?\s*\d")
_LINES = 12  # with those of the other column
_AGAIN = 3  # words of a line that begins with a capital where the subject goes on


def marked(
    flat: str, lines: Sequence[tuple[int, int]], at: int, i: int, stop: int, greeting: int | None
) -> list[tuple[int, int]]:
    """The spans of a subject that begins at `at` in line `i`, the other column left out of them."""

    def gap(k: int) -> int:
        return flat.count("\n", lines[k - 1][1], lines[k][0]) if k else 0

    found: list[tuple[int, int]] = []
    texts = [flat[a:b] for a, b in lines[: min(i + _LINES, stop)]]
    start, end = at, at + _own(flat[at : lines[i][1]])
    doubled = gap(i) > 1  # are all lines set apart?
    between = False  # does the other column stand above the line?
    for k in range(i + 1, len(texts)):
        line, above = texts[k], texts[k - 1]
        if addressees.GREETING.match(line) or line.endswith("|") or _NUMBER_BELOW.match(line):
            break  # a bar ends a cell of the page
        if stamps.is_stamp(line):
            break
        if _OF_HEADER.match(line):
            between = True
            continue
        if between:
            below = greeting is not None and k < greeting
            follows = below and _resumes(line, flat[start:end], gap(k))
        else:
            follows = gap(k) == 1 or line[0].islower() or (doubled and goes_on(texts, k, stop))
        if not follows:
            break
        if between or _own(above) < len(above) or _DAY_BEHIND.search(above):
            found.append((start, end))
            start = lines[k][0]
        between = False
        end = lines[k][0] + _own(line)
    cut = addressees.GREETING.search(flat, start, end)
    return [*found, (start, cut.start() if cut else end)]


_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?")


def _own(line: str) -> int:
    """The characters of a line before those of the other column."""
    beside = _OTHER_COLUMN.search(line)
    return len(line[: beside.start()].rstrip(" \t|")) if beside else len(line)


def _resumes(line: str, before: str, gap: int) -> bool:
    """Does a subject go on in this line, below a line of the other column?"""
    if line.isupper() or not _WORDS.search(line) or _LABEL.match(line) or _ABOUT.match(line):
        return False
    if line[0].islower():
        return True
    return gap == 1 and len(line.split()) >= _AGAIN and not before.endswith((".", ";", ":", "”", '"'))


def unnamed(texts: Sequence[str], lines: Sequence[tuple[int, int]], greeting: int) -> list[tuple[int, int]]:
    """The span of a subject above the greeting that no `V/v` opens, without its `Về`; none without one."""
    number = next((i for i in range(min(greeting, _FURTHEST)) if _NUMBER.match(texts[i])), None)
    if number is None:
        return []
    first = last = None
    for i in range(number + 1, greeting):
        line = texts[i]
        if first is not None and _YEARS.fullmatch(line):
            last = i  # `… trong giai đoạn` / `2021 - 2025`
            continue
        if _of_header(line) or not _WORDS.search(line):
            if first is not None:
                break
            continue
        if _LABEL.match(line) or _APART.search(line) or _SENTENCES.search(line):
            return []
        first = i if first is None else first
        last = i
    if first is None or last is None or last - first >= _MOST:
        return []
    words = sum(len(line.split()) for line in texts[first : last + 1])
    about = _ABOUT.match(texts[first])
    if not _SHORTEST <= words <= _LONGEST or not texts[first][0].isalpha():
        return []
    return [(lines[first][0] + (about.end() if about else 0), lines[last][1])]


def goes_on(texts: Sequence[str], at: int, stop: int) -> bool:
    """Does a subject go on in this line below a blank one, in a page that has blanks between all its lines?

    Only where the header goes on soon after: nothing stands between a subject and motto, day or greeting.
    """
    line = texts[at]
    if line.isupper() or line.endswith(":") or len(line.split()) > _LONGEST or _LABEL.match(line):
        return False
    below = texts[at + 1 : min(at + 4, stop)]
    return at + len(below) + 1 == stop or any(_of_header(ln) or addressees.GREETING.match(ln) for ln in below)


def _of_header(line: str) -> bool:
    return bool(_OF_HEADER.match(line) or _DAY_ALONE.match(line))
