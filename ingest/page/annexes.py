"""Where the annexes begin: what stands behind them is no part of the paper that they hang on.

A blank form in an annex has copies, a signature and a header of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.text.letters import UPPER

# `Phụ lục`, `PHỤ LỤC I`, `Phụ lục số 2: Danh mục`, `Mẫu số 01`, `Biểu mẫu 3`
_HEAD = re.compile(
    r"(?:PHỤ LỤC|Phụ lục|(?:BIỂU )?MẪU SỐ|(?:Biểu )?[Mm]ẫu số|BIỂU MẪU|Biểu mẫu)"
    rf"(?:\s+(?:số |SỐ )?(?:\d{{1,2}}|[IVX]{{1,4}}|[{UPPER}]))?\s*(?:[.:(–-].*)?$"
)
_SIGNS = re.compile(rf"(?:TM|KT|TL|TUQ)[./]\s?[{UPPER}]{{2}}|(?:T/M|K/T|T/L)[. ]\s?[{UPPER}]{{2}}")
_FAR = 12  # lines of a signature, its name the last of them


def begins(lines: Sequence[str]) -> int | None:
    """Index of the line that heads the annexes right behind a signature; None where none stands there."""
    signed = None
    for i, line in enumerate(lines):
        if line[0] in "TK" and _SIGNS.match(line):
            signed = i
        elif signed is not None and i - signed <= _FAR and line[0] in "PpMmBb" and _HEAD.match(line):
            return i
    return None
