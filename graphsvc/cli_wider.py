"""The wider questions for the terminal: asked of the service, printed for people, as JSON or as a table."""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from graphsvc import tables
from graphsvc.cli_ask import width
from graphsvc.cli_place import Place, check_language, one, one_unit
from graphsvc.cli_terminal import NOT_FOUND, USAGE, CommandError, form_of, say
from graphsvc.guard import GuardedResult, run
from graphsvc.service import Service
from graphsvc.table_words import value
from queries.between import common_sources
from queries.charges import charged, workload
from queries.elsewhere import elsewhere
from queries.figures import statistics
from queries.gaps import absent, outdated, silence, silences
from queries.reach import reach
from queries.results import Reach
from queries.standing import standing
from queries.succession import succession
from viz.spreadsheet import cell

ABOUT = ("charged", "elsewhere", "silence", "standing", "mentions")
GAPS = ("absent", "silent", "outdated", "conflicts")
_NOTHING = {"vi": "không có", "en": "nothing"}


@dataclass(frozen=True, slots=True)
class Out:
    """How an answer is printed."""

    lang: str
    as_json: bool = False
    as_csv: bool = False

    def __post_init__(self) -> None:
        check_language(self.lang)
        form_of(as_json=self.as_json, as_csv=self.as_csv)

    def print(self, answer: BaseModel, head: str = "") -> None:
        """Print an answer; `head` is a sentence before it, for people only."""
        if self.as_json:
            say(answer.model_dump_json(indent=2))
        elif self.as_csv:
            say(tables.csv_text(answer).removesuffix("\r\n"))
        else:
            said = tables.plain_table(answer, width(), self.lang) or _NOTHING[self.lang]
            say(f"{head}\n\n{said}" if head else said)
            cut = {"vi": "Còn nữa; xem --json.", "en": "There is more; see --json."}[self.lang]
            if getattr(answer, "truncated", False):
                say(f"\n{cut}")


def reach_of(
    place: Place, reference: str, year: int | None, out: Out, *, since: str | None, until: str | None
) -> None:
    """Print what a directive set in motion."""
    with place.service() as service:
        answer = reach(service.store, one(service, reference, year).key, since=since, until=until)
    out.print(answer, _sentence(answer, out.lang))


def _sentence(answer: Reach, lang: str) -> str:
    return answer.sentence_vi if lang == "vi" else answer.sentence_en


def two(place: Place, first: str, second: str, out: Out, *, common: bool, limit: int) -> None:
    """Print the chains between two documents, or the directives above both."""
    with place.service() as service:
        keys = one(service, first).key, one(service, second).key
        if common:
            out.print(common_sources(service.store, *keys))
            return
        paths = service.between(*keys, limit=limit)
    if not paths.chains and not (out.as_json or out.as_csv):
        raise CommandError(
            f"no chain joins {paths.lower.label} and {paths.upper.label}; --common asks what both carry out",
            NOT_FOUND,
        )
    head = "\n".join(" → ".join(paths.documents[k].label for k in c.documents) for c in paths.chains)
    out.print(paths, head)


def about(place: Place, what: str, reference: str, year: int | None, out: Out, *, on: str | None) -> None:
    """Print one of the answers about a document."""
    if what not in ABOUT:
        raise CommandError(f"{what!r} is none of {', '.join(ABOUT)}", USAGE)
    with place.service() as service:
        document = one(service, reference, year)
        answer = _about(service, what, document.key, on)
    head = document.label
    if what == "standing":
        head = f"{head}: {value('state', getattr(answer, 'state', ''), out.lang)}"
    out.print(answer, head)


def _about(service: Service, what: str, key: str, on: str | None) -> BaseModel:
    if what == "charged":
        return charged(service.store, key)
    if what == "elsewhere":
        return elsewhere(service.store, key)
    if what == "silence":
        return silence(service.store, key)
    if what == "standing":
        return standing(service.store, key, on=on)
    return service.mentions(key)


_ASK_A_DAY = {"vi": " (thêm --on NGÀY để xét hạn)", "en": " (add --on DAY to tell what is overdue)"}


def unit(
    place: Place, key: str, out: Out, *, on: str | None, state: str | None, history: bool, limit: int
) -> None:
    """Print the duties of a unit, or those who came before and after it."""
    with place.service() as service:
        key = one_unit(service, key)
        if history:
            told = succession(service.store, key, limit=limit)
            out.print(told, told.unit.name)
            return
        answer = workload(service.store, key, on=on, state=state, limit=limit)
    counts = ", ".join(f"{value('state', name, out.lang)} {n}" for name, n in answer.counts.items() if n)
    ask = "" if on or not answer.counts["dated"] else _ASK_A_DAY[out.lang]
    out.print(answer, f"{answer.unit}: {counts}{ask}")


def gaps(place: Place, what: str, out: Out, *, limit: int) -> None:
    """Print what is missing."""
    if what not in GAPS:
        raise CommandError(f"{what!r} is none of {', '.join(GAPS)}", USAGE)
    with place.service() as service:
        answers: dict[str, Any] = {
            "absent": lambda: absent(service.store, limit=limit),
            "silent": lambda: silences(service.store, limit=limit),
            "outdated": lambda: outdated(service.store, limit=limit),
            "conflicts": lambda: service.conflicts(limit=limit),
        }
        out.print(answers[what]())


def stats(place: Place, out: Out) -> None:
    """Print the archive in figures."""
    with place.service() as service:
        out.print(statistics(service.store))


def cypher(place: Place, statement: str, parameters: list[str], out: Out) -> None:
    """Print the rows of a statement, refused if it does more than read; `-` is standard input."""
    given = dict(_parameter(one) for one in parameters)
    if statement == "-":
        statement = sys.stdin.read()
    with place.service() as service:
        found = run(service.store, statement, given)
    if out.as_json:
        say(json.dumps(found.as_query_api(), ensure_ascii=False))
    elif out.as_csv:
        say(_rows_csv(found))
    else:
        say("\t".join(found.fields))
        for row in found.values:
            say("\t".join(v if isinstance(v, str) else json.dumps(v, ensure_ascii=False) for v in row))
        if found.truncated:
            say(f"… ({found.truncated})")


def _rows_csv(found: GuardedResult) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(found.fields)
    for row in found.values:
        writer.writerow(
            [cell(v if isinstance(v, (str, int, float, type(None))) else json.dumps(v)) for v in row]
        )
    return out.getvalue().removesuffix("\r\n")


def _parameter(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals:
        raise CommandError(f"--param {text!r}: write NAME=VALUE, such as year=2023", USAGE)
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value  # a word needs no quotes
