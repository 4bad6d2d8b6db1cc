"""What happens to texts on their way: lost headers, broken lines, scanners that misread."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

_TITLE = re.compile(
    r"^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|NGHỊ QUYẾT|CHƯƠNG TRÌNH HÀNH ĐỘNG)$", re.MULTILINE
)
_NUMBER = re.compile(r"\d+(?=[-/][A-ZĐ])")


def spoil(text: str, rng: random.Random) -> tuple[str, str]:
    """Spoil a text in one way; return the name of the way and the spoiled text."""
    name = rng.choice(sorted(KINDS))
    return name, KINDS[name](text, rng)


def headless(text: str, rng: random.Random) -> str:
    """The header was not copied: the text begins with its title."""
    found = _TITLE.search(text)
    return text[found.start() :] if found else text


def broken_lines(text: str, rng: random.Random) -> str:
    """Lines cut at about seventy columns, as by a viewer, also inside citations."""
    out = []
    for line in text.split("\n"):
        width = rng.randint(62, 78)
        row = ""
        for word in line.split(" "):
            if row and len(row) + len(word) + 1 > width:
                out.append(row)
                row = word
            else:
                row = f"{row} {word}" if row else word
        out.append(row)
    return "\n".join(out)


def decomposed(text: str, rng: random.Random) -> str:
    """Marks apart from their letters (NFD), as some systems store them."""
    return unicodedata.normalize("NFD", text)


def scanned(text: str, rng: random.Random) -> str:
    """A scanner's letters in numbers: O for 0, l for 1, in one number of three."""

    def misread(m: re.Match[str]) -> str:
        return m.group().replace("0", "O").replace("1", "l") if rng.random() < 0.34 else m.group()

    return _NUMBER.sub(misread, text)


def foreign_letters(text: str, rng: random.Random) -> str:
    """Eth for Đ, dashes for hyphens, no-break spaces: what word processors leave."""
    return text.replace("Đ", "Ð").replace("-KH/", " – KH/").replace("ngày ", "ngày\u00a0")


def cut(text: str, rng: random.Random) -> str:
    """The end is missing."""
    return text[: int(len(text) * rng.uniform(0.5, 0.9))]


_WAYS = (headless, broken_lines, decomposed, scanned, foreign_letters, cut)
KINDS: dict[str, Callable[[str, random.Random], str]] = {f.__name__.replace("_", " "): f for f in _WAYS}
