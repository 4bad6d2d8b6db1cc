"""The name of the house that speaks, which its own papers cite whole.

A name that ends in common words is told from the sentence behind it by nobody but its owner: `Học viện Kỹ
thuật mật mã ban hành …`, `Ban Quản lý rừng phòng hộ đầu nguồn hồ Dầu Tiếng về …`. The header says it whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.citation import context
from ingest.citation.mention import Mention
from ingest.head.head import HeadRead
from ingest.organ import head_words

_SHORTEST = 3  # words: a name of two is read by everyone


def take_whole(flat: str, m: Mention, head: HeadRead, limit: int) -> None:
    """Move the end of a mention's issuer to that of the speaker's own name, and read on behind it."""
    if m.issuer is None or m.issuer_phrase is not None or head.issuer is None or m.end != m.issuer[1]:
        return
    if not flat[m.end : m.end + 2].strip() or flat[m.end].isalnum():
        return
    whole = _name(head.issuer.name)
    found = whole.search(flat, m.issuer[0], min(limit, m.end + 80)) if whole else None
    if found and found.start() < m.end < found.end():
        m.issuer, m.end = (m.issuer[0], found.end()), found.end()
        context.look_right(flat, m, limit)


@lru_cache(maxsize=64)
def _name(name: str) -> re.Pattern[str] | None:
    """A name up to that of the body over it, with any white space between its words."""
    over = next((i + 1 for i in _spaces(name) if head_words.starts(name, i + 1)), len(name) + 1)
    words = name[: over - 1].split()
    if len(words) < _SHORTEST:
        return None
    return re.compile(r"\s{1,3}".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)


def _spaces(name: str) -> list[int]:
    return [i for i, letter in enumerate(name) if letter == " "]
