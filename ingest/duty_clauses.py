"""The clauses of one paragraph that charge units: `X: …`, `X chủ trì …`, `Giao X …`, `X có trách nhiệm …`.

Every reader gives the bearers it finds, with the span of the name and of the task. Whether a paragraph
stands where duties are given is not known here (`ingest.duties`).
"""

from __future__ import annotations

import re

from ingest import organ_phrase, unit_lists
from ingest.bearer import Bearer, holds
from ingest.duty_words import colon_after, first_verb
from ingest.letters import UPPER
from ingest.outline import ARTICLE, DASH, NUMBER, PLAIN, ROMAN, Block, Outline
from ingest.unit_words import starts_officer, starts_unit

_CHARGE = re.compile(
    r"(?P<verb>Giao(?: cho)?|[Đđ]ề nghị|[Yy]êu cầu|Phân công|Kính đề nghị|[Tt]rân trọng đề nghị"
    r"|giao(?: cho)?)\s+(?!nhiệm vụ|việc|trách nhiệm|quyền)"
)
# every match of a pattern holds one of its words: a cheap look first
_CHARGE_WORDS = ("iao", "nghị", "cầu", "Phân công")
_WITH = re.compile(
    r"[Pp]hối hợp(?:\s+chặt chẽ)?\s+(?:(?:với|cùng)\s+|(?=(?:các\s+)?(?:Sở|Phòng|UBND|HĐND|Ủy ban|Uỷ ban"
    r"|Công an|Ban|Văn phòng"
    r"|Trung tâm|Đội|Hội|Đoàn|MTTQ|Mặt trận|Chi cục|Cục)\b)|(?=các\s+ngành\b))"
)
_LEADS = re.compile(r"[Cc]hủ trì,?\s*(?:và\s+)?phối hợp(?:\s+chặt chẽ)?\s+(?:(?:với|cùng)\s+)?")
_RESPONSIBLE = re.compile(
    r"(?:chịu trách nhiệm|có trách nhiệm|căn cứ)\s+(?:tổ chức\s+|triển khai\s+)?(?:thi hành|thực hiện"
    r"|Quyết định|nội dung)"
)
_NO_UNIT = re.compile(
    r"^(?:[Cc]hế độ|[Kk]inh phí|[Tt]hời gian|[Nn]ội dung|[Mm]ục|[Yy]êu cầu|[Nn]guồn|[Tt]iến độ|[Cc]ông tác"
    r"|[Bb]áo cáo|[Gg]iải pháp|[Hh]ình thức|[Cc]ác nhiệm vụ|[Cc]ác giải pháp|[Cc]ác nội dung)\b"
)
# a strong word of duty: what stands before it is the unit that is charged, wherever the sentence stands
_MUST = re.compile(
    r"\s+(?:(?:có|chịu)\s+(?:trách\s+nhiệm|nhiệm\s+vụ)|phải|cần(?!\s+(?:thiết|có\s+sự))|có\s+kế\s+hoạch)(?!\w)"
)
_MUST_WORDS = ("trách nhiệm", "nhiệm vụ", " phải", " cần", "có kế hoạch")
_GROUP = re.compile(
    r"(?:Ở |Đối với )?(?:[Cc]ấp (?:tỉnh|huyện|xã|cơ sở|thành phố|phường|[Tt]rung ương)|[Kk]hối\b"
    r"|[Cc]ác (?:sở|Sở|ban|ngành|cơ quan|đơn vị|phòng|đảng|địa phương|tổ chức|cấp|bộ|Bộ)\b)"
)
_SENTENCE = re.compile(r"[.;]\s+(?=[^\W\d_])")
_IS = re.compile(r"\s+là$")
_OFFICE = re.compile(r"\s+(?:cơ quan|đơn vị|đầu mối|bộ phận)\b")
_CITED = re.compile(
    r"(?:[Tt]ại|[Tt]heo|[Cc]ó|[Xx]ét)\s+(?:các\s+)?(?:Công văn|Tờ trình|Văn bản|Báo cáo|Đơn|đề nghị)|\ssố\s\d"
)
_POLITE = re.compile(r"\s(?:trân trọng|kính|xin)\s")
_TOLD = re.compile(r"(?:^|\s)(?:đã|từng|vừa|đang)(?:\s|$)")


def is_unit(flat: str, a: int, b: int) -> bool:
    """Does a span of the text look like the name of a unit, by its first word and its length?"""
    phrase = flat[a:b].strip()
    return 3 <= len(phrase) <= 220 and starts_unit(flat, a) and not _NO_UNIT.match(phrase)


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
    opening = _opens(flat, block)
    if opening is None:
        return []
    head_end, task_start = opening
    spans = [] if groups(outline, i) else units_in(flat, block.start, head_end)
    if not spans or (task_start >= block.end and reach[1] <= block.end):
        return []
    return [Bearer(a, b, "lead", (task_start, reach[1])) for a, b in spans]


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
    if _POLITE.search(flat, block.start, first.end()):
        return None
    if first is verb and (asks(flat, end, limit) or _TOLD.match(verb.group())):
        return None
    return end, first.end() if first is colon else end


def asks(flat: str, at: int, limit: int) -> bool:
    """`… yêu cầu các đơn vị`: the words from here on charge somebody else."""
    m = re.compile(r"\s*(?:sẽ\s+|cần\s+)?(?:giao(?: cho)?|đề nghị|yêu cầu)\s+").match(flat, at, limit)
    return m is not None and starts_unit(flat, m.end())


_GOES_ON = re.compile(
    r"\s*(?:,|và|các|thuộc|trực thuộc|của|\(|có liên quan|liên quan|cấp|ở|tại|-|[Tt]rung ương|tỉnh|huyện"
    r"|xã)\b|\s*[,(-]"
)
# a name that cannot go on in small letters: it ends in a tier, a committee or a capital
# a class of units that is told apart by these words is named in full
_CLOSED = re.compile(
    r"\s(?:nêu trên|nói trên|có liên quan|liên quan)"
    r"(?=\s+(?!và|khác|đến|tới|trên|trong|ngoài|thuộc|trực|của|ở|tại|các|cấp|tỉnh|huyện|xã|tổ|trong)[^\W\d_])"
)
_WITH_FIELD = re.compile(r"(?:Sở|Bộ|[Pp]hòng|Ty)\s+")
_WHOLE = re.compile(rf"(?:tỉnh|huyện|quận|xã|phường|thành phố|thị trấn|[uủ][ỷy]|Đảng|[{UPPER}]\w*)$")


def units_in(flat: str, start: int, end: int) -> list[tuple[int, int]]:
    """The units of a stretch; where a name ends and the sentence goes on, the list ends."""
    found: list[tuple[int, int]] = []
    for a, b in unit_lists.spans(flat, start, end):
        if not is_unit(flat, a, b):
            break
        if unit_lists.each(flat, a, b) is not None:
            found.append((a, b))
            continue
        stop = organ_phrase.end_of(flat, a, b) if organ_phrase.starts(flat, a) else None
        whole = stop is not None and not starts_officer(flat, a) and _is_whole(flat, a, stop)
        if stop is not None and whole and stop < b and not _GOES_ON.match(flat, stop, b):
            found.append((a, stop))
            break
        closed = _CLOSED.search(flat, a, b)
        if closed:
            found.append((a, closed.end()))
            break
        found.append((a, b))
    return found


def _is_whole(flat: str, a: int, stop: int) -> bool:
    """A name that ends in a tier, a capital or a known field of work: small letters after it are its duty."""
    head = _WITH_FIELD.match(flat, a, stop)
    return bool(_WHOLE.search(flat[a:stop]) or (head and unit_lists.is_whole_field(flat, head.end(), stop)))


def charged(outline: Outline, block: Block, reach: tuple[int, int]) -> list[Bearer]:
    """`Giao X …`, `Đề nghị X …`, `Yêu cầu X …`: at the start of a sentence or clause of the block."""
    flat = outline.flat
    found: list[Bearer] = []
    if not holds(flat, block, _CHARGE_WORDS):
        return found
    for m in _CHARGE.finditer(flat, block.start, block.end):
        if not _clause_start(flat, block, m) or not starts_unit(flat, m.end()):
            continue
        limit = min(block.end, m.end() + 500)
        ends = [
            x for x in (first_verb(flat, m.end(), limit), colon_after(flat, m.end(), limit)) if x is not None
        ]
        if not ends:
            continue
        end = min(x.start() for x in ends)
        task = (end, reach[1] if block.rank < DASH else block.end)
        found += [Bearer(a, b, "lead", task) for a, b in units_in(flat, m.end(), end)]
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
        return bool(last)
    return (bool(last) and last in ";.:") or _authority(flat, block, end)


def _authority(flat: str, block: Block, end: int) -> bool:
    """The clause up to the verb is the name of the one who orders: `Chủ tịch UBND tỉnh yêu cầu …`.

    `Tại Tờ trình số 5, Sở X đề nghị …` tells what another document asks.
    """
    sentence = max(flat.rfind(". ", block.start, end) + 2, block.start)
    start = max(flat.rfind(", ", sentence, end) + 2, sentence)
    if start > sentence and _CITED.search(flat, sentence, start):
        return False
    while start < end and flat[start] == " ":
        start += 1
    if not 3 <= end - start <= 90 or not (starts_unit(flat, start) or starts_officer(flat, start)):
        return False
    words = flat[start:end]
    if _TOLD.search(words) or not flat[start].isupper():
        return False
    return not re.search(r"[,;:(]", words) and first_verb(flat, start, end) is None


def subjects(outline: Outline, block: Block, *, led: bool) -> list[Bearer]:
    """Units that open a further sentence: `…; Văn phòng theo dõi`, `… . Các cơ quan có trách nhiệm …`.

    After a led clause any verb of duty will do; in prose only a strong one (`có trách nhiệm`, `phải`, `cần`).
    """
    flat = outline.flat
    if not led and not holds(flat, block, _MUST_WORDS):
        return []
    found: list[Bearer] = []
    starts = [m.end() for m in _SENTENCE.finditer(flat, block.start, block.end)]
    if not led:
        starts.insert(0, block.start)
    for n, start in enumerate(starts):
        stop = starts[n + 1] if n + 1 < len(starts) else block.end
        if not (flat[start].isupper() or led) or not starts_unit(flat, start):
            continue
        limit = min(stop, start + 300)
        verb = first_verb(flat, start, limit) if led else _MUST.search(flat, start + 3, limit)
        if verb is None or asks(flat, verb.start(), limit) or _TOLD.search(flat[start : verb.end()]):
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


def coordinates(outline: Outline, block: Block, *, led: bool) -> list[Bearer]:
    """`chủ trì, phối hợp với X, Y`, or `phối hợp với X` right after the unit that leads."""
    flat = outline.flat
    found: list[Bearer] = []
    for m in _WITH.finditer(flat, block.start, block.end):
        leads = _LEADS.search(flat, max(block.start, m.start() - 40), m.end())
        before = flat[max(block.start, m.start() - 160) : m.start()]
        direct = led and m.start() - block.start < 160 and not re.search(r"\.\s", before)
        if not (leads and leads.end() == m.end()) and not direct:
            continue
        if not starts_unit(flat, m.end()) or _TOLD.search(re.split(r"[.;]\s", before)[-1]):
            continue
        limit = min(block.end, m.end() + 400)
        verb = first_verb(flat, m.end(), limit)
        stop = re.compile(r"[;:]|\.(?=\s|$)").search(flat, m.end(), limit)
        stops = [x.start() for x in (verb, stop) if x is not None]
        end = min(stops, default=limit)
        found += [Bearer(a, b, "coordinate", (end, block.end)) for a, b in units_in(flat, m.end(), end)]
    return found


def articles(outline: Outline, block: Block) -> list[Bearer]:
    """`Điều 5. Chánh Văn phòng …; Giám đốc …; Chủ tịch … chịu trách nhiệm thi hành …`."""
    flat = outline.flat
    m = _RESPONSIBLE.search(flat, block.start, block.end)
    if (
        not m
        or block.rank not in (ARTICLE, NUMBER)
        or not (starts_officer(flat, block.start) or starts_unit(flat, block.start))
    ):
        return []
    return [Bearer(a, b, "lead", (m.start(), block.end)) for a, b in units_in(flat, block.start, m.start())]
