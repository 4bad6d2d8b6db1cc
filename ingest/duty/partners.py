"""Who leads together with whom: `X chủ trì, phối hợp với Y, Z`, `phối hợp với Y`, `chủ trì cùng Y`.

Wherever partners are read, the unit before `chủ trì` leads, whatever stands before it (`giao`, `Riêng`, a
semicolon, a bullet).
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.duty.bearer import Bearer
from ingest.duty.names import KIN, units_in
from ingest.duty.words import TOLD, first_verb, opens_list
from ingest.organ.unit_words import starts_organ, starts_unit
from ingest.page.outline import Block, Outline
from ingest.text.letters import UPPER
from ingest.text.spots import found_behind

_HOW = r"(?:\s+(?:chặt chẽ|thường xuyên|tốt|đồng bộ|kịp thời))?"
_WITH = re.compile(
    rf"(?:[Pp]hối hợp|(?:[Kk]ết hợp|[Hh]iệp đồng)(?=\s+(?:chặt chẽ\s+)?(?:với|cùng)\s)){_HOW}\s+"
    rf"(?:(?:với|cùng)(?:\s+(?:với\s+)?|(?=[{UPPER}]))"
    rf"|(?=(?:(?:các|phòng|khoa|ban|sở)\s+)?[{UPPER}])"
    r"|(?=(?:các\s+)?(?:ngành|cơ quan|lực lượng)\b)"
    r"|(?=các\s+(?:đơn vị|sở|phòng|ban|địa phương|xã|huyện|hội|tổ chức|đoàn thể|trường|doanh nghiệp)\b))"
    rf"|(?:(?<=chủ\strì\s\()|(?<=chủ\strì[;,]\s))phối hợp\s?:\s+(?=[{UPPER}])"
    r"|(?:(?<=có\ssự\s)|(?<=với\ssự\s))phối hợp(?:, hỗ trợ)? của\s+"
    r"|(?:[Cc]hủ trì|[Ll](?:àm|à) đầu mối|[Pp]hụ trách),?\s+cùng\s+(?:với\s+)?"
    rf"|(?<=\s)[Cc]ùng\s+(?:với\s+)?(?=[{UPPER}])"
)
_WITHS = (
    "hối hợp",
    "ết hợp",
    "iệp đồng",
    "hủ trì",
    "àm đầu mối",
    "à đầu mối",
    "hụ trách",
    "ùng ",
)  # behind its first letter
WITH_WORDS = (
    "hối hợp",
    "ết hợp với",
    "ết hợp c",
    "iệp đồng ",
    " cùng ",
    "Cùng ",
)  # one of them stands in each match
_LEADS = re.compile(
    rf"[Cc]hủ trì,?\s*(?:và\s+)?"
    rf"(?:phối hợp{_HOW}\s+(?:(?:với|cùng)(?:\s+|(?=[{UPPER}])))?|cùng\s+)(?:với\s+)?"
)
# `ký quy chế phối hợp với Công an xã`: what is signed, no order to help
_AGREEMENT = re.compile(r"\b(?:[Qq]uy chế|[Cc]ơ chế|[Vv]ăn bản|[Bb]iên bản)\s$")
# a partner right at the start of an item: `- Phối hợp với phòng Y tế …`
_SMALL_HEADS = ("các ", "ngành ", "phòng ", "khoa ", "ban ", "sở ")
_ANYONE = re.compile(r"liên quan$")
_DUTY = re.compile(
    r"\s+(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải|cần|sẽ|tiếp tục|khẩn trương)(?=\s|$)"
)
# `Cục Thuế tỉnh (cơ quan thường trực) | chủ trì`: a remark on the leader
_BETWEEN = re.compile(rf"{_DUTY.pattern}|\s\([^()]{{3,90}}\)|{KIN.pattern}")
_NEXT = re.compile(r"[.;]\s+(?=[^\W\d_])")
_OVER = re.compile(r"[.;]\s")
_GOES_ON = re.compile(
    r"(?:[;.,]|(?<!\w)(?:để|và|trong đó|[Cc]hủ động|[Tt]ích cực|[Tt]hường xuyên|[Tt]iếp tục|[Tt]ăng cường"
    r"|[Đđ]ồng thời))\s+$"
)
# `A chủ trì, B và C phối hợp …`: those who help stand before their verb
LEAD_WORDS = ("chủ trì", "làm đầu mối", "phụ trách", "trách nhiệm chính")
_LEAD = re.compile(r"chủ trì|làm đầu mối|phụ trách(?=\s*[;,.])|chịu trách nhiệm chính")
_HELP = re.compile(
    r"(?<=\s)(?:cùng\s+)?phối hợp(?:\s+thực hiện)?(?=\s+(?!với|cùng|giữa)[^\W\d_]|\s*[.;,)]|$)"
)
# `Tập huấn cho cấp xã (Sở Nội vụ chủ trì; Sở Tư pháp phối hợp)`
_ASIDE = re.compile(r"\((?=[^()]{4,80}\schủ trì(?:,? (?:tham mưu|thực hiện))?\s*[;,.)])")
# `Nâng cấp cổng dữ liệu; Cục Thuế tỉnh chủ trì, xong trước …`
_LEADS_ALONE = re.compile(r"(?<=\s)chủ trì(?=\s*(?:[;.)]|$|,\s(?!phối hợp|cùng)))")
_HELPERS = re.compile(r"[;,.]\s+(?:và\s+)?|\s+và\s+")
_STOP = re.compile(r"[;:)]|\.(?=\s|$)")
_CLAUSE = re.compile(r"[.;:–(]\s+|,\s+(?=giao\s)|\s(?=giao\s+[^\W\d_])|\sthì\s+")
_LED_BY = re.compile(r"(?:(?:nhất trí\s+)?giao(?: cho)?|Giao(?: cho)?|[Rr]iêng|thì|để|và)\s+")
_ASKED = re.compile(
    r".*(?:báo cáo|phản ánh|gửi)(?: (?:kịp thời|về|đến))?\s(?=[^\W\d_])(?P<unit>[^.;]+?)\sđể\s*$", re.DOTALL
)


def read(outline: Outline, block: Block, *, led: list[Bearer], below: bool) -> list[Bearer]:
    """Partners, and the leader where nothing else has read it.

    `led` are those whom the paragraph names as leaders; `below` where it stands in a part that charges units,
    so that its leader is named above it.
    """
    flat = outline.flat
    found: list[Bearer] = []
    clause = -1  # where that of the partner before ends: one that is looked for runs over many partners
    for m in found_behind(_WITH, flat, block.start, block.end, _WITHS):
        if m.group().startswith("cùng") and not (
            any(0 < m.start() - b.end <= 1 for b in led) or (led and flat[m.start() - 2] == ";")
        ):
            continue  # `A cùng B hướng dẫn …`, right behind the one who leads, or `A rà soát …; cùng B …`
        leads = next(
            (
                x
                for x in _LEADS.finditer(flat, max(block.start, m.start() - 40), m.end())
                if x.end() >= m.end()
            ),
            None,
        )
        if m.group().startswith("Cùng") and not (below and m.start() == block.start):
            continue  # `- Cùng B vận hành …` below a heading that charges A
        before = flat[max(block.start, m.start() - 160) : m.start()]
        if _AGREEMENT.search(before):
            continue
        if TOLD.search(re.split(r"[.;]\s", before)[-1]) or not starts_unit(flat, m.end()):
            continue
        leader = _leader(flat, block, leads.start()) if leads else []
        opens = m.start() == block.start or flat[m.start() - 1] == "("
        opens = opens and (flat[m.end()].isupper() or flat.startswith(_SMALL_HEADS, m.end()))
        direct = bool(led) and m.start() - block.start < 160 and not re.search(r"\.\s", before)
        direct = direct or any(_near(flat, b.end, m.start()) for b in led)
        if not (leader or direct or (below and (leads or opens or _same_sentence(flat, block, m.start())))):
            continue
        limit = min(block.end, m.end() + 400)
        verb = first_verb(flat, m.end(), limit)
        stop = _stop(flat, m.end(), limit, whole=leads is not None and _says_all(flat, block, leads, leader))
        end = min((x.start() for x in (verb, stop) if x is not None), default=limit)
        found += leader
        if end >= clause:
            clause = _together(flat, end, block.end)
        for a, b in units_in(flat, m.end(), end):
            anyone = opens and not leads and _ANYONE.search(flat[a:b]) is not None
            found.append(Bearer(a, b, "coordinate", (end, clause), optional=anyone))
    return found


def helped(outline: Outline, block: Block, found: list[Bearer]) -> list[Bearer]:
    """The bearers with those who help: `A chủ trì, B và C phối hợp …`, `A chủ trì …; B phối hợp`."""
    flat = outline.flat
    first = _LEAD.search(flat, block.start, block.end)
    lead = first.start() if first else -1
    found = _told_in_brackets(flat, block, found)
    if lead < 0:
        return found
    found = list(found)
    taken, ends = {b.start for b in found}, {b.end for b in found}
    for m in _ASIDE.finditer(flat, block.start, block.end):
        if starts_unit(flat, m.end()) and m.end() not in taken:
            stop = flat.find("chủ trì", m.end(), block.end)
            spans = units_in(flat, m.end(), stop)
            found += [Bearer(a, b, "lead", (block.start, m.start())) for a, b in spans]
            taken.update(a for a, _ in spans)
            ends.update(b for _, b in spans)
    for m in _LEADS_ALONE.finditer(flat, block.start, block.end):
        if not any(m.start() - near in ends for near in range(_NEXT_TO + 1)):
            alone = (b for b in _leader(flat, block, m.start()) if b.start not in taken)
            more = [b for b in alone if _opens_clause(flat, block, b.start)]
            found += more
            taken.update(b.start for b in more)
            ends.update(b.end for b in more)
    helps: dict[int, Bearer] = {}
    clause = -1
    for m in _HELP.finditer(flat, max(lead, block.start), block.end):
        if starts_organ(flat, _past(flat, m.end())):
            continue  # `…; Ban B phối hợp Ban C nhân rộng mô hình`: with it
        low = max(lead + 7, m.start() - 200)
        for edge in _HELPERS.finditer(flat, low, m.start()):
            if not starts_unit(flat, edge.end()):
                continue
            spans = units_in(flat, edge.end(), m.start())
            if spans and not flat[spans[-1][1] : m.start()].strip():
                if m.end() >= clause:
                    clause = _together(flat, m.end(), block.end)
                helps |= {a: Bearer(a, b, "coordinate", (m.start(), clause)) for a, b in spans}
                break
    return [b for b in found if b.start not in helps] + list(helps.values())


def _opens_clause(flat: str, block: Block, at: int) -> bool:
    """Does a clause begin here, behind the matter of its item?"""
    return flat[max(block.start, at - _BLANKS) : at].rstrip().endswith((";", "("))


_BLANKS = 12  # characters that may stand between a mark and the clause behind it


_LEADS_ASIDE = "(chủ trì)"
_MOST_ASIDES = 50  # remarks in one paragraph; nobody writes more
_NEXT_TO = 2  # characters between a name and the remark on it
_HELPS_ASIDE = re.compile(r"\s\(phối hợp(?:\s+thực hiện)?\)")


def _told_in_brackets(flat: str, block: Block, found: list[Bearer]) -> list[Bearer]:
    """`A (chủ trì), B, C (phối hợp): …`: those before the second remark help."""
    asides = list(_HELPS_ASIDE.finditer(flat, block.start, block.end)) if found else []
    ranges = [(flat.rfind(_LEADS_ASIDE, block.start, m.start()), m.start()) for m in asides[:_MOST_ASIDES]]
    for first, end in ranges:
        found = [replace(b, role="coordinate") if 0 <= first < b.start < end else b for b in found]
    at = flat.find(_LEADS_ASIDE, block.start, block.end)
    lead = next((b for b in found if 0 < at - b.end <= _NEXT_TO), None)
    if lead is not None:  # `A (chủ trì), B, C có nhiệm vụ …`: what they do together, one leads
        found = [replace(b, role="coordinate") if b.task == lead.task and b.start > at else b for b in found]
    return found


def only_helps(flat: str, b: Bearer) -> bool:
    """`- Công an huyện phối hợp.` below `- Phòng Nội vụ chủ trì.`: is that all that a unit shall do?"""
    start, end = b.task
    if b.role != "lead" or end - start > _LONGEST_HELP or _ONLY.fullmatch(flat, start, end) is None:
        return False
    return flat.rfind("chủ trì", max(0, b.start - _LONGEST_LEAD), b.start) >= 0


def behind_deed(flat: str, found: list[Bearer]) -> list[Bearer]:
    """`Sở Y tế phun thuốc, UBND các xã phối hợp thực hiện`: whoever only helps behind another's deed."""
    return [
        replace(b, role="coordinate")
        if b.role == "lead"
        and flat[b.start - 2 : b.start] in (", ", "; ")
        and b.task[1] - b.task[0] <= _LONGEST_HELP
        and _ONLY.fullmatch(flat, *b.task)
        and any(f.end < b.start and f.task != b.task and f.task[0] < b.start - 2 for f in found)
        else b
        for b in found
    ]


_LONGEST_HELP = 40  # characters
_LONGEST_LEAD = 160  # characters before, in which the one who leads is told
_ONLY = re.compile(r"\s*(?:cùng\s+|là\s+(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+thực hiện)?\s*[.;]?\s*")


_LED_IN = re.compile(r"(?:Giao(?: cho)?\s+)?")


def _says_all(flat: str, block: Block, leads: re.Match[str], leader: list[Bearer]) -> bool:
    """Is nothing said before `A chủ trì, phối hợp với …` that A could do, so that the deed stands behind?"""
    first = min((b.start for b in leader), default=leads.start())
    opened = _LED_IN.match(flat, block.start, block.end)
    at = opened.end() if opened else block.start
    return first == at or (not leader and starts_unit(flat, at) and flat[at:first].rstrip().endswith(":"))


def _stop(flat: str, start: int, limit: int, *, whole: bool) -> re.Match[str] | None:
    """The mark that ends the names; a bracket that closes within them ends none.

    `whole` where the deed of all stands behind them: `… phối hợp với A; B và C hướng dẫn …`.
    """
    at = -1
    for m in _STOP.finditer(flat, start, limit):
        if m.group() == ":" and opens_list(flat, start, m.start(), m.end()):
            continue
        if m.group() == ";" and _listed(flat, m.end(), limit):
            at = m.end()
            continue
        if m.group() == ";" and (at >= 0 or whole) and _helps_too(flat, _past(flat, m.end()), limit):
            continue  # the last of the list, with the verb of all behind it
        if m.group() != ")" or flat.count("(", start, m.start()) <= flat.count(")", start, m.start()):
            return m
    return None


def _helps_too(flat: str, at: int, limit: int) -> bool:
    """Is this a unit before a deed that is not its own: not `A; B có trách nhiệm …`?"""
    verb = first_verb(flat, at, limit) if starts_unit(flat, at) else None
    return verb is not None and _DUTY.match(flat, verb.start(), limit) is None


def _past(flat: str, at: int) -> int:
    """Past the blanks."""
    while flat[at : at + 1].isspace():
        at += 1
    return at


def _listed(flat: str, at: int, limit: int) -> bool:
    """Is this one more of a list parted by semicolons, without a verb: `A; | phòng B; phòng C kiểm tra`?"""
    at = _past(flat, at)
    over = _STOP.search(flat, at, limit)
    if over is None or over.group() != ";" or not starts_unit(flat, at):
        return False
    return first_verb(flat, at, over.start()) is None and starts_unit(flat, _past(flat, over.end()))


def _near(flat: str, end: int, at: int) -> bool:
    """Does a position stand in the clause that begins with the unit which ends at `end`?"""
    return 0 <= at - end < 160 and not _OVER.search(flat, end, at)


def _together(flat: str, start: int, limit: int) -> int:
    """Where what is done together ends: at a full stop, or where another unit's duty begins."""
    for m in _NEXT.finditer(flat, start, limit):
        if m.group()[0] == "." or starts_unit(flat, m.end()):
            return m.start()
    return limit


def _same_sentence(flat: str, block: Block, at: int) -> bool:
    """A later clause of what is charged: `Huyện đoàn chuẩn bị …; phối hợp với …`, `chủ động phối hợp …`."""
    return _GOES_ON.search(flat, max(block.start, at - 14), at) is not None


def _leader(flat: str, block: Block, at: int) -> list[Bearer]:
    """The unit right before `chủ trì`, and the one that is told so that it may lead."""
    low = max(block.start, at - 220)
    edges = [low] if low == block.start else []
    edges += [m.end() for m in _CLAUSE.finditer(flat, low, at)]
    for start in reversed(edges):
        led_by = _LED_BY.match(flat, start, at)
        first = led_by.end() if led_by else start
        if not starts_unit(flat, first) or TOLD.search(flat[low:at].rsplit(". ", 1)[-1]):
            continue
        verb = first_verb(flat, first, at)
        if verb and not _DUTY.match(flat, verb.start(), at):
            continue
        spans = units_in(flat, first, verb.start() if verb else at)
        if spans and not _BETWEEN.sub(" ", flat[spans[-1][1] : at]).strip(" ,"):
            return [Bearer(a, b, "lead", (at, block.end)) for a, b in spans]
    told = _ASKED.match(flat, max(block.start, at - 160), at)
    if told is None or not starts_unit(flat, told.start("unit")):
        return []
    return [Bearer(a, b, "lead", (at, block.end)) for a, b in units_in(flat, *told.span("unit"))]
