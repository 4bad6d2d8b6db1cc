"""`make` on strange machines: it takes the newest complete Python, or says what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# What an interpreter of this kind answers to the two questions that the Makefile asks.
STUB = """#!/bin/sh
case "$2" in
  *version_info*) exit {too_old} ;;
  *ensurepip*) exit {no_venv} ;;
esac
case "$1" in
  --version) echo "Python of {name}" ;;
  -m) mkdir -p .venv && echo {name} > .venv/made-by ;;
esac
"""
KINDS = {"good": (0, 0), "old": (1, 0), "bare": (0, 1), "shim": (127, 127)}

# names on the PATH -> which one makes the environment, or the line that is said instead
MACHINES = [
    ({"python3": "good"}, "python3", ""),
    ({"python3.11": "good", "python3.13": "good", "python3": "good"}, "python3.13", ""),
    ({"python3.13": "shim", "python3.12": "good"}, "python3.12", ""),
    ({"python3.13": "bare", "python3.11": "good"}, "python3.11", ""),
    ({"python3.11": "good", "python3": "old"}, "python3.11", ""),
    ({}, "", "No Python 3.11 or newer was found"),
    ({"python3": "old"}, "", "No Python 3.11 or newer was found"),
    ({"python3.13": "shim"}, "", "No Python 3.11 or newer was found"),
    ({"python3": "bare"}, "", "python3 is here, but it cannot make environments"),
    ({"python3.12": "bare", "python3": "old"}, "", "apt-get install python3-venv"),
]


@pytest.mark.parametrize(("machine", "maker", "line"), MACHINES)
def test_make_finds_a_complete_python(machine: dict[str, str], maker: str, line: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    path = tmp_path / "bin"
    path.mkdir()
    for tool in ("mkdir", "touch"):
        (path / tool).symlink_to(str(shutil.which(tool)))
    for name, kind in machine.items():
        too_old, no_venv = KINDS[kind]
        (path / name).write_text(STUB.format(name=name, too_old=too_old, no_venv=no_venv), "utf-8")
        (path / name).chmod(0o755)
    environ = {key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(
        [str(shutil.which("make")), ".venv/.made"],
        cwd=tmp_path,
        env=environ | {"PATH": str(path), "PYTHON": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (0 if maker else 2), done.stderr
    assert line in done.stderr
    made = tmp_path / ".venv" / "made-by"
    assert (made.read_text("utf-8").strip() if made.exists() else "") == maker
