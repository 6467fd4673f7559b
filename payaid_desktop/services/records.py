"""What is on record beside the books: jobs, outgoing changes, the audit log, search, and a dump to compare."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from payaid_desktop.domain.audit import AuditRecord
from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.money import Money
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.outgoing import figures_of
from payaid_desktop.store.derived import derived_differences
from payaid_desktop.store.documents import DocumentLine
from payaid_desktop.store.dump import dump_tables
from payaid_desktop.store.jobs import Job, OutgoingChange
from payaid_desktop.store.paging import LIMIT_MAX, Page, PageRequest
from payaid_desktop.store.replica import Head
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.search import Hit, beginning, search

SEARCHED = ("contacts", "products", "documents")


@dataclass(frozen=True, slots=True)
class Dump:
    """Everything that devices which agree have in common, in one canonical form; money in whole paise."""

    device: str
    tables: dict[str, list[dict[str, Any]]]
    outbox: int
    dead: tuple[Job, ...]
    conflicts: tuple[str, ...]
    cursor: str | None
    integrity: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the data is: when it was saved here last, how much waits to be sent, how much needs somebody.

    `waiting` counts other work that waits, too: letters, reminders.
    """

    saved_at: datetime | None
    waiting_to_send: int
    waiting: int
    needs_you: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a text may mean: contacts with what each owes, products, documents."""

    contacts: tuple[tuple[Hit, Money], ...] = ()
    products: tuple[Hit, ...] = ()
    documents: tuple[DocumentLine, ...] = ()


class Records:
    """Reads what is on record."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def search(
        self, text: str, *, kinds: Sequence[str] = SEARCHED, limit: int = 20
    ) -> tuple[Hit, ...]:
        """Look for a text in contacts, products and documents; at most `limit` hits of each."""
        with self._acts.read() as view:
            return search(view.scope, text, kinds=kinds, limit=min(limit, LIMIT_MAX))

    def find(self, text: str, *, kinds: Sequence[str] = SEARCHED, limit: int = 4) -> Found:
        """Look for what somebody most likely means; names that begin with the text come first."""
        with self._acts.read() as view:
            hits = search(view.scope, text, kinds=kinds, limit=limit)
            of_kind = {
                kind: _likely(view.scope, hits, text, kind=kind, limit=limit)
                for kind in ("contacts", "products")
                if kind in kinds
            }
            contacts = of_kind.get("contacts", ())
            balances = view.ledger.balances([each.id for each in contacts])
            others = [hit.id for hit in hits if hit.kind not in ("contacts", "products")]
            return Found(
                contacts=tuple((hit, balances[hit.id]) for hit in contacts),
                products=of_kind.get("products", ()),
                documents=tuple(view.documents.lines(others)),
            )

    def outbox(self, *, limit: int = LIMIT_MAX) -> Sequence[OutgoingChange]:
        """List the operations that wait to be sent, in the order in which they were made."""
        with self._acts.read() as view:
            return view.jobs.outgoing(limit=limit)

    def standing(self) -> Standing:
        """Say where the data is; every screen that shows it asks here."""
        with self._acts.read() as view:
            newest = view.audit.page(PageRequest(limit=1)).items
            figures = figures_of(view, now=self._acts.now())
            return Standing(
                saved_at=newest[0].at if newest else None,
                waiting_to_send=view.jobs.waiting("sync"),
                needs_you=figures.needs_you,
                waiting=figures.waiting,
            )

    def audit(self, request: PageRequest, *, entity_id: str | None = None) -> Page[AuditRecord]:
        """List who did what, the newest first."""
        with self._acts.read() as view:
            return view.audit.page(request, entity_id=entity_id)

    def dump(self) -> Dump:
        """Read everything that devices which agree have in common."""
        with self._acts.read() as view:
            dead = view.jobs.page(PageRequest(limit=LIMIT_MAX), state="failed")
            return Dump(
                device=self._acts.actor.device_id,
                tables=dump_tables(view.scope),
                outbox=view.jobs.waiting("sync"),
                dead=dead.items,
                conflicts=tuple(row["id"] for row in view.replica.open_conflicts()),
                cursor=_cursor(view.replica.head()),
                integrity="; ".join(derived_differences(view.scope)) or "ok",
            )

    def state_hash(self) -> str:
        """Hash that content (SHA-256, hex): equal on devices that agree."""
        with self._acts.read() as view:
            content = dump_tables(view.scope)
        return hashlib.sha256(canonical_json(content).encode()).hexdigest()


def _cursor(head: Head) -> str | None:
    return f"{head.server_epoch}.{head.followed}" if head.server_epoch else None


def _likely(
    scope: Scope, hits: Sequence[Hit], text: str, *, kind: str, limit: int
) -> tuple[Hit, ...]:
    first = beginning(scope, text, kind=kind, limit=limit)
    rest = (hit for hit in hits if hit.kind == kind and hit not in first)
    return (*first, *rest)[:limit]
