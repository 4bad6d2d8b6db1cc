"""Who issued a document, told as who decides in it: `UBND tỉnh X đã phê duyệt … tại Quyết định số …`.

The code of a number tells the kind of its issuer, and the sentence whose: of two provinces that are named the
one that decided. So the subject must be of the kind that the code tells; only who asked others for their
opinion wrote the letter himself, whatever letters its number bears by a slip.
"""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.lexicon.sign import row_of
from ingest.organ import phrase as organ_phrase
from ingest.organ.names import written_out
from ingest.text.letters import UPPER

_FURTHEST = 260  # characters from the subject to the type word
_CAPITAL = re.compile(rf"(?<!\w)(?=[{UPPER}])")
_MARKED = r"(?:\s+\([^()]{2,60}\))?"  # `UBND tỉnh Yên Bái (trước sáp nhập)`
_DECIDES = re.compile(
    rf"{_MARKED}(?:\s+(?:đã|cũng|vừa))?\s+(?:phê duyệt|chấp thuận|ban hành|cấp|quyết định|công bố"
    r"|khoanh định|giao|cho phép|công nhận|gia hạn|điều chỉnh|thu hồi|thành lập|bổ nhiệm|thông báo"
    r"|(?:xin|lấy) ý kiến)"
    r"\s+[^.;:()“”]{3,170}?(?<!quy định)(?<!hướng dẫn)(?<!nêu)\s+tại\s+(?:các\s+)?\Z"
)
_ASKS = re.compile(r"\s+(?:đã\s+)?(?:xin|lấy)\s+ý\s+kiến\s")
# `được UBND tỉnh X cấp Giấy chứng nhận …; cấp Giấy phép số …`: one subject, two verbs
_AGAIN = re.compile(
    rf"được\s+(?P<who>[{UPPER}][^;,.:()“”]{{3,80}}?){_MARKED}\s+cấp\s[^.“”]{{3,120}}?[;,]\s+(?:và\s+)?[Cc]ấp\s+\Z"
)


def by_whom(flat: str, m: Mention) -> tuple[int, int] | None:
    """The nearest organ before a mention that decides something in it; None where none does."""
    row = row_of(m.sign)
    if row is None or "(" in flat[m.start - 2 : m.start]:
        return None
    lo = max(0, m.start - _FURTHEST)
    for head in reversed(list(_CAPITAL.finditer(flat, lo, m.start))):
        end = organ_phrase.end_of(flat, head.start(), m.start)
        if end is None or not _DECIDES.fullmatch(flat, end, m.start):
            continue
        said = written_out(flat[head.start() : end])
        asks = said.startswith("Sở ") and row.name.startswith("Sở ") and _ASKS.match(flat, end)
        if asks or _of_kind(said, row.name):
            return head.start(), end
    return None


def once_more(flat: str, m: Mention) -> tuple[int, int] | None:
    """The subject of `cấp` that stands once for two papers."""
    again = _AGAIN.search(flat, max(0, m.start - _FURTHEST), m.start)
    end = organ_phrase.end_of(flat, again.start("who"), m.start) if again else None
    return (again.start("who"), end) if again and end and end >= again.end("who") else None


# `Quy chế … do UBND tỉnh X ban hành kèm theo Quyết định số …`
_ISSUED_WITH = re.compile(
    rf"\sdo\s+(?P<who>[{UPPER}][^;:()“”]{{3,80}}?)\s+ban hành\s+(?:kèm\s+)?theo\s+(?:các\s+)?\Z"
)


def issued_with(flat: str, m: Mention) -> tuple[int, int] | None:
    """Who issues what a mention puts into force."""
    said = _ISSUED_WITH.search(flat, max(0, m.start - _FURTHEST // 2), m.start)
    end = organ_phrase.end_of(flat, said.start("who"), m.start) if said else None
    return said.span("who") if said and end == said.end("who") else None


# `kiến nghị UBND huyện thu hồi Quyết định số …/QĐ-UBND`: each takes back what it decided itself
UNDOES = ("thu hồi", "bãi bỏ", "hủy bỏ", "huỷ bỏ", "điều chỉnh", "sửa đổi, bổ sung", "thay thế")
_UNDOES = re.compile(
    r"(?:\s+\([^()]{2,60}\))?(?:\s+(?:đã|sớm|khẩn trương|kịp thời|tiến hành|xem xét,?|rà soát,?))*"
    rf"\s+(?:{'|'.join(UNDOES)})\s+(?:các\s+)?\Z"
)
_NEAR = 90  # characters from the organ to what it takes back


def undone_by(flat: str, m: Mention) -> tuple[int, int] | None:
    """Who takes back a paper that bears the code of its kind."""
    row = row_of(m.sign)
    if row is None:
        return None
    for head in _CAPITAL.finditer(flat, max(0, m.start - _NEAR), m.start):
        end = organ_phrase.end_of(flat, head.start(), m.start)
        if end is not None and _UNDOES.fullmatch(flat, end, m.start):
            if flat.endswith("của ", 0, head.start()):
                return None  # `dự thảo Quyết định của UBND tỉnh bãi bỏ …`
            named = _of_kind(written_out(flat[head.start() : end]), row.name)
            return (head.start(), end) if named else None
    return None


_KIND = re.compile(r"\s(?:tỉnh|huyện|xã)\Z")


def _of_kind(said: str, coded: str) -> bool:
    """Is an organ of the kind that a code tells: `Ủy ban nhân dân tỉnh Yên Bái`, `Chủ tịch Ủy ban …`?"""
    kind = _KIND.sub("", coded)
    return said.removeprefix("Chủ tịch ").startswith(kind)
