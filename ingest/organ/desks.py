"""Numbers of letters in which the office stands where others print a type: `176/CT-KTT1` of a Cục Thuế."""

from __future__ import annotations

from itertools import pairwise

from ingest.lexicon.sign import Sign

_BETWEEN = {"-", "–", "và", "của", "&"}


def office_first(sign: Sign, name: str) -> bool:
    """Whether what looks like the code of a type stands for the issuer of this name.

    The number of a letter bears its office first and then the room that wrote it (Nghị định 30/2020/NĐ-CP,
    Phụ lục I): `45/TTr-VP` of a Thanh tra tỉnh. In `45/TTr-TTT` the office stands behind, so that is a type.
    """
    words = [w for w in name.lower().split() if w not in _BETWEEN]
    initials = "".join(w[0] for w in words)
    if sign.code is None or any(initials.startswith((sign.organ or "-").lower(), n) for n in (0, 1)):
        return False
    code = sign.code.lower()
    return any(code[0] == one[0] and other.startswith(code[1:]) for one, other in pairwise(words[:3]))
