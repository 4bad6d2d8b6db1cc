"""The wider questions over REST: every operation as JSON, as a table, as a page; what is wrong in one."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
from urllib.parse import quote

import pytest
from asked_examples import DEPARTMENT, DISTRICT, FILES, PROVINCE, TAN_TRAO, get
from starlette.testclient import TestClient

from graphsvc.answers import Conflicts, Mentions, Suggestions
from graphsvc.app import create_app
from graphsvc.opening import open_service
from graphsvc.service import Service
from graphsvc.settings import Settings
from ingest.archive.archive import Archive
from ingest.pipeline import ingest
from queries.cursors import sealed
from queries.model import Chains, Lineage, SearchPage
from queries.results import (
    AbsentDocuments,
    Charged,
    CommonSources,
    DocumentPage,
    Elsewhere,
    OutdatedBases,
    Paths,
    Reach,
    Silences,
    Standing,
    Statistics,
    Succession,
    UnitRef,
    Workload,
)

QUESTIONS = [
    (f"documents/{PROVINCE}/reach", Reach),
    (f"documents/{PROVINCE}/charged", Charged),
    (f"documents/{DISTRICT}/elsewhere", Elsewhere),
    (f"documents/{PROVINCE}/silence", Silences),
    (f"documents/{PROVINCE}/standing?on=2023-06", Standing),
    (f"documents/{PROVINCE}/mentions", Mentions),
    (f"documents/{PROVINCE}/paths?to={DISTRICT}", Paths),
    (f"documents/{DISTRICT}/common?with={DEPARTMENT}", CommonSources),
    ("units/lang-son.tinh-uy/duties?on=2023-06-01", Workload),
    ("units/lang-son.tinh-uy/succession", Succession),
    ("documents?place=lang-son&type=KH", DocumentPage),
    ("search?q=tuyên truyền&level=1", SearchPage),
    ("gaps/absent", AbsentDocuments),
    ("gaps/silent", Silences),
    ("gaps/outdated", OutdatedBases),
    ("gaps/conflicts", Conflicts),
    ("statistics", Statistics),
]


@pytest.mark.parametrize(("path", "model"), QUESTIONS, ids=[path for path, _ in QUESTIONS])
def test_a_question_and_its_table(client, path, model):
    get(client, path, model)
    where, _, asked = path.partition("?")
    table = client.get(f"/api/v1/{where}.csv?{asked}")
    assert table.status_code == 200
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in table.headers["content-disposition"]
    read = list(csv.reader(io.StringIO(table.text.removeprefix("\ufeff"))))
    assert len({len(row) for row in read}) <= 1
    assert client.get(f"/api/v1/{where}.csv?{asked}").content == table.content
    assert client.get(f"/api/v1/{where}.json?{asked}").content == client.get(f"/api/v1/{path}").content
    assert client.get(f"/api/v1/{where}.exe?{asked}").status_code == 404


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("path", "model"), QUESTIONS, ids=[path for path, _ in QUESTIONS])
def test_a_question_as_markdown_and_as_linked_data(client, path, model, lang):
    where, _, asked = path.partition("?")
    asked += f"&lang={lang}"
    text = client.get(f"/api/v1/{where}.md?{asked}")
    assert text.headers["content-type"] == "text/markdown; charset=utf-8"
    assert text.headers["content-language"] == lang
    widths = {len(re.findall(r"(?<!\\)\|", line)) for line in text.text.splitlines() if line.startswith("|")}
    assert len(widths) <= 1, "every row of the table has all its cells"
    linked = client.get(f"/api/v1/{where}.jsonld?{asked}")
    assert linked.headers["content-type"] == "application/ld+json"
    told = json.dumps(get(client, path, model).model_dump(mode="json"), ensure_ascii=False)
    nodes = linked.json()["@graph"]
    assert all(node["id"].removeprefix("urn:directive:") in told for node in nodes)
    assert [node["id"] for node in nodes] == sorted({node["id"] for node in nodes})


def test_a_picture_that_was_cut_goes_on_with_its_cursor(client):
    path = f"/api/v1/documents/{PROVINCE}/lineage?direction=downstream&depth=3&max_nodes=2"
    seen, first = [], path
    while path:
        answer = client.get(path)
        page = Lineage.model_validate_json(answer.content)
        seen += [n.document.key for n in page.nodes]
        link = answer.headers.get("link")
        assert (link is None) == (page.next is None)
        path = link.split(">")[0].lstrip("<") if link else ""
    whole = get(client, first.removeprefix("/api/v1/").replace("max_nodes=2", "max_nodes=200"), Lineage)
    assert sorted(seen) == sorted(n.document.key for n in whole.nodes)
    assert sum(whole.counts_by_hop.values()) == len(seen)


def test_a_cursor_from_before_the_graph_moved_on_is_told_apart(client):
    path = f"/api/v1/documents/{PROVINCE}/lineage?direction=downstream&depth=3&max_nodes=2"
    cursor = client.get(path).json()["next"]
    place, asked = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    old = client.get(f"{path}&cursor={sealed([place[0] - 1, *place[1:]], asked)}")
    assert (old.status_code, old.json()["type"]) == (409, "/problems/graph-moved-on")
    wrong = client.get(f"{path}&depth=2&cursor={cursor}".replace("depth=3&", ""))
    assert (wrong.status_code, wrong.json()["type"]) == (422, "/problems/bad-cursor")


@pytest.mark.parametrize(
    "path",
    [f"/api/v1/{one}" for one, _ in QUESTIONS]
    + [f"/vi/van-ban/{PROVINCE}", f"/en/documents/{PROVINCE}/chains", "/openapi.json", "/api", "/problems"]
    + [f"/api/v1/documents/{PROVINCE}/lineage.svg", "/problems/no-such-unit", "/static/page.css"],
)
def test_what_the_asker_has_already_is_not_sent_again(client, path):
    first = client.get(path)
    assert first.status_code == 200
    again = client.get(path, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "no-store" not in first.headers["cache-control"]


def test_a_page_in_two_languages_has_two_tags(client):
    tags = {client.get("/api", headers={"accept-language": lang}).headers["etag"] for lang in ("vi", "en")}
    assert len(tags) == 2


def test_what_the_provincial_plan_set_in_motion(client):
    answer = get(client, f"documents/{PROVINCE}/reach", Reach)
    below = {d.label for t in answer.tiers for d in t.documents}
    assert {"168-KH/HU", "97/KH-UBND", "2373/VP-KGVX"} <= below
    assert answer.total == sum(t.count for t in answer.tiers) == sum(answer.by_hops.values())
    assert "113-KH/TU" in answer.sentence_vi


def test_the_way_between_two_documents_however_they_are_named(client):
    up = get(client, f"documents/{DISTRICT}/paths?to={PROVINCE}", Paths)
    down = get(client, f"documents/{PROVINCE}/paths?to={DISTRICT}", Paths)
    assert up.chains == down.chains
    assert up.chains
    assert (up.swapped, down.swapped) == (False, True)


def test_what_others_say_of_a_document_that_nobody_holds(client):
    missing = get(client, "gaps/absent", AbsentDocuments).documents[0]
    assert missing.document.status == "cited"
    assert missing.dependants >= missing.carried_out > 0
    answer = get(client, f"documents/{missing.document.key}/mentions", Mentions)
    assert answer.mentions
    for one in answer.mentions:
        text = client.get(f"/api/v1/documents/{one.said_by}/facts").json()
        assert any([one.start, one.end] == c["span"] and one.quote == c["quote"] for c in text["citations"])


def test_two_texts_that_disagree_are_both_quoted(archive, tmp_path):
    first = FILES[0].read_text("utf-8")
    settings_ = Settings(archive=tmp_path / "two.db", store="memory:")
    texts = {
        f"{n}.txt": "HUYỆN ỦY CHI LĂNG\n*\nSố 20{n}-CV/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nChi Lăng, ngày 0{n} tháng 8 năm 2023\n\n"
        f"Thực hiện Kế hoạch số 113-KH/TU, ngày {day}/5/2023 của Tỉnh ủy Lạng Sơn, Huyện ủy yêu cầu như sau.\n\n"
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn A\n"
        for n, day in ((1, 16), (2, 17))
    }
    assert first
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    with Archive.open(settings_.archive) as opened:
        ingest([tmp_path / name for name in texts], opened)
    with open_service(settings_) as service:
        service.catch_up()
        found = service.resolve("113-KH/TU")
        said = [m for one in found for m in service.mentions(one.key).mentions]
        assert {m.issued_on for m in said} == {"2023-05-16", "2023-05-17"}
        if len(found) == 1:  # one document: then the days contradict each other, and both are quoted
            [conflict] = service.mentions(found[0].key).conflicts
            assert (conflict.kind, len(conflict.quotes)) == ("issued_on", 2)


def test_a_list_goes_on_by_its_link(client):
    keys, path = [], "/api/v1/documents?limit=7"
    while path:
        answer = client.get(path)
        keys += [d["key"] for d in answer.json()["documents"]]
        path = answer.headers.get("link", "").partition(">")[0].removeprefix("<")
    assert keys == sorted(set(keys))
    assert len(keys) == get(client, "statistics", Statistics).documents


def test_typing_ahead(client):
    for typed in ("113", "113kh", "113-KH/TU"):
        assert PROVINCE in {
            d.key for d in get(client, f"search/suggest?q={quote(typed)}", Suggestions).documents
        }


def test_a_picture_may_be_cut_and_go_on(client):
    base = f"/api/v1/documents/{PROVINCE}/lineage?direction=downstream&depth=1"
    near = client.get(base).json()
    assert near["frontier"]
    wider = client.get(f"{base}&expand={','.join(near['frontier'])}").json()
    assert len(wider["nodes"]) > len(near["nodes"])
    early = client.get(f"{base}&until=2023-05-31").json()
    assert {n["document"]["key"] for n in early["nodes"]} < {n["document"]["key"] for n in near["nodes"]}
    assert all(n["document"]["level"] in (1, None) for n in client.get(f"{base}&levels=1").json()["nodes"])


@pytest.mark.parametrize(
    "path", [f"documents/{PROVINCE}", f"documents/{PROVINCE}/lineage", f"documents/{DISTRICT}/chains"]
)
def test_every_step_of_a_table_has_its_quote(client, path):
    read = list(csv.DictReader(io.StringIO(client.get(f"/api/v1/{path}.csv").text.removeprefix("\ufeff"))))
    assert read
    assert all(row["quote"] and row["relation"] for row in read)


def test_the_chains_of_a_day(client):
    path = f"documents/{DISTRICT}/chains"
    now, then = get(client, path, Chains), get(client, f"{path}?as_of=2023-06-02", Chains)
    assert (now.as_of, then.as_of) == (None, "2023-06-02")
    assert {c.documents for c in then.chains} <= {c.documents for c in now.chains}
    assert client.get(f"/api/v1/{path}.svg?as_of=2023-06-02").status_code == 200


def test_json_ld_uses_the_words_of_eli(client):
    for path in (
        f"documents/{TAN_TRAO}.jsonld",
        *(f"documents/{TAN_TRAO}/{a}.jsonld" for a in ("chains", "lineage")),
    ):
        answer = client.get(f"/api/v1/{path}")
        assert answer.headers["content-type"] == "application/ld+json"
        nodes = {n["id"]: n for n in answer.json()["@graph"]}
        plan = nodes[f"urn:directive:{TAN_TRAO}"]
        assert plan["type"] == "eli:LegalResource"
        assert all(target in nodes for target in plan["implements"])


WRONG = [
    ("documents/x.kh.1/reach", 404),
    ("units/nobody/duties", 404),
    (f"documents/{PROVINCE}/reach?since=16/5/2023", 422),
    (f"documents/{PROVINCE}/reach?since=2023-02-30", 422),
    (f"documents/{PROVINCE}/reach?since=2024&until=2023", 422),
    (f"documents/{PROVINCE}/paths", 422),
    (f"documents/{PROVINCE}/chains?as_of=2022", 422),
    (f"documents/{PROVINCE}/paths?to={PROVINCE}", 422),
    ("documents?cursor=x", 422),
    ("gaps/silent?cursor=Ă", 422),
    ("jobs/0123456789abcdef", 404),
    ("jobs/x", 422),
]


@pytest.mark.parametrize(("path", "status"), WRONG)
def test_a_wrong_question_is_a_problem(client, path, status):
    answer = client.get(f"/api/v1/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


@pytest.mark.parametrize(
    ("path", "missing"),
    [
        (f"documents/{PROVINCE}/paths?to=x.kh.1", "x.kh.1"),
        (f"documents/x.kh.1/paths?to={PROVINCE}", "x.kh.1"),
        (f"documents/{PROVINCE}/common?with=x.kh.2", "x.kh.2"),
        ("units/nobody/duties", "nobody"),
        ("units/nobody/assignments", "nobody"),
    ],
)
def test_the_key_that_names_nothing_is_named(client, path, missing):
    told = client.get(f"/api/v1/{path}").json()["detail"]
    assert missing in told
    assert PROVINCE not in told


@pytest.mark.parametrize(
    "name", ["UBND huyện Chi Lăng", "uy ban nhan dan huyen chi lang", "lang-son.chi-lang.ubnd"]
)
def test_a_unit_is_found_by_its_name(client, name):
    found = client.get("/api/v1/units:resolve", params={"name": name})
    assert found.status_code == 200, found.text
    unit = UnitRef.model_validate_json(found.content)
    assert (unit.key, unit.valid_to) == ("lang-son.chi-lang.ubnd", "2025-06-30")
    assert client.get(f"/api/v1/units/{unit.key}/duties").status_code == 200


@pytest.mark.parametrize(
    ("name", "kind", "candidates"),
    [
        ("chi lăng", "no-such-name", {"lang-son.chi-lang.ubnd", "lang-son.chi-lang.huyen-uy"}),
        ("Sở Không Có", "no-such-name", set()),
        ("Các chi, đảng bộ cơ sở", "ambiguous-name", {"tuyen-quang.son-duong.cac-chi-dang-bo-co-so"}),
    ],
)
def test_a_name_that_means_no_unit_or_several_is_not_guessed_at(client, name, kind, candidates):
    told = client.get("/api/v1/units:resolve", params={"name": name})
    assert told.json()["type"] == f"/problems/{kind}"
    assert told.status_code == {"no-such-name": 404, "ambiguous-name": 409}[kind]
    listed = {one["key"] for one in told.json()["candidates"]}
    assert listed >= candidates
    assert bool(listed) == bool(candidates)


@pytest.mark.parametrize("path", ["search?q=a", "documents?type=KH", f"documents/{PROVINCE}/lineage?depth=2"])
def test_a_cursor_of_nobody_is_told_in_the_language_of_the_asker(client, path):
    told = client.get(f"/api/v1/{path}&cursor=zzz", headers={"accept-language": "vi"}).json()
    assert (told["type"], told["detail"]) == (
        "/problems/bad-cursor",
        "Con trỏ (cursor) này không do chính câu hỏi này trả về.",
    )


PAGE_FAULTS = [
    ("vi/van-ban/x.kh.1", 404, "mã x.kh.1"),
    ("vi/van-ban/113-KH", 422, "tìm theo số"),
    ("vi/co-quan/nobody", 404, "mã nobody"),
    ("vi/so/9999-XX", 404, "số, ký hiệu 9999-XX"),
    ("vi/so/KH", 409, "văn bản khác nhau"),
    ("vi/xyz", 404, "/vi/xyz"),
    ("vi/tim-kiem?q=a&cursor=zzz", 422, "tìm lại từ trang đầu"),
    ("vi/tim-kiem?type=KH&cursor=zzz", 422, "tìm lại từ trang đầu"),
    ("en/documents/x.kh.1", 404, "the key x.kh.1"),
    ("en/search?q=a&cursor=zzz", 422, "from the first page"),
]


@pytest.mark.parametrize(("path", "status", "words"), PAGE_FAULTS)
def test_a_page_tells_a_fault_to_a_person(client, path, status, words):
    """No address for programs, no name of a member of JSON, and never the fault of another parameter."""
    answer = client.get(f"/{path}", headers={"accept": "text/html"})
    assert answer.status_code == status
    main = answer.text.partition("<main")[2].partition("</main>")[0]
    assert words in main
    for foreign in ("/api", "candidates", "errors", "next", "dài quá"):
        assert foreign not in main


def test_the_first_page_says_what_is_here(client):
    figures = client.get("/api/v1/statistics").json()
    for path in ("/vi", "/vi/tim-kiem", "/en/search"):
        page = client.get(path, headers={"accept": "text/html"}).text
        words = ("có toàn văn", "mới biết") if path.startswith("/vi") else ("with text", "known from")
        assert f"{figures['read']} " in page
        assert f"{figures['cited']} " in page
        assert all(word in page for word in words)
    assert "mới biết qua" not in client.get("/vi/tim-kiem?q=kế hoạch").text


@pytest.mark.neo4j
def test_the_other_store_answers_the_same(client, archive, neo4j_store):
    asked = [path for path, _ in QUESTIONS] + [
        f"documents/{PROVINCE}",
        f"documents/{TAN_TRAO}/chains",
        f"documents/{PROVINCE}/lineage?direction=both",
        "documents:resolve?number=113-KH/TU",
        "search?q=113",
        "search/suggest?q=113",
    ]
    other = Service(lambda: Archive.open(archive, create=False, readonly=True), neo4j_store)
    other.catch_up()
    here = TestClient(create_app(other, Settings(archive=archive)), base_url="http://localhost")
    for path in asked:
        one, two = (c.get(f"/api/v1/{path}") for c in (client, here))
        assert (two.status_code, two.json()) == (one.status_code, one.json()), path
