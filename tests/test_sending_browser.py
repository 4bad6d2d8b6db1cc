"""Files sent from a real browser: with a script, without one, by keyboard, by dropping, and from sites that may not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import NEEDED, Visit, serving
from test_api_zip import PLAN, packed

pytestmark = NEEDED

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = sorted(path for path in EXAMPLES.iterdir() if path.name[0].isdigit())
LIMIT = 64 * 1024
DONE = "[data-outcome]:not([data-running])"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    from graphsvc.app import create_app
    from graphsvc.opening import open_service
    from graphsvc.settings import Settings
    from ingest.archive.archive import Archive

    settings = Settings(
        archive=tmp_path_factory.mktemp("sending") / "a.db", store="memory:", max_body=LIMIT, follow=0.05
    )
    Archive.open(settings.archive).close()
    with open_service(settings) as service:
        service.catch_up()
        service.follow()
        with serving(create_app(service, settings)) as address:
            yield address


def file(name: str, data: bytes) -> dict[str, Any]:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


def example(path: Path) -> dict[str, Any]:
    return file(path.name, path.read_bytes())


def plan(number: int, *, size: int = 0) -> dict[str, Any]:
    """A plan of a number of its own; of a size, with a long text."""
    text = PLAN.format(number).encode()
    return file(f"{number}.txt", text + "Trồng cây. ".encode() * (max(0, size - len(text)) // 14))


def chosen(visit: Visit) -> list[str]:
    return [one.strip() for one in visit.page.locator(".chosen li .name").all_inner_texts()]


def finished(visit: Visit) -> str:
    """Wait until all is read, and return what the page says."""
    visit.page.wait_for_selector(DONE, timeout=30_000)
    return str(visit.page.inner_text("main"))


def test_files_are_chosen_bit_by_bit_listed_taken_back_and_sent(visit: Visit) -> None:
    visit.go("/vi/gui-van-ban")
    page = visit.page
    page.set_input_files("#files", [FILES[6], FILES[8]])
    page.set_input_files("#files", [FILES[8]])  # once more: it stays one
    page.set_input_files("#files", [file("ảnh.png", b"\x89PNG\r\n\x1a\n"), plan(71)])
    assert chosen(visit) == [FILES[6].name, FILES[8].name, "ảnh.png", "71.txt"]
    assert page.inner_text(".chosen .badge") == "loại tệp này không đọc được"
    assert "Đã chọn 4 tệp" in page.inner_text("#said")
    page.click("button[aria-label='Bỏ 71.txt']")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Bỏ ảnh.png"
    visit.open_to_all()
    page.click("main [type=submit]")
    page.wait_for_url("**/vi/gui-van-ban/*")
    text = finished(visit)
    assert page.inner_text("h1") == "Đã xem xong 3 tệp"
    assert page.title().startswith("Đã xem xong 3 tệp")
    assert "ảnh.png\nkhông đọc được tệp có đuôi .png; hãy gửi" in re.sub(r"\n+", "\n", text)
    assert "Chuỗi chỉ đạo: 46-KH/ĐU →" in text
    visit.open_to_all()
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click("text=Kế hoạch 46-KH/ĐU")
    page.wait_for_url("**/van-ban/*")
    assert page.inner_text("h1") == "Kế hoạch 46-KH/ĐU"
    visit.quiet()


def test_what_was_sent_can_be_opened_again_in_both_languages(visit: Visit) -> None:
    visit.go("/en/send")
    page = visit.page
    page.set_input_files("#files", [plan(72)])
    page.click("main [type=submit]")
    page.wait_for_url("**/en/send/*")
    assert "Plan (kế hoạch) 72/KH-UBND" in finished(visit)
    where = page.url.removeprefix(visit.address)
    visit.go("/vi")
    visit.go(where)
    assert "1 file new in the archive" in page.inner_text("main")
    page.click(".language a")
    page.wait_for_url("**/vi/gui-van-ban/*")
    assert "1 tệp mới đưa vào kho" in page.inner_text("main")
    visit.quiet()


def test_the_reader_of_the_screen_is_told_when_all_is_done(visit: Visit) -> None:
    visit.go("/vi/gui-van-ban")
    page = visit.page
    page.set_input_files("#files", [plan(n) for n in range(400, 440)])
    page.click("main [type=submit]")
    page.wait_for_url("**/vi/gui-van-ban/*")
    finished(visit)
    page.wait_for_function("document.querySelector('#said').textContent.includes('Đã xem xong 40 tệp')")
    assert "40 tệp mới đưa vào kho" in page.inner_text("#said")
    visit.quiet()


def test_without_a_script_a_form_is_posted_and_the_page_looks_again_by_itself(plain: Visit) -> None:
    plain.go("/vi/gui-van-ban")
    page = plain.page
    assert page.locator("#files").is_visible()
    assert "Mỗi lần gửi tối đa 64 KB, 1.000 tệp." in page.inner_text("main")
    page.set_input_files("#files", [example(FILES[0]), plan(73)])
    page.click("main [type=submit]")
    page.wait_for_url("**/vi/gui-van-ban/*")
    assert "73/KH-UBND" in finished(plain)
    plain.quiet()


def test_without_a_script_too_much_is_told_on_a_page(plain: Visit) -> None:
    plain.go("/en/send")
    plain.page.set_input_files("#files", [plan(n, size=40_000) for n in (74, 75)])
    with plain.page.expect_request(f"{plain.address}/en/send") as caught:
        plain.page.click("main [type=submit]")
    # where browsers do not say Sec-Fetch-Site (plain HTTP, another machine) this alone proves whose the form is
    assert caught.value.all_headers()["origin"] == plain.address
    plain.page.wait_for_selector(".problem-page")
    assert "at most 64 KB" in plain.page.inner_text("main")


def test_much_is_sent_in_parts_and_told_together(visit: Visit) -> None:
    visit.go("/vi/gui-van-ban")
    page = visit.page
    page.set_input_files("#files", [plan(n, size=25_000) for n in range(81, 86)])
    page.click("main [type=submit]")
    page.wait_for_url("**/vi/gui-van-ban/*")
    assert page.url.rpartition("/")[2].count(".") == 2
    text = finished(visit)
    assert [n for n in range(81, 86) if f"{n}/KH-UBND" not in text] == []
    visit.quiet()


def test_a_file_that_is_too_large_is_said_before_anything_is_sent(visit: Visit) -> None:
    visit.go("/vi/gui-van-ban")
    page = visit.page
    page.set_input_files("#files", [plan(86), plan(87, size=70_000)])
    assert page.inner_text(".chosen .badge") == "lớn hơn 64 KB, không gửi được"
    page.click("main [type=submit]")
    assert "Chưa gửi. Hãy bỏ những tệp lớn hơn 64 KB" in page.inner_text("[role=alert]")
    page.click("button[aria-label='Bỏ 87.txt']")
    assert not page.locator("[role=alert]").is_visible()
    page.click("main [type=submit]")
    page.wait_for_url("**/vi/gui-van-ban/*")
    assert "86/KH-UBND" in finished(visit)
    visit.quiet()


def test_nothing_chosen_is_said_in_the_language_of_the_page(visit: Visit) -> None:
    visit.go("/vi/gui-van-ban")
    visit.page.click("main [type=submit]")
    assert "Chưa chọn tệp nào" in visit.page.inner_text("[role=alert]")
    assert visit.page.evaluate("document.activeElement.id") == "files"
    visit.quiet()


def test_the_form_is_filled_and_sent_by_keyboard(visit: Visit) -> None:
    visit.go("/vi/gui-van-ban")
    page = visit.page
    page.locator("main").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "files"
    ring = "getComputedStyle(document.querySelector('.pick')).outlineStyle"
    assert page.evaluate(ring) == "solid"
    with page.expect_file_chooser() as caught:
        page.keyboard.press("Space")
    caught.value.set_files([plan(88)])
    page.wait_for_selector(".chosen li")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Bỏ 88.txt"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vi/gui-van-ban/*")
    assert "88/KH-UBND" in finished(visit)
    visit.quiet()


DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  for (const kind of ["dragenter", "dragover", "drop"])
    document.querySelector("h1").dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


def test_files_may_be_dropped_anywhere_on_the_page(visit: Visit) -> None:
    visit.go("/vi/gui-van-ban")
    visit.page.evaluate(DROP, ["89.txt", PLAN.format(89)])
    visit.page.wait_for_selector(".chosen li")
    visit.page.click("main [type=submit]")
    visit.page.wait_for_url("**/vi/gui-van-ban/*")
    assert "89/KH-UBND" in finished(visit)
    visit.quiet()


def test_a_zip_file_is_told_with_what_it_holds(visit: Visit) -> None:
    visit.go("/vi/gui-van-ban")
    data = packed({"xã A/một.txt": PLAN.format(90), "xã A/ghi chú.txt": "Ghi chú.", "ảnh.jpg": b"\xff\xd8"})
    visit.page.set_input_files("#files", [file("tháng 7.zip", data)])
    visit.page.click("main [type=submit]")
    visit.page.wait_for_url("**/vi/gui-van-ban/*")
    text = finished(visit)
    for said in ("Đã xem xong 3 tệp", "90/KH-UBND", "tệp tháng 7.zip/xã A/một.txt", "tháng 7.zip/ảnh.jpg"):
        assert said in text
    visit.quiet()


def test_where_the_server_is_lost_the_files_stay_in_the_list(visit: Visit) -> None:
    visit.go("/vi/gui-van-ban")
    page = visit.page
    page.set_input_files("#files", [plan(n, size=40_000) for n in (91, 92)])
    seen = []

    def second_is_lost(route: Any) -> None:
        seen.append(route)
        if len(seen) == 2:
            route.abort()
        else:
            route.continue_()

    page.route("**/vi/gui-van-ban", second_is_lost)
    page.click("main [type=submit]")
    page.wait_for_selector("[role=alert]:not([hidden])")
    assert "mất kết nối với máy chủ" in page.inner_text("[role=alert]")
    assert "Một phần đã gửi" in page.inner_text("[role=alert] a")
    assert chosen(visit) == ["92.txt"]
    page.unroute("**/vi/gui-van-ban")
    page.click("main [type=submit]")
    page.wait_for_url("**/vi/gui-van-ban/*")
    text = finished(visit)
    assert "91/KH-UBND" in text
    assert "92/KH-UBND" in text


@pytest.mark.parametrize(
    ("path", "enctype"),
    [
        ("/vi/gui-van-ban", "multipart/form-data"),
        ("/api/v1/documents?name=a.txt", "text/plain"),
        ("/api/v1/documents?name=a.txt", "application/x-www-form-urlencoded"),
    ],
)
def test_a_form_on_a_page_of_another_site_sends_nothing(visit: Visit, path: str, enctype: str) -> None:
    page = visit.page
    page.route("http://elsewhere.example/**", lambda route: route.fulfill(
        content_type="text/html",
        body=f'<form method="post" action="{visit.address}{path}" enctype="{enctype}">'
        '<textarea name="files">Số 93/KH-UBND</textarea><button>x</button></form>',
    ))  # fmt: skip
    page.goto("http://elsewhere.example/")
    with page.expect_response(f"{visit.address}/**") as caught:
        page.click("button")
    assert caught.value.status == 403


def test_what_became_of_files_prints_on_a4(visit: Visit, tmp_path: Path) -> None:
    import pypdfium2

    visit.go("/vi/gui-van-ban")
    visit.page.set_input_files("#files", [example(path) for path in FILES[:9]])
    visit.page.click("main [type=submit]")
    visit.page.wait_for_url("**/vi/gui-van-ban/*")
    finished(visit)
    visit.page.pdf(path=str(tmp_path / "page.pdf"), prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "page.pdf")
    text = " ".join(" ".join(p.get_textpage().get_text_range() for p in document).split())
    document.close()
    assert "Kế hoạch 113-KH/TU" in text
    assert "Gửi thêm văn bản" not in text
