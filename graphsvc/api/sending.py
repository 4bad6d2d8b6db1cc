"""The pages that send files from a browser: a form, and how its job stands, which is one as of REST."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool

from graphsvc.answers import JobFile
from graphsvc.api.access import OPENED_BY, allows
from graphsvc.api.asking import AnyhowDep, JobsDep, Questions, SettingsDep
from graphsvc.api.bodies import sized
from graphsvc.api.forms import files_of
from graphsvc.api.origin import check_sender
from graphsvc.api.problems import Problem
from graphsvc.api.upload import MOST, start
from graphsvc.jobs import Jobs, is_packed
from graphsvc.refusals import told
from graphsvc.settings import Settings
from viz.links import Links
from viz.messages import messages

if TYPE_CHECKING:
    from viz.pages import Sent

router = APIRouter(include_in_schema=False)

FIELD = "files"
SHOWN = 200  # files on one page
RECENT = 5  # sendings that the form leads to
LED = 20  # documents of which the page tells what led to them
# a browser that sends much sends it in several parts, each a job; the page tells of all together
_JOBS = re.compile(r"[0-9a-f]{16}(\.[0-9a-f]{16}){0,199}")
Start = Annotated[int, Query(alias="from", ge=0, le=10_000_000)]


@router.get("/vi/gui-van-ban")
def send_vi(request: Request, jobs: JobsDep, settings: SettingsDep) -> Response:
    """Gửi văn bản."""
    return _form(request, jobs, settings, "vi")


@router.get("/en/send")
def send_en(request: Request, jobs: JobsDep, settings: SettingsDep) -> Response:
    """Send documents."""
    return _form(request, jobs, settings, "en")


@router.post("/vi/gui-van-ban")
async def take_vi(request: Request, jobs: JobsDep, settings: SettingsDep) -> Response:
    """Nhận các tệp của biểu mẫu."""
    return await _take(request, jobs, settings, "vi")


@router.post("/en/send")
async def take_en(request: Request, jobs: JobsDep, settings: SettingsDep) -> Response:
    """Take the files of the form."""
    return await _take(request, jobs, settings, "en")


@router.get("/vi/gui-van-ban/{job}")
def sent_vi(service: AnyhowDep, jobs: JobsDep, job: str, start: Start = 0) -> Response:
    """Kết quả một lượt gửi."""
    return _sent(service, jobs, job, start, "vi")


@router.get("/en/send/{job}")
def sent_en(service: AnyhowDep, jobs: JobsDep, job: str, start: Start = 0) -> Response:
    """What became of what was sent."""
    return _sent(service, jobs, job, start, "en")


def _form(request: Request, jobs: Jobs, settings: Settings, lang: str, alert: str = "") -> Response:
    from viz.pages import Limits, send_page  # noqa: PLC0415 - templates load only when a page is asked for

    closed = _closed(request, jobs, settings)
    # only whoever sits at the server's own machine is told its files, and what others sent
    alone = settings.loopback and not settings.api_keys
    page = send_page(
        Limits(settings.max_body, sized(settings.max_body), MOST),
        closed=closed.tells(lang) if closed else "",
        archive=str(settings.archive.absolute()) if alone else "",
        alert=alert,
        recent=[(job.id, job.files[0].name, job.total, job.state != "done") for job in jobs.recent(RECENT)]
        if alone
        else (),
        lang=lang,
    )
    return HTMLResponse(page, status_code=422 if alert else 200)


def _closed(request: Request, jobs: Jobs, settings: Settings) -> Problem | None:
    """Return why this browser cannot send anything here; it sends the key of the proxy before us, if any."""
    if not jobs.writable:
        return Problem("read-only")
    opened_by = getattr(request.state, OPENED_BY, None)
    key = next((one for one in settings.api_keys if one.sha256 == opened_by), None)
    return Problem("forbidden", scope="write") if key and not allows(key, "write") else None


async def _take(request: Request, jobs: Jobs, settings: Settings, lang: str) -> Response:
    check_sender(request, settings, browser=True)
    body = await request.body()
    said = request.headers.get("content-type", "")
    files = await run_in_threadpool(files_of, said, body, FIELD)
    m = messages(lang)
    if not files:
        return _form(request, jobs, settings, lang, m("send.nothing"))
    if len(files) > MOST:
        return _form(request, jobs, settings, lang, m("send.too_many", most=m.count("count.files", MOST)))
    job = await start(jobs, files)
    return RedirectResponse(Links(lang).sent(job.id), status_code=303)


def _sent(service: Questions, jobs: Jobs, ids: str, begin: int, lang: str) -> Response:
    from viz.pages import STATES, sent_page  # noqa: PLC0415

    asked = ids.split(".") if _JOBS.fullmatch(ids) else []
    found = [job for job in map(jobs.get, dict.fromkeys(asked)) if job is not None]
    if not found:
        raise Problem("no-such-job", job=ids)
    files = [file for job in found for file in told(job, lang).files]
    shown = sorted(files, key=lambda file: STATES.index(file.state))[begin : begin + SHOWN]
    stands = service.readiness()
    behind = service.filling() or stands.behind > 0
    sent = _joined(service, shown, coming=behind)
    running = any(job.state != "done" for job in found) or any(one.coming for one in sent)
    page = sent_page(
        ids,
        sent,
        Counter(file.state for file in files),
        running=running,
        packed=any(file.state == "waiting" and is_packed(file.name) for file in files),
        forgotten=len(found) < len(asked),
        start=begin,
        step=SHOWN,
        lang=lang,
    )
    return HTMLResponse(page)


def _joined(service: Questions, files: Sequence[JobFile], *, coming: bool) -> list[Sent]:
    """What became of files, with the documents that they are as far as the graph has them."""
    from viz.pages import Sent  # noqa: PLC0415

    kept = [file.sha256 for file in files if file.sha256 and file.state in ("read", "unchanged")]
    known = {} if not kept or service.filling() else service.of_texts(kept)
    led = {}
    if not coming:
        keys = dict.fromkeys(ref.key for ref in known.values())
        led = {key: service.chains(key, limit=1, depth=12) for key in list(keys)[:LED]}
    sent = []
    for file in files:
        ref = known.get(file.sha256 or "")
        sent.append(
            Sent(
                name=file.name,
                state=file.state,
                why=(file.error or "").removeprefix(f"{file.name}: "),
                document=ref,
                coming=coming and ref is None and file.state in ("read", "unchanged"),
                chains=led.get(ref.key) if ref else None,
            )
        )
    return sent
