"""Opening what the settings name: the archive, the store, and the service over both."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

from graphsvc.errors import StoreBusyError, StoreUnavailableError
from graphsvc.readers import Readers
from graphsvc.service import Service
from graphsvc.settings import Settings
from graphsvc.store.base import GraphStore
from ingest.archive.archive import Archive
from ingest.errors import ArchiveError, OlderArchiveError

log = logging.getLogger(__name__)


def graph_file(settings: Settings) -> Path | None:
    """Return the file of the embedded store; None if the graph is kept elsewhere."""
    if settings.store == "embedded":
        return settings.archive.with_suffix(".kgl")
    if settings.store.startswith("embedded:"):
        return Path(settings.store.removeprefix("embedded:"))
    return None


def may_keep(settings: Settings) -> bool:
    """Tell whether the file of the embedded store may be written; True if the graph is kept elsewhere."""
    file = graph_file(settings)
    if file is None:
        return True
    return may_write(file)


def may_write(file: Path) -> bool:
    """Tell whether a file, and what must stand beside it, may be written, whether or not it is there yet."""
    folder = next(one for one in file.absolute().parents if one.exists())
    return os.access(folder, os.W_OK) and (not file.exists() or os.access(file, os.W_OK))


def open_store(settings: Settings, *, share: bool = False) -> GraphStore:
    """Open the store of these settings.

    `share`: where another process (a server) owns the embedded file, or it may not be written, take a private
    copy of it instead of failing; what is written there is not kept. Raises `StoreUnavailableError`.
    """
    file = graph_file(settings)
    if file is not None or settings.store == "memory:":
        # The engines are large: each is imported only where it is used.
        from graphsvc.store.embedded import EmbeddedStore  # noqa: PLC0415

        if share and not may_keep(settings):
            log.info("%s may not be written; answering from a graph in memory", file)
            return EmbeddedStore(file, private=True)
        try:
            return EmbeddedStore(file)
        except StoreBusyError:
            if not share:
                raise
            log.info("%s is in use by a server; answering from a copy", file)
            return EmbeddedStore(file, private=True)
    try:
        from graphsvc.store.neo4j_store import Neo4jStore  # noqa: PLC0415
    except ImportError as error:
        raise StoreUnavailableError(f"the Neo4j driver is not installed: {error}") from None
    return Neo4jStore.connect(
        settings.store,
        user=settings.neo4j_user,
        password=settings.password(),
        database=settings.neo4j_database,
    )


def archive_of(settings: Settings) -> Callable[[], Archive]:
    """Return the way to open the archive for one reader; raises `ArchiveError` if there is none."""
    path = settings.archive
    if not path.is_file():
        raise ArchiveError(
            f"archive {str(path)!r}: no such file; make it with `directives ingest FOLDER --archive {path}`"
        )
    return lambda: Archive.open(path, create=False, readonly=True)


def archive_of_today(settings: Settings) -> Callable[[], Archive]:
    """As `archive_of`, of an archive that is brought up to date first if an older version wrote it."""
    path, open_one = settings.archive, archive_of(settings)
    try:
        open_one().close()
    except OlderArchiveError:
        log.warning("%s was written by an older version; it is brought up to date", path)
        Archive.open(path, create=False).close()
    return open_one


def open_service(settings: Settings, *, share: bool = False) -> Service:
    """Open the service; whoever opens it closes it. `share` as in `open_store`.

    An archive that an older version wrote is brought up to date first. Raises `ArchiveError` if it cannot be.
    """
    path = settings.archive
    readers = Readers(path, archive_of_today(settings))
    return Service(
        readers,
        open_store(settings, share=share),
        interval=settings.follow,
        writable=(lambda: Archive.open(path, create=False)) if may_write(path) else None,
        at_close=readers.close,
    )
