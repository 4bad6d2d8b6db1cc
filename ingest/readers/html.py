"""Web pages as lines: blocks become lines, tables become rows, scripts and styles are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.readers.rows import CONTINUED, lines_of_table

_LEFT_OUT = frozenset({"script", "style", "noscript", "template", "head", "svg", "object", "iframe"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt"}
    | {"fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html"}
    | {"li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead"}
    | {"tr", "ul"}
)
_SPACE = re.compile(r"[ \t\n\r\f]+")  # what HTML calls white space; a no-break space is a character
_MAX_SPAN = 100


def text_of_html(source: str) -> str:
    """The text of a page. An empty paragraph gives an empty line."""
    root = LexborHTMLParser(source).root
    if root is None:
        return ""
    return "\n".join(_lines(root)).strip("\n")


def _lines(root: LexborNode) -> Iterator[str]:
    """The lines of one element, without recursion: pages may nest thousands deep."""
    line = ""
    written = False  # whether the open block has printed a line
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag or ""
        if leaving:
            if line.strip():
                yield line.strip(" ")
                written = True
            elif tag == "p" and not written:
                yield ""
            line = ""
            continue
        if node.is_text_node:
            text = _SPACE.sub(" ", node.text_content or "")
            line += text.lstrip(" ") if not line or line.endswith(" ") else text
            continue
        if tag in _LEFT_OUT or not node.is_element_node:
            continue
        if tag == "br":
            yield line.strip(" ") if line.strip() else ""
            line, written = "", True
            continue
        if tag in _BLOCKS:
            if line.strip():
                yield line.strip(" ")
            line, written = "", False
            if tag == "table" and node is not root and not _holds_tables(node):
                yield from lines_of_table(_cells(node))
                continue
            stack.append((node, True))
        child = node.last_child
        while child is not None:
            stack.append((child, False))
            child = child.prev
    if line.strip():
        yield line.strip(" ")


def _holds_tables(table: LexborNode) -> bool:
    # Stops at the first one, so that tables nested thousands deep stay cheap.
    return any(node.tag == "table" and node.mem_id != table.mem_id for node in table.traverse())


def _cells(table: LexborNode) -> list[list[str]]:
    rows: list[list[str]] = []
    below: dict[int, int] = {}  # column -> how many further rows a merged cell reaches down
    for tr in table.css("tr"):
        row: list[str] = []
        for cell in tr.css("td, th"):
            _continue_merged(row, below)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            column = len(row)
            row.append("\n".join(_lines(cell)))
            row.extend([""] * (across - 1))
            if down > 1:
                below.update(dict.fromkeys(range(column, column + across), down - 1))
        _continue_merged(row, below)
        rows.append(row)
    return rows


def _continue_merged(row: list[str], below: dict[int, int]) -> None:
    while below.get(len(row), 0) > 0:
        below[len(row)] -= 1
        row.append(CONTINUED)


def _span(cell: LexborNode, name: str) -> int:
    value = (cell.attributes.get(name) or "").lstrip("0")
    # The first digits tell that it is too wide; a number may have thousands.
    return max(1, min(int(value[:4]), _MAX_SPAN)) if value.isdecimal() else 1
