"""Names of those who are charged or addressed: written out, placed, office-holders as their organ.

`Giám đốc Sở VHTTDL` is the department of the speaker's province, `UBND các xã, thị trấn` a collective,
`UBMTTQ và các tổ chức chính trị - xã hội huyện` the Front's committee of the district (domain guide,
sections 5 and 9).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ingest.lexicon import places
from ingest.model import DISTRICT, Unit
from ingest.organ import organs, places_behind, rooms, universities
from ingest.organ.capitals import calm
from ingest.organ.house import part_key
from ingest.organ.names import written_out
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import COMRADES, officers, starts_class
from ingest.text.letters import LOWER, UPPER
from ingest.text.slug import slug
from ingest.text.table import load
from ingest.unit import of_speaker, shared
from ingest.unit import parts as unit_parts
from ingest.unit.heads import STAFF
from ingest.unit.in_full import expand

_COLLECTIVE = re.compile(
    r"^(?:[Cc]ác|[Nn]hững|[Mm]ọi|[Tt]oàn thể|[Tt]ất cả|[Tt]ừng|[Mm]ỗi)\b"
    r"|(?<![Kk]hối)\s(?:[Cc]ác|những)\s(?!Ủy ban của|[Kk]hu (?:công nghiệp|kinh tế|chế xuất)|[Cc]hương trình"
    r"|CTMTQG|cơ quan (?:và doanh|nhà nước)|cơ quan Đảng(?: (?:tỉnh|thành phố|huyện|xã|phường|đặc khu)|$)"
    r"|[Cc]ông trình\b"
    r"|[Hh]ội (?:[Kk]hoa học|[Vv]ăn học|KH)|[Tt]ổ chức hữu nghị)"
    r"|\btỉnh, thành phố\b"
    r"|^(?:[Tt]hủ trưởng|[Ll]ãnh đạo) (?:các )?(?:cơ quan|đơn vị)|\btừ Trung ương đến\b|\bcấp (?:tỉnh"
    r"|huyện|quận|xã|phường)$|\bliên quan$|\scùng cấp$"
    r"|\s(?:xã, (?:phường|thị trấn)|phường, thị trấn|huyện, (?:thị xã|thành phố))(?:, [^,]+)?$"
    r"|^Công đoàn ngành, |^(?:Thôn|Xóm|Ấp|Bản|Buôn|Làng|Khóm|Khu phố|Tổ dân phố)(?:$|, )"
    r"|^(?:Chi, đảng bộ|Đảng ủy, chi ủy|Chi ủy, đảng ủy|Chi bộ, đảng bộ"
    r"|Cấp ủy (?:cơ sở|trực thuộc)|(?:Huyện|Thành|Thị|Quận) ủy, (?:huyện|thành|thị|quận|đảng) ủy)\b"
)
_FRONT = re.compile(r"Mặt trận Tổ quốc(?: Việt Nam)?")
_OF_COMMITTEE = re.compile(r"(?:Đảng ủy|Đảng bộ|Chi bộ) ")
# `Văn phòng Ủy ban Mặt trận Tổ quốc tỉnh`: an office or a board of the Front, not the Front
_OFFICE_OF_FRONT = re.compile(
    r"(?P<office>Văn phòng|Ban (?!Thường|Chấp|Công tác|Chỉ đạo|Cán sự)[^,;]{3,40}?)(?<! và) "
    r"(?=(?:Ủy ban )?Mặt trận Tổ quốc)"
)
_OF_FRONT = re.compile(
    r"Đảng ủy Mặt trận Tổ quốc(?: Việt Nam)?(?:,| và) (?:các )?đoàn thể\b"
)  # one, since 2025
_FRONT_ALONE = re.compile(r"Mặt trận(?= và |, (?:các )?đoàn thể\b| (?:tỉnh|huyện|xã|phường|thị trấn)\b|$)")
_BESIDE_FRONT = re.compile(r" và |, (?:các )?(?:đoàn thể|tổ chức|hội)\b")
_REMARK = re.compile(r"(?<=\S)\s*\([^()]*\)?$")
_TOWN = re.compile(r"(thị|thành) (?:xã|phố)\b")
_FRONT_OF_MANY = re.compile(r"Ủy ban Mặt trận Tổ quốc(?! Việt Nam)")
_COUNTED = re.compile(r"(?:Ủy ban nhân dân|Công an|Trạm Y tế|Đảng ủy|Phòng|Trường)\s+\d+(?:/\d+)?\s")
_TIERS = re.compile(
    r"^(?P<many>[Cc]ác )?(?P<what>Ủy ban nhân dân|Hội đồng nhân dân|Trạm Y tế|Công an|Đảng ủy|Phòng Tư pháp"
    r"|Hội đồng nhân dân, Ủy ban nhân dân) "
    r"(?P<tiers>(?:huyện|quận|thị xã|xã|phường|tỉnh(?=, thành phố))"
    r"(?P<more>(?:(?:, | và )(?:thị xã|thành phố|xã|phường|thị trấn|đặc khu))+)?"
    r"(?: trực thuộc [Tt]rung ương)?)$"
)
# `Liên đoàn Lao động huyện, thành phố`: as many as there are places
_OF_TIERS = re.compile(
    r"^(?P<what>Liên đoàn Lao động|Bảo hiểm xã hội|Kho bạc Nhà nước|Trung tâm Y tế|Chi cục Thuế"
    r"|Hội (?:Nông dân|Liên hiệp Phụ nữ|Cựu chiến binh)|(?:Ủy ban )?Mặt trận Tổ quốc(?: Việt Nam)?)"
    r" (?P<tiers>(?:huyện|quận|thị xã|xã|phường)"
    r"(?:(?:, | và )(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu))+)$"
)
# `Cơ quan Bảo hiểm xã hội huyện`: the organ itself
_OFFICE_ITSELF = re.compile(
    r"^[Cc]ơ quan (?=(?:Bảo hiểm xã hội|Công an|Kho bạc Nhà nước|Thuế|Hải quan|Thống kê|Ủy ban nhân dân"
    r"|Kiểm lâm|Tòa án nhân dân|Viện kiểm sát nhân dân|Thi hành án dân sự)"
    r" (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?!\w)"
    r"|Ủy ban Kiểm tra (?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy)"
)
_COMRADES = re.compile(f"^{COMRADES}")
_GENTLEMEN = re.compile(
    r"^(?:[Cc]ác\s+)?[ôÔ]ng(?:\s*[,/]?\s*\(?bà\)?)?\s*:?\s+(?=(?:Chánh|Giám|Trưởng|Chủ|Thủ|Bí|Cục|Vụ|Hiệu)\s)"
)
_HEADS = {
    "Các Bộ trưởng": "Các Bộ",
    "Bộ trưởng": "Các Bộ",
    "Các Vụ trưởng": "Các vụ",
    "Các Cục trưởng": "Các cục",
}
_HAMLET = r"(?:thôn|xóm|ấp|bản|buôn|làng|khóm|khu phố|khu dân cư|tổ dân phố)"
_HEADS_OF_MANY = re.compile(
    r"^Chánh [Tt]òa các (?=[Tt]òa\b)"
    r"|^Trưởng(?:,? [Pp]hó)? các (?=(?:[Kk]hoa|[Pp]hòng|đơn vị|bộ phận|[Tt]rạm|[Đđ]ội|tổ)\b|ban,)"
    r"|^Trưởng, [Pp]hó (?:các )?(?=(?:phòng|[Bb]an)\b)"
    r"|^Trưởng (?=(?:phòng|ban), (?:ban|phòng|ngành|đoàn thể)\b)"
)
_HEADS_OF_OFFICE = re.compile(r"^Chánh, [Pp]hó (?:Chánh )?(?=(?:Văn phòng|VP)\b)")
_HEAD_OF_GROUP = re.compile(rf"^(Tổ|Đội|Trạm) trưởng (?!(?:tổ|đội|trạm|các) )(?=[{LOWER}])")
_HEAD_OF_HAMLETS = re.compile(rf"^(?:(?i:{_HAMLET}) trưởng|Trưởng {_HAMLET}) (?=các {_HAMLET}\b)")
_HEAD_OF_EACH = re.compile(rf"^Trưởng (?={_HAMLET}(?:$|, ?{_HAMLET}| và ))")
_ITS_CHIEF = re.compile(
    rf"(?<=, )(?P<hamlet>{_HAMLET}) trưởng\b", re.IGNORECASE
)  # `Trưởng thôn, Buôn trưởng`
_KINDS = re.compile(r"^(?P<noun>Sở|Bộ|Phòng)(?P<rest>(?:(?:,? ban)?,? ngành|, cơ quan ngang [Bb]ộ)\b.*)$")
# the committee of a place is an organ of its own, that of a State organ stands for it
_TERRITORIAL = re.compile(
    r"Cấp ủy (?:các )?(?:tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|địa phương|cấp"
    r"|cơ sở|trực thuộc)\b"
)
_MEMBERS = re.compile(
    r"^(?:(?:[Cc]ác\s+)?[ỦUủu][ỷyỦủ]?y? viên|[Tt]rong(?=\s+Ban [Cc]hấp hành Đảng bộ))"
    rf"\s+(?P<body>[{UPPER}].*)$"
)


def is_field(name: str) -> bool:
    """Is this, as it stands, the whole name of one field of work (`Tài nguyên và Môi trường`)?"""
    return name in load("units")["fields"]


# the Party committee of an armed force, or of the Party's offices, without the place that all readers know
_ARMED = re.compile(r"Đảng ủy (?:Quân sự|Công an|Bộ đội Biên phòng|các cơ quan Đảng|Ủy ban nhân dân)$")
# `Giám đốc Sở Y tế - Trưởng đoàn kiểm tra`: the second office is his, not the organ's
_SECOND_OFFICE = re.compile(
    r"\s+[-–]\s+(?:Phó\s+)?(?:Trưởng|Chủ tịch|Tổ trưởng|Thành viên|[ỦU][ỷy] viên)"
    r"\s+(?:đoàn|Đoàn|ban|Ban|tổ|Tổ|Hội đồng)\b.*$"
)


# `Chủ tịch, các PCT UBND tỉnh`, `CVP, PCVP UBND tỉnh`: those who lead one organ, all of its heads
_HEADS_OF_ONE = re.compile(
    r"^(?:[Cc]ác\s+)?(?:(?:đồng chí\s+)?(?:Phó |các )*(?:CT|PCT|Chủ tịch|BT|PBT|Bí thư|GĐ|PGĐ|Giám đốc"
    r"|(?P<office>CVP|PCVP|PVP|Chánh (?:VP|Văn phòng)))\.?"
    r"(?:\s(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Sở)(?=,|\svà))?(?:,? và|,)?\s(?:các\s)?){1,3}"
    r"(?=(?:UBND|Ủy ban|HĐND|Hội đồng|Sở|Tỉnh|Thành|Huyện|Quận|Thị|Đảng|TU|HU|Ban|Văn|VP|Trung)\s?\w)"
)


def _led(text: str) -> str:
    """The organ whose heads are named one beside the other; one head alone is told by his title."""
    heads = _HEADS_OF_ONE.match(text)
    if heads is None or ("," not in heads.group() and not _SHORT_HEAD.match(text)):
        return text
    rest = text[heads.end() :]
    person = _ITS_HEAD.search(rest)
    if person and not places.find(person["name"]):
        rest = rest[: person.start()]
    return f"Văn phòng {rest}" if heads["office"] and not rest.startswith("Văn phòng") else rest


# `PCT UBND tỉnh Lê Thị An`: who it is, and no place
_ITS_HEAD = re.compile(
    rf"(?:(?<=[Tt]ỉnh)|(?<=[Hh]uyện)|(?<=phường)|(?<=xã)|(?<=quận))\s(?P<name>[{UPPER}]\w+(?:\s[{UPPER}]\w+){{2,3}})$"
)
# `Chi bộ Sở Ngoại vụ`: whose department it means by `Sở`; else `Giám đốc sở, Thủ trưởng các cơ quan`
_ITS_DEPARTMENT = re.compile(r"^.*?(?=Sở )|^(?!.*Sở ).*$")
_SHORT_HEAD = re.compile(r"(?:[Cc]ác\s|P?CT\s|P?C?VP\s|P?BT\s|P?GĐ\s|[^,]{2,30}\svà\s)")


def _organ_of(text: str) -> str:
    """The organ behind an office-holder or a standing committee."""
    of_many = text.startswith(("Các đ", "các đ"))  # `Các đồng chí Bí thư huyện ủy`
    text = _GENTLEMEN.sub("", _COMRADES.sub("", _OFFICE_ITSELF.sub("", text)))
    text = _ITS_CHIEF.sub(lambda m: m["hamlet"].lower(), text) if " trưởng" in text else text
    text = _HEAD_OF_GROUP.sub(r"\1 ", _HEADS_OF_OFFICE.sub("", text))
    text = _HEAD_OF_HAMLETS.sub("Trưởng ", text)  # `Thôn trưởng các thôn`
    text = _HEAD_OF_EACH.sub("", _HEADS_OF_MANY.sub("Các ", text))
    members = _MEMBERS.match(text)
    if members:
        return members["body"]
    officer = officers().match(text)
    if not officer or _TERRITORIAL.match(text) or text.endswith("Chủ tịch nước"):
        return text
    stands_for = load("units")["officers"][officer["title"]]
    rest = text[officer.end() :]
    if officer["title"] == "Bộ trưởng" and is_field(rest):
        stands_for = "Bộ"
    if (
        (officer["title"] == "Thủ trưởng" or (of_many and not stands_for))
        and rest[:1].islower()
        and starts_class(rest)
        and not rest.startswith("các")
    ):
        stands_for = "Các"
    joined = f"{stands_for} {rest}".strip()
    return joined[:1].upper() + joined[1:]


# one in the country, of the ministry of justice, whoever sends it a copy
_BUREAU_OF_JUSTICE = re.compile(
    r"Cục Kiểm tra văn bản(?: quy phạm pháp luật| và [Qq]uản lý xử lý vi phạm(?: hành chính)?"
    r"| và Tổ chức thi hành pháp luật)?"
)


# what bears the name of its province, often by its first letters alone: `Báo BG`, `VNPT NĐ`
_OF_PROVINCE = re.compile(
    r"(?P<what>(?:Báo|Báo và Đài [^\s,]{2,8}|Đài [^\s,]{2,8}|VNPT|Viễn thông|Bưu điện|Điện lực|Cổng TTĐT"
    rf"|(?:Công ty|Cty) (?:Điện lực|ĐL)|Sở [^,;:]{{2,30}}) "
    rf"|[^,;:]{{2,40}} tỉnh |[^,;:]{{2,40}} (?:TP|thành phố) ?)(?P<short>[{UPPER}]{{2,4}})$"
)


def _at_home(phrase: str, speaker: Speaker) -> str:
    """A phrase that ends with the first letters of the speaker's province, with its name in full."""
    m = _OF_PROVINCE.match(" ".join(phrase.split())) if speaker.province else None
    if m is None or m["short"] != "".join(word[0] for word in (speaker.province or "").split()):
        return phrase
    what = m["what"]
    if what.endswith("TP"):
        what = f"{what.removesuffix('TP')}thành phố "
    return f"{what}{speaker.province}"


# `Phòng TM` in the papers of a command: the staff, no office of trade
_STAFF_SHORT = re.compile(r"(?P<noun>(?:[Cc]ác )?(?:[Pp]hòng|Ban|Cục)) (?P<short>TM|CT|HC|KT|HC-KT|HCKT)$")
_COMMAND = re.compile(
    r"(?:Đảng ủy (?:Quân sự|Bộ đội)|(?:Ban|Bộ) Chỉ huy (?:Quân sự|Bộ đội)|Bộ Tư lệnh|Quân khu|Quân đoàn"
    r"|Binh đoàn|Sư đoàn|Lữ đoàn|Trung đoàn)"
)


def _staff(phrase: str, speaker: Speaker) -> str:
    """The room of a command with its short form written out; any other phrase as it is."""
    m = _STAFF_SHORT.fullmatch(phrase)
    if m is None or speaker.issuer is None or not _COMMAND.match(speaker.issuer.name):
        return phrase
    return f"{m['noun']} {STAFF[m['short']]}"


# `Phòng KT`, said by a house: of its books or its machines, no office of a district
_OWN_SHORT = re.compile(r"(?:[Tt]rưởng )?[Pp]hòng (?P<short>KT|NV|TP|DT)$")
_HOUSE = re.compile(
    r"(?:Trường|Đại học|Học viện|Bệnh viện|Viện|Trung tâm|Công ty|Tổng công ty|Cục|Chi cục|Công an|Tòa án"
    r"|Bảo hiểm|Kho bạc|Ngân hàng|Cảng vụ|Bảo tàng)\b"
)


def _in_full(phrase: str, speaker: Speaker) -> str:
    """A phrase with its short forms written out, but for those that a house alone could read."""
    own = _OWN_SHORT.fullmatch(phrase) if speaker.issuer and _HOUSE.match(speaker.issuer.name) else None
    if own:
        return f"Phòng {own['short']}"
    return expand(_at_home(shared.of_branch(_staff(phrase, speaker), speaker), speaker))


@lru_cache(maxsize=65536)
def name_unit(phrase: str, speaker: Speaker) -> Unit:
    """The unit that a phrase names, seen from the speaker: written name, key, one or many."""
    text = _SECOND_OFFICE.sub("", _REMARK.sub("", _in_full(phrase, speaker).strip(" .,;:-")))
    if text.isupper() and " " in text:
        text = calm(text)
    text = _organ_of(_led(text[:1].upper() + text[1:]))
    text = text[:1].upper() + text[1:]
    if (placed := places_behind.parted(text, speaker.date)) is not None:
        text, above = placed
        there = replace(speaker, province=above.province, district=above.district, commune=None, issuer=None)
        return name_unit(text, there)
    if text == "Sở" and not (speaker.issuer and speaker.issuer.name.startswith("Sở")):
        text = _ITS_DEPARTMENT.sub("", speaker.issuer.name if speaker.issuer else "") or "Các sở"
    if _BUREAU_OF_JUSTICE.fullmatch(text):
        text = f"{text} Bộ Tư pháp"
    text = _own_committee(_plural(text), speaker, short="TU" in phrase)
    if _ARMED.match(text) and speaker.level and not (speaker.level == DISTRICT and "nhân dân" in text):
        text += unit_parts.tier_of(speaker)
    text = (organs.of_council(text, speaker) if text.startswith("Ban ") else None) or text
    if text == "Đoàn Thanh niên":
        text = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
    if _FRONT_ALONE.match(text):
        text = text.replace("Mặt trận", "Mặt trận Tổ quốc", 1)
    front = None if _OF_COMMITTEE.match(text) else _FRONT.search(text)
    if front and not re.search(r"[Tt]rung ương", text) and not _COLLECTIVE.search(text[: front.start()]):
        many = _COLLECTIVE.search(_BESIDE_FRONT.split(text[front.end() :])[0])
        if not many:
            office = _OFFICE_OF_FRONT.match(text)
            whole = unit_parts.front(text[office.end() :] if office else text, speaker)
            return _office_of(office["office"], whole) if office else whole
    committee = re.match(r"Ban [Cc]hấp hành (?P<of>Đảng bộ .+)$", text)
    party = organs.of_party_organisation(committee["of"], speaker) if committee else None
    if party is not None and party.organ is not None:
        return Unit(f"{party.organ.key}.ban-chap-hanh", f"Ban Chấp hành {party.organ.name}")
    if (_COLLECTIVE.search(text) and not _OF_FRONT.match(text)) or _COUNTED.match(text):
        text = _FRONT_OF_MANY.sub("Ủy ban Mặt trận Tổ quốc Việt Nam", text)
        return Unit(of_speaker.in_its_place(slug(text), speaker), text, True)
    if text == "Thường trực" and speaker.issuer and speaker.issuer.name.startswith("Hội đồng nhân dân"):
        return Unit(speaker.issuer.key, speaker.issuer.name)
    own = unit_parts.of_issuer(text, speaker)
    if own is not None:
        inside = universities.inside(text, speaker.issuer.name) if speaker.issuer is not None else text
        known = organs.of_phrase(inside, speaker).organ if inside != text else None
        if known is None:
            return own
        return replace(own, key=known.key, name=known.name if text.startswith("Hội đồng") else own.name)
    resolved = organs.of_phrase(text, speaker)
    if resolved.organ is None:
        return Unit(of_speaker.in_its_place(slug(text), speaker), written_out(text))
    unknown = resolved.organ.key == slug(text) and rooms.is_anybodys(resolved.organ.name, beside=False)
    if "." in resolved.organ.key or (resolved.level == 0 and not unknown):
        return Unit(resolved.organ.key, resolved.organ.name)
    own = unit_parts.placed(text, speaker)
    if own is not None:
        return own
    return Unit(of_speaker.key(text, resolved.organ.key, speaker), resolved.organ.name)


def _office_of(office: str, whole: Unit) -> Unit:
    return Unit(part_key(office, whole.key), f"{office} {whole.name}")


def _plural(text: str) -> str:
    """`UBND xã, phường`, `Các Trạm Y tế xã`: many of one kind, written `UBND các xã, phường`."""
    if text in _HEADS:
        return _HEADS[text]
    kinds = _KINDS.match(text)
    if kinds:
        return f"Các {kinds['noun'] if kinds['noun'] == 'Bộ' else kinds['noun'].lower()}{kinds['rest']}"
    m = _TIERS.match(text)
    m = m if m and (m["many"] or m["more"]) else _OF_TIERS.match(text)
    return f"{m['what']} các {m['tiers']}" if m else text


def _own_committee(text: str, speaker: Speaker, *, short: bool) -> str:
    """`TU` stands for the province's committee; in a city it is the city's, in a town the town's."""
    if "Tỉnh ủy" not in text or "Tỉnh ủy " in text:
        return text
    if speaker.level and unit_parts.in_central_city(speaker):
        return text.replace("Tỉnh ủy", "Thành ủy")
    town = _TOWN.match(speaker.district or "") if short and speaker.level == DISTRICT else None
    return text.replace("Tỉnh ủy", f"{town.group(1).capitalize()} ủy") if town else text
