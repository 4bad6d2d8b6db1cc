"""The boards of a Party committee: one list for headers, citations and lists of recipients.

What they are called and by which letters stands in `tables/party_boards.toml`. Beside them every committee
has an office and an inspection committee.
"""

from __future__ import annotations

from typing import Any

from ingest.text.alternatives import longest_first
from ingest.text.table import rows

_ROWS = rows("party_boards", ("field", "letters", "examples"))
_BESIDE = ("Văn phòng", "Ủy ban Kiểm tra")


def _any(words: list[str]) -> str:
    return f"(?:{'|'.join(longest_first(words))})"


def _fields(found: tuple[dict[str, Any], ...]) -> list[str]:
    return [row["field"] for row in found]


_OF_EACH = tuple(row for row in _ROWS if not row.get("centre"))
_LETTERS = _any([letters for row in _OF_EACH for letters in row["letters"]])

FIELD = _any(_fields(_OF_EACH))
"""Pattern of what stands behind `Ban`, for the boards that every committee may have."""
BOARD = f"Ban {FIELD}"
"""Pattern of a board that every committee may have, in full."""
SHORT = f"(?:Ban |B){_LETTERS}"
"""Pattern of such a board by its letters."""
OFFICE = f"(?:{_any([*_BESIDE])}|{BOARD})"
"""Pattern of a board, the office or the inspection committee, in full."""
CENTRAL = f"Ban (?i:{_any(_fields(_ROWS))})"
"""Pattern of a board of whatever committee, those of the Centre alone among them, in whatever letters."""
OFFICES = (*_BESIDE, *(f"Ban {field}" for field in _fields(_OF_EACH)))
"""The boards, the office and the inspection committee by their names."""
BY_CODE = {
    "VP": "Văn phòng",
    **{f"B{letters}": f"Ban {row['field']}" for row in _OF_EACH for letters in row["letters"]},
}
"""The same by the codes of their numbers, as Party bodies write them of boards beside them: `10-HD/BTC`."""
