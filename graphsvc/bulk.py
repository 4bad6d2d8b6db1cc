"""The graph as files for `neo4j-admin database import full`: the first load of millions, offline.

Each kind of node, and each pair of kinds that edges join, is one file of rows beside one with its header;
`import.args` holds the options of the import. The rows pass the same checks as those that a store takes
(`graphsvc.store.rows`), and the mark `:Meta` is among them, so a server started on the imported database
stands where a projection would have brought it, and follows the archive from there.

The archive is read twice, once for the columns and once for the rows, because a column of such a file has
one type and the header must know it. Memory holds one window of rows, whatever the archive's size.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, TextIO, TypeVar

from graphsvc.errors import RowError
from graphsvc.projection import Feed
from graphsvc.store import statements
from graphsvc.store.rows import edge_groups, node_groups

WINDOW = 2_000
ARGUMENTS = "import.args"
# between the parts of a list, labels included; the tool's own `;` occurs in sentences
BETWEEN = "\N{INFORMATION SEPARATOR ONE}"
# bool stands before int, of which it is a kind
TYPES: tuple[tuple[type, str], ...] = (
    (bool, "boolean"), (int, "long"), (float, "double"), (date, "date"), (str, "string"),
)  # fmt: skip

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of one file: `before` and `after` the properties stand its ids and its labels or type."""

    file: str
    before: tuple[str, ...]
    props: Mapping[str, Any]
    after: str
    label: str


@dataclass(slots=True)
class Table:
    """What the header of one file has to say; `ends` are the two kinds that its edges join."""

    ends: tuple[str, ...]
    columns: dict[str, str] = field(default_factory=dict)
    multiline: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the archive's change number, and how many rows of each first label and type."""

    version: int
    nodes: Mapping[str, int]
    edges: Mapping[str, int]


def write(feed: Feed, folder: Path, *, progress: Callable[[int, int], None] | None = None) -> Written:
    """Write the files of a feed that stands still (`Feed.still`) into an existing folder.

    `import.args` is written last: a folder without it is unfinished. `progress` hears now and then how
    many rows are written, of how many at most. Raises `RowError` for a row that the graph, or such a
    file, cannot hold.
    """
    version = feed.sequence()
    tables = _tables(feed, version)
    most = sum(feed.count(0, version)) + 1
    counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    with ExitStack() as files:
        data = {name: files.enter_context(_open(folder / f"{name}.csv")) for name in tables}
        for done, line in enumerate(_lines(feed, version), 1):
            cells = (cell(line.props.get(name)) for name in tables[line.file].columns)
            data[line.file].write(",".join((*line.before, *cells, line.after)) + "\n")
            counts[len(line.before) == 1][line.label] += 1
            if progress is not None and done % WINDOW == 0:
                progress(done, most)
    for name, table in tables.items():
        with _open(folder / f"{name}-header.csv") as file:
            file.write(",".join(_header(table)) + "\n")
    with _open(folder / ARGUMENTS) as file:
        file.write("\n".join(_arguments(tables)) + "\n")
    del counts[True]["Meta"]
    return Written(version, dict(counts[True]), dict(counts[False]))


def cell(value: Any) -> str:
    """Return a value as the import tool reads it: nothing for null, text always between quotes."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case date():
            return value.isoformat()
        case list():
            return _quoted(BETWEEN.join(str(part) if isinstance(part, str) else cell(part) for part in value))
        case _:
            return _quoted(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _lines(feed: Feed, version: int) -> Iterator[Line]:
    """Yield all living rows in the archive's order of change, nodes first, and the mark at the end."""
    for nodes in _windows(feed.changed_nodes(0, version)):
        for group in node_groups(nodes):
            labels = _quoted(BETWEEN.join((group.label, *group.extra)))
            for row in group.rows:
                props = {name: value for name, value in row["props"].items() if name != "key"}
                yield Line(group.label.lower(), (_quoted(row["key"]),), props, labels, group.label)
    for edges in _windows(feed.changed_edges(0, version)):
        for kind in edge_groups(edges):
            file = f"{kind.src}-{kind.dst}".lower()
            for row in kind.rows:
                ids = (_quoted(row["src"]), _quoted(row["dst"]))
                yield Line(file, ids, row["props"], kind.type, kind.type)
    meta = {"version": version, "mark": feed.mark(version) or "", "schema": statements.SCHEMA}
    yield Line("meta", (_quoted("graph"),), meta, "Meta", "Meta")


def _tables(feed: Feed, version: int) -> dict[str, Table]:
    """Read the archive once for what the headers must say, files in sorted order."""
    tables: dict[str, Table] = {}
    for line in _lines(feed, version):
        ends = tuple(part.capitalize() for part in line.file.split("-"))
        table = tables.setdefault(line.file, Table(ends))
        where = f"{line.label} {' -> '.join(line.before)}"
        for name, value in line.props.items():
            kind = _type(value, f"{where}: property {name!r}")
            if table.columns.setdefault(name, kind) != kind:
                raise RowError(
                    f"{where}: property {name!r} is {kind} here and {table.columns[name]} in another row of "
                    f"{line.file}.csv; one column has one type. Load with `directives rebuild`"
                )
        table.multiline = table.multiline or any(map(_breaks, line.props.values()))
    for table in tables.values():
        table.columns = dict(sorted(table.columns.items()))
    return dict(sorted(tables.items()))


def _type(value: Any, where: str) -> str:
    if isinstance(value, list):
        kinds = {_type(part, where) for part in value}
        if len(kinds) > 1 or any(BETWEEN in part for part in value if isinstance(part, str)):
            raise RowError(f"{where}: the list {value!r} cannot be written as one cell")
        return f"{kinds.pop()}[]"
    for kind, name in TYPES:
        if isinstance(value, kind):
            return name
    raise RowError(f"{where}: {type(value).__name__} is no type of the graph")


def _breaks(value: Any) -> bool:
    if isinstance(value, list):
        return any(map(_breaks, value))
    return isinstance(value, str) and ("\n" in value or "\r" in value)


def _header(table: Table) -> Iterator[str]:
    columns = (f"{name}:{kind}" for name, kind in table.columns.items())
    match table.ends:
        case (label,):
            yield from (f"key:ID({label})", *columns, ":LABEL")
        case (src, dst):
            yield from (f":START_ID({src})", f":END_ID({dst})", *columns, ":TYPE")


def _arguments(tables: Mapping[str, Table]) -> Iterator[str]:
    yield "# in this folder, the server stopped: neo4j-admin database import full neo4j @import.args"
    yield "--id-type=string"
    yield f"--array-delimiter=U+{ord(BETWEEN):04X}"
    if any(table.multiline for table in tables.values()):
        yield "--multiline-fields=true"
    for name, table in tables.items():
        kind = "nodes" if len(table.ends) == 1 else "relationships"
        # `./`: the tool refuses a name without a folder
        yield f"--{kind}=./{name}-header.csv,./{name}.csv"


def _windows(rows: Iterable[T]) -> Iterator[list[T]]:
    source = iter(rows)
    while window := list(islice(source, WINDOW)):
        yield window


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="\n")
