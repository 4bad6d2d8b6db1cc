"""Lists of web pages under one word: `Website Tổng cục Hải quan, Tổng cục Thuế` are the pages of both."""

from __future__ import annotations

import re

from ingest.text.letters import UPPER

# `Cổng thông tin điện tử Chính phủ`, `Cổng TTĐT BTP`, `Trang TTĐT các bộ`, `Website Bộ Tài chính`
_PAGE = re.compile(
    r"(?:(?:Cổng|Trang)\s(?:[Tt]hông tin [Đđ]iện tử|TTĐT|[Tt]in [Đđ]iện tử)|[Ww]ebsite|Web)(?: của)?\s(?=\S)"
)
_SEPARATOR = re.compile(r"\s*(?:,|;|\svà\s)\s*")
_SHORT_FORM = re.compile(rf"[{UPPER}&]{{2,10}}$")  # `BTP`, `TANDTC`
_KIND = re.compile(rf"(?:Tổng cục|Bộ|Cục|Sở|UBND|Ủy ban nhân dân)(?=\s[{UPPER}])")
_FEWEST_SHORT = 3  # members, so that one short form behind a page is not taken for another page


def each(flat: str, start: int, stop: int) -> list[tuple[str, int, int]] | None:
    """The pages of a list, each with the word before its owner; None where others than pages stand in it.

    The owners are of one kind, or all but the first are short forms.
    """
    page = _PAGE.match(flat, start, stop)
    if page is None:
        return None
    owners: list[tuple[int, int]] = []
    at = page.end()
    for m in _SEPARATOR.finditer(flat, at, stop):
        owners.append((at, m.start()))
        at = m.end()
    owners.append((at, stop))
    names = [flat[a:b] for a, b in owners]
    kind = _KIND.match(names[0])
    of_one_kind = kind is not None and all(name.startswith(f"{kind.group()} ") for name in names)
    short = len(names) > _FEWEST_SHORT and all(map(_SHORT_FORM.match, names[1:]))
    if len(names) == 1 or not (of_one_kind or short):
        return None
    word = page.group().strip()
    return [
        (f"{word} {name}", a if n else start, b)
        for n, (name, (a, b)) in enumerate(zip(names, owners, strict=True))
    ]
