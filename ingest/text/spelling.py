"""How words are spelt: those typed with marks are looked for with these marks, wherever the tone is set."""

from __future__ import annotations

import re
import unicodedata

from ingest.text.text import tone_new_style

WORD = re.compile(r"[^\W_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def lowered(text: str) -> str:
    """Return a text in lower case and composed, as spellings are looked for in it."""
    return unicodedata.normalize("NFC", text).lower()


def has_marks(text: str) -> bool:
    """Tell whether a vowel of a text bears a mark; đ alone is no proof that marks were typed."""
    return any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", text))


def spellings(text: str) -> list[list[str]]:
    """Return the words of a text that have letters beyond ASCII, each in its forms."""
    return [forms(word) for word in dict.fromkeys(WORD.findall(lowered(text))) if not word.isascii()]


def forms(word: str) -> list[str]:
    """Return the ways to spell a word that differ only in which vowel bears the tone: `hòa`, `hoà`."""
    parts = unicodedata.normalize("NFD", word)
    tones = [c for c in parts if c in _TONES]
    if len(tones) != 1:
        return [word]
    bare = unicodedata.normalize("NFC", parts.replace(tones[0], ""))
    ways = (
        unicodedata.normalize("NFC", bare[: at + 1] + tones[0] + bare[at + 1 :]) for at in range(len(bare))
    )
    same = tone_new_style(word)
    return [way for way in ways if tone_new_style(way) == same] or [word]


def stands(word: str, text: str) -> bool:
    """Tell whether a word stands in a text as a whole word."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return True
        at = text.find(word, end)
    return False
