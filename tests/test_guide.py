"""The citation strings of the domain guide, read where the guide lies beside the project."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from reading import read_body

GUIDE = Path(__file__).parents[1].parent / "shared" / "docs" / "domain.md"
ROW = re.compile(r"\| (\d+) \| (.*?) \| (\S+) \| (\S+) \| (\S+) \| (\S+)")
# heads of documents, not citations: two whose number is blank, one whose codes nobody else uses
OF_THE_DOCUMENT_ITSELF = {5, 84, 106}


@cache
def strings() -> dict[int, tuple[str, ...]]:
    """Row -> string, type, number, codes, date."""
    if not GUIDE.is_file():
        pytest.skip("the guide of the shared texts is not beside the project")
    found = (ROW.match(line) for line in GUIDE.read_text("utf-8").splitlines())
    return {int(m[1]): m.groups()[1:] for m in found if m and int(m[1]) <= 117 and m[3].isalpha()}


@pytest.mark.parametrize("row", range(1, 118))
def test_a_string_of_the_guide_is_read_as_the_guide_does(row: int) -> None:
    printed, kind, number, _, date = strings()[row]
    facts = read_body(f"Theo {printed}; nội dung khác giữ nguyên.")
    if row in OF_THE_DOCUMENT_ITSELF:
        assert (facts.citations, len(facts.unread)) == ((), 1)
        return
    (c,) = facts.citations
    assert c.target.type == kind
    assert (c.target.symbol or "").startswith(number.replace("∅", ""))
    if re.search(r"ngày|năm \d", printed):
        assert c.target.issued_on == date
