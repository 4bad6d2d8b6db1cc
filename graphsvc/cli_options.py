"""What several commands of the command line take, declared once: the archive, the store, the printing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Archive = Annotated[
    Path | None,
    typer.Option("--archive", "-a", metavar="FILE", help="The archive. [default: directives.db]"),
]
Store = Annotated[
    str | None,
    typer.Option(
        "--store", metavar="URL", help="embedded, embedded:FILE, memory: or neo4j://HOST. [default: embedded]"
    ),
]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings file. [default: directives.toml]")
]
Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print the answer as a table for spreadsheets.")]
Lang = Annotated[str, typer.Option("--lang", metavar="vi|en", help="Language of the answer.")]
Year = Annotated[int | None, typer.Option(help="Year of issue, if several bear the number.")]
Reference = Annotated[
    str, typer.Argument(metavar="KEY-OR-NUMBER", help="A key, or a number as printed: 113-KH/TU.")
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes that read; 0: as many as suit.")]
