"""Telling a program of an event: a signed POST, taken when it is answered by 2xx.

The signature is `t=SECONDS,v1=HEX`: HMAC-SHA256, by the secret told when the program was entered, of the seconds, a
dot and the body. Whoever checks it refuses old seconds and an `id` that was seen. A shop's owner may not have the
server ask addresses of the network that it stands in, unless whoever runs it allows that (request forgery: OWASP).
"""

import hashlib
import hmac
import ipaddress
import socket
import ssl
import time
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import httpx

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.jobs import Claimed
from payaid_desktop.jobs.backoff import Fault
from payaid_desktop.jobs.faults import DeliveryError
from payaid_desktop.jobs.lines import line_fault
from payaid_desktop.services.hosting.webhooks import Webhooks

SIGNATURE: Final = "PayAid-Signature"
TIMEOUT_S: Final = 10.0
_GONE: Final = 410
_ANSWER_MAX: Final = 300
_NOT_TOLD: Final = "It was taken back meanwhile, so nobody was told."


@dataclass(frozen=True, slots=True)
class Delivering:
    """Delivers events; `may_ask_inside` is whether addresses of the server's own network are allowed."""

    webhooks: Webhooks
    context: ssl.SSLContext
    may_ask_inside: bool = False

    def deliver(self, job: Claimed) -> str:
        """Tell of an event; says who took it.

        Raises:
            DeliveryError, NetworkError: nobody took it.
        """
        target = self.webhooks.target(job.payload["webhookId"])
        if target is None:
            return _NOT_TOLD
        url, secret = target
        host = urlsplit(url).hostname or ""
        if not self.may_ask_inside:
            _require_outside(host)
        body = canonical_json(job.payload["event"]).encode()
        answer = self._post(url, body, signature(secret, body, at=int(time.time())), host)
        if answer.is_success:
            return f"{host} took it."
        if answer.status_code == _GONE:
            self.webhooks.gone(job.payload["webhookId"])
            raise DeliveryError(f"{host} wants to be told nothing any more.", Fault.REFUSED)
        asked = answer.headers.get("Retry-After", "")
        raise DeliveryError(
            f"{host} did not take it ({answer.status_code}).",
            retry_after_s=float(asked) if asked.isascii() and asked.isdigit() else None,
        )

    def _post(self, url: str, body: bytes, signed: str, host: str) -> httpx.Response:
        headers = {"Content-Type": "application/json", SIGNATURE: signed}
        try:
            with (
                httpx.Client(
                    verify=self.context, timeout=TIMEOUT_S, follow_redirects=False, trust_env=False
                ) as client,
                client.stream("POST", url, content=body, headers=headers) as answer,
            ):
                next(answer.iter_bytes(_ANSWER_MAX), b"")
                return answer
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise line_fault(error, f"the program at {host}") from error


def signature(secret: str, body: bytes, *, at: int) -> str:
    """Sign a body for an instant."""
    signed = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256)
    return f"t={at},v1={signed.hexdigest()}"


def _require_outside(host: str) -> None:
    try:
        found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    except OSError as error:
        raise line_fault(error, f"the program at {host}") from error
    if not all(ipaddress.ip_address(each[4][0]).is_global for each in found):
        words = f"{host} lies in the server's own network. Give an address of the internet."
        raise DeliveryError(words, Fault.REFUSED)
