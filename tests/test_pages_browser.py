"""The explorer in a real browser, over the examples: every page, every control, by mouse, keyboard and without a script."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from browsing import NEEDED, serving
from viz_hostile import HOSTILE

pytestmark = NEEDED

EXAMPLES = Path(__file__).parents[1] / "examples"
PLAN = "lang-son.chi-lang.phong-van-hoa-va-thong-tin.2023.kh._f7560ef0"
TOP = "lang-son.tinh-uy.2020-2025.kh.113"
COMMUNE = "tuyen-quang.son-duong.tan-trao.dang-uy.2020-2025.kh.46"
LETTER = "tuyen-quang.son-duong.huyen-uy.2020-2025.cv.1759"
OFFICE = "tuyen-quang.son-duong.van-phong-huyen-uy"
ASKED = quote(
    "MATCH (d:Document {status: 'read'})-[:IMPLEMENTS]->(u:Document) RETURN d.key AS a, u.key AS b ORDER BY a, b"
)

PAGES = {
    "vi": {
        "home": "/vi",
        "search": "/vi/tim-kiem?q=kế hoạch",
        "filters": "/vi/tim-kiem?q=&type=KH&level=2&place=&status=read&year=2023",
        "nothing found": "/vi/tim-kiem?q=qqqqq",
        "document": f"/vi/van-ban/{LETTER}",
        "cited document": "/vi/van-ban/trung-uong.dai-hoi.13",
        "chain": f"/vi/van-ban/{PLAN}/chuoi",
        "chain, every switch": f"/vi/van-ban/{PLAN}/chuoi?show=main&relations=all&spacing=time&expand={TOP}&from={PLAN}&to={TOP}",
        "reach": f"/vi/van-ban/{TOP}/lan-toa",
        "unit": f"/vi/co-quan/{OFFICE}?on=2023-09-01",
        "overview": "/vi/toan-canh",
        "ask": f"/vi/hoi?cypher={ASKED}",
        "send": "/vi/gui-van-ban",
    },
    "en": {
        "home": "/en",
        "search": "/en/search?q=113-KH/TU",
        "document": f"/en/documents/{LETTER}",
        "chain": f"/en/documents/{PLAN}/chains",
        "chain, every switch": f"/en/documents/{PLAN}/chains?show=main&relations=all&spacing=time&expand={TOP}&from={PLAN}&to={TOP}",
        "reach": f"/en/documents/{TOP}/reach",
        "unit": f"/en/units/{OFFICE}",
        "overview": "/en/overview",
        "ask": f"/en/ask?cypher={ASKED}",
        "send": "/en/send",
        "operations": "/api",
        "problems": "/problems",
    },
}
EVERY = [
    pytest.param(lang, path, id=f"{lang} {name}")
    for lang, pages in PAGES.items()
    for name, path in pages.items()
]


def _evil() -> str:
    lines = [line.encode("utf-8", "replace").decode() for line in HOSTILE]
    return (
        "TỈNH ỦY LẠNG SƠN\n*\nSố 998-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nLạng Sơn, ngày 16 tháng 5 năm 2023\n\n"
        "KẾ HOẠCH\ntuyên truyền <img src=x onerror=document.documentElement.dataset.ran=1>\n-----\n\n"
        "Thực hiện Kế hoạch số 113-KH/TU, ngày 16/5/2023 của Ban Thường vụ Tỉnh ủy\n\n"
        + "\n".join(lines).replace("alert(1)", "document.documentElement.dataset.ran=1")
        + "\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn A\n"
    )


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    from graphsvc.app import create_app
    from graphsvc.opening import open_service
    from graphsvc.settings import Settings
    from ingest.archive.archive import Archive
    from ingest.pipeline import ingest

    folder = tmp_path_factory.mktemp("explorer")
    evil = folder / "hostile.txt"
    evil.write_text(_evil(), "utf-8")
    files = sorted(path for path in EXAMPLES.iterdir() if path.name[0].isdigit())
    with Archive.open(folder / "a.db") as archive:
        assert not ingest([*files, evil], archive).failed
    settings = Settings(archive=folder / "a.db")
    with open_service(settings) as service:
        service.catch_up()
        with serving(create_app(service, settings)) as address:
            yield address


@pytest.mark.parametrize(("lang", "path"), EVERY)
def test_every_page_is_quiet_complete_and_open_to_all(visit, lang, path):
    assert visit.go(path).status == 200
    page = visit.page
    assert page.evaluate("document.documentElement.lang") == lang
    assert page.locator("h1").count() == 1
    visit.open_to_all()
    page.set_viewport_size({"width": 683, "height": 450})  # what is left of the window at 200 %
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    visit.quiet()


@pytest.mark.parametrize("path", [pytest.param(path, id=name) for name, path in PAGES["vi"].items()])
def test_every_page_is_open_to_all_in_the_dark(visit, path):
    visit.page.emulate_media(color_scheme="dark")
    visit.go(path)
    ground = "getComputedStyle(document.body).backgroundColor"
    assert visit.page.evaluate(ground) == "rgb(23, 22, 20)"
    visit.open_to_all()
    visit.page.emulate_media(color_scheme="dark", media="print")
    assert visit.page.evaluate(ground) == "rgb(255, 255, 255)"
    visit.quiet()


def test_a_picture_that_is_saved_in_the_dark_is_light(visit, tmp_path):
    visit.page.emulate_media(color_scheme="dark")
    visit.go(f"/vi/van-ban/{PLAN}/chuoi?show=main")
    with visit.page.expect_download() as caught:
        visit.page.click("[data-save=svg]")
    caught.value.save_as(tmp_path / "a.svg")
    saved = (tmp_path / "a.svg").read_text("utf-8")
    assert "var(" not in saved
    assert ".picture .paper { fill: #fff; }" in saved


def test_the_map_follows_who_turns_the_light_off(visit):
    visit.page.emulate_media(color_scheme="light")
    visit.go("/vi/toan-canh")
    visit.page.wait_for_selector("[data-drawn]")
    visit.page.emulate_media(color_scheme="dark")
    visit.page.wait_for_timeout(200)
    visit.quiet()


@pytest.mark.parametrize(("lang", "path"), EVERY)
def test_every_page_works_without_a_script(plain, lang, path):
    assert plain.go(path).status == 200
    assert plain.page.locator("main h1").is_visible()
    plain.quiet()


def test_switches_change_the_picture_in_place_and_the_address_keeps_them(visit):
    visit.go(f"/vi/van-ban/{PLAN}/chuoi")
    page = visit.page
    page.evaluate("window.same = true")
    many = page.locator(".node").count()
    page.click("text=chỉ chuỗi chính")
    page.wait_for_url("**show=main**")
    assert 2 < page.locator(".node").count() < many
    assert page.evaluate("document.activeElement.textContent") == "chỉ chuỗi chính"
    page.click("text=theo thời gian")
    page.wait_for_url("**spacing=time**")
    assert page.locator(".tick").count() > 0
    page.click("text=mọi quan hệ")
    page.wait_for_url("**relations=all**")
    assert page.locator("#further").count() == 1
    assert "show=main" in page.url
    assert page.evaluate("window.same")
    state = page.url
    page.go_back()
    page.wait_for_url(lambda url: "relations" not in url)
    page.goto(state)
    assert page.locator(".switches [aria-current]").count() == 3
    visit.quiet()


def test_a_chip_opens_what_it_hides_and_closes_it_again(visit):
    visit.go(f"/vi/van-ban/{PLAN}/chuoi?show=main")
    page = visit.page
    before = page.locator(".node").count()
    chip = page.locator(f".chip[data-of='{TOP}']")
    assert chip.text_content().endswith("+3") or "+" in chip.text_content()
    chip.click()
    page.wait_for_url("**expand=**")
    opened = page.locator(".node").count()
    assert opened > before
    drawn = sorted(page.locator(".node").evaluate_all("nodes => nodes.map(n => n.dataset.key)"))
    listed = sorted(
        page.locator(".documents tr[data-key]").evaluate_all("rows => rows.map(r => r.dataset.key)")
    )
    assert drawn == listed
    page.locator(f".chip[data-of='{TOP}']").click()
    page.wait_for_url(lambda url: "expand" not in url)
    assert page.locator(".node").count() == before
    visit.quiet()


def test_two_documents_are_chosen_by_keyboard_and_their_way_is_told(visit):
    visit.go(f"/en/documents/{PLAN}/chains?show=main")
    page = visit.page
    page.locator(".node.root").focus()
    page.keyboard.press("Space")
    assert "is chosen" in page.inner_text("#said")
    for _ in range(9):
        page.keyboard.press("ArrowLeft")
        if page.evaluate("document.activeElement.dataset.key || ''") == TOP:
            break
    page.keyboard.press("Space")
    page.wait_for_url("**from=**")
    assert page.locator(".wire.on").count() > 0
    assert (
        page.locator("section[aria-labelledby=between] tbody tr").count() == page.locator(".wire.on").count()
    )
    visit.quiet()


def test_the_way_between_two_documents_needs_no_script(plain):
    plain.go(f"/vi/van-ban/{PLAN}/chuoi")
    page = plain.page
    page.select_option("#from", PLAN)
    page.select_option("#to", TOP)
    page.click("text=Xem đường nối")
    assert page.locator("#between").is_visible()
    page.click("text=chỉ chuỗi chính")
    assert "show=main" in page.url


def test_the_picture_is_one_tab_stop_with_arrows_inside_and_enter_opens(visit):
    visit.go(f"/vi/van-ban/{PLAN}/chuoi")
    page = visit.page
    page.locator(".drawing .scroll").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.key") == PLAN
    page.keyboard.press("ArrowLeft")
    second = page.evaluate("document.activeElement.dataset.key || document.activeElement.dataset.of")
    assert second != PLAN
    assert page.locator(".picture.picked .lit").count() > 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('svg')") is None
    page.locator(".node.root").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/van-ban/{PLAN}")
    visit.quiet()


def test_the_dots_of_a_row_are_one_tab_stop_and_say_what_they_are(visit):
    visit.go(f"/vi/van-ban/{TOP}/lan-toa")
    page = visit.page
    assert page.locator(".multiples").first.locator(".dot[tabindex='0']").count() == 1
    page.locator(".spread").first.focus()
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getAttribute('href')") != first
    assert "·" in page.inner_text("#said")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/van-ban/**")
    visit.quiet()


def test_suggestions_come_while_typing_and_are_walked_by_arrows(visit):
    visit.go("/vi")
    page = visit.page
    page.keyboard.press("/")
    page.keyboard.type("1759", delay=20)
    page.wait_for_selector("[role=option]")
    assert " 04/7/2023 · Huyện ủy Sơn Dương" in page.text_content("[role=option]")
    page.keyboard.press("ArrowDown")
    assert page.get_attribute("#q", "aria-activedescendant")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{LETTER}")
    visit.quiet()


def test_suggestions_are_written_as_on_the_pages_and_cut_between_lines(visit):
    for home, written in (("/vi", "…/KH-PVHTT tháng 6/2023 ·"), ("/en", "…/KH-PVHTT June 2023 ·")):
        visit.go(home)
        visit.page.keyboard.press("/")
        visit.page.keyboard.type("KH-PVHTT", delay=20)
        visit.page.wait_for_selector("[role=option]")
        assert written in visit.page.text_content("[role=option]")
    visit.go("/vi")
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("113", delay=20)
    visit.page.wait_for_selector("[role=option]")
    # nothing of a third line shows: what is cut has no padding of its own
    cut = "[...document.querySelectorAll('[role=option] *')].filter(e => getComputedStyle(e).overflow === 'hidden')"
    padding = f"{cut}.map(e => getComputedStyle(e).paddingBottom)"
    assert set(visit.page.evaluate(padding)) == {"0px"}
    visit.quiet()


def test_the_address_of_a_search_names_no_empty_filter(visit):
    visit.go("/vi")
    page = visit.page
    page.fill("#q", "kế hoạch")
    page.press("#q", "Enter")
    page.wait_for_url("**/tim-kiem?q=*")
    assert page.url.endswith("/vi/tim-kiem?q=k%E1%BA%BF+ho%E1%BA%A1ch")
    page.click("summary")
    page.select_option("[name=level]", "2")
    page.press("#q", "Enter")
    page.wait_for_url("**level=2*")
    assert page.url.endswith("/vi/tim-kiem?q=k%E1%BA%BF+ho%E1%BA%A1ch&level=2")
    visit.quiet()


def test_a_mark_in_the_text_says_why_and_leads_to_its_target(visit):
    visit.go(f"/vi/van-ban/{LETTER}")
    page = visit.page
    cite = page.locator(".text a.cite.implements").first
    assert "thực hiện" in cite.get_attribute("title")
    cite.focus()
    shown = "getComputedStyle(document.activeElement, '::after').content"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert "thực hiện" in page.evaluate(shown)
    duty = page.locator(".text a.duty").first
    duty.click()
    assert "#duty-" in page.url
    page.wait_for_selector("tr:target")
    page.locator("tr:target .place").click()
    page.wait_for_selector(".text :target")
    cite.click()
    page.wait_for_url("**cv.2246")
    visit.quiet()


@pytest.mark.parametrize("form", ["svg", "png"])
def test_the_picture_is_saved_as_it_stands(visit, form, tmp_path):
    visit.go(f"/vi/van-ban/{PLAN}/chuoi?show=main")
    with visit.page.expect_download() as caught:
        visit.page.click(f"[data-save={form}]")
    file = tmp_path / caught.value.suggested_filename
    caught.value.save_as(file)
    data = file.read_bytes()
    assert file.suffix == f".{form}"
    assert data[:8] == b"\x89PNG\r\n\x1a\n" if form == "png" else b".frame" in data
    visit.quiet()


@pytest.mark.parametrize(
    ("path", "says"),
    [
        (f"/vi/van-ban/{PLAN}/chuoi", "Còn thiếu gì"),
        (f"/vi/van-ban/{LETTER}", "Số 1759 -CV/HU"),
        (f"/vi/van-ban/{TOP}/lan-toa", "Nơi chưa thấy trả lời"),
        (f"/vi/co-quan/{OFFICE}", "Nhiệm vụ được giao"),
    ],
)
def test_a_page_prints_on_a4_with_text_that_can_be_selected(visit, tmp_path, path, says):
    import pypdfium2

    visit.go(path)
    file = tmp_path / "page.pdf"
    visit.page.pdf(path=str(file), prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(file)
    sizes = {tuple(sorted((round(p.get_width()), round(p.get_height())))) for p in document}
    text = " ".join(" ".join(p.get_textpage().get_text_range() for p in document).split())
    document.close()
    assert {(abs(a - 595) <= 1, abs(b - 842) <= 1) for a, b in sizes} == {(True, True)}
    assert says in text
    if path.endswith("chuoi"):  # what is folded on the screen is printed
        assert text.count("Chuỗi 5") >= 1


def test_the_map_is_drawn_and_says_what_the_pointer_meets(visit):
    visit.go("/en/overview")
    visit.page.wait_for_selector("[data-drawn]")
    assert int(visit.page.get_attribute("[data-map]", "data-drawn")) > 50
    assert visit.page.locator("[data-map] canvas").count() > 0
    visit.quiet()


def test_a_refused_question_says_why(visit):
    answer = visit.go(f"/vi/hoi?cypher={quote('MATCH (n) DETACH DELETE n')}")
    assert answer.status == 400
    assert visit.page.locator("[role=alert]").inner_text()


def test_a_short_address_leads_to_the_chains(visit):
    visit.go("/vi/so/46-KH/ĐU")
    assert visit.page.url.endswith(f"/van-ban/{COMMUNE}/chuoi")
    assert visit.go("/vi/so/9999-KH/TU").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/vi/van-ban/lang-son.tinh-uy.2020-2025.kh.998",
        "/vi/van-ban/lang-son.tinh-uy.2020-2025.kh.998/chuoi",
        "/vi/van-ban/lang-son.tinh-uy.2020-2025.kh.998/lan-toa",
        f"/vi/van-ban/{TOP}/lan-toa",
        "/vi/co-quan/lang-son.tinh-uy",
        "/vi/tim-kiem?q=998-KH/TU",
        "/vi/tim-kiem?q=<script>document.documentElement.dataset.ran=1</script>",
        "/vi/toan-canh",
    ],
)
def test_no_hostile_text_runs(visit, path):
    visit.go(path)
    visit.page.wait_for_timeout(200)
    assert visit.page.evaluate("document.documentElement.dataset.ran") is None
    visit.quiet()
