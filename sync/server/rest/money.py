"""Routes of payments, accounts and the figures of the day."""

from functools import partial
from typing import Any, Final

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
from sync.server.cache import Lives
from sync.server.document.operations import Told
from sync.server.rest.asking import Kept, answered, body_of, write
from sync.server.rest.including import CAN, included, shown
from sync.server.rest.lists import list_content, query_of, read_wish
from sync.server.rest.once import once
from sync.server.routing import Router

router = Router("payments", "/api/v1")
STATS: Final = Kept("dashboard", "stats")
_SORTS = {"datedOn": ("oldest", "newest")}
_DAY = {"type": "string", "format": "date"}
_PERIOD = {"fromOn": _DAY, "toOn": _DAY}


@router.get(
    "/payments",
    Told(Payment, listed=PaymentList, sorts=_SORTS, narrows=True, includes=CAN["payments"]),
)
async def payments(request: Request) -> Response:
    """List payments, the newest first."""
    wish = read_wish(PaymentList, _SORTS, request.query_params, CAN["payments"])
    listed: Any = wish.listed

    def work(acts: Acts) -> dict[str, Any]:
        service = Payments(acts)
        page = service.page(listed.chosen(), wish.request(), sort=listed.sort)
        return list_content(
            wish,
            page,
            lambda: service.count(listed.chosen()),
            include=partial(included, acts),
        )

    return await answered(request, Kept("payments", "list"), work)


@router.post("/payments", Told(Payment, 201, given=PaymentInput, once=True))
@once
async def record(request: Request) -> Response:
    """Record a payment."""
    given = PaymentInput.parse(await body_of(request))
    made = await write(request, lambda acts: Payments(acts).record(given))
    place = {"Location": f"/api/v1/payments/{made.value.id}"}
    return json_answer(request, to_json(made.value), status=201, headers=place)


@router.get("/payments/{id}", Told(Payment, narrows=True, includes=CAN["payments"]))
async def payment(request: Request, id: str) -> Response:
    """Read a payment with what it settles."""
    known_id(id)
    kept = Kept("payments", id, Lives.MEDIUM, is_short=True)
    narrow = partial(shown, path="payments", params=request.query_params)
    return await answered(
        request, kept, lambda acts: to_json(Payments(acts).get(id)), narrow=narrow
    )


@router.post("/payments/{id}/allocate", Told(Payment, given=AllocatingInput, once=True))
@once
async def allocate(request: Request, id: str) -> Response:
    """Settle bills with what of a payment settles nothing yet."""
    given = AllocatingInput.parse(await body_of(request))
    known_id(id)
    done = await write(request, lambda acts: Payments(acts).allocate(id, given))
    return json_answer(request, to_json(done.value))


@router.post(
    "/payments/{id}/reverse",
    Told(Payment, 201, given=ReversalInput, once=True),
)
@once
async def reverse(request: Request, id: str) -> Response:
    """Reverse a payment that was not made; it is never changed or deleted."""
    given = ReversalInput.parse(await body_of(request))
    known_id(id)
    done = await write(request, lambda acts: Payments(acts).reverse(id, given))
    return json_answer(request, to_json(done.value), status=201)


@router.get("/statements/{id}", Told(Statement, asks=_PERIOD))
async def statement(request: Request, id: str) -> Response:
    """Read a contact's account with its running balance."""
    known_id(id)
    asked = StatementInput.parse({**query_of(request.query_params), "contactId": id})

    def work(acts: Acts) -> Any:
        return to_json(Statements(acts).of_contact(id, from_on=asked.from_on, to_on=asked.to_on))

    return await answered(request, Kept("statements", id), work)


@router.get("/dashboard/stats", Told(Dashboard))
async def stats(request: Request) -> Response:
    """Read the figures of today."""
    return await answered(request, STATS, stats_content)


def stats_content(acts: Acts) -> Any:
    """Read the figures of today."""
    return to_json(Dashboards(acts).today())
