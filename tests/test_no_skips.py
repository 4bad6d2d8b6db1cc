"""The suite may not go quiet: what is skipped is said, and forbidden where CI is set."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import neo4j_plugin
import no_skips
import pytest

pytest_plugins = ["pytester"]

ENVIRONMENTS = [
    ({}, False),
    ({"CI": ""}, False),
    ({"CI": "0"}, False),
    ({"CI": "False"}, False),
    ({"CI": "true"}, True),
    ({"CI": "1"}, True),
]


@pytest.mark.parametrize(("environ", "strict"), ENVIRONMENTS)
def test_ci_reads_the_environment(environ: dict[str, str], strict: bool) -> None:
    assert no_skips.ci(environ) is strict


SUMMARIES = [
    (Counter[str](), ""),
    (Counter({"no such folder": 2}), "Skipped 2: 2 × no such folder."),
    (Counter({"b": 1, "a": 1, "c": 3}), "Skipped 5: 3 × c; 1 × a; 1 × b."),
]


@pytest.mark.parametrize(("causes", "line"), SUMMARIES)
def test_summary_is_one_line_most_frequent_first(causes: Counter[str], line: str) -> None:
    assert no_skips.summary(causes) == line


# source of a test module -> what the run says and its exit code with CI unset and with CI=true
SUITES = [
    ("def test_x(): pass", "", 0, 0),
    ("import pytest\ndef test_x(): pytest.skip('no server')", "Skipped 1: 1 × no server.", 0, 1),
    (
        "import pytest\n@pytest.mark.neo4j\ndef test_x(): pytest.skip('no server')",
        "Skipped 1: 1 × needs a JDK",
        0,
        1,
    ),
    (
        "import pytest\npytest.skip('not here', allow_module_level=True)\ndef test_x(): pass",
        "Skipped 1: 1 × not here.",
        5,
        5,
    ),
    (
        "import pytest\ndef test_x(): pytest.skip('the shared texts are not beside the project')",
        "Skipped 1: 1 × the shared texts are not beside the project.",
        0,
        0,
    ),
    ("import pytest\n@pytest.mark.xfail(reason='not yet')\ndef test_x(): assert 0", "", 0, 0),
    ("def test_x(): assert 0", "", 1, 1),
]


@pytest.mark.parametrize(("source", "line", "calm", "strict"), SUITES)
def test_run_says_what_it_left_out(
    source: str, line: str, calm: int, strict: int, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makepyfile(source)
    pytester.makeini("[pytest]\nmarkers =\n    neo4j: needs a server")
    for value, code in (("", calm), ("true", strict)):
        monkeypatch.setenv("CI", value)
        result = pytester.runpytest_inprocess("-p", "no_skips", "-p", "no:cacheprovider")
        assert result.ret == code
        said = [text for text in result.outlines if "Skipped " in text]
        assert (line in said[-1]) if line else not said
        if line and value and strict:
            assert said[-1].startswith("Nothing may be skipped where CI is set.")


def test_processes_keep_groups_together(pytester: pytest.Pytester) -> None:
    """A pair of pytest and pytest-xdist that do not fit each other ignores the groups without a word."""
    pytester.makepyfile(
        "import os, pytest\n"
        "@pytest.mark.xdist_group('one')\n"
        "@pytest.mark.parametrize('n', range(8))\n"
        "def test_x(n): open(os.environ['PYTEST_XDIST_WORKER'], 'a').close()\n"
    )
    result = pytester.runpytest_subprocess("-n", "2", "--dist", "loadgroup", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=8)
    assert len(list(pytester.path.glob("gw*"))) == 1


@pytest.mark.parametrize(("uri", "groups"), [("", ["neo4j", "neo4j-2"]), ("bolt://elsewhere", ["neo4j"])])
def test_a_server_of_somebody_else_is_the_only_one(
    uri: str, groups: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", uri)
    assert sorted({neo4j_plugin.server_of(name) for name in ("test_bulk", *neo4j_plugin.SECOND)}) == groups
    here = {path.stem for path in Path(__file__).parent.glob("test_*.py")}
    assert here >= neo4j_plugin.SECOND


def test_each_server_has_one_process(request: pytest.FixtureRequest) -> None:
    """However many processes share the run: each test wipes the server that it has."""
    on_server = {"neo4j_target", "neo4j_server_driver", "neo4j_driver", "neo4j_store"}
    groups: dict[bool, set[str]] = {True: set(), False: set()}
    for item in request.session.items:
        group = item.get_closest_marker("xdist_group")
        assert group is not None
        marked = item.get_closest_marker("neo4j") is not None
        groups[marked or bool(on_server & set(getattr(item, "fixturenames", ())))].add(group.args[0])
    assert groups[True] <= {"neo4j", "neo4j-2"}
    assert not groups[False] & {"neo4j", "neo4j-2"}
