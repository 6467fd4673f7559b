"""Answers: JSON with the digest and the name of the server, by which a laptop knows that no stranger answers."""

import base64
import hashlib
import zlib
from typing import Any, Final

from backports import zstd
from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.changes import canonical_json

SERVER_HEADER: Final = "X-PayAid-Server"
PACKED_FROM: Final = 1024
"""Shorter answers are not packed: it would cost more than it saves."""
_ZSTD_LEVEL: Final = 3
_GZIP_LEVEL: Final = 1
_GZIP: Final = 31


def json_answer(
    request: Request,
    content: str | dict[str, Any],
    *,
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> Response:
    """Answer with JSON; text is sent as it is."""
    text = content if isinstance(content, str) else canonical_json(content)
    request.state.answered = text
    return _answer(request, text.encode(), "application/json", status=status, headers=headers)


def bytes_answer(request: Request, body: bytes, media_type: str) -> Response:
    """Answer with bytes that are packed already."""
    headers = _headers(request, body)
    return Response(body, media_type=media_type, headers=headers)


def _answer(
    request: Request, body: bytes, media_type: str, *, status: int, headers: dict[str, str] | None
) -> Response:
    encoding, packed = _packed(body, request.headers.get("accept-encoding", ""))
    told = {**_headers(request, packed), "Vary": "Accept-Encoding", **(headers or {})}
    if encoding:
        told["Content-Encoding"] = encoding
    return Response(packed, status_code=status, media_type=media_type, headers=told)


def _headers(request: Request, body: bytes) -> dict[str, str]:
    digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
    return {
        "Content-Digest": f"sha-256=:{digest}:",
        SERVER_HEADER: request.app.state.instance_id,
        "Cache-Control": "no-store",
        **getattr(request.state, "standing", {}),
    }


def _packed(body: bytes, accepted: str) -> tuple[str, bytes]:
    if len(body) < PACKED_FROM:
        return "", body
    if "zstd" in accepted:
        return "zstd", zstd.compress(body, level=_ZSTD_LEVEL)
    if "gzip" in accepted:
        writer = zlib.compressobj(_GZIP_LEVEL, wbits=_GZIP)
        return "gzip", writer.compress(body) + writer.flush()
    return "", body
