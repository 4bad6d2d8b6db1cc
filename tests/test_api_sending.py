"""The pages that send files: what became of each, who may send, and the same jobs as over REST; on both stores."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from api_fake import FakeService
from fastapi.testclient import TestClient
from test_api_zip import PLAN, packed
from uploading import form, own_server
from viz_markup import by_class, faults, parsed, tag, text_of

from graphsvc.api import sending
from graphsvc.app import create_app
from graphsvc.jobs import BusyError, Jobs
from graphsvc.service import Service
from graphsvc.settings import ApiKey, Settings, hash_key
from graphsvc.store.base import GraphStore
from ingest.archive.archive import Archive
from viz.pages import sent_page

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = sorted(path for path in EXAMPLES.iterdir() if path.name[0].isdigit())
PAGE = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
OWN = PAGE | {"origin": "http://localhost", "sec-fetch-site": "same-origin"}
SEND = {"vi": "/vi/gui-van-ban", "en": "/en/send"}
KEYS = tuple(ApiKey(name=name, scopes=(name,), sha256=hash_key(name)) for name in ("read", "write", "admin"))
COMMUNE = ("09-46-kh-du-tan-trao.txt", "46-KH/ĐU")


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[Service, TestClient]]:
    with own_server(tmp_path) as served:
        yield served


def read(path: Path) -> tuple[str, bytes]:
    return path.name, path.read_bytes()


def posted(
    client: TestClient, files: Sequence[tuple[str, bytes]], lang: str = "vi", headers: dict[str, str] = OWN
) -> Any:
    media, body = form(files)
    return client.post(
        SEND[lang], content=body, headers=headers | {"content-type": media}, follow_redirects=False
    )


def outcome(client: TestClient, where: str) -> Any:
    """The page of a sending as it stands."""
    answer = client.get(where, headers=PAGE)
    assert answer.status_code == 200, answer.text
    return parsed(answer.text)


def running(page: Any) -> bool:
    return any("data-running" in one.attrib for one in page.iter("article"))


def settled(service: Service, client: TestClient, where: str) -> Any:
    """The page of a sending when all files are read and the graph has them."""
    for _ in range(1_200):
        service.catch_up()
        page = outcome(client, where)
        if not running(page):
            return page
        time.sleep(0.05)
    raise AssertionError("still running after a minute")


def told(page: Any) -> dict[str, list[str]]:
    """The files of each section of a page, as they are named there."""
    return {
        section.get("class", "").split()[-1]: [
            text_of(next(e for e in li.iter() if "name" in e.get("class", ""))) for li in section.iter("li")
        ]
        for section in by_class(page, "sent")
    }


# --- what became of each file ----------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_was_sent_is_told_file_by_file(own: tuple[Service, TestClient], lang: str) -> None:
    service, client = own
    settled(service, client, posted(client, [read(FILES[0])]).headers["location"])
    answer = posted(
        client,
        [
            *map(read, FILES[:2]),
            ("Ghi chú.txt", b"Ghi ch\xc3\xba."),
            ("ảnh.png", b"\x89PNG\r\n\x1a\n"),
            ("trống.docx", b""),
            ("tháng 7.zip", packed({"huyện/một.txt": PLAN.format(21), "hỏng.pdf": b"%PDF-1.4 broken"})),
        ],
        lang,
    )
    assert (answer.status_code, answer.text) == (303, "")
    where = answer.headers["location"]
    assert re.fullmatch(rf"{SEND[lang]}/[0-9a-f]{{16}}", where)
    page = settled(service, client, where)
    assert page.get("lang") == lang
    files = told(page)
    assert files["failed"] == ["ảnh.png", "trống.docx", "tháng 7.zip/hỏng.pdf"]
    assert files["passed_over"] == ["Ghi chú.txt"]
    assert [name.split()[-1] for name in files["unchanged"]] == ["113-KH/TU"]
    assert [name.split()[-1] for name in files["read"]] == ["637-CV/BCSĐ", "21/KH-UBND"]
    reasons = [text_of(e) for e in by_class(page, "why")]
    begins = {
        "vi": ["không đọc được tệp có đuôi .png; hãy gửi", "tệp trống", "tệp bị hỏng", "không có số"],
        "en": ["no reader for '.png' files; give", "it is empty", "it is damaged", "no number, kind"],
    }
    assert [why[: len(begin)] for why, begin in zip(reasons, begins[lang], strict=True)] == begins[lang]
    assert "tệp" in text_of(page) if lang == "vi" else "file 02-637" in text_of(page)
    figures = [text_of(e) for ul in by_class(page, "figures") for e in ul]
    assert [one.split()[0] for one in figures] == ["3", "1", "2", "1"]
    head = next(text_of(e) for e in page.iter("h1"))
    assert head == {"vi": "Đã xem xong 7 tệp", "en": "7 files were looked at"}[lang]
    assert list(faults(page, allowed=frozenset({"form", "script"}))) == []
    assert [text_of(s) for s in page.iter("script") if text_of(s)] == []


def test_a_document_is_told_with_its_number_date_issuer_and_chain(own: tuple[Service, TestClient]) -> None:
    service, client = own
    page = settled(service, client, posted(client, list(map(read, FILES))).headers["location"])
    (row,) = [li for li in page.iter("li") if COMMUNE[0] in text_of(li)]
    assert text_of(row).startswith("Kế hoạch 46-KH/ĐU 17/7/2023 · Ban Thường vụ Đảng ủy xã Tân Trào")
    assert "Chuỗi chỉ đạo: 46-KH/ĐU → 1759-CV/HU → 2246-CV/TU → Nghị quyết Đại hội XIII" in text_of(row)
    links = [a.get("href") for a in row.iter("a")]
    assert len(links) == 2
    for link in links:
        assert client.get(link, headers=PAGE).status_code == 200
    assert links[1] == f"{links[0]}/chuoi"


def test_a_document_that_carries_out_nothing_says_so(own: tuple[Service, TestClient]) -> None:
    service, client = own
    text = PLAN.format(31).replace("Thực hiện Chỉ thị số 12/CT-TTg", "Tham khảo Chỉ thị số 12/CT-TTg")
    page = settled(service, client, posted(client, [("a.txt", text.encode())]).headers["location"])
    assert "Chuỗi chỉ đạo: không nêu đang thực hiện văn bản nào" in text_of(page)


def test_the_same_bytes_from_a_folder_of_the_server_are_there_already(tmp_path: Path) -> None:
    from ingest.pipeline import ingest

    with own_server(tmp_path) as (service, client):
        with Archive.open(tmp_path / "own.db") as archive:
            ingest([FILES[0]], archive)
        page = settled(
            service, client, posted(client, [("khác.txt", FILES[0].read_bytes())]).headers["location"]
        )
        assert list(told(page)) == ["unchanged"]


def test_until_the_graph_has_a_document_the_page_is_not_the_last_word(
    own: tuple[Service, TestClient],
) -> None:
    service, client = own
    where = posted(client, [read(FILES[0])]).headers["location"]
    job = where.rpartition("/")[2]
    for _ in range(200):
        if client.get(f"/api/v1/jobs/{job}").json()["state"] == "done":
            break
        time.sleep(0.02)
    page = outcome(client, where)  # nobody has brought the graph up
    assert running(page)
    assert "đang nối với các văn bản khác" in text_of(page)
    refresh = [e.get("content") for n in page.iter("noscript") for e in n]
    assert refresh == ["3"]
    service.catch_up()
    page = outcome(client, where)
    assert not running(page)
    assert list(page.iter("noscript")) == []
    assert "113-KH/TU" in text_of(page)


def test_a_document_that_was_taken_out_again_is_told_as_gone(
    own: tuple[Service, TestClient], tmp_path: Path
) -> None:
    service, client = own
    where = posted(client, [read(FILES[0])]).headers["location"]
    settled(service, client, where)
    with Archive.open(tmp_path / "own.db") as archive:
        (row,) = archive.sources()
        archive.forget(f"upload:{row.sha256}")
    page = settled(service, client, where)
    assert "Văn bản này nay không còn trong kho." in text_of(page)
    assert told(page) == {"read": [FILES[0].name]}


def test_a_job_is_the_same_over_rest_and_on_the_page(own: tuple[Service, TestClient]) -> None:
    service, client = own
    sent = client.post("/api/v1/documents?name=a.txt", content=PLAN.format(33).encode())
    job = sent.json()["id"]
    assert "33/KH-UBND" in text_of(settled(service, client, f"{SEND['vi']}/{job}"))
    where = posted(client, [("b.txt", PLAN.format(34).encode())], "en").headers["location"]
    settled(service, client, where)
    over_rest = client.get(f"/api/v1/jobs/{where.rpartition('/')[2]}").json()
    assert [(one["name"], one["state"]) for one in over_rest["files"]] == [("b.txt", "read")]


def test_many_files_are_shown_page_by_page_and_none_is_lost(
    own: tuple[Service, TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    service, client = own
    monkeypatch.setattr(sending, "SHOWN", 3)
    files = [(f"{n}.txt", PLAN.format(n).encode()) for n in range(41, 48)] + [("x.png", b"1")]
    page = settled(service, client, posted(client, files).headers["location"])
    seen = []
    for _ in range(3):
        seen += [name for names in told(page).values() for name in names]
        onward = [a.get("href") for a in page.iter("a") if a.get("rel") == "next"]
        if not onward:
            break
        page = settled(service, client, onward[0])  # each page tells whether its own files are still coming
    assert sorted(seen) == sorted(["x.png", *(f"Kế hoạch {n}/KH-UBND" for n in range(41, 48))])
    assert "Trang này hiện các tệp 7–8 trong số 8." in text_of(page)
    (back,) = [a.get("href") for a in page.iter("a") if a.get("rel") == "prev"]
    assert back.endswith("?from=3")


def test_what_was_sent_in_parts_is_told_together(own: tuple[Service, TestClient]) -> None:
    service, client = own
    first, second = (
        posted(client, [(f"{n}.txt", PLAN.format(n).encode())]).headers["location"] for n in (51, 52)
    )
    both = f"{first}.{second.rpartition('/')[2]}"
    page = settled(service, client, both)
    assert told(page) == {"read": ["Kế hoạch 51/KH-UBND", "Kế hoạch 52/KH-UBND"]}
    assert not [e for e in by_class(page, "alert") if not e.get("hidden")]
    page = settled(service, client, f"{first}.{'0' * 16}")
    assert told(page) == {"read": ["Kế hoạch 51/KH-UBND"]}
    assert "không còn nhớ" in text_of(by_class(page, "alert")[0])


@pytest.mark.parametrize("job", ["0" * 16, "x", "0" * 15, "0" * 16 + ".", "." * 16, "A" * 16])
def test_a_sending_that_nobody_remembers_is_told_as_such(own: tuple[Service, TestClient], job: str) -> None:
    _, client = own
    for lang, says in (("vi", "Không có lượt nạp này"), ("en", "No such upload")):
        answer = client.get(f"{SEND[lang]}/{job}", headers=PAGE)
        assert answer.status_code == 404
        assert says in answer.text
    assert client.get(f"{SEND['vi']}/{job}").json()["type"] == "/problems/no-such-job"


def test_how_a_job_stands_is_told_by_no_old_answer(own: tuple[Service, TestClient]) -> None:
    service, client = own
    service.catch_up()
    where = posted(client, [read(FILES[0])]).headers["location"]
    for address in (where, *SEND.values()):
        answer = client.get(address, headers=PAGE)
        assert (answer.headers["cache-control"], "etag" in answer.headers) == ("no-store", False)


def test_on_both_stores_a_file_that_is_sent_leads_to_its_chains(tmp_path: Path, store: GraphStore) -> None:
    path = tmp_path / "own.db"
    Archive.open(path).close()

    def reading() -> Archive:
        return Archive.open(path, create=False, readonly=True)

    with Service(reading, store, writable=lambda: Archive.open(path, create=False)) as service:
        app = create_app(service, Settings(archive=path))
        with TestClient(app, base_url="http://localhost") as client:
            page = settled(service, client, posted(client, list(map(read, FILES[6:9]))).headers["location"])
    assert "Chuỗi chỉ đạo: 46-KH/ĐU → 1759-CV/HU" in text_of(page)


# files by state, whether zip files wait -> the head in Vietnamese and English
HEADS = [
    ({"waiting": 1200}, False, "1.200 tệp đang chờ tới lượt đọc", "1,200 files wait to be read"),
    ({"waiting": 1}, True, "1 tệp đang chờ tới lượt đọc", "1 file waits to be read"),
    ({"read": 1, "waiting": 3}, False, "Đang đọc: xong 1 trong số 4 tệp", "Reading: 1 of 4 files done"),
    (
        {"read": 1500, "waiting": 1},
        True,
        "Đang đọc: xong 1.500 tệp, còn tệp trong tệp nén",
        "Reading: 1,500 files done, more in zip files",
    ),
    ({"read": 3, "failed": 1}, False, "Đã xem xong 4 tệp", "4 files were looked at"),
]


@pytest.mark.parametrize(("counts", "packed", "vi", "en"), HEADS)
def test_the_head_tells_how_far_the_reading_is(
    counts: dict[str, int], packed: bool, vi: str, en: str
) -> None:
    for lang, head in (("vi", vi), ("en", en)):
        page = parsed(sent_page("0" * 16, [], counts, running=True, packed=packed, lang=lang))
        assert next(text_of(e) for e in page.iter("h1")) == head
        (bar,) = page.iter("progress")
        assert (bar.get("value") is None) == packed


def test_who_sits_at_the_server_finds_the_last_sendings_again(tmp_path: Path) -> None:
    for keys, shown in (((), ["c.txt và 1 tệp khác", "b.txt"]), (KEYS, [])):
        (folder := tmp_path / str(len(keys))).mkdir()
        with own_server(folder, api_keys=keys) as (_, client):
            headers = OWN | {"authorization": "Bearer write"}
            for names in (["b.txt"], ["c.txt", "d.txt"]):
                posted(
                    client, [(name, PLAN.format(ord(name[0])).encode()) for name in names], headers=headers
                )
            page = parsed(client.get(SEND["vi"], headers=headers).text)
            sent = [
                a for s in page.iter("section") if s.get("aria-labelledby") == "recent" for a in s.iter("a")
            ]
            assert [text_of(a) for a in sent] == shown
            for a in sent:
                assert client.get(a.get("href"), headers=headers).status_code == 200


MISSING = "trung-uong.dai-hoi.13"
LACKING = {
    "an empty archive": ("/vi", False),
    "nothing found": ("/vi/tim-kiem?q=qqqq", True),
    "a document that is only cited": (f"/vi/van-ban/{MISSING}", True),
    "a chain that stops": ("/vi/so/46-KH/ĐU", True),
}


@pytest.mark.parametrize(("path", "filled"), LACKING.values(), ids=LACKING)
def test_where_something_is_missing_the_page_leads_to_the_form(
    own: tuple[Service, TestClient], path: str, filled: bool
) -> None:
    service, client = own
    if filled:
        settled(service, client, posted(client, list(map(read, FILES))).headers["location"])
    page = parsed(client.get(path, headers=PAGE).text)
    (main,) = page.iter("main")
    assert SEND["vi"] in [a.get("href") for a in main.iter("a")]
    assert "người quản lý kho" not in text_of(main)


# --- what cannot be sent ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ([], "Chưa chọn tệp nào"),
        ([("", b"")], "Chưa chọn tệp nào"),
        ([(f"{n}.txt", b"x") for n in range(1001)], "mỗi lần gửi tối đa 1.000 tệp"),
    ],
    ids=["no field", "nothing chosen", "too many"],
)
def test_the_form_comes_back_with_what_was_wrong(
    own: tuple[Service, TestClient], files: list[tuple[str, bytes]], says: str
) -> None:
    _, client = own
    answer = posted(client, files)
    assert answer.status_code == 422
    page = parsed(answer.text)
    (alert,) = by_class(page, "alert")
    assert (alert.get("role"), alert.get("hidden")) == ("alert", None)
    assert says in text_of(alert)
    assert [e for e in page.iter("input") if e.get("type") == "file"]


def test_a_form_that_breaks_off_is_a_page_for_people_and_a_problem_for_programs(
    own: tuple[Service, TestClient],
) -> None:
    _, client = own
    media, body = form([("a.txt", b"abc")])
    for headers, kind in ((OWN, "text/html"), ({"origin": "http://localhost"}, "application/problem+json")):
        answer = client.post(SEND["vi"], content=body[:-10], headers=headers | {"content-type": media})
        assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (400, kind)
    assert answer.json()["type"] == "/problems/no-form"


# Origin, Sec-Fetch-Site -> whether the form is taken: here only browsers send, and they say from where
SENDERS = [
    ("http://localhost", None, True),
    ("http://localhost", "same-origin", True),
    (None, "same-origin", True),
    ("null", "same-origin", True),
    ("https://kho.example.vn", "same-origin", True),
    (None, None, False),
    ("null", None, False),
    ("http://elsewhere.example", None, False),
    ("http://elsewhere.example", "cross-site", False),
    ("http://localhost:3000", "same-site", False),
    (None, "cross-site", False),
]


@pytest.mark.parametrize(("origin", "site", "taken"), SENDERS)
def test_a_form_of_another_site_sends_nothing(
    own: tuple[Service, TestClient], origin: str | None, site: str | None, taken: bool
) -> None:
    service, client = own
    given = {"origin": origin, "sec-fetch-site": site}
    headers = PAGE | {name: value for name, value in given.items() if value is not None}
    answer = posted(client, [read(FILES[0])], headers=headers)
    if taken:
        assert answer.status_code == 303
        settled(service, client, answer.headers["location"])
        return
    assert answer.status_code == 403
    assert "được gửi từ một trang khác" in answer.text
    with service.reading() as archive:
        assert archive.newest(1) == ()


def test_too_many_that_wait_are_told_to_people(
    own: tuple[Service, TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise BusyError

    monkeypatch.setattr(Jobs, "start", busy)
    answer = posted(own[1], [("a.txt", b"x")])
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "5")
    assert "Hãy đợi 5 giây" in answer.text


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_server_that_only_reads_says_so_and_tells_the_command(lang: str) -> None:
    settings = Settings(archive=Path("/srv/kho văn bản/a.db"))
    with TestClient(create_app(FakeService(), settings), base_url="http://localhost") as client:  # type: ignore[arg-type]
        page = parsed(client.get(SEND[lang], headers=PAGE).text)
        assert not [e for e in page.iter("form") if e.get("method") == "post"]
        says = {"vi": "Máy chủ này không được ghi vào kho", "en": "This server may not write its archive"}
        assert says[lang] in text_of(by_class(page, "alert")[0])
        assert "--archive '/srv/kho văn bản/a.db'" in text_of(by_class(page, "command")[0])
        answer = posted(client, [("a.txt", b"x")], lang)
        assert answer.status_code == 403
        assert says[lang] in answer.text


# the key that a proxy before the server gives -> may the form be seen, and may it be sent
HELD = [(None, 401, 401), ("nobody", 401, 401), ("read", 200, 403), ("write", 200, 303), ("admin", 200, 303)]


@pytest.mark.parametrize(("key", "seen", "sent"), HELD)
def test_where_keys_are_set_sending_needs_one_that_may_write(
    tmp_path: Path, key: str | None, seen: int, sent: int
) -> None:
    headers = OWN | ({"authorization": f"Bearer {key}"} if key else {})
    with own_server(tmp_path, api_keys=KEYS) as (_, client):
        form_page = client.get(SEND["vi"], headers=headers)
        assert form_page.status_code == seen
        assert ('type="file"' in form_page.text) == (sent == 303)
        assert str(tmp_path) not in form_page.text
        if (seen, sent) == (200, 403):
            assert "không có quyền write" in form_page.text
            assert "directives ingest" in form_page.text
        answer = posted(client, [("a.txt", PLAN.format(61).encode())], headers=headers)
        assert answer.status_code == sent
        if sent != 303:
            assert answer.headers["content-type"].startswith("text/html")
        else:
            assert client.get(answer.headers["location"], headers=headers).status_code == 200
            assert client.get(answer.headers["location"], headers=PAGE).status_code == 401


def test_a_body_over_the_limit_is_told_with_the_limit(tmp_path: Path) -> None:
    with own_server(tmp_path, max_body=2**20) as (_, client):
        assert "Mỗi lần gửi tối đa 1 MB, 1.000 tệp." in client.get(SEND["vi"], headers=PAGE).text
        answer = posted(client, [("a.txt", b"x" * 2**20)])
        assert answer.status_code == 413
        assert "tối đa 1 MB" in answer.text


def test_files_are_taken_while_the_graph_is_being_filled(
    own: tuple[Service, TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    service, client = own
    monkeypatch.setattr(Service, "filling", lambda _: True)
    assert client.get("/vi", headers=PAGE).status_code == 503
    assert client.get(SEND["vi"], headers=PAGE).status_code == 200
    where = posted(client, [read(FILES[0])]).headers["location"]
    assert running(outcome(client, where))
    monkeypatch.undo()
    assert "113-KH/TU" in text_of(settled(service, client, where))


def test_every_page_leads_to_the_form_and_the_form_to_the_other_language(
    own: tuple[Service, TestClient],
) -> None:
    _, client = own
    for lang, home in (("vi", "/vi"), ("en", "/en")):
        page = parsed(client.get(home, headers=PAGE).text)
        nav = [a.get("href") for n in by_class(page, "site-nav") for a in n.iter("a")]
        assert SEND[lang] in nav
        page = parsed(client.get(SEND[lang], headers=PAGE).text)
        (other,) = [a.get("href") for p in by_class(page, "language") for a in p]
        assert other == SEND["en" if lang == "vi" else "vi"]
        (post,) = [e for e in page.iter("form") if e.get("method") == "post"]
        assert (post.get("action"), post.get("enctype")) == (SEND[lang], "multipart/form-data")
        named = {e.get("id") for e in page.iter()}
        (box,) = [e for e in post.iter() if tag(e) == "input"]
        assert {e.get("for") for e in post.iter("label")} == {box.get("id")}
        assert box.get("aria-describedby") in named
