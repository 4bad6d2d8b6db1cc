"""The key of a document as one text gives it; what the text does not give is `_` (design, Identity)."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.keys import DocKey, digest, number_part, title_key
from ingest.lexicon import doctypes, terms
from ingest.lexicon.sign import Sign, organ_codes
from ingest.model import CENTRE, Organ
from ingest.organ.central import line_of
from ingest.text.slug import slug
from ingest.text.text import fold


@lru_cache(maxsize=4096)
def law_key(name: str) -> str:
    """The name of a law without its type word, folded: as names are compared."""
    return fold(re.sub(r"^(?:Bộ luật|Luật|Pháp lệnh)\s+", "", name))


@lru_cache(maxsize=4096)
def key_of(
    sign: Sign | None,
    bare: str | None,
    kind: str | None,
    date: str | None,
    issuer: Organ | None,
    level: int | None,
    term: str | None,
    name: str | None,
    title: str | None,
    place: str,
) -> DocKey:
    """The key that these parts give; what they do not give is `_` (design, Identity)."""
    doc_type = doctypes.by_code(kind) if kind else None
    printed = doctypes.by_code(sign.code) if sign is not None and sign.code else doc_type
    slug_of_kind = printed.slug if printed is not None else "_" if kind is None else slug(kind)
    if sign is not None and sign.year and slug_of_kind in ("qd", "nq", "ct"):
        slug_of_kind += "-qppl"
    number = _number(sign, bare, name, title)
    if sign is not None and sign.term is not None:
        organ = "quoc-hoi" if sign.organ == "QH" else "ubtvqh"
        return DocKey(organ, terms.roman(sign.term).lower(), slug_of_kind, number)
    issuer_key = issuer.key if issuer is not None else "_"
    if name and issuer is None and kind in ("Luật", "PL", "HP"):
        return DocKey("quoc-hoi", date[:4] if date else "_", slug_of_kind, number)
    return DocKey(issuer_key, _period(sign, date, issuer, level, term, place), slug_of_kind, number)


def _number(sign: Sign | None, bare: str | None, name: str | None, title: str | None) -> str:
    if sign is not None and sign.number is not None:
        return number_part(sign.number, sign.suffix)
    if bare is not None:
        digits = re.match(r"(\d+)([^/]*)", bare)
        return number_part(int(digits.group(1)), digits.group(2)) if digits else "_"
    if name:
        return "_" + slug(law_key(name))
    return "_" + digest(title_key(title) or fold(title)) if title else "_"


def _period(
    sign: Sign | None, date: str | None, issuer: Organ | None, level: int | None, term: str | None, place: str
) -> str:
    """Term for the Party line, year for the others."""
    number = sign.number if sign is not None else None
    if sign is not None and sign.organ == "TWĐTN":
        return terms.youth_union(date, number) or "_"
    if _is_party(sign, issuer):
        if (issuer is not None and issuer.key == "trung-uong") or level == CENTRE:
            return term or terms.central(date, number) or "_"
        if sign is not None and sign.organ == "ĐH":
            return "_"
        return terms.local(date, level if level is not None else 1, place, number) or "_"
    if sign is not None and sign.year:
        return str(sign.year)
    return date[:4] if date else "_"


def _is_party(sign: Sign | None, issuer: Organ | None) -> bool:
    if sign is not None and sign.organ:
        row = organ_codes().get(sign.organ.upper())
        if row is not None and not (row.code == "TW" and sign.code == "CĐ"):  # a telegram of a State board
            return row.line == "party" or row.code in ("TWĐTN",)
    return issuer is not None and (issuer.key == "trung-uong" or line_of(issuer.name) == "party")
