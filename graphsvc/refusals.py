"""Why a file could not be read, in the language of who sent it: `refusals.toml` by the reason's code."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from graphsvc.answers import Job, JobFile
from ingest.errors import UnreadableError


@cache
def vietnamese() -> Mapping[str, str]:
    """Return the sentence of each reason, with {places} for its data."""
    table: dict[str, str] = tomllib.loads(files("graphsvc").joinpath("refusals.toml").read_text("utf-8"))
    return table


def said(error: UnreadableError) -> dict[str, str]:
    """Return what the error says, by language; its own words stand for both where it has no reason."""
    english = str(error)
    if not error.reason:
        return {"vi": english, "en": english}
    return {"vi": f"{error.name}: {_filled(error.reason, error.data)}", "en": english}


def told(job: Job, lang: str) -> Job:
    """Return the job with the errors of its files in a language; as it is kept, they are English."""
    if lang == "en":
        return job
    return job.model_copy(update={"files": tuple(map(_translated, job.files))})


def _translated(file: JobFile) -> JobFile:
    if file.reason is None:
        return file
    return file.model_copy(update={"error": _filled(file.reason, file.reason_data)})


def _filled(reason: str, data: Mapping[str, str | int]) -> str:
    return vietnamese()[reason].format_map(data)
