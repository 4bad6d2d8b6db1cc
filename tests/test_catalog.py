"""The catalogue: every file loads, and a file that lies about itself is refused with its line."""

from __future__ import annotations

import pytest
from graphs import document

from graphsvc.store.base import Batch
from queries.catalog import ask, catalog, query, read
from queries.errors import CatalogError

GOOD = """\
// name:     above
// asks:     What does $key carry out?
// params:   key: str
// follows:  IMPLEMENTS
// returns:  KeyRow
// order:    key
// notes:    A note that goes on
//           in a second line.
MATCH (:Document {key: $key})-[:IMPLEMENTS*1..12]->(d:Document) // as far as $nothing in a comment
WHERE d.symbol <> '$neither in a string'
RETURN DISTINCT d.key AS key
ORDER BY key
"""


def test_a_good_file_is_read_whole():
    q = read("above.cypher", GOOD)
    assert (q.name, q.asks) == ("above", "What does $key carry out?")
    assert dict(q.params) == {"key": "str"}
    assert (q.follows, q.returns, q.order, q.columns) == (("IMPLEMENTS",), "KeyRow", ("key",), ("key",))
    assert q.notes == "A note that goes on in a second line."
    assert q.text.startswith("MATCH")


# what is changed in GOOD, and what the refusal says, with file and line
REFUSED = [
    (
        "// notes:    A note that goes on\n//           in a second line.\n",
        "",
        r"above.cypher:7: the header lacks 'notes'",
    ),
    ("// asks:     What does $key carry out?", "// asks: ", r":9: the header lacks 'asks'"),
    ("name:     above", "name:     below", r":1: the name is 'below', the file is 'above.cypher'"),
    ("// notes:", "// author:   somebody\n// notes:", r":7: unknown field 'author'"),
    ("// notes:", "// order:    key\n// notes:", r":7: field 'order' stands twice"),
    ("params:   key: str", "params:   -", r":3: header declares params \[\], body uses \['key'\]"),
    (
        "params:   key: str",
        "params:   key: str, depth: int",
        r":3: .*\['depth', 'key'\], body uses \['key'\]",
    ),
    ("params:   key: str", "params:   key: date", r":3: param 'key: date'"),
    ("follows:  IMPLEMENTS", "follows:  -", r":4: header follows \[\], body follows \['IMPLEMENTS'\]"),
    ("follows:  IMPLEMENTS", "follows:  IMPLEMENTS, CITES", r":4: .*\['CITES', 'IMPLEMENTS'\]"),
    ("IMPLEMENTS", "LIKES", r":4: 'LIKES' is no relationship type"),
    ("*1..12", "*", r":9: the path .* needs bounds"),
    ("*1..12", "*1..", r":9: the path .* needs bounds"),
    ("returns:  KeyRow", "returns:  DegreeRow", r":5: DegreeRow and the body differ in the columns \['n'\]"),
    ("returns:  KeyRow", "returns:  Rows", r":5: no row 'Rows'"),
    ("order:    key", "order:    key descending", r":6: header orders by \['key descending'\]"),
    ("\nORDER BY key\n", "\n", r":9: the body must end in RETURN"),
    ("AS key\nORDER", "\nORDER", r":9: the column 'd.key' needs a name"),
    ("// as far", "/* as far */ // as far", r":9: block comments"),
]


@pytest.mark.parametrize(("old", "new", "says"), REFUSED)
def test_a_file_that_lies_is_refused(old, new, says):
    assert old in GOOD
    with pytest.raises(CatalogError, match=says):
        read("above.cypher", GOOD.replace(old, new))


def test_a_file_without_anything_is_refused():
    with pytest.raises(CatalogError, match=r"empty.cypher:1: the header lacks 'name'"):
        read("empty.cypher", "")


def test_the_questions_that_the_design_names_are_there():
    asked = {"ancestors", "descendants", "document", "neighbours", "lineage_edges", "issued_by", "duties"}
    asked |= {"recipients", "search", "by_symbol", "unit", "duties_of_unit", "counts"}
    assert asked <= set(catalog())


def test_names_come_in_order_and_no_property_has_a_name_that_an_engine_took():
    assert list(catalog()) == sorted(catalog())
    for q in catalog().values():
        assert not {"title", "type", "id"} & set(q.columns), q.name


def test_asking_needs_exactly_the_declared_parameters(store):
    store.apply(Batch((document("a"),), (), 1))
    assert ask(store, "document", key="a")[0]["key"] == "a"
    with pytest.raises(CatalogError, match=r"document.cypher: asked with \['kee'\], declares \['key'\]"):
        ask(store, "document", kee="a")
    with pytest.raises(CatalogError, match="no question 'documnt'"):
        query("documnt")
