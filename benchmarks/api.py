"""How fast the server answers: requests a second, median and 99th percentile, with 1 and with 16 clients.

    python benchmarks/api.py [--archive FILE | --documents 20000] [--requests 3000] [--clients 1 16]
    python benchmarks/api.py --archive FILE --soak 100000 --beside 5000

Without an archive the examples are read into one. The server is `directives serve` in a process of its own,
the clients are connections of this process, each asking again as soon as it has its answer. `first` asks
every question once, over many documents: nothing is kept ready. `again` asks a few questions over and over,
as many readers of one page do. `--soak` asks a mixture for as many requests as given, while another process
reads `--beside` generated documents into the same archive. The server's processor time is that of the
kernel's books, so it holds on a machine that does other work too.

The archive that is named is copied first, with its graph if that stands beside it, and not changed. So the
run over 100,000 documents is `python benchmarks/api.py --archive FILE --soak 100000 --beside 5000`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import quote

import synth

from ingest.archive.archive import Archive

ROOT = Path(__file__).parents[1]
RUN = [sys.executable, "-c", "from graphsvc.cli import main; main()"]
KINDS = ("chains", "lineage", "search", "document")
FEW = 20  # questions that are asked over and over


@dataclass
class Tally:
    """What became of the requests: seconds of each, and statuses other than 200."""

    seconds: list[float] = field(default_factory=list)
    kinds: dict[str, list[float]] = field(default_factory=dict)
    other: Counter[str] = field(default_factory=Counter)

    def percentile(self, share: float, kind: str = "") -> float:
        """Milliseconds that this share of the requests, of one kind or of all, did not exceed."""
        ordered = sorted(self.kinds[kind] if kind else self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1e3 if ordered else 0.0


def kind_of(path: str) -> str:
    """Return the kind of question that a path asks."""
    if path.startswith("/api/v1/search"):
        return "search"
    return next((kind for kind in ("chains", "lineage") if f"/{kind}" in path), "document")


@dataclass(frozen=True)
class Server:
    """A running server: its port and its process."""

    port: int
    pid: int

    def cpu(self) -> float:
        """Seconds of processor time that the process has used."""
        parts = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")

    def resident(self) -> int:
        """Megabytes of memory now, and at most."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024  # type: ignore[index]


@contextmanager
def serving(archive: Path) -> Iterator[Server]:
    """Start the server on a free port and wait until it answers."""
    process = subprocess.Popen(
        [*RUN, "serve", "--archive", str(archive), "--port", "0"],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    try:
        assert process.stderr is not None
        for line in process.stderr:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                break
        else:
            raise SystemExit("the server did not start")
        log = process.stderr
        # the log must be drained, or the server stands still
        threading.Thread(target=lambda: deque(log, 0), daemon=True).start()
        yield Server(int(found[1]), process.pid)
    finally:
        process.terminate()
        process.wait(30)


async def client(port: int, paths: Iterator[str], tally: Tally) -> None:
    """One connection that asks one path after the other."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    clock = time.perf_counter
    for path in paths:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n".encode())
        started = clock()
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(re.search(rb"content-length: (\d+)", head)[1])  # type: ignore[index]
        await reader.readexactly(length)
        tally.seconds.append(clock() - started)
        tally.kinds.setdefault(kind_of(path), []).append(tally.seconds[-1])
        if not head.startswith(b"HTTP/1.1 200"):
            tally.other[f"{head[9:12].decode()} {path}"] += 1
    writer.close()
    await writer.wait_closed()


def copied(archive: Path, folder: Path) -> Path:
    """Copy an archive, and the graph beside it, so that a run may write into both."""
    copy = folder / archive.name
    with Archive.open(archive, create=False, readonly=True):  # a log that waits is not lost
        for suffix in (".db", ".db-wal", ".kgl", ".kgl-wal"):
            if (one := archive.with_suffix(suffix)).exists():
                shutil.copyfile(one, copy.with_suffix(suffix))
    return copy


async def ask(port: int, paths: Sequence[str], clients: int) -> Tally:
    """Share the paths among so many clients; return what became of them."""
    tally, rest = Tally(), iter(paths)
    await asyncio.gather(*(client(port, rest, tally) for _ in range(clients)))
    return tally


def questions(archive: Path, seed: int = 6) -> dict[str, list[str]]:
    """Paths of each kind of question, in a drawn order, over documents whose texts are here."""
    lot = random.Random(seed)
    with Archive.open(archive, create=False, readonly=True) as opened:
        sources = [(row.key, row.sha256) for row in opened.sources()]
        lot.shuffle(sources)
        sources = sources[:20_000]
        titles = [opened.facts(sha)["document"] for _, sha in sources[:2_000]]
    keys = [key for key, _ in sources]
    typed: list[str] = []
    for title in titles:
        words = (title.get("title") or title.get("subject") or "").split()
        at = lot.randrange(max(1, len(words) - 4))
        if symbol := title.get("symbol"):
            typed.append(symbol)
        if len(words) > 4:
            typed.append(" ".join(words[at : at + lot.randint(2, 4)]))
    return {
        "chains": [f"/api/v1/documents/{key}/chains" for key in keys],
        "lineage": [f"/api/v1/documents/{key}/lineage?direction=both&depth=4" for key in keys],
        "search": [f"/api/v1/search?q={quote(words)}" for words in dict.fromkeys(typed)],
        "document": [f"/api/v1/documents/{key}" for key in keys],
    }


def measure(server: Server, kind: str, how: str, paths: Sequence[str], clients: int) -> dict[str, object]:
    """Ask these paths; one row of the table."""
    cpu, started = server.cpu(), time.perf_counter()
    tally = asyncio.run(ask(server.port, paths, clients))
    took, used = time.perf_counter() - started, server.cpu() - cpu
    return {
        "question": kind,
        "how": how,
        "clients": clients,
        "requests": len(tally.seconds),
        "requests a second": round(len(tally.seconds) / took),
        "p50 ms": round(tally.percentile(0.5), 1),
        "p99 ms": round(tally.percentile(0.99), 1),
        "server ms a request": round(used / max(1, len(tally.seconds)) * 1e3, 2),
        "other than 200": sum(tally.other.values()),
    }


def soak(
    server: Server, archive: Path, asked: dict[str, list[str]], count: int, beside: int
) -> dict[str, object]:
    """Ask a mixture while another process fills the archive."""
    lot = random.Random(7)
    mixed = [path for kind in KINDS for path in islice(cycle(asked[kind]), count // len(KINDS))]
    lot.shuffle(mixed)
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder)
        synth.write(beside, texts, 99, 0.05)
        started, cpu = time.perf_counter(), server.cpu()
        reading = subprocess.Popen(
            [*RUN, "ingest", str(texts), "--archive", str(archive), "--jobs", "1", "--json"],
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        ended: list[float] = []

        async def both() -> Tally:
            tally = asyncio.ensure_future(ask(server.port, mixed, 16))
            while reading.poll() is None and not tally.done():
                await asyncio.sleep(0.2)
            ended.append(time.perf_counter() - started)
            return await tally

        tally = asyncio.run(both())
        took = time.perf_counter() - started
        told, _ = reading.communicate()
    return {
        "requests": len(tally.seconds),
        "seconds": round(took),
        "of which beside the ingest": round(ended[0]),
        "ingest": json.loads(told),
        "p50 ms": round(tally.percentile(0.5), 1),
        "p99 ms": round(tally.percentile(0.99), 1),
        "by kind: p50, p99 ms": {
            kind: [round(tally.percentile(share, kind), 1) for share in (0.5, 0.99)]
            for kind in sorted(tally.kinds)
        },
        "server ms a request": round((server.cpu() - cpu) / max(1, len(tally.seconds)) * 1e3, 2),
        "other than 200": dict(tally.other.most_common(10)),
        "resident megabytes": server.resident(),
    }


def main() -> None:
    """Print one JSON object a line."""
    parser = argparse.ArgumentParser(description="Measure the server.")
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--documents", type=int, default=0, help="generate an archive of so many")
    parser.add_argument("--requests", type=int, default=3000)
    parser.add_argument("--clients", type=int, nargs="*", default=[1, 16])
    parser.add_argument("--soak", type=int, default=0)
    parser.add_argument("--beside", type=int, default=5000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = copied(args.archive, Path(folder)) if args.archive else made(Path(folder), args.documents)
        asked = questions(archive)
        with serving(archive) as server:
            print(json.dumps({"archive": str(archive.name), "load": os.getloadavg()[0]}), flush=True)
            for kind in KINDS if not args.soak else ():
                for clients in args.clients:
                    fresh = asked[kind][: args.requests]
                    few = list(islice(cycle(fresh[:FEW]), args.requests))
                    print(json.dumps(measure(server, kind, "first", fresh, clients)), flush=True)
                    print(json.dumps(measure(server, kind, "again", few, clients)), flush=True)
                    asked[kind] = asked[kind][args.requests :] + fresh
            if args.soak:
                print(json.dumps(soak(server, archive, asked, args.soak, args.beside)), flush=True)


def made(folder: Path, documents: int) -> Path:
    """Read the examples, or generated documents, into a new archive."""
    archive, texts = folder / "a.db", ROOT / "examples"
    if documents:
        texts = folder / "texts"
        synth.write(documents, texts, 7, 0.05)
    files = [str(texts)] if documents else sorted(str(one) for one in texts.glob("[0-9]*"))
    subprocess.run(
        [*RUN, "ingest", *files, "--archive", str(archive)],
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    return archive


if __name__ == "__main__":
    main()
