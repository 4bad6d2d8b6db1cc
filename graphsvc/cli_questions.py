"""The commands for the wider questions, as they are typed; `cli` takes them in.

Each prints the same answer as the address of the same name under `/api/v1`: for people, with `--json`, or
as a table with `--csv`.
"""

from __future__ import annotations

from typing import Annotated

import typer

from graphsvc.cli_options import Archive, Config, Csv, Json, Lang, Reference, Store, Year

app = typer.Typer()

Date = typer.Option(metavar="DATE", help="ISO date, whole or cut: 2023-05-16, 2023-05, 2023.")
Limit = Annotated[int, typer.Option(min=1, max=200, help="Rows to show.")]


@app.command(epilog="Example: directives reach 113-KH/TU --since 2023-06")
def reach(
    reference: Reference,
    *,
    archive: Archive = None,
    store: Store = None,
    since: Annotated[str | None, Date] = None,
    until: Annotated[str | None, Date] = None,
    year: Year = None,
    lang: Lang = "vi",
    json: Json = False,
    csv: Csv = False,
    config: Config = None,
) -> None:
    """Print what a directive set in motion, tier by tier, and how long it took."""
    from graphsvc import cli_wider  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    out = cli_wider.Out(lang, as_json=json, as_csv=csv)
    cli_wider.reach_of(Place(archive, store, config), reference, year, out, since=since, until=until)


@app.command(epilog="Example: directives between 46-KH/ĐU 2246-CV/TU")
def between(
    first: Reference,
    second: Reference,
    *,
    archive: Archive = None,
    store: Store = None,
    common: Annotated[
        bool, typer.Option("--common", help="Print the directives above both instead.")
    ] = False,
    limit: Limit = 20,
    lang: Lang = "vi",
    json: Json = False,
    csv: Csv = False,
    config: Config = None,
) -> None:
    """Print the chains between two documents, or what both carry out."""
    from graphsvc import cli_wider  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    out = cli_wider.Out(lang, as_json=json, as_csv=csv)
    cli_wider.two(Place(archive, store, config), first, second, out, common=common, limit=min(limit, 100))


@app.command(epilog="Example: directives about elsewhere 168-KH/HU")
def about(
    what: Annotated[
        str, typer.Argument(metavar="WHAT", help="charged, elsewhere, silence, standing or mentions.")
    ],
    reference: Reference,
    *,
    archive: Archive = None,
    store: Store = None,
    on: Annotated[str | None, Date] = None,
    year: Year = None,
    lang: Lang = "vi",
    json: Json = False,
    csv: Csv = False,
    config: Config = None,
) -> None:
    """Print who is charged, who does the same elsewhere, what is said of it."""
    from graphsvc import cli_wider  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    out = cli_wider.Out(lang, as_json=json, as_csv=csv)
    cli_wider.about(Place(archive, store, config), what, reference, year, out, on=on)


@app.command(epilog="Example: directives unit lang-son.chi-lang.ubnd --on 2023-12-31")
def unit(
    key: Annotated[str, typer.Argument(metavar="UNIT", help="Key or whole name of a unit.")],
    *,
    archive: Archive = None,
    store: Store = None,
    on: Annotated[str | None, Date] = None,
    state: Annotated[
        str | None, typer.Option(help="overdue or due (with --on), dated, standing, late or answered.")
    ] = None,
    succession: Annotated[
        bool, typer.Option("--succession", help="Print who came before and after it instead.")
    ] = False,
    limit: Limit = 100,
    lang: Lang = "vi",
    json: Json = False,
    csv: Csv = False,
    config: Config = None,
) -> None:
    """Print what a unit was charged with, and what is overdue on a day."""
    from graphsvc import cli_wider  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    out = cli_wider.Out(lang, as_json=json, as_csv=csv)
    place = Place(archive, store, config)
    cli_wider.unit(place, key, out, on=on, state=state, history=succession, limit=limit)


@app.command(epilog="Example: directives gaps silent --csv")
def gaps(
    what: Annotated[
        str, typer.Argument(metavar="[WHAT]", help="absent, silent, outdated or conflicts.")
    ] = "absent",
    *,
    archive: Archive = None,
    store: Store = None,
    limit: Limit = 20,
    lang: Lang = "vi",
    json: Json = False,
    csv: Csv = False,
    config: Config = None,
) -> None:
    """Print what is missing: absent documents, silent units, ended bases."""
    from graphsvc import cli_wider  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    out = cli_wider.Out(lang, as_json=json, as_csv=csv)
    cli_wider.gaps(Place(archive, store, config), what, out, limit=limit)


@app.command(epilog="Example: directives stats")
def stats(
    *,
    archive: Archive = None,
    store: Store = None,
    lang: Lang = "vi",
    json: Json = False,
    csv: Csv = False,
    config: Config = None,
) -> None:
    """Print the archive in figures."""
    from graphsvc import cli_wider  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    cli_wider.stats(Place(archive, store, config), cli_wider.Out(lang, as_json=json, as_csv=csv))


@app.command(epilog='Example: directives cypher "MATCH (d:Document) RETURN d.key LIMIT 5"')
def cypher(
    statement: Annotated[
        str, typer.Argument(metavar="STATEMENT", help="Cypher that only reads; - is standard input.")
    ],
    *,
    parameter: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=JSON", help="A parameter.")
    ] = None,
    archive: Archive = None,
    store: Store = None,
    json: Json = False,
    csv: Csv = False,
    config: Config = None,
) -> None:
    """Ask the graph in Cypher, read only."""
    from graphsvc import cli_wider  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    out = cli_wider.Out("vi", as_json=json, as_csv=csv)
    cli_wider.cypher(Place(archive, store, config), statement, parameter or [], out)
