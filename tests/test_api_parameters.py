"""Every parameter of every operation is shown with an example, and the example fits what is said of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from api_fake import FakeService

from graphsvc.app import create_app
from graphsvc.settings import Settings

DOCUMENT = create_app(FakeService(), Settings(archive=Path("a.db"))).openapi()
PARAMETERS = [
    pytest.param(parameter, id=f"{verb.upper()} {path} {parameter['name']}")
    for path, verbs in DOCUMENT["paths"].items()
    for verb, operation in verbs.items()
    for parameter in operation.get("parameters", ())
]


def fits(value: Any, schema: dict[str, Any]) -> bool:
    """Tell whether a value keeps to the words of JSON Schema that our parameters use."""
    if "anyOf" in schema:
        return any(fits(value, one) for one in schema["anyOf"])
    kind = {"string": str, "integer": int, "boolean": bool, "null": type(None)}[schema["type"]]
    return (
        type(value) is kind
        and value in schema.get("enum", [value])
        and (kind is not int or schema.get("minimum", value) <= value <= schema.get("maximum", value))
        and (kind is not str or schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 10_000))
        and (kind is not str or re.search(schema.get("pattern", ""), value) is not None)
    )


def test_there_are_parameters() -> None:
    assert len(PARAMETERS) >= 120


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_a_parameter_has_an_example_that_fits(parameter: dict[str, Any]) -> None:
    assert "example" in parameter, "give it `examples=[…]`, or a default"
    assert fits(parameter["example"], parameter["schema"])


@pytest.mark.parametrize(
    ("value", "schema", "expected"),
    [
        (3, {"type": "integer", "maximum": 2}, False),
        ("", {"type": "string", "minLength": 1}, False),
        ("a b", {"type": "string", "pattern": "^[a-z]+$"}, False),
        (True, {"type": "integer"}, False),
        ("vi", {"type": "string", "enum": ["vi", "en"]}, True),
        (None, {"anyOf": [{"type": "string"}, {"type": "null"}]}, True),
    ],
)
def test_what_fits_is_told_from_what_does_not(value: Any, schema: dict[str, Any], expected: bool) -> None:
    assert fits(value, schema) is expected
