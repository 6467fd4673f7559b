"""What can be done once in a shop: a number given, a draft issued, a bill cancelled, a payment reversed.

The first operation that claims it is accepted, the second refused with a code that its laptop knows how to mend.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from payaid_desktop.domain.changes import Operation
from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.services.replication.facts import FACTS
from payaid_desktop.services.replication.registers import REGISTERS, VERBS

_DRAFTS: Final = frozenset(kind.value for kind in DocumentKind)
_SERIES: Final = frozenset(
    {"id", "device_id", "kind", "financial_year", "prefix", "device_code", "separator"}
    | {"width", "first_serial"}
)


ALREADY_MERGED: Final = "ALREADY_MERGED"
EXISTS: Final = "EXISTS"
"""The code for creating what is there: the rest of its act is accepted."""


class Malformed(Exception):  # noqa: N818 - it is no error of ours; it becomes a verdict
    """An operation that no program of ours writes."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What can be done once, and the code for whoever does it again."""

    claim: str
    code: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number that an operation gave: its series, its serial and the day it is printed with.

    `supersedes` is the operation, refused before, whose paper carries the number already.
    """

    series: Mapping[str, Any]
    serial: int
    dated_on: date
    supersedes: str | None

    @property
    def claim(self) -> str:
        """What the number is claimed by."""
        return f"number:{self.series['id']}:{self.serial}"


def claims_of(operation: Operation) -> Iterator[Claim]:
    """List what an operation does that can be done once; its number is no part of it."""
    verb = operation.kind.rpartition(".")[2]
    if verb in ("issue", "cancel") and operation.kind in FACTS:
        yield _of_paper(operation, verb)
    elif operation.kind in _ONCE:
        yield _ONCE[operation.kind](operation)
    elif verb == "create" and operation.entity in REGISTERS:
        yield Claim(f"created:{operation.entity}:{operation.entity_id}", EXISTS)
    elif verb == "remove" and operation.entity in _DRAFTS:
        yield Claim(f"removed:{operation.entity_id}", "GONE")


def _of_paper(operation: Operation, verb: str) -> Claim:
    if verb == "issue":
        return Claim(f"issued:{operation.entity_id}", "ALREADY_ISSUED")
    paper = _body(operation).get("of") or operation.entity_id
    return Claim(f"cancelled:{paper}", "ALREADY_CANCELLED")


_ONCE: Final[Mapping[str, Callable[[Operation], Claim]]] = {
    "payment.record": lambda given: Claim(f"recorded:{given.entity_id}", "ALREADY_RECORDED"),
    "payment.reverse": lambda given: Claim(
        f"reversed:{_body(given)['payment']['reverses_id']}", "ALREADY_REVERSED"
    ),
    "contact.open": lambda given: Claim(f"opened:{given.entity_id}", "ALREADY_OPENED"),
    "contact.merge": lambda given: Claim(f"merged:{_body(given)['duplicate']}", ALREADY_MERGED),
}


def refusals_of(operation: Operation) -> Iterator[Claim]:
    """List what must not have been done before an operation."""
    verb = operation.kind.rpartition(".")[2]
    if operation.entity in _DRAFTS and verb in VERBS:
        yield Claim(f"issued:{operation.entity_id}", "DRAFT_CONSUMED")
        if verb == "patch":
            yield Claim(f"removed:{operation.entity_id}", "GONE")
    elif operation.kind == "contact.merge":
        yield Claim(f"merged:{operation.entity_id}", ALREADY_MERGED)


def numbered(operation: Operation) -> Numbered | None:
    """Read the number that an operation gave, if it gave one.

    Raises:
        Malformed: it should have one, and it is not readable or of another device's series.
    """
    verb = operation.kind.rpartition(".")[2]
    if operation.kind not in FACTS or verb not in ("issue", "record", "reverse"):
        return None
    body = _body(operation)
    try:
        thing, series = body["document" if verb == "issue" else "payment"], body["series"]
        serial, dated_on = thing["serial"], date.fromisoformat(thing["dated_on"])
        sound = (
            set(series) == _SERIES
            and series["id"] == thing["series_id"]
            and type(series["device_id"]) is str
            and type(serial) is int
            and serial >= series["first_serial"] > 0
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Malformed from error
    if not sound:
        raise Malformed
    return Numbered(series, serial, dated_on, body.get("supersedes"))


def origin_claim(device_id: str) -> str:
    """Name what says which device another one goes on from: whose waiting acts it may bring."""
    return f"origin:{device_id}"


def _body(operation: Operation) -> Mapping[str, Any]:
    try:
        body = json.loads(operation.body)
    except ValueError as error:
        raise Malformed from error
    if not isinstance(body, dict):
        raise Malformed
    return body
