"""The command that writes files: the whole archive, or the chains of one document."""

from __future__ import annotations

import csv
import io
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

from graphsvc import bulk, formats
from graphsvc.cli_place import Place, check_language, one
from graphsvc.cli_progress import progress
from graphsvc.cli_terminal import USAGE, CommandError, note, say
from graphsvc.opening import archive_of_today
from ingest.archive.archive import Archive
from ingest.model import EdgeRow, NodeRow
from viz.plain import plain
from viz.spreadsheet import BOM, cell

EDGE_COLUMNS = (
    "type",
    "from",
    "to",
    "quote",
    "source",
    "said_by",
    "judgement",
    "role",
    "task",
    "due",
    "purpose",
)
BULK = "neo4j-admin"
NODE_COLUMNS = (
    "kind",
    "key",
    "label",
    "doc_type",
    "issued_on",
    "issuer",
    "subject",
    "name",
    "level",
    "status",
)


def export(
    place: Place, reference: str | None, *, form: str, output: Path | None, year: int | None, lang: str
) -> None:
    """Write what is asked for to a file, or to standard output (also named `-`)."""
    check_language(lang)
    if form == BULK:
        if reference is not None:
            raise CommandError(
                f"--format {BULK} writes the whole archive; leave {reference!r} out, and name the folder "
                "with --output FOLDER",
                USAGE,
            )
        folder(place, output)
        return
    made = (
        _archive(place, form) if reference is None else iter([_document(place, reference, form, year, lang)])
    )
    if output is None or str(output) == "-":
        for part in made:
            say(part)
        return
    try:
        _write(output.resolve(), made)
    except OSError as error:
        raise CommandError(f"cannot write {output}: {error.strerror or error}") from None
    note(f"written: {output}")


def _write(output: Path, made: Iterator[str]) -> None:
    """Write a file whole or not at all: what stood there stays until the new one is complete."""
    is_device = output.exists() and not output.is_file()
    beside = output if is_device else output.with_name(f"{output.name}.part")
    try:
        # newline: what makes a format has chosen its line ends already
        with beside.open("w", encoding="utf-8", newline="") as file:
            for part in made:
                file.write(part if part.endswith("\n") else part + "\n")
        if not is_device:
            beside.replace(output)
    except BaseException:
        if not is_device:
            beside.unlink(missing_ok=True)
        raise


def folder(place: Place, target: Path | None) -> None:
    """Write the whole graph as files for the import tool of Neo4j, and print the command that loads them."""
    if target is None:
        raise CommandError(f"--format {BULK} writes a folder of files: name it with --output FOLDER", USAGE)
    settings = place.settings()
    with archive_of_today(settings)() as archive, archive.still(), progress("files") as advance:
        try:
            target.mkdir(parents=True, exist_ok=True)
            if any(target.iterdir()):
                raise CommandError(f"{target} is not empty; name a new folder with --output", USAGE)
            made = bulk.write(archive, target, progress=advance)
        except OSError as error:
            raise CommandError(
                f"cannot write {target}: {error.strerror or error}; delete it and try again"
            ) from None
    counted = (*sorted(made.nodes.items()), ("edges", sum(made.edges.values())))
    note(f"written: {target}, " + ", ".join(f"{n} {name}" for name, n in counted))
    note("into an empty database, its server stopped:")
    say(f"cd {shlex.quote(str(target))} && neo4j-admin database import full neo4j @{bulk.ARGUMENTS}")
    note(
        f"then start the server; any command with --store neo4j://HOST makes the constraints and goes on "
        f"from change {made.version}"
    )


def _document(place: Place, reference: str, form: str, year: int | None, lang: str) -> str:
    if form not in (*formats.CHAINS, "pyvis"):
        known = ", ".join([*formats.CHAINS, "pyvis"])
        raise CommandError(f"--format {form!r}: the chains of a document come as {known}", USAGE)
    with place.service() as service:
        key = one(service, reference, year).key
        if form == "pyvis":
            return formats.LINEAGE["html"].make(service.lineage(key, direction="both", max_nodes=300), lang)
        return formats.CHAINS[form].make(service.chains(key, limit=20), lang)


def _archive(place: Place, form: str) -> Iterator[str]:
    if form not in WHOLE:
        raise CommandError(
            f"--format {form!r}: the whole archive comes as {', '.join([*WHOLE, BULK])}; "
            "name a document for its own",
            USAGE,
        )
    with archive_of_today(place.settings())() as archive, archive.still():
        yield from WHOLE[form](archive)


def _json(archive: Archive) -> Iterator[str]:
    return archive.export()


def _edges(archive: Archive) -> list[EdgeRow]:
    rows = (row for row in archive.changed_edges(0, archive.sequence()) if not row.gone)
    return sorted(rows, key=lambda row: (row.type, row.src, row.dst, row.slot))


def _nodes(archive: Archive) -> list[NodeRow]:
    rows = (row for row in archive.changed_nodes(0, archive.sequence()) if not row.gone)
    return sorted(rows, key=lambda row: row.key)


def _edges_csv(archive: Archive) -> Iterator[str]:
    rows = ({**row.props, "type": row.type, "from": row.src, "to": row.dst} for row in _edges(archive))
    return _csv(EDGE_COLUMNS, rows)


def _nodes_csv(archive: Archive) -> Iterator[str]:
    rows = ({**row.props, "kind": row.labels[0], "key": row.key} for row in _nodes(archive))
    return _csv(NODE_COLUMNS, rows)


def _csv(columns: tuple[str, ...], rows: Iterator[dict[str, object]]) -> Iterator[str]:
    """Write rows as spreadsheets read them: a mark for UTF-8 first, no cell that runs as a formula."""
    yield BOM + ",".join(columns) + "\r\n"
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="\r\n").writerow([cell(row.get(column)) for column in columns])
        yield line.getvalue()


def _graphml(archive: Archive) -> Iterator[str]:
    import networkx as nx  # noqa: PLC0415 - half a second that only this format needs

    graph = nx.MultiDiGraph()
    for node in _nodes(archive):
        graph.add_node(node.key, labels=":".join(node.labels), **_plain(node.props))
    for edge in _edges(archive):
        name = ":".join((edge.type, edge.src, edge.dst, edge.slot))
        graph.add_edge(edge.src, edge.dst, key=name, relation=edge.type, **_plain(edge.props))
    return (line + "\n" for line in nx.generate_graphml(graph))


def _plain(props: dict[str, object]) -> dict[str, str | int | float | bool]:
    """Keep what GraphML can say: values of XML, their text in visible characters."""
    kept: dict[str, str | int | float | bool] = {}
    for name, value in sorted(props.items()):
        if isinstance(value, (bool, int, float)):
            kept[name] = value
        elif value is not None:
            kept[name] = plain(str(value))
    return kept


WHOLE: dict[str, Callable[[Archive], Iterator[str]]] = {
    "json": _json,
    "graphml": _graphml,
    "csv": _edges_csv,
    "nodes-csv": _nodes_csv,
}
