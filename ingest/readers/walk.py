"""What a path holds: documents, folders and zip files, in a fixed order, nothing passed over in silence.

A file, a folder or a zip file that cannot be looked into is told, and what stands beside it is gone on with.
"""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import IO

from ingest.errors import IngestError, UnreadableError
from ingest.readers.formats import MAX_BYTES, SUFFIXES, ReadText, load, read_bytes
from ingest.readers.refusals import damaged, no_reader, of_ours, refusal, shown
from ingest.readers.zip_faults import DAMAGE, locked

MAX_DEPTH = 3  # zip files inside zip files
MAX_TOTAL = 2 * 2**30  # bytes that one zip file may unpack to, all that is inside it counted
MAX_RATIO = 250  # unpacked to packed; text reaches about 20
_SMALL = 2**20  # members below this size are harmless whatever their ratio


@dataclass(frozen=True, slots=True)
class Member:
    """One document to read. `name` is as given on the command line, then the way into folders and zips.

    It is text: what is no text in the name of a file is written out (`ingest.readers.refusals.shown`).
    """

    name: str
    path: Path | None = None
    data: bytes | None = field(default=None, repr=False)

    def load(self) -> bytes:
        """Its bytes. Raises UnreadableError."""
        if self.data is not None:
            return self.data
        assert self.path is not None
        return load(self.path)

    def read(self) -> ReadText:
        """Its text. Raises UnreadableError."""
        return read_bytes(self.load(), self.name)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that is not read, and why. `fault` is false for what is simply no document (a picture).

    `hidden`: nobody put it there to be read, and nobody need be told.
    """

    name: str
    why: str
    fault: bool = True
    hidden: bool = False
    error: UnreadableError | None = field(default=None, compare=False, repr=False)  # `why` with its reason

    @classmethod
    def of(cls, error: IngestError, name: str, *, fault: bool = True) -> Skipped:
        """What an error tells of the source of that name."""
        return cls(name, str(error), fault, error=error if isinstance(error, UnreadableError) else None)


def walk(path: Path) -> Iterator[Member | Skipped]:
    """What there is to read at a path, sorted by name within each folder and zip file.

    A file asked for by name is always yielded, even if its suffix is unknown: reading it says why not.
    """
    name = shown(path.as_posix())
    yield from _guarded(_named(path, name), name)


def unpacked(data: bytes, name: str, *, limit: int, most: int) -> Iterator[Member | Skipped]:
    """What the bytes of a zip file hold, as `walk` tells it, without what nobody need be told of.

    `limit` bytes are unpacked and `most` files told; that there are more is told as well.
    """
    found = _guarded(_zip(io.BytesIO(data), name, 1, _Budget(limit)), name)
    told = (one for one in found if isinstance(one, Member) or not one.hidden)
    yield from islice(told, most)
    if next(told, None) is not None:
        yield Skipped.of(refusal(name, "many", limit=most), name)


def _guarded(found: Iterator[Member | Skipped], name: str) -> Iterator[Member | Skipped]:
    """What is found in one place; whatever goes wrong there is told of that place alone."""
    try:
        yield from found
    except OSError as error:
        yield Skipped.of(refusal(name, "forbidden", engine=error.strerror or str(error)), name)
    except Exception as error:
        yield Skipped.of(of_ours(error, name), name)


def _named(path: Path, name: str) -> Iterator[Member | Skipped]:
    if path.is_dir():
        yield from _folder(path, name)
    elif not path.exists():
        yield Skipped.of(refusal(name, "missing"), name)
    elif path.suffix.lower() == ".zip":
        yield from _zip_file(path, name)
    else:
        yield Member(name, path)


def _folder(folder: Path, name: str) -> Iterator[Member | Skipped]:
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        inner = f"{name}/{shown(path.name)}"
        yield from _guarded(_met(path, inner), inner)


def _met(path: Path, name: str) -> Iterator[Member | Skipped]:
    """What lies in a folder, so that nobody named it."""
    suffix = path.suffix.lower()
    if why := _passed_over(path.name):
        yield Skipped(name, f"{name}: {why}", fault=False, hidden=True)
    elif path.is_dir():
        if path.is_symlink():
            yield Skipped(name, f"{name}: a link to a folder is not followed; give that folder itself")
        else:
            yield from _folder(path, name)
    elif not path.is_file():
        yield Skipped(name, f"{name}: not a regular file", fault=False)
    elif suffix == ".zip":
        yield from _zip_file(path, name)
    elif suffix in SUFFIXES:
        yield Member(name, path)
    else:
        yield Skipped.of(no_reader(name, suffix), name, fault=False)


def _passed_over(name: str) -> str | None:
    if name.startswith("~$"):
        return "a lock file of Word"
    if name.startswith(".") or name in {"__MACOSX", "Thumbs.db", "desktop.ini"}:
        return "a hidden or system file"
    return None


def _zip_file(path: Path, name: str) -> Iterator[Member | Skipped]:
    with path.open("rb") as file:
        yield from _zip(file, name, 1, _Budget(MAX_TOTAL))


class _Budget:
    """How many bytes a zip file, and the zip files inside it, may still unpack to."""

    def __init__(self, left: int) -> None:
        self.left = left


def _zip_members(
    archive: zipfile.ZipFile, name: str, depth: int, budget: _Budget
) -> Iterator[Member | Skipped]:
    for entry, info in _entries(archive):
        inner = f"{name}/{entry}"
        suffix = PurePosixPath(entry).suffix.lower()
        if why := next(filter(None, map(_passed_over, PurePosixPath(entry).parts)), None):
            yield Skipped(inner, f"{inner}: {why}", fault=False, hidden=True)
        elif suffix not in SUFFIXES and suffix != ".zip":
            yield Skipped.of(no_reader(inner, suffix), inner, fault=False)
        else:
            try:
                data = _unpack(archive, info, inner, budget)
            except UnreadableError as error:
                yield Skipped.of(error, inner)
                continue
            if suffix == ".zip":
                yield from _guarded(_zip(io.BytesIO(data), inner, depth + 1, budget), inner)
            else:
                yield Member(inner, data=data)


def _entries(archive: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """The files of a zip file by name; one that comes again is counted: no text drives out another."""
    found = sorted(
        ((_entry_name(info), info) for info in archive.infolist() if not info.is_dir()),
        key=lambda one: one[0],
    )
    names = {name for name, _ in found}
    times: Counter[str] = Counter()
    apart: dict[str, zipfile.ZipInfo] = {}
    for name, info in found:
        told = name
        while told in apart or (told != name and told in names):
            times[name] += 1
            way = PurePosixPath(name)
            told = str(way.with_name(f"{way.stem} ({times[name] + 1}){way.suffix}"))
        apart[told] = info
    return list(apart.items())


def _entry_name(info: zipfile.ZipInfo) -> str:
    """The name of a member; old packers write UTF-8 without saying so, and it is shown as cp437."""
    name = info.filename
    if not info.flag_bits & 0x800:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return "/".join(part for part in PurePosixPath(name).parts if part not in {"/", ".."})


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: _Budget) -> bytes:
    if locked(info):
        raise refusal(name, "encrypted")
    limit = min(MAX_BYTES, budget.left)
    if info.file_size > _SMALL:
        limit = min(limit, max(_SMALL, info.compress_size * MAX_RATIO))
    try:
        with archive.open(info) as stream:
            data = stream.read(limit + 1)  # the size in the directory is only a claim
    except DAMAGE as error:
        raise damaged(name, error) from error
    if len(data) > limit:
        raise refusal(name, "large-packed", limit=limit)
    budget.left -= len(data)
    return data


def _zip(file: IO[bytes], name: str, depth: int, budget: _Budget) -> Iterator[Member | Skipped]:
    if depth > MAX_DEPTH:
        yield Skipped.of(refusal(name, "nested", depth=MAX_DEPTH), name)
        return
    try:
        with zipfile.ZipFile(file) as archive:
            yield from _zip_members(archive, name, depth, budget)
    except DAMAGE as error:
        yield Skipped.of(damaged(name, error), name)
