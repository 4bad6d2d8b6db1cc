"""Organs in time: which unit came after which, from when to when it was there, and the edges of it."""

from __future__ import annotations

import made_facts as made
import pytest
from test_archive import memory

from ingest.archive.archive import Archive
from ingest.model import Unit
from ingest.organ import history as organ_history
from ingest.text.table import load

FOLLOWED = [
    ("ban-tuyen-giao-trung-uong", "ban-tuyen-giao-va-dan-van-trung-uong", "2025-02-03"),
    ("ban-dan-van-trung-uong", "ban-tuyen-giao-va-dan-van-trung-uong", "2025-02-03"),
    ("bo-ke-hoach-va-dau-tu", "bo-tai-chinh", "2025-03-01"),
    ("bo-tai-nguyen-va-moi-truong", "bo-nong-nghiep-va-moi-truong", "2025-03-01"),
    ("lang-son.so-giao-thong-van-tai", "lang-son.so-xay-dung", "2025-03"),
    ("lang-son.ban-can-su-dang-ubnd", "lang-son.dang-uy-ubnd", "2025-02"),
    ("lang-son.ban-tuyen-giao-tinh-uy", "lang-son.ban-tuyen-giao-va-dan-van-tinh-uy", "2025-02-03"),
    ("kon-tum.tinh-uy", "quang-ngai-2025.tinh-uy", "2025-07-01"),
    ("kon-tum.ubnd", "quang-ngai-2025.ubnd", "2025-07-01"),
    ("kon-tum.so-giao-thong-van-tai", "kon-tum.so-xay-dung", "2025-03"),
    ("hai-duong.tinh-uy", "hai-phong-2025.thanh-uy", "2025-07-01"),
]


@pytest.mark.parametrize(("was", "now", "since"), FOLLOWED)
def test_who_came_after(was: str, now: str, since: str) -> None:
    assert organ_history.successors(was) == (organ_history.Successor(now, since),)
    assert was in organ_history.predecessors(now)


@pytest.mark.parametrize(
    "key",
    [
        "lang-son.tinh-uy",
        "lang-son.ubnd",
        "bo-noi-vu",
        "tuyen-quang.son-duong.huyen-uy",
        "cac-so",
        "nowhere.ubnd",
    ],
)
def test_who_has_no_successor(key: str) -> None:
    assert organ_history.successors(key) == ()


VALID = [
    ("bo-ke-hoach-va-dau-tu", None, "2025-02-28"),
    ("bo-tai-chinh", None, None),
    ("bo-nong-nghiep-va-moi-truong", "2025-03-01", None),
    ("kon-tum.tinh-uy", None, "2025-06-30"),
    ("quang-ngai-2025.tinh-uy", "2025-07-01", None),
    ("tuyen-quang.son-duong.huyen-uy", None, "2025-06-30"),
    ("lang-son.so-giao-thong-van-tai", None, "2025-02"),
    ("lang-son.tinh-uy", None, None),
]


@pytest.mark.parametrize(("key", "first", "last"), VALID)
def test_from_when_to_when(key: str, first: str | None, last: str | None) -> None:
    got = organ_history.validity(key)
    assert got[1] == last
    if first is not None or "." not in key:
        assert got[0] == first


def test_every_chain_of_successors_ends() -> None:
    for row in load("organ_changes")["change"]:
        for name in row["was"]:
            key = organ_history._slug(name)
            seen = {key}
            while after := organ_history.successors(key):
                key = after[0].key
                assert key not in seen
                seen.add(key)


def _edges(archive: Archive) -> set[tuple[str, str]]:
    rows = archive.changed_edges(0, archive.sequence())
    return {(e.src, e.dst) for e in rows if e.type == "SUCCEEDED_BY" and e.ends[0] == "Unit" and not e.gone}


def test_a_unit_brings_those_that_came_after_it_and_takes_them_along() -> None:
    unit = Unit("kon-tum.so-giao-thong-van-tai", "Sở Giao thông vận tải Kon Tum")
    doc = made.facts("a1", made.head("lang-son.ubnd.2023.kh.5", "2023-05-16"), units=(unit,))
    with memory() as archive:
        made.put(archive, doc)
        assert _edges(archive) == {
            ("kon-tum.so-giao-thong-van-tai", "kon-tum.so-xay-dung"),
            ("kon-tum.so-xay-dung", "quang-ngai-2025.so-xay-dung"),
        }
        nodes = {n.key: n.props for n in archive.changed_nodes(0, archive.sequence())}
        assert nodes["kon-tum.so-giao-thong-van-tai"]["valid_to"] == "2025-02"
        assert nodes["quang-ngai-2025.so-xay-dung"]["valid_from"] == "2025-07-01"
        assert nodes["quang-ngai-2025.so-xay-dung"]["name"] == "Sở Xây dựng Quảng Ngãi"
        archive.forget(doc.source)
        assert "".join(archive.export()) == ""
