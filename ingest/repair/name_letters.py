"""Names of organs and posts with a capital at each word: `Ủy Ban Nhân Dân Tỉnh`, `Huyện Ủy`.

A name ends where its capitals end, and its common words are known by their small letters. The capitals that
the fixed names have too many are made small, `Thủ tướng chính phủ` and `tỉnh Thái nguyên` get those that
they lack.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.lexicon import places
from ingest.text.spots import of_words
from ingest.text.text import Text

_COMMON = (
    r"(?:Ủy|Uỷ) Ban (?:Nhân Dân|[Nn]hân dân)|(?:Ủy|Uỷ) ban Nhân Dân|Hội Đồng (?:Nhân Dân|nhân dân)"
    r"|Hội đồng Nhân Dân|(?:Tỉnh|Thành|Huyện|Quận|Đảng) (?:Ủy|Uỷ)|Chủ Tịch|Giám Đốc"
    r"|(?:Bộ|Thứ|Hiệu|Cục) Trưởng|Ban Thường Vụ|Ban Chấp Hành|Thủ Tướng"
    r"|(?:Kế Hoạch|Quyết Định|Công Văn|Thông Báo|Hướng Dẫn|Nghị Quyết|Chỉ Thị|Nghị Định|Thông Tư)(?= số)"
)
_TITLED = re.compile(rf"(?<!\w)(?:{_COMMON})(?!\w)")
# the word that has a capital too many, behind its blank: few places of a text have one
_SECOND = re.compile(
    r"(?:N(?<= N)hân Dân|D(?<= D)(?:ân|ẫn số)|Ủ(?<= Ủ)y(?! ban)|U(?<= U)ỷ(?! ban)"
    r"|T(?<= T)(?:ịch|rưởng|ướng|(?:hị|ư) số)|Đ(?<= Đ)(?:ốc|ịnh số)|V(?<= V)(?:ụ|ăn số)"
    r"|H(?<= H)(?:ành|oạch số)|B(?<= B)áo số|Q(?<= Q)uyết số)(?!\w)"
)
_CALM = (re.compile(r"Ban nhân dân(?!\w)"), re.compile(r"Đồng nhân dân(?!\w)"))  # … or one too few
_BEFORE, _BEHIND = 10, 20  # characters around its blank in which the name stands
_PREMIER = re.compile(r"Thủ [tT]ướng (?P<of>chính phủ|Chính Phủ|chính Phủ)(?!\w)")


_KINDS = ("tỉnh ", "Tỉnh ", "phố ")


@cache
def _half_named() -> re.Pattern[str]:
    """The provinces as a hasty hand writes them, all words but the first small: `Thái nguyên`."""
    names = {p.name.split(" ", 1)[0] + p.name[p.name.find(" ") :].lower() for p in places.provinces()}
    return re.compile(rf"(?:{'|'.join(sorted(n for n in names if ' ' in n))})(?!\w)")


def blanks(norm: str) -> list[int]:
    """The blanks before the words that may have a capital too many or one too few."""
    found = [second.start() - 1 for second in _SECOND.finditer(norm)]
    calm = [m for pattern in _CALM for m in pattern.finditer(norm)]
    return found + [m.start() + m.group().index(" ") for m in calm]


def mend(text: Text) -> Text:
    """The text with such names as the tables write them; the same one where there are none."""
    norm = text.norm
    letters: dict[int, str] = {}
    for blank in blanks(norm):
        m = _TITLED.search(norm, max(0, blank - _BEFORE), blank + _BEHIND)
        if m is None:
            continue
        said = m.group()[0] + m.group()[1:].lower()
        letters |= {m.start() + i: c for i, c in enumerate(said) if c != norm[m.start() + i]}
    for m in _PREMIER.finditer(norm):
        letters |= {m.start("of") + i: c for i, c in enumerate("Chính phủ")}
    for at in of_words(norm, *_KINDS):
        begin = norm.index(" ", at) + 1
        if half := _half_named().match(norm, begin):
            letters |= {begin + i: c for i, c in enumerate(half.group().title()) if c != norm[begin + i]}
    return text.respelt(letters) if letters else text
