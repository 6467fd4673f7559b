"""Requests that are done once though they are sent again: by the key that their program gave each of them.

That a key was used is written in the transaction of what was done under it, so it is done once however often, and
however many at a time, it is asked for. Source: draft-ietf-httpapi-idempotency-key-header.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.secrets import hash_of
from payaid_desktop.services.replication.serving import ServerActs
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.hosting import HostingRows
from payaid_desktop.store.mapping import instant_text
from payaid_desktop.store.tables import hosting as tables
from payaid_desktop.store.work import Work

KEPT: Final = timedelta(days=30)
KEY_MAX: Final = 255


class KeyReusedError(ConflictError):
    """The key was used for another request."""

    code = "IDEMPOTENCY_KEY_REUSED"


class DoneAlreadyError(ConflictError):
    """Another request of the same key was quicker, or its answer was lost."""

    code = "DONE_ALREADY"


@dataclass(frozen=True, slots=True)
class Once:
    """A request under a key: whose, and the hash of what it asks for."""

    tenant_id: str
    key: str
    request_sha: str

    def __post_init__(self) -> None:
        if (
            not 1 <= len(self.key) <= KEY_MAX
            or not self.key.isascii()
            or not self.key.isprintable()
        ):
            sentence = f"Send 1 to {KEY_MAX} letters and digits, others for each request."
            raise ValidationError({"Idempotency-Key": sentence})

    @property
    def names(self) -> dict[str, str]:
        """The columns that name it."""
        return {"tenant_id": self.tenant_id, "key_hash": hash_of(self.key)}


class OnceActs(ServerActs):
    """Acts whose one transaction notes the key that it was asked for under."""

    def __init__(self, acts: ServerActs, actor: Actor, once: Once) -> None:
        super().__init__(
            acts.database, actor=actor, clock=acts.clock, ids=acts.ids, publish=acts.publish
        )
        self._once = once

    def at_end(self, work: Work) -> None:
        """Give what was done its places in the feed, and note its key.

        Raises:
            DoneAlreadyError: it was done meanwhile; nothing of this is kept.
        """
        super().at_end(work)
        _note(HostingRows(work.scope.connection), self._once, now=work.now)


class OnceHosting(Hosting):
    """The server as a whole, whose one transaction of its own rows notes the key that it was asked for under."""

    __slots__ = ("_once",)

    def __init__(self, hosting: Hosting, once: Once) -> None:
        super().__init__(
            hosting.database, hosting.clock, hosting.ids, hosting.life, hosting.instance_id
        )
        self._once = once

    @contextmanager
    def write(self) -> Iterator[HostingRows]:
        """Open the write transaction.

        Raises:
            DoneAlreadyError: it was done meanwhile; nothing of this is kept.
        """
        with super().write() as rows:
            yield rows
            _note(rows, self._once, now=self.clock.now())


def _note(rows: HostingRows, once: Once, *, now: datetime) -> None:
    if rows.maybe(tables.answers, **once.names) is not None:
        raise DoneAlreadyError("This was done already. Ask again for its answer.")
    row = {**once.names, "request_sha": once.request_sha, "answer": None}
    rows.add(tables.answers, {**row, "created_at": instant_text(now)})


class Answers:
    """The answers that were given under keys."""

    def __init__(self, hosting: Hosting) -> None:
        self._hosting = hosting

    def find(self, once: Once) -> dict[str, Any] | None:
        """Give the answer that a request had; None where it was not done yet.

        Raises:
            KeyReusedError: the key was used for another request.
            DoneAlreadyError: it was done, and the server stopped before it answered.
        """
        with self._hosting.read() as rows:
            row = rows.maybe(tables.answers, **once.names)
        if row is None:
            return None
        if row["request_sha"] != once.request_sha:
            raise KeyReusedError(
                "This Idempotency-Key was used for another request. Take a new one."
            )
        if row["answer"] is None:
            raise DoneAlreadyError("This was done already, and its answer was lost. Read the list.")
        answer: dict[str, Any] = json.loads(row["answer"])
        return answer

    def keep(self, once: Once, answer: dict[str, Any]) -> None:
        """Keep what was answered."""
        with self._hosting.write() as rows:
            rows.change(tables.answers, {"answer": json.dumps(answer)}, **once.names)

    def forget_old(self) -> int:
        """Forget what was answered longer than 30 days ago; says how many answers."""
        before = instant_text(self._hosting.clock.now() - KEPT)
        with self._hosting.write() as rows:
            return rows.remove_before(tables.answers, before)
