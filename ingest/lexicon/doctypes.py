"""Types of document: the code of a number, the noun in running text, the slug in a key.

The table is `tables/doc_types.toml` (Nghị định 30/2020/NĐ-CP, Phụ lục III; Quy định 399-QĐ/TW). `Đ` is
never folded to `D` before a code is looked up: HĐ is a contract, HD a guideline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.text.letters import LOWER, UPPER
from ingest.text.table import rows

# types whose documents are cited by a number without a sign: `Công văn số 2373 ngày 26/5/2023`
CITED_BARE = frozenset(
    (
        "NQ",
        "CT",
        "KL",
        "NĐ",
        "TT",
        "QĐ",
        "CV",
        "KH",
        "HD",
        "TB",
        "QyĐ",
        "TTr",
        "BC",
        "ĐA",
        "CTr",
        "CĐ",
        "TTLT",
    )
)

_VOWELS = re.compile(r"[^bcdđghklmnpqrstvx]")


@dataclass(frozen=True, slots=True)
class DocType:
    """One row of the table."""

    code: str
    slug: str
    name: str
    nouns: tuple[str, ...]
    line: str
    family: str
    examples: tuple[str, ...]


@cache
def all_types() -> tuple[DocType, ...]:
    """Every type, in the order of the table."""
    need = ("code", "slug", "name", "nouns", "line", "family", "examples")
    return tuple(
        DocType(
            r["code"], r["slug"], r["name"], tuple(r["nouns"]), r["line"], r["family"], tuple(r["examples"])
        )
        for r in rows("doc_types", need)
    )


@cache
def _by_code() -> dict[str, DocType]:
    return {t.code: t for t in all_types()}


@cache
def _by_folded() -> dict[str, DocType]:
    """Codes in upper case, and with D for Đ where that code means nothing else."""
    exact = {t.code.upper(): t for t in all_types()}
    loose = {t.code.upper().replace("Đ", "D"): t for t in all_types()}
    return loose | exact


@cache
def _by_noun() -> dict[str, DocType]:
    found: dict[str, DocType] = {}
    for t in all_types():
        for noun in (t.name, *t.nouns):
            found.setdefault(noun.lower(), t)
    return found


def by_code(code: str) -> DocType | None:
    """The type whose code is printed so, in any case; `QD` reads as `QĐ`, since no type is coded QD."""
    return _by_code().get(code) or _by_folded().get(code.upper())


def abbreviated(word: str) -> tuple[DocType, ...]:
    """The types that people mean by the letters of a code: `nq`, `NQ`, `qđ`, and `qd`, as none is coded so.

    Letters with a vowel may be a word (`đa`), and are taken only as they are printed (`ĐA`).
    """
    if len(word) < 2:
        return ()
    small = word.lower()
    if _VOWELS.search(small):
        return tuple(t for t in all_types() if t.code == word and word.isupper())
    exact = tuple(t for t in all_types() if t.code.lower() == small)
    return exact or tuple(t for t in all_types() if t.code.lower().replace("đ", "d") == small)


def by_noun(noun: str) -> DocType | None:
    """The type that a noun of running text announces: `kế hoạch` gives KH."""
    return _by_noun().get(" ".join(noun.lower().split()))


OF_OFFICES = ("TC", "LN")  # codes of types that older numbers bear for whoever wrote: `1141-TC/QĐ/CĐKT`


def told(code: str, noun: str | None = None) -> str:
    """The type behind a printed code: a quy định bears `QĐ` or, late in the XIIth term, `QĐi`.

    Source: Hướng dẫn 36-HD/VPTW; a document keeps the code that is printed in its key. A tờ trình of older
    days bears `TT`, which is the code of circulars too; `TC` is a communiqué, or the Ministry of Finance of
    those days.
    """
    if code == "CT" and noun in ("quyết định", "nghị quyết", "nghị định", "thông báo"):
        code = "TC"  # the chairman of the Council of Ministers: `Quyết định số 267-CT`
    if code in OF_OFFICES and noun is not None and (said := by_noun(noun)) is not None:
        return said.code
    if code == "TT" and noun == "tờ trình":
        return "TTr"
    if code == "TTr" and noun == "thông tri":
        return "TT"
    return "QyĐ" if code == "QĐi" or (code == "QĐ" and noun == "quy định") else code


def bears_duties(code: str | None) -> bool:
    """Is a type one by which something is ordered or ruled, and no report, licence or contract?"""
    kind = _by_code().get(code or "")
    return kind is not None and kind.family != "paper"


@cache
def nouns() -> tuple[str, ...]:
    """Every noun, longest first, so that `chương trình hành động` wins over `chương trình`."""
    return tuple(sorted(_by_noun(), key=lambda n: (-len(n), n)))


# what a type goes on with before a title in small letters: `BÁO CÁO NHANH Kết quả …`; no `UBND tỉnh …`
GOES_ON = re.compile(
    rf"(?: (?!U?[BCDĐGHKLMNPQRSTVX]{{2,}} )[{UPPER}]{{2,7}}){{1,4}}(?= (?:[{UPPER}]?[{LOWER}]{{1,7}}\s|V/v ))"
)
