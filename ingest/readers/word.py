"""Word files (.docx) as lines, in reading order.

The XML is walked here rather than through paragraph objects: content controls, tracked insertions, text boxes
and footnotes hold words that these pass by, and tracked deletions hold words that are no longer there. The
head of the first page stands at the top: some letterheads are kept there.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from ingest.readers.encodings import mend
from ingest.readers.page_numbers import PAGE_NUMBER
from ingest.readers.refusals import damaged, refusal
from ingest.readers.rows import CONTINUED, lines_of_table
from ingest.readers.word_numbers import Numbers, numbers_of, whole
from ingest.readers.zip_faults import DAMAGE, locked

# SyntaxError: what the XML parser raises; KeyError: a part is missing
_DAMAGE: tuple[type[Exception], ...] = (*DAMAGE, OpcError, SyntaxError, KeyError)
_MAX_UNPACKED = 512 * 2**20
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # says its Choice again

_WRAPPERS = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")))
_GONE = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText"))) | {
    _FALLBACK
}
_SIGNS = {
    qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011",
    qn("w:softHyphen"): "", qn("w:ptab"): "\t",
}  # fmt: skip
_TEXT, _RUN, _PARAGRAPH, _TABLE, _BOX = map(qn, ("w:t", "w:r", "w:p", "w:tbl", "w:txbxContent"))

_DASH = 0xF02D  # of the font Symbol
_HALVES = range(0xD800, 0xE000)  # of a letter of UTF-16, none by itself

# Round the words of a capital font of TCVN3, until the whole text is decoded. No XML file can hold these.
_CAPITALS_ON, _CAPITALS_OFF = "\x01", "\x02"
_CAPITALS = re.compile(f"{_CAPITALS_ON}([^{_CAPITALS_OFF}]*){_CAPITALS_OFF}")


def text_of_docx(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of a .docx file and notes on what was written out. Raises UnreadableError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
        if any(map(locked, parts)):
            raise refusal(name, "encrypted")
        unpacked = sum(part.file_size for part in parts)
        if unpacked > _MAX_UNPACKED:
            raise refusal(name, "large-unpacked", size=unpacked)
        part = docx.Document(io.BytesIO(data)).part
        numbers = numbers_of(_related(part, "numbering"), _related(part, "styles"))
        if part.element.body is None:
            raise refusal(name, "no-body")
        head = list(_page_head(part, numbers))
        lines = [*head, *_lines(part.element.body, numbers)]
        footnotes = _related(part, "footnotes")
        notes_below = [] if footnotes is None else list(_footnotes(footnotes, numbers))
    except _DAMAGE as e:
        raise damaged(name, e) from e
    notes: list[str] = []
    if head:
        notes.append(f"{len(head)} lines of the head of the first page stand at the top")
    if numbers.written:
        notes.append(f"{numbers.written} automatic numbers and bullets were written out")
    if notes_below:
        notes.append(f"{len(notes_below)} lines of footnotes stand at the end")
        lines += ["", *notes_below]
    text, mended = mend("\n".join(lines).strip("\n"))
    in_tcvn3 = any("tcvn3" in note for note in mended)
    text = _CAPITALS.sub(lambda m: m[1].upper() if in_tcvn3 else m[1], text)
    return text, (*notes, *mended)


def _related(part: Any, kind: str) -> Any | None:
    """The root of a part that belongs to the document, or None."""
    for relation in part.rels.values():
        if relation.reltype == _RELATION + kind and not relation.is_external:
            return _root(relation.target_part)
    return None


def _root(part: Any) -> Any:
    return part.element if hasattr(part, "element") else parse_xml(part.blob)


def _page_head(part: Any, numbers: Numbers) -> Iterator[str]:
    """The head that the first page prints: its own where the section has one for it, else that of all."""
    section = next(part.element.body.iter(qn("w:sectPr")), None)
    if section is None:
        return
    kind = "default" if _off(section.find(qn("w:titlePg"))) else "first"
    for reference in section.findall(qn("w:headerReference")):
        if reference.get(qn("w:type")) == kind:
            head = part.related_parts.get(reference.get(qn("r:id")))
            lines = _lines(_root(head), numbers) if head is not None else ()
            yield from (line for line in lines if line.strip() and not PAGE_NUMBER.match(line))


def _off(switch: Any | None) -> bool:
    return switch is None or switch.get(qn("w:val"), "1") in ("0", "false", "off")


def _footnotes(root: Any, numbers: Numbers) -> Iterator[str]:
    for note in root.findall(qn("w:footnote")):
        if note.get(qn("w:type")) is None:  # else a separator line
            yield from (line for line in _lines(note, numbers) if line.strip())


def _lines(container: Any, numbers: Numbers) -> Iterator[str]:
    """One line for each paragraph, rows for tables, in the order of the file.

    Text boxes stand behind the paragraph in which they are anchored; those of the first one that prints words
    are the letterhead over it.
    """
    printed = False
    for child in container:
        if child.tag == _PARAGRAPH:
            boxes: list[Any] = []
            text = numbers.label(child) + "".join(_words(child, boxes))
            words = text.rstrip().split("\n") if text.strip() else ([] if boxes else [""])
            beside = [line for box in boxes for line in _lines(box, numbers)]
            yield from (*words, *beside) if printed else (*beside, *words)
            printed = printed or bool(text.strip())
        elif child.tag == _TABLE:
            yield from _table(child, numbers)
        elif child.tag in _WRAPPERS:
            yield from _lines(child, numbers)


def _words(element: Any, boxes: list[Any]) -> Iterator[str]:
    """The words of a paragraph; text boxes that are anchored in it are put aside in `boxes`."""
    for child in element:
        tag = child.tag
        if tag in _GONE:
            continue
        if tag == _TEXT:
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == qn("w:sym"):
            yield _symbol(child)
        elif tag == _BOX:
            boxes.append(child)
        elif tag == _RUN and _printed_in_capitals(child):
            yield "".join(_words(child, boxes)).upper()
        elif tag == _RUN and _in_capital_font(child):
            yield _CAPITALS_ON + "".join(_words(child, boxes)) + _CAPITALS_OFF
        else:
            yield from _words(child, boxes)


def _symbol(element: Any) -> str:
    """The letter of a symbol; nothing where its code is that of no letter."""
    try:
        code = int(str(element.get(qn("w:char"), "")), 16)
    except ValueError:
        return ""
    if code == _DASH:
        return "-"
    return chr(code) if 0 <= code <= sys.maxunicode and code not in _HALVES else ""


def _printed_in_capitals(run: Any) -> bool:
    """Whether Word prints the letters of a run as capitals, however they were typed."""
    switch = run.find(qn("w:rPr") + "/" + qn("w:caps"))
    return switch is not None and not _off(switch)


def _in_capital_font(run: Any) -> bool:
    """Whether a run is set in a font such as .VnTimeH, that shows small letters as capitals."""
    fonts = run.find(qn("w:rPr") + "/" + qn("w:rFonts"))
    if fonts is None:
        return False
    font = str(fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi")) or "")
    return font.startswith(".Vn") and font.endswith("H")


def _table(table: Any, numbers: Numbers) -> Iterator[str]:
    rows: list[list[str]] = []
    nested = table.find(".//" + qn("w:tc") + "//" + _TABLE) is not None
    for tr in _inside(table, qn("w:tr")):
        row: list[str] = []
        for tc in _inside(tr, qn("w:tc")):
            lines = list(_lines(tc, numbers))
            if nested:  # it only places blocks on the page
                yield from (line for line in lines if line.strip())
                continue
            merge = tc.find(qn("w:tcPr") + "/" + qn("w:vMerge"))
            continues = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
            row.append(CONTINUED if continues else "\n".join(lines))
            span = tc.find(qn("w:tcPr") + "/" + qn("w:gridSpan"))
            across = whole(span, 1) if span is not None else 1
            row.extend([""] * (min(across, 100) - 1))
        rows.append(row)
    if not nested:
        yield from lines_of_table(rows)


def _inside(element: Any, tag: str) -> Iterator[Any]:
    """Children of a kind, also those inside content controls and tracked insertions."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag)
