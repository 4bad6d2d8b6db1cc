"""How far the facts that are read agree with gold: figures summed over documents, and every fault by name.

The rules of the gold stand in `tests/gold/README.md`. What gold calls optional is neither demanded nor held
against the reader. Names are compared without case, marks and the kind of a place; numbers without spaces,
leading zeros and Đ for D; a date may be known more exactly than gold says it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Record = dict[str, Any]
Edge = tuple[str, str, tuple[Any, ...]]
"""Who cites (a number, or `document`), the relation, what is cited."""

FIELDS = ("symbol", "type", "issued_on", "issuer", "signer")
ITSELF = "document"

_SPELLED_OUT = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "mttq": "mat tran to quoc"}
_PLACE_WORD = re.compile(r"\b(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran)\b")
# `Tỉnh ủy` is an organ, not a place: its first word is kept
_COMMITTEE = re.compile(r"(?:(?:tinh|thanh|huyen|quan|thi|dang) uy|(?:tinh|huyen|quan) doan)\b")


@dataclass
class Figure:
    """One figure: a share of fields that are right, or precision and recall of a list.

    `beyond` counts what was read and is not in gold; a figure of fields has none.
    """

    listed: bool
    right: int = 0
    demanded: int = 0
    beyond: int = 0

    @property
    def precision(self) -> float:
        """The part of what was read that gold has; 1.0 where nothing was read."""
        read = self.right + self.beyond
        return self.right / read if read else 1.0

    @property
    def recall(self) -> float:
        """The part of what gold demands that was read; 1.0 where nothing is demanded."""
        return self.right / self.demanded if self.demanded else 1.0

    @property
    def value(self) -> float:
        """The one number to hold against a floor: F1 of a list, the share of a field."""
        if not self.listed:
            return self.recall
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Fault:
    """One disagreement: `kind` is `miss`, `extra` or `field`; `figure` names the figure that it lowers."""

    kind: str
    figure: str
    document: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind:5} {self.document}: {self.figure}: {self.text}"


@dataclass
class Score:
    """All figures over a number of documents, and all faults in the order in which they were met."""

    figures: dict[str, Figure] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    documents: int = 0

    def value(self, figure: str) -> float:
        """The figure's value; 1.0 where nothing was demanded and nothing read."""
        return self.figures[figure].value if figure in self.figures else 1.0

    def add(self, gold: Record, facts: Record) -> None:
        """Count one document; both sides in the public shape of facts."""
        self.documents += 1
        one = _Document(self, gold, facts)
        one.head()
        one.mentions()
        one.edges()
        one.units("assignments")
        one.units("recipients")

    def held(self, figure: str, right: bool, fault: Fault, *, listed: bool) -> None:
        """Count one demand of gold; the fault is kept where it was not met."""
        kept = self.figures.setdefault(figure, Figure(listed))
        kept.demanded += 1
        kept.right += right
        if not right:
            self.faults.append(fault)

    def extra(self, figure: str, fault: Fault | None) -> None:
        """Count one thing that was read and that gold does not have."""
        self.figures.setdefault(figure, Figure(listed=True)).beyond += 1
        if fault is not None:
            self.faults.append(fault)


NOTHING: Record = {"document": {}, "citations": [], "recipients": [], "assignments": []}
"""The facts of a document that could not be read."""


def matched(gold: Record, facts: Record) -> list[tuple[Record, int | None]]:
    """Each citation of gold with the index of the one that was read for it, or None.

    They belong together where they name the same target and their spans overlap; each is used once, in
    reading order.
    """
    got = facts["citations"]
    free = list(range(len(got)))
    pairs: list[tuple[Record, int | None]] = []
    for wanted in gold["citations"]:
        hit = next(
            (
                i
                for i in free
                if same_target(wanted["target"], got[i]["target"]) and _same_spot(wanted, got[i])
            ),
            None,
        )
        if hit is not None:
            free.remove(hit)
        pairs.append((wanted, hit))
    return pairs


@dataclass
class _Document:
    score: Score
    gold: Record
    facts: Record

    def _fault(self, kind: str, figure: str, text: str) -> Fault:
        return Fault(kind, figure, self.gold["source"], text)

    def head(self) -> None:
        wanted, got = self.gold["document"], self.facts["document"]
        for part in FIELDS:
            if part not in wanted or (part == "issuer" and not wanted[part]):
                continue
            read = got.get(part)
            text = f"gold {wanted[part]}, read {_name(read)}"
            fault = self._fault("field", f"head.{part}", text)
            self.score.held(f"head.{part}", _same_field(part, wanted[part], read), fault, listed=False)

    def mentions(self) -> None:
        pairs, got = matched(self.gold, self.facts), self.facts["citations"]
        used = {i for _, i in pairs}
        for wanted, i in pairs:
            if wanted.get("optional"):
                continue
            fault = self._fault("miss", "mentions", f"{wanted['quote']!r} -> {told(wanted['target'])}")
            self.score.held("mentions", i is not None, fault, listed=True)
            if i is not None and wanted["target"]["kind"] == "document":
                self._target(wanted, got[i]["target"])
        soft = [w for w, _ in pairs if w.get("optional") and "span" in w]
        for i, c in enumerate(got):
            if i not in used and not c.get("optional") and not any(_overlap(w, c) for w in soft):
                text = f"{c['quote']!r} -> {told(c['target'])}"
                self.score.extra("mentions", self._fault("extra", "mentions", text))

    def _target(self, wanted: Record, read: Record) -> None:
        for part in ("issued_on", "issuer"):
            demand = wanted["target"].get(part)
            if demand:
                text = f"{wanted['quote']!r}: gold {demand}, read {_name(read.get(part))}"
                right = _same_field(part, demand, read.get(part))
                fault = self._fault("field", f"target.{part}", text)
                self.score.held(f"target.{part}", right, fault, listed=False)

    def edges(self) -> None:
        wanted, got = _edges(self.gold["citations"]), _edges(self.facts["citations"])
        for edge, soft in wanted.items():
            if soft:
                continue
            fault = self._fault("miss", "edges", _arrow(edge))
            self.score.held("edges", edge in got, fault, listed=True)
            if edge[1] != "cites":
                typed = self.score.figures.setdefault("edges.typed", Figure(listed=True))
                typed.demanded += 1
                typed.right += edge in got
        for edge, soft in got.items():
            if edge not in wanted and not soft:
                self.score.extra("edges", self._fault("extra", "edges", _arrow(edge)))
                if edge[1] != "cites":
                    self.score.extra("edges.typed", None)

    def units(self, part: str) -> None:
        """Each unit once a role; one name may be the beginning of the other (a place left out)."""
        if part not in self.gold:
            return
        wanted, got = _units(self.gold[part]), _units(self.facts.get(part, []))
        soft = {fold(u["unit"]) for u in self.gold[part] if u.get("optional")}
        for unit in wanted:
            fault = self._fault("miss", part, f"{unit[0]} ({unit[1]})")
            self.score.held(part, any(_same_unit(unit, r) for r in got), fault, listed=True)
        for unit in got:
            if unit[0] not in soft and not any(_same_unit(unit, w) for w in wanted):
                self.score.extra(part, self._fault("extra", part, f"{unit[0]} ({unit[1]})"))


def _same_field(part: str, wanted: Any, got: Any) -> bool:
    if part == "symbol":
        return symbol(wanted) == symbol(got)
    if part == "issuer":
        return same_organ(wanted, got)
    if part == "issued_on":
        return not got if wanted is None else bool(got) and str(got).startswith(wanted)
    return fold(wanted) == fold(_name(got))


def same_target(wanted: Record, got: Record) -> bool:
    """Do both name one document? A number without its sign may have been completed by the reader."""
    if wanted["kind"] != got.get("kind"):
        return False
    if wanted["kind"] == "resolution":
        meeting = [(t.get("event"), t.get("ordinal")) for t in (wanted, got)]
        return meeting[0] == meeting[1] and same_organ(wanted.get("of"), got.get("of"))
    if not wanted.get("symbol"):
        return fold(wanted.get("name")) == fold(got.get("name"))
    a, b = symbol(wanted["symbol"]), symbol(got.get("symbol"))
    if a != b and not (a.isdigit() and re.split("[/-]", b)[0] == a):
        return False
    kinds = [t.get("type") for t in (wanted, got)]
    return not all(kinds) or fold(kinds[0]) == fold(kinds[1])


def same_organ(wanted: str | None, got: Any) -> bool:
    """Do both name one organ, the kind of its place aside, and what follows a comma in the read name?"""
    if not wanted:
        return True
    read = _name(got)
    return bool(read) and _organ(wanted) in {_organ(read), _organ(read.split(",")[0])}


def _organ(name: str) -> tuple[str, str]:
    words = fold(name)
    committee = _COMMITTEE.match(words)
    first = committee.group() if committee else ""
    return first, " ".join(_PLACE_WORD.sub(" ", words[len(first) :]).split())


def fold(name: str | None) -> str:
    """A name as it is compared: small letters without marks, one space between words, `UBND` in full."""
    plain = (name or "").translate(str.maketrans("đĐðÐ", "dDdD"))
    letters = (c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    words = re.sub(r"\b(?:ubnd|hdnd|mttq)\b", lambda m: _SPELLED_OUT[m.group()], "".join(letters).lower())
    return " ".join(re.findall("[a-z0-9]+", words))


def symbol(printed: str | None) -> str:
    """A number without what writers vary: spaces, dashes, case, leading zeros, Đ for D, T.Ư for TU."""
    plain = "".join(unicodedata.normalize("NFC", printed or "").split()).upper()
    plain = re.sub("[\u2010-\u2015\u2212\u00ad]", "-", plain).translate(str.maketrans("ĐÐ", "DD"))
    return re.sub(r"^0+(?=\d)", "", re.sub(r"T\.?Ư", "TU", plain))


def told(target: Record) -> str:
    """What is cited, in few words."""
    if target["kind"] == "resolution":
        return f"{target.get('event')} {target.get('ordinal')} of {_name(target.get('of'))}"
    return str(target.get("symbol") or target.get("name"))


def _name(value: Any) -> Any:
    return value.get("name") if isinstance(value, dict) else value


def _same_spot(a: Record, b: Record) -> bool:
    return "span" not in a or "span" not in b or _overlap(a, b)


def _overlap(a: Record, b: Record) -> bool:
    return bool(min(a["span"][1], b["span"][1]) > max(a["span"][0], b["span"][0]))


def _edges(citations: list[Record]) -> dict[Edge, bool]:
    """Each edge that is stated, once, with whether its first statement is optional."""
    out: dict[Edge, bool] = {}
    for c in citations:
        edge = (_who(c.get("by"), citations), c["relation"], _what(c["target"]))
        out.setdefault(edge, bool(c.get("optional")))
    return out


def _who(by: Any, citations: list[Record]) -> str:
    if by is None or by == ITSELF:
        return ITSELF
    if isinstance(by, int):
        target = citations[by]["target"]
        return symbol(target.get("symbol") or target.get("name"))
    return symbol(by)


def _what(target: Record) -> tuple[Any, ...]:
    if target["kind"] == "resolution":
        return ("R", target.get("event"), target.get("ordinal"), fold(_name(target.get("of"))))
    return ("D", symbol(target.get("symbol")) or fold(target.get("name")))


def _arrow(edge: Edge) -> str:
    return f"{edge[0]} {edge[1]} {' '.join(str(part) for part in edge[2][1:])}"


def _units(named: Iterable[Record]) -> list[tuple[str, str]]:
    kept = (u for u in named if not u.get("optional"))
    return list(Counter((fold(_name(u["unit"])), u.get("role", "lead")) for u in kept))


def _same_unit(a: tuple[str, str], b: tuple[str, str]) -> bool:
    if a[1] != b[1]:
        return False
    return a[0] == b[0] or a[0].startswith(f"{b[0]} ") or b[0].startswith(f"{a[0]} ")
