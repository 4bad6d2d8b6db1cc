"""How a document stands to what it cites: by the words before a mention and the place where it stands.

Only the subject, the title and the opening give a relation to the document itself (gold ruling "Relations
hold by place"); in the body a mention is a plain citation, unless it stands inside the title of another
cited document (`Kết luận … về tiếp tục thực hiện Chỉ thị …`): then that document stands in the relation.
The phrases are rows of `tables/relations.toml`.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ingest.mention import Mention
from ingest.outline import Block, Outline
from ingest.relation_phrases import phrases

_SENTENCE = re.compile(r"[.!?…]\s+(?=[^\W\d_a-zà-ỹ])|/\./|\.\s*$")


def relate(outline: Outline, mentions: list[Mention]) -> None:
    """Set `relation` and `by` of every mention."""
    flat = outline.flat
    places = _Places(outline)
    lists = _Lists()
    previous: Mention | None = None
    for m in mentions:
        if m.by is not None:
            continue
        block = places.at(m.start)
        start = block.start if block else _paragraph_start(outline, m.start)
        sentence = _sentence_start(flat, start, m.start)
        if previous is not None and (
            previous.start < sentence or outline.at(previous.start) is not outline.at(m.start)
        ):
            previous = None
        if previous is not None and _nested(flat, previous, m):
            previous = m
            continue
        together = previous is not None and previous.by is None and _joined(flat, previous, m)
        m.relation = (
            _in_opening(flat, block, sentence, m, lists, together=together)
            if block is not None
            else _in_body(flat, outline, sentence, m)
        )
        if (
            m.relation == "cites"
            and previous is not None
            and previous.relation in _ACTS
            and previous.by is None
            and (_joined(flat, previous, m) or _next_member(flat, previous, m))
        ):
            m.relation = previous.relation
        if (
            previous is not None
            and previous.by is not None
            and _joined(flat, previous, m)
            and not _cannot_carry_out(previous.by, m)
        ):
            m.by, m.relation = previous.by, previous.relation
        previous = m


class _Places:
    """Where a relation holds for the document itself: subject, title and the paragraphs of the opening."""

    def __init__(self, outline: Outline) -> None:
        self._head = [b for b in outline.blocks if b.kind in ("subject", "title")]
        self._opening = [b for b in outline.blocks if b.kind == "opening"]
        self._starts = [b.start for b in self._opening]

    def at(self, position: int) -> Block | None:
        """The one that covers a position, or None."""
        for block in self._head:
            if block.start <= position < block.end:
                return block
        i = bisect_right(self._starts, position) - 1
        return self._opening[i] if i >= 0 and position < self._opening[i].end else None


class _Lists:
    """What the siblings of a list inherit: the relation of the sentence, and of the paragraph before."""

    def __init__(self) -> None:
        self.sentence = -1
        self.relation: str | None = None
        self.block: Block | None = None

    def set(self, relation: str, sentence: int, block: Block) -> None:
        self.relation, self.sentence, self.block = relation, sentence, block


def _paragraph_start(outline: Outline, at: int) -> int:
    block = outline.at(at)
    return block.start if block is not None else max(0, outline.flat.rfind("\n", 0, at) + 1)


def _sentence_start(flat: str, lo: int, at: int) -> int:
    """Start of the sentence inside a paragraph; the look-back is bounded."""
    lo = max(lo, at - 1500)
    best = lo
    for m in _SENTENCE.finditer(flat, lo, at):
        best = m.end()
    return best


def _nested(flat: str, previous: Mention, m: Mention) -> bool:
    """Is `m` inside the title of `previous`, after a verb that makes it the object?"""
    gap = flat[previous.end : m.start]
    if _cannot_carry_out(previous, m):
        return False
    if len(gap) > 420 or ";" in gap or "\n\n" in gap or not phrases().title.match(gap):
        return False
    said = _whole(gap)
    if m.rule in ("law-year",):
        m.by, m.relation = previous.by, previous.relation
        return True
    for direct in phrases().direct:
        found = direct.search(said)
        if found and direct.relation != "cites":
            if direct.relation == "based_on" or _new_clause(said[: found.start()]):
                return False
            m.by, m.relation = previous, direct.relation
            return True
    return False


_LOCAL = frozenset({"TU", "HU", "QU", "ThU", "ĐU", "UBND", "HĐND"})
_CENTRAL = frozenset({"TW", "TTg", "CP", "QH", "UBTVQH"})


def _cannot_carry_out(actor: Mention, target: Mention) -> bool:
    """Nobody carries out what came later, and the centre does not carry out what a province decides."""
    if actor.date and target.date and len(actor.date) == len(target.date) == 10 and actor.date < target.date:
        return True
    if actor.sign is None or target.sign is None:
        return False
    return actor.sign.organ in _CENTRAL and target.sign.organ in _LOCAL


_CLAUSE = re.compile(
    r",\s+(?:Ban|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Phòng|Bộ|Tỉnh|Huyện|Thành|Quận|Đảng|Văn phòng"
    r"|Chủ tịch|Thủ tướng|Chính phủ|Trường)\b"
)


def _new_clause(before: str) -> bool:
    """The sentence went on with its own subject before the verb: no title any more."""
    return bool(_CLAUSE.search(before))


_ACTS = frozenset({"amends", "replaces", "repeals"})


def _next_member(flat: str, previous: Mention, m: Mention) -> bool:
    """The next member of a list, whose last one bore a title: `bãi bỏ A về …; B về …`."""
    gap = flat[previous.end : m.start]
    return len(gap) < 400 and bool(re.fullmatch(r"[^.;:]*;\s*(?:và\s+)?(?:các\s+)?", gap))


_JOINED = re.compile(r"\s*(?:,|và|,\s*và)\s*(?:các\s+)?")


def _joined(flat: str, previous: Mention, m: Mention) -> bool:
    return _JOINED.fullmatch(flat, previous.end, m.start) is not None


# what stands between a verb and the document of which it takes a part
_FRAGMENT = re.compile(
    r"(?:(?<!\w)(?:toàn bộ|một phần|các|những|của|tại|trong|và|một số (?:điều|nội dung|khoản|quy định)"
    r"|nội dung|phụ lục(?: [\dIVX]+)?"
    r"|(?:điểm|khoản|điều|mục|phần|chương) [\dIVXa-zđ.]{1,5}(?:, [\dIVXa-zđ.]{1,5})*"
    r"|(?:quy định|quy chế|kế hoạch|đề án|danh mục"
    r"|bảng giá)(?: [^;.,:]{0,120})?(?: được)? (?:ban hành )?kèm theo|ban hành kèm theo)"
    r"\s*,?\s*)+$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\bđã\s+(?:được\s+)?(?:(?:nghiêm túc|tích cực|tập trung|chủ động|kịp thời|tổ chức|triển khai|quán triệt"
    r"|lãnh đạo|chỉ đạo)[ ,]+"
    r"(?:và )?)*(?:thực hiện|triển khai|quán triệt|tổ chức)(?:\s+(?:có hiệu quả|hiệu quả|tốt"
    r"|nghiêm túc))?\s*(?:các\s+)?$"
)


def _whole(before: str) -> str:
    """The words before a mention, without the part of the document that the verb takes up."""
    m = _FRAGMENT.search(before, _fragments_from(before))
    if m is None or not before[: m.start()].strip():
        return before
    return before[: m.start()] if _ANY_VERB.search(before, max(0, m.start() - 60), m.start()) else before


_FRAGMENT_WORDS = frozenset(
    word
    for words in (
        (
            "toàn",
            "bộ",
            "một",
            "phần",
            "các",
            "những",
            "của",
            "tại",
            "trong",
            "và",
            "số",
            "điều",
            "nội",
            "dung",
        ),
        ("khoản", "quy", "định", "phụ", "lục", "điểm", "mục", "chương"),
    )
    for word in words
)


def _fragments_from(before: str) -> int:
    """Where the run of words at the end begins that may all be fragments; one word more, for what is glued.

    Only titles that something is issued `kèm theo` hold any words: for them it is as far as one looks.
    """
    lo = max(0, len(before) - 300)
    near = before[lo:]
    if "theo" in near and "kèm theo" in near.lower():
        return lo
    at = len(before)
    for word in reversed(near.split()):
        at = before.rfind(word, lo, at)
        plain = word.rstrip(",").lower()
        if plain not in _FRAGMENT_WORDS and not (len(plain) <= 5 and plain.replace("đ", "d").isascii()):
            break
    return at


_ANY_VERB = re.compile(
    r"(?:sửa đổi|bổ sung|bãi bỏ|hủy bỏ|huỷ bỏ|thay thế|điều chỉnh|thu hồi|thực hiện|thi hành)\s*$",
    re.IGNORECASE,
)


def _in_opening(flat: str, block: Block, sentence: int, m: Mention, lists: _Lists, *, together: bool) -> str:
    """The relation inside subject, title or opening; siblings of a list inherit that of its first member.

    `together` says that only a comma or `và` parts the mention from the one before it.
    """
    before = _whole(flat[sentence : m.start])
    if _PAST.search(before):
        return "cites"
    for direct in phrases().direct:
        relation = direct.relation
        if direct.search(before) and not (block.kind != "opening" and relation == "based_on"):
            if relation in ("implements", "based_on", "responds_to"):
                lists.set(relation, sentence, block)
            return relation
    if block.kind in ("subject", "title"):
        return "cites"
    if together and lists.relation is not None and lists.sentence == sentence and lists.block is block:
        return lists.relation
    for relation, pattern in phrases().opening:
        trigger = pattern.match(before.lstrip(" -+*"))
        if trigger:
            if _new_clause(before[trigger.end() :]) and ";" not in before[trigger.end() :][-400:]:
                return "cites"
            if relation == "responds_to" and _spoken_of(flat, lists, sentence, m):
                return "cites"
            lists.set(relation, sentence, block)
            return relation
    if lists.relation is not None and lists.block is not None:
        same_list = lists.sentence == sentence and lists.block is block and not _new_clause(before)
        if same_list or _continues_list(flat, lists.block, block, sentence):
            lists.set(lists.relation, sentence, block)
            return lists.relation
    return "cites"


_MEMBER = re.compile(r"(?:[,;:(]|và|&|các|số|kèm theo|kèm)\s*$")


def _spoken_of(flat: str, lists: _Lists, sentence: int, m: Mention) -> bool:
    """What the letter that is answered speaks of is not answered: it stands in its title, in no list."""
    return lists.sentence == sentence and not _MEMBER.search(flat, max(0, m.start - 12), m.start)


def _continues_list(flat: str, last: Block, block: Block, sentence: int) -> bool:
    """A paragraph without a trigger of its own goes on with the list that the last one began."""
    if last is block:
        return False
    return sentence == block.start and flat[last.start : last.end].rstrip().endswith((";", ",", ":"))


_ACTING = re.compile(
    r"(?:^|[.;:]\s+|\n\s*)(?:\d+[.)]\s*|[a-zđ]\)\s*|-\s*)?(?:Sửa đổi|Bổ sung|Thay thế|Bãi bỏ|Hủy bỏ|Huỷ bỏ"
    r"|Điều chỉnh)[^.;]{0,160}$"
)
_THIS_ACTS = re.compile(
    r"(?:Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Quy chế|Quy định|Thông tư|Nghị định|Hướng dẫn|Văn bản"
    r"|Công văn|Chương trình|Luật)\s+này"
)


_ENDS = re.compile(r"[^.;]{0,120}?\b(?:hết hiệu lực|bị bãi bỏ)\b")
_STILL_HOLDS = re.compile(r"[^.;]*\bcòn hiệu lực\b")


def _in_body(flat: str, outline: Outline, sentence: int, m: Mention) -> str:
    """In the body only what the document itself does to another: amend, replace, repeal."""
    before = _whole(flat[sentence : m.start])
    headed = _under_acting_heading(outline, m)
    if headed is not None:
        return headed
    after = flat[m.end : m.end + 160]
    ends = "hết hiệu lực" in after or "bị bãi bỏ" in after
    if ends and _ENDS.match(after) and not _STILL_HOLDS.match(after):
        block = outline.at(m.start)
        if block is not None and _acts(before, outline):
            return "repeals"
    for direct in phrases().acting:
        if direct.search(before):
            if _THIS_ACTS.search(before) or _ACTING.search(before):
                return direct.relation
            return "cites"
    lead = _ACTING.search(before)
    if lead and re.search(r"(?:của|tại)\s*$", before) and lead.end() == len(before):
        word = lead.group().lower()
        return (
            "repeals"
            if "bãi bỏ" in word or "hủy bỏ" in word
            else "replaces"
            if "thay thế" in word
            else "amends"
        )
    return "cites"


_HEADING = re.compile(
    r"(?:(?P<repeals>Bãi bỏ|Hủy bỏ|Huỷ bỏ|Thu hồi)|(?P<replaces>Thay thế)|(?P<amends>Sửa đổi|Bổ sung"
    r"|Điều chỉnh))\b[^:]{0,300}:\s*$"
)


def _under_acting_heading(outline: Outline, m: Mention) -> str | None:
    """`Điều 1. Bãi bỏ các quyết định sau:` acts on the document that opens each item under it."""
    block = outline.at(m.start)
    if block is None or block.kind != "item" or block.parent < 0:
        return None
    heading = _HEADING.match(outline.text(outline.blocks[block.parent]).strip())
    if heading is None:
        return None
    if outline.flat[block.start : m.start].strip(" -+•*"):
        start = _FRAGMENT.sub("", outline.flat[block.start : m.start]).strip(" -+•*")
        if start and not _earlier_member(start):
            return None
    return heading.lastgroup


def _earlier_member(before: str) -> bool:
    """Before the mention only another document of the same item stands, joined by `và`."""
    return before.endswith(" và") and ";" not in before and len(before) < 200


def _acts(before: str, outline: Outline) -> bool:
    return bool(_THIS_ACTS.search(before)) or "hiệu lực" in outline.flat[-3000:]
