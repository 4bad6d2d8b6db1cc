"""The piece of a text that shows why a search found it."""

from __future__ import annotations

import re

from ingest.text import fold


class _Letters(dict[int, str]):
    """Folds a letter to one letter, so that places in the folded text are places in the text."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = fold(chr(code))[:1] or " "
        return folded


_LETTERS = _Letters()


def snippet(text: str, words: list[str], width: int = 160) -> str | None:
    """A piece of the text round the first word found, the words marked by ‹ ›; None if there is none."""
    folded = text.translate(_LETTERS)
    spots = [folded.find(w) for w in words]
    spots = [s for s in spots if s >= 0]
    if not spots:
        return None
    start = max(0, min(spots) - width // 3)
    start = text.find(" ", start) + 1 if start else 0
    end = min(len(text), start + width)
    # a word of the query at the beginning of a word of the text; of two that fit the one asked first
    found = re.compile(f"(?<![^\\W_])(?:{'|'.join(map(re.escape, filter(None, words)))})")
    piece = ""
    at = start
    for match in found.finditer(folded, start):
        if match.start() >= end:
            break
        piece += f"{text[at : match.start()]}‹{text[match.start() : match.end()]}›"
        at = match.end()
    piece += text[at:end]
    return ("…" if start else "") + " ".join(piece.split()) + ("…" if end < len(text) else "")
