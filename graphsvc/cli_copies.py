"""The commands over the archive's file: copy it while it is used, put a copy back, verify, shrink, reread.

What a command needs is imported by it, so that the help of others is quick.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphsvc.cli_options import Archive, Config, Jobs, Store
from graphsvc.cli_progress import progress
from graphsvc.cli_terminal import NOT_FOUND, CommandError, note, say
from graphsvc.errors import ServiceError, StoreBusyError

if TYPE_CHECKING:
    from graphsvc.settings import Settings

app = typer.Typer(
    name="archive",
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Back the archive up, restore it, verify it, make it smaller, read it again.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

Force = Annotated[bool, typer.Option("--force", help="Replace what stands there.")]


@app.command(epilog="Example: directives archive backup backup-2026-11-21.db --archive my.db")
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The copy to write.")],
    *,
    archive: Archive = None,
    force: Force = False,
    config: Config = None,
) -> None:
    """Copy the archive as it is at this moment, also while it is served and written."""
    from graphsvc.cli_place import Place  # noqa: PLC0415
    from ingest.archive.copy import copy  # noqa: PLC0415

    source = _there(Place(archive, None, config).settings().archive)
    with progress("copying") as advance:
        sources = copy(source, target, replace=force, advance=advance)
    say(f"{sources} sources of {source} copied to {target}")


@app.command(epilog="Example: directives archive restore backup-2026-11-21.db --archive my.db --force")
def restore(
    backup: Annotated[Path, typer.Argument(metavar="BACKUP", help="The copy to put back.")],
    *,
    archive: Archive = None,
    store: Store = None,
    force: Force = False,
    config: Config = None,
) -> None:
    """Put a copy in the place of the archive, and make the graph anew from it."""
    from graphsvc.cli_place import Place  # noqa: PLC0415
    from graphsvc.opening import open_service  # noqa: PLC0415
    from ingest.archive.archive import Archive  # noqa: PLC0415
    from ingest.archive.copy import restore  # noqa: PLC0415

    _there(backup)
    settings = Place(archive, store, config).settings()
    with progress("copying") as advance:
        kept = restore(backup, settings.archive, replace=force, advance=advance)
    say(f"{settings.archive} restored from {backup}")
    if kept is not None:
        say(f"what stood there is kept as {kept}")
    Archive.open(settings.archive, create=False).close()  # a copy of an older version is brought up to date
    try:
        with open_service(settings) as service, progress("graph") as advance:
            at = service.rebuild(lambda rows, of, _version: advance(rows, of))
    except StoreBusyError:
        note("note: a server has the graph open; stop it and run: directives rebuild")
    except ServiceError as error:
        note(f"note: the archive is restored, but the graph could not be made: {error}")
    else:
        say(f"graph rebuilt, at change {at}")


@app.command(epilog="Example: directives archive verify --archive my.db --deep")
def verify(
    *,
    archive: Archive = None,
    store: Store = None,
    deep: Annotated[
        bool, typer.Option("--deep", help="Also book all facts anew and compare; takes as long as ingesting.")
    ] = False,
    json_: Annotated[bool, typer.Option("--json", help="Print the faults as JSON.")] = False,
    config: Config = None,
) -> None:
    """Look through every page, every source and, row by row, the graph; say what is wrong."""
    from graphsvc.cli_place import Place  # noqa: PLC0415
    from ingest.archive.copy import Fault, faults  # noqa: PLC0415

    settings = Place(archive, store, config).settings()
    path = _there(settings.archive)
    with progress("verifying") as advance:
        found = list(faults(path, deep=deep, advance=advance))
    if not found:
        found = [Fault("graph", line) for line in _graph(settings)]
    if json_:
        say(json.dumps({"archive": str(path), "faults": [asdict(f) for f in found]}, ensure_ascii=False))
    else:
        for fault in found:
            say(f"WRONG {fault.what}: {fault.found}")
        if not found:
            say(f"{path} is whole, and the graph says what it says")
    if found:
        mend = "rebuild" if found[0].what == "graph" else "archive restore BACKUP --force"
        raise CommandError(f"{path} is not well; mend: directives {mend}")


@app.command(epilog="Example: directives archive compact --archive my.db")
def compact(*, archive: Archive = None, store: Store = None, config: Config = None) -> None:
    """Drop the marks of what was forgotten and give the room back; no answer changes."""
    from graphsvc.cli_archive import catch_up  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415
    from ingest.archive.compact import compact  # noqa: PLC0415

    settings = Place(archive, store, config).settings()
    path = _there(settings.archive)
    catch_up(settings)  # a graph that is behind would have to be filled afresh
    with progress("compacting") as advance:
        done = compact(path, advance=advance)
    say(
        f"{path}: {done.marks} marks of deletion dropped; "
        f"{done.before / 1e6:.1f} MB before, {done.after / 1e6:.1f} MB now"
    )


@app.command(epilog="Example: directives archive reread --archive my.db")
def reread(
    *,
    archive: Archive = None,
    store: Store = None,
    jobs: Jobs = 0,
    every: Annotated[
        bool, typer.Option("--all", help="Also what these rules have read already; nothing else comes of it.")
    ] = False,
    json_: Annotated[bool, typer.Option("--json", help="Print what changed as JSON.")] = False,
    config: Config = None,
) -> None:
    """Read the kept texts again by the rules of this version, and bring the graph up to them.

    For after an upgrade: files that are kept already are not read again by `ingest`. No file is opened, and
    what these rules have read already is passed over.
    """
    from graphsvc.cli_archive import reread  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    settings = Place(archive, store, config).settings()
    _there(settings.archive)
    reread(settings, jobs=jobs, everything=every, as_json=json_)


def _graph(settings: Settings) -> list[str]:
    """What differs between graph and archive; a graph that is only behind is brought up first."""
    from graphsvc.comparison import differences  # noqa: PLC0415
    from graphsvc.opening import archive_of, open_store  # noqa: PLC0415
    from graphsvc.projection import follow  # noqa: PLC0415

    with archive_of(settings)() as archive:
        store = open_store(settings, share=True)
        try:
            follow(archive, store)
            return list(differences(archive, store))
        finally:
            store.close()


def _there(path: Path) -> Path:
    if not path.is_file():
        raise CommandError(f"there is no archive at {path}", NOT_FOUND)
    return path
