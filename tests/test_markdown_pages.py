"""Pages as what reads a scan turns them into Markdown: tables drawn with bars, breaks as tags, stamps."""

from __future__ import annotations

import pytest

from ingest.extract import from_text
from ingest.model import Facts

LEFT = ("**ỦY BAN NHÂN DÂN TỈNH YÊN BÁI**", "**SỞ Y TẾ**", "Số: 812/SYT-NVY", "V/v phòng, chống bệnh dại")
RIGHT = (
    "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
    "**Độc lập - Tự do - Hạnh phúc**",
    "*Yên Bái, ngày 14 tháng 5 năm 2024*",
    "",
)
COPIES = (
    "**Nơi nhận:**",
    "- Như trên;",
    "- UBND tỉnh (b/c);",
    "- Sở Nông nghiệp và PTNT (p/h);",
    "- Lưu: VT, NVY.",
)
SIGNED = ("**KT. GIÁM ĐỐC**", "**PHÓ GIÁM ĐỐC**", "*(Đã ký)*", "", "**Trần Thị Lan**")
BODY = (
    "Kính gửi: Trung tâm Y tế các huyện, thị xã, thành phố.\n\n"
    "Thực hiện Công văn số 1290/UBND-VX ngày 07/5/2024 của Ủy ban nhân dân tỉnh, Sở Y tế yêu cầu Trung tâm Y tế "
    "các huyện, thị xã, thành phố tiêm phòng xong trước ngày 30/5/2024.\n"
)
RULED = "| :--- | :---: |"


def rows(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """One printed line a row."""
    first, *others = [f"| {a} | {b} |" for a, b in zip(left, right, strict=True)]
    return "\n".join((first, RULED, *others))


def cells(left: tuple[str, ...], right: tuple[str, ...], brk: str = "<br>") -> str:
    """One row, the lines of a cell behind breaks."""
    return f"| {brk.join(left)} | {brk.join(right)} |\n{RULED}"


def unruled(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """Bars between the columns only."""
    return "\n".join(f"{a} | {b}" for a, b in zip(left, right, strict=True))


def parted(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """The first of the copies and the post in the row above, the rest in that below."""
    return f"| {left[0]} | {'<br>'.join(right[:2])} |\n{RULED}\n| {'<br>'.join(left[1:])} | {'<br>'.join(right[2:])} |"


WAYS = {
    "rows": (rows, rows),
    "cells": (cells, cells),
    "cells with closed breaks": (lambda a, b: cells(a, b, " <br /> "), lambda a, b: cells(a, b, "<br/>")),
    "unruled": (unruled, unruled),
    "parted": (cells, parted),
}


def read(text: str) -> Facts:
    return from_text(text, "a.md")


@pytest.mark.parametrize("way", WAYS)
def test_header_and_signature_in_tables_are_read_as_blocks(way: str) -> None:
    header, foot = WAYS[way]
    facts = read(f"{header(LEFT, RIGHT)}\n\n{BODY}\n{foot(COPIES, SIGNED)}\n")
    top = facts.document
    assert (top.key, top.type, top.issued_on) == ("yen-bai.so-y-te.2024.cv.812", "CV", "2024-05-14")
    assert top.subject == "phòng, chống bệnh dại"
    assert top.signer is not None
    assert (top.signer.name, top.signer.capacity) == ("Trần Thị Lan", "Phó Giám đốc")
    copies = [(r.unit.name, r.purpose) for r in facts.recipients if r.role == "copy" and not r.optional]
    assert copies == [
        ("Ủy ban nhân dân tỉnh Yên Bái", "report"),
        ("Sở Nông nghiệp và Phát triển nông thôn Yên Bái", "coordinate"),
    ]
    assert [(c.relation, c.target.symbol) for c in facts.citations] == [("implements", "1290/UBND-VX")]


@pytest.mark.parametrize("long", ["", "Trung tâm phân công người trực cả ngày lễ và ngày nghỉ.\n" * 30])
def test_a_table_of_duties_keeps_its_rows(long: str) -> None:
    table = (
        "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n"
        "| 1 | Rà soát đàn chó<br>và lập sổ | Chi cục Chăn nuôi và Thú y | Sở Tài chính<br>Công an tỉnh | 05/6/2024 |\n"
        "| 2 | Tuyên truyền<br>- Viết bài | Văn phòng Sở<br> | Báo Yên Bái,<br>Đài PTTH tỉnh | 06/6/2024 |\n"
    )
    facts = read(f"{rows(LEFT, RIGHT)}\n\n{BODY}{long}\n{table}\n{rows(COPIES, SIGNED)}\n")
    told = [(d.role, d.unit.name, " ".join(d.task.split()), d.due and d.due[:10]) for d in facts.assignments]
    assert told[1:] == [
        ("lead", "Chi cục Chăn nuôi và Thú y tỉnh Yên Bái", "Rà soát đàn chó và lập sổ", "2024-06-05"),
        ("coordinate", "Sở Tài chính Yên Bái", "Rà soát đàn chó và lập sổ", "2024-06-05"),
        ("coordinate", "Công an tỉnh Yên Bái", "Rà soát đàn chó và lập sổ", "2024-06-05"),
        ("lead", "Văn phòng Sở Y tế Yên Bái", "Tuyên truyền; - Viết bài", "2024-06-06"),
        ("coordinate", "Báo Yên Bái", "Tuyên truyền; - Viết bài", "2024-06-06"),
        (
            "coordinate",
            "Đài Phát thanh và Truyền hình tỉnh Yên Bái",
            "Tuyên truyền; - Viết bài",
            "2024-06-06",
        ),
    ]


RECEIVED = [
    "TRƯỜNG ĐẠI HỌC TÂN TRÀO\nĐẾN Số: 1998\nNgày: 15/5/2024\nChuyển: .........\nSố và ký hiệu HS: .....\n",
    "> **TRƯỜNG ĐẠI HỌC TÂN TRÀO**  \n> **ĐẾN** Số: 1998  \n> Ngày: 15/5/2024  \n> Chuyển: Phòng Đào tạo  \n",
    "CÔNG VĂN ĐẾN\nSố: 233\nNgày: 16/5/2024\n",
    "ĐẾN\nSố: 41\nGiờ ..... Ngày: 16/5/2024\nChuyển: ...\nLưu hồ sơ số: ...\n",
    "VĂN BẢN ĐẾN Số: 7\nNgày: 16/5/2024\n",
]


@pytest.mark.parametrize("stamp", RECEIVED)
@pytest.mark.parametrize("header", [rows, lambda a, b: "\n".join((*a, *b))])
def test_the_stamp_of_who_received_it_says_nothing_of_the_paper(stamp: str, header) -> None:
    facts = read(f"{header(LEFT, RIGHT)}\n\n{stamp}\n{BODY}\n{rows(COPIES, SIGNED)}\n")
    top = facts.document
    assert (top.key, top.symbol, top.issued_on) == (
        "yen-bai.so-y-te.2024.cv.812",
        "812/SYT-NVY",
        "2024-05-14",
    )
    assert top.subject == "phòng, chống bệnh dại"


@pytest.mark.parametrize(
    "line",
    [
        "TỪ NGÀY 01 ĐẾN NGÀY 15 THÁNG 5",
        "ĐẾN NĂM 2030",
        "ĐẾN\nNgày hội văn hóa các dân tộc",
        "ĐẾN\nSố lượng: 12 đội",
    ],
)
def test_the_word_alone_is_no_stamp(line: str) -> None:
    text = f"{rows(LEFT[:3], RIGHT[:3]).replace('SYT-NVY', 'KH-SYT')}\n\nKẾ HOẠCH\nTỔ CHỨC TIÊM PHÒNG\n{line}\n\n{BODY}"
    assert line.split("\n", maxsplit=1)[0] in (read(text).document.subject or "").upper()


def test_a_letter_stays_one_whatever_a_heading_calls_it() -> None:
    facts = read(f"# CÔNG VĂN SỐ 812/SYT-NVY - HƯỚNG DẪN TIÊM PHÒNG\n\n{cells(LEFT, RIGHT)}\n\n{BODY}")
    assert (facts.document.key, facts.document.type) == ("yen-bai.so-y-te.2024.cv.812", "CV")
