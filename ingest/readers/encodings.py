"""From bytes to the characters that were meant, decided by evidence and never in silence.

Unicode is tried first. What is not Unicode is decoded as each old Vietnamese encoding in turn, and the one
whose result holds the most Vietnamese function words wins, if it holds two at least: so Spanish or German
text is refused rather than read as TCVN3. Characters that were decoded wrongly before they came to us
(TCVN3 or UTF-8 read as Latin-1) are put right by the same evidence.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from ingest.readers.old_fonts import TCVN3, VNI_ALONE, VNI_MARKS, from_tcvn3, from_vni

_FREQUENT = """
và của các về được có trong với không những một này để đã là từ đến tại trên dưới số ngày tháng năm việc
thực hiện kế hoạch công văn quyết định nghị chỉ thị kết luận hướng dẫn thông báo báo cáo chương trình
tỉnh huyện xã phường thành phố ủy uỷ nhân dân đảng bộ đồng chí cấp cơ sở đơn vị tổ chức nội dung
nhiệm vụ giao chủ phối hợp trì căn cứ theo yêu cầu đề tiếp tục lãnh đạo chính trị xây dựng cộng hòa hoà
hội nghĩa việt độc lập tự hạnh phúc nơi nhận lưu trưởng phó tịch bí thư người bằng sự lại cũng như nhưng
"""
# Frequent syllables that carry marks: words in plain ASCII are no evidence of an encoding.
FUNCTION_WORDS = frozenset(word for word in _FREQUENT.split() if not word.isascii())
MIN_EVIDENCE = 2
_MIN_SHARE = 0.2  # of all words with marks; real text has 0.3 to 0.5. `là` also stands in French, but rarely
_SAMPLE = 400_000  # code points; more would not change a verdict

_WORD = re.compile(r"[^\W\d_]+")


class UnknownEncodingError(ValueError):
    """The bytes are neither Unicode nor TCVN3, VNI or cp1258 with Vietnamese words."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the encoding they were read from, and what was put right on the way."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def evidence(text: str) -> int:
    """How many words are frequent Vietnamese syllables with marks; 0 if most marked words are not such."""
    sample = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    marked = [word for word in _WORD.findall(sample) if not word.isascii()]
    known = sum(word in FUNCTION_WORDS for word in marked)
    return known if known >= _MIN_SHARE * len(marked) else 0


_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file.

    Tried in order: a byte order mark, UTF-8, UTF-16 without a mark, UTF-8 with a little damage (shown as
    U+FFFD), then TCVN3, VNI and cp1258 by evidence. Raises UnknownEncodingError if nothing fits.
    """
    for mark, name, codec in _BOMS:
        if data.startswith(mark):
            text = data.decode(codec, errors="replace")
            return _mended(text.removeprefix("\ufeff"), name, _damage(text, name))
    try:
        return _mended(data.decode("utf-8"), "utf-8", ())
    except UnicodeDecodeError:
        pass
    if wide := _wide(data):
        text = data.decode(wide, errors="replace")
        return _mended(text, wide, _damage(text, wide))
    if (damaged := _damaged_utf8(data)) is not None:
        return damaged
    if (old := _single_byte(data)) is not None:
        return old
    raise UnknownEncodingError


def is_wide(data: bytes) -> bool:
    """Whether the bytes are UTF-16 or UTF-32, so that zero bytes in them are no sign of a binary file."""
    return data.startswith(tuple(mark for mark, _, _ in _BOMS[1:])) or _wide(data) is not None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: spaces and digits leave zeros in every second place, and only there."""
    sample = data[:8192]
    if len(sample) < 4 or 0 not in sample:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.2 and even <= half * 0.02:
        return "utf-16-le"
    if even > half * 0.2 and odd <= half * 0.02:
        return "utf-16-be"
    return None


def _damage(text: str, name: str) -> tuple[str, ...]:
    lost = text.count("\ufffd")
    return (f"{lost} places are not valid {name} and are shown as \ufffd",) if lost else ()


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 that was cut or has a few foreign bytes: accepted while nine in ten letters are sound."""
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    sound = sum(not c.isascii() for c in text) - lost
    if sound < 10 * lost and not (lost == 1 and text.endswith("\ufffd")):
        return None
    return _mended(text, "utf-8", _damage(text, "utf-8"))


def _cp1252_table() -> dict[int, str]:
    """What cp1252 shows in 0x80-0x9F; the five codes it leaves free stay as Latin-1 has them."""
    table = {}
    for code in range(0x80, 0xA0):
        shown = bytes([code]).decode("cp1252", errors="ignore")
        if shown:
            table[code] = shown
    return table


_CP1252 = _cp1252_table()
_CP1252_BACK = {ord(shown): chr(code) for code, shown in _CP1252.items()}

_OLD: tuple[tuple[str, Callable[[str], str]], ...] = (("tcvn3", from_tcvn3), ("vni", from_vni))


def _single_byte(data: bytes) -> Decoded | None:
    western = data.decode("latin-1").translate(_CP1252)
    candidates = [(name, _by_line(western, read)) for name, read in _OLD]
    candidates.append(("cp1258", data.decode("cp1258", errors="replace")))
    weighed = [(evidence(text), text, name) for name, text in candidates]
    most, text, name = max(weighed, key=lambda one: one[0])
    if most < MIN_EVIDENCE:
        return None
    return Decoded(text, name, (f"read as {name}: {most} Vietnamese function words in it",))


def _by_line(text: str, read: Callable[[str], str]) -> str:
    return "".join(read(line) for line in text.splitlines(keepends=True))


def _class(chars: set[str]) -> str:
    return "".join(re.escape(c) for c in sorted(chars))


# Letters of the old fonts that Vietnamese Unicode text has no use for: cheap to look for in one scan.
_VIETNAMESE = set("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ")
_VIETNAMESE |= {c.upper() for c in _VIETNAMESE}
_FOREIGN = (
    ({chr(code) for code in TCVN3} | set(VNI_MARKS) | set(VNI_ALONE)) - _VIETNAMESE - set("\u00ad§©«»®·×÷")
)
_SUSPECT = re.compile(f"[{_class(_FOREIGN)}]")
# A line with such a character was typed in Unicode and is not read as an old font.
_BEYOND_LATIN = re.compile(f"[^\x00-\xff{_class(set(_CP1252.values()))}]")

_CONTINUATION = _class({chr(code) for code in range(0x80, 0xC0)} | set(_CP1252.values()))
_MOJIBAKE = re.compile(f"[\u00c3\u00c4\u00c6][{_CONTINUATION}]")
_MOJIBAKE_PAIRS = ("\u00e1\u00ba", "\u00e1\u00bb")
_UTF8_IN_LATIN = re.compile(f"[\u00c2-\u00df][{_CONTINUATION}]|[\u00e0-\u00ef][{_CONTINUATION}]{{2}}")
# `Ã` and a no-break space, two single bytes, are `à` in UTF-8: inside capitals no `à` was ever meant.
_SWALLOWED_SPACE = re.compile(r"\u00e0(?<=[A-ZĐ].)(?=[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ\u1ea0-\u1ef9])")


# other small letters between capitals tell of a font that had no capitals with marks: `QUYếT địNH BAN HàNH`
_SMALL = _class({c for c in _VIETNAMESE if c.islower()} - {"à"})
_CAPITAL = _class({c for c in _VIETNAMESE if c.isupper()})
_SMALL_MARKED = re.compile(f"[A-ZĐ][{_SMALL}][A-Z{_CAPITAL}]")
_FEW = 2  # of them may be misread ones


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """Put right characters that were decoded wrongly before they reached us, and say what was done.

    UTF-8 read as Latin-1 (`á»§y` for `ủy`), then TCVN3 or VNI kept as Latin-1 letters (`©` for `â`), for the
    whole text or for the lines where it gains Vietnamese words. A clean text is returned as it came.
    """
    notes: list[str] = []
    if any(pair in text for pair in _MOJIBAKE_PAIRS) or _MOJIBAKE.search(text):
        text = _unmojibake(text, notes)
    if _SUSPECT.search(text):
        text = _unfont(text, notes)
    if _SWALLOWED_SPACE.search(text) and len(_SMALL_MARKED.findall(text)) <= _FEW:
        text, count = _SWALLOWED_SPACE.subn(_capital_and_space, text)
        if count:
            notes.append(f"{count} times \u00e0 inside capitals read as \u00c3 and a space")
    return text, tuple(notes)


def _capital_and_space(match: re.Match[str]) -> str:
    # Only a lower-case letter between two capitals comes here, so the next one is checked for case.
    following = match.string[match.end()]
    return "\u00c3 " if following.isupper() else match[0]


def _mended(text: str, name: str, notes: tuple[str, ...]) -> Decoded:
    mended, more = mend(text)
    return Decoded(mended, name, notes + more)


def _unmojibake(text: str, notes: list[str]) -> str:
    for _ in range(2):  # text is sometimes mangled twice
        mended = _UTF8_IN_LATIN.sub(_utf8_again, text)
        if evidence(mended) < evidence(text) + MIN_EVIDENCE:
            break
        text = mended
        notes.append("UTF-8 that had been read as Latin-1 was put right")
    return text


def _utf8_again(match: re.Match[str]) -> str:
    try:
        return match[0].translate(_CP1252_BACK).encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _unfont(text: str, notes: list[str]) -> str:
    lines = text.splitlines(keepends=True)
    before = evidence(text)
    best: tuple[int, str, list[str]] | None = None
    for name, read in _OLD:
        new = [line if line.isascii() or _BEYOND_LATIN.search(line) else read(line) for line in lines]
        gained = evidence("".join(new))
        if best is None or gained > best[0]:
            best = gained, name, new
    assert best is not None
    gained, name, new = best
    if gained >= max(MIN_EVIDENCE, 3 * before + 1):
        notes.append(f"letters of {name} were put right")
        return "".join(new)
    changed = 0
    for i, line in enumerate(lines):
        if new[i] != line and _SUSPECT.search(line) and evidence(new[i]) >= evidence(line) + MIN_EVIDENCE:
            lines[i] = new[i]
            changed += 1
    if changed:
        notes.append(f"letters of {name} were put right in {changed} lines")
    return "".join(lines)
