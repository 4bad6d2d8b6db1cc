"""The catalogue of questions: one `.cypher` file each, its header checked against its body.

The header says name, asks, params, follows, returns, order and notes. A file is refused, with file
and line, if a field is missing, if its name is not the file's, if parameters, relationship types,
columns or order differ between header and body, if it follows a type that the model does not know,
or if a path has no upper bound. So a question that loads can be trusted to be what it says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, Protocol, is_typeddict

from ingest.model import EDGES
from queries import rows
from queries.errors import CatalogError

FIELDS = ("name", "asks", "params", "follows", "returns", "order", "notes")
TYPES = frozenset({"str", "int", "bool", "list[str]"})
ROWS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {n: tuple(t.__annotations__) for n, t in sorted(vars(rows).items()) if is_typeddict(t)}
)

_FIELD = re.compile(r"// (\w+): +(.*)")  # // name:     ancestors
_MORE = re.compile(r"// {5,}(.*)")  # //           continued
_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_PARAM = re.compile(r"\$(\w+)")
_BRACKET = re.compile(r"-\[([^\]]*)\]-")
_TYPES = re.compile(r"\s*\w*\s*:\s*([\w|]+)")
_BOUNDED = re.compile(r"\*\d+\.\.\d+\s*$")
_LAST_RETURN = re.compile(
    r"\bRETURN\s+(?:DISTINCT\s+)?(.*?)\s*(?:\bORDER\s+BY\s+(.*?)\s*)?(?:\bLIMIT\b.*)?$", re.S
)


class Asker(Protocol):
    """Whatever answers a question in Cypher with rows in order; a graph store is one."""

    def ask(self, text: str, params: Mapping[str, Any], /) -> list[dict[str, Any]]:
        """Return the rows of one read-only question."""
        ...


@dataclass(frozen=True, slots=True)
class Query:
    """One named question. `params` maps each parameter to its declared type, `columns` are in order."""

    name: str
    asks: str
    params: Mapping[str, str]
    follows: tuple[str, ...]
    returns: str
    order: tuple[str, ...]
    notes: str
    columns: tuple[str, ...]
    text: str

    def ask(self, asker: Asker, /, **params: Any) -> list[dict[str, Any]]:
        """Ask the question; parameters must be exactly the declared ones, else `CatalogError`."""
        if params.keys() != self.params.keys():
            raise CatalogError(
                f"{self.name}.cypher: asked with {sorted(params)}, declares {sorted(self.params)}"
            )
        return asker.ask(self.text, params)


def ask(asker: Asker, name: str, /, **params: Any) -> list[dict[str, Any]]:
    """Ask the question of that name."""
    return query(name).ask(asker, **params)


def query(name: str) -> Query:
    """Return the question of that name; `CatalogError` names the nearest file if there is none."""
    try:
        return catalog()[name]
    except KeyError:
        raise CatalogError(f"no question {name!r}; there are {', '.join(catalog())}") from None


@cache
def catalog() -> Mapping[str, Query]:
    """Return all questions of this package by name, in order of name."""
    return load(files("queries") / "cypher")


def load(folder: Traversable) -> Mapping[str, Query]:
    """Read every `.cypher` file of a folder; the first that breaks a rule raises `CatalogError`."""
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".cypher")), key=lambda f: f.name)
    queries = [read(f.name, f.read_text(encoding="utf-8")) for f in found]
    return MappingProxyType({q.name: q for q in queries})


def read(file: str, text: str) -> Query:
    """Read one file's text; `file` names it in errors."""
    header, at, body, body_line = _split(file, text)
    code = _STRING.sub("''", re.sub(r"//.*", "", body))

    def refuse(field: str, why: str) -> CatalogError:
        return CatalogError(f"{file}:{at.get(field, body_line)}: {why}")

    if header["name"] != file.removesuffix(".cypher"):
        raise refuse("name", f"the name is {header['name']!r}, the file is {file!r}; make them one")
    params = _params(header["params"], refuse)
    used = set(_PARAM.findall(code))
    if params.keys() != used:
        raise refuse("params", f"header declares params {sorted(params)}, body uses {sorted(used)}")

    follows = () if header["follows"] == "-" else tuple(re.split(r",\s*", header["follows"]))
    for name in follows:
        if name not in EDGES:
            raise refuse("follows", f"{name!r} is no relationship type of the model")
    in_body: set[str] = set()
    for inside in _BRACKET.findall(code):
        if "*" in inside and not _BOUNDED.search(inside):
            raise refuse("", f"the path [{inside}] needs bounds, as in *1..12")
        if types := _TYPES.match(inside):
            in_body.update(types[1].split("|"))
    if set(follows) != in_body:
        raise refuse("follows", f"header follows {sorted(follows)}, body follows {sorted(in_body)}")
    if "/*" in code:
        raise refuse("", "block comments are outside the common dialect; use //")

    columns, order = _last_return(code, refuse)
    if header["returns"] not in ROWS:
        raise refuse("returns", f"no row {header['returns']!r} in queries.rows; there are {', '.join(ROWS)}")
    if set(columns) != set(ROWS[header["returns"]]):
        odd = sorted(set(columns) ^ set(ROWS[header["returns"]]))
        raise refuse("returns", f"{header['returns']} and the body differ in the columns {odd}")
    declared = tuple(re.split(r",\s*", header["order"]))
    if declared != order:
        raise refuse("order", f"header orders by {list(declared)}, body by {list(order)}")
    return Query(
        name=header["name"],
        asks=header["asks"],
        params=MappingProxyType(params),
        follows=follows,
        returns=header["returns"],
        order=order,
        notes="" if header["notes"] == "-" else header["notes"],
        columns=columns,
        text=body,
    )


def _split(file: str, text: str) -> tuple[dict[str, str], dict[str, int], str, int]:
    """Return the header's fields, the line of each, the body and the body's first line."""
    header: dict[str, str] = {}
    at: dict[str, int] = {}
    last = ""
    lines = text.splitlines()
    body_line = next((i for i, line in enumerate(lines, 1) if not line.startswith("//")), len(lines) + 1)
    for number, line in enumerate(lines[: body_line - 1], 1):
        if field := _FIELD.fullmatch(line):
            last = field[1]
            if last not in FIELDS:
                raise CatalogError(f"{file}:{number}: unknown field {last!r}; fields are {', '.join(FIELDS)}")
            if last in header:
                raise CatalogError(f"{file}:{number}: field {last!r} stands twice")
            header[last], at[last] = field[2].strip(), number
        elif last and (more := _MORE.fullmatch(line)):
            header[last] += " " + more[1].strip()
        else:
            raise CatalogError(f"{file}:{number}: {line!r} is neither a field nor the rest of one")
    for name in FIELDS:
        if not header.get(name):
            raise CatalogError(f"{file}:{body_line}: the header lacks {name!r}; write - for none")
    return header, at, "\n".join(lines[body_line - 1 :]).strip() + "\n", body_line


def _params(declared: str, refuse: Any) -> dict[str, str]:
    params: dict[str, str] = {}
    for part in [] if declared == "-" else re.split(r",\s*", declared):
        name, _, kind = part.partition(": ")
        if kind not in TYPES:
            raise refuse("params", f"param {part!r} is not `name: type` with a type of {sorted(TYPES)}")
        params[name] = kind
    return params


def _last_return(code: str, refuse: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns of the last RETURN and the names it is ordered by."""
    start = code.rfind("RETURN ")
    found = _LAST_RETURN.match(code[start:].strip()) if start >= 0 else None
    if found is None or not found[2]:
        raise refuse("", "the body must end in RETURN … ORDER BY …, or rows would come in any order")
    columns = []
    for part in _commas(found[1]):
        expression, _, alias = part.rpartition(" AS ")
        name = (alias or expression).strip("` \n")
        if not name.isidentifier():
            raise refuse("", f"the column {part!r} needs a name: AS …")
        columns.append(name)
    order = []
    for part in _commas(found[2]):
        name, _, way = part.partition(" ")
        order.append(name.rpartition(".")[2].strip("`") + (" descending" if way.strip() == "DESC" else ""))
    return tuple(columns), tuple(order)


def _commas(text: str) -> list[str]:
    """Split at the commas that stand outside all brackets."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c in "([{") - (c in ")]}")
        if c == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    return [*parts, text[start:].strip()]
