"""Names of organs and places as they are written: abbreviations in full, capitals calmed, places keyed.

Nothing here decides who is meant; it only turns one way of writing into another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.lexicon import places
from ingest.lexicon.sign import organ_codes
from ingest.model import COMMUNE, DISTRICT, PROVINCE
from ingest.organ import short_forms
from ingest.text.alternatives import longest_first
from ingest.text.letters import UPPER
from ingest.text.slug import slug
from ingest.text.table import load
from ingest.text.text import tone_new_style


def bare(name: str) -> str:
    """A place's name without its kind word: `huyện Sơn Dương` gives `Sơn Dương`; `quận 1` stays."""
    m = re.match(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(.+)$", name, re.I)
    return m.group(1) if m and not m.group(1).isdigit() else name


_OF_PLACE = re.compile(
    r"Đảng bộ (?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?P<name> .+)?"
)
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy",
}  # fmt: skip


def committee_of(organisation: str) -> str:
    """The committee that a Party organisation elects: `Đảng bộ tỉnh Nam Định` gives `Tỉnh ủy Nam Định`."""
    m = _OF_PLACE.fullmatch(organisation)
    if m is None:
        return organisation.replace("Đảng bộ", "Đảng ủy", 1)
    name = m["name"] or ""
    what = _COMMITTEES.get(m["kind"])
    return f"Đảng ủy {m['kind']}{name}" if what is None else f"{what}{name}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an organ sits on a day: the names down to its level; district and commune bear their kind."""

    province: str | None = None
    district: str | None = None
    commune: str | None = None
    on: str | None = None

    @property
    def key(self) -> str:
        """`tuyen-quang.son-duong.tan-trao`; parts that are not known are left out."""
        return place_key(self.province, self.district, self.commune, self.on)

    def at(self, level: int | None) -> Place:
        """The same place cut to a level; nowhere for the centre."""
        if level == PROVINCE:
            return Place(self.province, on=self.on)
        if level == DISTRICT:
            return Place(self.province, self.district, on=self.on)
        return self if level == COMMUNE else Place()


@lru_cache(maxsize=65536)
def place_key(province: str | None, district: str | None, commune: str | None, on: str | None) -> str:
    """The gazetteer's key of a place at a date; slugs where it does not know the place."""
    if province and commune and district is None and on is not None and on < places.REFORM:
        # a commune of that time is only known inside its district, which nobody tells
        return f"{place_key(province, None, None, on)}._.{slug(bare(commune))}"
    if province is None and district is not None:
        province = _only_province(district)
    found = places.locate(province, district, commune, on=on) if province else None
    if found is not None:
        return found.key
    parts = ".".join(slug(bare(p)) for p in (province, district, commune) if p)
    # without its province a district is not known: another, or a province, may bear its name
    return parts if province or not parts else f"_.{parts}"


def _only_province(district: str) -> str | None:
    """The province of a district (`huyện Sơn Dương`) of whose name and kind there was only one."""
    kind = district.removesuffix(bare(district)).strip()
    named = [p for p in places.find(bare(district), level=2) if kind in p.kinds]
    return places.province_of(named[0]).name if len(named) == 1 else None


@lru_cache(maxsize=1)
def _abbreviations() -> re.Pattern[str]:
    return short_forms.pattern(_written(), r"(?<![\w&.])")


@lru_cache(maxsize=1)
def _written() -> dict[str, str]:
    return dict(load("abbreviations")["pairs"])


@lru_cache(maxsize=16384)
def written_out(phrase: str) -> str:
    """A phrase with one space between words, abbreviations written out, tone marks in the new style."""
    plain = _SHORT_KIND.sub(_kind_in_full, tone_new_style(" ".join(phrase.split())))
    full = _abbreviations().sub(lambda m: short_forms.in_full(m.group(), _written()), plain)
    full = re.sub(
        r"\b(Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [Uu]ỷ|\b(Tỉnh|Thành|Huyện|Quận|Thị|Đảng) Ủy",
        lambda m: f"{m.group(1) or m.group(2)} ủy",
        full,
    )
    full = _STANDING.sub("Ban Thường vụ ", full)
    full = _SMALL_COMMITTEE.sub(lambda m: f"{m['of']}{m['what'].capitalize()} ủy", full)
    full = _SMALL_BOARD.sub(lambda m: m.group()[:1].upper() + m.group()[1:], full)
    full = _NAMED_KIND.sub(lambda m: m.group().lower(), full)
    full = _KIND_TWICE.sub(r"\1 ủy ", full)
    full = _INVALIDS.sub("Lao động - Thương binh", full)
    full = _OF_NATION.sub(r"\g<hall>", full)
    full = _LAST_KIND.sub(lambda m: m.group().lower(), full).replace("Bộ trưởng, Chủ nhiệm", "Chủ nhiệm")
    return " ".join(full.split())


_STANDING = re.compile(r"^Thường vụ (?=(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Quân) ủy)")
# `Ban tuyên giáo huyện ủy`, all in small letters behind its first
_SMALL_COMMITTEE = re.compile(
    r"^(?P<of>(?:Ban|Văn phòng|Ủy ban|Thường trực)(?: [^\s,;]+){0,3} )"
    r"(?P<what>tỉnh|thành|huyện|quận|thị|đảng) ủy(?! viên)\b"
)
_SMALL_BOARD = re.compile(
    r"(?<=\bBan )(?:tuyên giáo|tổ chức|dân vận|nội chính|xây dựng Đảng)"
    r"(?= (?:(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|Trung ương))"
)
# `UBND TP.HCM`, `Thị ủy TX. Gò Công`, `UBND Q.1`: the full stop of a shortened kind
_SHORT_KIND = re.compile(rf"(?<=\w )(?P<kind>TP|Tp|TX|Tx|TT|H|Q)\.\s?(?=[{UPPER}\d])")
_IN_FULL = {"H": "huyện", "Q": "quận"}


def _kind_in_full(m: re.Match[str]) -> str:
    return f"{_IN_FULL.get(m['kind'], m['kind'])} "


# `Thành ủy TP.HCM`: the committee of a city says the city's kind already
_KIND_TWICE = re.compile(
    rf"\b(Tỉnh|Thành|Huyện|Quận|Thị) ủy (?:tỉnh|thành phố|huyện|quận|thị xã) (?=[{UPPER}])", re.IGNORECASE
)
# `UBND Thành phố Hồ Chí Minh`: the kind of a place with a capital of respect
_NAMED_KIND = re.compile(
    rf"(?<=\w )(?<!ủy )(?:Thành phố|Tỉnh|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)"
    rf"(?= (?!Đoàn\b|Hội\b|Ủy\b)[{UPPER}\d])"
)
# `UBND Thành phố`: the kind of the speaker's place, with a capital of respect
_LAST_KIND = re.compile(r"(?<=\w )(?:Thành phố|Tỉnh|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)$")
# `Sở Lao động Thương binh và Xã hội`, its dash lost or glued
_INVALIDS = re.compile(r"Lao động(?:\s?[-–,]\s?|\s)Thương binh(?=\s(?:và|&)\s[Xx]ã [Hh]ội)", re.I)
# `Hội Chữ thập đỏ Việt Nam tỉnh Cao Bằng` is that of the province
_OF_NATION = re.compile(
    r"(?P<hall>\bHội (?:Chữ thập đỏ|Người cao tuổi|Luật gia|Nhà báo|Khuyến học|Đông y|Người mù|Cựu thanh niên"
    r" xung phong)) Việt Nam(?= (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\b)"
)
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
    "Đoàn Thanh Tra": "Đoàn thanh tra",
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
    "Cựu Chiến Binh": "Cựu chiến binh",
    "Liên Hiệp": "Liên hiệp",
    "Đại Hội": "Đại hội",
    "Đại Biểu": "đại biểu",
    "Lần Thứ": "lần thứ",
    "Chỉ Đạo": "Chỉ đạo",
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
def _compounds() -> re.Pattern[str]:
    """Words of several syllables as `title_case` leaves them: `Phong Trào`."""
    words = load("organ_words")["compound_words"].replace("\n", " ").split(",")
    longest = "|".join(longest_first(title_case(w) for w in words if w.strip()))
    return re.compile(rf"(?<!\w)(?:{longest})(?!\w)")


def knows(name: str) -> bool:
    """Does a name hold that of an organ of the table, whose letters are settled?"""
    lower = name.lower()
    return any(known in lower for known in _known_calm())


def title_case(text: str) -> str:
    """Every word with a capital: how names of places are written."""
    return " ".join("-".join(_capital(p) for p in w.split("-")) for w in text.split())


# the office of both: `VĂN PHÒNG HĐND&UBND`
_TWO_ORGANS = re.compile(r"(?:^|(?<=PHÒNG ))(HĐND|HỘI ĐỒNG NHÂN DÂN)\s*[&-]\s*(UBND|ỦY BAN NHÂN DÂN)")
_NO_VOWEL = re.compile(r"[BCDĐGHKLMNPQRSTVX&]{2,}|[IVX]{2,}")


def _capital(word: str) -> str:
    """A word with a capital; what has no vowel is an abbreviation and stays as it is."""
    if _NO_VOWEL.fullmatch(word):
        return word
    return re.sub(r"(?<=['’]).", lambda m: m.group().upper(), word[:1].upper() + word[1:].lower())


_PLURAL_IN_NAME = re.compile(rf"\b(xã|phường) các (?=[{UPPER}])")  # `xã Các Sơn`


@lru_cache(maxsize=4096)
def calm(shouted: str) -> str:
    """`ỦY BAN NHÂN DÂN TỈNH LÀO CAI` as `Ủy ban nhân dân tỉnh Lào Cai`."""
    plain = _TWO_ORGANS.sub(r"\1 VÀ \2", tone_new_style(" ".join(shouted.split())))
    if plain != plain.upper():
        return plain
    plain = _INVALIDS.sub("LAO ĐỘNG - THƯƠNG BINH", plain) if "THƯƠNG BINH" in plain else plain
    lower = plain.lower()
    text = f" {title_case(plain)} "
    taken: list[tuple[int, int]] = []
    for known, name in _calm_names().items():
        at = lower.find(known)
        end = at + len(known)
        whole = at >= 0 and (at == 0 or lower[at - 1] == " ") and lower[end : end + 1] in ("", " ")
        if whole and not any(a < end and at < b for a, b in taken):
            text = text[: at + 1] + name + text[end + 1 :]
            taken.append((at, end))
    for loud, soft in _CALM.items():
        text = text.replace(loud, soft)
    text = _compounds().sub(lambda m: m.group()[:1] + m.group()[1:].lower(), text)
    for kind in _KINDS:
        text = re.sub(rf"(?<!Sách) {kind} (?!hội\b)", f" {kind.lower()} ", text)
    text = re.sub(r"(?<=\w) Số (?=\d)", " số ", text).strip()  # `Trường Tiểu học số 1 …`
    text = _PLURAL_IN_NAME.sub(r"\1 Các ", text)
    text = re.sub(r"\b(tỉnh|huyện|quận) ủy\b", lambda m: f"{m.group(1).capitalize()} ủy", text)
    return text[:1].upper() + text[1:]
