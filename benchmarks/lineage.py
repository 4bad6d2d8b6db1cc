"""How long questions take in process, beside the same graph in rustworkx and networkx as the floor.

    python benchmarks/lineage.py 10000 [100000 …]      archives of made-up facts, made and thrown away
    python benchmarks/lineage.py --archive FILE        an archive that is there, with its graph beside it

All in one run, the same documents for every engine, each asked once after a warm-up; milliseconds, the
middle one and the worst of a hundred. `bare` is the sub-graph as pairs of keys, which is all that the two
libraries can give; `chains` is the whole answer with its quotes, ranked, before their sentences are read in
the archive. rustworkx is left out where it is not installed (`uv sync --group bench`).
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

import load
import networkx as nx

from graphsvc.service import Service
from graphsvc.store.base import Limits
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from queries.chains import chains

rx: Any = None
with suppress(ImportError):
    import rustworkx as rx

ASKED, HUBS, WARM = 300, 20, 20
UP = "IMPLEMENTS|BASED_ON"
BARE = (
    f"MATCH (:Document {{key: $key}})-[:{UP}*0..12]->(s:Document) WITH DISTINCT s "
    f"MATCH (s)-[:{UP}]->(t:Document) RETURN s.key AS s, t.key AS t"
)
DOWN = (
    f"MATCH (:Document {{key: $key}})<-[:{UP}*1..12]-(d:Document) WHERE d.key <> $key "
    "RETURN count(DISTINCT d) AS n"
)
EDGES = f"MATCH (s:Document)-[:{UP}]->(t:Document) RETURN s.key AS s, t.key AS t"
WORDS = ("chuyển đổi số", "cải cách hành chính", "phòng chống tham nhũng", "dân vận", "an toàn giao thông")
FOREVER = Limits(timeout_ms=600_000)

Row = dict[str, Any]


def timed(ask: Callable[[Any], Any], asked: Sequence[Any]) -> tuple[Row, list[Any]]:
    """Ask each once; middle and worst milliseconds, and the answers."""
    for one in asked[:WARM]:
        ask(one)
    times, answers = [], []
    gc.collect()
    for one in asked:
        began = time.perf_counter()
        answers.append(ask(one))
        times.append((time.perf_counter() - began) * 1e3)
    times.sort()
    last = len(times) - 1
    return {"p50": _ms(times[last // 2]), "p99": _ms(times[last * 99 // 100])}, answers


def _ms(value: float) -> float:
    return float(f"{value:.3g}")


class Floor:
    """The edges of one graph in the two libraries; built one after the other, to tell their memory."""

    def __init__(self, edges: Iterable[tuple[str, str]]) -> None:
        pairs = list(edges)
        before = _rss()
        self.nx = nx.DiGraph(pairs)
        self.megabytes = {"networkx": _rss() - before}
        if rx is not None:
            before = _rss()
            self.rx = rx.PyDiGraph()
            names = list(dict.fromkeys(k for pair in pairs for k in pair))
            self.at = dict(zip(names, self.rx.add_nodes_from(names), strict=True))
            self.rx.add_edges_from_no_data([(self.at[s], self.at[t]) for s, t in pairs])
            self.megabytes["rustworkx"] = _rss() - before

    def up_nx(self, key: str) -> list[tuple[str, str]]:
        return [(s, t) for s in (key, *nx.descendants(self.nx, key)) for t in self.nx.successors(s)]

    def up_rx(self, key: str) -> list[tuple[str, str]]:
        g, first = self.rx, self.at[key]
        return [(g[s], g[t]) for s in (first, *rx.descendants(g, first)) for t in g.successor_indices(s)]

    def down_nx(self, key: str) -> int:
        return len(nx.ancestors(self.nx, key))

    def down_rx(self, key: str) -> int:
        return len(rx.ancestors(self.rx, self.at[key]))


def _rss() -> int:
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) >> 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def measure(path: Path) -> Row:
    """Ask everything of one archive and its graph."""
    began = time.perf_counter()
    store = EmbeddedStore(path.with_suffix(".kgl"))
    with Service(lambda: Archive.open(path, readonly=True), store) as service:
        store.version()
        told: Row = {"open s": round(time.perf_counter() - began, 2), "resident MB": _rss()}
        edges = [(r["s"], r["t"]) for r in store.ask(EDGES, limits=FOREVER)]
        told["documents"] = store.ask("MATCH (d:Document) RETURN count(d) AS n")[0]["n"]
        told["edges up"] = len(edges)
        low = store.ask(
            f"MATCH (d:Document)-[:{UP}]->() WHERE d.level = 3 RETURN DISTINCT d.key AS key ORDER BY key",
            limits=FOREVER,
        )
        plans = Random(1).sample([r["key"] for r in low], min(ASKED, len(low)))
        hubs = [
            r["key"]
            for r in store.ask(
                f"MATCH (:Document)-[r:{UP}]->(d:Document) RETURN d.key AS key, count(r) AS n "
                f"ORDER BY n DESC, key LIMIT {HUBS}",
                limits=FOREVER,
            )
        ]
        floor = Floor(edges)
        del edges
        told["resident MB of the libraries"] = floor.megabytes
        told["lineage, bare"] = _beside(
            plans,
            lambda k: [(r["s"], r["t"]) for r in store.ask(BARE, {"key": k})],
            floor.up_nx, floor.up_rx if rx else None, sorted,
        )  # fmt: skip
        told["downstream count of the largest"] = _beside(
            hubs,
            lambda k: store.ask(DOWN, {"key": k}, FOREVER)[0]["n"],
            floor.down_nx, floor.down_rx if rx else None, int,
        )  # fmt: skip
        told["chains"], _ = timed(lambda k: chains(store, k), plans)
        # each is asked once: what is remembered of one helps the next only where both have a step
        told["chains with their sentences"], _ = timed(service.chains, plans)
        told["the same again"], _ = timed(service.chains, plans)
        numbers = [f"{key.rpartition('.')[2]}-KH/HU" for key in plans]
        told["search by number"], _ = timed(service.search, numbers)
        told["search by words"], _ = timed(service.search, WORDS * 10)
    return told


def _beside(
    keys: Sequence[str],
    embedded: Callable[[str], Any],
    networkx: Callable[[str], Any],
    rustworkx: Callable[[str], Any] | None,
    comparable: Callable[[Any], Any],
) -> Row:
    """Time all engines on the same keys; they must say the same."""
    row, answers = timed(embedded, keys)
    told = {"embedded": row}
    for name, ask in (("networkx", networkx), ("rustworkx", rustworkx)):
        if ask is None:
            continue
        told[name], its = timed(ask, keys)
        assert [comparable(a) for a in answers] == [comparable(b) for b in its], name
        told[f"embedded / {name}"] = {"p50": _ms(row["p50"] / told[name]["p50"])}
    return told


def main() -> None:
    """Measure each archive and print one JSON object a line."""
    parser = argparse.ArgumentParser(description="Time the questions beside graph libraries.")
    parser.add_argument("sizes", type=int, nargs="*")
    parser.add_argument("--archive", type=Path, metavar="FILE")
    args = parser.parse_args()
    if args.archive is not None:
        print(json.dumps(measure(args.archive)), flush=True)
    for size in args.sizes:
        root = Path(tempfile.mkdtemp(prefix="lineage-"))
        try:
            load.run(load.put_facts, size, 1, root)
            load.run(load.fill, size, 1, root)
            print(json.dumps(measure(root / "a.db")), flush=True)
        finally:
            shutil.rmtree(root)


if __name__ == "__main__":
    main()
