"""Routes of the server's own page."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import AppError, SignInError, ValidationError
from payaid_desktop.services.hosting.api_keys import ApiKeys, Scope
from payaid_desktop.services.hosting.people import enter
from payaid_desktop.services.hosting.users import Users
from payaid_desktop.services.hosting.visits import Visit, Visits
from payaid_desktop.services.hosting.webhooks import Webhooks
from payaid_desktop.services.jobs import Jobs
from payaid_desktop.services.outbox import Outbox
from sync.server.faults import status_of
from sync.server.routing import Router
from sync.server.serving import Parts, parts_of
from sync.server.web.overview import overview
from sync.server.web.pages import Pages
from sync.server.web.visiting import (
    Acting,
    Form,
    acting,
    as_page,
    cookie_of,
    own_form,
    text_of,
    visit_of,
    with_cookie,
    without_cookie,
)

router = Router("pages")
SEE_OTHER: Final = 303
_STYLE_S: Final = 3600
_CODE_TOLD: Final = (
    "Type it in PayAid on that computer, within a day: Settings, Server and this device."
)
_KEY_TOLD: Final = "Give it to the program now. It is told this once and never again."


ACTS: Final[Mapping[tuple[str, str], Callable[[Parts, Visit, str], object]]] = {
    ("computers", "approve"): lambda on, by, thing: on.registering.approve(by.session, thing),
    ("computers", "revoke"): lambda on, by, thing: on.registering.revoke(by.session, thing),
    ("people", "end"): lambda on, by, thing: _users(on).update(
        by.session, thing, {"active": False}
    ),
    ("people", "begin"): lambda on, by, thing: _users(on).update(
        by.session, thing, {"active": True}
    ),
    ("keys", "revoke"): lambda on, by, thing: ApiKeys(on.hosting).revoke(by.session, thing),
    ("hooks", "end"): lambda on, by, thing: Webhooks(on.hosting).end(by.session, thing),
    ("jobs", "retry"): lambda on, by, thing: _jobs(on, by).retry(thing),
    ("jobs", "discard"): lambda on, by, thing: _jobs(on, by).discard(thing),
}
"""What is done to one thing by a button beside it; the page goes on at the part of that name."""


@router.get("/")
async def front(request: Request) -> Response:
    """Show the overview, or the sign-in where nobody is signed in."""
    try:
        visit = await visit_of(request)
    except SignInError:
        return _pages(request).page("sign_in.html", email="")
    return await _shown(request, visit)


@router.get("/page.css")
async def style(request: Request) -> Response:
    """Give the style of all pages."""
    headers = {"Cache-Control": f"max-age={_STYLE_S}"}
    return Response(_pages(request).style, media_type="text/css", headers=headers)


@router.post("/sign-in")
@as_page
async def sign_in(request: Request) -> Response:
    """Sign in with an e-mail address and a password."""
    parts, form = parts_of(request), await own_form(request)
    email, password = text_of(form, "email"), text_of(form, "password")
    try:
        account = await parts.run_sign_in(
            request, email, lambda: parts.accounts.by_password(email, password)
        )
    except AppError as error:
        told = {"message": error.sentence, "tone": "bad", "email": email}
        return _pages(request).page("sign_in.html", status=status_of(error), **told)
    cookie = await parts.run(lambda: Visits(parts.hosting).begin(account))
    return with_cookie(request, RedirectResponse("/", status_code=SEE_OTHER), cookie)


@router.post("/sign-out")
@as_page
async def sign_out(request: Request) -> Response:
    """Sign out."""
    parts, cookie = parts_of(request), cookie_of(request)
    await own_form(request)
    if cookie:
        await parts.run(lambda: Visits(parts.hosting).end(cookie))
    return without_cookie(request, RedirectResponse("/", status_code=SEE_OTHER))


@router.post("/codes")
@acting
async def make_code(request: Request, visit: Visit, form: Form) -> Response:
    """Make a code that lets one computer in."""
    del form
    parts = parts_of(request)
    made = await parts.run(lambda: parts.accounts.make_code(parts.accounts.owner_of(visit.shop.id)))
    told = {"title": "A code for a computer", "secret": made.code, "below": _CODE_TOLD}
    return await _shown(request, visit, told=told)


@router.post("/people")
@acting
async def add_person(request: Request, visit: Visit, form: Form) -> Response:
    """Let somebody sign in."""
    role = text_of(form, "role")
    if role not in set(Role):
        raise ValidationError({"role": "Choose one of the roles."})
    given = {name: text_of(form, name) for name in ("name", "email", "password")}
    users = _users(parts_of(request))
    return await _done(
        request,
        visit,
        lambda: users.create(visit.session, role=Role(role), **given),
        place="people",
    )


@router.post("/keys")
@acting
async def make_key(request: Request, visit: Visit, form: Form) -> Response:
    """Make a key for a program."""
    parts, scope = parts_of(request), text_of(form, "scope")
    if scope not in set(Scope):
        raise ValidationError({"scope": "Choose what the program may do."})
    keys, name = ApiKeys(parts.hosting), text_of(form, "name")
    try:
        made = await parts.run(lambda: keys.create(visit.session, name=name, scope=Scope(scope)))
    except AppError as error:
        return await _shown(request, visit, error=error, place="keys")
    told = {"title": f"The key for {made.name}", "secret": made.key, "below": _KEY_TOLD}
    return await _shown(request, visit, told=told)


def _acting_on(kind: str, act: str) -> Acting:
    """Give the route of one button."""
    does = ACTS[kind, act]

    @acting
    async def done(request: Request, visit: Visit, form: Form, id: str) -> Response:
        """Do something to one thing that the page lists."""
        del form
        parts = parts_of(request)
        answer = await _done(request, visit, lambda: does(parts, visit, id), place=kind)
        parts.workers.wake()
        return answer

    return done


async def _done(request: Request, visit: Visit, act: Any, *, place: str = "computers") -> Response:
    """Do something, and show the page anew: at the place of it, or with what went wrong."""
    parts = parts_of(request)
    try:
        await parts.run(act)
    except AppError as error:
        return await _shown(request, visit, error=error, place=place)
    parts.wakeups.tell(visit.session.tenant_id or "")
    return RedirectResponse(f"/#{place}", status_code=SEE_OTHER)


async def _shown(
    request: Request,
    visit: Visit,
    *,
    told: Any = None,
    error: AppError | None = None,
    place: str = "",
) -> Response:
    parts, pages = parts_of(request), _pages(request)
    if visit.session.role is not Role.OWNER:
        words = "This page is the owner's. Work in PayAid itself, or ask the owner."
        return pages.page(
            "told.html", shop=visit.shop, form=visit.form, message=words, tone="bad", status=403
        )
    content = await parts.run(lambda: overview(parts, visit))
    message = " ".join([error.sentence, *error.details.values()]) if error else ""
    status = status_of(error) if error else 200
    shown = {"told": told, "open": place, "message": message, "tone": "bad" if error else "ok"}
    return pages.page("overview.html", status=status, **content, **shown)


def _users(parts: Parts) -> Users:
    return Users(parts.hosting, parts.accounts)


def _jobs(parts: Parts, visit: Visit) -> Jobs:
    acts = enter(parts.hosting, visit.session)
    return Jobs(acts, Outbox(acts))


def _pages(request: Request) -> Pages:
    pages: Pages = request.app.state.pages
    return pages


for _kind, _act in ACTS:
    router.add("POST", f"/{_kind}/{{id}}/{_act}", _acting_on(_kind, _act))
