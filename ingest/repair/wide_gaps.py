"""Two blanks in the midst of a sentence, as justified copies have them: `của UBND tỉnh  và Kế hoạch  số 5`.

One of them is left out, so that rules which look for a blank find it. Columns stand further apart, or begin
with what no sentence goes on with; they are left as they are.
"""

from __future__ import annotations

import re

from ingest.text.letters import LOWER, UPPER
from ingest.text.text import Text

# the blanks stand first: a search goes fast from one pair to the next, but would look back at every place
_TWICE = re.compile(
    rf"  (?:(?<=[\w),]  )(?=[{LOWER}])|(?<=\w -  )(?=[{LOWER}])|(?<=[{LOWER}]  )(?=- [{LOWER}])"
    rf"|(?<=[{LOWER},]  )(?=\d)|(?<=MTTQ  )(?=V)"
    rf"|(?<=[{LOWER}]  )(?=[{UPPER}][{LOWER}]|(?:UBND|HĐND|UBMTTQ|MTTQ)\b))"
)


def mend(text: Text) -> Text:
    """The text with one blank for two between words of a sentence; the same text where none stand so."""
    if "  " not in text.norm:
        return text
    return text.without([m.start() for m in _TWICE.finditer(text.norm)])
