"""Runs `directives` as the console script does, on a screen of 100 columns without colours, or in this process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner, Result

from graphsvc.cli import app

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(path for path in ROOT.glob("examples/[0-9]*"))


def directives(*arguments: str) -> str:
    """Returns what it prints; fails the test if it ends with another exit code than 0."""
    done = subprocess.run(
        [sys.executable, "-c", "from graphsvc.cli import main; main()", *arguments],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "100", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def archive_of_examples(folder: Path) -> str:
    """Reads all examples into an archive in a folder, under the names that a user in the tree gives."""
    path = str(folder / "archive.db")
    directives("ingest", *[text.relative_to(ROOT).as_posix() for text in EXAMPLES], "--archive", path)
    return path


def invoked(*arguments: object, code: int = 0) -> Result:
    """Runs a command in this process; fails the test if it ends with another exit code."""
    result = CliRunner().invoke(app, [*map(str, arguments)])
    assert result.exit_code == code, result.output
    return result
