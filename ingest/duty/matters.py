"""Items below a matter that are orders: `2. Về xây dựng cơ bản` above `- Phòng Quản lý đô thị lập …`.

Conclusions of a meeting are ordered by matters; who is charged opens the items below each. Where an item
stands beside others that charge units is told by `among.charging`.
"""

from __future__ import annotations

import re

from ingest.duty import among, headings, reports
from ingest.organ.unit_words import starts_organ, starts_unit
from ingest.page.outline import DASH, PLAIN, Block, Outline

# what has been done is told below such a heading
_TELLS = (
    "kết quả", "tình hình", "đánh giá", "hạn chế", "ưu điểm", "tồn tại", "nguyên nhân", "khó khăn",
    "thành phần",
)  # fmt: skip
_LONGEST_MATTER = 120  # characters
_ABOUT = re.compile(r"(?:Về|Lĩnh vực|Công tác|Đối với (?:công tác|lĩnh vực|việc))\s", re.IGNORECASE)
_DONE = re.compile(r"(?<!\w)(?:đã|vừa)\s")
_ORDERS = re.compile(r"(?:Giao(?: cho)?|Đề nghị|Yêu cầu)\s+(?=[^\W\d_])")
_FEWEST = 3  # items below all matters that open with an organ or an order, from which on they are orders
_MOST = 2 / 3  # of all items there


def ordered(outline: Outline, led: set[int], kind: str | None, *, rules: bool) -> list[int]:
    """The items that no heading charges, below a matter, which open with an organ and what it shall do.

    `led` are the blocks that charge somebody by themselves; `rules` where a document sets standing rules, in
    which a list tells who has what.
    """
    beside = among.charging(outline, led)
    matters = _below_matters(outline)
    below = [(i, head) for i, head in matters if i not in led and head not in led]
    found: list[int] = []
    for i, at in below:
        head, flat = outline.blocks[at], outline.flat
        if flat[head.end - 1] == ":" and (head.parent, head.rank) in beside and _opens(outline, i):
            found.append(i)
    if reports.is_upward(kind):
        return found
    listed = _all_orders(outline, matters)
    known = set(found)
    found += [i for i, _ in below if i in listed and i not in known]
    known.update(listed)
    return found if rules else found + [i for i in _whole_lists(outline, led) if i not in known]


# papers that order and do not tell
_ORDERING = frozenset({"KH", "CT", "CTr", "PA", "KL", "TB", "HD"})


def sentences(outline: Outline, led: set[int], kind: str | None) -> list[int]:
    """The paragraphs without a number below a matter that open with an organ and what it shall do.

    `1. Chăm lo người nghèo / Phòng Văn hóa - Xã hội rà soát …`, in a paper that has no part on execution and
    charges others too.
    """
    if kind not in _ORDERING:
        return []
    found: list[int] = []
    for i, block in enumerate(outline.blocks):
        if i in led or block.kind != "item" or block.rank != PLAIN or block.parent < 0:
            continue
        head = outline.blocks[block.parent]
        matter = outline.text(head)
        if head.rank >= DASH or len(matter) > _LONGEST_MATTER or block.parent in led:
            continue
        if matter.endswith((".", ";")) or _names(matter, _NO_ORDERS + _TELLS):
            continue
        if starts_organ(outline.flat, block.start) and headings.opens_with_deed(outline.flat, block):
            found.append(i)
    return found if len(found) + len(led) >= _FEWEST else []


def _opens(outline: Outline, i: int) -> bool:
    block = outline.blocks[i]
    return starts_organ(outline.flat, block.start) and headings.opens_with_unit(
        outline.flat, block, said=True
    )


def _below_matters(outline: Outline) -> list[tuple[int, int]]:
    """Each item with the heading above it, where that names a matter and no unit."""
    items = [
        (i, block.parent)
        for i, block in enumerate(outline.blocks)
        if block.parent >= 0 and block.kind == "item" and block.rank >= DASH
    ]
    matters = {at for at in {at for _, at in items} if _is_matter(outline, outline.blocks[at])}
    return [(i, at) for i, at in items if at in matters]


def _is_matter(outline: Outline, head: Block) -> bool:
    matter = outline.text(head)
    if len(matter) > _LONGEST_MATTER or not (matter.endswith(":") or _ABOUT.match(matter)):
        return False
    return not (_names(matter, _TELLS) or starts_unit(outline.flat, head.start))


def _names(matter: str, words: tuple[str, ...]) -> bool:
    """Does a heading name one of the words, in any case?"""
    small = matter.lower()
    return any(word in small for word in words)


def _all_orders(outline: Outline, matters: list[tuple[int, int]]) -> set[int]:
    """The items below `Về …` that open with who shall do what, if most of those below all matters do so.

    So do those that begin with the order: `- Giao Phòng Kế toán …`.
    """
    flat = outline.flat
    about = [i for i, at in matters if _ABOUT.match(outline.text(outline.blocks[at]))]
    opening = {i for i in about if _opens(outline, i) and not _DONE.search(outline.text(outline.blocks[i]))}
    said = {i for i in about if _ORDERS.match(flat, outline.blocks[i].start, outline.blocks[i].end)}
    enough = len(opening | said) >= max(_FEWEST, _MOST * len(about))
    return opening if enough else set()


# lists of who is, comes or gets something
_NO_ORDERS = (
    "thành phần", "đối tượng", "địa điểm", "nguồn", "mục tiêu", "chỉ tiêu", "danh sách", "thời gian",
    "kinh phí", "căn cứ", "dự kiến", "nơi nhận", "phụ lục", "biên chế", "cơ cấu", "chức năng",
)  # fmt: skip


def _whole_lists(outline: Outline, led: set[int]) -> list[int]:
    """The items below one heading, whatever it says, if all of them are a unit and the deed it shall do."""
    flat = outline.flat
    lists: dict[int, list[int]] = {}
    for i, block in enumerate(outline.blocks):
        if block.kind == "item" and block.rank >= DASH and block.parent >= 0 and block.parent not in led:
            lists.setdefault(block.parent, []).append(i)
    found: list[int] = []
    for at, items in lists.items():
        head = outline.text(outline.blocks[at])
        if len(items) < _FEWEST or led.intersection(items) or len(head) > _LONGEST_MATTER:
            continue
        if _names(head, _NO_ORDERS + _TELLS):
            continue
        if all(headings.opens_with_deed(flat, outline.blocks[i]) for i in items):
            found += items
    return found
