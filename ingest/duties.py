"""Who is charged with what: headings of the part on execution, `Giao …`, `Đề nghị …`, articles of execution.

One entry per unit and place where it is named as bearer. A lead unit is named by a heading or at the start
of an item; co-ordinating units follow `phối hợp với`. Persons are no units; what is restated at the close
is optional (gold ruling "Assignments").
"""

from __future__ import annotations

import re
from functools import cache

from ingest import deadlines, organ_phrase, unit_lists, units
from ingest.bearer import Bearer, holds, starts_unit
from ingest.duty_tables import labelled, table_row
from ingest.letters import UPPER
from ingest.model import Duty, Unit
from ingest.outline import ARTICLE, DASH, NUMBER, ROMAN, Block, Outline
from ingest.speaker import Speaker
from ingest.table import load
from ingest.text import Text, fold

_CHARGE = re.compile(
    r"(?P<verb>Giao(?: cho)?|[Đđ]ề nghị|[Yy]êu cầu|Phân công|Kính đề nghị|[Tt]rân trọng đề nghị"
    r"|giao(?: cho)?)\s+(?!nhiệm vụ|việc|trách nhiệm|quyền)"
)
# every match of a pattern holds one of its words: a cheap look first
_CHARGE_WORDS = ("iao", "nghị", "cầu", "Phân công")
_WITH = re.compile(
    r"[Pp]hối hợp(?:\s+chặt chẽ)?\s+(?:(?:với|cùng)\s+|(?=(?:các\s+)?(?:Sở|Phòng|UBND|HĐND|Ủy ban|Uỷ ban"
    r"|Công an|Ban|Văn phòng"
    r"|Trung tâm|Đội|Hội|Đoàn|MTTQ|Mặt trận|Chi cục|Cục)\b))"
)
_LEADS = re.compile(r"[Cc]hủ trì,?\s*(?:và\s+)?phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng)\s+")
_RESPONSIBLE = re.compile(
    r"(?:chịu trách nhiệm|có trách nhiệm|căn cứ)\s+(?:tổ chức\s+|triển khai\s+)?(?:thi hành|thực hiện"
    r"|Quyết định|nội dung)"
)
_PERSON = re.compile(
    r"^(?:(?:Đồng chí|Ông|Bà|Thầy|Cô|[Đđ]/c)\s|(?:Phó|Hiệu trưởng"
    r"|Giám đốc)\s+\S+\s+[^\W\d]+ [^\W\d]+ [^\W\d]+$)"
)
_NO_UNIT = re.compile(
    r"^(?:[Cc]hế độ|[Kk]inh phí|[Tt]hời gian|[Nn]ội dung|[Mm]ục|[Yy]êu cầu|[Nn]guồn|[Tt]iến độ|[Cc]ông tác"
    r"|[Bb]áo cáo|[Gg]iải pháp|[Hh]ình thức|[Cc]ác nhiệm vụ|[Cc]ác giải pháp|[Cc]ác nội dung)\b"
)


@cache
def _verb() -> re.Pattern[str]:
    words = "|".join(v.replace(" ", r"\s+") for v in load("duty_phrases")["verbs"])
    return re.compile(
        rf"(?<!các)(?<!vật liệu)(?<!Vật liệu)(?<!Đào)(?<!Hậu)(?<!Truyền)(?<!Thường)(?<!Dân)\s+(?:(?:phải|cần"
        rf"|sẽ|có thể|đã|được"
        rf"|đồng thời)\s+)?(?:{words})(?!\w)"
    )


@cache
def _section() -> re.Pattern[str]:
    return re.compile("|".join(load("duty_phrases")["sections"]), re.IGNORECASE)


def read(
    text: Text, outline: Outline, speaker: Speaker, addressed: tuple[Unit, ...] = ()
) -> tuple[Duty, ...]:
    """The duties of one document, in reading order; `addressed` are the units of `Kính gửi`."""
    found = _bearers(outline)
    plural = ""
    out: list[Duty] = []
    seen: set[tuple[int, str]] = set()
    for b in sorted(found, key=lambda b: (b.start, b.role)):
        phrase = b.name or outline.flat[b.start : b.end]
        if _PERSON.match(phrase) or _NO_UNIT.match(phrase):
            continue
        plural = _plural(plural, phrase)
        each = unit_lists.distributed(phrase)
        if each is not None and (b.start, b.role) not in seen:
            seen.add((b.start, b.role))
            out += [_duty(text, outline, b, units.name_unit(name, speaker)) for name in each]
            continue
        unit = units.name_unit(f"Các {phrase}" if plural and phrase.startswith(plural) else phrase, speaker)
        unit = _as_addressed(phrase, unit, addressed)
        if not unit.name or (b.start, b.role) in seen:
            continue
        seen.add((b.start, b.role))
        out.append(_duty(text, outline, b, unit))
    return tuple(out)


def _duty(text: Text, outline: Outline, b: Bearer, unit: Unit) -> Duty:
    task = " ".join(outline.flat[b.task[0] : b.task[1]].split()).strip(" -+:;.")
    due, every = deadlines.read(task)
    a, z = text.raw_span(b.start, b.end)
    return Duty((a, z), text.raw[a:z], unit, b.role, task[:600] or None, due, every, b.optional)


def _plural(last: str, phrase: str) -> str:
    """`Giám đốc các Sở A, Sở B`: the plural of the first holds for those of the same noun."""
    m = re.search(r"(?:^|\s)các (Sở|Bộ|Phòng|Trung tâm)\b", phrase)
    if m:
        return m.group(1)
    return last if last and phrase.startswith(last) else ""


def _as_addressed(phrase: str, unit: Unit, addressed: tuple[Unit, ...]) -> Unit:
    """A unit that the addressees name more fully is the addressee: `Phòng VH&TT` of all districts."""
    short = fold(units.expand(phrase))
    same = [
        u
        for u in addressed
        if fold(u.name) == short or (u.collective and fold(u.name).startswith(f"{short} các"))
    ]
    longer = [u for u in addressed if u.collective and fold(u.name).startswith(short + " cac ")]
    return (same or longer or [unit])[0]


def _bearers(outline: Outline) -> list[Bearer]:
    found: list[Bearer] = []
    inside = _execution(outline)
    for i, block in enumerate(outline.blocks):
        if block.kind not in ("opening", "item", "closing"):
            continue
        reach = _reach(outline, i)
        charged = _charged(outline, block, reach)
        if block.kind == "opening":
            found += [b for b in charged if _is_order(outline.flat, b)]
            continue
        if block.kind == "closing":
            found += [Bearer(b.start, b.end, b.role, b.task, optional=True) for b in charged]
            continue
        if i in inside or not inside:
            named = _named(outline, i, block, reach, loose=i in inside)
            found += named or charged
            found += _coordinates(outline, block, led=bool(named or charged))
        elif charged:
            found += [Bearer(b.start, b.end, b.role, b.task, optional=block.rank >= DASH) for b in charged]
        found += _articles(outline, block)
        found += labelled(outline, block)
        found += table_row(outline, i, block)
    return found


def _execution(outline: Outline) -> set[int]:
    """Indexes of the blocks under a heading such as `TỔ CHỨC THỰC HIỆN`."""
    heads = [
        i
        for i, b in enumerate(outline.blocks)
        if b.kind == "item"
        and b.rank <= NUMBER
        and len(outline.text(b)) < 140
        and _section().search(outline.text(b))
    ]
    inside: set[int] = set()
    for h in heads:
        rank = outline.blocks[h].rank
        for k in range(h + 1, len(outline.blocks)):
            b = outline.blocks[k]
            if b.kind != "item" or b.rank <= rank:
                break
            inside.add(k)
    return inside


def _reach(outline: Outline, i: int) -> tuple[int, int]:
    """From a block to the end of the last block below it."""
    block = outline.blocks[i]
    end = block.end
    for k in range(i + 1, len(outline.blocks)):
        b = outline.blocks[k]
        if b.kind != "item" or (b.rank <= block.rank and b.rank < DASH) or (b.rank == block.rank):
            break
        end = b.end
    return block.start, end


def _named(outline: Outline, i: int, block: Block, reach: tuple[int, int], *, loose: bool) -> list[Bearer]:
    """Units that open an item: as a heading with tasks below, or followed by their verb."""
    if block.rank >= DASH and not loose:
        return []
    if block.rank >= DASH and _led_above(outline, block):
        return []
    flat = outline.flat
    opening = _opens(flat, block)
    if opening is None:
        return []
    head_end, task_start = opening
    spans = _units_in(flat, block.start, head_end)
    if not spans:
        return []
    has_task = task_start < block.end or reach[1] > block.end
    if not has_task:
        return []
    task = (task_start, reach[1])
    return [Bearer(a, b, "lead", task) for a, b in spans]


def _led_above(outline: Outline, block: Block) -> bool:
    """A bullet under a heading that is a unit is one of its tasks, not a unit of its own."""
    parent = outline.blocks[block.parent] if block.parent >= 0 else None
    if parent is None or parent.rank <= ROMAN or parent.kind != "item":
        return False
    return _is_unit(outline.flat, parent.start, min(parent.end, parent.start + 120))


def _opens(flat: str, block: Block) -> tuple[int, int] | None:
    """(end of the units' names, start of the task) of a block that begins with units; None if it does not."""
    if not starts_unit(flat, block.start):
        return None
    limit = min(block.end, block.start + 400)
    verb = _verb().search(flat, block.start + 3, limit)
    colon = re.compile(r"\s*:(?=\s|$)|\.(?=\s+[-+]|\s*$|\s+[^\W\d_])").search(flat, block.start, limit)
    ends = [m for m in (verb, colon) if m is not None]
    if not ends:
        return (block.end, block.end) if block.end - block.start < 220 else None
    first = min(ends, key=lambda m: m.start())
    end = first.start()
    return end, first.end() if first is colon else end


_GOES_ON = re.compile(
    r"\s*(?:,|và|các|thuộc|trực thuộc|của|\(|có liên quan|liên quan|cấp|ở|tại|-|[Tt]rung ương|tỉnh|huyện"
    r"|xã)\b|\s*[,(-]"
)


# a name that cannot go on in small letters: it ends in a tier, a committee or a capital
_WHOLE = re.compile(rf"(?:tỉnh|huyện|quận|xã|phường|thành phố|thị trấn|[uủ][ỷy]|Đảng|[{UPPER}]\w*)$")


def _units_in(flat: str, start: int, end: int) -> list[tuple[int, int]]:
    """The units of a stretch; where a name ends and the sentence goes on, the list ends."""
    found: list[tuple[int, int]] = []
    for a, b in unit_lists.spans(flat, start, end):
        if not _is_unit(flat, a, b):
            break
        if unit_lists.distributed(flat[a:b]) is not None:
            found.append((a, b))
            continue
        stop = organ_phrase.end_of(flat, a, b) if organ_phrase.starts(flat, a) else None
        whole = stop is not None and _WHOLE.search(flat[a:stop]) and not units.starts_officer(flat, a)
        if stop is not None and whole and stop < b and not _GOES_ON.match(flat, stop, b):
            found.append((a, stop))
            break
        found.append((a, b))
    return found


def _is_unit(flat: str, a: int, b: int) -> bool:
    phrase = flat[a:b].strip()
    return 3 <= len(phrase) <= 220 and starts_unit(flat, a) and not _NO_UNIT.match(phrase)


def _charged(outline: Outline, block: Block, reach: tuple[int, int]) -> list[Bearer]:
    """`Giao X …`, `Đề nghị X …`, `Yêu cầu X …`: at the start of a sentence or clause of the block."""
    flat = outline.flat
    found: list[Bearer] = []
    if not holds(flat, block, _CHARGE_WORDS):
        return found
    for m in _CHARGE.finditer(flat, block.start, block.end):
        if not _clause_start(flat, block, m) or not starts_unit(flat, m.end()):
            continue
        limit = min(block.end, m.end() + 500)
        verb = _verb().search(flat, m.end() + 2, limit)
        colon = re.compile(r":(?=\s|$)|\.(?=\s|$)").search(flat, m.end(), limit)
        stops = [x.start() for x in (verb, colon) if x is not None]
        if not stops:
            continue
        end = min(stops)
        task = (end, reach[1] if block.rank < DASH else block.end)
        found += [Bearer(a, b, "lead", task) for a, b in _units_in(flat, m.end(), end)]
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
    return bool(last) and last in ";.:"


def _is_order(flat: str, b: Bearer) -> bool:
    """In the opening only `yêu cầu`, `đề nghị` or `giao` to units with a task of their own counts."""
    return flat[b.task[0] : b.task[1]].strip() != ""


def _coordinates(outline: Outline, block: Block, *, led: bool) -> list[Bearer]:
    """`chủ trì, phối hợp với X, Y`, or `phối hợp với X` right after the unit that leads."""
    flat = outline.flat
    found: list[Bearer] = []
    for m in _WITH.finditer(flat, block.start, block.end):
        leads = _LEADS.search(flat, max(block.start, m.start() - 40), m.end())
        direct = (
            led and m.start() - block.start < 160 and not re.search(r"[.;]\s", flat[block.start : m.start()])
        )
        if not (leads and leads.end() == m.end()) and not direct:
            continue
        if not starts_unit(flat, m.end()):
            continue
        limit = min(block.end, m.end() + 400)
        verb = _verb().search(flat, m.end() + 2, limit)
        stop = re.compile(r"[;:]|\.(?=\s|$)").search(flat, m.end(), limit)
        stops = [x.start() for x in (verb, stop) if x is not None]
        end = min(stops, default=limit)
        found += [Bearer(a, b, "coordinate", (end, block.end)) for a, b in _units_in(flat, m.end(), end)]
    return found


def _articles(outline: Outline, block: Block) -> list[Bearer]:
    """`Điều 5. Chánh Văn phòng …; Giám đốc …; Chủ tịch … chịu trách nhiệm thi hành …`."""
    flat = outline.flat
    m = _RESPONSIBLE.search(flat, block.start, block.end)
    if (
        not m
        or block.rank not in (ARTICLE, NUMBER)
        or not (units.starts_officer(flat, block.start) or starts_unit(flat, block.start))
    ):
        return []
    return [Bearer(a, b, "lead", (m.start(), block.end)) for a, b in _units_in(flat, block.start, m.start())]
