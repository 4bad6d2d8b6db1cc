"""A pytest plugin: a real Neo4j for the whole run, empty before each test that asks for it.

Fixture strategy: the server starts once, when the first test wants it (8 s), is wiped per test
(milliseconds), and stops at the end. In a run of several processes (pytest-xdist, `--dist loadgroup`)
two of them have a server each, to which the tests of about half of the modules go; those of each other
module go to whichever process is free. `NEO4J_URI` (with `NEO4J_USER`, `NEO4J_PASSWORD`) names a server
that somebody else started, then the only one; it must be empty, for tests wipe it. Without Java or Maven
the tests are skipped, which the summary says; where CI is set that is a failure.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity
from neo4j_local import LocalNeo4j, NoServerError

from graphsvc.store.neo4j_store import Neo4jStore

LINE = pytest.StashKey[str]()
# the modules of the second server: about half of the time that all tests on a server take
SECOND = frozenset(
    {
        "test_guard",
        "test_lineage",
        "test_questions",
        "test_search_rows",
        "test_titles",
        "test_two_stores",
    }
)


@dataclass(frozen=True)
class Target:
    """A server for tests: its address, and the process if we started it."""

    uri: str
    auth: tuple[str, str] | None
    local: LocalNeo4j | None


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist looks for groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "neo4j_target" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.neo4j)
        on_server = item.get_closest_marker("neo4j") is not None
        item.add_marker(pytest.mark.xdist_group(server_of(item.path.stem) if on_server else item.path.stem))


def server_of(module: str) -> str:
    """Return the group of a module's tests on a server; a server of somebody else's is the only one."""
    return "neo4j-2" if module in SECOND and not os.environ.get("NEO4J_URI") else "neo4j"


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what the process with the server says of it."""
    if line := getattr(node, "workeroutput", {}).get("neo4j"):
        node.config.stash[LINE] = line


@pytest.fixture(scope="session")
def neo4j_target() -> Iterator[Target]:
    if uri := os.environ.get("NEO4J_URI"):
        password = os.environ.get("NEO4J_PASSWORD")
        auth = (os.environ.get("NEO4J_USER", "neo4j"), password) if password else None
        yield Target(uri, auth, None)
        return
    server = LocalNeo4j()
    try:
        server.start()
    except NoServerError as error:
        server.stop()
        if os.environ.get("CI", "").lower() not in {"", "0", "false"}:
            raise
        pytest.skip(f"no Neo4j: {str(error).splitlines()[0]}")
    yield Target(server.uri, server.auth, server)
    server.stop()


@pytest.fixture(scope="session")
def neo4j_server_driver(neo4j_target: Target, request: pytest.FixtureRequest) -> Iterator[Driver]:
    """Yield a driver that turns every warning of the server about our texts into a test failure."""
    with GraphDatabase.driver(
        neo4j_target.uri,
        auth=neo4j_target.auth,
        max_transaction_retry_time=5.0,
        notifications_min_severity=NotificationMinimumSeverity.WARNING,
        notifications_disabled_classifications=["UNRECOGNIZED"],
        warn_notification_severity=NotificationMinimumSeverity.WARNING,
        telemetry_disabled=True,
    ) as driver:
        driver.verify_connectivity()
        if (
            neo4j_target.local is None
            and driver.execute_query("MATCH (n) RETURN count(n) AS n", database_="neo4j").records[0]["n"]
        ):
            pytest.exit("NEO4J_URI names a database that is not empty; tests would wipe it", returncode=3)
        request.config.stash[LINE] = line = describe(driver, neo4j_target.local)
        getattr(request.config, "workeroutput", {})["neo4j"] = line
        yield driver


@pytest.fixture
def neo4j_driver(neo4j_server_driver: Driver) -> Driver:
    """Return the driver of the run's server, its database empty."""
    neo4j_server_driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
    return neo4j_server_driver


@pytest.fixture
def neo4j_store(neo4j_driver: Driver) -> Iterator[Neo4jStore]:
    """Yield an empty Neo4j store on the run's server."""
    with Neo4jStore(neo4j_driver) as store:
        yield store


def describe(driver: Driver, local: LocalNeo4j | None) -> str:
    """Say which server the tests ran on, as the server itself says it."""
    kernel = driver.execute_query(
        "CALL dbms.components() YIELD name, versions, edition "
        "WITH * WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition",
        database_="neo4j",
    ).records[0]
    line = f"Neo4j {kernel['version']} {kernel['edition']}"
    if local is None:
        return f"{line} at NEO4J_URI"
    took = f"started in {local.started_in:.1f} s, {local.resident_mb()} MiB resident"
    return f"{line} on Java {local.java}: {took}"


@pytest.hookimpl
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if line := terminalreporter.config.stash.get(LINE, ""):
        terminalreporter.write_line(line)
