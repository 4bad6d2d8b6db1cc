"""Patterns of many alternatives, parted by the letter with which each of them begins.

A pattern that lists a hundred words tries one after the other. Most places of a text begin with a letter that
few of them begin with, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def longest_first(words: Iterable[str]) -> list[str]:
    """Words as alternatives of a pattern, so that none hides a longer one that begins with it."""
    return [re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))]


def either_tone(pattern: str, tones: Iterable[tuple[str, str]]) -> str:
    """The pattern with each ending of a syllable in both spellings: `óa`, `oá` for `Văn hóa`, `Văn hoá`.

    `tones` are pairs of the new spelling, as the pattern has it, and the old one.
    """
    for new, old in tones:
        pattern = pattern.replace(new, f"(?:{new}|{old})")
    return pattern


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
    nested = {letter: by_words(of, any_case=any_case) for letter, of in parts.items()}
    return {letter: re.compile(f"(?:{of}){ending}", flags) for letter, of in nested.items()}


_WORD = re.compile(r"(?P<word>[^\W\d_]+)(?P<gap>\\s(?:\+|\{1,3\})|\\ )(?P<rest>.+)", re.DOTALL)


def by_words(alternatives: Iterable[str], *, any_case: bool = False) -> str:
    """The alternatives as one pattern in which those that begin with the same word share it.

    No letter may follow the whole, so that no two words match at one place. Alternatives that could both
    match keep their order: a word alone and those that go on behind it, and what does not begin with a word.
    """
    parts: list[tuple[str, list[str]]] = []  # what is shared, and how each goes on
    shared: dict[str, tuple[str, list[str]]] = {}  # by the word: the gap behind it, and the same list
    for alternative in alternatives:
        m = _WORD.fullmatch(alternative) if len(parted(alternative)) == 1 else None
        word = m["word"] if m else alternative
        word = word.lower() if any_case else word
        if m is None:
            parts.append((alternative, []))
            if alternative.isalpha():
                shared.pop(word, None)
            else:
                shared.clear()
            continue
        if word not in shared or shared[word][0] != m["gap"]:
            shared[word] = (m["gap"], [])
            parts.append((m["word"] + m["gap"], shared[word][1]))
        shared[word][1].append(m["rest"])
    return "|".join(
        f"{head}(?:{by_words(rest, any_case=any_case)})" if len(rest) > 1 else "".join((head, *rest))
        for head, rest in parts
    )


_LOOKS_BACK = re.compile(r"((?:\(\?<[!=](?:[^()]*)\))*)(\w)(.*)", re.DOTALL)
_MAY_STAND = re.compile(r"\(\?:([^()]*)\)\?(.*)", re.DOTALL)


def letters_first(alternatives: Iterable[str]) -> str:
    """The alternatives as one pattern in which each begins with its letter, and each letter stands once.

    What an alternative looks back for is looked for behind its letter; words that may stand first are written
    out. Those of one letter keep their order.
    """
    parts: dict[str, list[str]] = {}
    for alternative in alternatives:
        first = _MAY_STAND.match(alternative)
        for one in (f"{first[1]}{first[2]}", first[2]) if first else (alternative,):
            m = _LOOKS_BACK.fullmatch(one)
            if m is None:
                raise ValueError(f"begins with no letter: {alternative}; write the letters out")
            looks, letter, rest = m.groups()
            parts.setdefault(letter, []).append(looks.replace(")", f"{letter})") + rest)
    return "|".join(f"{letter}(?:{by_words(of)})" for letter, of in parts.items())
