"""The command line: what each command is called, takes and says of itself.

The work is in `cli_ask`, `cli_archive` and `cli_serve`, which are imported by the command that needs
them, so that `--help` is quick. Exit codes: 0 done, 1 something failed, 2 wrongly asked, 4 not found,
5 ambiguous, 130 interrupted.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from graphsvc.cli_copies import app as copies
from graphsvc.cli_options import Archive, Config, Csv, Jobs, Json, Lang, Reference, Store, Year
from graphsvc.cli_questions import app as questions
from graphsvc.cli_terminal import form_of, told

MORE = ("reach", "between", "about", "unit", "gaps", "stats", "cypher", "archive")


class Commands(TyperGroup):
    """All commands; an error that the rooms raise on purpose becomes one line and an exit code."""

    def get_params(self, ctx: Any) -> Any:
        params: list[Any] = list(super().get_params(ctx))
        for one in params:
            # it does what --install-completion does, by hand: a line of the screen is worth more
            if one.name == "show_completion":
                one.hidden = True
        return params

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands; what is asked less often stands in the last line, or the help would not fit."""
        listed = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        width = formatter.width - 6 - max(len(name) for name, _ in listed)
        rows = [(n, c.get_short_help_str(width)) for n, c in listed if c and n not in MORE]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def invoke(self, ctx: Any) -> Any:
        with told(debug=bool(ctx.params.get("debug"))):
            return super().invoke(ctx)


app = typer.Typer(
    name="directives",
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders.")]


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415

        typer.echo(f"directive-graph {version('directive-graph')}")
        raise typer.Exit


@app.callback(epilog=f"More: {', '.join(MORE)} (backup, …).")
def directives(
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error came from.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """What chain of directives led to this plan? Answered with quotes."""


@app.command(epilog="Example: directives ingest ke-hoach/ cong-van.docx --archive my.db")
def ingest(
    paths: Paths,
    *,
    archive: Archive = None,
    store: Store = None,
    jobs: Jobs = 0,
    everything: Annotated[
        bool, typer.Option("--all", help="Keep also texts that are no directives (lists, reading guides).")
    ] = False,
    json: Json = False,
    config: Config = None,
) -> None:
    """Read files and folders into the archive; again changes nothing."""
    from graphsvc import cli_archive  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    cli_archive.ingest(Place(archive, store, config), paths, jobs=jobs, everything=everything, as_json=json)


@app.command(epilog="Example: directives extract ke-hoach.docx van-ban/ --jobs 2 > facts.jsonl")
def extract(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files and folders; - is standard input.")
    ],
    *,
    jobs: Jobs = 0,
) -> None:
    """Print what is read from each file, one JSON object a line; nothing is stored."""
    from graphsvc import cli_archive  # noqa: PLC0415

    cli_archive.extract(paths, jobs=jobs)


@app.command(epilog="Example: directives lineage 46-KH/ĐU")
def lineage(
    reference: Reference,
    *,
    archive: Archive = None,
    store: Store = None,
    limit: Annotated[int, typer.Option(min=1, max=100, help="Chains to show.")] = 10,
    depth: Annotated[int, typer.Option(min=1, max=12, help="Hops to go up.")] = 12,
    year: Year = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Only what had been issued by that day.")
    ] = None,
    lang: Lang = "vi",
    json: Json = False,
    csv: Csv = False,
    config: Config = None,
) -> None:
    """Print the chains of directives that led to a document, each step with its quote."""
    from graphsvc import cli_ask  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    place = Place(archive, store, config)
    form = form_of(as_json=json, as_csv=csv)
    asked = cli_ask.Asked(reference, year, limit, depth, as_of)
    cli_ask.lineage(place, asked, lang=lang, form=form)


@app.command(epilog="Example: directives search văn hóa cơ sở --place lang-son --year 2023")
def search(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS]...", help="Words or a number, with or without marks; none: all of a kind."
        ),
    ] = None,
    *,
    archive: Archive = None,
    store: Store = None,
    kind: Annotated[str | None, typer.Option("--type", help="Type code: KH, CV, NQ.")] = None,
    issuer: Annotated[str | None, typer.Option(help="Key of the issuer.")] = None,
    place: Annotated[str | None, typer.Option(help="Key of a place, with all in it.")] = None,
    level: Annotated[
        int | None, typer.Option(min=0, max=3, help="0 central, 1 province, 2 district, 3 commune.")
    ] = None,
    year: Annotated[int | None, typer.Option(min=1930, max=2100, help="Year of issue.")] = None,
    status: Annotated[str | None, typer.Option(help="read or cited.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=100, help="Hits to show.")] = 20,
    cursor: Annotated[str | None, typer.Option(help="Go on where the last page ended.")] = None,
    lang: Lang = "vi",
    json: Json = False,
    csv: Csv = False,
    config: Config = None,
) -> None:
    """Find documents by number, title or words."""
    from graphsvc import cli_ask  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415
    from queries.search import Only  # noqa: PLC0415

    form = form_of(as_json=json, as_csv=csv)
    only = Only(kind, issuer, place, level, year, status)
    asked = cli_ask.Sought(" ".join(words or ()), only, limit, cursor)
    cli_ask.search(Place(archive, store, config), asked, lang=lang, form=form)


@app.command(epilog="Example: directives show lang-son.tinh-uy.2020-2025.kh.113")
def show(
    reference: Reference,
    *,
    archive: Archive = None,
    store: Store = None,
    year: Year = None,
    text: Annotated[bool, typer.Option("--text", help="Print the text as it was read.")] = False,
    lang: Lang = "vi",
    json: Json = False,
    config: Config = None,
) -> None:
    """Print one document: what it acts on, what acts on it, who is charged."""
    from graphsvc import cli_ask  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    place = Place(archive, store, config)
    cli_ask.show(place, reference, year=year, text=text, lang=lang, as_json=json)


app.add_typer(questions)
app.add_typer(copies)


@app.command(epilog="Example: directives export 46-KH/ĐU --format html --output chuoi.html")
def export(
    reference: Annotated[
        str | None,
        typer.Argument(
            metavar="[KEY-OR-NUMBER]", help="The chains of one document; without it the whole archive."
        ),
    ] = None,
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            help="Whole archive: json, graphml, csv, nodes-csv, neo4j-admin (a folder). One document: html, "
            "svg, json, csv, md, txt, mmd, graphml, pyvis.",
        ),
    ] = "json",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="File (or folder) to write. [default: standard output]"
        ),
    ] = None,
    archive: Archive = None,
    store: Store = None,
    year: Year = None,
    lang: Lang = "vi",
    config: Config = None,
) -> None:
    """Write the archive, or the chains of one document, as a file."""
    from graphsvc import cli_export  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    place = Place(archive, store, config)
    cli_export.export(place, reference, form=form, output=output, year=year, lang=lang)


@app.command(epilog="Example: directives serve --archive my.db --port 8080")
def serve(
    *,
    archive: Archive = None,
    store: Store = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on. [default: 127.0.0.1]")] = None,
    port: Annotated[int | None, typer.Option(help="Port; 0 takes a free one. [default: 8000]")] = None,
    insecure: Annotated[
        bool, typer.Option("--insecure", help="Listen beyond this machine without API keys.")
    ] = False,
    create: Annotated[
        bool, typer.Option("--create", help="Begin an empty archive if there is none; the browser fills it.")
    ] = False,
    config: Config = None,
) -> None:
    """Serve the pages and the REST API at one address."""
    from graphsvc import cli_serve  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    place = Place(archive, store, config)
    cli_serve.serve(place, host=host, port=port, insecure=insecure or None, create=create)


@app.command(epilog="Example: directives key clerk --scope read --scope write")
def key(
    name: Annotated[str, typer.Argument(help="Whose key: a-z, digits, hyphens.")],
    scope: Annotated[list[str] | None, typer.Option(help="read, write, cypher or admin.")] = None,
) -> None:
    """Make an API key and print the line that goes into the settings."""
    from graphsvc import cli_serve  # noqa: PLC0415

    cli_serve.key(name, scope or ["read"])


@app.command(epilog="Example: directives rebuild --archive my.db")
def rebuild(
    *,
    archive: Archive = None,
    store: Store = None,
    afresh: Annotated[
        bool, typer.Option("--afresh", help="Start over, even if an earlier rebuild could go on.")
    ] = False,
    config: Config = None,
) -> None:
    """Drop the graph and make it anew from the archive."""
    from graphsvc import cli_archive  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    cli_archive.rebuild(Place(archive, store, config), afresh=afresh)


@app.command(epilog="Example: directives forget cong-van.docx")
def forget(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Name of a source, or its SHA-256.")],
    archive: Archive = None,
    store: Store = None,
    config: Config = None,
) -> None:
    """Take sources out of the archive, with everything that only they said."""
    from graphsvc import cli_archive  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    cli_archive.forget(Place(archive, store, config), names)


@app.command(epilog="Example: directives doctor --archive my.db")
def doctor(archive: Archive = None, store: Store = None, config: Config = None, json: Json = False) -> None:
    """Check settings, archive and graph, and say what is wrong and how to mend it."""
    from graphsvc import cli_doctor  # noqa: PLC0415
    from graphsvc.cli_place import Place  # noqa: PLC0415

    cli_doctor.doctor(Place(archive, store, config), as_json=json)


def main() -> None:
    """Run the command line; the console script `directives`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Vietnamese must come out whole, also where the system speaks another encoding.
            stream.reconfigure(encoding="utf-8")
    app()
