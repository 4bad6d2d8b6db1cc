"""The piece of a text that shows why a search found it."""

from __future__ import annotations

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
    piece = ""
    at = start
    while at < end:
        word = next(
            (w for w in words if folded.startswith(w, at) and not folded[at - 1 : at].isalnum()), None
        )
        if word:
            piece += f"‹{text[at : at + len(word)]}›"
            at += len(word)
        else:
            piece += text[at]
            at += 1
    return ("…" if start else "") + " ".join(piece.split()) + ("…" if end < len(text) else "")
