"""Routes of documents: invoices, quotations, proformas, challans and notes, from draft to cancellation."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.documents import Document, DocumentItem
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.documents import Challans, Invoices, Proformas, Quotations
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.documents import CancelInput, DocumentInput, NoteInput
from payaid_desktop.services.inputs.fields import (
    known_id,
)
from payaid_desktop.services.inputs.listing import DocumentList
from payaid_desktop.services.inputs.sending import SendInput
from payaid_desktop.services.messages import Messages, Queued
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.wire import to_json
from payaid_desktop.store.documents import DocumentLine
from sync.server.answers import bytes_answer, json_answer
from sync.server.cache import Lives
from sync.server.document.operations import Told
from sync.server.rest.asking import Kept, answered, body_of, etag_of, read, version_of, write
from sync.server.rest.including import CAN, included, shown
from sync.server.rest.lists import list_content, read_wish
from sync.server.rest.once import once
from sync.server.rest.printing import letter_maker, printed
from sync.server.rest.things import ThingRoutes
from sync.server.routing import Router

_SORTS = {"datedOn": ("oldest", "newest")}
_ISSUE = {"issue": {"type": "boolean", "description": "Issue it in the same act."}}
_SENDS = Told(Queued, 202, given=SendInput, once=True)
_CANCELS = Told(Document, given=CancelInput, once=True)


@dataclass(frozen=True, slots=True)
class Register:
    """One register of documents; notes are made anew instead of changed, offers are converted."""

    path: str
    service: Callable[[Acts], Any]
    given: type[InputModel] = DocumentInput
    converts: bool = False
    is_typed: bool = True


@dataclass(frozen=True, slots=True)
class DueDocument(Document):
    """A document as it is read alone: with what is still to be paid on it."""

    due: Money = ZERO


REGISTERS = (
    Register("invoices", Invoices),
    Register("quotations", Quotations, converts=True),
    Register("proformas", Proformas, converts=True),
    Register("challans", Challans, converts=True),
    Register("credit-notes", CreditNotes, NoteInput, is_typed=False),
    Register("debit-notes", DebitNotes, NoteInput, is_typed=False),
)


class DocumentRoutes(ThingRoutes):
    """The routes of one register."""

    def __init__(self, register: Register) -> None:
        super().__init__(register.service, register.given)
        self._of = register

    def router(self) -> Router:
        """Give the routes under their addresses."""
        path, name = f"/api/v1/{self._of.path}", self._of.path
        given = self.given
        can = CAN[self._of.path]
        listed = Told(DocumentLine, listed=DocumentList, sorts=_SORTS, narrows=True, includes=can)
        made = Told(Document, 201, given=given, extra=_ISSUE, once=True)
        changed = Told(Document, given=given, tagged=True)
        routes: list[tuple[str, str, Any, Told]] = [
            ("GET", path, self.list, listed),
            ("POST", path, self.create, made),
            (
                "GET",
                f"{path}/{{id}}",
                self.get,
                Told(DueDocument, tagged=True, narrows=True, includes=can),
            ),
            ("GET", f"{path}/{{id}}/items", self.items, Told(DocumentItem, rows=True)),
            ("GET", f"{path}/{{id}}/pdf", self.pdf, Told(bytes)),
            ("DELETE", f"{path}/{{id}}", self.delete, Told(Document, tagged=True)),
            ("POST", f"{path}/{{id}}/issue", self.issue, Told(Document, tagged=True, once=True)),
            ("POST", f"{path}/{{id}}/cancel", self.cancel, _CANCELS),
            ("POST", f"{path}/{{id}}/send", self.send, _SENDS),
        ]
        if self._of.is_typed:
            routes += [
                ("PUT", f"{path}/{{id}}", self.replace, changed),
                ("PATCH", f"{path}/{{id}}", self.change, replace(changed, is_patch=True)),
            ]
        if self._of.converts:
            routes += [
                ("POST", f"{path}/{{id}}/convert", self.convert, Told(Document, 201, once=True))
            ]
        router = Router(name)
        for method, place, route, told in routes:
            router.add(method, place, route, told=told)
        return router

    async def list(self, request: Request) -> Response:
        """List them, a page at a time."""
        wish = read_wish(DocumentList, _SORTS, request.query_params, CAN[self._of.path])
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

        return await answered(request, Kept(self._of.path, "list"), work)

    @once
    async def create(self, request: Request) -> Response:
        """Keep a draft; with `"issue": true` issue it in the same act."""
        raw = await body_of(request)
        issue, rest = _wants_issue(raw)
        given = self.given.parse(rest)
        verb = "create_and_issue" if issue else "create"
        made = await write(request, lambda acts: getattr(self.service(acts), verb)(given))
        content = to_json(made.value)
        place = {"Location": f"/api/v1/{self._of.path}/{content['id']}"}
        return json_answer(request, content, status=201, headers={**etag_of(content), **place})

    async def get(self, request: Request, id: str) -> Response:
        """Read one with its lines, and what is still to be paid on it."""
        known_id(id)
        kept = Kept(self._of.path, id, Lives.MEDIUM, is_short=True)
        narrow = partial(shown, path=self._of.path, params=request.query_params)
        return await answered(request, kept, partial(self._with_due, id), narrow=narrow)

    async def items(self, request: Request, id: str) -> Response:
        """Read the lines of one."""
        known_id(id)
        kept = Kept(self._of.path, f"{id}/items", Lives.MEDIUM, is_short=True)
        return await answered(request, kept, partial(self._items, id))

    async def pdf(self, request: Request, id: str) -> Response:
        """Read one as the paper that its buyer gets."""
        known_id(id)

        def work(acts: Acts) -> tuple[str, bytes]:
            return printed(request, acts, self.service(acts).get(id))

        name, content = await read(request, work)
        answer = bytes_answer(request, content, "application/pdf")
        answer.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name)}"
        return answer

    @once
    async def issue(self, request: Request, id: str) -> Response:
        """Issue a draft: it gets its number and is changed no more."""
        version = version_of(request)
        return await self.done(request, id, lambda service: service.issue(id, version=version))

    @once
    async def cancel(self, request: Request, id: str) -> Response:
        """Cancel what was issued; it keeps its number."""
        given = CancelInput.parse(await body_of(request))
        return await self.done(request, id, lambda service: service.cancel(id, given))

    @once
    async def send(self, request: Request, id: str) -> Response:
        """Have a document sent to its buyer, or to another address, by e-mail or by the shop's gateway."""
        given = SendInput.parse(await body_of(request))
        known_id(id)
        done = await write(request, lambda acts: self._sent(request, acts, id, given))
        return json_answer(request, to_json(done), status=202)

    @once
    async def convert(self, request: Request, id: str) -> Response:
        """Make an invoice of an offer."""
        return await self.done(request, id, lambda service: service.convert(id), status=201)

    def _sent(self, request: Request, acts: Acts, id: str, given: SendInput) -> Queued:
        document = self.service(acts).get(id)
        message = letter_maker(request, acts).document(document.id, given.by)
        return Messages(acts).send_document(id, message, by=given.by, to=given.to).value

    def _with_due(self, id: str, acts: Acts) -> dict[str, Any]:
        content: dict[str, Any] = to_json(self.service(acts).get(id))
        return {**content, "due": to_json(Payments(acts).due(id))}

    def _items(self, id: str, acts: Acts) -> dict[str, Any]:
        return {"data": to_json(self.service(acts).get(id).items)}


def _wants_issue(raw: object) -> tuple[bool, object]:
    if not isinstance(raw, dict):
        return False, raw
    issue = raw.get("issue", False)
    if not isinstance(issue, bool):
        raise ValidationError({"issue": "Write true or false."})
    return issue, {name: value for name, value in raw.items() if name != "issue"}
