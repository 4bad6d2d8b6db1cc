"""Files as text: the characters as read and the layout as lines, nothing repaired beyond the decoding.

One paragraph is one line; a row of a table is one line, its cells joined by ` | ` (`ingest.readers.rows`).
The spans of all facts count in the text given here.
"""

from ingest.readers.formats import SUFFIXES, ReadText, read, read_bytes
from ingest.readers.refusals import of_ours, shown, why_not
from ingest.readers.walk import Member, Skipped, unpacked, walk

__all__ = [
    "SUFFIXES",
    "Member",
    "ReadText",
    "Skipped",
    "of_ours",
    "read",
    "read_bytes",
    "shown",
    "unpacked",
    "walk",
    "why_not",
]
