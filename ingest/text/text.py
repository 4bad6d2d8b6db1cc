"""Text as it is matched: repaired once, with the way back to every character that was read.

`repair` gives a `Text`: `raw` is the text as read, in whose code points every public span counts; `norm`
is what the rules match on. Most documents need no repair; for them `norm` *is* `raw` and the map is empty.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html.entities import html5

from ingest.model import Span

# Where `norm` is not `raw` character for character: (raw start, raw end, norm start, norm end).
_Edit = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """A text as read (`raw`), its repaired form (`norm`), and the map between the two.

    Positions are code points. Both maps take a span inside their own side; one that reaches outside
    raises ValueError, as it was not taken from this text.
    """

    raw: str
    norm: str
    _edits: tuple[_Edit, ...] = field(default=(), repr=False, compare=False)
    _raw_ends: tuple[int, ...] = field(default=(), repr=False, compare=False)
    _norm_ends: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def raw_span(self, start: int, end: int) -> Span:
        """The code points of `raw` that `norm[start:end]` was made from.

        Deleted characters (a soft hyphen, a zero-width space) belong to a span only if they stand
        inside it, never at its edge.
        """
        _check(start, end, len(self.norm))
        if not self._edits:
            return start, end
        first = self._to_raw(start)[0]
        return (first, self._to_raw(end - 1)[1]) if end > start else (first, first)

    def norm_span(self, start: int, end: int) -> Span:
        """The code points of `norm` that were made from `raw[start:end]`; empty if all were deleted."""
        _check(start, end, len(self.raw))
        if not self._edits:
            return start, end
        first = self._to_norm(start)[0]
        return (first, self._to_norm(end - 1)[1]) if end > start else (first, first)

    def quote(self, start: int, end: int) -> str:
        """The words as read behind `norm[start:end]`."""
        a, b = self.raw_span(start, end)
        return self.raw[a:b]

    def respelt(self, letters: Mapping[int, str]) -> Text:
        """The text with one letter of `norm` for another at each position of `letters`; every span stays."""
        if not letters:
            return self
        norm = list(self.norm)
        for at, letter in letters.items():
            norm[at] = letter
        return replace(self, norm="".join(norm))

    def without(self, positions: Sequence[int]) -> Text:
        """The text without the characters of `norm` at these rising positions; spans of `raw` stay true.

        A character that repair made together with others (`&hellip;` as three points) is kept.
        """
        edits: list[_Edit] = []
        pieces: list[str] = []
        old = iter((*self._edits, (len(self.raw), len(self.raw), len(self.norm), len(self.norm))))
        edit, at = next(old), 0
        for p in positions:
            while edit[3] <= p:
                edits.append((edit[0], edit[1], edit[2] - len(pieces), edit[3] - len(pieces)))
                edit = next(old)
            a, b = self._to_raw(p)
            if edit[2] <= p:
                if edit[3] - edit[2] > 1:
                    continue
                edit = next(old)
            edits.append((a, b, p - len(pieces), p - len(pieces)))
            pieces.append(self.norm[at:p])
            at = p + 1
        if not pieces:
            return self
        cut = len(pieces)
        rest = [edit, *old][:-1]
        edits += [(e[0], e[1], e[2] - cut, e[3] - cut) for e in rest]
        norm = "".join((*pieces, self.norm[at:]))
        return _edited(self.raw, norm, edits)

    def with_blanks(self, positions: Sequence[int]) -> Text:
        """The text with a blank before the characters of `norm` at these rising positions; nothing of `raw`
        stands behind them, and none is set inside of what repair made of one character.
        """
        edits: list[_Edit] = []
        pieces: list[str] = []
        old = iter((*self._edits, (len(self.raw), len(self.raw), len(self.norm), len(self.norm))))
        edit, at = next(old), 0
        for p in positions:
            while edit[3] <= p < len(self.norm):
                edits.append((edit[0], edit[1], edit[2] + len(pieces), edit[3] + len(pieces)))
                edit = next(old)
            if edit[2] < p < edit[3]:
                continue
            a = self._to_raw(p)[0]
            edits.append((a, a, p + len(pieces), p + len(pieces) + 1))
            pieces.append(self.norm[at:p])
            at = p
        if not pieces:
            return self
        more = len(pieces)
        edits += [(e[0], e[1], e[2] + more, e[3] + more) for e in [edit, *old][:-1]]
        norm = " ".join((*pieces, self.norm[at:]))
        return _edited(self.raw, norm, edits)

    def _to_raw(self, position: int) -> Span:
        i = bisect_right(self._norm_ends, position)
        if i < len(self._edits) and self._edits[i][2] <= position:
            return self._edits[i][0], self._edits[i][1]
        at = position + (self._raw_ends[i - 1] - self._norm_ends[i - 1] if i else 0)
        return at, at + 1

    def _to_norm(self, position: int) -> Span:
        i = bisect_right(self._raw_ends, position)
        if i < len(self._edits) and self._edits[i][0] <= position:
            return self._edits[i][2], self._edits[i][3]
        at = position + (self._norm_ends[i - 1] - self._raw_ends[i - 1] if i else 0)
        return at, at + 1


def _check(start: int, end: int, length: int) -> None:
    if not 0 <= start <= end <= length:
        raise ValueError(f"span ({start}, {end}) is outside the text of {length} code points")


def _chars(*ranges: tuple[int, int]) -> str:
    return "".join(chr(code) for low, high in ranges for code in range(low, high + 1))


# Deleted: they are invisible and stand inside numbers. U+034F and the variation selectors join nothing here.
_INVISIBLE = _chars(
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x2064), (0x2066, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
)  # fmt: skip
_MARKS = _chars((0x0300, 0x034E), (0x0350, 0x036F))
_CONTROL = _chars((0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F))

# Cyrillic and Greek letters that a scanner put for Latin ones of the same shape: `ВСТ` in a number.
_LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХаеорсухΑΒΕΗΙΚΜΝΟΡΤΧ", "ABEKMHOPCTXaeopcyxABEHIKMNOPTX")

# One character for one: these never move an offset. F02D is the hyphen of Word's Symbol font.
_ONE_FOR_ONE: dict[str, str] = {
    **dict.fromkeys(_CONTROL, " "),
    **dict.fromkeys("\r\x0b\x0c\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000" + _chars((0x2000, 0x200A)), " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uf02d", "-"),
    # the rule under a title or a name, as word processors and programs draw it
    **dict.fromkeys("\u23af\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550", "-"),
    **dict.fromkeys("\u2044\u2215\u29f8", "/"),
    **dict.fromkeys("\u00b4\u02bb\u02bc\u2018\u2019\u201b\u2032", "'"),
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{chr(a): chr(b) for a, b in _LOOK_ALIKES.items()},
    # what word processors print before the items of a list, the last as their symbols stand in a text
    **dict.fromkeys("▪■□●○◦◆♦❖►▶‣⁃➢➤✓✔\uf06e\uf076\uf0a7\uf0b7\uf0d8\uf0fc", "•"),
    "\u01a2": "Ư", "\u01a3": "ư",  # fonts of Windows before 2000 print the letter oi for them
    "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ",
}  # fmt: skip


def _class(chars: str) -> str:
    return "".join(re.escape(c) for c in chars)


# Finds the rare spots; one character class, so a clean text costs one scan.
_DIRTY = re.compile(f"[&{_class(_INVISIBLE)}{_class(_MARKS)}{_class(''.join(_ONE_FOR_ONE))}]")
# Reads one spot. A mark belongs to the letter before it even if something invisible stands between.
# The bound keeps hostile text linear: putting marks in order is quadratic in their number.
_HANGING = re.compile(f"[{_class(_INVISIBLE)}]*[{_class(_MARKS)}][{_class(_MARKS + _INVISIBLE)}]{{0,31}}")
_UNSEEN = re.compile(f"[{_class(_INVISIBLE)}]+")
# `&amp;` before an entity: it was encoded twice.
_ENTITY = re.compile(r"&(?:amp;)*(#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_AMPERSAND = re.compile(r"&(?:amp;)+")
_INVISIBLE_SET = frozenset(_INVISIBLE)
# Vowel shape before tone: typed in the other order, NFC alone would leave `é` + circumflex apart.
_SHAPE_MARKS = "\u0302\u0306\u031b"
_TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"


def _edited(raw: str, norm: str, edits: list[_Edit]) -> Text:
    """A text with its edits in order, and where each ends, by which spans are looked up."""
    return Text(raw, norm, tuple(edits), tuple(e[1] for e in edits), tuple(e[3] for e in edits))


def repair(raw: str) -> Text:
    """Repair a text for matching: one spelling for each letter, hyphen, slash, space and line end.

    Rules (domain guide, section 10): letters composed (NFC, also half-composed cp1258), Ð and Ɖ as Đ,
    dashes as `-`, slashes as `/`, apostrophes as `'`, odd spaces and control characters as a space, line
    ends as LF, full-width forms as ASCII, Cyrillic and Greek look-alikes as Latin letters, invisible
    characters deleted, left-over HTML entities decoded.
    Double curly quotes, U+FFFD and markdown stay as they are.
    """
    found = _DIRTY.search(raw)
    if found is None:
        return Text(raw, raw)
    out: list[str] = []
    edits: list[_Edit] = []
    copied = 0  # raw[:copied] is already in `out`
    grown = 0  # length of `out` minus `copied`
    while found is not None:
        start, end, new = _read_spot(raw, found.start(), copied)
        out.append(raw[copied:start])
        out.append(new)
        if len(new) != end - start or (len(new) > 1 and new != raw[start:end]):
            edits.append((start, end, start + grown, start + grown + len(new)))
            grown += len(new) - (end - start)
        copied = end
        found = _DIRTY.search(raw, copied)
    out.append(raw[copied:])
    norm = "".join(out)
    return _edited(raw, norm, edits)


def _read_spot(raw: str, at: int, copied: int) -> tuple[int, int, str]:
    """One spot that begins at `at`: its raw start and end, and what it becomes."""
    char = raw[at]
    if char == "\r" and raw.startswith("\n", at + 1):
        return at, at + 2, "\n"
    if char == "&":
        entity = _ENTITY.match(raw, at)
        decoded = _decode_entity(entity[1]) if entity else None
        if entity and decoded is not None:
            return at, entity.end(), decoded
        encoded = _AMPERSAND.match(raw, at)  # `NN&amp;PTNT;`: what follows is no entity
        return at, encoded.end() if encoded else at + 1, char
    hanging = _HANGING.match(raw, at)
    if hanging:
        if at > copied and raw[at - 1].isalnum():
            return at - 1, hanging.end(), _compose(raw[at - 1], hanging[0])
        return at, hanging.end(), "".join(c for c in hanging[0] if c not in _INVISIBLE_SET)
    if run := _UNSEEN.match(raw, at):
        return at, run.end(), ""
    if char == "\u00d0" and at and raw[at - 1] == "Đ":
        return at, at + 1, ""  # a scanner saw one letter twice: `QĐÐ-UBND`
    one = _ONE_FOR_ONE.get(char, char)
    if one.isalnum() and (after := _HANGING.match(raw, at + 1)):
        return at, after.end(), _compose(one, after[0])
    return at, at + 1, one


@lru_cache(maxsize=4096)
def _compose(base: str, tail: str) -> str:
    """A letter and the marks that follow it, composed, whatever order the marks were typed in."""
    marks = [c for c in unicodedata.normalize("NFD", base + tail) if c not in _INVISIBLE_SET]
    marks.sort(key=lambda c: 1 if c in _SHAPE_MARKS else 2 if c in _TONE_MARKS else 0)
    return unicodedata.normalize("NFC", "".join(marks))


def _decode_entity(name: str) -> str | None:
    """What an entity (`nbsp;`, `#45;`) stands for, itself repaired; None if no such entity exists."""
    if name.startswith("#"):
        digits = name[1:-1]
        code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if not 0 < code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            return None
        decoded = chr(code)
    elif name in html5:
        decoded = html5[name]
    else:
        return None
    return "".join("" if c in _INVISIBLE_SET else _ONE_FOR_ONE.get(c, c) for c in decoded)


_ALL_MARKS = re.compile(f"[{_class(_MARKS)}]+")
# Nearly every text holds only these: ASCII, small Vietnamese letters as one code point each, and marks of
# print. Folding goes through a byte for each, as the two tables of a codec, which C walks at once.
_FOLDED = {chr(code): chr(code) for code in range(128)}
_FOLDED |= {
    letter: unicodedata.normalize("NFD", letter)[0]
    for letter in map(chr, (*range(0xE0, 0x1B1), *range(0x1EA0, 0x1EFA)))
    if letter.islower() and unicodedata.normalize("NFD", letter)[0] in "aeiouy"
}
_FOLDED |= {"đ": "d", "\u00a0": " "} | {c: c for c in "–—“”‘’…•·−§°"}
_TO_BYTES = codecs.charmap_build("".join(_FOLDED).ljust(256, "\ufffe"))
_FROM_BYTES = "".join(_FOLDED.values()).ljust(256, "\ufffe")


# the same letter for letter, for a search that must keep its offsets; any white space is a space
_PLAIN = bytes(ord(" ") if to.isspace() else ord(to) if to < "\u0080" else ord("?") for to in _FROM_BYTES)


def plain(text: str) -> bytes:
    """One byte for each code point: the small letter without its mark, `?` for what has none."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else "?" for char in text)
    return codecs.charmap_encode(lowered, "replace", _TO_BYTES)[0].translate(_PLAIN)


def fold(text: str) -> str:
    """A key for search and for names: lower case, without any mark, `đ` as `d`, spaces squeezed.

    `Ủy ban` and `UỶ BAN` fold alike, but so do `bán` and `bạn`: for search, never alone for identity.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    try:
        letters = codecs.charmap_encode(text.lower(), "strict", _TO_BYTES)[0]
    except UnicodeEncodeError:
        lines = text.splitlines()
        if len(lines) > 1:  # only the lines that hold something rare are folded the long way
            return " ".join(filter(None, map(fold, lines)))
        return _fold_rare(text)
    return " ".join(codecs.charmap_decode(letters, "strict", _FROM_BYTES)[0].split())


def _fold_rare(text: str) -> str:
    bare = text
    while True:  # folding may bring out letters that fold again; two rounds at most in practice
        folded = _ALL_MARKS.sub("", unicodedata.normalize("NFD", bare.casefold()))
        folded = folded.replace("đ", "d").replace("ð", "d").replace("ɖ", "d")
        if folded == bare:
            return " ".join(folded.split())
        bare = folded


_WORD = re.compile(r"[^\W\d_]+")
_TONES_IN_NFD = re.compile(f"[{_TONE_MARKS}]")
# Written with i or y alike, in these syllables only (`bí thư` is never `bý thư`).
_I_FOR_Y = {
    "qui": "quy", "quì": "quỳ", "quí": "quý", "quỉ": "quỷ", "quĩ": "quỹ", "quị": "quỵ",
    "lí": "lý", "kì": "kỳ", "kí": "ký", "kỉ": "kỷ", "kĩ": "kỹ", "kị": "kỵ",
    "mĩ": "mỹ", "sĩ": "sỹ", "tỉ": "tỷ",
}  # fmt: skip


_NO_LETTERS = re.compile(r"\W")


def squeezed(text: str) -> str:
    """The folded letters and figures alone: blind to spaces that a copy lost and to punctuation."""
    return _NO_LETTERS.sub("", fold(text))


def fold_tone(text: str) -> str:
    """A key that differs only where the words differ: blind to case and to where the tone mark stands.

    `hòa`/`hoà`, `ỦY`/`uỷ`, `Thủy`/`Thuỷ` give one key; so do i and y in a few listed syllables
    (`quí`/`quý`, `kì`/`kỳ`). `bán` and `bạn` stay apart. Spaces are squeezed.
    """
    lowered = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())
    return " ".join(_WORD.sub(_tone_last, lowered).split())


def _tone_last(match: re.Match[str]) -> str:
    word = match[0]
    if word.isascii() and not word.startswith("qui"):
        return word
    word = _I_FOR_Y.get(word, word)
    parts = unicodedata.normalize("NFD", word)
    tones: list[str] = _TONES_IN_NFD.findall(parts)
    if len(tones) != 1:  # no tone, or words run together: nothing can be moved safely
        return word
    return unicodedata.normalize("NFC", _TONES_IN_NFD.sub("", parts)) + tones[0]


_OPEN_SYLLABLE = re.compile(r"(?<![qQ])(?:([oO])([àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ])|([uU])([ỳýỷỹỵỲÝỶỸỴ]))(?![^\W\d_])")


def tone_new_style(text: str) -> str:
    """Spell `oa`, `oe`, `uy` at the end of a syllable with the tone on the first vowel: `uỷ` → `ủy`.

    The spelling of gold and of what the product shows (`Ủy ban`, `hòa`). Expects NFC; keeps the length, so
    spans stay true. `quý`, `hoàn`, `toại` are left alone: after q, or with a letter following, the
    mark has one place only.
    """
    return _OPEN_SYLLABLE.sub(_move_tone, text)


def _move_tone(match: re.Match[str]) -> str:
    glide, vowel = match[1] or match[3], match[2] or match[4]
    parts = unicodedata.normalize("NFD", vowel)
    return unicodedata.normalize("NFC", glide + parts[1]) + parts[0]
