"""Syllables that a copy tore behind their first letters: `UBND t ỉnh`, `Ngh ị định`, `Quy ết định`.

Converters of pages to text leave a blank before a letter with two marks. What stands behind it is no word of
its own, or what stands before it has no vowel; together the two are one syllable.
"""

from __future__ import annotations

import re

from ingest.text.letters import LOWER, UPPER
from ingest.text.text import Text, fold

_ONSETS = r"(?:[Nn]gh?|[CcGgKkNnPpTt]h|[Tt]r|[Qq]u|[Gg]i)"
_ONSET = re.compile(_ONSETS)
_MARKED = re.compile(r"[^\W\d_a-zA-Z]")
_VOWELS = re.compile(r"[aeiouy]{1,3}(?:ng|nh|ch|[nmcpt])?")
_SYLLABLE = re.compile(
    r"(?:ngh|nh|ng|gh|ch|kh|ph|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[nmcpt])?"
)
_LONGEST = 5  # letters behind the first ones
_TORN = re.compile(
    rf"(?<![\w/.&-])(?P<first>[{UPPER}]?[{LOWER}]{{0,3}}) (?P<rest>(?!đ)[^\W\d_A-Za-z][{LOWER}]{{0,4}})(?!\w)"
)
# words that begin with a vowel
_VOWEL_FIRST = (
    "á à ả ạ ác ách ái ải ám ảm án ản ánh ảnh áo ảo ào áp át ăn ắp ắt ẵm âm ấm ẩm ân ấn ẩn ấp ập ất"
    " âu ấu ẩu ấy ế ê êm ếch ép én ém ẻo ì ỉ í ích ít ó ò ỏ óc óng ọc ô ồ ổ ốc ôi ối ổi ôm ốm ôn ổn"
    " ồn ông ống ộc ơ ờ ở ơi ơn ớt ú ù ủ ụ úa ùa úng ủng ùn úp út ụt úy ủy uỷ uý ư ứ ừ ưa ức ưng ứng"
    " ừng ước ươm ương ướt ưu ý ỷ ỵ yên yến yếu yêu yết yểm uẩn uất uế uốn uống uyển uyên oái oán"
    " uỳnh"
)
_WORDS = frozenset(_VOWEL_FIRST.split())


def tells(word: str) -> bool:
    """Is a word, as it stands between blanks, a part of a torn one?"""
    if _ONSET.fullmatch(word):
        return True
    rest = word.rstrip('.,;:)”"')
    return _is_rest(rest) and rest not in _WORDS


def _is_rest(word: str) -> bool:
    return (
        _MARKED.match(word) is not None
        and word.islower()
        and len(word) <= _LONGEST
        and _VOWELS.fullmatch(fold(word)) is not None
    )


def mend(text: Text, *, hinted: bool) -> Text:
    """The text without the blanks that tear syllables; the same text where none does."""
    if not hinted:
        return text
    return text.without(
        [m.end("first") for m in _TORN.finditer(text.norm) if _is_torn(m["first"], m["rest"])]
    )


def _is_torn(first: str, rest: str) -> bool:
    if not first or _MARKED.search(first.replace("đ", "").replace("Đ", "")) or not _is_rest(rest):
        return False
    if _SYLLABLE.fullmatch(fold(first + rest)) is None:
        return False
    return _ONSET.fullmatch(first) is not None or rest not in _WORDS
