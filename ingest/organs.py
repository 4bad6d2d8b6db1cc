"""Which organ a phrase or a code means, seen from the speaker.

`Tỉnh ủy` is the committee of the speaker's own province, `Huyện ủy` of its district; sub-bodies and
office-holders (Ban Thường vụ, Chủ tịch, Giám đốc) are attributes of the organ whose number series it is
(domain guide, sections 5 and 6). An organ is a *generic* name and a place; from both follow its written
name and its key: `Sở Công Thương` in Lào Cai gives `lao-cai.so-cong-thuong`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest import places, terms
from ingest.letters import LOWER, UPPER
from ingest.model import CENTRE, COMMUNE, DISTRICT, PROVINCE, Line, Organ
from ingest.sign import Sign, organ_codes
from ingest.slug import slug
from ingest.speaker import Speaker
from ingest.table import load
from ingest.text import tone_new_style

CENTRAL_CITIES = frozenset({"ha-noi", "ho-chi-minh", "da-nang", "hai-phong", "can-tho", "hue"})

_PLACE_KIND = r"(?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
_PLACE_TAIL = re.compile(rf"(?:^|\s){_PLACE_KIND}(?:\s+(?P<name>[{UPPER}\d].*))?$")
_LEVEL = {
    "tỉnh": PROVINCE, "thành phố": PROVINCE, "huyện": DISTRICT, "quận": DISTRICT, "thị xã": DISTRICT,
    "xã": COMMUNE, "phường": COMMUNE, "thị trấn": COMMUNE, "đặc khu": COMMUNE,
}  # fmt: skip
_TERM = re.compile(r",?\s*\(?\s*[Kk]hó?a\s+(?P<term>[IVXLC]+|\d+)\s*\)?|,?\s*[Kk]hoá\s+(?P<term2>[IVXLC]+|\d+)")
_FORMER = re.compile(r"\s*\((?:cũ|trước[^()]*|nay là[^()]*)\)\s*$")
_PLENUM = re.compile(
    r"Hội nghị\s+(?:lần thứ\s+(?P<a>[^\W\d]+(?:\s+(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?|\d+)\b\s*)?"
    r"(?:của\s+)?(?:Ban [Cc]hấp hành\s+)?(?:Trung ương|BCH)?\s*(?P<b>\d{1,2}|[IVX]+)?"
)
_CENTRAL_BODIES = (
    (re.compile(r"Bộ Chính trị"), "Bộ Chính trị"),
    (re.compile(r"Ban Bí thư"), "Ban Bí thư"),
    (re.compile(r"Ban [Cc]hấp hành Trung ương|Hội nghị.*Trung ương|Trung ương Đảng$|^Trung ương$"), "Ban Chấp hành Trung ương"),
)  # fmt: skip
_SUB_BODY = re.compile(
    r"^(?P<sub>Ban Thường vụ|Thường trực|Ban [Cc]hấp hành|Bí thư|Phó Bí thư|Thường vụ)\s+(?P<rest>\S.*)$"
)
_OFFICER = re.compile(
    r"^(?P<sub>(?:Phó\s+)?(?:Chủ tịch|Giám đốc|Bộ trưởng|Thứ trưởng|Tổng giám đốc|Hiệu trưởng|Cục trưởng|Chủ nhiệm"
    r"|Viện trưởng|Chánh án|Chánh Thanh tra|Trưởng ban|Trưởng phòng|Chánh|Trưởng|Thủ trưởng))\s+(?P<rest>\S.*)$"
)
_OFFICE_OF = {"Cục trưởng": "", "Trưởng phòng": "Phòng ", "Trưởng ban": "Ban ", "Chánh": "", "Chánh Thanh tra": "Thanh tra "}
_COMMITTEE = re.compile(rf"^(?P<what>Tỉnh|Thành|Huyện|Quận|Thị) ủy\b(?:\s+(?P<name>[{UPPER}\d].*))?$")
_PARTY_ORG = re.compile(rf"^Đảng bộ\s+{_PLACE_KIND}(?:\s+(?P<name>[{UPPER}\d].*))?$")
_DEPARTMENT_PLACE = re.compile(r"^(?P<dept>(?:Sở|Thanh tra|Ban Dân tộc)\b.*?)(?:\s+tỉnh|\s+thành phố)?$")


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
    """The gazetteer's key of a place at a date; slugs where the gazetteer does not know it."""
    found = places.locate(province, district, commune, on=on) if province else None
    if found is not None:
        return found.key
    return ".".join(slug(bare(p)) for p in (province, district, commune) if p)


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase or a code says of the issuer. `organ` is None where nobody can tell."""

    organ: Organ | None = None
    sub_body: str | None = None
    level: int | None = None
    line: Line | None = None
    term: str | None = None
    plenum: int | None = None
    place: Place = Place()


NOBODY = Resolved()


def bare(name: str) -> str:
    """A place's name without its kind word: `huyện Sơn Dương` gives `Sơn Dương`; `quận 1` stays."""
    m = re.match(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(.+)$", name, re.I)
    return m.group(1) if m and not m.group(1).isdigit() else name


@lru_cache(maxsize=1)
def _abbreviations() -> re.Pattern[str]:
    words = sorted((p[0] for p in load("abbreviations")["pairs"]), key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w&.])(?:" + "|".join(re.escape(w) for w in words) + r")(?![\w&])")


@lru_cache(maxsize=1)
def _written() -> dict[str, str]:
    return dict(load("abbreviations")["pairs"])


@lru_cache(maxsize=16384)
def written_out(phrase: str) -> str:
    """A phrase with one space between words, abbreviations written out, tone marks in the new style."""
    plain = tone_new_style(" ".join(phrase.split()))
    full = _abbreviations().sub(lambda m: _written()[m.group()], plain)
    full = re.sub(r"\b(Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [Uu]ỷ|\b(Tỉnh|Thành|Huyện|Quận|Thị|Đảng) Ủy",
                  lambda m: f"{m.group(1) or m.group(2)} ủy", full)  # fmt: skip
    return " ".join(full.split())


def speaker_place(speaker: Speaker) -> Place:
    """The place of the speaker."""
    return Place(speaker.province, speaker.district, speaker.commune, speaker.date)


def resolve(phrase: str | None, sign: Sign | None, speaker: Speaker) -> Resolved:
    """The issuer that a citation names: by its words, else by the code of its number.

    Where the words name only a meeting or a role, the code decides the organ.
    """
    by_words = of_phrase(phrase, speaker) if phrase else NOBODY
    if by_words.organ is not None and not (sign and _another_ministry(by_words, sign, speaker)):
        return by_words
    by_code = of_sign(sign, speaker) if sign else NOBODY
    if by_code.organ is None:
        return by_words
    return replace(by_code, sub_body=by_words.sub_body or by_code.sub_body, term=by_words.term or by_code.term)


def _another_ministry(said: Resolved, sign: Sign, speaker: Speaker) -> bool:
    """The words name a ministry, the number bears the code of another: that of the time of issue, which stays."""
    if said.level != CENTRE or said.organ is None or not said.organ.name.startswith("Bộ "):
        return False
    by_code = of_sign(sign, speaker)
    return by_code.organ is not None and by_code.organ.name.startswith("Bộ ") and by_code.organ.key != said.organ.key


@lru_cache(maxsize=65536)
def of_phrase(phrase: str, speaker: Speaker) -> Resolved:
    """The organ that a phrase names, with its place filled from the speaker."""
    text = _FORMER.sub("", written_out(phrase))
    term = None
    m = _TERM.search(text)
    if m:
        n = terms.ordinal(m["term"] or m["term2"])
        term = terms.roman(n).lower() if n else None
        text = (text[: m.start()] + text[m.end() :]).strip(" ,")
    central = _central(text, term)
    if central is not None:
        return central
    sub_body = None
    for pattern in (_SUB_BODY, _OFFICER):
        s = pattern.match(text)
        if s:
            sub_body = s["sub"]
            text = _OFFICE_OF.get(sub_body, "") + s["rest"] if pattern is _OFFICER else s["rest"]
            break
    # a national term ("khóa XII") only says something of central and assembly bodies
    return replace(_placed(text, speaker), sub_body=sub_body, term=None)


def _central(text: str, term: str | None) -> Resolved | None:
    plenum = None
    m = _PLENUM.match(text)
    if m and ("Trung ương" in text or "BCH" in text):
        plenum = terms.ordinal(m["a"] or m["b"] or "")
        rest = text[m.end() :]
        number = re.match(r"\s*(\d{1,2})\b", rest)
        plenum = plenum or (int(number.group(1)) if number else None)
    if re.match(r"(?:Ban|Văn phòng|Ủy ban|Học viện|Đảng ủy) ", text) and not re.match(r"Ban (?:[Cc]hấp hành|Bí thư)", text):
        return None
    for pattern, body in _CENTRAL_BODIES:
        if pattern.search(text):
            if body == "Ban Chấp hành Trung ương" and not (plenum or "Trung ương" in text):
                continue
            return Resolved(Organ("trung-uong", body), body, CENTRE, "party", term, plenum)
    return None


_CENTRAL_NAMES = {
    "Chính phủ": ("chinh-phu", "state"), "Thủ tướng Chính phủ": ("thu-tuong", "state"), "Thủ tướng": ("thu-tuong", "state"),
    "Phó Thủ tướng Chính phủ": ("thu-tuong", "state"), "Quốc hội": ("quoc-hoi", "state"), "Chủ tịch nước": ("chu-tich-nuoc", "state"),
    "Ủy ban Thường vụ Quốc hội": ("ubtvqh", "state"), "Văn phòng Chính phủ": ("van-phong-chinh-phu", "state"),
    "Hội đồng Bộ trưởng": ("hoi-dong-bo-truong", "state"), "Hội đồng Chính phủ": ("hoi-dong-chinh-phu", "state"),
    "Đảng Cộng sản Việt Nam": ("trung-uong", "party"), "Đảng": ("trung-uong", "party"),
}  # fmt: skip
_CENTRAL_HEAD = re.compile(
    r"^(?:Bộ (?!Chỉ huy|Tư lệnh|đội)|Tổng cục|Tổng Liên đoàn|Kiểm toán|Ngân hàng Nhà nước|Văn phòng Trung ương|Văn phòng Quốc hội"
    r"|Văn phòng Chủ tịch nước|Học viện Chính trị quốc gia|Quân ủy Trung ương|Trung ương (?:Đoàn|Hội)|Ủy ban Trung ương|Thanh tra Chính phủ"
    r"|Bảo hiểm xã hội Việt Nam|Hội đồng bầu cử quốc gia|Viện kiểm sát nhân dân tối cao|Tòa án nhân dân tối cao)|.* Trung ương(?: Đảng)?$|.*Việt Nam$"
)
_SHORT = {
    "Ủy ban nhân dân": "ubnd", "Hội đồng nhân dân": "hdnd", "Tỉnh ủy": "tinh-uy", "Huyện ủy": "huyen-uy", "Thành ủy": "thanh-uy",
    "Quận ủy": "quan-uy", "Thị ủy": "thi-uy", "Đảng ủy": "dang-uy",
}  # fmt: skip


def organ_slug(generic: str) -> str:
    """Slug of a name without its place; the commonest organs keep their short form."""
    for long, short in (("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Mặt trận Tổ quốc Việt Nam", "MTTQ")):
        generic = generic.replace(long, short)
    return slug(generic)


def _line(generic: str) -> Line:
    if re.search(r"Mặt trận|Liên đoàn Lao động|Đoàn Thanh niên|Tỉnh đoàn|Huyện đoàn|Hội (?:Nông|Liên|Cựu)", generic):
        return "mass"
    if re.search(r"\b(?:[Đđ]ảng|(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy|Chi bộ)\b", generic):
        return "party"
    return "state"


def _placed(text: str, speaker: Speaker) -> Resolved:
    """An organ without sub-body: its generic name and the place, from its words or the speaker."""
    if text in _CENTRAL_NAMES:
        key, line = _CENTRAL_NAMES[text]
        name = {"Thủ tướng": "Thủ tướng Chính phủ", "Đảng": "Đảng Cộng sản Việt Nam"}.get(text, text)
        return Resolved(Organ(key, name), None, CENTRE, "party" if line == "party" else "state")
    if _CENTRAL_HEAD.match(text) and not _PLACE_TAIL.search(text):
        row = next((r for r in organ_codes().values() if r.name.lower() == text.lower() and r.tier == CENTRE), None)
        name = row.name if row else text
        line: Line = _line(name) if row is None else _as_line(row.line)
        return Resolved(Organ(slug(name), name), None, CENTRE, line)
    here = speaker_place(speaker)
    c = _COMMITTEE.match(text)
    if c:
        return _committee(c["what"], c["name"], here, speaker)
    p = _PARTY_ORG.match(text)
    if p:
        kind = p["kind"]
        if kind in ("xã", "phường", "thị trấn", "đặc khu"):
            return _at("Đảng ủy", kind, p["name"], here, speaker)
        what = {"tỉnh": "Tỉnh", "thành phố": "Thành", "huyện": "Huyện", "quận": "Quận", "thị xã": "Thị"}[kind]
        return _committee(what, p["name"], here, speaker)
    t = _PLACE_TAIL.search(text)
    if t:
        generic = text[: t.start()].strip()
        if generic:
            return _at(generic, t["kind"], t["name"], here, speaker)
    inside = re.match(rf"^(?P<office>.+?)\s+(?P<of>(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy)(?:\s+(?P<name>[{UPPER}].*))?$", text)
    if inside:
        parent = _committee(inside["of"].split()[0], inside["name"], here, speaker)
        if parent.organ is None:
            return parent
        head, place = parent.organ.key.rsplit(".", 1)[0], parent.place
        generic = f"{inside['office']} {inside['of']}"
        return Resolved(
            Organ(f"{head}.{organ_slug(generic)}", f"{inside['office']} {parent.organ.name}"),
            None, parent.level, "party", place=place,
        )  # fmt: skip
    return _of_department(text, here, speaker)


def _as_line(text: str) -> Line:
    return "party" if text == "party" else "mass" if text == "mass" else "state"


def _committee(what: str, name: str | None, here: Place, speaker: Speaker) -> Resolved:
    """Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Thị ủy: named, or that of the speaker's place."""
    generic = f"{what} ủy"
    if what == "Tỉnh" or (what == "Thành" and _is_central_city(name, here)):
        province = name or here.province
        if province is None:
            return Resolved(None, None, PROVINCE, "party")
        place = Place(province, on=here.on)
        return Resolved(Organ(f"{place.key}.{organ_slug(generic)}", f"{generic} {province}"), None, PROVINCE, "party", place=place)
    kind = {"Huyện": "huyện", "Quận": "quận", "Thị": "thị xã", "Thành": "thành phố"}[what]
    district = f"{kind} {name}" if name else here.district
    if district is None or (not name and what in ("Thành",) and not district.startswith("thành phố")):
        return Resolved(None, None, DISTRICT, "party")
    place = Place(here.province, district, on=here.on)
    return Resolved(
        Organ(f"{place.key}.{organ_slug(generic)}", f"{generic} {bare(district)}"), None, DISTRICT, "party", place=place
    )


def _is_central_city(name: str | None, here: Place) -> bool:
    if name:
        return slug(name) in CENTRAL_CITIES
    return slug(here.province or "") in CENTRAL_CITIES and not (here.district or "").startswith("thành phố")


def _at(generic: str, kind: str, name: str | None, here: Place, speaker: Speaker) -> Resolved:
    """An organ of a place that is named by its kind, and perhaps by its name."""
    level = _LEVEL[kind]
    if kind == "thành phố":
        if name:
            level = PROVINCE if slug(name) in CENTRAL_CITIES else DISTRICT
        elif (here.district or "").startswith("thành phố"):
            level = DISTRICT
    if level == PROVINCE:
        province = name or here.province
        if province is None:
            return Resolved(None, None, PROVINCE, _line(generic))
        place, shown = Place(province, on=here.on), province
    elif level == DISTRICT:
        district = f"{kind} {name}" if name else here.district
        if district is None:
            return Resolved(None, None, DISTRICT, _line(generic))
        place, shown = Place(here.province, district, on=here.on), bare(district)
        kind = district.split(" " + shown)[0] if not name else kind
    else:
        commune = f"{kind} {name}" if name else here.commune
        if commune is None:
            return Resolved(None, None, COMMUNE, _line(generic))
        # a commune named together with its district before the reform of 2025 keeps both
        place, shown = Place(here.province, here.district, commune, here.on), bare(commune)
        kind = commune.split(" " + shown)[0] if not name else kind
    return _named(generic, kind, shown, level, place)


def _named(generic: str, kind: str, shown: str, level: int, place: Place) -> Resolved:
    if re.match(r"Sở\b", generic):
        name = f"{generic} {shown}"
    else:
        name = f"{generic} {kind} {shown}"
    key = f"{place.key}.{organ_slug(generic)}"
    return Resolved(Organ(key, name), None, level, _line(generic), place=place)


def _of_department(text: str, here: Place, speaker: Speaker) -> Resolved:
    """Organs that name no place: departments of the speaker's own tier, or bodies of their own."""
    province = here.province
    if re.match(r"(?:Sở|Ban Dân tộc|Thanh tra tỉnh)\b", text):
        own = speaker.issuer
        if text == "Sở" and own and own.name.startswith("Sở"):
            return Resolved(own, None, PROVINCE, "state", place=Place(province, on=here.on))
        named = _trailing_province(text)
        generic, where = named if named else (text, province)
        if generic == "Sở":
            return Resolved(None, None, PROVINCE, "state")
        if where is None:
            return Resolved(Organ(f"_.{organ_slug(generic)}", generic), None, PROVINCE, "state")
        place = Place(where, on=here.on)
        return Resolved(Organ(f"{place.key}.{organ_slug(generic)}", f"{generic} {where}"), None, PROVINCE, "state", place=place)
    if re.match(r"Phòng\b", text) and (here.district or here.commune):
        kind_name = here.district or here.commune or ""
        place = here if not here.district else Place(province, here.district, on=here.on)
        level = DISTRICT if here.district else COMMUNE
        return Resolved(Organ(f"{place.key}.{organ_slug(text)}", f"{text} {kind_name}"), None, level, "state", place=place)
    if text in ("Ủy ban nhân dân", "Hội đồng nhân dân", "Đảng ủy", "Văn phòng Ủy ban nhân dân", "Ban Tuyên giáo"):
        return _own_tier(text, here, speaker)
    if re.match(r"Đảng ủy Ủy ban nhân dân|Ban cán sự đảng Ủy ban nhân dân", text):
        return _at(text, "tỉnh", None, here, speaker)
    level = speaker.level if re.match(r"(?:Ban|Ủy ban|Tổ|Đoàn|Hội đồng)\b", text) else None
    return Resolved(Organ(slug(text), text), None, level, _line(text))


@lru_cache(maxsize=4096)
def _trailing_province(text: str) -> tuple[str, str] | None:
    """`Sở Nội vụ Bình Thuận`: the department and the province named after it."""
    words = text.split()
    for n in (4, 3, 2, 5):
        if len(words) > n:
            tail = " ".join(words[-n:]).removeprefix("tỉnh ").removeprefix("thành phố ")
            found = places.find(tail, level=PROVINCE) if tail[0].isupper() else ()
            if found:
                return " ".join(words[:-n]).removesuffix(" tỉnh").removesuffix(" thành phố"), found[0].name
    return None


def _own_tier(generic: str, here: Place, speaker: Speaker) -> Resolved:
    level = speaker.level
    if level is None or level == CENTRE:
        return NOBODY
    if level == PROVINCE and here.province:
        return _named(generic, "tỉnh" if slug(here.province) not in CENTRAL_CITIES else "thành phố", here.province, PROVINCE, Place(here.province, on=here.on))
    if level == DISTRICT and here.district:
        return _named(generic, *_kind_and_name(here.district), DISTRICT, Place(here.province, here.district, on=here.on))
    if level == COMMUNE and here.commune:
        return _named(generic, *_kind_and_name(here.commune), COMMUNE, here)
    return NOBODY


def _kind_and_name(place: str) -> tuple[str, str]:
    name = bare(place)
    return place[: len(place) - len(name)].strip() or "huyện", name


def of_sign(sign: Sign, speaker: Speaker) -> Resolved:
    """The issuer that a number's organ code means, seen from the speaker."""
    if sign.organ is None:
        return NOBODY
    row = organ_codes().get(sign.organ.upper())
    if row is None:
        return NOBODY
    if row.code == "TW":
        return Resolved(Organ("trung-uong", "Trung ương Đảng"), None, CENTRE, "party")
    if row.code == "QH":
        return Resolved(Organ("quoc-hoi", "Quốc hội"), None, CENTRE, "state")
    if row.tier == CENTRE:
        return _placed(row.name, speaker) if row.name in _CENTRAL_NAMES else Resolved(
            Organ(slug(row.name), row.name), None, CENTRE, _as_line(row.line)
        )  # fmt: skip
    if row.code == "TU":
        what = "Thành" if slug(speaker.province or "") in CENTRAL_CITIES else "Tỉnh"
        return _committee(what, None, speaker_place(speaker), speaker)
    if row.code in ("BCĐ", "TB", "ĐH", "ĐĐ", "CB"):
        return Resolved(None, None, None, "party")
    if row.code == "BCSĐ":
        return _at("Ban cán sự đảng Ủy ban nhân dân", "tỉnh", None, speaker_place(speaker), speaker)
    if row.tier == PROVINCE and row.name.startswith(("Sở", "Ban Dân tộc")):
        return _of_department(row.name, speaker_place(speaker), speaker)
    if row.tier == -1:
        return _relative(row.name, row.code, speaker)
    kind = {PROVINCE: "tỉnh", DISTRICT: "huyện", COMMUNE: "xã"}[row.tier]
    if re.search(r"(?:Tỉnh|Huyện|Quận|Thị) ủy$", row.name) or row.name.startswith("Phòng"):
        return _placed(row.name, speaker)
    return _at(row.name.removesuffix(" tỉnh").removesuffix(" huyện").removesuffix(" xã"), kind, None, speaker_place(speaker), speaker)


def _relative(name: str, code: str, speaker: Speaker) -> Resolved:
    """A code that every tier uses: that of the speaker's own tier, by the organ that speaks."""
    here = speaker_place(speaker)
    if code == "ĐU" and speaker.level != COMMUNE:
        return Resolved(None, None, None, "party")
    return _own_tier(name, here, speaker)


_KINDS = ("Tỉnh", "Thành Phố", "Huyện", "Quận", "Thị Xã", "Xã", "Phường", "Thị Trấn", "Đặc Khu")
_CALM = {
    "Cán Sự Đảng": "cán sự đảng", "Ủy Ban": "Ủy ban", "Uỷ Ban": "Ủy ban", "Nhân Dân": "nhân dân", "Hội Đồng": "Hội đồng", "Thường Vụ": "Thường vụ",
    "Chấp Hành": "Chấp hành", "Đảng Bộ": "Đảng bộ", "Chi Bộ": "Chi bộ", "Văn Phòng": "Văn phòng",
    "Tỉnh Ủy": "Tỉnh ủy", "Tỉnh Uỷ": "Tỉnh ủy", "Thành Ủy": "Thành ủy", "Thành Uỷ": "Thành ủy", "Huyện Ủy": "Huyện ủy",
    "Huyện Uỷ": "Huyện ủy", "Quận Ủy": "Quận ủy", "Quận Uỷ": "Quận ủy", "Thị Ủy": "Thị ủy", "Thị Uỷ": "Thị ủy",
    "Đảng Ủy": "Đảng ủy", "Đảng Uỷ": "Đảng ủy", "Chính Phủ": "Chính phủ", "Thủ Tướng": "Thủ tướng", "Quốc Hội": "Quốc hội",
    "Mặt Trận": "Mặt trận", "Tổ Quốc": "Tổ quốc", "Tuyên Giáo": "Tuyên giáo", "Tổ Chức": "Tổ chức", "Dân Vận": "Dân vận",
    "Chủ Tịch": "Chủ tịch", "Giám Đốc": "Giám đốc", "Bí Thư": "Bí thư", "Trung Ương": "Trung ương", "Công An": "Công an",
    "Trung Tâm": "Trung tâm", "Chính Trị": "Chính trị", "Thường Trực": "Thường trực", " Và ": " và ", " Của ": " của ",
    " Các ": " các ", "Trường Thpt": "Trường THPT", "Trường Thcs": "Trường THCS", "Ubnd": "UBND", "Hđnd": "HĐND", "Thpt": "THPT",
    "Thcs": "THCS", "Gdđt": "GDĐT", "Gd&Đt": "GD&ĐT", "Vhttdl": "VHTTDL", "Ubmttq": "UBMTTQ", "Mttq": "MTTQ", "Tncs": "TNCS",
    "Phủ Thủ tướng": "Thủ tướng Chính phủ",
}  # fmt: skip


@lru_cache(maxsize=1)
def _known_calm() -> dict[str, str]:
    names = {row.name.lower(): row.name for row in organ_codes().values()}
    return dict(sorted(names.items(), key=lambda kv: (-len(kv[0]), kv[0])))


def title_case(text: str) -> str:
    """Every word with a capital: how names of places are written."""
    return " ".join("-".join(p[:1].upper() + p[1:].lower() for p in w.split("-")) for w in text.split())


@lru_cache(maxsize=4096)
def calm(shouted: str) -> str:
    """`ỦY BAN NHÂN DÂN TỈNH LÀO CAI` as `Ủy ban nhân dân tỉnh Lào Cai`."""
    plain = tone_new_style(" ".join(shouted.split()))
    if plain != plain.upper():
        return plain
    lower = plain.lower()
    text = f" {title_case(plain)} "
    for known, name in _known_calm().items():
        at = lower.find(known)
        if at >= 0 and (at == 0 or lower[at - 1] == " ") and lower[at + len(known) : at + len(known) + 1] in ("", " "):
            text = text[: at + 1] + name + text[at + 1 + len(known) :]
    for loud, soft in _CALM.items():
        text = text.replace(loud, soft)
    for kind in _KINDS:
        text = text.replace(f" {kind} ", f" {kind.lower()} ")
    text = text.strip()
    text = re.sub(r"\b(tỉnh|huyện|quận) ủy\b", lambda m: f"{m.group(1).capitalize()} ủy", text)
    return text[:1].upper() + text[1:]


def is_central(text: str) -> bool:
    """True for an organ of the centre, by its written name."""
    if text in _CENTRAL_NAMES or any(p.search(text) for p, _ in _CENTRAL_BODIES):
        return True
    return bool(_CENTRAL_HEAD.match(text)) and not _PLACE_TAIL.search(text)


def line_of(text: str) -> Line:
    """Party, State or mass organisation, by the written name."""
    return _line(text)


as_line = _as_line


def of_party_organisation(text: str, speaker: Speaker) -> Resolved:
    """`Đảng bộ tỉnh` as `Đảng bộ tỉnh Tuyên Quang`, key `tuyen-quang.dang-bo`, placed by the speaker."""
    plain = written_out(text)
    p = _PARTY_ORG.match(plain)
    if not p:
        named = re.match(rf"^Đảng bộ\s+(?P<name>[{UPPER}].*)$", plain)
        return _at("Đảng bộ", "tỉnh", named["name"], speaker_place(speaker), speaker) if named else NOBODY
    return _at("Đảng bộ", p["kind"], p["name"], speaker_place(speaker), speaker)
