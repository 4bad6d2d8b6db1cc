"""Letters of firms that bear numbers of no common form: `Công văn số MA/07-2021 đề ngày … của Công ty Y`.

What announces them, their day and the firm behind it prove them; without all three they stay unread.
"""

from __future__ import annotations

from ingest.citation import context
from ingest.citation.leftover import NO_FORM, NO_SIGN, Left
from ingest.citation.mention import Mention
from ingest.lexicon import dates, doctypes
from ingest.organ import firms

_REACH = 200  # characters behind a number


def read(flat: str, unread: list[Left]) -> tuple[list[Mention], list[Left]]:
    """The letters of firms among what no rule read, and what is left."""
    found: list[Mention] = []
    rest: list[Left] = []
    for left in unread:
        letter = _letter(flat, left) if left.why in (NO_SIGN, NO_FORM) else None
        if letter is None:
            rest.append(left)
        else:
            found.append(letter)
    return found, rest


def _letter(flat: str, left: Left) -> Mention | None:
    number = flat[left.start : left.end]
    m = Mention(left.start, left.end, "bare-number", number=number, core=left.start)
    context.look_left(flat, m)
    if m.noun is None:
        return None
    m.type = "CV" if m.noun in ("văn bản", "vb") else context.type_of(m)
    if m.type not in doctypes.CITED_BARE:
        return None
    context.look_right(flat, m, left.end + _REACH)
    if m.date is None or len(m.date) < dates.WHOLE_DAY or m.issuer is None:
        return None
    return m if firms.HEAD.match(flat, m.issuer[0]) else None
