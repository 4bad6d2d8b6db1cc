"""The answer in words: chains as numbered steps with their proof, what is missing, what limits it.

The page, the terminal and the Markdown file are three renderings of this one story.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from queries.model import Chain, Chains, DocumentRef, Hop

from .cards import UNSAID, Card, Quote, card, proof, quoted
from .messages import Messages
from .names import title_of
from .picture import of_chains
from .plain import plain


@dataclass(frozen=True, slots=True)
class Step:
    """One document of a chain, and the hop that leads on from it."""

    document: Card
    first_time: bool
    relation: str = ""
    higher: str = ""
    quote: Quote = UNSAID
    place: str = ""
    proof: tuple[str, ...] = ()
    quoted_at: tuple[int, int] | None = None
    quoted_note: str = ""


@dataclass(frozen=True, slots=True)
class ChainStory:
    """One chain, from the document asked about upwards, and how it ends."""

    number: int
    name: str
    size: str
    labels: tuple[str, ...]
    shortcut: bool
    steps: tuple[Step, ...]
    end: str


@dataclass(frozen=True, slots=True)
class Lack:
    """A document that is missing, and whose words it is known from."""

    document: Card
    known_from: tuple[str, ...]


class Story:
    """One answer in one language. `href` gives the address behind a document's name, `place` that of the
    words of a step in the text that says them ("" for none).

    A hop that several chains share is quoted once, at the first step that shows it; so ask for
    `chains_in_words` as a whole.
    """

    def __init__(
        self,
        chains: Chains,
        m: Messages,
        href: Callable[[str], str],
        place: Callable[[Hop], str] = lambda _: "",
    ) -> None:
        self.chains = chains
        self.m = m
        self.href = href
        self.place = place
        self.picture = of_chains(chains)
        self.refs = {d.key: d for d in self.picture.documents}
        self._quoted: dict[tuple[str, str, str], tuple[int, int]] = {}
        self._named: set[str] = set()
        self._cards: dict[str, Card] = {}

    def ref(self, key: str) -> DocumentRef:
        """The document of a key; one that the answer does not describe is shown by its key."""
        return self.refs.get(key) or DocumentRef(key=key, label=key, status="cited")

    def card(self, key: str) -> Card:
        """The document of a key in words."""
        if key not in self._cards:
            self._cards[key] = card(self.ref(key), self.m, self.href)
        return self._cards[key]

    def chains_in_words(self) -> list[ChainStory]:
        """All chains shown, in their order."""
        self._quoted.clear()
        self._named.clear()
        return [self._chain(n, chain) for n, chain in enumerate(self.chains.chains, start=1)]

    def sentence(self) -> str:
        """The answer as one sentence."""
        return plain(self.chains.sentence_en if self.m.lang == "en" else self.chains.sentence_vi)

    def _chain(self, number: int, chain: Chain) -> ChainStory:
        m = self.m
        steps = [self._step(number, n, key, hop) for n, (key, hop) in enumerate(
            zip(chain.documents, (*chain.hops, None), strict=False), start=1
        )]  # fmt: skip
        documents = m.count("count.documents", len(chain.documents))
        return ChainStory(
            number,
            m("chain.nth", n=number) if number > 1 else m("chain.main"),
            m("chain.steps", documents=documents, steps=m.count("count.steps", len(chain.hops))),
            tuple(self.card(key).label for key in chain.documents),
            chain.shortcut,
            tuple(steps),
            m(f"chain.end_{chain.end}"),
        )

    def _step(self, number: int, place: int, key: str, hop: Hop | None) -> Step:
        document, first = self.card(key), key not in self._named
        self._named.add(key)
        if hop is None:
            return Step(document, first)
        identity = (hop.source, hop.target, hop.relation)
        known = self._quoted.setdefault(identity, (number, place))
        step = self.m("chain.step", chain=known[0], n=known[1])
        again = known != (number, place)
        return Step(
            document,
            first,
            self.m.word("relation", plain(hop.relation)),
            title_of(self.ref(hop.target), self.m),
            quoted(hop.evidence),
            "" if again else self.place(hop),
            proof(hop, title_of(self.ref(hop.evidence.said_by), self.m), self.m),
            known if again else None,
            self.m("chain.quoted_above", step=step) if again else "",
        )

    def unread(self) -> list[str]:
        """The keys of all documents shown whose text is not here: chain ends first, then those inside."""
        ends = [key for key in self.chains.missing if key in self.refs]
        inside = [d.key for d in self.picture.documents if d.status == "cited" and d.key not in set(ends)]
        return ends + inside

    def missing(self, *, at_ends: bool) -> tuple[Lack, ...]:
        """The documents that are missing at the ends of chains, or those inside."""
        found = []
        for key in self.unread():
            if (key in self.chains.missing) is not at_ends:
                continue
            steps = [(h, self.ref(h.evidence.said_by)) for h in self.picture.edges if h.target == key]
            # the last step to it may stand in a chain that is not shown
            steps = steps or [(t.step, t.by) for t in self.chains.missing_told if t.step.target == key]
            found.append(Lack(self.card(key), tuple(self._known_from(*step) for step in steps)))
        return tuple(found)

    def _known_from(self, step: Hop, by: DocumentRef) -> str:
        note = self.m("chain.missing_known_from", label=title_of(by, self.m))
        return f"{note}: “{plain(step.evidence.quote)}”"

    def unresolved(self) -> list[str]:
        """The quotes that could not be matched to a document."""
        return [plain(q) for q in self.chains.unresolved]

    def figures(self) -> tuple[str, ...]:
        """The answer in numbers."""
        m, chains = self.m, self.chains
        parts = [m.count("count.chains", chains.total)]
        parts.append(m.count("count.documents", len(self.picture.documents)))
        if unread := self.unread():
            parts.append(m.count("count.missing", len(unread)))
        if chains.unresolved:
            parts.append(m.count("count.unresolved", len(chains.unresolved)))
        if chains.also_cited:
            parts.append(m.count("count.also_cited", chains.also_cited))
        return tuple(parts)

    def notes(self) -> tuple[str, ...]:
        """What limits the answer, beside the documents that are missing."""
        m, chains = self.m, self.chains
        ends = {chain.end for chain in chains.chains}
        notes = []
        if chains.truncated or chains.total > len(chains.chains):
            total = m.count("count.chains", chains.total)
            notes.append(m("chain.truncated", shown=len(chains.chains), total=total))
        if "cycle" in ends:
            notes.append(m("chain.cycles"))
        if "depth" in ends:
            notes.append(m("chain.depth"))
        nothing_open = not (notes or self.unread() or chains.unresolved)
        if chains.chains and chains.complete and nothing_open:
            notes.append(m("chain.missing_none"))
        if not chains.chains:
            notes.append(self.nothing())
        return tuple(notes)

    def nothing(self) -> str:
        """What is said where no chain was found."""
        return self.m("chain.none_cited" if self.chains.root.status == "cited" else "chain.none")
