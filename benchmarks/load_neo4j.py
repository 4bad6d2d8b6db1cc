"""How fast a Neo4j fills from an archive, over Bolt and by the offline import, and what the server weighs.

    PYTHONPATH=tests python benchmarks/load_neo4j.py ARCHIVE [--batch 500 1000 2000 5000 10000] [--import]
    PYTHONPATH=tests python benchmarks/load_neo4j.py --diamonds

Starts a server of its own on this machine (`tests/neo4j_local.py`), with the memory that docker-compose.yml
gives it, and rebuilds the graph once for each number of rows in a transaction. Client and server share the
machine: wall clock depends on what else it does, so the processor seconds of both are told too. One JSON
object a line.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

from graphs import diamonds, graph
from neo4j_local import LocalNeo4j, local_neo4j

from graphsvc import bulk
from graphsvc.projection import rebuild
from graphsvc.store.embedded import EmbeddedStore
from graphsvc.store.neo4j_store import Neo4jStore
from ingest.archive.archive import Archive
from queries.catalog import query

MEMORY = {"server.memory.pagecache.size": "1g", "db.memory.transaction.max": "256m"}
COUNTS = {
    "nodes": "MATCH (n) WHERE NOT n:Meta RETURN count(n) AS n",
    "edges": "MATCH ()-[r]->() RETURN count(r) AS n",
    "read": "MATCH (d:Document {status: 'read'}) RETURN count(d) AS n",
}


def server_cpu(server: LocalNeo4j) -> float:
    """Return the processor seconds of the server so far."""
    fields = Path(f"/proc/{server.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def told(**figures: Any) -> None:
    """Print one line of figures."""
    load = round(os.getloadavg()[0], 1)
    rounded = {k: round(v, 2) if isinstance(v, float) else v for k, v in figures.items()}
    print(json.dumps({**rounded, "load of the machine": load}), flush=True)


def minutely(began: float) -> Callable[[int, int, int], None]:
    """Return a progress that says once a minute how far it is."""
    last = began

    def progress(rows: int, of: int, _version: int) -> None:
        nonlocal last
        if time.perf_counter() - last > 60:
            last = time.perf_counter()
            print(f"{time.strftime('%H:%M:%S')} {rows:,} of {of:,} rows", file=sys.stderr, flush=True)

    return progress


def over_bolt(archive: Archive, server: LocalNeo4j, batch: int) -> None:
    """Rebuild the graph in a running server and tell the rates."""
    with Neo4jStore.connect(server.uri, patience=120.0) as store:
        began = time.perf_counter()
        store.wipe()
        wiped = time.perf_counter() - began
        began, mine, its = time.perf_counter(), time.process_time(), server_cpu(server)
        rebuild(archive, store, batch=batch, progress=minutely(began))
        wall, mine, its = time.perf_counter() - began, time.process_time() - mine, server_cpu(server) - its
        counts = {name: store.ask(text)[0]["n"] for name, text in COUNTS.items()}
        told(
            way="bolt", batch=batch, wiped_s=wiped, **counts,
            wall_s=wall, client_cpu_s=mine, server_cpu_s=its,
            documents_a_second=counts["read"] / wall, edges_a_second=counts["edges"] / wall,
            documents_a_cpu_second=counts["read"] / (mine + its), server_resident_mb=server.resident_mb(),
        )  # fmt: skip


def by_import(archive: Archive, server: LocalNeo4j) -> None:
    """Write the files, import them into the stopped server's empty database, and start it."""
    with tempfile.TemporaryDirectory(prefix="bulk-") as name:
        folder = Path(name)
        began, mine = time.perf_counter(), time.process_time()
        with archive.still():
            bulk.write(archive, folder)
        wrote, mine = time.perf_counter() - began, time.process_time() - mine
        size = sum(f.stat().st_size for f in folder.iterdir()) >> 20
        began, before = time.perf_counter(), os.times()
        server.admin("database", "import", "full", "neo4j", f"@{bulk.ARGUMENTS}", folder=folder)
        loaded, after = time.perf_counter() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    server.start(timeout=600)
    began = time.perf_counter()
    with Neo4jStore.connect(server.uri, patience=120.0) as store:
        schema = time.perf_counter() - began
        counts = {name: store.ask(text)[0]["n"] for name, text in COUNTS.items()}
        assert store.version() == archive.sequence()
    told(
        way="import", **counts, files_mb=size, write_s=wrote, write_cpu_s=mine,
        import_s=loaded, import_cpu_s=cpu,
        start_s=server.started_in, constraints_and_indexes_s=schema,
        documents_a_second=counts["read"] / (wrote + loaded + server.started_in + schema),
        server_resident_mb=server.resident_mb(),
    )  # fmt: skip


def of_diamonds(server: LocalNeo4j) -> None:
    """Ask for all above and below forty stacked diamonds, 2**40 paths, on both stores; 12 hops and all 80."""
    batch = graph([*diamonds(40), *((f"x{i}", f"x{i + 1}") for i in range(2_000))])
    with EmbeddedStore() as embedded, Neo4jStore.connect(server.uri) as neo4j:
        for store, bound in product((embedded, neo4j), (12, 80)):
            store.wipe()
            store.apply(batch)
            for name, key in (("ancestors", "d000"), ("ancestor_edges", "d000"), ("descendants", "d040")):
                text = re.sub(r"\.\.12\b", f"..{bound}", query(name).text)
                times = []
                for _ in range(50):
                    began = time.perf_counter()
                    found = len(store.ask(text, {"key": key, "limit": 1_000}))
                    times.append((time.perf_counter() - began) * 1e3)
                told(
                    way=store.name, question=name, hops=bound, rows=found,
                    first_ms=times[0], median_ms=statistics.median(times), worst_of_49_ms=max(times[1:]),
                )  # fmt: skip


def main() -> None:
    """Measure the ways that the arguments ask for."""
    parser = argparse.ArgumentParser(description="Measure the load into Neo4j.")
    parser.add_argument("archive", type=Path, nargs="?")
    parser.add_argument("--batch", type=int, nargs="*", default=[2000])
    parser.add_argument("--import", dest="bulk", action="store_true")
    parser.add_argument("--diamonds", action="store_true")
    args = parser.parse_args()
    if args.diamonds:
        with local_neo4j(MEMORY) as running:
            of_diamonds(running)
        return
    if args.archive is None:
        parser.error("name an archive")
    os.environ.setdefault("NEO4J_TEST_HEAP", "1g")
    with Archive.open(args.archive, create=False, readonly=True) as archive:
        server = LocalNeo4j(MEMORY)
        try:
            if args.bulk:
                by_import(archive, server)
                server.stop()
                server = LocalNeo4j(MEMORY)
            if args.batch:
                server.start(timeout=600)
                told(
                    way="start",
                    server=server.version,
                    start_s=server.started_in,
                    resident_mb=server.resident_mb(),
                )
                for batch in args.batch:
                    over_bolt(archive, server, batch)
        finally:
            server.stop()
            shutil.rmtree(server.home, ignore_errors=True)


if __name__ == "__main__":
    main()
