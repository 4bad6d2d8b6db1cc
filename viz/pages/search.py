"""The search page, and the page that says what went wrong."""

from __future__ import annotations

from collections.abc import Sequence

from queries.model import DocumentRef, SearchPage

from ..cards import card
from ..links import Links
from ..messages import messages
from ..plain import plain, shorten
from .frame import render

SNIPPET_CHARS = 400


def search_page(
    page: SearchPage | None = None,
    *,
    lang: str = "vi",
    base: str = "",
    counts: tuple[int, int] | None = None,
) -> str:
    """The search page: empty for the home page, else with hits. Needs no script: the box is a form.

    `counts` are the numbers of documents with text and of those known from citations only.
    """
    m, links = messages(lang), Links(lang, base)
    query = plain(page.query) if page else ""
    hits = [
        {
            "document": card(hit.document, m, links.document),
            "chain": links.chain(hit.document.key),
            "snippet": shorten(plain(hit.snippet), SNIPPET_CHARS),
            "matched": m(f"search.matched_{hit.matched}"),
        }
        for hit in (page.hits if page else ())
    ]
    here = links.other().search(query)
    holding = ""
    if counts is not None:
        documents, cited = m.count("count.documents", counts[0]), m.count("search.cited", counts[1])
        holding = m("search.in_archive", documents=documents, cited=cited)
    return render(
        "search.html",
        lang=lang,
        base=base,
        standalone=False,
        title=m("search.results", query=shorten(query, 80)) if query else m("search.title"),
        here=here,
        version=page.graph_version if page else None,
        query=query,
        hits=hits,
        holding=holding,
        next_page=links.search(query, page.next) if page and page.next else "",
    )


def problem_page(
    status: int,
    title: str,
    detail: str = "",
    *,
    lang: str = "vi",
    base: str = "",
    candidates: Sequence[DocumentRef] = (),
) -> str:
    """The page for an error: what, where, and the mend. `candidates` are documents that may be meant."""
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
    )


def not_found_page(key: str, *, lang: str = "vi", base: str = "") -> str:
    """The page for a key that names no document, read or cited."""
    m = messages(lang)
    detail = m("problem.not_found_detail", key=shorten(plain(key), 200))
    return problem_page(404, m("problem.not_found"), detail, lang=lang, base=base)
