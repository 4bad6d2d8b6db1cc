"""The stamp of who received a paper, over its header: `TRƯỜNG X / ĐẾN Số: 19 / Ngày: 15/9/2026`.

Its number, its day and its organ are those of the register of incoming papers (Nghị định 30/2020/NĐ-CP,
Phụ lục IV, the model of the stamp `ĐẾN`), none of the document's own.
"""

from __future__ import annotations

import re

from ingest.text.letters import LOWER, UPPER

_TOP = 3000  # characters; a stamp stands beside the header
_WORD = "ĐẾN"
_STAMP = re.compile(
    r"^[ \t]*(?:(?:CÔNG )?VĂN (?:BẢN )?)?ĐẾN[ \t]*:?[ \t]*(?:Số[ \t]*:?[ \t.…\d/]{0,40})?\n"
    r"(?:[ \t]{0,40}(?:\n[ \t]{0,40}){0,3}(?:Số(?: và ký hiệu(?: HS)?)?[ \t]*:[^\n/]{0,40}/?[ \t]*"
    r"|(?:Giờ|Ngày)[ \t]*:?[ \t.…\d/:]{0,40}|Chuyển[ \t]*:[^\n]{0,60}"
    r"|Lưu hồ sơ(?: số)?[ \t]*:[^\n]{0,40})$){1,6}",
    re.M,
)
# all in one line: `ĐẾN NGÀY 20/10/2010`
_IN_A_LINE = re.compile(
    r"^[ \t]*(?:(?:CÔNG )?VĂN (?:BẢN )?)?ĐẾN[ \t]*:?[ \t]*(?:NGÀY|Ngày)[ \t]*:?[ \t]*"
    r"[0-3]?\d[/.-][01]?\d[/.-](?:20)?\d\d[ \t]*$",
    re.M,
)
_TELLS = re.compile(r"^[ \t]*(?:Ngày[ \t]*:|Chuyển[ \t]*:)", re.M)
_ORGAN = re.compile(rf"[{UPPER}][{UPPER}{LOWER}&.]+(?: [{UPPER}–-][{UPPER}&.]*){{1,12}}$")
_MOTTO = re.compile(r"CỘNG H|ĐẢNG CỘNG SẢN VIỆT NAM|ĐỘC LẬP")
_OWN_NUMBER = re.compile(r"^[ \t]*Số[ \t]*:?[ \t]*\d*[ \t]?[/-]", re.M)


def without_stamp(flat: str) -> str:
    """The text with the stamp as blanks, at the same offsets.

    The name of who received it goes too, where the document's own number stands above, or a header of its own
    below: else the line over the stamp may be the issuer's.
    """
    if flat.find(_WORD, 0, _TOP) < 0:
        return flat
    m = _STAMP.search(flat, 0, _TOP)
    if m is None or not _TELLS.search(flat, m.start(), m.end()):
        m = _IN_A_LINE.search(flat, 0, _TOP)
    if m is None:
        return flat
    start = m.start()
    above = flat[:start].rstrip()
    name = above.rfind("\n") + 1
    if flat[name:start].isupper() and (_OWN_NUMBER.search(flat, 0, name) or _headed(flat, name, m.end())):
        start = name
    blank = re.sub(r"[^\n]", " ", flat[start : m.end()])
    return flat[:start] + blank + flat[m.end() :]


def _headed(flat: str, top: int, end: int) -> bool:
    """Does a header of its own begin under a stamp that heads the page: an organ, then a number?"""
    if flat[:top].strip():
        return False
    number = _OWN_NUMBER.search(flat, end, _TOP)
    lines = flat[end : number.start()].split("\n") if number else []
    return any(_ORGAN.match(line.strip(" *")) and not _MOTTO.match(line.strip(" *")) for line in lines)
