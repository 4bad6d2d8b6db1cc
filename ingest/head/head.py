"""Who speaks: number, type, date, place, issuer, signer of a document, and what had to be concluded.

Every field is found by its own pattern, wherever it stands, because headers come whole, interleaved or
not at all (layout: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW). A field that stands nowhere
in the header is concluded from the opening sentence, the signature or the addressees, and named in
`Head.inferred`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from ingest.head import at_home, body_in_title, number, own_words, register, signers
from ingest.head import day as head_day
from ingest.head import title as head_title
from ingest.head.place import Where, where_is
from ingest.head.place_told import UNDER_PLACES
from ingest.lexicon import doctypes
from ingest.lexicon.sign import Sign
from ingest.model import CENTRE, Organ, Signer
from ingest.organ import desks, organs
from ingest.organ import phrase as organ_phrase
from ingest.organ.capitals import calm
from ingest.organ.central import NOBODY, Resolved
from ingest.organ.speaker import Speaker
from ingest.page.outline import Outline
from ingest.text.letters import UPPER


@dataclass(frozen=True, slots=True)
class HeadRead:
    """What the head says before any key is made."""

    sign: Sign | None
    number_span: tuple[int, int] | None
    type: str | None
    issued_on: str | None
    place: str | None
    subject: str | None
    issuer: Organ | None
    sub_body: str | None
    signer: Signer | None
    speaker: Speaker
    inferred: tuple[str, ...]


def read(outline: Outline) -> HeadRead:
    """The head of a document; fields that nothing tells are None."""
    flat = outline.flat
    first_opening = next(
        (b.start for b in outline.blocks if b.kind in ("addressees", "opening", "item")), len(flat)
    )
    top = flat[: max(first_opening, 0)] or flat[:2000]
    inferred: list[str] = []
    sign, span, place, issued_on, told, card = _printed(outline, max(first_opening, 200))
    if issued_on is None and (heading := head_day.headline(flat)) is not None:
        issued_on = heading.day
    if issued_on is None and (issued_on := head_day.passed_on(flat)):
        inferred += ["issued_on"]
    signature = signers.read(outline)
    signer = signature.signer or card.signer
    code = _type(outline, top, sign)
    on = head_day.since_reform(outline, issued_on)
    where = where_is(
        outline,
        place or (told.place if told else None),
        sign,
        signature.signs_for,
        on,
        lambda: _opening_subject(outline) or signature.signs_for,
    )
    speaker = Speaker(None, where.province, where.district, where.commune, where.line, where.level, on, code)
    got, concluded = _issuer(outline, where, sign, speaker, signature, told.whom if told else None)
    issuer, sub_body = got.organ, got.sub_body
    if where.body != "Ban Chấp hành":  # which unions print over whatever body signs
        sub_body = where.body or sub_body
    if sub_body and not sub_body.startswith(_NO_OFFICE):
        sub_body = None  # `THÔNG TƯ CỦA BỘ TRƯỞNG …`: an office is no body
    # `TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN`
    signing = next((b for b in _BODIES if (signature.signs_for or "").startswith(b)), None)
    sub_body = sub_body or signing or body_in_title.within(outline) or where.body
    if concluded:
        inferred += ["issuer"]
    if where.concluded:
        inferred += ["province"]
    if issuer is not None:
        # `KHPH`, `CTPH`, `KHLT`: of two, whatever its code makes of the second
        if sign is not None and (len(sign.organs) > 1 or (sign.code or "").endswith(("PH", "LT"))):
            signer = signers.of_house(outline, issuer.name) or signer
        speaker = replace(
            speaker,
            issuer=issuer,
            line=got.line or where.line,
            level=where.level if where.level is not None else got.level,
            type=_type_of(issuer, outline, top, sign) or code,
        )
        at = got.place
        if where.level == CENTRE and at.province:
            speaker = replace(speaker, province=at.province, level=got.level)
        elif where.province is None and at.province:  # the header is lost: the issuer's name says where he is
            speaker = replace(
                speaker, province=at.province, district=at.district, commune=at.commune, level=got.level
            )
            inferred += ["province"]
        if got.level == CENTRE:  # the town of its seat tells of no province
            speaker = replace(speaker, province=None, district=None, commune=None, level=CENTRE)
    if speaker.type == "CV" and sign is None:
        inferred += ["type"]
    return HeadRead(
        sign,
        span,
        speaker.type,
        issued_on,
        place,
        head_title.subject(outline) or (told.subject if told else None) or card.subject,
        issuer,
        sub_body,
        signer,
        speaker,
        tuple(inferred),
    )


class _Printed(NamedTuple):
    """Number, place and day as header, title and page print them, and what else the page tells."""

    sign: Sign | None
    span: tuple[int, int] | None
    place: str | None
    day: str | None
    told: own_words.OwnWords | None
    card: register.Register


def _printed(outline: Outline, limit: int) -> _Printed:
    flat = outline.flat
    sign, span = number.own(flat, limit)
    place, day = head_day.date_and_place(flat, limit)
    if sign is None and (own := number.authenticated(flat)) is not None:
        sign, span, (place, day) = own
    told = own_words.read(outline) if sign is None or day is None else None
    if told is not None and sign is not None and (told.sign is None or told.sign.text != sign.text):
        told = None  # the title of another
    if told is not None:
        sign, span, day = sign or told.sign, span or told.span, told.day or day
    if sign is None and (carded := register.number(flat)) is not None:
        sign, span = carded
    card = register.read(flat, sign, span[0] if span else 0)
    if card.day and card.day.startswith(day or ""):
        day = card.day
    return _Printed(sign, span, place, day, told, card)


# bodies that sign for their organ and have no number series
_BODIES = ("Ban Thường vụ", "Ban Chấp hành", "Thường trực", "Ban Thường trực", "Ban Bí thư", "Đoàn Chủ tịch")


# kinds of houses and bodies, which name none alone
_BARE = (
    "Phòng",
    "Sở",
    "Ban",
    "Đoàn",
    "Đoàn Chủ tịch",
    "Chi bộ",
    "Ban Thường",
    "Trường",
    "Công ty",
    "Trung tâm",
)


# what a body's name begins with, and no office's
_NO_OFFICE = (
    "Ban",
    "Thường",
    "Đoàn",
    "Hội",
    "Ủy ban",
    "Văn phòng",
    "Cơ quan",
    "Bộ Chỉ",
    "Bộ Tư lệnh",
    "Đảng",
)


def _type(outline: Outline, top: str, sign: Sign | None) -> str | None:
    title = outline.first("title")
    if title is not None:
        m = head_title.TYPE_WORDS.match(outline.text(title).strip())
        if m:
            kind = doctypes.by_noun(m["noun"].lower())
            if kind is not None:
                if sign is not None and sign.code is not None:
                    printed = doctypes.by_code(sign.code)
                    noun = " ".join(m["noun"].lower().split())
                    return doctypes.told(printed.code, noun) if printed is not None else kind.code
                return kind.code
    if sign is not None and sign.code is not None:
        return doctypes.told(sign.code)
    if sign is not None and outline.first("subject") is not None:
        return "CV"  # `Số: 2373/VP-KGVX V/v …`, whatever a heading above says of it
    loud = _loud_type(outline.flat[: len(top) + 300])
    if loud:
        return loud
    if (heading := head_day.headline(outline.flat)) and (named := doctypes.by_noun(heading.noun.lower())):
        return named.code
    if sign is not None or outline.first("subject") is not None or outline.first("addressees") is not None:
        return "CV"
    return None


def _type_of(issuer: Organ, outline: Outline, top: str, sign: Sign | None) -> str | None:
    """The type of a paper whose number bears the code of its issuer where that of a type may stand."""
    if sign is None or not desks.office_first(sign, issuer.name):
        return None
    return _type(outline, top, replace(sign, code=None))


def _loud_type(text: str) -> str | None:
    """A type in capitals inside a line whose breaks were lost: `năm 1980 CHỈ THỊ VỀ CÔNG TÁC …`."""
    for noun in doctypes.nouns():
        loud = noun.upper()
        if loud in text and re.search(rf"(?<![{UPPER}] ){re.escape(loud)}\b", text):
            kind = doctypes.by_noun(noun)
            return kind.code if kind else None
    return None


def _issuer(
    outline: Outline,
    where: Where,
    sign: Sign | None,
    speaker: Speaker,
    signature: signers.Signature,
    whom: str | None,
) -> tuple[Resolved, bool]:
    """The organ whose number series it is: header, else opening sentence, else sign and signature.

    A joint document bears the number of its lead organ: the first code of the number.
    """
    if sign is not None and len(sign.organs) > 1:
        lead = organs.of_sign(sign, speaker)
        printed = organs.of_phrase(where.issuer_phrase, speaker) if where.issuer_phrase else NOBODY
        if lead.organ is not None and not _more_of(printed, lead):
            return lead, False
    if where.issuer_phrase:
        got = at_home.placed(organs.of_phrase(where.issuer_phrase, speaker), where, speaker.date)
        if got.organ is not None:
            coded = organs.of_sign(sign, speaker) if sign is not None and got.level == CENTRE else NOBODY
            other = coded.organ is not None and coded.level == CENTRE and coded.organ.key != got.organ.key
            other = other and not _more_of(got, coded)
            # a circular of a ministry under the heading of the Government: the series decides
            if other and coded.line == got.line == "state":
                return coded, True
            # `BAN CHẤP HÀNH TRUNG ƯƠNG` whose second half ran into the number: `367-QĐ/TWĐTN`
            if other and coded.line == "mass" and got.organ.key == "trung-uong":
                return coded, True
            own = _below_its_header(outline, sign, got, speaker)
            return (own, True) if own is not None else (body_in_title.told(outline, got, signature), False)
    for said in (whom, _titled_by(outline), _opening_subject(outline)):
        got = organs.of_phrase(said, speaker) if said and said not in _BARE else NOBODY
        if got.organ is not None and (got.organ.name not in _BODIES or got.organ.key == "trung-uong"):
            return got, True
    if sign is not None:
        got = organs.of_sign(sign, speaker)
        if got.organ is not None:
            return got, True
    signer = signature.signer
    if signer and signer.signs_for and signer.signs_for not in _BARE:
        got = organs.of_phrase(signer.signs_for, speaker)
        if got.organ is not None and got.organ.name not in _BODIES:
            return got, True
    return NOBODY, False


def _below_its_header(
    outline: Outline, sign: Sign | None, got: Resolved, speaker: Speaker
) -> Resolved | None:
    """The organ whose line a web page dropped from under the one above it, or broke off; None if none did.

    `TỔNG CỤC THUẾ` alone over a letter in which `Cục Thuế thành phố X có ý kiến như sau`; `VIỆN KIỂM SÁT NHÂN
    DÂN` over a number of the supreme one, `BẢO HIỂM XÃ HỘI` over `Bảo hiểm xã hội Việt Nam hướng dẫn …`.
    """
    name = got.organ.name if got.organ is not None else ""
    if got.level == CENTRE and name.startswith("Tổng cục "):
        branch = f"cục {name.removeprefix('Tổng cục ').lower()} "
        opening = _opening_subject(outline) or ""
        below = organs.of_phrase(opening, speaker) if opening.lower().startswith(branch) else NOBODY
        return below if below.place.key else None
    if sign is None or got.place.key or got.level == CENTRE:
        return None
    spoken = _opening_subject(outline) or ""
    said = organs.of_phrase(spoken, speaker) if spoken.startswith(f"{name} ") else NOBODY
    told = (organs.of_sign(sign, speaker), said)
    return next((one for one in told if one.level == CENTRE and _more_of(one, got)), None)


def _more_of(printed: Resolved, coded: Resolved) -> bool:
    """The header says more of the organ than its code: `BHXH` under `BẢO HIỂM XÃ HỘI VIỆT NAM`."""
    if printed.organ is None or coded.organ is None:
        return False
    more = printed.organ.name.removeprefix(f"{coded.organ.name} ")
    return more != printed.organ.name and more[0].isalpha()


def _titled_by(outline: Outline) -> str | None:
    """Whose paper it is by the words behind its type: `THƯ KÊU GỌI` / `của Ủy ban … tỉnh X`."""
    title = outline.first("title")
    if title is None:
        return None
    words = outline.text(title).strip()
    kind = head_title.TYPE_WORDS.match(words)
    said = _OF_WHOM.match(words, kind.end() if kind else max(0, words.find("\n")))
    who = said["who"].strip(" *_-") if said else ""
    who = calm(who) if who.isupper() else who
    return who if who and organ_phrase.end_of(who, 0) == len(who) else None


_OF_WHOM = re.compile(
    r"\s+của\s+(?P<who>[^\n]{3,120}?)(?=\s*(?:\n|\Z)|\s+(?:về|số|ngày|v/v)\s)", re.IGNORECASE
)
_VERB = re.compile(
    r"(?:\s*\((?:sau đây )?(?:gọi|viết) tắt [^()]{2,60}\))?"  # `(sau đây gọi tắt là …)`
    r"\s+(?:huyện\s+|tỉnh\s+|xã\s+)?(?:ban hành|xây dựng|yêu cầu|đề nghị|chỉ đạo|hướng dẫn|thông báo"
    r"|báo cáo|phê duyệt|đề ra"
    r"|triển khai|nhận được|có ý kiến|kính đề nghị|kính trình|đã ban hành|trân trọng|quyết định|tổ chức)\b"
)


# `Đảng ủy xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La | xây dựng Kế hoạch`
_UNDER_PLACES = re.compile(UNDER_PLACES)


def _opening_subject(outline: Outline) -> str | None:
    """The organ that is the subject of the sentence that issues: `Ủy ban nhân dân huyện X ban hành …`."""
    for block in outline.blocks:
        if block.kind not in ("opening", "closing"):
            continue
        for m in re.finditer(rf"(?:^|[.;,]\s+|\n\s*)(?=[{UPPER}])", outline.flat[block.start : block.end]):
            at = block.start + m.end()
            end = organ_phrase.end_of(outline.flat, at, block.end)
            above = _UNDER_PLACES.match(outline.flat, end, block.end) if end else None
            if end and _VERB.match(outline.flat, above.end() if above else end):
                return outline.flat[at:end]
    return None
