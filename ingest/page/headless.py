"""Papers whose header is lost: bases stand at the top, with or without the line that decides below."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BASIS = re.compile(r"[-+•*\s]*(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Phúc đáp|Trả lời)\s[^\n]{40}")
OWN_NUMBER = re.compile(r"(?:Số|SỐ)\s*:?\s*[\d.…]*\s*[-/]?")
_HEADER_LINES = 40
_TOP_LINES = 60


def begins_at_once(lines: Sequence[str]) -> bool:
    """Is the first line a basis, `Căn cứ Kế hoạch số …`, and no number of the paper's own below it?"""
    if not lines or not _BASIS.match(lines[0]):
        return False
    return not any(OWN_NUMBER.match(line) for line in lines[:_HEADER_LINES])


def bases_alone(lines: Sequence[str], title: int) -> bool:
    """Does nothing but bases stand above the line of the type, and the first article below it?"""
    return (
        title + 1 < len(lines)
        and lines[title + 1].startswith("Điều 1")
        and all(_BASIS.match(line) for line in lines[:title])
    )


def top_of(lines: Sequence[str]) -> int:
    """Below which line no header or title begins; a bar alone, the border of a cell, is no line of print."""
    printed = 0
    for i, line in enumerate(lines):
        printed += len(line) > 1
        if printed == _TOP_LINES:
            return i + 1
    return len(lines)
