"""The printed lines of a text, without the marks that a page or an editor left in it."""

from __future__ import annotations

import re

from ingest.text.letters import UPPER

_LINE_MARKS = re.compile(r"^[ \t]*(?:#{1,6}(?=[ \t])|>+(?=[ \t]|$))", re.M)
_EMPHASIS = (("**", re.compile(r"[*_][*_]+")), ("__", re.compile(r"__+")), ("`", re.compile(r"``*")))
_ITALIC = re.compile(r"(?P<m>[*_])(?<![\w*][*_])(?P<inner>(?=\S)[^*_\n]{1,200}?(?<=\S))(?P=m)(?![\w*])")
_ESCAPE = re.compile(r"\\(?=[-*_#.()+\[\]]|\s|$)")
# a share of papers prints the page before its first word: `Trang 1ỦY BAN NHÂN DÂN`
_PAGE = re.compile(rf"^[ \t]*Trang \d{{1,3}}(?=[{UPPER}])", re.M)
# tags that a page left in its text, as a share of papers does: `UBND TỈNH BÌNH THUẬN<b> CỘNG HÒA …</b>`
_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|font|p|div)(?:\s[^<>\n]{0,200})?>")
_BREAK = re.compile(r"<br\s*/?>")
_WRITTEN_BREAKS = ("\\r\\n", "\\n")  # a line break that a page wrote out as four characters, or two
# the number of an article and its colon in two lines: `Điều 5` / `: Chánh Văn phòng …`
_COLON_BELOW = re.compile(r"^(?P<article>[ \t]*Điều \d{1,3})(?P<gap>[ \t]{0,9}\n[ \t]{0,9})(?=:)", re.M)
# a mark that a typist set apart from its word, as in French: `Sở Y tế ; Sở Nội vụ`
_MARK_APART = re.compile(r"(?<=[\w)”\"]) ([;,:])(?=[ \n])")
_FEW = 3
_HEADER_SPAN = 1000  # characters; a header laid out as a table stands within them


def unmarked(flat: str) -> str:
    """The text with Markdown's marks and the tags of line breaks as blanks, at the same offsets."""
    if "#" in flat or ">" in flat:
        flat = _LINE_MARKS.sub(_blank, flat)
    for mark, pattern in _EMPHASIS:
        if mark in flat:
            flat = pattern.sub(_blank, flat)
    if flat.count("*") > 1 or flat.count("_") > 1:
        flat = _ITALIC.sub(lambda m: f" {m['inner']} ", flat)
    if "\\" in flat:
        flat = _ESCAPE.sub(" ", flat)
    for written in _WRITTEN_BREAKS:
        if flat.count(written) > _FEW:
            flat = flat.replace(written, "\n".ljust(len(written)))
    if "\n:" in flat or "\n :" in flat:
        flat = _COLON_BELOW.sub(lambda m: m["article"] + " " * len(m["gap"]), flat)
    if " ; " in flat or " , " in flat or " ;\n" in flat:
        flat = _MARK_APART.sub(r"\1 ", flat)
    if "Trang " in flat:
        flat = _PAGE.sub(_blank, flat)
    if "</" in flat:
        flat = _TAG.sub(_blank, flat)
    if "<br" in flat:
        flat = _BREAK.sub(
            lambda m: ("\n" if m.start() < _HEADER_SPAN else " ") + " " * (len(m.group()) - 1), flat
        )
    return flat


def _blank(m: re.Match[str]) -> str:
    return " " * len(m.group())


def trimmed_lines(flat: str) -> list[tuple[int, int]]:
    """The lines that are not blank, as spans without the white space round them."""
    out = []
    at = 0
    for line in flat.split("\n"):
        if body := line.strip():
            start = at if line[0] == body[0] else at + len(line) - len(line.lstrip())
            out.append((start, start + len(body)))
        at += len(line) + 1
    return out
