"""Who speaks in a document: the frame in which `Tỉnh ủy`, `huyện` or `Sở` get their full names."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.model import Line, Organ


@dataclass(frozen=True, slots=True)
class Speaker:
    """The issuer of a document and the places round it; None where the text does not tell.

    `province` is a bare name (`Lạng Sơn`), `district` and `commune` bear their kind word
    (`huyện Sơn Dương`, `xã Tân Trào`). `level` is 0 (centre) to 3 (commune), `date` an ISO date cut
    to what is known, `type` the code of the document's type (`KH`, `CV`, ...).
    """

    issuer: Organ | None = None
    province: str | None = None
    district: str | None = None
    commune: str | None = None
    line: Line | None = None
    level: int | None = None
    date: str | None = None
    type: str | None = None

    def __hash__(self) -> int:
        """Of the fields that differ from text to text: a speaker is a key of caches, asked very often."""
        return hash((self.province, self.district, self.commune, self.level, self.date))
