"""Blanks of a form: `Căn cứ Nghị định số …/2025/NĐ-CP` in an annex is to be filled in, and names no document.

A document that bears a number itself has been issued; what is still blank in it stands in the forms behind
its signature, or is its own number as it was drafted.
"""

from __future__ import annotations

from ingest.head.head import HeadRead
from ingest.lexicon.sign import Found
from ingest.page.outline import Outline


def holds(f: Found, head: HeadRead, outline: Outline) -> bool:
    """Is a number that was left blank one of a form, or the document's own?"""
    own = head.sign
    if not f.blank or own is None or own.number is None:
        return False
    series = (f.sign.year, f.sign.code, f.sign.organs)
    if f.sign.year is not None and series == (own.year, own.code, own.organs):
        return True
    block, signed = outline.at(f.start), outline.first("signature")
    behind = block is not None and block.kind == "appendix"
    return behind or (signed is not None and f.start >= signed.end)
