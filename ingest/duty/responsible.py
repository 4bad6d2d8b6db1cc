"""Who answers for what is ordered: headings (`Trách nhiệm của Bộ Tài chính`), articles of execution."""

from __future__ import annotations

import re
from itertools import islice

from ingest.duty.bearer import Bearer, Reach
from ingest.duty.headings import EACH_HEAD, opens_with_unit
from ingest.duty.names import units_in
from ingest.duty.persons import leads_others
from ingest.organ.unit_words import starts_officer, starts_unit
from ingest.page.outline import ARTICLE, DASH, NUMBER, PLAIN, Block, Outline

OPENS = ("Trách nhiệm", "Nhiệm vụ", "TRÁCH NHIỆM", "NHIỆM VỤ", "Quyền", "QUYỀN")
_OF = re.compile(
    r"(?:(?:Quyền(?: hạn)? và )?[Tt]rách nhiệm|Nhiệm vụ|(?:QUYỀN(?: HẠN)? VÀ )?TRÁCH NHIỆM|NHIỆM VỤ)"
    r"(?: (?:tổ chức )?(?:thực hiện|thi hành|triển khai)| cụ thể| chung)? (?:của|CỦA) (?=\S)"
)

_RESPONSIBLE = re.compile(
    r"(?:chịu trách nhiệm|có trách nhiệm|căn cứ)\s+(?:tổ chức\s+|triển khai\s+)?(?:thi hành|thực hiện"
    r"|[Qq]uyết định(?:\s+này)?(?:\s+(?:để|tổ chức))?\s+thi hành|Quyết định|nội dung)"
    r"|(?<!ày )(?<!ực )thi hành\s+(?:Quyết|quyết) định\s+này"
    # believed only of those who are addressed one by one
    r"|(?P<sirs>thực hiện\s+(?:Quyết định|Nghị quyết)\s+này)"
)
RESPONSIBLE_WORDS = ("trách nhiệm", "căn cứ", "thi hành", "hiện Quyết định này", "hiện Nghị quyết này")
# `Các ông (bà): Chánh Văn phòng …`, `Các đồng chí …`: who is addressed, before the offices that they hold
_GENTLEMEN = re.compile(
    r"(?:[Cc]ác\s+)?(?:[Ôô]ng|[Đđ]ồng chí|[Đđ]/c)(?:\s*(?:,|/|và|hoặc)?\s*\(?\s*[Bb]à\s*\)?)?(?:\s*:)?\s+"
)


def read(outline: Outline, i: int, reach: Reach) -> list[Bearer]:
    """`Điều 16. Trách nhiệm của Bộ Tài chính`: the heading names the unit, what stands below is its task."""
    block, flat = outline.blocks[i], outline.flat
    m = _OF.match(flat, block.start, block.end)
    last = reach(outline, i)[1] if m else block.end
    if m is None or block.rank >= DASH or block.end - block.start > 260 or last <= block.end:
        return []
    below = outline.blocks[i + 1]
    # told apart below it: by units, or as in `1. Trách nhiệm của Bộ Nội vụ`
    apart = not leads_others(outline, below) and opens_with_unit(flat, below)
    apart = apart and not flat.startswith(EACH_HEAD, below.start)
    if apart or _OF.match(flat, below.start):
        return []
    units = units_in(flat, m.end(), block.end)
    if len(units) > 1 and _share_out(outline, i):
        return []
    return [Bearer(a, b, "lead", (block.end, last)) for a, b in units]


_FEWEST = 2  # items that charge units of their own, so that a heading of several only names them


def _share_out(outline: Outline, i: int) -> bool:
    """`Trách nhiệm của các Bộ và UBND các tỉnh` above `2. Bộ A …`, `3. UBND các tỉnh …`."""
    below = (b for b in outline.blocks[i + 1 :] if b.parent == i)
    acts = (b for b in below if opens_with_unit(outline.flat, b, said=True))
    return len(list(islice(acts, _FEWEST))) == _FEWEST


def articles(outline: Outline, block: Block) -> list[Bearer]:
    """`Điều 5. Chánh Văn phòng …; Giám đốc …; Chủ tịch … chịu trách nhiệm thi hành …`.

    The list may follow another sentence of the article (`Quyết định này có hiệu lực từ ngày ký.`) or stand
    in a paragraph of its own.
    """
    flat = outline.flat
    if block.rank not in (ARTICLE, NUMBER, PLAIN):
        return []
    m = _RESPONSIBLE.search(flat, block.start, block.end)
    if m is None:
        return []
    start = max(flat.rfind(". ", block.start, m.start()) + 2, block.start)
    while flat[start] == " ":
        start += 1
    gentlemen = _GENTLEMEN.match(flat, start, m.start())
    if gentlemen and (starts_officer(flat, gentlemen.end()) or starts_unit(flat, gentlemen.end())):
        start = gentlemen.end()
    if gentlemen is None and m["sirs"]:
        return []
    officer = gentlemen is not None or starts_officer(flat, start)
    alone = block.rank == PLAIN or start > block.start
    if not officer and ((alone and "thi hành" not in m.group()) or not starts_unit(flat, start)):
        return []
    return [Bearer(a, b, "lead", (m.start(), block.end)) for a, b in units_in(flat, start, m.start())]
