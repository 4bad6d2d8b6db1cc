"""Where a command works: the archive and store that its options, or the settings, name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphsvc.cli_progress import progress
from graphsvc.cli_terminal import AMBIGUOUS, NOT_FOUND, USAGE, CommandError
from graphsvc.opening import open_service
from graphsvc.service import Service
from graphsvc.settings import Settings, load_settings
from queries.model import DocumentRef
from queries.named import unit_names, units_named, units_near
from queries.search import CANDIDATES, how_many


@dataclass(frozen=True, slots=True)
class Place:
    """The options that every command with an archive has; None: as the settings say."""

    archive: Path | None = None
    store: str | None = None
    config: Path | None = None

    def settings(self, **more: Any) -> Settings:
        """Read the settings with these options on top."""
        return load_settings(self.config, archive=self.archive, store=self.store, **more)

    @contextmanager
    def service(self) -> Iterator[Service]:
        """Open the service, its graph brought up to the archive first; also beside a running server."""
        with open_service(self.settings(), share=True) as service:
            with progress("graph") as advance:
                service.catch_up(lambda rows, of, _version: advance(rows, of))
            yield service


def one(service: Service, reference: str, year: int | None = None) -> DocumentRef:
    """Return the one document that is meant; several are listed and none is chosen."""
    if not reference.strip():
        raise CommandError("which document? Give its key, or its number as printed: 113-KH/TU", USAGE)
    found = service.resolve(reference, year=year)
    if not found:
        raise CommandError(
            f"no document {reference!r} in the archive; try `directives search {reference}`", NOT_FOUND
        )
    if len(found) > 1:
        listed = "\n".join(f"  {line(document)}" for document in found[:20])
        least = "at least " if len(found) > CANDIDATES else ""
        more = f"\n  … {least}{len(found) - 20} more" if len(found) > 20 else ""
        raise CommandError(
            f"{reference!r} is borne by {how_many(found)} documents; "
            f"ask with the key of one:\n{listed}{more}",
            AMBIGUOUS,
        )
    return found[0]


def one_unit(service: Service, reference: str) -> str:
    """Return the key of the one unit that a key or a whole name means; several are listed."""
    names = unit_names(service.store)
    found = units_named(service.store, reference, names)
    if not found:
        near = "".join(f"\n  {key} · {name}" for key, name in units_near(reference, names))
        mend = f"names that hold these words:{near}" if near else "give its whole name, or its key"
        raise CommandError(f"no unit {reference!r}; {mend}", NOT_FOUND)
    if len(found) > 1:
        listed = "\n".join(f"  {key} · {name}" for key, name in found[:20])
        more = f"\n  … {len(found) - 20} more" if len(found) > 20 else ""
        raise CommandError(
            f"{reference!r} is the name of {len(found)} units; ask with the key of one:\n{listed}{more}",
            AMBIGUOUS,
        )
    return found[0][0]


def line(document: DocumentRef) -> str:
    """Return one line that tells a document from others: key, label, date, issuer."""
    parts = (document.key, document.label, document.issued_on, document.issuer, document.subject)
    return " · ".join(part for part in parts if part)


def check_language(lang: str) -> str:
    """Return the language, or say which there are."""
    if lang not in ("vi", "en"):
        raise CommandError(f"--lang {lang!r}: answers come in vi or en", USAGE)
    return lang
