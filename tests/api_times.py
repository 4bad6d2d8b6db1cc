"""Says at the end of a run how long the promises of the API were tried, on each store.

From the reports of the tests, so that it holds for a run in several processes too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import pytest

_TRIED = re.compile(r"test_api_promises\.py::test_no_question\w+\[(\w+)-")


class Tried(NamedTuple):
    """Operations that were tried on one store, and the seconds that it took with setting up."""

    operations: int
    seconds: float


def tried(reports: Iterable[Any]) -> dict[str, Tried]:
    """Add up the reports by store, in order of its name."""
    sums: dict[str, Tried] = {}
    for report in reports:
        found = _TRIED.search(getattr(report, "nodeid", ""))
        if found and hasattr(report, "duration"):  # a test that was deselected has none
            before = sums.get(found[1], Tried(0, 0.0))
            called = getattr(report, "when", "") == "call"
            sums[found[1]] = Tried(before.operations + called, before.seconds + report.duration)
    return dict(sorted(sums.items()))


def lines(stats: Mapping[str, Iterable[Any]]) -> list[str]:
    """Return one line for each store."""
    reports = (report for some in stats.values() for report in some)
    return [
        f"schemathesis on {store}: {one.operations} operations, all checks on, {one.seconds:.1f} s"
        for store, one in tried(reports).items()
        if one.operations
    ]


@pytest.hookimpl
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in lines(terminalreporter.stats):
        terminalreporter.write_line(line)
