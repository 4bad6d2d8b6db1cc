"""The command that looks whether all is well, and says of each fault how to mend it."""

from __future__ import annotations

import json
import sqlite3
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import version

from graphsvc.cli_place import Place
from graphsvc.cli_terminal import CommandError, say
from graphsvc.errors import ServiceError
from graphsvc.opening import archive_of, graph_file, open_store
from graphsvc.projection import belongs
from graphsvc.settings import Settings
from ingest.archive import Archive
from ingest.errors import IngestError
from queries.catalog import ask
from queries.errors import QueryError


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `mend` says what to do where it is not well."""

    what: str
    well: bool
    found: str
    mend: str = ""


def doctor(place: Place, *, as_json: bool) -> None:
    """Look at everything, also after a fault; fails if anything is not well."""
    settings = place.settings()
    findings = [_program(), _access(settings)]
    findings += look(settings)
    if as_json:
        say(json.dumps([asdict(one) for one in findings], ensure_ascii=False, indent=2))
    else:
        for one in findings:
            say(f"{'ok   ' if one.well else 'WRONG'} {one.what}: {one.found}")
            if one.mend:
                say(f"      mend: {one.mend}")
    wrong = [one.what for one in findings if not one.well]
    if wrong:
        raise CommandError(f"not well: {', '.join(wrong)}")


def look(settings: Settings) -> list[Finding]:
    """Look at archive and graph."""
    try:
        with archive_of(settings)() as archive:
            findings = [_archive(settings, archive)]
            findings += _conflicts(archive)
            return [*findings, _graph(settings, archive)]
    except (IngestError, sqlite3.Error) as error:
        mend = "restore the file from a copy, or ingest the texts again into a new one"
        return [Finding("archive", False, str(error), mend)]


def _program() -> Finding:
    parts = [f"directive-graph {version('directive-graph')}", f"Python {sys.version.split()[0]}"]
    parts.append(f"SQLite {sqlite3.sqlite_version}")
    return Finding("program", True, ", ".join(parts))


def _access(settings: Settings) -> Finding:
    try:
        settings.check_exposed()
    except ServiceError as error:
        return Finding("access", False, str(error))
    keys = f"{len(settings.api_keys)} API keys" if settings.api_keys else "no API keys"
    return Finding("access", True, f"listens on {settings.host}:{settings.port}, {keys}")


def _archive(settings: Settings, archive: Archive) -> Finding:
    sources = sum(1 for _ in archive.sources())
    return Finding("archive", True, f"{settings.archive}: {sources} sources, change {archive.sequence()}")


def _conflicts(archive: Archive) -> list[Finding]:
    conflicts = sum(1 for _ in archive.conflicts())
    said = f"{conflicts} numbers of which two texts say different things" if conflicts else "none"
    return [Finding("conflicts", True, said)]


def _graph(settings: Settings, archive: Archive) -> Finding:
    where = str(graph_file(settings) or settings.store)
    try:
        store = open_store(settings, share=True)
    except ServiceError as error:
        return Finding("graph", False, str(error), "start the server that --store names, or use embedded")
    try:
        ours = belongs(archive, store)
        behind = archive.sequence() - store.version()
        kinds = {row["kind"]: row["n"] for row in ask(store, "counts")}
    except (ServiceError, QueryError) as error:
        return Finding("graph", False, f"{where}: {error}", "directives rebuild")
    finally:
        store.close()
    said = f"{where}: {kinds.get('Document', 0)} documents, {kinds.get('Unit', 0)} units"
    if not ours:
        mend = "directives rebuild; the next question does it too"
        return Finding("graph", False, f"{said}; it belongs to another archive", mend)
    return Finding(
        "graph", True, said + (f"; {behind} changes behind, the next question catches up" if behind else "")
    )
