"""How fast an archive grows: files read, put, resolved, projected into the embedded graph.

    python benchmarks/load.py 1000 10000 [--jobs 2]

Times are wall clock, one run for each size; `again` is the same folder a second time, `one more` the mean of
twenty single documents put one by one into the full archive and graph.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import tempfile
import time
from itertools import islice
from pathlib import Path

import synth

from graphsvc.projection import follow
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive import Archive
from ingest.pipeline import ingest


def measure(count: int, jobs: int, root: Path) -> dict[str, object]:
    """One archive of `count` documents: rates, sizes, memory."""
    texts, file, graph = root / "texts", root / "a.db", root / "a.kgl"
    synth.write(count, texts, 7, 0.1)
    (texts / "truth.jsonl").unlink()
    clock = time.perf_counter
    start = clock()
    with Archive.open(file) as archive, EmbeddedStore(graph) as store:
        report = ingest([texts], archive, jobs=jobs)
        put = clock()
        follow(archive, store)
        done = clock()
        ingest([texts], archive, jobs=jobs)
        again = clock() - done
        singles = []
        for written in islice(synth.generate(20, seed=8), 20):
            one = texts / "one.txt"
            one.write_text(written.text, encoding="utf-8")
            begun = clock()
            ingest([one], archive)
            follow(archive, store)
            singles.append(clock() - begun)
        nodes = store.ask("MATCH (n) RETURN count(n) AS n")[0]["n"]
        edges = store.ask("MATCH ()-[r]->() RETURN count(r) AS n")[0]["n"]
        closing = clock()
    begun = clock()
    with EmbeddedStore(graph) as store:
        store.version()
        opened = clock() - begun
    usage = resource.getrusage
    return {
        "documents": report.read,
        "failed": len(report.failed),
        "documents a second, read and put": round(count / (put - start)),
        "documents a second, into the graph": round(count / (done - put)),
        "documents a second, end to end": round(count / (done - start)),
        "seconds, the same again": round(again, 2),
        "milliseconds, one more": round(sorted(singles)[len(singles) // 2] * 1e3, 1),
        "seconds to close the graph": round(begun - closing, 2),
        "seconds to open the graph": round(opened, 2),
        "nodes": nodes,
        "edges": edges,
        "archive bytes a document": file.stat().st_size // count,
        "graph bytes a document": graph.stat().st_size // count,
        "resident megabytes, writer": usage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "resident megabytes, largest reader": usage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }


def main() -> None:
    """Measure each size and print one JSON object a line."""
    parser = argparse.ArgumentParser(description="Measure the growth of archives.")
    parser.add_argument("sizes", type=int, nargs="*", default=[1000])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    for count in args.sizes:
        root = Path(tempfile.mkdtemp(prefix="load-"))
        try:
            print(json.dumps(measure(count, args.jobs, root)), flush=True)
        finally:
            shutil.rmtree(root)


if __name__ == "__main__":
    main()
