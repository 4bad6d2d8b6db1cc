"""A signature whose column ran into that of the copies: `- Như trên; PHÓ BÍ THƯ`, `- Lưu: VT. Lò Văn Muôn`.

Such lines come from tables and pages whose columns were set down line by line. What stands at their end is
believed to be the signature's only where one of them names a post or for whom is signed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.organ.posts import FOR, NAME, NO_PERSON, POST
from ingest.page.outline import Outline
from ingest.text.letters import UPPER

_LOUD = re.compile(rf"[;:.,)]\s+(?P<tail>[{UPPER}][{UPPER}\d\s./,-]{{3,80}}?)\s*$")
_CALM = re.compile(rf"[;:.,)]\s+(?P<tail>[{UPPER}][^;:,()\d]{{3,40}}?)\s*$")
_BELOW = 8  # lines under the copies among which the name may stand


class Tail(NamedTuple):
    """One line of the signature: where it stands, and its words."""

    start: int
    end: int
    text: str


def tails(outline: Outline) -> list[Tail]:
    """The lines of a signature that stands beside the copies, the name last; empty if there is none."""
    copies = outline.first("copies")
    if copies is None or outline.first("signature") is not None:
        return []
    found: list[Tail] = []
    below = 0
    for a, b in outline.lines:
        if b <= copies.start:
            continue
        below += a >= copies.end
        if below > _BELOW:
            break
        line = outline.flat[a:b]
        tail = _LOUD.search(line)
        if tail and (POST.search(tail["tail"]) or FOR.match(tail["tail"])):
            found.append(Tail(a + tail.start("tail"), a + tail.end("tail"), tail["tail"]))
        elif found and (name := _name(line, a)) is not None:
            return [*found, name]
    return []


def _name(line: str, at: int) -> Tail | None:
    """A person's name at the end of a line of copies, or alone in a line."""
    tail = _CALM.search(line)
    start = tail.start("tail") if tail else 0
    words = line[start:].strip()
    named = NAME.fullmatch(words)
    if (tail is None and line[:1] in "-+•") or named is None or NO_PERSON.match(words):
        return None
    return Tail(at + start, at + start + len(words), named["name"])
