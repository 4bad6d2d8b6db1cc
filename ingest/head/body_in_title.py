"""Which body speaks by the title: the Party prints the committee over whatever body decides.

`BAN CHẤP HÀNH TRUNG ƯƠNG` stands above, `CHỈ THỊ / CỦA BAN BÍ THƯ` in the title, `T/M BAN BÍ THƯ` below. The
body of the centre that the text names is the issuer (gold, "Target of a citation"); all of them share one
number series. Below the centre it is a part of the issuer: `KẾT LUẬN / CỦA BAN THƯỜNG VỤ TỈNH ỦY`.
"""

from __future__ import annotations

import re

from ingest.head.signers import Signature
from ingest.head.title import TYPE_WORDS
from ingest.organ.capitals import calm
from ingest.organ.central import Resolved, central_body
from ingest.page.outline import Outline

_COMMITTEE = "Ban Chấp hành Trung ương"
_OF_WHOM = re.compile(r"\s+của\s+(?P<body>Bộ\s+Chính\s+trị|Ban\s+Bí\s+thư)(?!\w)", re.IGNORECASE)
_WITHIN = re.compile(
    r"\s+(?:của\s+|(?:của\s+)?hội\s+nghị\s+(?:lần\s+thứ\s+\S+,?\s+)?)"
    r"(?P<body>Ban\s+Thường\s+vụ|Ban\s+Chấp\s+hành|Ban\s+Thường\s+trực|Thường\s+trực|Đoàn\s+Chủ\s+tịch)(?!\w)",
    re.IGNORECASE,
)


def within(outline: Outline) -> str | None:
    """The body of the issuer whose paper it is by its title, as its organ's papers name it."""
    return _said(_WITHIN, outline)


def told(outline: Outline, got: Resolved, signature: Signature) -> Resolved:
    """The issuer of the header; for the Central Committee the body that title or signature names."""
    if got.organ is None or got.organ.name != _COMMITTEE:
        return got
    return _of_name(_said(_OF_WHOM, outline)) or _of_name(signature.signs_for) or got


def _said(pattern: re.Pattern[str], outline: Outline) -> str | None:
    """The body that the title names behind its type."""
    title = outline.first("title")
    words = outline.text(title).strip() if title is not None else ""
    kind = TYPE_WORDS.match(words)
    said = pattern.match(words, kind.end()) if kind else None
    return calm(" ".join(said["body"].upper().split())) if said else None


def _of_name(name: str | None) -> Resolved | None:
    """The body of the centre of that very name."""
    return central_body(name, None) if name in ("Bộ Chính trị", "Ban Bí thư") else None
