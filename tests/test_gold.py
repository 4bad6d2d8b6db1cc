"""The reader against gold: every span true, and every figure above its floor."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from gold_score import Json, Tally, score

from ingest.extract import extract
from ingest.facts import facts_json

GOLD = Path(__file__).parent / "gold"
SHARED = Path(__file__).parents[1].parent / "shared"
COMPOSED = sorted(GOLD.glob("*.json"))

# figure -> the least that the reader must reach; slightly under what it reaches
FLOORS: dict[str, float] = {}
SHARED_FLOORS: dict[str, float] = {}


def golden(path: Path) -> Json:
    gold: Json = json.loads(path.read_text(encoding="utf-8"))
    return gold


def read(path: Path) -> Json:
    facts: Json = json.loads(facts_json(extract(path.read_bytes(), path.name)))
    return facts


@cache
def tally_of(files: tuple[tuple[Path, Path], ...]) -> Tally:
    tally = Tally()
    for gold, text in files:
        score(golden(gold), read(text), tally)
    return tally


def composed(prefix: str) -> tuple[tuple[Path, Path], ...]:
    return tuple((p, p.with_suffix(".txt")) for p in COMPOSED if p.name.startswith(prefix))


def shared() -> tuple[tuple[Path, Path], ...]:
    if not (SHARED / "gold").is_dir():
        pytest.skip("the shared texts are not beside the project")
    seeds = [(p, SHARED / "seeds" / f"{p.stem}.txt") for p in sorted((SHARED / "gold").glob("*.json"))]
    dev = [
        (p, p.with_suffix(".txt"))
        for p in sorted((SHARED / "corpus" / "dev").glob("*.json"))
        if p.name != "chains.json"
    ]
    return (*seeds, *dev)


def said(entry: Json) -> list[Json]:
    return [*entry["citations"], *entry["recipients"], *entry["assignments"]]


@pytest.mark.parametrize("path", COMPOSED, ids=lambda p: p.stem[:3])
def test_every_span_of_gold_gives_its_quote(path: Path) -> None:
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    wrong = [e["quote"] for e in said(golden(path)) if text[slice(*e["span"])] != e["quote"]]
    assert not wrong


@pytest.mark.parametrize("path", COMPOSED, ids=lambda p: p.stem[:3])
def test_every_span_that_is_read_gives_its_quote(path: Path) -> None:
    text = path.with_suffix(".txt")
    raw, facts = text.read_text(encoding="utf-8"), read(text)
    wrong = [e["quote"] for e in [*said(facts), *facts["unread"]] if raw[slice(*e["span"])] != e["quote"]]
    assert not wrong


@pytest.mark.parametrize("path", COMPOSED, ids=lambda p: p.stem[:3])
def test_who_stands_in_a_nested_relation_is_cited_itself(path: Path) -> None:
    cites: list[Any] = golden(path)["citations"]
    known = {c["target"].get("symbol") or c["target"].get("name") for c in cites}
    assert all(c["by"] in known or c["by"] == "document" or isinstance(c["by"], int) for c in cites)


@pytest.mark.parametrize("figure", sorted(FLOORS))
@pytest.mark.parametrize("part", ["p", "s"], ids=["party", "state"])
def test_the_reader_stays_above_the_floor_on_composed_texts(part: str, figure: str) -> None:
    tally = tally_of(composed(part))
    reached = tally.figures()[figure]
    assert reached >= FLOORS[figure], "\n".join([f"{reached:.3f}", *(n for n in tally.notes if n.startswith(f"{figure}:"))])


@pytest.mark.parametrize("figure", sorted(SHARED_FLOORS))
def test_the_reader_stays_above_the_floor_on_the_shared_texts(figure: str) -> None:
    tally = tally_of(shared())
    reached = tally.figures()[figure]
    assert reached >= SHARED_FLOORS[figure], "\n".join([f"{reached:.3f}", *(n for n in tally.notes if n.startswith(f"{figure}:"))])
