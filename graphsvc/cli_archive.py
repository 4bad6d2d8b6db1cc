"""The commands that fill the archive and keep the graph up with it: ingest, extract, forget, rebuild."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from graphsvc.cli_place import Place
from graphsvc.cli_progress import ended_in_order, progress
from graphsvc.cli_terminal import FAILED, INTERRUPTED, NOT_FOUND, USAGE, CommandError, note, say
from graphsvc.errors import StoreBusyError, StoreError, StoreUnavailableError
from graphsvc.opening import open_service
from graphsvc.projection import interrupted
from graphsvc.settings import Settings
from ingest import pool
from ingest.archive.archive import Archive
from ingest.archive.origins import place_of
from ingest.errors import IngestError
from ingest.extract import extract as read_facts
from ingest.facts import facts_json
from ingest.pipeline import ingest as read_paths
from ingest.readers import Skipped, shown, walk, why_not
from ingest.reread import reread as read_again

# Starting a reading process costs about as much as reading this many files.
FEW = 200
TOLD = 20  # lines about files that were passed over


def ingest(place: Place, paths: list[Path], *, jobs: int, everything: bool, as_json: bool) -> None:
    """Read files into the archive, then bring the graph up to it; every failed file is one line.

    What is no directive is told too, and no failure; `everything` keeps it.
    """
    settings = place.settings()
    if Path("-") in paths and not Path("-").exists():
        raise CommandError(
            "ingest keeps texts under the names of their files, and standard input has none; save it as a "
            "file, or read it without keeping it: directives extract -",
            USAGE,
        )
    try:
        with (
            ended_in_order(),
            progress("reading") as advance,
            Archive.open(settings.archive, create=True) as archive,
        ):
            report = read_paths(
                paths, archive, on_progress=advance, jobs=jobs or suited(paths), everything=everything
            )
            outdated = archive.outdated()
    except KeyboardInterrupt:
        raise CommandError(
            f"interrupted; what was read is kept in {settings.archive}: run the same command again to go on",
            INTERRUPTED,
        ) from None
    _tell("passed over", report.passed_over[:TOLD])
    if len(report.passed_over) > TOLD:
        note(f"passed over: {len(report.passed_over) - TOLD} more; --json names them all")
    _tell("error", report.failed)
    if outdated:
        note(
            f"note: {outdated} texts of {settings.archive} were read by the rules of another version; "
            "directives archive reread reads them by those of this one"
        )
    graph = catch_up(settings)
    if as_json:
        told = {
            "read": report.read,
            "unchanged": report.unchanged,
            "failed": [{"name": name, "error": message} for name, message in report.failed],
            "passed_over": [{"name": name, "why": message} for name, message in report.passed_over],
            "graph_version": graph,
        }
        say(json.dumps(told, ensure_ascii=False))
    else:
        over = f", {len(report.passed_over)} passed over" if report.passed_over else ""
        say(
            f"{report.read} read, {report.unchanged} unchanged, {len(report.failed)} failed{over}; "
            f"archive {settings.archive}"
        )
    if report.failed:
        raise CommandError(f"{len(report.failed)} of the files could not be read", FAILED)


def _tell(what: str, files: Sequence[tuple[str, str]]) -> None:
    for name, message in files:
        note(f"{what}: {message}" if name in message else f"{what}: {name}: {message}")


def suited(paths: list[Path]) -> int:
    """Return how many processes are worth starting: one for a few files, else one a core."""
    files = (file for path in paths for file in (path.rglob("*") if path.is_dir() else (path,)))
    return _processes(many=next(islice(files, FEW, None), None) is not None)


def _processes(*, many: bool) -> int:
    return (os.cpu_count() or 1) if many else 1


def catch_up(settings: Settings) -> int | None:
    """Bring the graph up to the archive; what was read is safe whether or not that succeeds."""
    try:
        with open_service(settings) as service, progress("graph") as advance:
            return service.catch_up(lambda rows, of, _version: advance(rows, of))
    except StoreBusyError:
        note("note: a server has the graph open and will follow by itself")
    except StoreError as error:
        note(f"note: the archive is complete, but the graph could not follow: {error}")
    return None


def extract(paths: list[str], *, jobs: int) -> None:
    """Print the facts of each document as one JSON line; a bad file is told and passed over."""
    failed: list[str] = []
    places = [Path(name) for name in paths if name != "-"]
    # on a screen the lines themselves tell how far it is
    with nullcontext(None) if sys.stdout.isatty() else progress("reading") as advance:
        lines = pool.each(_facts_line, _sources(paths, failed), jobs or suited(places))
        for done, line in enumerate(lines, start=1):
            if isinstance(line, str):
                say(line)
            else:
                failed.append(line[0])
                _tell("error", [line])
            if advance is not None:
                advance(done, None)
    if failed:
        raise CommandError(f"{len(failed)} of the files could not be read", FAILED)


def reread(settings: Settings, *, jobs: int, everything: bool, as_json: bool) -> None:
    """Read what other rules have read once more, and bring the graph up to what it says now."""
    try:
        with (
            ended_in_order(),
            progress("reading") as advance,
            Archive.open(settings.archive, create=False) as archive,
        ):
            kept, outdated = archive.size(), archive.outdated()
            jobs = jobs or _processes(many=(kept if everything else outdated) >= FEW)
            done = read_again(archive, on_progress=advance, jobs=jobs, everything=everything)
    except KeyboardInterrupt:
        raise CommandError(
            "interrupted; what was read again is kept: run the same command again to go on", INTERRUPTED
        ) from None
    _tell("error", done.failed)
    graph = catch_up(settings)
    if as_json:
        told = {
            "read": done.read,
            "changed": list(done.changed),
            "failed": [{"name": name, "error": message} for name, message in done.failed],
            "graph_version": graph,
        }
        say(json.dumps(told, ensure_ascii=False))
    else:
        for name in done.changed[:TOLD]:
            say(f"changed: {name}")
        if len(done.changed) > TOLD:
            say(f"changed: {len(done.changed) - TOLD} more; --json names them all")
        others = "" if everything else f", {kept - outdated} were read by these rules already"
        say(
            f"{done.read} texts read again, {len(done.changed)} say something else now{others}; "
            f"{settings.archive}"
        )
    if done.failed:
        raise CommandError(
            f"{len(done.failed)} of the texts could not be booked; they are as they were", FAILED
        )


def _sources(paths: list[str], failed: list[str]) -> Iterator[pool.Source]:
    """What lies at the paths, one after another; `failed` gathers the names that cannot be had."""
    for name in paths:
        if name == "-":
            data = sys.stdin.buffer.read()
            yield data, f"-{looks_like(data)}", name
            continue
        for member in walk(Path(name)):
            if isinstance(member, Skipped):
                if not member.hidden:
                    _tell("error" if member.fault else "passed over", [(member.name, member.why)])
                failed += [member.name] if member.fault else []
                continue
            try:
                yield member.load(), member.name, member.name
            except IngestError as error:
                _tell("error", [(member.name, str(error))])
                failed.append(member.name)


def _facts_line(source: pool.Source) -> str | tuple[str, str]:
    """The facts of one file as a line, or its name and why it cannot be read."""
    data, name, told = source
    try:
        return facts_json(replace(read_facts(data, name), source=told))
    except Exception as error:
        why = why_not(error, name)
        if told != "-":
            return told, why
        return "standard input", why.replace(f"{name}: ", "standard input: ", 1)


def looks_like(data: bytes) -> str:
    """Return the suffix of bytes that came without a name, by how they begin."""
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    known = {b"%pdf": ".pdf", b"pk\x03\x04": ".docx", b"\xd0\xcf\x11\xe0": ".doc", b"<": ".html"}
    return next((suffix for begin, suffix in known.items() if start.startswith(begin)), ".txt")


def forget(place: Place, names: list[str]) -> None:
    """Take sources out of the archive and what only they said out of the graph."""
    settings = place.settings()
    unknown = []
    with Archive.open(settings.archive, create=False) as archive:
        gone = False
        for name in map(shown, names):
            if archive.forget(name) or archive.forget(_place(name)):
                gone = True
                say(f"forgotten: {name}")
            else:
                near = get_close_matches(name, [source.name for source in archive.sources()], n=1, cutoff=0.3)
                unknown.append(f"{name!r}" + (f" (nearest: {near[0]!r})" if near else ""))
        if gone:
            archive.merge_words()
    catch_up(settings)
    if unknown:
        raise CommandError(f"no source named {', '.join(unknown)} in {settings.archive}", NOT_FOUND)


def _place(name: str) -> str:
    """Where the file of a path lies, as the archive keeps it; the name itself if it can be no path."""
    try:
        return shown(str(place_of(Path(name))))
    except (OSError, RuntimeError):
        return name


def rebuild(place: Place, *, afresh: bool = False) -> None:
    """Drop the graph and make it anew, or finish what an earlier call could not."""
    settings = place.settings()
    again = "the same command finishes it"
    with open_service(settings) as service:
        if resume := not afresh and interrupted(service.store):
            note("an earlier rebuild was interrupted and goes on; --afresh starts it over")
        try:
            with progress("graph") as advance:
                at = service.rebuild(lambda rows, of, _version: advance(rows, of), resume=resume)
        except StoreUnavailableError as error:
            raise CommandError(f"{error}; {again}") from error
        except KeyboardInterrupt:
            raise CommandError(f"interrupted; {again}") from None
        say(f"graph {service.store.name} rebuilt, at change {at} of {settings.archive}")
