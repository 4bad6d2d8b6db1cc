"""Which body of the Party's centre speaks: its papers print the Central Committee over whatever body decides.

`BAN CHẤP HÀNH TRUNG ƯƠNG` stands above, `CHỈ THỊ / CỦA BAN BÍ THƯ` in the title, `T/M BAN BÍ THƯ` below. The
body that the text names is the issuer (gold, "Target of a citation"); all of them share one number series.
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


def told(outline: Outline, got: Resolved, signature: Signature) -> Resolved:
    """The issuer of the header; for the Central Committee the body that title or signature names."""
    if got.organ is None or got.organ.name != _COMMITTEE:
        return got
    return _in_title(outline) or _of_name(signature.signs_for) or got


def _in_title(outline: Outline) -> Resolved | None:
    title = outline.first("title")
    if title is None:
        return None
    words = outline.text(title).strip()
    kind = TYPE_WORDS.match(words)
    said = _OF_WHOM.match(words, kind.end()) if kind else None
    return _of_name(calm(" ".join(said["body"].upper().split()))) if said else None


def _of_name(name: str | None) -> Resolved | None:
    """The body of the centre of that very name."""
    return central_body(name, None) if name in ("Bộ Chính trị", "Ban Bí thư") else None
