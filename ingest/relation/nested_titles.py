"""Documents inside the title of another cited document: `Kết luận … về tiếp tục thực hiện Chỉ thị …`.

The cited document stands in the relation, not the citing one (domain guide, section 7.1).
"""

from __future__ import annotations

import re

from ingest.citation.mention import Mention
from ingest.lexicon.sign import row_of
from ingest.model import CENTRE
from ingest.relation.fragments import by_which, partial, whole
from ingest.relation.phrases import calm, phrases
from ingest.relation.told import left_undone, proposed

_FURTHEST = 420  # characters between two mentions of which one may stand in the title of the other


def nested(flat: str, previous: Mention, m: Mention) -> bool:
    """Is `m` inside the title of `previous`, after a verb that makes it the object? Then `by` is set."""
    gap = flat[previous.end : m.start]
    actor = _actor(previous, m)
    if cannot_carry_out(actor, m) or not in_title(gap) or _same_paper(actor, m):
        return False
    if m.rule == "law-year":
        m.by, m.relation = previous.by, previous.relation
        return True
    if by_which(gap) or _CHANGED_BY.fullmatch(gap):
        return False
    quiet = calm(gap)
    said = whole(quiet)
    annexed = _ON_WHAT_IS_ANNEXED.match(quiet) if gap.rstrip().lower().endswith("kèm theo") else None
    if annexed and not new_clause(gap):
        m.by, m.relation = actor, _deed_on_annex(annexed["verb"].lower(), annexed["part"])
        return True
    for direct in phrases().direct:
        found = direct.search(said)
        if found and direct.relation != "cites":
            if direct.relation == "based_on" or new_clause(said[: found.start()]):
                return False
            if direct.relation in ACTS and _NEXT_DEED.match(said):
                return False
            if direct.relation in ACTS and proposed(said[: found.start()]):
                return True  # the deed of a draft of which the title tells
            if direct.relation == "implements" and left_undone(said):
                return True  # `về việc tạm dừng thực hiện`
            m.by, m.relation = actor, direct.relation
            return True
    if _CARRIES_OUT.search(said) and not new_clause(said):
        m.by, m.relation = actor, "implements"
        return True
    return False


# `sửa đổi một số điều của Quy định về trình tự, thủ tục thực hiện chính sách X ban hành kèm theo`: what the
# title of the annex tells is no deed
_ON_WHAT_IS_ANNEXED = re.compile(
    r"\s*(?:[Vv]ề\s+(?:việc\s+)?)?"
    r"(?P<verb>[Ss]ửa đổi|[Bb]ổ sung|[Đđ]iều chỉnh|[Tt]hay thế|[Bb]ãi bỏ|[Hh]ủy bỏ)\b"
    r"(?P<part>[^;:“”]{3,400}?)\s(?:được\s+)?(?:ban hành\s+)?kèm theo\s*\Z"
)


def _deed_on_annex(verb: str, part: str) -> str:
    """What is done to the document by whose annex it is done; to end a part is to amend."""
    if verb in ("sửa đổi", "bổ sung", "điều chỉnh") or partial(part):
        return "amends"
    return "replaces" if verb == "thay thế" else "repeals"


# `giao UBND huyện sửa đổi A, bãi bỏ B`: the next deed of him who is asked
_NEXT_DEED = re.compile(r"\s*,\s*(?:và\s+)?(?:bãi bỏ|thay thế|h[uủ][ỷy](?: bỏ)?|thu hồi)\b")
# `Nghị định A, sửa đổi, bổ sung tại Nghị định B`: changed by what comes next, in short
_CHANGED_BY = re.compile(
    r",?\s*(?:sửa đổi|bổ sung|thay thế|đính chính)(?:(?:,|\s+và)\s+(?:sửa đổi|bổ sung|thay thế))*"
    r"\s+(?:tại|bởi|bằng)\s+(?:các\s+)?"
)


def _same_paper(a: Mention, b: Mention) -> bool:
    """No title names the document that bears it; another organ's may have its number (`04/KH-UBND`)."""
    if a.sign is None or b.sign is None or a.sign.text != b.sign.text or a.sign.number is None:
        return False
    days = {a.date, b.date} - {None}
    whose = {a.issuer_phrase, b.issuer_phrase} - {None}
    return len(days) < 2 and len(whose) < 2


_LAWS = ("Luật", "PL", "HP")


def _actor(previous: Mention, m: Mention) -> Mention:
    """Who carries out: a law carries out no decree, but the circular does in whose title the law stands.

    `Thông tư A hướng dẫn thi hành Luật B hướng dẫn thi hành Nghị định C`.
    """
    below = previous.type in _LAWS and m.type not in _LAWS
    return previous.by if below and previous.by is not None else previous


# `Thông tư A hướng dẫn thực hiện chính sách … theo Quyết định B`
_CARRIES_OUT = re.compile(r"(?:thực hiện|thi hành)\s[^,;.()“”]{3,160}?\stheo\s+$")


def in_title(gap: str) -> bool:
    """Do the words between two mentions begin the title of the first and never leave it?"""
    if len(gap) > _FURTHEST or ";" in gap or "\n\n" in gap:
        return False
    return bool(phrases().title.match(calm(gap))) and not _MEANWHILE.search(gap)


# what is told beside the title: `ban hành trong bối cảnh các cấp triển khai Nghị quyết …`
_MEANWHILE = re.compile(
    r"\btrong (?:bối cảnh|khi|lúc|điều kiện)\b"
    # or of which one comes next that bears no number: `… và dự thảo Kế hoạch của Huyện ủy thực hiện …`
    r"|\svà (?:dự thảo )?(?:Kế hoạch|Chương trình(?: hành động)?|Báo cáo|Đề án) của\s"
)


def next_in_title(flat: str, previous: Mention, m: Mention) -> bool:
    """The next object of the same title: `Nghị định A sửa đổi … của Nghị định B về … và Nghị định C về …`.

    Only a document of the same series as the last object is one; another is a sibling of A.
    """
    by = previous.by
    gap = calm(flat[previous.end : m.start])
    if by is None or cannot_carry_out(by, m) or (joined(gap) and _of_one_rank(by, previous, m)):
        return False
    if joined(gap) or _in_one_bracket(flat, by, previous, m):
        return True
    if not (_same_series(previous, m) and in_title(gap) and _AND.search(gap)) or new_clause(gap):
        return False
    return previous.relation in ACTS or not _same_series(by, m)


def _in_one_bracket(flat: str, by: Mention, previous: Mention, m: Mention) -> bool:
    """`A (thay thế B; C; D)`: what a bracket says of the first it says of all in it."""
    if previous.start - by.end > _FURTHEST or _NEXT_OF_LIST.fullmatch(flat, previous.end, m.start) is None:
        return False
    opened = flat.find("(", by.end, previous.start)
    return opened >= 0 and ")" not in flat[opened : m.start]


_NEXT_OF_LIST = re.compile(r"\s*;\s*(?:và\s+)?(?:các\s+)?")
# `A bãi bỏ B và sửa đổi, bổ sung một số điều của C`: a second deed of the same document
_SECOND_DEED = re.compile(
    r"\s*(?:,\s*)?(?:và|đồng thời|;)\s+(?:(?P<amends>sửa đổi(?:, bổ sung)?|bổ sung|điều chỉnh)"
    r"|(?P<replaces>thay thế)|(?P<repeals>bãi bỏ|h[uủ][ỷy] bỏ))\s+(?:các\s+)?"
    r"(?:(?:một số\s+)?(?:điều|khoản|nội dung)(?:\s+[\d,và ]{1,12})?\s+(?:của\s+)?)?"
)


def next_deed(flat: str, previous: Mention, m: Mention) -> str | None:
    """What the document that changes the last one does to the next, by a verb of its own."""
    if previous.by is None or previous.relation not in ACTS:
        return None
    deed = _SECOND_DEED.fullmatch(flat, previous.end, m.start)
    return deed.lastgroup if deed else None


# `Công văn A trả lời Công văn B`: a sentence about A, which it begins with
_BEGINS = re.compile(r"[\s+*-]*(?:(?:Theo đó|Đồng thời|Ngoài ra|Trong đó),?\s+)?")
_SAYS = re.compile(r"(?:\s+\([^()]{2,90}\))?\s+[^;,.:()“”\n]{4,200}")


def of_its_subject(flat: str, sentence: int, previous: Mention, m: Mention) -> bool:
    """Is the mention an object of the cited document with which its sentence begins?"""
    return (
        previous.by is None
        and previous.relation == "cites"
        and _BEGINS.fullmatch(flat, sentence, previous.start) is not None
        and _SAYS.fullmatch(flat, previous.end, m.start) is not None
    )


def next_to_actor(flat: str, previous: Mention, m: Mention) -> bool:
    """The next object of whoever changes a document in whose title the last object stands.

    `Nghị định A sửa đổi … của Nghị định B quy định chi tiết Luật C và Nghị định D`: A changes D too.
    """
    by = previous.by
    if by is None or by.relation not in ACTS or not _same_series(by, m) or previous.relation in ACTS:
        return False
    if by.by is not None and cannot_carry_out(by.by, m):
        return False
    gap = calm(flat[previous.end : m.start])
    return joined(gap) or (in_title(gap) and _AND.search(gap) is not None and not new_clause(gap))


def _of_one_rank(by: Mention, previous: Mention, m: Mention) -> bool:
    """Two normative papers of one series, or of one ministry: a decree does not detail another decree."""
    if m.sign is None or previous.relation in ACTS:
        return False
    return (m.sign.year is not None and _same_series(by, m)) or _of_own_ministry(by, previous, m)


def _of_own_ministry(by: Mention, previous: Mention, m: Mention) -> bool:
    """`Thông tư A hướng dẫn Nghị định B và Quyết định C`, C of the ministry of A: issued beside A."""
    codes = [mention.sign.organ if mention.sign is not None else None for mention in (by, previous, m)]
    row = row_of(by.sign)
    return codes[0] == codes[2] != codes[1] and row is not None and row.tier == CENTRE


def _same_series(a: Mention, b: Mention) -> bool:
    if a.sign is None or b.sign is None:
        return False
    return a.type == b.type and a.sign.organ == b.sign.organ


ACTS = frozenset({"amends", "replaces", "repeals"})
_AND = re.compile(r"(?:,|\svà)\s+(?:các\s+)?\Z")
_ABOVE = frozenset({"Luật", "PL", "NĐ"})
_BELOW = frozenset({"TT", "TTLT"})
_LOCAL = frozenset({"TU", "HU", "QU", "ThU", "ĐU", "UBND", "HĐND"})
_CENTRAL = frozenset({"TW", "TTg", "CP", "QH", "UBTVQH"})


def cannot_carry_out(actor: Mention, target: Mention) -> bool:
    """Nobody carries out what came later, the centre what a province decides, a decree a circular."""
    if earlier(actor, target) or (actor.type in _ABOVE and target.type in _BELOW):
        return True
    if actor.sign is None or target.sign is None:
        return False
    return actor.sign.organ in _CENTRAL and target.sign.organ in _LOCAL


def earlier(a: Mention, b: Mention) -> bool:
    """Did one document come before the other for sure, as far as their days or years are told?"""
    said, when = _when(a), _when(b)
    known = min(len(said), len(when))
    return known in (4, 10) and said[:known] < when[:known]


def _when(m: Mention) -> str:
    """The day of a document, or its year, as far as the mention says; the number outweighs a slipped day."""
    year = str(m.sign.year) if m.sign is not None and m.sign.year else ""
    return m.date if m.date and m.date.startswith(year) else year


_CLAUSE = re.compile(
    r",\s+(?:ngày\s+[\d/.-]{6,10},?\s+)?"
    r"(?:Ban|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Phòng|Bộ|Tỉnh|Huyện|Thành|Quận|Đảng|Văn phòng"
    r"|Chủ tịch|Thủ tướng|Chính phủ|Trường|BCH|BTV|Hội|Đoàn|Liên đoàn|Công đoàn|Cục|Chi cục|Tổng cục|Chi bộ"
    r"|Trung tâm|Viện|Học viện|Bệnh viện|Công an|Thường trực|Nhà trường|Hiệu trưởng|Giám đốc|Công ty"
    r"|sau khi (?:trao đổi|thống nhất|có ý kiến|lấy ý kiến|họp|làm việc))\b"
)


def last_clause(before: str) -> int | None:
    """Where the sentence last went on with a subject of its own; None where it never did."""
    return max((clause.start() for clause in _CLAUSE.finditer(before)), default=None)


def new_clause(before: str) -> bool:
    """The sentence went on with its own subject before the verb: no title any more."""
    return bool(_CLAUSE.search(before))


_JOINED = re.compile(r"\s*(?:,|và|,\s*và)\s*(?:các\s+)?")


def joined(gap: str) -> bool:
    """Only a comma or `và` stands between two mentions."""
    return len(gap) < 30 and _JOINED.fullmatch(gap) is not None
