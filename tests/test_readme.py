"""The README is true: what it prints is what the program prints, and what it names is there."""

from __future__ import annotations

import re
import shlex

import pytest
from command_line import ROOT, archive_of_examples, directives

README = (ROOT / "README.md").read_text("utf-8")
ANSWERS = re.findall(r"<!-- answer: (.+?) -->\n```text\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    return archive_of_examples(tmp_path_factory.mktemp("readme"))


def test_the_readme_prints_an_answer() -> None:
    assert len(ANSWERS) >= 1


@pytest.mark.parametrize(("command", "printed"), ANSWERS)
def test_the_answer_is_the_real_one(command: str, printed: str, archive: str) -> None:
    program, *arguments = shlex.split(command)
    assert program == "directives"
    answer = directives(*arguments, "--archive", archive)
    assert [line.rstrip() for line in printed.strip().splitlines()] == [
        line.rstrip() for line in answer.strip().splitlines()
    ]


def test_every_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", README)
    assert [target for target in targets if "://" not in target and not (ROOT / target).exists()] == []


def test_every_make_target_is_there() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = set(re.findall(r"`?make ([a-z]+)", README))
    assert named <= set(targets)


def test_every_command_is_there() -> None:
    named = re.findall(r"`directives ([a-z]+)", README)
    more = re.findall(r"`directives ingest`, (.+?), …", README)[0]
    listed = directives("--help")
    for command in {*named, *re.findall(r"`([a-z]+)`", more)}:
        assert re.search(rf"\b{command}\b", listed), f"the README names `directives {command}`"
