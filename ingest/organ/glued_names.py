"""Names of central organs whose words a copy ran together: `Thủ tướng Chínhphủ`, `Bộ Kế hoạchvà Đầu tư`."""

from __future__ import annotations

import re
from functools import cache

from ingest.lexicon.sign import organ_codes
from ingest.model import CENTRE
from ingest.organ.central import CENTRAL_NAMES
from ingest.text.text import fold, squeezed

# no syllable has a consonant between two vowels
_TWO_SYLLABLES = re.compile(r"[aeiouy][^aeiouy\W]+[aeiouy]")
_FIRMS = ("Công ty", "Tổng công ty", "Doanh nghiệp", "Tập đoàn")  # which bear it in their own names
_BODIES = ("Bộ Chính trị", "Ban Bí thư", "Ban Bí thư Trung ương Đảng", "Ban Chấp hành Trung ương Đảng")
_POSTS = ("", "Bộ trưởng ", "Thứ trưởng ")


@cache
def _names() -> dict[str, str]:
    """The names of central organs, and of who heads a ministry, without the spaces."""
    names = [*CENTRAL_NAMES, *_BODIES, *(row.name for row in organ_codes().values() if row.tier == CENTRE)]
    return {squeezed(post + n): post + n for n in names for post in _POSTS if not post or n.startswith("Bộ ")}


def apart(text: str) -> str:
    """The name with its spaces, if it is one of the centre's that lost some, and `và` for `&`."""
    if " & " in text and not text.startswith(_FIRMS):
        text = text.replace(" & ", " và ")
    if text == "Thủ tướng Chính":  # the copy lost the last word
        return "Thủ tướng Chính phủ"
    if not any(_TWO_SYLLABLES.search(fold(word)) for word in text.split()):
        return text
    return _names().get(squeezed(text), text)
