"""How fast an archive grows: files read, put, resolved, filled into the embedded graph; and what it weighs.

    python benchmarks/load.py 1000 10000 [--jobs 2] [--facts] [--keep FOLDER]

Each stage is a process of its own, so that its memory and its processor time are its own too. Wall clock
depends on what else the machine does; processor seconds hardly do. `--facts` leaves reading out: the facts
are made beside the texts, on one core, and put by another. `--keep` leaves archive and graph in a folder.
One line a minute on standard error says how far it is; one JSON object a size goes to standard output.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path
from typing import Any

import synth
import synth_facts

from graphsvc.projection import follow
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from ingest.archive.entry import Entry, prepare
from ingest.pipeline import BATCH, ingest
from ingest.pool import end_with_parent

Told = dict[str, Any]
SINGLES = 20


class Clock:
    """Tells once a minute how far a stage is."""

    def __init__(self, stage: str, *files: Path) -> None:
        self.stage, self.files = stage, files
        self.began = self.last = time.perf_counter()
        self.count = 0

    def __call__(self, done: int, _of: int | None = None, _version: int | None = None) -> None:
        now = time.perf_counter()
        if now - self.last < 60:
            return
        rate = (done - self.count) / (now - self.last)
        self.last, self.count = now, done
        sizes = " ".join(f"{f.name}={f.stat().st_size >> 20}M" for f in self.files if f.exists())
        print(
            f"{time.strftime('%H:%M:%S')} {self.stage} {done:,} · {rate:,.0f}/s now, "
            f"{done / (now - self.began):,.0f}/s in all · cpu {_cpu():.0f}s · rss {_rss()} MB · "
            f"load {os.getloadavg()[0]:.1f} · {sizes}",
            file=sys.stderr, flush=True,
        )  # fmt: skip


def _rss() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _cpu() -> float:
    return time.process_time()


def put_texts(count: int, jobs: int, root: Path) -> Told:
    """Read a folder of texts into an archive."""
    archive = root / "a.db"
    with Archive.open(archive) as kept:
        clock = Clock("read and put", archive, root / "a.db-wal")
        report = ingest([root / "texts"], kept, jobs=jobs, on_progress=clock)
    return {"put": report.read, "failed": len(report.failed)}


def put_facts(count: int, _jobs: int, root: Path) -> Told:
    """Put facts that another process makes."""
    context = get_context("spawn")
    queue: Queue[list[Entry] | None] = context.Queue(maxsize=4)
    maker = context.Process(target=_make, args=(count, queue))
    maker.start()
    archive, done = root / "a.db", 0
    clock = Clock("put", archive, root / "a.db-wal")
    with Archive.open(archive) as kept:
        while (batch := queue.get()) is not None:
            done += sum(kept.put_many(batch))
            clock(done)
    maker.join()
    return {"put": done, "failed": 0}


def _make(count: int, queue: Queue[list[Entry] | None]) -> None:
    made: Iterator[Entry] = map(prepare, synth_facts.incoming(count))
    while batch := list(islice(made, BATCH)):
        queue.put(batch)
    queue.put(None)


def again(_count: int, jobs: int, root: Path) -> Told:
    """Read the same folder a second time."""
    with Archive.open(root / "a.db") as kept:
        return {"unchanged": ingest([root / "texts"], kept, jobs=jobs).unchanged}


def fill(_count: int, _jobs: int, root: Path) -> Told:
    """Make the graph from the archive, as a rebuild does."""
    with (
        Archive.open(root / "a.db", create=False, readonly=True) as kept,
        EmbeddedStore(root / "a.kgl") as store,
    ):
        clock = Clock("graph", root / "a.kgl.new")
        follow(kept, store, progress=lambda rows, of, _at: clock(rows, of))
        nodes = store.ask("MATCH (n) RETURN count(n) AS n")[0]["n"]
        edges = store.ask("MATCH ()-[r]->() RETURN count(r) AS n")[0]["n"]
    return {"nodes": nodes, "edges": edges}


def more(_count: int, _jobs: int, root: Path) -> Told:
    """Open the graph; put single documents, each followed by the graph."""
    began = time.perf_counter()
    with EmbeddedStore(root / "a.kgl") as store, Archive.open(root / "a.db") as kept:
        store.version()
        opened, at_rest = time.perf_counter() - began, _rss()
        puts, follows = [], []
        for written in islice(synth.generate(SINGLES, seed=8), SINGLES):
            one = root / "one.txt"
            one.write_text(written.text, encoding="utf-8")
            begun = time.perf_counter()
            ingest([one], kept)
            put = time.perf_counter()
            follow(kept, store)
            puts.append(put - begun)
            follows.append(time.perf_counter() - put)
    return {
        "open s": round(opened, 2),
        "open resident MB": at_rest,
        "one more, into the archive ms": round(sorted(puts)[SINGLES // 2] * 1e3, 1),
        "one more, into the graph ms": round(sorted(follows)[SINGLES // 2] * 1e3, 1),
    }


def _staged(stage: Callable[[int, int, Path], Told], count: int, jobs: int, root: Path, answer: Any) -> None:
    end_with_parent()
    began = time.perf_counter()
    told = stage(count, jobs, root)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    of_children = resource.getrusage(resource.RUSAGE_CHILDREN)
    told |= {
        "wall s": round(time.perf_counter() - began, 1),
        "cpu s": round(usage.ru_utime + usage.ru_stime, 1),
        "resident MB": usage.ru_maxrss // 1024,
    }
    if of_children.ru_maxrss:
        told |= {
            "cpu s of the reading processes": round(of_children.ru_utime + of_children.ru_stime, 1),
            "resident MB of the largest of them": of_children.ru_maxrss // 1024,
        }
    answer.send(told)


def run(stage: Callable[[int, int, Path], Told], count: int, jobs: int, root: Path) -> Told:
    """Run one stage in a process of its own; its figures with wall clock, processor seconds and memory."""
    context = get_context("spawn")
    mine, its = context.Pipe()
    process = context.Process(target=_staged, args=(stage, count, jobs, root, its))
    process.start()
    its.close()
    told: Told = mine.recv()
    process.join()
    print(f"{time.strftime('%H:%M:%S')} {stage.__name__} {json.dumps(told)}", file=sys.stderr, flush=True)
    return told


def measure(count: int, jobs: int, root: Path, *, facts: bool) -> Told:
    """Run all stages at one size; rates, sizes, memory."""
    if not facts:
        synth.write(count, root / "texts", 7, 0.1)
        (root / "texts" / "truth.jsonl").unlink()
    stages = [put_facts, fill, more] if facts else [put_texts, again, fill, more]
    found = {stage.__name__: run(stage, count, jobs, root) for stage in stages}
    put = found["put_facts" if facts else "put_texts"]
    wall = put["wall s"] + found["fill"]["wall s"]
    cpu = sum(v for stage in (put, found["fill"]) for k, v in stage.items() if k.startswith("cpu s"))
    return {
        "documents": count,
        "reading": not facts,
        "documents/s end to end": round(count / wall),
        "cpu ms a document, all processes": round(cpu / count * 1e3, 2),
        "archive bytes a document": (root / "a.db").stat().st_size // count,
        "graph bytes a document": (root / "a.kgl").stat().st_size // count,
        **found,
    }


def main() -> None:
    """Measure each size and print one JSON object a line."""
    parser = argparse.ArgumentParser(description="Measure the growth of archives.")
    parser.add_argument("sizes", type=int, nargs="*", default=[1000])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--facts", action="store_true", help="leave reading out")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave archive and graph here")
    args = parser.parse_args()
    for count in args.sizes:
        if args.keep:
            Path(args.keep).mkdir(parents=True, exist_ok=True)
        root = Path(tempfile.mkdtemp(prefix="load-", dir=args.keep))
        try:
            print(json.dumps(measure(count, args.jobs, root, facts=args.facts)), flush=True)
        finally:
            if args.keep is None:
                shutil.rmtree(root)


if __name__ == "__main__":
    main()
