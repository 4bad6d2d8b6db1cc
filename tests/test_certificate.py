"""Nothing falls between: every citation-like string is cited, the own number, unread, or no citation by kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import certificate
import pytest
from citation_like import no_citation, spots
from reading import BODY, HEADER, read_body

from ingest.extract import extract
from ingest.model import Facts
from ingest.readers import read_bytes

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


def texts(folder: Path) -> list[Path]:
    return sorted(
        p for p in folder.rglob("*") if p.suffix in {".txt", ".html", ".md"} and p.name != "README.md"
    )


def accounts(paths: list[Path]) -> tuple[Counter[str], list[str]]:
    """How often each account was given, and the strings that fell between or were counted twice."""
    given: Counter[str] = Counter()
    wrong = []
    for path in paths:
        data = path.read_bytes()
        raw = read_bytes(data, path.name).text
        for spot, what in certificate.account(raw, extract(data, path.name)):
            given[what] += 1
            if what in (certificate.BETWEEN, certificate.TWICE):
                wrong.append(f"{what}: {path.name} {spot.start}: {spot.before}[{spot.text}]{spot.after}")
    return given, wrong


@pytest.mark.parametrize("folder", ["examples", "tests/gold"])
def test_nothing_falls_between_in_our_own_texts(folder: str) -> None:
    given, wrong = accounts(texts(ROOT / folder))
    assert wrong == []
    assert given["citation"] > 90
    assert given["own number"] >= 14


def test_nothing_falls_between_in_real_texts() -> None:
    if not (SHARED / "corpus" / "real").is_dir():
        pytest.skip("the shared texts are not beside the project")
    given, wrong = accounts(texts(SHARED / "corpus") + texts(SHARED / "seeds"))
    assert wrong == []
    # of what looks like a number at most one in a hundred may be left unread
    assert given["unread"] * 100 <= given["citation"]


# --- the finder is no copy of the reader: what it must see, whatever the reader does ---

SEEN = [
    ("Theo Kế hoạch số 87-KH/TU, ngày", "number", "87-KH/TU"),
    ("Công văn 2577 / UBND – KGVX ngày", "number", "2577 / UBND - KGVX"),
    ("Nghị định số 30/2020/NĐ-CP và", "number", "30/2020/NĐ-CP"),
    ("Quyết định 298 KH/TWĐTN ngày", "number", "298 KH/TWĐTN"),
    ("Số:        /SVHTTDL-QLVHGĐ", "blank", "Số:        /SVHTTDL-QLVHGĐ"),
    ("Công văn số 2373 ngày 26/5/2023", "announced", "Công văn số 2373"),
    ("các mốc của Kế hoạch 87, và", "announced", "Kế hoạch 87"),
    ("Nghị quyết Đại hội XIII của Đảng, và", "resolution", "Nghị quyết Đại hội XIII của Đảng"),
    ("Luật Đầu tư công; và", "law", "Luật Đầu tư công"),
    ("đo\u0302\u0300ng y\u0301 Quye\u0302\u0301t đi\u0323nh số 12 ngày", "announced", "Quyết định số 12"),
]


@pytest.mark.parametrize(("text", "kind", "found"), SEEN)
def test_the_finder_sees(text: str, kind: str, found: str) -> None:
    assert (kind, found) in [(s.kind, s.text) for s in spots(text)]


# a line -> the account of its citation-like string
JUDGED = [
    ("Theo Kế hoạch số 87-KH/TU ngày 16/5/2022 của Tỉnh ủy.", "citation"),
    ("Văn bản số YBB-SA032/26-LR của công ty.", "unread"),
    ("Theo QCVN 14:2025/BTNMT.", "none: technical standard"),
    ("Lập theo Mẫu số 01/BC-TKĐĐ.", "none: form"),
    ("Kế hoạch 5 năm của tỉnh.", "none: period"),
    ("Đã quy định 05 trường hợp.", "none: count"),
    ("Nghị quyết Đại hội Đảng bộ các cấp nhiệm kỳ này.", "none: many resolutions"),
]


@pytest.mark.parametrize(("line", "what"), JUDGED)
def test_a_string_has_its_account(line: str, what: str) -> None:
    facts = read_body(line)
    assert [w for _, w in certificate.account(line, _moved(facts, line))] == [what]


def _moved(facts: Facts, line: str) -> Facts:
    """The facts of a body, their spans counted from the line."""
    at = (HEADER + BODY.format(line)).index(line)
    cited = [replace(c, span=(c.span[0] - at, c.span[1] - at)) for c in facts.citations]
    unread = [replace(u, span=(u.span[0] - at, u.span[1] - at)) for u in facts.unread]
    return replace(facts, citations=tuple(cited), unread=tuple(unread))


def test_what_is_passed_over_falls_between() -> None:
    """The certificate can fail: a reader that passes a number over is found out."""
    line = "Theo Kế hoạch số 87-KH/TU ngày 16/5/2022; Công văn số 2373 ngày 26/5/2023 của Tỉnh ủy."
    facts = _moved(read_body(line), line)
    assert [w for _, w in certificate.account(line, replace(facts, citations=()))] == [
        certificate.BETWEEN
    ] * 2
    doubled = replace(facts, citations=facts.citations[:1] * 2)
    assert (certificate.TWICE) in [w for _, w in certificate.account(line, doubled)]


def test_the_command_says_what_it_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert certificate.main([str(ROOT / "examples")]) == 0
    assert "citation-like strings" in capsys.readouterr().out
    (tmp_path / "a.txt").write_bytes(b"")
    assert certificate.main([str(tmp_path)]) == 1
    assert certificate.main([str(tmp_path / "nowhere")]) == 2
    assert "there is no such file" in capsys.readouterr().err


def test_no_kind_of_the_list_is_for_every_string() -> None:
    for line in ("Theo Kế hoạch số 87-KH/TU ngày 16/5/2022.", "Công văn số 2373 ngày 26/5/2023."):
        assert {no_citation(s) for s in spots(line)} == {None}
