"""Houses that a letter calls by their kind alone: `Công văn số … của Công ty` is of the firm it is sent to.

The full name stands among the addressees, or where the text says how it goes on to call it; that of a
committee of a block in the header of an agency below it.
"""

from __future__ import annotations

import re

from ingest.head import header_organs
from ingest.organ import party_boards
from ingest.organ.capitals import calm
from ingest.page.outline import Outline
from ingest.text.letters import UPPER

_KIND = r"(?:Tổng [Cc]ông ty|Công ty|Tập đoàn|Trường|Bệnh viện|Hợp tác xã|Ngân hàng)"
_ADDRESSED = re.compile(rf"[\s:*-]*(?P<name>(?P<kind>{_KIND})\s+[^;:(\n]{{3,140}}?)[\s.,;]*(?:\(|\n|\Z)")
_CALLED = re.compile(
    rf"(?P<name>(?P<kind>{_KIND})\s(?:(?!{_KIND})[^();:\n]){{3,120}}?)"
    r"\s*\((?:sau đây\s+)?(?:gọi|viết)\s+(?:tắt\s+)?là:?\s*[“\"]?(?:Quý\s+)?(?P=kind)[”\"]?\)"
)
_SECOND = re.compile(rf"\n\s*[-+•]\s*[{UPPER}]|;\s*[-+•\n]\s*[{UPPER}]")


_OF_BLOCK = re.compile(r"ĐẢNG (?:ỦY|UỶ|BỘ) KHỐI (?P<name>\S.*)")
_OF_HOUSE = re.compile(
    r"ĐẢNG (?:ỦY|UỶ|BỘ) (?P<kind>TRƯỜNG|BỆNH VIỆN|HỌC VIỆN|TỔNG CÔNG TY|CÔNG TY|TẬP ĐOÀN)(?P<name> \S.*)"
)
_OVER_FIRMS = re.compile(r"(?P<kind>TẬP ĐOÀN|TỔNG CÔNG TY) \S")


def named_by_kind(outline: Outline) -> dict[str, str]:
    """The full names of the houses that the text calls by each kind; a kind that two bear is left out."""
    found: dict[str, set[str]] = {}
    block = outline.first("addressees")
    if block is not None:
        words = outline.text(block)
        m = _ADDRESSED.match(words)
        if m and not _SECOND.search(words):
            found.setdefault(m["kind"].capitalize(), set()).add(" ".join(m["name"].split()))
    if "tắt là" in outline.flat:
        for m in _CALLED.finditer(outline.flat):
            found.setdefault(m["kind"].capitalize(), set()).add(" ".join(m["name"].split()))
    header = outline.first("header")
    if header is not None and "KHỐI" in outline.text(header):
        for name in header_organs.printed(outline)[:-1]:
            if m := _OF_BLOCK.match(name):  # above an agency: `Nghị quyết … của Đảng ủy Khối`
                block_name = calm(f"ĐẢNG ỦY KHỐI {m['name']}")
                for office in ("", *(f"{name} " for name in party_boards.OFFICES)):
                    found.setdefault(f"{office}Đảng ủy Khối", set()).add(f"{office}{block_name}")
    if header is not None and ("ĐẢNG ỦY" in outline.text(header) or "ĐẢNG BỘ" in outline.text(header)):
        for name in header_organs.printed(outline)[:-1]:
            if m := _OF_HOUSE.match(name):  # above a part of the house: `Báo cáo … của Đảng ủy trường`
                whole = f"Đảng ủy {calm(m['kind'] + m['name'])}"
                kind = m["kind"].capitalize()
                for said in (kind, kind.lower()):
                    found.setdefault(f"Đảng ủy {said}", set()).add(whole)
    if header is not None and ("TẬP ĐOÀN" in outline.text(header) or "TỔNG CÔNG TY" in outline.text(header)):
        for name in header_organs.printed(outline)[:-1]:
            if m := _OVER_FIRMS.match(name):  # above a firm: `Chỉ thị … của Tập đoàn`
                found.setdefault(m["kind"].capitalize(), set()).add(calm(name))
    named = {kind: names.pop() for kind, names in found.items() if len({n.lower() for n in names}) == 1}
    return named | ({"Nhà trường": named["Trường"]} if "Trường" in named else {})
