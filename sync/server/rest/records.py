"""Routes of what is on record: the search through everything, and who did what when."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.audit import AuditRecord
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.inputs.fields import LINE_MAX
from payaid_desktop.services.inputs.listing import AuditList, SearchInput
from payaid_desktop.services.records import Records
from payaid_desktop.services.wire import to_json
from payaid_desktop.store.search import Hit
from sync.server.answers import json_answer
from sync.server.document.operations import Told
from sync.server.rest.asking import read
from sync.server.rest.lists import LIMIT_MAX, limit_of, query_of
from sync.server.routing import Router

router = Router("records", "/api/v1")
_SEARCH = {
    "text": {"type": "string", "minLength": 1, "maxLength": LINE_MAX},
    "limit": {"type": "integer", "minimum": 1, "maximum": LIMIT_MAX},
}


@router.get("/search", Told(Hit, rows=True, asks=_SEARCH))
async def search(request: Request) -> Response:
    """Look for a text in contacts, products and documents."""
    given = query_of(request.query_params)
    asked = SearchInput.parse({**given, "limit": limit_of(given)})

    def work(acts: Acts) -> dict[str, Any]:
        return {"data": to_json(Records(acts).search(asked.text, limit=asked.limit))}

    return json_answer(request, await read(request, work))


@router.get("/audit", Told(AuditRecord, listed=AuditList, is_paged=False))
async def audit(request: Request) -> Response:
    """Read who did what, the newest first; of one thing, where `entityId` names it."""
    given = query_of(request.query_params)
    if "page" in given:
        raise ValidationError({"page": "This list is read by cursor."})
    asked = AuditList.parse({**given, "limit": limit_of(given)})

    def work(acts: Acts) -> dict[str, Any]:
        page = Records(acts).audit(asked.request(), entity_id=asked.entity_id)
        told = {"limit": asked.limit, "nextCursor": page.next_cursor}
        return {"data": to_json(page.items), "pagination": told}

    return json_answer(request, await read(request, work))
