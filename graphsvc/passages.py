"""The sentences that prove the steps of an answer, looked up in the texts that say so.

The graph keeps what a citation quotes, the mention; the sentence round it stands in the archive. Of the few
steps that an answer shows each text is read once, and what was found is remembered while the graph stands.
Where a text is not here, or says something else by now, the quote stands alone.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack
from functools import partial

from graphsvc.reading import Reading
from graphsvc.remembered import Remembered
from ingest.errors import IngestError
from queries.model import Chain, Evidence, Hop, Passage, RelationGroup

log = logging.getLogger(__name__)

# about a kilobyte each
REMEMBERED = 10_000


class Passages:
    """Gives the steps of answers the sentences that prove them. Thread-safe as what it is made of is."""

    def __init__(
        self, reading: Callable[[], AbstractContextManager[Reading]], state: Callable[[], str]
    ) -> None:
        self._reading = reading
        self._remembered = Remembered(state, REMEMBERED)

    def of_chains(self, chains: Sequence[Chain]) -> tuple[Chain, ...]:
        """The chains, each step with its sentence."""
        proven = self._proven(hop for chain in chains for hop in chain.hops)
        return tuple(
            chain.model_copy(update={"hops": tuple(proven.get(id(hop), hop) for hop in chain.hops)})
            for chain in chains
        )

    def of_groups(self, key: str, groups: Sequence[RelationGroup]) -> tuple[RelationGroup, ...]:
        """The relations of a document, each that its own text states with its sentence.

        A plain citation has no verb; what others say would need a text for each of them.
        """
        proven = self._proven(
            hop
            for group in groups
            if group.relation != "cites"
            for hop in group.hops
            if hop.evidence.said_by == key
        )
        return tuple(
            group.model_copy(update={"hops": tuple(proven.get(id(hop), hop) for hop in group.hops)})
            for group in groups
        )

    def _proven(self, hops: Iterable[Hop]) -> dict[int, Hop]:
        """The steps with their sentences, by the identity of the step that was given."""
        proven: dict[int, Hop] = {}
        try:
            with ExitStack() as opened:
                texts = _Texts(lambda: opened.enter_context(self._reading()))
                for hop in hops:
                    if id(hop) not in proven:
                        said = hop.evidence
                        question = (said.said_by, said.source, said.start, said.end, said.quote)
                        passage = self._remembered(question, partial(texts.passage, said))
                        evidence = said.model_copy(update={"passage": passage})
                        proven[id(hop)] = hop.model_copy(update={"evidence": evidence})
        except IngestError as error:
            # the steps stand in the graph with their quotes; that the archive cannot be asked tells /readyz
            log.warning("the sentences of the steps are not told: %s", error)
        return proven


class _Texts:
    """The texts of some documents, each read once; the archive is opened when the first is asked for."""

    def __init__(self, begin: Callable[[], Reading]) -> None:
        self._begin = begin
        self._archive: Reading | None = None
        self._read: dict[tuple[str, str | None], tuple[str, ...]] = {}

    def passage(self, said: Evidence) -> Passage | None:
        """The sentence of a quote; None where no text of that document has it in that place."""
        from ingest.relation.passage import passage  # noqa: PLC0415 - few commands show a chain

        if said.start is None or said.end is None or not said.quote:
            return None
        for text in self._texts(said.said_by, said.source):
            if text[said.start : said.end] == said.quote:
                before, mention, after = passage(text, said.start, said.end)
                return Passage(before=before, mention=mention, after=after)
        return None

    def _texts(self, key: str, name: str | None) -> tuple[str, ...]:
        """The texts of a document that were read from a file of this name."""
        if (key, name) not in self._read:
            self._archive = self._archive or self._begin()
            kept = [one.sha256 for one in self._archive.source_of(key) if name in (None, one.name)]
            self._read[key, name] = tuple(map(self._archive.text, kept))
        return self._read[key, name]
