"""What is on record of one contact: how it buys and pays, how much there is of it, and what happened with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Table, and_, case, func, or_, select

from payaid_desktop.domain.audit import AuditRecord
from payaid_desktop.domain.documents import DocumentKind, DocumentStatus
from payaid_desktop.domain.money import Money
from payaid_desktop.store import tables
from payaid_desktop.store.figures import SALES_SIGNS
from payaid_desktop.store.mapping import from_row
from payaid_desktop.store.scope import Scope

_PAPERS: Final = tuple(kind.value for kind in DocumentKind)
_TOLD: Final = ("issue", "cancel", "record", "reverse")


@dataclass(frozen=True, slots=True)
class Bought:
    """What a contact bought in a period, net of credit notes; only invoices are counted as bills."""

    total: Money
    bills: int
    last_on: date | None


@dataclass(frozen=True, slots=True)
class PaidBill:
    """A bill that is paid in full: its day, and the day of the last money for it."""

    dated_on: date
    paid_on: date


class ContactFigures:
    """The figures of single contacts of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def bought(self, contact_id: str, *, from_on: date, to_on: date) -> Bought:
        """Add up what a contact bought between two days."""
        documents = tables.documents.c
        signed = documents.total_paise * case(
            *((documents.register == name, sign) for name, sign in SALES_SIGNS.items()), else_=0
        )
        is_bill = documents.register == "invoices"
        wanted = select(
            func.coalesce(func.sum(signed), 0),
            func.count().filter(is_bill),
            func.max(documents.dated_on).filter(is_bill),
        ).where(
            self._scope.mine(tables.documents, contact_id=contact_id),
            documents.status == DocumentStatus.ISSUED.value,
            documents.dated_on.between(from_on.isoformat(), to_on.isoformat()),
        )
        paise, bills, last_on = self._scope.run(wanted).one()
        return Bought(
            Money(int(paise)), int(bills), date.fromisoformat(last_on) if last_on else None
        )

    def paid_bills(self, contact_id: str, *, from_on: date) -> Sequence[PaidBill]:
        """List the invoices since a day that money has paid in full; what a note alone settled is not paid."""
        documents, allocations = tables.documents.c, tables.allocations.c
        settling = tables.documents.join(
            tables.allocations,
            and_(
                allocations.tenant_id == documents.tenant_id,
                allocations.document_id == documents.id,
            ),
        )
        still_open = select(tables.open_items.c.id).where(
            self._scope.mine(tables.open_items, contact_id=contact_id)
        )
        wanted = (
            select(documents.dated_on, func.max(allocations.dated_on))
            .select_from(settling)
            .where(
                self._scope.mine(tables.documents, contact_id=contact_id, register="invoices"),
                documents.status == DocumentStatus.ISSUED.value,
                documents.dated_on >= from_on.isoformat(),
                documents.id.not_in(still_open),
                allocations.payment_id.is_not(None),
            )
            .group_by(documents.id, documents.dated_on)
            .order_by(documents.dated_on, documents.id)
        )
        return [
            PaidBill(date.fromisoformat(row[0]), date.fromisoformat(row[1]))
            for row in self._scope.run(wanted)
        ]

    def counts(self, contact_id: str) -> Mapping[str, int]:
        """Count a contact's documents by register, and its payments as "payments"."""
        register = tables.documents.c.register
        documents = (
            select(register, func.count())
            .where(self._scope.mine(tables.documents, contact_id=contact_id))
            .group_by(register)
        )
        payments = select(func.count()).where(
            self._scope.mine(tables.payments, contact_id=contact_id)
        )
        counts = {str(row[0]): int(row[1]) for row in self._scope.run(documents)}
        return {**counts, "payments": int(self._scope.run(payments).scalar_one())}

    def events(self, contact_id: str, *, limit: int) -> Sequence[AuditRecord]:
        """List what was done with a contact, its documents, payments and deals, the newest first.

        Of documents and payments only what counts: that they were issued or recorded, cancelled or reversed.
        """
        log = tables.audit_log.c
        wanted = (
            select(tables.audit_log)
            .where(
                self._scope.mine(tables.audit_log),
                or_(
                    and_(log.entity == "contact", log.entity_id == contact_id),
                    self._about(tables.documents, _PAPERS, contact_id, limit=limit),
                    self._about(tables.payments, ("payment",), contact_id, limit=limit),
                    self._about(tables.deals, ("deal",), contact_id, limit=limit),
                ),
                or_(
                    log.entity.in_(("contact", "deal")),
                    *(log.action.endswith(f".{act}") for act in _TOLD),
                ),
            )
            .order_by(log.id.desc())
            .limit(limit)
        )
        return [from_row(AuditRecord, row) for row in self._scope.run(wanted).mappings()]

    def _about(
        self, table: Table, entities: Sequence[str], contact_id: str, *, limit: int
    ) -> ColumnElement[bool]:
        """What was done with a contact's newest rows; named by their ids, so that the index of the log is used."""
        mine = self._scope.mine(table, contact_id=contact_id)
        newest = select(table.c.id).where(mine).order_by(table.c.id.desc()).limit(limit)
        ids = [row[0] for row in self._scope.run(newest)]
        log = tables.audit_log.c
        return and_(log.entity.in_(entities), log.entity_id.in_(ids))
