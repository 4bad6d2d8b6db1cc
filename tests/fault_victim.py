"""The process that the fault tests kill: ingests or projects, and prints what is done as soon as it is.

python fault_victim.py ingest ARCHIVE FOLDER BATCH JOBS    prints the number of files that are kept
python fault_victim.py project ARCHIVE GRAPH BATCH         prints the number that the graph stands at
python fault_victim.py rebuild ARCHIVE GRAPH BATCH
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from graphsvc.projection import follow, rebuild
from graphsvc.store.embedded import EmbeddedStore
from ingest.archive import Archive
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
        EmbeddedStore(Path(where)) as store,
    ):
        told(0)
        apply = rebuild if what == "rebuild" else follow
        apply(kept, store, batch=int(batch), progress=lambda _rows, at: told(at))


if __name__ == "__main__":
    main(*sys.argv[1:])
