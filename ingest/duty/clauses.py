"""The clauses of one paragraph that charge units: `Giao X …`, `…; X theo dõi`, `X có trách nhiệm …`.

Every reader gives the bearers it finds, with the span of the name and of the task. Whether a paragraph
stands where duties are given is not known here (`ingest.duty.duties`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.duty import responsible
from ingest.duty.bearer import Bearer
from ingest.duty.headings import ALONE
from ingest.duty.named_before import greeted
from ingest.duty.names import units_in
from ingest.duty.words import AGREES, MATTER, TOLD, asks, colon_after, first_verb, opens_duty
from ingest.organ.unit_words import starts_officer, starts_organ, starts_small_room, starts_unit
from ingest.page.outline import DASH, Block, Outline
from ingest.text.letters import UPPER
from ingest.text.spots import found_behind

_CHARGE = re.compile(
    r"(?P<verb>Giao(?:\s?cho)?(?:\s?:)?|[Đđ]ề nghị|[Yy]êu cầu|Phân công(?: (?:thực hiện|nhiệm vụ))?\s?:"
    r"|Phân công(?: cho)?|Kiến nghị|Kính đề nghị"
    r"|[Tt]rân trọng đề nghị|[Gg]iao (?:nhiệm vụ|trách nhiệm) cho|giao(?: cho)?|Mời)"
    r"\s+(?!nhiệm vụ|việc|trách nhiệm|quyền|ban\s)"
)
# `Mời X cử người …` asks for a deed; `Mời X dự họp` only for a visit
_INVITES = re.compile(r"\s(?:cử|phối hợp|(?:tham gia )?giám sát|theo dõi|hỗ trợ|hướng dẫn|chỉ đạo)(?!\w)")
# every match of a pattern holds one of its words: a cheap look first
CHARGE_WORDS = ("iao", "ề nghị", "êu cầu", "Phân công", "Kiến nghị", "Mời")
# the same, behind its first letter
_CHARGES = ("iao", "iến nghị", "ề nghị", "êu cầu", "hân công", "ính đề", "rân trọng đề", "ời ")
# a strong word of duty: what stands before it is the unit that is charged, wherever the sentence stands
_MUST = re.compile(
    r"\s+(?:(?:có|chịu)\s+(?:trách\s+nhiệm|nhiệm\s+vụ)|phải(?!\s+(?:được|bị)\s)|cần(?!\s+(?:thiết|có\s+sự))|có\s+kế\s+hoạch)(?!\w)"
)
MUST_WORDS = ("trách nhiệm", "nhiệm vụ", " phải", " cần", "có kế hoạch")
_SENTENCE = re.compile(r"(?:;|\.(?<!\sP\.))\s+(?=[^\W\d_])")  # `phối hợp với P. Nội vụ`
_IS = re.compile(r"\s+là$")
_OFFICE = re.compile(r"\s+(?:cơ quan|đơn vị|đầu mối|bộ phận)\b")
# what is asked here is the matter of a letter, not a duty
_REQUEST = re.compile(
    r"(?:[Vv]ề việc|V/v|\bviệc|\bvề|[Gg]iấy|[Đđ]ơn|[Vv]ăn bản|[Tt]ờ trình|[Hh]ồ sơ|[Tt]heo|[Xx]ét|được|đã"
    r"|\b(?:để|nhằm|làm cơ sở|trước khi))$"
)
_ADVERBIAL = re.compile(
    r"(?:Do vậy|Do đó|Vì vậy|Vì thế|Để|Sau khi|Trường hợp|Nếu|Căn cứ|Trên cơ sở|Qua|Từ|Khi|Trong|Theo đó"
    r"|Ngoài ra|Đồng thời|Nội dung này|Nhằm|Trước|Với|Đối với|Định kỳ|Hằng|Hàng|Chậm nhất|Tuy nhiên|Bên cạnh"
    r"|Ngoài|Tại|Thời gian tới|Trước mắt)\b"
)
# … behind which another unit than the one before may act: `Trường hợp không đồng thuận, UBND xã A cưỡng chế`
_IF = re.compile(r"(?:Trường hợp|Nếu|Khi|Sau khi|Trước khi|Định kỳ|Hằng|Hàng)\b")
# `Giao Giám đốc: Sở Y tế, Sở Tài chính`: one title for all of a list
_OFFICES_OF = re.compile(
    r"(?:các\s+)?(?:đồng chí\s+|ông,? \(?bà\)?\s+)?(?:Giám đốc|Thủ trưởng|Lãnh đạo|Trưởng|Chủ tịch)\s*:\s*"
)
_POLITE = re.compile(r"[Qq]uý\s+(?=[^\W\d_])")  # `Quý Công ty`
_HANDS = re.compile(r"\s+giao(?: cho)?\s+")
_CITED = re.compile(
    r"(?:[Tt]ại|[Tt]heo|[Cc]ó|[Xx]ét|ban hành|trong)\s+(?:các\s+)?(?:Công văn|Tờ trình|Văn bản|Báo cáo|Đơn"
    r"|đề nghị|đó)"
)
# what another paper says or decides
_TOLD_OF = re.compile(rf"{_CITED.pattern}|\bsố\s\d|\s(?:phê duyệt|quyết định|ban hành)\b")


def charged(
    outline: Outline, block: Block, reach: tuple[int, int], *, behind: int | None = None
) -> list[Bearer]:
    """`Giao X …`, `Đề nghị X …`, `Yêu cầu X …`: at the start of a sentence or clause of the block.

    `behind` is where a unit ends that opens the block itself: only what the speaker orders in a further
    sentence counts behind it, for `…; đề nghị Sở Y tế …` may be what that unit asks.
    """
    flat = outline.flat
    found: list[Bearer] = []
    for m in found_behind(_CHARGE, flat, block.start, block.end, _CHARGES):
        if behind is not None and not _own_sentence(flat, block.start, behind, m):
            continue
        named_to = _OFFICES_OF.match(flat, m.end(), block.end)
        first = named_to.end() if named_to and starts_organ(flat, named_to.end()) else m.end()
        polite = _POLITE.match(flat, first, block.end)
        first = polite.end() if polite else first
        beside = bool(found) and _BESIDE.fullmatch(flat, found[-1].end, m.start()) is not None
        asked_for = greeted(flat, m.end(), reach[1] if block.rank < DASH else block.end) if polite else []
        if not (beside or _clause_start(flat, block, m)) or not (asked_for or starts_unit(flat, first)):
            continue
        if asked_for:
            upward = flat.find("ính", max(block.start, m.start() - 5), m.end()) >= 0
            found += [replace(b, optional=upward) for b in asked_for]
            continue
        anyone = not (
            flat[m.end()].isupper() or flat.startswith("các ", m.end()) or starts_small_room(flat, m.end())
        )
        if anyone and m["verb"].startswith("Phân công"):
            continue  # `Phân công đơn vị chủ trì`: a matter, nobody in particular
        limit = min(block.end, first + 500)
        ends = [
            x.start()
            for x in (first_verb(flat, first, limit), colon_after(flat, first, limit))
            if x is not None
        ]
        if not ends:
            end = _unlisted(flat, first, limit)
            if end == limit and not (
                m.start() == block.start and block.end - block.start < 120 and reach[1] > block.end
            ):
                continue  # else `Giao Sở X` is a heading, its task below
            ends = [end]
        end = min(ends)
        if m["verb"] == "Mời" and not _INVITES.match(flat, end, limit):
            continue
        asked = block.kind == "opening" or m["verb"].lower().endswith(("nghị", "cầu"))
        upward = flat.find("ính", max(block.start, m.start() - 5), m.end()) >= 0
        upward = upward or _quoted(flat, block, m.start())
        spans = units_in(flat, first, end)
        if spans and end - spans[-1][1] > _UNLISTED:
            end = spans[-1][1]  # the names end by themselves before a verb that no table knows
        task = (end, reach[1] if block.rank < DASH else block.end)
        if beside and spans:  # who stand before `… và đề nghị …` have their deed behind those whom it names
            found = [replace(b, task=task) if b.task[0] >= found[-1].end else b for b in found]
        found += [Bearer(a, b, "lead", task, optional=upward, asked=asked) for a, b in spans]
        if spans:
            found += _handed_on(flat, spans[-1][1], block)
    return found


_BESIDE = re.compile(r"\s*(?:[,;]|,?\s*và)\s*")  # `Đề nghị A, yêu cầu B …`, `yêu cầu A và đề nghị B …`
_UNLISTED = 3  # characters between the last name and its verb, if the verb is known


def _quoted(flat: str, block: Block, at: int) -> bool:
    """Does a position stand inside words that are quoted from another document?"""
    low = max(block.start, at - _LONGEST_SENTENCE)
    opened = flat.count("“", low, at) > flat.count("”", low, at)
    return opened or flat.count('"', low, at) % 2 == 1


# the speaker orders in a further sentence: `Đồng thời giao Phòng Y tế …`
_ALSO_ORDERS = re.compile(
    r"(?:[Đđ]ồng thời|Ngoài ra|Bên cạnh đó|Theo đó|Trước mắt|Tiếp tục|[Tt]hống nhất|[Nn]hất trí"
    r"|[Đđ]ồng ý),?\s+\Z"
)

# who has nobody below it that it could charge
_SERVES = re.compile(
    r"(?:Mặt trận|MTTQ|UBM|[ỦU][ỷy] ban (?:Mặt|MTTQ|Kiểm tra)|Hội\s|(?:Huyện|Tỉnh|Thị|Thành|Quận) ?đoàn"
    r"|Phòng\s|Văn phòng|Ban (?:Tuyên|Tổ chức|Dân vận|Nội chính)|Các (?:hội|đoàn thể|tổ chức chính trị))"
)

# … or whom it charges with the lead of all
_LEADS_THEN = re.compile(
    rf"[{UPPER}][^;.]{{3,80}}?\s(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối|đầu mối)(?!\w)"
)

# whom nobody but the speaker asks behind those who watch over: `Các ban … giám sát; đề nghị Ủy ban MTTQ …`
_FRONT = re.compile(r"(?:[ỦU][ỷy] ban |UB)?(?:Mặt trận Tổ quốc|MTTQ)")


def _own_sentence(flat: str, start: int, behind: int, m: re.Match[str]) -> bool:
    """Does the verb open a sentence of its own behind the unit that opens the block?

    `giao` may open a clause, where that unit has nobody to whom it could pass its duty on.
    """
    if m.start() <= behind:
        return False
    if _ALSO_ORDERS.search(flat, max(behind, m.start() - 20), m.start()):
        return True
    last = flat[max(behind, m.start() - 3) : m.start()].rstrip()[-1:]
    if m["verb"][0].isupper():
        return last == "."
    if flat[behind : m.start()].strip() == ";":
        return True  # `Báo tỉnh; đề nghị Hội Nông dân: tuyên truyền …`
    if last == ";" and m["verb"] == "đề nghị" and _FRONT.match(flat, m.end()):
        return True
    if last != ";" or not m["verb"].startswith("giao"):
        return False
    return _SERVES.match(flat, start) is not None or _LEADS_THEN.match(flat, m.end()) is not None


def _unlisted(flat: str, start: int, limit: int) -> int:
    """Where the names end by themselves before a verb that no table knows; the limit if they do not."""
    spans = units_in(flat, start, limit)
    return spans[-1][1] if spans and limit - spans[-1][1] > 3 else limit


def _handed_on(flat: str, at: int, block: Block) -> list[Bearer]:
    """`Đề nghị UBND các huyện giao Phòng Y tế chủ trì …`: who leads in the end."""
    m = _HANDS.match(flat, at, block.end)
    if m is None or not starts_unit(flat, m.end()):
        return []
    verb = first_verb(flat, m.end(), min(block.end, m.end() + 300))
    if verb is None or verb.group().split()[:2] != ["chủ", "trì"]:
        return []
    return [Bearer(a, b, "lead", (verb.start(), block.end)) for a, b in units_in(flat, m.end(), verb.start())]


def _clause_start(flat: str, block: Block, m: re.Match[str]) -> bool:
    if m.start() == block.start or (m["verb"].startswith(("giao", "Giao")) and flat[m.start() - 1] == "("):
        return True
    end = m.start()
    while end > block.start and flat[end - 1] in " \n":
        end -= 1
    last = flat[end - 1] if end > block.start else ""
    if last and last in ".;:," and m["verb"][0].isupper():
        return True
    also = _ALSO_ORDERS.search(flat, max(block.start, end - 20), m.start())
    if also and (also.start() == block.start or flat[also.start() - 2 : also.start()] in (". ", "; ", ": ")):
        return True
    if also and _authority(flat, block, also.start() - 1):
        return True  # `Ban Thường vụ thống nhất giao …`
    if block.kind in ("opening", "closing"):
        if m["verb"].startswith("giao") and last not in ";:.":
            return _authority(flat, block, end)
        return bool(last) and not (
            _REQUEST.search(flat, max(block.start, end - 30), end) or _goes_on_telling(flat, block, end)
        )
    if last and last in ";.:":
        return True
    return _behind_comma(flat, block, m, end) if last == "," else _authority(flat, block, end)


_LONGEST_SENTENCE = 2000  # characters that are looked back for its start


def _goes_on_telling(flat: str, block: Block, end: int) -> bool:
    """`Sở A đã có công văn gửi Công ty B và | đề nghị …` tells what was asked."""
    lo = max(block.start, end - _LONGEST_SENTENCE)
    told = (
        TOLD.search(flat, max(flat.rfind(". ", lo, end), lo), end) if flat.endswith(" và", lo, end) else None
    )
    return told is not None


def _behind_comma(flat: str, block: Block, m: re.Match[str], end: int) -> bool:
    """`Do vậy, đề nghị …`, `Đồng ý đề xuất của Sở A, giao …`: no unit and no duty begins the sentence."""
    lo = max(block.start, end - _LONGEST_SENTENCE)
    sentence = max(flat.rfind(". ", lo, end) + 2, flat.rfind("; ", lo, end) + 2, lo)
    if m["verb"].startswith("giao"):
        if AGREES.match(flat, sentence, end):
            return True
        deed = flat[sentence : sentence + 1].isupper() and opens_duty(flat, sentence)
        if deed and starts_organ(flat, m.end()) and not _TOLD_OF.search(flat, sentence, end):
            return True  # `Mở lớp bồi dưỡng, giao Trung tâm Chính trị …`
    return _ADVERBIAL.match(flat, sentence, end) is not None and not _CITED.search(flat, sentence, end)


def _authority(flat: str, block: Block, end: int) -> bool:
    """The clause up to the verb is the name of the one who orders: `Chủ tịch UBND tỉnh yêu cầu …`.

    `Tại Tờ trình số 5, Sở X đề nghị …` tells what another document asks.
    """
    lo = max(block.start, end - _LONGEST_SENTENCE)
    sentence = max(flat.rfind(". ", lo, end) + 2, lo)
    if flat.startswith("iao", end + 2) and MATTER.fullmatch(flat, sentence, end):
        return True
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


_ALSO = re.compile(r"(?:[Đđ]ồng thời|[Nn]goài ra|[Bb]ên cạnh đó),?\s+")  # `…; đồng thời UBND phường A …`


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
        alone = ALONE.match(flat, start, stop) or _ALSO.match(flat, start, stop)
        if alone:
            start = alone.end()  # noqa: PLW2901 - `Riêng Huyện đoàn …`
        if (_IF if led else _ADVERBIAL).match(flat, start, stop):
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
        if verb is None and led:
            end = _unlisted(flat, start, limit)
            known = TOLD.search(flat, start, end) is None and end < limit
            found += [Bearer(a, b, "lead", (end, stop)) for a, b in units_in(flat, start, end) if known]
            continue
        if verb is None or asks(flat, verb.start(), limit) or TOLD.search(flat[start : verb.end()]):
            continue
        if _IS.search(verb.group()) and not _OFFICE.match(flat, verb.end()):
            continue
        if not led:
            other = first_verb(flat, start, verb.start() + 1)
            if other is not None and other.start() < verb.start():
                continue
        spans = units_in(flat, start, verb.start())
        if spans and (led or not flat[spans[-1][1] : verb.start()].strip(" ,.()…")):
            found += [Bearer(a, b, "lead", (spans[-1][1] if led else verb.start(), stop)) for a, b in spans]
    return found


def beside_order(outline: Outline, block: Block, charged: list[Bearer]) -> list[Bearer]:
    """`Giao Sở A …; UBND các huyện phối hợp …`: who is charged in the clauses behind an order.

    So is who follows `Chủ tịch UBND huyện yêu cầu các xã …;`, but not the one who speaks.
    """
    if not charged:
        return []
    taken = {b.start for b in charged}
    beside = [b for b in subjects(outline, block, led=True) if b.start not in taken]
    if outline.flat.startswith("Giao", block.start):
        return beside
    last = max(b.end for b in charged)
    return [replace(b, asked=True) for b in beside if b.start > last]


_SECOND = re.compile(rf",\s+(?=[{UPPER}])")
_CAPITAL = re.compile(rf"(?<!\w)[{UPPER}]")
_LONGEST_SECOND = 120  # characters between the comma and the verb
# who takes part, is told or asked to: what follows the comma may be one more of them
_SHARED = re.compile(
    r"(?<!\w)(?:với|cùng|cho|gửi|đến|tới|giữa|do|bởi|gồm|như|trình|của|tại|thuộc|theo|nếu|khi|để|sau|báo cáo"
    r"|giao(?! thông| dịch| lưu)|phân công|đề nghị|yêu cầu|chỉ đạo|hướng dẫn|đôn đốc|kiểm tra"
    r"|nhắc|giúp|hỗ trợ|mời|vận động"
    r"|cơ quan|đơn vị|tổ chức|địa phương|ngành|đoàn thể)(?!\w)",
    re.IGNORECASE,
)


_WHOLE_DEEDS = ("chỉ đạo", "hướng dẫn", "đôn đốc", "kiểm tra")  # their object stands before no comma


def seconds(outline: Outline, led: list[Bearer]) -> list[Bearer]:
    """`Sở A rà soát biên chế, Sở B bố trí kinh phí`: who is charged behind a comma of the first one's task.

    Only where nothing before the comma could have the second unit for its object.
    """
    if len(led) != 1:
        return []
    flat, first = outline.flat, led[0]
    stop = min(first.task[1], first.end + 400)
    over = _SENTENCE.search(flat, first.end, stop)
    stop = over.start() if over else stop
    start = first.end
    found: list[Bearer] = []
    for m in _SECOND.finditer(flat, first.end, stop):
        if m.start() < start + 8 or not starts_organ(flat, m.end()):
            continue
        said = flat[start : m.start()]
        organs = (starts_organ(flat, start + w.start()) for w in _CAPITAL.finditer(said))
        if ":" in said or (_SHARED.search(said) and said.strip() not in _WHOLE_DEEDS) or any(organs):
            return found
        limit = min(stop, m.end() + _LONGEST_SECOND)
        verb = first_verb(flat, m.end(), limit)
        if verb is None or TOLD.search(flat[m.end() : verb.end()]):
            return found
        spans = units_in(flat, m.end(), verb.start())
        if len(spans) != 1 or flat[spans[0][1] : verb.start()].strip():
            return found
        start = verb.start()
        found.append(Bearer(*spans[0], "lead", (start, stop)))
    return found


def answerable(outline: Outline, block: Block) -> list[Bearer]:
    """`UBND các xã có trách nhiệm …; Trạm Y tế …` in a text too short for numbers."""
    if not starts_unit(outline.flat, block.start):
        return []
    found = subjects(outline, block, led=False)
    if not found:
        return responsible.articles(outline, block)
    return found + subjects(outline, block, led=True)


def _after_comma(flat: str, start: int, stop: int) -> int:
    """Where the subject starts after `Định kỳ hằng năm, …`; the start itself if no unit follows a comma."""
    for m in re.compile(r",\s+").finditer(flat, start, min(stop, start + 160)):
        if flat[m.end()].isupper() and starts_unit(flat, m.end()):
            return m.end()
    return start
