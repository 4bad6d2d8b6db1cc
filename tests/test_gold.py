"""The reader against gold: every span true, and every figure above its floor."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from gold_score import Record, Score

from ingest.extract import extract
from ingest.facts import facts_json

GOLD = Path(__file__).parent / "gold"
SHARED = Path(__file__).parents[1].parent / "shared"
COMPOSED = sorted(GOLD.glob("*.json"))

# figure -> the least that the reader must reach, slightly under what it reaches:
# on the Party texts, on the State texts, on the shared texts, on the second set of both, on the third,
# on the fourth, on the fifth, on the sixth, on the seventh, on the eighth, on the ninth,
# on the tenth
FLOORS = {
    "head.symbol": (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    "head.type": (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    "head.issued_on": (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    "head.issuer": (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.9, 1.0, 1.0),
    "head.signer": (1.0, 1.0, 0.96, 1.0, 1.0, 1.0, 1.0, 0.91, 1.0, 0.9, 1.0, 1.0),
    "mentions": (0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99),
    "edges": (0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.98, 0.98, 0.96, 0.99, 0.99),
    "edges.typed": (0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.95, 0.99, 0.99),
    "target.issued_on": (0.99, 0.98, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.97, 0.99),
    "target.issuer": (0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.96, 0.99, 0.99, 0.98),
    "recipients": (0.99, 0.99, 0.98, 0.98, 0.99, 0.99, 0.99, 0.99, 0.98, 0.99, 0.97, 0.98),
    "assignments": (0.98, 0.97, 0.98, 0.99, 0.98, 0.95, 0.97, 0.99, 0.99, 0.99, 0.98, 0.98),
}
SETS = {
    "party": 0,
    "state": 1,
    "shared": 2,
    "q": 3,
    "r": 4,
    "t": 5,
    "u": 6,
    "v": 7,
    "w": 8,
    "x": 9,
    "y": 10,
    "z": 11,
}


def golden(path: Path) -> Record:
    gold: Record = json.loads(path.read_text(encoding="utf-8"))
    return gold


def read(path: Path) -> Record:
    facts: Record = json.loads(facts_json(extract(path.read_bytes(), path.name)))
    return facts


def said(record: Record) -> list[Record]:
    return [*record["citations"], *record["recipients"], *record["assignments"]]


def texts(name: str) -> list[tuple[Path, Path]]:
    """The pairs of gold and text of one set."""
    if name != "shared":
        return [(p, p.with_suffix(".txt")) for p in COMPOSED if p.name[0] == name[0]]
    if not (SHARED / "gold").is_dir():
        pytest.skip("the shared texts are not beside the project")
    seeds = [(p, SHARED / "seeds" / f"{p.stem}.txt") for p in sorted((SHARED / "gold").glob("*.json"))]
    beside = sorted((SHARED / "corpus" / "dev").glob("*.json"))
    return seeds + [(p, p.with_suffix(".txt")) for p in beside if p.name != "chains.json"]


@cache
def score_of(name: str) -> Score:
    score = Score()
    for gold, text in texts(name):
        score.add(golden(gold), read(text))
    return score


@pytest.mark.parametrize("path", COMPOSED, ids=lambda p: p.stem[:3])
def test_every_span_of_gold_gives_its_quote(path: Path) -> None:
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    wrong = [e["quote"] for e in said(golden(path)) if text[slice(*e["span"])] != e["quote"]]
    assert not wrong


@pytest.mark.parametrize("path", COMPOSED, ids=lambda p: p.stem[:3])
def test_every_span_that_is_read_gives_its_quote(path: Path) -> None:
    text = path.with_suffix(".txt")
    raw, facts = text.read_bytes().decode("utf-8"), read(text)
    wrong = [e["quote"] for e in [*said(facts), *facts["unread"]] if raw[slice(*e["span"])] != e["quote"]]
    assert not wrong


@pytest.mark.parametrize("path", COMPOSED, ids=lambda p: p.stem[:3])
def test_who_stands_in_a_nested_relation_is_cited_itself(path: Path) -> None:
    cites: list[Record] = golden(path)["citations"]
    known = {c["target"].get(part) for c in cites for part in ("symbol", "name")}
    lost = [c["by"] for c in cites if c["by"] != "document" and not isinstance(c["by"], int)]
    assert set(lost) <= known


@pytest.mark.parametrize("figure", FLOORS)
@pytest.mark.parametrize("name", SETS)
def test_the_reader_stays_above_the_floor(name: str, figure: str) -> None:
    score, floor = score_of(name), FLOORS[figure][SETS[name]]
    faults = [str(f) for f in score.faults if figure.startswith(f.figure)]
    assert score.value(figure) >= floor, "\n".join([f"{score.value(figure):.4f} of {floor}", *faults])
