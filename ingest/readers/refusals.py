"""Why a source could not be read, each with its mend: one table, so that the words agree everywhere."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from ingest.errors import IngestError, UnreadableError

# reason -> (what is wrong, what to do)
REASONS: dict[str, tuple[str, str]] = {
    "missing": ("there is no such file or folder", "check the path"),
    "forbidden": ("it may not be read: {detail}", "check its permissions"),
    "empty": ("it is empty", "check the file that it was copied from"),
    "blank": ("it holds no words, only spaces and signs", "check the file that it was copied from"),
    "binary": ("it is no text: {detail}", "give the document as .docx, .pdf, .html or .txt"),
    "suffix": ("no reader for {detail}", "give {known}"),
    "encoding": ("its encoding is unknown: {detail}", "save it again as UTF-8"),
    "damaged": ("it is damaged: {detail}", "open it in the program that made it and save it again"),
    "encrypted": ("it is protected by a password", "save a copy without the password"),
    "scan": (
        "it is a scan: {detail}",
        "run OCR on it, for example `ocrmypdf --language vie in.pdf out.pdf`, and give the result",
    ),
    "large": ("it is too large: {detail}", "split it"),
    "archive": (
        "a zip file is not one document",
        "give it to `directives ingest`, which reads what it holds",
    ),
    # whatever no reader foresaw; the words of the error itself may quote the document, and are not told
    "unforeseen": (
        "reading it failed ({detail})",
        "open it in the program that made it and save it again; if that does not help, report these words",
    ),
}
KNOWN = ".txt .md .html .htm .docx .doc .pdf, or folders and .zip files of these"


def refusal(name: str, reason: str, detail: str = "") -> UnreadableError:
    """The error for a source that cannot be read: its name, what is wrong, and the mend."""
    what, mend = REASONS[reason]
    # what an engine says may end as a sentence does, and goes on here
    said = what.format(detail=detail.rstrip(". "))
    return UnreadableError(f"{shown(name)}: {said}; {mend.format(known=KNOWN)}")


def no_reader(name: str, suffix: str) -> UnreadableError:
    """The error for a source of a kind that is not read; `suffix` with its dot, or empty."""
    return refusal(name, "suffix", f"{suffix!r} files" if suffix else "a file without a suffix")


def why_not(error: Exception, name: str) -> str:
    """The message for whatever went wrong with one source: that of the error, or where it came up."""
    if isinstance(error, IngestError):
        return str(error)
    place = traceback.extract_tb(error.__traceback__)[-1:]
    at = "".join(f" in {PurePath(one.filename).name}, line {one.lineno}" for one in place)
    return str(refusal(name, "unforeseen", f"{type(error).__name__}{at}"))


def shown(name: str) -> str:
    r"""A name as text: what is not UTF-8 in it, as in names of old systems, is written `\xe9`.

    Two names stay two: what was kept under one is found again, and drives out no other.
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
