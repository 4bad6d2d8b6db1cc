"""A server over an empty archive of its own, and what becomes of what is sent to it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from graphsvc.answers import Job
from graphsvc.app import create_app
from graphsvc.opening import open_service
from graphsvc.service import Service
from graphsvc.settings import Settings
from ingest.archive.archive import Archive


@contextmanager
def own_server(folder: Path, **settings: Any) -> Iterator[tuple[Service, TestClient]]:
    """Yield the service and its client, until the block ends; `settings` as the operator would set them."""
    chosen = Settings(archive=folder / "own.db", store="memory:", **settings)
    Archive.open(chosen.archive).close()
    with (
        open_service(chosen) as service,
        TestClient(create_app(service, chosen), base_url="http://localhost") as client,
    ):
        yield service, client


def finished(client: TestClient, where: str, lang: str | None = None) -> Job:
    """Return the job at an address when it is done."""
    headers = {"accept-language": lang} if lang else {}
    for _ in range(200):
        job = Job.model_validate_json(client.get(where, headers=headers).content)
        if job.state == "done":
            return job
        time.sleep(0.05)
    raise AssertionError(f"still {job.state} after ten seconds")


def form(files: Iterable[tuple[str, bytes]], field: str = "files") -> tuple[str, bytes]:
    """Return media type and body of a form with files, as a browser writes it."""
    boundary = "----WebKitFormBoundaryC5Tj7o1dQvX2Wm0s"
    body = b""
    for name, data in files:
        written = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
        head = f'Content-Disposition: form-data; name="{field}"; filename="{written}"'
        body += f"--{boundary}\r\n{head}\r\nContent-Type: application/octet-stream\r\n\r\n".encode()
        body += data + b"\r\n"
    return f"multipart/form-data; boundary={boundary}", body + f"--{boundary}--\r\n".encode()
