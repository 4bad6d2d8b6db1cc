"""A pytest plugin: a real browser, and the explorer that a module serves at its fixture `address`."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium")
NEEDED = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on the PATH: apt-get install chromium"),
]


@contextmanager
def serving(app: Any) -> Iterator[str]:
    """Serve an application to browsers until the block ends; yields its address."""
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    play = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install playwright")
    with play.sync_playwright() as started:
        opened = started.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--enable-unsafe-swiftshader"]
        )
        yield opened
        opened.close()


class Visit:
    """One page with what its console said and where its requests went."""

    def __init__(self, context: Any, address: str) -> None:
        self.address, self.page = address, context.new_page()
        self.said: list[str] = []
        self.outside: list[str] = []
        self.page.on("console", lambda m: self.said.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.said.append(str(e)))
        self.page.on("request", self._request)

    def _request(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.outside.append(request.url)

    def go(self, path: str) -> Any:
        """Open a page of the server; returns the answer."""
        answer = self.page.goto(self.address + path, wait_until="load")
        assert answer is not None
        return answer

    def quiet(self) -> None:
        """Nothing went wrong on the page, and it asked nobody else."""
        assert self.said == []
        assert self.outside == []

    def open_to_all(self) -> None:
        """axe finds nothing that keeps people out."""
        axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-playwright-python")
        found = axe.Axe().run(self.page).response["violations"]
        serious = [
            v["id"] + ": " + v["nodes"][0]["html"][:200]
            for v in found
            if v["impact"] in ("serious", "critical")
        ]
        assert serious == []


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Visit]:
    """A visitor with a window of a desk and JavaScript."""
    context = browser.new_context(
        viewport={"width": 1366, "height": 900}, accept_downloads=True, locale="en-US"
    )
    yield Visit(context, address)
    context.close()


@pytest.fixture
def plain(browser: Any, address: str) -> Iterator[Visit]:
    """The same without JavaScript."""
    context = browser.new_context(java_script_enabled=False, locale="en-US")
    yield Visit(context, address)
    context.close()
