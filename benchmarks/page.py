"""Time in the browser: the chain page against the pyvis export of the same graph, from request to painted.

Run: python benchmarks/page.py [--runs 5] [--sizes 30,300,2000]. Needs playwright and a chromium on the
PATH. Pages are made at the request, as the service makes them, and opened from another page of the site.
Times are milliseconds since the start of the navigation: `first` is the first paint of any content,
`painted` two frames after everything is loaded (for pyvis: after its canvas has been drawn on).
"""

from __future__ import annotations

import argparse
import http.server
import shutil
import statistics
import threading
import time
from functools import cache
from itertools import pairwise

from playwright.sync_api import Browser, sync_playwright

from queries.model import Chain, Chains, DocumentRef, Evidence, Hop, Lineage, LineageNode
from viz.pages import STATIC, chain_page, static_file
from viz.pyvis_page import pyvis_page

# tier and line of the documents of a chain, from the plan up
STEPS = ((3, "party"), (2, "state"), (2, "party"), (1, "state"), (1, "party"), (0, "state"), (0, "party"))
PAINTED = """() => new Promise(done => {
  const drawn = () => { const c = document.querySelector('canvas');
    return !document.querySelector('#mynetwork, .vis-network') || (c && c.width > 0); };
  const twice = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
  const wait = () => drawn() ? twice() : setTimeout(wait, 4);
  if (document.readyState === 'complete') wait(); else addEventListener('load', wait);
})"""
FIRST = "() => performance.getEntriesByName('first-contentful-paint').map(e => e.startTime)[0] ?? -1"


def _document(n: int, step: int) -> DocumentRef:
    level, line = STEPS[step]
    return DocumentRef(
        key=f"x.{level}.{line}.2023.kh.{n}", label=f"{n}-KH/{'TU' if line == 'party' else 'UBND'}",
        symbol=f"{n}-KH", doc_type="KH", number=n, issued_on=f"2023-{n % 12 + 1:02}-{n % 27 + 1:02}",
        subject="triển khai, tuyên truyền kết quả hội nghị và tổ chức thực hiện tại địa phương",
        issuer="Cơ quan ban hành", level=level, line=line, status="read" if n % 5 else "cited",
    )  # fmt: skip


@cache
def graph(size: int) -> tuple[Chains, Lineage]:
    """Chains over `size` documents, all of one plan, and the lineage with the same documents and edges."""
    root, documents, chains, n = _document(0, 0), {}, [], 1
    documents[root.key] = root
    while n < size:
        steps = [_document(n + i, i + 1) for i in range(min(len(STEPS) - 1, size - n))]
        n += len(steps)
        documents |= {d.key: d for d in steps}
        keys = (root.key, *(d.key for d in steps))
        hops = tuple(
            Hop(source=a, target=b, relation="implements", evidence=Evidence(
                said_by=a, quote=f"Thực hiện Kế hoạch số {b} của cấp trên", start=100, end=160,
                source="a.txt", rule="party-symbol", judgement="certain"))
            for a, b in pairwise(keys)
        )  # fmt: skip
        chains.append(Chain(documents=keys, hops=hops, end="root"))
    answer = Chains(
        root=root, documents=documents, chains=tuple(chains), total=len(chains), complete=True, missing=(),
        sentence_vi="Kế hoạch này thực hiện nhiều chỉ đạo.", sentence_en="",
    )  # fmt: skip
    hops = tuple(h for c in chains for h in c.hops)
    nodes = tuple(LineageNode(document=d, hop=0) for d in documents.values())
    whole = Lineage(
        root=root.key, direction="upstream", depth=12, relations=("implements",), nodes=nodes, edges=hops,
        spine=chains[0].documents,
    )  # fmt: skip
    return answer, whole


class _Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Make the page that is asked for: `/chain/300`, `/pyvis/300`, `/static/…`."""
        path = self.path.partition("?")[0]
        kind, _, name = path.strip("/").partition("/")
        if kind == "static" and name in STATIC:
            body, media = static_file(name)
        elif kind in ("chain", "pyvis") and name.isdigit():
            chains, whole = graph(int(name))
            page = chain_page(chains, standalone=False) if kind == "chain" else pyvis_page(whole)
            body, media = page.encode(), "text/html; charset=utf-8"
        else:
            body, media = b"", "text/plain"
        self.send_response(200)
        self.send_header("content-type", media)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def _opened(browser: Browser, site: str, path: str) -> tuple[float, float]:
    """Open a page from another page of the site, as a reader comes from the search."""
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    page = context.new_page()
    page.goto(f"{site}/chain/5", wait_until="load")
    page.wait_for_timeout(200)
    page.goto(site + path, wait_until="commit", timeout=120_000)
    painted = page.evaluate(PAINTED)
    page.wait_for_timeout(50)  # the browser reports its first paint a little later
    first = page.evaluate(FIRST)
    context.close()
    return first, painted


def main() -> None:
    """Print one line a page and size."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--sizes", default="30,300,2000")
    given = asked.parse_args()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(
        f"{'page':<6} {'documents':>9} {'kB':>6} {'made ms':>8} {'first ms':>9} {'painted ms':>11}  (median)"
    )
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        site = f"http://127.0.0.1:{server.server_port}"
        for size in (int(one) for one in given.sizes.split(",")):
            chains, whole = graph(size)
            for kind in ("chain", "pyvis"):
                begin = time.perf_counter()
                page = chain_page(chains, standalone=False) if kind == "chain" else pyvis_page(whole)
                made = (time.perf_counter() - begin) * 1000
                seen = [_opened(browser, site, f"/{kind}/{size}") for _ in range(given.runs)]
                first, painted = (statistics.median(column) for column in zip(*seen, strict=True))
                kb = len(page.encode()) / 1000
                print(f"{kind:<6} {size:>9} {kb:>6.0f} {made:>8.0f} {first:>9.0f} {painted:>11.0f}")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
