"""Every kind of error as an answer: its status, its shape, and when to come again."""

import asyncio
import json
from types import SimpleNamespace

import pytest
from starlette.requests import Request

from payaid_desktop.domain.errors import AppError, BusyError, SignInError, ValidationError
from sync.protocol import LaterError
from sync.server.faults import STATUS, app_error, bug, status_of

STATUSES = {
    "UNSUPPORTED_MEDIA_TYPE": 415,
    "REQUEST_TIMEOUT": 408,
    "DEVICE_REVOKED": 403,
    "DEVICE_PENDING": 403,
    "FORBIDDEN": 403,
    "SIGN_IN_REQUIRED": 401,
    "NOT_FOUND": 404,
    "VALIDATION_ERROR": 400,
    "RESYNC_REQUIRED": 410,
    "PRECONDITION_FAILED": 412,
    "CONFLICT": 409,
    "TOO_LARGE": 413,
    "VERSION_TOO_NEW": 426,
    "LATER": 429,
    "BUSY": 503,
    "KEYSTORE_UNAVAILABLE": 500,
    "DATABASE_DAMAGED": 500,
    "STORAGE_FAILED": 503,
}


def request():
    app = SimpleNamespace(state=SimpleNamespace(instance_id="x"))
    return Request({"type": "http", "method": "GET", "path": "/", "headers": [], "app": app})


def made(kind):
    return kind({"name": "Type it."}) if kind is ValidationError else kind("It is so.")


def answered(error):
    return asyncio.run(app_error(request(), error))


@pytest.mark.parametrize("kind", [kind for kind, _ in STATUS], ids=lambda kind: kind.code)
def test_every_kind_of_error_has_the_status_of_the_table_and_one_shape(kind):
    answer = answered(made(kind))

    assert answer.status_code == STATUSES[kind.code]
    assert set(json.loads(answer.body)) == {"error", "code", "details"}
    assert json.loads(answer.body)["code"] == kind.code


def test_the_table_is_whole():
    assert set(STATUSES) == {kind.code for kind, _ in STATUS}
    assert status_of(AppError("a kind that nobody listed")) == 400


@pytest.mark.parametrize(
    ("error", "after"),
    [(BusyError("x"), "5"), (LaterError("x"), "5"), (LaterError("x", {"retryAfter": "7"}), "7")],
)
def test_who_is_to_come_again_is_told_when(error, after):
    assert answered(error).headers["Retry-After"] == after


def test_who_is_not_signed_in_is_told_how_one_signs_in():
    assert answered(SignInError("x")).headers["WWW-Authenticate"] == "Bearer"


def test_a_bug_is_told_without_what_is_inside(caplog):
    answer = asyncio.run(bug(request(), RuntimeError("the password of the store")))

    assert answer.status_code == 500
    assert b"password" not in answer.body
    assert [each.levelname for each in caplog.records] == ["ERROR"]
