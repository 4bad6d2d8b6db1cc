"""The clauses of one paragraph that charge units: `X: …`, `X chủ trì …`, `Giao X …`, `X có trách nhiệm …`.

Every reader gives the bearers it finds, with the span of the name and of the task. Whether a paragraph
stands where duties are given is not known here (`ingest.duties`).
"""

from __future__ import annotations

import re

from ingest.bearer import Bearer
from ingest.duty_names import is_unit, units_in
from ingest.duty_words import TOLD, colon_after, first_verb, opens_duty
from ingest.outline import ARTICLE, DASH, NUMBER, PLAIN, ROMAN, Block, Outline
from ingest.unit_words import starts_many, starts_officer, starts_organ, starts_unit

_CHARGE = re.compile(
    r"(?P<verb>Giao(?: cho)?|[Đđ]ề nghị|[Yy]êu cầu|Phân công|Kính đề nghị|[Tt]rân trọng đề nghị"
    r"|giao(?: cho)?)\s+(?!nhiệm vụ|việc|trách nhiệm|quyền|ban\s)"
)
# every match of a pattern holds one of its words: a cheap look first
CHARGE_WORDS = ("iao", "nghị", "cầu", "Phân công")
_RESPONSIBLE = re.compile(
    r"(?:chịu trách nhiệm|có trách nhiệm|căn cứ)\s+(?:tổ chức\s+|triển khai\s+)?(?:thi hành|thực hiện"
    r"|Quyết định|nội dung)"
)
RESPONSIBLE_WORDS = ("trách nhiệm", "căn cứ")
# a strong word of duty: what stands before it is the unit that is charged, wherever the sentence stands
_MUST = re.compile(
    r"\s+(?:(?:có|chịu)\s+(?:trách\s+nhiệm|nhiệm\s+vụ)|phải|cần(?!\s+(?:thiết|có\s+sự))|có\s+kế\s+hoạch)(?!\w)"
)
MUST_WORDS = ("trách nhiệm", "nhiệm vụ", " phải", " cần", "có kế hoạch")
_GROUP = re.compile(
    r"(?:Ở |Đối với )?(?:[Cc]ấp (?:tỉnh|huyện|xã|cơ sở|thành phố|phường|[Tt]rung ương)|[Kk]hối\b"
    r"|[Cc]ác (?:sở|Sở|ban|Ban|ngành|cơ quan|đơn vị|phòng|đảng|địa phương|tổ chức|cấp|bộ|Bộ)\b)"
)
_SENTENCE = re.compile(r"[.;]\s+(?=[^\W\d_])")
_ALONE = re.compile(r"[Rr]iêng\s+")
_IS = re.compile(r"\s+là$")
_OFFICE = re.compile(r"\s+(?:cơ quan|đơn vị|đầu mối|bộ phận)\b")
# what is asked here is the matter of a letter, not a duty
_REQUEST = re.compile(
    r"(?:[Vv]ề việc|V/v|\bviệc|\bvề|[Gg]iấy|[Đđ]ơn|[Vv]ăn bản|[Tt]ờ trình|[Hh]ồ sơ|[Tt]heo|[Xx]ét|được|đã)$"
)
_ADVERBIAL = re.compile(
    r"(?:Do vậy|Do đó|Vì vậy|Vì thế|Để|Sau khi|Trường hợp|Nếu|Căn cứ|Trên cơ sở|Qua|Từ|Khi|Trong|Theo đó"
    r"|Ngoài ra|Đồng thời|Nội dung này|Nhằm|Trước|Với|Đối với|Định kỳ|Hằng|Hàng|Chậm nhất|Tuy nhiên|Bên cạnh"
    r"|Ngoài|Tại)\b"
)
_GENTLEMEN = re.compile(r"[Cc]ác (?:[Ôô]ng|đồng chí)\b")
_CITED = re.compile(
    r"(?:[Tt]ại|[Tt]heo|[Cc]ó|[Xx]ét|ban hành|trong)\s+(?:các\s+)?(?:Công văn|Tờ trình|Văn bản|Báo cáo|Đơn"
    r"|đề nghị|đó)"
)
# `Về kinh phí: Sở Tài chính …`: the matter before the colon, then the sentence
_MATTER = re.compile(
    r"(?!Căn cứ|Thực hiện|Theo|Thành phần|Địa điểm|Đối tượng|Trả lời)(?!.{0,110}\b(?:gồm|số)\b)"
    r"[^.:;]{5,110}:\s+(?=[^\W\d_])"
)
_ASKS_BELOW = re.compile(r"\s(?:yêu cầu|đề nghị|giao)\s*:\s*$")
_POLITE = re.compile(r"\s(?:trân trọng|kính|xin)\s")


def groups(outline: Outline, i: int) -> bool:
    """A heading for many (`Cấp tỉnh`, `Các sở, ngành:`) whose own units are named one by one below it."""
    block = outline.blocks[i]
    flat = outline.flat
    if block.end - block.start > 120 or not _GROUP.match(flat, block.start, block.end):
        return False
    opening = _opens(flat, block)
    if opening is not None and opening[1] < block.end:
        return False
    below = outline.blocks[i + 1] if i + 1 < len(outline.blocks) else None
    if below is None or below.kind != "item" or (below.parent != i and below.rank <= block.rank):
        return False
    first = _opens(flat, below)
    return first is not None and is_unit(flat, below.start, first[0])


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
    opening = _opens(outline.flat, parent)
    if opening is None or groups(outline, block.parent):
        return False
    return is_unit(outline.flat, parent.start, min(parent.end, parent.start + 120))


def named(outline: Outline, i: int, reach: tuple[int, int], *, loose: bool) -> list[Bearer]:
    """Units that open an item: as a heading with tasks below, or followed by their verb."""
    block = outline.blocks[i]
    if block.rank >= DASH and not loose:
        return []
    if block.rank >= DASH and led_above(outline, block):
        return []
    flat = outline.flat
    matter = _MATTER.match(flat, block.start, block.end) if not starts_unit(flat, block.start) else None
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
    if not spans or (task_start >= block.end and reach[1] <= block.end):
        return []
    return [Bearer(a, b, "lead", (task_start, reach[1])) for a, b in spans]


def headed(outline: Outline, i: int, reach: tuple[int, int]) -> list[Bearer]:
    """A heading that is nothing but units, with tasks below that begin with what is to be done."""
    block, flat = outline.blocks[i], outline.flat
    if block.rank >= DASH or block.end - block.start > 220 or reach[1] <= block.end:
        return []
    if not (
        starts_organ(flat, block.start) or starts_many(flat, block.start) or starts_officer(flat, block.start)
    ):
        return []
    opening = _opens(flat, block)
    if opening is None or opening[1] < block.end or groups(outline, i):
        return []
    below = outline.blocks[i + 1 : i + 7]
    if not any(opens_duty(flat, b.start) for b in below if b.start < reach[1]):
        return []
    return [Bearer(a, b, "lead", (block.end, reach[1])) for a, b in units_in(flat, block.start, opening[0])]


_RESPONSIBILITY_OF = re.compile(
    r"(?:Trách nhiệm|Nhiệm vụ|TRÁCH NHIỆM|NHIỆM VỤ)"
    r"(?: (?:tổ chức )?(?:thực hiện|thi hành|triển khai)| cụ thể)? (?:của|CỦA) (?=\S)"
)


def responsible(outline: Outline, i: int, reach: tuple[int, int]) -> list[Bearer]:
    """`Điều 16. Trách nhiệm của Bộ Tài chính`: the heading names the unit, what stands below is its task."""
    block, flat = outline.blocks[i], outline.flat
    m = _RESPONSIBILITY_OF.match(flat, block.start, block.end)
    if m is None or block.rank >= DASH or block.end - block.start > 260 or reach[1] <= block.end:
        return []
    below = outline.blocks[i + 1]
    first = _opens(flat, below)
    if first is not None and is_unit(flat, below.start, first[0]):
        return []
    return [Bearer(a, b, "lead", (block.end, reach[1])) for a, b in units_in(flat, m.end(), block.end)]


def _opens(flat: str, block: Block) -> tuple[int, int] | None:
    """(end of the units' names, start of the task) of a block that begins with units; None if it does not.

    `Sở X đề nghị Công ty Y …` begins with the one who asks, not with the one who is charged.
    """
    if not starts_unit(flat, block.start):
        return None
    limit = min(block.end, block.start + 400)
    verb = first_verb(flat, block.start, limit)
    colon = colon_after(flat, block.start, limit)
    ends = [m for m in (verb, colon) if m is not None]
    if not ends:
        return (block.end, block.end) if block.end - block.start < 220 else None
    first = min(ends, key=lambda m: m.start())
    end = first.start()
    if _POLITE.search(flat, block.start, first.end()) or _ASKS_BELOW.search(flat, block.start, block.end):
        return None
    if first is verb and (asks(flat, end, limit) or TOLD.search(flat[block.start : verb.end()])):
        return None
    return end, first.end() if first is colon else end


def asks(flat: str, at: int, limit: int) -> bool:
    """`… yêu cầu các đơn vị`: the words from here on charge somebody else."""
    m = re.compile(r"\s*(?:sẽ\s+|cần\s+)?(?:giao(?: cho)?|đề nghị|yêu cầu)\s+").match(flat, at, limit)
    return m is not None and starts_unit(flat, m.end())


def charged(outline: Outline, block: Block, reach: tuple[int, int]) -> list[Bearer]:
    """`Giao X …`, `Đề nghị X …`, `Yêu cầu X …`: at the start of a sentence or clause of the block."""
    flat = outline.flat
    found: list[Bearer] = []
    for m in _CHARGE.finditer(flat, block.start, block.end):
        if not _clause_start(flat, block, m) or not starts_unit(flat, m.end()):
            continue
        limit = min(block.end, m.end() + 500)
        ends = [
            x.start()
            for x in (first_verb(flat, m.end(), limit), colon_after(flat, m.end(), limit))
            if x is not None
        ]
        if not ends and m.start() == block.start and block.end - block.start < 120 and reach[1] > block.end:
            ends = [block.end]  # `Giao Sở X` as a heading, its task below
        if not ends:
            continue
        end = min(ends)
        task = (end, reach[1] if block.rank < DASH else block.end)
        asked = block.kind == "opening" or m["verb"].lower().endswith(("nghị", "cầu"))
        upward = flat.find("ính", max(block.start, m.start() - 5), m.end()) >= 0
        found += [
            Bearer(a, b, "lead", task, optional=upward, asked=asked) for a, b in units_in(flat, m.end(), end)
        ]
    return found


def _clause_start(flat: str, block: Block, m: re.Match[str]) -> bool:
    if m.start() == block.start:
        return True
    end = m.start()
    while end > block.start and flat[end - 1] in " \n":
        end -= 1
    last = flat[end - 1] if end > block.start else ""
    if last and last in ".;:," and m["verb"][0].isupper():
        return True
    if block.kind in ("opening", "closing"):
        if m["verb"].startswith("giao") and last not in ";:.":
            return _authority(flat, block, end)
        return bool(last) and not _REQUEST.search(flat, max(block.start, end - 30), end)
    if last and last in ";.:":
        return True
    return _after_adverbial(flat, block, end) if last == "," else _authority(flat, block, end)


_LONGEST_SENTENCE = 2000  # characters that are looked back for its start


def _after_adverbial(flat: str, block: Block, end: int) -> bool:
    """`Do vậy, đề nghị …`, `Sau khi hoàn thành, đề nghị …`: the sentence begins with no unit and no duty."""
    lo = max(block.start, end - _LONGEST_SENTENCE)
    sentence = max(flat.rfind(". ", lo, end) + 2, flat.rfind("; ", lo, end) + 2, lo)
    return _ADVERBIAL.match(flat, sentence, end) is not None and not _CITED.search(flat, sentence, end)


def _authority(flat: str, block: Block, end: int) -> bool:
    """The clause up to the verb is the name of the one who orders: `Chủ tịch UBND tỉnh yêu cầu …`.

    `Tại Tờ trình số 5, Sở X đề nghị …` tells what another document asks.
    """
    lo = max(block.start, end - _LONGEST_SENTENCE)
    sentence = max(flat.rfind(". ", lo, end) + 2, lo)
    start = max(flat.rfind(", ", sentence, end) + 2, sentence)
    if start > sentence and _CITED.search(flat, sentence, start):
        return False
    while start < end and flat[start] == " ":
        start += 1
    if not 3 <= end - start <= 90 or not (starts_unit(flat, start) or starts_officer(flat, start)):
        return False
    words = flat[start:end]
    if TOLD.search(words) or not flat[start].isupper():
        return False
    return not re.search(r"[,;:(]", words) and first_verb(flat, start, end) is None


def subjects(outline: Outline, block: Block, *, led: bool) -> list[Bearer]:
    """Units that open a further sentence: `…; Văn phòng theo dõi`, `… . Các cơ quan có trách nhiệm …`.

    After a led clause any verb of duty will do; in prose only a strong one (`có trách nhiệm`, `phải`, `cần`).
    """
    flat = outline.flat
    found: list[Bearer] = []
    starts = [m.end() for m in _SENTENCE.finditer(flat, block.start, block.end)]
    if not led:
        starts.insert(0, block.start)
    for n, start in enumerate(starts):
        stop = starts[n + 1] if n + 1 < len(starts) else block.end
        alone = _ALONE.match(flat, start, stop)
        if alone:
            start = alone.end()  # noqa: PLW2901 - `Riêng Huyện đoàn …`
        if not led and _ADVERBIAL.match(flat, start, stop):
            start = _after_comma(flat, start, stop)  # noqa: PLW2901 - the subject stands behind its adverbial
        if not (flat[start].isupper() or led) or not starts_unit(flat, start):
            continue
        limit = min(stop, start + 300)
        verb = first_verb(flat, start, limit) if led else _MUST.search(flat, start + 3, limit)
        colon = colon_after(flat, start, limit) if led else None
        if (
            colon is not None
            and colon.group().endswith(":")
            and (verb is None or colon.start() < verb.start())
        ):
            verb = colon
        if verb is None or asks(flat, verb.start(), limit) or TOLD.search(flat[start : verb.end()]):
            continue
        if _IS.search(verb.group()) and not _OFFICE.match(flat, verb.end()):
            continue
        if not led:
            other = first_verb(flat, start, verb.start() + 1)
            if other is not None and other.start() < verb.start():
                continue
        spans = units_in(flat, start, verb.start())
        if spans and not flat[spans[-1][1] : verb.start()].strip(" ,.()…"):
            found += [Bearer(a, b, "lead", (verb.start(), stop)) for a, b in spans]
    return found


def _after_comma(flat: str, start: int, stop: int) -> int:
    """Where the subject starts after `Định kỳ hằng năm, …`; the start itself if no unit follows a comma."""
    for m in re.compile(r",\s+").finditer(flat, start, min(stop, start + 160)):
        if flat[m.end()].isupper() and starts_unit(flat, m.end()):
            return m.end()
    return start


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
    officer = starts_officer(flat, start) or _GENTLEMEN.match(flat, start) is not None
    alone = block.rank == PLAIN or start > block.start
    if not officer and ((alone and "thi hành" not in m.group()) or not starts_unit(flat, start)):
        return []
    return [Bearer(a, b, "lead", (m.start(), block.end)) for a, b in units_in(flat, start, m.start())]
