"""Names that the rest of the text completes: printed whole elsewhere, or in the plural that a list shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.duty import name_ends
from ingest.duty.bearer import Bearer
from ingest.unit import tails as unit_tails

_MANY_OF = re.compile(r"(?:^|\s)các (Sở|Bộ|Phòng|Trung tâm)\b")
_MOST_NAMES = 300  # of those who get the document, the longest


class Printed:
    """The names that the text itself prints whole, under `Kính gửi` and `Nơi nhận`."""

    def __init__(self, printed: tuple[str, ...]) -> None:
        names = {" ".join(n.split()) for n in printed if " " in n.strip()}
        self._by_word: dict[str, list[str]] = {}
        for name in sorted(names, key=lambda n: (-len(n), n))[:_MOST_NAMES]:
            self._by_word.setdefault(name.split()[0], []).append(name)

    def cut(self, flat: str, b: Bearer) -> Bearer:
        """The bearer, its name ended where a printed name ends and the duty goes on in small letters."""
        if b.row or b.name is not None:
            return b
        for name in self._by_word.get(flat[b.start : b.end].split(None, 1)[0], ()):
            end = b.start + len(name)
            if end < b.end and flat.startswith(name, b.start) and name_ends.is_over(flat, end, b.end):
                return replace(b, end=end, task=(end, b.task[1]))
        return b


def with_places(flat: str, found: list[Bearer]) -> dict[int, str]:
    """Names of bearers, by where they start, that bear the place of one behind them in the same list."""
    out: dict[int, str] = {}
    for members in _lists(flat, found):
        names = unit_tails.of_sentence(flat, [(b.start, b.end) for b in members])
        out |= {b.start: name for b, name in zip(members, names, strict=True) if name is not None}
    return out


def _lists(flat: str, found: list[Bearer]) -> Iterator[list[Bearer]]:
    """The bearers that stand one behind the other, parted by commas or `và`, with one role and one task."""
    members: list[Bearer] = []
    for b in found:
        last = members[-1] if members else None
        if last is not None and not (
            (b.role, b.task) == (last.role, last.task)
            and 0 < b.start - last.end <= _APART
            and flat[last.end : b.start].strip(" ,\n") in ("", "và")
        ):
            if len(members) > 1:
                yield members
            members = []
        if b.name is None and not b.row:
            members.append(b)
    if len(members) > 1:
        yield members


_APART = 8  # characters between two members of a list


class Plural:
    """`Giám đốc các Sở A, Sở B`: the plural of the first holds for those of the same noun in one list."""

    def __init__(self) -> None:
        self._noun = ""
        self._end = -1

    def shared(self, flat: str, b: Bearer, phrase: str) -> str:
        """The phrase with `Các` before it, where it goes on a list that a plural opened."""
        goes_on = self._end >= 0 and flat[self._end : b.start].strip(" ,\n") in ("", "và")
        self._end = b.end
        m = _MANY_OF.search(phrase)
        if m:
            self._noun = m.group(1)
        elif not (goes_on and self._noun and phrase.startswith(self._noun)):
            self._noun = ""
        else:
            return f"Các {phrase}"
        return phrase
