"""What a resolution named by its congress or plenum is: whose it is, and the key that follows.

`Đảng bộ tỉnh` is that of the speaker. A plenum is that of the committee, whose resolutions it adopts; a term
that is not said stays open, since a local committee counts its own.
"""

from __future__ import annotations

import re

from ingest.citation.holders import KIND
from ingest.citation.mention import Mention
from ingest.keys import CONGRESS, PLENUM, UNKNOWN, DocKey
from ingest.lexicon import places
from ingest.model import Organ, Target
from ingest.organ import organs
from ingest.organ.names import bare
from ingest.organ.speaker import Speaker

_PARTY = "Đảng Cộng sản Việt Nam"
# `Đảng bộ Quân đội`, `Đảng bộ Trường Đại học Vinh`: a body, where a province bears its bare name too
_BODY = re.compile(
    r"Đảng bộ (?P<name>Khối .*Trung ương|(?:Quân (?:đội|khu)|Công an Trung ương|Trường|Sở|Tổng|Tập đoàn"
    r"|Công ty|Ngân hàng|Đại học|Học viện|Bệnh viện|Cục|Chi cục|Viện|Văn phòng|Báo|Đài|Chính phủ|Quốc hội"
    r"|Mặt trận|Bộ(?! đội)|[Cc]ơ quan)\b.*)"
)
# the union of a place, or of the country; that of a branch keeps its name
_LABOUR = re.compile(rf"\ACông đoàn(?=\s(?:Việt\sNam|{KIND})(?!\w))")
_PARTY_ORGANISATIONS = ("Đảng bộ", "Tỉnh Đảng bộ", "Thành Đảng bộ", "Huyện Đảng bộ", "Quận Đảng bộ")
_UNPLACED = re.compile(r"\s(?:tỉnh|huyện|quận|xã|phường|thị xã|thành phố|thị trấn|đặc khu)$")


def resolution(m: Mention, speaker: Speaker) -> Target:
    """A congress or plenum resolution, its Party organisation placed by the speaker."""
    if m.event == "plenum":
        return _plenum(m, speaker)
    of, issuer_key = _congress_of(m.of or "", speaker)
    number = str(m.ordinal) if m.ordinal is not None else UNKNOWN
    key = DocKey(issuer_key, UNKNOWN, CONGRESS, number)
    return Target(
        kind="resolution",
        key=str(key),
        type="NQ",
        event="congress",
        ordinal=m.ordinal,
        of=of,
        term=m.term,
        issuer=Organ(issuer_key, of),
    )


def _plenum(m: Mention, speaker: Speaker) -> Target:
    """A resolution of a plenum: of the centre, of the committee of a place, or of a mass organisation."""
    of, committee = m.of or "", Organ("trung-uong", "Ban Chấp hành Trung ương")
    if of != _PARTY:
        board = organs.of_phrase(f"Ban Chấp hành {of}", speaker) if of.startswith("Đảng bộ") else None
        of, key = _congress_of(of, speaker)
        committee = board.organ if board is not None and board.organ is not None else Organ(key, of)
    kind = PLENUM if m.type != "KL" else f"{PLENUM}-kl"
    return Target(
        kind="resolution",
        key=str(DocKey(committee.key, m.term or UNKNOWN, kind, str(m.ordinal))),
        type=m.type,
        event="plenum",
        ordinal=m.ordinal,
        of=of,
        term=m.term.upper() if m.term else None,
        issuer=committee,
    )


def _congress_of(of: str, speaker: Speaker) -> tuple[str, str]:
    """Who held the congress, `Đảng bộ tỉnh` written out, and its key, seen from the speaker."""
    if of == _PARTY:
        return of, "trung-uong"
    labour = _LABOUR.sub("Liên đoàn Lao động", of)
    union = organs.of_phrase(labour, speaker)
    if union.line == "mass" and union.organ is not None:
        unplaced = _UNPLACED.search(of)
        shown = union.place.commune or union.place.district or union.place.province
        return (f"{of} {bare(shown)}" if unplaced and shown else of), union.organ.key
    if (
        not of.startswith(_PARTY_ORGANISATIONS)
        and (society := organs.of_phrase(of, speaker).organ) is not None
    ):
        return society.name, society.key
    body = _BODY.match(of)
    if body is not None and not places.find(body["name"], level=1):
        held = organs.of_phrase(body["name"], speaker).organ
        if held is None:
            return of, f"{UNKNOWN}.dang-bo"
        return f"Đảng bộ {held.name}", f"{held.key}.dang-bo"
    got = organs.of_party_organisation(of, speaker)
    return (
        (got.organ.name, got.organ.key if ".dang-bo" in got.organ.key else f"{got.organ.key}.dang-bo")
        if got.organ
        else (of, "_.dang-bo")
    )
