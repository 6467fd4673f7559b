"""Who visits the page: the cookie, and the proof that a form is one of ours.

The cookie goes to this server alone, to no script, and with no request that another page makes (SameSite=Strict). A
form is taken from this origin alone, with the word of its visit. Source: OWASP, Cross-Site Request Forgery Prevention.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import wraps
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import AppError, ForbiddenError, SignInError, ValidationError
from payaid_desktop.services.hosting.visits import LIVES, Visit, Visits, is_form_word
from sync.server.bodies import read_form
from sync.server.faults import status_of
from sync.server.secure import IS_SECURE
from sync.server.serving import parts_of
from sync.server.web.pages import Pages

FORM_MAX: Final = 16 * 1024
_SECURE: Final = "__Host-payaid"
_HERE: Final = "payaid"
"""Without TLS, which only this computer itself may do, browsers refuse the other name."""
Form = Mapping[str, str]
Acting = Callable[..., Awaitable[Response]]


def cookie_of(request: Request) -> str | None:
    """Read the cookie of a visit."""
    return request.cookies.get(_name(request))


def with_cookie(request: Request, answer: Response, cookie: str) -> Response:
    """Give the browser its cookie."""
    answer.set_cookie(
        _name(request),
        cookie,
        max_age=int(LIVES.total_seconds()),
        path="/",
        secure=_is_secure(request),
        httponly=True,
        samesite="strict",
    )
    return answer


def without_cookie(request: Request, answer: Response) -> Response:
    """Take the cookie back."""
    answer.delete_cookie(
        _name(request), path="/", secure=_is_secure(request), httponly=True, samesite="strict"
    )
    return answer


async def visit_of(request: Request) -> Visit:
    """Say who visits.

    Raises:
        SignInError: nobody that is signed in.
    """
    cookie = cookie_of(request)
    if not cookie:
        raise SignInError("Sign in.")
    parts = parts_of(request)
    return await parts.run(lambda: Visits(parts.hosting).find(cookie))


def as_page(route: Acting) -> Acting:
    """Let a route say as a page what went wrong."""

    @wraps(route)
    async def asked(request: Request, **named: Any) -> Response:
        try:
            return await route(request, **named)
        except AppError as error:
            pages: Pages = request.app.state.pages
            told = {"message": error.sentence, "tone": "bad"}
            return pages.page("told.html", status=status_of(error), **told)

    return asked


def acting(route: Acting) -> Acting:
    """Let the owner do something by a form of theirs; whoever is not signed in is led to the front."""

    @as_page
    @wraps(route)
    async def asked(request: Request, **named: Any) -> Response:
        form = await own_form(request)
        try:
            visit = await visit_of(request)
        except SignInError:
            return RedirectResponse("/", status_code=303)
        if not is_form_word(form.get("form", ""), cookie_of(request) or ""):
            raise ForbiddenError("This form is too old. Go back, load the page again, then repeat.")
        if visit.session.role is not Role.OWNER:
            raise ForbiddenError("Only the owner may do this.")
        return await route(request, visit, form, **named)

    return asked


async def own_form(request: Request) -> Form:
    """Read a form that comes from a page of this server.

    Raises:
        ForbiddenError: it comes from elsewhere.
        TooLargeError, ValidationError: it is too long, or no form.
    """
    origin = request.headers.get("origin")
    own = f"{_scheme(request)}://{request.headers.get('host', '')}"
    site = request.headers.get("sec-fetch-site", "same-origin")
    if origin not in (None, own) or site not in ("same-origin", "none"):
        raise ForbiddenError("This form comes from another page.")
    return await read_form(request, most=FORM_MAX)


def text_of(form: Form, name: str) -> str:
    """Read a field of a form.

    Raises:
        ValidationError: it is not there.
    """
    if name not in form:
        raise ValidationError({name: "This is missing. Give it."})
    return form[name]


def _name(request: Request) -> str:
    return _SECURE if _is_secure(request) else _HERE


def _is_secure(request: Request) -> bool:
    return bool(request.scope.get(IS_SECURE))


def _scheme(request: Request) -> str:
    return "https" if _is_secure(request) else "http"
