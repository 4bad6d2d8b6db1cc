"""How much each asker may ask, and what the figures for the operator tell."""

from __future__ import annotations

import pytest
from asked_examples import PROVINCE
from starlette.testclient import TestClient

from graphsvc.api.pace import Pace
from graphsvc.app import create_app
from graphsvc.settings import ApiKey, Settings, hash_key


def test_the_figures_for_prometheus_name_no_document(service, archive):
    here = TestClient(
        create_app(service, Settings(archive=archive, store="memory:")), base_url="http://localhost"
    )
    here.get(f"/api/v1/documents/{PROVINCE}")
    here.get("/nowhere/at/all")
    for n in range(3):
        here.request(f"MADEUP{n}", "/healthz", headers={"host": ("elsewhere.example", "localhost")[n % 2]})
    text = here.get("/metrics").text
    assert 'directives_requests_total{method="GET",route="/api/v1/documents/{key}",status="200"} 1' in text
    assert 'route="-",status="404"' in text
    assert PROVINCE not in text
    assert "nowhere" not in text
    assert "MADEUP" not in text
    assert 'method="other",route="-",status="421"} 2' in text
    for line in text.splitlines():
        assert line.startswith("# ") or float(line.rpartition(" ")[2]) >= 0


def test_each_asker_has_a_pace_of_its_own():
    now = [0.0]
    pace = Pace(lambda *_: None, rate=2, burst=3, clock=lambda: now[0])  # type: ignore[arg-type]
    assert [pace.wait("a") for _ in range(4)] == [0, 0, 0, 0.5]
    assert pace.wait("b") == 0
    now[0] = 0.5
    assert pace.wait("a") == 0
    assert pace.wait("a") > 0
    now[0] = 100
    assert [pace.wait("a") > 0 for _ in range(4)] == [False, False, False, True]


def test_who_asks_too_much_is_told_when_to_come_again(service):
    open_ = Settings(host="0.0.0.0", insecure=True, rate=1)
    here = TestClient(create_app(service, open_))
    # a header that nobody checks makes no new asker
    # on a busy machine some of the first dozen come so late that they may
    answers = [here.get("/api/v1/statistics?top=1", headers={"x-api-key": str(n)}) for n in range(60)]
    assert answers[0].status_code == 200
    late = next(one for one in answers if one.status_code != 200)
    assert (late.status_code, late.json()["type"]) == (429, "/problems/too-many")
    assert int(late.headers["retry-after"]) >= 1
    assert here.get("/healthz").status_code == 200


SECRET_KEY = "k" * 40
# how one asker may send one key, the n-th time
SENT = {
    "a bearer": lambda _n: {"authorization": f"Bearer {SECRET_KEY}"},
    "its own header": lambda _n: {"x-api-key": SECRET_KEY},
    "blanks before it": lambda n: {"authorization": f"Bearer {' ' * n}{SECRET_KEY}"},
    "another scheme beside it": lambda n: {"x-api-key": SECRET_KEY, "authorization": f"Basic {n}"},
    "another key beside it": lambda n: {"authorization": f"Bearer {SECRET_KEY}", "x-api-key": str(n)},
}


@pytest.mark.parametrize("sent", SENT)
def test_one_key_is_one_asker_however_it_is_sent(service, sent):
    keys = tuple(ApiKey(name=name, sha256=hash_key(name * 40)) for name in "ko")
    here = TestClient(create_app(service, Settings(host="0.0.0.0", api_keys=keys, rate=1)))
    answers = [here.get("/nowhere", headers=SENT[sent](n)).status_code for n in range(40)]
    assert set(answers) == {404, 429}
    other = here.get("/nowhere", headers={"x-api-key": "o" * 40})
    assert other.status_code == 404, "another key has a pace of its own"
    assert here.get("/healthz").status_code == 200
