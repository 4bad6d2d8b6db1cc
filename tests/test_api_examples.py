"""The API over the real rooms: the examples in an archive, the embedded graph, every operation once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graphsvc.api.facts_shape import FactsAnswer
from graphsvc.app import create_app
from graphsvc.opening import open_service
from graphsvc.settings import Settings
from ingest.archive.archive import Archive
from ingest.extract import extract
from ingest.facts import as_dict
from ingest.pipeline import ingest
from queries.model import Chains, DocumentRef, DocumentView, Lineage, SearchPage

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = sorted(path for path in EXAMPLES.iterdir() if path.name[0].isdigit())
TAN_TRAO = "tuyen-quang.son-duong.tan-trao.dang-uy.2020-2025.kh.46"
PROVINCE = "lang-son.tinh-uy.2020-2025.kh.113"


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    file = tmp_path_factory.mktemp("api") / "examples.db"
    with Archive.open(file) as opened:
        report = ingest(FILES, opened)
    assert not report.failed
    return file


@pytest.fixture(scope="module")
def client(archive):
    settings = Settings(archive=archive)
    with open_service(settings) as service:
        service.catch_up()
        with TestClient(create_app(service, settings), base_url="http://localhost") as client:
            yield client


def test_the_chain_of_the_commune_plan(client):
    answer = Chains.model_validate_json(client.get(f"/api/v1/documents/{TAN_TRAO}/chains").content)
    chain = answer.chains[0]
    assert [answer.documents[key].label for key in chain.documents[:3]] == [
        "46-KH/ĐU",
        "1759-CV/HU",
        "2246-CV/TU",
    ]
    assert chain.end == "cited"
    assert chain.documents[-1] in answer.missing
    for hop in chain.hops:
        text = client.get(f"/api/v1/documents/{hop.evidence.said_by}/facts").json()
        assert any(hop.evidence.quote == one["quote"] for one in text["citations"])


OPERATIONS = [
    (f"documents/{PROVINCE}", DocumentView),
    (f"documents/{PROVINCE}/lineage?direction=downstream", Lineage),
    (f"documents/{PROVINCE}/facts", FactsAnswer),
    ("documents:resolve?number=113-KH/TU&year=2023", DocumentRef),
    ("search?q=tuyên truyền", SearchPage),
    ("search?q=tuyen truyen", SearchPage),
]


@pytest.mark.parametrize(("path", "model"), OPERATIONS)
def test_every_operation_keeps_its_shape(client, path, model):
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == 200, response.text
    assert "kh.113" in response.text
    model.model_validate_json(response.content)


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_facts_have_the_shape_that_the_api_describes(file):
    FactsAnswer.model_validate(as_dict(extract(file.read_bytes(), file.name)))


@pytest.mark.parametrize("file", FILES[:3], ids=lambda path: path.name)
def test_what_is_extracted_over_http_is_what_the_archive_holds(client, file):
    sent = client.post("/api/v1/extract", params={"name": file.name}, content=file.read_bytes())
    assert sent.status_code == 200, sent.text
    kept = client.get(f"/api/v1/documents/{sent.json()['document']['key']}/facts")
    if kept.status_code == 200:  # a document without a number is kept under a resolved key
        assert kept.json() | {"source": file.name} == sent.json()


@pytest.mark.parametrize(
    "path",
    [
        f"/vi/van-ban/{PROVINCE}",
        f"/en/documents/{PROVINCE}",
        f"/vi/van-ban/{TAN_TRAO}/chuoi",
        "/vi/tim-kiem?q=113-KH/TU",
        *(
            f"/api/v1/documents/{TAN_TRAO}/chains.{one}"
            for one in ("html", "svg", "txt", "md", "csv", "mmd", "graphml")
        ),
        *(
            f"/api/v1/documents/{PROVINCE}/lineage.{one}?direction=both"
            for one in ("html", "svg", "mmd", "graphml")
        ),
    ],
)
def test_every_page_and_format_is_made_and_made_again_alike(client, path):
    first, again = client.get(path), client.get(path)
    assert first.status_code == 200, first.text
    assert first.content == again.content


def test_units_answer_with_their_duties(client):
    view = DocumentView.model_validate_json(client.get(f"/api/v1/documents/{PROVINCE}").content)
    assert view.duties, "113-KH/TU charges units"
    unit = view.duties[0].unit_key
    answer = client.get(f"/api/v1/units/{unit}/assignments").json()
    assert PROVINCE in {one["document"] for one in answer["duties"]}
    assert answer["documents"][PROVINCE]["label"] == "113-KH/TU"


def test_a_number_of_two_documents_is_a_question_back(client, archive, tmp_path):
    copy = tmp_path / "copy.db"
    shutil.copy(archive, copy)
    text = (EXAMPLES / FILES[0].name).read_text("utf-8")
    other = tmp_path / "khac.txt"
    other.write_text(text.replace("LẠNG SƠN", "TUYÊN QUANG").replace("Lạng Sơn", "Tuyên Quang"), "utf-8")
    with Archive.open(copy) as opened:
        ingest([other], opened)
    settings = Settings(archive=copy, store="memory:")
    with open_service(settings) as service:
        service.catch_up()
        here = TestClient(create_app(service, settings), base_url="http://localhost")
        answer = here.get("/api/v1/documents:resolve?number=113-KH/TU")
        assert answer.status_code == 409
        keys = {one["key"] for one in answer.json()["candidates"]}
        assert {PROVINCE, "tuyen-quang.tinh-uy.2020-2025.kh.113"} <= keys


def test_the_tag_moves_when_the_archive_does(archive, tmp_path):
    copy = tmp_path / "copy.db"
    shutil.copy(archive, copy)
    settings = Settings(archive=copy, store="memory:")
    with open_service(settings) as service:
        service.catch_up()
        here = TestClient(create_app(service, settings), base_url="http://localhost")
        path = f"/api/v1/documents/{PROVINCE}"
        tag = here.get(path).headers["etag"]
        assert here.get(path, headers={"if-none-match": tag}).status_code == 304
        with Archive.open(copy) as opened:
            opened.forget(str(FILES[0]))
        service.catch_up()
        moved = here.get(path, headers={"if-none-match": tag})
        assert (moved.status_code, moved.json()["document"]["status"]) == (200, "cited")
