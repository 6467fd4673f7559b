"""Text messages through a gateway that speaks HTTP: address, headers and body are templates of the shop's settings."""

import json
import re
import ssl
from collections.abc import Callable
from typing import Final
from urllib.parse import quote, urlsplit

import httpx

from payaid_desktop.jobs.backoff import Fault
from payaid_desktop.jobs.faults import DeliveryError
from payaid_desktop.jobs.lines import line_fault
from payaid_desktop.jobs.ports import TextMessage
from payaid_desktop.services.mailing import GatewayPlan

COUNTRY_PREFIX: Final = "91"
TIMEOUT_S: Final = 30.0
_ANSWER_MAX: Final = 300
_LATER: Final = frozenset({408, 409, 425, 429})
_PLACE = re.compile(r"\{(to|text|templateId|id|secret)\}")


class HttpGateway:
    """Hands messages to one gateway."""

    def __init__(self, plan: GatewayPlan, secret: str, *, context: ssl.SSLContext) -> None:
        self._plan = plan
        self._secret = secret
        self._context = context

    def send(self, message: TextMessage) -> str:
        """Hand a message over; sent twice it has the same Idempotency-Key.

        Raises:
            DeliveryError: the gateway did not take it.
            NetworkError: the gateway was not reached.
        """
        request = self._request(message)
        host = urlsplit(self._plan.url).hostname or ""
        try:
            with httpx.Client(verify=self._context, timeout=TIMEOUT_S) as client:
                answer = client.send(request, stream=True)
                words = next(answer.iter_bytes(_ANSWER_MAX), b"").decode(errors="replace")
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise line_fault(error, f"the gateway {host}") from error
        if answer.is_success:
            return f"{host} took it for {message.to}."
        raise _refused(host, answer, self._without_secret(words))

    def _without_secret(self, words: str) -> str:
        return words.replace(self._secret, "…") if self._secret else words

    def _request(self, message: TextMessage) -> httpx.Request:
        plan, values = self._plan, self._values(message)
        is_json = plan.body.lstrip().startswith(("{", "["))
        kind = "application/json" if is_json else "application/x-www-form-urlencoded"
        headers = {name: _filled(text, values, _plain) for name, text in plan.headers.items()}
        told = {"Content-Type": kind, "Idempotency-Key": message.id, **headers}
        body = _filled(plan.body, values, _in_json if is_json else _in_form)
        url = _filled(plan.url, values, _in_form)
        try:
            return httpx.Request(plan.method, url, headers=told, content=body.encode() or None)
        except (httpx.InvalidURL, ValueError) as error:
            words = "The gateway's address or headers cannot be used. Correct them in the settings."
            raise DeliveryError(words, Fault.REFUSED) from error

    def _values(self, message: TextMessage) -> dict[str, str]:
        return {
            "to": f"{COUNTRY_PREFIX}{message.to}",
            "text": message.text,
            "templateId": self._plan.template_id,
            "id": message.id,
            "secret": self._secret,
        }


def _refused(host: str, answer: httpx.Response, words: str) -> DeliveryError:
    told = " ".join(words.split())
    sentence = f"{host} did not take it ({answer.status_code}). {told}".strip()
    again = answer.status_code in _LATER or answer.is_server_error
    asked = answer.headers.get("Retry-After", "")
    return DeliveryError(
        sentence,
        Fault.FAILED if again else Fault.REFUSED,
        retry_after_s=float(asked) if asked.isascii() and asked.isdigit() else None,
    )


def _filled(template: str, values: dict[str, str], put: Callable[[str], str]) -> str:
    return _PLACE.sub(lambda place: put(values[place[1]]), template)


def _plain(value: str) -> str:
    return value


def _in_json(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)[1:-1]


def _in_form(value: str) -> str:
    return quote(value, safe="")
