"""The letters of Vietnamese as character classes for patterns.

A range such as `À-Ỹ` holds capital and small letters alike; these two lists do not.
"""

from __future__ import annotations

import unicodedata

_BASES = "AĂÂEÊIOÔƠUƯY"
_MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")

# inside [...]: every capital, every small letter
UPPER = "A-ZĐ" + "".join(
    unicodedata.normalize("NFC", b + m) for b in _BASES for m in _MARKS if not (b.isascii() and not m)
)
LOWER = "a-zđ" + UPPER[4:].lower()
