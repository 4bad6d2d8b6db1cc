"""Whatever is asked, the server answers as it describes itself."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from asked_examples import DISTRICT, PROVINCE, TAN_TRAO
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def operations(app):
    models = {r.path: r.response_model for r in routes(app) if getattr(r, "response_model", None)}
    described = app.openapi()["paths"]
    return [
        (path, methods["get"], models.get(path)) for path, methods in described.items() if "get" in methods
    ]


def routes(app):
    """All routes, also those of routers that stand in routers."""
    todo = list(app.routes)
    while todo:
        one = todo.pop()
        inner = getattr(one, "routes", None) or getattr(getattr(one, "original_router", None), "routes", None)
        if inner:
            todo += inner
        else:
            yield one


VALUES = (
    st.sampled_from(
        [PROVINCE, DISTRICT, TAN_TRAO, "lang-son.tinh-uy", "lang-son", "113-KH/TU", "KH", "2023", "2023-05-16",
         "both", "implements,cites", "csv", "jsonld", "svg", "vi", "1", "3", "0", "true", "overdue", "read"]
    )
    | st.integers(-5, 10**12).map(str)
    | st.text(max_size=20)
)  # fmt: skip


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_question_breaks_the_server_or_its_description(app, client, data):
    path, described, model = data.draw(st.sampled_from(operations(app)))
    params = {}
    for one in described.get("parameters", ()):
        value = data.draw(VALUES).encode("utf-8", "replace").decode()
        if one["in"] == "path":
            path = path.replace(f"{{{one['name']}}}", quote(value, safe="") or "x")
        elif one["required"] or data.draw(st.booleans()):
            params[one["name"]] = value
    answer = client.get(path, params=params)
    assert answer.status_code < 500, answer.text
    responses = described["responses"].get(str(answer.status_code))
    assert responses is not None, f"{answer.status_code} is not described for {path}"
    assert answer.headers["content-type"] in responses["content"]
    if (
        answer.status_code == 200
        and model is not None
        and answer.headers["content-type"] == "application/json"
    ):
        model.model_validate_json(answer.content)


def test_every_operation_has_its_name_words_and_examples(app):
    seen = set()
    for path, methods in app.openapi()["paths"].items():
        for operation in methods.values():
            assert operation["operationId"] not in seen
            seen.add(operation["operationId"])
            assert operation["summary"]
            assert operation["tags"], path
    assert len(seen) > 40
    unchecked = {path for path, _, model in operations(app) if model is None}
    assert all(path.endswith((".csv", ".{suffix}")) for path in unchecked - {"/metrics"})


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/api/v1/documents", "GET, HEAD, OPTIONS, POST"),
        (f"/api/v1/documents/{PROVINCE}", "GET, HEAD, OPTIONS"),
        ("/api/v1/cypher", "OPTIONS, POST"),
    ],
)
def test_an_address_names_all_its_methods(client, path, allowed):
    assert client.options(path).headers["allow"] == allowed
    refused = client.delete(path)
    assert (refused.status_code, refused.headers["allow"]) == (405, allowed)


def test_the_description_is_one_json_object(client):
    assert json.loads(client.get("/openapi.json").content)["openapi"].startswith("3.")
