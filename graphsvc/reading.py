"""What the service reads from an archive, and no more of it.

`ingest.archive.archive.Archive` has all of this; tests put something smaller in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from graphsvc.mentions import Attesting
from graphsvc.projection import Feed
from graphsvc.words import Hit


class Source(Protocol):
    """One source of the archive, as far as the service looks at it."""

    @property
    def sha256(self) -> str: ...

    @property
    def name(self) -> str: ...


class Reading(Feed, Protocol):
    """What the service reads from an archive; `ingest.archive.archive.Archive` has it."""

    def source_of(self, key: str) -> Sequence[Source]: ...

    def documents_of(self, sha256s: Iterable[str]) -> Mapping[str, str]: ...

    def newest(self, most: int) -> tuple[str, ...]: ...

    def text(self, sha256: str) -> str: ...

    def facts(self, sha256: str) -> Mapping[str, Any]: ...

    def search(self, query: str, limit: int, after: int) -> Sequence[Hit]: ...

    def excerpt(self, sha256: str, query: str) -> str | None: ...

    def judgements(self, sha256: str) -> Sequence[Mapping[str, Any]]: ...

    def unresolved(self, keys: Sequence[str]) -> tuple[str, ...]: ...

    def undecided(self, most: int) -> Mapping[str, tuple[str, ...]] | None: ...

    def attestations(self, src: str, kind: str, dst: str, limit: int = 200) -> Sequence[Attesting]: ...

    def conflicts(self) -> Iterable[Contradiction]: ...


class Contradiction(Protocol):
    """Things that texts say of one document and that cannot all be right."""

    @property
    def key(self) -> str: ...

    @property
    def kind(self) -> str: ...

    @property
    def values(self) -> Sequence[str]: ...

    @property
    def quotes(self) -> Sequence[str]: ...


OpenArchive = Callable[[], AbstractContextManager[Reading]]
"""Lends the archive to one reader."""
