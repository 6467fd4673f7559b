"""Acts of a computer that was shut out: kept apart until the owner has looked.

What somebody billed before they left is not lost, and what a thief makes up is not believed. Only facts are taken: a
bill that was printed took place, an edit can be made again. The computer shows the token that it got its access with;
that opens nothing else any more.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Final

from payaid_desktop.domain.changes import Operation, canonical_json
from payaid_desktop.domain.errors import ConflictError, NotFoundError, SignInError
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.registering import require_owner
from payaid_desktop.services.hosting.secrets import hash_of
from payaid_desktop.services.hosting.sessions import Session
from payaid_desktop.services.replication.accepting import Accepting
from payaid_desktop.services.replication.following import Following
from payaid_desktop.services.replication.registers import is_believable
from payaid_desktop.store.hosting import HostingRows
from payaid_desktop.store.mapping import StoredRow, instant_text
from payaid_desktop.store.tables import hosting as tables

KEPT_MAX: Final = 10_000
"""So many acts of one computer are kept at most."""
WAITING, ACCEPTED, REFUSED = "waiting", "accepted", "refused"


class Quarantine:
    """Keeps such acts, and lets the owner decide."""

    def __init__(self, hosting: Hosting) -> None:
        self._hosting = hosting

    def keep(self, refresh_token: str, operations: Sequence[Operation]) -> int:
        """Keep the acts of a computer that was shut out; sent again they are kept once. Says how many wait.

        Raises:
            SignInError: the token is not known.
            ConflictError: the computer was not shut out, or brings another one's acts, or too many.
        """
        now = instant_text(self._hosting.clock.now())
        with self._hosting.write() as rows:
            device = _shut_out(rows, refresh_token)
            if any(each.device_id != device["id"] for each in operations):
                raise ConflictError("These are the acts of another computer.")
            known = {row["id"] for row in _of(rows, device["id"])}
            fresh = [each for each in operations if is_believable(each) and each.id not in known]
            if len(known) + len(fresh) > KEPT_MAX:
                raise ConflictError("Too many acts wait here already.")
            for each in fresh:
                row = {"id": each.id, "shop_id": device["shop_id"], "device_id": device["id"]}
                told = {"operation": canonical_json(asdict(each)), "received_at": now}
                rows.add(tables.quarantine, {**row, **told, "state": WAITING})
            return len(_of(rows, device["id"], state=WAITING))

    def counts(self, session: Session) -> Mapping[str, int]:
        """Say of each computer of a shop how many of its acts wait for the owner."""
        with self._hosting.read() as rows:
            waiting = rows.all(tables.quarantine, shop_id=session.shop_id, state=WAITING)
        return Counter(row["device_id"] for row in waiting)

    def accept(self, session: Session, device_id: str) -> int:
        """Put what a computer brought into the shop's feed; says how many acts were taken.

        Raises:
            ForbiddenError, NotFoundError: who asks is not the owner, or nothing of it waits.
        """
        require_owner(session)
        waiting = self._waiting(session, device_id)
        operations = [Operation(**json.loads(row["operation"])) for row in waiting]
        acts = self._hosting.acts(session.tenant_id or "")
        taken = Accepting(acts).vouched(sorted(operations, key=lambda each: (each.epoch, each.n)))
        Following(acts).follow_all()
        self._decide(waiting, ACCEPTED)
        return sum(verdict.seq is not None for verdict in taken.verdicts)

    def refuse(self, session: Session, device_id: str) -> int:
        """Believe nothing of what a computer brought; it stays on record. Says how many acts that were.

        Raises:
            ForbiddenError, NotFoundError: who asks is not the owner, or nothing of it waits.
        """
        require_owner(session)
        waiting = self._waiting(session, device_id)
        self._decide(waiting, REFUSED)
        return len(waiting)

    def _waiting(self, session: Session, device_id: str) -> Sequence[StoredRow]:
        with self._hosting.read() as rows:
            waiting = [
                row
                for row in _of(rows, device_id, state=WAITING)
                if row["shop_id"] == session.shop_id
            ]
        if not waiting:
            raise NotFoundError("Nothing of this computer waits to be looked at.")
        return waiting

    def _decide(self, waiting: Sequence[StoredRow], state: str) -> None:
        with self._hosting.write() as rows:
            for row in waiting:
                rows.change(tables.quarantine, {"state": state}, id=row["id"])


def _shut_out(rows: HostingRows, refresh_token: str) -> StoredRow:
    token = rows.maybe(tables.refresh_tokens, token_hash=hash_of(refresh_token))
    device = token and rows.maybe(tables.registered_devices, id=token["device_id"])
    if not device:
        raise SignInError("This computer is not known.")
    if device["state"] != "revoked":
        raise ConflictError("This computer was not shut out. It can sync.")
    return device


def _of(rows: HostingRows, device_id: str, **equal: str) -> Sequence[StoredRow]:
    return rows.all(tables.quarantine, device_id=device_id, **equal)
