"""Routes for the people of a shop: who may sign in, and as what."""

from typing import Annotated, Any

from pydantic import BeforeValidator
from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.business import Role
from payaid_desktop.services.hosting.users import Person, Users
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import Line, Name, word_of
from payaid_desktop.services.wire import to_json
from sync.server.answers import json_answer
from sync.server.bodies import read_strict
from sync.server.document.operations import Told
from sync.server.rest.asking import signed_in
from sync.server.rest.once import hosting_of, person_once
from sync.server.routing import Router
from sync.server.serving import Parts

router = Router("users", "/api/v1/users")


def _secret(value: object) -> object:
    if not isinstance(value, str):
        raise ValueError("Write it as text.")  # noqa: TRY004 - pydantic turns only ValueError into a sentence
    return value


Password = Annotated[str, BeforeValidator(_secret)]


class UserInput(InputModel):
    """Somebody who is to sign in.

    Attributes:
        email: The address to sign in with.
        name: What the person is called.
        role: owner, manager, cashier or accountant.
        password: Of 10 to 200 letters.
    """

    email: Line
    name: Name
    role: Annotated[Role, word_of(Role)]
    password: Password


class UserPatch(InputModel):
    """What is to be changed of somebody; a field that is not named stays."""

    name: Name | None = None
    role: Annotated[Role | None, word_of(Role)] = None
    active: bool | None = None
    password: Password | None = None


@router.get("", Told(Person, rows=True))
async def known(request: Request) -> Response:
    """List the people of the shop."""
    parts, session = await signed_in(request)
    people = await parts.run(lambda: _users(parts).all(session))
    return json_answer(request, {"data": to_json(people)})


@router.post("", Told(Person, 201, given=UserInput, once=True))
@person_once()
async def create(request: Request) -> Response:
    """Let somebody sign in."""
    parts, session = await signed_in(request)
    given = UserInput.parse(await read_strict(request, most=parts.settings.body_max))
    hosting = hosting_of(request)
    users = Users(hosting, parts.accounts.on(hosting))
    made = await parts.run(lambda: users.create(session, **given.model_dump()))
    place = {"Location": f"/api/v1/users/{made.id}"}
    return json_answer(request, to_json(made), status=201, headers=place)


@router.get("/{id}", Told(Person))
async def get(request: Request, id: str) -> Response:
    """Read one of them."""
    parts, session = await signed_in(request)
    return json_answer(request, to_json(await parts.run(lambda: _users(parts).get(session, id))))


@router.patch("/{id}", Told(Person, given=UserPatch))
async def change(request: Request, id: str) -> Response:
    """Change somebody's name, role, password, or whether they may sign in."""
    parts, session = await signed_in(request)
    given = UserPatch.parse(await read_strict(request, most=parts.settings.body_max))
    patch: dict[str, Any] = given.model_dump(exclude_none=True)
    changed = await parts.run(lambda: _users(parts).update(session, id, patch))
    return json_answer(request, to_json(changed))


@router.delete("/{id}", Told(Person))
async def end(request: Request, id: str) -> Response:
    """Let somebody sign in no more; what they did keeps their name."""
    parts, session = await signed_in(request)
    ended = await parts.run(lambda: _users(parts).update(session, id, {"active": False}))
    return json_answer(request, to_json(ended))


def _users(parts: Parts) -> Users:
    return Users(parts.hosting, parts.accounts)
