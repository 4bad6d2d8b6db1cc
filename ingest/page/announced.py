"""Sentences that announce what follows them: `Thường trực Huyện ủy kết luận một số nội dung như sau:`.

They open the text below a title, which never ends so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.text.letters import LOWER, UPPER

_ANNOUNCED = re.compile(r"\b(?:như sau|sau đây|cụ thể|nội dung sau)\s*:$")
_BEGINS = re.compile(rf"(?!Về )[{UPPER}](?:[{LOWER}]|[{UPPER}]+ [{LOWER}])")
_LONGEST = 3  # lines


def begins(lines: Sequence[str], i: int, stop: int) -> bool:
    """Does such a sentence begin in line `i`? It may go on over the next two lines, before line `stop`."""
    if not _BEGINS.match(lines[i]):
        return False
    for k in range(i, min(i + _LONGEST, stop)):
        line = lines[k]
        if k > i and not line[0].islower():
            return False
        if _ANNOUNCED.search(line):
            return True
        if line.endswith((".", ";", ":")):
            return False
    return False
