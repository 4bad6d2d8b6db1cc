"""How accuracy is counted: what is a fault and what is not, and what the command tells of two versions."""

from __future__ import annotations

import copy
import importlib.util
import json
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import accuracy
import pytest
from facts_diff import changes
from gold_score import NOTHING, Record, Score, fold, same_organ, same_target, symbol

GOLD = Path(__file__).parent / "gold"
SHARED = Path(__file__).parents[1].parent / "shared"

PLAN = {
    "kind": "document",
    "symbol": "87-KH/TU",
    "type": "KH",
    "issued_on": "2022-05-16",
    "issuer": "Tỉnh ủy Bình Định",
}
LETTER = {"kind": "document", "symbol": "2373", "type": "CV", "issued_on": None, "issuer": None}
CONGRESS = {"kind": "resolution", "event": "congress", "ordinal": 20, "of": "Đảng bộ tỉnh Bình Định"}


def cited(
    span: tuple[int, int], target: Record, relation: str = "implements", by: Any = None, **more: Any
) -> Record:
    return {"span": list(span), "quote": "…", "relation": relation, "by": by, "target": target, **more}


def facts() -> Record:
    return {
        "source": "plan.txt",
        "document": {
            "symbol": "41/KH-SNV", "type": "KH", "issued_on": "2023-09-12",
            "issuer": {"key": "binh-dinh.so-noi-vu", "name": "Sở Nội vụ Bình Định"}, "signer": {"name": "Trần Văn Bình"},
        },
        "citations": [cited((10, 40), PLAN), cited((50, 80), LETTER, "cites"), cited((90, 120), CONGRESS, "cites", 0)],
        "recipients": [{"span": [0, 4], "quote": "…", "role": "to", "unit": {"name": "Sở Tài chính Bình Định"}}],
        "assignments": [{"span": [5, 9], "quote": "…", "role": "lead", "unit": {"name": "Ủy ban nhân dân các xã"}}],
    }  # fmt: skip


def gold() -> Record:
    """What the facts should say: the facts themselves, in the shape of gold."""
    wanted = copy.deepcopy(facts())
    wanted["document"] |= {"issuer": "Sở Nội vụ Bình Định", "signer": "Trần Văn Bình"}
    for c, by in zip(wanted["citations"], ("document", "document", "87-KH/TU"), strict=True):
        c["by"] = by
    for u in (*wanted["recipients"], *wanted["assignments"]):
        u["unit"] = u["unit"]["name"]
    return wanted


def figures(wanted: Record, read: Record) -> dict[str, float]:
    score = Score()
    score.add(wanted, read)
    return {name: round(score.value(name), 3) for name in score.figures}


def test_all_is_right() -> None:
    assert set(figures(gold(), facts()).values()) == {1.0}


def test_nothing_was_read() -> None:
    assert set(figures(gold(), NOTHING).values()) == {0.0}


# what is done to the facts -> the figures that fall, and to what
FAULTS = [
    ("drop a citation", lambda f: f["citations"].pop(2), {"mentions": 0.8, "edges": 0.8}),
    ("one too many", lambda f: f["citations"].append(cited((200, 210), LETTER | {"symbol": "5"}, "cites")), {"mentions": 0.857, "edges": 0.857}),
    ("another relation", lambda f: f["citations"][0].update(relation="cites"), {"edges": 0.667, "edges.typed": 0.0}),
    ("said by the document", lambda f: f["citations"][2].update(by=None), {"edges": 0.667}),
    ("another day", lambda f: f["citations"][0].update(target=PLAN | {"issued_on": "2022-05-17"}), {"target.issued_on": 0.0}),
    ("another province", lambda f: f["citations"][0].update(target=PLAN | {"issuer": "Tỉnh ủy Phú Yên"}), {"target.issuer": 0.0}),
    ("another number", lambda f: f["citations"][0].update(target=PLAN | {"symbol": "78-KH/TU"}), {"mentions": 0.667, "edges": 0.333, "edges.typed": 0.0}),
    ("elsewhere", lambda f: f["citations"][1].update(span=[300, 320]), {"mentions": 0.667}),
    ("another signer", lambda f: f["document"].update(signer=None), {"head.signer": 0.0}),
    ("another unit", lambda f: f["recipients"][0]["unit"].update(name="Sở Y tế Bình Định"), {"recipients": 0.0}),
    ("another role", lambda f: f["assignments"][0].update(role="coordinate"), {"assignments": 0.0}),
]  # fmt: skip


@pytest.mark.parametrize(("change", "fallen"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_a_fault_lowers_its_figures_and_no_others(change: Any, fallen: dict[str, float]) -> None:
    read = facts()
    change(read)
    assert {name: f for name, f in figures(gold(), read).items() if f < 1} == fallen


def test_what_is_optional_is_neither_demanded_nor_held_against_the_reader() -> None:
    wanted, read = gold(), facts()
    for entry in (wanted["citations"][2], wanted["recipients"][0], wanted["assignments"][0]):
        entry["optional"] = True
    assert set(figures(wanted, read).values()) == {1.0}
    for part in ("recipients", "assignments"):
        read[part] = []
    read["citations"].pop(2)
    assert set(figures(wanted, read).values()) == {1.0}


SAME = [
    (symbol, "12 / QÐ–UBND", "12/QD-UBND", True),
    (symbol, "05-CT/T.Ư", "5-CT/TU", True),
    (symbol, "05-CT/TW", "05-CT/TU", False),
    (fold, "UBND xã Hoà Bình", "Ủy ban nhân dân xã Hòa Bình", True),
    (fold, "xã Tân Lập", "xã Tân Lạp 2", False),
]


@pytest.mark.parametrize(("key", "a", "b", "same"), SAME)
def test_names_and_numbers_are_compared_without_what_writers_vary(
    key: Any, a: str, b: str, same: bool
) -> None:
    assert (key(a) == key(b)) is same


ORGANS = [
    ("Sở Y tế Bến Tre", "Sở Y tế tỉnh Bến Tre", True),
    ("Huyện ủy Sơn Dương", "Huyện ủy Sơn Dương, tỉnh Tuyên Quang", True),
    ("Tỉnh ủy Bình Định", "Thành ủy Bình Định", False),
    ("Đảng ủy xã Tân Lập", "Đảng ủy phường Tân Lập", True),  # the kind of a place is not compared
    ("Sở Y tế Bến Tre", None, False),
]


@pytest.mark.parametrize(("wanted", "got", "same"), ORGANS)
def test_organs_are_compared_without_the_kind_of_their_place(
    wanted: str, got: str | None, same: bool
) -> None:
    assert same_organ(wanted, got) is same


def test_a_number_without_a_sign_may_be_completed() -> None:
    assert same_target(LETTER, LETTER | {"symbol": "2373/VP-KGVX"})
    assert not same_target(LETTER, LETTER | {"symbol": "23730/VP-KGVX"})
    assert not same_target(LETTER | {"symbol": "2373/VP-KGVX"}, LETTER)


# --- what changed between two versions ---

CHANGES = [
    ("nothing", lambda f: None, []),
    ("a citation is lost", lambda f: f["citations"].pop(1), ["- citation 50-80: '…' -> 2373 (right)"]),
    ("one is gained", lambda f: f["citations"].append(cited((9, 12), LETTER)), ["+ citation 9-12: '…' -> 2373 (wrong)"]),
    ("a date", lambda f: f["citations"][0].update(target=PLAN | {"issued_on": None}), ["~ citation 10-40 87-KH/TU target.issued_on: 2022-05-16 -> None"]),
    ("a relation", lambda f: f["citations"][1].update(relation="implements"), ["~ citation 50-80 2373 relation: cites -> implements"]),
    ("a head field", lambda f: f["document"].update(type="CV"), ["~ head type: KH -> CV"]),
    ("an addressee", lambda f: f["recipients"].clear(), ["- recipient 0-4 '…' -> Sở Tài chính Bình Định to"]),
]  # fmt: skip


@pytest.mark.parametrize(("change", "told"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_a_change_is_told(change: Any, told: list[str]) -> None:
    now = facts()
    change(now)
    assert changes(facts(), now, gold()) == told


# --- the command ---


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in GOLD.glob("p0[12]-*"):
        shutil.copy(path, tmp_path)
    return tmp_path


def test_the_table_of_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert accuracy.main([str(folder), "--show", "miss"]) == 0
    out = capsys.readouterr().out
    assert "2 documents with gold, 2 texts read" in out
    assert [line.split()[0] for line in out.splitlines()[-12:]] == list(accuracy.ORDER)


def test_gold_in_a_folder_of_its_own(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    beside = folder / "gold"
    beside.mkdir()
    for path in folder.glob("*.json"):
        path.rename(beside / path.name)
    assert accuracy.main(["--gold", str(beside), "--texts", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == 2


def test_losses_are_told_and_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = folder / "before.jsonl"
    assert accuracy.main([str(folder), "--keep", str(kept)]) == 0
    assert accuracy.main([str(folder), "--against", str(kept)]) == 0
    text = next(folder.glob("p01*.txt"))
    text.write_text(text.read_text("utf-8")[:1200], "utf-8")  # the rest is lost
    capsys.readouterr()
    assert accuracy.main([str(folder), "--against", str(kept)]) == 1
    out = capsys.readouterr().out
    assert "1 documents are read as before" in out
    assert "- citation" in out


def test_a_text_that_is_not_there_or_cannot_be_read_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing, spoiled = sorted(folder.glob("*.txt"))
    missing.unlink()
    spoiled.write_bytes(b"")
    assert accuracy.main([str(folder)]) == 1
    told = capsys.readouterr()
    assert missing.name in told.err
    assert spoiled.name in told.err
    assert "2 documents with gold, 0 texts read" in told.out


@pytest.mark.parametrize("wrong", [["nowhere"], ["--gold", "x"], []])
def test_a_command_that_cannot_be_carried_out(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code: Any = accuracy.main(wrong)
    except SystemExit as stop:
        code = stop.code
    assert code == 2
    assert "accuracy" in capsys.readouterr().err


# --- the scorer beside the project counts the same ---


def scorer() -> ModuleType:
    path = SHARED / "tools" / "score.py"
    if not path.is_file():
        pytest.skip("the shared texts are not beside the project")
    spec = importlib.util.spec_from_file_location("shared_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "spoil", ["as read", "every third citation lost", "dates and issuers lost", "all by itself"]
)
def test_both_scorers_agree_to_the_last_digit(spoil: str) -> None:
    theirs = scorer()
    texts = accuracy.Texts()
    texts.take(GOLD, GOLD)
    texts.take(SHARED / "corpus" / "dev", SHARED / "corpus" / "dev")
    texts.take(SHARED / "seeds", SHARED / "gold")
    texts.read()
    tally = theirs.Tally()
    for name, wanted in texts.gold.items():
        read = texts.facts[name]
        for c in read["citations"]:
            if spoil == "dates and issuers lost":
                c["target"] |= {"issued_on": None, "issuer": None}
            if spoil == "all by itself":
                c["by"] = None
        if spoil == "every third citation lost":
            read["citations"] = [c | {"by": None} for i, c in enumerate(read["citations"]) if i % 3]
        theirs.score_document(wanted, read, tally, name, spans=True)
    ours = texts.score().figures
    counted = tally.figures()
    assert counted.keys() == ours.keys()
    for name, figure in counted.items():
        assert ours[name].demanded == figure.get("gold", figure.get("of")), name
        assert round(ours[name].value, 4) == figure.get("f1", figure.get("accuracy")), name
        if "f1" in figure:
            assert (round(ours[name].precision, 4), round(ours[name].recall, 4)) == (
                figure["precision"],
                figure["recall"],
            )
