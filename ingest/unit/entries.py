"""The entries of a list of addressees or copies: one a bullet, a number or a line, as a page has kept them.

A line that goes on in small letters belongs to the entry above; bullets inside a line, a second column and a
purpose of its own (`Sở Nội vụ (báo cáo); Sở Y tế (phối hợp)`) part entries.
"""

from __future__ import annotations

import re

from ingest.organ.posts import NAME, NO_PERSON, POST
from ingest.organ.unit_words import starts_unit
from ingest.page.outline import Block, Outline
from ingest.text.letters import UPPER

_SIGNATURE = re.compile(
    rf"CH.\s?HUY TRƯ"
    rf"|(?:TM|KT|TL|TUQ|T[/.]M|K/T|T/L)\b[./]?\s*[{UPPER}]{{2}}"
    rf"|(?:PHÓ )?(?:GIAM ĐOC|GIAM DOC|CHU TICH|TRUONG)|{POST.pattern}"
)

_AS_ABOVE = re.compile(r"Như (?:[^;,]{2,40};|(?:trên|Điều \d+|kính gửi|đề gửi),)\s*(?=\S)", re.IGNORECASE)
_PARTED = re.compile(r"\)\s*(?P<by>[;,])\s*(?=\S)")
_NEXT = re.compile(r";\s*(?=\S)")
_NUMBERED = re.compile(
    r"(?P<letter>(?:Đồng (?:kính )?gửi\s*:|[a-zđ]\))\s*)|\(\d{1,2}\)\s*"
    rf"|\d{{1,2}}\s?(?:[.)]\s?-|[.)/-])\s+(?=\D|\d{{1,3}}\s[^\W\d])|\d{{1,2}}[.)](?=[{UPPER}])"
)  # `1. Sở Y tế`, `2.- Sở Tài chính`, `3.Công an tỉnh`, `6. 12 thôn`
_COLUMNS = re.compile(r"(?:(?<!\s)\s{4,}+|\t|\s\|\s)(?![\s–•-])")  # a bullet begins no signature
_BULLETS = "-–+•*|·→"
_BULLET, _MARK = tuple(_BULLETS), re.compile(r"[-–+•]")
# a list whose line breaks were lost: `- Bộ Y tế; - Sở Y tế;- Lưu`
_BULLETS_INSIDE = re.compile(
    r"(?<=[;:.,)])\s+[-–+•]\s+(?=\S)|(?<=[;:])[-–•]\s*(?=[^\W\d])|(?<=[,)])[-–•]\s+(?=[^\W\d])"
)
_ENDS = (";", ".", ":", "|")
# `- Các chi bộ trực thuộc` / `Huyện ủy;`, `UBND huyện; Công ty` / `Điện lực;`
_HANGS = re.compile(
    r"\s(?:thuộc|của|các)$"
    r"|(?:^|[,;:-]\s)(?:Công ty|Trung tâm|Chi (?:cục|nhánh)|Bệnh viện|Phòng|Sở|[ỦU][ỷy] ban)$"
)
_GOES_ON = re.compile(
    r".*[;,]\s*$|\((?:để )?(?:b/c|t/h|p/h|báo cáo|thực hiện|phối hợp|chỉ đạo|biết)", re.DOTALL
)
_ITS_ROOMS = re.compile(r"(?:VP\w*|Văn phòng [^:;,]{2,30}):\s")  # `VPCP: BTCN, các PCN; Cổng TTĐT`
# what stands under an address or beside a list
_NO_UNIT = re.compile(
    r"(?:MST|Mã số thuế|Địa chỉ|ĐT|Điện thoại|Email|Fax|Số)\s*[:.]|(?:TS|ThS|Th\.S|PGS|GS|BS|KS)\.\s?"
    rf"[{UPPER}]|.{{2,30}}, ngày [\d….]|Nơi nhận[^:]{{0,45}}:\s*$"
)
_FILED = re.compile(r"L[ưu]u\b")  # what ends a list is an entry of its own
_FILED_TOO = re.compile(r"[,;.]\s+(?=Lưu[\s:])")
_LETTER = re.compile(r"[^\W\d_]")


def of_block(outline: Outline, block: Block, purpose: re.Pattern[str]) -> list[tuple[int, int]]:
    """The spans of the entries; `purpose` is what a remark behind a member looks like."""
    return _members(outline.flat, _items(outline, block, purpose), purpose)


def _members(flat: str, entries: list[tuple[int, int]], purpose: re.Pattern[str]) -> list[tuple[int, int]]:
    """Entries parted where each member has its own purpose: `Sở Nội vụ (báo cáo); Sở Y tế (phối hợp)`.

    What stands behind `Như trên;` in one entry is an entry of its own.
    """
    out: list[tuple[int, int]] = []
    for a, b in entries:
        above = _AS_ABOVE.match(flat, a, b)
        at = above.end() if above else a
        filed = _FILED_TOO.search(flat, at, b)
        b = filed.start() + 1 if filed else b  # noqa: PLW2901 - `…, UBND huyện, Lưu: VT` ends a line
        opens = flat.rfind("(", at, b)
        each = False  # by semicolons: a purpose behind the last is not that of all
        for m in _PARTED.finditer(flat, at, b):
            told = m.end() <= opens or purpose.search(
                flat, max(at, m.start() - _LONGEST_REMARK), m.start() + 1
            )
            if told and (m["by"] == ";" or starts_unit(flat, m.end())):
                each = m["by"] == ";"
                out.append((at, m.start() + 1))
                at = m.end()
        for m in _NEXT.finditer(flat, at, b) if each else ():
            if starts_unit(flat, m.end()):
                out.append((at, m.start()))
                at = m.end()
        out.append((at, b))
    return out


def _items(outline: Outline, block: Block, purpose: re.Pattern[str]) -> list[tuple[int, int]]:
    """The entries of a list: bullets, or lines; a line that goes on in small letters belongs to the last."""
    flat = outline.flat
    entries: list[tuple[int, int]] = []
    bulleted = False
    for a, b in outline.lines_of(block):
        line = flat[a:b].lstrip()
        a = b - len(line)  # noqa: PLW2901 - blanks behind the greeting
        cut = _COLUMNS.search(line) if "    " in line or "\t" in line or " | " in line else None
        if cut and cut.start() > 3:
            b = a + cut.start()  # noqa: PLW2901 - the second column is the signature
            line = flat[a:b]
        if line.startswith("|"):  # the bar of a table
            a, line = b - len(line.lstrip("| ")), line.lstrip("| ")  # noqa: PLW2901
        marked = line.startswith(_BULLET)
        inner = _BULLETS_INSIDE.split(line) if _MARK.search(line, 1) else [line]
        last = flat[entries[-1][0] : entries[-1][1]].rstrip() if entries else ""
        open_ = len(inner) > 1 and not marked and last and _is_same(last, line, bulleted=bulleted)
        if len(inner) > 2 or open_ or (marked and len(inner) == 2 and _ends_entry(inner[0], purpose)):
            found = _lost_breaks(flat, a, b, inner)
            if open_:  # `…, - Các đồng chí Huyện ủy` / `viên, - Lưu`
                entries[-1] = (entries[-1][0], found.pop(0)[1])
            entries += found
            bulleted = marked or bool(open_)
            continue
        bare = line.lstrip(f" \t{_BULLETS}")
        bare = bare[numbered.end() :] if (numbered := _NUMBERED.match(bare)) else bare
        if not bare or not _LETTER.search(bare) or _SIGNATURE.match(bare) or _NO_UNIT.match(bare):
            if entries and bulleted and bare[:1].isdigit() and bare.endswith((",", ";")):
                entries[-1] = (entries[-1][0], b)  # `…, Ban Điều hành` / `112,`
            continue
        if bulleted and not (marked or numbered) and is_person(bare):
            continue  # the end of the signature that stood beside the list
        if entries and not marked and not numbered and _is_same(last, bare, bulleted=bulleted):
            entries[-1] = (entries[-1][0], b)
        else:
            entries.append((a + len(line) - len(bare), b))
            bulleted = bulleted or marked or bool(numbered and not numbered["letter"])
    return entries


def _ends_entry(piece: str, purpose: re.Pattern[str]) -> bool:
    """Is the dash behind this piece a bullet? `Sở Y tế (báo cáo) - Sở Nội vụ`, against `PC06 (CS) - CAT`."""
    return not piece.endswith(")") or purpose.search(piece, max(0, len(piece) - _LONGEST_REMARK)) is not None


_LONGEST_REMARK = 60  # characters of a remark on a member


def is_person(line: str) -> bool:
    """Is this the name of a person and nothing else?"""
    person = NAME.fullmatch(line)
    return person is not None and not NO_PERSON.match(person["name"]) and not starts_unit(line)


def _lost_breaks(flat: str, a: int, b: int, pieces: list[str]) -> list[tuple[int, int]]:
    """The entries of a line that holds several bullets."""
    out, at = [], a
    for piece in pieces:
        bare = piece.strip(f" {_BULLETS}")
        at = flat.index(bare, at, b)
        out.append((at, at + len(bare)))
    return out


def _is_same(last: str, line: str, *, bulleted: bool) -> bool:
    """Does a line without a mark of its own go on with the last entry?"""
    if bulleted and _ITS_ROOMS.match(last):
        return True
    if last.endswith(";"):
        return False
    if (
        not bulleted
        and last.endswith(",")
        and (starts_unit(line) or _FILED.match(line))
        and line[0].isupper()
    ):
        return False
    if line[0].islower() or last.endswith((",", " và")) or _HANGS.search(last):
        return True
    return bulleted and not last.endswith(_ENDS) and _GOES_ON.match(line) is not None
