"""Patterns of many alternatives, parted by the letter with which each of them begins.

A pattern that lists a hundred words tries one after the other. Most places of a text begin with a letter that
few of them begin with, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def parted(pattern: str) -> list[str]:
    """The alternatives of a pattern; those inside its groups stay together."""
    found, depth = [""], 0
    for char in pattern:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            found.append("")
        else:
            found[-1] += char
    return found


def by_first(
    alternatives: Iterable[str], ending: str = "", *, any_case: bool = False
) -> Mapping[str, re.Pattern[str]]:
    """The pattern that holds at a place, by the letter that stands there; none begins with another letter.

    An alternative begins with a letter or with a group of words; the order of those with one letter is kept.
    """
    parts: dict[str, list[str]] = {}
    for alternative in alternatives:
        group = re.match(r"\(\?:([^()]*)\)", alternative)
        letters = dict.fromkeys(word[0] for word in (group[1].split("|") if group else [alternative]))
        if not all(letter.isalpha() for letter in letters):
            raise ValueError(f"begins with no letter: {alternative}; write the letters out")
        for letter in dict.fromkeys(c for s in letters for c in ((s.lower(), s.upper()) if any_case else s)):
            parts.setdefault(letter, []).append(alternative)
    flags = re.IGNORECASE if any_case else re.NOFLAG
    return {letter: re.compile(f"(?:{'|'.join(of)}){ending}", flags) for letter, of in parts.items()}
