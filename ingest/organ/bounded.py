"""Whether words that others bound on both sides can be the name of one organ.

`theo đề nghị của … tại Tờ trình số`: what stands between the two is a name even where its end is not known
by its words.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.organ import firms, objects, phrase
from ingest.organ.words import COMPANY_STOP, INSIDE, STOP
from ingest.text.letters import UPPER

_MOST, _MOST_OF_FIRM = 12, 20  # words
_AND = re.compile(rf"\s(?:và|&)\s+(?=[{UPPER}])")
_PLACE = re.compile(rf",\s+(?=[{UPPER}])")  # `Chi nhánh Mỏ tuyển đồng, Lào Cai`


def may_be(text: str, start: int, end: int) -> bool:
    """True if `text[start:end]`, bounded on both sides by other words, can be one organ's name."""
    told = phrase.end_of(text, start, end)
    if told is None:
        return False
    if objects.whole(text, start, told, end) == end:
        return True
    firm = firms.HEAD.match(text, start, end) is not None
    name = text[start:end]
    if firm and not any(phrase.starts(text, p.end()) for p in _PLACE.finditer(text, start, end)):
        name = _PLACE.sub(" ", name)
    words = name.split()
    if len(words) > (_MOST_OF_FIRM if firm else _MOST) or any(mark in name for mark in ",;:.()"):
        return False
    if any(phrase.starts(text, other.end()) for other in _AND.finditer(text, start, end)):
        return False  # two organs: `Ban Tổ chức Tỉnh ủy và Văn phòng Tỉnh ủy`
    stop = COMPANY_STOP if firm else STOP
    return not any(
        w in stop and (firm or w not in INSIDE) and w != "và" and not (w == "các" and before == "Khối")
        for before, w in pairwise(words)
    )
