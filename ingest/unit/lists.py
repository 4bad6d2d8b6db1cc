"""Lists of units in one sentence, taken apart: `A; B, C và các D` are four, `Văn hóa, Thể thao` is one.

Commas and `và` inside a name do not part it: a new unit only starts at a head word of an organ, a title of
an office-holder or a noun of class.
"""

from __future__ import annotations

import re

from ingest.organ import departments, places_behind, universities
from ingest.organ.unit_words import (
    COMMAND_ALONE,
    field_at,
    starts_class,
    starts_class_of_many,
    starts_officer,
    starts_organ,
    starts_small_room,
)
from ingest.text.letters import LOWER, UPPER
from ingest.unit import listed_fields
from ingest.unit.in_full import BEFORE_SLASH, CENTRE, SOCIETY_ALONE
from ingest.unit.shared import OFFICE_OF_TWO, each, is_whole_field, trimmed

__all__ = ["each", "is_whole_field", "spans"]

_COUNCIL = r"(?=(?:TT\.?\s?)?(?:HĐND|UBND)\b)"
# the mark or the blank stands before all alternatives, so that a search goes from one to the next
_SEPARATOR = re.compile(
    r"[;,/\s–-](?:(?<=[;,/])|(?<=\s)(?:\s*và\s+(?!Truyền thông|Đào tạo|Du lịch)"
    r"|[+&]\s(?=(?:Phòng|Ban|Sở|Hội|Công an|UBND|Trung tâm|Trạm|Đoàn|Huyện)\s)"
    r"|(?<=ND\s)[-–]\s(?=(?:TT\.?\s?)?(?:UBND|HĐND|UB ?MTTQ|MTTQ)\b)"
    rf"|(?:(?<=[HĐTQ]U\s)|(?<=ủy\s))[-–]\s?{_COUNCIL}"
    r"|(?:(?<=ủy\s)|(?<=uỷ\s)|(?<=\shuyện\s)|(?<=\stỉnh\s)|(?<=\sxã\s)|(?<=\sphường\s))[-–]\s(?=(?:Văn phòng"
    r"|VP|Ban|[ỦU][ỷy] ban|UBKT|Công an|Phòng|Hội|Trung tâm|Sở)\s)"
    r"|[-–]\s(?=(?P<again>Phòng|Khoa|Ban|Sở|Chi cục)\s))"
    rf"|(?:(?<=[HĐTQ]U[-–])|(?<=ủy[-–])|(?<=\bHĐND[-–]))\s?{_COUNCIL})"
)
_SAME_HOUSE = re.compile(
    r"(?:(?:Đảng (?:ủy|uỷ|bộ)|Chi (?:bộ|ủy|uỷ)|Công đoàn|Thường trực) )?Báo$"
)  # `Báo và Đài PT-TH tỉnh`
# `Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh`: one committee for the Front and its bodies
_FRONT_COMMITTEE = re.compile(r"(?:Đảng [ủu][ỷy]|Đảng uỷ|Đảng bộ) (?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?$")
_MASS_BODIES = re.compile(r"(?:các )?đoàn thể\b")
# `HĐND, UBND các tỉnh`: one name for two of every place
_TOGETHER = re.compile(r"^(?:(?:TTr?\.?|Thường trực)\s?)?(?:HĐND|Hội đồng nhân dân|UBND|Ủy ban nhân dân)$")
_OF_ALL = re.compile(
    r"(?:UBND|HĐND|[ỦU][ỷy] ban nhân dân|Hội đồng nhân dân)\s+(?:các|cấp"
    r"|(?:tỉnh|huyện|quận|xã|phường),\s+(?:thành|huyện|quận|thị|phường|xã|đặc khu|TX|TP))",
    re.IGNORECASE,
)
# `Cục Kiểm tra văn bản, Bộ Tư pháp`: one bureau and where it belongs
_BUREAU = re.compile(r"(?:Cục|Vụ|Viện(?! [Kk]iểm sát))\b")
# that of the Government Office, by the field that it has alone
_OF_GOVERNMENT = re.compile(r"Cục (?:Kiểm soát|KS) ?(?:thủ tục hành chính|TTHC)$")
_CLASS_BEFORE = re.compile(
    r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|ngành|đoàn thể|(?<!chính quyền )(?<!Công an )địa phương"
    r"|cá nhân|tập thể|ban|sở|(?<!quốc )(?<!biên )(?<!văn )(?<!hải )phòng"
    r"|(?:các |, )(?:vụ|cục|bộ)|(?<!các )cấp|hội"
    r"|lực lượng)$",
    re.I,
)
# `UBND các xã Hải Ninh, Trường Xuân`: names of places, although one begins like a school
_PLACES_OF = re.compile(rf".*\b(?:xã|phường|thị trấn|huyện|quận)\s*:?\s+[{UPPER}]", re.DOTALL)
_PLACE_NAME = re.compile(
    rf"(?!(?:\w+\s)?[{UPPER}]{{2}})[{UPPER}][\w'’]*(?:\s+[{UPPER}][\w'’]*)+(?=\s*(?:[,;:.)]|$)|\s+và\s)"
)
# `…, lãnh đạo UBND huyện`: an office-holder in small letters before the name of an organ
_LEADER = re.compile(
    r"chi(?: bộ)?, đảng bộ\s|(?:chi bộ|đảng bộ|chi đoàn|chi hội|chi ủy|chi uỷ|cấp ủy|cấp uỷ|đảng ủy"
    r"|đảng uỷ) các\s"
    r"|(?:trung tâm|trường|phòng|hội|trạm) [^,;:.]{2,40}? các (?:huyện|quận|thị xã|xã|phường|thành phố)"
    r"|chỉ huy (?:các )?(?:cơ quan|đơn vị)\b"
    r"|[Cc]ơ quan (?=(?:[ỦU][ỷy] ban (?:Kiểm tra|Mặt trận|MTTQ)|UBKT|UB ?MTTQ)\b)"
    r"|(?:[Tt]hôn )?[Tt]rưởng (?=các (?:thôn|xóm|ấp|bản|buôn|khu phố|khu dân cư|tổ dân phố)\b)"
    r"|(?:tổ trưởng|thôn trưởng|trưởng thôn|trưởng ấp|trưởng bản|đảng đoàn|ban cán sự đảng)\s"
    r"|(?:lãnh đạo|đại diện lãnh đạo|giám đốc|chủ tịch|chủ nhiệm|thủ trưởng|trưởng|chánh văn phòng)"
    r"\s+(?:các\s+)?(?:UBND|Ủy ban|Uỷ ban|HĐND|Sở|Ban|Phòng|Công an|Công ty|Trung tâm|Văn phòng|Huyện|Đảng)\b"
)
# `Đoàn ĐBQH tỉnh, đại biểu HĐND tỉnh`, `Đài PT-TH, Cổng TTĐT tỉnh`
_DELEGATION = re.compile(r"(?:Đoàn (?:ĐBQH|[Đđ]ại biểu Quốc hội)|ĐĐBQH)\b")
_DELEGATES = re.compile(r"(?:các )?đại biểu (?:HĐND|Hội đồng nhân dân|Quốc hội|QH)\b")
_PAGE = re.compile(r"(?:Cổng|Trang|Website)\s")
# `Các chi đoàn thôn, chi đoàn trường học`: the same noun once more is another unit
_NOUN = re.compile(
    r"(?:[Cc]ác )?(?P<noun>[Cc]hi đoàn|[Đđ]ảng đoàn|[Bb]an cán sự đảng|[Cc]hi bộ|[Cc]hi hội|[Đđ]ảng bộ"
    r"|[Đđ]ảng ủy"
    r"|trường|phòng|hội|trạm|[Tt]ổ|[Đđ]ội|ngành"
    rf"|(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện)(?=\s[{UPPER}]))\s+\S"
)
# `các Sở, Ban, ngành`, in whatever case, are one class
_ALL_OFFICES = re.compile(r"(?:^|\s)[Cc]ác\s+[Ss]ở(?:,?\s+[Bb]an)?$")
_AND_BRANCHES = re.compile(r"[Bb]an,?\s+[Nn]gành\b|Ngành\b")
# `Ban Quản lý Bến xe và Chợ Đầm Tròn` manages both
_MANAGES = re.compile(
    r"(?:Trưởng |Giám đốc )?Ban [Qq]uản lý\s(?!.*\s(?:tỉnh|huyện|quận|thị xã|thành phố|xã"
    r"|phường)$)"
)
_MANAGED = re.compile(r"(?:Cảng|Khu|Bến|Chợ|Nhà)\s")
_OTHERS = re.compile(
    r"(?:(?:cơ quan|đơn vị|tổ chức|cá nhân),? (?:và )?)*(?:cá nhân|cơ quan|đơn vị|tổ chức)"
    r" (?:khác )?(?:có )?liên quan"
    r"|lực lượng (?:dân quân|dự bị|công an|cảnh sát|kiểm lâm|biên phòng|quân sự|vũ trang|chức năng|bảo vệ"
    r"|xung kích|đoàn viên)"
    r"|cơ quan (?:bảo hiểm|thuế|công an|quân sự|tài chính|thi hành án|báo chí|thông tin|chức năng)"
    r"|chính quyền (?:địa phương|các (?:cấp|huyện|xã|phường|thôn)|cấp|cơ sở)"
    r"|người (?:sử dụng|đứng đầu|lao động|dân)\b"
    r"|(?:[Cc]hủ đầu tư|[Nn]hà thầu|[Nn]hà đầu tư|[Cc]hủ rừng|[Đđ]ơn vị (?:tư vấn|thi công))\b"
    r"|GV(?:CN|BM)\b|(?:giáo viên|nhân viên) (?:chủ nhiệm|bộ môn|phụ trách|y tế|thư viện|văn phòng|kế toán)\b"
    r"|tổ (?:chuyên môn|văn phòng)\b|[Tt]ổng phụ trách\b"
    r"|toàn thể (?:cán bộ|công chức|viên chức|nhân viên|giáo viên|đảng viên|người)\b"
)
# `Thường trực HĐND, hai Ban của HĐND xã`, `các Ban, các Tổ đại biểu`: who watches over a council's resolution
_OF_COUNCIL = re.compile(
    r"(?:Thường trực|TTr?\.?|[Cc]ác [Bb]an|(?:hai|ba|bốn|0?[234])\sBan)"
    r"(?:\s(?:của\s)?(?:HĐND|Hội đồng nhân dân)"
    r"(?:\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?:\s[^,]{2,30})?)?)?$"
)
_COUNCIL_TOO = re.compile(
    r"(?:các|hai|ba|bốn|0?[234])\s[Bb]an(?:\s(?:của\s)?(?:HĐND|Hội đồng)|,|\svà\s)"
    r"|(?:các\s)?(?:Tổ\s)?đại biểu(?:\s|,)"
)
# `Huyện, Thị, Thành ủy`: one word for the committees of three tiers
_TIERS_OF_ONE = re.compile(r"(?:^|các |,\s)(?:Huyện|Thị|Quận|Thành|Tỉnh)$", re.IGNORECASE)
_TIERS_NEXT = re.compile(r"(?:Huyện|Thị|Quận|Thành)(?:,|\s(?:ủy|uỷ|đoàn|hội)\b)", re.IGNORECASE)
# `các Huyện đoàn, Thị đoàn, Thành đoàn`: the bodies of all tiers under one `các`
_BODY_OF_TIER = r"(?:Huyện|Thị|Quận|Thành) (?:đoàn|Đoàn|hội|Hội|[uủỦ][ỷyỶ])"
_OF_TIERS = frozenset("HTQ")  # with which one begins
_BODIES_OF_TIERS = re.compile(rf"(?:^|\s)[Cc]ác {_BODY_OF_TIER}(?:, {_BODY_OF_TIER})*$")
_BODY_NEXT = re.compile(rf"{_BODY_OF_TIER}(?=\s*(?:[,;.]|$)|\s(?:và|trực thuộc|trong|toàn)\s)")
# `Các Vụ, Cục, …`: nouns of class with a capital
_CLASS_ALONE = re.compile(
    r"(?:Vụ|Cục|Viện|Ban|Phòng|Sở|Bộ|Trung tâm|Chi cục|Trường|Điện lực|Đội|Tổ|Khoa"
    r"|Xí nghiệp|Phân xưởng|Nhà máy|Trạm|TYT|DN|HTX|CĐ|BCSĐ|BCS [Đđ]ảng|Ban cán sự [Đđ]ảng"
    r"|Đảng đoàn)\s*(?:[,;]|$)|(?:Vụ|Cục|Viện|Phòng|Trung tâm|Chi cục) (?:trực )?thuộc\b"
    r"|(?:CĐ|ĐH)(?: (?:trên|trong|trực|thuộc|và)\b|\s*[,;.]|$)"
    r"|(?:ĐU|Đảng (?:ủy|uỷ)|Đoàn(?: TN)?|Phân xưởng|Điện lực|Đội|Trạm|Xí nghiệp|Chi nhánh) trực thuộc"
    rf"|Đoàn thể\b|HTX [{LOWER}]"
)
# a term that the document defines: `Sở giao dịch, Cơ quan giám sát`
_DEFINED = re.compile(rf"(?:Cơ quan|Đơn vị) [{LOWER}]")
# `… thuộc Ngân hàng Nhà nước Việt Nam, tổ chức tín dụng`: a class behind a name that is over
_NAME_OVER = re.compile(rf"\s(?:thuộc|của)\s[^,;:]*[{UPPER}]\w*$")
_KIND_NEXT = re.compile(
    r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|chi nhánh|ngân hàng|công ty|hợp tác xã|cơ sở)"
    r"(?:\s(?!và\s|ngang\s|thuộc\s|trực\s|có\s|liên\s)[^\s,;:.]+){2}"
)
_ANY = re.compile(r"(?:[Cc]ác|Những|Mọi|Toàn|Từng|Mỗi)\s")
# `Ủy ban Kiểm tra Tỉnh ủy, đảng đoàn, …`, `UBND huyện, phòng NN&PTNT`
_GROUPS = re.compile(r"(?:đảng đoàn|ban cán sự đảng)\b(?=[,;.]|\s(?:và|các)\s|$)")
_GROUP_ALONE = re.compile(r"(?:Đảng đoàn|Ban cán sự đảng)$")  # `Đảng đoàn, ban cán sự đảng` are one name
_SMALL_HEAD = re.compile(r"(?:phòng|sở)\s+(?=\S)")
# `Trưởng khoa Ngoại, khoa Phụ sản`: the same head once more, in small letters
_HEAD_AGAIN = re.compile(
    r"(?P<head>khoa|phòng|trạm|đội|tổ|trường|hội|trung tâm|bệnh viện|chi cục|đồn|xí nghiệp|công ty)"
    rf"\s+[{UPPER}]"
)
# `các Bộ: Quốc phòng, Công an`: the ministry
_MINISTRIES = re.compile(r"(?:Bộ trưởng )?[Cc]ác Bộ:?\s")
_POLICE_ALONE = re.compile(r"Công an(?!\s(?:các|tỉnh|thành|huyện|quận|xã|phường|thị|TP|nhân dân|cấp)\b)")
# `Phòng Vật tư và khoa Dược`: rooms of one house
_ROOM_BEFORE = re.compile(r"(?:[Pp]hòng|[Kk]hoa|[Tt]ổ|[Bb]ộ môn|[Tt]rung tâm)\s")
# `Hội Kế toán và Kiểm toán Việt Nam`: one society of two trades
_SOCIETY = re.compile(r"(?:Hội|Hiệp hội|Tổng hội)\s(?!.*(?:Việt Nam|tỉnh|huyện|thành phố)$)")
_TRADE = re.compile(
    r"(?:Kiểm toán|Ngân hàng|Báo|Trường|Bệnh viện|Doanh nghiệp|Bảo hiểm)\s(?!.*\b(?:tỉnh|huyện)\b)"
)
# `Chi cục Kiểm lâm và thủ trưởng các sở`: chiefs in small letters; `bí thư, chủ tịch các xã` are one
_CHIEF = (
    r"(?:thủ trưởng|bí thư|chủ tịch|chủ nhiệm|bộ trưởng|giám đốc|chánh văn phòng|hiệu trưởng|viện trưởng"
    r"|người đứng đầu|trưởng (?:[Pp]hòng|[Bb]an|[Kk]hoa|[Cc]ông an))"
)
_CHIEF_OF = re.compile(rf"{_CHIEF}\s+(?:các\s|UBND|cơ quan|đơn vị|[{UPPER}])")
_CHIEF_ALONE = re.compile(rf"(?:[Cc]ác\s+)?(?:đồng chí\s+)?(?:phó\s+)?{_CHIEF}(?:\s\w+)?", re.IGNORECASE)
# `06 chi bộ ấp, 05 chi bộ ngành`
_COUNTED = re.compile(r"\d{1,3}\s(?=[^\W\d])")
_DIGIT = re.compile(r"\d")  # `UBND 10 xã, 2 thị trấn` is one
_DOTTED = re.compile(
    rf"P\.\s?[{UPPER}]{{2}}|[{UPPER}]{{2,4}}\.(?:TU|HU|QU|ĐU)\b"
    rf"|BTC(?=,\s(?:BTG|BDV|BNC|UBKT|VP)|[\s/-][{UPPER}])|{SOCIETY_ALONE.pattern}"
)  # `P.TCKH`, `BTG.HU`, `BTC` beside other boards, `ND, CCB`
_NUMBERED_ROOM = re.compile(r"P[A-Z]\d{2}\b")  # of the police: `PV01, PC01 CA tỉnh`
# beside whom a command is called by its last word: `Công an, Quân sự xã`
_BESIDE_COMMAND = re.compile(
    r"(?:Công an|CA|Quân sự|QS|Tòa án|TAND|VKS|VKSND|Biên phòng|Kiểm lâm|Trạm Y tế|TYT)(?:\s\w+)?$"
)
# `Đảng ủy Quân sự, Biên phòng, Công an tỉnh`: one head for the committees of all
_ARMY_COMMITTEE = re.compile(
    r"(?:Đảng (?:ủy|uỷ)|ĐU) (?:Quân sự|QS|Biên phòng|Bộ đội Biên phòng|BĐBP)"
    r"(?:, (?:Quân sự|(?:Bộ đội )?Biên phòng|BĐBP))?$"
)
_POLICE = re.compile(r"(?:Công an|CA)\b(?! các)")
_ROOMS_BEFORE = re.compile(r"(?:^|\s)[Pp]hòng(?:$|\s.*P[A-Z]\d{2}$)")  # `các phòng PV01, PC01`
_HAMLET = re.compile(
    rf"(?P<head>ấp|thôn|bản|khóm|buôn|xóm|khu phố|khối phố|tổ dân phố|tiểu khu|làng)\s+(?:số\s+)?[{UPPER}\d]"
)
_TOWN = re.compile(r"TT\s*(?=[,;.()]|$)")
_SECTION = re.compile(r"(?:Trung tâm|Chi cục)\b")
# `Trưởng phòng Y tế huyện An Phú và ông Trần Văn Bé`: a person is no part of a name
_PERSON = re.compile(rf"(?:[Ôô]ng|[Bb]à)\s+[{UPPER}]\w*\s+[{UPPER}]\w*")
_CELLS = re.compile(r"(?:^|\s)chi$")  # `các chi, Đảng bộ cơ sở` are one
_CELLS_TOO = re.compile(r"(?:^|\s)(?:[Cc]ác )?Đảng bộ$")  # and so are `các Đảng bộ, Chi bộ trực thuộc`
_BRANCHES, _LEVELS = re.compile(r"các (?:ngành|cấp)$"), re.compile(r"các (?:ngành|cấp)\b")  # of one class
# `các lực lượng Biên phòng, Hải quân, Cảnh sát biển` are one
_FORCES = re.compile(r"(?:[Cc]ác )?lực lượng\s")
_MANY, _OF_MANY = re.compile(r"(?:(?:[Tt]ất cả )?[Cc]ác|những)\s"), frozenset("TtCcn")


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the units in `text[start:end]`, trimmed, in reading order."""
    out: list[tuple[int, int]] = []
    at = start
    for m in _SEPARATOR.finditer(text, start, end):
        if m.start() < at:
            continue
        if _new_unit(text, at, m, end):
            out.append((at, m.start()))
            at = m.end()
    out.append((at, end))
    return [s for s in (trimmed(text, a, b) for a, b in out) if s[1] > s[0]]


_LONGEST_NAME = 400  # characters that are looked back for what a separator stands behind


# `UBND các phường: A, B; xã C`: one organ for the places on both sides
_PLACES_LISTED = re.compile(
    r"(?:Chủ tịch\s)?(?:UBND|[ỦU][ỷy] ban nhân dân|Đảng (?:ủy|uỷ)|Công an|HĐND)\s(?:các\s)?"
    rf"(?:xã|phường|thị trấn|huyện|quận|thị xã)\s?:\s[{UPPER}]"
)
_PLACE_TOO = re.compile(rf"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu)\s[{UPPER}]")


def _new_unit(text: str, at: int, m: re.Match[str], end: int) -> bool:
    at = max(at, m.start() - _LONGEST_NAME)
    before = text[at : m.start()].strip(" -\n")
    rest = m.end()
    while rest < end and text[rest] in " \n-":
        rest += 1
    first = text[rest : rest + 1]
    loud, small = first.isupper(), first.islower()  # with which of the two a rule's words begin
    if m.group() != ";" and (
        (loud and universities.is_of_one(before, text, rest))
        or departments.is_of_one(before, text, rest)
        or (m.group() == "/" and BEFORE_SLASH.search(before))
    ):
        return False
    if m.group() == ";":
        return not (
            (small and _PLACE_TOO.match(text, rest, end) and _PLACES_LISTED.match(before))
            or listed_fields.share_a_head(before, text, rest, end)
        )
    if m.group().strip() in {"-", "–"}:  # `Thường trực HU - HĐND huyện`
        return not OFFICE_OF_TWO.search(before) and (
            before == "Văn phòng" or before.startswith(m["again"] or "")
        )
    if text.count("(", at, m.start()) > text.count(")", at, m.start()):
        return False
    if (text.startswith("Đảng bộ", rest) and _CELLS.search(before)) or (
        text.startswith(("Chi bộ", "chi bộ"), rest) and _CELLS_TOO.search(before)
    ):
        return False
    if "và" in m.group() and _PERSON.match(text, rest, end):
        return True
    if small and _MASS_BODIES.match(text, rest, end) and _FRONT_COMMITTEE.search(before):
        return False
    if (_TOGETHER.match(before) and _OF_ALL.match(text, rest)) or (
        ("V" in before or "văn" in before)
        and OFFICE_OF_TWO.search(before)
        and not text.startswith(("VP", "Văn phòng"), rest)
    ):
        return False
    if (loud and text.startswith("Cảnh sát biển", rest) and _FORCES.match(before)) or (
        small and _LEVELS.match(text, rest) and _BRANCHES.search(before)
    ):
        return False
    if (not loud or first == "T") and _COUNCIL_TOO.match(text, rest, end) and _OF_COUNCIL.match(before):
        return True
    if first in _OF_MANY and _MANY.match(text, rest):
        return _class_after(text, rest, before, m.group().strip())
    if (_ANY.match(before) or " các " in before) and _CLASS_ALONE.match(text, rest, end):
        return False
    if (_TIERS_NEXT.match(text, rest) and _TIERS_OF_ONE.search(before)) or (
        first in _OF_TIERS and _BODY_NEXT.match(text, rest, end) and _BODIES_OF_TIERS.search(before)
    ):
        return False
    if "và" in m.group() and text.startswith("Đài", rest) and _SAME_HOUSE.match(before):
        return False
    if loud and _TOWN.match(text, rest) and re.search(r"(?:xã|phường)$", before):
        return False
    if m.group() == "," and text.startswith("Thành phố ", rest):
        return not places_behind.goes_on(before, text, m.start())
    if loud and _PLACE_NAME.match(text, rest, end) and _PLACES_OF.match(text, at, m.start()):
        return False
    if (_AND_BRANCHES.match(text, rest, end) and _ALL_OFFICES.search(before)) or (
        first == "C" and _POLICE_ALONE.match(text, rest, end) and _MINISTRIES.match(before)
    ):
        return False
    if "và" in m.group() and _MANAGES.match(before) and _MANAGED.match(text, rest, end):
        return False
    if _LEADER.match(text, rest, end) or (loud and _DOTTED.match(text, rest, end)):
        return True
    if m.group() == "," and (
        _PAGE.match(text, rest, end) or (_DELEGATION.match(before) and _DELEGATES.match(text, rest, end))
    ):
        return True
    counted = _COUNTED.match(text, rest, end) if first.isdecimal() else None
    if counted and (_COUNTED.match(before) or (m.group() == "," and not _DIGIT.search(before))):
        return starts_class(text, counted.end())
    if "và" in m.group() and _SOCIETY.match(before) and _TRADE.match(text, rest, end):
        return False
    if small and before[:1].isupper() and not _ANY.match(before):
        if _GROUPS.match(text, rest):
            return not _GROUP_ALONE.match(before)
        head = _SMALL_HEAD.match(text, rest, end)
        if head and field_at(text, head.end(), end):
            return True
    same = _NOUN.match(before)
    if same and text[rest : rest + 12].lower().startswith(f"{same['noun'].lower()} "):
        return True
    again = _HEAD_AGAIN.match(text, rest, end) if small else None
    if (again and re.search(rf"(?:^|\s){again['head']}\s", before, re.IGNORECASE)) or (
        small and starts_small_room(text, rest) and _ROOM_BEFORE.match(before)
    ):
        return True
    if m.group() == "," and before[:1].isupper() and _DEFINED.match(text, rest, end):
        return True
    if small and m.group() == "," and _KIND_NEXT.match(text, rest, end) and _of_another_kind(before):
        return True
    if (
        small
        and (hamlet := _HAMLET.match(text, rest, end))
        and before.lower().startswith(f"{hamlet['head']} ")
    ):
        return True
    if loud and _NUMBERED_ROOM.match(text, rest, end):
        return _ROOMS_BEFORE.search(before) is None
    if _OTHERS.match(text, rest) and not _CLASS_BEFORE.search(before):
        return True
    if small and _CHIEF_OF.match(text, rest, end) and not _CHIEF_ALONE.fullmatch(before):
        return True
    if loud and COMMAND_ALONE.match(text, rest, end) and _BESIDE_COMMAND.match(before):
        return True
    if not (starts_organ(text, rest) or starts_officer(text, rest) or CENTRE.match(text, rest, end)):
        return False
    if _ARMY_COMMITTEE.match(before) and _POLICE.match(text, rest):
        return False
    if m.group() in {"/", ","} and _BUREAU.match(before) and text.startswith("Bộ ", rest):
        return False
    if m.group() == "," and (
        (_OF_GOVERNMENT.match(before) and text.startswith(("Văn phòng Chính phủ", "VPCP"), rest))
        or (_SECTION.match(before) and text.startswith("Sở ", rest))
    ):
        return False
    return not (re.search(r"Mặt trận|MTTQ", before) and "và" in m.group() and text[rest].islower())


def _of_another_kind(before: str) -> bool:
    """Is a name over before a class in small letters, or a class that stands behind such a name?"""
    return _NAME_OVER.search(before) is not None or _KIND_NEXT.match(before) is not None


# the Front with a place of its own: what follows `và` without one is no part of its committee
_PLACED_FRONT = re.compile(
    r"^(?!Đảng đoàn).*(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam| VN)? (?:tỉnh|thành phố|huyện|quận|thị xã|xã"
    r"|phường|thị trấn|đặc khu|Trung ương|TP|TX)\b"
)
_PLACED_TAIL = re.compile(
    r"các [^,;:.]{3,40}?\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|TP|TX)\b(?! hội)"
)
_DEPUTY = re.compile(r"các (?:[Pp]hó|PTTg|PCT|PGĐ|PGD|[Tt]hứ trưởng|PCVP)")


def _class_after(text: str, rest: int, before: str, separator: str) -> bool:
    """`X và các đơn vị`: a new unit, unless X is the Front (one committee with its members)."""
    if (
        re.search(r"MTTQ|Mặt trận|^MT$", before)
        and separator != ","
        and (not _PLACED_FRONT.search(before) or _PLACED_TAIL.match(text, rest))
    ):
        return False
    if re.match(r"Thủ tướng|TTg|Chủ tịch|CT\b|Bộ trưởng|Giám đốc|GĐ", before) and _DEPUTY.match(text, rest):
        return False
    if separator == "," and before[:1].islower() and not before.startswith(("chính quyền", "lực lượng")):
        return False
    after = _MANY.match(text, rest)
    return after is not None and starts_class_of_many(text, after.end())
