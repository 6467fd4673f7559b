"""Routes of contacts, products and deals: what a person enters and changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import Deal
from payaid_desktop.domain.products import Product
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.services.inputs.fields import (
    known_id,
)
from payaid_desktop.services.inputs.listing import ContactList, DealList, PageInput, ProductList
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.products import Products
from payaid_desktop.services.wire import to_json
from sync.server.answers import json_answer
from sync.server.cache import Lives
from sync.server.document.operations import Told
from sync.server.rest.asking import Kept, answered, body_of, etag_of, write
from sync.server.rest.including import CAN, included, shown
from sync.server.rest.lists import Sorts, list_content, read_wish
from sync.server.rest.once import once
from sync.server.rest.things import ThingRoutes
from sync.server.routing import Router

LIST: Final = "list"
_BY_NAME = ("name", "name_from_z")
_BY_DAY = ("oldest", "newest")


@dataclass(frozen=True, slots=True)
class Resource:
    """One kind of thing: its place in addresses, the service that keeps it, what it is, what is given and asked for."""

    path: str
    service: Callable[[Acts], Any]
    kind: type
    given: type[InputModel]
    listed: type[PageInput]
    sorts: Sorts

    def listing(self, params: QueryParams) -> Callable[[Acts], dict[str, Any]]:
        """Read what a list is asked for, and give what reads it.

        Raises:
            ValidationError: details name each parameter that is wrong.
        """
        wish = read_wish(self.listed, self.sorts, params, CAN.get(self.path, ()))
        listed: Any = wish.listed

        def work(acts: Acts) -> dict[str, Any]:
            service = self.service(acts)
            page = service.page(listed.chosen(), wish.request(), sort=listed.sort)
            return list_content(
                wish,
                page,
                lambda: service.count(listed.chosen()),
                include=partial(included, acts),
            )

        return work


RESOURCES = (
    Resource(
        "contacts",
        Contacts,
        Contact,
        ContactInput,
        ContactList,
        {"createdAt": _BY_DAY, "name": _BY_NAME},
    ),
    Resource(
        "products",
        Products,
        Product,
        ProductInput,
        ProductList,
        {"createdAt": _BY_DAY, "name": _BY_NAME},
    ),
    Resource(
        "deals",
        Deals,
        Deal,
        DealInput,
        DealList,
        {"createdAt": _BY_DAY, "value": ("value_from_least", "value")},
    ),
)


class EntryRoutes(ThingRoutes):
    """The routes of one resource."""

    def __init__(self, resource: Resource) -> None:
        super().__init__(resource.service, resource.given)
        self._of = resource

    def router(self) -> Router:
        """Give the routes under their addresses."""
        path, name, given = f"/api/v1/{self._of.path}", self._of.path, self.given
        kind = self._of.kind
        can = CAN.get(name, ())
        listed = Told(
            kind, listed=self._of.listed, sorts=self._of.sorts, narrows=True, includes=can
        )
        changed = Told(kind, given=given, tagged=True)
        router = Router(name)
        for method, place, route, told in (
            ("GET", path, self.list, listed),
            ("POST", path, self.create, Told(kind, 201, given=given, once=True)),
            (
                "GET",
                f"{path}/{{id}}",
                self.get,
                Told(kind, tagged=True, narrows=True, includes=can),
            ),
            ("PUT", f"{path}/{{id}}", self.replace, changed),
            ("PATCH", f"{path}/{{id}}", self.change, replace(changed, is_patch=True)),
            ("DELETE", f"{path}/{{id}}", self.delete, Told(kind, tagged=True)),
            ("POST", f"{path}/{{id}}/restore", self.restore, Told(kind, once=True)),
        ):
            router.add(method, place, route, told=told)
        return router

    async def list(self, request: Request) -> Response:
        """List them, a page at a time."""
        work = self._of.listing(request.query_params)
        return await answered(request, Kept(self._of.path, LIST), work)

    @once
    async def create(self, request: Request) -> Response:
        """Add one."""
        given = self.given.parse(await body_of(request))
        made = await write(request, lambda acts: self.service(acts).create(given))
        content = to_json(made.value)
        place = {"Location": f"/api/v1/{self._of.path}/{content['id']}"}
        return json_answer(request, content, status=201, headers={**etag_of(content), **place})

    async def get(self, request: Request, id: str) -> Response:
        """Read one."""
        known_id(id)
        kept = Kept(self._of.path, id, Lives.MEDIUM, is_short=True)
        return await answered(
            request,
            kept,
            lambda acts: to_json(self.service(acts).get(id)),
            narrow=partial(shown, path=self._of.path, params=request.query_params),
        )

    @once
    async def restore(self, request: Request, id: str) -> Response:
        """Undo a deletion."""
        return await self.done(request, id, lambda service: service.restore(id))
