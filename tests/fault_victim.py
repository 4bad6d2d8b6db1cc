"""The process that the fault tests kill: ingests or projects, and prints what is done as soon as it is.

python fault_victim.py ingest ARCHIVE FOLDER BATCH JOBS    prints the number of files that are kept
python fault_victim.py project ARCHIVE GRAPH BATCH         prints the number that the graph stands at
python fault_victim.py rebuild ARCHIVE GRAPH BATCH         goes on with a rebuild that was cut off

GRAPH is a file of the embedded store, or the address of a Neo4j.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from graphsvc.projection import follow, rebuild
from graphsvc.store.embedded import EmbeddedStore
from graphsvc.store.neo4j_store import Neo4jStore
from ingest.archive.archive import Archive
from ingest.pipeline import ingest


def told(number: int) -> None:
    """One line, out of the process before anything else happens."""
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def main(what: str, archive: str, where: str, batch: str, jobs: str = "1") -> None:
    if what == "ingest":
        with Archive.open(Path(archive)) as kept:
            told(0)
            ingest([Path(where)], kept, on_progress=lambda n, _of: told(n), jobs=int(jobs), batch=int(batch))
        return
    with (
        Archive.open(Path(archive), create=False, readonly=True) as kept,
        Neo4jStore.connect(where) if "://" in where else EmbeddedStore(Path(where)) as store,
    ):
        told(0)
        apply = partial(rebuild, resume=True) if what == "rebuild" else follow
        apply(kept, store, batch=int(batch), progress=lambda _rows, _of, at: told(at))


if __name__ == "__main__":
    main(*sys.argv[1:])
