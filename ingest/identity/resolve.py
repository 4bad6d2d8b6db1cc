"""Which citations and documents are one directive: a pure function of a group.

All forms with one number make a group. A form whose issuer and period stand in its text is certain. The
others are *open*: they are joined to a known identity only by evidence, in the order of the domain guide,
section 3.4: the day or year of issue, the title, the document that names it in its own title, what texts
that give the day mean by the same number, and last being the only one of that issuer, type and number from
about that time. Never "the latest term". Two forms with different known keys are never merged.

What stays open keeps a node of its own, apart from the open forms of every other speaker: the same words
need not mean the same directive (`113-KH/TU` in two provinces, `05-CT/TW` in two terms).

Documents whose number was left blank, and laws known by name, are resolved in
`ingest.identity.resolve_titles`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.keys import CONGRESS, LAW_KINDS, UNKNOWN, DocKey, apart
from ingest.lexicon import terms
from ingest.lexicon.dates import agrees
from ingest.model import Judgement


@dataclass(frozen=True, slots=True)
class Form:
    """One distinct way in which texts name a directive, or one document that was read.

    `key` is what its text alone gives. Open forms also say who speaks (`speaker`, the issuer's key; for a
    document that was read, a digest) and in which `year`. `via` is the key of the document in whose title
    this one is named. `weight` is the number of citations cut down to a power of two. `id` is only used to
    return decisions; nothing else depends on it.
    """

    id: int
    key: str
    date: str | None = None
    title: str = ""
    symbol: str = ""
    is_doc: bool = False
    speaker: str = ""
    year: str = ""
    via: str = ""
    weight: int = 1

    @property
    def signed(self) -> bool:
        """True unless it is a bare number (`Kế hoạch số 113`)."""
        return self.is_doc or not self.symbol or not self.symbol.isdigit()


@dataclass(frozen=True, slots=True)
class Decision:
    """The identity of a form, how sure it is, and why."""

    key: str
    judgement: Judgement
    reason: str
    candidates: tuple[str, ...] = ()


CERTAIN = "issuer and period stand in the text"
SAME_DAY, SAME_YEAR = "the same day of issue", "the year of issue agrees"
SAME_TITLE, PAIR = "the same title", "the same directive names it in its own title"
USUAL = "what texts that give the day mean by this number"
ONLY = "the only one of this issuer, type and number from about that time"
TERM = "the same Party organisation and term"
NEARBY = "its issuer is named without a place: the one where the text comes from"
UNSIGNED = "the only one of this issuer and number on that day"

# Nouns that texts use for one type: the code that is printed decides, a bare number has none.
_KIN = (
    frozenset({"qd", "qyd", "qdi", "qd-qppl"}),
    frozenset({"nq", "nq-qppl"}),
    frozenset({"ct", "ct-qppl"}),
    frozenset({"ctr", "cthd"}),
)
_KIN_ON_ONE_DAY = frozenset({"ctr", "cthd", "kh"})


def is_open(key: str) -> bool:
    """True if a local key does not tell which directive it is."""
    k = DocKey.parse(key)
    return not (k.placed and k.dated) or (k.kind == CONGRESS and not k.numbered)


def is_blank(key: str) -> bool:
    """True if the number is blank: only a title or a name can tell which document it is."""
    k = DocKey.parse(key)
    return not k.numbered and k.kind != CONGRESS


def group_of(key: str) -> str:
    """The group of a local key: its number, whoever issued it; blank numbers have none of their own."""
    k = DocKey.parse(key)
    if k.kind == CONGRESS:
        return CONGRESS
    return k.number if k.numbered else f"{UNKNOWN}.{k.issuer}.{k.kind}"


@dataclass(slots=True)
class Identity:
    """One directive of a group, with all that its forms say of it."""

    key: DocKey
    dates: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    symbols: set[str] = field(default_factory=set)
    vias: set[str] = field(default_factory=set)
    terms: set[str] = field(default_factory=set)
    weight: int = 0

    def take(self, f: Form) -> None:
        """Add what one more form says of it."""
        self.weight += f.weight
        for mine, value in (
            (self.dates, f.date),
            (self.titles, f.title),
            (self.symbols, f.symbol),
            (self.vias, f.via),
            (self.terms, f.year),
        ):
            if value:
                mine.add(value)

    def agrees_on(self, date: str | None) -> bool:
        """True unless every date that is known contradicts this one."""
        return date is None or not self.dates or any(agrees(date, d) for d in self.dates)

    def on_day(self, date: str | None) -> bool:
        """True if this whole date is one of its own."""
        return date is not None and len(date) == 10 and date in self.dates

    def years(self) -> tuple[int, int]:
        """First and last year in which it can have been issued."""
        if self.dates:
            years = sorted(int(d[:4]) for d in self.dates)
            return years[0], years[-1]
        return terms.years(self.key.period)


def resolve_group(forms: Sequence[Form]) -> dict[int, Decision]:
    """Decide every form of one group of numbered documents or congresses."""
    identities: dict[str, Identity] = {}
    decided: dict[int, Decision] = {}
    for f in forms:
        if not is_open(f.key) and f.signed:
            take(identities, f.key, f)
            decided[f.id] = Decision(f.key, "certain", CERTAIN)
    signed = [identities[key] for key in sorted(identities)]
    unsigned = [f for f in forms if not is_open(f.key) and not f.signed]
    for f in unsigned:
        decided[f.id] = _unsigned(f, signed)
    for f in unsigned:
        take(identities, decided[f.id].key, f)
    known = [identities[key] for key in sorted(identities)]
    for f in forms:
        if f.id not in decided:
            decided[f.id] = _open(f, known)
    return decided


def take(identities: dict[str, Identity], key: str, f: Form) -> None:
    """Count a form to the identity of a key."""
    identities.setdefault(key, Identity(DocKey.parse(key))).take(f)


def _one_type(f: Form, mine: str, other: str, *, one_day: bool) -> bool:
    """Whether the type that a form names may be the one printed in the other's number."""
    if mine == other:
        return True
    if f.signed:
        return False
    if mine == UNKNOWN or any(mine in kin and other in kin for kin in _KIN):
        return True
    return one_day and mine in _KIN_ON_ONE_DAY and other in _KIN_ON_ONE_DAY


def _unsigned(f: Form, signed: list[Identity]) -> Decision:
    """A bare number with issuer and period: the signed one of its type and day, under another code."""
    k = DocKey.parse(f.key)
    mine = [i for i in signed if str(i.key) == f.key]
    fitting = [i for i in signed if i.key.issuer == k.issuer and i.on_day(f.date)]
    fitting = [i for i in fitting if _one_type(f, k.kind, i.key.kind, one_day=True)]
    if not mine and len(fitting) == 1:
        return Decision(str(fitting[0].key), "probable", UNSIGNED)
    return Decision(f.key, "certain", CERTAIN)


def _open(f: Form, known: list[Identity]) -> Decision:
    k = DocKey.parse(f.key)
    if k.kind == CONGRESS:
        return _congress(f, k, known)
    return _of_issuer(f, k, known) if k.placed else _of_nobody(f, k, known)


def _of_issuer(f: Form, k: DocKey, known: list[Identity]) -> Decision:
    """An open form of a known issuer: only the term or the year is missing."""
    possible = [
        i
        for i in known
        if i.key.issuer == k.issuer
        and _one_type(f, k.kind, i.key.kind, one_day=i.on_day(f.date))
        and i.agrees_on(f.date)
        and not (f.year and i.years()[0] > int(f.year))
        and not _contradict(f.title, i.titles)
    ]
    steps = (
        (SAME_DAY, [i for i in possible if i.on_day(f.date)]),
        (SAME_YEAR, [i for i in possible if f.date and i.dates]),
        (SAME_TITLE, [i for i in possible if titled(f.title, i.titles)]),
        (PAIR, [i for i in possible if f.via and f.via in i.vias]),
    )
    for why, found in steps:
        narrowed = [i for i in found if i in possible]
        if len(narrowed) == 1:
            return Decision(str(narrowed[0].key), "probable", why)
        if narrowed:
            possible = narrowed
    usual = _usual(possible)
    if usual is not None:
        return Decision(str(usual.key), "probable", USUAL)
    if len(possible) == 1 and recent(f, possible[0]):
        return Decision(str(possible[0].key), "probable", ONLY)
    key = str(DocKey(k.issuer, when(f), k.kind, k.number))
    if possible:
        names = tuple(str(i.key) for i in possible)
        said = "directives agree" if len(names) > 1 else "directive of another time agrees"
        return Decision(key, "ambiguous", f"{len(names)} {said} with what the text says", names)
    return Decision(key, "unmatched", "the text does not tell its term or year, and nothing else here does")


def _of_nobody(f: Form, k: DocKey, known: list[Identity]) -> Decision:
    """An open form whose issuer nobody tells: only one near the speaker, of the same day, can be meant."""
    found = [
        i
        for i in known
        if i.on_day(f.date)
        and _one_type(f, k.kind, i.key.kind, one_day=True)
        and (not f.signed or not f.symbol or f.symbol in i.symbols)
        and _may_be(k.issuer, i.key.issuer, near=_near(f.speaker, i.key.issuer) or titled(f.title, i.titles))
        and not _contradict(f.title, i.titles)
    ]
    if len(found) == 1:
        return Decision(str(found[0].key), "probable", SAME_DAY)
    number = k.number
    issuer = _whose(k, f)
    period = apart(f.date) if f.date and len(f.date) == 10 else k.period if k.dated else apart(f.year)
    key = str(DocKey(issuer, period, k.kind, number))
    if found:
        names = tuple(str(i.key) for i in found)
        return Decision(key, "ambiguous", f"{len(names)} directives agree with what the text says", names)
    if k.issuer.startswith(UNKNOWN) and k.issuer != UNKNOWN and k.dated:
        return Decision(key, "probable", NEARBY)
    return Decision(key, "unmatched", "the text does not tell its issuer, and nothing else here does")


# Names of bodies of which there is one in the country, or hardly more: the province is enough to tell them.
_ONE_OF_A_NAME = (
    "cuc-", "cong-ty-", "tong-cong-ty-", "tap-doan-", "doanh-nghiep-", "vien-", "hoc-vien-",
    "truong-dai-hoc-",
)  # fmt: skip


# Bodies of the centre without their matter: `Ban Chỉ đạo Trung ương` is one of many.
MANY_OF_THIS_NAME = frozenset([
    "ban-chi-dao-trung-uong", "ban-chi-dao-quoc-gia", "ban-chi-dao-chinh-phu", "ban-chi-dao-cua-chinh-phu",
    "tieu-ban-trung-uong", "to-cong-tac-cua-chinh-phu", "to-cong-tac-cua-thu-tuong-chinh-phu",
    "uy-ban-quoc-gia", "hoi-dong-quoc-gia", "doan-giam-sat-cua-quoc-hoi",
    "doan-giam-sat-cua-uy-ban-thuong-vu-quoc-hoi",
])  # fmt: skip


def _whose(k: DocKey, f: Form) -> str:
    """The issuer part of a form whose issuer is not known: its name or code, and who speaks."""
    if not k.issuer.startswith(UNKNOWN):  # only a place on the way to it is not known
        return ".".join(apart(f.speaker) if part == UNKNOWN else part for part in k.issuer.split("."))
    name = k.issuer[1:]
    if name.startswith(_ONE_OF_A_NAME) and name.count("-") > 1 and "." in f.speaker and not f.is_doc:
        return apart(name, f.speaker.split(".")[0])
    return apart(name or _codes(f.symbol), f.speaker)


def _congress(f: Form, k: DocKey, known: list[Identity]) -> Decision:
    """A congress whose ordinal or Party organisation is missing; `year` holds the term of office."""
    if k.placed:
        same = [i for i in known if i.key.issuer == k.issuer and f.year and f.year in i.terms]
        if len(same) == 1:
            return Decision(str(same[0].key), "probable", TERM)
        key = str(DocKey(k.issuer, UNKNOWN, CONGRESS, apart(f.year or f.speaker)))
        if f.year:
            return Decision(key, "probable", TERM)
        return Decision(key, "unmatched", "the text does not tell which congress, and nothing else here does")
    number = k.number if k.numbered else apart(f.year)
    return Decision(
        str(DocKey(apart(f.speaker), UNKNOWN, CONGRESS, number)),
        "unmatched",
        "the text does not tell of which Party organisation, and nothing else here does",
    )


def when(f: Form) -> str:
    """What keeps an open form of a known issuer apart: its own date, else who says so and when."""
    return apart(f.date) if f.date else apart(f.speaker, f.year)


def _codes(symbol: str) -> str:
    """What stands after the number in a symbol: `cv-lh` of `12/CV-LH`."""
    return symbol.lstrip("0123456789").replace("đ", "d")


def _near(speaker: str, issuer: str) -> bool:
    """Whether a speaker may name an organ by its number alone: one of its own place, or of one above it."""
    here, there = speaker.rpartition(".")[0], issuer.rpartition(".")[0]
    if not there:
        return bool(here)
    return f"{here}.".startswith(f"{there}.")


def _may_be(mine: str, other: str, *, near: bool) -> bool:
    """Whether an issuer that is not wholly known may be that one."""
    if not mine.startswith(UNKNOWN):
        parts, others = mine.split("."), other.split(".")
        return len(parts) == len(others) and all(
            a in (UNKNOWN, b) for a, b in zip(parts, others, strict=True)
        )
    name = mine[1:]
    if name in MANY_OF_THIS_NAME and other.startswith(f"{name}-"):
        return True  # the same with its matter, which whoever speaks may leave out
    return near and (mine == UNKNOWN or other.rsplit(".", 1)[-1] == name)


def _usual(possible: list[Identity]) -> Identity | None:
    """The one that nearly all dated citations mean: four at least, and four times as many as all others."""
    total = sum(i.weight for i in possible)
    best = max(possible, key=lambda i: i.weight, default=None)
    return best if best and best.weight >= 4 and best.weight >= 4 * (total - best.weight) else None


_YEARS_BACK = {"party": 2, "state": 1, "law": 10}


def recent(f: Form, i: Identity) -> bool:
    """Whether the text speaks soon enough after the only candidate to mean it without saying when."""
    if not f.year:
        return False
    last = min(i.years()[1], int(f.year))
    line = "law" if i.key.kind in LAW_KINDS else "party" if not i.key.period.isdigit() else "state"
    return int(f.year) - last <= _YEARS_BACK[line]


_EMPTY = frozenset(
    ["ve", "viec", "va", "cua", "cac", "cho", "tren", "trong", "den", "nam", "thuc", "hien", "trien", "khai",
     "so", "ngay", "ban", "hanh", "tai", "theo", "voi"]
)  # fmt: skip


def words_of(title: str) -> frozenset[str]:
    """The words of a comparable title that say something."""
    return frozenset(title.split()) - _EMPTY


def alike(a: str, b: str) -> float:
    """Share of the words of the shorter title that the other has too."""
    first, second = words_of(a), words_of(b)
    return len(first & second) / max(1, min(len(first), len(second)))


def titled(title: str, titles: Iterable[str]) -> bool:
    """The same title, or the beginning of it: texts cut long titles short."""
    if not title:
        return False
    return any(
        t == title or (min(len(t), len(title)) >= 40 and (t.startswith(title) or title.startswith(t)))
        for t in titles
    )


def _contradict(title: str, titles: set[str]) -> bool:
    return bool(title and titles) and all(alike(title, t) < 0.34 for t in titles)
