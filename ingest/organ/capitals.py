"""Names printed in capitals, in the letters in which running text writes them.

`ỦY BAN NHÂN DÂN TỈNH LÀO CAI` is `Ủy ban nhân dân tỉnh Lào Cai`: names of organs and common words as the
tables write them, places with a capital at each word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.lexicon.sign import organ_codes
from ingest.organ.names import INVALIDS
from ingest.text.alternatives import longest_first
from ingest.text.letters import UPPER
from ingest.text.table import load
from ingest.text.text import tone_new_style

_KINDS = ("Tỉnh", "Thành Phố", "Huyện", "Quận", "Thị Xã", "Xã", "Phường", "Thị Trấn", "Đặc Khu")
_CALM = {
    "Tiểu Học": "Tiểu học",
    "Mầm Non": "Mầm non",
    "Trung Học": "Trung học",
    "Phổ Thông": "phổ thông",
    "Đại Học Quốc Gia": "Đại học Quốc gia",
    "Đại Học": "Đại học",
    "Cao Đẳng": "Cao đẳng",
    "Bệnh Viện": "Bệnh viện",
    "Học Viện": "Học viện",
    "Đa Khoa": "đa khoa",
    "Y Tế": "Y tế",
    "Chi Cục": "Chi cục",
    "Quản Lý": "Quản lý",
    "Công Ty": "Công ty",
    "Cổ Phần": "cổ phần",
    "Kho Bạc": "Kho bạc",
    "Nhà Nước": "Nhà nước",
    "Ngân Hàng": "Ngân hàng",
    "Bảo Hiểm": "Bảo hiểm",
    "Thanh Tra": "Thanh tra",
    "Thuế Cơ Sở": "Thuế cơ sở",
    "Bảo hiểm xã hội Cơ Sở": "Bảo hiểm xã hội cơ sở",
    "Tòa Án": "Tòa án",
    "Hải Quan": "Hải quan",
    "Kiểm Lâm": "Kiểm lâm",
    "Thị Trường": "thị trường",
    "Giáo Dục": "Giáo dục",
    "Bộ Trưởng": "Bộ trưởng",
    "Thứ Trưởng": "Thứ trưởng",
    "Cục Trưởng": "Cục trưởng",
    "Chi cục Trưởng": "Chi cục trưởng",
    "Tổng cục Trưởng": "Tổng cục trưởng",
    "Tham Mưu Trưởng": "Tham mưu trưởng",
    "Tổng Thư Ký": "Tổng Thư ký",
    "Tổng Biên Tập": "Tổng Biên tập",
    "Vụ Trưởng": "Vụ trưởng",
    "Hạt Trưởng": "Hạt trưởng",
    "Trạm Trưởng": "Trạm trưởng",
    "Đội Trưởng": "Đội trưởng",
    "Tổ Trưởng": "Tổ trưởng",
    "Cụm Trưởng": "Cụm trưởng",
    "Đoàn Trưởng": "đoàn trưởng",
    "Khối Trưởng": "Khối trưởng",
    "Chi Hội": "Chi hội",
    "Chỉ Huy Phó": "Chỉ huy phó",
    "Chính Ủy": "Chính ủy",
    "Chính Trị Viên": "Chính trị viên",
    "Cấp Cao Tại": "cấp cao tại",
    "Viện Trưởng": "Viện trưởng",
    "Hiệu Trưởng": "Hiệu trưởng",
    "Trưởng Ban": "Trưởng ban",
    "Trưởng Phòng": "Trưởng phòng",
    "Trưởng Đoàn": "Trưởng đoàn",
    "Thủ Trưởng": "Thủ trưởng",
    "Thống Đốc": "Thống đốc",
    "Tổng Thanh Tra": "Tổng Thanh tra",
    "Chỉ Huy Trưởng": "Chỉ huy trưởng",
    "Chánh Án": "Chánh án",
    "Chủ Nhiệm": "Chủ nhiệm",
    "Thẩm Phán": "Thẩm phán",
    "Đoàn Kiểm Tra": "Đoàn kiểm tra",
    "Đoàn Thanh tra": "Đoàn thanh tra",
    "Đoàn Giám Sát": "Đoàn giám sát",
    "Xét Thăng Hạng": "xét thăng hạng",
    "Viên Chức": "viên chức",
    "Công Chức": "công chức",
    "Cán Sự Đảng": "cán sự đảng",
    "Ủy Ban": "Ủy ban",
    "Uỷ Ban": "Ủy ban",
    "Nhân Dân": "nhân dân",
    "Hội Đồng": "Hội đồng",
    "Thường Vụ": "Thường vụ",
    "Chấp Hành": "Chấp hành",
    "Đảng Bộ": "Đảng bộ",
    "Chi Bộ": "Chi bộ",
    "Liên Chi Đoàn": "Liên chi đoàn",
    "Chi Đoàn": "Chi đoàn",
    "Liên Đội": "Liên đội",
    "Văn Phòng": "Văn phòng",
    "Tỉnh Ủy": "Tỉnh ủy",
    "Tỉnh Uỷ": "Tỉnh ủy",
    "Thành Ủy": "Thành ủy",
    "Thành Uỷ": "Thành ủy",
    "Huyện Ủy": "Huyện ủy",
    "Huyện Uỷ": "Huyện ủy",
    "Quận Ủy": "Quận ủy",
    "Quận Uỷ": "Quận ủy",
    "Thị Ủy": "Thị ủy",
    "Thị Uỷ": "Thị ủy",
    "Đảng Ủy": "Đảng ủy",
    "Đảng Uỷ": "Đảng ủy",
    "Chính Phủ": "Chính phủ",
    "Thủ Tướng": "Thủ tướng",
    "Quốc Hội": "Quốc hội",
    "Mặt Trận": "Mặt trận",
    "Tổ Quốc": "Tổ quốc",
    "Tuyên Giáo": "Tuyên giáo",
    "Tổ Chức": "Tổ chức",
    "Dân Vận": "Dân vận",
    "Chủ Tịch": "Chủ tịch",
    "Giám Đốc": "Giám đốc",
    "Bí Thư": "Bí thư",
    "Trung Ương": "Trung ương",
    "Công An": "Công an",
    "Trung Tâm": "Trung tâm",
    "Chính Trị": "Chính trị",
    "Thường Trực": "Thường trực",
    "Cảnh Sát": "Cảnh sát",
    "Văn Kiện": "Văn kiện",
    " Về ": " về ",
    " Và ": " và ",
    " Của ": " của ",
    " Theo ": " theo ",
    " Các ": " các ",
    "Trường Thpt": "Trường THPT",
    "Trường Thcs": "Trường THCS",
    "Ubnd": "UBND",
    "Hđnd": "HĐND",
    "Thpt": "THPT",
    "Thcs": "THCS",
    "Gdđt": "GDĐT",
    "Gd&Đt": "GD&ĐT",
    "Vhttdl": "VHTTDL",
    "Ubmttq": "UBMTTQ",
    "Mttq": "MTTQ",
    "Tncs": "TNCS",
    "Lhpn": "LHPN",
    "Ccb": "CCB",
    "Lđlđ": "LĐLĐ",
    "Phụ Nữ": "Phụ nữ",
    "Nông Dân": "Nông dân",
    "Lao Động": "Lao động",
    "Thi Đua": "Thi đua",
    "Khen Thưởng": "Khen thưởng",
    "Doanh Nghiệp": "doanh nghiệp",
    "Nội Chính": "Nội chính",
    "Nội Vụ": "Nội vụ",
    "Cơ Quan": "Cơ quan",
    "Kiểm Tra": "Kiểm tra",
    "Chỉ Huy": "Chỉ huy",
    "Quân Sự": "Quân sự",
    "Quân Khu": "Quân khu",
    "Khu Kinh Tế": "Khu kinh tế",
    "Khu Công Nghiệp": "khu công nghiệp",
    "Khuyến Học": "Khuyến học",
    "Liên Minh": "Liên minh",
    "Hợp Tác Xã": "Hợp tác xã",
    "Kinh Tế": "Kinh tế",
    " - Xã Hội": " - Xã hội",
    "Ngành": "ngành",
    "Đbqh": "ĐBQH",
    "Qlda": "QLDA",
    "Tand": "TAND",
    "XI Măng": "Xi măng",
    "Khu Vực": "khu vực",
    "Chữ Thập Đỏ": "Chữ thập đỏ",
    "Công Đoàn": "Công đoàn",
    "Chương Trình": "Chương trình",
    "Mục Tiêu": "mục tiêu",
    "Quốc Gia": "quốc gia",
    "Nông Thôn Mới": "nông thôn mới",
    "Chuyển Đổi Số": "chuyển đổi số",
    "Dự Án": "dự án",
    "Đề Án": "Đề án",
    "Đầu Tư": "đầu tư",
    "Xây Dựng Đảng": "Xây dựng Đảng",
    "Xây Dựng": "xây dựng",
    "Kỹ Thuật": "Kỹ thuật",
    "Công Nghệ": "Công nghệ",
    "Thực Hiện": "thực hiện",
    "Tổng Kết": "tổng kết",
    "Tập Đoàn": "Tập đoàn",
    "Cao Su": "Cao su",
    "Nghị Quyết": "Nghị quyết",
    "Cựu Chiến Binh": "Cựu chiến binh",
    "Liên Hiệp": "Liên hiệp",
    "Đại Hội": "Đại hội",
    "Đại Biểu": "đại biểu",
    "Lần Thứ": "lần thứ",
    "Chỉ Đạo": "Chỉ đạo",
    "Quy Chế Dân Chủ": "Quy chế dân chủ",  # communes are called `Dân Chủ`, `Đoàn Kết`, `An Ninh`
    "Toàn Dân Đoàn Kết": "Toàn dân đoàn kết",
    "An Ninh Tổ quốc": "an ninh Tổ quốc",
    " Ở Cơ Sở ": " ở cơ sở ",
    "Phòng, Chống": "Phòng, chống",
    "Vì Sự Tiến Bộ": "Vì sự tiến bộ",
    "Tỉnh Đoàn": "Tỉnh đoàn",
    "Thành Đoàn": "Thành đoàn",
    "Huyện Đoàn": "Huyện đoàn",
    "Quận Đoàn": "Quận đoàn",
    "Phủ Thủ tướng": "Thủ tướng Chính phủ",
}


@lru_cache(maxsize=1)
def _known_calm() -> dict[str, str]:
    names = {row.name.lower(): row.name for row in organ_codes().values()}
    return dict(sorted(names.items(), key=lambda kv: (-len(kv[0]), kv[0])))


@lru_cache(maxsize=1)
def _calm_names() -> dict[str, str]:
    """Names whose letters are settled: of organs, of fields of work, of units that need no place."""
    units = load("units")
    short = (full for full in units["abbreviations"].values() if " " in full and full[0].isupper())
    names = {
        name.lower(): name
        for name in (*short, *units["wholes"]["names"], *units["fields"])
        if title_case(name) not in _CALM
    }
    return dict(sorted((names | _known_calm()).items(), key=lambda kv: (-len(kv[0]), kv[0])))


@lru_cache(maxsize=1)
def _calm_by_word() -> dict[str, list[tuple[int, str, str]]]:
    """The settled names by their first word, each with its place among all."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    for n, (known, name) in enumerate(_calm_names().items()):
        found.setdefault(known.split(" ", 1)[0], []).append((n, known, name))
    return found


def _calm_in(lower: str) -> Iterator[tuple[str, str]]:
    """The settled names of which the first word stands in a name, in their order."""
    by_word, words = _calm_by_word(), set(lower.split(" "))
    words |= {word.partition(",")[0] for word in words}
    for _, known, name in sorted(row for word in words for row in by_word.get(word, ())):
        yield known, name


@lru_cache(maxsize=1)
def _compounds() -> re.Pattern[str]:
    """Words of several syllables as `title_case` leaves them: `Phong Trào`."""
    words = load("organ_words")["compound_words"].replace("\n", " ").split(",")
    longest = "|".join(longest_first(title_case(w) for w in words if w.strip()))
    return re.compile(rf"(?<!\w)(?:{longest})(?!\w)")


def knows(name: str) -> bool:
    """Does a name hold that of an organ of the table, whose letters are settled?"""
    lower = name.lower()
    return any(known in lower for known in _known_calm())


@lru_cache(maxsize=1)
def _titled() -> tuple[str, ...]:
    """The settled names with a capital at each word and a space around, longest first."""
    return tuple(f" {title_case(name)} " for name in _calm_names())


@lru_cache(maxsize=4096)
def of_common_words(name: str) -> bool:
    """Do words that the tables know make up the whole name, so that it is nobody's own?"""
    left = f" {title_case(name)} "
    for known in _titled():
        while known in left:
            left = left.replace(known, "  ")
    for loud in sorted(_CALM, key=lambda n: (-len(n), n)):
        left = left.replace(loud, " ")
    return not re.search(r"\w", _compounds().sub("", left).replace(" Và ", " "))


def title_case(text: str) -> str:
    """Every word with a capital: how names of places are written."""
    return " ".join(
        w if "/" in w and w[0].isdecimal() else "-".join(_capital(p) for p in w.split("-"))  # `26-NQ/TW`
        for w in text.split()
    )


# the office of both: `VĂN PHÒNG HĐND&UBND`
_TWO_ORGANS = re.compile(r"(?:^|(?<=PHÒNG ))(HĐND|HỘI ĐỒNG NHÂN DÂN)\s*[&-]\s*(UBND|ỦY BAN NHÂN DÂN)")
_NO_VOWEL = re.compile(r"[BCDĐGHKLMNPQRSTVX&]{2,}|[IVX]{2,}")


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    """The abbreviations of the table that are one word of some length, which no syllable is taken for."""
    printed = (short for short, _ in load("abbreviations")["pairs"])
    return frozenset(s for s in printed if s.isalpha() and s.isupper() and len(s) >= _LONG_ENOUGH)


_LONG_ENOUGH = 5  # letters


def _capital(word: str) -> str:
    """A word with a capital; what has no vowel or is in the table is an abbreviation and stays as it is."""
    if _NO_VOWEL.fullmatch(word) or word in _abbreviations():
        return word
    return re.sub(r"(?<=['’]).", lambda m: m.group().upper(), word[:1].upper() + word[1:].lower())


_KIND = re.compile(rf"(?<!Sách )(?<= )(?:{'|'.join(_KINDS)})(?= (?!hội\b|Hội,|Hội\s*$))")
_NUMBERED = re.compile(r"(?<=\w) Số (?=\d)")  # `Trường Tiểu học số 1 …`
_COMMITTEE = re.compile(r"\b(tỉnh|huyện|quận) ủy\b")
_PLURAL_IN_NAME = re.compile(rf"\b(xã|phường) các (?=[{UPPER}])")  # `xã Các Sơn`


@lru_cache(maxsize=4096)
def calm(shouted: str) -> str:
    """`ỦY BAN NHÂN DÂN TỈNH LÀO CAI` as `Ủy ban nhân dân tỉnh Lào Cai`."""
    plain = _TWO_ORGANS.sub(r"\1 VÀ \2", tone_new_style(" ".join(shouted.split())))
    if plain != plain.upper():
        return plain
    plain = INVALIDS.sub("LAO ĐỘNG - THƯƠNG BINH", plain) if "THƯƠNG BINH" in plain else plain
    lower = plain.lower()
    text = f" {title_case(plain)} "
    taken: list[tuple[int, int]] = []
    for known, name in _calm_in(lower):
        at = lower.find(known)
        end = at + len(known)
        whole = at >= 0 and (at == 0 or lower[at - 1] == " ") and lower[end : end + 1] in ("", " ", ",")
        if whole and not any(a < end and at < b for a, b in taken):
            text = text[: at + 1] + name + text[end + 1 :]
            taken.append((at, end))
    for loud, soft in _CALM.items():
        text = text.replace(loud, soft)
    text = _compounds().sub(lambda m: m.group()[:1] + m.group()[1:].lower(), text)
    text = _KIND.sub(lambda m: m.group().lower(), text)
    text = _NUMBERED.sub(" số ", text).strip()
    text = _PLURAL_IN_NAME.sub(r"\1 Các ", text)
    text = _COMMITTEE.sub(lambda m: f"{m.group(1).capitalize()} ủy", text)
    return text[:1].upper() + text[1:]
