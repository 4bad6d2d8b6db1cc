"""Words that open a basis or an article, which the page of a law library broke: `Căn⏎cứ Luật`, `Điều⏎1.`

Such a page breaks its lines at any word. Broken here, the opening is lost: half of it ends the title above,
or stands alone in a line of which nobody tells that a sentence goes on.
"""

from __future__ import annotations

import re

_TYPES = (
    r"(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị (?:quyết|định)|Quyết định|Thông (?:tư|báo)|Chỉ thị"
    r"|Kết luận|Kế hoạch|Công (?:văn|điện)|Chương trình|Hướng dẫn|Điều lệ|Quy (?:chế|định)"
    r"|Đề án|Tờ trình|[Cc]ác\s[NQTCKLP])"
)
# the first word of each stands before the break; a look for it costs nothing where no page broke
_FIRST = ("Căn\n", "Căn cứ\n", "Thực\n", "Thực hiện\n", "Triển\n", "Xét\n", "Theo\n", "Điều\n")
_TORN = re.compile(
    r"^[ \t]{0,4}(?:[-+•*][ \t]{0,2})?"
    rf"(?:Căn\ncứ(?:[ ]|\n(?=[^\W\d]))|Căn\scứ\n(?={_TYPES})"
    rf"|Thực\nhiện\s(?={_TYPES})|Thực\shiện\n(?={_TYPES})"
    r"|Triển\nkhai\s(?=thực\shiện)|(?:Xét|Theo)\nđề\snghị\s|Điều\n(?=\d{1,3}\.\s))",
    re.M,
)


def joined(flat: str) -> str:
    """The text with these openings in one line, letter for letter; the same text where none is torn."""
    if not any(first in flat for first in _FIRST):
        return flat
    return _TORN.sub(lambda m: m.group().replace("\n", " "), flat)
