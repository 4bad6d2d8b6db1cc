"""The place that stands once for a whole list: `Thường trực HĐND, UBND, UBMTTQVN tỉnh` are three.

Only members that are bare (an organ of every tier, without a place) take the tail of the last one.
"""

from __future__ import annotations

import re

from ingest.organ import party_boards
from ingest.organ.unit_words import starts_organ
from ingest.text.letters import UPPER

_TIER = re.compile(
    r"\s(?P<tail>(?:(?:các|\d{1,3})\s+)?(?:tỉnh|[Tt]hành phố|huyện|quận|thị xã|xã|phường|thị trấn|TX|TP)"
    r"(?:(?:,|\s+và)\s+(?:quận|huyện|thị xã|thị(?=,|\sv)|thành phố|xã|phường|thị trấn|đặc khu|TP|TX))*"
    rf"(?:\s+trực thuộc (?:[Tt]rung ương|TW|TƯ)|(?:\s[{UPPER}][\w']*){{1,4}})?)"
    r"(?:\s(?:trên|trong) (?:địa bàn |toàn )?(?:tỉnh|huyện|thành phố|quận|thị xã|xã|phường)(?! \w))?$"
)
_COMMITTEE = re.compile(
    rf"\s(?P<tail>(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [uủỦ][ỷy](?:\s(?!Khối\b)[{UPPER}][\w']*){{0,4}}"
    rf"|(?:TU|HU|QU|ThU)(?:\s[{UPPER}][\w']*){{0,4}})$"
)
# `Ban Tổ chức, Văn phòng Đảng ủy UBND tỉnh`: boards of the Party committee of a body
_OF_BODY = re.compile(
    r"^.{2,60}?\s(?P<tail>(?:Đảng [uủỦ][ỷy]|ĐU)"
    r" (?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Khối|các cơ quan [Đđ]ảng)(?:\s[^,;]{1,40})?)$"
)
# `Ban Tổ chức, Văn phòng Trung ương`: boards of the Central Committee
_CENTRE = re.compile(
    rf"^(?:Văn phòng|VP|[ỦU][ỷy] ban Kiểm tra|UBKT|{party_boards.CENTRAL}|{party_boards.SHORT})"
    r"\s(?P<tail>(?:Trung ương|TW|TƯ|T\.Ư)(?: Đảng)?)$"
)
_BARE = re.compile(
    r"(?:(?:TTr?\.?\s?|Thường trực\s+|Lãnh đạo\s+|Chủ tịch\s+|VP\.?\s?|Văn phòng\s+)?"
    r"(?:HĐND|UBND|UB ?MTTQ(?: ?(?:VN|Việt Nam))?|MTTQ(?: ?(?:VN|Việt Nam))?"
    r"|Hội đồng nhân dân|(?:Đoàn |Đ)(?:ĐBQH|đại biểu Quốc hội)(?:\s?(?:&|và)\s?HĐND)?"
    r"|[ỦU][ỷy] ban nhân dân"
    r"|[ỦU][ỷy] ban MTTQ(?: Việt Nam)?)"
    r"|Công an|CA|Quân sự|QS|Biên phòng|TAND|VKSND"
    r"|Tòa án(?: nhân dân| ND)?|Viện (?:[Kk]iểm sát(?: nhân dân)?|KSND)"
    r"|(?:Ban|Bộ) CHQS|BCH ?(?:QS|[Qq]uân sự)|BCH BĐBP|BĐBP|(?:Ban|Bộ) Chỉ huy Quân sự"
    r"|Bộ Chỉ huy (?:BĐBP|Bộ đội Biên phòng)|LĐLĐ"
    r"|Liên đoàn Lao động|KBNN|Ngân hàng (?:CSXH|Chính sách xã hội)|BHXH|Bảo hiểm xã hội"
    r"|Kho bạc Nhà nước|NHCSXH|Điện lực|Bưu điện|Viễn thông|VNPT|Viettel|Mobi[Ff]one"
    r"|Thuế|Thống kê|Đảng ủy (?:Quân sự|Công an)"
    r"|Hội (?:Nông dân|ND|CCB|LHPN|Cựu chiến binh|Liên hiệp Phụ nữ|CTĐ|Chữ thập đỏ|KH|Khuyến học|NCT"
    r"|Người cao tuổi|Luật gia|Nhà báo|LHTN|Liên hiệp Thanh niên|SV|Sinh viên)"
    r"|H(?:ND|PN|LHPN|CCB|CTĐ|NCT|KH)|LHPN|CCB|ND|CTĐ|NCT"
    r"|ĐTN|VKS|BCHQS|CA|Đoàn Thanh niên|Thanh tra|Kho bạc)$"
)
_BARE_OF_MANY = re.compile(r"(?:Sở|Ban Dân tộc|Cục|Chi cục|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ)(?:\s.{2,60})?$")
# `Phòng Y tế, Trung tâm Y tế các huyện`: what every district has one of
_BARE_ROOM_OF_MANY = re.compile(
    r"(?:(?:Phòng |P\.\s?)(?:Y tế|Nội vụ|Tư pháp|Dân tộc|Quản lý đô thị|QLĐT|YT|NV|TP"
    r"|(?:LĐ|GD|TN|VH|NN|KT|TC|KH)[^\s,]{0,8}"
    r"|(?:Lao động|Giáo dục|Tài nguyên|Văn hóa|Nông nghiệp|Kinh tế|Tài chính)\b.{0,40})"
    r"|Trung tâm Y tế|TTYT|Chi cục Thuế|Ban CHQS|Công an|Bệnh viện [Đđ]a khoa|BVĐK)$"
)
# `Đảng ủy, HĐND, UBND các xã`: the committees of as many places
_COMMITTEE_OF_MANY = re.compile(
    r"(?:TTr?\.?\s?|(?:Thường trực|BTV|Ban Thường vụ|Bí thư)\s+)?"
    r"(?:(?:Đảng (?:ủy|uỷ)|ĐU)|(?P<above>(?:Huyện|Quận|Thị|Thành) (?:ủy|uỷ)|HU))$"
)
# `Ban Pháp chế, Ban KTNS HĐND tỉnh`: the boards of one council
_COUNCIL = re.compile(
    r"^Ban .{2,40}\s(?P<tail>(?:HĐND|Hội đồng nhân dân)"
    rf"(?:\s(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã)(?:\s[{UPPER}][\w']*){{0,4}})?)$"
)
_BARE_COUNCIL_BOARD = re.compile(
    r"Ban (?:KT ?[-&]? ?(?:XH|NS)|KT|PC|VH ?[-&]? ?XH|DT|ĐT|Pháp chế|Dân tộc|Đô thị"
    r"|Kinh tế(?: và Ngân sách| - Ngân sách| - Xã hội)?|Văn hóa(?: - | và )[Xx]ã hội)$"
)
# `Phòng Kinh tế, UBND các xã`: the rooms that communes have
_BARE_ROOM_OF_COMMUNES = re.compile(
    r"(?:(?:Phòng |P\.\s?)(?:(?:Kinh tế|Văn hóa)\b.{0,40}|(?:KT|VH)[^\s,]{0,8})|Ban CHQS|Công an)$"
)
_OF_DISTRICTS = ("các huyện", "các quận", "các xã", "các phường", "các thị xã")
_BARE_BOARD = re.compile(
    r"(?:Ban Thường vụ|BTV|Các ban(?: đảng| xây dựng Đảng| XDĐ)?|Văn phòng|VP\.?|[ỦU][ỷy] ban Kiểm tra"
    rf"|UBKT|{party_boards.BOARD}|{party_boards.SHORT})$",
    re.IGNORECASE,
)

# `BTL, Cục Chính trị Quân khu 7`: the staff of one command
_FORCE = re.compile(r"\s(?P<tail>(?:Quân khu|QK|Quân đoàn|Binh đoàn|Vùng Cảnh sát biển)\s?\d{1,2})$")
_BARE_STAFF = re.compile(
    r"(?:BTL|Bộ Tư lệnh|BTM|Bộ Tham mưu|Thường vụ Đảng ủy|Đảng ủy|Thủ trưởng|Cục (?:CT|TM|HC|KT|Chính trị"
    r"|Tác chiến|Hậu cần|Kỹ thuật|Hậu cần - Kỹ thuật))$"
)
# `BTV, các ban LĐLĐ tỉnh`: the standing body of the organ that the next member names
_STANDING = re.compile(r"(?:BTV|BTT|TT|TTr|Thường trực|Ban Thường vụ|Ban Thường trực)\.?$")
_ITS_PARTS = re.compile(
    r"(?:[Cc]ác|[Ll]ãnh đạo(?: các)?) (?:(?:ban|phòng|đơn vị|khoa|bộ phận)(?:, | và )?)+\s?(?=\S)"
)
# `Thường trực, Ban Tuyên giáo các huyện ủy`: of the same committees
_BOARD_OF_MANY = re.compile(
    rf"(?:{party_boards.BOARD}|{party_boards.SHORT}|Văn phòng|VP|[ỦU][ỷy] ban Kiểm tra|UBKT)"
    r"\s(?P<of>các (?:huyện|quận|thị|thành|đảng)(?:,| [uủ]).*)$",
    re.IGNORECASE,
)
# `TT Tỉnh ủy, BDV, VPTU`: the boards behind the committee are its own
_WHOLE_COMMITTEE = re.compile(
    r"(?:(?:TTr?\.?|Thường trực|BTV|Ban Thường vụ)\s)?"
    r"(?P<of>(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ)|TU|HU|QU)$"
)

# `PV01, PC01 CA tỉnh`: rooms of the police by their numbers
_POLICE = re.compile(r"^P[A-Z]\d{2}\s(?P<tail>(?:CAT?|Công an)\b.{0,40})$")
_BARE_ROOM = re.compile(r"P[A-Z]\d{2}$")
_BARE_OF = {
    _POLICE: _BARE_ROOM,
    _FORCE: _BARE_STAFF,
    _COUNCIL: _BARE_COUNCIL_BOARD,
    _OF_BODY: _BARE_BOARD,
    _CENTRE: re.compile(rf"(?!Các){_BARE_BOARD.pattern}", re.IGNORECASE),
}
# `Đảng ủy, UBND xã A`, `Huyện ủy, UBND huyện B`: the committee of the place that the next member names
_OF_ONE_PLACE = re.compile(
    rf"(?P<tier>huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)(?:\s(?P<name>[{UPPER}].*))?$"
)
_COMMITTEE_OF = {
    "huyện": ("Huyện ủy", "Huyện uỷ", "HU"),
    "quận": ("Quận ủy", "Quận uỷ", "QU"),
    "thị xã": ("Thị ủy", "Thị uỷ"),
    "thành phố": ("Thành ủy", "Thành uỷ"),
}
_OF_COMMUNES = ("Đảng ủy", "Đảng uỷ", "ĐU")

# bears its own tier, so that a list goes on behind it: `Hội ND, Tỉnh đoàn, LĐLĐ tỉnh`
_PLACED_ITSELF = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị) [đĐ]oàn$")


def _is_of_many(tail: str) -> bool:
    """Does a tail name several places: `các xã`, `12 phường`?"""
    return tail.startswith("các ") or tail[:1].isdigit()


def named(text: str, spans: list[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """Each member with its span; bare members before the last one bear the tail of that one."""
    if len(spans) <= 1:  # none where only marks stand: `Sở Y tế (b/c);;`
        return [(text[a:b], a, b) for a, b in spans]
    out: list[tuple[str, int, int]] = []
    tail, bare, behind = "", _BARE, spans[-1][1]
    for a, b in reversed(spans):
        words = " ".join(text[a:b].split())
        if tail and _is_of_many(tail) and ";" in text[b:behind]:
            tail = ""  # `Phòng Y tế; UBND các xã`
        behind = a
        communes = _OF_COMMUNE.match(tail) is not None
        tier = None if words[:1].isdigit() else _TIER.search(words)  # `12 xã` are many
        committee = _COMMITTEE.search(words) or _FORCE.search(words)
        of_many = _COMMITTEE_OF_MANY.match(words) if bare is _BARE and _is_of_many(tail) else None
        if of_many and of_many["above"] and communes:
            of_many = None  # `Huyện ủy, UBND các xã`
        board = _COUNCIL.match(words) or _POLICE.match(words) or _CENTRE.match(words) or _OF_BODY.match(words)
        here = _committee_of(words, tail) if tail and bare is _BARE else None
        if here:
            out.append((here, a, b))
            continue
        if board:
            committee = board
        if of_many:
            words, committee = f"{words} {tail}", None
        elif tier and not board:
            tail, bare = tier["tail"], _BARE
        elif committee:
            tail, bare = committee["tail"], _BARE_OF.get(committee.re, _BARE_BOARD)
        elif tail and (
            bare.match(words)
            or (bare is _BARE and tail.startswith("các tỉnh") and _BARE_OF_MANY.match(words))
            or (
                bare is _BARE
                and tail.startswith(_OF_DISTRICTS)
                and (_BARE_ROOM_OF_COMMUNES if communes else _BARE_ROOM_OF_MANY).match(words)
            )
        ):
            words = f"{words} {tail}"
        elif not (tail and bare is _BARE and _PLACED_ITSELF.match(words)):
            tail = ""
        out.append((words if tail and not (tier or committee) else text[a:b], a, b))
    return _before_and_behind(out[::-1])


# what a commune has one of, and what a committee or council has: the members of a sentence that share a place
_BARE_OF_COMMUNE = re.compile(
    r"(?:(?:Thường trực\s+|TTr?\.?\s?)?(?:HĐND|UBND|Hội đồng nhân dân|[ỦU][ỷy] ban nhân dân)"
    r"|(?:UB ?|[ỦU][ỷy] ban )?(?:MTTQ|Mặt trận Tổ quốc)(?: ?(?:VN|Việt Nam))?|Công an|CA|Quân sự|QS"
    r"|Ban CHQS|BCH ?QS|Ban Chỉ huy [Qq]uân sự|Trạm Y tế|TYT|Đoàn (?:TN|Thanh niên)|ĐTN"
    r"|Hội (?:Nông dân|ND|CCB|LHPN|Phụ nữ|PN|Cựu chiến binh|Liên hiệp Phụ nữ|CTĐ|Chữ thập đỏ|Khuyến học|NCT"
    r"|Người cao tuổi))$"
)
# `UBND thành phố Huế, thành phố Đà Nẵng`: of several places, none of them the others'
_SEVERAL = re.compile(rf",\s(?:(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)\s)?[{UPPER}]")
_OF_COMMUNE = re.compile(r"(?:các )?(?:xã|phường|thị trấn)\b")


def of_sentence(text: str, spans: list[tuple[int, int]]) -> list[str | None]:
    """The names of units in one sentence that bear the place of a later one; None for the others.

    `Công an, Trạm Y tế các xã`, `Ban Tổ chức, Văn phòng Huyện ủy`; `Thanh tra, UBND các xã` share none.
    """
    out: list[str | None] = []
    tail, bare = "", _BARE
    for a, b in reversed(spans):
        words = " ".join(text[a:b].split())
        board = _COUNCIL.match(words) or _COMMITTEE.search(words)
        tier = None if board or _SEVERAL.search(words) else _TIER.search(words)
        if tier and (not starts_organ(words) or words.endswith("cấp", 0, tier.start())):
            tier = None  # `các xã`, `cơ quan liên quan ở cấp xã`
        if board:
            tail, bare = board["tail"], _BARE_OF.get(board.re, _BARE_BOARD)
        elif tier:
            tail = tier["tail"]
            bare = _BARE_OF_COMMUNE if _OF_COMMUNE.match(tail) else _BARE
        elif tail and bare.match(words) and words != "Ban Xây dựng Đảng":  # called after its place
            out.append(f"{words} {tail}")
            continue
        else:
            tail = ""
        out.append(None)
    return out[::-1]


def _committee_of(words: str, tail: str) -> str | None:
    """The Party committee of the one place that a tail names; None if these words are something else."""
    committee = re.sub(r"^(?:TTr?\.?|Thường trực|BTV\b|Ban Thường vụ|Bí thư)\s?", "", words)
    place = _OF_ONE_PLACE.match(tail)
    if place is None:
        return None
    if committee in _COMMITTEE_OF.get(place["tier"], ()):
        return f"{words} {place['name']}" if place["name"] else None
    if committee in _OF_COMMUNES and place["tier"] not in _COMMITTEE_OF:
        return f"{words} {tail}"
    return None


def _before_and_behind(members: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Members that a neighbour completes: a standing body before its organ, boards behind their committee."""
    out: list[tuple[str, int, int]] = []
    whose = ""
    for i, (name, a, b) in enumerate(members):
        words = " ".join(name.split())
        next_ = " ".join(members[i + 1][0].split()) if i + 1 < len(members) else ""
        parts = _ITS_PARTS.match(next_) if _STANDING.match(words) else None
        of_many = _BOARD_OF_MANY.match(next_) if parts is None and _STANDING.match(words) else None
        committee = _WHOLE_COMMITTEE.match(words)
        if parts and starts_organ(next_, parts.end()):
            out.append((f"{words} {next_[parts.end() :]}", a, b))
        elif of_many:
            out.append((f"{words} {of_many['of']}", a, b))
        elif whose and _BARE_BOARD.match(words):
            out.append((f"{words} {whose}", a, b))
        else:
            whose = committee["of"] if committee else whose
            out.append((name, a, b))
    return out
