"""Which column of the picture a document stands in: its tier, and its line of authority.

The column comes from the data (who issued it), never from the shape of the graph: a provincial plan
stays in the provincial column however long the way to it is.
"""

from __future__ import annotations

import re

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


def _is_ministry(ref: DocumentRef) -> bool:
    if ref.issuer_key and _TOP_KEY.search(ref.issuer_key):
        return False
    if ref.issuer:
        return not _TOP_NAME.search(ref.issuer.casefold())
    return bool(ref.symbol) and not _TOP_SYMBOL.search(ref.symbol or "")


def column_of(ref: DocumentRef) -> str:
    """The name of the column of a document, one of `COLUMNS`; `unknown` where tier or line is not known."""
    if ref.level not in (0, 1, 2, 3) or ref.line not in ("party", "state", "mass"):
        return UNKNOWN
    if ref.level == 0 and ref.line == "state" and _is_ministry(ref):
        return "ministry-0"
    return f"{ref.line}-{ref.level}"


def column_index(name: str) -> int:
    """The place of a column from left (centre) to right (commune)."""
    return _INDEX[name]
