"""Tables as a clerk reads them: names for keys, words for codes, and never two documents under one name."""

from __future__ import annotations

import pytest

from graphsvc import tables
from graphsvc.table_people import for_people
from queries.model import DocumentRef
from queries.results import Days, Ranked, Reach, Statistics, StepTime, Tier

PLAN = DocumentRef(
    key="lang-son.tinh-uy.2020-2025.kh.113", label="113-KH/TU", issuer="Tỉnh ủy Lạng Sơn", status="read"
)
LETTER = DocumentRef(
    key="lang-son.ubnd.2023.cv.2373", label="2373/UBND-KGVX", issuer="UBND tỉnh", status="read"
)
TWIN = LETTER.model_copy(update={"key": "lang-son.ubnd.2023.cv._2373b"})
BLANK = DocumentRef(key="x.kh._1", label="/KH-PVHTT", status="read")
CONGRESS = DocumentRef(
    key="trung-uong.dai-hoi.13", label="Nghị quyết Đại hội XIII Đảng Cộng sản Việt Nam",
    issuer="Đảng Cộng sản Việt Nam", status="cited",
)  # fmt: skip
FIGURES = Statistics(
    documents=3, read=2, cited=1, by_level={"1": 2, "?": 1}, by_year={"2023": 2, "?": 1}, by_type={"KH": 1, "CV": 1, "?": 1},
    edges={"IMPLEMENTS": 4, "ISSUED_BY": 3, "SUCCEEDED_BY": 1},
    most_carried_out=(Ranked(document=PLAN, count=3), Ranked(document=CONGRESS, count=1)),
    step_times=(StepTime(upper=0, lower=3, days=Days(counted=1, median=389)),),
)  # fmt: skip


def reach(*documents: DocumentRef) -> Reach:
    none = Days(counted=0)
    tier = Tier(
        level=2,
        count=len(documents),
        read=0,
        units=1,
        after_directive=none,
        after_parent=none,
        documents=documents,
    )
    return Reach(root=PLAN, total=1, direct=1, by_hops={}, tiers=(tier,), sentence_vi="", sentence_en="")


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "vi",
            [
                "văn bản · 3",
                "theo cấp · cấp tỉnh · 2",
                "theo cấp · chưa rõ cấp · 1",
                "theo năm · chưa rõ · 1",
                "theo loại · Kế hoạch · 1",
                "theo loại · chưa rõ · 1",
                "quan hệ · thực hiện · 4",
                "quan hệ · ban hành bởi · 3",
                "quan hệ · được kế thừa bởi · 1",
                "được thực hiện nhiều nhất · 113-KH/TU (Tỉnh ủy Lạng Sơn) · 3",
                "được thực hiện nhiều nhất · Nghị quyết Đại hội XIII Đảng Cộng sản Việt Nam · 1",
                "trung vị số ngày giữa hai cấp · từ Trung ương đến cấp xã · 389",
            ],
        ),
        (
            "en",
            [
                "documents · 3",
                "by level · province · 2",
                "by year · not known · 1",
                "by type · Plan (kế hoạch) · 1",
                "edges · issued by · 3",
                "carried out · 113-KH/TU (Tỉnh ủy Lạng Sơn) · 3",
                "days median · from central to commune · 389",
            ],
        ),
    ],
)
def test_figures_are_told_in_words(lang: str, lines: list[str]) -> None:
    told = tables.plain_table(FIGURES, 110, lang).splitlines()
    assert [line for line in lines if line not in told] == []
    assert not any(PLAN.key in line or "ISSUED" in line for line in told)


@pytest.mark.parametrize(
    ("documents", "shown"),
    [
        ((PLAN,), ("113-KH/TU (Tỉnh ủy Lạng Sơn)",)),
        ((BLANK,), ("…/KH-PVHTT",)),
        (
            (LETTER, TWIN),
            (f"2373/UBND-KGVX (UBND tỉnh) [{LETTER.key}]", f"2373/UBND-KGVX (UBND tỉnh) [{TWIN.key}]"),
        ),
        ((), ()),
    ],
)
def test_the_documents_of_a_tier_are_named(
    documents: tuple[DocumentRef, ...], shown: tuple[str, ...]
) -> None:
    answer = reach(*documents)
    (row,) = for_people(answer, tables.rows(answer), "vi")
    assert row["documents"] == shown


def test_programs_are_told_keys() -> None:
    answer = reach(PLAN, LETTER)
    assert PLAN.key in tables.csv_text(answer)
    assert "113-KH/TU (" not in tables.csv_text(answer)
    assert "carried_out," + PLAN.key in tables.csv_text(FIGURES)
    assert "113-KH/TU (Tỉnh ủy Lạng Sơn)" in tables.markdown(FIGURES)
