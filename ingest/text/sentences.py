"""Where the sentences of a paragraph begin."""

from __future__ import annotations

import re

from ingest.text.letters import UPPER

_ENDED = re.compile(rf"[.!?…](?<!TP.)(?<!Tp.)\s+(?=[{UPPER}])|/\./|\.\s*$")


class Sentences:
    """Where sentences begin; the text of a paragraph is gone through once, however long it is."""

    def __init__(self, flat: str) -> None:
        self.flat = flat
        self.lo = self.seen = self.best = 0

    def start(self, lo: int, at: int) -> int:
        """Start of the sentence of `at` in the paragraph that begins at `lo`; `at` never goes back in one."""
        if lo != self.lo or at < self.seen:
            self.lo, self.seen, self.best = lo, lo, lo
        for m in _ENDED.finditer(self.flat, max(lo, self.seen - 8), at):
            self.best = m.end()
        self.seen = at
        return self.best
