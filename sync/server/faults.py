"""Errors as answers: which status each code has; what is not foreseen is a bug, logged once and told as 500."""

import logging
from http import HTTPStatus
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.errors import (
    AppError,
    BusyError,
    ConflictError,
    DamagedError,
    ForbiddenError,
    KeystoreError,
    NotFoundError,
    PendingError,
    RevokedError,
    SignInError,
    StorageError,
    ValidationError,
    VersionError,
)
from sync.protocol import LaterError, ResyncError, TooLargeError
from sync.server.answers import json_answer
from sync.server.bodies import MediaTypeError, TooSlowError
from sync.server.routing import methods_at

_LOG: Final = logging.getLogger("payaid.server")


class PreconditionError(ConflictError):
    """The thing is not at the version that the request was made for."""

    code = "PRECONDITION_FAILED"


STATUS: Final[tuple[tuple[type[AppError], int], ...]] = (
    (MediaTypeError, 415),
    (TooSlowError, 408),
    (RevokedError, 403),
    (PendingError, 403),
    (ForbiddenError, 403),
    (SignInError, 401),
    (NotFoundError, 404),
    (ValidationError, 400),
    (ResyncError, 410),
    (PreconditionError, 412),
    (ConflictError, 409),
    (TooLargeError, 413),
    (VersionError, 426),
    (LaterError, 429),
    (BusyError, 503),
    (KeystoreError, 500),
    (DamagedError, 500),
    (StorageError, 503),
)
"""The first class that an error is of says its status."""
_RETRY_AFTER_S: Final = "5"
_CODES: Final = {404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}


def status_of(error: AppError) -> int:
    """Give the status of a foreseen error."""
    return next((status for kind, status in STATUS if isinstance(error, kind)), 400)


async def app_error(request: Request, error: Exception) -> Response:
    """Answer with a foreseen error."""
    if not isinstance(error, AppError):
        return await bug(request, error)
    status = status_of(error)
    headers = {}
    if status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        headers["Retry-After"] = error.details.get("retryAfter", _RETRY_AFTER_S)
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    body = {"error": error.sentence, "code": error.code, "details": error.details}
    return json_answer(request, body, status=status, headers=headers)


async def http_error(request: Request, error: Exception) -> Response:
    """Answer where there is no such address, or not for this method."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(methods_at(request.app.state.routes, request.url.path))
    code = _CODES.get(status, "HTTP_ERROR")
    body = {"error": "There is nothing at this address.", "code": code, "details": {}}
    return json_answer(request, body, status=status, headers=headers)


async def bug(request: Request, error: Exception) -> Response:
    """Answer where this program has a fault; the answer tells nothing of it, the log does."""
    _LOG.error("Bug at %s %s", request.method, request.url.path, exc_info=error)
    body = {"error": "The server has a fault. It is in its log.", "code": "BUG", "details": {}}
    return json_answer(request, body, status=500)
