"""Everything that can go wrong over HTTP: one shape, the right status, two languages, no leaks."""

from __future__ import annotations

import string

import pytest
from api_fake import PLAN, SECRET, FakeService
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from graphsvc.api.problems import Problem, ProblemBody, kinds, language
from graphsvc.app import create_app
from graphsvc.settings import ApiKey, Settings, SettingsError, hash_key, load_settings


@pytest.fixture(scope="module")
def client():
    app = create_app(FakeService(), Settings(max_body=2000))
    with TestClient(app, base_url="http://localhost") as client:
        yield client


CHAINS = "/api/v1/documents/{}/chains"
# method, path, further arguments -> the kind of problem
FAULTS = [
    ("GET", "/nowhere", {}, "not-found"),
    ("GET", "/api/v1", {}, "not-found"),
    ("GET", "/docs", {}, "not-found"),
    ("GET", "/static/../../settings.py", {}, "not-found"),
    ("GET", "/static/settings.py", {}, "not-found"),
    ("GET", "/problems/no-such", {}, "no-such-problem"),
    ("GET", CHAINS.format("lang-son.tinh-uy.2020-2025.kh.999"), {}, "no-such-document"),
    ("GET", f"/api/v1/documents/{PLAN}.xml", {}, "no-such-document"),
    ("GET", f"/api/v1/documents/{PLAN}/chains.exe", {}, "unknown-format"),
    ("GET", f"/api/v1/documents/{PLAN}/chains.HTML", {}, "not-found"),
    ("GET", f"/api/v1/documents/{PLAN}/lineage.txt", {}, "unknown-format"),
    ("GET", CHAINS.format("113-KH%2FTU"), {}, "not-found"),
    ("GET", CHAINS.format("113-KH"), {}, "malformed-key"),
    ("GET", CHAINS.format("a" * 300), {}, "malformed-key"),
    ("GET", CHAINS.format("%00"), {}, "malformed-key"),
    ("GET", CHAINS.format("'%20OR%201=1//"), {}, "not-found"),
    ("GET", CHAINS.format("kh.113%0A"), {}, "malformed-key"),
    ("GET", CHAINS.format("%E2%80%AEkh.113"), {}, "malformed-key"),
    ("GET", CHAINS.format(PLAN) + "?depth=99", {}, "invalid-request"),
    ("GET", CHAINS.format(PLAN) + "?limit=0", {}, "invalid-request"),
    ("GET", CHAINS.format(PLAN) + "?limit=1e9", {}, "invalid-request"),
    ("GET", f"/api/v1/documents/{PLAN}/lineage?direction=sideways", {}, "invalid-request"),
    ("GET", f"/api/v1/documents/{PLAN}/lineage?relations=implements,loves", {}, "invalid-request"),
    ("GET", "/api/v1/documents:resolve", {}, "invalid-request"),
    ("GET", "/api/v1/documents:resolve?number=113-KH/TU", {}, "ambiguous-number"),
    ("GET", "/api/v1/documents:resolve?number=7-CT/XX", {}, "no-such-number"),
    ("GET", "/api/v1/search", {}, "invalid-request"),
    ("GET", "/api/v1/search?q=a&cursor=stolen", {}, "bad-cursor"),
    ("GET", "/api/v1/search?q=a&limt=2", {}, "invalid-request"),
    ("GET", "/api/v1/documents?foo=bar", {}, "invalid-request"),
    ("GET", CHAINS.format(PLAN) + ".svg?langg=en", {}, "invalid-request"),
    ("GET", "/api/v1/search?q=a&type=ZZZ", {}, "invalid-request"),
    ("GET", "/api/v1/documents?place=atlantis", {}, "invalid-request"),
    ("GET", "/api/v1/units/nobody/assignments", {}, "no-such-unit"),
    ("POST", CHAINS.format(PLAN), {}, "method-not-allowed"),
    ("DELETE", f"/api/v1/documents/{PLAN}", {}, "method-not-allowed"),
    ("GET", "/api/v1/extract", {}, "method-not-allowed"),
    ("POST", "/api/v1/extract", {"content": b""}, "unreadable-document"),
    ("POST", "/api/v1/extract", {"content": b"x" * 2001}, "too-large"),
    ("POST", "/api/v1/extract", {"content": iter([b"x" * 1500, b"x" * 1500])}, "too-large"),
    ("POST", "/api/v1/extract", {"json": {"text": "a", "name": "../b"}}, "invalid-request"),
    ("POST", "/api/v1/extract", {"json": {"text": "a", "more": 1}}, "invalid-request"),
    (
        "POST",
        "/api/v1/extract",
        {"content": b'{"text": "\\ud800"}', "headers": {"content-type": "application/json"}},
        "broken-json",
    ),
    (
        "POST",
        "/api/v1/extract",
        {"content": b"{", "headers": {"content-type": "application/json"}},
        "broken-json",
    ),
    ("POST", "/api/v1/extract", {"files": {"file": ("a.txt", b"S\xe1\xbb\x91 141/UBND-NN")}}, "form-upload"),
    ("POST", "/api/v1/documents?name=a.txt", {"files": {"file": ("a.txt", b"a")}}, "form-upload"),
    (
        "POST",
        "/api/v1/cypher",
        {"content": b"{}", "headers": {"content-type": "text/plain"}},
        "wrong-media-type",
    ),
    ("POST", "/api/v1/cypher", {"content": b'{"statement":1}'}, "wrong-media-type"),
    (
        "POST",
        "/api/v1/cypher",
        {"content": b'{"statement":', "headers": {"content-type": "application/json"}},
        "broken-json",
    ),
    ("POST", "/api/v1/cypher", {"json": {"statement": "RETURN $k AS k"}}, "missing-parameter"),
    ("POST", "/api/v1/cypher", {"json": {"statement": 1}}, "invalid-request"),
    ("POST", "/api/v1/cypher", {"json": {"ask": "RETURN 1"}}, "invalid-request"),
    ("GET", CHAINS.format("x.2020.kh.1"), {}, "internal-error"),
    ("GET", CHAINS.format("x.2020.kh.2"), {}, "store-unavailable"),
    ("GET", CHAINS.format("x.2020.kh.3"), {}, "over-limit"),
    ("GET", CHAINS.format("x.2020.kh.4"), {}, "store-unavailable"),
    ("GET", CHAINS.format("x.2020.kh.5"), {}, "internal-error"),
    ("GET", CHAINS.format("x.2020.kh.6"), {}, "internal-error"),
    ("GET", "/healthz", {"headers": {"host": "evil.example"}}, "wrong-host"),
    ("GET", "/healthz", {"headers": {"content-length": "-1"}}, "bad-request"),
]


@pytest.mark.parametrize(("method", "path", "more", "kind"), FAULTS)
def test_a_fault_is_told_as_a_problem(client, method, path, more, kind):
    response = client.request(method, path, **more)
    assert response.headers["content-type"] == "application/problem+json", response.text
    body = ProblemBody.model_validate_json(response.content)
    assert (body.type, body.status) == (f"/problems/{kind}", response.status_code)
    assert response.status_code == kinds()[kind].status
    assert body.title == kinds()[kind].title["vi"]
    assert body.request_id == response.headers["x-request-id"]
    assert response.headers["content-language"] == "vi"
    for leak in (SECRET, "Traceback", "neo4j://", "RuntimeError", ".py"):
        assert leak not in response.text.replace("settings.py", "")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (CHAINS.format(PLAN), 503),
        ("/api/v1/search?q=x", 503),
        ("/vi", 503),
        (f"/vi/van-ban/{PLAN}", 503),
        ("/api/v1/documents?type=KH", 503),
        ("/healthz", 200),
        ("/readyz", 200),
        ("/version", 200),
        ("/problems/graph-being-filled", 200),
        ("/openapi.json", 200),
    ],
)
def test_a_graph_that_is_being_filled_is_not_asked(client, monkeypatch, path, status):
    """What it lacks would be told as not being there at all."""
    fake = client.app.state.service
    monkeypatch.setattr(fake, "half_done", True)
    response = client.get(path)
    assert response.status_code == status
    if status == 503:
        assert response.headers["retry-after"] == "5"
        assert "Đồ thị đang được dựng lại" in response.text
        monkeypatch.undo()
        assert client.get(path).status_code != 503


def test_a_problem_speaks_the_asker_s_language(client):
    path = CHAINS.format("no.2020.kh.9")
    vi, en = (client.get(path, headers={"accept-language": lang}).json() for lang in ("vi", "en-GB"))
    assert (vi["title"], en["title"]) == ("Không có văn bản này", "No such document")
    assert "no.2020.kh.9" in vi["detail"]
    assert "no.2020.kh.9" in en["detail"]
    assert "documents:resolve" in en["mend"]


def test_candidates_are_documents(client):
    body = client.get("/api/v1/documents:resolve?number=113-KH/TU").json()
    assert [one["key"] for one in body["candidates"]] == [
        "lang-son.tinh-uy.2020-2025.kh.1",
        "lang-son.tinh-uy.2020-2025.kh.2",
    ]


def test_a_wrong_parameter_is_named_without_its_value(client):
    body = client.get(f"/api/v1/documents/{PLAN}/lineage?depth=99&direction={SECRET}").json()
    assert sorted(one["where"] for one in body["errors"]) == ["query.depth", "query.direction"]


NEAREST = [
    ("search?q=a&limt=2", "query.limt", "no such parameter here; did you mean limit?"),
    ("search?q=a&typ=KH", "query.typ", "no such parameter here; did you mean type?"),
    ("search/suggest?q=a&foo=1", "query.foo", "no such parameter here; there are limit, q"),
    ("documents?type=kh", "query.type", "no such type of document; did you mean KH?"),
    ("documents?type=ZZZ", "query.type", "no such type of document"),
    ("documents?place=lang-sn", "query.place", "no such place; did you mean lang-son?"),
    ("documents?place=atlantis.a", "query.place", "no such place"),
]


@pytest.mark.parametrize(("path", "where", "what"), NEAREST)
def test_what_is_not_known_is_named_with_the_nearest(client, path, where, what):
    assert client.get(f"/api/v1/{path}").json()["errors"] == [{"where": where, "what": what}]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/vi/tim-kiem?q=a&year=abc", ["Năm: ghi đủ bốn chữ số"]),
        ("/vi/tim-kiem?q=a&year=abc&level=9", ["Năm: ghi đủ", "Cấp: chọn"]),
        ("/vi/co-quan/lang-son.ubnd?on=hom-nay", ["Ngày: ghi năm-tháng-ngày"]),
        (f"/vi/van-ban/{PLAN}/chuoi?show=b", ["show: giá trị này không dùng được"]),
        ("/en/search?q=a&year=abc", ["Year: four digits"]),
    ],
)
def test_a_page_names_what_is_wrong_in_its_address(client, path, says):
    page = client.get(path, headers={"accept": "text/html"})
    assert page.status_code == 422
    assert [one for one in says if one not in page.text] == []
    assert "errors" not in page.text


def test_a_page_passes_over_what_it_does_not_know(client):
    assert client.get("/vi/tim-kiem?fbclid=1").status_code == 200


def test_a_405_lists_the_methods(client):
    assert client.post(CHAINS.format(PLAN)).headers["allow"] == "GET, HEAD, OPTIONS"


def test_a_busy_graph_says_when_to_come_back(client):
    assert client.get(CHAINS.format("x.2020.kh.2")).headers["retry-after"] == "2"


@pytest.mark.parametrize(
    ("path", "status", "lang"),
    [
        ("/nowhere", 404, "vi"),
        ("/vi/van-ban/no.2020.kh.9", 404, "vi"),
        ("/en/documents/no.2020.kh.9/chains", 404, "en"),
        ("/en/documents/NO", 422, "en"),
        ("/vi/van-ban/x.2020.kh.1", 500, "vi"),
    ],
)
def test_a_person_gets_a_page(client, path, status, lang):
    response = client.get(path, headers={"accept": "text/html"})
    assert response.status_code == status
    if status != 500:
        assert f'<html lang="{lang}">' in response.text
    assert SECRET not in response.text


@pytest.mark.parametrize("kind", list(kinds()))
def test_every_kind_can_be_said_in_both_languages(kind):
    words = dict.fromkeys(
        (
            "path",
            "key",
            "number",
            "count",
            "name",
            "format",
            "formats",
            "method",
            "limit",
            "scope",
            "seconds",
            "job",
            "given",
        ),
        "\x1b[31m",
    )
    problem = Problem(kind, **words)
    for lang in ("vi", "en"):
        said = problem.says(lang)
        assert said
        assert "{" not in said
        assert "\x1b" not in said


@given(st.text(max_size=60))
def test_any_language_header_is_understood(header):
    assert language(header) in ("vi", "en")


_CLIENT = TestClient(
    create_app(FakeService(), Settings()), base_url="http://localhost", raise_server_exceptions=True
)


@settings(deadline=None)
@given(
    (
        st.text(min_size=1, max_size=40)
        | st.text(string.ascii_lowercase + "._-0123456789", min_size=1, max_size=40)
    ).filter(lambda key: key not in (".", ".."))  # a client resolves these before it asks
)
def test_no_key_breaks_the_server(key):
    from urllib.parse import quote

    quoted = quote(key.encode("utf-8", "replace"), safe="")
    for path in (
        f"/api/v1/documents/{quoted}",
        f"/api/v1/documents/{quoted}/chains",
        f"/vi/van-ban/{quoted}",
    ):
        assert _CLIENT.get(path).status_code in (404, 422)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=80), st.none() | st.text(max_size=30))
def test_no_query_breaks_the_server(query, cursor):
    params = {"q": query.encode("utf-8", "replace"), **({"cursor": cursor} if cursor is not None else {})}
    response = _CLIENT.get("/api/v1/search", params=params)
    assert response.status_code in (200, 422)


_DESCRIPTION = _CLIENT.get("/openapi.json").json()
_OPERATIONS = [
    (path, operation)
    for path, methods in _DESCRIPTION["paths"].items()
    for method, operation in methods.items()
    if method == "get"
]
_VALUES = (
    st.text(max_size=30)
    | st.integers(-5, 10**12).map(str)
    | st.sampled_from(
        [PLAN, "x.2020.kh.9", "lang-son.so-vhttdl", "113-KH/TU", "both", "implements", "json", "vi"]
    )
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(_OPERATIONS), st.data())
def test_whatever_is_asked_the_answer_is_one_that_is_described(operation, data):
    from urllib.parse import quote

    path, described = operation
    params = {}
    for one in described.get("parameters", ()):
        value = data.draw(_VALUES).encode("utf-8", "replace").decode()
        if one["in"] == "path":
            path = path.replace(f"{{{one['name']}}}", quote(value, safe="") or "x")
        elif one["required"] or data.draw(st.booleans()):
            params[one["name"]] = value
    response = _CLIENT.get(path, params=params)
    assert response.status_code < 500 or response.status_code == 503
    answers = described["responses"].get(str(response.status_code))
    assert answers is not None, f"{response.status_code} is not described for {path}"
    assert response.headers["content-type"] in answers["content"]


EXPOSED = [
    ({"host": "127.0.0.1"}, True),
    ({"host": "127.9.9.9"}, True),
    ({"host": "localhost"}, True),
    ({"host": "::1"}, True),
    ({"host": "0.0.0.0"}, False),
    ({"host": "::"}, False),
    ({"host": "192.168.1.4"}, False),
    ({"host": "directives.lan"}, False),
    ({"host": "0.0.0.0", "insecure": True}, True),
    ({"host": "0.0.0.0", "api_keys": (ApiKey(name="a", sha256=hash_key("x")),)}, True),
]


@pytest.mark.parametrize(("chosen", "starts"), EXPOSED)
def test_nobody_stands_open_by_accident(chosen, starts):
    chosen_settings = Settings(**chosen)
    if starts:
        create_app(FakeService(), chosen_settings)
    else:
        with pytest.raises(SettingsError, match=r"directives key NAME.*--insecure"):
            create_app(FakeService(), chosen_settings)


WRONG_SETTINGS = [
    ("port = 70000", r"port: Input should be less than or equal to 65535"),
    ("prot = 80", r"prot: Extra inputs are not permitted"),
    ('store = "mysql://x"', r"store: 'mysql://x' is none"),
    ('api_keys = ["geheim"]', r"api_keys: .*NAME:SCOPES:SHA256"),
    ('cors_origins = ["*"]', r"name each origin"),
    ("port = ", r"not valid TOML"),
]


@pytest.mark.parametrize(("text", "says"), WRONG_SETTINGS)
def test_wrong_settings_are_named(tmp_path, text, says):
    file = tmp_path / "directives.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=says):
        load_settings(file)


def test_the_nearer_source_of_a_setting_wins(tmp_path, monkeypatch):
    file = tmp_path / "directives.toml"
    file.write_text('port = 1\nhost = "a"\narchive = "f.db"', "utf-8")
    monkeypatch.setenv("DIRECTIVES_PORT", "2")
    monkeypatch.setenv("DIRECTIVES_HOST", "b")
    monkeypatch.setenv("DIRECTIVES_CONFIG", str(file))
    read = load_settings(host="c", store=None)
    assert (read.host, read.port, str(read.archive)) == ("c", 2, "f.db")
    assert read.store == "embedded"
    with pytest.raises(SettingsError, match="no such file"):
        load_settings(tmp_path / "other.toml")
