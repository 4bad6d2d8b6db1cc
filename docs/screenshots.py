"""Take the pictures of the explorer in docs/images, on the examples.

Run: python docs/screenshots.py. Needs playwright and a chromium on the PATH.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import quote

import uvicorn
from playwright.sync_api import FilePayload, sync_playwright

from graphsvc.app import create_app
from graphsvc.opening import open_service
from graphsvc.settings import Settings
from ingest.archive.archive import Archive
from ingest.pipeline import ingest
from viz.pages import worked

HERE = Path(__file__).parent
PLAN = "lang-son.chi-lang.phong-van-hoa-va-thong-tin.2023.kh._f7560ef0"
TOP = "lang-son.tinh-uy.2020-2025.kh.113"
LETTER = "tuyen-quang.son-duong.huyen-uy.2020-2025.cv.1759"
COMMUNE = "tuyen-quang.son-duong.tan-trao.dang-uy.2020-2025.kh.46"
OFFICE = "tuyen-quang.son-duong.van-phong-huyen-uy"
ASKED = quote(worked()[2]["cypher"].strip())

# name of the picture -> address, and how high the window is
PAGES = {
    "search": ("/vi/tim-kiem?q=kế hoạch&type=KH&level=2", 900),
    "document": (f"/vi/van-ban/{LETTER}", 1000),
    "chain": (f"/vi/van-ban/{COMMUNE}/chuoi", 1150),
    "chain-many": (f"/vi/van-ban/{PLAN}/chuoi", 1250),
    "chain-time": (f"/vi/van-ban/{PLAN}/chuoi?show=main&spacing=time&expand={TOP}#picture", 900),
    "chain-between": (f"/en/documents/{PLAN}/chains?from={PLAN}&to={TOP}#picture", 900),
    "reach": (f"/vi/van-ban/{TOP}/lan-toa", 1150),
    "unit": (f"/vi/co-quan/{OFFICE}?on=2023-09-01", 900),
    "overview": ("/en/overview", 1000),
    "ask": (f"/vi/hoi?cypher={ASKED}", 1100),
}
# what is sent for a picture: a plan that is new, one that the archive has, and what cannot be read
KEPT = (HERE.parent / "examples" / "09-46-kh-du-tan-trao.txt").read_text("utf-8")
SENT = {
    "52-KH-ĐU Minh Thanh.txt": KEPT.replace("46-KH/ĐU", "52-KH/ĐU").replace("TÂN TRÀO", "MINH THANH")
    .replace("Tân Trào", "Minh Thanh"),
    "46-KH-ĐU Tân Trào.txt": KEPT,
    "ảnh chụp.png": "\x89PNG",
}  # fmt: skip


def main() -> int:
    """Write every picture; return 1 if a page does not answer."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(archive=Path(folder) / "a.db")
        # names of files stand on the pages: they should be those of the project, not of this machine
        with contextlib.chdir(HERE.parent), Archive.open(settings.archive) as archive:
            ingest(sorted(p for p in Path("examples").iterdir() if p.name[0].isdigit()), archive)
        with open_service(settings) as service, sync_playwright() as started:
            service.catch_up()
            config = uvicorn.Config(create_app(service, settings), port=0, log_level="error")
            server = uvicorn.Server(config)
            threading.Thread(target=server.run, daemon=True).start()
            while not server.started:
                time.sleep(0.05)
            site = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
            browser = started.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--enable-unsafe-swiftshader"]
            )
            (HERE / "images").mkdir(exist_ok=True)
            for name, (path, height) in PAGES.items():
                page = browser.new_page(viewport={"width": 1280, "height": height})
                answer = page.goto(site + path, wait_until="networkidle")
                failed += answer is None or not answer.ok
                page.screenshot(path=HERE / "images" / f"{name}.png")
                page.close()
            service.follow()  # last: the other pictures are of the examples alone
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"{site}/vi/gui-van-ban")
            page.set_input_files("#files", [_file(name, text) for name, text in SENT.items()])
            page.screenshot(path=HERE / "images" / "send.png")
            page.click("main [type=submit]")
            page.wait_for_selector("[data-outcome]:not([data-running])")
            page.screenshot(path=HERE / "images" / "sent.png")
            browser.close()
            server.should_exit = True
    return 1 if failed else 0


def _file(name: str, text: str) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": text.encode()}


if __name__ == "__main__":
    sys.exit(main())
