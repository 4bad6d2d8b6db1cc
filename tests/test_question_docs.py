"""The list of questions is complete, and what it tells people to type can be typed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from api_fake import FakeService
from typer.testing import CliRunner

from graphsvc.app import create_app
from graphsvc.cli import app
from graphsvc.settings import Settings
from ingest.archive.archive import Archive
from ingest.pipeline import ingest
from queries.catalog import catalog

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "questions.md").read_text("utf-8")
FILES = sorted(path for path in (ROOT / "examples").iterdir() if path.name[0].isdigit())
COMMANDS = sorted(set(re.findall(r"`(directives [^`]+)`", TEXT)))
# about the service itself, or formats of an answer that is listed
NOT_QUESTIONS = re.compile(r"\.csv$|\{suffix\}|/(extract|facts|jobs/\{job\})$|^(?!/api/v1/)")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    file = tmp_path_factory.mktemp("docs") / "examples.db"
    with Archive.open(file) as opened:
        assert not ingest(FILES, opened).failed
    return str(file)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_list_answers(archive, command):
    asked = shlex.split(command)[1:]
    result = CliRunner().invoke(app, [*asked, "--archive", archive, "--store", "memory:"])
    assert result.exit_code == 0, result.stderr
    assert result.stdout.strip()


@pytest.mark.parametrize("name", catalog())
def test_every_file_of_the_catalogue_is_named(name):
    assert f"`{name}`" in TEXT


def test_every_address_is_named():
    described = create_app(FakeService(), Settings()).openapi()["paths"]
    asked = {path.removeprefix("/api/v1/") for path in described if not NOT_QUESTIONS.search(path)}
    named = {re.sub(r"\?.*", "", path) for path in re.findall(r"`([^`\s]+)`", TEXT)}
    assert asked - named - {"documents/{key}"} == set()


def test_the_printed_answer_is_what_is_printed(archive):
    said = re.search(r"## One answer, printed\n\n`directives ([^`]+)`:\n\n```text\n(.*?)```", TEXT, re.DOTALL)
    assert said
    result = CliRunner().invoke(app, [*shlex.split(said[1]), "--archive", archive, "--store", "memory:"])
    assert result.stdout.startswith(said[2].rstrip())
