"""How long after each fault until the server answers again, on the whole archive.

    python benchmarks/recover.py [--archive FILE | --documents 5000] [--rounds 3] [--more 400]

Each round takes a fresh copy of the archive and its graph, does the harm, starts `directives serve` and
waits until `/readyz` says that nothing is behind. `after an orderly stop` is what a start costs by itself. A
process is killed with SIGKILL when a third of its work is done. A damaged archive does not start: what is
timed there is `directives archive restore` from a backup, and the start after it. Seconds, the middle of the
rounds and the worst. At the end of each the canonical export is that of an archive that nothing happened to;
where an ingest was under way, after the same ingest once more.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from statistics import median

import synth
from api import RUN, serving

from graphsvc.store.embedded import EmbeddedStore
from ingest.archive.archive import Archive
from ingest.pipeline import ingest

ROOT = Path(__file__).parents[1]
VICTIM = ROOT / "tests" / "fault_victim.py"
PATIENCE = 600.0  # seconds


class Place:
    """One folder with an archive, its graph, a backup and texts that it does not hold yet."""

    def __init__(self, root: Path, more: int) -> None:
        self.root = root
        self.archive, self.graph = root / "a.db", root / "a.kgl"
        self.backup, self.texts, self.more = root.parent / "backup.db", root.parent / "more", more

    def victim(self, *args: object, until: int) -> None:
        """Run a process until it has told so much, then kill it."""
        command = [sys.executable, str(VICTIM), *map(str, args)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if int(line) >= until:
                    break
            process.send_signal(signal.SIGKILL)
            process.stdout.read()

    def spoil(self, file: Path, share: float) -> None:
        """Overwrite four thousand bytes of a file at a place in it."""
        with file.open("r+b") as f:
            f.seek(int(file.stat().st_size * share))
            f.write(b"\xa5" * 4096)


def orderly(place: Place) -> None:
    """Nothing at all."""


def server_killed(place: Place) -> None:
    """Kill a server."""
    with serving(place.archive) as server:
        subprocess.run(["kill", "-9", str(server.pid)], check=True)


def ingest_killed(place: Place) -> None:
    """Kill a process that reads texts into the archive; the graph stands where it stood."""
    place.victim("ingest", place.archive, place.texts, 50, until=place.more // 3)


def behind(place: Place) -> None:
    """Read texts into the archive while no graph follows."""
    with Archive.open(place.archive) as kept:
        ingest([place.texts], kept)


def projection_killed(place: Place) -> None:
    """Kill a process that brings the graph up to the archive."""
    behind(place)
    with EmbeddedStore(place.graph) as store:
        stood = store.version()
    place.victim("project", place.archive, place.graph, 200, until=stood + place.more // 3)


def rebuild_killed(place: Place) -> None:
    """Kill a rebuild."""
    place.victim("rebuild", place.archive, place.graph, 500, until=1)


def graph_lost(place: Place) -> None:
    """Delete the graph."""
    for file in place.root.glob("a.kgl*"):
        file.unlink()


def graph_spoilt(place: Place) -> None:
    """Overwrite a piece of the graph's file."""
    place.spoil(place.graph, 0.5)


def graph_cut(place: Place) -> None:
    """Cut the graph's file in half."""
    with place.graph.open("r+b") as f:
        f.truncate(place.graph.stat().st_size // 2)


def archive_cut(place: Place) -> None:
    """Cut the archive in half."""
    with place.archive.open("r+b") as f:
        f.truncate(place.archive.stat().st_size // 2)


FAULTS: tuple[tuple[str, Callable[[Place], None], bool], ...] = (
    ("after an orderly stop", orderly, False),
    ("server killed", server_killed, False),
    ("ingest killed", ingest_killed, False),
    ("texts read while no graph followed", behind, False),
    ("projection killed", projection_killed, False),
    ("rebuild killed", rebuild_killed, False),
    ("graph's file spoilt in the middle", graph_spoilt, False),
    ("graph's file cut in half", graph_cut, False),
    ("graph's file gone", graph_lost, False),
    ("archive cut in half, restored", archive_cut, True),
)


def ready(archive: Path) -> float:
    """Start the server; seconds until it is ready with nothing behind."""
    began = time.perf_counter()
    with serving(archive) as server:
        while time.perf_counter() - began < PATIENCE:
            with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/readyz") as answer:
                state = json.load(answer)
            if state["ready"] and state["behind"] == 0:
                return time.perf_counter() - began
            time.sleep(0.005)
    raise SystemExit(f"not ready after {PATIENCE:.0f} seconds: {state}")


def restored(place: Place) -> float:
    """Put the backup back; seconds it took."""
    began = time.perf_counter()
    done = subprocess.run(
        [*RUN, "archive", "restore", str(place.backup), "--archive", str(place.archive), "--force"],
        check=False, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"the archive was not restored: {done.stderr}")
    return time.perf_counter() - began


def export(archive: Path) -> str:
    """A hash of the canonical export."""
    digest = hashlib.sha256()
    with Archive.open(archive, create=False, readonly=True) as kept:
        for line in kept.export():
            digest.update(re.sub(r"\s+$", "", line).encode() + b"\n")
    return digest.hexdigest()


def prepared(archive: Path | None, documents: int, root: Path) -> Path:
    """A folder with the archive and a graph that stands where it stands."""
    whole = root / "whole"
    whole.mkdir()
    if archive is None:
        synth.write(documents, root / "texts", 7, 0.1)
        with Archive.open(whole / "a.db") as kept:
            ingest([root / "texts"], kept, jobs=2)
    else:
        shutil.copyfile(archive, whole / "a.db")
    ready(whole / "a.db")
    shutil.copyfile(whole / "a.db", root / "backup.db")
    return whole


def main() -> None:
    """Print one line a fault."""
    parser = argparse.ArgumentParser(description="Time the return after each fault.")
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--more", type=int, default=400, help="texts that are read during a fault")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recover-") as temporary:
        root = Path(temporary)
        whole = prepared(args.archive, args.documents, root)
        synth.write(args.more, root / "more", 8, 0.1)
        (root / "more" / "truth.jsonl").unlink()
        clean = export(whole / "a.db")
        fuller = root / "fuller"
        shutil.copytree(whole, fuller)
        behind(Place(fuller, args.more))
        clean_with_more = export(fuller / "a.db")
        print(f"{'fault':<40}{'middle':>8}{'worst':>8}   seconds until ready", flush=True)
        for name, harm, restore in FAULTS:
            seconds = []
            for _ in range(args.rounds):
                folder = root / "now"
                shutil.copytree(whole, folder)
                place = Place(folder, args.more)
                harm(place)
                begun = restored(place) if restore else 0.0
                seconds.append(begun + ready(place.archive))
                grew = harm in (ingest_killed, behind, projection_killed)
                if grew:
                    behind(place)
                if export(place.archive) != (clean_with_more if grew else clean):
                    raise SystemExit(f"{name}: the export is another one")
                shutil.rmtree(folder)
            print(f"{name:<40}{median(seconds):>8.2f}{max(seconds):>8.2f}", flush=True)


if __name__ == "__main__":
    main()
