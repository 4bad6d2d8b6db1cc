"""The organs that the header prints: which lines name them, and which of them issues.

The motto, the number and the date are no organs, whatever line they share with one; an organ goes on over
several lines, and a body that only signs gives way to the organ above it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ingest.head import header_damage, header_name, header_runs, number
from ingest.head.header_name import NO_FIELD
from ingest.lexicon import places
from ingest.organ.central import MINISTRY
from ingest.page import stamps
from ingest.page.outline import Block, BlockKind, Outline
from ingest.text.letters import LOWER, UPPER

_MOTTO = re.compile(
    r"CỘNG\s+H[ÒOÕ][AÀ]\s.{0,12}?CHỦ\s+NGHĨA(?:\s+VIỆT\s+NAM.*)?$"
    r"|(?:XÃ\s+HỘI\s+)?CHỦ\s+NGHĨA(?:\s+VIỆT\s+NAM.*)?$|^(?:CỘNG\s+H[ÒO][AÀ]|XÃ\s+HỘI|NGHĨA VIỆT NAM)$"
    r"|^(?:-\s*)?(?:Tự do\s*-\s*)?Hạnh phúc$|CỘNG\s+H[ÒOÕ][AÀ]?À?\s+XÃ\s+HỘI.*$"
    r"|VIỆT\s+NAM\s+DÂN\s+CHỦ\s+CỘNG\s+H(?:ÒA|OÀ).*$"  # until 1976
    r"|Độc\s+lập[\W_]{1,6}Tự\s+do.*$|Đ[ẢA]NG\s+C[ỘÔO]NG\s+S[ẢA]N\s+VI[ỆÊE]T\s+NAM.*$"
    r"|(?<=\w )(?<!BCH )(?<!HÀNH )ĐOÀN\s+(?:TNCS|THANH NIÊN CỘNG SẢN)\s+(?:HỒ CHÍ MINH|HCM)$",
    re.I,
)
# web copies break it at any word: `CỘNG⏎HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`
_MOTTO_WHOLE = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ|ÓA|OA)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|Độc\s+lập[\W_]{1,6}Tự\s+do[\W_]{1,6}Hạnh\s+phúc"
)
# the term of those who are elected, which is no part of what they are called
_OF_TERM = re.compile(
    r"(?<![\s,(–-])[\s,(–-]*(?<!\w)(?:KH(?:ÓA|OÁ) (?:THỨ )?(?:[IVXL]+|\d+)(?!\w)"
    r"|NHIỆM KỲ (?:\d{4}(?:\s?[-–]\s?\d{4})?|[IVXL]+)(?!\w)"
    r"|KỲ HỌP (?:THỨ|LẦN|CHUYÊN|BẤT)\b.*$)(?:\s?\))?"
)
_MOTTO_BROKEN = re.compile(r"CHỦ\s+NGHĨA\W*$|ĐẢNG\s+CỘNG\s+SẢN\W*$")
# houses whose first words may be a second line too: `BAN QUẢN LÝ` / `KHU DI TÍCH X`, `TRƯỜNG` / `MẦM NON X`
_HOUSES = (
    r"CẢNG (?:VỤ|HÀNG KHÔNG)|KHU (?:QUẢN LÝ|DI TÍCH|CÔNG NGHỆ|BẢO TỒN|DỰ TRỮ)|THÔNG TẤN XÃ|PHÂN VIỆN"
    r"|CƠ SỞ (?:CAI|ĐIỀU TRỊ|BẢO TRỢ)|LÀNG (?:TRẺ|VĂN HÓA)|TẠP CHÍ|BẾN XE|LÂM TRƯỜNG|NÔNG TRƯỜNG"
    r"|BINH ĐOÀN|MẦM NON|MẪU GIÁO|KHO(?! BẠC)|CHỢ|NGHĨA TRANG|CÔNG VIÊN"
)
_BEFORE_HOUSE = re.compile(
    r"\b(?:QUẢN LÝ|CÔNG TY|CỔ PHẦN|TNHH|HỮU HẠN|THÀNH VIÊN|(?<!MÔI )(?<!THỊ )TRƯỜNG|DỰ ÁN|BỆNH VIỆN"
    r"|HUYỆN|XÃ|PHƯỜNG|THỊ TRẤN)$"  # whose own names `CHỢ RẪY`, `CHỢ MỚI` may be
)
_HOUSE = re.compile(_HOUSES)
_ORGAN_START = re.compile(
    # a set of questions or criteria is no ministry
    r"(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|SỞ"
    r"|BỘ(?! (?:CÂU HỎI|ĐỀ|TIÊU CHÍ|CHỈ SỐ|QUY TẮC|CÔNG CỤ|TÀI LIỆU)\b)"
    r"|TỈNH [UỦ]Ỷ?Ủ?Y?\b|TỈNH (?:ỦY|UỶ)|THÀNH (?:ỦY|UỶ)"
    r"|HUYỆN (?:ỦY|UỶ)|QUẬN (?:ỦY|UỶ)|THỊ (?:ỦY|UỶ)"
    r"|ĐẢNG (?:ỦY|UỶ|BỘ|ĐOÀN)|CHI BỘ|ĐẠI HỘI|BAN(?! HÀNH\b)"
    r"|VĂN PHÒNG|PHÒNG|TRƯỜNG|HỘI|LIÊN|CÔNG AN|CÔNG ĐOÀN|TÒA ÁN"
    r"|VIỆN"
    r"|HIỆP HỘI|TRUNG TÂM|CHI CỤC|CỤC|TỔNG"
    r"|CHÍNH PHỦ|THỦ TƯỚNG|PHỦ THỦ TƯỚNG|QUỐC HỘI|MẶT TRẬN|(?:UB)?MTTQ|ĐOÀN|THANH TRA|KIỂM TOÁN|KHO BẠC"
    r"|NGÂN HÀNG|BẢO HIỂM|CÔNG TY|TỈNH ĐOÀN"
    r"|(?:THÀNH|HUYỆN|QUẬN|THỊ) ĐOÀN|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) HỘI|CƠ QUAN"
    r"|CĐCS|UB(?= ?MTTQ)"
    r"|BCH|BCĐ|BQL|LĐLĐ|BHXH|KBNN|TAND|VKSND|UBKT|BĐBP|TTYT|TIỂU BAN|TRẠM|HẠT|ĐỘI|CHI NHÁNH|TẬP ĐOÀN"
    r"|THUẾ (?:TỈNH|THÀNH PHỐ|CƠ SỞ)|HẢI QUAN|ĐỒN BIÊN PHÒNG|THƯỜNG TRỰC|BỘ CHỈ HUY"
    r"|VỤ|BƯU ĐIỆN|VIỄN THÔNG|VNPT|ĐIỆN LỰC|THI HÀNH ÁN DÂN SỰ|THỐNG KÊ|QUỸ|HỢP TÁC XÃ|XÍ NGHIỆP"
    r"|CÂU LẠC BỘ|(?:CỤM|KHỐI) (?:THI ĐUA|TRƯỜNG|CHUYÊN MÔN)|NHÓM CÔNG TÁC|PHÂN HIỆU|TÒA SOẠN|NGHIỆP ĐOÀN"
    r"|VƯỜN QUỐC GIA|GIÁO HỘI|TÒA PHÚC THẨM|THƯ VIỆN|BẢO TÀNG|TRẠI (?:GIAM|TẠM GIAM)"
    r"|(?:TRUNG|SƯ|LỮ|TIỂU|HẢI) ĐOÀN|CHI (?:ĐOÀN|HỘI)|KHOA(?! HỌC)"
    r"|TRUNG ƯƠNG|QUÂN|BỆNH VIỆN|HỌC VIỆN|ĐẠI HỌC|ĐÀI|BÁO(?! CÁO)|XÃ ĐOÀN|TỔ|NHÀ(?! NƯỚC))\b"
    rf"|(?:{_HOUSES})\b"
)

# web copies break a name behind its first word: `ỦY⏎BAN NHÂN DÂN`, `TỔNG⏎LIÊN ĐOÀN LAO ĐỘNG`
_FIRST_WORDS = frozenset(
    {"ỦY", "UỶ", "TỔNG", "HỌC", "CHI", "BỆNH", "NGÂN", "BẢO", "KIỂM", "THỦ", "CÔNG", "VĂN"}
)
_CUT = re.compile(r"[^\W\d_] [-–]\s*$")
_DAY = re.compile(r"(?<!\w)ngày\s+\d{1,2}\s*(?:tháng|[/.-])")
# `Số hiệu: …`, `Số công báo: …` are labels of a web page
_NUMBER_LINE = re.compile(r"(?:Số|SỐ)(?!\s+[^\W\d])|(?:V/v|V/V)\b")
# `TRƯỜNG TIỂU HỌC` / `SỐ 2 BẮC LÝ`: one of several of a name
_COUNTED = re.compile(rf"SỐ \d{{1,2}}(?: [{UPPER}]{{2}}[{UPPER} ]{{0,30}})?")
_CAPITALS = re.compile(rf"[{UPPER}]{{2}}")


# `THCS NGUYỄN DU`, alone under the committee of its place
_SCHOOL = re.compile(r"(?:MN|TH|THCS|THPT|TH&THCS)(?= [^\W\d])")
_SCHOOLS = {"MN": "MẦM NON", "TH": "TIỂU HỌC"}
_OF_SCHOOL = re.compile(r"^TRƯỜNG\b|\bTRƯỜNG$")
# columns that ran together: `ĐẢNG ỦY XÃ XUÂN LÃNH Xuân Lãnh, ngày 08 tháng 5`
_BEFORE_DAY = re.compile(
    rf"(?<=[{UPPER}\d])\s+"
    rf"(?=(?:TP\.?\s*)?(?:[{UPPER}][{LOWER}'’]+[ -]){{0,3}}[{UPPER}][{LOWER}'’]+,\s*ngày\b)"
)


def printed(outline: Outline) -> list[str]:
    """The organs printed in the header, upper one first, each on one line and in calm letters."""
    block = outline.first("header")
    deciding = _deciding(outline, alone=False)
    if block is None:
        deciding = _deciding(outline, alone=True)
        return [deciding] if deciding else []
    found: list[str] = []
    seen_number = broken = False
    first = place = ""
    for piece in _above_title(outline, block):
        if broken and piece.strip(" *_-–") == "VIỆT NAM":
            continue
        line, breaks = _read(piece) if len(piece) < _USUAL else _read.__wrapped__(piece)
        line = _without_term(line, found[-1] if found else "")
        broken = (broken and not piece.strip()) or breaks
        if found and not seen_number and (_COUNTED.fullmatch(line) or _numbers(found[-1], line)):
            found[-1] = f"{found[-1]} {line}"
            continue
        if line.startswith(("Số", "SỐ", "V/v", "V/V")) and _NUMBER_LINE.match(line):
            seen_number = bool(found)  # the columns may be set out of order, the number first
        dashed = found and piece.lstrip().startswith(("- ", "– "))  # `PHÒNG VĂN HÓA` / `- XÃ HỘI`
        if (dashed or _social(found)) and not line and piece.strip(" -–*") == "XÃ HỘI":
            line = "XÃ HỘI"
        if first and line and line == line.upper():
            line = f"{first} {line}"
        first = ""
        if line in _FIRST_WORDS:
            first = line
            continue
        if line != line.upper() or not _CAPITALS.search(line) or stamps.is_stamp(line):
            continue
        if (school := _SCHOOL.match(line)) and not (found and _OF_SCHOOL.search(found[-1])):
            line = f"TRƯỜNG {_SCHOOLS.get(school.group(), school.group())}{line[school.end() :]}"
        if line.startswith("SỐ") or line[0].isdecimal() or _NEWS.match(line):
            continue
        if (seen_number or _POST_ALONE.match(line)) and not _ORGAN_START.match(line):
            continue
        if dashed:
            found[-1] = f"{found[-1]} - {line}"
        elif (_ORGAN_START.match(line) or _below_committee(found, line)) and not _joined_to(found, line):
            found.append(line)
        elif not found and not seen_number and header_name.PLACE_TAIL.fullmatch(line):
            place = line  # `HUYỆN DIỄN CHÂU` / `UBND XÃ DIỄN KỶ`
        elif (
            found and ":" not in line and not _is_whole(found[-1], line)
        ):  # `ĐT: 0236.3822041`, `MST: …` under the name of a house
            found[-1] = f"{found[-1]} {line}"
    found = found or header_damage.soft(
        [ln for ln in outline.text(block).split("\n") if not _NEWS.match(ln.strip())]
    )
    deciding = deciding if found else _deciding(outline, alone=True)
    if deciding and (not found or deciding.startswith(f"{found[-1]} ")):
        found = [*found[:-1], deciding]
    found = [place, *found] if place and found and found[0].startswith(_OF_PLACES) else found
    return header_name.without_motto(_one_by_one(found))


def _above_title(outline: Outline, block: Block) -> list[str]:
    """The lines and cells of a header, without a title whose type a page dropped.

    `PHÒNG, CHỐNG DỊCH BỆNH NĂM 2018`, below the day, is no organ where one stands above; who decides may be.
    """
    runs = header_runs.set_apart(_MOTTO_WHOLE.sub("\n", outline.text(block))).split("\n")
    pieces = [piece for raw in runs for piece in header_runs.pieces(raw)]
    if any(outline.first(kind) is not None for kind in _TITLED):
        return pieces
    day = next((i + 1 for i, piece in enumerate(pieces) if _DAY.search(piece)), 0)
    if not any(_ORGAN_START.match(piece.strip(" *_-–|")) for piece in pieces[:day]):
        return pieces
    return pieces[:day] + [piece for piece in pieces[day:] if _GOVERNS.match(piece.strip(" *_-–|"))]


def _one_by_one(found: list[str]) -> list[str]:
    """The organs of the lines of a header, those that ran into one told apart."""
    runs = [run for f in found for run in header_runs.one_by_one(" ".join(f.split()))]
    names = [piece for run in runs for piece in _apart(run)]
    if len(names) > 1 and names[-1].startswith("BAN "):
        names[-2] = _DELEGATION.sub("", names[-2])
    return names


def _without_term(line: str, above: str) -> str:
    """A line of a header without the term of an elected body; a congress is called by its own."""
    if ("KỲ" not in line and "KH" not in line) or line.startswith("ĐẠI HỘI") or above.startswith("ĐẠI HỘI"):
        return line
    return _OF_TERM.sub("", line).strip(" *_-–,")


def _below_committee(found: list[str], line: str) -> bool:
    """Does a line name what stands below a People's Committee, in words that elsewhere go on with a name?

    `UBND XÃ A DƠI` / `SÂN VẬN ĐỘNG`: the committee's name ends with its place.
    """
    above = found[-1] if found and _BELOW.match(line) else ""
    place = header_name.PLACE_TAIL.search(above) if above.startswith(_COMMITTEES) else None
    return place is not None and bool(places.find(place.group()))


def _is_whole(above: str, line: str) -> bool:
    """Is the name of a province's committee at its end, so that the line below is no part of it but a title?

    `UBND TỈNH BÌNH DƯƠNG` / `TẬP HỆ THỐNG HÓA …`, but `UBND TỈNH THỪA THIÊN` / `HUẾ`.
    """
    if not above.startswith(_COMMITTEES) or header_name.PLACE_TAIL.fullmatch(line):
        return False
    _, _, name = above.partition(" TỈNH ")
    return bool(name and places.find(name, level=1)) and not places.find(f"{name} {line}", level=1)


_COMMITTEES = ("UBND ", "ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ")
_OF_PLACES = (*_COMMITTEES, "HĐND ", "HỘI ĐỒNG NHÂN DÂN ", "ĐẢNG ỦY ", "ĐẢNG UỶ ", "ĐẢNG BỘ ")
_BELOW = re.compile(
    r"(?:THÔN|ẤP|KHÓM|KHU (?:PHỐ|DÂN CƯ)|BẢN|BUÔN|XÓM|LÀNG|CUNG|SÂN|RẠP|XƯỞNG|TRẠI|BẾN|BÃI|CẢNG|LỚP|NHÓM"
    r"|CƠ SỞ|ĐIỂM|ĐỀN|CHÙA|DI TÍCH)\s\S"
)


def _numbers(above: str, line: str) -> bool:
    """Is the line the number in a name: `… CƠ ĐỘNG SỐ` / `2`, `… TỔNG KẾT NGHỊ QUYẾT` / `SỐ 26-NQ/TW`?"""
    if line.isdecimal():
        return above.endswith(" SỐ")
    return line.startswith("SỐ ") and number.in_a_name(f"{above} ", len(above) + 1)


# what a web page tells above a text, in capitals: `UBND TỈNH X YÊU CẦU CÁC SỞ …`, `ĐẠI HỘI ĐẢNG CÁC CẤP`
_NEWS = re.compile(
    r"(?:UBND|[UỦ][ỶY] BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ))\s"
    r".{2,60}?\s(?:YÊU CẦU|ĐỀ NGHỊ|BAN HÀNH|(?<!BAN )CHỈ ĐẠO|TRIỂN KHAI|HƯỚNG DẪN|TĂNG CƯỜNG|THÔNG BÁO"
    r"|THÔNG QUA|TIẾP TỤC|ĐẨY MẠNH|PHÁT ĐỘNG|CÔNG BỐ|(?<!BAN )TỔ CHỨC (?:HỘI NGHỊ|LỄ|HỌP)|LÀM VIỆC)\s\S"
    r"|ĐẠI HỘI\s.*\sCÁC CẤP$"
)
# one office serves both, the committees are the council's: `ĐOÀN ĐBQH VÀ HĐND TỈNH X` / `BAN PHÁP CHẾ`
_DELEGATION = re.compile(r"^ĐOÀN (?:ĐBQH|ĐẠI BIỂU QUỐC HỘI) (?:VÀ|-|&) (?=HĐND|HỘI ĐỒNG NHÂN DÂN)")
_OFFICE = re.compile(
    r"^(?:(?:PHÓ )?CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|BỘ TRƯỞNG|HIỆU TRƯỞNG|(?:TỔNG |CHI )?CỤC TRƯỞNG|VIỆN TRƯỞNG"
    r"|CHỦ NHIỆM|THỐNG ĐỐC|CHÁNH (?:ÁN|THANH TRA)|TRƯỞNG BAN|BAN THƯỜNG VỤ)\s+(?=\S)"
)
# `ỦY BAN NHÂN DÂN TỈNH X / CHỦ TỊCH`: the office that decides, on a line of its own
_POST_ALONE = re.compile(r"(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG)$")
_SESSION = re.compile(r"(?<![,\s])[,\s]+(?:KH(?:ÓA|OÁ)|KỲ HỌP|NHIỆM KỲ)\b.*$")


def _deciding(outline: Outline, *, alone: bool) -> str | None:
    """The organ in the line of authority of a decision, which web pages keep where they drop the header.

    `QUYẾT ĐỊNH / Về quy chế … / CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X / Căn cứ …`: the last line of the title.
    Where it stands `alone`, without any organ above it, the head of any house tells it.
    """
    title = outline.first("title")
    if title is None:
        return None
    lines = [ln.strip(" *_-–|") for ln in outline.text(title).split("\n")]
    lines = [ln for ln in lines if ln]
    if len(lines) < 2:
        return None
    last = lines[-1]
    if _SESSION.match(f" {last}") and len(lines) > 2:
        last = lines[-2]
    of = _SESSION.sub("", _OFFICE.sub("", last)).strip(" ,.")
    named = _GOVERNING.match(of) or (alone and of != last and _HEADED.match(of))
    return of if named and of == of.upper() and len(of) < 90 else None


_TITLED: tuple[BlockKind, ...] = ("title", "subject", "addressees")
_GOVERNS = re.compile(r"(?:CHỦ TỊCH )?(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\b")
_GOVERNING = re.compile(
    rf"(?:{MINISTRY.upper()}(?!TRƯỞNG)|[ỦU][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|CHÍNH PHỦ|SỞ"
    r"|NGÂN HÀNG NHÀ NƯỚC|[ỦU][ỶY] BAN THƯỜNG VỤ QUỐC HỘI|VIỆN KIỂM SÁT|TÒA ÁN)\b"
)
# houses whose head decides, where their header is lost: `HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC X`
_HEADED = re.compile(
    r"(?:TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|BỆNH VIỆN|VIỆN|(?:TỔNG |CHI )?CỤC|KHO BẠC|BẢO HIỂM XÃ HỘI|THANH TRA"
    r"|BAN QUẢN LÝ|LIÊN ĐOÀN|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ|ĐOÀN))\b"
)
_USUAL = 200  # characters: what headers print over and over is remembered


@lru_cache(maxsize=4096)
def _read(piece: str) -> tuple[str, bool]:
    """What a piece of a line says of an organ, and whether the motto breaks off at its end."""
    own = header_damage.mended(_BEFORE_DAY.split(piece, maxsplit=1)[0])
    cut = _CUT.search(own) is not None  # `SỞ LAO ĐỘNG -` goes on in the next line
    if own.startswith("(") and own.rstrip().endswith(")"):  # `(BAN CHỈ ĐẠO 389)`, the short name once more
        own = ""
    line = _MOTTO.sub("", own.strip(" *_-–")).strip(" *_-–") + " -" * cut
    return line, _MOTTO_BROKEN.search(piece) is not None


_KIND_OF_PLACE = re.compile(
    rf"(?<=[ -])(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|{NO_FIELD}XÃ|PHƯỜNG|THỊ TRẤN"
    r"|ĐẶC KHU) "
    r"(?!ỦY\b|UỶ\b|ĐOÀN\b|HỘI\b)"
)


_RANKS = (("TỈNH",), ("THÀNH", "TP"), ("HUYỆN", "QUẬN", "THỊ XÃ"), ("XÃ", "PHƯỜNG", "THỊ TRẤN", "ĐẶC KHU"))


def _rank(place: str) -> int:
    return next(n for n, kinds in enumerate(_RANKS) if place.startswith(kinds))


def _apart(name: str) -> list[str]:
    """The places above, then the organ: `ỦY BAN NHÂN DÂN XÃ IA KO HUYỆN CHƯ SÊ TỈNH GIA LAI` names three.

    Where the lower place stands behind the one that it lies in, the organ is its own: `UBND HUYỆN A XÃ B`.
    """
    kinds = [m.start() for m in _KIND_OF_PLACE.finditer(name)]
    if len(kinds) < 2 or header_runs.JOINT.search(name):
        return [name]
    first, second = kinds[:2]
    if _rank(name[first:]) < _rank(name[second:]):
        return [name[:second].strip(" -–,"), *_apart(name[:first] + name[second:])]
    cuts = [*kinds[1:], len(name)]
    above = [name[a:b].strip(" -–,") for a, b in pairwise(cuts)]
    return [*reversed(above), name[: kinds[1]].strip(" -–,")]


_CUT_FRONT = ("ỦY BAN TRUNG ƯƠNG", "UỶ BAN TRUNG ƯƠNG", "ỦY BAN", "UỶ BAN")


# a page breaks a name anywhere: `ĐẢNG ỦY CÁC` / `CƠ QUAN ĐẢNG`, `ĐẢNG ỦY ỦY` / `BAN NHÂN DÂN`
# or leaves words of it that name nobody: `BAN CHỈ HUY` / `PHÒNG, CHỐNG THIÊN TAI`, `CÔNG TY` / `ĐIỆN LỰC X`
_HANGS = re.compile(
    r"(?:\b(?:VÀ|CÁC|CỦA|ĐA|CƠ|CƠ SỞ CƠ QUAN)|,|-|BAN CHẤP HÀNH|ĐẠI DIỆN|ĐẢNG (?:ỦY|UỶ) (?:ỦY|UỶ)|CÁN SỰ"
    r"|^(?:(?:BỘ|BAN) CHỈ HUY|(?:CHI )?CỤC|(?:TỔNG )?CÔNG TY|HỘI|[ỦU][ỶY] BAN MẶT TRẬN))$"
)
# bodies of a house, which stands in the next line: `CÔNG ĐOÀN CƠ SỞ` / `TRƯỜNG TIỂU HỌC X`
_IN_A_HOUSE = re.compile(
    r"(?:BCH |BAN CHẤP HÀNH )?(?:CÔNG ĐOÀN(?: CƠ SỞ)?|CĐCS|CHI BỘ|CHI ĐOÀN|ĐOÀN|ĐẢNG (?:ỦY|UỶ|BỘ))"
    r"|HỘI ĐỒNG"
)
_ITS_HOUSE = re.compile(
    r"(?:TRƯỜNG|BỆNH VIỆN|TRUNG TÂM|SỞ|(?:CHI )?CỤC|(?:TỔNG )?CÔNG TY|CƠ QUAN|HỌC VIỆN|TRẠM|UBND|VIỆN"
    r"|KHO BẠC|BẢO HIỂM|TÒA ÁN|NGÂN HÀNG|XÍ NGHIỆP|NHÀ MÁY|ĐÀI|TẬP ĐOÀN)\b"
)
_OF_ASSEMBLIES = re.compile(r"ĐOÀN (?:ĐBQH|ĐẠI BIỂU QUỐC HỘI)\b|(?:HĐND|HỘI ĐỒNG NHÂN DÂN) (?:VÀ|-|&) ")
_OF_SOCIETY = re.compile(
    r"HỘI(?! NÔNG| LIÊN| CỰU| CHỮ| ĐỒNG| NGƯỜI| KHUYẾN| LHPN| CCB)\b"
)  # `BẢO HIỂM XÃ` / `HỘI`


def _social(found: list[str]) -> bool:
    """Does the name above lack its last words, `XÃ HỘI`, which the motto has too?"""
    return bool(found) and found[-1].endswith(("THƯƠNG BINH VÀ", "CHÍNH SÁCH", "BẢO HIỂM"))


def _joined_to(found: list[str], line: str) -> bool:
    """A second line of the same name: `BAN CHẤP HÀNH / ĐẢNG BỘ TỈNH`, `… VÀ / BAN QUẢN LÝ`."""
    if found and found[-1] in _CUT_FRONT and line.startswith(("MẶT TRẬN", "MTTQ", "TRUNG ƯƠNG M")):
        return True  # `ỦY BAN TRUNG ƯƠNG / MẶT TRẬN TỔ QUỐC VIỆT NAM`
    return (
        bool(found)
        and bool(
            _HANGS.search(found[-1])
            or (_BEFORE_HOUSE.search(found[-1]) and _HOUSE.match(line))
            or (line.startswith("TRƯỜNG") and found[-1].endswith((" MÔI", " THỊ")))  # `… VÀ MÔI` / `TRƯỜNG`
            or (found[-1].endswith(" XÃ") and _OF_SOCIETY.match(line))
            or (line.startswith("XÃ ĐOÀN") and found[-1].endswith("NHÂN DÂN"))  # `XÃ ĐOÀN KẾT`
            or (line.startswith("TRUNG ƯƠNG ") and found[-1].startswith(("BỆNH VIỆN", "VIỆN", "TRƯỜNG")))
            or (line.startswith("TRUNG TÂM ") and found[-1].endswith("BỆNH VIỆN ĐA KHOA"))
            or (_ITS_HOUSE.match(line) and _IN_A_HOUSE.fullmatch(found[-1]))
            or (found[-1] == "VĂN PHÒNG" and _OF_ASSEMBLIES.match(line))
            or (" CÁC " in line and found[-1].startswith(("CỤM THI ĐUA", "KHỐI THI ĐUA")))
            or (line.startswith("ĐẠI HỘI") and found[-1].startswith(("TIỂU BAN", "BAN TỔ CHỨC")))
        )
        and not line.startswith("TỈNH ỦY")
    )
