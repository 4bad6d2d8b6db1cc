"""Congresses as issuers: `Đại hội đại biểu Đảng bộ tỉnh lần thứ XX` issues resolutions of its own.

So does the congress of any body that holds one (`Đại hội Công đoàn tỉnh lần thứ V`), kept apart by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ingest.model import Organ
from ingest.organ.central import NOBODY, Resolved
from ingest.organ.placed import of_party_organisation
from ingest.organ.speaker import Speaker
from ingest.text.letters import UPPER
from ingest.text.slug import slug

_OF_PLACE = re.compile(
    r"Đại hội (?:đại biểu )?(?P<org>Đảng bộ\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
    rf"(?:\s+[{UPPER}\d].*?)?)(?P<nth>\s+lần thứ\s+\w+)?"
)
_OF_BODY = re.compile(
    r"(?P<what>Đại hội (?:đại biểu )?)(?P<whose>(?:Đảng bộ|Chi bộ|Công đoàn|Liên đoàn|LĐLĐ|Đoàn|Hội|Liên hiệp"
    r"|Liên minh|Mặt trận|MTTQ)\s.+?)(?P<nth>,? lần thứ \w+)?"
)
_OF_NOBODY = re.compile(r"Đại hội(?: đại biểu)?(?: lần thứ \w+)?")


def read(text: str, speaker: Speaker, of_phrase: Callable[[str, Speaker], Resolved]) -> Resolved | None:
    """The congress that a phrase names; None if it names none, nobody if whose it is remains untold."""
    if not text.startswith("Đại hội"):
        return None
    if place := _OF_PLACE.fullmatch(text):
        held = of_party_organisation(place["org"], speaker)
        if held.organ is None:
            return held
        key = f"{held.place.key}.{slug('Đại hội Đảng bộ' + (place['nth'] or ''))}"
        name = f"Đại hội đại biểu {held.organ.name}{place['nth'] or ''}"
        return replace(held, organ=Organ(key, name), line="party")
    if _OF_NOBODY.fullmatch(text):
        return NOBODY
    body = _OF_BODY.fullmatch(text)
    by = of_phrase(body["whose"], speaker) if body else NOBODY
    if body is None or by.organ is None:
        return None
    key = f"{by.organ.key}.{slug('Đại hội' + (body['nth'] or ''))}"
    return replace(by, organ=Organ(key, f"{body['what']}{by.organ.name}{body['nth'] or ''}"), sub_body=None)
