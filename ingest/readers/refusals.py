"""Why a source could not be read, each with its mend: one table, so that the words agree everywhere."""

from __future__ import annotations

from ingest.errors import UnreadableError

# reason -> (what is wrong, what to do)
REASONS: dict[str, tuple[str, str]] = {
    "missing": ("there is no such file or folder", "check the path"),
    "forbidden": ("it may not be read: {detail}", "check its permissions"),
    "empty": ("it is empty", "check the file that it was copied from"),
    "blank": ("it holds no words, only spaces and signs", "check the file that it was copied from"),
    "binary": ("it is no text: {detail}", "give the document as .docx, .pdf, .html or .txt"),
    "suffix": ("no reader for {detail}", "save it as one of {known}"),
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
}
KNOWN = ".txt .md .html .htm .docx .doc .pdf, or folders and .zip files of these"


def refusal(name: str, reason: str, detail: str = "") -> UnreadableError:
    """The error for a source that cannot be read: its name, what is wrong, and the mend."""
    what, mend = REASONS[reason]
    return UnreadableError(f"{name}: {what.format(detail=detail)}; {mend.format(known=KNOWN)}")
