"""What stands before and after a number: the type word, the date, the issuer, the term.

`các Quyết định: số 304/QĐ-STC …`, `Kế hoạch kiểm tra số 1105/KH-ĐKT ngày 10/3/2026`, `217-QĐ/TW và 218-QĐ/TW
ngày 12/12/2013 của Bộ Chính trị`. All look only a bounded distance around the number.
"""

from __future__ import annotations

import re

from ingest.citation import apart, of_place, part_cited, short_names
from ingest.citation.mention import Mention
from ingest.lexicon import dates, doctypes, typewords
from ingest.lexicon.sign import organ_codes
from ingest.organ import bounded, code_names, departments, objects
from ingest.organ import phrase as organ_phrase
from ingest.repair import set_apart
from ingest.text.letters import LOWER, UPPER

_SO = re.compile(r"(?:^|\W)(?P<so>[Ss]ố|SỐ)\s*:?\s*$")


def noun_before(flat: str, at: int) -> int | None:
    """Where the type word starts that stands right before a position; None if none does."""
    lo = max(0, at - 60)
    before = flat[lo:at].rstrip()
    got = typewords.right_before(before, len(before))
    return lo + got[0] if got else None


def look_left(flat: str, m: Mention) -> None:
    """Find the type word before a number and move the start of the mention to it."""
    lo = max(0, m.start - 110)
    before = flat[lo : m.start]
    ending = before.rstrip()
    got = typewords.right_before(before, len(ending))
    if got and before[got[0] : got[1]] == "luật" and before[: got[0]].rstrip().endswith(("pháp", "Pháp")):
        got = None  # the last word of `văn bản quy phạm pháp luật số`
    if got and before.endswith("Kế hoạch", 0, got[1]) and apart.OFFICE_OF_PLANS.search(before[: got[1]]):
        got = None
    so = got[2] if got else (ending[:-1].rstrip() if ending.endswith(":") else ending).endswith(typewords.SO)
    if got and not _may_bear(before[got[0] : got[1]], m):
        got = None
    far = apart.noun_of(flat, m) if so and not got else None
    law = m.sign is not None and m.sign.organ in ("QH", "UBTVQH")
    if far and not law and far["noun"].lower() == "luật":
        far = None  # `Luật sư có thẻ số 1234/LS`
    said = apart.told(flat, lo + _before_so(ending)) if so and not (got or far or law) else None
    if got and (so or m.sign is not None or not before[got[0] : got[1]].isupper()):
        m.noun = typewords.written(before[got[0] : got[1]])
        m.start = lo + got[0]
        if m.noun == "hợp đồng" and (talks := apart.minutes(flat, m.start, m)) is not None:
            m.noun, m.start = "biên bản", talks
    elif far:
        m.noun = " ".join(far["noun"].lower().split())
        m.start = far.start("noun")
        _issuer_between(flat, m, *far.span("between"))
    elif said is not None:
        m.noun, m.start = typewords.written(flat[slice(*said.noun)]), said.noun[0]
        apart.take(flat, m, said)
    elif law and (named := _law_left(flat, m)):
        m.noun, m.name, m.start = named[0].lower(), named[1], named[2]
    else:
        alone = _SO.search(before) if so else None
        if alone and m.rule != "blank":
            m.start = lo + alone.start("so")
    part_cited.look_for(flat, m)


def _before_so(ending: str) -> int:
    """Where the words end that stand before `số`, or `số:`."""
    return len(ending.rstrip(":").rstrip()[: -len("số")])


_BELOW = re.compile(r"\s+(?:như )?sau(?: đây)?\Z")


def _issuer_between(flat: str, m: Mention, start: int, end: int) -> None:
    """`các Công văn của UBND tỉnh: số 11/…, số 12/…`: the issuer stands before the numbers."""
    of = apart.OF_THEM.match(flat, start, end)
    stop = start + len(_BELOW.sub("", flat[start:end].rstrip(" :")))
    if of and bounded.may_be(flat, of.end(), stop):
        m.issuer = (of.end(), stop)
    elif of is None and (first := organ_phrase.end_of(flat, start + 1, stop)) is not None:
        m.issuer = (start + 1, first)


def _may_bear(noun: str, m: Mention) -> bool:
    """Only laws and resolutions bear the Assembly's numbers: `Luật … theo hợp đồng số 69/2020/QH14`."""
    if m.sign is None or m.sign.organ not in ("QH", "UBTVQH"):
        return True
    kind = doctypes.by_noun(noun)
    return kind is None or kind.code == "NQ" or kind.family == "law"


# `Quốc hội ban hành Luật sửa đổi … của Luật X số N`: the law enacted here has no number yet, N is that of X
_CHANGES = re.compile(r"[Ss]ửa đổi")


# the one law that changes many: `Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C số N`
_CHANGES_MANY = re.compile(
    r"\bLuật\s+(?P<name>sửa đổi,?\s+bổ sung\s+(?:một số điều\s+(?:của\s+)?)?(?:các\s+)?Luật\s"
    r"[^;.“”\"\d]{3,200}?,\s+Luật\s[^;.“”\"\d]{3,600}?)\s*(?:,\s*)?(?:số\s*)?\Z"
)


_NEXT_LAW = re.compile(r"(?:,|\svà)\s+(?:Bộ luật|Luật|Pháp lệnh)\s")
# `Luật Thanh niên năm 2020, Nghị quyết liên tịch số …`: another document is named before the number
_NEXT_TYPE = re.compile(
    r"(?:,|;|\svà)\s+(?:các\s+)?(?:Nghị (?:quyết|định)|Thông tư|Quyết định|Chỉ thị|Kết luận)\s"
)


def _law_left(flat: str, m: Mention) -> tuple[str, str, int] | None:
    many = flat.rfind("Luật sửa đổi", max(0, m.start - 900), m.start)
    if many >= 0 and not flat.endswith("ban hành ", 0, many):
        got = _CHANGES_MANY.match(flat, many, m.start)
        if got and "\n" not in got["name"]:
            return "Luật", " ".join(got["name"].split()), many
    lo = max(0, m.start - 200)
    best = None
    for noun in re.finditer(r"\b(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết)\b", flat[lo : m.start]):
        best = noun if best is None or noun.start() - best.end() > 0 else best
        rest = flat[lo + noun.start() : m.start]
        got = re.fullmatch(
            r"(?P<noun>Bộ luật|Luật|Pháp lệnh|Nghị quyết)\s+(?P<name>[^;“”\"]{3,160}?)\s*(?:,\s*)?(?:số\s*)?",
            rest,
            re.DOTALL,
        )
        if got is None or (_CHANGES.match(got["name"]) and flat.endswith("ban hành ", lo, lo + noun.start())):
            continue
        if _NEXT_TYPE.search(got["name"]) or (
            _NEXT_LAW.search(got["name"]) and not _CHANGES.match(got["name"])
        ):
            continue  # `Luật Đất đai, Luật Đầu tư công số 39/2019/QH14`: the number is that of the last
        if not re.search(r"\d{2,4}/|\.\s|;|\bngày\b|\n\n|Căn cứ|^(?:này|trên|nêu)\b", got["name"]):
            return got["noun"], " ".join(got["name"].split()), lo + noun.start()
    return None


_COMMA_ISSUED = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:(?:được\s+)?(?:(?:ký\s+)?ban\s+hành(?:\s+vào)?|ký|lập|ra|phát\s+hành)|cùng|đề)\s+)?"
    # a telegram tells the hour: `số 5/CĐ-BCH hồi 15 giờ 30 phút, ngày 04/5/2023`
    r"(?:(?:hồi|lúc)\s+\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d\d)?(?:\s?phút)?\s{0,2},?\s{1,3})?"
)
# `Nghị quyết số 12/NQ-HĐND tỉnh ngày …`, `Quyết định số 5/QĐ-UBND huyện Kim Bảng về …`: whose the code is
_OF_TIER = re.compile(
    rf"[ ](?P<of>(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn)(?:[ ][{UPPER}][^\W\d_]+){{0,4}})"
    r"(?=\s*[,;.()]|\s+(?:ngày|về|V/v|v/v|của|năm)\b)"
)
# `của đồng chí Chủ tịch UBND tỉnh`, `của ông Trần Văn Ba - Giám đốc Sở Y tế`
_OF = re.compile(
    r"\s{0,3},?\s{0,2}\(?(?:của|do|củа)\s+"
    rf"(?:(?:đồng\s+chí|[Đđ]/c|ông|bà)\s+(?:(?:[{UPPER}][{LOWER}]*\s+){{2,5}}[-–]\s+|(?:[{UPPER}][{LOWER}]*\s+)"
    rf"{{1,4}}[{UPPER}][{LOWER}]*,\s+)?(?=(?:Quyền |Q\. )?(?:(?:Phó\s+)?(?:Chủ tịch|Bí thư|(?:Tổng )?Giám đốc"
    r"|Trưởng|Chánh|Cục trưởng|Chủ nhiệm|Viện trưởng|Thủ tướng)|Bộ trưởng|Thứ trưởng)\s))?"
)
_KHOA = re.compile(
    r"\s{0,3},?\s{0,2}(?P<shut>\()?\s?(?:[Kk]hóa|[Kk]hoá)\s+(?P<term>[IVXLC]{1,6}|\d{1,2})\b(?(shut)\)?)"
)
_BEFORE_TERM = 12  # characters up to the end of `khóa`
# `… (1) ngày 5/6/2020`, and the department that the police print behind a number: `QĐ-BCA(C11)`
_FOOTNOTE = re.compile(r"\s?(?:\([A-Z]?\d{1,2}\)|\[\d{1,2}\])")
# `34-CT/TW (30/5/1998)`, `(ban hành ngày 30/5/1998)`, `(năm 1998)`
_SHUT_DATE = re.compile(
    r"\s{0,3},?\s{0,2}\(\s*(?:(?:được\s+)?(?:ban hành|ký)\s+)?"
    r"(?:(?:ngày\s+)?(?P<d>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})|(?P<y>năm\s+(?:19|20)\d\d))\s*\)"
)


# `(ngày 30/5/1998 của Bộ Chính trị)`
_SHUT_BOTH = re.compile(r"\s{0,2}\((?=(?:(?:ký\s+)?ban hành\s+)?ngày\s[^()]{6,30}?\s(?:của|do)\s)")
# `KL 301-KL/TU 03/7/2026`: the day right behind the number, without the word for it
_BARE_DAY = re.compile(r",?[ \t]{1,2}(?P<d>\d{1,2}/\d{1,2}/(?:19|20)\d\d)(?!\d|\s?[-–/]\s?\d)")
# a slip of the pen, `ngày 18/8/20222`: no day, but the issuer stands behind it
_NO_YEAR = re.compile(
    r"[Nn]gày\s\d{1,2}(?:\s?[/.-]\s?|\stháng\s)\d{1,2}(?:\s?[/.-]\s?|\snăm\s)(?:\d{3}|\d{5,6})(?!\d)"
)
_DATE_LETTERS = frozenset("nNtT")  # `ngày`, `tháng`, `năm`: a date that begins with a digit is none here
_DAYS_LETTERS = frozenset("ncl")  # `ngày`, `các ngày`, `lần lượt ngày`


# the desk in brackets, or a mark that slipped in: `41/KH-CAT(PV01) ngày …`, `41/KH-UBND- ngày …`
_BEHIND_SIGN = re.compile(
    rf"(?:\s?\([{UPPER}]{{1,6}}\d{{0,3}}(?:[-/.][{UPPER}]{{1,5}}\d{{0,2}})?\)|[-.])(?=,?\s+(?:ngày|của)\s)"
)


def look_right(flat: str, m: Mention, limit: int) -> None:
    """Take in date, issuer and term after the number, in whatever order, each once."""
    pos = m.end
    if flat[pos : pos + 1].isdigit() and m.sign is not None and not flat[pos + 1 : pos + 2].isalnum():
        pos += 1  # a footnote mark glued to the sign
    if m.sign is not None:
        m.sign, pos = set_apart.with_zone(flat, pos, m.sign)
        pos = stray.end() if (stray := _BEHIND_SIGN.match(flat, pos)) else pos
    if flat[pos : pos + 1] == ")" and "(" in flat[m.start : m.core]:
        m.end = pos = pos + 1  # `Kế hoạch (số 41/KH-UBND) ngày …`
    if m.sign is not None and m.sign.organ in ("UBND", "HĐND") and (tier := _OF_TIER.match(flat, pos, limit)):
        m.issuer_phrase, pos = f"{m.sign.organ} {tier['of']}", tier.end()
    both = _SHUT_BOTH.match(flat, pos, limit) if "(" in flat[pos : pos + 3] else None
    pos = both.end() if both else pos
    for _ in range(4):
        near = flat[pos : pos + 2]
        note = _FOOTNOTE.match(flat, pos) if "(" in near or "[" in near else None
        here = note.end() if note else pos
        gap = _COMMA_ISSUED.match(flat, here)
        at = gap.end() if gap else here
        near = flat[here : here + _BEFORE_TERM]
        if flat[at : at + 1] == "N" and "\n" in flat[here:at] and not flat.startswith("NGÀY", at):
            break  # `… ⏎ Ngày 02/01/2020, Chủ tịch …`: the first sentence below a title
        if m.date is None and (end := _day_end(flat, (pos, here, at), m, limit)):
            pos = end
            continue
        if m.issuer is None and (end := _issuer_end(flat, here, m, limit)):
            pos = end
            continue
        k = _KHOA.match(flat, here) if "hóa" in near or "hoá" in near else None
        if m.term is None and k and k.end() <= limit:
            m.term = k["term"]
            pos = k.end()
            continue
        break
    pos += bool(both) and flat.startswith(")", pos)
    if pos > m.end + 1:
        m.end = pos


def _day_end(flat: str, where: tuple[int, int, int], m: Mention, limit: int) -> int | None:
    """Take in the day, or the days, that stand next; the end of them, or None if none do.

    `where` is the end of what was read, where the gap behind it begins and where it ends.
    """
    pos, here, at = where
    first = flat[at : at + 1]
    listed = dates.several(flat, at) if first in _DAYS_LETTERS else None
    if listed and listed[1] <= limit:
        m.days = listed[0]
        m.date = m.days[0]
        return listed[1]
    d = dates.ANY_RE.match(flat, at) if first in _DATE_LETTERS else None
    if d and d.end() <= limit and _is_date(flat, d, at, pos):
        m.date = dates.iso(d)
        if m.date is None:
            m.notes.append(f"no such day: {d.group().strip()}")
        return d.end()
    day = _BARE_DAY.match(flat, pos) if pos == m.end and m.sign is not None else None
    if day and day.end() <= limit and (d := dates.ANY_RE.match("ngày " + day["d"])) and dates.iso(d):
        m.date = dates.iso(d)
        return day.end()
    slip = _NO_YEAR.match(flat, at) if not m.notes else None
    if slip and slip.end() <= limit:
        m.notes.append(f"no such day: {slip.group()}")
        return slip.end()
    shut = _SHUT_DATE.match(flat, here) if "(" in flat[here : here + _BEFORE_TERM] else None
    if shut and shut.end() <= limit and (d := dates.ANY_RE.match(shut["y"] or f"ngày {shut['d']}")):
        m.date = dates.iso(d)
        return shut.end()
    return None


def _is_date(flat: str, d: re.Match[str], at: int, pos: int) -> bool:
    """A bare `5/2023`-like date must follow at once; `năm 2023` after a comma belongs to the sentence."""
    text = d.group()
    if text[:1].isdigit():
        return False
    return not (text.lower().startswith("năm") and "," in flat[pos:at])


_GAP = re.compile(r"\s{1,3}")
# `theo Nghị định số … do UBND cấp tỉnh thực hiện`: who does what the document says, not who issued it
_DONE_BY = re.compile(
    r"\s+(?:cấp\s+(?:tỉnh|huyện|xã|trên|dưới)\b[^,;.]{0,20}?\s*)?(?:có\s+thẩm\s+quyền\s+)?"
    r"(?:thực hiện|phê duyệt|quản lý|quyết định|phụ trách|cung cấp|giải quyết|thẩm định|tiếp nhận|chịu"
    r"|bảo đảm|đảm bảo|chủ trì|làm|chi trả|hướng dẫn|xem xét|tổ chức)\b"
)


# `Công văn số 55/STC-NS được Sở Tài chính ban hành ngày …`
_ISSUED_BY = re.compile(r"\s{1,3}(?:được|mà)\s+(?=[^\W\d_])")
_ISSUED = re.compile(r"\s+(?:đã\s+)?(?:ký\s+)?(?:ban\s+hành|ký)(?!\w)")
# an organ right behind the day issued it, if its subject comes next: `ngày 12/5/2023 Công an tỉnh về …`
_SUBJECT_FOLLOWS = re.compile(r"\s+(?:về\b|V/v\b|“)|\s*[;:]")


_NOW = re.compile(r"\s*\((?:nay là|trước sáp nhập)[^()]*\)\Z")


# no organ of the State issues in the series of the Party's centre: `Ban Chỉ đạo tổng kết Nghị
# quyết số 18-NQ/TW của Chính phủ` is a board of the Government
_OF_STATE = re.compile(
    r"(?:Thủ\s+tướng\s+)?Chính\s+phủ\b|Thủ\s+tướng\b|Quốc\s+hội\b|UBND\b|HĐND\b|[ỦU][ỷy]\s+ban\s+nhân\s+dân\b"
)


# `Quyết định số 41-QĐ/ĐU, số 66-QĐ/ĐU của Đảng ủy các xã A, B`: several, and not the one that speaks
_OF_MANY = re.compile(
    r"\s+các\s+(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)\b"
    r"|\s+(?:(?:các|cùng)\s+cấp|cấp\s+(?:trên|dưới|tỉnh|huyện|xã))\b"
)


def _issuer_end(flat: str, here: int, m: Mention, limit: int) -> int | None:
    of = _OF.match(flat, here)
    if of:
        start = of.end()
        if m.sign is not None and m.sign.organ == "TW" and _OF_STATE.match(flat, start):
            return None
        if told := of_place.read(flat, start, limit, m):
            m.issuer_phrase, m.issuer = told[0], (start, told[1])
            return told[1]
        end = organ_phrase.end_of(flat, start, limit)
        if end:
            end = code_names.of_council(flat, start, end, limit)
        else:
            end = code_names.end_of(flat, start, limit) or short_names.end_of(flat, start, limit)
        doer = of.group().rstrip().endswith("do")
        if end and doer and _DONE_BY.match(flat, end):
            return None
        if end and (many := _OF_MANY.match(flat, end - 4 if flat.endswith(" cấp", start, end) else end)):
            m.issuer = (start, many.end())
            return many.end()
        house = departments.house_behind(flat, start, end, limit) if end else None
        whole = organ_phrase.end_of(flat, house, limit) if house else None
        if whole and departments.ends_house(flat, whole):
            end = whole
        else:
            house = None
        end = objects.whole(flat, house or start, end, limit) if end else end
        if end and doer and _DONE_BY.match(flat, end):
            return None
        if of.group().find("(") >= 0 and end and flat[end : end + 1] == ")":
            m.issuer = (start, end)
            return end
    elif (by := _ISSUED_BY.match(flat, here)) and (end := organ_phrase.end_of(flat, by.end(), limit)):
        start, end = by.end(), objects.whole(flat, by.end(), end, limit)
        if not _ISSUED.match(flat, end):
            return None
    else:
        blank = _GAP.match(flat, here)
        if not blank or not organ_phrase.starts(flat, blank.end()):
            return None
        if flat.count("\n", blank.start(), blank.end()) or (m.date is None and m.sign is None):
            return None
        start = blank.end()
        strong = organ_phrase.starts(flat, start, strong=True)
        if not strong and (m.date is None or len(m.date) < dates.WHOLE_DAY):
            return None
        end = organ_phrase.end_of(flat, start, limit)
        if end and not strong and not _SUBJECT_FOLLOWS.match(flat, end):
            return None
        if end and re.match(
            r"\s+(?:ban hành|chỉ đạo|yêu cầu|đề nghị|xây dựng|đã|có|thông báo|giao)\b", flat[end:]
        ):
            return None  # the subject of the next clause, not the issuer
    if not end:
        return None
    m.issuer = (start, end)
    now = _NOW.search(flat, start, end)
    return now.start() if now else end  # what it is called today is no part of the mention


def _of_taxes(organs: tuple[str, ...]) -> bool:
    """`Công văn số 15/CT-TTHT`: a letter of a Cục Thuế, whose desk follows its code."""
    return bool(organs) and (organs[0] == "VP" or organs[0].upper() not in organ_codes())


def type_of(m: Mention) -> str | None:
    """The type: the number's own code first, then the noun (gold ruling "Type word against sign")."""
    noun = m.noun
    by_noun = doctypes.by_noun(noun) if noun else None
    code = typewords.code_of(noun) if noun and by_noun is None else None
    if code is not None and (by_noun := doctypes.by_code(code)) is not None:
        noun = by_noun.name
    if m.sign is not None and m.sign.code is not None:
        if m.sign.code == "CT" and m.noun in ("công văn", "cv", "văn bản") and _of_taxes(m.sign.organs):
            return "CV"
        return doctypes.told(m.sign.code, noun)
    if m.sign is not None and m.sign.organ in ("QH", "UBTVQH") and m.sign.code is None:
        if by_noun is not None:
            return by_noun.code
        return "PL" if m.sign.organ == "UBTVQH" else None
    if by_noun is not None:
        return by_noun.code
    return "CV" if m.sign is not None and (not m.sign.year or m.noun in ("văn bản", "vb")) else None
