"""How a document is named to a reader: one place for heads, labels and lines of lists."""

from __future__ import annotations

from queries.model import DocumentRef

from .dates import written
from .messages import Messages
from .plain import plain

# a Party committee -> the Party organisation that elects it
_ORGANISATIONS = {
    "Tỉnh ủy": "Đảng bộ tỉnh",
    "Thành ủy": "Đảng bộ thành phố",
    "Huyện ủy": "Đảng bộ huyện",
    "Quận ủy": "Đảng bộ quận",
    "Thị ủy": "Đảng bộ thị xã",
    "Đảng ủy": "Đảng bộ",
}


def label_of(ref: DocumentRef) -> str:
    """The short name, as a clerk says it: `113-KH/TU`; where there is none, the key. Never empty.

    A sign whose number was left blank (`/SVHTTDL-QLVHGĐ`) shows the blank: `…/SVHTTDL-QLVHGĐ`.
    """
    label = plain(ref.label) or plain(ref.symbol) or plain(ref.key) or "?"
    return f"…{label}" if label.startswith("/") else label


def title_of(ref: DocumentRef, m: Messages) -> str:
    """The name with the kind before it, `Kế hoạch 113-KH/TU`; a label that is words is left alone."""
    label = label_of(ref)
    is_sign = label[:1].isdigit() or label.startswith("…")
    if not ref.doc_type or not is_sign or not m.has(f"doc_type.{ref.doc_type}"):
        return label
    return f"{m.word('doc_type', ref.doc_type)} {label}"


def date_of(ref: DocumentRef, m: Messages) -> str:
    """The date as written, or the words that say it is unknown."""
    return plain(written(ref.issued_on, m.lang)) or m("site.unknown_date")


def issuer_of(ref: DocumentRef, m: Messages) -> str:
    """The issuer with the body that acted for it: `Ban Thường vụ Huyện ủy Sơn Dương`."""
    issuer, body = plain(ref.issuer), plain(ref.sub_body)
    if body and issuer and body != issuer:
        return _body_of(body, issuer)
    return issuer or body or m("site.unknown_issuer")


def _body_of(body: str, issuer: str) -> str:
    """A body and its house in one name, as offices write it, without a comma and without a word twice.

    `Trưởng phòng` of `Phòng Tư pháp` is `Trưởng phòng Tư pháp`. An executive committee is the Party
    organisation's, whose committee the issuer is: `Ban Chấp hành Đảng bộ tỉnh Lạng Sơn`.
    """
    if body == "Ban Chấp hành":
        for committee, organisation in _ORGANISATIONS.items():
            if issuer.startswith(f"{committee} "):
                return f"{body} {organisation}{issuer.removeprefix(committee)}"
    of, own = issuer.split(), body.casefold().split()
    shared = next((n for n in (2, 1) if own[-n:] == [word.casefold() for word in of[:n]]), 0)
    return " ".join((body, *of[shared:]))
