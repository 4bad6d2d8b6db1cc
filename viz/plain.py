"""Any text made fit to be shown: no control character, no mark that turns the writing round.

Escaping for HTML and XML is the template's work; this is about the characters that no escaping
makes harmless: those that XML forbids, lone surrogates (a file written in UTF-8 would fail on
them), and the marks by which one text could dress up as another.
"""

from __future__ import annotations

import re
from functools import lru_cache

# marks, embeddings, overrides and isolates of writing direction; zero width space and joiners; BOM
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")
_TAGS = re.compile("[\U000e0000-\U000e007f]")


def plain(text: str | None) -> str:
    """One line of visible text: spaces squeezed, invisible characters dropped, broken ones shown as �."""
    if not text:
        return ""
    # a page says the same names over and over; long texts are not worth keeping
    return _short(text) if len(text) <= 300 else _cleaned(text)


def _cleaned(text: str) -> str:
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _SURROGATE.sub("\ufffd", text)
    text = _CONTROL.sub(" ", text)
    text = _TAGS.sub("", _INVISIBLE.sub("", text))
    return _SPACE.sub(" ", text).strip()


_short = lru_cache(maxsize=8192)(_cleaned)


def visible(text: str) -> str:
    """Running text, lines kept, character for character: what must not be shown as it is becomes �.

    The length never changes, so positions in the text stay true. CR becomes LF or, before an LF, a space.
    """
    text = _SURROGATE.sub("\ufffd", text)
    text = _TAGS.sub("\ufffd", _INVISIBLE.sub("\ufffd", _CONTROL.sub("\ufffd", text)))
    return text.replace("\r\n", " \n").replace("\r", "\n")


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a word where one ends near, with `…` where something is cut."""
    if len(text) <= limit:
        return text
    cut = text[: max(limit - 1, 0)]
    space = cut.rfind(" ")
    if space > len(cut) * 2 // 3:
        cut = cut[:space]
    return cut.rstrip(" ,;:.-") + "…"
