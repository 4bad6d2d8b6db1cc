"""Names of those who are charged or addressed: written out, placed, office-holders as their organ.

`Giám đốc Sở VHTTDL` is the department of the speaker's province, `UBND các xã, thị trấn` a collective,
`UBMTTQ và các tổ chức chính trị - xã hội huyện` the Front's committee of the district (domain guide,
sections 5 and 9). Short forms stand in `tables/units.toml`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ingest import organs
from ingest.letters import LOWER, UPPER
from ingest.model import COMMUNE, DISTRICT, Unit
from ingest.organ_names import calm, written_out
from ingest.slug import slug
from ingest.speaker import Speaker
from ingest.table import load
from ingest.text import tone_new_style
from ingest.unit_words import officers, starts_class

_COLLECTIVE = re.compile(
    r"^(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Tt]oàn thể|[Tt]ất cả|[Tt]ừng|[Mm]ỗi)\b"
    r"|\s(?:các|những)\s(?!Ủy ban của)"
    r"|^(?:[Tt]hủ trưởng|[Ll]ãnh đạo) (?:các )?(?:cơ quan|đơn vị)|\btừ Trung ương đến\b|\bcấp (?:tỉnh"
    r"|huyện|xã)$|\bliên quan$"
)
_FRONT = re.compile(r"Mặt trận Tổ quốc(?: Việt Nam)?")
_FRONT_TIER = re.compile(
    rf"\b(tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn"
    rf"|đặc khu)(?:\s+(?P<name>[{UPPER}][^,;]*))?$"
)
_COMRADES = re.compile(r"^(?:[Cc]ác\s+)?(?:[Đđ]ồng chí|[Đđ]/c)\s+")
_MEMBERS = re.compile(rf"^(?:[Cc]ác\s+)?[ỦUủu][ỷyỦủ]?y? viên\s+(?P<body>[{UPPER}].*)$")


@cache
def _short_forms() -> re.Pattern[str]:
    words = sorted(load("units")["abbreviations"], key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w&])(?:" + "|".join(re.escape(w) for w in words) + r")(?![\w&])")


@cache
def _fields() -> re.Pattern[str]:
    """A short field of work after the noun that it belongs to: `Sở GD&ĐT`, `Phòng VH-TT`."""
    forms = [f for short in load("units")["fields"].values() for f in short]
    words = "|".join(re.escape(w) for w in sorted(set(forms), key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?P<noun>Sở|Bộ|[Pp]hòng|Ty|Trung tâm)\s+(?P<short>{words})(?![\w&])")


@cache
def _field_of() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for name, shorts in load("units")["fields"].items():
        for short in shorts:
            found.setdefault(("", short), name)
            if name == "Văn hóa và Thông tin":
                found["phòng", short] = name
    return found


def is_field(name: str) -> bool:
    """Is this, as it stands, the whole name of one field of work (`Tài nguyên và Môi trường`)?"""
    return name in load("units")["fields"]


@lru_cache(maxsize=32768)
def expand(phrase: str) -> str:
    """A unit's name with its short forms written out and tone marks in the new style."""
    text = tone_new_style(" ".join(phrase.split()))
    text = re.sub(r"\bTT\.?\s?(?=HĐND|UBND|Tỉnh|Huyện|Thành|Đảng|TU\b|HU\b|UBMTTQ)", "Thường trực ", text)
    text = _fields().sub(
        lambda m: (
            f"{m['noun']} "
            + (_field_of().get((m["noun"].lower(), m["short"])) or _field_of()["", m["short"]])
        ),
        text,
    )
    table = load("units")["abbreviations"]
    text = _short_forms().sub(lambda m: table[m.group()], text)
    text = re.sub(r"\b(Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [UuỦ][ỷyỶ]\b", lambda m: f"{m.group(1)} ủy", text)
    return " ".join(text.split())


def _organ_of(text: str) -> str:
    """The organ behind an office-holder or a standing committee."""
    text = _COMRADES.sub("", text)
    members = _MEMBERS.match(text)
    if members:
        return members["body"]
    officer = officers().match(text)
    if not officer:
        return text
    stands_for = load("units")["officers"][officer["title"]]
    rest = text[officer.end() :]
    if (
        officer["title"] == "Thủ trưởng"
        and rest[:1].islower()
        and starts_class(rest)
        and not rest.startswith("các")
    ):
        stands_for = "Các"
    joined = f"{stands_for} {rest}".strip()
    return joined[:1].upper() + joined[1:]


@lru_cache(maxsize=65536)
def name_unit(phrase: str, speaker: Speaker) -> Unit:
    """The unit that a phrase names, seen from the speaker: written name, key, one or many."""
    text = expand(phrase).strip(" .,;:-")
    if text.isupper():
        text = calm(text)
    text = _organ_of(text[:1].upper() + text[1:])
    text = text[:1].upper() + text[1:]
    if text == "Đoàn Thanh niên":
        text = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
    front = _FRONT.search(text)
    if front and not re.search(r"Trung ương", text) and not _COLLECTIVE.search(text[: front.start()]):
        many = _COLLECTIVE.search(text[front.end() :].split(" và ")[0])
        if not many:
            return _front(text, speaker)
    committee = re.match(r"Ban [Cc]hấp hành (?P<of>Đảng bộ .+)$", text)
    party = organs.of_party_organisation(committee["of"], speaker) if committee else None
    if party is not None and party.organ is not None:
        return Unit(f"{party.organ.key}.ban-chap-hanh", f"Ban Chấp hành {party.organ.name}")
    if _COLLECTIVE.search(text):
        return Unit(f"{_here(speaker)}.{slug(text)}" if _here(speaker) else slug(text), text, True)
    own = _of_issuer(text, speaker)
    if own is not None:
        return own
    resolved = organs.of_phrase(text, speaker)
    if resolved.organ is None:
        return Unit(f"{_here(speaker)}.{slug(text)}" if _here(speaker) else slug(text), written_out(text))
    if "." in resolved.organ.key or resolved.level == 0:
        return Unit(resolved.organ.key, resolved.organ.name)
    return _placed(text, speaker) or Unit(resolved.organ.key, resolved.organ.name)


def _here(speaker: Speaker) -> str:
    return organs.speaker_place(speaker).at(speaker.level).key


def _front(text: str, speaker: Speaker) -> Unit:
    """The committee of the Fatherland Front, alone or with the bodies that stand beside it."""
    tier = _FRONT_TIER.search(re.split(r",|;", text)[0])
    tail = f" {tier.group(1)}" if tier else ""
    if tier and tier["name"]:
        tail += f" {tier['name']}"
    elif not tier and speaker.level:
        tail = {1: " tỉnh", 2: " huyện", 3: " xã"}[speaker.level]
    got = organs.of_phrase(f"Ủy ban Mặt trận Tổ quốc Việt Nam{tail}", speaker)
    if got.organ is None:
        return Unit(slug(text), f"Ủy ban Mặt trận Tổ quốc Việt Nam{tail}")
    return Unit(got.organ.key, got.organ.name)


_SELF = re.compile(r"^(?:[Nn]hà trường|[Tt]rường|[Ss]ở|[Cc]ơ quan|[Pp]hòng|[Bb]ộ)$")
_INSIDE_SELF = re.compile(
    r"^(?P<part>.+?)\s+(?P<whole>nhà trường|trường|Sở|Bộ|Ban|Cục|Công ty)$|^(?P<office>Ban Giám hiệu"
    r"|Ban Giám đốc|Đoàn trường)$"
)
_SECTION = re.compile(
    r"^(?:Phòng|Vụ|Cục|Tổ|Khoa|Ban Giám hiệu|Đoàn Thanh niên|Hội Liên hiệp Thanh niên|Chi đoàn)\b"
)


def _same_noun(whole: str, issuer: str) -> bool:
    """`Văn phòng Sở` is part of a department, `… và Môi trường` of no school."""
    return issuer.lower().startswith(whole.lower().removeprefix("nhà ").strip())


def _of_issuer(text: str, speaker: Speaker) -> Unit | None:
    """A part of the speaker itself: `Phòng Quản lý công nghiệp` of a department, `Văn phòng Bộ`."""
    issuer = speaker.issuer
    if issuer is None:
        return None
    if _SELF.match(text):
        return Unit(issuer.key, issuer.name)
    if not re.match(r"(?:Sở|Bộ|Trường|Cục|Tổng cục|Ban|Công ty|Văn phòng)\b", issuer.name):
        return None
    part = _INSIDE_SELF.match(text)
    if part and (part["office"] or _same_noun(part["whole"], issuer.name)):
        inner = part["part"] or part["office"]
        return Unit(f"{issuer.key}.{slug(inner)}", f"{inner} {issuer.name}")
    central_bureau = re.match(r"(?:Vụ|Cục)\b", text) and issuer.name.startswith("Bộ ") and "Bộ " not in text
    section = re.match(r"(?:Phòng|Tổ|Khoa|Đoàn Thanh niên|Hội Liên hiệp Thanh niên)\b", text)
    if (section and not issuer.name.startswith("Bộ")) or (central_bureau and "Việt Nam" not in text):
        inner = re.sub(r"\s+(?:nhà\s+)?trường$", "", text)
        return Unit(f"{issuer.key}.{slug(inner)}", f"{inner} {issuer.name}")
    return None


_OWN_TIER = re.compile(
    r"^(?:Trung tâm|Phòng|Đài|Ban Chỉ huy|Công an|Hạt Kiểm lâm|Hội|Đoàn|Liên đoàn|Văn phòng|Ban Quản lý"
    r"|Chi cục|Thanh tra"
    r"|Ban|Trạm|Kho bạc|Bảo hiểm|Tòa án|Viện kiểm sát|Đội|Nhà)\b"
)


def _placed(text: str, speaker: Speaker) -> Unit | None:
    """A local body named without its place: that of the speaker's own district or commune."""
    here = organs.speaker_place(speaker)
    if not _OWN_TIER.match(text) or re.search(r"(?:Việt Nam|Trung ương)$", text):
        return None
    committee = re.match(r"^(?P<office>.+) Đảng ủy$", text)
    if committee and here.commune:
        return Unit(f"{here.key}.{organs.organ_slug(text)}", f"{text} {here.commune}")
    if re.search(rf"\b[{UPPER}][{LOWER}]+$", text) and speaker.level not in (DISTRICT, COMMUNE):
        return None
    if speaker.level == DISTRICT and here.district:
        place = here.at(DISTRICT)
        return Unit(f"{place.key}.{organs.organ_slug(text)}", f"{text} {here.district}")
    if speaker.level == COMMUNE and here.commune:
        return Unit(f"{here.key}.{organs.organ_slug(text)}", f"{text} {here.commune}")
    return None
