"""Readable, URL-safe parts of keys: lower case, no marks, hyphens between words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BREAK = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=32768)
def slug(name: str) -> str:
    """`Ia H'Drai` gives `ia-h-drai`; `_` for a name without letters."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _BREAK.sub("-", plain).strip("-") or "_"
