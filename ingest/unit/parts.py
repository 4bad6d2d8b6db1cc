"""Parts of an organ and its local bodies: a section of the speaker, a body of its district, its Front.

`Phòng Quản lý công nghiệp` in a department's letter is the department's own section, `Phòng Tư pháp` is not:
that office exists in every district (decrees 14/2008, 37/2014 and 150/2025/NĐ-CP). `Văn phòng Huyện đoàn`
is an office of the Youth Union of the speaker's district.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.lexicon import cities, places
from ingest.model import COMMUNE, DISTRICT, PROVINCE, Organ, Unit
from ingest.organ import mass, offices, organs, party_boards, rooms
from ingest.organ.house import part_key
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import is_room
from ingest.text.letters import LOWER, UPPER
from ingest.text.slug import slug
from ingest.unit import of_speaker

_FRONT_TIER = re.compile(
    rf"\b(tỉnh|[Tt]hành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn"
    rf"|đặc khu)(?:\s+(?P<name>[{UPPER}][^,;]*))?$"
)
_FRONT_RANK = re.compile(r"\bcấp (?P<tier>tỉnh|huyện|xã)$")  # `MTTQ, đoàn thể cấp tỉnh`
# `Lãnh đạo Ban`, `Văn phòng Cục`: the speaker by its first word
_OWN_NOUN = re.compile(
    r"(?:Ban|Cục|Chi cục|Tổng cục|Viện|Học viện|Hội|Liên đoàn|Công đoàn|Công ty|Tổng công ty|Trung tâm"
    r"|Bệnh viện)$"
)
_SCHOOL = re.compile(
    r"\b(?:Trường|Đại học|Học viện|Nhạc viện|Phân hiệu|Phân viện"
    r"|Trung tâm (?:Giáo dục|Đào tạo|Bồi dưỡng|Chính trị|Ngoại ngữ|Dạy nghề|Dịch vụ việc làm))\b"
)
_SELF = re.compile(r"^(?:[Nn]hà trường|[Tt]rường|[Ss]ở|[Cc]ơ quan|[Pp]hòng|[Bb]ộ)$")
_INSIDE_SELF = re.compile(
    r"^(?!Tổng [Cc]ông ty$)(?P<part>.+?)\s+(?P<whole>nhà trường|(?<![Mm]ôi )(?<![Tt]hị )[Tt]rường|Sở|Bộ|Ban"
    r"|Cục|Công ty|Chi cục|Trung tâm|Bệnh viện)$"
    r"|^(?P<office>Ban [Gg]iám hiệu|Ban [Gg]iám đốc|Đoàn trường)$"
)
_WITH_SECTIONS = re.compile(
    r"(?:Sở|Bộ|Trường|Cục|Tổng cục|Ban|Công ty|Văn phòng|Công an|Trung tâm|Bệnh viện|Chi cục|Viện|Học viện"
    r"|Đại học|Kho bạc|Bảo hiểm|Thanh tra|Tòa án|Bảo tàng|Thư viện|Nhà hát|Cảng vụ|Ngân hàng"
    r"|Vườn [Qq]uốc gia|Khu [Bb]ảo tồn)\b"
)
_SECTION = re.compile(
    r"(?:Ban [Đđ]ại diện [Cc]ha mẹ|Phòng(?! Thương mại và Công nghiệp)|Tổ(?! chức)|Khoa|Đội|Đoàn Thanh niên"
    r"|Hội Liên hiệp Thanh niên|Hội Sinh viên|Công đoàn$"
    r"|Tòa (?:Dân sự|Hình sự|Hành chính|Kinh tế|Lao động|Gia đình))\b"
)
# a board of the speaker's own Party committee, called by its first words; that of a commune is called after
# its place
_BOARD = rf"(?!Ban Xây dựng Đảng){party_boards.OFFICE}"
_BOARDS = re.compile(rf"{_BOARD}$")
# the Party committee of a house, and what is the house's: its rooms, its societies
_PARTY_OF_HOUSE = re.compile(
    r"Đảng ủy (?=(?:Trường|Học viện|Đại học|Bệnh viện|Sở|Cục|Viện|Công ty|Tổng công ty)\b)"
)
_IN_HOUSE = re.compile(
    r"(?:Phòng|Khoa|Tổ(?! chức)|Đoàn Thanh niên|Đoàn [Tt]rường|Hội Sinh viên|Hội Cựu chiến binh|Công đoàn"
    r"|Ban [Gg]iám (?:hiệu|đốc)|Hội đồng [Tt]rường)\b"
)
_COMMITTEE = re.compile(
    r"Đảng ủy (?:Khối|Quân sự|Công an|Bộ đội Biên phòng)|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy\b"
)
_OF_COMMITTEE = re.compile(rf"{_BOARD}(?= Đảng ủy$)")
_STAFF = re.compile(r"(?:Ban|Phòng) (?:Tham mưu|Chính trị|Hậu cần|Kỹ thuật)(?! .*(?:tỉnh|huyện))")
_ELSEWHERE = re.compile(
    r"\b(?:tỉnh|huyện|quận|thị xã|thành phố|xã(?! hội)|phường|thị trấn|Trung ương|Ủy ban nhân dân|Sở|Công an"
    r"|ủy|Quân khu|Quân đoàn)\b"
)
# `Đoàn trường Cao đẳng Y tế Sơn La`: of a school that has a name
_SCHOOL_NAMED = re.compile(
    r"\b[Tt]rường (?:[Cc]ao đẳng|[Đđ]ại học|[Tt]rung học (?:phổ thông|cơ sở)|[Tt]iểu học|[Mm]ầm non)"
    rf" [{UPPER}]"
)
_OFFICE = re.compile(r"(?:Chánh\s+)?[Vv]ăn phòng$")
# `Chánh Văn phòng tỉnh` in the decision of its People's Committee
_OFFICE_OF_PLACE = re.compile(r"(?:Chánh\s+)?Văn phòng (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)$")
# the boards of mass organisations, called by their first words in their own documents; those of a district
# have none but the Youth Union
_UNION = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị) đoàn\b|Trung ương Đoàn\b")
_OF_PROVINCE = re.compile(
    r"Ủy ban Mặt trận Tổ quốc|Liên đoàn Lao động|Hội (?:Liên hiệp Phụ nữ|Nông dân|Cựu chiến binh)"
)
_UNION_OFFICE = re.compile(
    r"(?:Văn phòng|Ban (?:Tuyên giáo|Tổ chức|Phong trào|Kiểm tra|Xây dựng|Thanh|Đoàn kết"
    r"|Mặt trận|Dân chủ|Dân tộc - Tôn giáo|Tôn giáo|Chính sách|Nữ công|Pháp luật|Gia đình|Kinh tế|Hỗ trợ)\b"
    r"(?!.*\b[Đđ]oàn$).*)$"
)
# `Văn phòng Tỉnh Hội`, `Ban Tuyên giáo Huyện đoàn`: the office, and whom it serves
_MASS_OFFICE = re.compile(
    r"^(?!Ban Thường vụ|Ban [Cc]hấp hành|Thường trực)(?P<office>.+?)"
    r"\s+(?P<tier>(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành|[Qq]uận|[Tt]hị))\s+(?P<body>[Đđ]oàn|[Hh]ội)$"
)
_OWN_TIER = re.compile(
    r"^(?:Trung tâm|Phòng|Đài|Ban Chỉ huy|Công an|Hạt Kiểm lâm|Hội|Đoàn|Liên đoàn|Văn phòng|Ban Quản lý"
    r"|Chi cục|Thanh tra"
    r"|Ban|Trạm|Kho bạc|Bảo hiểm|Tòa án|Viện kiểm sát|Đội|Nhà(?! thầu| đầu tư| cung))\b"
)
# offices for a region, and those that count for the whole province
_BEYOND_ONE_PLACE = re.compile(
    rf"(?:Việt Nam|Trung ương)$|\bkhu vực (?:[{UPPER}].* - [{UPPER}]|[IVX]+$|(?:số )?\d+(?:$|\s-\s))"
    r"|\b[Vv]ùng [IVX\d]+|\bliên (?:huyện|xã)\b|^Đội Quản lý thị trường số \d"
    r"|^Ban (?:Chỉ đạo|Chỉ huy) (?:Trung ương|[Qq]uốc gia)\b"
)
_DISTRICTS = re.compile(r"các (?:huyện|quận)(?:(?:, | và )(?:huyện|quận|thị xã|thành phố))*(?! ủy| uỷ| đoàn)")
_COMMUNES = re.compile(r"các (?:xã|phường)(?:(?:, | và )(?:xã|phường|thị trấn|đặc khu))*(?! hội)")


def is_room_of_districts(name: str, speaker: Speaker) -> bool:
    """Is this office in a department's letter one that every district (since 2025: commune) has?"""
    issuer = speaker.issuer
    if speaker.level != PROVINCE or issuer is None or not issuer.name.startswith("Sở"):
        return False
    return is_room(name)


def tiers_named(flat: str, speaker: Speaker) -> str:
    """How the text names the units below the province: `các huyện, thị xã, thành phố`, `các xã, phường`."""
    after = speaker.date is not None and speaker.date >= places.REFORM
    m = (_COMMUNES if after else _DISTRICTS).search(flat)
    return m.group() if m else ("các xã, phường" if after else "các huyện")


def front(text: str, speaker: Speaker) -> Unit:
    """The committee of the Fatherland Front, alone or with the bodies that stand beside it."""
    tier = _FRONT_TIER.search(re.split(r",|;| và ", text)[0]) or _FRONT_TIER.search(re.split(r",|;", text)[0])
    tail = f" {tier.group(1).lower()}" if tier else ""
    above = _FRONT_RANK.search(text)
    if above:
        tail = f" {above['tier']}"
    elif tier and tier["name"]:
        tail += f" {tier['name']}"
    elif not tier and speaker.level:
        tail = tier_of(speaker)
    if tail == " tỉnh" and in_central_city(speaker):
        tail = " thành phố"
    group = "Đảng đoàn " if text.startswith("Đảng đoàn") else ""
    got = organs.of_phrase(f"Ủy ban Mặt trận Tổ quốc Việt Nam{tail}", speaker)
    if got.organ is None:
        return Unit(
            of_speaker.in_its_place(slug(text), speaker), f"{group}Ủy ban Mặt trận Tổ quốc Việt Nam{tail}"
        )
    return Unit(f"{got.organ.key}.dang-doan" if group else got.organ.key, group + got.organ.name)


def tier_of(speaker: Speaker) -> str:
    """The tier that the speaker speaks from, as it stands behind the name of an organ; none at the centre."""
    tail = {1: " tỉnh", 2: " huyện", 3: " xã"}.get(speaker.level or 0, "")
    return " thành phố" if tail == " tỉnh" and in_central_city(speaker) else tail


def in_central_city(speaker: Speaker) -> bool:
    """Does the speaker sit in a city of the province's rank, whose Party committee is a Thành ủy?"""
    return cities.is_city(speaker.province or "", speaker.date)


def _same_noun(whole: str, issuer: str) -> bool:
    """`Văn phòng Sở` is part of a department, `… và Môi trường` of no school."""
    return issuer.lower().startswith(whole.lower().removeprefix("nhà ").strip())


def of_issuer(text: str, speaker: Speaker) -> Unit | None:
    """A part of the speaker itself: `Phòng Quản lý công nghiệp` of a department, `Văn phòng Bộ`."""
    issuer = speaker.issuer
    if issuer is None:
        return None
    whole = _PARTY_OF_HOUSE.match(issuer.name) if _IN_HOUSE.match(text) else None
    house = organs.of_phrase(issuer.name[whole.end() :], speaker).organ if whole else None
    if house is not None and not house.name.startswith("Đảng ủy"):
        return of_issuer(text, replace(speaker, issuer=house))
    if text == "Công đoàn ngành" and issuer.name.startswith(text):
        return Unit(issuer.key, issuer.name)
    itself = _OWN_NOUN.match(text) is not None or rooms.is_counted(text)  # `Thuế cơ sở 5`
    itself = itself and issuer.name.startswith(f"{text} ")
    society = organs.of_phrase(text, speaker).organ if mass.is_by_tier(text) else None
    if society is not None:
        return Unit(society.key, society.name)
    its_school = text.endswith("rường") and _SCHOOL.search(issuer.name) is None
    if itself or (_SELF.match(text) and not its_school):
        return Unit(issuer.key, issuer.name)
    if text == "Đảng ủy" and speaker.level == PROVINCE and issuer.name.startswith(("Sở", "Ủy ban nhân dân")):
        party = organs.of_phrase(f"Đảng ủy {issuer.name}", speaker).organ
        if party is not None:
            return Unit(party.key, party.name)
    if issuer.name.startswith("Ban Chỉ ") and _STANDING.match(text):
        return Unit(part_key("Văn phòng thường trực", issuer.key), f"Văn phòng Thường trực {issuer.name}")
    staff = _of_command(text, speaker) or _of_police(text, issuer, speaker)
    if staff is not None:
        return staff
    board = _BOARDS.match(text) or _OF_COMMITTEE.match(text)
    committee = _COMMITTEE.match(issuer.name) if board else None
    if board and committee and (committee.group() != "Đảng ủy" or _BOARDS.match(text)):
        organ = organs.of_phrase(f"{board.group()} {committee.group()}", speaker).organ
        if organ is not None:
            return Unit(organ.key, organ.name)
    office = _mass_office(text, speaker)
    if office is not None:
        return office
    has_boards = _UNION.match(issuer.name) or (speaker.level == PROVINCE and _OF_PROVINCE.match(issuer.name))
    if has_boards and _UNION_OFFICE.match(text) and not _ELSEWHERE.search(text):
        return Unit(part_key(text, issuer.key), f"{text} {issuer.name}")
    if _OFFICE.match(text) or (_OFFICE_OF_PLACE.match(text) and issuer.name.startswith("Ủy ban nhân dân")):
        return _own_office(issuer, speaker)
    if not _WITH_SECTIONS.match(issuer.name):
        return None
    if speaker.level in (DISTRICT, COMMUNE) and is_room(text):
        return None
    if text.startswith("Đội ") and issuer.name.startswith("Ban Chỉ "):
        return None
    if text == "Văn phòng Tổng cục" and issuer.name.startswith("Tổng cục"):
        return _own_office(issuer, speaker)
    part = _INSIDE_SELF.match(text)
    if part and (part["office"] or _same_noun(part["whole"], issuer.name)):
        inner = part["part"] or part["office"]
        return Unit(part_key(inner, issuer.key), f"{inner} {issuer.name}")
    if _ELSEWHERE.search(text) or rooms.is_of_centre(text):
        return None
    text = _without_self(text, issuer.name)
    central_bureau = (
        re.match(r"(?:Vụ|Cục(?! Kiểm (?:tra văn bản|soát thủ tục)))\b", text)
        and issuer.name.startswith("Bộ ")
        and "Bộ " not in text
    )
    if (_SECTION.match(text) and not issuer.name.startswith("Bộ")) or (
        central_bureau and "Việt Nam" not in text
    ):
        inner = re.sub(r"(?<!\b[Mm]ôi)(?<!\b[Tt]hị)\s+(?:nhà\s+)?trường$", "", text)
        key = part_key(inner, issuer.key)
        if central_bureau:  # of some there is one, and its ministry does not stand in its key
            named = organs.of_phrase(f"{inner} {issuer.name}", speaker).organ
            key = named.key if named is not None else key
        return Unit(key, f"{inner} {issuer.name}")
    return None


def _own_office(issuer: Organ, speaker: Speaker) -> Unit:
    """The office of the one who speaks; the Prime Minister's is that of the Government."""
    if issuer.name.startswith("Văn phòng "):
        return Unit(issuer.key, issuer.name)
    name = f"Văn phòng {issuer.name}".replace("Thủ tướng Chính phủ", "Chính phủ")
    organ = organs.of_phrase(name, speaker).organ
    if organ is not None and organ.name == name:
        return Unit(organ.key, organ.name)
    return Unit(part_key("Văn phòng", issuer.key), name)


def _without_self(text: str, issuer: str) -> str:
    """`Tổ giúp việc Ban Chỉ đạo` of that board: its own words are said once."""
    words = issuer.split()
    for n in (4, 3, 2):
        own = " ".join(words[:n])
        if len(words) > n and text.endswith(f" {own}"):
            return text.removesuffix(f" {own}")
    return text


def _of_command(text: str, speaker: Speaker) -> Unit | None:
    """The staff of a command, said by itself or by the Party committee that leads it."""
    issuer = speaker.issuer
    if issuer is None or not _STAFF.match(text):
        return None
    command: Organ | None = issuer
    if issuer.name.startswith("Đảng ủy Quân sự"):
        name = "Bộ Chỉ huy Quân sự tỉnh" if speaker.level == PROVINCE else "Ban Chỉ huy Quân sự huyện"
        command = organs.of_phrase(name, speaker).organ
    elif not issuer.name.startswith(("Ban Chỉ huy Quân sự", "Bộ Chỉ huy")):
        return None
    return Unit(part_key(text, command.key), f"{text} {command.name}") if command is not None else None


_STANDING = re.compile(r"(?:Văn phòng|Cơ quan) [Tt]hường trực(?: (?:Ban Chỉ (?:huy|đạo)|BC[HĐ]))?$")


def _of_police(text: str, issuer: Organ, speaker: Speaker) -> Unit | None:
    """A room of the provincial police, in papers of its Party committee or of those whom it serves.

    The police of the places below have squads and no rooms.
    """
    if not speaker.level or not text.startswith("Phòng ") or _ELSEWHERE.search(text):
        return None
    if speaker.level == PROVINCE and issuer.name.startswith("Đảng ủy Công an"):
        name = issuer.name.removeprefix("Đảng ủy ")
    elif rooms.POLICE_ROOM.match(text):
        name = "Công an thành phố" if in_central_city(speaker) else "Công an tỉnh"
    else:
        return None
    police = organs.of_phrase(name, speaker).organ
    return Unit(part_key(text, police.key), f"{text} {police.name}") if police is not None else None


def _mass_office(text: str, speaker: Speaker) -> Unit | None:
    m = _MASS_OFFICE.match(text)
    if m is None:
        return None
    issuer = speaker.issuer
    if m["body"].lower() == "hội":
        if issuer is None or not issuer.name.startswith(("Hội", "Ủy ban Hội")):
            return None
        whole = organs.of_phrase(f"{m['tier']} hội", speaker).organ or issuer
        return Unit(part_key(m["office"], whole.key), f"{m['office']} {whole.name}")
    union = organs.of_phrase(f"{m['tier'].capitalize()} đoàn", speaker).organ
    if union is None or "." not in union.key:
        return None
    return Unit(part_key(m["office"], union.key), f"{m['office']} {union.name}")


def placed(text: str, speaker: Speaker) -> Unit | None:
    """A local body named without its place: that of the speaker's own district or commune."""
    here = organs.speaker_place(speaker)
    if _SCHOOL_NAMED.search(text):
        return None
    bare = (here.district or here.commune or "").split(" ", 1)[-1]
    if bare and text.endswith(f" {bare}"):
        return None  # the name of its place is there already
    if not _OWN_TIER.match(text) or _BEYOND_ONE_PLACE.search(text):
        return None
    committee = re.match(r"^(?P<office>.+) Đảng ủy$", text)
    if committee and here.commune:
        return Unit(f"{here.key}.{organs.organ_slug(text)}", f"{text} {here.commune}")
    if re.search(rf"\b[{UPPER}][{LOWER}]+$", text) and speaker.level not in (DISTRICT, COMMUNE):
        return None
    above = speaker.level == COMMUNE and offices.above_communes(text)
    if (speaker.level == DISTRICT or above) and here.district:
        place = here.at(DISTRICT)
        return Unit(f"{place.key}.{organs.organ_slug(text)}", f"{text} {here.district}")
    if speaker.level == COMMUNE and here.commune and not above:
        return Unit(f"{here.key}.{organs.organ_slug(text)}", f"{text} {here.commune}")
    return None
