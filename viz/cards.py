"""One document, one proof and the words that it quotes, the same on pages, in the terminal and in files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from queries.model import DocumentRef, Evidence, Hop

from .messages import Messages
from .names import date_of, issuer_of, label_of, title_of
from .plain import plain

_ANCHOR = re.compile(r"[A-Za-z0-9._-]+\Z")

_NUMBER = re.compile(r"\d+")


def anchor_of(key: str) -> str:
    """The `id` of a document's row in its page; a key that could not be an id goes by its hash."""
    if _ANCHOR.match(key):
        return f"d-{key}"
    return f"x-{hashlib.sha256(key.encode('utf-8', 'replace')).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Card:
    """One document in words."""

    key: str
    title: str
    label: str
    date: str
    issuer: str
    subject: str
    status: str
    href: str
    anchor: str


def card(ref: DocumentRef, m: Messages, href: Callable[[str], str]) -> Card:
    """The words for one document; `href` gives the address behind its name."""
    return Card(
        plain(ref.key), title_of(ref, m), label_of(ref), date_of(ref, m), issuer_of(ref, m),
        plain(ref.subject), ref.status, href(ref.key), anchor_of(ref.key),
    )  # fmt: skip


def reason_of(reason: str, m: Messages) -> str:
    """Why a citation was resolved as it was, in the language of the page.

    The archive keeps reasons as English sentences; one that the catalogue does not have is shown as kept.
    """
    said = plain(reason)
    numbers = _NUMBER.findall(said)
    name = f"reason.{_NUMBER.sub('{n}', said)}"
    return m(name, n=numbers[0] if numbers else "") if m.has(name) else said


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that prove a step, to be read as one; `mention` is what names the other document.

    Where the sentence is not known, `mention` stands alone.
    """

    before: str
    mention: str
    after: str

    @property
    def text(self) -> str:
        """The three as one."""
        return self.before + self.mention + self.after


UNSAID = Quote("", "", "")


def quoted(evidence: Evidence) -> Quote:
    """The sentence that proves a step, if the answer tells it, else the bare quote; fit to be shown."""
    told = evidence.passage
    if told is None:
        return Quote("", plain(evidence.quote), "")
    return Quote(_joining(told.before), plain(told.mention), _joining(told.after))


def _joining(words: str) -> str:
    """Words fit to be shown, with the blank by which they join what stands before or behind them."""
    shown = plain(words)
    if not shown:
        return ""
    return f"{' ' * words[:1].isspace()}{shown}{' ' * words[-1:].isspace()}"


def proof(hop: Hop, said_by: str, m: Messages) -> tuple[str, ...]:
    """Whose words a step rests on, where they stand, and how sure the reading is."""
    evidence = hop.evidence
    own = evidence.said_by == hop.source
    parts = [m("chain.said_by" if own else "chain.said_by_other", label=said_by)]
    if evidence.source:
        parts.append(m("chain.source", name=plain(evidence.source)))
    if evidence.start is not None and evidence.end is not None:
        parts.append(m("chain.characters", start=evidence.start, end=evidence.end))
    if evidence.judgement:
        word = m.word("judgement", plain(evidence.judgement))
        parts.append(f"{word} ({reason_of(evidence.reason, m)})" if evidence.reason else word)
    if evidence.rule:
        parts.append(m("chain.rule", rule=m.word("rule", evidence.rule)))
    if hop.attestations > 1:
        parts.append(m.count("count.attestations", hop.attestations))
    return tuple(parts)
