"""The number that a document bears: on the line of `Số`, behind its type, or where it is certified."""

from __future__ import annotations

import re

from ingest.head import day as head_day
from ingest.lexicon import sign as signs
from ingest.lexicon.sign import Sign
from ingest.repair import set_apart
from ingest.text.letters import UPPER

_NUMBER_WORD = re.compile(r"(?:Số|SỐ)(?:(?:,? | ?/ ?)(?:hiệu|văn bản|[Kk]ý hiệu)(?= ?:))?[ \t]*:?[ \t]*")
# acts of the National Assembly name their type before the number: `Luật số: 139/2025/QH15`
_TYPED_NUMBER = re.compile(
    r"^[ \t*|]*(?:(?:(?:Bộ l|L)uật|Pháp lệnh|Nghị quyết|(?:BỘ )?LUẬT|PHÁP LỆNH|NGHỊ QUYẾT)[ \t]+"
    r"(?:số|SỐ)[ \t]*:[ \t]*|(?:THÔNG TƯ|NGHỊ ĐỊNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ)[ \t]?(?=\d))",
    re.M,
)
# in small letters, under organs in capitals: `TRƯỜNG ĐẠI HỌC X` / `số 54/TB-ĐHX`
_SMALL = re.compile(rf"(?:^|(?<=[{UPPER}]\n)|(?<=[{UPPER}]\n\n))[ \t*]{{0,20}}số[ \t]*:?[ \t]*(?=\d)")
# under the organs of a header whose word `Số` is lost: `SỞ TÀI CHÍNH` / `55/STC-NS`
_NO_WORD = re.compile(
    rf"(?:(?<=[{UPPER}]\n)|(?<=[{UPPER}] \n))(?:[-_*= \t]{{0,30}}\n){{0,3}}[ \t*|]*(?=\d{{1,5}}[a-zđ]?[/-])"
)
_MOTTO = ("Độc lập", "ĐỘC LẬP", "CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS")
# a title in capitals cites another act: `… CỦA NGHỊ ĐỊNH` / `SỐ 68/2017/NĐ-CP NGÀY 25 THÁNG 5 …`
_CITED_LOUDLY = re.compile(r"SỐ [^\s:]+ (?:NGÀY|CỦA)\b")
# a body is called by what it is there for: `BAN CHỈ ĐẠO TỔNG KẾT NGHỊ QUYẾT SỐ 18-NQ/TW`
_IN_A_NAME = re.compile(
    r"(?:TỔNG KẾT|SƠ KẾT|THỰC HIỆN|TRIỂN KHAI|THI HÀNH|THEO)\s+(?:CÁC\s+)?"
    r"(?:NGHỊ QUYẾT|CHỈ THỊ|KẾT LUẬN|QUY ĐỊNH|QUYẾT ĐỊNH|NGHỊ ĐỊNH|ĐỀ ÁN|KẾ HOẠCH|CHƯƠNG TRÌNH)\s+\Z"
)
_LONGEST_NAME = 40  # characters of it before the number
# lines that ran together: `418/TNMTV/v triển khai …`, `15/KH-SYTCỘNG HÒA XÃ HỘI …`
_NEXT_COLUMN = re.compile(
    rf"(?<=[{UPPER}])(?=V/v|CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN)\b)"
)
_GAP = re.compile(r"\s{3}")


def in_a_name(text: str, at: int) -> bool:
    """Is the number at `at` that of the paper for which a body is there, part of its name?"""
    return _IN_A_NAME.search(text, max(0, at - _LONGEST_NAME), at) is not None


def own(flat: str, limit: int) -> tuple[Sign | None, tuple[int, int] | None]:
    """The number that the document bears, on the line that starts with `Số`."""
    for m in _NUMBER_WORD.finditer(flat, 0, limit):
        if _CITED_LOUDLY.match(flat, m.start()) or in_a_name(flat, m.start()):
            continue
        if not _begins_line(flat, m.start()) and not _ends_a_run(flat, m):
            continue
        line = _NEXT_COLUMN.split(flat[m.end() : m.end() + 120], maxsplit=1)[0]
        apart = set_apart.at_start(line)
        if apart is not None:
            return apart.sign, (m.end(), m.end() + apart.end)
        found = [f for f in signs.find(line) if not f.blank and f.start < 3]
        if found and m.end() + found[0].start < limit:
            return _whole_sign(flat, m.end() + found[0].start, m.end() + found[0].end, found[0].sign, limit)
        blank = [f for f in signs.find("Số: " + line) if f.blank and f.start == 0]
        if blank:
            return blank[0].sign, (m.end(), m.end() + blank[0].end - 4)
    if lost := _without_stroke(flat, limit):
        return lost
    headed = any(word in flat[:limit] for word in _MOTTO)
    for line in (_SMALL, _NO_WORD) if headed else (_SMALL,):
        for m in line.finditer(flat, 0, limit):
            found = [f for f in signs.find(flat[m.end() : m.end() + 60]) if not f.blank and f.start == 0]
            if not found or not (found[0].sign.code or line is _NO_WORD):
                continue
            if _ENDS_CELL.match(flat, m.end() + found[0].end):
                return found[0].sign, (m.end(), m.end() + found[0].end)
    for m in _TYPED_NUMBER.finditer(flat, 0, limit):
        found = [f for f in signs.find(flat[m.end() : m.end() + 60]) if not f.blank and f.start < 3]
        if found and re.match(r"[ \t*]*(?:\n|\||\s{3}|$)", flat[m.end() + found[0].end :][:80]):
            return found[0].sign, (m.start(), m.end() + found[0].end)
    return None, None


# a scan lost the stroke of a whole line: `Số : 44  ĐN-UBND`
_NO_STROKE = re.compile(
    rf"^[ \t*]*(?:Số|SỐ)[ \t]*:[ \t]*(?P<num>\d{{1,5}})[ \t]{{1,4}}"
    rf"(?P<tail>[{UPPER}]{{2,5}}-(?P<organ>[{UPPER}]{{2,12}})(?:-[{UPPER}]{{2,8}})?)[ \t*]*$",
    re.M,
)


def _without_stroke(flat: str, limit: int) -> tuple[Sign, tuple[int, int]] | None:
    """A number alone in its line whose code names an organ that is known, the stroke before it lost."""
    m = _NO_STROKE.search(flat, 0, limit)
    if m is None or signs.organ_code(m["organ"]) is None:
        return None
    found = signs.find(f"{m['num']}/{m['tail']}")
    return (found[0].sign, (m.start("num"), m.end("tail"))) if found else None


# under a consolidated text stands what others print above it: organ, number, place and day
_AUTHENTICATES = "XÁC THỰC VĂN BẢN HỢP NHẤT"
_AROUND = 300  # characters of the lines above and below those words


def authenticated(flat: str) -> tuple[Sign, tuple[int, int], tuple[str | None, str | None]] | None:
    at = flat.rfind(_AUTHENTICATES)
    if at < 0:
        return None
    begin = max(0, at - _AROUND)
    lines = flat[begin : at + len(_AUTHENTICATES) + _AROUND]
    sign, span = own(lines, len(lines))
    if sign is None or span is None or sign.code != "VBHN":
        return None
    return sign, (begin + span[0], begin + span[1]), head_day.date_and_place(lines, len(lines))


def _begins_line(flat: str, at: int) -> bool:
    """True at the start of a line, of a cell or of a second column, white space and stars passed over.

    Looked for backwards from the word: a pattern that begins with any white space takes cubic time on much
    of it.
    """
    start = at
    while start and flat[start - 1] in " \t*":
        start -= 1
    return (
        not start
        or flat[start - 1] in "\n|"
        or bool(_GAP.search(flat, max(0, start - 3), at))
        # `Độc lập - Tự do - Hạnh phúc ------- Số: 15/KH-UBND`
        or flat.endswith(("phúc", "PHÚC", "---", "___"), 0, start)
    )


# what may stand behind a number at the end of its cell
_ENDS_CELL = re.compile(
    r"\s*(?:[|\n]|\Z)|[ \t]*(?:V/v|V/V|ĐẢNG CỘNG SẢN|CỘNG H(?:ÒA|OÀ)|ĐOÀN TNCS)\b"
    rf"|[ \t]*[{UPPER}][^\n,;:()]{{2,30}},[ \t]*ngày\b"
)
_LONGEST_RUN = 240  # characters of the lines of a left column that ran together


def _ends_a_run(flat: str, m: re.Match[str]) -> bool:
    """Does the number end a left column that ran together: `HUYỆN ỦY X ĐẢNG ỦY XÃ Y * Số 12-CV/ĐU |`?

    Nothing but the organs in capitals stands before it in its line, and nothing of the text behind it.
    """
    near = max(0, m.start() - _LONGEST_RUN)
    begin = max(flat.rfind("\n", near, m.start()), flat.rfind("|", near, m.start())) + 1
    run = flat[begin : m.start()]
    if (near and not begin) or not run.isupper() or not _TWO_WORDS.search(run):
        return False
    line = _NEXT_COLUMN.split(flat[m.end() : m.end() + 60], maxsplit=1)[0]
    found = next((f for f in signs.find(line) if f.start < _NEAR), None)
    return found is not None and _ENDS_CELL.match(flat, m.end() + found.end) is not None


_TWO_WORDS = re.compile(rf"[{UPPER}]{{2,}} [{UPPER}]{{2}}")
_NEAR = 3
_CODES_ALONE = re.compile(rf"^[ \t]*(?P<codes>[{UPPER}&]{{2,}}(?:-[{UPPER}&]{{2,}})+)[ \t]*$", re.M)


_STOPPED = re.compile(rf"\.\s?(?P<codes>[{UPPER}&]{{3,15}})[ \t*]*(?:\n|\||\s{{3}}|\Z)")


def _whole_sign(flat: str, start: int, end: int, sign: Sign, limit: int) -> tuple[Sign, tuple[int, int]]:
    """A joint number that was broken at a hyphen goes on in a line that holds nothing but codes.

    `64 /QĐ. SLĐTBXH` is a hasty `64/QĐ-SLĐTBXH`.
    """
    sign, end = set_apart.with_zone(flat, end, sign)
    if sign.code and not sign.organs and (more := _STOPPED.match(flat, end)):
        whole = signs.find(f"{flat[start:end]}-{more['codes']}")
        if whole:
            return whole[0].sign, (start, more.end("codes"))
    if re.compile(r"\s?-").match(flat, end):
        rest = _CODES_ALONE.search(flat, end, max(limit, end))
        whole = signs.find(f"{flat[start:end]}-{rest['codes']}") if rest else []
        if whole:
            return whole[0].sign, (start, end)
    return sign, (start, end)
