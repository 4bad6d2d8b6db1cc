"""One file to its text: what it is by its content, and the reader for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ingest.errors import UnreadableError
from ingest.readers.encodings import UnknownEncodingError, decode, is_wide, mend
from ingest.readers.html import text_of_html
from ingest.readers.refusals import no_reader, refusal, unforeseen

# suffix -> format
SUFFIXES: dict[str, str] = {
    ".txt": "text", ".md": "text", ".html": "html", ".htm": "html",
    ".docx": "docx", ".doc": "doc", ".pdf": "pdf",
}  # fmt: skip
MAX_BYTES = 256 * 2**20

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
)  # fmt: skip
# what is never read -> the reason why not (`ingest.readers.refusals`), and the format that its sentence names
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "rtf", ""), (b"\x89PNG", "picture", "PNG"), (b"\xff\xd8\xff", "picture", "JPEG"),
    (b"GIF8", "picture", "GIF"), (b"II*\x00", "picture", "TIFF"), (b"MM\x00*", "picture", "TIFF"),
    (b"Rar!", "packed", "RAR"), (b"7z\xbc\xaf", "packed", "7-Zip"), (b"\x1f\x8b", "gzip", ""),
    (b"MZ", "program", ""), (b"\x7fELF", "program", ""), (b"SQLite format 3", "sqlite", ""),
)  # fmt: skip
# bytes that no text has: all control characters but tab, line ends, form feed and escape
_CONTROL = bytes(code for code in range(32) if code not in (9, 10, 12, 13, 27))
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class ReadText:
    """A source as text: `text` is what all spans count in; `notes` say what was decoded or left out."""

    text: str
    encoding: str
    format: str
    notes: tuple[str, ...] = ()


def read(path: Path) -> ReadText:
    """Read one file. Raises UnreadableError with the reason and the mend."""
    return read_bytes(load(path), path.as_posix())


def load(path: Path) -> bytes:
    """The bytes of one file. Raises UnreadableError if they cannot be had."""
    name = path.as_posix()
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise refusal(name, "large", size=size, limit=MAX_BYTES)
        return path.read_bytes()
    except FileNotFoundError:
        raise refusal(name, "missing") from None
    except OSError as error:
        raise refusal(name, "forbidden", engine=error.strerror or str(error)) from error


def read_bytes(data: bytes, name: str) -> ReadText:
    """Read one source from its bytes; `name` gives the suffix and stands in the messages.

    The content decides where it contradicts the suffix (a web page saved as `.doc`), and a note says so.
    Raises UnreadableError with the reason and the mend, and nothing else: the libraries that take files apart
    raise whatever they like on damaged ones.
    """
    try:
        found = _read(data, name)
        found.text.encode()  # half a letter could be neither kept nor printed
    except UnreadableError:
        raise
    except Exception as error:
        raise unforeseen(error, name) from error
    return found


def _read(data: bytes, name: str) -> ReadText:
    suffix = PurePosixPath(name).suffix.lower()
    if not data:
        raise refusal(name, "empty")
    if suffix not in SUFFIXES:
        if suffix == ".zip":
            raise refusal(name, "archive")
        raise no_reader(name, suffix)
    expected = SUFFIXES[suffix]
    found = _format_of(data, expected, name)
    result = _read_as(found, data, name)
    if not any(c.isalnum() for c in result.text):
        raise refusal(name, "blank")
    if found == expected:
        return result
    return ReadText(
        result.text, result.encoding, found, (f"named {suffix} but its content is {found}", *result.notes)
    )


def _format_of(data: bytes, expected: str, name: str) -> str:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    kind = next((kind for magic, kind in _MAGIC if head.startswith(magic)), None)
    if kind == "ole":
        if _ENCRYPTED_PACKAGE in data:
            raise refusal(name, "encrypted")
        return "doc"
    if kind == "zip":
        return "docx"
    if kind is None and (foreign := next((f for f in _FOREIGN if head.startswith(f[0])), None)) is not None:
        _, reason, form = foreign
        if expected in {"text", "html"} and reason == "program" and not _has_zeros(data):
            return expected  # a text may well begin with MZ
        raise refusal(name, reason, **({"format": form} if form else {}))
    if kind is None:
        if expected == "pdf" and b"%PDF-" in data[:1024]:
            return "pdf"  # a few bytes of a mail header before it are tolerated by every viewer
        if expected in {"docx", "doc"}:
            page = head[:200].lower()
            if page.startswith((b"<html", b"<!doctype html")) or b"<html" in page:
                return "html"
        return _textual(data, expected, name)
    return kind


def _textual(data: bytes, expected: str, name: str) -> str:
    if expected in {"text", "html"}:
        sample = data[:65536]
        control = len(sample) - len(sample.translate(None, _CONTROL))
        if control > len(sample) * 0.01 + 2 and not is_wide(data):
            raise refusal(name, "control-characters")
    return expected


def _has_zeros(data: bytes) -> bool:
    return b"\0" in data[:65536]


def _read_as(kind: str, data: bytes, name: str) -> ReadText:
    # Each of these libraries costs up to a quarter of a second to import, and most runs read plain text.
    if kind == "docx":
        from ingest.readers.word import text_of_docx  # noqa: PLC0415 - see above

        text, notes = text_of_docx(data, name)
    elif kind == "doc":
        from ingest.readers.word97 import text_of_doc  # noqa: PLC0415 - see above

        text, notes = text_of_doc(data, name)
    elif kind == "pdf":
        from ingest.readers.pdf import text_of_pdf  # noqa: PLC0415 - see above

        text, notes = text_of_pdf(data, name)
    else:
        return _characters(kind, data, name)
    return ReadText(text, "unicode", kind, notes)


def _characters(kind: str, data: bytes, name: str) -> ReadText:
    try:
        decoded = decode(data)
    except UnknownEncodingError as error:
        raise refusal(name, "encoding") from error
    if kind == "text":
        return ReadText(decoded.text, decoded.encoding, kind, decoded.notes)
    text, notes = mend(text_of_html(decoded.text))
    return ReadText(text, decoded.encoding, kind, decoded.notes + notes)
