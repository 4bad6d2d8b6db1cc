"""How much of the generator's truth is read: keys of documents and edges, by kind of damage.

    python benchmarks/synth_score.py [COUNT] [--seed 7] [--damage 0.5] [--show 5]

An edge of the text itself is compared without its own key, so that a lost header spoils the key alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, field

from synth import Edge, Written, generate

from ingest.extract import from_text
from ingest.model import Facts

ITSELF = "(this text)"


@dataclass
class Score:
    """Counts over a number of texts."""

    texts: int = 0
    keys: int = 0
    right: int = 0
    extra: int = 0
    missed: int = 0
    misread: list[tuple[Written, str, list[Edge], list[Edge]]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of true ones among the edges that were read."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """The share of the true edges that were read."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def add(self, written: Written, facts: Facts) -> None:
        """Count one text; a text not wholly right is kept in `misread` with (extra, missed)."""
        got = edges_of(facts)
        want = {(r, ITSELF if a == written.key else a, b) for r, a, b in written.edges}
        known = facts.document.key == written.key
        self.texts += 1
        self.keys += known
        self.right += len(got & want)
        self.extra += len(got - want)
        self.missed += len(want - got)
        if not known or got != want:
            self.misread.append((written, facts.document.key, sorted(got - want), sorted(want - got)))


def edges_of(facts: Facts) -> set[Edge]:
    """The edges that a text states, its own key written as `ITSELF`."""
    keys = [c.target.key for c in facts.citations]
    return {(c.relation, ITSELF if c.by is None else keys[c.by], c.target.key) for c in facts.citations}


def tier(written: Written) -> str:
    """The last part of the issuer's key, before the number's own parts; with its depth below the province."""
    issuer = written.key.rsplit(".", 3)[0]
    return f"{'commune ' if issuer.count('.') == 3 else ''}{issuer.rsplit('.', 1)[-1]}"


def score(texts: Iterable[Written]) -> dict[tuple[str, str], Score]:
    """Read all texts; return the scores by (damage, tier)."""
    scores: dict[tuple[str, str], Score] = {}
    for written in texts:
        kept = scores.setdefault((written.damage or "undamaged", tier(written)), Score())
        kept.add(written, from_text(written.text, written.name))
    return scores


def total(scores: Iterable[Score]) -> Score:
    """The sum of several scores."""
    out = Score()
    for s in scores:
        for name in ("texts", "keys", "right", "extra", "missed"):
            setattr(out, name, getattr(out, name) + getattr(s, name))
        out.misread += s.misread
    return out


def main() -> None:
    """Print a table by damage and by tier, and some of the misreadings."""
    parser = argparse.ArgumentParser(description="Score the reader against the generator's truth.")
    parser.add_argument("count", type=int, nargs="?", default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--damage", type=float, default=0.5)
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    scores = score(generate(args.count, args.seed, args.damage))
    rows = {f"all, {d}": total(s for k, s in scores.items() if k[0] == d) for d, _ in sorted(scores)}
    rows |= {t: scores[d, t] for d, t in sorted(scores) if d == "undamaged"}
    print(f"{'':28}{'texts':>7}{'keys':>8}{'precision':>11}{'recall':>8}")
    for name, s in rows.items():
        print(f"{name:28}{s.texts:7}{s.keys / s.texts:8.4f}{s.precision:11.4f}{s.recall:8.4f}")
    for written, key, extra, missed in total(scores.values()).misread[: args.show]:
        print(f"\n{written.name} ({written.damage}): {written.key}, read as {key}")
        for what, edges in (("extra", extra), ("missed", missed)):
            for relation, a, b in edges:
                print(f"  {what} {relation} {a} -> {b}")


if __name__ == "__main__":
    main()
