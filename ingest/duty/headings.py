"""The headings and openings that charge units: `1. Sở Y tế:`, `Đối với Sở Y tế`, `Sở Y tế chủ trì …`.

A unit that opens an item is charged with what stands behind it or below it; a heading that names a group
(`Các sở, ngành:`) leaves its units to be named one by one below.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.duty.bearer import Bearer, Reach
from ingest.duty.names import is_unit, units_in
from ingest.duty.persons import leads_others
from ingest.duty.words import TOLD, asks, colon_after, first_verb, now_at, opens_duty
from ingest.organ.unit_words import starts_many, starts_officer, starts_one, starts_organ, starts_unit
from ingest.page.outline import ARTICLE, DASH, PLAIN, ROMAN, Block, Outline
from ingest.text.letters import UPPER

_GROUP = re.compile(
    r"(?:Ở |Đối với |(?:Trách nhiệm|Nhiệm vụ) của )?(?:[Cc]ấp (?:tỉnh|huyện|xã|cơ sở"
    r"|thành phố|phường|[Tt]rung ương)|[Kk]hối\b"
    r"|(?:(?:Trưởng|Thủ trưởng|Giám đốc|Lãnh đạo) )?"
    r"[Cc]ác (?:sở|Sở|ban|Ban|ngành|cơ quan|đơn vị|phòng|đảng|địa phương|tổ chức|cấp|bộ|Bộ)\b"
    r"|[Cc]ác cơ sở (?:[Đđ]oàn|[Hh]ội|[Đđ]ảng)\b"
    r"|Cơ quan (?=(?:Bộ|Ban|Tỉnh|Huyện|Quận|Thành|Thị|Trung ương|Sở|chuyên môn|tham mưu)\b))"
)
# a class that is called by what it does: `Các cơ quan tham mưu, giúp việc Huyện ủy`
_STAFF = re.compile(
    r"(?:.{4,12} của |Đối với )?[Cc]ác (?:cơ quan|ban|đơn vị)(?: chuyên trách)? tham mưu[^.:;]{0,60}:?"
)
# `Về kinh phí: Sở Tài chính …`: the matter before the colon, then the sentence
_MATTER = re.compile(
    r"(?!Căn cứ|Thực hiện|Theo|Thành phần|Địa điểm|Đối tượng|Trả lời|Thẩm quyền|Hồ sơ|Trình tự"
    r"|Thủ tục)(?!.{0,110}\b(?:gồm\b|số\s*:?\s*(?:\d|[A-Z]{2})))"
    r"[^.:;]{5,110}:\s+(?:do\s+)?(?=[^\W\d_])"
    r"|(?:Về )?(?:[Kk]inh phí|[Cc]ông tác)[^.:;\d]{0,60}:\s+(?:do\s+)?(?=[^\W\d_])"
)
# `Đối với Phòng Y tế: …`: the heading turns to the unit that is charged
_TOWARDS = re.compile(
    r"(?:(?:Yêu cầu )?[Đđ]ối với|Về phía|Với"
    r"|(?P<task>(?:Trách nhiệm|Nhiệm vụ|Phần việc)(?: chung| cụ thể)? của))\s+"
)
_TURNS = frozenset("YĐđVTNP")  # with which it begins
# `Trước ngày 20/12/2023, Phòng Y tế …`: when or on what ground comes before who
_BEFORE_UNIT = re.compile(
    r"(?:(?P<when>Trước|Chậm nhất|Muộn nhất|Trong (?:tháng|quý|Quý|năm|ngày|tuần)|Từ (?:nay|ngày)|Hằng|Hàng"
    r"|Định kỳ|Cuối|Đầu|Xong|Hết)|Khi|Ngoài|(?:Trong )?[Qq]uá trình|Để|Trên cơ sở|Căn cứ|Sau khi"
    r"|Theo (?!dõi))\b[^;.:]{3,120}?,\s+(?=[^\W\d_])"
)
ALONE = re.compile(r"(?:[Rr]iêng|[Tt]rong đó,?)\s+")
# below a heading for many, one that is named with its place is charged by itself: `- UBND xã Cư Pui …`
PLACED = re.compile(
    r"(?:(?:Chủ tịch|Bí thư|Giám đốc|Trưởng|Chỉ huy trưởng)\s+)?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân"
    r"|Đảng ủy|Công an|Ban|Đoàn|Hội|Huyện ủy|Trạm|Đồn|Phòng|Trung tâm|Hạt|Chi cục|Chi bộ)"
    r"\s[^,;:.]{0,40}?(?:các )?"
    rf"(?:xã|phường|thị trấn|huyện|thành phố|thị xã)\s+[{UPPER}]"
)
_ASKS_BELOW = re.compile(r"\s(?:yêu cầu|đề nghị|giao)\s*:\s*$")
# `Cấp cơ sở: Đoàn xã …`: the tier is a label, the unit stands behind it
_TIER_LABEL = re.compile(
    r"(?:Ở\s+)?[Cc]ấp\s+(?:tỉnh|huyện|xã|cơ sở|thành phố|phường|chi (?:đoàn|hội|bộ))\s*:\s"
)
_CARRY_OUT = re.compile(
    r"\s(?:thực hiện|triển khai|làm tốt|chỉ đạo)\s[^.;:]{0,60}?\b(?:nội dung|nhiệm vụ|công việc"
    r"|giải pháp|biện pháp)"
    r"[^.;:]{0,40}\ssau(?:\s+đây)?\s*:$"
)
# `Các phòng của Sở: Phòng A làm đầu mối; Phòng B theo dõi`: the class is a label too
_CLASS_LABEL = re.compile(
    r"(?:[Cc]ác\s(?:sở|phòng|ban|khoa|đơn vị|cơ quan|đoàn thể|tổ chức)|(?:Bộ phận|Nhóm|Tiểu ban|Khối)\s)"
    r"[^.:;]{0,50}:\s+(?:do\s)?"
)
_PASSES_ON = re.compile(r"\s+(?:lãnh đạo,\s+)?(?:chỉ đạo|phân công|giao|yêu cầu)\s*:\s+(?=\S)")
_CLASS_IN = re.compile(r"(?:^|\s)[Cc]ác\s(?:đoàn thể|tổ chức|hội|ban|cơ quan|đơn vị|phòng|ngành)")
# `UBND huyện chỉ đạo:` above a list of those who carry it out
_HANDS_DOWN = re.compile(
    r"\s(?:chỉ đạo|phân công|giao|yêu cầu|đôn đốc)(?:\s+các (?:cơ quan|đơn vị|phòng"
    r"|ngành))?\s*:\s*$"
)
_POLITE = re.compile(r"\s(?:trân trọng|kính|xin)\s")
_DEED = re.compile(r"\s(?:báo cáo|gửi|trình|tổng hợp|rà soát|tham mưu)\s")

# what all of a class shall do is an order of its own where it is told by when
_UNTIL = re.compile(r"(?:[Tt]rước|[Cc]hậm nhất|[Mm]uộn nhất|[Tt]rong tháng|[Hh]oàn thành)\s(?:\S+\s){0,3}\d")
_ORDER = re.compile(r"(?:Giao(?: cho)?|Đề nghị|Yêu cầu)\s+")  # … of one of them, below the heading for many
EACH_HEAD = "Người đứng đầu"  # of each of those that the heading above names


def groups(outline: Outline, i: int) -> bool:
    """A heading for many (`Cấp tỉnh`, `Các sở, ngành:`) whose own units are named one by one below it."""
    block = outline.blocks[i]
    flat = outline.flat
    if _repeated(outline, i):
        return True
    if block.end - block.start > 120 or not _GROUP.match(flat, block.start, block.end):
        return False
    opening = None if _STAFF.fullmatch(flat, block.start, block.end) else _opens(flat, block)
    if opening is not None and opening[1] < block.end:
        return False
    below = first_below(outline, i)
    if below is not None and flat.startswith(EACH_HEAD, below.start):
        return False
    if below is not None and (order := _ORDER.match(flat, below.start, below.end)) is not None:
        return starts_organ(flat, order.end())
    first = _opens(flat, below) if below is not None and not leads_others(outline, below) else None
    return below is not None and first is not None and is_unit(flat, below.start, first[0])


def turns_to(outline: Outline, block: Block) -> bool:
    """`Đối với Công an huyện: phối hợp …`: a paragraph that turns to one organ and says what it shall do."""
    if not outline.flat.startswith("Đối với ", block.start):
        return False
    at_unit = turned(outline.flat, block)
    if at_unit.start == block.start or not starts_organ(outline.flat, at_unit.start):
        return False
    return opens_with_deed(outline.flat, at_unit)


def adds_to_article(outline: Outline, block: Block) -> bool:
    """A paragraph of an article that charges another organ: `Điều 2. Phòng Kinh tế …`, `Công an …`.

    So does one below an item that a line end broke behind its semicolon (`3. Sở Y tế …; ⏎ Công an tỉnh …`)
    or that is one sentence with its unit and its deed.
    """
    flat = outline.flat
    above = outline.blocks[block.parent] if block.rank == PLAIN and block.parent >= 0 else None
    if above is None or not starts_organ(flat, block.start):
        return False
    closed = flat[above.end - 1] == (".", ";")[above.rank != ARTICLE]
    if not closed and flat[above.end - 1] == ".":
        return opens_with_deed(flat, turned(flat, above)) and opens_with_deed(flat, block)
    return closed and opens_with_unit(flat, block, said=True)


_WATCHES = re.compile(
    r"\s(?:(?:có trách nhiệm|theo chức năng(?:, nhiệm vụ)?(?: được giao)?)\s+)?"
    r"(?:theo dõi|đôn đốc|hướng dẫn|tổng hợp|kiểm tra|chịu trách nhiệm|giúp)\b"
)


def watches_over(outline: Outline, i: int) -> bool:
    """The last paragraph, without a number: `Văn phòng … theo dõi, đôn đốc việc thực hiện …`."""
    flat, block = outline.flat, outline.blocks[i]
    if block.rank != PLAIN or not (starts_organ(flat, block.start) or starts_officer(flat, block.start)):
        return False
    over = outline.blocks[i + 1].kind not in ("item", "opening") if i + 1 < len(outline.blocks) else True
    first = _opens(flat, block) if over else None
    return first is not None and _WATCHES.match(flat, first[0], block.end) is not None


_NOT_YET = re.compile(r"\s(?:chưa|không|còn)$")


def opens_with_unit(flat: str, block: Block, *, said: bool = False) -> bool:
    """Does a paragraph begin with units? `said` asks that it also tells what they shall do."""
    return _begins_with_unit(flat, block, said=said) is not None


def names_end(flat: str, block: Block) -> int | None:
    """Where the names of the units end that a paragraph begins with; None if it begins with none."""
    first = _begins_with_unit(flat, block)
    return first[0] if first is not None else None


def _begins_with_unit(flat: str, block: Block, *, said: bool = False) -> tuple[int, int] | None:
    """(end of the units' names, start of the task) as `_opens` tells; None where no unit stands there."""
    first = _opens(flat, block)
    if first is None or (said and first[1] >= block.end):
        return None
    if said and _NOT_YET.search(flat, block.start, first[0]):
        return None
    return first if is_unit(flat, block.start, first[0]) else None


def opens_with_deed(flat: str, block: Block) -> bool:
    """Does a paragraph begin with units of a place and the verb of what they shall do, past a colon too?"""
    first = _begins_with_unit(flat, block, said=True)
    if first is None:
        return False
    at = first[1]
    while at < block.end and flat[at] in " \n":
        at += 1
    return opens_duty(flat, at) and TOLD.search(flat, block.start, min(block.end, at + 12)) is None


def first_below(outline: Outline, i: int) -> Block | None:
    """The first item under a heading."""
    below = outline.blocks[i + 1] if i + 1 < len(outline.blocks) else None
    if below is None or below.kind != "item":
        return None
    return below if below.parent == i or below.rank > outline.blocks[i].rank else None


def _repeated(outline: Outline, i: int) -> bool:
    """`8. UBND cấp huyện, cấp xã` above `8.1. UBND các huyện`: the heading is told apart below it."""
    block, below = outline.blocks[i], first_below(outline, i)
    if below is None or block.rank == PLAIN or below.rank >= DASH or below.end - below.start > 120:
        return False
    first = _opens(outline.flat, below)
    same = outline.text(block).split()[:3] == outline.text(below).split()[:3]
    return same and first is not None and first[1] >= below.end


def led_above(outline: Outline, block: Block) -> bool:
    """A bullet under a heading that is a unit is one of its tasks, not a unit of its own.

    A paragraph without a mark goes on with the heading above it only if that one leads it in: a heading that
    says its own task in full is closed.
    """
    parent = outline.blocks[block.parent] if block.parent >= 0 else None
    if parent is None or parent.rank <= ROMAN or parent.kind != "item":
        return False
    if block.rank == PLAIN and parent.end - parent.start > 120 and outline.flat[parent.end - 1] != ":":
        return False
    parent = turned(outline.flat, parent)
    opening = _opens(outline.flat, parent)
    if opening is None or groups(outline, block.parent):
        return False
    if block.rank >= DASH and hands_down(outline, block.parent):
        return False
    return is_unit(outline.flat, parent.start, min(parent.end, parent.start + 120))


def carries_out(outline: Outline, block: Block) -> bool:
    """Is this `Các sở, UBND các huyện tập trung thực hiện các nhiệm vụ sau:` above its tasks?"""
    flat = outline.flat
    if flat[block.end - 1] != ":":
        return False
    last = flat[max(block.start, block.end - 110) : block.end - 1].rstrip()
    if not last.endswith(("sau", "đây")) or not starts_unit(flat, block.start):
        return False
    return _CARRY_OUT.search(flat, max(block.start, block.end - 110), block.end) is not None


def hands_down(outline: Outline, i: int) -> bool:
    """Does a heading end in `chỉ đạo:`, and stand the units that carry it out below it, one by one?"""
    block, below = outline.blocks[i], first_below(outline, i)
    if below is None or outline.flat[block.end - 1] != ":" or not starts_unit(outline.flat, below.start):
        return False
    return _HANDS_DOWN.search(outline.flat, max(block.start, block.end - 60), block.end) is not None


def named(outline: Outline, i: int, reach: Reach, *, loose: bool, apart: bool = False) -> list[Bearer]:
    """Units that open an item: as a heading with tasks below, or followed by their verb.

    `apart` where a bullet below a unit names another one (`ingest.duty.told_apart`).
    """
    flat = outline.flat
    at_unit = turned(flat, outline.blocks[i])
    block = _alone(flat, at_unit)
    if leads_others(outline, block):
        return []
    if block.rank >= DASH:
        last = watches_over(outline, i) or adds_to_article(outline, block)
        below = led_above(outline, block) and not last
        single = block.start > at_unit.start and starts_organ(flat, block.start)
        placed = below and (apart or single or PLACED.match(flat, block.start, block.end) is not None)
        if not (placed or last) and (below or not loose):
            return []
    before = _before_unit(flat, block) if loose else None
    if before:
        block = block._replace(start=before.end())
    label = _TIER_LABEL.match(flat, block.start, block.end) or _CLASS_LABEL.match(
        flat, block.start, block.end
    )
    if label and label.re is _CLASS_LABEL and not starts_organ(flat, label.end()):
        label = None
    bare = label or not starts_unit(flat, block.start)
    matter = _MATTER.match(flat, block.start, block.end) if bare else None
    if matter and matter.group().count("(") > matter.group().count(")"):
        matter = None  # `Đổi giống (chủ trì: Sở Y tế)`: a label in brackets
    if matter:
        block = block._replace(start=matter.end())
    opening = _opens(flat, block)
    if opening is None:
        return []
    head_end, task_start = opening
    spans = [] if groups(outline, i) else units_in(flat, block.start, head_end)
    if matter and (task_start >= block.end or not spans):
        return []
    if spans and head_end - spans[-1][1] > 3:
        task_start = spans[-1][1]  # an unlisted verb: the names end by themselves
    over = reach(outline, i)[1] if spans else block.end
    if not spans or (task_start >= block.end and over <= block.end):
        return []
    end = block.end if task_start < block.end and hands_down(outline, i) else over
    when = before.group() if before and before["when"] else None
    many = before is not None and not (starts_one(flat, block.start) or before.group().startswith("Ngoài"))
    many = many and not (block.rank < DASH and _UNTIL.search(flat, task_start, block.end))
    found = [Bearer(a, b, "lead", (task_start, end), optional=many, when=when) for a, b in spans]
    return found + _first_of_class(flat, block, spans[-1], task_start)


def _first_of_class(flat: str, block: Block, last: tuple[int, int], at: int) -> list[Bearer]:
    """`MTTQ và các đoàn thể huyện: Hội Nông dân vận động …; …`: the first of those who are told apart.

    So is the first behind `Đảng ủy UBND xã chỉ đạo: Phòng Kinh tế …; …`.
    """
    passed = _PASSES_ON.match(flat, last[1], block.end)
    at = passed.end() if passed else at
    while at < block.end and flat[at] in " \n":
        at += 1
    if not flat[last[1] : at].rstrip().endswith(":") or not starts_organ(flat, at):
        return []
    if passed is None and not _CLASS_IN.search(flat, *last):
        return []
    verb = first_verb(flat, at, min(block.end, at + 150))
    if verb is None or TOLD.search(flat[at : verb.end()]):
        return []
    return [Bearer(a, b, "lead", (verb.start(), block.end)) for a, b in units_in(flat, at, verb.start())]


def headed(outline: Outline, i: int, reach: Reach) -> list[Bearer]:
    """A heading that is nothing but units, with tasks below that begin with what is to be done."""
    flat = outline.flat
    block = turned(flat, outline.blocks[i])
    if block.rank >= DASH or block.end - block.start > 220:
        return []
    if not (
        starts_organ(flat, block.start) or starts_many(flat, block.start) or starts_officer(flat, block.start)
    ):
        return []
    opening, last = _opens(flat, block), reach(outline, i)[1]
    if opening is None or opening[1] < block.end or last <= block.end or groups(outline, i):
        return []
    below = outline.blocks[i + 1 : i + 7]
    if not any(opens_duty(flat, b.start) for b in below if b.start < last):
        return []
    return [Bearer(a, b, "lead", (block.end, last)) for a, b in units_in(flat, block.start, opening[0])]


def _before_unit(flat: str, block: Block) -> re.Match[str] | None:
    """When or on what ground, before the unit that opens the sentence."""
    m = _BEFORE_UNIT.match(flat, block.start, block.end)
    if m is None or not (starts_one(flat, m.end()) or starts_many(flat, m.end())):
        return None
    if m["when"] and _DEED.search(m.group()):
        return None  # `Định kỳ hằng năm báo cáo UBND tỉnh X, UBND tỉnh Y …` is the task of another
    return m if first_verb(flat, m.end(), min(block.end, m.end() + 300)) is not None else None


def _alone(flat: str, block: Block) -> Block:
    m = ALONE.match(flat, block.start, block.end)
    return block._replace(start=m.end()) if m and starts_unit(flat, m.end()) else block


def turned(flat: str, block: Block) -> Block:
    """A heading `Đối với X` or a sentence `Đối với X: …` from its unit on; any other block as it is."""
    m = _TOWARDS.match(flat, block.start, block.end) if flat[block.start] in _TURNS else None
    if m is None or not starts_unit(flat, m.end()):
        return block
    unit = block._replace(start=m.end())
    opening = _opens(flat, unit)
    if (
        opening is None
        or (m["task"] and opening[1] >= block.end)
        or not (opening[1] >= block.end or flat[opening[0] : opening[1]].strip() == ":")
    ):
        return block
    return unit


# `Các ông, bà Chánh Văn phòng …`: office-holders of an article, of which the list of the article tells
_SIRS = re.compile(
    r"[Cc]ác\s+(?:[Ôô]ng\b|đồng chí\s+Chánh\s)"
    r"|(?:Ông|Bà)\s+(?:Chánh|Giám đốc|Trưởng|Chủ tịch|Thủ trưởng|Hiệu trưởng|Cục trưởng)\s"
)


@lru_cache(maxsize=64)  # a heading is asked for by each item below it
def _opens(flat: str, block: Block) -> tuple[int, int] | None:
    """(end of the units' names, start of the task) of a block that begins with units; None if it does not.

    `Sở X đề nghị Công ty Y …` begins with the one who asks, not with the one who is charged.
    """
    if not starts_unit(flat, block.start) or _SIRS.match(flat, block.start):
        return None
    limit = min(block.end, block.start + 400)
    verb = first_verb(flat, block.start, limit)
    colon = colon_after(flat, block.start, limit)
    ends = [m for m in (verb, colon) if m is not None]
    if not ends:
        spans = units_in(flat, block.start, limit)
        if spans and limit - spans[-1][1] > 3:
            return spans[-1][1], spans[-1][1]  # an unlisted verb: the names end by themselves
        return (block.end, block.end) if block.end - block.start < 220 else None
    first = min(ends, key=lambda m: m.start())
    now = now_at(flat, block.start, limit) if starts_organ(flat, block.start) else None
    if now is not None:
        return now.start(), now.end()
    end = first.start()
    if _POLITE.search(flat, block.start, first.end()) or _ASKS_BELOW.search(flat, block.start, block.end):
        return None
    if first is verb and colon is not None and flat[end - 1] == ";" and asks(flat, end, limit):
        return end - 1, colon.end()  # `Báo tỉnh; đề nghị Hội Nông dân: tuyên truyền …`
    if first is verb and (asks(flat, end, limit) or TOLD.search(flat[block.start : verb.end()])):
        return None
    return end, first.end() if first is colon else end
