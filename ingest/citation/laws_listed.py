"""Laws under one word: `các Luật: Đất đai, Đầu tư, Phòng, chống thiên tai`, in one line or each in its own.

Only names of the table are members, so that the list ends where the sentence goes on.
"""

from __future__ import annotations

import re
from functools import cache

from ingest.citation.mention import Mention
from ingest.citation.named_laws import one_of, take_day, titled
from ingest.lexicon import dates
from ingest.text.letters import UPPER
from ingest.text.spots import of_words
from ingest.text.table import load

_ITEM = r"(?:[-+•*]|\d{1,2}[.)]|\(\d{1,2}\)|[a-zđ]\))\s+"
# with a colon or a bracket, or straight behind the word, where a capital letter begins a name
_HEAD = re.compile(
    r"(?<=[Cc]ác\s)[Ll]uật(?:(?P<told>(?:,?\s+(?:(?:bao\s+)?gồm|sau(?:\s+đây)?|như))?\s*:|\s+\()\s*"
    rf"(?P<item>{_ITEM})?|\s+(?=[{UPPER}]))"
)
_NEXT = re.compile(rf"\s*(?:,|;|và|[,;]\s*và)\s+(?:{_ITEM})?(?:[Ll]uật\s+)?")
_NEXT_ITEM = re.compile(rf"\s*(?:[,;.]\s*)?{_ITEM}(?:[Ll]uật\s+)?")
# what may stand behind a name that no colon announced: `các Luật Đầu tư, Hải quan Quảng Bình đề nghị`
_OVER = re.compile(r"\s*(?:[,;.:()\n]|\Z|(?:và|ngày|năm|số|\d{4}|hiện|được|có)\b)")
_NUMBERED = re.compile(r"\s*(?:,\s*)?(?:số\s*:?\s*)?\d{1,3}/(?:19|20)\d\d/QH\d{1,2}(?:,?\s+(?=ngày\s))?")


@cache
def _names() -> re.Pattern[str]:
    table = load("laws")
    return re.compile(rf"(?i:{one_of({*table['laws'], *table['short']})})(?!\w)")


def read(flat: str) -> list[Mention]:
    """The members of every such list; of one that bears a number the name alone."""
    found: list[Mention] = []
    for at in of_words(flat, "ác luật", "ác Luật"):
        head = _HEAD.match(flat, at + len("ác "))
        if head is not None:
            found += _members(flat, head)
    return found


def _members(flat: str, head: re.Match[str]) -> list[Mention]:
    found: list[Mention] = []
    start, at = head.start(), head.end()
    following = _NEXT_ITEM if head["item"] else _NEXT
    while name := _names().match(flat, at):
        if (head["told"] is None or head["item"]) and not (
            flat[at].isupper() and _OVER.match(flat, name.end())
        ):
            break
        law = Mention(
            start,
            name.end(),
            "law-name",
            type="Luật",
            noun="luật",
            name=titled(f"Luật {' '.join(name.group().split())}"),
        )
        take_day(flat, law)
        found.append(law)
        end = law.end
        if numbered := _NUMBERED.match(flat, end):
            day = dates.ANY_RE.match(flat, numbered.end())
            end = day.end() if day else numbered.end()
        more = following.match(flat, end)
        if more is None:
            break
        start = at = more.end()
    return found
