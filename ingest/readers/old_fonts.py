"""Letters of the Vietnamese encodings from before Unicode: TCVN3 (ABC fonts) and VNI.

Both were read through Western fonts, so their bytes come to us as Latin-1 letters: `©` shown in .VnTime is
`â`. Facts of TCVN 5712:1993 and of the VNI-Windows keyboard, written as code points.
"""

from __future__ import annotations

import re
import unicodedata

# first byte of a run -> the letters of the bytes that follow one another from there
_TCVN3_RUNS: dict[int, str] = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",  # 0xAD, a soft hyphen to everybody else, is ư
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}

# VNI writes a letter and then one byte for its marks; the same byte serves every vowel.
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_VNI_MARKS: dict[str, str] = {
    "ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "â": _CIRCUMFLEX, "à": _CIRCUMFLEX + _GRAVE, "á": _CIRCUMFLEX + _ACUTE, "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE, "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE, "è": _BREVE + _GRAVE, "é": _BREVE + _ACUTE, "ú": _BREVE + _HOOK, "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_ALONE: dict[str, str] = {
    "ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ì": "ì", "í": "í",
}  # fmt: skip

# code of the byte -> its letter
TCVN3: dict[int, str] = {
    first + i: letter for first, letters in _TCVN3_RUNS.items() for i, letter in enumerate(letters)
}
# second byte -> the marks it puts on the vowel before it; byte that is a letter by itself -> that letter
VNI_MARKS: dict[str, str] = _VNI_MARKS | {key.upper(): marks for key, marks in _VNI_MARKS.items()}
VNI_ALONE: dict[str, str] = _VNI_ALONE | {key.upper(): one.upper() for key, one in _VNI_ALONE.items()}

_VNI = re.compile(f"([aeouyôöAEOUYÔÖ])([{''.join(VNI_MARKS)}])|([{''.join(VNI_ALONE)}])")
_WORD = re.compile(r"[^\W\d_]+")


def from_tcvn3(line: str) -> str:
    """Decode one line of TCVN3 that was read as Latin-1.

    TCVN3 has no capitals with a tone; in headings they are shown by a capital font over lower-case bytes.
    A line, or a word, with two ASCII capitals and more and no lower-case ASCII letter is made capital.
    """
    decoded = line.translate(TCVN3)
    if _shouted(line):
        return decoded.upper()
    return _capitals(line, decoded)


def _capitals(line: str, decoded: str) -> str:
    # One letter for one byte, so a word stands at the same place on both sides.
    return _WORD.sub(lambda m: m[0].upper() if _shouted(line[m.start() : m.end()]) else m[0], decoded)


def _shouted(text: str) -> bool:
    ascii_letters = [c for c in text if c.isascii() and c.isalpha()]
    return len(ascii_letters) > 1 and all(c.isupper() for c in ascii_letters)


def from_vni(line: str) -> str:
    """Decode one line of VNI that was read as Latin-1."""
    return _VNI.sub(_vni_letter, line)


def _vni_letter(match: re.Match[str]) -> str:
    if match[3]:
        return VNI_ALONE[match[3]]
    base = VNI_ALONE.get(match[1], match[1])
    return unicodedata.normalize("NFC", base + VNI_MARKS[match[2]])
