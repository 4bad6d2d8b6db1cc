"""The pages that send files: a form, and what became of each file that was sent."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.readers import SUFFIXES
from queries.model import Chains, DocumentRef

from ..cards import card
from ..links import Links
from ..messages import Messages, messages
from ..names import label_of
from ..plain import plain
from .frame import render, static_version

# what may become of a file, in the order of the page: what asks for a deed stands first
STATES = ("failed", "passed over", "read", "unchanged", "waiting")
PACKED = ".zip"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be sent: bytes of one sending, as a number and in words, and files."""

    size: int
    said: str
    files: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one file. `document` is what it is, where the graph has it; `coming` where it will.

    `why` says what is wrong with the file, `chains` answers what led to the document.
    """

    name: str
    state: str
    why: str = ""
    document: DocumentRef | None = None
    coming: bool = False
    chains: Chains | None = None


def send_page(
    limits: Limits,
    *,
    closed: str = "",
    archive: str = "",
    alert: str = "",
    recent: Sequence[tuple[str, str, int, bool]] = (),
    lang: str = "vi",
    base: str = "",
) -> str:
    """The form that sends files; it works without a script.

    `closed` says why nothing can be sent here, and then there is no form but the command, with `archive` if
    that may be told. `alert` says what was wrong with the last sending. `recent` are former ones: the job,
    its first file, how many there are, and whether they are still being read.
    """
    m, links = messages(lang), Links(lang, base)
    example = m("chain.example_file")
    return render(
        "send.html",
        lang=lang,
        base=base,
        standalone=False,
        title=m("send.title"),
        here=links.other().send(),
        closed=closed,
        command=f"directives ingest {example}" + (f" --archive {shlex.quote(archive)}" if archive else ""),
        alert=alert,
        limits=limits,
        recent=[
            (links.sent(job), _named(plain(name), total, m), m("send.head_waiting") if unread else "")
            for job, name, total, unread in recent
        ],
        readable=",".join((*SUFFIXES, PACKED)),
        most=m.count("count.files", limits.files),
        words={name: m(f"send.said_{name}", **_PLACES) for name in _SAID}
        | {"remove": m("send.remove"), "nothing": m("send.nothing")},
        scripts=[f"{base}/static/send.js?v={static_version('send.js')}"],
    )


# what the script of the form says; it fills the {places} itself
_PLACES = {place: f"{{{place}}}" for place in ("n", "size", "done", "total")}
_SAID = ("chosen", "large", "unread", "blocked", "sending", "lost", "partly")


def sent_page(
    job: str,
    shown: Sequence[Sent],
    counts: Mapping[str, int],
    *,
    running: bool,
    packed: bool = False,
    forgotten: bool = False,
    start: int = 0,
    step: int = 0,
    lang: str = "vi",
    base: str = "",
) -> str:
    """What became of the files of a job: those `shown`, from the place `start` on, of all that are counted.

    A page shows `step` files at most. `counts` are all files by what became of them, of `STATES`. `running`
    tells that the page is not the last word, `packed` that zip files wait, so that nobody knows yet how many
    files there are, and `forgotten` that some that were sent together with these are not known any more.
    """
    m, links = messages(lang), Links(lang, base)
    total, waiting = sum(counts.values()), counts.get("waiting", 0)
    title = _title(m, total, total - waiting, running=running, packed=packed)
    end = start + len(shown)
    return render(
        "sent.html",
        lang=lang,
        base=base,
        standalone=False,
        title=title,
        here=links.other().sent(job, start),
        job=job,
        start=start,
        running=running,
        packed=packed,
        forgotten=forgotten,
        done=total - waiting,
        total=total,
        figures=[m.count(f"send.n_{_word(state)}", counts[state]) for state in STATES if counts.get(state)],
        sections=[
            {
                "state": _word(state),
                "name": m(f"send.head_{_word(state)}"),
                "count": m.number(counts.get(state, 0)),
                "files": [_row(one, m, links) for one in files],
            }
            for state, files in groupby(shown, key=lambda one: one.state)
        ],
        part=m("send.part", start=m.number(start + 1), end=m.number(end), total=m.number(total))
        if len(shown) < total
        else "",
        previous=links.sent(job, max(0, start - step)) if start else "",
        following=links.sent(job, end) if end < total else "",
        scripts=[f"{base}/static/send.js?v={static_version('send.js')}"],
    )


def _named(first: str, total: int, m: Messages) -> str:
    return m("send.with_others", name=first, n=total - 1) if total > 1 else first


def _word(state: str) -> str:
    return state.replace(" ", "_")


def _title(m: Messages, total: int, done: int, *, running: bool, packed: bool) -> str:
    if not running or done == total:
        return m.count("send.done", total)
    if packed and done:
        return m("send.unpacking", done=m.number(done))
    told = {"done": m.number(done), "total": m.number(total)}
    return m("send.reading", **told) if done else m.count("send.queued", total)


def _row(one: Sent, m: Messages, links: Links) -> dict[str, object]:
    """One file as the page tells it."""
    refused = one.state in ("failed", "passed over")
    kept = one.state in ("read", "unchanged")
    note = ""
    if kept and one.document is None:
        note = m("send.coming") if one.coming else m("send.gone")
    return {
        "name": plain(one.name),
        "why": plain(one.why) if refused else "",
        "document": card(one.document, m, links.document) if one.document else None,
        "chain": links.chain(one.document.key) if one.document else "",
        "line": _line(one.chains),
        "alone": one.chains is not None and not one.chains.chains,
        "note": note,
    }


def _line(chains: Chains | None) -> tuple[str, ...]:
    """The documents of the main line by their short names, from the one asked about up; empty for none."""
    if chains is None or not chains.chains:
        return ()
    return tuple(label_of(chains.documents[key]) for key in chains.chains[0].documents)
