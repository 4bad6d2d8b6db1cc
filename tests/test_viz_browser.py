"""Pages in a real browser: nothing hostile runs, no policy is broken, the script does its work."""

from __future__ import annotations

import functools
import http.server
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from viz_samples import PLAN_46, TEXT_46, chi_lang, document_view, lineage, tan_trao

from queries.model import Chains
from viz.pages import STATIC, chain_page, document_page, static_file
from viz.pyvis_page import pyvis_page

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on the PATH: apt-get install chromium"),
]

# each would leave its trace on the page if it ran
RAN = "document.documentElement.dataset.ran=1"
PAYLOADS = (
    f"<script>{RAN}</script>",
    f"</script><script>{RAN}</script>",
    f"</style><script>{RAN}</script>",
    f"<img src=x onerror={RAN}>",
    f"<a href='javascript:{RAN}'>href</a><img src=x onerror={RAN}>",
    f"<svg onload={RAN}></svg>",
    f'" onfocus="{RAN}" autofocus="',
    f"'];{RAN};//",
    f"</text></svg><img src=x onerror={RAN}>",
)
EVERYTHING = " ".join(PAYLOADS)


def _opened(address: str, profile: Path) -> tuple[str, list[str]]:
    """The page as it stands after its scripts, and what the browser's console said."""
    assert CHROMIUM
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--enable-logging=stderr", f"--user-data-dir={profile}", "--virtual-time-budget=4000",
            "--dump-dom", address,
        ],
        capture_output=True, text=True, timeout=90, check=True,
    )  # fmt: skip
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder served on this machine, with the static files in their place."""
    folder = tmp_path / "site"
    (folder / "static").mkdir(parents=True)
    for name in STATIC:
        (folder / "static" / name).write_bytes(static_file(name)[0])

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield folder, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def _hostile_chains() -> Chains:
    chains = tan_trao()
    evil = PLAN_46.model_copy(update={"label": EVERYTHING, "subject": EVERYTHING, "issuer": EVERYTHING})
    return chains.model_copy(
        update={"root": evil, "documents": {**chains.documents, evil.key: evil}, "sentence_vi": EVERYTHING}
    )


def _hostile_pyvis() -> str:
    whole = lineage(5)
    nodes = tuple(
        n.model_copy(
            update={"document": n.document.model_copy(update={"label": EVERYTHING, "subject": EVERYTHING})}
        )
        for n in whole.nodes
    )
    return pyvis_page(whole.model_copy(update={"nodes": nodes}))


def test_the_trace_shows_where_a_page_is_not_safe(tmp_path: Path, profile: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<!DOCTYPE html><html><body>{PAYLOADS[3]}</body></html>", "utf-8")
    dom, _ = _opened(page.as_uri(), profile)
    assert 'data-ran="1"' in dom


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: chain_page(_hostile_chains()), id="chain file"),
        pytest.param(_hostile_pyvis, id="pyvis"),
        pytest.param(lambda: chain_page(chi_lang()), id="harmless chain file"),
        pytest.param(lambda: pyvis_page(lineage(40)), id="harmless pyvis"),
    ],
)
def test_a_file_opens_without_a_word_of_complaint(
    make: functools.partial[str], tmp_path: Path, profile: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text(make(), "utf-8")
    dom, said = _opened(page.as_uri(), profile)
    assert "data-ran" not in re.sub(r"(?s)<script.*?</script>|dataset", "", dom)
    assert said == []
    assert ("<canvas" in dom) is ("vis-network" in dom)


def test_served_pages_run_their_script_and_no_other(site: tuple[Path, str], profile: Path) -> None:
    folder, address = site
    view = document_view()
    document = view.document.model_copy(update={"subject": EVERYTHING})
    pages = {
        "chain.html": chain_page(_hostile_chains(), standalone=False),
        "document.html": document_page(
            view.model_copy(update={"document": document}), EVERYTHING + TEXT_46, lang="en"
        ),
    }
    for name, page in pages.items():
        (folder / name).write_text(page, "utf-8")
        dom, said = _opened(f"{address}/{name}", profile)
        assert 'class="js"' in dom
        assert "data-ran" not in dom
        assert said == []
        assert 'role="combobox"' in dom


def test_the_picture_is_one_tab_stop(site: tuple[Path, str], profile: Path) -> None:
    folder, address = site
    (folder / "chain.html").write_text(chain_page(chi_lang(), standalone=False), "utf-8")
    dom, _ = _opened(f"{address}/chain.html", profile)
    boxes = re.findall(r'<a class="node [^>]*>', dom)
    assert len(boxes) == 9
    assert [box for box in boxes if 'tabindex="0"' in box] == [box for box in boxes if " root" in box]


def test_a_chain_prints_on_a4_with_text_that_can_be_selected(tmp_path: Path, profile: Path) -> None:
    import pypdfium2

    assert CHROMIUM
    page, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    page.write_text(chain_page(chi_lang()), "utf-8")
    subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
            f"--print-to-pdf={pdf}", "--no-pdf-header-footer", page.as_uri(),
        ],
        capture_output=True, timeout=90, check=True,
    )  # fmt: skip
    document = pypdfium2.PdfDocument(pdf)
    sizes = {tuple(sorted((round(p.get_width()), round(p.get_height())))) for p in document}
    text = " ".join(p.get_textpage().get_text_range() for p in document)
    document.close()
    assert sizes == {(595, 842)}
    flat = " ".join(text.split())
    for said in ("Chuỗi chỉ đạo dẫn đến Kế hoạch …/KH-PVHTT", "637-CV/BCSĐ", "thực hiện", "Còn thiếu gì"):
        assert said in flat
