"""Which column of the picture a document stands in: its tier, and its line of authority.

The column comes from the data (who issued it), never from the shape of the graph: a provincial plan
stays in the provincial column however long the way to it is.
"""

from __future__ import annotations

import re

from ingest.lexicon.places import of_key
from ingest.organ.central import line_of
from queries.model import DocumentRef

UNKNOWN = "unknown"
COLUMNS: tuple[str, ...] = (
    UNKNOWN,
    "party-0", "state-0", "ministry-0", "mass-0",
    "party-1", "state-1", "mass-1",
    "party-2", "state-2", "mass-2",
    "party-3", "state-3", "mass-3",
)  # fmt: skip
_INDEX = {name: i for i, name in enumerate(COLUMNS)}

# bodies of the centre above the ministries: by key, by name, or by the code that ends a symbol
_TOP_KEY = re.compile(r"quoc-hoi|chinh-phu|thu-tuong|chu-tich-nuoc|ubtvqh|hoi-dong-bo-truong")
_TOP_NAME = re.compile(
    r"^(?:ủy ban thường vụ )?quốc hội|^(?:thủ tướng )?chính phủ|^chủ tịch nước|^hội đồng bộ trưởng"
)
_TOP_SYMBOL = re.compile(r"(?:\b(?:CP|TTg|TTG|CTN|HĐBT)|(?:UBTV)?QH\d*)$")
# central Party bodies by their names, where no place stands in the key
_PARTY_CENTRE = re.compile(r"Trung ương|Bộ Chính trị|Ban Bí thư|Đảng")


def _is_ministry(ref: DocumentRef) -> bool:
    if ref.issuer_key and _TOP_KEY.search(ref.issuer_key):
        return False
    if ref.issuer:
        return not _TOP_NAME.search(ref.issuer.casefold())
    return bool(ref.symbol) and not _TOP_SYMBOL.search(ref.symbol or "")


def standing_of(ref: DocumentRef) -> tuple[int | None, str | None]:
    """Tier and line of a document: its own, or, where it is only cited, what its issuer tells.

    The issuer's key begins with its place, the name says the line; what neither tells stays unknown.
    """
    level, line = ref.level, ref.line
    if (level is None or line is None) and ref.issuer_key and ref.issuer:
        place = of_key(ref.issuer_key.rsplit(".", 1)[0]) if "." in ref.issuer_key else None
        if place is not None:
            level = place.level if level is None else level
            line = line or line_of(ref.issuer)
        elif "." not in ref.issuer_key and of_key(ref.issuer_key) is None:
            level = 0 if level is None else level
            line = line or ("party" if _PARTY_CENTRE.search(ref.issuer) else line_of(ref.issuer))
    return level, line


def column_of(ref: DocumentRef) -> str:
    """The name of the column of a document, one of `COLUMNS`; `unknown` where tier or line is not known."""
    level, line = standing_of(ref)
    if level not in (0, 1, 2, 3) or line not in ("party", "state", "mass"):
        return UNKNOWN
    if level == 0 and line == "state" and _is_ministry(ref):
        return "ministry-0"
    return f"{line}-{level}"


def column_index(name: str) -> int:
    """The place of a column from left (centre) to right (commune)."""
    return _INDEX[name]
