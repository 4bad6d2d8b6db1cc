"""What is no directive: a text that says neither who it is nor what it carries out or asks of anybody.

A list of files, a reading guide or a licence may name directives by their numbers; as a document of the
archive it would stand beside them with neither number, nor issuer, nor day.
"""

from __future__ import annotations

from ingest.model import Facts

NO_DIRECTIVE = (
    "no number, kind, date or issuer, and nothing that it carries out or charges anybody with; "
    "keep it all the same with --all"
)


def no_directive(facts: Facts) -> bool:
    """Tell whether a text is no directive: an empty head, no act on another directive, no duty, no addressee.

    A fragment without its head stays a directive as long as it carries out, answers or amends something, or
    names a directive with its day: lists and guides give bare numbers.
    """
    head = facts.document
    known = (head.symbol, head.sign, head.type, head.issued_on, head.subject, head.issuer, head.signer)
    if any(one is not None for one in known) or facts.recipients or facts.assignments:
        return False
    return all(one.relation == "cites" and len(one.target.issued_on or "") < 10 for one in facts.citations)
