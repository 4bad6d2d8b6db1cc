"""Who a document is addressed to (`Kính gửi`) and who gets a copy (`Nơi nhận`), with the purpose."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest

from ingest.model import Recipient, Unit
from ingest.organ.capitals import calm
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import starts_officer, starts_organ, starts_unit
from ingest.page import beside, class_words
from ingest.page.outline import DASH, Block, Outline
from ingest.text.letters import LOWER, UPPER
from ingest.text.text import Text, fold
from ingest.unit import entries, insiders, portals, purposes
from ingest.unit import heads as unit_heads
from ingest.unit import lists as unit_lists
from ingest.unit import tails as unit_tails
from ingest.unit.units import name_unit

_NOT_DEMANDED = re.compile(
    r"(?:Như|như)\s+(?:trên|thành phần|Điều|điều|[Mm]ục|[Pp]hần|[Pp]hụ lục|(?:đã )?k(?:ính |/)g(?:ửi)?"
    r"|đề gửi|danh sách|[IVX]{1,4}\b)|L[ưu]u\b|L[ưu]u:|Lâu\.?$|[Tt]heo (?:danh sách|phụ lục|nơi nhận)"
    r"|(?:[Cc]ác\s)?(?:đồng chí|đ/c|ông(?:, bà| \(bà\)|/bà)?)\s?:?$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\((?:[Đđ]ã ký|[Kk]ý tên)[^()]*\)?$")  # of a column that ran into the list
# `Các ông (bà): Giám đốc Sở A, Giám đốc Sở B`
_GENTLEMEN = re.compile(r"(?:[Cc]ác\s+)?[ôÔ]ng(?:\s*[,/]?\s*\(?bà\)?)?\s*:?\s+")
_ATTENDANCE = re.compile(r"(?:Thành phần|THÀNH PHẦN|Kính mời|Đại biểu)")
# the text that goes on in the line of the addressee: `Kính gửi: Công ty A Phúc đáp Công văn …`
_TEXT_BEGINS = re.compile(
    r"(?<=[^\W_)])\)?\s+(?=(?:Phúc đáp|Thực hiện|Căn cứ|Trả lời|Xét|Sau khi|Theo|Nhằm|Triển khai|Tiếp theo"
    r"|Vừa qua|Ngày \d|Trong thời gian|Thời gian qua|Hiện nay)\s)"
)
# `Kính gửi: UBND huyện. Ngày 03/4/2019, Sở nhận được …`: a sentence behind the last addressee
_SENTENCE_ENDS = re.compile(rf"(?<=[{LOWER}])(?<!\bTp)(?<!\bTx)\.\s+(?=[{UPPER}])")
_TELLS = re.compile(
    r"\s(?:nhận được|tiếp nhận|ban hành|yêu cầu|đề nghị|thông báo|báo cáo|có ý kiến|tổ chức"
    r"|triển khai|xin|đã)\s"
)
_RECEIVED = re.compile(r"\s(?:đã\s)?(?:nhận được|tiếp nhận)\s")
_WORD_BEGINS = re.compile(rf"(?<=[^\W_])\)?\s+(?=[{UPPER}])")
_LABEL = re.compile(r"[^,;:]{2,40}:\s")
# `C20, C41, C56 (03)`, `e888, c31`: the police and the army by their code names, and how many they are
_CODE = re.compile(r"\b(?:[A-Z]\d{1,2}|[cdef]\d{1,3})\b")
_CODES = re.compile(rf"{_CODE.pattern}(?:(?:,|\svà)\s{_CODE.pattern})+(?:\s\(\d{{1,2}}\))?")
# `Giám đốc: Ban Quản lý dự án, Trung tâm Y tế`: the title of all
_TITLED = re.compile(
    r"(?:[Cc]ác )?(?:[Đđ]ồng chí |[Đđ]/c )?(?:(?:Tổng )?[Gg]iám đốc|Thủ trưởng|Trưởng|Lãnh đạo|Chủ tịch"
    r"|Bí thư|Hiệu trưởng|Đại diện(?: lãnh đạo)?)\s*:\s*"
)
# `Ban Giám đốc Công an tỉnh` in the list of a district's police: that organ
_ITS_LEADERS = re.compile(r"(?:Ban (?:Giám đốc|[Ll]ãnh đạo)|BGĐ) (?=\S+ \S)")
_LONG = 100  # characters; an addressee is seldom longer
_BRACKETS = re.compile(r"\([^()]*\)")
# `Cục Kiểm tra văn bản (Bộ Tư pháp)`: whose bureau it is
_PARENT = re.compile(rf"(?<=\w)\s*\((Bộ [{UPPER}][^()]{{2,40}}|VPCP|Văn phòng Chính phủ)\)|(?<=\w)\s*\(BTP\)")
# `Cục Tài chính/Bộ Quốc phòng`, `Cục Kiểm soát TTHC, Văn phòng Chính phủ`
_OF_PARENT = re.compile(
    rf"^(?P<bureau>\s*(?:Cục|Vụ|Viện) [^,;/]{{3,80}}?)\s*[,/]\s*(?=Bộ [{UPPER}]|Văn phòng Chính phủ|VPCP)"
)
_FOOTNOTE = re.compile(rf"(?<=[{LOWER}])\d{{1,2}}$")  # its mark, glued to the last word
_COPIES = re.compile(r"(?:(?<!\s)\s+)?\(?\d{1,2} bản\)?")
_HOW_MANY = re.compile(r"\s\d{1,2} bản(?:\s?\([^()]{2,40}\))?$")  # `Văn phòng Chính phủ 02 bản (để đăng)`
# `UBND các tỉnh (thành phố)`: the other kind of place of that tier
_PLACE_TOO = "(?:thành phố|thị xã|quận|phường|thị trấn|đặc khu|TP|TX)"
_TIER_TOO = re.compile(
    rf"(?<=\s)(?P<tier>tỉnh|huyện|quận|xã|phường)\s\((?P<too>{_PLACE_TOO}(?:, {_PLACE_TOO})*)\)"
)
# `Hội đồng nhân dân tỉnh khóa XVI, kỳ họp thứ 9`
_SESSION = re.compile(r"(?<=\w),?\s(?:khóa|khoá|nhiệm kỳ|kỳ họp)\s(?:thứ\s)?[IVX\d][^()]{0,60}$")
_PREMIER = re.compile(r"(?:(?:Phó )?(?:TTg|Thủ tướng)|PTTg|TTgCP|TTCP(?=,? (?:các )?(?:PTT|Phó)))\b")
_NAMES_AFTER = re.compile(rf":\s*[{UPPER}]")


def read(text: Text, outline: Outline, speaker: Speaker) -> tuple[Recipient, ...]:
    """Addressees and copies in reading order; the speaker's own leaders and web pages are optional."""
    outline = class_words.calmed(outline)
    out: list[Recipient] = []
    signed = [tail.start for tail in beside.tails(outline)]
    for block in outline.blocks:
        if block.kind == "addressees":
            out += _block(text, outline, block, speaker, "to", [])
        elif block.kind == "copies":
            out += _block(text, outline, block, speaker, "copy", signed)
    if speaker.type == "GM":
        out = sorted([*out, *_invited(text, outline, speaker)], key=lambda r: r.span)
    return tuple(out)


_BLANK = re.compile(r"[\s-]*")
# `Đồng chí Nguyễn Văn A - Chủ tịch UBND xã B`: he stands for the committee
_PERSON = re.compile(
    rf"(?:Ông|Bà|[Đđ]ồng chí|[Đđ]/c)\s*:?\s+[{UPPER}]\w*(?:\s[{UPPER}]\w*){{1,4}}\s*[-,]\s*(?=[{UPPER}])"
)
# `Đồng chí Nguyễn Văn A, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện`: asked as the head of the committee
_PARTY_POST = re.compile(
    r"(?:Phó )?Bí thư [^,;:()]{3,60}?,\s+(?=(?:Phó )?(?:Chủ tịch|Giám đốc|Trưởng|Chánh))"
)
_NAMED_PERSON = re.compile(rf"(?:Ông|Bà|[Đđ]ồng chí|[Đđ]/c)\s*:?\s+[{UPPER}]\w*(?:\s[{UPPER}]\w*){{1,4}}$")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LOUD_TIER = re.compile(r"(?<=\s)(?:CÁC )?(?:TỈNH|HUYỆN|QUẬN|XÃ|PHƯỜNG)\b")
_WHOLE_WORDS = 2  # in capitals, so that an entry is no list of short forms
_PARTS = re.compile(r"(\s*;\s*|\A[-\s]+|\s*\n\s*)")
_OF_CLASS = re.compile(
    r"\b(?:Xã|Phòng|Ban|Ngành|Đoàn [Tt]hể|Sở|Chi [Bb]ộ|Chi|Đảng [Bb]ộ|Trực [Tt]huộc|Cơ [Qq]uan|Đơn [Vv]ị"
    r"|Trường|Huyện|Thôn|Xóm|Ấp|Khu|Tổ [Cc]hức)\b"
)


def _invited(text: Text, outline: Outline, speaker: Speaker) -> list[Recipient]:
    """Who is asked to come: the entries under `Thành phần` of an invitation."""
    out: list[Recipient] = []
    rank: int | None = None
    for block in outline.blocks:
        if block.kind != "item":
            continue
        if _ATTENDANCE.match(outline.flat, block.start, block.end):
            rank = block.rank if block.rank < DASH else DASH - 1
            colon = outline.flat.find(":", block.start, block.end)
            entry = (colon + 1, block.end) if colon >= 0 else (block.end, block.end)
        elif rank is not None and block.rank > rank:
            entry = (block.start, block.end)
        else:
            rank = None
            continue
        for a, b in unit_lists.spans(outline.flat, *entry):
            if not starts_unit(outline.flat, a) or insiders.is_leader(outline.flat[a:b]):
                continue
            each = unit_lists.each(outline.flat, a, b) or [(outline.flat[a:b], a, b)]
            out += [_recipient(text, outline, x, z, name, speaker, "to", None) for name, x, z in each]
    return out


def _block(
    text: Text, outline: Outline, block: Block, speaker: Speaker, role: str, signed: list[int]
) -> list[Recipient]:
    """The entries of a list; what stands in their lines from one of the places `signed` on is a signature."""
    out: list[Recipient] = []
    labelled: str | None = None  # the purpose under whose label, in a line of its own, the entries stand
    for start, over in entries.of_block(outline, block, purposes.PURPOSE):
        end = min((at for at in signed if start <= at < over), default=over)
        line = outline.flat[start:end]
        if _NOT_DEMANDED.match(line.strip(" -+•*")) or line.startswith("("):
            continue
        label, first = purposes.before(outline.flat, start, end)
        if first > start:
            labelled = label if labelled or first == end else None
        if first == end:
            continue
        purpose, stop = purposes.behind(outline.flat, first, end)
        purpose = purpose or label or labelled
        if role == "to":
            stop = _addressed_to(outline.flat, first, stop)
        for name, a, b in _entry(outline.flat, first, stop):
            signed_beside = a > first and (entries.is_person(name) or _SIGNED.match(name))
            if _NOT_DEMANDED.match(name) or signed_beside:
                continue
            out.append(_recipient(text, outline, a, b, name, speaker, role, purpose))
    return out


def _addressed_to(flat: str, start: int, stop: int) -> int:
    """Where an addressee ends whose line goes on with the text of the letter."""
    told = _TEXT_BEGINS.search(flat, start, stop) if stop - start > _LONG else None
    stop = told.start() if told else stop
    ends = _SENTENCE_ENDS.search(flat, start, stop)
    if ends and _TELLS.search(flat, ends.end(), stop):
        return ends.start()
    received = _RECEIVED.search(flat, start, stop)
    if received:
        who = [m for m in _WORD_BEGINS.finditer(flat, start, received.start()) if starts_organ(flat, m.end())]
        return who[-1].start() if who else stop
    return stop


def _entry(flat: str, start: int, stop: int) -> list[tuple[str, int, int]]:
    """The units of one entry; those of one in capitals are named in small letters."""
    loud = flat[start:stop]
    if not loud.isupper():
        return _named(flat, start, stop)
    if sum(map(_is_whole, _WORD.findall(loud))) < _WHOLE_WORDS:
        quiet = _LOUD_TIER.sub(lambda m: m.group().lower(), loud)  # `UBND TỈNH`
    else:
        quiet = "".join(_quiet_part(part) for part in _PARTS.split(loud))
    if len(quiet) != len(loud):
        return _named(flat, start, stop)
    return [(name, start + a, start + b) for name, a, b in _named(quiet, 0, len(quiet))]


def _is_whole(word: str) -> bool:
    """Is this a word, no short form: does one of its vowels bear a mark?"""
    return fold(word) != word.lower().replace("đ", "d")


def _quiet_part(loud: str) -> str:
    quiet = calm(loud) if loud.strip(" ;-\n") else loud
    if len(quiet) != len(loud):
        return loud
    return _OF_CLASS.sub(lambda m: m.group().lower(), quiet) if "ác " in quiet else quiet


def _named(flat: str, start: int, stop: int) -> list[tuple[str, int, int]]:
    """The units of one entry, each with its full name: lists with one head, else one by one."""
    stop = start + len(flat[start:stop].rstrip(" ;.,\n"))
    copies = _HOW_MANY.search(flat[start:stop]) if flat.find("bản", start, stop) >= 0 else None
    stop = start + copies.start() if copies else stop
    gentlemen = _GENTLEMEN.match(flat, start, stop)
    if gentlemen and starts_officer(flat, gentlemen.end()):
        start = gentlemen.end()
    person = _PERSON.match(flat, start, stop)
    if person and starts_officer(flat, person.end()):
        start = person.end()
        of_party = _PARTY_POST.match(flat, start, stop)
        start = of_party.end() if of_party and starts_officer(flat, of_party.end()) else start
    titled = _TITLED.match(flat, start, stop)
    if titled and starts_organ(flat, titled.end()):
        start = titled.end()
    if insiders.are_one(flat, start, stop):
        return [(flat[start:stop], start, stop)]
    pages = portals.each(flat, start, stop)
    if pages is not None:
        return pages
    if _CODES.fullmatch(flat, start, stop):
        return [(m.group(), m.start(), m.end()) for m in _CODE.finditer(flat, start, stop)]
    offices = unit_heads.offices(flat, start, stop)
    if offices is not None:
        return offices
    others = _others(flat, start, stop)
    if others:
        return [*_named(flat, start, others), *_named(flat, others + 1, stop)]
    each = unit_lists.each(flat, start, stop)
    if each is not None:
        return each
    colon = flat.rfind(":", start, stop)
    part = flat.rfind(";", start, colon) + 1 if colon >= 0 else 0
    if part:  # `Phòng Tư pháp; UBND các xã: A, B`: the list stands behind other units
        part += len(flat[part:stop]) - len(flat[part:stop].lstrip())
        last = unit_lists.each(flat, part, stop)
        if last is not None:
            return [*_named(flat, start, flat.rfind(";", start, colon)), *last]
    inside = _LABEL.match(flat, start, stop)
    if inside:
        stop = inside.end() - 2
    named: list[tuple[str, int, int]] = []
    for name, a, b in unit_tails.named(flat, unit_lists.spans(flat, start, stop)):
        whole = a == start and b == stop  # taken apart already, or one
        shared = None if whole or name != flat[a:b] else unit_lists.each(flat, a, b)
        named += shared or [(name, a, b)]
    # `…; đ/c Hà Thị Sa, Bí thư Đảng ủy xã A`: the post behind the person tells the unit
    return [
        member
        for member, behind in zip_longest(named, named[1:])
        if behind is None or not (_NAMED_PERSON.match(member[0]) and starts_officer(behind[0]))
    ]


def _others(flat: str, start: int, stop: int) -> int:
    """Where units with heads of their own follow a list (`Các phòng: A, B; Chủ tịch UBND xã C`); else 0."""
    colon = flat.find(":", start, stop)
    found, at = 0, flat.rfind(";", colon + 1, stop) if colon >= 0 else -1
    while at > colon:
        behind = _BLANK.match(flat, at + 1, stop)
        if not behind or not (starts_officer(flat, behind.end()) or starts_organ(flat, behind.end())):
            break
        found, at = at, flat.rfind(";", colon + 1, at)
    return found


def _recipient(
    text: Text,
    outline: Outline,
    a: int,
    b: int,
    phrase: str,
    speaker: Speaker,
    role: str,
    purpose: str | None,
) -> Recipient:
    unit = name_unit(_without_names(phrase), speaker)
    leaders = _ITS_LEADERS.match(phrase)
    if leaders and starts_organ(phrase, leaders.end()):
        led = name_unit(_without_names(phrase[leaders.end() :]), speaker)
        if speaker.issuer is not None and "." in led.key and fold(led.name) != fold(speaker.issuer.name):
            unit, phrase = led, led.name
    house = speaker.issuer
    if house is not None and house.name.startswith("Bộ ") and insiders.leads_ministry(phrase):
        unit = Unit(house.key, house.name)
    optional = insiders.is_own(phrase.strip(), unit, speaker, role, told=purpose is not None)
    start, end = text.raw_span(a, b)
    return Recipient(
        (start, end), text.raw[start:end], "to" if role == "to" else "copy", unit, purpose, optional
    )


@lru_cache(maxsize=8192)
def _without_names(phrase: str) -> str:
    """`TTg, các PTTg: …` without the persons after the colon; bracketed remarks dropped."""
    phrase = re.sub(r"^(Văn phòng|Thanh tra) Bộ - (?=Bộ )", r"\1 ", phrase)
    phrase = _OF_PARENT.sub(r"\g<bureau> ", phrase)
    phrase = _TIER_TOO.sub(r"\g<tier>, \g<too>", phrase)
    phrase = _COPIES.sub("", _PARENT.sub(lambda m: f" {m.group(1) or 'Bộ Tư pháp'}", phrase))
    phrase = _BRACKETS.sub(" ", phrase).rstrip()
    phrase = phrase if _CODE.fullmatch(phrase) else _FOOTNOTE.sub("", phrase)
    phrase = _SESSION.sub("", phrase)
    if _PREMIER.match(phrase.strip()):
        return "Thủ tướng Chính phủ"
    return phrase.split(":")[0] if _NAMES_AFTER.search(phrase) else phrase
