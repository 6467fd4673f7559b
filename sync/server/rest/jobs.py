"""Routes of the shop's work on the server: what waits, what needs somebody, and how the queues stand."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.services.acts import Acts
from payaid_desktop.services.inputs.fields import known_id
from payaid_desktop.services.inputs.listing import JobList
from payaid_desktop.services.jobs import JobDetail, Jobs, QueueFigures
from payaid_desktop.services.outbox import Outbox
from payaid_desktop.services.wire import to_json
from payaid_desktop.store.jobs import Job
from sync.server.answers import json_answer
from sync.server.document.operations import Told
from sync.server.rest.asking import read, write
from sync.server.rest.lists import limit_of, query_of
from sync.server.rest.once import once
from sync.server.routing import Router

router = Router("jobs", "/api/v1")


@router.get("/jobs", Told(Job, listed=JobList, is_paged=False))
async def jobs(request: Request) -> Response:
    """List jobs of the server, the newest first, by cursor."""
    given = query_of(request.query_params)
    asked = JobList.parse({**given, "limit": limit_of(given)})

    def work(acts: Acts) -> dict[str, Any]:
        page = _jobs(acts).page(
            asked.request(), queue=asked.queue, state=asked.state, without_sync=True
        )
        told = {"limit": asked.limit, "nextCursor": page.next_cursor}
        return {"data": to_json(page.items), "pagination": told}

    return json_answer(request, await read(request, work))


@router.get("/jobs/{id}", Told(JobDetail))
async def job(request: Request, id: str) -> Response:
    """Look inside a job: its state, what it carries, and how its tries ended."""
    known_id(id)
    return json_answer(request, await read(request, lambda acts: to_json(_jobs(acts).get(id))))


@once
async def retry(request: Request, id: str) -> Response:
    """Try a job now that waits or failed."""
    known_id(id)
    return json_answer(request, await write(request, lambda acts: _again(acts, id)))


async def discard(request: Request, id: str) -> Response:
    """Do not do a job that waits or failed."""
    known_id(id)
    return json_answer(request, await write(request, lambda acts: _let_go(acts, id)))


@router.get("/failed-jobs", Told(Job, rows=True))
async def failed(request: Request) -> Response:
    """List the jobs that need somebody, the oldest first: the dead letters."""
    return json_answer(
        request, await read(request, lambda acts: {"data": to_json(_jobs(acts).failed())})
    )


@router.get("/queues", Told(QueueFigures, rows=True))
async def queues(request: Request) -> Response:
    """Count the jobs of each queue by state, and say for how long its oldest one has waited."""
    return json_answer(
        request, await read(request, lambda acts: {"data": to_json(_jobs(acts).figures().queues)})
    )


for _path, _which in (("/jobs/{id}", ""), ("/failed-jobs/{id}", "_failed")):
    _told = Told(JobDetail, once=True)
    router.add("POST", f"{_path}/retry", retry, told=_told, called=f"retry{_which}")
    router.add("DELETE", _path, discard, told=Told(JobDetail), called=f"discard{_which}")


def _jobs(acts: Acts) -> Jobs:
    return Jobs(acts, Outbox(acts))


def _again(acts: Acts, id: str) -> Any:
    _jobs(acts).retry(id)
    return to_json(_jobs(acts).get(id))


def _let_go(acts: Acts, id: str) -> Any:
    _jobs(acts).discard(id)
    return to_json(_jobs(acts).get(id))
