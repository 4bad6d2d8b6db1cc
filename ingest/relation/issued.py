"""What a sentence tells of a document that somebody issued, and of the one named beside it.

`UBND tỉnh ban hành A. Để triển khai thực hiện, UBND huyện …` carries A out; `Tỉnh ủy ban hành A để thực hiện
B` tells that A carries B out.
"""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.model import Span
from ingest.page.blocks import Block
from ingest.relation.nested_titles import joined
from ingest.text.letters import UPPER

# `UBND tỉnh ban hành Kế hoạch số … . Để triển khai thực hiện, UBND huyện …`
_ISSUED = re.compile(r"\s(?:ban hành|có|ra|ký)\s+$")
_TO_CARRY_OUT = re.compile(
    rf"[^.;]{{0,300}}(?:(?:\.\s+(?:Để|Nhằm)|;\s+(?:để|nhằm))\s+(?:tiếp tục\s+)?"
    rf"(?:triển khai|thực hiện|tổ chức|cụ thể)[^.;,]{{0,60}}?"
    rf"|\.\s+(?:Thực hiện|Triển khai)[^.;,]{{0,40}}?\s(?:trên|này|đó)),\s+[{UPPER}]"
)


# `quán triệt tốt A gắn với việc thực hiện B`: B stands as A does
_ALONG_WITH = re.compile(
    r"[^.;]{0,120}?\sgắn với\s+(?:việc\s+)?(?:tiếp tục\s+)?(?:đẩy mạnh\s+)?(?:triển khai\s+)?"
    r"(?:thực hiện|học tập)(?:\s+(?:tốt|có hiệu quả))?\s+(?:các\s+)?"
)
_IN_ORDER_TO = re.compile(
    r"[^.;]{0,300}?,?\s(?:để|nhằm)\s+(?:tiếp tục\s+)?(?:triển khai|thực hiện|cụ thể h(?:óa|oá)|tổ chức)"
    r"(?:\s+(?:triển khai|thực hiện))?\s+(?:các\s+)?"
)


def along(flat: str, previous: Mention, m: Mention) -> bool:
    """Is a document named along with another, in the same deed: `thực hiện A gắn với việc thực hiện B`?

    Or in one list behind him who issued both: `Bộ X ban hành các Thông tư A, B`.
    """
    if m.issuer is not None and m.issuer == previous.issuer and m.issuer[1] <= previous.start:
        return joined(flat[previous.end : m.start])
    return _ALONG_WITH.fullmatch(flat, previous.end, m.start) is not None


def of_what_was_issued(flat: str, previous: Mention, m: Mention) -> bool:
    """`Tỉnh ủy đã ban hành Công văn A … để thực hiện Công văn B`: told of A, which carries out B."""
    return (
        _ISSUED.search(flat, max(0, previous.start - 20), previous.start) is not None
        and _IN_ORDER_TO.fullmatch(flat, previous.end, m.start) is not None
    )


def carried_out_next(flat: str, block: Block, m: Mention) -> str:
    """What has been issued is carried out where the next sentence says `Để triển khai thực hiện, …`."""
    return "implements" if carried_out_behind(flat, (block.start, block.end), (m.start, m.end)) else "cites"


def carried_out_behind(flat: str, block: Span, mention: Span) -> re.Match[str] | None:
    """The words behind a mention up to the subject of the next sentence, if that sentence carries it out."""
    start, end = mention
    if _ISSUED.search(flat, max(block[0], start - 20), start) is None:
        return None
    return _TO_CARRY_OUT.match(flat, end, block[1])
