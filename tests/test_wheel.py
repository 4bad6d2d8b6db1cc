"""The built wheel, installed from the lock in a clean environment outside the tree, does the demo."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("graphsvc", "ingest", "queries", "viz")

pytestmark = pytest.mark.wheel


def run(*command: str | Path, cwd: Path = ROOT, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def build(folder: Path) -> Path:
    done = run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Installs the wheel and what the users' lock names, nothing else."""
    venv = tmp_path_factory.mktemp("clean") / "venv"
    assert run(sys.executable, "-m", "venv", venv).returncode == 0
    pip: list[str | Path] = [
        venv / "bin" / "python",
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
        "--quiet",
    ]
    locks: list[str | Path] = [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--requirement",
        ROOT / "constraints.txt",
    ]
    locked = run(*pip, "install", *locks)
    if locked.returncode != 0 and "No matching distribution" in locked.stderr:
        pytest.skip("pip reaches no package index")
    assert locked.returncode == 0, locked.stderr
    done = run(*pip, "install", "--no-deps", wheel)
    assert done.returncode == 0, done.stderr
    check = run(*pip, "check")
    assert check.returncode == 0, check.stdout
    return venv / "bin"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder whose own `queries` and `viz` must not be taken for ours."""
    for package in ("queries", "viz"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").write_text("raise ImportError('the wrong one')\n", "utf-8")
    return tmp_path


def test_the_wheel_holds_the_four_rooms_with_their_data(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    in_tree = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert inside == in_tree
    assert {f"{package}/py.typed" for package in PACKAGES} <= inside


def test_the_source_archive_holds_what_the_tests_look_at(tmp_path: Path) -> None:
    done = run(sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    (packed,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        held = {name.split("/")[1] for name in archive.getnames()}
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests").glob("*.py"))
    looked_at = set(re.findall(r'(?:ROOT|parents\[1\]) / "([^/"]+)', tests))
    assert {"Dockerfile", "docker-compose.yml", "docs"} <= looked_at
    assert looked_at <= held


def test_the_same_tree_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert build(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_command_explains_itself(bin_folder: Path, elsewhere: Path) -> None:
    done = run(bin_folder / "directives", "--help", cwd=elsewhere)
    assert done.returncode == 0, done.stderr
    for command in ("ingest", "extract", "lineage", "serve", "rebuild", "export"):
        assert command in done.stdout


@pytest.mark.parametrize("package", PACKAGES)
def test_the_rooms_come_from_the_wheel(package: str, bin_folder: Path, elsewhere: Path) -> None:
    where = f"import {package}; print({package}.__file__)"
    done = run(bin_folder / "python", "-P", "-c", where, cwd=elsewhere)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout).is_relative_to(bin_folder.parent)


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_the_demo_runs_elsewhere(locale: str, bin_folder: Path, elsewhere: Path) -> None:
    done = run(
        "sh", ROOT / "examples" / "demo.sh", bin_folder / "directives", ROOT / "examples", "out",
        cwd=elsewhere, LC_ALL=locale,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    for label in ("46-KH/ĐU", "1759-CV/HU", "2246-CV/TU", "113-KH/TU"):
        assert label in done.stdout
    page = (elsewhere / "out" / "chain.html").read_text("utf-8")
    assert "2246-CV/TU" in page
    assert 'lang="vi"' in page
