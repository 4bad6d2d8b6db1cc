"""Posts that sign only where a person is named with them or below: rarer ones, and those in small letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.organ.posts import (
    FOR,
    MARK,
    NAME,
    NO_PERSON,
    POST,
    RARER_POST,
    SHOUTED_NAME,
    run_on,
    said_calmly,
)
from ingest.page import copies

FILED = re.compile(r"[-+•]?\s*L[ưu]u\b")
_MOST_COPIES = 60  # lines
_BELOW_FILED = 8  # lines under the last of them among which the name beside them may stand
_COLUMN = re.compile(r"\s{3,}|\t|(?<=[;:.])\s")  # `- Như trên; CHỦ TỊCH` too


def signs(lines: Sequence[str], i: int, copied: int | None) -> bool:
    """Does such a post stand in line `i`, with who signs in its line or the next ones?

    One in small letters is believed behind the last of the copies, whose list begins in line `copied`.
    """
    line = lines[i]
    if line[:2].isupper():
        if RARER_POST.match(line) is None:
            return False
    elif copied is None or not said_calmly(line) or not _filed(lines[copied : min(i, copied + _MOST_COPIES)]):
        return False
    below = [MARK.sub("", it) for it in lines[i + 1 : i + 4]]
    if run_on(line) or any(NAME.fullmatch(it) and not NO_PERSON.match(it) for it in below):
        return True
    last = lines[i + 1 : i + 3]  # `TRƯỞNG THÔN` / `LÊ VĂN AN`, nothing but the copies behind them
    return bool(last and SHOUTED_NAME.fullmatch(last[0])) and all(map(copies.head, last[1:]))


def _filed(lines: Sequence[str]) -> bool:
    return any(map(FILED.match, lines))


def beside(lines: Sequence[str], copied: int) -> int | None:
    """The line that names who signs in the column beside the copies, whose list begins in line `copied`.

    What follows may have a signature of its own: the plan that a decision issues, a form, a second letter.
    """
    posted = False
    last = min(copied + _MOST_COPIES, len(lines))
    for i in range(copied, last):
        if i >= last:
            return None
        line = lines[i]
        at_right = MARK.sub("", _COLUMN.split(line)[-1].strip(" *"))
        if at_right != line and at_right.isupper() and (POST.search(at_right) or FOR.match(at_right)):
            posted = True
        elif posted and (at_right != line or line[0] not in "-+•") and NAME.fullmatch(at_right):
            return None if NO_PERSON.match(at_right) or run_on(line) else i
        if FILED.match(line):
            last = i + _BELOW_FILED
    return None
