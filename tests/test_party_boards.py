"""The boards of a Party committee: every row of the table proves itself, wherever such names are read."""

from __future__ import annotations

import re
from typing import Any

import pytest

from ingest.extract import from_text
from ingest.organ import party_boards
from ingest.text.table import rows

ROWS = rows("party_boards", ("field", "letters", "examples"))
ANYWHERE = [row for row in ROWS if not row.get("centre")]
IDS = [row["field"] for row in ANYWHERE]


@pytest.mark.parametrize("row", ROWS, ids=[row["field"] for row in ROWS])
def test_examples_are_boards(row: dict[str, Any]) -> None:
    """What the Centre alone has is known in full only: its letters are those of other bodies elsewhere."""
    for example in row["examples"]:
        in_full = example == f"Ban {row['field']}"
        if row.get("centre"):
            assert bool(re.fullmatch(party_boards.CENTRAL, example)) is in_full
            assert not re.fullmatch(f"{party_boards.BOARD}|{party_boards.SHORT}", example)
        else:
            assert re.fullmatch(party_boards.BOARD if in_full else party_boards.SHORT, example)


@pytest.mark.parametrize(
    "text",
    ["Ban Tuyên", "Ban Tổ chức lễ hội", "BTCT", "Ban Thường vụ", "Ban Pháp chế", "Ban Kinh tế - Ngân sách"],
)
def test_what_is_no_board(text: str) -> None:
    assert not re.fullmatch(f"{party_boards.BOARD}|{party_boards.SHORT}|{party_boards.CENTRAL}", text)


LETTER = """TỈNH ỦY SƠN LA                      ĐẢNG CỘNG SẢN VIỆT NAM
{board}
*                                   Sơn La, ngày 12 tháng 3 năm 2026
Số 214-CV/{code}
V/v rà soát hồ sơ đảng viên

Kính gửi: Đảng ủy các xã, phường,

Thực hiện Hướng dẫn số 31-HD/{code} ngày 05/02/2026, đề nghị Đảng ủy các xã, phường gửi hồ sơ trước ngày 30/4/2026.

Nơi nhận:
- Như trên;
- Văn phòng, {name}, Ủy ban Kiểm tra Tỉnh ủy;
- Ủy ban Kiểm tra, {short}, VP Huyện ủy Mộc Châu;
- Lưu.
TRƯỞNG BAN
Lò Văn Hặc
"""


@pytest.mark.parametrize("row", ANYWHERE, ids=IDS)
def test_board_is_one_in_header_citation_and_lists(row: dict[str, Any]) -> None:
    name, letters = f"Ban {row['field']}", row["letters"][0]
    facts = from_text(
        LETTER.format(board=name.upper(), name=name, code=f"B{letters}", short=f"Ban {letters}"), "a.txt"
    )
    own = facts.document.issuer
    assert own is not None
    assert own.name == f"{name} Tỉnh ủy Sơn La"
    assert [c.target.issuer and c.target.issuer.key for c in facts.citations] == [own.key]
    copies = [r.unit.name for r in facts.recipients if r.role == "copy"]
    assert copies == [
        "Văn phòng Tỉnh ủy Sơn La", f"{name} Tỉnh ủy Sơn La", "Ủy ban Kiểm tra Tỉnh ủy Sơn La",
        "Ủy ban Kiểm tra Huyện ủy Mộc Châu", f"{name} Huyện ủy Mộc Châu", "Văn phòng Huyện ủy Mộc Châu",
    ]  # fmt: skip
    assert own.key in {r.unit.key for r in facts.recipients}
