"""Duties under labels: `Đơn vị chủ trì: A; đơn vị phối hợp: B`, after a dash, below a role as a heading."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.duty.bearer import Bearer, Role
from ingest.duty.words import first_verb
from ingest.organ.unit_words import starts_unit
from ingest.page.outline import Block, Outline
from ingest.text.letters import UPPER
from ingest.unit import lists as unit_lists

LABEL_WORDS = (":",)  # stands in all that is labelled
_LABEL = re.compile(
    r"(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận)\s+(?P<role>chủ trì|thực hiện|phối hợp"
    r"|đầu mối|tham mưu|phụ trách)(?:\s+thực hiện)?\s*:\s*"
)
# `- Chủ trì: Sở Tư pháp.` as an item of its own
_BARE = re.compile(r"(?P<role>Chủ trì|Phối hợp|Đầu mối)(?:\s+thực hiện)?\s*:\s*")
# … or in brackets behind the matter: `Rà soát văn bản (chủ trì: Sở Tư pháp; phối hợp: Sở Nội vụ)`
_ASIDE_BARE = re.compile(r"\((?P<role>[Cc]hủ trì|[Đđ]ầu mối|[Tt]hực hiện)(?:\s+thực hiện)?\s*:\s*")
_BESIDE_BARE = re.compile(r";\s+(?P<role>[Cc]hủ trì|[Pp]hối hợp|[Đđ]ầu mối)(?:\s+thực hiện)?\s*:\s*")
# `Công tác hậu cần do Văn phòng đảm nhiệm`
_DONE_BY = re.compile(
    r"(?:[^.;:,]{3,80}?|(?:Việc|Công tác|(?:Các )?[Nn]ội dung|Kinh phí|Nhiệm vụ|Phần việc)\s[^.;:]{3,110}?):?"
    rf"\sdo\s(?P<unit>(?:(?:phòng|khoa|tổ)\s)?[{UPPER}][^.;:]{{3,90}}?)\s+(?:chủ trì|đảm nhiệm|đảm nhận"
    r"|phụ trách|chịu trách nhiệm|thực hiện(?=\s*(?:[,.;]|$)))"
)
_ATTENDS = re.compile(r"Thành phần|Chương trình|Dự kiến", re.IGNORECASE)  # who chairs a meeting, no duty
_ENDS_UNITS = re.compile(
    r"[.\n|]|;\s*(?=(?:đơn vị|cơ quan|bộ phận|thời gian|thời hạn|chủ trì|phối hợp|hoàn thành)\b)", re.I
)
_WHEN = re.compile(
    r"(?:Thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành|tổ chức))?"
    r"|Thời hạn (?:gửi|báo cáo|trình|nộp)[^:;.\n]{0,60}|Hoàn thành|Tiến độ)\s*:\s*"
    r"(?P<when>[^;\n]{3,80})",
    re.IGNORECASE,
)
_MARK = 3  # characters that may stand before a label that opens its item
_LONGEST_LIST = 400  # characters of the units behind a label
_BESIDE = 6  # items before and behind a label, among which its time is looked for
_DASHED = re.compile(
    rf"\s[-–]\s(?P<unit>[{UPPER}][^.;:–]{{3,90}}?)\s+(?:hỗ trợ\s+"
    rf"|phối hợp\s+)?(?:thực hiện|chủ trì|phụ trách)\s*[.;]?$"
)


_BARE_ROLES = ("Chủ trì", "Phối hợp", "Đầu mối")
_ROLES = ("chủ trì", "thực hiện", "phối hợp", "đầu mối", "tham mưu", "phụ trách")
_ENDS = ("thực hiện", "chủ trì", "phụ trách")


def labelled(outline: Outline, i: int) -> list[Bearer]:
    """`Đơn vị chủ trì: A; đơn vị phối hợp: B, C.` in an item, `- Chủ trì: A` as one."""
    flat, block = outline.flat, outline.blocks[i]
    labels: list[re.Match[str]] = []
    bare = _BARE.match(flat, block.start, block.end) if flat.startswith(_BARE_ROLES, block.start) else None
    if bare and not (block.parent >= 0 and _ATTENDS.match(outline.text(outline.blocks[block.parent]))):
        labels += [bare, *_BESIDE_BARE.finditer(flat, bare.end(), block.end)]
    elif _has_role(flat, block):
        labels += _LABEL.finditer(flat, block.start, block.end)
        aside = _ASIDE_BARE.search(flat, block.start, block.end) if not labels else None
        labels += [aside, *_BESIDE_BARE.finditer(flat, aside.end(), block.end)] if aside else []
    found: list[Bearer] = []
    behind = bool(labels) and labels[0].start() > block.start + _MARK  # the matter stands before them
    when = _when(outline, i, alone=behind) if labels else None
    above = block.parent >= 0 and not behind
    task = (outline.blocks[block.parent].start if above else block.start, block.end)
    for m in labels:
        role: Role = "coordinate" if m["role"].lower() == "phối hợp" else "lead"
        limit = min(block.end, m.end() + _LONGEST_LIST)
        if flat.rfind("(", block.start, m.end()) > flat.rfind(")", block.start, m.end()):
            closed = flat.find(")", m.end(), limit)
            limit = closed if closed >= 0 else limit
        over = _ENDS_UNITS.search(flat, m.end(), limit)
        stop = over.start() if over else limit
        helped = _WITH.search(flat, m.end(), stop)
        found += _listed(
            flat, m.end(), helped.start() if helped else stop, Bearer(0, 0, role, task, when=when)
        )
        if helped:
            found += _listed(flat, helped.end(), stop, Bearer(0, 0, "coordinate", task, when=when))
    return found


# `Đơn vị thực hiện: A phối hợp với B`
_WITH = re.compile(r",?\s+(?:chủ trì,?\s+)?phối hợp\s+(?:với|cùng)\s+")


def _listed(flat: str, start: int, stop: int, like: Bearer) -> list[Bearer]:
    """The units from `start` on, each a bearer like the one that is given."""
    found: list[Bearer] = []
    for a, b in unit_lists.spans(flat, start, stop):
        if not starts_unit(flat, a):
            break
        found.append(replace(like, start=a, end=b))
    return found


def _when(outline: Outline, i: int, *, alone: bool) -> str | None:
    """What stands behind `Thời gian:` in an item or beside it, below the same heading; `alone` in it only."""
    block = outline.blocks[i]
    near = (block,) if alone else outline.blocks[max(0, i - _BESIDE) : i + _BESIDE + 1]
    for b in near:
        if b.kind != "item" or b.parent != block.parent:
            continue
        m = _WHEN.search(outline.flat, b.start, min(b.end, b.start + _LONGEST_LIST))
        if m:
            return m["when"]
    return None


def _has_role(flat: str, block: Block) -> bool:
    """Does one of the roles stand before a colon?"""
    colon = flat.find(":", block.start, block.end)
    while colon >= 0:
        end = colon
        while end > block.start and flat[end - 1].isspace():
            end -= 1
        if flat.endswith(_ROLES, block.start, end):
            return True
        colon = flat.find(":", colon + 1, block.end)
    return False


def done_by(outline: Outline, block: Block) -> list[Bearer]:
    """`Công tác hậu cần do Văn phòng đảm nhiệm` in the part on execution."""
    if outline.flat.find("do", block.start, block.end) < 0:
        return []
    m = _DONE_BY.match(outline.flat, block.start, block.end)
    if m is None or not starts_unit(outline.flat, m.start("unit")):
        return []
    spans = unit_lists.spans(outline.flat, *m.span("unit"))
    return [Bearer(a, b, "lead", (block.start, block.end)) for a, b in spans]


# a role that heads a list of units and nothing else: `b) Cơ quan phối hợp` above `- Hội Nông dân tỉnh.`
_HEADS = re.compile(
    r"(?:(?:[Cc]ác\s+)?(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận)\s+(?P<role>chủ trì|thực hiện|phối hợp|đầu mối)"
    r"|(?P<bare>Chủ trì|Phối hợp))(?:\s+(?:tổ chức\s+)?thực hiện)?\s*[:.]?"
)
_HEAD_WORDS = ("Đơn vị ", "Cơ quan ", "Bộ phận ", "Các đơn vị ", "Các cơ quan ", "Chủ trì", "Phối hợp")
_LONGEST_HEAD = 45
_LONGEST_MEMBER = 250


def listed_below(outline: Outline, found: list[Bearer]) -> list[Bearer]:
    """The bearers with those who stand one by one below a heading that is a role."""
    below: list[Bearer] = []
    for i, head in enumerate(outline.blocks):
        if head.end - head.start <= _LONGEST_HEAD and outline.flat.startswith(_HEAD_WORDS, head.start):
            m = _HEADS.fullmatch(outline.flat, head.start, head.end)
            if m is not None and head.kind == "item":
                role: Role = "coordinate" if "hối hợp" in (m["role"] or m["bare"]) else "lead"
                below += _members(outline, i, role)
    taken = {b.start for b in below}
    return [b for b in found if b.start not in taken] + below


def _members(outline: Outline, i: int, role: Role) -> list[Bearer]:
    """The units below a role, charged with the matter that the role stands under."""
    flat, head = outline.flat, outline.blocks[i]
    over = outline.blocks[head.parent] if head.parent >= 0 else None
    when = _when(outline, i, alone=False)
    both = over is not None and over.parent >= 0 and "chủ trì" in outline.text(over).lower()
    if over is not None and both:  # `2. Cơ quan chủ trì, phối hợp`
        when = when or _when(outline, head.parent, alone=False)
        over = outline.blocks[over.parent]
    task = (over.start, over.end) if over is not None else (head.start, head.end)
    found: list[Bearer] = []
    for block in outline.blocks[i + 1 :]:
        if block.parent != i or block.kind != "item" or block.end - block.start > _LONGEST_MEMBER:
            break
        if ":" in outline.text(block) or first_verb(flat, block.start, block.end) is not None:
            break
        found += _listed(flat, block.start, block.end, Bearer(0, 0, role, task, when=when))
    return found


def dashed(outline: Outline, block: Block) -> list[Bearer]:
    """`… - Trường X thực hiện.` at the end of an item."""
    flat = outline.flat
    low, end = max(block.start, block.end - 24), block.end
    while end > low and flat[end - 1] in " \n\t.;":
        end -= 1
    if not flat.endswith(_ENDS, low, end):
        return []
    m = _DASHED.search(flat, block.start, block.end)
    if m is None or not starts_unit(flat, m.start("unit")):
        return []
    like = Bearer(0, 0, "lead", (block.start, m.start()))
    return _listed(flat, *m.span("unit"), like)
