"""What cannot all be right is told, with the words of both sides; what can is not."""

from __future__ import annotations

from dataclasses import replace

import made_facts as made
from test_archive import memory

from ingest.identity.conflicts import ConflictRow
from ingest.model import Facts, Organ

KEY = "lang-son.tinh-uy.2020-2025.kh.113"
PLAN = made.head(KEY, "2023-05-16", made.TITLES[2])


def conflicts(*documents: Facts) -> list[ConflictRow]:
    with memory() as archive:
        for f in documents:
            made.put(archive, f)
        found = list(archive.conflicts())
        again = list(archive.conflicts())
    assert found == again
    with memory() as other:
        for f in reversed(documents):
            made.put(other, f)
        assert list(other.conflicts()) == found
    return found


def test_texts_that_agree_have_none() -> None:
    letter = made.facts(
        "b1", made.head("lang-son.ubnd.2023.cv.7", "2023-06-01"), made.cite(made.target(KEY, "2023-05-16"))
    )
    assert conflicts(made.facts("a1", PLAN), letter) == []


def test_two_days_for_one_number() -> None:
    letter = made.facts(
        "b1", made.head("lang-son.ubnd.2023.cv.7", "2023-06-01"), made.cite(made.target(KEY, "2023-05-18"))
    )
    (row,) = conflicts(made.facts("a1", PLAN), letter)
    assert (row.key, row.kind, row.values) == (KEY, "date", ("2023-05-16", "2023-05-18"))
    assert all(row.quotes)


def test_two_titles_that_share_nothing() -> None:
    letter = made.facts(
        "b1",
        made.head("lang-son.ubnd.2023.cv.7", "2023-06-01"),
        made.cite(made.target(KEY, "2023-05-16", made.TITLES[3])),
    )
    (row,) = conflicts(made.facts("a1", PLAN), letter)
    assert (row.key, row.kind, len(row.values)) == (KEY, "title", 2)


def test_two_bodies_for_one_central_number() -> None:
    base = made.target("trung-uong.xiii.ct.21", "2022-10-20")
    said = [
        made.cite(replace(base, issuer=Organ("trung-uong", name))) for name in ("Bộ Chính trị", "Ban Bí thư")
    ]
    docs = [
        made.facts(f"b{n}", made.head(f"lang-son.ubnd.2023.cv.{n}", "2023-06-01"), c)
        for n, c in enumerate(said)
    ]
    (row,) = conflicts(*docs)
    assert (row.kind, row.values) == ("issuer", ("Ban Bí thư", "Bộ Chính trị"))


def test_one_number_day_and_title_under_two_issuers() -> None:
    other = made.head("cao-bang.tinh-uy.2020-2025.kh.113", "2023-05-16", made.TITLES[2])
    (row,) = conflicts(made.facts("a1", PLAN), made.facts("b1", other))
    assert (row.kind, row.values) == ("issuer", ("cao-bang.tinh-uy", "lang-son.tinh-uy"))


def test_a_citation_of_something_later() -> None:
    letter = made.facts(
        "b1", made.head("lang-son.ubnd.2023.cv.7", "2023-05-10"), made.cite(made.target(KEY, "2023-05-16"))
    )
    (row,) = conflicts(letter)
    assert (row.key, row.kind, row.values) == (KEY, "early", ("2023-05-16", "2023-05-10"))
    month = made.facts(
        "b2", made.head("lang-son.ubnd.2023.cv.8", "2023-05"), made.cite(made.target(KEY, "2023-05-16"))
    )
    assert conflicts(month) == []  # the month leaves room


def test_a_district_committee_after_the_districts_ended() -> None:
    late = made.head("lang-son.chi-lang.huyen-uy.2020-2025.kh.5", "2025-08-01")
    (row,) = conflicts(made.facts("a1", late))
    assert (row.kind, row.values[0]) == ("organ", "2025-08-01")
    assert "2025-06-30" in row.values[1]
    assert (
        conflicts(made.facts("a1", made.head("lang-son.chi-lang.huyen-uy.2020-2025.kh.5", "2025-06-30")))
        == []
    )


def test_a_day_that_does_not_fit_into_its_series() -> None:
    days = {110: "2023-04-20", 111: "2023-04-28", 113: "2022-05-16", 114: "2023-05-20", 116: "2023-06-01"}
    docs = [
        made.facts(f"{n:03x}a", made.head(f"lang-son.tinh-uy.2020-2025.kh.{n}", day))
        for n, day in days.items()
    ]
    (row,) = conflicts(*docs)
    assert (row.key, row.kind, row.values[0]) == (KEY, "series", "2022-05-16")
    in_order = [
        made.facts(f"{n:03x}a", made.head(f"lang-son.tinh-uy.2020-2025.kh.{n}", day))
        for n, day in days.items()
        if n != 113
    ]
    assert conflicts(*in_order) == []
