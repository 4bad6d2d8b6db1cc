"""Words that a copy ran together at its old line ends: `Hội đồngnhân dân`, `vềviệc`, `của UBNDtỉnh`.

No syllable has a consonant between two vowels, and none is longer than seven letters. A word that is more
than one syllable, has a mark (so that it is no foreign word) and falls into words that stand in the same
text, or in the names of organs and documents, gets its blank again. Only copies are looked at whose first
part has words that are too long for one, or have a capital inside.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ingest.lexicon import doctypes
from ingest.lexicon.sign import organ_codes
from ingest.text.letters import LOWER, UPPER
from ingest.text.text import Text, fold

# what no one syllable is
_LONG = re.compile(
    rf"[^\W\d_]{{8,}}|[{UPPER}{LOWER}][{LOWER}]+[{UPPER}][{LOWER}]+|[{UPPER}]{{3,6}}[{LOWER}]+(?![{UPPER}])"
)
_WORD = re.compile(r"[^\W\d_]+")
_TWO_SYLLABLES = re.compile(r"[aeiouy][^aeiouy\W]+[aeiouy]")
_SYLLABLE = re.compile(
    r"(?:ngh|nh|ng|gh|ch|kh|ph|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[nmcpt])?"
)
_SHORT_FORM = re.compile(rf"[{UPPER}]{{3,}}[{LOWER}]{{2,}}|[{LOWER}]{{2,}}[{UPPER}]{{3,}}")
_LONGEST = 32
_SYLLABLE_AT_MOST = 7  # letters
_COMMON = (
    "căn cứ theo đề nghị về việc thực hiện triển khai thay thế sửa đổi bổ sung bãi bỏ ban hành kèm theo"
    " quy định hướng dẫn phê duyệt của các ngày tháng năm số tại cho và với để từ do trên"
    " trong được tỉnh huyện xã phường bộ sở luật nghị định thông tư bí thư chủ tịch cơ quan đơn vị tổ chức"
    " kế hoạch công tác nhiệm vụ trách nhiệm tình hình địa phương giai đoạn"
)


def mend(text: Text, *, hinted: bool = True) -> Text:
    """The text with blanks between words that were run together; the same text where none are.

    `hinted` where `holds_many` tells so of a word of its probe.
    """
    if not hinted:
        return text
    words = Counter(_WORD.findall(text.norm))
    small: Counter[str] = Counter()
    for word, n in words.items():
        small[word.lower()] += n
    known = {w: n + 1 for w, n in small.items() if not _is_many(w)}
    known |= {w: known.get(w, 0) + 1 for w in _of_tables()}
    many = (w for w in words if 3 < len(w) <= _LONGEST and not w.isascii() and _is_many(w))
    splits = {w: at for w in many if (at := _splits(w, known))}
    if not splits:
        return text
    return text.with_blanks(
        [m.start() + at for m in _WORD.finditer(text.norm) for at in splits.get(m.group(), ())]
    )


def holds_many(word: str) -> bool:
    """Stands more than one word between two blanks, or two such words between marks?"""
    if word.isascii() or (len(word) <= _SYLLABLE_AT_MOST and word[1:].islower()):
        return False
    return any(not long.isascii() and _is_many(long) for long in _LONG.findall(word))


def _is_many(word: str) -> bool:
    if len(word) > _LONGEST:
        return True  # no one word; it is not divided either
    return _TWO_SYLLABLES.search(fold(word)) is not None or _SHORT_FORM.search(word) is not None


@cache
def _of_tables() -> frozenset[str]:
    names = [*doctypes.nouns(), *(row.name for row in organ_codes().values()), _COMMON]
    return frozenset(w for name in names for w in _WORD.findall(name.lower()) if not _is_many(w))


def _splits(word: str, known: dict[str, int]) -> list[int]:
    """Where the words begin into which a word falls, but the first; none if one of them is not known.

    Fewest words first; of as many the division whose rarest word is the most frequent.
    """
    best: dict[int, tuple[int, int, list[int]]] = {0: (0, 0, [])}  # by end: words, rarity, beginnings
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _SYLLABLE_AT_MOST), end):
            if start not in best or not _may_stand(word[start:end]):
                continue
            part = word[start:end]
            count = known.get(part.lower(), 0)
            if part.isupper() and not word.isupper() and part in organ_codes():
                count = max(count, 1)
            if not count:
                continue
            n, rarest, at = best[start]
            rarest = -count if not start else max(rarest, -count)
            found = (n + 1, rarest, [*at, start] if start else at)
            if end not in best or found < best[end]:
                best[end] = found
    return best[len(word)][2] if len(word) in best else []


def _may_stand(part: str) -> bool:
    """One syllable, or a short form in capitals: `UBND`."""
    if part.isupper() and len(part) > 1:
        return True
    if len(part) == 1 and part not in "ýở":
        return False
    return part[1:] == part[1:].lower() and _SYLLABLE.fullmatch(fold(part)) is not None
