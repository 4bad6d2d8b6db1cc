"""A server over the examples, and the keys of their documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from graphsvc.app import create_app
from graphsvc.opening import open_service
from graphsvc.settings import Settings
from ingest.archive.archive import Archive
from ingest.pipeline import ingest

EXAMPLES = Path(__file__).parents[1] / "examples"
FILES = sorted(path for path in EXAMPLES.iterdir() if path.name[0].isdigit())
TAN_TRAO = "tuyen-quang.son-duong.tan-trao.dang-uy.2020-2025.kh.46"
PROVINCE = "lang-son.tinh-uy.2020-2025.kh.113"
DISTRICT = "lang-son.chi-lang.huyen-uy.2020-2025.kh.168"
DEPARTMENT = "lang-son.van-phong-ubnd.2023.cv.2373"


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    file = tmp_path_factory.mktemp("questions") / "examples.db"
    with Archive.open(file) as opened:
        assert not ingest(FILES, opened).failed
    return file


@pytest.fixture(scope="module")
def service(archive):
    with open_service(Settings(archive=archive, store="memory:")) as service:
        service.catch_up()
        yield service


@pytest.fixture(scope="module")
def app(service, archive):
    return create_app(service, Settings(archive=archive, store="memory:"))


@pytest.fixture(scope="module")
def client(app):
    with TestClient(app, base_url="http://localhost") as client:
        yield client


def get(client, path, model):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.text
    return model.model_validate_json(answer.content)
