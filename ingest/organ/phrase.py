"""Where the name of an organ ends in running text.

`của Ban Thường vụ Tỉnh ủy về …`, `của Bộ trưởng Bộ Công Thương quy định …`, `của Sở Văn hóa, Thể thao và
Du lịch`: the name starts with a head word, runs over capitalised compounds, place words and the joints
inside known names, and stops where the sentence goes on. Nothing here knows who the organ is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ingest.lexicon import places
from ingest.lexicon.sign import organ_codes
from ingest.lexicon.terms import ORDINAL, ROMAN
from ingest.organ import deeds, departments, firms, offices, steering, verbs_behind, words
from ingest.organ.head_words import starts
from ingest.organ.universities import end_behind
from ingest.organ.words import COMPANY_STOP, COMPOUNDS, INSIDE, OBJECT_WORDS, PLACE_KIND, STOP
from ingest.text.alternatives import by_first, either_tone
from ingest.text.letters import LOWER, UPPER
from ingest.text.table import load

__all__ = ["SHORT_INSIDE", "end_of", "starts"]

# a word with a capital opens the title, or the next sentence of a copy that lost a stop: `của Chính phủ Quy
# định chi tiết …`, `… Căn cứ …`, `của Tỉnh ủy Đồng thời, …`
_VERBS = re.compile(
    r"(?:V/v|Quy định|Ban hành|Phê duyệt|Hướng dẫn|Sửa đổi|Về việc|Về|Công bố|Triển khai|Thực hiện|Bãi bỏ"
    r"|Bổ sung|Căn cứ|Theo|Xét|Nhằm|Để|Sau khi|Trên cơ sở|Ngày|NGÀY|Kính (?:gửi|trình)|Nơi nhận|Hiện nay"
    r"|Đồng thời|Trong (?:đó|thời gian|quá trình)|Tuy nhiên|Ngoài ra|Vì vậy|Do (?:đó|vậy)"
    r"|Đến (?:nay|ngày|hết)|Yêu cầu|Đề nghị|Bên cạnh|Trường hợp|Đối với|Phấn đấu|Tiếp tục|Tăng cường"
    rf"|Quán triệt|Kèm theo|Gửi kèm|(?:Các(?! (?:vấn đề|cơ quan))|Những|Riêng|Qua)(?= [{LOWER}])|Tại|Khi"
    r"|Nếu|Với|Được|Nay|Thời gian|Từ (?:ngày|năm|nay)|Năm(?= \d)"
    r"|(?:Điều|Mục|Phần|Chương|Khoản|Phụ lục) [\dIVX]+)\b"
)
# before the name of the house: `Bộ trưởng, | Chủ nhiệm …`, `Trưởng ban | Ban Dân tộc`, `Trưởng | ban …`
_TWO_POSTS = re.compile(
    r"Bộ\s+trưởng\s*,\s*(?=Chủ\s+nhiệm\s)"
    rf"|(?:Phó\s+)?Trưởng\s+(?:(?:ban|phòng)\s+(?=(?:Ban|Phòng)\s)|(?=ban\s+[{UPPER}][{LOWER}]))"
)
_PART_OF_FIELD = re.compile(r"(?:Kế hoạch|Xã hội)\b")
_JOINTS = frozenset(("và", "&", "-", "–"))
_JOINED = re.compile(rf"\s+(?:và|&|-|–)\s+(?=[{UPPER}])")
_PLAIN_WORD = re.compile(r"[^\s,;:.()“”\"|]+")
_WORD = re.compile(r"[ \t\n]+([^\s,;:.()“”\"|]+)")
_TERM = re.compile(
    rf"\s*(?:,\s*)?(?:\(\s*)?(?:[Kk]hóa|[Kk]hoá)\s+(?P<term>{ROMAN})\b(?:\s*\))?"
    rf"|\s*(?:,\s*)?lần\s+thứ\s+{ORDINAL}\b"
)
# `Hội nghị lần thứ 6, Ban Chấp hành Trung ương khóa XII`
_OF_MEETING = re.compile(
    r",(?=\s+(?:Ban\s+[Cc]hấp\s+hành|BCH|Trung\s+ương|(?:Tỉnh|Thành|Huyện|Đảng)\s+ủy)\b)"
)
_REPUBLIC = re.compile(r"\s+nước\s+Cộng\s+h(?:òa|oà)\s+[Xx]ã\s+hội\s+[Cc]hủ\s+nghĩa\s+Việt\s+Nam\b")
# `Ủy ban nhân dân (UBND) tỉnh`: the short form of its first words, in the midst of a name
SHORT_INSIDE = re.compile(
    rf"\s?\((?:(?:sau đây )?(?:viết|gọi) tắt là\s)?[{UPPER}]{{2,12}}\)"
    r"(?=\s(?:các\s)?(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|[Tt]rung ương|Việt\sNam)"
    r"(?!\w))"
    rf"|(?<=nhân)\s\(DNTN\)(?=\s[{UPPER}])|(?<=hạn)\s\(TNHH\)(?=\s[{UPPER}])|(?<=xã)\s\(HTX\)(?=\s[{UPPER}])"
)
_FORMER = re.compile(r"\s*\((?:cũ|trước\s[^()]{3,30}|nay là[^()]{3,60})\)")


# either way of placing the tone mark: `Sở Văn hóa`, `Sở Văn hoá`
_TONES = (("óa", "oá"), ("òa", "oà"), ("ủy", "uỷ"), ("úy", "uý"), ("ùy", "uỳ"))


def _local_names() -> set[str]:
    """Names of local offices, as lists of units have them, that hold a comma, an `và` or a dash."""
    units = load("units")
    names = {f"Phòng {field}" for field in units["rooms"]["fields"]} | set(units["wholes"]["names"])
    return {name for name in names if _MARKED.search(name)}


_MARKED = re.compile(r",| và | - ")


@cache
def _known_names() -> Mapping[str, re.Pattern[str]]:
    """Names from the table of organs that hold a comma, an `và` or a dash, longest first."""
    names = {
        row.name
        for row in organ_codes().values()
        if _MARKED.search(row.name)
        or re.match(
            r"(?:Bộ|Sở|Cục|Tổng cục|Ban|Học viện|Viện|Ngân hàng|Kiểm toán|Kho bạc|Hội đồng)\s", row.name
        )
    }
    names -= {"Ban cán sự đảng", "Ban Chỉ đạo", "Ban Chỉ huy Quân sự"}
    names |= {"Ban An toàn giao thông", "Ủy ban An toàn giao thông Quốc gia"} | words.POLICE_ROOMS
    # `Công ty Điện lực miền Trung`: a company goes on with its own name
    names |= {name for name in offices.names() if not name.startswith("Công ty")}
    names |= words.CENTRAL_NAMES | words.SHARED_NAMES | _local_names()
    names |= {n.replace("Mặt trận Tổ quốc", "MTTQ") for n in names if n.startswith("Đảng ủy Mặt trận")}
    names |= {n.replace("Đảng ủy", "Đảng bộ", 1) for n in names if n.startswith("Đảng ủy ")}
    deputies = {n for n in names if "đại biểu Quốc hội và" in n}
    names |= {n.replace("đại biểu Quốc hội", "ĐBQH").replace("Hội đồng nhân dân", "HĐND") for n in deputies}
    parts = sorted(names, key=lambda n: (-len(n), n))
    body = "\n".join(re.escape(n).replace(r"\ ", r"\s+").replace(r"\-", "[-–]") for n in parts)
    body = body.replace(r"\s+[-–]\s+", r"(?:\s*[-–]\s*|,?\s+)")  # `Sở Lao động, Thương binh và Xã hội`
    body = body.replace(r"\s+và\s+", r"\s+(?:và|&)\s+")
    body = either_tone(body, _TONES)
    short = "|".join(
        re.escape(w).replace(r"\ ", r"\s*") for w, _ in load("abbreviations")["pairs"] if "," in w
    )
    alternatives = (*body.split("\n"), rf"(?:Sở|Phòng|Bộ)\s+(?:{short})")
    return by_first(alternatives, r"(?![^\W\d])", any_case=True)


def _known_at(text: str, pos: int, stop: int) -> re.Match[str] | None:
    names = _known_names().get(text[pos])
    return names.match(text, pos, stop) if names is not None else None


# `UBND TP. Cần Thơ`, `Thành ủy TP.HCM`, `UBND Q.1`: the kind of a place, shortened with a full stop
_SHORT_KINDS = ("TP", "Tp", "TX", "Tx", "TT", "H", "Q")
_SHORT_KIND = re.compile(
    rf"\s{{1,3}}(?:{'|'.join(_SHORT_KINDS)})\.(?P<gap>\s?)(?P<name>[{UPPER}\d][^\s,;:.()“”\"|]*)(?P<more>\s[{UPPER}\d])?"
)


def _short_kind(text: str, end: int, stop: int) -> re.Match[str] | None:
    """A shortened kind and the first word of its place; None where the stop ends the sentence."""
    m = _SHORT_KIND.match(text, end, stop)
    if m is None or starts(text, m.start("name")):
        return None
    name = m["name"]
    return m if not m["gap"] or m["more"] or name.isdigit() or name.isupper() or places.find(name) else None


_ASIDES = _JOINTS | {*_SHORT_KINDS, "nước", ""}  # the words at which such a part may begin


def _aside(text: str, end: int, stop: int, word: str, of_firm: str) -> tuple[int, str] | None:
    """The end of a part that follows no rule of words, and the word that stands for its last one.

    `of_firm` is the last word of a firm's name, empty in other names.
    """
    if word in _JOINTS:
        return firms.goes_on(text, end, stop, of_firm)
    if word in _SHORT_KINDS and (short := _short_kind(text, end, stop)):
        return short.end("name"), short["name"]
    if not word:
        aside = SHORT_INSIDE.match(text, end, stop)
    else:
        aside = _REPUBLIC.match(text, end) if word == "nước" else None
    return (aside.end(), "Nam") if aside else None


def end_of(text: str, pos: int, limit: int | None = None) -> int | None:
    """End of the organ's name that starts at `pos`, or None if none starts there.

    Linear in the length of the name; looks at most 200 characters ahead.
    """
    stop = min(len(text), pos + 200 if limit is None else min(limit, pos + 200))
    if not starts(text, pos):
        return None
    twofold = _TWO_POSTS.match(text, pos, stop) if text[pos] in "BTP" else None
    pos = twofold.end() if twofold else pos
    if text[pos] in "BT" and (committee := steering.end_of(text, pos, stop)):
        return committee
    if (council := deeds.council(text, pos, stop)) is not None:
        goes_on = text[council : council + 1].isspace() and not _VERBS.match(text, council + 1)
        return (end_of(text, council + 1, stop) if goes_on else None) or council
    if (deed := deeds.end_of(text, pos, stop, end_of)) and not _known_at(text, pos, stop):
        return deed
    if not (first := _PLAIN_WORD.match(text, pos, stop)):
        return None
    end, previous, lower_run = first.end(), first.group(), 0
    meeting = previous == "Hội" and text[end : end + 6].split()[:1] == ["nghị"]
    company = firms.HEAD.match(text, pos, stop) is not None
    whole = known = _known_at(text, pos, stop)
    head, asked, looked = pos, pos, pos
    while end < stop:
        head, looked = _last_head(text, looked, end) or head, end
        if head != asked:
            asked, known = head, _known_at(text, head, stop)
        if known and known.end() > end:
            end, lower_run, previous = _numbered(text, known, stop), 1, known.group().split()[-1]
            continue
        w = _WORD.match(text, end, stop)
        word_text = w.group(1) if w else ""
        of_firm = previous if company else ""
        if word_text in _ASIDES and (aside := _aside(text, end, stop, word_text, of_firm)):
            (end, previous), lower_run = aside, 0
            continue
        suffix = _TERM.match(text, end, stop) if not w or word_text[0] in "kKl" else None
        if suffix and meeting and not suffix["term"]:
            of = _OF_MEETING.match(text, suffix.end(), stop) or suffix
            end, lower_run, previous = of.end(), 0, "thứ"
            continue
        if suffix:
            return suffix.end()
        joint = _JOINED.match(text, end, stop) if word_text in _JOINTS else None
        if joint and _joins(text, joint, previous):
            word = _PLAIN_WORD.match(text, joint.end(), stop)
            if word:
                end, lower_run, previous = word.end(), 0, word.group()
                continue
        if not w or _new_line(text, w, previous):
            break
        noted = _NOTED.fullmatch(word_text) if word_text[-1].isdecimal() else None
        if noted and (noted[1] in INSIDE or noted[1][0].isupper()) and noted[1] not in STOP:
            return w.start(1) + len(noted[1])  # a footnote mark glued to the last word
        run = _run_after(text, pos, w, previous, lower_run, company=company)
        if run is None:
            break
        company = company or (previous.lower(), word_text) == ("công", "ty")
        lower_run = run
        end, previous = w.end(), word_text
    return _with_remark(text, pos, end, stop, whole)


_NUMBER = re.compile(r"\s+số\s+\d{1,2}(?![\w/.-]|\s*[-/])")


def _numbered(text: str, known: re.Match[str], stop: int) -> int:
    """The end of a name with its number, where a place has several of it: `Phòng Công chứng số 1`."""
    number = _NUMBER.match(text, known.end(), stop)
    if number is None or text.startswith(" ngày", number.end()):
        return known.end()
    office = offices.find(" ".join(known.group().split()))
    return number.end() if office is not None and not office.tiers else known.end()


# what opens a line of its own below a title: `… của UBND tỉnh ⏎ Kính gửi: …`, `… ⏎ HỘI ĐỒNG NHÂN DÂN HUYỆN …`
_OPENS_LINE = re.compile(
    r"(?:Kính (?:gửi|trình)|Nơi nhận|Căn cứ|Để|Nhằm|Xét|Theo|Ngày|Qua|Sau khi)\b"
    r"|(?:HỘI ĐỒNG|[ỦU][ỶY] BAN|BAN|CHỦ TỊCH|GIÁM ĐỐC|(?:TỈNH|HUYỆN|ĐẢNG) [ỦU][ỶY]|CHÍNH PHỦ|BỘ TRƯỞNG)\b"
)


_PART = re.compile(r"(?:[A-H]|[IVX]{1,4}|[a-h])[.)]\s")
_WIDE = 8  # characters of white space


def _new_line(text: str, w: re.Match[str], previous: str) -> bool:
    """Does the word open another line or cell of the page, and is no part of a name that a line end broke?"""
    if w.start(1) == w.start() + 1 and text[w.start()] == " ":
        return False
    if "\t" in w.group() and not text[w.start(1)].islower():
        return True
    ends = text.count("\n", w.start(), w.start(1))
    if ends > 1 and not text[w.start(1)].islower():
        return True
    if ends and w.group(1).isdigit() and text[w.end() : w.end() + 1] in (".", ")", "\n"):
        return True  # `… của UBND tỉnh Vĩnh Long ⏎ 1. Sửa đổi …`, or the number of a page
    if ends and _PART.match(text, w.start(1)):
        return True  # `… của Thành ủy ⏎ A. ĐẶC ĐIỂM`
    if w.group(1).isdigit() and w.start(1) - w.start() > _WIDE:
        return True  # the number of a page, in the midst of its line
    if not ends or not _OPENS_LINE.match(text, w.start(1)):
        return False
    return not (previous.isupper() and len(previous) > 1 and text[w.start(1) : w.end()].isupper())


# bodies that are named by what they do: `Đoàn thanh tra`, `Hội đồng công nhận sáng kiến`
_NAMED_BY_DEED = re.compile(
    r"(?:Ban|Tổ|Đoàn|Đội|Hội\s+đồng|Cục|Vụ|Phòng|Trung\s+tâm|Bộ\s+phận)(?:\s+[vV]ận\s+động|\s+xét)?\s*"
)


# words of which the second belongs to a name where the first does: `Kiểm toán nhà nước khu vực XII`, `Đảng ủy
# cơ quan chính quyền huyện`, `ủy ban mặt trận tổ quốc xã` in small letters
_ALWAYS = frozenset(
    (
        ("khu", "vực"), ("chính", "quyền"), ("ban", "mặt"), ("mặt", "trận"), ("trận", "tổ"), ("tổ", "quốc"),
        ("ban", "trung"), ("trung", "ương"), ("ương", "mặt"), ("thông", "tin"), ("an", "ninh"),
        ("ninh", "mạng"), ("ủy", "trường"), ("uỷ", "trường"), ("đặc", "biệt"), ("phòng", "cảnh"),
        ("cảnh", "sát"), ("đua", "khen"), ("khen", "thưởng"),
    )
)  # fmt: skip
_ZONE = re.compile(rf"\s{ROMAN}(?!\w)")
# words in small letters behind which a number belongs to the name: `Quân khu 4`, `Bệnh viện Quân y 103`
_NUMBERED = frozenset(("ương", "đạo", "BCĐ", "khu", "vực", "đoàn", "đội", "sở", "y", "phố", "thôn"))


def _run_after(
    text: str, pos: int, w: re.Match[str], previous: str, run: int, *, company: bool
) -> int | None:
    """The run of common words after this word, if it belongs to the name; None if the name ends before."""
    word = w.group(1)
    goes_on = verbs_behind.VERBS.match(text, w.start(1)) or (
        company and verbs_behind.ACTS.match(text, w.start(1))
    )
    if goes_on and not _NAMED_BY_DEED.fullmatch(text, pos, w.start(1)):
        return None
    if word[0].isupper():
        return None if _VERBS.match(text, w.start(1)) or _next_organ(text, pos, w, previous) else 0
    if (previous, word) in _ALWAYS or (previous == "nghệ" and text.startswith("thông tin", w.start(1))):
        return run
    if f"{previous} {word}".lower() in OBJECT_WORDS and (run == 0 or previous[0].islower()):
        return max(run, 1)  # no name ends within a word: `Nhà văn | hóa`, `Trung tâm Đăng | kiểm`
    if word == "vùng" and _ZONE.match(text, w.end()):
        return 0  # `Chi cục Kiểm lâm vùng IV`
    if (previous == "Khối" and word == "các") or (
        previous.lower() == "công" and word in ("ty", "tác", "nghiệp", "nghệ")
    ):
        return run
    if word.isdigit() and len(word) < 5:
        short = len(word) < 3 and (previous[0].isupper() or previous in ("quận", "phường"))
        return run if short or previous in _NUMBERED else None
    if word in INSIDE and not (word in STOP and not verbs_behind.inside_name(text, w.start(1), previous)):
        return 0 if word in PLACE_KIND else run
    if (
        run == 0
        and previous[0].isupper()
        and (word not in STOP or f"{previous} {word}" in COMPOUNDS)
        and word.isalpha()
        and not _PLACE_NAMED.search(text, pos, w.start())
        and not verbs_behind.ends_in_place(text, pos, w.start())
    ):
        return 1
    return run if company and word not in COMPANY_STOP and word.isalpha() else None


_WHOLE_ORGAN = re.compile(
    r"(?:(?:Tỉnh|Thành|Huyện|Quận|Thị)\s+\S+|Chính\s+phủ|(?:UBND|HĐND|nhân\s+dân)\s+\S+(?:\s+phố)?)$"
)
_LAST_OF_WHOLE = frozenset(("ủy", "uỷ", "phủ", "tỉnh", "phố", "huyện", "quận", "xã", "phường"))


def _next_organ(text: str, pos: int, w: re.Match[str], previous: str) -> bool:
    """`của Tỉnh ủy ⏎ Ủy ban nhân dân tỉnh ban hành …`: does the next organ begin where this one is whole?"""
    at = w.start(1)
    if not (previous in _LAST_OF_WHOLE and starts(text, at) and _WHOLE_ORGAN.search(text, pos, w.start())):
        return False
    return starts(text, at, strong=True) or _known_at(text, at, len(text)) is not None


def _with_remark(text: str, pos: int, end: int, stop: int, known: re.Match[str] | None) -> int:
    """The end of a name together with the field of a steering committee, or with `(cũ)`.

    `known` is the known name that begins where this one does.
    """
    if not ((known and known.end() == end) or _PLACE_NAMED.search(text, pos, end)):
        end = verbs_behind.to_place(text, pos, end, stop)
    topic = steering.topic_end(text, pos, end)
    former = _FORMER.match(text, end, stop) if topic is None else None
    if topic or former:
        return topic or (former.end() if former else end)
    over = departments.ministry_behind(text, pos, end, stop)
    return (end_of(text, over, stop) or end) if over is not None else end_behind(text, pos, end, stop)


_NOTED = re.compile(r"(?!QK|P[A-Z]\d\d)([^\W\d_]{2,})\d{1,2}")  # `QK7` is a military region, `PC06` a room


# after the name of its place an organ's name goes on with no common word: `UBND tỉnh Lào Cai | cấp …`
_PLACE_NAMED = re.compile(
    rf"(?:tỉnh|huyện|quận|xã|phường|thành phố|thị trấn|đặc khu|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy)"
    rf"(?:\s+[{UPPER}][^\s]*)+$"
)
_DOCUMENT = re.compile(steering.DOCUMENT)
# `của Chính phủ và Điều 4 Nghị định số …`, `của Chính phủ và Chiến lược quốc gia …`
_PART_OF_TEXT = re.compile(r"(?:Điều|Khoản|Mục|Chương|Phần|Phụ lục)\s+[\dIVX]")
_OF_REGION = re.compile(r"khu\s+vực\s+\d{1,2}\Z")  # `Tòa án nhân dân khu vực 2 - Nghệ An`
_WHOLE = re.compile(r"(?:Chính\s+phủ|Quốc\s+hội|Bộ\s+Chính\s+trị|Ban\s+Bí\s+thư)\Z")


def _joins(text: str, joint: re.Match[str], previous: str) -> bool:
    """A joint between two capitals is inside a name, unless a new organ or document starts after it."""
    if (
        joint.group().strip() in "-–"
        and previous in ("chính", "tế", "hóa", "hoá")
        and _PART_OF_FIELD.match(text, joint.end())
    ):
        return True
    if "\n\n" in joint.group() or _VERBS.match(text, joint.end()):
        return False
    if starts(text, at := joint.end()) and not text.startswith("Nhà nước", at):
        office = text.startswith("Văn phòng ", at)
        if not office or starts(text, at + len("Văn phòng ")) or _known_at(text, at, len(text)):
            return False
    if _DOCUMENT.match(text, joint.end()) or _PART_OF_TEXT.match(text, joint.end()):
        return False
    if joint.group().strip() not in "-–" and _WHOLE.search(text, max(0, joint.start() - 20), joint.start()):
        return False
    numbered = joint.group().strip() in "-–" and previous[0].isdigit()
    return not numbered or _OF_REGION.search(text, max(0, joint.start() - 12), joint.start()) is not None


def _last_head(text: str, lo: int, end: int) -> int | None:
    """Start of the last head word behind a space of `text[lo:end]`; its known name may run past `end`."""
    space = text.rfind(" ", lo, end)
    while space >= 0:
        if starts(text, space + 1):
            return space + 1
        space = text.rfind(" ", lo, space)
    return None
