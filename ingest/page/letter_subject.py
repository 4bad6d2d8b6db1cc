"""What a letter is about where no `V/v` says so: the lines between its number and `Kính gửi`.

Party committees print it alone under the number (`Số 45-CV/ĐU` / `Góp ý dự thảo …`), others begin with `Về`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.text.letters import LOWER, UPPER

_NUMBER = re.compile(rf"(?:Số|SỐ)\s*:?\s*[\d.…]*[a-z]?\s*[-–/]\s*[{UPPER}]")
# the right column, and rules drawn between: none of it is about anything
_OF_HEADER = re.compile(
    r"(?:ĐẢNG CỘNG SẢN|CỘNG H[OÒ][AÀ] XÃ HỘI|Độc lập|[^.;]{0,40},\s*ngày\b(?!\s*\d{1,2}/)"
    r"|[Nn]gày\s[\d.…\s]*tháng\b|[\W_]+$)"
)
_WORDS = re.compile(rf"[^\W\d_]*[{LOWER}]")
_LABEL = re.compile(r"(?!Về\s?:)[^:]{2,30}:|\(")  # `Người ký: …`, `(Hỏa tốc)`
_ABOUT = re.compile(r"Về(?:\s?:)?\s+(?:việc\s+)?")
_APART = re.compile(r"\s{3}|\t|\|")
_SENTENCES = re.compile(rf"\.\s+[{UPPER}]")
_FURTHEST = 40  # lines
_MOST = 6  # lines of a subject
_SHORTEST, _LONGEST = 3, 80  # words


def unnamed(texts: Sequence[str], greeting: int) -> tuple[int, int, int] | None:
    """First and last line of the subject above the greeting, and the characters of its `Về`; None if none."""
    number = next((i for i in range(min(greeting, _FURTHEST)) if _NUMBER.match(texts[i])), None)
    if number is None:
        return None
    first = last = None
    for i in range(number + 1, greeting):
        line = texts[i]
        if _OF_HEADER.match(line) or not _WORDS.search(line):
            if first is not None:
                break
            continue
        if _LABEL.match(line) or _APART.search(line) or _SENTENCES.search(line):
            return None
        first = i if first is None else first
        last = i
    if first is None or last is None or last - first >= _MOST:
        return None
    words = sum(len(line.split()) for line in texts[first : last + 1])
    about = _ABOUT.match(texts[first])
    if not _SHORTEST <= words <= _LONGEST or not texts[first][0].isalpha():
        return None
    return first, last, about.end() if about else 0


def goes_on(texts: Sequence[str], at: int, stop: int) -> bool:
    """Does a subject go on in this line below a blank one, in a page that has blanks between all its lines?

    Only where the header goes on soon after: nothing stands between a subject and motto, day or greeting.
    """
    line = texts[at]
    if line.isupper() or line.endswith(":") or len(line.split()) > _LONGEST or _LABEL.match(line):
        return False
    below = texts[at + 1 : min(at + 4, stop)]
    return at + len(below) + 1 == stop or any(_OF_HEADER.match(text) for text in below)
