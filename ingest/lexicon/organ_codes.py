"""The codes of organs in numbers: the table, the spellings of each code, and what a token of a sign means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ingest.text.table import rows


@dataclass(frozen=True, slots=True)
class OrganCode:
    """One row of `organ_codes.toml`."""

    code: str
    name: str
    line: str
    tier: int


@cache
def organ_codes() -> dict[str, OrganCode]:
    """Codes in upper case, and their other spellings, to rows."""
    found: dict[str, OrganCode] = {}
    for r in rows("organ_codes", ("code", "name", "line", "tier", "aka")):
        code = OrganCode(r["code"], r["name"], r["line"], r["tier"])
        for key in (r["code"], *r["aka"]):
            found.setdefault(key.upper(), code)
    return found


@cache
def _loose_organs() -> dict[str, str]:
    """Codes with D for Đ, to the one code that they can mean."""
    loose: dict[str, str | None] = {}
    for key in organ_codes():
        if len(key) < 3 and key != "HĐ":
            continue  # `DH` may stand for anybody's initials
        flat = key.replace("Đ", "D")
        loose[flat] = None if flat in loose and loose[flat] != key else key
    return {k: v for k, v in loose.items() if v and k not in organ_codes()}


def organ_code(token: str) -> str | None:
    """The canonical code of an organ's token: `BCSD` gives BCSĐ, `TTg1` (a footnote mark) gives TTg."""
    up = token.upper()
    row = organ_codes().get(up)
    if row is None and up in _loose_organs():
        row = organ_codes()[_loose_organs()[up]]
    if row is None and up[-1:].isdigit() and not up[-2:-1].isdigit():
        row = organ_codes().get(up[:-1])
    return row.code if row else None
