"""How far the facts that are read agree with gold: counts a figure, summed over documents.

The rules of the gold are in `gold/README.md`. What gold calls optional is neither demanded nor held
against the reader.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ingest.slug import slug

Record = dict[str, Any]
PLACE_WORDS = re.compile(r"-(?:tinh|thanh-pho|huyen|quan|thi-xa|xa|phuong|thi-tran)(?=-)")


@dataclass
class Figures:
    """Counts by figure: `right` of `demanded`, and for lists also what was read beyond the demand."""

    right: Counter[str] = field(default_factory=Counter)
    demanded: Counter[str] = field(default_factory=Counter)
    beyond: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, right: bool, note: str) -> None:
        """Count one demand; the note says what it was, where it was not met."""
        self.demanded[name] += 1
        self.right[name] += right
        if not right:
            self.notes.append(f"{name}: {note}")

    def extra(self, name: str, note: str) -> None:
        """Count one thing that was read and that gold does not have."""
        self.beyond[name] += 1
        self.notes.append(f"{name}, too much: {note}")

    def share(self, name: str) -> float:
        """The part of the demands that was met, the extras counted as demands that were not; 1.0 for none."""
        of = self.demanded[name] + self.beyond[name]
        return self.right[name] / of if of else 1.0


def compare(gold: Record, facts: Record, figures: Figures) -> None:
    """Add one document to the figures; both sides in the public shape of facts."""
    name = gold["source"]
    head, read = gold["document"], facts["document"]
    for part in ("symbol", "type", "issued_on", "issuer", "signer"):
        if part not in head or (part == "issuer" and head[part] is None):
            continue
        figures.add(
            f"head.{part}",
            _same_field(part, head[part], read[part]),
            f"{name}: {head[part]}, read {read[part]}",
        )
    pairs = _pairs(gold["citations"], facts["citations"], figures, name)
    for wanted, got in pairs:
        if wanted.get("optional"):
            continue
        target, where = got["target"], f"{name}: {wanted['quote']!r}"
        edge = (got["relation"], _who(got["by"], facts["citations"]))
        figures.add(
            "relation",
            edge == (wanted["relation"], _who(wanted["by"], gold["citations"])),
            f"{where} {wanted['relation']} by {wanted['by']}, read {edge}",
        )
        for part in ("issued_on", "issuer"):
            demand = wanted["target"].get(part)
            if demand:
                figures.add(
                    f"target.{part}",
                    _same_field(part, demand, target.get(part)),
                    f"{where} {part} {demand}, read {target.get(part)}",
                )
    for part in ("recipients", "assignments"):
        _units(part, gold.get(part, []), facts[part], figures, name)


def _same_field(part: str, wanted: Any, got: Any) -> bool:
    if wanted is None:
        return not got
    if isinstance(got, dict):
        got = got["name"]
    if not got:
        return False
    if part == "issued_on":
        return bool(str(got).startswith(wanted))
    if part == "symbol":
        return symbol(wanted) == symbol(got)
    if part == "issuer":
        return organ(wanted) in {organ(got), organ(got.split(",")[0])}
    return slug(wanted) == slug(got)


def symbol(printed: str) -> str:
    """A number without what writers vary: spaces, case, leading zeros, Đ for D."""
    return re.sub(r"\s+", "", printed).upper().replace("Đ", "D").lstrip("0")


def organ(name: str) -> str:
    """A name without the kind of its place: `Sở Y tế tỉnh Bến Tre` is `Sở Y tế Bến Tre`."""
    return PLACE_WORDS.sub("", slug(name))


def _pairs(
    wanted: list[Record], got: list[Record], figures: Figures, name: str
) -> list[tuple[Record, Record]]:
    free, pairs = list(got), []
    for w in wanted:
        hit = next(
            (g for g in free if _overlap(w["span"], g["span"]) and _same_target(w["target"], g["target"])),
            None,
        )
        if hit is not None:
            free.remove(hit)
            pairs.append((w, hit))
        if not w.get("optional"):
            figures.add("mentions", hit is not None, f"{name}: {w['quote']!r}")
    soft = [w["span"] for w in wanted if w.get("optional")]
    for g in free:
        if not any(_overlap(g["span"], s) for s in soft):
            figures.extra("mentions", f"{name}: {g['quote']!r}")
    return pairs


def _overlap(a: list[int], b: list[int]) -> bool:
    return min(a[1], b[1]) > max(a[0], b[0])


def _same_target(wanted: Record, got: Record) -> bool:
    if wanted["kind"] != got["kind"]:
        return False
    if wanted["kind"] == "resolution":
        of = got["of"] if isinstance(got["of"], str) else ""
        if (wanted["event"], wanted["ordinal"]) != (got["event"], got["ordinal"]):
            return False
        return organ(wanted["of"]) in {organ(of), organ(of.split(",")[0])}
    if wanted["symbol"]:
        if symbol(wanted["symbol"]) != symbol(got["symbol"] or ""):
            return False
        return not wanted["type"] or not got["type"] or slug(wanted["type"]) == slug(got["type"])
    return slug(wanted.get("name") or "") == slug(got.get("name") or "")


def _who(by: Any, citations: list[Record]) -> str:
    if by is None or by == "document":
        return "document"
    if isinstance(by, int):
        target = citations[by]["target"]
        return _who(target.get("symbol") or target.get("name") or "", [])
    return slug(symbol(by))


def _units(part: str, wanted: list[Record], got: Iterable[Record], figures: Figures, name: str) -> None:
    demanded = {(slug(w["unit"]), w.get("role", "lead")) for w in wanted if not w.get("optional")}
    soft = {slug(w["unit"]) for w in wanted if w.get("optional")}
    read = {(slug(g["unit"]["name"]), g["role"]) for g in got}
    for unit in sorted(demanded):
        figures.add(part, any(_same_unit(unit, r) for r in read), f"{name}: {unit}")
    for r in sorted(read):
        if r[0] not in soft and not any(_same_unit(unit, r) for unit in demanded):
            figures.extra(part, f"{name}: {r}")


def _same_unit(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """The same role, and one name is the other or its beginning (a place left out)."""
    return a[1] == b[1] and (f"{a[0]}-".startswith(f"{b[0]}-") or f"{b[0]}-".startswith(f"{a[0]}-"))
