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
from ingest.archive.archive import Archive
from ingest.errors import IngestError, OlderArchiveError
from ingest.identity.conflicts import ConflictRow
from queries.catalog import ask
from queries.errors import QueryError


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `mend` says what to do where it is not well."""

    what: str
    well: bool
    found: str
    mend: str = ""
    conflicts: tuple[ConflictRow, ...] = ()


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
            for conflict in one.conflicts[:TOLD]:
                _tell(conflict)
    wrong = [one.what for one in findings if not one.well]
    if wrong:
        raise CommandError(f"not well: {', '.join(wrong)}")


CONFLICTS = {
    "date": "two days of issue",
    "title": "two titles",
    "issuer": "two issuers",
    "early": "cited by a text that is older",
    "organ": "its issuer did not exist on its day",
    "series": "its day does not fit between its neighbours",
}
# of the conflicts, in JSON and on the screen; the rest: directives gaps conflicts
MOST = 100
TOLD = 10
# the most that `directives gaps` lists
LISTED = 200


def _tell(conflict: ConflictRow) -> None:
    say(f"      {conflict.key}: {CONFLICTS[conflict.kind]} ({conflict.kind})")
    for value, quote in zip(conflict.values, conflict.quotes, strict=True):
        say(f"        {value}: “{' '.join(quote.split())}”")


def look(settings: Settings) -> list[Finding]:
    """Look at archive and graph."""
    try:
        with archive_of(settings)() as archive:
            findings = [_archive(settings, archive)]
            findings += _conflicts(archive)
            return [*findings, _graph(settings, archive)]
    except OlderArchiveError as error:
        # to look is not to change: an older program could not read it afterwards
        mend = f"directives archive backup COPY --archive {settings.archive}, then any question"
        return [Finding("archive", False, str(error), mend)]
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
    said = f"{settings.archive}: {archive.size()} sources, change {archive.sequence()}"
    if outdated := archive.outdated():
        said += f"; {outdated} were read by the rules of another version (directives archive reread)"
    return Finding("archive", True, said)


def _conflicts(archive: Archive) -> list[Finding]:
    told: list[ConflictRow] = []
    count = 0
    for count, conflict in enumerate(archive.conflicts(), 1):
        if count <= MOST:
            told.append(conflict)
    said = f"{count} numbers of which two texts say different things" if count else "none"
    if count > TOLD:
        said += f"; the first here, more: directives gaps conflicts --limit {min(count, LISTED)}"
    return [Finding("conflicts", True, said, conflicts=tuple(told))]


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
