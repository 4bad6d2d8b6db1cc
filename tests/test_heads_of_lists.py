"""What stands once above a list or before it: whose documents follow, to whom copies go, which places are meant."""

from __future__ import annotations

import pytest
from reading import read_decision

from ingest.extract import from_text
from ingest.model import Facts

COMMUNE = """HỘI ĐỒNG NHÂN DÂN
XÃ HIỆP CƯỜNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 21/NQ-HĐND

Hiệp Cường, ngày {day}

NGHỊ QUYẾT
Về việc bãi bỏ một số nghị quyết

Căn cứ Nghị quyết số 44/NQ-HĐND ngày 10/12/2025 của Hội đồng nhân dân tỉnh Ninh Bình;

{body}

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

CHỦ TỊCH

Trần Văn An
"""


def commune(body: str, day: str = "12 tháng 3 năm 2026") -> Facts:
    return from_text(COMMUNE.format(body=body, day=day), "test.txt")


def issuers(facts: Facts) -> list[str | None]:
    return [
        c.target.issuer.name if c.target.issuer else None for c in facts.citations if c.relation == "repeals"
    ]


OLD = "Hội đồng nhân dân huyện Kim Bảng"
LISTS = [
    # the head holds for each numbered member, with the province of its place
    "Điều 1. Bãi bỏ các nghị quyết sau của {}, tỉnh Hà Nam:\n\n1. Nghị quyết số 8/NQ-HĐND ngày 02/7/2019 về vỉa hè.\n\n"
    "2. Nghị quyết số 9/NQ-HĐND ngày 02/7/2020 về chợ.\n\nĐiều 2. Thi hành từ ngày ký.",
    "Điều 1. Bãi bỏ các nghị quyết sau đây của {}, tỉnh Hà Nam (trước sắp xếp):\na) Nghị quyết số 8/NQ-HĐND ngày"
    " 02/7/2019;\nb) Nghị quyết số 9/NQ-HĐND ngày 02/7/2020.\n\nĐiều 2. Thi hành từ ngày ký.",
    "Điều 1. Bãi bỏ các nghị quyết của {}: Nghị quyết số 8/NQ-HĐND ngày 02/7/2019, Nghị quyết số 9/NQ-HĐND ngày"
    " 02/7/2020.",
]


@pytest.mark.parametrize("body", LISTS)
def test_who_is_named_above_a_list_issued_its_members(body: str) -> None:
    assert issuers(commune(body.format(OLD))) == [OLD, OLD]


def test_the_issuer_of_a_list_ends_with_it() -> None:
    facts = commune(
        f"Điều 1. Bãi bỏ các nghị quyết sau của {OLD}:\n1. Nghị quyết số 8/NQ-HĐND ngày 02/7/2019.\n\n"
        "Điều 2. Bãi bỏ Nghị quyết số 3/NQ-HĐND ngày 02/12/2025."
    )
    assert issuers(facts) == [OLD, "Hội đồng nhân dân xã Hiệp Cường"]


@pytest.mark.parametrize(
    ("day", "key"),
    [
        ("12 tháng 3 năm 2026", "ninh-binh-2025.ubnd"),  # Hà Nam is no more: its commune lies in Ninh Bình
        ("12 tháng 3 năm 2021", "ha-nam.ubnd"),
    ],
)
def test_a_province_that_is_no_more_is_the_one_it_became(day: str, key: str) -> None:
    text = COMMUNE.replace("tỉnh Ninh Bình", "tỉnh Hà Nam").format(
        body="Điều 1. Giữ nguyên phần nói về tỉnh Hà Nam.", day=day
    )
    assert [r.unit.key for r in from_text(text, "test.txt").recipients] == [key]


DEEDS = [
    ("Điều 1. Bãi bỏ khoản 2 Điều 3 Quyết định số 5/QĐ-UBND và toàn bộ Quyết định số 6/QĐ-UBND, Quyết định số"
     " 7/QĐ-UBND của UBND tỉnh.", ["repeals", "repeals", "repeals"]),
    ("Điều 1. Bãi bỏ Quyết định số 5/QĐ-UBND, toàn bộ Quyết định số 6/QĐ-UBND.", ["repeals", "repeals"]),
    # another clause, another document by whose rule something is done
    ("Điều 1. Bãi bỏ Quyết định số 5/QĐ-UBND. Áp dụng toàn bộ Quyết định số 6/QĐ-UBND.", ["repeals", "cites"]),
    ("Điều 1. Bãi bỏ Quyết định số 5/QĐ-UBND và thực hiện toàn bộ Quyết định số 6/QĐ-UBND.", ["repeals", "cites"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "relations"), DEEDS)
def test_a_deed_on_a_part_goes_on_with_the_whole_of_the_next(body: str, relations: list[str]) -> None:
    assert [c.relation for c in read_decision(body).citations if c.target.type == "QĐ"] == relations


@pytest.mark.parametrize("said", ["thẩm định", "thẩm tra", "góp ý", "giải trình", "trả lời"])
def test_the_verb_before_the_number_is_no_part_of_the_name(said: str) -> None:
    facts = read_decision(
        f"Điều 1. Hồ sơ được bổ sung, Sở Tư pháp {said} tại Báo cáo số 66/BC-STP ngày 07/10/2021."
    )
    assert [c.target.issuer.name.split(" tỉnh")[0] for c in facts.citations if c.target.issuer][
        -1
    ].startswith("Sở Tư pháp")
    assert all(said not in c.target.issuer.name for c in facts.citations if c.target.issuer)


PLAN = """UBND TỈNH HÒA BÌNH
SỞ Y TẾ
Số: 12/KH-SYT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa Bình, ngày 08 tháng 5 năm 2019

KẾ HOẠCH
Trồng cây năm 2019

Thực hiện Kế hoạch số 12-KH/TU ngày 03/4/2019 của Tỉnh ủy về trồng rừng, Sở Y tế ban hành Kế hoạch như sau:

I. NỘI DUNG

1. Trồng 10 ha rừng phòng hộ.
{told}
{head}
- UBND tỉnh (b/c);
- Sở Nội vụ;
- Lưu: VT.

GIÁM ĐỐC

Bùi Văn Khánh
"""
TWO = ["Ủy ban nhân dân tỉnh Hòa Bình", "Sở Nội vụ Hòa Bình"]


@pytest.mark.parametrize(
    "head",
    [
        "Nơi nhận:",
        "Nơi gửi:",
        "Sao gửi:",
        "Bản sao gửi:",
        "Nơi kính gửi:",
        "Nơi nhận:\nSao gửi:",
        "NƠI NHẬN:",
    ],
)
def test_the_list_of_copies_has_several_heads(head: str) -> None:
    facts = from_text(PLAN.format(told="", head=head), "test.txt")
    assert [r.unit.name for r in facts.recipients if r.role == "copy"] == TWO
    assert facts.document.signer is not None
    assert facts.document.signer.name == "Bùi Văn Khánh"


@pytest.mark.parametrize(
    "told",
    ["\nSao gửi: kết quả từng quý về Sở.\n", "\nNơi gửi: bưu điện của xã.\n", "\n2. Sao gửi: hồ sơ.\n"],
)
def test_a_sentence_of_the_text_heads_no_copies(told: str) -> None:
    facts = from_text(PLAN.format(told=told, head="Nơi nhận:"), "test.txt")
    assert [r.unit.name for r in facts.recipients] == TWO


WATCHED = [
    ("Thường trực Hội đồng nhân dân huyện, các Ban, các Tổ đại biểu và đại biểu Hội đồng nhân dân huyện",
     ["Hội đồng nhân dân huyện Tân Lạc", "Các Ban"]),
    ("Thường trực, các Ban Hội đồng nhân dân và đại biểu Hội đồng nhân dân huyện",
     ["Hội đồng nhân dân huyện Tân Lạc", "Các Ban Hội đồng nhân dân"]),
    ("Thường trực HĐND, các Ban HĐND, đại biểu HĐND huyện", ["Hội đồng nhân dân huyện Tân Lạc", "Các Ban Hội đồng nhân dân"]),
    # boards that are no council's are one class with what stands beside them
    ("các ban, ngành, đoàn thể huyện", ["Các ban, ngành, đoàn thể huyện"]),
    ("Ủy ban nhân dân huyện và các đoàn đại biểu", ["Ủy ban nhân dân huyện Tân Lạc", "Các đoàn đại biểu"]),
]  # fmt: skip


@pytest.mark.parametrize(("charged", "units"), WATCHED)
def test_those_who_watch_over_a_resolution_are_named_one_by_one(charged: str, units: list[str]) -> None:
    text = (
        COMMUNE.replace("XÃ HIỆP CƯỜNG", "HUYỆN TÂN LẠC")
        .replace("Hiệp Cường", "Tân Lạc")
        .format(
            day="12 tháng 3 năm 2021",
            body=f"Điều 1. Bãi bỏ Nghị quyết số 8/NQ-HĐND.\n\nĐiều 2. Giao {charged} giám sát.",
        )
    )
    facts = from_text(text.replace("tỉnh Ninh Bình", "tỉnh Hòa Bình"), "test.txt")
    assert [a.unit.name for a in facts.assignments if not a.optional] == units
