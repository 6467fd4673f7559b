"""Programs that are told of what happens in a shop: each event is a job that is sent until it is taken.

Events are read off the shop's feed, so whatever a laptop, the API or the server did is told, in its order and once
each: how far a program was told moves in the transaction that writes the jobs down. An event says what happened to
which thing; what the thing is like now, the program asks for.
"""

import json
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.jobs import LATER, NewJob, Queue
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.registering import require_owner
from payaid_desktop.services.hosting.sessions import Session
from payaid_desktop.store.hosting import HostingRows
from payaid_desktop.store.mapping import StoredRow, instant_text, parse_instant
from payaid_desktop.store.tables import hosting as tables
from payaid_desktop.store.work import Work

DELIVER: Final = "webhook.deliver"
ATTEMPTS_MAX: Final = 15
"""With pauses that double up to an hour: about six hours."""
URL_MAX: Final = 500
EVENTS_MAX: Final = 50
HOOKS_MAX: Final = 20
_AT_ONCE: Final = 500
_EVENT = re.compile(r"\*|[a-z_]{1,40}\.(\*|[a-z]{1,40})")
_PAST: Final = {
    "create": "created",
    "patch": "updated",
    "cancel": "cancelled",
    "reverse": "reversed",
}
_HERE: Final = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Webhook:
    """A program that is told; `ended_why` says why it is not any more."""

    id: str
    url: str
    events: tuple[str, ...]
    created_at: datetime
    ended_at: datetime | None
    ended_why: str | None


@dataclass(frozen=True, slots=True)
class NewWebhook:
    """A program that was just entered; `secret`, which its events are signed with, is told this once."""

    id: str
    url: str
    events: tuple[str, ...]
    secret: str


class Webhooks:
    """The programs that are told of a shop's events."""

    def __init__(self, hosting: Hosting) -> None:
        self._hosting = hosting

    def create(self, session: Session, *, url: str, events: Sequence[str]) -> NewWebhook:
        """Tell a program of events from now on: of those named, `invoice.issued`, `invoice.*` or `*`.

        Raises:
            ForbiddenError: who asks is not the owner.
            ValidationError: the address or an event is none, or there are too many of them.
        """
        require_owner(session)
        made = NewWebhook(
            self._hosting.ids.new(), _checked_url(url), _checked(events), secrets.token_urlsafe(32)
        )
        place = self._place(session.tenant_id)
        with self._hosting.write() as rows:
            if len(rows.all(tables.webhooks, shop_id=session.shop_id, ended_at=None)) >= HOOKS_MAX:
                raise ValidationError({"url": f"A shop tells at most {HOOKS_MAX} programs."})
            rows.add(
                tables.webhooks,
                {
                    "id": made.id,
                    "shop_id": session.shop_id,
                    "url": made.url,
                    "events": canonical_json(list(made.events)),
                    "secret": made.secret,
                    "place": place,
                    "created_at": instant_text(self._hosting.clock.now()),
                    "ended_at": None,
                    "ended_why": None,
                },
            )
        return made

    def all(self, session: Session) -> Sequence[Webhook]:
        """List them, those that ended too.

        Raises:
            ForbiddenError: who asks is not the owner.
        """
        require_owner(session)
        with self._hosting.read() as rows:
            return [_webhook(row) for row in rows.all(tables.webhooks, shop_id=session.shop_id)]

    def end(self, session: Session, webhook_id: str) -> Webhook:
        """Tell a program nothing any more.

        Raises:
            ForbiddenError, NotFoundError: who asks is not the owner, or the shop has none of this id.
        """
        require_owner(session)
        mine = {"id": webhook_id, "shop_id": session.shop_id}
        with self._hosting.write() as rows:
            rows.one(tables.webhooks, what="webhook", **mine)
            self._end(rows, "The owner took it back.", **mine)
            return _webhook(rows.one(tables.webhooks, what="webhook", **mine))

    def gone(self, webhook_id: str) -> None:
        """Note that a program wants to be told nothing any more: it said so."""
        with self._hosting.write() as rows:
            self._end(rows, "The program said that it is gone (410).", id=webhook_id)

    def target(self, webhook_id: str) -> tuple[str, str] | None:
        """Give the address and the secret of a program that is still told; None where it is not."""
        with self._hosting.read() as rows:
            row = rows.maybe(tables.webhooks, id=webhook_id, ended_at=None)
        return None if row is None else (row["url"], row["secret"])

    def write_down(self, shop_id: str, tenant_id: str) -> int:
        """Write down what programs have not been told yet; says how many jobs that were."""
        with self._hosting.read() as rows:
            hooks = rows.all(tables.webhooks, shop_id=shop_id, ended_at=None)
        if not hooks or min(each["place"] for each in hooks) >= self._place(tenant_id):
            return 0
        written = 0
        with self._hosting.own_acts(tenant_id).write_told() as work:
            rows = HostingRows(work.scope.connection)
            for hook in rows.all(tables.webhooks, shop_id=shop_id, ended_at=None):
                written += _write_down(work, rows, hook)
        return written

    def _place(self, tenant_id: str | None) -> int:
        if tenant_id is None:
            return 0
        with self._hosting.acts(tenant_id).read() as view:
            return view.replica.head().head

    def _end(self, rows: HostingRows, why: str, **equal: Any) -> None:
        ended = {"ended_at": instant_text(self._hosting.clock.now()), "ended_why": why}
        rows.change(tables.webhooks, ended, ended_at=None, **equal)


def event_of(operation: StoredRow) -> str:
    """Name what happened: `contact.created`, `invoice.issued`."""
    verb = str(operation["kind"]).rpartition(".")[2]
    past = f"{verb}d" if verb.endswith("e") else f"{verb}ed"
    return f"{operation['entity']}.{_PAST.get(verb, past)}"


def wants(events: Sequence[str], event: str) -> bool:
    """Whether a program wants to be told of an event."""
    return bool({"*", event, f"{event.partition('.')[0]}.*"} & set(events))


def _write_down(work: Work, rows: HostingRows, hook: StoredRow) -> int:
    head = work.replica.head().head
    upto = min(head, hook["place"] + _AT_ONCE)
    events = json.loads(hook["events"])
    chosen = [
        each for each in work.replica.between(hook["place"], upto) if wants(events, event_of(each))
    ]
    for operation in chosen:
        job = _job(hook, operation)
        work.journal.touch("jobs", work.jobs.add(job, new_id=work.ids.new(), now=work.now))
    rows.change(tables.webhooks, {"place": upto}, id=hook["id"])
    return len(chosen)


def _job(hook: StoredRow, operation: StoredRow) -> NewJob:
    event = event_of(operation)
    return NewJob(
        queue=Queue.WEBHOOKS,
        kind=DELIVER,
        title=f"Tell {urlsplit(hook['url']).hostname} of {event}",
        payload={
            "webhookId": hook["id"],
            "event": {
                "id": operation["id"],
                "type": event,
                "createdAt": operation["created_at"],
                "data": {"id": operation["entity_id"], "kind": operation["entity"]},
            },
        },
        priority=LATER,
        attempts_max=ATTEMPTS_MAX,
    )


def _checked_url(url: str) -> str:
    words = "Give an address that begins with https://."
    try:
        parts = urlsplit(url)
        is_well = parts.scheme in ("https", "http") and bool(parts.hostname) and parts.port != 0
    except ValueError as error:
        raise ValidationError({"url": words}) from error
    is_secret = parts.username is not None or parts.password is not None
    is_clear = parts.scheme == "http" and parts.hostname not in _HERE
    if not is_well or is_secret or is_clear or len(url) > URL_MAX or not url.isprintable():
        raise ValidationError({"url": words})
    return url


def _checked(events: Sequence[str]) -> tuple[str, ...]:
    wrong = not events or len(events) > EVENTS_MAX
    if wrong or not all(_EVENT.fullmatch(each) for each in events):
        words = 'Name events: "invoice.issued", all of a kind: "invoice.*", or "*".'
        raise ValidationError({"events": words})
    return tuple(dict.fromkeys(events))


def _webhook(row: StoredRow) -> Webhook:
    ended = row["ended_at"]
    return Webhook(
        row["id"],
        row["url"],
        tuple(json.loads(row["events"])),
        parse_instant(row["created_at"]),
        parse_instant(ended) if ended else None,
        row["ended_why"],
    )
