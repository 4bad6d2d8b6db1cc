"""Numbers with a blank inside: figures that a typewriter or a scan set apart, and the zone of an auditor.

`số 3 1-NQ/HU` is 31, `10 68 /SXD` is 1068; `5/KV VII-TH` is a letter of the State Audit's seventh zone.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.lexicon import sign as signs
from ingest.lexicon.sign import Found, Sign

_ZONE = re.compile(r"\s(?P<zone>[IVX]{1,4})(?:-[A-ZĐ]{1,5})?(?![\w-])")
_FIRST = re.compile(r"[Ss]ố\s*:?\s*(?P<first>\d{1,2}) \Z")
_APART = re.compile(r"\d{1,3}(?: \d{1,3}){1,2}(?=\s?[/-])")


def at_start(line: str) -> Found | None:
    """The number with which the line begins, its figures joined; None if no figures are set apart there."""
    apart = _APART.match(line)
    if apart is None:
        return None
    found = signs.find(apart.group().replace(" ", "") + line[apart.end() :])
    if not found or found[0].start:
        return None
    return replace(found[0], end=found[0].end + apart.group().count(" "))


def whole(flat: str, found: Found) -> Found:
    """The number with the figures that stand before it, right after `số`; the same one where none do."""
    if found.blank or found.sign.number is None or len(found.sign.raw) > 3 or found.sign.suffix:
        return found
    apart = _FIRST.search(flat, max(0, found.start - 12), found.start)
    if apart is None:
        return found
    joined = signs.find(apart["first"] + flat[found.start : found.end])
    return replace(found, start=apart.start("first"), sign=joined[0].sign) if joined else found


def with_zone(flat: str, end: int, sign: Sign) -> tuple[Sign, int]:
    """The number with the zone behind its last code, and its end; the same ones where none follows."""
    zone = _ZONE.match(flat, end) if sign.text.endswith("KV") else None
    if zone is None:
        return sign, end
    organs = (*sign.organs[:-1], f"KV {zone['zone']}")
    return replace(sign, text=f"{sign.text}{zone.group()}", organs=organs), zone.end()
