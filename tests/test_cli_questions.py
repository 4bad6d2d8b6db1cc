"""The wider questions as they are typed, on the examples: for people, as JSON, as a table."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphsvc.cli import MORE, app
from ingest.archive.archive import Archive
from ingest.pipeline import ingest

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = sorted(path for path in EXAMPLES.iterdir() if path.name[0].isdigit())


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    file = tmp_path_factory.mktemp("cli") / "examples.db"
    with Archive.open(file) as opened:
        assert not ingest(FILES, opened).failed
    return str(file)


@pytest.fixture
def run(archive):
    def run(*args: str, code: int = 0):
        result = CliRunner().invoke(app, [*args, "--archive", archive, "--store", "memory:"])
        assert result.exit_code == code, f"{result.exit_code}\n{result.stdout}\n{result.stderr}"
        assert "Traceback" not in result.stderr
        return result

    return run


ASKED = [
    ("reach", "113-KH/TU"),
    ("reach", "113-KH/TU", "--since", "2023-06", "--lang", "en"),
    ("between", "168-KH/HU", "113-KH/TU"),
    ("between", "168-KH/HU", "2373/VP-KGVX", "--common"),
    *(("about", what, "113-KH/TU") for what in ("charged", "elsewhere", "silence", "standing", "mentions")),
    ("about", "standing", "113-KH/TU", "--on", "2023-05"),
    ("unit", "lang-son.tinh-uy", "--on", "2023-12-31"),
    ("unit", "lang-son.tinh-uy", "--succession"),
    *(("gaps", what) for what in ("absent", "silent", "outdated", "conflicts")),
    ("stats",),
    ("cypher", "MATCH (d:Document) RETURN d.key AS key ORDER BY key LIMIT 3"),
    ("lineage", "168-KH/HU"),
    ("lineage", "168-KH/HU", "--as-of", "2023-06"),
    ("search", "tuyên truyền"),
]


@pytest.mark.parametrize("asked", ASKED, ids=[" ".join(one) for one in ASKED])
def test_a_question_in_all_its_forms(run, asked):
    assert run(*asked).stdout.strip()
    json.loads(run(*asked, "--json").stdout)
    table = run(*asked, "--csv").stdout
    read = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))
    assert len({len(row) for row in read}) <= 1
    assert run(*asked, "--csv").stdout == table


SAID = [
    (("reach", "113-KH/TU"), ["113-KH/TU", "cấp huyện"]),
    (("between", "113-KH/TU", "168-KH/HU"), ["168-KH/HU → 113-KH/TU", "quan hệ: thực hiện"]),
    (("about", "standing", "113-KH/TU"), ["113-KH/TU: trong kho chưa có"]),
    (("gaps", "absent"), ["văn bản phụ thuộc: "]),
    (("gaps", "absent", "--lang", "en"), ["dependants: ", "carried out: "]),
    (("stats",), ["văn bản · "]),
    (("cypher", "MATCH (d:Document {key: $key}) RETURN d.symbol AS so", "-p", "key=lang-son.tinh-uy.2020-2025.kh.113"), ["so\n113-KH/TU"]),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "said"), SAID, ids=[" ".join(one[:2]) for one, _ in SAID])
def test_what_people_read(run, asked, said):
    told = run(*asked).stdout
    for words in said:
        assert words in told


@pytest.mark.parametrize(
    "name", ["UBND huyện Chi Lăng", "ủy ban nhân dân huyện chi lăng", "lang-son.chi-lang.ubnd"]
)
def test_a_unit_is_asked_for_by_its_name(run, name):
    assert run("unit", name).stdout == run("unit", "lang-son.chi-lang.ubnd").stdout


REFUSED = [
    (("reach", "999-KH/TU"), 4, "no document"),
    (("reach", "113-KH/TU", "--since", "hôm qua"), 2, "is no date"),
    (("lineage", "168-KH/HU", "--as-of", "2022"), 2, "was issued on"),
    (("reach", "113-KH/TU", "--json", "--csv"), 2, "choose one"),
    (("reach", "113-KH/TU", "--lang", "fr"), 2, "vi or en"),
    (("about", "everything", "113-KH/TU"), 2, "none of charged"),
    (("gaps", "holes"), 2, "none of absent"),
    (("unit", "nobody"), 4, "no unit"),
    (("unit", "chi lăng"), 4, "lang-son.chi-lang.ubnd · Ủy ban nhân dân huyện Chi Lăng"),
    (("between", "46-KH/ĐU", "113-KH/TU"), 4, "--common"),
    (("cypher", "MATCH (n) DETACH DELETE n"), 2, "error: "),
    (("cypher", "RETURN 1 AS n", "--param", "x"), 2, "NAME=VALUE"),
]


@pytest.mark.parametrize(("asked", "code", "says"), REFUSED, ids=[" ".join(one) for one, _, _ in REFUSED])
def test_what_is_refused_names_the_mend(run, asked, code, says):
    assert says in run(*asked, code=code).stderr


@pytest.mark.parametrize("command", [c for c in MORE if c != "archive"])  # that one holds three commands
def test_every_question_is_named_in_the_help_and_has_an_example(command):
    runner = CliRunner()
    assert f"Example: directives {command}" in runner.invoke(app, [command, "--help"]).stdout
    assert command in runner.invoke(app, ["--help"]).stdout.splitlines()[-1]
