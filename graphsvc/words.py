"""The archive's index of words, as one search asks it: what was found once is not scored again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

# to score all texts that hold a word costs more than to name a hundred of them
PART = 100


class Hit(Protocol):
    """One document found by its words."""

    @property
    def key(self) -> str: ...

    @property
    def sha256(self) -> str: ...


class Index(Protocol):
    """Whatever finds texts by words; `ingest.archive.archive.Archive` does."""

    def search(self, query: str, limit: int, after: int) -> Sequence[Hit]: ...

    def excerpt(self, sha256: str, query: str) -> str | None: ...


class Words:
    """The words of one moment of the archive, for one search; `queries.search.FullText` is what it is."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._found: dict[str, list[tuple[str, str]]] = {}
        self._whole: set[str] = set()

    def find(self, words: str, limit: int, after: int) -> list[tuple[str, str]]:
        """Return (key, text) of the hits `after` ... `after + limit`, best first."""
        found = self._found.setdefault(words, [])
        lack = -(-(after + limit) // PART) * PART - len(found)
        if lack > 0 and words not in self._whole:
            # all that lacks in one call: each scores all texts
            hits = self._index.search(words, lack, len(found))
            found += [(hit.key, hit.sha256) for hit in hits]
            if len(hits) < lack:
                self._whole.add(words)
        return found[after : after + limit]

    def excerpts(self, words: str, texts: Sequence[str]) -> list[str | None]:
        """Return the piece of each text that shows why it was found."""
        return [self._index.excerpt(one, words) for one in texts]
