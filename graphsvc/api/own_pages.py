"""Pages of the service itself: one problem, all kinds of problems, and the list of operations."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from graphsvc.api.problems import Kind, Problem, kinds, language
from queries.model import DocumentRef

router = APIRouter(include_in_schema=False)

# words of these pages: Vietnamese, English
_WORDS = {
    "vi": {
        "api": "Giao diện lập trình (REST API)",
        "intro": "Mọi câu trả lời đều là JSON; lỗi theo RFC 9457. Bản mô tả cho máy đọc:",
        "problems": "Các loại lỗi",
        "name": "Chuỗi chỉ đạo",
        "parameters": "Tham số",
        "request": "Mã yêu cầu",
    },
    "en": {
        "api": "REST API",
        "intro": "Every answer is JSON; errors follow RFC 9457. The description for machines:",
        "problems": "Kinds of problems",
        "name": "Chains of directives",
        "parameters": "Parameters",
        "request": "Request",
    },
}


def wants_page(request: Request) -> bool:
    """Tell whether a person's browser asks, for something that is not the API."""
    return not request.url.path.startswith("/api/v1") and "text/html" in request.headers.get("accept", "")


def page_language(request: Request) -> str:
    """Return the language of the page's address; else that of the browser."""
    first = request.url.path.split("/")[1]
    return first if first in _WORDS else language(request.headers.get("accept-language"))


def problem_page(request: Request, problem: Problem) -> Response:
    """Tell one problem to a person; documents that may have been meant are listed."""
    from viz.pages import problem_page as drawn  # noqa: PLC0415 - templates load only for a page

    lang = page_language(request)
    told = problem.tells(lang)
    if problem.kind.status >= 500:
        told += f" {_WORDS[lang]['request']}: {request.state.request_id}."
    candidates = [DocumentRef.model_validate(one) for one in problem.extra.get("candidates", ())]
    errors = () if problem.kind.page else problem.extra.get("errors", ())
    wrong = [_parameter(request, one["where"]) for one in errors]
    page = drawn(
        problem.kind.status,
        problem.kind.title[lang],
        # what the words for programs point at stands on the page itself
        "" if wrong else told,
        lang=lang,
        candidates=candidates,
        wrong=wrong,
    )
    headers = {"vary": "Accept-Language", **problem.headers}
    return HTMLResponse(page, status_code=problem.kind.status, headers=headers)


def _parameter(request: Request, where: str) -> str:
    """Return the name of the parameter that is wrong; a question knows only that one of them is."""
    name = where.rpartition(".")[2]
    return next(iter(request.query_params), name) if where == "query" else name


@router.get("/problems")
def all_problems(request: Request) -> Response:
    """List every kind of problem."""
    lang = page_language(request)
    rows = "".join(
        f'<li><a href="{kind.uri}">{escape(kind.title[lang])}</a> '
        f"({kind.status}, <code>{kind.name}</code>)</li>"
        for kind in kinds().values()
    )
    return _page(_WORDS[lang]["problems"], f"<h1>{_WORDS[lang]['problems']}</h1><ul>{rows}</ul>", lang)


@router.get("/problems/{name}")
def one_problem(request: Request, name: str) -> Response:
    """Explain one kind of problem in both languages: this is where its `type` leads."""
    kind = kinds().get(name)
    if kind is None:
        raise Problem("no-such-problem", name=name)
    lang = page_language(request)
    return _page(kind.title[lang], "".join(_explained(kind, one) for one in (lang, _other(lang))), lang)


@router.get("/api")
def operations(request: Request) -> Response:
    """List the operations, made from the OpenAPI document; nothing is loaded from elsewhere."""
    lang = page_language(request)
    words = _WORDS[lang]
    document: dict[str, Any] = request.app.openapi()
    parts = [f"<h1>{words['api']}</h1><p>{words['intro']} ", '<a href="/openapi.json">/openapi.json</a></p>']
    for path, methods in document["paths"].items():
        parts += [_operation(path, method, operation, words) for method, operation in methods.items()]
    return _page(words["api"], "".join(parts), lang)


def _operation(path: str, method: str, operation: Mapping[str, Any], words: Mapping[str, str]) -> str:
    parameters = "".join(
        f"<li><code>{escape(one['name'])}</code> {escape(one.get('description', ''))}</li>"
        for one in operation.get("parameters", ())
    )
    listed = f"<p>{words['parameters']}</p><ul>{parameters}</ul>" if parameters else ""
    return (
        f'<section id="{escape(operation["operationId"])}"><h2>{escape(operation["summary"])}</h2>'
        f"<p><code>{method.upper()} {escape(path)}</code></p>"
        f'<p lang="en">{escape(operation.get("description", ""))}</p>{listed}</section>'
    )


def _explained(kind: Kind, lang: str) -> str:
    return (
        f'<section lang="{lang}"><h1>{escape(kind.title[lang])}</h1><p>{escape(kind.mend[lang])}</p>'
        f"<p>HTTP {kind.status}, <code>{kind.uri}</code></p></section>"
    )


def _other(lang: str) -> str:
    return "en" if lang == "vi" else "vi"


def _page(title: str, body: str, lang: str) -> Response:
    text = (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="/static/page.css"></head>'
        f'<body><header class="site"><p class="brand"><a href="/">{_WORDS[lang]["name"]}</a></p></header>'
        f'<main><article class="head">{body}</article></main></body></html>'
    )
    return HTMLResponse(text, headers={"vary": "Accept-Language"})
