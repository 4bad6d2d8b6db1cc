"""Lower-case words by which the end of an organ's name is told (`tables/organ_words.toml`)."""

from __future__ import annotations

from ingest.text.table import load

_TABLE = load("organ_words")

INSIDE = frozenset(str(_TABLE["inside"]).split())
PLACE_KIND = frozenset(str(_TABLE["place_kind"]).split())
STOP = frozenset(str(_TABLE["stop"]).split())
COMPANY_STOP = frozenset(str(_TABLE["company_stop"]).split())
COMPOUNDS = frozenset(_TABLE["compounds"])


def _names(key: str) -> frozenset[str]:
    return frozenset(" ".join(n.split()) for n in str(_TABLE[key]).split(";") if n.strip())


# verbs that ask for an object in the name of a body, and with what such an object begins
ASKING = frozenset(_TABLE["asking"])
MAY_ASK = frozenset(_TABLE["may_ask"])
THINGS = frozenset(str(_TABLE["things"]).split())
OBJECT_WORDS = frozenset(
    " ".join(w.split()) for key in ("object_words", "compound_words") for w in str(_TABLE[key]).split(",")
)
# fields of work that stand in small letters at the end of a name: `Đội Cảnh sát giao thông`
FIELDS = frozenset(" ".join(w.split()) for w in str(_TABLE["fields"]).split(","))
CENTRAL_NAMES = _names("central_names")
SHARED_NAMES = _names("shared_names")
POLICE_ROOMS = _names("police_rooms")
