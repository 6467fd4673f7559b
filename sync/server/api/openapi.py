"""The route that gives the OpenAPI document."""

from starlette.requests import Request
from starlette.responses import Response

from sync.server.answers import json_answer
from sync.server.document.build import document
from sync.server.routing import Router

router = Router("openapi")


@router.get("/openapi.json")
async def openapi(request: Request) -> Response:
    """Describe the API."""
    return json_answer(request, document(request.app.state.described))
