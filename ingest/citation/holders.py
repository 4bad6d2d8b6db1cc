"""Who holds congresses and plenums: Party organisations, mass organisations, societies, as they are named."""

from __future__ import annotations

from ingest.lexicon.terms import ROMAN
from ingest.text.letters import UPPER

PLACE_NAME = rf"[{UPPER}][\w'’]*(?:[ -]{{1,3}}[{UPPER}][\w'’]*){{0,3}}"
KIND = r"(?:[Tt]ỉnh|[Tt]hành\s+phố|[Hh]uyện|[Qq]uận|[Tt]hị\s+xã|[Xx]ã|[Pp]hường|[Tt]hị\s+trấn|[Đđ]ặc\s+khu)"
# Party organisations beside those of a place: of the army, the police, the offices
ARM = (
    r"(?:Quân\s+sự|Công\s+an|Bộ\s+đội\s+Biên\s+phòng|[Kk]hối\s+(?:các\s+)?[Cc]ơ\s+quan"
    r"(?:\s+(?:và|&)\s+[Dd]oanh\s+nghiệp)?|Khối\s+[Dd]oanh\s+nghiệp|các\s+cơ\s+quan\s+Đảng|[ỦU][ỷy]\s+ban\s+nhân\s+dân|UBND)\s+"
)
PARTY = (
    rf"(?:[Đđ]ảng\s+[Bb]ộ\s+(?:{ARM}{KIND}(?:\s+{PLACE_NAME})?|{KIND}(?:\s+{PLACE_NAME})?|{PLACE_NAME})|(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận)\s+Đảng\s+bộ"
    r"|Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?(?!\s+(?:bộ|ủy|viên|đoàn)))"
)
# and those of bodies that are no place's: the name runs up to the ordinal
OF_A_BODY = (
    r"Đảng\s+[Bb]ộ\s+(?:Quân\s+(?:đội|khu)|Công\s+an|Khối|Trường|Sở|Tổng|Tập\s+đoàn|Công\s+ty|Ngân\s+hàng"
    r"|Đại\s+học|Học\s+viện|Bệnh\s+viện|Cục|Chi\s+cục|Viện|Văn\s+phòng|Báo|Đài|Chính\s+phủ|Quốc\s+hội"
    r"|Mặt\s+trận|(?:các\s+)?[Cc]ơ\s+quan|Bộ)\b(?:(?!\n\s*\n|\sĐảng\sbộ)[^,;.:()“”]){0,70}?"
    r"(?=\s+(?:lần\s|kh(?:óa|oá)\s))"
)
# mass organisations hold congresses too; the name as written -> in full
_MASS = {
    "Đoàn": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Nông dân": "Hội Nông dân",
    "Phụ nữ": "Hội Liên hiệp Phụ nữ",
    "LHPN": "Hội Liên hiệp Phụ nữ",
    "Cựu chiến binh": "Hội Cựu chiến binh",
    "CCB": "Hội Cựu chiến binh",
    "Công đoàn": "Công đoàn",
    "Tổng Liên đoàn": "Công đoàn",
    "Liên đoàn Lao động": "Công đoàn",
    "LĐLĐ": "Công đoàn",
    "Mặt trận": "Mặt trận Tổ quốc Việt Nam",
    "MTTQ": "Mặt trận Tổ quốc Việt Nam",
}


def _quiet(short: str) -> str:
    """`phụ nữ` for `Phụ nữ`: a word of two syllables may stand in small letters, `đoàn` is part of others."""
    return short[0].lower() + short[1:] if " " in short and short not in _ALWAYS_LOUD else short


_ALWAYS_LOUD = ("Công đoàn", "Mặt trận", "Tổng Liên đoàn", "Liên đoàn Lao động")


# what stands behind the name is that of one branch or house: `Công đoàn ngành Giáo dục`, `Đoàn Khối …`
_BRANCH = (
    rf"[ \t]+(?:(?!{ROMAN}(?!\w))[{UPPER}]|(?:trường|khối|cơ\s+quan|cơ\s+sở|ngành|viên\s+chức|công\s+ty"
    r"|các)\s)"
)


def mass_org(name: str, tier: str) -> str:
    """The expression of a mass organisation with its tier, its two groups named as the caller wants."""
    return (
        rf"(?:(?P<{name}>Đoàn(?:\s+(?:TNCS|Thanh\s+niên(?:\s+Cộng\s+sản)?)(?:\s+(?:Hồ\s+Chí\s+Minh|HCM))?)?"
        r"|(?:Hội\s+)?(?:[Nn]ông\s+dân|Liên\s+hiệp\s+Phụ\s+nữ|LHPN|[Pp]hụ\s+nữ|[Cc]ựu\s+chiến\s+binh"
        r"|CCB)(?:\s+Việt\s+Nam)?"
        r"|Công\s+đoàn(?:\s+Việt\s+Nam)?|Tổng\s+Liên\s+đoàn(?:\s+Lao\s+động(?:\s+Việt\s+Nam)?)?"
        r"|Liên\s+đoàn\s+Lao\s+động|LĐLĐ|(?:Mặt\s+trận\s+Tổ\s+quốc|MTTQ)(?:\s+Việt\s+Nam)?)"
        rf"(?:\s+(?P<{tier}>{KIND}(?:\s+{PLACE_NAME})?))?(?!{_BRANCH}))"
    )


# societies beside the great unions, the unions of a branch, cells: `Hội Chữ thập đỏ Việt Nam`, `Liên minh Hợp
# tác xã tỉnh`, `Công đoàn Y tế Việt Nam`, `Đoàn trường THPT …`
_SOCIETY = (
    rf"(?:(?:Hội|Hiệp\s+hội|Liên\s+hiệp\s+(?:các\s+)?[Hh]ội|Liên\s+minh|Công\s+đoàn)\s+[{UPPER}][^\W\d_]*"
    r"|Công\s+đoàn\s+(?:ngành|khối|trường|cơ\s+sở)|Đoàn\s+(?:[Tt]rường|[Kk]hối|cơ\s+sở)|Chi\s+bộ)"
    r"(?:\s+(?!(?:lần|kh(?:óa|oá)|nhiệm|về|đã)\s)[^\W\d_]+){0,9}?"
)
SOCIETY_BEFORE = rf"{_SOCIETY}(?=\s+(?:lần\s|kh(?:óa|oá)\s))"
SOCIETY_BEHIND = (
    rf"{_SOCIETY}(?:\s+Việt\s+Nam(?:\s+{KIND}(?:\s+{PLACE_NAME})?)?|\s+{KIND}(?:\s+{PLACE_NAME})?"
    r"|(?=\s*(?:[,;.:()“”]|\n|\Z)|\s+(?:nhiệm|về|và)\s))"
)


def full_name(mass: str, tier: str | None) -> str:
    """The organisation in full, of its tier or of the country: `LHPN tỉnh`, `Công đoàn Việt Nam`."""
    plain = " ".join(mass.split())
    name = next(full for short, full in _MASS.items() if short in plain or _quiet(short) in plain)
    if tier:
        return f"{name} {' '.join(tier.split())}"
    return name if name.startswith("Đoàn") or name.endswith("Việt Nam") else f"{name} Việt Nam"
