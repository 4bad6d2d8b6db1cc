"""Short forms of names as offices print them, alone or joined: `UBND`, `PCTT&TKCN`.

Which short forms there are, and what each means, is for the tables that call this: names of organs have
others than names of units.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ingest.text.alternatives import longest_first


def pattern(shorts: Iterable[str], before: str) -> re.Pattern[str]:
    """One short form or several that are joined, as whole words; `before` is what must not stand before."""
    one = "|".join(longest_first(shorts))
    return re.compile(rf"{before}(?:{one})(?:\s?&\s?(?:{one}))*(?![\w&])")


def in_full(printed: str, meant: Mapping[str, str]) -> str:
    """What the pattern found, written out; a joined form that is none of its own is each of its parts."""
    whole = meant.get(printed)
    return whole or " và ".join(meant[short.strip()] for short in printed.split("&"))
