"""How a document stands to what it cites: by the words before a mention and the place where it stands.

Only the subject, the title and the opening give a relation to the document itself (gold ruling "Relations
hold by place"); in the body a mention is a plain citation, unless the document acts on it
(`ingest.relation.acts`) or it stands inside the title of another cited document
(`ingest.relation.nested_titles`). The phrases are rows of `tables/relations.toml`.
"""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.page.outline import Block, Outline
from ingest.relation.acts import acting, done, next_member, of_which_is_told, titled_deed
from ingest.relation.changers import Changers
from ingest.relation.fragments import by_which, told_part, whole
from ingest.relation.issued import along, carried_out_next, of_what_was_issued
from ingest.relation.nested_titles import (
    ACTS,
    in_title,
    joined,
    last_clause,
    nested,
    new_clause,
    next_deed,
    next_in_title,
    next_to_actor,
    of_its_subject,
)
from ingest.relation.own_places import LONGEST_LEAD, Places, with_whole_titles
from ingest.relation.phrases import calm, phrases
from ingest.relation.told import asked_by_basis, done_before, proposed, says_no_deed, tells
from ingest.text.letters import UPPER
from ingest.text.sentences import Sentences

_NEAR = 600  # characters before a mention in which a phrase that reaches it may begin


def relate(outline: Outline, mentions: list[Mention]) -> None:
    """Set `relation` and `by` of every mention."""
    flat = with_whole_titles(outline)
    places = Places(outline)
    sentences = Sentences(flat)
    lists = _Lists(places.led)
    changers = Changers(flat)
    previous: Mention | None = None
    for m in mentions:
        if m.by is not None:
            continue
        block = places.at(m.start)
        start = block.start if block else _paragraph_start(outline, m.start)
        sentence = sentences.start(start, m.start)
        if previous is not None and (
            previous.start < sentence or outline.at(previous.start) is not outline.at(m.start)
        ):
            previous = None
        if previous is not None and nested(flat, previous, m):
            previous = m
            continue
        if previous is not None and previous.by is not None and next_to_actor(flat, previous, m):
            m.by, m.relation = previous.by.by, previous.by.relation
            previous = m
            continue
        if previous is not None and next_in_title(flat, previous, m):
            m.by, m.relation = previous.by, previous.relation
            previous = m
            continue
        if previous is not None and (deed := next_deed(flat, previous, m)):
            m.by, m.relation = previous.by, deed
            previous = m
            continue
        if previous is not None and _SHORT_FORM.search(flat, previous.end, m.start):
            named = _named_again(previous, m)
            if named is not None:
                m.by, m.relation = named.by, named.relation
                continue
        if changers.take(previous, m, told=block is None):
            previous = m
            continue
        m.relation = (
            _in_opening(flat, block, sentence, m, lists, previous)
            if block is not None
            else acting(outline, sentence, m, previous)
        )
        if (
            m.relation == "cites"
            and previous is not None
            and previous.relation in ACTS
            and previous.by is None
            and next_member(flat, previous, m)
        ):
            m.relation = previous.relation
        if m.relation in ("repeals", "replaces") and m.article is None:
            m.article = told_part(flat[max(sentence, m.start - _TOLD) : m.start])
        if block is not None and block.kind == "opening" and m.relation == "cites":
            m.relation = carried_out_next(flat, block, m)
        previous = m


_TOLD = 300  # characters in which a deed tells the part that it ends
# `(sau đây viết tắt là Kết luận 21)`: the same document under a shorter name
_SHORT_FORM = re.compile(
    r"\((?:sau đây\s+)?(?:được\s+)?(?:gọi|viết)(?: (?:chung|tắt))?(?:\s+là)?:?\s*[“\"]?"
    r"(?:[^().;]{0,60}(?:,|\svà)\s*[“\"]?)?\Z"
)


def _named_again(previous: Mention, m: Mention) -> Mention | None:
    """The document that gets a short name: the last one, or the one in whose title that one stands."""
    by = previous.by
    if by is not None and by.sign is not None and m.sign is not None and by.sign.text == m.sign.text:
        return by
    return previous if m.type == previous.type or m.type is None or m.short else None


class _Lists:
    """What the siblings of a list inherit: the relation of the sentence, and of the paragraph before."""

    def __init__(self, led: dict[int, str]) -> None:
        self.led = led
        self.sentence = -1
        self.relation: str | None = None
        self.block: Block | None = None

    def set(self, relation: str, sentence: int, block: Block) -> None:
        self.relation, self.sentence, self.block = relation, sentence, block


def _paragraph_start(outline: Outline, at: int) -> int:
    block = outline.at(at)
    return block.start if block is not None else max(0, outline.flat.rfind("\n", 0, at) + 1)


# an act that is named by its kind alone: `Nghị định của Chính phủ quy định chi tiết Luật X`
_UNNUMBERED = re.compile(
    r"(?P<own>ban hành\s+|\A\s*)?(?<!\w)(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư(?: liên tịch)?)"
    r"(?:\s+(?:của|do)\s+[^,;.]{3,60}?)?\s*(?:ban hành\s+)?\Z"
)
# `trình Chính phủ ban hành Nghị định quy định chi tiết …`: the act of him to whom it is put
_PUT_BEFORE = re.compile(r"\btrình\s+[^,;.]{2,60}?\s\Z")
# `Căn cứ … và Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết …`: the programme of somebody else
_OF_PROGRAMME = re.compile(
    r"(?<!\w)(?:Chương trình(?: hành động)?|Kế hoạch(?: hành động)?|Đề án)\s+của\s+[^,;.]{3,60}?\s*\Z"
)


def _in_opening(
    flat: str, block: Block, sentence: int, m: Mention, lists: _Lists, previous: Mention | None
) -> str:
    """The relation inside subject, title or opening; siblings of a list inherit that of its first member."""
    said = flat[max(sentence, m.start - _NEAR) : m.start]
    if block.kind != "opening":
        said = calm(said)
    before = whole(said)
    if tells(flat, before, m) or (previous is not None and of_what_was_issued(flat, previous, m)):
        return "cites"
    if (
        previous is not None
        and previous.relation == "cites"
        and previous.by is None
        and along(flat, previous, m)
    ):
        return "cites"
    if block.kind == "opening" and previous is not None and of_its_subject(flat, sentence, previous, m):
        return "cites"
    if previous is not None and asked_by_basis(flat, sentence, previous, m):
        return "cites"
    passive = by_which(said)
    noun = block.kind == "opening" and says_no_deed(said)
    for direct in () if passive or noun else phrases().direct:
        relation = direct.relation
        if (block.kind != "opening" and relation == "based_on") or not (verb := direct.search(before)):
            continue
        if relation in ACTS and (
            of_which_is_told(flat, before)
            or _of_a_basis(flat, block, before, sentence)
            or proposed(before[: verb.start()])
            or done_before(before[: verb.start()])
        ):
            return "cites"
        if relation != "cites" and (
            _of_another_act(before[: verb.start()], block, sentence)
            or (_BASIS.match(flat, sentence) and _OF_PROGRAMME.search(before[: verb.start()]))
        ):
            return "cites"
        if relation in ("implements", "based_on", "responds_to"):
            lists.set(relation, sentence, block)
        return done(relation, said[verb.end() :] + verb.group())
    if passive and lists.relation == "implements":
        return "cites"  # `Thực hiện A, được sửa đổi bởi B`
    titled = block.kind in ("subject", "title")
    if previous is not None and previous.by is None and (titled or previous.relation in ACTS):
        gap = calm(flat[previous.end : m.start])
        if (titled and _BESIDE.fullmatch(gap)) or (_may_share(previous, m) and _goes_on(gap)):
            return previous.relation
    if titled:
        return titled_deed(said)
    return _of_sentence(flat, block, sentence, m, lists, previous)


# the next document of a title; in capitals the issuer is not always taken in
_BESIDE = re.compile(
    r"\s*(?:ngày\s[^,;.]{6,30}?\s)?(?:của\s[^,;.]{3,60}?)?\s*(?:,|;|và|,\s*và)\s*(?:các\s+)?"
)


def _may_share(previous: Mention, m: Mention) -> bool:
    """May what is done to one document be done to one behind its title: only to its like, or to a letter."""
    if previous.relation in ACTS:
        return m.type == previous.type and m.sign is not None and previous.sign is not None
    return previous.relation == "implements" or (previous.relation == "responds_to" and m.type in _LETTERS)


def _goes_on(gap: str) -> bool:
    """`Thực hiện Nghị quyết A về kinh tế tư nhân và Chương trình B`: what A is about stands between."""
    last = gap.rstrip()
    return last.endswith((" và", ",", ";")) and in_title(gap) and "giữa" not in gap and not new_clause(gap)


def _of_another_act(before: str, block: Block, sentence: int) -> bool:
    """Does the verb belong to an act that is named by its kind alone, and is not this document?"""
    act = _UNNUMBERED.search(before)
    if act is None:
        return False
    if act["own"] and act["own"].strip():
        return _PUT_BEFORE.search(before, max(0, act.start() - 80), act.start()) is not None
    return not (act["own"] and sentence == block.start)


_BASIS = re.compile(r"[\s+*-]*(?:Căn cứ|Theo đề nghị|Xét đề nghị)\b")


def _of_a_basis(flat: str, block: Block, before: str, sentence: int) -> bool:
    """Is the deed told of one of the bases: `Căn cứ Nghị định A … sửa đổi Nghị định B`?"""
    return block.kind == "opening" and _BASIS.match(flat, sentence) is not None and not new_clause(before)


# `Thực hiện A, Sở X đã xây dựng dự thảo; Sở Y thẩm định tại B`: all behind it is told
_HAS_DONE = re.compile(r",\s+[^,;.]{3,80}?\s(?:đã|vừa)\s")
# what the carried out document says itself: `Thực hiện A, trong đó giao Sở X làm rõ các nội dung tại B`
_WHEREIN = re.compile(
    r",\s+trong\s+đó\s+(?:có\s+(?:nội dung\s+)?)?(?:giao|yêu cầu|đề nghị|nêu|quy định|chỉ đạo)\b"
)
# where a new clause says anew how the document stands to what follows
_TURN = re.compile(
    r"(?P<mark>;|,|\svà)\s+(?:và\s+|đồng thời\s+)?(?P<verb>(?P<based_on>căn cứ|trên cơ sở|theo đề nghị"
    r"|xét(?!\s+thấy)|đề nghị của|sau khi xem xét"
    r"|được\s+(?:sự\s+)?(?:nhất trí|đồng ý|thống nhất|chấp thuận|cho phép))"
    r"|(?P<implements>(?:triển khai )?thực hiện|tiếp tục thực hiện|để (?:triển khai|thực hiện|cụ thể))"
    r"|(?P<responds_to>phúc đáp|trả lời|tiếp theo))\b"
)
# the paragraph that enacts: `Chính phủ ban hành Nghị định …`; what it names is no basis any more
_ENACTS = re.compile(r"[^;:]{3,200}?\s(?:ban hành|quyết định|quyết nghị)\s")


def _of_sentence(
    flat: str, block: Block, sentence: int, m: Mention, lists: _Lists, previous: Mention | None
) -> str:
    """The relation that the sentence, its clause or its list gives to a mention with no verb of its own."""
    if previous is not None and m.start < previous.end:
        return "cites"  # within the name of an issuer: `Ban Chỉ đạo … về tổng kết Nghị quyết số …`
    before = flat[max(sentence, m.start - _NEAR) : m.start]
    in_list = lists.relation is not None and lists.sentence == sentence and lists.block is block
    if in_list and previous is not None and previous.by is None and joined(flat[previous.end : m.start]):
        assert lists.relation is not None
        told = previous.relation == "cites" and (
            (previous.type == m.type == "Luật" and m.sign is None)
            or (lists.relation == "responds_to" and m.type not in _LETTERS)
            or new_clause(flat[max(sentence, previous.start - _NEAR) : previous.start])
        )
        return "cites" if told else lists.relation
    if (
        in_list
        and previous is not None
        and previous.by is None
        and (_said_too(flat, previous, m) or _IN_BRACKETS.fullmatch(flat, previous.end, m.start))
    ):
        return lists.relation or "cites"
    turned = _turned(flat, before, m, previous)
    if turned is not None:
        lists.set(turned, sentence, block)
        return turned
    if previous is not None and (_only_named(flat[previous.end : m.start]) or _source(flat, previous, m)):
        return "cites"
    if previous is not None and _WHEREIN.search(flat, previous.end, min(m.start, previous.end + _NEAR)):
        return "cites"
    for relation, pattern in phrases().opening:
        trigger = pattern.match(flat[sentence : min(m.start, sentence + 200)].lstrip(" -+*"))
        if trigger:
            rest = before if m.start - sentence > _NEAR else before.lstrip(" -+*")[trigger.end() :]
            clause = last_clause(rest)
            if clause is not None and (
                ";" not in rest[max(clause, len(rest) - 400) :] or _HAS_DONE.match(rest, clause)
            ):
                return "cites"
            if relation == "responds_to" and _not_answered(flat, before, lists, sentence, m, previous):
                return "cites"
            lists.set(relation, sentence, block)
            return relation
    if sentence == block.start and m.start - sentence < LONGEST_LEAD and block.start in lists.led:
        lists.set(lists.led[block.start], sentence, block)
        return lists.led[block.start]
    if lists.relation is not None and lists.block is not None:
        same_list = in_list and not new_clause(before)
        if same_list or _continues_list(flat, lists.block, block, sentence, m):
            lists.set(lists.relation, sentence, block)
            return lists.relation
    return "cites"


def _said_too(flat: str, previous: Mention, m: Mention) -> bool:
    """`thống nhất của Huyện ủy tại Công văn A, HĐND huyện tại Công văn B`: each stands behind its issuer."""
    if previous.issuer is None or m.issuer is None or previous.issuer[0] > previous.start:
        return False
    return (
        previous.end <= m.issuer[0]
        and _AND_OF.fullmatch(flat, previous.end, m.issuer[0]) is not None
        and _TOLD_AT.fullmatch(flat, m.issuer[1], m.start) is not None
    )


# `Xét đề nghị của Sở A (Tờ trình X), ý kiến của Sở B (Công văn Y)`: each with its paper in brackets
_IN_BRACKETS = re.compile(
    r"\)\s*(?:,|;|và|,\s*và)\s+(?:(?:ý kiến|đề nghị)\s[^,;.:()]{0,40}?của\s+|của\s+)?"
    rf"[{UPPER}][^,;.:()]{{2,90}}\s\(\s*(?:tại\s+)?(?:các\s+)?"
)
_AND_OF = re.compile(r"\s*(?:,|;|và|,\s*và)\s+(?:của\s+)?")
_TOLD_AT = re.compile(r"\s+tại\s+(?:các\s+)?")


def _turned(flat: str, before: str, m: Mention, previous: Mention | None) -> str | None:
    """The relation of the last clause before the mention, if it begins with a phrase of its own."""
    turn = max(_TURN.finditer(before), key=re.Match.start, default=None)
    if turn is None or ";" in before[turn.start() + 1 :] or new_clause(before[turn.start() + 1 :]):
        return None
    strong = turn["mark"] == ";" or (turn["mark"] == "," and turn.lastgroup is not None and turn["based_on"])
    at = m.start - len(before) + turn.start()
    beside = previous is not None and at >= previous.end and not flat[previous.end : at].strip()
    if not strong and not beside:
        return None
    return next(r for r in ("based_on", "implements", "responds_to") if turn[r])


_LETTERS = frozenset({"CV", "TTr", "BC", "TB", "KH", "CĐ", None})  # types that wait for an answer
# the rule or licence under which something is asked for
_BY_RULE = re.compile(
    r"(?<!kèm)\stheo\s+(?:quy định\s+(?:tại|của)\s+)?(?:các\s+)?(?:(?:khoản|Điều)\s\d+\s+)*$"
)
_MEMBER = re.compile(
    r"(?:[,;:(]|và|&|các|số|kèm theo|kèm|cùng|với)\s*(?:(?:\(\d{1,2}\)|\d{1,2}[.)]|\(?[a-zđ]\))\s*)?$"
)
# a member of the list that is named through what somebody said in it: `và ý kiến của X tại Công văn …`
_SAID_IN = re.compile(
    r"(?:,|\svà)\s+(?:theo\s+)?(?:ý kiến|sự chỉ đạo|chỉ đạo|kết luận|yêu cầu|đề nghị|hướng dẫn|nội dung)\b"
    r"[^,;]{0,120}\s(?:tại|trong|theo)\s+(?:các\s+)?$"
)


def _only_named(gap: str) -> bool:
    """Does a mention stand in the title of the last one, without a verb of its own?"""
    return in_title(gap) and not (_MEMBER.search(gap) or _SAID_IN.search(gap) or by_which(gap))


def _source(flat: str, previous: Mention, m: Mention) -> bool:
    """Is it told where all of its sentence stands: `… về phòng, chống dịch (Công văn số …).`?"""
    if not (flat.startswith(").", m.end) and flat[max(0, m.start - 1) : m.start] == "("):
        return False
    return in_title(flat[previous.end : m.start])


def _not_answered(
    flat: str, before: str, lists: _Lists, sentence: int, m: Mention, previous: Mention | None
) -> bool:
    """What the answered letter speaks of is not answered: in its title, or as the rule it asks by."""
    if m.type not in _LETTERS and _BY_RULE.search(before):
        return True
    if m.type not in _LETTERS and previous is not None and previous.relation == "cites":
        return True  # `về việc giải thích Bản án A và Quyết định B`: one more of which the letter speaks
    member = _MEMBER.search(flat, max(0, m.start - 12), m.start) or _SAID_IN.search(before)
    return lists.sentence == sentence and not member


# `Thực hiện A; B, Ban Quản lý báo cáo:`: the list is over, and what follows is what is said
_SPEAKS = re.compile(
    r"[,;]\s+(?:(?!các\s)[^,;:]){2,90}\s(?:báo cáo|thông báo|đề nghị|yêu cầu|hướng dẫn|trả lời|kiến nghị"
    r"|có ý kiến)(?:\s[^,;:]{0,60})?:\s*\Z"
)
_CLOSING = 180  # characters in which a paragraph says who speaks now


def _continues_list(flat: str, last: Block, block: Block, sentence: int, m: Mention) -> bool:
    """A paragraph without a trigger of its own goes on with the list that the last one began."""
    if last is block or sentence != block.start or _ENACTS.match(flat, block.start, m.start):
        return False
    said = flat[last.start : last.end].rstrip()
    unmarked = last.kind == block.kind and said.rstrip('"”)')[-1:].isalnum()  # its `;` is forgotten
    unmarked = unmarked and not flat[block.start : m.start].strip(" -+*")
    return (unmarked or said.endswith((";", ",", ":"))) and not _SPEAKS.search(flat, last.start, last.end)
