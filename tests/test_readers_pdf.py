"""PDF files as lines: columns kept apart, broken lines joined, page furniture left out and named."""

from __future__ import annotations

import pytest

from ingest.errors import UnreadableError
from ingest.readers import read_bytes
from ingest.readers.page_layout import Line, joined

Words = tuple[float, float, str]


def pdf(pages: list[list[Words]], *, drawing: str = "", extra: bytes = b"") -> bytes:
    """A PDF by hand: words at (x, y) in a font of 12 points whose letters are all 6 points wide."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    def stream(text: str) -> int:
        return add(b"<< /Length %d >>\nstream\n" % len(text) + text.encode() + b"\nendstream")

    letters = sorted({c for page in pages for *_, words in page for c in words})
    mapped = "".join(
        f"{len(part)} beginbfchar\n"
        + "".join(f"<{ord(c):04X}> <{ord(c):04X}>\n" for c in part)
        + "endbfchar\n"
        for part in (letters[i : i + 100] for i in range(0, len(letters), 100))
    )
    to_unicode = stream(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{mapped}endcmap\nend\nend"
    )
    described = add(
        b"<< /Type /FontDescriptor /FontName /Probe /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0"
        b" /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    by_code = add(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Probe /FontDescriptor %d 0 R /DW 500"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        b" /CIDToGIDMap /Identity >>" % described
    )
    font = add(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Probe /Encoding /Identity-H"
        b" /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (by_code, to_unicode)
    )
    tree = len(objects) + 2 * len(pages) + 1
    kids = []
    for page in pages:
        shown = "".join(
            f"1 0 0 1 {x} {y} Tm <{''.join(f'{ord(c):04X}' for c in words)}> Tj\n" for x, y, words in page
        )
        content = stream(f"{drawing}\nBT /F1 12 Tf\n{shown}ET")
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842]"
                b" /Resources << /Font << /F1 %d 0 R >> >> /Contents %d 0 R >>" % (tree, font, content)
            )
        )
    assert (
        add(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids)))
        == tree
    )
    root = add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    out, places = b"%PDF-1.7\n", []
    for i, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % i + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
        + b"trailer\n<< /Size %d /Root %d 0 R %s >>\n" % (len(objects) + 1, root, extra)
        + b"startxref\n%d\n%%%%EOF" % len(out)
    )  # fmt: skip


def lines(pages: list[list[Words]], drawing: str = "") -> list[str]:
    return read_bytes(pdf(pages, drawing=drawing), "ke-hoach.pdf").text.split("\n")


HEADER: list[Words] = [
    (80, 790, "TỈNH PHÚ LÂM"), (310, 790, "ĐẢNG CỘNG SẢN VIỆT NAM"), (70, 774, "HUYỆN ỦY AN BÌNH"),
    (110, 758, "*"), (80, 742, "Số 5-KH/HU"), (300, 742, "An Bình, ngày 3 tháng 4 năm 2024"),
]  # fmt: skip
SIGNATURE: list[Words] = [
    (70, 300, "Nơi nhận:"), (380, 300, "T/M BAN THƯỜNG VỤ"), (70, 284, "- Tỉnh ủy (b/c),"),
    (410, 284, "BÍ THƯ"), (70, 268, "- Như trên,"), (70, 252, "- Lưu."), (390, 240, "Lê Văn A"),
]  # fmt: skip


def test_what_an_engine_says_goes_on_in_our_sentence():
    with pytest.raises(UnreadableError, match=r"error\); open it in the program that made it"):
        read_bytes(b"%PDF-1.4 nothing of the kind", "a.pdf")


def test_header_and_signature_are_read_left_then_right() -> None:
    body: list[Words] = [(260, 700, "KẾ HOẠCH"), (160, 684, "về trồng rừng phòng hộ đầu nguồn sông")]
    assert lines([[*HEADER, *body, *SIGNATURE]]) == [
        "TỈNH PHÚ LÂM", "HUYỆN ỦY AN BÌNH", "*", "Số 5-KH/HU",
        "ĐẢNG CỘNG SẢN VIỆT NAM", "An Bình, ngày 3 tháng 4 năm 2024",
        "KẾ HOẠCH", "về trồng rừng phòng hộ đầu nguồn sông",
        "Nơi nhận:", "- Tỉnh ủy (b/c),", "- Như trên,", "- Lưu.", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn A",
    ]  # fmt: skip


def test_what_stands_in_the_middle_belongs_to_neither_column() -> None:
    letter: list[Words] = [
        (80, 790, "UBND TỈNH PHÚ LÂM"), (300, 790, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (120, 774, "SỞ Y TẾ"),
        (330, 774, "Độc lập - Tự do - Hạnh phúc"), (90, 758, "Số: 41/SYT-NVY"),
        (300, 742, "Phú Lâm, ngày 9 tháng 5 năm 2023"), (90, 742, "V/v trực dịch"), (110, 720, "Kính gửi:"),
        (130, 704, "- Các bệnh viện;"),
    ]  # fmt: skip
    assert lines([letter])[3:] == [
        "V/v trực dịch", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "Phú Lâm, ngày 9 tháng 5 năm 2023", "Kính gửi:", "- Các bệnh viện;",
    ]  # fmt: skip
    plan: list[Words] = [(270, 718, "KẾ HOẠCH"), (160, 700, "về trồng rừng phòng hộ đầu nguồn sông")]
    assert lines([[*HEADER, *plan]])[3:] == [
        "Số 5-KH/HU", "ĐẢNG CỘNG SẢN VIỆT NAM", "An Bình, ngày 3 tháng 4 năm 2024", "KẾ HOẠCH",
        "về trồng rừng phòng hộ đầu nguồn sông",
    ]  # fmt: skip


def test_a_name_wider_than_its_post_stands_below_it() -> None:
    signed: list[Words] = [
        (70, 300, "Nơi nhận:"), (410, 300, "GIÁM ĐỐC"), (70, 284, "- Như trên;"), (70, 268, "- Lưu: VT."),
        (350, 240, "PGS.TS. Nguyễn Thị Hồng Thắm"),
    ]  # fmt: skip
    assert lines([signed]) == [
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "GIÁM ĐỐC", "PGS.TS. Nguyễn Thị Hồng Thắm",
    ]  # fmt: skip


def test_columns_with_hardly_a_gap_are_parted_at_the_motto() -> None:
    tight: list[Words] = [
        (70, 790, "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"), (246, 790, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (110, 774, "Số: 7/TB-SNNMT"), (300, 774, "Phú Lâm, ngày 9 tháng 5 năm 2025"),
    ]  # fmt: skip
    assert lines([tight]) == [
        "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Số: 7/TB-SNNMT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Phú Lâm, ngày 9 tháng 5 năm 2025",
    ]  # fmt: skip


PARAGRAPH: list[Words] = [
    (106, 660, "Thực hiện Kế hoạch số 31-KH/TU của Tỉnh ủy về việc chăm sóc người cao"),
    (70, 644, "tuổi, Ban Thường vụ Huyện ủy xây dựng kế hoạch này căn cứ vào văn bản số 62-"),
    (70, 628, "CV/TU như sau:"),
    (106, 612, "1."), (130, 612, "Phòng Lao động chủ trì rà soát các đối tượng ở xã, thị trấn, phường;"),
    (70, 596, "báo cáo kết quả."),
    (106, 580, "- Phòng Y tế khám sức khỏe cho người cao tuổi ở xã."),
    (106, 564, "- Phòng Văn hóa tuyên truyền rộng rãi trong cả nhân dân về nội dung ấy,"),
]  # fmt: skip


def test_broken_lines_and_pages_are_joined() -> None:
    first: list[Words] = [*PARAGRAPH, (295, 30, "1")]
    second: list[Words] = [
        (295, 800, "2"),
        (70, 760, "kịp thời."),
        (106, 744, "Kế hoạch này có hiệu lực từ ngày ký."),
    ]
    found = read_bytes(pdf([first, second]), "a.pdf")
    assert found.text.split("\n") == [
        "Thực hiện Kế hoạch số 31-KH/TU của Tỉnh ủy về việc chăm sóc người cao tuổi, Ban Thường vụ Huyện ủy "
        "xây dựng kế hoạch này căn cứ vào văn bản số 62-CV/TU như sau:",
        "1. Phòng Lao động chủ trì rà soát các đối tượng ở xã, thị trấn, phường; báo cáo kết quả.",
        "- Phòng Y tế khám sức khỏe cho người cao tuổi ở xã.",
        "- Phòng Văn hóa tuyên truyền rộng rãi trong cả nhân dân về nội dung ấy, kịp thời.",
        "Kế hoạch này có hiệu lực từ ngày ký.",
    ]
    assert found.notes == ("2 page numbers were left out",)


# (what it is, pages, lines kept, notes)
FURNITURE = [
    ("numbers that do not count with the pages stay",
     [[(70, 800, "2024"), (70, 700, "Tổng kết công tác năm của huyện An Bình")]],
     ["2024", "Tổng kết công tác năm của huyện An Bình"], ()),
    ("a number inside the page stays",
     [[(70, 700, "Tổng kết công tác năm của huyện An Bình"), (290, 400, "1")]],
     ["Tổng kết công tác năm của huyện An Bình", "1"], ()),
    ("page 2 of 3",
     [[(70, 700, "Tổng kết công tác năm của huyện"), (290, 30, "Trang 1/1")]],
     ["Tổng kết công tác năm của huyện"], ("1 page numbers were left out",)),
    ("running head",
     [[(70, 820, "Dự thảo lần 2"), (70, 700, f"Nội dung của trang {n}")] for n in ("một", "hai", "ba")],
     ["Dự thảo lần 2", "Nội dung của trang một", "Nội dung của trang hai", "Nội dung của trang ba"],
     ("running head 'Dự thảo lần 2' was kept once and left out on 2 pages",)),
    ("signing stamp",
     [[(350, 820, "Ký bởi: Sở Y tế"), (350, 806, "Thời gian ký: 09.05.2024 08:30:00"),
       (70, 700, "Cơ quan: nơi làm việc"), (70, 684, "Thông báo lịch làm việc")]],
     ["Thông báo lịch làm việc"],
     ("signing stamp left out: Ký bởi: Sở Y tế; Thời gian ký: 09.05.2024 08:30:00; Cơ quan: nơi làm việc",)),
    ("a signer in the text is no stamp",
     [[(70, 700, "Người ký: Lê Văn A"), (70, 684, "Thông báo lịch làm việc")]],
     ["Người ký: Lê Văn A", "Thông báo lịch làm việc"], ()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("pages", "kept", "notes"), [f[1:] for f in FURNITURE], ids=[f[0] for f in FURNITURE]
)
def test_furniture(pages: list[list[Words]], kept: list[str], notes: tuple[str, ...]) -> None:
    found = read_bytes(pdf(pages), "a.pdf")
    assert (found.text.split("\n"), found.notes) == (kept, notes)


def grid(xs: list[int], ys: list[int]) -> str:
    """Thin filled boxes, as Word draws the rules of a table."""
    columns = [f"{x} {min(ys)} 0.5 {max(ys) - min(ys)} re f" for x in xs]
    return "\n".join(columns + [f"{min(xs)} {y} {max(xs) - min(xs)} 0.5 re f" for y in ys])


def test_a_ruled_table_is_read_row_by_row() -> None:
    words: list[Words] = [
        (70, 720, "Phân công nhiệm vụ cho các cơ quan, đơn vị của huyện năm 2024"),
        (74, 680, "TT"), (110, 680, "Nhiệm vụ"), (250, 680, "Chủ trì"), (390, 680, "Thời gian"),
        (74, 650, "1"), (110, 658, "Rà soát hộ nghèo ở"), (250, 650, "Phòng Lao động"),
        (390, 650, "Quý II/2024"), (110, 644, "Bình Sơn"),
        (74, 620, "2"), (110, 620, "- Tập huấn"), (110, 606, "- Báo cáo"), (250, 620, "Phòng Y tế,xã"),
    ]  # fmt: skip
    assert lines([words], grid([68, 104, 244, 384, 500], [695, 672, 636, 600])) == [
        "Phân công nhiệm vụ cho các cơ quan, đơn vị của huyện năm 2024",
        "TT | Nhiệm vụ | Chủ trì | Thời gian",
        "1 | Rà soát hộ nghèo ở Bình Sơn | Phòng Lao động | Quý II/2024",
        "2 | - Tập huấn; - Báo cáo | Phòng Y tế,xã | ",
    ]


def test_tcvn3_in_a_pdf() -> None:
    assert lines([[(70, 700, "Thùc hiÖn ChØ thÞ sè 5 cña TØnh uû")]]) == [
        "Thực hiện Chỉ thị số 5 của Tỉnh uỷ"
    ]


def test_a_scan_is_named_with_its_mend() -> None:
    with pytest.raises(UnreadableError, match=r"quet\.pdf: it is a scan: none of its 2 pages.*ocrmypdf"):
        read_bytes(pdf([[], [(290, 30, "2")]]), "quet.pdf")


def test_a_single_scanned_page_is_noted() -> None:
    found = read_bytes(pdf([[(70, 700, "Thông báo lịch làm việc của huyện")], []]), "a.pdf")
    assert found.notes == ("pages with hardly any text, perhaps scans: 2",)


LOCK = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (" + b"o" * 32 + b") /U (" + b"u" * 32 + b") >>"
    b" /ID [(" + b"i" * 16 + b") (" + b"i" * 16 + b")]"
)  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [(pdf([[(70, 700, "x")]], extra=LOCK), "password"), (b"%PDF-1.7\n" + bytes(100), "damaged")],
    ids=["locked", "cut"],
)
def test_bad_files_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=rf"a\.pdf: it is .*{words}"):
        read_bytes(data, "a.pdf")


def line(
    text: str, x0: float = 70, x1: float = 500, *, page: int = 0, y0: float = 0, flows: bool = True
) -> Line:
    return Line(text, x0, x1, y0, 12, 520, page, flows)


# (first line, next line, whether they are one paragraph)
PAIRS = [
    (line("a full line that ends at the edge of", y0=16), line("the page"), True),
    (line("a short line", x1=300, y0=16), line("another line", x1=300), False),
    (line("a full line that ends at the edge of", y0=16), line("indented", x0=106), False),
    (line("a full line that ends at the edge of", y0=16), line("- an entry"), False),
    (line("a full line that ends at the edge of", y0=16), line("Điều 2. Hiệu lực"), False),
    (line("a full line that ends at the edge of", y0=90), line("far below"), False),
    (line("a full line that ends at the edge of", y0=30), line("next page", page=1, y0=780), True),
    (line("a cell", y0=16, flows=False), line("another"), False),
]


@pytest.mark.parametrize(("first", "second", "one"), PAIRS)
def test_where_a_paragraph_goes_on(first: Line, second: Line, one: bool) -> None:
    assert len(list(joined([first, second]))) == (1 if one else 2)
