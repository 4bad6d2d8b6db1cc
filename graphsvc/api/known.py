"""Refuses what no operation knows: a misspelt parameter would be passed over, and the answer be another's."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import Any

from fastapi import Request
from fastapi.dependencies.models import Dependant

from graphsvc.api.problems import Problem
from ingest.lexicon.doctypes import all_types
from ingest.lexicon.places import of_key, provinces

# what issuers of the centre have where others have their place
_CENTRE = "trung-uong"


async def only_known(request: Request) -> None:
    """Refuse query parameters that the operation does not have. Raises `Problem`; names the nearest."""
    dependant = getattr(request.scope.get("route"), "dependant", None)
    if dependant is None or not request.query_params:
        return
    known = set(_parameters(dependant))
    wrong = [_unknown(name, known) for name in request.query_params if name not in known]
    if wrong:
        raise Problem("invalid-request", extra={"errors": wrong})


def check_kind(doc_type: str | None, place: str | None) -> None:
    """Refuse a type that no table has and a place of no province. Raises `Problem`; names the nearest.

    Below its province a place is not looked up: no table has the communes of before 2025.
    """
    wrong = []
    types = {one.code for one in all_types()}
    if doc_type is not None and doc_type not in types:
        wrong.append(_told("query.type", "no such type of document", doc_type, types))
    if place is not None:
        province = place.split(".", 1)[0]
        if province != _CENTRE and of_key(province) is None:
            keys = {one.key for one in provinces()}
            wrong.append(_told("query.place", "no such place", province, keys))
    if wrong:
        raise Problem("invalid-request", extra={"errors": wrong})


def _parameters(dependant: Dependant) -> Iterator[str]:
    for one in dependant.query_params:
        yield one.alias
    for inner in dependant.dependencies:
        yield from _parameters(inner)


def _unknown(name: str, known: Collection[str]) -> dict[str, Any]:
    # the name is the asker's: only as much of it as tells which it was
    shown = "".join(c for c in name[:40] if c.isprintable())
    told = _told(f"query.{shown}", "no such parameter here", name, known)
    if "mean" not in told["what"]:
        told["what"] += f"; there are {', '.join(sorted(known))}" if known else "; there are none"
    return told


def _told(where: str, what: str, given: str, known: Collection[str]) -> dict[str, Any]:
    small = {one.casefold(): one for one in sorted(known)}
    near = get_close_matches(given.casefold(), small, n=1)
    return {"where": where, "what": f"{what}; did you mean {small[near[0]]}?" if near else what}
