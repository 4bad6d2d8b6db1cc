"""Keys of documents and resolutions: one value type parses and prints them.

`lang-son.tinh-uy.2020-2025.kh.113`, `kon-tum.ubnd.2021.cv.2577`, `trung-uong.xii.ct.5`,
`tuyen-quang.dang-bo.dai-hoi.17`, `trung-uong.xii.hoi-nghi.4`. Unknown parts are `_`. A document whose
number was left blank has `_` and a hash of its title as number; one known by name only `_` and the slug
of the name. Party documents are keyed by term, State documents by year (domain guide, section 3.5).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from ingest.errors import KeyFormatError
from ingest.text import fold

CONGRESS, PLENUM = "dai-hoi", "hoi-nghi"
_PART = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_KEY = re.compile(rf"(?:{_PART}|_)(?:\.(?:{_PART}|_))*\.(?:{_PART}|_)\.(?:{_PART}|_)\.(?:{_PART}|_[a-z0-9-]*)")
_CONGRESS_KEY = re.compile(rf"(?:{_PART}|_)(?:\.(?:{_PART}|_))*\.{CONGRESS}\.(?:\d+|_)")
_NUMBER = re.compile(r"(\d+)([a-z]*)")


@dataclass(frozen=True, slots=True)
class DocKey:
    """Identity of one document: the issuer's key, the period of its series, the type, the number.

    `period` is a term (`2020-2025`, `xii`), a year (`2021`) or `_`. `number` is an integer without
    leading zeros and its letter suffix (`30c`), or `_` with a hash or a name.
    """

    issuer: str
    period: str
    kind: str
    number: str

    def __str__(self) -> str:
        if self.kind == CONGRESS:
            return f"{self.issuer}.{CONGRESS}.{self.number}"
        return f"{self.issuer}.{self.period}.{self.kind}.{self.number}"

    @classmethod
    def parse(cls, key: str) -> DocKey:
        """The key that was printed. Raises KeyFormatError with an example if the text is none."""
        if _CONGRESS_KEY.fullmatch(key):
            issuer, _, number = key.rsplit(".", 2)
            return cls(issuer, "_", CONGRESS, number)
        if not _KEY.fullmatch(key):
            raise KeyFormatError(
                f"{key!r} is not a document's key; a key looks like lang-son.tinh-uy.2020-2025.kh.113"
            )
        issuer, period, kind, number = key.rsplit(".", 3)
        return cls(issuer, period, kind, number)

    @property
    def numbered(self) -> bool:
        """True if the document has a number of its own."""
        return not self.number.startswith("_")


def number_part(number: int | None, suffix: str = "") -> str:
    """`5` for 05, `30c` for 30c, `_` where the number is blank."""
    if number is None:
        return "_"
    tail = re.sub(r"[^a-z0-9]+", "-", suffix.lower().replace("đ", "d"))
    return f"{number}{tail}"


def digest(text: str) -> str:
    """Eight hexadecimal digits for a folded title: the tail of a blank number."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


_NOISE = re.compile(r"[^a-z0-9]+")
_INTRO = re.compile(r"^(?:v v|ve viec|ve|ban hanh)\s+")


def title_key(title: str | None) -> str:
    """A title as it is compared: folded, punctuation and the opening `về việc` dropped; "" if too short."""
    if not title:
        return ""
    plain = _NOISE.sub(" ", fold(title)).strip()
    plain = _INTRO.sub("", plain)
    return plain if len(plain) >= 24 else ""
