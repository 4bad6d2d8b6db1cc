"""Files that are damaged or merely odd, made by hand, and what is said of each."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from typing import NamedTuple

import docx
from test_readers_pdf import pdf

PAPER = (
    "HUYỆN ỦY AN BÌNH\n*\nSố 21-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 4 tháng 6 năm 2024\nKẾ HOẠCH\n"
    "Thực hiện Kế hoạch số 31-KH/TU ngày 02/5/2024 của Tỉnh ủy, Huyện ủy xây dựng kế hoạch như sau:\n{}\n"
).format
"""A directive that is read, with a last line of its own."""

_CENTRAL, _LOCAL = (
    (b"PK\x01\x02", 8, 46),
    (b"PK\x03\x04", 6, 30),
)  # signature, place of the flags, of the name


def packed(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of members in this order; two may bear one name."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", method) as archive:
        warnings.simplefilter("ignore")  # that a name comes twice is meant
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def flagged(data: bytes, bits: int) -> bytes:
    """A zip file whose members all bear these flags."""
    out = bytearray(data)
    for signature, flags, _ in (_CENTRAL, _LOCAL):
        at = -1
        while (at := out.find(signature, at + 1)) >= 0:
            struct.pack_into("<H", out, at + flags, struct.unpack_from("<H", out, at + flags)[0] | bits)
    return bytes(out)


def scratched(data: bytes, member: str, start: int = 0, size: int = 40) -> bytes:
    """A zip file with bytes of one packed member turned over, `start` bytes into it."""
    out = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        header = archive.getinfo(member).header_offset
    name, extra = struct.unpack_from("<HH", out, header + 26)
    first = header + 30 + name + extra + start
    out[first : first + size] = bytes(byte ^ 0xFF for byte in out[first : first + size])
    return bytes(out)


def misnamed(data: bytes) -> bytes:
    """A zip file whose first name says that it is UTF-8, and is not."""
    out = bytearray(flagged(data, 0x800))
    for signature, _, name in (_CENTRAL, _LOCAL):
        out[out.find(signature) + name] = 0xFF
    return bytes(out)


def of_version_99(data: bytes) -> bytes:
    """A zip file that asks for an unpacker which does not exist."""
    out = bytearray(data)
    out[out.find(b"PK\x01\x02") + 6] = 99
    return bytes(out)


def without_a_list(data: bytes) -> bytes:
    """A zip file whose list of members is said to begin before the file."""
    out = bytearray(data)
    struct.pack_into("<I", out, out.find(b"PK\x05\x06") + 16, 2**31)
    return bytes(out)


def word(old: bytes = b"", new: bytes = b"") -> bytes:
    """A Word file, something in the XML of its body put in the place of what stands there."""
    document = docx.Document()
    document.add_paragraph(PAPER("Hết."))
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as whole:
        members = [(one.filename, whole.read(one)) for one in whole.infolist()]
    body = "word/document.xml"
    return packed(*((n, d.replace(old, new, 1) if n == body and old else d) for n, d in members))


def bodiless() -> bytes:
    """A Word file whose document holds nothing at all."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(io.BytesIO(word())) as whole:
        members = {one.filename: whole.read(one) for one in whole.infolist()}
    members["word/document.xml"] = f'<w:document xmlns:w="{name}"/>'.encode()
    return packed(*members.items())


def symbol(code: bytes) -> bytes:
    """A Word file with a symbol of this code before its words."""
    return word(b"<w:r>", b'<w:r><w:sym w:font="Symbol" w:char="' + code + b'"/>')


class Odd(NamedTuple):
    """A file: `says` stands in the message, or nothing where its words can be had for all that."""

    data: bytes
    says: str = ""


ROW = "<table><tr><td {}>TT<td>Đơn vị</tr><tr><td>1<td>Sở A</table>"
WIDE = f"<html><p>{PAPER('Hết.').replace(chr(10), '<p>')}{ROW.format('colspan=' + '9' * 5000)}</html>"

SINGLE: dict[str, Odd] = {
    "broken-download.docx": Odd(scratched(word(), "word/document.xml"), "it is damaged"),
    "locked-parts.docx": Odd(flagged(word(), 1), "it is protected by a password"),
    "bodiless.docx": Odd(bodiless(), "it is damaged: it has no body"),
    "no-such-letter.docx": Odd(symbol(b"F" * 20)),
    "half-a-letter.docx": Odd(symbol(b"D800")),
    "wide-cell.docx": Odd(
        word(
            b"<w:p>",
            b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="' + b"9" * 5000 + b'"/></w:tcPr><w:p/></w:tc>'
            b"</w:tr></w:tbl><w:p>",
        )
    ),
    "wide-cell.html": Odd(WIDE.encode()),
    "numbered-scan.pdf": Odd(pdf([[(300, 20, str(n))] for n in range(1, 22)]), "it is a scan"),
}
"""One document each: what every way in is asked about."""

_TEXT = PAPER("Trong gói.").encode()
ZIPS: dict[str, Odd] = {
    "locked.zip": Odd(
        flagged(packed(("a.txt", _TEXT)), 1), "locked.zip/a.txt: it is protected by a password"
    ),
    "misnamed.zip": Odd(misnamed(packed(("a.txt", _TEXT))), "misnamed.zip: it is damaged"),
    "of-the-future.zip": Odd(of_version_99(packed(("a.txt", _TEXT))), "of-the-future.zip: it is damaged"),
    "cut.zip": Odd(without_a_list(packed(("a.txt", _TEXT))), "it is damaged"),
    "lzma.zip": Odd(
        scratched(packed(("a.txt", _TEXT), method=zipfile.ZIP_LZMA), "a.txt", 14), "a.txt: it is damaged"
    ),
    "bzip2.zip": Odd(
        scratched(packed(("a.txt", _TEXT), method=zipfile.ZIP_BZIP2), "a.txt"), "a.txt: it is damaged"
    ),
    "inner.zip": Odd(
        packed(("in.zip", misnamed(packed(("a.txt", _TEXT))))), "inner.zip/in.zip: it is damaged"
    ),
}
"""Zip files of which nothing can be had."""
