"""How well documents are read: the figures over gold, and what a change of the reader gains and loses.

    python benchmarks/accuracy.py tests/gold                       gold beside the texts: name.json, name.txt
    python benchmarks/accuracy.py --gold GOLD --texts TEXTS        gold in a folder of its own
    python benchmarks/accuracy.py tests/gold --show miss --show extra
    python benchmarks/accuracy.py FOLDER --keep before.jsonl       keep what is read now ...
    python benchmarks/accuracy.py FOLDER --against before.jsonl    ... and compare after a change

Texts without gold are read and compared, not scored. Exit code: 0 all was read, and nothing that stood in
the earlier facts is gone; 1 a text could not be read, gold has no text, or something is read no longer;
2 the command itself cannot be carried out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from facts_diff import changes
from gold_score import NOTHING, Record, Score

from ingest.errors import IngestError
from ingest.extract import extract
from ingest.facts import facts_json
from ingest.readers import SUFFIXES

ORDER = (
    "mentions", "edges", "edges.typed", "target.issuer", "target.issued_on", "head.symbol", "head.type",
    "head.issued_on", "head.issuer", "head.signer", "recipients", "assignments",
)  # fmt: skip


@dataclass
class Texts:
    """Texts by the name under which gold knows them, their gold, and what could not be found or read."""

    paths: dict[str, Path] = field(default_factory=dict)
    gold: dict[str, Record] = field(default_factory=dict)
    facts: dict[str, Record] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def take(self, texts: Path, gold: Path) -> None:
        """Take all texts of a folder (or one text), and the gold of another or the same folder.

        Raises ValueError where a folder or a file of gold cannot be used.
        """
        for folder in (texts, gold):
            if not folder.exists():
                raise ValueError(f"{folder}: there is no such file or folder")
        found = [texts] if texts.is_file() else sorted(p for p in texts.rglob("*") if p.suffix in SUFFIXES)
        self.paths |= {p.stem: p for p in found if p.name != "README.md"}
        beside = [gold.with_suffix(".json")] if gold.is_file() else sorted(gold.rglob("*.json"))
        for path in (p for p in beside if p.is_file()):
            try:
                record = json.loads(path.read_text(encoding="utf-8"))
            except ValueError as error:
                raise ValueError(f"{path}: this is no JSON ({error})") from error
            if not isinstance(record, dict) or not {"document", "citations"} <= record.keys():
                continue  # another kind of file, as a list of chains
            names = (Path(record.get("source", "")).stem, path.stem)
            name = next((n for n in names if n in self.paths), None)
            if name is None:
                self.faults.append(f"{path}: its text ({record.get('source') or path.stem}) is not there")
            self.gold[name or path.stem] = {"source": path.stem, **record}

    def read(self) -> None:
        """Read every text; one that cannot be read is told and counts as nothing read."""
        for name, path in self.paths.items():
            try:
                self.facts[name] = json.loads(facts_json(extract(path.read_bytes(), path.name)))
            except IngestError as error:
                self.faults.append(str(error) if path.name in str(error) else f"{path.name}: {error}")

    def score(self) -> Score:
        """The figures over all documents that have gold."""
        score = Score()
        for name, gold in self.gold.items():
            score.add(gold, self.facts.get(name, NOTHING))
        return score


def table(score: Score) -> Iterator[str]:
    """The figures, one a line."""
    yield f"{'':18}{'value':>8}{'precision':>11}{'recall':>8}{'gold':>7}{'missed':>8}{'extra':>7}"
    for name in ORDER:
        f = score.figures.get(name)
        if f is None:
            continue
        two = f"{f.precision:11.4f}{f.recall:8.4f}" if f.listed else f"{'':19}"
        yield f"{name:18}{f.value:8.4f}{two}{f.demanded:7}{f.demanded - f.right:8}{f.beyond or '':>7}"


def compare(texts: Texts, earlier: Path) -> bool:
    """Print what is gained, lost and changed document by document; True if nothing is lost.

    Raises ValueError where the earlier facts cannot be used.
    """
    lost = same = 0
    try:
        lines = earlier.read_text(encoding="utf-8").split("\n")
        before = {Path(facts["source"]).stem: facts for facts in map(json.loads, filter(str.strip, lines))}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ValueError(f"{earlier}: no facts, one JSON object a line ({error!r})") from error
    for name in sorted({*texts.paths, *before}):
        if name not in before or name not in texts.facts:
            print(f"{name}\n  {'was not read before' if name not in before else '- is not read now'}")
            lost += name not in texts.facts
            continue
        found = changes(before[name], texts.facts[name], texts.gold.get(name))
        if not found:
            same += 1
            continue
        lost += sum(c.startswith("-") for c in found)
        print("\n  ".join([name, *found]))
    print(f"\n{same} documents are read as before; lost: {lost}")
    return not lost


def main(argv: list[str] | None = None) -> int:
    """Read the command line, print the tables, return the exit code."""
    parser = argparse.ArgumentParser(
        prog="accuracy",
        description="How well documents are read.",
        epilog="Example: python benchmarks/accuracy.py tests/gold --show miss",
    )
    parser.add_argument("texts", nargs="*", type=Path, help="folders (or texts) with gold beside: name.json")
    parser.add_argument("--gold", action="append", type=Path, default=[], help="a folder of gold ...")
    parser.add_argument(
        "--texts", dest="beside", action="append", type=Path, default=[], help="... and texts"
    )
    parser.add_argument("--show", action="append", choices=("miss", "extra", "field"), default=[])
    parser.add_argument("--keep", type=Path, help="write the facts here, one JSON object a line")
    parser.add_argument("--against", type=Path, help="facts of an earlier version to compare with")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    args = parser.parse_args(argv)
    if len(args.gold) != len(args.beside):
        parser.error("each --gold needs its --texts")
    pairs = [(t, t) for t in args.texts] + list(zip(args.beside, args.gold, strict=True))
    if not pairs:
        parser.error("name a folder of texts with gold, or --gold and --texts")
    texts, kept = Texts(), True
    try:
        for folder, gold in pairs:
            texts.take(folder, gold)
        texts.read()
        score = texts.score()
        told = [str(f) for f in score.faults if f.kind in args.show]
        if args.json:
            figures = {n: {**vars(f), "value": round(f.value, 4)} for n, f in score.figures.items()}
            print(json.dumps({"documents": score.documents, **figures}))
        else:
            print("\n".join([*told, f"{score.documents} documents with gold, {len(texts.facts)} texts read"]))
            print("\n".join(table(score)) if score.documents else "no gold: nothing is scored")
        if args.keep:
            lines = [json.dumps(facts, ensure_ascii=False) + "\n" for facts in texts.facts.values()]
            args.keep.write_text("".join(lines), encoding="utf-8")
        if args.against:
            kept = compare(texts, args.against)
    except (ValueError, OSError) as error:
        print(f"accuracy: {error}", file=sys.stderr)
        return 2
    for fault in texts.faults:
        print(f"accuracy: {fault}", file=sys.stderr)
    return 0 if kept and not texts.faults else 1


if __name__ == "__main__":
    sys.exit(main())
