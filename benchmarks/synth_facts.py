"""The facts of synthetic directives, as a reader without fault would find them: for runs without reading.

The directives are those of `synth`, with the same texts; identity, citations, duties and copies are taken
from what was meant, not read from the text.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from itertools import islice

import synth
import synth_print
from synth import Directive, Issuer

from ingest.archive.entry import Incoming
from ingest.model import Citation, Duty, Facts, Head, Organ, Recipient, Relation, Target, Unit
from ingest.readers import ReadText


def incoming(count: int, seed: int = 7) -> Iterator[Incoming]:
    """Yield `count` documents ready to be put into an archive, the same for the same seed."""
    return islice(_endless(seed), count)


def _endless(seed: int) -> Iterator[Incoming]:
    world = synth._World(random.Random(seed))  # the campaigns of `synth`
    rng = random.Random(seed + 1)
    n = 0
    while True:
        for directive in world.campaign():
            n += 1
            text, edges = synth_print.document(directive, rng)
            sha = hashlib.sha256(f"{seed} {n}".encode()).hexdigest()
            name = f"{n // 1000:04d}/{n:07d}.txt"
            own = [(relation, target) for relation, source, target in edges if source == directive.key]
            facts = _facts(directive, own, name, sha)
            yield Incoming(facts, ReadText(text, "utf-8", "txt"), f"/made/{name}", name)


def _facts(d: Directive, edges: list[tuple[str, str]], name: str, sha: str) -> Facts:
    above = {a.key: a for a in d.above}
    cited = tuple(
        _citation("implements" if relation == "implements" else "cites", key, above.get(key))
        for relation, key in edges
    )
    units = _units(d.issuer)
    task = "theo dõi, đôn đốc, tổng hợp kết quả, báo cáo định kỳ"
    return Facts(
        name, sha, _head(d), cited,
        tuple(Recipient((0, 20), "Các cơ quan liên quan", "copy", u) for u in units[:1]),
        tuple(Duty((0, 40), u.name, u, task=task, due=str(d.day.replace(day=28))) for u in units),
    )  # fmt: skip


def _organ(issuer: Issuer) -> Organ:
    return Organ(issuer.key, synth_print._name(issuer))


def _head(d: Directive) -> Head:
    return Head(
        d.key, synth_print.symbol(d), None, d.code, str(d.day),
        d.issuer.place.name if d.issuer.place else "Hà Nội", f"về {d.subject}", _organ(d.issuer), None,
        d.issuer.tier, "party" if d.issuer.party else "state",
    )  # fmt: skip


def _citation(relation: Relation, key: str, d: Directive | None) -> Citation:
    if d is None:  # the congress that every line goes back to
        ordinal = int(key.rpartition(".")[2])
        target = Target("resolution", key, event="congress", ordinal=ordinal, of="Đảng Cộng sản Việt Nam")
        quote = f"Nghị quyết Đại hội đại biểu toàn quốc lần thứ {synth_print.ROMAN[ordinal]} của Đảng"
    else:
        symbol = synth_print.symbol(d)
        target = Target("document", key, symbol, type=d.code, issued_on=str(d.day), issuer=_organ(d.issuer))
        quote = f"{synth_print.NOUN[d.code]} số {symbol}, ngày {d.day:%d/%m/%Y} của {_organ(d.issuer).name}"
    return Citation((200, 200 + len(quote)), quote, relation, target, rule="made")


def _units(issuer: Issuer) -> tuple[Unit, ...]:
    if issuer.place is None:
        return (Unit("tinh-uy-thanh-uy", "các tỉnh ủy, thành ủy", collective=True),)
    return tuple(
        Unit(f"{issuer.place.key}.{slug}", f"{name} {issuer.place.kind} {issuer.place.name}")
        for slug, name in (("van-phong", "Văn phòng"), ("mttq", "Ủy ban Mặt trận Tổ quốc"))
    )
