"""What a document does to others in its body: amend, replace, repeal.

The verb may stand in the sentence (`Quyết định này thay thế A`), in the heading of a list (`Điều 1. Bãi bỏ
các quyết định sau` with the documents as items under it), or behind a list (`A; B hết hiệu lực từ ngày …`).
Told deeds of others (`Luật B thay thế Luật A`) are citations.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.citation.mention import Mention
from ingest.lexicon.sign import organ_codes
from ingest.organ.steering import DOCUMENT
from ingest.page.blocks import ARTICLE, NUMBER
from ingest.page.outline import Outline
from ingest.relation.fragments import by_which, indefinite, partial, whole, without_part
from ingest.relation.nested_titles import ACTS, in_title, joined
from ingest.relation.phrases import phrases
from ingest.relation.told import done_before
from ingest.text.letters import UPPER

_DOCUMENTS = (
    r"(?:văn bản|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|công văn|quy định|quy chế"
    r"|hướng dẫn|chương trình|đề án|thông báo|kết luận|luật|pháp lệnh)"
)
_THIS_ACTS = re.compile(
    r"(?P<noun>Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Quy chế|Quy định|Thông tư|Nghị định|Hướng dẫn|Văn bản"
    r"|Công văn|Chương trình|Kết luận|Thông báo|Thông tri|Đề án|Luật|Pháp lệnh|Quyết nghị|Công điện)\s+này"
)
_NORMATIVE = frozenset({"Luật", "Pháp lệnh", "Nghị định", "Thông tư"})
_HEAD = 3000  # characters in which a law or circular prints its kind in capitals
_ACTING = re.compile(
    r"(?:^|[.;:]\s+|\n\s*)(?:\d+[.)]\s*|[a-zđ]\)\s*|-\s*)?(?:Sửa đổi|Bổ sung|Thay thế|Bãi bỏ"
    r"|H(?:ủy|uỷ)(?: bỏ)?|Điều chỉnh|Đính chính|Gia hạn|Kéo dài|Thu hồi|Chấm dứt hiệu lực)\b[^.;]{0,160}$"
)
# `Quyết định có hiệu lực kể từ ngày ký và thay thế …`: this one, though it does not say so
_TAKES_EFFECT = re.compile(
    r"(?:^|[.;:]\s+|\n\s*)(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Quy định|Quy chế|Hướng dẫn"
    r"|Thông tư|Nghị định|Văn bản|Công văn|Thông báo|Chương trình)"
    r"\s+có hiệu lực\s+(?:thi hành\s+)?(?:sau\s+\d{1,2}\s+(?:\([^()]{1,12}\)\s+)?ngày,?\s+)?(?:kể\s+)?từ ngày"
    r"[^.]{0,80}$"
)
# `Thông báo này thay Thông báo trước đây về … (số 61-TB/HU ngày …)`: what is replaced is told by its number
_EARLIER = re.compile(
    rf"\bthay(?:\s+thế)?\s+(?:cho\s+)?(?:các\s+)?(?i:{_DOCUMENTS})\s+(?:trước\s+đây|trước\s+đó|trước|cũ)\b"
    r"[^;.()]{0,160}\(\s*$"
)
# `Quy định này là căn cứ để ban hành văn bản thay thế …`: another is still to be issued
_TO_COME = re.compile(r"\bban hành (?:các\s+)?văn bản (?:mới |khác |để )?\w+(?: \w+){0,3}\s*$")
_FAR = 700  # characters that may stand between a verb and the document of which it takes a part
_VERB = r"(?:sửa đổi|bổ sung|thay thế|thay đổi|thay|bãi bỏ|bỏ|hủy bỏ|huỷ bỏ|điều chỉnh|đính chính)\b"
# a sentence that begins with the deed and ends, before the document, in the part that is taken
_LONG = re.compile(
    r"\s*(?=[SBTHĐ])"
    rf"(?P<verbs>{_VERB}(?:(?:,|\s+và|,\s+và)\s+{_VERB})*)(?P<part>.*?)\s"
    r"(?:(?:của|tại|trong|vào|kèm theo)\s+(?:các\s+)?"
    r"|(?:(?:điểm|khoản|điều|mục|phần|chương|phụ lục)\s+[\dIVXa-zđ.]{1,5}(?:,\s+|\s+và\s+|\s+))+)\Z",
    re.DOTALL | re.IGNORECASE,
)
_AGAIN = re.compile(rf";\s+(?:và\s+)?(?P<verbs>{_VERB})(?P<part>[^;]*)\Z", re.IGNORECASE)
# another document by whose rule something is done, or to which it is likened
_BY_RULE = re.compile(
    r"(?:(?:theo|thực hiện|căn cứ|đúng|như|nêu|so với)\s+(?:quy định\s+|nội dung\s+|mức\s+)?(?:tại|của)"
    r"|tương tự[^.;]{0,60}?\s(?:tại|của))\s+(?:các\s+)?"
    r"(?:(?:điểm|khoản|Điều|điều|mục)\s[\dIVXa-zđ.]{1,5}(?:,\s*|\s+và\s+|\s+))*\Z"
)
_RULES = re.compile(r"\s*(?:các|những|một số)?\s*(?:quy định|nội dung)\b")


def acting(outline: Outline, sentence: int, m: Mention, previous: Mention | None) -> str:
    """The relation of a mention in the body; `cites` unless the document itself acts on it."""
    flat = outline.flat
    said = flat[max(sentence, m.start - _FAR) : m.start]
    headed = _under_heading(outline, m)
    if headed is not None:
        return headed
    if by_which(said):
        return "cites"
    before = whole(said)
    if lost := _loses_force(outline, sentence, m, before):
        return lost
    if said.rstrip().endswith("(") and _EARLIER.search(said) and _this_acts(flat, said):
        return "replaces"
    for direct in phrases().acting:
        if verb := direct.search(before):
            if _TO_COME.search(before) or done_before(before[: verb.start()]):
                return "cites"
            if (
                _this_acts(outline.flat, before)
                or _ACTING.search(before)
                or _TAKES_EFFECT.search(before)
                or (_next_clause(said) and _in_article(outline, m.start))
            ):
                return done(direct.relation, said[verb.end() :] + verb.group())
            return "cites"
    return _far_deed(said, previous) if len(said) < _FAR else "cites"


# a clause of an article: `Thủ tục A tại X hết hiệu lực; bãi bỏ Quyết định số …`
_CLAUSE = re.compile(r";\s+(?:và\s+|đồng thời\s+)?(?:bãi bỏ|h[uủ][ỷy] bỏ|thay thế)\s+(?:các\s+)?\Z")


_LOSES = re.compile(r"(?:hết|chấm dứt|không còn) hiệu lực|[Tt]hay thế|[Bb]ãi bỏ|[Hh][uủ][ỷy] bỏ")
_ASKED = re.compile(r"\b(?:đề nghị|trình|rà soát|tham mưu|nghiên cứu|đề xuất|đã)\b")


def _next_clause(said: str) -> bool:
    """Does a deed follow another in the same sentence, none of them asked for or told?"""
    clause = _CLAUSE.search(said)
    before = said[: clause.start()] if clause else ""
    return _LOSES.search(before) is not None and _ASKED.search(before) is None


def _in_article(outline: Outline, position: int) -> bool:
    """Does the paragraph belong to an article, as what a document decides does?"""
    block = outline.at(position)
    while block is not None and block.rank != ARTICLE:
        block = outline.blocks[block.parent] if block.parent >= 0 else None
    return block is not None and block.kind == "item"


def done(relation: str, part: str) -> str:
    """What a deed on a part makes of the document: it lives on, changed, unless its articles are repealed."""
    if relation == "repeals" and indefinite(part):
        return "amends"
    if relation == "replaces" and partial(part):
        return "amends"
    return relation


def _far_deed(said: str, previous: Mention | None) -> str:
    """`Sửa đổi một số điểm của Bảng giá …; giá … ban hành kèm theo X`: the verb stands far from X."""
    if previous is not None and previous.relation not in ACTS:
        return "cites"
    long = _LONG.match(said) if said.lstrip()[:1] in _CAPITALS else None
    if long is None or (_BY_RULE.search(said) and not _RULES.match(long["part"])):
        return "cites"
    if _WHAT_REMAINS.search(long["part"]):
        return "cites"
    said_last = _AGAIN.search(long["part"]) or long
    verbs = said_last["verbs"].lower()
    if verbs == "bổ sung" and not _ADDED.search(said_last["part"]):
        return "cites"
    if any(changed in verbs for changed in ("sửa", "bổ sung", "thay đổi", "điều chỉnh", "đính chính")):
        return "amends"
    return done("replaces" if "thay" in verbs else "repeals", said_last["part"])


# `Sửa đổi Quy chế thi đua, khen thưởng … ban hành kèm theo`: a title that begins with the deed, with commas
_TITLED = re.compile(
    rf"(?:\A|\n)\s*(?:về\s+(?:việc\s+)?|v/v\s+)?"
    rf"(?P<deed>{_VERB}[^;]{{3,400}}?\skèm\s+theo\s+(?:các\s+)?)\Z",
    re.IGNORECASE,
)


def titled_deed(said: str) -> str:
    """What a title that ends in `ban hành kèm theo` does to the document that follows."""
    ends = said[-20:].rstrip().lower().endswith(("kèm theo", "kèm theo các"))
    titled = _TITLED.search(said) if ends else None
    return _far_deed(titled["deed"].capitalize(), None) if titled else "cites"


# what is added to a document; money, people and duties are added elsewhere
_ADDED = re.compile(
    r"\b(?:điều|khoản|điểm|mục|phụ lục|danh mục|danh sách|quy định|nội dung|trường hợp|đối tượng|thủ tục|mẫu"
    r"|biểu|bảng|cụm từ|đoạn|số thứ tự|chương|phần|cột|thành viên)\b",
    re.IGNORECASE,
)
_CAPITALS = frozenset("SBTHĐ")  # with which the verbs begin


# by another: `bị bãi bỏ, thay thế bởi Thông tư số …`, `hết hiệu lực kể từ ngày Nghị định số … có hiệu lực`;
# or a remark in brackets: `Thông tư số … (hết hiệu lực)`
_BY_OTHERS = (
    r"(?!\s*\))(?!\s+(?:thi hành\s+)?(?:khi|nếu)\b)"
    r"(?!,?\s*(?:và\s+)?(?:thay thế\s+)?bởi\s+(?!\w+\s+\w+\s+này))"
    r"(?!\s*(?:thi hành\s+)?(?:(?:kể\s+)?từ (?:ngày|khi)|tại|theo|bằng)\s+(?:quy định (?:tại|của)\s+)?"
    rf"(?:(?:khoản|Điều|điểm)\s\w{{1,4}}\s+)*{DOCUMENT}\s+(?:số\s*:?\s*)?\d)"
)
# `A …; B … hết hiệu lực kể từ ngày …`, said of the documents in whose names the sentence begins
_FORCE = re.compile(
    r"(?<!còn )(?<!chưa )(?<!đã )(?<!khi )(?<!nào )(?:hết hiệu lực|thôi áp dụng"
    r"|(?:bị|được|đều) (?:bãi|h[uủ][ỷy]) bỏ|(?:không còn|chấm dứt) hiệu lực|không còn áp dụng|bị thay thế)\b"
    rf"{_BY_OTHERS}"
)
# `A được sửa đổi, bổ sung bằng Quyết định này`: the deed told of the document that it is done to
_BY_THIS = re.compile(
    r"[^.;]{0,200}?(?<!đã )(?:bị|được|đều)\s+(?:(?P<amends>sửa đổi|bổ sung|điều chỉnh|đính chính)"
    r"|(?P<replaces>thay thế)|(?P<repeals>bãi bỏ|h[uủ][ỷy] bỏ))\b[^.;\d]{0,40}?\s"
    rf"(?:bằng|bởi|theo|tại|từ ngày)\s+(?:(?:khoản|Điều)\s\d{{1,3}}\s+)*(?i:{_DOCUMENTS})\s+này\b"
)
_NEAR_FORCE = re.compile(
    r"[^.;]{0,120}?(?<!\bđã )(?<!\bkhi )(?<!\bnào )(?<!\bđược )\b(?:hết hiệu lực|bị bãi bỏ)\b"
    rf"{_BY_OTHERS}"
)
_STILL = re.compile(r"[^.;]*\bcòn hiệu lực\b")
_BUT = re.compile(r"\b(?:nếu|khi|trường hợp|mà|thì|trừ|do|tại thời điểm)\b")
# in a title `khi` is no condition: `A về xử lý vướng mắc khi sắp xếp đơn vị hành chính hết hiệu lực`
_BUT_BEHIND = re.compile(r",\s+(?:khi|trường hợp|mà|trừ|tại thời điểm)\b|\b(?:nếu|thì)\b")
_IF = re.compile(
    r"(?:Trường hợp|Khi|Nếu|trường hợp|nếu|(?:[Tt]rước|[Đđ]ến|[Ss]au|[Tt]ừ)\s+(?:ngày|khi))\s+(?:các\s+)?$"
)
_SENTENCE_END = re.compile(r"\.(?=\s|$)|\n\s*\n")
_LEADING = re.compile(
    r"\s*(?:[-+•*]\s*)?(?:(?:Kể từ|Từ)\s+ngày\s[^.;]{3,80},\s*)?(?:(?:[Cc]ác|[Nn]hững|[Tt]oàn bộ)\s+)*\Z"
)


# `A ban hành quy định … theo Quyết định B hết hiệu lực`: A ends, not the rule that it followed
_RULED_BY = re.compile(r"(?<!kèm)(?<!hành)\stheo\s+(?:quy định\s+(?:tại|của)\s+)?(?:các\s+)?\Z")


def _loses_force(outline: Outline, sentence: int, m: Mention, before: str) -> str | None:
    """What happens to the mention, if the sentence begins with it and says that its force ends."""
    flat = outline.flat
    block = outline.at(m.start)
    if block is None or _RULED_BY.search(before):
        return None
    after = flat[m.end : m.end + 160]
    ends = "hết hiệu lực" in after or "bị bãi bỏ" in after
    near = _NEAR_FORCE.match(after) if ends else None
    if near and not _STILL.match(after) and not _BUT.search(near.group()) and _acts(before, outline):
        return "repeals" if _IF.search(before) is None else None
    if not _LEADING.match(flat, sentence, m.start):
        return None
    end = _SENTENCE_END.search(flat, m.end, block.end)
    rest = flat[m.end : end.start() if end else block.end]
    by_this = _BY_THIS.match(rest) if " này" in rest else None
    force = by_this or _FORCE.search(rest)
    if force is None or _IF.search(before):
        return None
    said = rest[: by_this.start(by_this.lastindex or 0) if by_this else force.start()]
    if (_BUT_BEHIND if in_title(said) else _BUT).search(said):
        return None
    if by_this is not None:
        return None if of_which_is_told(flat, by_this.group()) else by_this.lastgroup
    return "replaces" if force.group() == "bị thay thế" else "repeals"


def _acts(before: str, outline: Outline) -> bool:
    return _this_acts(outline.flat, before) or "hiệu lực" in outline.flat[-3000:]


def _this_acts(flat: str, before: str) -> bool:
    return _THIS_ACTS.search(before) is not None and not of_which_is_told(flat, before)


def of_which_is_told(flat: str, before: str) -> bool:
    """Is the subject a law of which a letter speaks, which says `Luật này` and is another document?"""
    this = _THIS_ACTS.search(before)
    noun = " ".join(this["noun"].split()) if this else ""
    return noun in _NORMATIVE and noun.upper() not in flat[:_HEAD]


_MANY = rf"(?:(?:toàn bộ|các|những|một số|\d{{1,3}})\s+)+(?:nội dung\s+(?:của\s+)?(?:các\s+)?)?{_DOCUMENTS}\b"
_HEADING = re.compile(
    r"(?:(?P<repeals>(?:Thu hồi,\s+)?(?:Bãi bỏ"
    r"|(?:Công bố hết|Chấm dứt) hiệu lực|[Hh](?:ủ|u)(?:y|ỷ)(?: bỏ)?|Thu hồi))|(?P<replaces>Thay thế)"
    rf"|(?P<amends>Sửa đổi|Bổ sung|Điều chỉnh|Đính chính))\b(?:[^:]{{0,300}}:|\s+{_MANY}[^:;]{{0,200}})\s*$"
)
# `Quyết định này có hiệu lực …; bãi bỏ các quyết định sau:`, `Nghị định này thay thế:`
_HEADING_WITHIN = re.compile(
    r"(?P<own>\b(?:này|hiệu lực)\b[^:;.]{0,120}?\s)?"
    r"(?:(?P<repeals>bãi bỏ|hủy bỏ|huỷ bỏ)|(?P<replaces>thay thế))"
    rf"(?:\s+(?:cho\s+)?{_MANY}[^:;.]{{0,160}}|(?(own)(?:\s+cho)?|(?!))):\s*$"
)
_DEEDS_WITHIN = ("bãi bỏ", "hủy bỏ", "huỷ bỏ", "thay thế")
# `Các văn bản sau đây hết hiệu lực kể từ ngày …:`
_HEADING_AFTER = re.compile(
    rf"(?:.{{0,120}}[,.;]\s+)?(?:[Cc]ác|[Nn]hững|[Tt]oàn bộ)\s+(?:các\s+)?{_DOCUMENTS}\b[^:]{{0,200}}?"
    rf"\b{_FORCE.pattern}[^:]{{0,200}}:\s*$",
    re.DOTALL,
)
_NUMBERED = re.compile(r"\d/|\d{4}/|-[A-ZĐ]{2,}/")


def _under_heading(outline: Outline, m: Mention) -> str | None:
    """`Điều 1. Bãi bỏ các quyết định sau:` acts on the document that opens each item under it."""
    block = outline.at(m.start)
    if block is None or block.kind != "item" or block.parent < 0:
        return None
    heading = None
    while block.parent >= 0 and heading is None:
        block = outline.blocks[block.parent]
        words = outline.text(block).strip()
        heading = _heading_of(words, block.rank <= NUMBER)
        if heading is None and (len(words) > 160 or _NUMBERED.search(words)):
            return None  # no mere label between the heading and its list
    if heading is None:
        return None
    own = outline.at(m.start)
    assert own is not None
    start = without_part(outline.flat[own.start : m.start]).strip(" -+•*")
    return heading if not start or _earlier_member(start) else None


@lru_cache(maxsize=64)  # asked for by each document of its list
def _heading_of(words: str, ranked: bool) -> str | None:
    """The relation that the heading of a list states; None for any other paragraph."""
    if found := _HEADING.match(words):
        return found.lastgroup if ranked or words.endswith(":") else None
    if not words.endswith(":"):
        return None
    named = any(deed in words for deed in _DEEDS_WITHIN)
    if named and (found := _HEADING_WITHIN.search(words)):
        return "repeals" if found["repeals"] else "replaces"
    return "repeals" if _HEADING_AFTER.match(words) else None


def _earlier_member(before: str) -> bool:
    """Before the mention only another document of the same item stands, joined by `và`."""
    return before.endswith(" và") and ";" not in before and len(before) < 200


def next_member(flat: str, previous: Mention, m: Mention) -> bool:
    """The next document of a list on which one deed is done: `bãi bỏ A về …; B về … và C`."""
    gap = flat[previous.end : m.start]
    if joined(gap) or _AND_WHOLE.fullmatch(gap):
        return True
    if len(gap) >= 400 or by_which(gap) or _WHAT_REMAINS.search(gap):
        return False
    if re.fullmatch(r"[^.;:]*;\s*(?:và\s+)?(?:các\s+)?", gap):
        return True
    if m.article is not None and re.fullmatch(r"\s*(?:,|;|và)\s[^.;:]*?", gap):
        return True
    if _MORE_ISSUERS.fullmatch(gap) or _AND_THESE.fullmatch(gap):
        return True
    return (m.type == previous.type or _one_series(previous, m)) and bool(
        re.fullmatch(r"\s*(?:về|V/v|quy định|ban hành)\s[^.;:]*\svà\s+(?:các\s+)?", gap)
    )


# `bãi bỏ điểm 2 Công văn A; các nội dung khác tại Công văn A vẫn thực hiện`
_WHAT_REMAINS = re.compile(r"(?:nội dung|quy định|điều|khoản|phần)\s+(?:khác|còn lại)\b")


# `Bãi bỏ khoản 3 Điều 4 Nghị quyết số … và toàn bộ Nghị quyết số …`
_AND_WHOLE = re.compile(r"\s*(?:[,;]\s*)?(?:và\s+)?toàn\s+(?:bộ|văn)\s+(?:các\s+)?")


def _one_series(a: Mention, b: Mention) -> bool:
    """Do two numbers bear the code of one organ: `Quyết định số …/QĐ-UB …` and `Chỉ thị số …/CT-UBND`?"""
    if a.sign is None or b.sign is None or not a.sign.organ or not b.sign.organ:
        return False
    codes = [organ_codes().get(code.upper()) for code in (a.sign.organ, b.sign.organ)]
    return codes[0] is not None and codes[0] == codes[1]


# `bãi bỏ A và các nghị quyết trước đây của HĐND xã X, xã Y (cũ), gồm: B`
_AND_THESE = re.compile(
    rf"\s*(?:,|;|,?\s+và)\s+(?:các|những)\s+{_DOCUMENTS}\b(?:\s[^;.:]{{0,200}})?:\s*(?:[-+]\s+|\d{{1,2}}[.)]\s+)?"
)
# `của Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Nội vụ và Quyết định số …`
_MORE_ISSUERS = re.compile(rf"\s*,\s+[{UPPER}][^.;:]{{3,90}}\svà\s+(?:các\s+)?")
