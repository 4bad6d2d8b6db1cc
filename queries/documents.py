"""From rows to the values that answers are made of: documents, hops, duties, recipients."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from queries.catalog import Asker, ask
from queries.errors import NoSuchDocumentError
from queries.model import DocumentRef, DutyRow, Evidence, Hop, RecipientRow

_LENGTHS = {"year": 4, "month": 7, "day": 10}


def known_date(row: Mapping[str, Any]) -> str | None:
    """Return the ISO date of a row cut to what is known, as the text gave it."""
    date: str | None = row["issued_on"]
    return date[: _LENGTHS.get(row["date_precision"], 10)] if date else None


def document_ref(row: Mapping[str, Any]) -> DocumentRef:
    """Return the document of a `DocumentRow`."""
    return DocumentRef(
        key=row["key"],
        label=row["label"] or row["symbol"] or row["key"],
        symbol=row["symbol"],
        doc_type=row["doc_type"],
        number=row["number"],
        issued_on=known_date(row),
        subject=row["subject"],
        issuer_key=row["issuer_key"],
        issuer=row["issuer"],
        sub_body=row["sub_body"],
        level=row["level"],
        line=row["line"],
        status=row["status"],
        resolution=bool(row["resolution"]),
    )


def hop(row: Mapping[str, Any]) -> Hop:
    """Return the hop of an `EdgeFactRow`; an edge without a speaker is said by its source."""
    return Hop(
        source=row["source"],
        target=row["target"],
        relation=row["relation"].lower(),
        evidence=Evidence(
            said_by=row["said_by"] or row["source"],
            quote=row["quote"] or "",
            start=row["start"],
            end=row["end"],
            source=row["source_file"],
            rule=row["rule"],
            judgement=row["judgement"],
            reason=row["reason"],
        ),
        attestations=row["attestations"],
        repeals_part=row["repeals_part"],
    )


def duty(row: Mapping[str, Any]) -> DutyRow:
    """Return the duty of a `DutyFactRow`."""
    return DutyRow(**{**row, "role": row["role"] or "lead", "collective": bool(row["collective"])})


def recipient(row: Mapping[str, Any]) -> RecipientRow:
    """Return the addressee of a `RecipientFactRow`."""
    return RecipientRow(**row)


def root_row(asker: Asker, key: str) -> dict[str, Any]:
    """Return the `RootRow` of a document; `NoSuchDocumentError` if no text names it."""
    rows = ask(asker, "document", key=key)
    if not rows:
        said = f"no document {key!r}, neither read nor cited; search for its number first"
        raise NoSuchDocumentError(said, key)
    return rows[0]


def documents(asker: Asker, keys: Iterable[str]) -> dict[str, DocumentRef]:
    """Return the documents of some keys, by key in order; keys that name nothing are left out."""
    wanted = sorted(set(keys))
    return {r["key"]: document_ref(r) for r in ask(asker, "documents", keys=wanted)} if wanted else {}
