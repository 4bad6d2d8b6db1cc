"""Who signed, in which post and for whom, from the block of the signature (Nghị định 30/2020/NĐ-CP).

The block may stand line by line, beside Nơi nhận, or run together in one line
(`TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn An`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from ingest.model import Signer
from ingest.organ import names
from ingest.organ.posts import (
    CERTIFIED,
    FOR,
    MARK,
    NAME,
    NO_PERSON,
    POST,
    SHOUTED_NAME,
    in_short,
    loud,
    run_on,
    said_calmly,
    set_apart,
)
from ingest.page import beside
from ingest.page.outline import Outline
from ingest.text.letters import LOWER, UPPER
from ingest.text.text import fold

# `KT. GIÁM ĐỐC`, `TL. CHỦ TỊCH`: for whom is signed; the post of who signs is another
_STANDS_IN = re.compile(rf"(?:KT|TL|TU[QN]|K/T|T/L)[./]?\s?(?!.*\bPHÓ\b)[{UPPER}]")
_POST_BEHIND = re.compile(rf"[;:.,)]\s+(?=(?:TM|KT|TL|TUQ|T/M|K/T|T/L)[./]\s?[{UPPER}]{{2}}|{POST.pattern})")
_FILED = 200  # characters from `Lưu` to the signature that ran into its line


_COLUMN = re.compile(r"\s{3,}|\t")


def _right_column(line: str) -> str:
    """What stands to the right, or the line whose name only a gap parts from its post."""
    right = _COLUMN.split(line)[-1]
    if right != line and " " not in right and NAME.fullmatch(line):
        return line  # `Nguyễn   Văn   An`: a name set wide
    parted = right != line and not right.isupper() and FOR.match(line) and run_on(line)
    return line if parted else right


def _behind_the_file(line: str) -> str:
    """The signature behind the copies that it ran into: `- Lưu: VT. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lê Thị An`."""
    at = line.rfind("Lưu")
    post = _POST_BEHIND.search(line, at, at + _FILED) if at >= 0 else None
    return line[post.end() :] if post else line


def _without_mark(line: str) -> str:
    """A line of the signature without its mark; nothing where a house holds the certificate."""
    plain = in_short(MARK.sub("", line)).strip()
    if not CERTIFIED.match(line) or NAME.fullmatch(plain):
        return plain
    return plain if SHOUTED_NAME.fullmatch(plain) and not _BODY_HALF.search(plain) else ""


class Signature(NamedTuple):
    """What the block of the signature says, the person left out of it by many web pages."""

    name: str | None
    capacity: str | None
    signs_for: str | None

    @property
    def signer(self) -> Signer | None:
        """The signer; None where the text names none."""
        return Signer(self.name, self.capacity, self.signs_for) if self.name else None


def read(outline: Outline) -> Signature:
    """Who signs, in which post and for whom, as far as the text tells."""
    block = outline.first("signature")
    lines: list[str] = []
    if block is not None:
        lines = [_right_column(ln.strip()).strip(" *.") for ln in outline.text(block).split("\n")]
        lines = _last_of_several(outline.flat, outline.lines_of(block)) or lines
    elif not (lines := [tail.text for tail in beside.tails(outline)]):
        copies = outline.first("copies")
        if copies is not None:
            lines = [re.split(r"\t|\s{3,}", ln.strip())[-1] for ln in outline.text(copies).split("\n")[-1:]]
            lines = [_behind_the_file(ln) for ln in lines]
    lines = [set_apart(plain) for ln in lines if (plain := _without_mark(ln))]
    signs_for = capacity = name = None
    for line in _whole_posts(lines):
        glued = run_on(line)
        if glued:
            body, post = loud(glued["loud"])
            return Signature(" ".join(glued["name"].split()), post or capacity, body or signs_for)
        if line.upper() == line or FOR.match(line):
            body, post = loud(line)
            if body:
                signs_for = body
            if post:
                capacity = post
            if body or post:
                continue
        elif said_calmly(line):
            capacity = line
            continue
        m = NAME.search(line, max(0, len(line) - _LONGEST_NAME))
        if not m or NO_PERSON.match(m["name"]):
            continue
        if not line.startswith(("-", "Lưu")) and not re.search(r"\d", line[: m.start()]):
            whole = m.start() == 0
            if whole or re.search(rf"[{UPPER}]{{3,}}[\s,]*$", line[: m.start()]):
                name = " ".join(m["name"].split())
                if whole:
                    break
    if name is None:
        name = _glued_name(lines)
    if name is None and block is not None and (capacity or signs_for or any(map(_STANDS_IN.match, lines))):
        # the post of the deputy who signs stands further down too
        own = None if lines and _STANDS_IN.match(lines[-1]) else capacity
        name, below = _further_down(outline, block.end, own)
        capacity = below or capacity
    if name is None and block is not None and (capacity or signs_for):
        name = _behind_the_copies(outline)
    if name is None and (signed := _beside_mark(outline)):
        name, capacity = signed[0], capacity or signed[1]
    return Signature(name, capacity, signs_for)


_LONGEST_NAME = 160  # characters of a name with its ranks, at the end of a line
_GOES_ON = re.compile(r"(?:\bVÀ|\bCỦA|,|\s[-–])$")
_HALF_A_POST = re.compile(r"(?:PHÓ |QUYỀN )?(?:CHÁNH|TRƯỞNG)|PHÓ")
_BODY_HALF = re.compile(
    r"\b(?:[ỦU][ỶY]|BAN|DÂN|ĐẢNG|SỞ|BỘ|HỘI|HÀNH|VỤ|TỈNH|HUYỆN|XÃ|PHƯỜNG|MTTQ|HĐND|UBND)\b"
)
_LONGEST_BREAK = 4  # lines below a post among which the name stands
_SHORTEST_HALF = 4  # characters; a scan leaves shorter scraps


def _whole_posts(lines: list[str]) -> list[str]:
    """The lines, a post or a body that a page broke in one again: `GIÁM ĐỐC SỞ GIÁO DỤC VÀ` / `ĐÀO TẠO`."""
    out: list[str] = []
    for i, line in enumerate(lines):
        if out and line.isupper() and out[-1].isupper() and _is_second_half(out[-1], line, lines[i + 1 :]):
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
    return out


def _is_second_half(above: str, line: str, below: list[str]) -> bool:
    """Does a post or a body go on in this line: `GIÁM ĐỐC TRUNG TÂM` / `Y TẾ HUYỆN`?

    What stands in capitals between a post and a person's name is no name; over another post it names a body.
    """
    if FOR.match(line) or _STANDS_IN.match(line):
        return False
    post, own = POST.match(above), POST.match(line)
    # `PHÓ CHỈ HUY TRƯỞNG -` / `THAM MƯU TRƯỞNG`: one who is both
    if post and _GOES_ON.search(above) and (above.endswith(("-", "–")) or not own):
        return True
    if own:
        acting = post is not None and own.group() == "PHỤ TRÁCH"  # `PHÓ GIÁM ĐỐC` / `PHỤ TRÁCH`
        return acting or _HALF_A_POST.fullmatch(above) is not None
    ends = next((it for it in below[:_LONGEST_BREAK] if not it.startswith("-") and not _is_half(it)), "")
    if FOR.match(above) and _BODY_HALF.search(line):
        return bool(POST.match(ends) or _STANDS_IN.match(ends) or _person(ends))
    stain = line.isascii() and len(line) < _SHORTEST_HALF
    return post is not None and not stain and _person(ends) is not None


def _is_half(line: str) -> bool:
    return line.isupper() and not (POST.match(line) or FOR.match(line) or _STANDS_IN.match(line))


# before the house in its line: `KT. GIÁM ĐỐC SỞ Y TẾ`, `TM. BAN THƯỜNG VỤ TỈNH ĐOÀN`
_LEADS = re.compile(
    rf"(?:(?:(?P<stands>KT|TL|TUQ|K/T|T/L)|TM|T/M)[./]?\s*)?"
    rf"(?:(?:BAN (?:THƯỜNG VỤ|CHẤP HÀNH|THƯỜNG TRỰC)|(?P<post>{POST.pattern}))\s+(?=\S))?"
)
_SIGNATURES = 24  # lines in which all who sign a joint document stand


def of_house(outline: Outline, house: str) -> Signer | None:
    """Who signs for the house under whose line in capitals he stands; None where no line names it so.

    The line may name his post before the house: `KT. GIÁM ĐỐC SỞ Y TẾ` / `PHÓ GIÁM ĐỐC`.

    A joint document bears the number of one of those who sign, in whatever order their signatures come.
    """
    block = outline.first("signature")
    if block is None:
        return None
    at = max(bisect_right(outline.lines, (block.start, block.start)) - 1, 0)
    left, right = _columns(outline.flat, outline.lines[at : at + _SIGNATURES])
    lines = [*left, *right]
    own = next((i for i, line in enumerate(lines) if _names(line, fold(house))), None)
    if own is None:
        return None
    leads = _LEADS.match(lines[own])
    capacity = None
    if leads and leads["post"] and not leads["stands"]:
        of_its_house = _HALF_A_POST.fullmatch(leads["post"])  # `CHÁNH VĂN PHÒNG` is the whole post
        capacity = loud(lines[own] if of_its_house else leads.group())[1]
    # `TM. BAN THƯỜNG VỤ` / `HỘI KHUYẾN HỌC TỈNH`, or both in one line
    body = next((line for line in lines[max(own - 1, 0) : own + 1] if FOR.match(line)), None)
    signs_for = loud(body)[0] if body else None
    for line in lines[own + 1 :]:
        if MARK.fullmatch(line) or _STANDS_IN.match(line):
            continue
        if line == line.upper() and (FOR.match(line) or POST.match(line)):
            body, post = loud(line)
            signs_for, capacity = body or signs_for, post or capacity
        elif capacity and (person := _person(line)):
            return Signer(person, capacity, signs_for)
        else:
            return None
    return None


def _names(line: str, house: str) -> bool:
    """Does a line in capitals name the house, with or without a post before it?"""
    leads = _LEADS.match(line)
    said = line[leads.end() :] if leads else line
    if " " not in line or not line.isupper():
        return False
    return any(f"{house} ".startswith(f"{fold(it)} ") for it in (said, names.written_out(said)))


# `- Lưu: VT, NC. Trần Văn An`: the last line of both columns, the post standing further above
_FILED_AND_NAME = re.compile(rf"\bLưu\b[^\n]{{1,60}}?\.\s+(?P<signed>[{UPPER}][^;:,()\d]{{3,50}})\Z")


def _behind_the_copies(outline: Outline) -> str | None:
    """The name at the end of the line that says where the paper is filed."""
    copies = outline.first("copies")
    for a, b in outline.lines_of(copies) if copies is not None else ():
        filed = _FILED_AND_NAME.search(outline.flat[a:b])
        m = NAME.fullmatch(filed["signed"]) if filed else None
        if m and not NO_PERSON.match(m["name"]):
            return " ".join(m["name"].split())
    return None


def _last_of_several(flat: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The lines of the last of those who sign side by side; none where one signs alone.

    `TM. BAN THƯỜNG VỤ     TRƯỞNG CÔNG AN HUYỆN`: post and name of one column belong together.
    """
    rows = [[side.strip(" *") for side in _COLUMN.split(flat[a:b])] for a, b in spans]
    sides = rows[0] if rows else []
    if not all(side.isupper() and (POST.search(side) or FOR.match(side)) for side in sides):
        return []
    if len(sides) > _TWO:
        return [row[-1] for row in rows if len(row) == len(sides)]
    return _columns(flat, spans)[1] if len(sides) == _TWO else []


_TWO = 2


def _columns(flat: str, spans: Sequence[tuple[int, int]]) -> tuple[list[str], list[str]]:
    """The lines of signatures side by side, those of the left one and those of the right one."""
    sides: tuple[list[str], list[str]] = ([], [])
    gutter = 0
    for a, b in spans:
        column = a - flat.rfind("\n", 0, a) - 1
        left, gap, right = (
            flat[a:b].partition(m.group()) if (m := _COLUMN.search(flat, a, b)) else (flat[a:b], "", "")
        )
        gutter = gutter or (column + len(left) + len(gap) if right else 0)
        at_right = gutter and not right and (column > gutter / 2 or flat.startswith("\t", a - 1))
        sides[bool(at_right)].append(left.strip(" *"))
        if right:
            sides[1].append(right.strip(" *"))
    return sides


_MARK = re.compile(r"\W*[Đđ]ã [Kk]ý\W*")
_NAME_AND_MARK = re.compile(rf"[\W_]*(?P<name>[^|()\n]{{5,40}}?)\s*\({_MARK.pattern}")
_POST_SAID = re.compile(
    r"(?:Phó |Quyền )?(?:Chủ tịch|Thủ tướng|(?:Bộ|Thứ|Tổng Cục|Cục|Viện|Hiệu) trưởng|(?:Tổng )?Giám đốc"
    r"|Bí thư|Chủ nhiệm|Thống đốc|Chánh án)\b.{0,60}",
    re.IGNORECASE,
)
_LAST = 12  # lines of a text in which who signed stands


def _beside_mark(outline: Outline) -> tuple[str, str | None] | None:
    """Name and post around `(Đã ký)` at the end of a page: under it, above it, or in its line."""
    lines = [outline.flat[a:b] for a, b in outline.lines[-_LAST:]]
    for i in range(len(lines) - 1, -1, -1):
        if beside_it := _NAME_AND_MARK.fullmatch(lines[i]):
            name, post = beside_it["name"], lines[i - 1] if i else ""
        elif not _MARK.fullmatch(lines[i]):
            continue
        elif i + 1 < len(lines) and _person(lines[i + 1]):
            name, post = lines[i + 1], lines[i - 1] if i else ""
        elif i and _person(lines[i - 1]):
            name, post = lines[i - 1], lines[i - 2] if i > 1 else ""
        else:
            continue
        if (person := _person(name)) is not None:
            return person, post.strip() if _POST_SAID.fullmatch(post.strip()) else None
    return None


def _person(line: str) -> str | None:
    """The name in a line that holds nothing else, without the rank before it."""
    named = NAME.fullmatch(line.strip())
    return " ".join(named["name"].split()) if named and not NO_PERSON.match(named["name"]) else None


def _further_down(outline: Outline, end: int, capacity: str | None) -> tuple[str | None, str | None]:
    """Post and name alone in their lines, a little below: the lines of the other column stand between."""
    below = outline.lines[bisect_right(outline.lines, (end, end)) :][:12]
    for a, b in below:
        line = outline.flat[a:b]
        m = NAME.fullmatch(line)
        if m and not NO_PERSON.match(m["name"]):
            return " ".join(m["name"].split()), capacity
        if capacity is None and line == line.upper() and POST.match(line):
            capacity = loud(line)[1]
    return None, capacity


_BEHIND_POST = re.compile(  # `PHÓ CHỦ TỊCHVõ Nguyên Giáp` too
    rf"(?:[{UPPER}]{{2,}}[,\s]+|(?:CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|BÍ THƯ))"
    rf"((?:[{UPPER}][{LOWER}']+\s+){{1,4}}[{UPPER}][{LOWER}']+)\s*$"
)


def _glued_name(lines: list[str]) -> str | None:
    """The name at the end of a line whose breaks were lost: `… BỘ TRƯỞNG, CHỦ NHIỆM Mai Tiến Dũng`."""
    for line in lines:
        if m := _BEHIND_POST.search(line):
            return " ".join(m.group(1).split())
    shouted = (SHOUTED_NAME.fullmatch(ln) for ln in reversed(lines) if not POST.match(ln))
    last = next((m["name"] for m in shouted if m), None)
    if last and len(last.split()) <= 5 and not re.search(r"BAN|DÂN|ĐẢNG|SỞ|PHÒNG|CHỦ TỊCH|HÀNH", last):
        return last.title()
    return None
