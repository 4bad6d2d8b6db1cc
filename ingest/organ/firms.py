"""Names of firms and houses, which are made of common words and go on behind `và` and a dash.

`Công ty cổ phần thương mại vận tải | và tư vấn kỹ thuật`: a name in small letters goes on with a trade, as
the sentence does not.
"""

from __future__ import annotations

import re

from ingest.organ import verbs_behind
from ingest.organ.words import OBJECT_WORDS
from ingest.text.letters import LOWER

# what bears a name of its own, of common words too
HEAD = re.compile(
    r"(?:(?:Tổng\s+)?[Cc]ông\s+ty|Công\s+đoàn|Tập\s+đoàn|Doanh\s+nghiệp|Hợp\s+tác|Ngân\s+hàng\s+[Tt]hương\s+mại|Trường|Bệnh\s+viện|HTX|DNTN|Chi\s+(?:nhánh|bộ))\b"
)
_TRADE = re.compile(rf"\s+(?:và|&|-|–)\s+(?P<one>[{LOWER}]+)\s(?P<two>[{LOWER}]+)(?!\w)")


def goes_on(text: str, end: int, stop: int, previous: str) -> tuple[int, str] | None:
    """The end and the last word of the trade that a joint adds to a name in small letters; None if none."""
    more = _TRADE.match(text, end, stop) if previous.islower() else None
    if more is None or f"{more['one']} {more['two']}" not in OBJECT_WORDS:
        return None
    return None if verbs_behind.ACTS.match(text, more.start("one")) else (more.end(), more["two"])
