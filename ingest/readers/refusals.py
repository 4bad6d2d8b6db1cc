"""Why a source could not be read, each with its mend: one table, so that the words agree everywhere."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from ingest.errors import IngestError, UnreadableError

_AGAIN = "open it in the program that made it and save it again"
_COPIED = "check the file that it was copied from"
_FORMATS = "give the document as .docx, .pdf, .html or .txt"
_KNOWN = "give .txt .md .html .htm .docx .doc .pdf, or folders and .zip files of these"
_OCR = "run OCR on it, for example `ocrmypdf --language vie in.pdf out.pdf`, and give the result"
_REPORT = f"{_AGAIN}; if that does not help, report these words"

# reason -> (what is wrong, what to do). The code is stable, for programs and for other languages; {places}
# are its data, where {engine} is what a library or the system says
REASONS: dict[str, tuple[str, str]] = {
    "missing": ("there is no such file or folder", "check the path"),
    "forbidden": ("it may not be read: {engine}", "check its permissions"),
    "empty": ("it is empty", _COPIED),
    "blank": ("it holds no words, only spaces and signs", _COPIED),
    "control-characters": ("it is no text: it is full of control characters", _FORMATS),
    "rtf": ("it is no text: an RTF document", _FORMATS),
    "picture": ("it is no text: a picture ({format})", _FORMATS),
    "packed": ("it is no text: a {format} archive", _FORMATS),
    "gzip": ("it is no text: a gzip file", _FORMATS),
    "program": ("it is no text: a program", _FORMATS),
    "sqlite": ("it is no text: an SQLite file", _FORMATS),
    "suffix": ("no reader for {suffix!r} files", _KNOWN),
    "no-suffix": ("no reader for a file without a suffix", _KNOWN),
    "encoding": (
        "its encoding is unknown: its bytes are neither Unicode nor TCVN3, VNI or cp1258 with Vietnamese "
        "words",
        "save it again as UTF-8",
    ),
    "damaged": ("it is damaged: {engine}", _AGAIN),
    "no-body": ("it is damaged: it has no body", _AGAIN),
    "no-pieces": ("it is damaged: its piece table was not found", _AGAIN),
    "encrypted": ("it is protected by a password", "save a copy without the password"),
    "scan": ("it is a scan: none of its {pages} pages has a text layer", _OCR),
    "scan-margins": (
        "it is a scan: its {pages} pages hold no text but numbers, running heads and stamps",
        _OCR,
    ),
    "large": ("it is too large: {size} bytes, the limit is {limit}", "split it"),
    "large-unpacked": ("it is too large: it unpacks to {size} bytes", "split it"),
    "large-packed": ("it is too large: it unpacks to more than {limit} bytes", "split it"),
    "nested": ("it is too large: zip files nested more than {depth} deep", "split it"),
    "many": ("it holds more than {limit} files", "split it"),
    "archive": (
        "a zip file is not one document",
        "give it to `directives ingest`, which reads what it holds",
    ),
    # whatever no reader foresaw; the words of the error itself may quote the document, and are not told
    "unforeseen": ("reading it failed ({error} in {file}, line {line})", _REPORT),
    "unplaced": ("reading it failed ({error})", _REPORT),
}


def refusal(name: str, reason: str, **data: str | int) -> UnreadableError:
    """The error for a source that cannot be read: its name, what is wrong, and the mend."""
    what, mend = REASONS[reason]
    if "engine" in data:
        # what an engine says may end as a sentence does, and goes on here
        data["engine"] = str(data["engine"]).rstrip(". ")
    name = shown(name)
    return UnreadableError(f"{name}: {what.format(**data)}; {mend}", name=name, reason=reason, data=data)


def damaged(name: str, error: Exception) -> UnreadableError:
    """The error for a source that a library could not take apart."""
    return refusal(name, "damaged", engine=str(error) or type(error).__name__)


def no_reader(name: str, suffix: str) -> UnreadableError:
    """The error for a source of a kind that is not read; `suffix` with its dot, or empty."""
    return refusal(name, "suffix", suffix=suffix) if suffix else refusal(name, "no-suffix")


def of_ours(error: Exception, name: str) -> IngestError:
    """The error to tell for whatever went wrong with one source: itself, or where it came up."""
    return error if isinstance(error, IngestError) else unforeseen(error, name)


def unforeseen(error: Exception, name: str) -> UnreadableError:
    """The error for what no reader foresaw: of what kind it was, and where it came up."""
    kind = type(error).__name__
    for at in traceback.extract_tb(error.__traceback__)[-1:]:
        file = PurePath(at.filename).name
        return refusal(name, "unforeseen", error=kind, file=file, line=at.lineno or 0)
    return refusal(name, "unplaced", error=kind)


def why_not(error: Exception, name: str) -> str:
    """The message for whatever went wrong with one source."""
    return str(of_ours(error, name))


def shown(name: str) -> str:
    r"""A name as text: what is not UTF-8 in it, as in names of old systems, is written `\xe9`.

    Two names stay two: what was kept under one is found again, and drives out no other.
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
