"""Routes for whoever watches the server: is it there, does it reach its store, what does it do."""

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from sync.server.answers import json_answer
from sync.server.document.operations import OPEN, Told
from sync.server.routing import Router
from sync.server.serving import parts_of

router = Router("health")


@router.get("/healthz", Told(OPEN, is_open=True))
async def healthz(request: Request) -> Response:
    """Say that the process answers."""
    return json_answer(request, {"status": "ok"})


@router.get("/readyz", Told(OPEN, is_open=True))
async def readyz(request: Request) -> Response:
    """Say that the store answers too."""
    parts = parts_of(request)
    shops = await parts.run(parts.accounts.shops)
    return json_answer(request, {"status": "ready", "shops": len(shops)})


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """Give the figures of this process in Prometheus' format."""
    parts = parts_of(request)
    figures = await parts.run(lambda: generate_latest(parts.registry))
    return Response(figures, media_type=CONTENT_TYPE_LATEST)
