"""The phrases of `tables/relations.toml` as patterns, each with the words without which it is not tried."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.text.letters import LOWER
from ingest.text.table import load


@dataclass(frozen=True, slots=True)
class Direct:
    """The phrases of one relation, and words of which one stands in whatever they match."""

    relation: str
    pattern: re.Pattern[str]
    words: tuple[str, ...]

    def search(self, before: str) -> re.Match[str] | None:
        """The phrase at the end of `before`; not looked for where none of its words stands."""
        for word in self.words:
            if word in before:
                return self.pattern.search(before)
        return None if self.words else self.pattern.search(before)


_GROUP = re.compile(r"\((?P<look>\?<?[=!])?(?:\?:)?(?P<inside>[^()]*)\)(?P<often>(?:[?*+]|\{[\d,]+\})*)")
_CLASS = re.compile(r"\[[^\]]*\](?:[?*+]|\{[\d,]+\})*|.[?*+{]|\\.")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def _certain(phrase: str) -> tuple[str, ...]:
    """Words of which one stands in all that a pattern matches; none if it may stand without any of them.

    Either the longest word outside all groups, or one of each alternative of a group that must stand.
    """
    either: list[tuple[str, ...]] = []

    def outside(m: re.Match[str]) -> str:
        within = m.string.count("(", 0, m.start()) > m.string.count(")", 0, m.start())
        if not (within or m["look"] or m["often"]):  # inside another group it need not stand
            either.append(tuple(_longest(part) for part in m["inside"].split("|")))
        return "/"

    plain, groups = phrase, 1
    while groups:
        plain, groups = _GROUP.subn(outside, plain)
    word = "" if "|" in plain else _longest(plain)
    either = [words for words in either if all(words)]
    return (word,) if word else max(either, key=lambda words: min(map(len, words)), default=())


def _longest(pattern: str) -> str:
    return max(_LETTERS.findall(_CLASS.sub("/", pattern)), key=len, default="")


def certain_words(phrases: list[str]) -> tuple[str, ...]:
    """Words of which one stands in all that any of the patterns matches; none if nothing can be said."""
    each = [_certain(p) for p in phrases]
    return tuple(dict.fromkeys(w for words in each for w in words)) if all(each) else ()


@dataclass(frozen=True, slots=True)
class Phrases:
    """Compiled phrases: those that stand right before a mention, and those that open a sentence."""

    direct: tuple[Direct, ...]
    acting: tuple[Direct, ...]
    opening: tuple[tuple[str, re.Pattern[str]], ...]
    title: re.Pattern[str]


@cache
def phrases() -> Phrases:
    """The table, compiled once."""
    table = load("relations")

    def alternatives(phrases: list[str]) -> str:
        return "|".join(p.replace("{LOWER}", LOWER).replace(" ", r"\s+") for p in phrases)

    between = alternatives(table["between"]["phrases"])
    ending = rf")(?:\s+(?:{between}))*\s*[:(“\"]*\s*$"
    direct = tuple(
        Direct(
            row["relation"],
            re.compile(r"(?<!\w)(?:" + alternatives(row["phrases"]) + ending),
            certain_words(row["phrases"]),
        )
        for row in table["direct"]
    )
    return Phrases(
        direct,
        tuple(d for d in direct if d.relation in ("amends", "replaces", "repeals")),
        tuple(
            (row["relation"], re.compile("(?:" + alternatives(row["phrases"]) + r")\b"))
            for row in table["opening"]
        ),
        re.compile(r"\s*(?:\([^()]{0,80}\)\s*)?[,(]?\s*(?:" + alternatives(table["title"]["phrases"]) + ")"),
    )


def calm(words: str) -> str:
    """Words that end in capitals, as titles are printed, in small letters; others as they are."""
    return words.lower() if words[-_LOOK:].isupper() else words


_LOOK = 14  # characters: more than an abbreviation and the word before it
