"""What a page says of its paper's number and day where no header does: in the title, or above the text.

Law pages print acts of before 2000 as `QUYẾT ĐỊNH / CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 41-TTG NGÀY 3-2-1993 / VỀ …`;
newspapers say `Ngày …, Ban Chấp hành … đã ban hành Nghị quyết số … về …` and print the whole text below.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.head import title as head_title
from ingest.lexicon import dates, doctypes, places
from ingest.lexicon import sign as signs
from ingest.lexicon.sign import Sign
from ingest.organ import phrase as organ_phrase
from ingest.organ.capitals import calm
from ingest.page.outline import Outline
from ingest.repair import set_apart
from ingest.text.letters import UPPER

_FURTHEST = 3000  # characters
_WHOLE = 400  # characters from an introduction to its `toàn văn`
_INTRODUCES = ("toàn văn", "Sau đây là nội dung")
_INTRODUCED = 1000  # characters of a page within which it is
_MOTTO = "Độc lập"  # a page that prints the header introduces another paper
_BEGINS = re.compile(rf"(?:(?<=\n)|(?<=[.;:,]\s)|\A)(?=[{UPPER}])")
_ON = re.compile(r"[Nn]gày\s")
_ISSUED = re.compile(
    r"(?:\s+kh(?:óa|oá) \w+)?(?:\s*\([^()\n]{2,60}\))?\s+(?:(?:đã|vừa)\s+)?(?:(?:ký\s+)?ban hành|có)\s+"
    r"(?P<noun>(?:Nghị|Chỉ|Kết|Quyết|Kế|Chương|Hướng|Thông|Quy|Báo|Công)\s\w+(?:\shành động)?)"
    r"\s+(?:số\s*)?(?=\d)"
)
_NEWSPAPER = re.compile(
    rf"\b(?:Báo|Cổng [Tt]hông tin điện tử tỉnh) (?P<name>[{UPPER}]\w*(?:[ -][{UPPER}]\w*){{1,3}})"
)
_ABOUT = re.compile(
    r"(?:,?\s+ngày [\d/.-]{6,10})?[\s,]*(?:về (?:việc )?|[“\"]\s*)(?P<what>[^\n.;“”\"]{12,400})"
)


class OwnWords(NamedTuple):
    """Number, its span, day and issuer of a paper as its page tells them; its subject if that is told too."""

    sign: Sign | None
    span: tuple[int, int] | None
    day: str | None
    whom: str | None
    subject: str | None = None
    place: str | None = None  # of the newspaper that prints it


def read(outline: Outline) -> OwnWords | None:
    """What title or introduction say of the paper itself; None where they say no number of it."""
    flat, sent_to = outline.flat, outline.first("addressees")
    found = _in_title(flat)
    if found is None and _MOTTO not in flat[:_FURTHEST]:
        found = _in_heading(flat) if sent_to is None else _over_a_letter(flat, sent_to.start)
        found = found or _in_introduction(flat, sent_to.start if sent_to else len(flat))
    return found or _over_its_annex(outline)


# above what a decision encloses: `(Ban hành kèm theo Quyết định số 477-TTg ngày 5-9-1994 của …)`
_ANNEX = re.compile(
    r"\(\s*(?:Ban hành|Kèm)\s+(?:kèm\s+)?theo\s+(?P<noun>Quyết định|Nghị quyết|Nghị định|Thông tư)\s+"
    r"(?:số\s*:?\s*)?(?=\d)"
)


def _over_its_annex(outline: Outline) -> OwnWords | None:
    """The number that a paper gives itself above its annex, where the page dropped its header.

    All annexes name one and the same, and the paper speaks of itself as the act that it is.
    """
    flat, title = outline.flat, outline.first("title")
    if title is None or "theo" not in flat:
        return None
    told: list[OwnWords] = []
    for line in _ANNEX.finditer(flat, title.end):
        itself = f"{line['noun']} này"
        if (
            flat.startswith(line["noun"].upper(), title.start)
            and flat.find(itself, title.end, line.start()) >= 0
        ):
            named = _named_here(flat, line, min(line.end() + 200, len(flat)))
            told += [named] if named and named.sign else []
    if len({(own.sign, own.day) for own in told}) != 1:
        return None
    return told[0]._replace(subject=None)


_NAMED = re.compile(
    r"\s*(?P<noun>(?:Nghị|Chỉ|Kết|Quyết|Kế|Chương|Hướng|Thông|Quy|Công|Báo|Tờ|Giấy)\s\w+"
    r"(?:\s(?:hành động|liên tịch))?)\s+(?:[Ss]ố\s*:?\s*)?(?=\d)"
)
_DAY = re.compile(r",?\s+ngày\s+")
_OF = re.compile(r",?\s+của\s+")
_BASIS_BELOW = re.compile(
    r"\s*\n[-–+•*\s]*(?:(?:Căn cứ|Xét)\s|(?:Thực hiện|Theo|Để|Nhằm)\s[^\n]{20,500}?,\s"
    rf"[{UPPER}][^\n,.;:]{{3,80}}\s(?:yêu cầu|đề nghị|thông báo|hướng dẫn)\s)"
)
_GREETING_BELOW = re.compile(r"\s*\n\s*Kính (?:g[ửở]i|trình)\b")
# a page is headed by nothing but the number: `3215/BVHTTDL-VHCS`
_ALONE = re.compile(r"[ \t]*(?:Công văn )?(?:số )?(?P<sign>\d{1,5}[-/][^\s;:,()]{3,30})[ \t]*")
_LINES_ABOVE = 12  # of a page's own words, over the heading of a letter
_TOWARDS = re.compile(
    r"(?<!\w)(?P<verb>về việc|về|v/v|hướng dẫn|quy định|ban hành|sửa đổi|phê duyệt|triển khai|thực hiện)\s+",
    re.IGNORECASE,
)


def _in_heading(flat: str) -> OwnWords | None:
    """What a page heads a text with whose bases follow at once: `Hướng dẫn số … ngày … của … hướng dẫn …`."""
    named = _NAMED.match(flat)
    stop = flat.find("\n", named.end()) if named else -1
    return _named_here(flat, named, stop) if named and stop > 0 and _BASIS_BELOW.match(flat, stop) else None


def _over_a_letter(flat: str, greeting: int) -> OwnWords | None:
    """What a page heads a letter with: `Công văn số … ngày … về việc …` / `Kính gửi: …`."""
    begin, heading = 0, None
    for _ in range(_LINES_ABOVE):
        stop = flat.find("\n", begin, greeting)
        if stop < 0:
            break
        named = _NAMED.match(flat, begin, stop)
        if named and _GREETING_BELOW.match(flat, stop):
            return _named_here(flat, named, stop)
        alone = _ALONE.fullmatch(flat, begin, stop)
        printed = _sign(alone["sign"]) if alone else None
        if heading is None and alone and printed and printed[1] == len(alone["sign"]) and printed[0].organs:
            heading = OwnWords(printed[0], alone.span("sign"), None, None)
        begin = stop + 1
    return heading


def _named_here(flat: str, named: re.Match[str], stop: int) -> OwnWords | None:
    kind = doctypes.by_noun(named["noun"].lower())
    if kind is None:
        return None
    printed = _sign(flat[named.end() : stop])
    if printed is None or (printed[0].code and _another(printed[0].code, kind)):
        return None
    at = behind = named.end() + printed[1]
    day = whom = None
    for _ in ("day", "organ"):  # in either order
        on, of = _DAY.match(flat, behind, stop), _OF.match(flat, behind, stop)
        if on and (day := dates.FULL_RE.match(flat, on.end(), stop)):
            behind = day.end()
        elif of and (end := organ_phrase.end_of(flat, of.end(), stop)):
            whom, behind = flat[of.end() : end], end
    if day is None and whom is None:
        return None
    subject = ""
    if about := _TOWARDS.search(flat, behind, stop):
        again = about["verb"].lower() in ("về việc", "về", "v/v", named["noun"].lower())
        subject = " ".join(flat[about.end() if again else about.start() : stop].split())
    return OwnWords(
        printed[0],
        (named.end(), at),
        dates.iso(day) if day else None,
        whom,
        subject or None,
    )


def _in_title(flat: str) -> OwnWords | None:
    for type_words in head_title.TYPE_WORDS.finditer(flat, 0, _FURTHEST):
        said = head_title.OWN.match(flat, type_words.end())
        if said is None:
            continue
        printed = _sign(said["number"])
        kind = doctypes.by_noun(type_words["noun"].lower())
        if kind is None or (printed is None and not said["number"].isdecimal()):
            continue
        if printed and printed[0].code and _another(printed[0].code, kind):
            continue
        day = dates.FULL_RE.match(said["day"].lower())
        at = said.start("number")
        span = (at, at + printed[1]) if printed else None  # `SẮC LỆNH … SỐ 34 NGÀY 19 THÁNG 3 NĂM 1947`
        whom = calm(" ".join(said["whom"].split())) if said["whom"] else None
        return OwnWords(printed[0] if printed else None, span, dates.iso(day) if day else None, whom)
    return None


_SPACED = re.compile(rf"(?<=\d) (?=[{UPPER}]{{1,5}}\Z)")


def _sign(number: str) -> tuple[Sign, int] | None:
    number = _SPACED.sub("-", number)  # `38 NV`
    found = next((f for f in signs.find(number) if not f.blank and f.start == 0), None)
    apart = set_apart.at_start(number) if found is None else None
    if apart is not None:
        return apart.sign, apart.end
    return (found.sign, found.end) if found is not None else None


def _another(code: str, kind: doctypes.DocType) -> bool:
    printed = doctypes.by_code(code)
    return printed is not None and kind.code not in (printed.code, doctypes.told(printed.code, kind.name))


def _in_introduction(flat: str, until: int) -> OwnWords | None:
    """`X (đã) ban hành Công điện số … về …. Sau đây là nội dung …:`, all of it above the paper."""
    places_of = (flat.find(words, 0, min(_INTRODUCED, until)) for words in _INTRODUCES)
    whole = next((at for at in places_of if at >= 0), -1)
    if whole < 0:
        return None
    for begin in _BEGINS.finditer(flat, 0, whole):
        end = organ_phrase.end_of(flat, begin.start(), whole)
        issued = _ISSUED.match(flat, end, whole) if end else None
        if end is None or issued is None or doctypes.by_noun(issued["noun"].lower()) is None:
            continue
        line = flat[issued.end() : whole]
        found = next((f for f in signs.find(line) if not f.blank and f.start == 0), None)
        if found is None or whole - issued.end() > _WHOLE:
            continue
        span = (issued.end(), issued.end() + found.end)
        about = _ABOUT.match(flat, span[1], whole)
        return OwnWords(
            found.sign,
            span,
            _day_before(flat, begin.start()) or _day_behind(flat, span[1]),
            flat[begin.start() : end],
            " ".join(about["what"].split()) if about else None,
            _of_newspaper(flat, span[1], whole),
        )
    return None


def _of_newspaper(flat: str, start: int, end: int) -> str | None:
    """The province whose newspaper presents the text: `Báo Ninh Thuận trân trọng giới thiệu toàn văn …`."""
    named = _NEWSPAPER.search(flat, start, end)
    found = places.find(named["name"], level=1) if named else ()
    return found[0].name if found else None


def _day_before(flat: str, at: int) -> str | None:
    """`Ngày 14-11-2016, Ban Chấp hành …`: the day with which the sentence begins."""
    near = max(0, at - 40)
    for on in _ON.finditer(flat, near, at):
        day = dates.FULL_RE.match(flat, on.end())
        if day and not flat[day.end() : at].strip(" ,"):
            return dates.iso(day)
    return None


def _day_behind(flat: str, at: int) -> str | None:
    on = re.compile(r"[\s,]*ngày\s+").match(flat, at)
    day = dates.FULL_RE.match(flat, on.end()) if on else None
    return dates.iso(day) if day else None
