"""Routes of what is done to a thing beside its fields: a deal moves, goods are counted, two contacts become one."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import Deal
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.deals import MoveInput
from payaid_desktop.services.inputs.fields import Id, known_id
from payaid_desktop.services.inputs.listing import HistoryInput, OutstandingInput
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.stock import ShortStock, Stock, StockLevel
from payaid_desktop.services.wire import to_json
from payaid_desktop.store.stock import StockLine
from sync.server.answers import json_answer
from sync.server.document.operations import Told
from sync.server.rest.asking import Kept, answered, body_of, etag_of, version_of, write
from sync.server.rest.lists import LIMIT_MAX, limit_of, query_of
from sync.server.rest.once import once
from sync.server.routing import Router

router = Router("acts", "/api/v1")
_LIMIT = {"limit": {"type": "integer", "minimum": 1, "maximum": LIMIT_MAX}}


class TransferInput(InputModel):
    """Whom a deal is given to."""

    contact_id: Id


class MergeInput(InputModel):
    """Which contact is the same one."""

    duplicate_id: Id


@router.post("/deals/{id}/move", Told(Deal, given=MoveInput, tagged=True, once=True))
@once
async def move(request: Request, id: str) -> Response:
    """Move a deal to another stage; where it is lost, with the reason."""
    given, version = MoveInput.parse(await body_of(request)), version_of(request)
    known_id(id)
    done = await write(request, lambda acts: Deals(acts).move(id, given, version=version).value)
    return _thing(request, done)


@router.post("/deals/{id}/transfer", Told(Deal, given=TransferInput, tagged=True, once=True))
@once
async def transfer(request: Request, id: str) -> Response:
    """Give a deal to another contact; both contacts' counts move with it, in one transaction."""
    given, version = TransferInput.parse(await body_of(request)), version_of(request)
    known_id(id)
    done = await write(
        request, lambda acts: Deals(acts).transfer(id, given.contact_id, version=version).value
    )
    return _thing(request, done)


@router.post("/contacts/{id}/merge", Told(Contact, given=MergeInput, once=True))
@once
async def merge(request: Request, id: str) -> Response:
    """Make one contact of two: this one stays, and everything of the other is its own."""
    given = MergeInput.parse(await body_of(request))
    known_id(id)
    duplicate = given.duplicate_id
    done = await write(
        request, lambda acts: Contacts(acts).merge(keep_id=id, duplicate_id=duplicate).value
    )
    return _thing(request, done)


@router.post("/stock", Told(StockLevel, 201, given=StockInput, once=True))
@once
async def adjust(request: Request) -> Response:
    """Write down goods that came, went or were counted."""
    given = StockInput.parse(await body_of(request))
    done = await write(request, lambda acts: Stock(acts).adjust(given).value)
    return json_answer(request, to_json(done), status=201)


@router.get("/stock", Told(StockLine, listed=HistoryInput, is_paged=False))
async def history(request: Request) -> Response:
    """List the movements of a product, the newest first, by cursor."""
    given = query_of(request.query_params)
    asked = HistoryInput.parse({**given, "limit": limit_of(given)})

    def work(acts: Acts) -> dict[str, Any]:
        page = Stock(acts).history(asked.product_id, asked.request())
        told = {"limit": asked.limit, "nextCursor": page.next_cursor}
        return {"data": to_json(page.items), "pagination": told}

    return await answered(request, Kept("stock", "history"), work)


@router.get("/stock/low", Told(ShortStock, rows=True, asks=_LIMIT))
async def low(request: Request) -> Response:
    """List the products of which there is less than there should be."""
    given = query_of(request.query_params)
    asked = OutstandingInput.parse({**given, "limit": limit_of(given)})

    def work(acts: Acts) -> dict[str, Any]:
        return {"data": to_json(Stock(acts).low_stock(limit=asked.limit))}

    return await answered(request, Kept("stock", "low"), work)


def _thing(request: Request, done: object) -> Response:
    content = to_json(done)
    return json_answer(request, content, headers=etag_of(content))
