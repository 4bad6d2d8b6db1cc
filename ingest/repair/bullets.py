"""The hollow bullet of a word processor, which a copy of its text prints as the letter `o`.

Where two lines or more begin with an `o` of its own, each is a bullet; no word is spelt so.
"""

from __future__ import annotations

import re

from ingest.text.letters import LOWER, UPPER
from ingest.text.text import Text

_LETTER = re.compile(rf"^[ \t]*(?P<o>o)(?=[ \t]+[{LOWER}{UPPER}\d])", re.M)
_FEWEST = 2  # lines


def mend(text: Text) -> Text:
    """The text with a bullet for each `o` that begins a line; the same text where none or one does."""
    if "o " not in text.norm and "o\t" not in text.norm:
        return text
    found = [m.start("o") for m in _LETTER.finditer(text.norm)]
    return text.respelt(dict.fromkeys(found, "•")) if len(found) >= _FEWEST else text
