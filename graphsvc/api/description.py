"""The OpenAPI document: FastAPI's own, with every error described as the problem that it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from graphsvc.api.problems import MEDIA_TYPE, ProblemBody

ABOUT = """Reads Vietnamese Party and State directives and answers what chain of directives led to a document.

Mọi câu trả lời đều kèm lời dẫn nguyên văn chứng minh từng bước; văn bản nào chưa có trong kho thì nói rõ.
Answers carry the words that prove each step, and say aloud what is missing. Keys are opaque to clients;
cursors too. Every answer has an ETag that changes with the graph.
"""
TAGS = [
    {"name": "documents", "description": "Văn bản: chuỗi chỉ đạo, phả hệ, lược đồ. One document."},
    {"name": "search", "description": "Tìm kiếm. Finding documents."},
    {"name": "units", "description": "Cơ quan, đơn vị và nhiệm vụ được giao. Units and their duties."},
    {"name": "gaps", "description": "Khoảng trống, mâu thuẫn, số liệu. What is missing, and figures."},
    {"name": "upload", "description": "Nạp văn bản vào kho. Filling the archive."},
    {"name": "cypher", "description": "Hỏi bằng Cypher, chỉ đọc. Cypher, read only."},
    {"name": "extract", "description": "Đọc một văn bản, không lưu. Reading without storing."},
    {"name": "service", "description": "Tình trạng dịch vụ. The service itself."},
]
# What may happen to any request, whatever it asks.
ANYWHERE = {
    "400": "The request cannot be read",
    "401": "An API key is needed",
    "403": "The key lacks the right",
    "413": "The body is too large",
    "421": "The server does not answer to this host name",
    "422": "A parameter is wrong",
    "429": "Too many requests",
    "500": "Unexpected error",
    "503": "The graph is not available",
    "504": "The question went over its limits",
}


def describe(app: FastAPI) -> dict[str, Any]:
    """Make the OpenAPI document once; it is the same for every request."""
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title,
            version=app.version,
            summary=app.summary,
            description=ABOUT,
            routes=app.routes,
            tags=TAGS,
        )
        schemas = made["components"]["schemas"]
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        problem = ProblemBody.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(problem.pop("$defs", {}))
        schemas["Problem"] = problem
        for methods in made["paths"].values():
            for operation in methods.values():
                _tell_problems(operation["responses"])
                _give_examples(operation.get("parameters", ()))
        made["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        made["security"] = [{}, {"key": []}]
        app.openapi_schema = made
    return app.openapi_schema


def _give_examples(parameters: Sequence[dict[str, Any]]) -> None:
    """Give a parameter that has no example of its own its default: what is asked for if nobody says else."""
    for parameter in parameters:
        schema = parameter["schema"]
        own = schema.get("examples") or [
            example for one in schema.get("anyOf", ()) for example in one.get("examples", ())
        ]
        if not own and schema.get("default") is not None:
            own = [schema["default"]]
        if own:
            parameter["example"] = own[0]


def _tell_problems(responses: dict[str, Any]) -> None:
    for status, text in ANYWHERE.items():
        if status not in responses or status == "422":
            responses.setdefault(status, {})["description"] = text
            responses[status].pop("content", None)
    for status, response in responses.items():
        if status >= "400" and "content" not in response:
            response["content"] = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for status in sorted(responses):
        responses[status] = responses.pop(status)
