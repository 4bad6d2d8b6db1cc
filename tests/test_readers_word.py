"""Word files as lines: headers in tables, duties as rows, numbers that Word counts, old binary files."""

from __future__ import annotations

import io
import struct
from typing import Any

import docx
import pytest
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from ingest.errors import UnreadableError
from ingest.readers import read_bytes
from ingest.readers.word97 import _lines, _paragraphs


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def lines(document: Any) -> list[str]:
    return read_bytes(saved(document), "ke-hoach.docx").text.split("\n")


def test_a_plan_with_header_duties_and_signature() -> None:
    plan = docx.Document()
    header = plan.add_table(rows=2, cols=2)
    header.cell(0, 0).text = "HUYỆN ỦY AN BÌNH\nBAN TỔ CHỨC"
    header.cell(0, 1).text = "ĐẢNG CỘNG SẢN VIỆT NAM"
    header.cell(1, 0).text = "Số 9-KH/BTCHU"
    header.cell(1, 1).text = "An Bình, ngày 8 tháng 5 năm 2024"
    plan.add_paragraph("KẾ HOẠCH")
    plan.add_paragraph("")
    plan.add_paragraph("Thực hiện Kế hoạch số 31-KH/HU").add_run(" ngày 02/5/2024.")
    duties = plan.add_table(rows=3, cols=4)
    for row, cells in enumerate(
        [
            ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
            ["1", "Rà soát", "Phòng Nội vụ", "Quý II"],
            ["2", "Tập huấn", "", "15/9/2024"],
        ]
    ):
        for column, words in enumerate(cells):
            duties.cell(row, column).text = words
    duties.cell(1, 2).merge(duties.cell(2, 2))
    signature = plan.add_table(rows=1, cols=2)
    signature.cell(0, 0).text = "Nơi nhận:\n- Như trên;\n- Lưu."
    signature.cell(0, 1).text = "TRƯỞNG BAN\nĐỗ Thị B"
    assert lines(plan) == [
        "HUYỆN ỦY AN BÌNH", "BAN TỔ CHỨC", "Số 9-KH/BTCHU", "ĐẢNG CỘNG SẢN VIỆT NAM",
        "An Bình, ngày 8 tháng 5 năm 2024",
        "KẾ HOẠCH", "", "Thực hiện Kế hoạch số 31-KH/HU ngày 02/5/2024.",
        "TT | Nhiệm vụ | Chủ trì | Thời gian", "1 | Rà soát | Phòng Nội vụ | Quý II",
        "2 | Tập huấn | 〃 | 15/9/2024",
        "Nơi nhận:", "- Như trên;", "- Lưu.", "TRƯỞNG BAN", "Đỗ Thị B",
    ]  # fmt: skip


LETTERHEAD = ["SỞ Y TẾ PHÚ YÊN", "BỆNH VIỆN MẮT", "Số: 9/BVM-KH"]


@pytest.mark.parametrize("own", [False, True], ids=["of all pages", "of the first page"])
def test_the_head_of_the_first_page_stands_at_the_top(own: bool) -> None:
    letter = docx.Document()
    section = letter.sections[0]
    section.different_first_page_header_footer = own
    head = section.first_page_header if own else section.header
    head.paragraphs[0].text = "Trang 1"
    for line in LETTERHEAD:
        head.add_paragraph(line)
    if own:
        section.header.paragraphs[0].text = "Bệnh viện Mắt - Báo cáo"
    letter.add_paragraph("Kính gửi: Sở Y tế")
    got = read_bytes(saved(letter), "cong-van.docx")
    assert got.text.split("\n") == [*LETTERHEAD, "Kính gửi: Sở Y tế"]
    assert got.notes == ("3 lines of the head of the first page stand at the top",)


def test_a_head_with_nothing_but_the_page_is_no_line() -> None:
    letter = docx.Document()
    letter.sections[0].header.paragraphs[0].text = "- 2 -"
    letter.add_paragraph("Kính gửi: Sở Y tế")
    assert lines(letter) == ["Kính gửi: Sở Y tế"]


def test_the_motto_of_the_youth_union_makes_a_header_of_a_table() -> None:
    plan = docx.Document()
    header = plan.add_table(rows=1, cols=2)
    header.cell(0, 0).text = "TỈNH ĐOÀN PHÚ YÊN\nBAN CHẤP HÀNH\n***"
    header.cell(0, 1).text = "ĐOÀN TNCS HỒ CHÍ MINH"
    assert lines(plan) == ["TỈNH ĐOÀN PHÚ YÊN", "BAN CHẤP HÀNH", "***", "ĐOÀN TNCS HỒ CHÍ MINH"]


# (XML of the body, lines)
BODIES = [
    ("insertion and deletion",
     "<w:p><w:r><w:t>Số </w:t></w:r><w:ins><w:r><w:t>6</w:t></w:r></w:ins>"
     "<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:r><w:t>-KH</w:t></w:r></w:p>", ["Số 6-KH"]),
    ("content control",
     "<w:sdt><w:sdtContent><w:p><w:r><w:t>một</w:t></w:r></w:p></w:sdtContent></w:sdt>"
     "<w:p><w:sdt><w:sdtContent><w:r><w:t>hai</w:t></w:r></w:sdtContent></w:sdt></w:p>", ["một", "hai"]),
    ("line break, tab, hyphens",
     "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>5</w:t><w:noBreakHyphen/><w:t>K</w:t>"
     "<w:softHyphen/><w:t>H</w:t></w:r></w:p>", ["a", "b\t5\u2011KH"]),
    ("capitals of a run",
     "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Giám đốc</w:t></w:r><w:r><w:rPr><w:caps w:val=\"0\"/></w:rPr>"
     "<w:t> Lê An</w:t></w:r></w:p>", ["GIÁM ĐỐC Lê An"]),
    ("field code", "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>x</w:t></w:r></w:p>", ["x"]),
    ("text box",
     "<w:p><w:r><w:t>trên</w:t></w:r></w:p>"
     "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent></w:pict>"
     "</w:r><w:r><w:t>ngoài</w:t></w:r></w:p>", ["trên", "ngoài", "trong khung"]),
    ("text boxes of the first words, a letterhead over the type",
     "<w:p/><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>SỞ Y TẾ</w:t></w:r></w:p>"
     "<w:p><w:r><w:t>Số: 5/KH-SYT</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
     ["SỞ Y TẾ", "Số: 5/KH-SYT", "KẾ HOẠCH"]),
    ("column span",
     "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc>"
     "<w:tc><w:p><w:r><w:t>Việc</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Hạn</w:t></w:r></w:p></w:tc></w:tr>"
     "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>I</w:t></w:r></w:p></w:tc>"
     "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
     ["TT | Việc | Hạn", "I |  | x"]),
]  # fmt: skip


@pytest.mark.parametrize(("xml", "expected"), [b[1:] for b in BODIES], ids=[b[0] for b in BODIES])
def test_what_stands_in_the_xml(xml: str, expected: list[str]) -> None:
    document = docx.Document()
    body = document.element.body
    for element in reversed(list(parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"))):
        body.insert(0, element)
    assert lines(document) == expected


def numbered(document: Any, levels: list[tuple[str, str]], words: list[tuple[int, str]]) -> None:
    """Paragraphs in a list of its own: levels are (format, pattern), words are (level, text)."""
    numbering = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for i, (form, pattern) in enumerate(levels)
    )
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{inner}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="78"><w:abstractNumId w:val="77"/></w:num>'))
    for level, text in words:
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="78"/></w:numPr>')
        )


def test_automatic_numbers_are_written_out() -> None:
    document = docx.Document()
    numbered(
        document,
        [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"),
         ("bullet", "\uf0b7")],
        [(0, "MỤC ĐÍCH"), (1, "Một"), (1, "Hai"), (2, "Con"), (3, "Điểm"), (3, "Điểm"), (4, "Gạch"),
         (0, "NỘI DUNG"), (1, "Ba")],
    )  # fmt: skip
    found = read_bytes(saved(document), "a.docx")
    assert found.text.split("\n") == [
        "I. MỤC ĐÍCH", "1. Một", "2. Hai", "2.1. Con", "a) Điểm", "b) Điểm", "- Gạch",
        "II. NỘI DUNG", "1. Ba",
    ]  # fmt: skip
    assert found.notes == ("9 automatic numbers and bullets were written out",)


def test_numbers_by_style() -> None:
    document = docx.Document()
    document.add_paragraph("Phòng Y tế", style="List Bullet")
    document.add_paragraph("Trường học", style="List Bullet")
    assert lines(document) == ["- Phòng Y tế", "- Trường học"]


def test_a_file_in_tcvn3_with_a_capital_font() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("uû ban nh©n d©n tØnh")
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:ascii"), ".VnTimeH")
    document.add_paragraph("Thùc hiÖn ChØ thÞ sè 5 cña TØnh uû")
    assert lines(document) == ["UỶ BAN NHÂN DÂN TỈNH", "Thực hiện Chỉ thị số 5 của Tỉnh uỷ"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04" + b"x" * 100, "it is damaged"),
        (b"plain text", "it is damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "it is damaged"),
    ],
    ids=["cut zip", "text", "encrypted", "empty container"],
)
def test_bad_files_are_refused(data: bytes, words: str) -> None:
    for name in ("a.docx", "a.doc"):
        with pytest.raises(UnreadableError, match=rf"a\.docx?: .*{words}"):
            read_bytes(data, name)


# ---- .doc: written by hand after [MS-DOC], as no free program here writes them ----

IN_TABLE, ROW_END = b"\x16\x24\x01", b"\x17\x24\x01"
FIRST = 1024  # byte of the text in the WordDocument stream


def word97_streams(
    pieces: list[tuple[str, bool]], *, properties: bool = True, more: str = ""
) -> tuple[bytes, bytes]:
    """The two streams of a .doc: pieces are (text, one byte a character); `more` is a footnote."""
    text = b""
    bounds, places, runs = [0], [], []
    for words, narrow in [*pieces, (more, False)]:
        start = FIRST + len(text)
        places.append(start * 2 | 0x40000000 if narrow else start)
        bounds.append(bounds[-1] + len(words))
        width = 1 if narrow else 2
        text += words.encode("cp1252" if narrow else "utf-16-le")
        begin = 0
        for i, char in enumerate(words):
            if char in "\r\x07\x0c":
                runs.append((start + begin * width, words[begin : i + 1]))
                begin = i + 1
    size = -(-(FIRST + len(text)) // 512) * 512
    document = bytearray(size)
    document[FIRST : FIRST + len(text)] = text
    struct.pack_into("<I", document, 0x4C, bounds[-1] - len(more))
    clx = b"\x01\x02\x00ab" + b"\x02" + struct.pack("<I", 4 * len(bounds) + 8 * len(places))
    clx += struct.pack(f"<{len(bounds)}I", *bounds) + b"".join(struct.pack("<HIH", 0, p, 0) for p in places)
    table = bytearray(clx)
    struct.pack_into("<II", document, 0x1A2, 0, len(clx))
    if properties:
        index = struct.pack("<III", FIRST, FIRST + len(text), len(document) // 512)
        struct.pack_into("<II", document, 0x102, len(table), len(index))
        table += index
        page = bytearray(512)
        at = 510
        in_table = False
        for j, (start, words) in enumerate(runs):
            struct.pack_into("<I", page, 4 * j, start)
            in_table = words[-1] == "\x07" or words.startswith("~")  # ~ marks a paragraph inside a cell
            row_end = words == "^\x07"  # and ^ the end of a row
            grpprl = (IN_TABLE if in_table else b"") + (ROW_END if row_end else b"")
            block = b"\0\0" + grpprl
            if len(block) % 2 == 0:
                block = b"\0" + bytes([len(block) // 2]) + block
            else:
                block = bytes([(len(block) + 1) // 2]) + block
            at -= len(block) + len(block) % 2
            at -= at % 2
            page[at : at + len(block)] = block
            page[4 * (len(runs) + 1) + 13 * j] = at // 2
        struct.pack_into("<I", page, 4 * len(runs), FIRST + len(text))
        page[511] = len(runs)
        document += page
    return bytes(document), bytes(table)


def test_a_doc_with_tables() -> None:
    document, table = word97_streams(
        [
            ("~HUYỆN ỦY AN BÌNH\r~*\rSố 9-KH/HU\x07ĐẢNG CỘNG SẢN VIỆT NAM\x07^\x07", False),
            ("KE HOACH\r\r", True),
            ("Theo Kế hoạch số \x13 REF x \x145\x15\x1eKH/TU\x0bdòng\r", False),
            ("TT\x07Việc\x07Đơn vị\x07^\x071\x07~a\rb\x07\x07^\x07hết", False),
        ],
        more="chú thích\r",
    )
    found = list(_lines(_paragraphs(document, table)))
    assert [line.replace("~", "").replace("^", "") for line in found] == [
        "HUYỆN ỦY AN BÌNH", "*", "Số 9-KH/HU", "ĐẢNG CỘNG SẢN VIỆT NAM", "KE HOACH", "",
        "Theo Kế hoạch số 5\u2011KH/TU", "dòng", "TT | Việc | Đơn vị", "1 | a b | ", "hết",
    ]  # fmt: skip


def test_a_doc_that_lost_its_properties() -> None:
    document, table = word97_streams(
        [("đầu\rTT\x07Việc\x07\x071\x07trồng\x07\x07cuối\r", False)], properties=False
    )
    assert list(_lines(_paragraphs(document, table))) == ["đầu", "TT | Việc", "1 | trồng", "cuối"]


def container(streams: dict[str, bytes]) -> bytes:
    """A compound file with the given streams, each padded past the size below which they are stored apart."""
    sectors: list[bytes] = []
    chains: list[int] = []

    def store(data: bytes) -> int:
        first = len(sectors)
        parts = [data[i : i + 512].ljust(512, b"\0") for i in range(0, len(data), 512)]
        for i, part in enumerate(parts):
            sectors.append(part)
            chains.append(first + i + 1 if i + 1 < len(parts) else 0xFFFFFFFE)
        return first

    def entry(name: str, kind: int, start: int, size: int) -> bytes:
        code = (name + "\0").encode("utf-16-le")
        return (
            code.ljust(64, b"\0") + struct.pack("<HBB", len(code), kind, 1) + b"\xff" * 12 + bytes(36)
            + struct.pack("<IQ", start, size)
        )  # fmt: skip

    directory = entry("Root Entry", 5, 0xFFFFFFFE, 0)
    for name, data in streams.items():
        padded = data.ljust(4096, b"\0")
        directory += entry(name, 2, store(padded), len(padded))
    start = store(directory.ljust(512, b"\0"))
    fat = struct.pack("<128I", *(chains + [0xFFFFFFFD] + [0xFFFFFFFF] * (127 - len(chains))))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<IIIIIIIII", 0, 1, start, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", len(sectors), *([0xFFFFFFFF] * 108))
    return header + b"".join(sectors) + fat


def test_a_whole_doc_file() -> None:
    document, table = word97_streams([("Thực hiện Chỉ thị số 5-CT/TU của Tỉnh ủy\r", False)])
    found = read_bytes(container({"WordDocument": document, "0Table": table}), "cu.doc")
    assert (found.text, found.format) == ("Thực hiện Chỉ thị số 5-CT/TU của Tỉnh ủy", "doc")


def test_a_doc_in_tcvn3() -> None:
    document, table = word97_streams([("Thùc hiÖn ChØ thÞ sè 5 cña TØnh uû\r", True)])
    found = read_bytes(container({"WordDocument": document, "0Table": table}), "cu.doc")
    assert found.text == "Thực hiện Chỉ thị số 5 của Tỉnh uỷ"
    assert found.notes == ("letters of tcvn3 were put right",)


def test_a_doc_with_a_password() -> None:
    document, table = word97_streams([("x\r", True)])
    locked = document[:0x0A] + b"\x00\x01" + document[0x0C:]
    with pytest.raises(UnreadableError, match="password"):
        read_bytes(container({"WordDocument": locked, "0Table": table}), "khoa.doc")


def test_a_doc_whose_pieces_are_lost() -> None:
    document, table = word97_streams([("x\r", True)])
    with pytest.raises(
        UnreadableError, match=r"it is damaged: its piece table was not found; open"
    ) as refused:
        read_bytes(container({"WordDocument": document, "0Table": bytes(len(table))}), "hong.doc")
    assert (refused.value.reason, refused.value.data) == ("no-pieces", {})
