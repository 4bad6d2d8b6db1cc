"""The search page, and the page that says what went wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from ingest.lexicon import doctypes
from ingest.lexicon.places import provinces
from ingest.text.text import fold
from queries.model import DocumentRef, SearchHit, SearchPage

from ..cards import card
from ..dates import written
from ..links import Links
from ..messages import Messages, messages
from ..plain import plain, shorten
from .frame import render

SNIPPET_CHARS = 400
_FOUND = re.compile("‹([^‹›]*)›")
# names of the filters in the address
FILTERS = ("type", "level", "place", "year", "status")


def search_page(
    page: SearchPage | None = None,
    *,
    lang: str = "vi",
    base: str = "",
    counts: tuple[int, int] | None = None,
    newest: Sequence[DocumentRef] = (),
    only: Mapping[str, str] | None = None,
) -> str:
    """The search page: empty for the home page, else with hits. Needs no script: the box is a form.

    `counts` are the numbers of documents with text and of those known from citations only, `newest` what
    was put last, both for the home page; `only` the filters as they stand in the address, of `FILTERS`.
    """
    m, links = messages(lang), Links(lang, base)
    query = plain(page.query) if page else ""
    hits = [
        {
            "document": card(hit.document, m, links.document),
            "chain": links.chain(hit.document.key),
            "snippet": _snippet(hit.snippet),
            "matched": m(f"search.matched_{hit.matched}"),
        }
        for hit in (page.hits if page else (SearchHit(document=one) for one in newest))
    ]
    kept = {name: plain(value) for name, value in (only or {}).items() if name in FILTERS and value}
    filters = _filters(kept, m)
    among = m("search.filtered", filters=", ".join(_chosen(filters, kept, m))) if query and kept else ""
    here = links.other().search(query, **kept)
    holding = ""
    if counts is not None:
        documents, cited = m.count("count.documents", counts[0]), m.count("search.cited", counts[1])
        told = "search.in_archive" if any(counts) else "search.nothing_here"
        holding = m(told, documents=documents, cited=cited)
    return render(
        "search.html",
        lang=lang,
        base=base,
        standalone=False,
        title=_title(query, m, listed=page is not None),
        asked=page is not None,
        filters=filters,
        filtered=bool(kept),
        year=kept.get("year", ""),
        here=here,
        version=page.graph_version if page else None,
        query=query,
        hits=hits,
        holding=holding,
        empty=counts is not None and not any(counts),
        only_among=among,
        unfiltered=links.search(query),
        next_page=links.search(query, page.next, **kept) if page and page.next else "",
    )


def _snippet(text: str | None) -> list[tuple[str, bool]]:
    """A snippet in pieces; those that the search found (in ‹ › in the answer) are marked True."""
    parts = _FOUND.split(shorten(plain(text), SNIPPET_CHARS))
    return [(part, n % 2 == 1) for n, part in enumerate(parts) if part]


def _title(query: str, m: Messages, *, listed: bool) -> str:
    if query:
        return m("search.results", query=shorten(query, 80))
    return m("search.listed") if listed else m("search.title")


def _filters(kept: Mapping[str, str], m: Messages) -> list[dict[str, Any]]:
    """The filters as select boxes: name, word, and options with the chosen one marked."""
    regions = sorted(
        {(p.key, p.name + _ended(p.valid_to, m)) for p in provinces()}, key=lambda r: (fold(r[1]), r[0])
    )
    choices: dict[str, list[tuple[str, str]]] = {
        "type": _types(m),
        "level": [(str(n), m(f"tier.{n}")) for n in range(4)],
        "place": regions,
        "status": [(s, m(f"status.{s}")) for s in ("read", "cited")],
    }
    return [
        {
            "name": name,
            "word": m(f"search.filter_{name}"),
            "options": [(value, word, value == kept.get(name)) for value, word in options],
        }
        for name, options in choices.items()
    ]


def _types(m: Messages) -> list[tuple[str, str]]:
    """The types of documents with their words; the code is told where two types share a word."""
    # a regulation printed `QĐi` is of the type QyĐ
    words = {t.code: m(f"doc_type.{t.code}") for t in doctypes.all_types() if doctypes.told(t.code) == t.code}
    shared = Counter(words.values())
    choices = [(code, word if shared[word] == 1 else f"{word} – {code}") for code, word in words.items()]
    return sorted(choices, key=lambda choice: fold(choice[1]))


def _chosen(filters: list[dict[str, Any]], kept: Mapping[str, str], m: Messages) -> list[str]:
    """The filters that are set, in words: `Loại: Kế hoạch`."""
    told = [
        f"{one['word']}: {word}"
        for one in filters
        for value, word, chosen in one["options"]
        if chosen and value
    ]
    return told + ([f"{m('search.filter_year')}: {kept['year']}"] if "year" in kept else [])


def _ended(valid_to: str | None, m: Messages) -> str:
    return f" ({m('unit.valid_until', until=written(valid_to, m.lang))})" if valid_to else ""


def problem_page(
    status: int,
    title: str,
    detail: str = "",
    *,
    lang: str = "vi",
    base: str = "",
    candidates: Sequence[DocumentRef] = (),
    wrong: Sequence[str] = (),
) -> str:
    """The page for an error: what, where, and the mend. `candidates` are documents that may be meant.

    `wrong` are names of parameters of the address that cannot be used; each is told with what is wanted.
    """
    m, links = messages(lang), Links(lang, base)
    return render(
        "problem.html",
        lang=lang,
        base=base,
        standalone=False,
        title=title,
        status=status,
        detail=plain(detail),
        candidates=[card(ref, m, links.document) for ref in candidates],
        wrong=[
            m(f"problem.wrong_{one}")
            if m.has(f"problem.wrong_{one}")
            else m("problem.wrong_other", name=plain(one))
            for one in dict.fromkeys(wrong)
        ],
    )
