"""Uploads: files are read in the background, one after the other, and the job tells how far it is.

A zip file stands in the job until it is opened, and then what it holds stands in its place.
One thread reads, because an archive has one writer. A job is remembered until 200 newer ones have come;
what was read is in the archive, whatever becomes of the job.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from graphsvc.answers import Job, JobFile
from graphsvc.errors import ServiceError, StoreUnavailableError
from ingest.archive.archive import Archive
from ingest.errors import ArchiveError, IngestError, UnreadableError
from ingest.readers import Member, Skipped, of_ours, unpacked
from ingest.readers.refusals import refusal
from ingest.sift import NO_DIRECTIVE, no_directive

log = logging.getLogger(__name__)

KEPT = 200
WAITING = 20
MOST_HELD = 10_000  # files of one zip file that are read
MOST_UNPACKED = 2**28  # bytes that one zip file may unpack to, all that is inside it counted

# why files of an upload were not read, besides what is wrong with them; in Vietnamese in `refusals.toml`
REASONS = {
    "stopped": "not read: the server was stopped; send it again",
    "unwritten": "not read: the archive could not be written; send it again in a while",
    "failed": "not read: the server failed, which its log tells; tell those who run it",
    "no-directive": f"{NO_DIRECTIVE.partition(';')[0]}; it is no directive",
}


class BusyError(StoreUnavailableError):
    """Too many uploads wait already."""


class ReadOnlyError(ServiceError):
    """This server was started without the right to write its archive."""

    status = 403


@dataclass(slots=True)
class _Work:
    """One job while it is under way; replaced whole, so that a reader never sees half a change."""

    id: str
    files: list[JobFile]
    data: list[bytes] = field(default_factory=list)
    state: str = "waiting"

    def told(self) -> Job:
        done = sum(one.state != "waiting" for one in self.files)
        return Job.model_validate(
            {"id": self.id, "state": self.state, "done": done, "total": len(self.files), "files": self.files}
        )


class Jobs:
    """Reads uploads into the archive. Thread-safe; `close` lets the file at hand be finished."""

    def __init__(self, open_archive: Callable[[], Archive] | None) -> None:
        self._open = open_archive
        self._lock = threading.Lock()
        self._jobs: OrderedDict[str, _Work] = OrderedDict()
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="upload")
        self._closed = False

    @property
    def writable(self) -> bool:
        """Whether uploads are taken at all."""
        return self._open is not None

    def start(self, files: Sequence[tuple[str, bytes]]) -> Job:
        """Take files as (name, bytes) and return the job; raises `BusyError` or `ReadOnlyError`."""
        if self._open is None:
            raise ReadOnlyError("this server only reads its archive; use `directives ingest`")
        listed = [
            JobFile(name=name, state="waiting", sha256=hashlib.sha256(data).hexdigest())
            for name, data in files
        ]
        work = _Work(secrets.token_hex(8), listed, [data for _, data in files])
        with self._lock:
            if sum(one.state != "done" for one in self._jobs.values()) >= WAITING:
                raise BusyError(f"{WAITING} uploads wait already; try again in a few seconds")
            self._jobs[work.id] = work
            while len(self._jobs) > KEPT:
                self._jobs.popitem(last=False)
            taken = work.told()
        self._reader.submit(self._read, work)
        return taken

    def get(self, job: str) -> Job | None:
        """Return how far a job is; None if it is not known, or no longer."""
        with self._lock:
            work = self._jobs.get(job)
            return work.told() if work else None

    def recent(self, most: int) -> list[Job]:
        """Return the last jobs that are remembered, the last one first."""
        with self._lock:
            return [work.told() for work in list(self._jobs.values())[: -most - 1 : -1]]

    def close(self) -> None:
        """Read no more files; closing twice is no error."""
        self._closed = True
        self._reader.shutdown(wait=True, cancel_futures=True)

    def _read(self, work: _Work) -> None:
        work.state = "reading"
        assert self._open is not None
        why = "stopped"
        try:
            with self._open() as archive:
                at = 0  # of the files told, which zip files make more
                for number, data in enumerate(work.data):
                    if self._closed:
                        break
                    at = self._read_next(archive, work, at, data)
                    work.data[number] = b""
        except Exception as error:
            # whatever it is, the files that were not read say so; what it says itself may name files of ours
            log.warning("an upload failed: %s", type(error).__name__)
            why = "unwritten" if isinstance(error, ArchiveError) else "failed"
        with self._lock:
            work.files = [
                _unread(one, "failed", why) if one.state == "waiting" else one for one in work.files
            ]
            work.data = []
            work.state = "done"

    def _read_next(self, archive: Archive, work: _Work, at: int, data: bytes) -> int:
        """Read the file at a place, or what it holds, and return the place of the next one."""
        file = work.files[at]
        if not is_packed(file.name):
            return self._tell(work, at, [_put(archive, file, data)])
        first = at
        for told in _held(archive, file.name, data):
            at = self._tell(work, at, [told], instead=0)
            if self._closed:
                return at  # the rest of the zip file waits, and is told as not read
        return self._tell(work, at, [_refused(file, refusal(file.name, "empty"))] if at == first else [])

    def _tell(self, work: _Work, at: int, told: list[JobFile], *, instead: int = 1) -> int:
        """Put what became of files in the place of so many others, and return the place behind."""
        with self._lock:
            work.files = [*work.files[:at], *told, *work.files[at + instead :]]
        return at + len(told)


def is_packed(name: str) -> bool:
    """Tell whether a file of this name stands for what is in it."""
    return name.lower().endswith(".zip")


def _held(archive: Archive, name: str, data: bytes) -> Iterator[JobFile]:
    """Read what a zip file holds into the archive, one file after the other. Raises ArchiveError."""
    for one in unpacked(data, name, limit=MOST_UNPACKED, most=MOST_HELD):
        if isinstance(one, Member):
            inside = one.load()
            sha256 = hashlib.sha256(inside).hexdigest()
            yield _put(archive, JobFile(name=one.name, state="waiting", sha256=sha256), inside)
        else:
            yield _passed(one)


def _passed(one: Skipped) -> JobFile:
    """What is told of something in a zip file that is not read."""
    file = JobFile(name=one.name, state="failed" if one.fault else "passed over", error=one.why)
    return file.model_copy(update=_why(one.error)) if one.error is not None else file


def _put(archive: Archive, file: JobFile, data: bytes) -> JobFile:
    """Read one file into the archive. Raises ArchiveError if that cannot be written, and nothing else."""
    try:
        return _read_in(archive, file, data)
    except ArchiveError:
        raise
    except Exception as error:
        return _refused(file, of_ours(error, file.name))


def _unread(file: JobFile, state: str, reason: str) -> JobFile:
    return file.model_copy(update={"state": state, "error": REASONS[reason], "reason": reason})


def _refused(file: JobFile, error: IngestError) -> JobFile:
    return file.model_copy(update={"state": "failed", **_why(error)})


def _why(error: IngestError) -> dict[str, object]:
    """The fields of a file that say what an error says of it."""
    if isinstance(error, UnreadableError):
        return {"error": str(error), "reason": error.reason or None, "reason_data": error.data}
    return {"error": str(error)}


def _read_in(archive: Archive, file: JobFile, data: bytes) -> JobFile:
    # the reader loads its tables when the first file comes, not when the server starts
    from ingest.pipeline import read_one  # noqa: PLC0415

    # by content, not by name: two offices may send two files of one name, and neither may drive out the other
    sha256 = file.sha256 or hashlib.sha256(data).hexdigest()
    origin = f"upload:{sha256}"
    done = read_one(data, file.name, origin)
    if done.error is not None:
        return _refused(file, done.error)
    assert done.facts is not None
    assert done.text is not None
    if no_directive(done.facts):
        return _unread(file, "passed over", "no-directive")
    # the same bytes may have been read before from another place
    known = archive.documents_of((sha256,))
    archive.put(done.facts, done.text, origin=origin, name=file.name)
    key = archive.documents_of((sha256,)).get(sha256)
    return file.model_copy(update={"state": "unchanged" if known else "read", "key": key})
