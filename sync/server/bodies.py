"""Reading what is sent: never more than the limit, compressed or not, and nothing but JSON."""

import asyncio
import json
import zlib
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

from backports import zstd
from starlette.requests import Request

from payaid_desktop.domain.errors import ConflictError, NetworkError, ValidationError
from payaid_desktop.services import strict_json
from sync.protocol import TooLargeError

ENCODINGS: Final = ("zstd", "gzip")
_WINDOW_MAX: Final = 23
"""A zstd stream may ask for a window of 8 MiB, no more."""
_GZIP: Final = 31
_FIELDS_MAX: Final = 50
PART_S: Final = 20.0
"""So long may the next bytes of a request keep a connection waiting."""


class TooSlowError(NetworkError):
    """What was being sent did not go on."""

    code = "REQUEST_TIMEOUT"


class MediaTypeError(ConflictError):
    """What was sent is in a form that this server does not read."""

    code = "UNSUPPORTED_MEDIA_TYPE"


async def read_json(request: Request, *, most: int) -> Any:
    """Read a request's body as JSON, of at most so many bytes on the wire and as many when it is unpacked.

    Raises:
        TooLargeError: it is longer.
        MediaTypeError: it is no JSON, or compressed in a way that is not known.
        ValidationError: it cannot be read.
    """
    _check_type(request)
    raw = await _read(request.stream(), most=most)
    request.state.received = len(raw)
    try:
        return json.loads(unpacked(raw, request.headers.get("content-encoding", ""), most=most))
    except (ValueError, RecursionError) as error:
        raise ValidationError({"body": "This must be JSON in UTF-8."}) from error


async def read_strict(request: Request, *, most: int) -> Any:
    """Read a request's body as JSON that no other reader could read otherwise (`services/strict_json.py`).

    Raises:
        TooLargeError, MediaTypeError, ValidationError: as `read_json`.
    """
    _check_type(request)
    return strict_json.read_json(await read_plain(request, most=most), bytes_max=most)


async def read_plain(request: Request, *, most: int) -> bytes:
    """Read a request's body, unpacked; it can be read again.

    Raises:
        TooLargeError, MediaTypeError, ValidationError: it is longer, packed in another way, or broken.
    """
    known: bytes | None = getattr(request.state, "plain_body", None)
    if known is not None:
        return known
    raw = await _read(request.stream(), most=most)
    plain = unpacked(raw, request.headers.get("content-encoding", ""), most=most)
    request.state.plain_body = plain
    return plain


async def read_form(request: Request, *, most: int) -> Mapping[str, str]:
    """Read the form of a page: each field once.

    Raises:
        TooLargeError, MediaTypeError, ValidationError: it is longer, no form, or holds a field twice.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise MediaTypeError("Send the form of the page.")
    raw = await _read(request.stream(), most=most)
    try:
        told = parse_qsl(raw.decode(), keep_blank_values=True, max_num_fields=_FIELDS_MAX)
    except ValueError as error:
        raise ValidationError({"body": "This form cannot be read."}) from error
    if len(dict(told)) != len(told):
        raise ValidationError({"body": "This form cannot be read."})
    return dict(told)


def unpacked(raw: bytes, encoding: str, *, most: int) -> bytes:
    """Unpack a body, of at most so many bytes.

    Raises:
        TooLargeError, MediaTypeError, ValidationError: it is longer, packed in another way, or broken.
    """
    if encoding in ("", "identity"):
        return raw
    if encoding not in ENCODINGS:
        raise MediaTypeError(f"Pack the body with one of: {', '.join(ENCODINGS)}.")
    try:
        plain, is_whole = _unzstd(raw, most) if encoding == "zstd" else _gunzip(raw, most)
    except (zstd.ZstdError, zlib.error, EOFError) as error:
        raise ValidationError({"body": "The packed body is broken."}) from error
    if len(plain) > most:
        raise _too_large(most)
    if not is_whole:
        raise ValidationError({"body": "The packed body is broken."})
    return plain


def _unzstd(raw: bytes, most: int) -> tuple[bytes, bool]:
    limits = {int(zstd.DecompressionParameter.window_log_max): _WINDOW_MAX}
    reader = zstd.ZstdDecompressor(options=limits)
    return reader.decompress(raw, max_length=most + 1), reader.eof


def _gunzip(raw: bytes, most: int) -> tuple[bytes, bool]:
    reader = zlib.decompressobj(wbits=_GZIP)
    return reader.decompress(raw, most + 1), reader.eof


async def _read(stream: AsyncIterator[bytes], *, most: int) -> bytes:
    parts, length = [], 0
    try:
        while (part := await asyncio.wait_for(anext(stream, None), PART_S)) is not None:
            length += len(part)
            if length > most:
                raise _too_large(most)
            parts.append(part)
    except TimeoutError as error:
        raise TooSlowError("The request did not go on. Send it again.") from error
    return b"".join(parts)


def _check_type(request: Request) -> None:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise MediaTypeError("Send JSON, with the content type application/json.")


def _too_large(most: int) -> TooLargeError:
    return TooLargeError(f"At most {most} bytes are taken in one request. Send less at a time.")
