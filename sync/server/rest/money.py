"""Routes of payments, accounts and the figures of the day."""

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.payments import Payment
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.dashboard import Dashboard, Dashboards
from payaid_desktop.services.inputs.fields import (
    known_id,
)
from payaid_desktop.services.inputs.listing import PaymentList, StatementInput
from payaid_desktop.services.inputs.payments import AllocatingInput, PaymentInput, ReversalInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.statements import Statement, Statements
from payaid_desktop.services.wire import to_json
from sync.server.answers import json_answer
from sync.server.document.operations import Told
from sync.server.rest.asking import body_of, read, write
from sync.server.rest.lists import list_content, narrowed, query_of, read_wish
from sync.server.rest.once import once

router = APIRouter(prefix="/api/v1", tags=["payments"])
_SORTS = {"datedOn": ("newest", "newest")}
_DAY = {"type": "string", "format": "date"}
_PERIOD = {"fromOn": _DAY, "toOn": _DAY}


@router.get(
    "/payments", openapi_extra=Told(Payment, listed=PaymentList, sorts=_SORTS, narrows=True).route()
)
async def payments(request: Request) -> Response:
    """List payments, the newest first."""
    wish = read_wish(PaymentList, _SORTS, request.query_params)
    listed: Any = wish.listed

    def work(acts: Acts) -> dict[str, Any]:
        service = Payments(acts)
        page = service.page(listed.chosen(), wish.request())
        return list_content(wish, page, lambda: service.count(listed.chosen()))

    return json_answer(request, await read(request, work))


@router.post("/payments", openapi_extra=Told(Payment, 201, given=PaymentInput, once=True).route())
@once
async def record(request: Request) -> Response:
    """Record a payment."""
    given = PaymentInput.parse(await body_of(request))
    made = await write(request, lambda acts: Payments(acts).record(given))
    place = {"Location": f"/api/v1/payments/{made.value.id}"}
    return json_answer(request, to_json(made.value), status=201, headers=place)


@router.get("/payments/{id}", openapi_extra=Told(Payment, narrows=True).route())
async def payment(request: Request, id: str) -> Response:
    """Read a payment with what it settles."""
    known_id(id)
    found = await read(request, lambda acts: to_json(Payments(acts).get(id)))
    return json_answer(request, narrowed(found, request.query_params))


@router.post(
    "/payments/{id}/allocate", openapi_extra=Told(Payment, given=AllocatingInput, once=True).route()
)
@once
async def allocate(request: Request, id: str) -> Response:
    """Settle bills with what of a payment settles nothing yet."""
    given = AllocatingInput.parse(await body_of(request))
    known_id(id)
    done = await write(request, lambda acts: Payments(acts).allocate(id, given))
    return json_answer(request, to_json(done.value))


@router.post(
    "/payments/{id}/reverse",
    openapi_extra=Told(Payment, 201, given=ReversalInput, once=True).route(),
)
@once
async def reverse(request: Request, id: str) -> Response:
    """Reverse a payment that was not made; it is never changed or deleted."""
    given = ReversalInput.parse(await body_of(request))
    known_id(id)
    done = await write(request, lambda acts: Payments(acts).reverse(id, given))
    return json_answer(request, to_json(done.value), status=201)


@router.get("/statements/{id}", openapi_extra=Told(Statement, asks=_PERIOD).route())
async def statement(request: Request, id: str) -> Response:
    """Read a contact's account with its running balance."""
    known_id(id)
    asked = StatementInput.parse({**query_of(request.query_params), "contactId": id})

    def work(acts: Acts) -> Any:
        return to_json(Statements(acts).of_contact(id, from_on=asked.from_on, to_on=asked.to_on))

    return json_answer(request, await read(request, work))


@router.get("/dashboard/stats", openapi_extra=Told(Dashboard).route())
async def stats(request: Request) -> Response:
    """Read the figures of today."""
    return json_answer(request, await read(request, lambda acts: to_json(Dashboards(acts).today())))
