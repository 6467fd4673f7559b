"""Routes to sign in, to renew what a sign-in gave, and to sign out."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.services.hosting.accounts import Account
from payaid_desktop.services.hosting.sessions import Opened
from sync.server.answers import json_answer
from sync.server.api.shapes import Refresh, SignIn, shaped
from sync.server.bodies import read_json
from sync.server.document.operations import OPEN, Told
from sync.server.routing import Router
from sync.server.serving import Parts, parts_of
from sync.server.tokens import LIVES

router = Router("auth", "/api/v1/auth")
_TOKENS = {
    "type": "object",
    "properties": {
        "access_token": {"type": "string"},
        "expires_in": {"type": "integer", "description": "Seconds."},
        "refresh_token": {"type": "string"},
        "user": {"type": "object"},
    },
    "required": ["access_token", "expires_in", "refresh_token"],
}


@router.post("/login", Told(_TOKENS, given=SignIn, is_open=True))
async def login(request: Request) -> Response:
    """Sign in with an e-mail address and a password."""
    parts = parts_of(request)
    given = shaped(SignIn, await read_json(request, most=parts.settings.body_max))
    account = await parts.run_sign_in(
        request, given.email, lambda: parts.accounts.by_password(given.email, given.password)
    )
    opened = await parts.run(lambda: parts.sessions.open(account))
    return json_answer(request, {**tokens_json(parts, opened), "user": user_json(account)})


@router.post("/refresh", Told(_TOKENS, given=Refresh, is_open=True))
async def refresh(request: Request) -> Response:
    """Give new tokens for a refresh token."""
    parts = parts_of(request)
    given = shaped(Refresh, await read_json(request, most=parts.settings.body_max))
    opened = await parts.run(lambda: parts.sessions.renew(given.refresh_token))
    return json_answer(request, tokens_json(parts, opened))


@router.post("/logout", Told(OPEN, given=Refresh, is_open=True))
async def logout(request: Request) -> Response:
    """End a session."""
    parts = parts_of(request)
    given = shaped(Refresh, await read_json(request, most=parts.settings.body_max))
    await parts.run(lambda: parts.sessions.end(given.refresh_token))
    return json_answer(request, {})


def tokens_json(parts: Parts, opened: Opened) -> dict[str, Any]:
    """Write the tokens of a session."""
    access = parts.tokens.sign(opened.session, now=parts.hosting.clock.now())
    return {
        "access_token": access,
        "expires_in": int(LIVES.total_seconds()),
        "refresh_token": opened.refresh_token,
    }


def user_json(account: Account) -> dict[str, Any]:
    """Write who signed in."""
    return {
        "id": account.id,
        "name": account.name,
        "email": account.email,
        "role": account.role.value,
    }
