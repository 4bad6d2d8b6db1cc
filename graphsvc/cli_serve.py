"""The commands that run the server and make its keys."""

from __future__ import annotations

import secrets
import signal
import socket
import sys
from contextlib import ExitStack
from pathlib import Path
from types import FrameType
from typing import NoReturn

import uvicorn

from graphsvc.api.journal import start_journal
from graphsvc.app import create_app
from graphsvc.cli_place import Place
from graphsvc.cli_terminal import USAGE, CommandError, note, say
from graphsvc.opening import may_keep, open_service
from graphsvc.settings import SCOPES, ApiKey, Settings, hash_key
from ingest.archive.archive import Archive


def serve(
    place: Place, *, host: str | None, port: int | None, insecure: bool | None, create: bool = False
) -> None:
    """Serve until interrupted; the graph follows the archive all the while.

    An archive that is not there is begun only where that is asked for: a name mistyped must not look like an
    archive that has lost its documents.
    """
    settings = place.settings(host=host, port=port, insecure=insecure)
    settings.check_exposed()
    listening = listen(settings)
    kept = may_keep(settings)
    with ExitStack() as opened:
        opened.enter_context(listening)
        if not settings.archive.exists():
            begin(settings.archive, create=create)
        service = opened.enter_context(open_service(settings, share=not kept))
        start_journal()
        app = create_app(service, settings)
        service.catch_up()
        service.follow()
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,  # the application writes its own, without questions in it
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=15,
            timeout_graceful_shutdown=10,
            h11_max_incomplete_event_size=64 * 1024,
        )
        about = service.about()
        where = "" if kept else ", in memory, since its file may not be written"
        note(f"archive {settings.archive}, graph {about.store} at change {about.graph_version}{where}")
        note(f"pages and API at {address(settings, listening)} (Ctrl-C stops)")
        sys.stderr.flush()
        for one in (signal.SIGINT, signal.SIGTERM):
            # uvicorn ends gracefully and then sends itself the signal again: by then it means "done".
            signal.signal(one, _leave)
        uvicorn.Server(config).run(sockets=[listening])


def begin(archive: Path, *, create: bool) -> None:
    """Make an empty archive, or say how one is made."""
    if not create:
        raise CommandError(
            f"archive {str(archive)!r}: no such file; make it with `directives ingest FOLDER --archive "
            f"{archive}`, or begin an empty one for the browser with `directives serve --create`"
        )
    Archive.open(archive).close()
    note(f"archive {archive} is new and empty; send files from the browser")


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


def listen(settings: Settings) -> socket.socket:
    """Open the port before anything else, so that a taken one is told in a line."""
    host = settings.host.strip("[]")
    listening = None
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(
            host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        # The protocol is named: without it answers wait 40 ms each for the other side's delayed ACK.
        listening = socket.socket(family, kind, protocol or socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(where)
        # From here on whoever comes is kept waiting, not refused: the address may be told.
        listening.listen(1024)
    except OSError as error:
        if listening is not None:
            listening.close()
        raise CommandError(
            f"cannot listen on {settings.host}:{settings.port}: {error.strerror or error}; "
            "choose another with --host and --port"
        ) from None
    return listening


def address(settings: Settings, listening: socket.socket) -> str:
    """Return the address to type into a browser."""
    host = settings.host if ":" not in settings.host else f"[{settings.host.strip('[]')}]"
    return f"http://{host}:{listening.getsockname()[1]}/"


def key(name: str, scopes: list[str]) -> None:
    """Make a key; only its hash is for the settings, the key itself is shown once."""
    unknown = sorted(set(scopes) - set(SCOPES))
    if unknown:
        raise CommandError(f"--scope {unknown[0]!r}: scopes are {', '.join(SCOPES)}", USAGE)
    fresh = secrets.token_urlsafe(32)
    try:
        line = ApiKey.parse(f"{name}:{'+'.join(dict.fromkeys(scopes))}:{hash_key(fresh)}")
    except ValueError:
        raise CommandError(f"{name!r}: a name is a-z, digits and hyphens, such as clerk-2", USAGE) from None
    note("the key, for its owner; it is not shown again:")
    say(fresh)
    note("the line for api_keys in directives.toml, or for DIRECTIVES_API_KEYS:")
    say(f"{line.name}:{'+'.join(line.scopes)}:{line.sha256}")
