"""Short names that a paper gives to an issuer and goes on with: `Công đoàn Ngành Y tế (CĐN) … của CĐN`.

`(sau đây gọi tắt là X)` says it in so many words; `(X)` right behind the name of an organ says the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ingest.organ import phrase
from ingest.text.letters import LOWER, UPPER

SHORT = re.compile(rf"[{UPPER}][{UPPER}{LOWER}0-9&]{{0,12}}[{UPPER}0-9](?![\w&])")
_FURTHEST = 140  # characters of the name before the bracket
_MOST = 8  # brackets with one short name that are looked at
_BEGINS = re.compile(rf"(?<!\w)[{UPPER}]")
_BRACKET = re.compile(
    r"\(\s?(?:(?:sau|dưới) đây )?(?:(?:được )?(?:gọi|viết) (?:(?:tắt|chung) )*(?:là)?\s?:?\s?)?[“\"']?"
    rf"(?P<short>{SHORT.pattern})[”\"']?\s?\)"
)


def end_of(flat: str, pos: int, limit: int) -> int | None:
    """Where a short name ends that stands at `pos` and that the text gives to an organ; None if none does."""
    m = SHORT.match(flat, pos, limit)
    return m.end() if m is not None and meant(flat, m.group()) is not None else None


def meant(flat: str, short: str) -> str | None:
    """The organ that the text calls so, in full; None if it calls none so, or two."""
    if "(" not in flat:
        return None
    known = _given(flat)
    if short in known.named:
        return known.named[short]
    found = {name for at in known.brackets.get(short, ())[:_MOST] if (name := _before(flat, at)) is not None}
    found.discard(short)
    known.named[short] = found.pop() if len(found) == 1 else None
    return known.named[short]


class _Given(NamedTuple):
    """The brackets of a text that hold a short name each, and the names that were found for them."""

    brackets: dict[str, list[int]]
    named: dict[str, str | None]


@lru_cache(maxsize=2)
def _given(flat: str) -> _Given:
    brackets: dict[str, list[int]] = {}
    for m in _BRACKET.finditer(flat):
        brackets.setdefault(m["short"], []).append(m.start())
    return _Given(brackets, {})


def _before(flat: str, at: int) -> str | None:
    """The name of an organ right before a bracket."""
    end = at - 1 if flat[at - 1 : at].isspace() else at
    for m in _BEGINS.finditer(flat, max(0, end - _FURTHEST), end):
        if phrase.end_of(flat, m.start(), end) == end:
            return " ".join(flat[m.start() : end].split())
    return None


def in_full(flat: str, words: str) -> str:
    """The words of an issuer with the short name at their end in full."""
    head, space, last = words.rpartition(" ")
    name = meant(flat, last) if SHORT.fullmatch(last) else None
    return f"{head}{space}{name}" if name is not None else words
