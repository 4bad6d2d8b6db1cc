"""Short forms in the names of units, written out: `BCHQS huyện`, `Phòng LĐ-TB&XH`, `P. TCKH`, `TT VHTT`.

The short forms and the fields of work stand in `tables/units.toml`; what only the words around tell is told
here: a `BCH` is a command, a committee or a board.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ingest.organ import party_boards, short_forms
from ingest.organ import phrase as organ_phrase
from ingest.organ.unit_words import COMMAND_ALONE, DEPUTY, dotted_room
from ingest.text.alternatives import longest_first
from ingest.text.letters import LOWER, UPPER
from ingest.text.table import load
from ingest.text.text import tone_new_style


@cache
def _short_forms() -> re.Pattern[str]:
    return short_forms.pattern(load("units")["abbreviations"], rf"(?<![\w&])(?<![{UPPER}]-)")


@cache
def _fields() -> re.Pattern[str]:
    """A short field of work after the noun that it belongs to: `Sở GD&ĐT`, `Phòng VH-TT`."""
    forms = [f for short in load("units")["fields"].values() for f in short]
    words = "|".join(longest_first(set(forms)))
    return re.compile(rf"\b(?P<noun>[Ss]ở|Bộ|[Pp]hòng|Ty|Trung tâm)\s+(?P<short>{words})(?![\w&]|-[{UPPER}])")


@cache
def _field_of() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for name, shorts in load("units")["fields"].items():
        for short in shorts:
            found.setdefault(("", short), name)
            if name == "Văn hóa và Thông tin":
                found["phòng", short] = name
    return found


# the same with marks set as they come: `Phòng LĐ-TB,XH`, `Trung tâm VH,TT&TT`
_LOOSE_FIELD = re.compile(
    rf"\b(?P<noun>Sở|[Pp]hòng|Trung tâm)\s+"
    rf"(?P<short>[{UPPER}]{{1,6}}(?:(?:\s?[,&-]\s?|\svà\s)[{UPPER}]{{1,6}}){{1,3}})(?![\w&])"
)
_MARKS = re.compile(r"[\s,&-]|và")


@cache
def _loose_field_of() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for (noun, short), name in _field_of().items():
        found.setdefault((noun, _MARKS.sub("", short)), name)
    return found


def _in_full(m: re.Match[str]) -> str:
    noun, short = m["noun"].lower(), m["short"]
    bare = _MARKS.sub("", short)
    for table, key in ((_field_of(), short), (_loose_field_of(), bare)):
        name = table.get((noun, key)) or table.get(("", key))
        if name:
            return f"{m['noun']} {name}"
    return m.group()


_STANDING = re.compile(
    r"\b(?:TTr?\.?|T[./]?\s?[Tt]rực|T/Tr?|Thg trực|TV\.)\s?"
    r"(?=HĐND|UBND|Hội đồng nhân|[UỦ][ỷy] ban |Mặt trận "
    r"|Tỉnh|Huyện|Thành|Đảng|Quận [uUủỦ]|Thị [uUủỦ]|TU\b|HU\b"
    r"|QU\b|ĐU(?:QS|CA|K|BP)?\b|UBMTTQ|MTTQ|LĐLĐ|BCH\b|ĐĐBQH|BCĐ\b|Đoàn (?:ĐBQH|Chủ tịch)"
    rf"|Hội (?:[{UPPER}]{{2}}|Nông dân|Liên hiệp|Cựu|Chữ|Sinh viên)|H(?:ND|LHPN|PN|CCB)\b|(?:Tỉnh|Huyện) Hội)"
)
# `TT/TU`, `VP-HU`, `PCT/UBND tỉnh`: who stands for a committee, leads or serves it, a mark for the blank
BEFORE_SLASH = re.compile(rf"\b(?:TTr?|T\.?Trực|BTV|VP|C?VP|PC?VP|LĐ(?:VP)?|P?CT|{party_boards.SHORT})$")
_MARKED = re.compile(rf"{BEFORE_SLASH.pattern[:-1]}[/-](?=(?:TU|HU|QU|ĐU|ThU|HĐND|UBND)\b)")
# `MTTQ, ND, CCB, LHPN huyện`: societies by the letters of their members
SOCIETY_ALONE = re.compile(
    r"(?:LHPN|CCB|ND|CTĐ|NCT)"
    r"(?=\s*(?:[,;.]|$)|\s(?:và|các|tỉnh|huyện|quận|thị xã|thành phố|TP|TX|xã|phường|thị trấn)\b)"
)
# the army's and the border guard's BCH is a command, no committee
_COMMAND = re.compile(r"\bBCH(?=\s+(?:BĐBP|Bộ đội|[Qq]uân sự\s+tỉnh))")
_COMMAND_OF_PROVINCE = re.compile(r"\bBCH\s?QS(?=\s+tỉnh)")
# and that against floods and storms
_FLOODS = re.compile(
    r"\bBCH(?=\s+(?:PCTT|PCLB|PTDS|PTKV|[Pp]hòng,? chống (?:thiên|lụt)|[Qq]uân sự(?!\s+tỉnh)))"
)
_REGION = re.compile(r"\bCHPTKV(?=\s?\d)\s?")  # `Ban CHPTKV3`
_HOSPITAL = re.compile(r"(?<=Bệnh viện )ĐK\b|^BVĐK\b")
_ENTERPRISE = re.compile(r"^XN(?= \w)")
_MILITARY = re.compile(r"\bQK\s?(?=\d)")
_OF_REGION = re.compile(r"\bKV(?=\s?(?:[IVX]+|\d+)\b|$)")  # `KBNN KV VII`
_DOTTED = re.compile(r"(?<=[A-ZĐ])\.(?=(?:TU|HU|QU|ĐU)\b)")  # `BTG.HU`
_ROOM = re.compile(rf"\bP\.\s?(?!{DEPUTY})(?=[{UPPER}]{{2}})")  # `P.TCKH`
_MANAGES = re.compile(rf"(?<=[Pp]hòng )QL(?= [{LOWER}])")  # `Phòng QL đô thị`, against `QL 1`
# `các trường MN, TH, THCS`: what kind of school
_SCHOOLS = re.compile(
    r"(?<=[Tt]rường )(?=[^;:]{0,20}\b(?:MN|MG|TH)\b)"
    r"(?:MN|MG|TH|THCS|THPT)(?:(?:,\s?|\svà\s|\s-\s)(?:MN|MG|TH|THCS|THPT)\b)+(?!&)"
)
_SHORT_KIND = re.compile(r"\b(?:MN|MG|TH)\b")
_KINDS_OF_SCHOOL = {"MN": "Mầm non", "MG": "Mẫu giáo", "TH": "Tiểu học"}
# `TT VHTT&TT huyện`: no town, although TT is often one
CENTRE = re.compile(
    r"\bTT\.?\s(?=(?:VH|GD|GĐYK|DV|HTND|CB\b|TH\b|THCB\b|TT-CB\b|YT\b|PTQĐ|PVHCC|KSBT|BDCT|BD\b|KN\b|CNTT|CTXH|TDTT|TGPL|HTCĐ|XTTM)"
    r"|(?:Y tế|Văn hóa|Giáo dục|Dịch vụ|Chính trị|Bồi dưỡng|Khuyến nông|Kiểm soát|Phát triển|Phục vụ|Tin học"
    r"|Công báo|Công nghệ|Học tập|Trợ giúp|Xúc tiến|Hỗ trợ|Quan trắc|Lưu trữ|Ứng dụng) |[Cc]hính trị$)"
)
_OFFICE_OF_TWO = re.compile(r"(?<=[Vv]ăn phòng Hội đồng nhân dân),(?= Ủy ban nhân dân)")
_GLUED = re.compile(rf"(?<=[{UPPER}])-(?=(?:BTP|BCA|BQP)$)")  # `Vụ PBGDPL-BTP`
# `LĐ UBND huyện`: those who lead it, beside `LĐLĐ`
_LEADERS = re.compile(
    r"^LĐ(?= (?:UBND|HĐND|VKS|TAND|VP|Sở|Ban|Phòng|Cục|Chi cục|Văn phòng|Công an|Viện|Tòa án|Huyện ủy"
    r"|Tỉnh ủy|Trường)\b)"
)
_INFORMS = re.compile(r"(?<=Trung tâm )TT(?=,\s)")  # `Trung tâm TT, DL và CNS`: of information
_COMMITTEE = re.compile(r"\b(Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [UuỦ][ỷyỶ]\b")
_TOWN_LAST = re.compile(r"(?<=(?:xã|ng), )TT$")
# `Các khoa, phòng, TT`: the centres of a house
_CENTRES_TOO = re.compile(
    r"(?:(?<=[Kk]hoa, )|(?<=[Pp]hòng, )|(?<=[Vv]iện, ))TT(?=$|,| (?:trực )?thuộc\b| và )"
)
_TOWNS_BETWEEN = re.compile(r"(?<=huyện, )thị(?=(?:,| và) (?:thành phố|TP))")


# `Phòng Cảnh sát kinh tế (PC03) - Công an tỉnh`: the number of an office inside its name
_NUMBER_ALONE = re.compile(r"^(?=P[A-Z]\d{2}(?:$| C))")  # `PV01`, `PC06 CAT`: rooms of the police
_NUMBERED_OFFICE = re.compile(r"\s\([A-Z]{1,2}\d{2}\)(?:\s*[-–])?\s")
# `Phòng GD & ĐT`
_FORESTRY = re.compile(r"(?<=MTV )LN\b|(?<=TNHH )LN\b")  # `Công ty TNHH MTV LN A`
# `Tòa án, Viện kiểm sát huyện`: there are no others of a tier
_OF_PEOPLE = re.compile(
    r"^(?:Tòa án|Viện [Kk]iểm sát)(?= (?:tỉnh|thành phố|huyện|quận|thị xã|các (?:huyện|quận|tỉnh)))"
)
_AND = re.compile(rf"(?<=[{UPPER}]) & (?=[{UPPER}]+\b)")


@lru_cache(maxsize=32768)
def expand(phrase: str) -> str:
    """A unit's name with its short forms written out and tone marks in the new style."""
    text = tone_new_style(" ".join(phrase.split())).replace(" ,", ",")
    text = organ_phrase.SHORT_INSIDE.sub("", text) if "(" in text else text
    text = _NUMBERED_OFFICE.sub(" ", text) if "(" in text else _NUMBER_ALONE.sub("Phòng ", text)
    text = _AND.sub("&", text).replace(" & ", " và ") if " & " in text else text
    text = _FORESTRY.sub("Lâm nghiệp", text) if " LN" in text else text
    text = _MARKED.sub(lambda m: f"{m.group()[:-1]} ", text) if "/" in text or "-" in text else text
    text = _STANDING.sub("Thường trực ", _GLUED.sub(" - ", text))
    text = f"Hội {text}" if SOCIETY_ALONE.match(text) else text
    text = _LEADERS.sub("Lãnh đạo", text) if text.startswith("LĐ ") else text
    text = _ROOM.sub("Phòng ", text)
    field = dotted_room(text) if text.startswith("P.") else None
    text = text if field is None else f"Phòng {text[field:]}"
    text = _MANAGES.sub("Quản lý", text) if " QL " in text else text
    if _SCHOOLS.search(text):
        text = _SCHOOLS.sub(lambda m: _SHORT_KIND.sub(lambda k: _KINDS_OF_SCHOOL[k.group()], m.group()), text)
    command = COMMAND_ALONE.match(text)
    if command and command["border"]:
        text = f"Bộ Chỉ huy Bộ đội Biên phòng{text[command.end() :]}"
    elif command:
        text = f"{'Bộ' if command['tier'] == 'tỉnh' else 'Ban'} Chỉ huy Quân sự{text[command.end() :]}"
    text = _DOTTED.sub(" ", text) if "." in text else text
    text = _COMMAND_OF_PROVINCE.sub("Bộ Chỉ huy Quân sự", text)
    text = _MILITARY.sub("Quân khu ", _FLOODS.sub("Ban Chỉ huy", _COMMAND.sub("Bộ Chỉ huy", text)))
    text = CENTRE.sub("Trung tâm ", _OF_REGION.sub("khu vực", text) if "KV" in text else text)
    text = _INFORMS.sub("Thông tin", text) if " TT, " in text else text
    text = _CENTRES_TOO.sub("trung tâm", text) if ", TT" in text else text
    text = _REGION.sub("Chỉ huy Phòng thủ khu vực ", text) if "PTKV" in text else text
    text = _OF_PEOPLE.sub(lambda m: f"{m.group()} nhân dân", text)
    text = _ENTERPRISE.sub("Xí nghiệp", text)
    text = _HOSPITAL.sub(lambda m: "Đa khoa" if m.group() == "ĐK" else "Bệnh viện Đa khoa", text)
    text = _LOOSE_FIELD.sub(_in_full, text)
    text = _fields().sub(_in_full, text)
    text = re.sub(r"\bVP\.\s*", "VP ", text)
    meant = load("units")["abbreviations"]
    text = _short_forms().sub(lambda m: short_forms.in_full(m.group(), meant), text)
    text = _COMMITTEE.sub(lambda m: f"{m.group(1)} ủy", text)
    text = _OFFICE_OF_TWO.sub(" và", text) if "ăn phòng Hội" in text else text
    text = _TOWNS_BETWEEN.sub("thị xã", _TOWN_LAST.sub("thị trấn", text))
    text = re.sub(r"(?<=thuộc )cổ phần$", "Chính phủ", text).replace("Chính phủ Chính phủ", "Chính phủ")
    return " ".join(text.split())
