"""A pytest plugin: says in one line what a run left out, and forbids leaving out where `CI` is set.

A suite that skips quietly looks green on a machine that lacks Java, a browser or the network. On a
user's machine that is fine as long as it is said; where the environment variable CI is set (any
value but the empty string, `0` and `false`) every skip turns the run red. The one exception is real
texts, which are no part of the project and stand beside it (`../shared`) or nowhere: tests over them
are told, and fail nothing.
"""

from __future__ import annotations

import os
from collections import Counter

import pytest

MENDS = {
    "neo4j": "a JDK (17 or newer) and Maven, or NEO4J_URI set to a server",
    "browser": "chromium on the PATH",
    "wheel": "a package index that pip reaches",
}


BESIDE = "shared"  # stands in the reason of every test over texts that are not part of the project


def ci(environ: dict[str, str] | os._Environ[str]) -> bool:
    """Tells whether this run may skip nothing."""
    return environ.get("CI", "").lower() not in {"", "0", "false"}


class Skips:
    """Counts what was skipped, by marker where the test has one of ours, else by its reason."""

    def __init__(self) -> None:
        self.by_cause: Counter[str] = Counter()

    def add(self, cause: str) -> None:
        self.by_cause[cause] += 1

    @pytest.hookimpl
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            ours = sorted(set(MENDS) & set(report.keywords))
            said = reason(report)
            self.add(f"needs {MENDS[ours[0]]}" if ours and BESIDE not in said else said)

    @pytest.hookimpl
    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:  # a whole module: pytest.importorskip, or skip(allow_module_level=True)
            self.add(reason(report))

    def forbidden(self) -> bool:
        """Tells whether something was left out that a machine can be prepared for."""
        return any(BESIDE not in cause for cause in self.by_cause)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.forbidden() and ci(os.environ) and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if line := summary(self.by_cause):
            if ci(os.environ) and not self.forbidden():
                terminalreporter.write_line(f"{line} Those texts are not part of the project.", yellow=True)
            elif ci(os.environ):
                terminalreporter.write_line(f"Nothing may be skipped where CI is set. {line}", red=True)
            else:
                terminalreporter.write_line(f"{line} Run them all with: CI=1 make test", yellow=True)


def reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Takes the words of `pytest.skip(...)` out of a report."""
    longrepr = report.longrepr
    words = longrepr[2] if isinstance(longrepr, tuple) else str(longrepr)
    return words.removeprefix("Skipped: ")


def summary(by_cause: Counter[str]) -> str:
    """Writes one line for all skips, the most frequent cause first; empty where there is none."""
    if not by_cause:
        return ""
    causes = sorted(by_cause.items(), key=lambda item: (-item[1], item[0]))
    return f"Skipped {by_cause.total()}: " + "; ".join(f"{n} × {cause}" for cause, n in causes) + "."


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Skips(), "no-skips")
