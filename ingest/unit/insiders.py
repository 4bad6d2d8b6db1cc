"""Who in a list belongs to the house that sends it: its own leaders, clerks, rooms, and pages of the web.

They are read, but nobody is asked to find them (gold, rulings on recipients); the leaders of another organ
stand for that organ.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.model import PROVINCE, Organ, Unit
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import COMRADES, starts_organ
from ingest.text.letters import UPPER
from ingest.text.text import fold

_OWN_HEADS = re.compile(
    r"(?<!\w)(?:các\s+)?(?:PCT|P\.?CVP|PVP|PGĐ|PGD(?! NHCSXH| Ngân|&)|Phó Chủ tịch|Phó Giám đốc"
    r"|Phó Hiệu trưởng|Thứ trưởng|Phó Chánh)\b"
    r"|^(?:LĐVP|LĐVPUB|CVNC|CVTH|V\d)\b"
    r"|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ) viên\b"
    r"|^(?:Các\s+)?(?:đồng chí\s+)?(?:UVBCH|UVBTV|UVTV|UVUBKT)\b"
    r"|^(?:[Cc]ác\s+)?[Tt]hành viên\b|^GĐ\b|^GD\b|^BGĐ\b(?! CAT)|^BGH\b|^ĐUV\b"
    r"|(?:^|\s)[ỦUủu][ỷy]?y? viên (?:HĐ|Hội đồng|BCĐ\b|Ban Chỉ)|^TVUB\b|^Gđ\b|[Cc]ác vị đại biểu"
    r"|^Ban (?:Giám đốc|GĐ\b)(?! CAT)|^CVP\b|^C, P"
    r"|[ỦU][ỷy]?y? viên (?:Ban [Tt]hường vụ|BTV|(?:Ban [Cc]hấp hành|BCH)$)"
    r"|[ỦU][ỷy]?y? viên Ban cán sự|đ/c Thứ trưởng|^Bộ trưởng\b"
    r"|^Lãnh đạo (?:UBND|Sở|Văn phòng|VP|Bộ)|^[Cc]ác [Pp]hòng (?:CV|chuyên viên)\b"
    r"|^(?:Giám đốc|Cục trưởng|Chủ tịch|Bí thư|Hiệu trưởng|Chủ nhiệm|Trưởng ban|Trưởng phòng|Tổng Giám đốc)$"
    r"|^(?:Chánh VP|Chánh Văn phòng|Chủ tịch|Giám đốc|Bí thư|Chỉ huy trưởng)(?:,| và)(?: các)?"
    r" (?:(?:đ/c |đồng chí )?Phó|PCT|PCVP|PGĐ|PBT|Chính trị viên)"
    r"|(?:,| và)\s(?:các\s)?(?:PCA|PVT|PBT|PTGĐ|PTCA)$"
    r"|^(?:Trưởng ban|Trưởng phòng|(?:Tổng cục|Chi cục|Cục|Vụ|Viện) trưởng|Tổng Giám đốc|Tổng Biên tập)"
    r"(?:,| và)(?: các)? (?:Phó|P)"
    r"|^Phó (?:CT|CVP|GĐ)|^(?:Các )?[Đđ]ại biểu\b|^UV (?:BTV|BCH)\b|^(?:Chuyên viên|Lãnh đạo)(?:,| và)"
    r"|^(?:C/VP|C,\s?PVP|LĐ VP|VP$|CV\b|CPVP|[HTQ]UV\b|Chánh,? (?:và )?Phó )"
    r"|^(?:Ban )?[Ll]ãnh đạo (?:Ban|Cục|Chi cục|Công ty|Viện|Trung tâm|Trường|Phòng"
    r"|Chi nhánh|CN|Kho bạc|Đơn vị)$"
    r"|^TP,\s(?:các\s)?(?:đồng chí\s|đ/c\s)?P\.?TP$"
    r"|^(?:Các )?(?:[Ôô]ng|[Bb]à|[Cc]á nhân)(?:\s*[,/]?\s*\([Bb]à\))? có tên"
    rf"|^(?:Ông|Bà|Hộ ông|Hộ bà) [{UPPER}]"
    r"|^(?:TT|BTV|BTT|BCH|Thường trực|Ban Thường vụ|Ban Chấp hành|Ban Thường trực)$"
    r"|^(?:P?CHT|Chính ủy)\b(?! \w)|,\s(?:các\s)?P?CHT\b"
    r"|^(?:HT|CT|TB|GĐ) và các (?:[Pp]hó|P)\s?(?:HT|CT|TB|GĐ)$"
    r"|^(?:LĐ|[Ll]ãnh đạo) (?:VKS|TAND|Viện KS|Tòa án)\b"
    r"|^(?:Chủ nhiệm đề tài|Đơn vị chủ trì)$|^(?:[Cc]ấp|[Cc]hi) (?:ủy|uỷ) viên\b|^[Đđ]ảng viên\b|^[Cc]ác CV\b"
    r"|^trong (?:Ban Giám đốc|Ban [Ll]ãnh đạo|BGĐ|Ban Thường vụ|BTV|Thường trực)\b"
    r"|^trong (?:Ban [Cc]hấp hành|BCH|Ban [Cc]hỉ huy)$"
    r"|^(?:BLĐ\b|Ban [Ll]ãnh đạo$)"
    r"|^(?:(?:CT )?(?:HĐQT|HĐTV)|BKS|BTGĐ|Ban TGĐ|Hội đồng (?:[Qq]uản trị|[Tt]hành viên))"
    r"(?: (?:Cty|Công ty))?$"
    r"|^Ban (?:[Kk]iểm soát|Tổng Giám đốc)$"
    r"|^(?:Các |\d+ )?[Tt]ổ (?:CM\b|chuyên môn|trong (?:nhà )?trường)"
    r"|^[Tt]ổ (?:Văn phòng|VP)$|^Đoàn Khối$"
    r"|^(?:BTV|Ban Thường vụ|BCH|Ban Chấp hành) Đảng bộ$"
    r"|^(?:[Cc]ác\s)?[Cc]huyên viên\b|^(?:HT|TB)(?:,| và|$)"
    r"|(?:^|,|\svà)\s?(?:các\s)?(?:đồng chí\s|đ/c\s)?(?:PHT|PTB|PCN|Phó (?:TB|TGĐ))\b"
    r"|^(?:CB|GV|NV|CBGV|CBVC)(?:,|\s&|\svà|\s(?:nhà\s)?trường|$)|^TV (?:UBND|BCĐ|Ban|HĐ|Tổ|Đoàn)\b|^LĐB$"
    r"|^(?:BTV|TT|Ban Thường vụ|Thường trực),\s(?:các\s)?(?:UV|[ỦU][ỷy] viên)\b|^TPT Đội$"
    r"|^(?:Giám đốc|Viện trưởng|Cục trưởng) (?:HV|BV|TT|Cty|Học viện|Bệnh viện|Trung tâm|Công ty|Viện|Cục)$"
)
# `Chủ tịch, các PCT UBND tỉnh` in a department's list: the committee, none of the house's own
_LEADERS_ABOVE = re.compile(
    r"(?:(?:Đ/c |[Cc]ác )*(?:(?:(?:CT|Chủ tịch)(?:,| và) )?(?:các )?(?:PCT|Phó Chủ tịch|Phó CT)|CT|Chủ tịch)"
    r"|Lãnh đạo)\.? (?:UBND|Ủy ban|[ỦU]ỷ ban)"
)
# the leaders of a committee of the State are the house's own to itself, its office, and boards that they head
_OF_COMMITTEE = re.compile(
    r"(?:Ủy ban nhân dân|Văn phòng|Ban Chỉ|Hội đồng(?! nhân dân)|Tổ |Đoàn (?:kiểm|thanh|công))"
)
# a leader by his own name: `TCT Nguyễn Văn An`
_BY_NAME = re.compile(
    r"(?:P?TCT|(?:Phó )?(?:Tổng cục|Cục|Vụ|Viện) trưởng|(?:Tổng cục|Cục|Vụ|Viện) phó|TGĐ|GĐ"
    r"|(?:Phó )?(?:Tổng )?Giám đốc|CVP|Chánh Văn phòng|Hiệu trưởng)"
    rf"\s(?P<name>[{UPPER}]\w+(?:\s[{UPPER}]\w*){{1,3}})$"
)
# `Phòng NC`, `KGVX`: rooms of the office of a province's committee, by their short names
_ROOM_OF_OFFICE = re.compile(
    r"(?:[Pp]hòng [A-ZĐ]{2,5}(?:-[A-ZĐ]{2,5})?\d?"
    r"|(?:(?:NC|TH|VX|KGVX|KTTH|KTN|KTNS|NNTN|TKCT|K)\d?(?:,\s?|$))+)$"
)
_ROOM = re.compile(r"(?:Phòng|Vụ|Tổ|Ban Giám)\b")
_HEADS_OF_HOUSE = re.compile(r"C/VP|Chánh,? (?:và )?Phó ")  # one, though it looks like two
_COMRADES = re.compile(f"^{COMRADES}")
# `TT. Trần Văn An` in a ministry's list: a deputy minister
_DEPUTY_BY_NAME = re.compile(rf"(?:TT|Thứ trưởng)\.?\s*[{UPPER}]\w+(?:\s[{UPPER}]\w*){{1,3}}$")
_OWN_MINISTER = re.compile(
    r"\s*(?:Bộ trưởng(?:(?:,| và) (?:các )?Thứ trưởng)?|(?:[Cc]ác )?Thứ trưởng)\s*(?:\([^()]*\)\s*)?$"
)
# `Trần Văn An, UVBTV HU - phụ trách xã`: a member of a committee by his own name
_MEMBER_BY_NAME = re.compile(
    rf"[{UPPER}]\w+(?:\s[{UPPER}]\w*){{1,4}}\s*[,-]\s*(?:UV|TUV|HUV|ThUV|QUV|ĐUV|[ỦU][ỷy] viên)"
)
_GAZETTE = re.compile(r"(?:Trung tâm|TT) (?:Tin học|Công báo|TH ?-? ?CB|THCB|CB)")
_CHANNEL = re.compile(
    r"(?:Trang|Cổng|Website|Web\b|Đăng (?:tải|web|cổng|trang)|Công báo|CTTĐT|TTĐT|Bản tin"
    r"|(?:Trung tâm|TT) (?:Thông tin|Tin học|Công báo|CB|TH-CB)|E-?office\b)",
    re.IGNORECASE,
)


def is_leader(words: str) -> bool:
    """Do the words name one of a house's own leaders or clerks?"""
    return _OWN_HEADS.search(words) is not None


def leads_ministry(words: str) -> bool:
    """`Bộ trưởng`, `Các Thứ trưởng`, `TT Trần Văn An`: who leads the ministry that sends the paper."""
    return _OWN_MINISTER.match(words) is not None or _DEPUTY_BY_NAME.match(words.strip()) is not None


def are_one(flat: str, start: int, stop: int) -> bool:
    """`Chánh, Phó Chánh Văn phòng`: the heads of the house, one entry though it looks like two."""
    return _HEADS_OF_HOUSE.match(flat, start, stop) is not None


def is_own(phrase: str, unit: Unit, speaker: Speaker, role: str, *, told: bool) -> bool:
    """Is this entry the speaker's own: himself, a leader, a room, a page? `told`: it has a purpose."""
    phrase = " ".join(phrase.split())
    issuer = speaker.issuer
    own = issuer is not None and _folded(unit.name) == _folded(issuer.name)
    if issuer is not None and role == "copy" and (own or _of_house(unit, issuer, told=told)):
        return True
    if not speaker.level and _DEPUTY_BY_NAME.match(phrase):
        return True
    committee = issuer is not None and issuer.name.startswith("Ủy ban nhân dân")
    if speaker.level == PROVINCE and committee and _ROOM_OF_OFFICE.match(phrase):
        return True
    if not _not_demanded(phrase):
        return False
    if issuer is not None and issuer.name.startswith("Hội đồng nhân dân") and _GAZETTE.match(phrase):
        return False  # it is the office's of the committee
    above = not own and _LEADERS_ABOVE.match(phrase) and _of_others(speaker)
    return not (above and unit.key.endswith(".ubnd"))


def _of_house(unit: Unit, issuer: Organ, *, told: bool) -> bool:
    """A room of the issuer without a task, or a ministry's own office."""
    room = not told and unit.name.endswith(f" {issuer.name}") and _ROOM.match(unit.name)
    return bool(room) or _office_of(unit.name, issuer.name)


def _office_of(name: str, issuer: str) -> bool:
    """`Văn phòng Bộ - Bộ Y tế` in the ministry's own list."""
    return issuer.startswith("Bộ ") and name in (f"Văn phòng {issuer}", f"Thanh tra {issuer}")


def _of_others(speaker: Speaker) -> bool:
    """Is the speaker an organ whose leaders are not those of the committee of its place?"""
    issuer = speaker.issuer
    if issuer is None:
        return False
    return issuer.name.startswith("Ủy ban nhân dân") or not _OF_COMMITTEE.match(issuer.name)


_folded = lru_cache(maxsize=8192)(fold)


@lru_cache(maxsize=8192)
def _not_demanded(phrase: str) -> bool:
    """Is this one of the speaker's own leaders, or a web page?"""
    person = _COMRADES.sub("", phrase)
    named = _BY_NAME.match(person)
    if (named and not starts_organ(named["name"])) or _MEMBER_BY_NAME.match(person):
        return True
    return bool(_OWN_HEADS.search(phrase) or _OWN_HEADS.match(person) or _CHANNEL.match(phrase))
