"""The house rules that a machine can check: rooms, arrows, names, sizes, locks, purity."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PACKAGES = ("graphsvc", "ingest", "queries", "viz")
PURE = ("ingest", "queries", "viz")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("constraints.txt", "constraints-dev.txt")


def tracked() -> list[Path]:
    """Lists the text files of the repository, or of the unpacked source archive."""
    git = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if git.returncode == 0:
        names = [name for name in git.stdout.split("\0") if name]
        paths = [ROOT / name for name in names]
    else:
        paths = [path for path in ROOT.rglob("*") if not {".venv", "demo"} & set(path.parts)]
    return [path for path in paths if path.is_file() and is_text(path)]


def is_text(path: Path) -> bool:
    try:
        path.read_text("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


# --- rooms ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_ships_our_names(package: str) -> None:
    # `queries` and `viz` exist on public indexes; a second wheel would overwrite ours without a word.
    # An editable install records no files, so it owns the name by default.
    assert packages_distributions().get(package, ["directive-graph"]) == ["directive-graph"]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_room_is_typed_and_built(package: str) -> None:
    assert (ROOT / package / "py.typed").is_file()
    assert package in PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert package in PYPROJECT["tool"]["mypy"]["packages"]
    assert package in PYPROJECT["tool"]["importlinter"]["root_packages"]


def test_the_arrows_point_one_way() -> None:
    lint = "import importlinter.cli as c; raise SystemExit(c.lint_imports(no_cache=True, no_logo=True))"
    done = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# A call that asks the clock, the machine, the network or chance gives another answer tomorrow.
IMPURE = re.compile(
    r"""^(
        (\w+\.)*(now|today|utcnow)
      | time\.(time|time_ns|localtime|gmtime)
      | (os\.)?(environ|getenv)(\.get)?
      | (random|secrets|uuid|socket|urllib\.request|http\.client)\.\w+
      | locale\.\w+
    )$""",
    re.VERBOSE,
)


@pytest.mark.parametrize("path", [p for p in MODULES if p.relative_to(ROOT).parts[0] in PURE], ids=name)
def test_the_lower_rooms_ask_no_clock_no_environment_no_chance(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    calls = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert [call for call in calls if IMPURE.match(call)] == []


# --- modules --------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_binds_a_name_once(path: Path) -> None:
    """A second pattern of one name takes the place of the first, also for what stands above it."""
    bound = [
        target.id
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    assert sorted(n for n in set(bound) if bound.count(n) > 1) == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_holds_one_idea(path: Path) -> None:
    lines = path.read_text("utf-8").count("\n")
    assert lines <= 400, f"{name(path)} has {lines} lines; split it where the idea changes"
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "tools"}


@pytest.mark.parametrize("path", [p for p in MODULES if p.stat().st_size], ids=name)
def test_a_module_says_what_it_promises(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), f"{name(path)} has no docstring"


def test_the_tests_are_no_package() -> None:
    # tests/queries/__init__.py would make pytest import the tests under the name of a room.
    assert sorted(name(path) for path in (ROOT / "tests").rglob("__init__.py")) == []


# --- words ----------------------------------------------------------------------------------------

# what must not stand in the repository -> why
BANNED = {
    r"(?<![\w.$}])/(work|home|root|tmp|farm)/\w": "a path of one machine",
    r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b": "an open end: open an issue instead",
    r"https?://[^\s\"']*(/simple\b|pypi\.org|pythonhosted|npmjs|maven2|deb\.debian)": "a registry's address",
    r"--(extra-)?index-url|--find-links|--trusted-host": "a registry's address",
}
# Files whose subject these words are.
EXEMPT = {"tests/test_house.py"}


@pytest.mark.parametrize("pattern", BANNED)
def test_the_repository_holds_no_foreign_words(pattern: str) -> None:
    found = [
        f"{name(path)}:{number}: {line.strip()[:80]}"
        for path in tracked()
        if name(path) not in EXEMPT
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert found == [], BANNED[pattern]


# --- locks ----------------------------------------------------------------------------------------

PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    found = PIN.findall((ROOT / lock).read_text("utf-8"))
    return {canonicalize_name(package): version for package, version in found}


def wanted(group: str) -> list[str]:
    lines: list[str] = []
    for item in PYPROJECT["dependency-groups"][group]:
        lines += [item] if isinstance(item, str) else wanted(item["include-group"])
    return lines


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_names_versions_and_hashes_only(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    pin, digest = r"[a-z0-9._-]+(\[[^]]*\])?==\S+( ; [^\\]+)?", r" {4}--hash=sha256:[0-9a-f]{64}"
    line = re.compile(rf"\s*#.*|({pin}|{digest})( \\)?")
    assert [bad for bad in text.splitlines() if not line.fullmatch(bad)] == []
    assert "://" not in text


LOCKED = [("constraints.txt", "build"), ("constraints-dev.txt", "dev")]


@pytest.mark.parametrize(("lock", "group"), LOCKED)
def test_a_lock_answers_every_requirement(lock: str, group: str) -> None:
    locked = pins(lock)
    for line in PYPROJECT["project"]["dependencies"] + wanted(group):
        requirement = Requirement(line)
        version = locked.get(canonicalize_name(requirement.name))
        assert version is not None, f"{lock} lacks {line}; run: make lock"
        assert Version(version) in requirement.specifier, f"{lock} has {version} for {line}; run: make lock"


def test_the_two_locks_agree() -> None:
    user, developer = (pins(lock) for lock in LOCKS)
    assert {package: developer.get(package) for package in user} == user


# --- examples -------------------------------------------------------------------------------------


def test_the_readme_of_the_examples_names_every_file() -> None:
    readme = (ROOT / "examples" / "README.md").read_text("utf-8")
    assert "None of these texts is an issued document" in readme
    listed = set(re.findall(r"^\| `([^`]+)` \|", readme, re.MULTILINE))
    there = {path.name for path in (ROOT / "examples").iterdir() if re.match(r"\d\d-", path.name)}
    assert listed == there


# --- dependencies ---------------------------------------------------------------------------------


# Taken up by another package where it is installed: the driver packs its messages with it.
UNSEEN = {"neo4j-rust-ext"}


def imported(path: Path) -> set[str]:
    """Lists the top-level names that a module imports, wherever it does so."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def declared(lines: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for line in lines}


def distributions(paths: list[Path]) -> set[str]:
    """Lists the distributions of other people that modules import from."""
    foreign = set[str]().union(*map(imported, paths)) - sys.stdlib_module_names - set(PACKAGES)
    # Modules of the tests and the benchmarks themselves are found by their bare names.
    foreign -= {path.stem for room in ("tests", "benchmarks") for path in (ROOT / room).rglob("*.py")}
    owners = packages_distributions()
    return {
        canonicalize_name(sorted(owners[package])[0]) if package in owners else package for package in foreign
    }


def test_every_package_that_is_imported_is_declared_and_the_other_way_round() -> None:
    assert distributions(MODULES) | UNSEEN == declared(PYPROJECT["project"]["dependencies"])


def test_every_package_that_the_tests_import_is_declared() -> None:
    known = declared(PYPROJECT["project"]["dependencies"] + wanted("dev"))
    assert distributions(sorted((ROOT / "tests").rglob("*.py"))) - known == set()


def test_the_map_of_the_room_that_reads_names_every_part_once() -> None:
    import ingest

    told = [name for line in re.findall(r"^- (.*)$", ingest.__doc__ or "", re.M) for name in named(line)]
    here = {p.stem for p in (ROOT / "ingest").iterdir() if p.suffix == ".py" or p.is_dir()}
    assert sorted(told) == sorted(here - {"__init__", "__pycache__"})


def named(line: str) -> list[str]:
    """The parts that a line of the map is about: `pipeline, reread: …; sift: …` is about three."""
    return [n for said in line.split("; ") if ": " in said for n in said.split(": ", 1)[0].split(", ")]


@pytest.mark.parametrize("part", sorted(p.parent.name for p in (ROOT / "ingest").glob("*/__init__.py")))
def test_a_part_of_the_room_names_only_modules_that_it_has(part: str) -> None:
    module = importlib.import_module(f"ingest.{part}")
    said = re.findall(r"`([a-z_0-9]+)`", module.__doc__ or "")
    assert [m for m in said if not (ROOT / "ingest" / part / f"{m}.py").exists()] == []


def test_no_pattern_takes_a_range_of_marked_letters_for_small_or_capital_ones() -> None:
    """`à-ỹ` holds Đ, Ủ and Ấ too: units in tables whose names began with them were once lost by it."""
    mixed = [
        f"{p.relative_to(ROOT)}:{n}"
        for p in (ROOT / "ingest").rglob("*")
        if p.suffix in {".py", ".toml"} and p.name != "letters.py"
        for n, line in enumerate(p.read_text("utf-8").splitlines(), 1)
        if re.search("[Àà]-[ỲỴỶỸỳỵỷỹ]", line)
    ]
    assert mixed == []
