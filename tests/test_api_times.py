"""The line that tells how long schemathesis took on each store."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from api_times import lines

PROMISE = "tests/test_api_promises.py::test_no_question_breaks_the_promises_of_its_description[{}-GET /api]"


def report(store: str, when: str, seconds: float, name: str = PROMISE) -> Any:
    return SimpleNamespace(nodeid=name.format(store), when=when, duration=seconds)


@pytest.mark.parametrize(
    ("stats", "expected"),
    [
        ({}, []),
        ({"passed": [report("embedded", "call", 1.0, "tests/test_api.py::test_it[{}-x]")]}, []),
        (
            {"": [report("embedded", "setup", 2.0)], "passed": [report("embedded", "call", 1.5)] * 2},
            ["schemathesis on embedded: 2 operations, all checks on, 5.0 s"],
        ),
        (
            {"failed": [report("neo4j", "call", 3.0)], "passed": [report("embedded", "call", 1.0)]},
            [
                "schemathesis on embedded: 1 operations, all checks on, 1.0 s",
                "schemathesis on neo4j: 1 operations, all checks on, 3.0 s",
            ],
        ),
        ({"warnings": [SimpleNamespace(message="no report")], "": [report("neo4j", "setup", 1.0)]}, []),
        ({"deselected": [SimpleNamespace(nodeid=PROMISE.format("embedded"))]}, []),
    ],
)
def test_each_store_has_its_line(stats: dict[str, list[Any]], expected: list[str]) -> None:
    assert lines(stats) == expected
