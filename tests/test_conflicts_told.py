"""Each kind of conflict as people meet it: in `directives doctor` and over the service, with both quotes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import made_facts as made
import pytest
from typer.testing import CliRunner

from graphsvc.cli import app
from graphsvc.service import Service
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from ingest.model import Facts, Organ
from ingest.text.text import fold

LETTER = "lang-son.ubnd.2023.cv"


def _letter(n: int, *said: str, date: str = "2023-06-01", title: str | None = None) -> Facts:
    """A letter that cites directives, each `key day`."""
    cited = (made.cite(made.target(*one.split(), title)) for one in said)
    return made.facts(f"{n:02x}", made.head(f"{LETTER}.{n}", date), *cited)


def _under(body: str, n: int) -> Facts:
    target = replace(made.target("trung-uong.xiii.ct.21", "2022-10-20"), issuer=Organ("trung-uong", body))
    return made.facts(f"{n:02x}", made.head(f"{LETTER}.{n}", "2023-06-01"), made.cite(target))


def _series() -> list[Facts]:
    days = {210: "2023-04-20", 211: "2023-04-28", 213: "2022-05-16", 214: "2023-05-20", 216: "2023-06-01"}
    return [
        made.facts(f"{n:03x}a", made.head(f"cao-bang.tinh-uy.2020-2025.tb.{n}", day))
        for n, day in days.items()
    ]


# kind -> the texts, the document, both values
EXAMPLES: dict[str, tuple[list[Facts], str, tuple[str, str]]] = {
    "date": (
        [_letter(1, "lang-son.tinh-uy.2020-2025.kh.101 2023-05-16"), _letter(2, "lang-son.tinh-uy.2020-2025.kh.101 2023-05-18")],
        "lang-son.tinh-uy.2020-2025.kh.101", ("2023-05-16", "2023-05-18"),
    ),
    "title": (
        [
            _letter(3, "lang-son.tinh-uy.2020-2025.kh.102 2023-05-16", title=made.TITLES[2]),
            _letter(4, "lang-son.tinh-uy.2020-2025.kh.102 2023-05-16", title=made.TITLES[3]),
        ],
        "lang-son.tinh-uy.2020-2025.kh.102", ("thiên tai", "nông thôn mới"),
    ),
    "issuer": (
        [_under("Bộ Chính trị", 5), _under("Ban Bí thư", 6)],
        "trung-uong.xiii.ct.21", ("Ban Bí thư", "Bộ Chính trị"),
    ),
    "early": (
        [_letter(7, "lang-son.tinh-uy.2020-2025.kh.103 2023-07-16", date="2023-06-01")],
        "lang-son.tinh-uy.2020-2025.kh.103", ("2023-07-16", "2023-06-01"),
    ),
    "organ": (
        [made.facts("08", made.head("lang-son.chi-lang.huyen-uy.2020-2025.kh.5", "2025-08-01"))],
        "lang-son.chi-lang.huyen-uy.2020-2025.kh.5", ("2025-08-01", "lang-son.chi-lang.huyen-uy – 2025-06-30"),
    ),
    "series": (_series(), "cao-bang.tinh-uy.2020-2025.tb.213", ("2022-05-16", "2023-04-28")),
}  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("conflicts") / "a.db"
    with Archive.open(path) as archive:
        for documents, _, _ in EXAMPLES.values():
            for one in documents:
                made.put(archive, one)
    return path


def _doctor(path: Path, *more: str) -> str:
    return CliRunner().invoke(app, ["doctor", "-a", str(path), "--store", "memory:", *more]).stdout


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_doctor_prints_it_with_both_sides(path: Path, kind: str) -> None:
    _, key, values = EXAMPLES[kind]
    lines = _doctor(path).splitlines()
    at = next(
        n for n, line in enumerate(lines) if line.strip().startswith(f"{key}: ") and f"({kind})" in line
    )
    sides = lines[at + 1 : at + 3]
    for value in values:
        assert any(value in side or _folded(value) in side for side in sides), sides
    for side in sides:
        assert side.rstrip().endswith("”")
        assert not side.rstrip().endswith("“”")


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_service_returns_it_with_both_sides(path: Path, kind: str) -> None:
    _, key, values = EXAMPLES[kind]
    with Service(lambda: Archive.open(path, readonly=True), EmbeddedStore()) as service:
        service.catch_up()
        answer = service.conflicts()
    (one,) = (c for c in answer.conflicts if c.key == key)
    assert one.kind == kind
    assert len(one.values) == len(one.quotes) == 2
    assert all(one.quotes)
    for value in values:
        assert any(value in v or _folded(value) in v for v in one.values)
    assert key in answer.documents


def test_the_doctor_lists_a_few_and_says_which_command_lists_more(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graphsvc.cli_doctor.TOLD", 2)
    monkeypatch.setattr("graphsvc.cli_doctor.LISTED", 4)
    said = _doctor(path)
    assert sum(line.endswith(")") and line.startswith("      ") for line in said.splitlines()) == 2
    # what is advised works: `gaps` takes no larger number than it lists
    assert "more: directives gaps conflicts --limit 4\n" in said
    assert len(json.loads(_doctor(path, "--json"))) == 5


def test_nothing_else_is_told(path: Path) -> None:
    findings = json.loads(_doctor(path, "--json"))
    (told,) = (f for f in findings if f["what"] == "conflicts")
    assert sorted(c["kind"] for c in told["conflicts"]) == sorted(EXAMPLES)
    assert told["well"]
    assert told["found"].startswith("6 numbers")


def _folded(value: str) -> str:
    return fold(value)
