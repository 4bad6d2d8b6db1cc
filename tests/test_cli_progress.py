"""What a long command tells of itself, and how it ends when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from synth import generate
from test_faults import exported

from graphsvc.cli_progress import Pace, lasting
from ingest.archive.archive import Archive
from ingest.pipeline import ingest

# (seconds, done), … , of how many -> the last line
PACES = [
    ([], (10.0, 50), 100, "50 of 100 · 5.0/s · 10 s left"),
    ([], (10.0, 5000), 101_000, "5,000 of 101,000 · 500/s · 3 min 12 s left"),
    ([], (30.0, 600), None, "600 · 20/s"),
    ([], (0.0, 0), 40, "0 of 40"),
    ([(10.0, 0)], (20.0, 0), 40, "0 of 40"),
    # what was slow long ago is forgotten
    ([(100.0 * n, n) for n in range(1, 6)] + [(500.0 + n, 5 + 100 * n) for n in range(1, 6)],
     (506.0, 605), 1205, "605 of 1,205 · 100/s · 6 s left"),
    ([], (10.0, 120), 100, "120 of 100 · 12/s · 0 s left"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "now", "total", "line"), PACES)
def test_a_pace_tells_rate_and_time_left(before, now, total, line) -> None:
    pace = Pace(0.0)
    for at, done in before:
        pace.at(at, done, total)
    assert pace.at(*now, total) == line


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (3599, "59 min 59 s"), (7500, "2 h 5 min")],
)
def test_durations_are_said_as_people_do(seconds: float, said: str) -> None:
    assert lasting(seconds) == said


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_an_ingest_that_is_told_to_end_keeps_what_it_read_and_goes_on(sent: int, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for n, written in enumerate(generate(400, seed=13)):
        (texts / f"{n:03d}.txt").write_text(written.text, encoding="utf-8")
    path = tmp_path / "a.db"
    process = subprocess.Popen(
        [sys.executable, "-c", "from graphsvc.cli import main; main()", "ingest", str(texts), "-a", str(path)],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while not path.exists() and process.poll() is None:
        time.sleep(0.01)
    time.sleep(0.3)  # it reads now
    process.send_signal(sent)
    _, error = process.communicate(timeout=60)
    assert process.returncode == 130, error
    assert "run the same command again to go on" in error
    with Archive.open(path) as archive, Archive.open(tmp_path / "clean.db") as clean:
        kept = sum(1 for _ in archive.sources())
        report = ingest([texts], archive)
        assert (report.unchanged, report.read) == (kept, 400 - kept)
        ingest([texts], clean)
    assert exported(path) == exported(tmp_path / "clean.db")
