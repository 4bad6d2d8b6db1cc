"""How the name of a place is compared: without case, spacing and the place of the tone mark.

Two spellings of one name give one `sounding`; two names never do. Kept apart are the tone itself and the
quality of the vowel (`Sơn Đông` / `Sơn Động`, `Hoằng Đông` / `Hoằng Đồng`); folded are what writers treat as
one: `Hoà` / `Hòa`, `Quí` / `Quý`, `Đăk` / `Đak` / `Đắc` / `Đắk`, `Ia H'Drai` / `Ia HDrai` / `Ia H’ Drai`.

The words of kind (`tỉnh`, `huyện`, `TP.`, `Q.`) are read here too. What a kind says about the tier:
`thành phố` stands for a province (Hà Nội) as well as for a unit of a province (Lạng Sơn).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ingest.text.slug import slug as plain_slug

# a tone as a letter of the Telex input method, and as a sign that is part of no word
_TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_TONE_SIGNS = {"\u0301": "/", "\u0300": "\\", "\u0309": "?", "\u0303": "~", "\u0323": "."}
_SHAPES = {"\u0302": {"a": "aa", "e": "ee", "o": "oo"}, "\u0306": {"a": "aw"},
           "\u031b": {"o": "ow", "u": "uw"}}  # fmt: skip
_APOSTROPHES = "'’‘`´ʼ′"
_NO_APOSTROPHE = str.maketrans("", "", _APOSTROPHES)
_D_LIKE = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
_WORD = re.compile(r"[^\W\d_]+|\d+")

# Central Highlands words that acts themselves spell in several ways, after `syllable`
_HIGHLAND = {
    "đak": "đăk", "đăk/": "đăk", "đăc/": "đăk", "đac/": "đăk", "đak/": "đăk",
    "lak": "lăk", "lăk/": "lăk", "lăc/": "lăk", "păk/": "păk", "păc/": "păk", "păc": "păk",
}  # fmt: skip

LEVEL_OF_KIND: dict[str, frozenset[int]] = {
    "tỉnh": frozenset({1}),
    "thành phố": frozenset({1, 2}),
    "huyện": frozenset({2}),
    "quận": frozenset({2}),
    "thị xã": frozenset({2}),
    "xã": frozenset({3}),
    "phường": frozenset({3}),
    "thị trấn": frozenset({3}),
    "đặc khu": frozenset({3}),
}
SHORT_OF_KIND = {"thành phố": "tp", "thị xã": "tx", "thị trấn": "tt", "đặc khu": "dk"}
# as written before a name; those that are one letter need the full stop or a digit after them
KIND_WORDS = {kind: kind for kind in LEVEL_OF_KIND} | {
    "tp": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "q": "quận", "p": "phường", "x": "xã",
}  # fmt: skip
_KIND_PREFIX = re.compile(
    r"(?:(?P<word>tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)(?=\s)"
    r"|(?P<short>t\.?\s?p|t\.?\s?x|t\.?\s?t)\b(?:\.|(?=\s))|(?P<letter>[hqpx])(?:\.|(?=\s?\d)))\s*",
    re.IGNORECASE,
)


def clean(name: str) -> str:
    """The name in NFC, with one kind of apostrophe, true Đ and single spaces; nothing else is changed."""
    text = unicodedata.normalize("NFC", name).translate(_D_LIKE)
    for mark in _APOSTROPHES[1:]:
        text = text.replace(mark, "'")
    return " ".join(text.split())


def split_kind(name: str) -> tuple[str | None, str]:
    """The word of kind before a name, written out, and the bare name: `TP. Hà Tĩnh` -> thành phố, Hà Tĩnh.

    The kind is None where none is written.
    """
    text = clean(name)
    met = _KIND_PREFIX.match(text)
    if not met or not text[met.end() :].strip():
        return None, text
    word = met["word"] or met["short"] or met["letter"]
    plain = " ".join(word.lower().split()) if met["word"] else re.sub(r"[.\s]", "", word.lower())
    return KIND_WORDS[plain], text[met.end() :]


@lru_cache(maxsize=32768)
def syllable(word: str) -> str:
    """One written word as compared: lower case, the tone after the letters, i and y as one."""
    letters, tone = [], ""
    for c in unicodedata.normalize("NFD", word.translate(_D_LIKE).translate(_NO_APOSTROPHE).lower()):
        if c in _TONES:
            tone += _TONE_SIGNS[c]
        else:
            letters.append(c)
    body = unicodedata.normalize("NFC", "".join(letters))
    if body.endswith("y") and (body == "quy" or not re.search(r"[aăâeêioôơuư]", body)):
        body = body[:-1] + "i"
    if body.isdecimal():
        body = str(int(body))
    return _HIGHLAND.get(body + tone, body + tone)


def sounding(name: str) -> str:
    """The key under which equal names meet, marks kept: two names differ in it if they differ in a tone."""
    return "".join(syllable(w) for w in words(clean(name)))


def words(text: str) -> list[str]:
    """The words of a name; an apostrophe does not divide a word, a hyphen and a space do."""
    return _WORD.findall(text.translate(_NO_APOSTROPHE))


def unmarked(name: str) -> str:
    """The key without any mark, for a query typed without them: `lang son`, `dak lak`."""
    return plain_slug(clean(name)).replace("-", "")


def is_marked(name: str) -> bool:
    """Whether the writer used Vietnamese letters at all."""
    return not clean(name).isascii()


def slug(name: str, kind: str | None = None) -> str:
    """The name as part of a key: `Ia H'Drai` -> `ia-h-drai`; a number takes its kind: `quan-1`."""
    flat = plain_slug(clean(name))
    return f"{plain_slug(kind)}-{int(flat)}" if kind and flat.isdecimal() else flat


def telex(name: str) -> str:
    """The slug with its marks spelled as on a keyboard, where the plain slug would be that of another unit.

    `Ba Tơ` -> `ba-tow`, `Ba Tô` -> `ba-too`: Telex is the input method every clerk types with.
    """
    out = []
    for word in re.split(r"[^\w\u0300-\u036f]+", clean(name).lower()):
        spelled, tone = "", ""
        for c in unicodedata.normalize("NFD", word.replace("đ", "dd")):
            if c in _TONES:
                tone = _TONES[c]
            elif c in _SHAPES:
                spelled = spelled[:-1] + _SHAPES[c].get(spelled[-1:], spelled[-1:])
            else:
                spelled += c
        out.append(spelled + tone)
    return "-".join(out)


def slug_with_kind(name: str, kind: str) -> str:
    """The slug of a unit whose sibling bears the same name: `cao-lanh-tp`, `cao-lanh-huyen`."""
    return f"{slug(name)}-{SHORT_OF_KIND.get(kind) or plain_slug(kind)}"
