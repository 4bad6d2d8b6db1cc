"""The part of a document that is cited, named before the mention: `điểm a khoản 2 Điều 5 của …`."""

from __future__ import annotations

import re

from ingest.citation.mention import Mention

_VALUE = r"(?:thứ\s+)?(?:\d+(?:\.\d+)*[a-zđ]?|[IVXLC]{1,5}|[a-zđ]\d{0,2}(?:\.\d+)?|[A-ZĐ])(?!\w)"
_PART = (
    r"(?:[Tt]iết|[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Pp]hần|[Cc]hương|[Pp]hụ\s+lục|[Mm]ẫu(?:\s+số)?)\s+"
    rf"{_VALUE}(?:\s*(?:,|và|đến)\s*{_VALUE})*"
)
_ARTICLE = re.compile(
    rf"(?<!\w)(?P<article>{_PART}(?:(?:\s*,)?\s+(?:(?:và|đến|của)\s+)?{_PART})*)"
    r"\s*(?:,\s*)?(?:(?:ban\s+hành\s+)?kèm\s+theo\s+)?(?:của\s+)?(?:các\s+)?$"
)
# one of them stands in all that the pattern matches
_ARTICLE_WORDS = ("iều ", "ục ", "hần ", "hương ", "iểm ", "hoản ", "iết ", "ẫu ")


def _article_before(near: str) -> str | None:
    """The part of a document named before it (`khoản 2 Điều 5 của`); none in a heading (`Điều 3. Luật …`)."""
    if not any(word in near for word in _ARTICLE_WORDS):
        return None
    found = _ARTICLE.search(near)
    return found["article"] if found else None


def look_for(flat: str, m: Mention) -> None:
    """Find the part of the document that is named before the mention."""
    part = _article_before(flat[max(0, m.start - _NEAR_PART) : m.start])
    if part is not None and len(part) > _NEAR_PART - _AROUND_PART:  # a long list of parts
        part = _article_before(flat[max(0, m.start - _FAR_PART) : m.start])
    m.article = " ".join(part.split()) if part else m.article


_NEAR_PART, _FAR_PART = 90, 400  # characters before a mention in which its part is looked for
_AROUND_PART = 40
