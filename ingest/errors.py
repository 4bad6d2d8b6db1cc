"""The errors of this room: each says what, where and the mend."""

from __future__ import annotations

from collections.abc import Mapping


class IngestError(Exception):
    """Base of everything that `ingest` raises on purpose."""


class UnreadableError(IngestError):
    """A source whose text cannot be had: empty, binary, damaged, a scan, an unknown encoding.

    Its own words are English. Who says it in another language has `name`, the stable code of the `reason`
    (`ingest.readers.refusals`) and the `data` that stand in the sentence.
    """

    def __init__(
        self, message: str, *, name: str = "", reason: str = "", data: Mapping[str, str | int] | None = None
    ) -> None:
        super().__init__(message)
        self.name = name
        self.reason = reason
        self.data = dict(data or {})


class TableError(IngestError):
    """A row of a table breaks the table's own rules."""


class ArchiveError(IngestError):
    """The archive file cannot be opened, is of another version, or is damaged."""


class OlderArchiveError(ArchiveError):
    """The archive is of an older version; to open it for writing brings it up to date."""


class KeyFormatError(IngestError, ValueError):
    """A string is not a key of this system."""
