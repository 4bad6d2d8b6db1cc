"""Keys of documents and resolutions: one value type parses and prints them.

`lang-son.tinh-uy.2020-2025.kh.113`, `kon-tum.ubnd.2021.cv.2577`, `trung-uong.xii.ct.5`,
`tuyen-quang.dang-bo.dai-hoi.17`, `trung-uong.xii.hoi-nghi.4`. Party documents are keyed by term, State
documents by year (domain guide, section 3.5).

What is unknown is `_`, also inside an issuer's path (`tuyen-quang._.tan-trao.dang-uy`: a commune whose
district nobody tells). Inside one text that is all (`trung-uong._.ct.5`); in the archive, where two texts
need not mean the same by it, `_` is followed by what keeps them apart: the day or the year that the text
gives, else who says so and when (`trung-uong._lang-son-tinh-uy-2023.ct.5`). A document whose number was
left blank has `_` and a hash of its title as number; one known by name only `_` and the slug of the name.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.errors import KeyFormatError
from ingest.text.text import fold

CONGRESS, PLENUM = "dai-hoi", "hoi-nghi"
UNKNOWN = "_"
LAW_KINDS = frozenset({"luat", "pl", "hp"})
_PART = r"(?:[a-z0-9]+(?:-[a-z0-9]+)*|_(?:[a-z0-9]+(?:-[a-z0-9]+)*)?)"
_KEY = re.compile(rf"{_PART}(?:\.{_PART})*\.{_PART}\.{_PART}\.{_PART}")
_CONGRESS_KEY = re.compile(rf"{_PART}(?:\.{_PART})*\.{CONGRESS}\.{_PART}")
_CLEAN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class DocKey:
    """Identity of one document: the issuer's key, the period of its series, the type, the number.

    `period` is a term (`2020-2025`, `xii`), a year (`2021`) or unknown; a congress has none (`_`).
    `number` is an integer without leading zeros and its letter suffix (`30c`), or `_` with a hash or a name.
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
        return _parse(key)

    @property
    def numbered(self) -> bool:
        """True if the document has a number of its own."""
        return not self.number.startswith(UNKNOWN)

    @property
    def placed(self) -> bool:
        """True if the issuer is known, and every place on the way to it."""
        return UNKNOWN not in self.issuer

    @property
    def dated(self) -> bool:
        """True if the period is known; a congress needs none."""
        return self.kind == CONGRESS or not self.period.startswith(UNKNOWN)


@lru_cache(maxsize=1 << 16)
def _parse(key: str) -> DocKey:
    if _CONGRESS_KEY.fullmatch(key):
        issuer, _, number = key.rsplit(".", 2)
        return DocKey(issuer, UNKNOWN, CONGRESS, number)
    if not _KEY.fullmatch(key):
        raise KeyFormatError(
            f"{key!r} is not a document's key; a key looks like lang-son.tinh-uy.2020-2025.kh.113"
        )
    issuer, period, kind, number = key.rsplit(".", 3)
    return DocKey(issuer, period, kind, number)


def number_part(number: int | None, suffix: str = "") -> str:
    """`5` for 05, `30c` for 30c, `30dd` for 30đ, `_` where the number is blank."""
    if number is None:
        return UNKNOWN
    tail = _CLEAN.sub("-", suffix.lower().replace("đ", "dd")).rstrip("-")
    return f"{number}{tail}"


def digest(text: str) -> str:
    """Eight hexadecimal digits for a folded title: the tail of a blank number."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def apart(*words: str) -> str:
    """An unknown part of a key, told from others by these words: `_` and what they have of letters."""
    return UNKNOWN + _CLEAN.sub("-", "-".join(w for w in words if w).lower()).strip("-")


_INTRO = re.compile(r"^(?:v v|ve viec|ve|ban hanh)\s+")
_ENOUGH = 24  # shorter titles ("họp giao ban") are borne by too many documents to tell one


@lru_cache(maxsize=1 << 14)
def title_key(title: str | None) -> str:
    """A title as it is compared: folded, punctuation and the opening `về việc` dropped; "" if too short."""
    if not title:
        return ""
    plain = _CLEAN.sub(" ", fold(title)).strip()
    plain = _INTRO.sub("", plain)
    return plain if len(plain) >= _ENOUGH else ""
