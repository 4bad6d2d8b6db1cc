"""PDF files with a text layer as lines, without page numbers, running heads and signing stamps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.readers.encodings import mend
from ingest.readers.page_layout import Glyph, Piece, Rules, joined, lines_of_page, pieces_of
from ingest.readers.page_numbers import PAGE_NUMBER
from ingest.readers.refusals import damaged, refusal

_MARGIN = 0.12  # of the page's height: where furniture stands
_STAMP = re.compile(
    r"(?:Ký bởi|Ký số bởi|Người ký|Email|Cơ quan|Tổ chức|Thời gian ký|Ngày ký|Giờ ký|Signed by|Reason"
    r"|Location|Date)\s*:|Signature Not Verified|Digitally signed by",
    re.IGNORECASE,
)
_STAMP_PROOF = re.compile(
    r"(?:Ký bởi|Ký số bởi|Thời gian ký|Giờ ký|Signed by)\s*:|Signature Not|Digitally", re.IGNORECASE
)
_USUAL_REACH = 0.85  # of the page's width; decree 30/2020 has a right margin of 15 to 20 mm, 0.90 of A4
_MIN_LETTERS = 20  # a page with fewer is taken for a picture of a page
_HYPHENS = {0x02: "-", 0xFFFE: "-"}  # what the engine gives for a hyphen at the end of a line


@dataclass(slots=True)
class _Page:
    width: float
    height: float
    rules: Rules
    pieces: list[Piece] = field(default_factory=list)

    def in_margin(self, piece: Piece) -> bool:
        return piece.y0 > self.height * (1 - _MARGIN) or piece.y1 < self.height * _MARGIN


def text_of_pdf(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of a PDF and notes on what was left out. Raises UnreadableError; a scan is named as such."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise refusal(name, "encrypted") from error
        raise damaged(name, error) from error
    try:
        pages = [_page(document, i) for i in range(len(document))]
    except pdfium.PdfiumError as error:
        raise damaged(name, error) from error
    finally:
        document.close()
    notes: list[str] = []
    bare = [i + 1 for i, page in enumerate(pages) if _letters(page) < _MIN_LETTERS]
    if len(bare) == len(pages) and sum(map(_letters, pages)) < _MIN_LETTERS:
        raise refusal(name, "scan", pages=len(pages))
    if bare:
        notes.append(f"pages with hardly any text, perhaps scans: {', '.join(map(str, bare))}")
    _drop_page_numbers(pages, notes)
    _drop_running_heads(pages, notes)
    _drop_stamps(pages, notes)
    if not any(page.pieces for page in pages):
        raise refusal(name, "scan-margins", pages=len(pages))
    # Short pages do not show how far the text may reach, so all pages are asked, and the usual margin.
    reach = max(piece.x1 / page.width for page in pages for piece in page.pieces)
    reach = max(reach, _USUAL_REACH)
    lines = [
        line
        for i, page in enumerate(pages)
        for line in lines_of_page(page.pieces, page.rules, page.width, page.width * reach, i)
    ]
    text, mended = mend("\n".join(joined(lines)))
    return text, (*notes, *mended)


def _letters(page: _Page) -> int:
    return sum(c.isalnum() for piece in page.pieces for c in piece.text)


def _page(document: Any, index: int) -> _Page:
    page = document[index]
    text = page.get_textpage()
    rules = _rules(page)
    found = _Page(page.get_width(), page.get_height(), rules, pieces_of(_glyphs(text), rules))
    text.close()
    page.close()
    return found


def _glyphs(text: Any) -> Iterator[Glyph]:
    box = pdfium_c.FS_RECTF()
    high = 0
    for i in range(text.count_chars()):
        if pdfium_c.FPDFText_IsGenerated(text, i) == 1:
            continue  # spaces and line ends that the engine guessed; places decide here
        code = pdfium_c.FPDFText_GetUnicode(text, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        char = _HYPHENS.get(code) or chr(code)
        if not pdfium_c.FPDFText_GetLooseCharBox(text, i, box) or char in "\r\n\0":
            continue
        yield Glyph(char, box.left, box.bottom, box.right, box.top)


def _rules(page: Any) -> Rules:
    """Thin long shapes; the four sides of a drawn box count as well."""
    vertical, horizontal = [], []
    for shape in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_PATH,), max_depth=3):
        x0, y0, x1, y1 = shape.get_bounds()
        wide, high = x1 - x0, y1 - y0
        if wide < 3 and high > 6:
            vertical.append(((x0 + x1) / 2, y0, y1))
        elif high < 3 and wide > 6:
            horizontal.append(((y0 + y1) / 2, x0, x1))
        elif wide > 12 and high > 8:
            vertical += [(x0, y0, y1), (x1, y0, y1)]
            horizontal += [(y0, x0, x1), (y1, x0, x1)]
    return Rules(tuple(vertical), tuple(horizontal))


def _drop_page_numbers(pages: list[_Page], notes: list[str]) -> None:
    """A number alone in the margin that counts with the pages."""
    seen: list[tuple[int, Piece, int]] = []
    for i, page in enumerate(pages):
        for piece in page.pieces:
            match = PAGE_NUMBER.match(piece.text)
            alone = all(other is piece or abs(other.y0 - piece.y0) > piece.height for other in page.pieces)
            if match and page.in_margin(piece) and alone:
                seen.append((i, piece, int(match[1]) - i))
    offsets = Counter(offset for _, _, offset in seen)
    dropped = 0
    for i, piece, offset in seen:
        if offset == 1 or offsets[offset] > 1:
            pages[i].pieces.remove(piece)
            dropped += 1
    if dropped:
        notes.append(f"{dropped} page numbers were left out")


def _drop_running_heads(pages: list[_Page], notes: list[str]) -> None:
    """The same words in the margin of most pages: kept once."""
    where: dict[str, list[int]] = {}
    for i, page in enumerate(pages):
        for text in sorted({piece.text for piece in page.pieces if page.in_margin(piece)}):
            where.setdefault(text, []).append(i)
    for text, on in where.items():
        if len(on) >= 3 and len(on) > 0.6 * len(pages):
            for i in on[1:]:
                page = pages[i]
                page.pieces = [p for p in page.pieces if p.text != text or not page.in_margin(p)]
            notes.append(f"running head {text!r} was kept once and left out on {len(on) - 1} pages")


def _drop_stamps(pages: list[_Page], notes: list[str]) -> None:
    """The block that a signing program prints; its words go into the notes, for they tell the date."""
    for page in pages:
        stamp = [piece for piece in page.pieces if _STAMP.match(piece.text)]
        if len(stamp) > 1 and any(_STAMP_PROOF.match(piece.text) for piece in stamp):
            page.pieces = [piece for piece in page.pieces if piece not in stamp]
            notes.append("signing stamp left out: " + "; ".join(piece.text for piece in stamp))
