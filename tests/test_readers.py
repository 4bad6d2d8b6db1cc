"""Files as text: encodings found by evidence, layout as lines, refusals with their mend."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadableError
from ingest.readers import Member, Skipped, read, read_bytes, walk
from ingest.readers.encodings import MIN_EVIDENCE, decode, evidence, mend
from ingest.readers.old_fonts import TCVN3, VNI_ALONE, VNI_MARKS, from_tcvn3, from_vni
from ingest.readers.rows import cells_of_line, lines_of_table

PLAN = (
    "ĐẢNG BỘ TỈNH PHÚ LÂM\nHUYỆN ỦY AN BÌNH\n*\nSố 18-KH/HU\n"
    "Thực hiện Chỉ thị số 7-CT/TU ngày 02/3/2024 của Ban Thường vụ Tỉnh ủy về việc giữ gìn rừng đầu nguồn, "
    "Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau: giao Ủy ban nhân dân huyện chủ trì, phối hợp với "
    "Hạt Kiểm lâm; đề nghị Mặt trận Tổ quốc huyện giám sát; kỹ lưỡng, ngặt nghèo, ẩm ướt, tưởng nhớ.\n"
)

TONES = "\u0300\u0301\u0303\u0309\u0323"


def tcvn3_bytes(text: str) -> bytes:
    """As a TCVN3 keyboard wrote it: tones exist in lower case only."""
    codes = {letter: code for code, letter in TCVN3.items()}
    return bytes(codes.get(c) or codes.get(c.lower()) or ord(c) for c in text)


def vni_bytes(text: str) -> bytes:
    """As a VNI keyboard wrote it: a letter, then one byte for all its marks."""
    alone = {letter: code for code, letter in VNI_ALONE.items()}
    marks = {m: code for code, m in VNI_MARKS.items()}
    out = ""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        base, hung = parts[0], parts[1:]
        if "\u031b" in hung:  # ơ and ư are letters of their own
            base, hung = unicodedata.normalize("NFC", base + "\u031b"), hung.replace("\u031b", "")
        if char in alone:
            out += alone[char]
            continue
        shape = "".join(m for m in hung if m not in TONES)
        out += alone.get(base, base)
        if hung:
            code = marks[shape + "".join(m for m in hung if m in TONES)]
            out += code.upper() if base.isupper() else code
    return out.encode("latin-1")


def cp1258_bytes(text: str) -> bytes:
    """As Windows wrote it: vowel shapes composed, tones after them."""
    out = ""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(c for c in parts if c in TONES)
        out += unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES)) + tone
    return out.encode("cp1258")


# (how it was stored, bytes, encoding found)
STORED = [
    ("UTF-8", PLAN.encode(), "utf-8"),
    ("UTF-8 with a mark", PLAN.encode("utf-8-sig"), "utf-8"),
    ("UTF-8, decomposed", unicodedata.normalize("NFD", PLAN).encode(), "utf-8"),
    ("UTF-16 LE with a mark", b"\xff\xfe" + PLAN.encode("utf-16-le"), "utf-16-le"),
    ("UTF-16 BE with a mark", b"\xfe\xff" + PLAN.encode("utf-16-be"), "utf-16-be"),
    ("UTF-16 LE", PLAN.encode("utf-16-le"), "utf-16-le"),
    ("UTF-16 BE", PLAN.encode("utf-16-be"), "utf-16-be"),
    ("UTF-32", PLAN.encode("utf-32"), "utf-32"),
    ("cp1258", cp1258_bytes(PLAN), "cp1258"),
    ("TCVN3", tcvn3_bytes(PLAN), "tcvn3"),
    ("VNI", vni_bytes(PLAN), "vni"),
    ("UTF-8 read as Latin-1", PLAN.encode().decode("latin-1").encode(), "utf-8"),
    ("TCVN3 kept as Latin-1 letters", tcvn3_bytes(PLAN).decode("latin-1").encode(), "utf-8"),
    ("VNI kept as Latin-1 letters", vni_bytes(PLAN).decode("latin-1").encode(), "utf-8"),
]


@pytest.mark.parametrize(("data", "encoding"), [s[1:] for s in STORED], ids=[s[0] for s in STORED])
def test_encodings_come_back(data: bytes, encoding: str) -> None:
    found = read_bytes(data, "18-kh-hu.txt")
    assert found.encoding == encoding
    assert unicodedata.normalize("NFC", found.text).lower() == PLAN.lower()
    # capitals with a tone do not exist in TCVN3 bytes; a heading in capitals gets them back
    assert "HUYỆN ỦY AN BÌNH" in unicodedata.normalize("NFC", found.text)


@given(
    st.text(
        st.sampled_from(
            "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ 1-/"
        )
    )
)
def test_every_letter_of_tcvn3(text: str) -> None:
    assert from_tcvn3(tcvn3_bytes(text).decode("latin-1")) == text


# (as it stands in a file, what it is)
FONTS = [
    (from_tcvn3, "Uû ban nh©n d©n", "Uỷ ban nhân dân"),
    (from_tcvn3, "Q§-UBND", "QĐ-UBND"),
    (from_tcvn3, "ChØ thÞ cña TØnh uû vÒ ®­êng", "Chỉ thị của Tỉnh uỷ về đường"),
    (from_tcvn3, "CéNG HßA X· HéI", "CỘNG HÒA XÃ HỘI"),
    (from_tcvn3, "Sè 5 ngµy HéI", "Số 5 ngày HỘI"),
    (from_vni, "UÛY BAN NHAÂN DAÂN", "ỦY BAN NHÂN DÂN"),
    (from_vni, "Uûy ban, ñöôïc, nghò quyeát", "Ủy ban, được, nghị quyết"),
    (from_vni, "CHÆ THÒ, NGHÓA, kyõ, nguîu", "CHỈ THỊ, NGHĨA, kỹ, nguỵu"),
]


@pytest.mark.parametrize(("reader", "typed", "meant"), FONTS)
def test_old_fonts(reader, typed: str, meant: str) -> None:  # type: ignore[no-untyped-def]
    assert reader(typed) == meant


# Texts that are right as they are: nothing may be "mended".
RIGHT = [
    "Die Größe der Straße: für uns schön, über Äcker, Öl und Übung — «ja» § 5",
    "El año pasado, según el señor Ibáñez, la región creció; ¿qué más? Ø 5 mm, 20 °C, µm, ©",
    "là-bas, déjà là, voilà: où êtes-vous, chère élève? Noël à la forêt",
    "Thực hiện Quyết định số 5/QĐ-UBND ngày 3/4/2024; Ø 12, 5÷7 m, © Sở, 3×4",
    "QUÝ I; QUẢ; đà; ÀO; Hà Nội; Áo; Ã; Â",
    PLAN,
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_text_is_left_alone(text: str) -> None:
    assert mend(text) == (text, ())


@pytest.mark.parametrize("text", RIGHT[:3])
def test_western_bytes_are_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match=r"thu\.txt: its encoding is unknown.*save it again as UTF-8"):
        read_bytes(text.encode("cp1252"), "thu.txt")


def test_a_pasted_line_of_tcvn3_is_mended_alone() -> None:
    line = tcvn3_bytes("Nơi nhận: các đơn vị của tỉnh").decode("latin-1")
    text, notes = mend(PLAN + line + "\n" + PLAN)
    assert text == PLAN + "Nơi nhận: các đơn vị của tỉnh\n" + PLAN
    assert notes == ("letters of tcvn3 were put right in 1 lines",)


@pytest.mark.parametrize(
    ("mangled", "meant"),
    [("CỘNG HÒA XàHỘI", "CỘNG HÒA XÃ HỘI"), ("TRàVINH", "TRÃ VINH"), ("đà Lạt", "đà Lạt"), ("AàB", "AÃ B")],
)
def test_a_swallowed_space(mangled: str, meant: str) -> None:
    assert mend(mangled)[0] == meant


def test_a_few_bad_bytes_are_shown_and_counted() -> None:
    found = decode(PLAN.encode()[:200] + b"\xff\xfe" + PLAN.encode()[200:])
    assert "\ufffd" in found.text
    assert "Ban Thường vụ Huyện ủy" in found.text
    assert found.notes[0].endswith("not valid utf-8 and are shown as \ufffd")


def test_evidence_wants_words_not_letters() -> None:
    assert evidence(PLAN) > 20
    assert evidence("ban trong cho theo") < MIN_EVIDENCE


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for name in ("x.txt", "x.html"):
        try:
            found = read_bytes(data, name).text
        except UnreadableError as error:
            found = str(error).removeprefix(f"{name}: ")
        assert found.strip()
        assert not found.startswith(name)


# (name, bytes, what the message must say)
REFUSED = [
    ("a.txt", b"", "it is empty"),
    ("a.txt", b" \r\n\t ", "holds no words"),
    ("a.md", b"***\n---\n", "holds no words"),
    ("a.html", b"<html><script>var x = 1</script></html>", "holds no words"),
    ("a.txt", bytes(range(32)) * 20, "control characters"),
    ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
    ("a.doc", b"{\\rtf1 x}", "an RTF document"),
    ("a.xlsx", b"PK\x03\x04", "no reader for '.xlsx' files; give .txt"),
    ("a", b"abc", "without a suffix"),
    ("a.zip", b"PK\x03\x04", "not one document"),
]


@pytest.mark.parametrize(("name", "data", "words"), REFUSED, ids=[f"{r[0]} {r[2]}" for r in REFUSED])
def test_refusals(name: str, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_bytes(data, name)
    assert str(refused.value).startswith(f"{name}: ")
    assert words in str(refused.value)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file or folder; check the path"):
        read(tmp_path / "none.txt")


HEADER = """<table><tr><td><p>TỈNH ỦY PHÚ LÂM<br>BAN DÂN VẬN</p><p>*</p><p>Số 4-HD/BDVTU</p></td>
<td><p><b>ĐẢNG CỘNG SẢN VIỆT NAM</b></p><p><i>Phú Lâm, ngày 5 tháng 6 năm 2023</i></p></td></tr></table>"""
DUTIES = """<table><thead><tr><th>TT<th>Nhiệm vụ<th>Đơn vị chủ trì<th>Phối hợp</tr></thead>
<tr><td>1<td>Trồng rừng<td rowspan="2">Sở A<br>Sở B<td>Sở C,<br>huyện D</tr>
<tr><td>2<td>Báo cáo<td></td></tr><tr><td colspan="2">Cộng<td>x|y<td>z</table>"""

# (HTML, lines)
PAGES = [
    (HEADER, ["TỈNH ỦY PHÚ LÂM", "BAN DÂN VẬN", "*", "Số 4-HD/BDVTU", "ĐẢNG CỘNG SẢN VIỆT NAM",
              "Phú Lâm, ngày 5 tháng 6 năm 2023"]),
    (DUTIES, ["TT | Nhiệm vụ | Đơn vị chủ trì | Phối hợp", "1 | Trồng rừng | Sở A; Sở B | Sở C, huyện D",
              "2 | Báo cáo | 〃 | ", "Cộng |  | x¦y | z"]),
    ("<p>Thực  hiện\n <b>Kế</b> hoạch</p><p>&nbsp;</p><p>hết", ["Thực hiện Kế hoạch", "", "hết"]),
    ("<div>một<p>hai</p>ba</div><ul><li>bốn<li>năm</ul>", ["một", "hai", "ba", "bốn", "năm"]),
    ("<head><title>x</title></head><style>p{}</style>a<!-- b --><script>c</script>", ["a"]),
    (f"<table><tr><td>{DUTIES}</td></tr><tr><td>dưới</td></tr></table>",
     ["TT | Nhiệm vụ | Đơn vị chủ trì | Phối hợp", "1 | Trồng rừng | Sở A; Sở B | Sở C, huyện D",
      "2 | Báo cáo | 〃 | ", "Cộng |  | x¦y | z", "dưới"]),
    ("R&amp;D &lt;5 U&#7927; ban", ["R&D <5 Uỷ ban"]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "lines"), PAGES)
def test_pages_as_lines(page: str, lines: list[str]) -> None:
    assert read_bytes(page.encode(), "trang.html").text.split("\n") == lines


def test_tcvn3_written_as_entities() -> None:
    found = read_bytes(b"<p>U&ucirc; ban nh&copy;n d&copy;n t&Oslash;nh", "cu.htm")
    assert found.text == "Uỷ ban nhân dân tỉnh"
    assert found.notes == ("letters of tcvn3 were put right",)


def test_a_page_saved_as_doc_is_said() -> None:
    found = read_bytes("<html><p>Số 5 của tỉnh</html>".encode(), "5.doc")
    assert (found.text, found.format) == ("Số 5 của tỉnh", "html")
    assert found.notes == ("named .doc but its content is html",)


def test_deep_and_wide_pages_are_cheap() -> None:
    assert read_bytes(("<div>" * 20_000 + "x").encode(), "a.html").text == "x"
    assert read_bytes(("<table><tr><td>" * 20_000 + "x").encode(), "a.html").text == "x"
    assert read_bytes(b"<table><tr><td colspan=999999999>x<td>y</table>", "a.html").text.startswith("x | ")


SIGNATURE = [["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"], ["", "Lê Văn A"]]
TABLES = [
    ("signature block", SIGNATURE,
     ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn A"]),
    ("two who sign", [["SỞ Y TẾ\nGIÁM ĐỐC\n\nLê Văn A", "CÔNG AN TỈNH\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLò Thị B"]],
     ["SỞ Y TẾ", "GIÁM ĐỐC", "", "Lê Văn A", "CÔNG AN TỈNH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lò Thị B"]),
    ("posts in a list", [["GIÁM ĐỐC", "Lê Văn A"], ["PHÓ GIÁM ĐỐC", "Lò Thị B"]],
     ["GIÁM ĐỐC | Lê Văn A", "PHÓ GIÁM ĐỐC | Lò Thị B"]),
    ("a header of one line a row",
     [["UBND TỈNH X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["SỞ Y TẾ", "Độc lập"], ["__", "___"],
      ["Số: 4/SYT", "X, ngày 5"], ["V/v trực", ""], ["bão số 3", ""], ["và lũ", ""]],
     ["UBND TỈNH X", "SỞ Y TẾ", "__", "Số: 4/SYT", "V/v trực", "bão số 3", "và lũ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập", "___", "X, ngày 5"]),
    ("two columns of data", [["TT", "Nội dung"], ["1", "Độc lập"]], ["TT | Nội dung", "1 | Độc lập"]),
    ("one column", [["a\nb"], ["c"]], ["a", "b", "c"]),
    ("empty", [["", " "]], []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "lines"), [t[1:] for t in TABLES], ids=[t[0] for t in TABLES])
def test_tables_as_lines(rows: list[list[str]], lines: list[str]) -> None:
    assert lines_of_table(rows) == lines


@given(st.lists(st.lists(st.text(st.sampled_from("ab|;\n ")), min_size=3, max_size=3), min_size=2))
def test_columns_are_found_again(rows: list[list[str]]) -> None:
    rows = [["TT", "Nội dung", "Đơn vị"], *rows]
    for line in lines_of_table(rows):
        cells = cells_of_line(line)
        assert cells is not None
        assert len(cells) == 3


def test_other_lines_are_no_rows() -> None:
    assert cells_of_line("Số 5|KH và 6|KH") is None


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_folders_and_zips_are_walked_in_order(tmp_path: Path) -> None:
    root = tmp_path / "hồ sơ"
    (root / "b").mkdir(parents=True)
    (root / "b" / "2.txt").write_text(PLAN, encoding="utf-8")
    (root / "a.md").write_text(PLAN, encoding="utf-8")
    (root / "ảnh.jpg").write_bytes(b"\xff\xd8")
    (root / "~$a.docx").write_bytes(b"x")
    (root / "c.zip").write_bytes(
        zipped({"y/2.txt": b"hai", "x.htm": b"<p>m", "t.zip": zipped({"z.txt": b"z"}), "p.png": b""})
    )
    (root / "hỏng.zip").write_bytes(b"PK\x03\x04 no")
    found = list(walk(root))
    base = root.as_posix()
    assert [m.name for m in found if isinstance(m, Member)] == [
        f"{base}/a.md", f"{base}/b/2.txt", f"{base}/c.zip/t.zip/z.txt", f"{base}/c.zip/x.htm",
        f"{base}/c.zip/y/2.txt",
    ]  # fmt: skip
    assert [(s.name.removeprefix(base), s.fault) for s in found if isinstance(s, Skipped)] == [
        ("/c.zip/p.png", False), ("/hỏng.zip", True), ("/~$a.docx", False), ("/ảnh.jpg", False),
    ]  # fmt: skip
    assert all(s.why.startswith(s.name + ": ") for s in found if isinstance(s, Skipped))
    assert [m.read().text for m in found if isinstance(m, Member)] == [PLAN, PLAN, "z", "m", "hai"]
    assert found == list(walk(root))


def test_what_is_asked_for_by_name_is_never_passed_over(tmp_path: Path) -> None:
    odd = tmp_path / "bảng.xlsx"
    odd.write_bytes(b"x")
    [member] = walk(odd)
    assert isinstance(member, Member)
    with pytest.raises(UnreadableError, match="no reader"):
        member.read()
    [missing] = walk(tmp_path / "none")
    assert isinstance(missing, Skipped)
    assert missing.fault
    assert "no such file or folder" in missing.why


def test_zip_bombs_are_bounded(tmp_path: Path) -> None:
    bomb = zipped({"lớn.txt": b"a" * 40_000_000})
    (tmp_path / "b.zip").write_bytes(bomb)
    [skipped] = walk(tmp_path / "b.zip")
    assert isinstance(skipped, Skipped)
    assert "too large" in skipped.why
    nest = zipped({"x.txt": b"x"})
    for _ in range(5):
        nest = zipped({"n.zip": nest})
    (tmp_path / "n.zip").write_bytes(nest)
    [deep] = walk(tmp_path / "n.zip")
    assert isinstance(deep, Skipped)
    assert "nested more than 3 deep" in deep.why
