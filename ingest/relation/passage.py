"""The words of a text that prove a relation: the sentence of a mention, with the verb that stands in it.

What a citation quotes is the mention alone (`Công văn số 1759-CV/HU`). The verb opens its sentence, stands
right before it, or in the head of the list that it is a member of (`ingest.relation.relate`): so the passage
begins where the sentence or the list begins, and what is left out stands in between.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from ingest.page.blocks import Block
from ingest.page.paragraphs import paragraphs
from ingest.page.unmarked import trimmed_lines, unmarked
from ingest.relation.issued import carried_out_behind
from ingest.relation.phrases import phrases
from ingest.text.letters import LOWER, UPPER
from ingest.text.sentences import Sentences
from ingest.text.text import repair

MOST = 300  # characters of a passage
_LEAD = 90  # of its beginning, where words are left out behind it
_MENTION = 180  # of the mention itself
_BEFORE, _BEHIND = 2500, 600  # characters of the text that are looked at
_GAP = " … "
# before a member of a list there is hardly a word: `- các Công văn số …`, or the members before it
_BARE = 8
_NUMBERED = re.compile(rf"[{UPPER}][{LOWER}]+(?:\s+[{LOWER}]+){{0,3}}\s+số\s")
# the first word behind a heading that ran together with its paragraph
_HEADED = re.compile(rf"[{UPPER}]{{2}}\s+(?=[{UPPER}][{LOWER}])")
# a paragraph that ends so goes on in the next one
_GOES_OVER = (";", ",", ":")
_CLAUSE = re.compile(r"[:,] ")


class Passage(NamedTuple):
    """A passage of a text in three pieces; joined, they are what is shown, on one line.

    `mention` is what the citation quotes. `…` stands for words left out.
    """

    before: str
    mention: str
    after: str


def passage(raw: str, start: int, end: int) -> Passage:
    """The sentence or clause of a text that holds the mention `raw[start:end]`, of at most 300 characters.

    It ends with the mention, or behind it where the verb stands there. Raises ValueError for a span that is
    empty or outside the text. What it costs does not grow with the text.
    """
    if not 0 <= start < end <= len(raw):
        raise ValueError(f"no mention at {start}-{end} of a text of {len(raw)} code points")
    page = _Page(raw, start, end)
    mention = _cut(page.words(page.start, page.end), _MENTION)
    room = MOST - len(mention)
    after = _after(page, room // 2)
    return Passage(_before(page, room - len(after)), mention, after)


class _Page:
    """The paragraphs round a mention; positions count in the repaired text."""

    def __init__(self, raw: str, start: int, end: int) -> None:
        low = _line_start(raw, start)
        self.text = repair(raw[low : end + _BEHIND])
        self.start, self.end = self.text.norm_span(start - low, end - low)
        self.flat = unmarked(self.text.norm)
        self.blocks = paragraphs(self.flat, tuple(trimmed_lines(self.flat)), [], None, 0)
        inside = [n for n, b in enumerate(self.blocks) if b.start <= self.start < b.end]
        # a mention outside all paragraphs stands in a line of marks
        self.at = inside[0] if inside else 0
        self.block = self.blocks[self.at] if inside else Block("item", self.start, self.end)
        sentence = self._whole_word(Sentences(self.flat).start(self.block.start, self.start))
        headed = [m.end() for m in _HEADED.finditer(self.flat, sentence, self.start) if self.opening(m.end())]
        self.sentence = max(headed, default=sentence)

    def _whole_word(self, at: int) -> int:
        """Where the word begins that a paragraph's numbering took a part of: `V/v`."""
        while at and not self.flat[at - 1].isspace():
            at -= 1
        return at

    def words(self, start: int, end: int) -> str:
        """The words as read, on one line; without the marks of Markdown where there are any."""
        shown = self.flat[start:end].split()
        if shown == self.text.norm[start:end].split():
            shown = self.text.quote(start, end).split()
        return " ".join(shown)

    @cached_property
    def own(self) -> str:
        """The words of the sentence before the mention, with the blank that parts them."""
        words = self.words(self.sentence, self.start)
        return f"{words} " if words and self.flat[self.start - 1].isspace() else words

    @cached_property
    def head(self) -> Block | None:
        """The paragraph that begins the list of which the mention is a member: `Căn cứ các văn bản sau:`."""
        own = self.words(self.sentence, self.start)
        if self.sentence > self.block.start or (own and self.opening(self.sentence)):
            return None
        if len(own) > _BARE and not _NUMBERED.match(own):
            return None
        for block in reversed(self.blocks[: self.at]):
            if not self.flat.endswith(_GOES_OVER, block.start, block.end):
                return None
            if self.flat[block.end - 1] == ":" or self.opening(block.start):
                return block
        return None

    def opening(self, at: int) -> str:
        """The phrase that opens a sentence and tells a relation (`Căn cứ`, `Thực hiện`); empty for none."""
        found = (opening.match(self.flat, at) for _, opening in phrases().opening)
        return next((" ".join(m.group().split()) for m in found if m), "")


def _line_start(raw: str, at: int) -> int:
    """Where the first line begins that is looked at; in a long line somewhere before `at`."""
    low = at - _BEFORE
    return 0 if low <= 0 else raw.find("\n", low, at) + 1 or low


def _before(page: _Page, room: int) -> str:
    """The words before the mention: all of its sentence, or its beginning and its last clause."""
    own, head = page.own, page.head
    if head is None and len(own) <= room:
        return own
    begins = page.sentence if head is None else head.start
    whole = page.words(begins, page.start if head is None else head.end)
    most = min(_LEAD, room // 2)
    if head is not None and whole.endswith(":") and len(whole) <= most:
        lead = f"{whole} " if head is page.blocks[page.at - 1] else whole + _GAP
    else:
        lead = _first(page.opening(begins) or whole, most) + _GAP
    return lead + _last(own, room - len(lead))


def _after(page: _Page, room: int) -> str:
    """The words behind the mention up to the verb, where it stands there; else `…` where the text goes on."""
    flat, end, stop = page.flat, page.end, max(page.end, page.block.end)
    behind = carried_out_behind(flat, (page.block.start, stop), (page.start, end))
    if behind is not None:
        to = behind.end() - 1
    elif not page.own and page.head is None:
        to = min((at for mark in ".;" if (at := flat.find(mark, end, stop)) >= 0), default=stop)
    else:
        return " …" if flat[end:stop].strip(' )”"')[:1] not in ("", ".", ";", "/") else ""
    words = _cut(page.words(end, to), room)
    return f" {words}" if words and flat[end : end + 1].isspace() else words


def _first(text: str, most: int) -> str:
    """The first words of a text."""
    if len(text) <= most:
        return text
    cut = text[: most + 1]
    return cut[: cut.rfind(" ") if " " in cut else most].rstrip(" ,;:")


def _cut(text: str, most: int) -> str:
    """The first words of a text, with `…` where more follow."""
    return text if len(text) <= most else _first(text, most - 1) + "…"


def _last(text: str, most: int) -> str:
    """The last words of a longer text: behind its last semicolon, else from the beginning of a clause."""
    if len(text) <= most:
        return text
    cut = text[-most:]
    if "; " in cut:
        return cut.rpartition("; ")[2]
    clause = _CLAUSE.search(cut)
    return cut[clause.end() :] if clause else cut.partition(" ")[2]
