"""Names of offices whose marks a scanner or a hasty hand lost: `Ban Thuờng vụ`, `Trung uơng`, `ƯBND`.

Only fixed names of two words and more, in their own pattern of capitals, and only in a text that shows such
damage: nothing else may be meant there. One character becomes one, so every span and quote stays as read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.lexicon.sign import organ_codes
from ingest.repair.misread import probe
from ingest.text.letters import LOWER, UPPER
from ingest.text.text import Text, fold, tone_new_style

# what no text has that was typed with care; where one stands, all names are looked at
SIGNS = (
    "uơng", "uờng", "uởng", "uớng", "ƯBND", "Chính phù", "Tinh ủ", "Tinh uỷ", "Huyên ủ", "Chap h", "Tố chức",
    "Tô chức", "giảo", "Chinh trị", "Uy ban", "Ùy ban", "dân tinh", "UBND tinh", "Hôi đồng", "Quôc", "-NO/",
)  # fmt: skip
_NAMES = (
    "Ban Thường vụ", "Ban Chấp hành", "Ban chấp hành", "Trung ương", "Bộ Chính trị", "Ban Bí thư",
    "Thủ tướng", "Chính phủ", "Quốc hội", "Ủy ban nhân dân", "Hội đồng nhân dân", "Tỉnh ủy", "Thành ủy",
    "Huyện ủy", "Thị ủy", "Đảng ủy", "Đảng bộ", "Thường trực", "Ban Tổ chức", "Ban Tuyên giáo",
    "Ban Dân vận", "Ban Nội chính", "Ban Chỉ đạo", "Ban Chỉ huy", "Ủy ban Kiểm tra", "Văn phòng", "Bộ trưởng",
    "Chủ tịch", "Giám đốc", "Mặt trận Tổ quốc", "Hội Nông dân", "Liên đoàn Lao động", "Chủ nhiệm",
)  # fmt: skip
_START = re.compile(rf"[{UPPER}](?<!\w.)[{LOWER}]*(?=\s[{UPPER}{LOWER}])")
_WORD = re.compile(rf"\s?[{UPPER}{LOWER}]+")
# the kind of a place behind its organ
_KIND = re.compile(
    r"(?:UBND|HĐND|nhân dân|Công an|Đảng bộ|Đảng ủy|đoàn)\s(?P<kind>t[iìíĩị]nh|huy[eêẹéế]n)"
    r"(?!\w|\s(?:giản|gọn|thần|hoa|nhuệ))"
)
_RESOLUTION = re.compile(r"(?<=\d)\s?-\s?N(?P<q>O)/|(?<=\d)/N(?P<q2>O)-HĐND")  # `35-NO/TW`
_LONGEST = 12  # words


def mend(text: Text, *, scanned: bool, hinted: bool = True) -> tuple[Text, tuple[int, ...]]:
    """The text with its offices as they are written, and the positions in `norm` that were mended, in order.

    `scanned` says that other damage of the kind was found, `hinted` that one of the signs may stand here.
    """
    norm = text.norm
    if not scanned and not (hinted and _shows_damage(probe(norm))):
        return text, ()
    changed = {at: char for at, char in _letters(norm) if norm[at] != char}
    return text.respelt(changed), tuple(sorted(changed))


def _shows_damage(norm: str) -> bool:
    return any(sign in norm for sign in SIGNS)


def _letters(norm: str) -> Iterator[tuple[int, str]]:
    at = norm.find("ƯBND")
    while at >= 0:
        yield at, "U"
        at = norm.find("ƯBND", at + 4)
    for kind in _KIND.finditer(norm):
        yield from enumerate("tỉnh" if kind["kind"][0] == "t" else "huyện", kind.start("kind"))
    if "NO" in norm:
        yield from ((m.end() - 2 if m["q"] else m.start("q2"), "Q") for m in _RESOLUTION.finditer(norm))
    end = 0
    for start in _START.finditer(norm):
        if start.start() < end:
            continue
        name = _name_at(norm, start.start())
        if name is not None:
            end = start.start() + len(name)
            for i, char in enumerate(name, start.start()):
                if not norm[i].isspace():
                    yield i, char


@cache
def _known() -> tuple[dict[str, str], frozenset[str]]:
    """Names by their letters without marks, where only one looks so, and the first words of all."""
    found: dict[str, str | None] = {}
    for name in {*_NAMES, *(row.name for row in organ_codes().values() if " " in row.name)}:
        key = _key(name)
        found[key] = None if found.get(key, name) != name else name
    names = {key: name for key, name in found.items() if name is not None}
    return names, frozenset(fold(name.split(" ", 1)[0]) for name in names.values())


def _key(name: str) -> str:
    """Letters without marks, capitals kept."""
    return "".join(c.upper() if old.isupper() else c for c, old in zip(fold(name), name, strict=True))


def _name_at(norm: str, start: int) -> str | None:
    """The longest known name that begins here in its own capitals, if it is printed with other marks."""
    names, firsts = _known()
    ends: list[int] = []
    at = start
    while len(ends) < _LONGEST and (word := _WORD.match(norm, at)):
        at = word.end()
        if not ends and fold(word.group()) not in firsts:
            return None
        ends.append(at)
    for end in reversed(ends[1:]):
        printed = norm[start:end]
        if len(fold(printed)) == len(printed) and (name := names.get(_key(printed))) is not None:
            return name if not _same_tones(name, printed) else None
    return None


def _same_tones(name: str, printed: str) -> bool:
    """`Uỷ ban` is `Ủy ban`: only where the mark stands differs."""
    return tone_new_style(" ".join(printed.split())) == name
