"""Those by which a document was changed: `A đã được sửa đổi, bổ sung theo B, C và D hết hiệu lực`.

What the sentence does it does to A; B, C and D are named to tell which A is meant. They stand in the order of
time, so an older one that comes next is a document of the list to which A belongs.
"""

from __future__ import annotations

from ingest.citation.mention import Mention
from ingest.relation.fragments import by_which
from ingest.relation.nested_titles import ACTS, earlier, joined


class Changers:
    """Goes with the mentions of a text and knows those that changed the document before them."""

    def __init__(self, flat: str) -> None:
        self._flat = flat
        self._last: Mention | None = None
        self._changed: Mention | None = None
        self._shut = False  # are they named in brackets

    def take(self, previous: Mention | None, m: Mention, *, told: bool) -> bool:
        """Set the relation of the next of them, or of what stands beside the changed one; else False.

        In the opening they may be bases; only where all is `told`, or where the first of a bracket is one,
        are they plain citations for sure.
        """
        flat = self._flat
        if previous is None:
            self._last = None
            return False
        gap = flat[previous.end : m.start]
        if by_which(gap):
            self._last, self._changed, self._shut = m, previous, "(" in gap
            return False
        if previous is not self._last or self._changed is None or not joined(gap):
            return False
        changed = self._changed
        if changed.relation in ACTS and m.type == changed.type and earlier(m, previous):
            m.by, m.relation = changed.by, changed.relation
            return True
        self._last = m
        if not (told or (self._shut and previous.relation == "cites")):
            return False
        m.relation = "cites"
        return True
