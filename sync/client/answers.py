"""Reading an answer: whether it is our server's at all, and what it says. Whatever else answers is no success."""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

import httpx
from backports import zstd

from payaid_desktop.domain.errors import (
    AppError,
    ConflictError,
    ForbiddenError,
    NetworkError,
    NotFoundError,
    PendingError,
    RevokedError,
    SignInError,
    TokenExpiredError,
    ValidationError,
)
from payaid_desktop.services.replication.accepting import EpochRequiredError, GapError
from sync.protocol import (
    LaterError,
    ResyncError,
    ServerBehindError,
    ServerEpochError,
    TooLargeError,
    TooOldError,
    UnreachableError,
)

RAW_MAX: Final = 32 * 1024 * 1024
PLAIN_MAX: Final = 64 * 1024 * 1024
"""So long may an answer be, on the wire and unpacked; a page of the feed is far below."""
_GZIP: Final = 31
_STRANGER: Final = (
    "What answers is not the shop's server. Does this network want a sign-in on a page first?"
)


class EncodingError(NetworkError):
    """The server, or what stands before it, does not read what a request is packed with."""

    code = "UNSUPPORTED_MEDIA_TYPE"


_ERRORS: Final[Mapping[str, type[AppError]]] = {
    each.code: each
    for each in (
        ConflictError,
        EncodingError,
        EpochRequiredError,
        ForbiddenError,
        GapError,
        LaterError,
        NotFoundError,
        PendingError,
        ResyncError,
        RevokedError,
        ServerBehindError,
        ServerEpochError,
        SignInError,
        TokenExpiredError,
        TooLargeError,
        TooOldError,
    )
}
_BUSY: Final = (429, 503)
_BAD: Final = 400


def read_body(response: httpx.Response) -> bytes:
    """Read an answer to its end, and prove that it is our server's.

    Raises:
        UnreachableError: it is not, it is cut short, or too long.
    """
    raw = _joined(response.iter_raw())
    if not is_ours(response.headers, raw):
        raise UnreachableError(_STRANGER)
    return _unpacked(raw, response.headers.get("content-encoding", ""))


def is_ours(headers: Mapping[str, str], raw: bytes) -> bool:
    """Whether an answer carries our server's marks, and its digest is that of its content."""
    digest = base64.b64encode(hashlib.sha256(raw).digest()).decode()
    told = headers.get("content-digest", "")
    return bool(headers.get("x-payaid-server")) and told == f"sha-256=:{digest}:"


def read_json(body: bytes) -> Any:
    """Read an answer's JSON.

    Raises:
        UnreachableError: it is none.
    """
    try:
        return json.loads(body)
    except ValueError as error:
        raise UnreachableError(_STRANGER) from error


def raise_fault(response: httpx.Response, body: bytes) -> None:
    """Raise the error that an answer tells of, if it tells of one.

    Raises:
        AppError: of the class that its code names.
    """
    if response.status_code < _BAD:
        return
    told = read_json(body)
    if not isinstance(told, dict) or not isinstance(told.get("code"), str):
        raise UnreachableError(_STRANGER)
    sentence, details = str(told.get("error", "")), _details(told.get("details"))
    if response.status_code in _BUSY:
        wait = response.headers.get("retry-after", "")
        raise LaterError(sentence, {**details, "retryAfter": wait if wait.isdigit() else "5"})
    if told["code"] == ValidationError.code:
        raise ValidationError(details, sentence)
    raise _ERRORS.get(told["code"], _other(response.status_code))(sentence, details)


def _other(status: int) -> type[AppError]:
    return UnreachableError if status >= 500 else ConflictError  # noqa: PLR2004 - a fault of the server itself


def _details(told: Any) -> dict[str, str]:
    return {str(name): str(text) for name, text in told.items()} if isinstance(told, dict) else {}


def _joined(parts: Iterable[bytes]) -> bytes:
    kept, length = [], 0
    for part in parts:
        length += len(part)
        if length > RAW_MAX:
            raise UnreachableError("The answer is too long to be the shop's server's.")
        kept.append(part)
    return b"".join(kept)


def _unpacked(raw: bytes, encoding: str) -> bytes:
    try:
        if encoding == "zstd":
            plain = zstd.ZstdDecompressor().decompress(raw, max_length=PLAIN_MAX + 1)
        elif encoding == "gzip":
            plain = zlib.decompressobj(wbits=_GZIP).decompress(raw, PLAIN_MAX + 1)
        else:
            plain = raw
    except (zstd.ZstdError, zlib.error, EOFError) as error:
        raise UnreachableError(_STRANGER) from error
    if len(plain) > PLAIN_MAX:
        raise UnreachableError("The answer is too long to be the shop's server's.")
    return plain
