"""The server over HTTP: `SyncProtocol` by posting. Nothing is lost by any fault: the caller asks again later."""

import gzip
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

import httpx
from backports import zstd

from payaid_desktop.domain.changes import Operation, canonical_json
from payaid_desktop.domain.errors import TokenExpiredError, ValidationError
from payaid_desktop.services.connecting import Connection
from payaid_desktop.services.trust import ssl_context
from sync.client.answers import EncodingError, raise_fault, read_body, read_json
from sync.client.tokens import Tokens
from sync.protocol import (
    PROTOCOL,
    Checksum,
    Hello,
    Pull,
    Pulled,
    Push,
    Pushed,
    Renewal,
    Renewed,
    Snapshot,
    UnreachableError,
)
from sync.wire import (
    message_text,
    push_json,
    read_checksum,
    read_hello,
    read_pulled,
    read_pushed,
    read_snapshot,
)

CONNECT_TIMEOUT_S: Final = 10.0
_PACKED_FROM: Final = 1024
_ZSTD_LEVEL: Final = 3
_GZIP_LEVEL: Final = 4
ZSTD: Final = "zstd"
GZIP: Final = "gzip"
_ANY_LIFE: Final = "any"
_DATA: Final = "data: "
_API: Final = "/api/v1"
_LATER: Final = "The server cannot be reached. It is tried again later."
_UNTRUSTED: Final = (
    "The server's certificate is not trusted. Choose the file of the authority that signed it,"
    " or ask who runs the server."
)


M = TypeVar("M")


class HttpServer:
    """The shop's server, as the engine asks it."""

    def __init__(self, connection: Connection, tokens: Tokens, *, timeout_s: float) -> None:
        self._tokens = tokens
        self._encoding = ZSTD
        self._client = httpx.Client(
            base_url=connection.url,
            verify=ssl_context(connection.ca_file),
            timeout=httpx.Timeout(timeout_s, connect=min(timeout_s, CONNECT_TIMEOUT_S)),
            headers={"Sync-Protocol": str(PROTOCOL), "Accept-Encoding": "zstd, gzip"},
            follow_redirects=False,
            trust_env=True,
        )

    def close(self) -> None:
        """End all connections."""
        self._client.close()

    @property
    def is_closed(self) -> bool:
        """Whether its connections were ended."""
        return self._client.is_closed

    def hello(self) -> Hello:
        """Ask who is there."""
        return _read(read_hello, self.ask("GET", "/sync/hello"))

    def renew(self, request: Renewal) -> Renewed:
        """Ask to go on as another device."""
        old = self.hello().device_id
        told = self.ask(
            "POST", f"/devices/{old}/epoch", {"new_id": request.new_id, "code": request.code}
        )
        self._tokens.take(told)
        return Renewed(str(told["device_id"]), str(told["code"]))

    def push(self, request: Push) -> Pushed:
        """Send operations."""
        told = self.ask("POST", "/sync/push", text=message_text(push_json(request)))
        return _read(read_pushed, told)

    def quarantine(self, operations: Sequence[Operation]) -> int:
        """Bring acts to a server that has shut this computer out, for the owner to look at; says how many wait there.

        Raises:
            UnreachableError, SignInError: it cannot be asked, or does not know this computer.
        """
        push = push_json(Push(_ANY_LIFE, tuple(operations)))
        text = message_text({**push, "refresh_token": self._tokens.shown()})
        told = self.ask("POST", "/sync/quarantine", text=text, is_open=True)
        return int(told["waiting"])

    def pull(self, request: Pull) -> Pulled:
        """Read a page of the feed."""
        query = {
            "server_epoch": request.server_epoch,
            "after": request.after,
            "limit": request.limit,
            "wait": int(request.wait_s),
        }
        return _read(read_pulled, self.ask("GET", "/sync/pull", query=query))

    def snapshot(self) -> Snapshot:
        """Ask for the books as they are now."""
        return _read(read_snapshot, self.ask("POST", "/sync/snapshots", {}))

    def chunk(self, snapshot_id: str, place: int) -> bytes:
        """Read a chunk of a snapshot, as it travels."""
        return self._asked("GET", f"/sync/snapshots/{snapshot_id}/chunks/{place}")

    def checksum(self) -> Checksum:
        """Ask for the hashes of the books."""
        return _read(read_checksum, self.ask("GET", "/sync/checksum"))

    def hints(self, *, silence_s: float) -> Iterator[str]:
        """Read the hints that the feed has grown, until the stream ends or is silent for so long.

        Raises:
            SignInError: the server does not let this computer in.
            httpx.HTTPError: the stream broke off.
        """
        headers = {"Authorization": f"Bearer {self._tokens.access(self)}"}
        timeout = httpx.Timeout(silence_s, connect=CONNECT_TIMEOUT_S)
        path = f"{_API}/sync/events"
        with self._client.stream("GET", path, headers=headers, timeout=timeout) as stream:
            if stream.status_code != httpx.codes.OK:
                return
            for line in stream.iter_lines():
                if line.startswith(_DATA):
                    yield line.removeprefix(_DATA)

    def ask(
        self,
        method: str,
        path: str,
        content: Mapping[str, Any] | None = None,
        *,
        text: str | None = None,
        query: Mapping[str, Any] | None = None,
        is_open: bool = False,
    ) -> Any:
        """Ask for JSON; `is_open` asks without saying who asks.

        Raises:
            UnreachableError, LaterError: no answer of our server; ask again later.
            SignInError, RevokedError, PendingError: the server does not let this computer in.
            AppError: what else the server says.
        """
        body = text if text is not None or content is None else canonical_json(content)
        return read_json(self._asked(method, path, body, query=query, is_open=is_open))

    def _asked(
        self,
        method: str,
        path: str,
        body: str | None = None,
        *,
        query: Mapping[str, Any] | None = None,
        is_open: bool = False,
    ) -> bytes:
        def ask(access: str | None) -> bytes:
            headers, packed = _packed(body, self._encoding)
            if access is not None:
                headers["Authorization"] = f"Bearer {access}"
            request = self._client.build_request(
                method, f"{_API}{path}", content=packed, headers=headers, params=query
            )
            return self._sent(request)

        def ask_as_known() -> bytes:
            if is_open:
                return ask(None)
            try:
                return ask(self._tokens.access(self))
            except TokenExpiredError:
                return ask(self._tokens.renewed(self))

        try:
            return ask_as_known()
        except EncodingError:
            if self._encoding == GZIP:
                raise
            self._encoding = GZIP  # something on the way knows no zstd
            return ask_as_known()

    def _sent(self, request: httpx.Request) -> bytes:
        """Send a request; on a connection that the server had closed meanwhile, once more at once."""
        try:
            return self._answer(request)
        except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError):
            return self._answer_or_unreachable(request)
        except httpx.TransportError as error:
            raise _unreachable(error) from error

    def _answer_or_unreachable(self, request: httpx.Request) -> bytes:
        try:
            return self._answer(request)
        except httpx.TransportError as error:
            raise _unreachable(error) from error

    def _answer(self, request: httpx.Request) -> bytes:
        response = self._client.send(request, stream=True)
        try:
            body = read_body(response)
            raise_fault(response, body)
        finally:
            response.close()
        return body


def _packed(body: str | None, encoding: str) -> tuple[dict[str, str], bytes | None]:
    if body is None:
        return {}, None
    raw = body.encode()
    headers = {"Content-Type": "application/json"}
    if len(raw) < _PACKED_FROM:
        return headers, raw
    packed = (
        gzip.compress(raw, _GZIP_LEVEL)
        if encoding == GZIP
        else zstd.compress(raw, level=_ZSTD_LEVEL)
    )
    return {**headers, "Content-Encoding": encoding}, packed


def _unreachable(error: httpx.TransportError) -> UnreachableError:
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return UnreachableError(_UNTRUSTED, {"certificate": str(error)})
    return UnreachableError(_LATER, {"cause": type(error).__name__})


def _read(read: Callable[[Any], M], told: Any) -> M:
    """Read a message; one of a wrong shape is none of our server's."""
    try:
        return read(told)
    except ValidationError as error:
        raise UnreachableError("The server's answer cannot be read.", error.details) from error
