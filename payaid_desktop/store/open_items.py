"""What is open on accounts: bills, opening balances and money paid out that are owed, and credit that is not used yet.

`open_items` is derived from documents, payments, opening entries and allocations (`store/derived.py` says how); this
module alone writes it, in the transaction that writes those. The open items of a contact add up to its balance.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import literal_column, select

from payaid_desktop.domain.documents import SETTLED_KINDS, Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.ledger import LedgerEntry
from payaid_desktop.domain.money import ZERO, Money, total
from payaid_desktop.domain.payments import CREDIT_FIELDS, Allocation, OpenItem, PaymentDirection
from payaid_desktop.store import tables
from payaid_desktop.store.documents import REGISTERS
from payaid_desktop.store.mapping import from_row, to_row
from payaid_desktop.store.scope import Row, Scope
from payaid_desktop.store.standing import STANDING

OWED_REGISTERS = frozenset(REGISTERS[kind] for kind in SETTLED_KINDS)
"""The registers whose open items are all owed; those of the others may be credit."""
_ITEMS = tables.open_items.c
_OLDEST = (_ITEMS.due_on, _ITEMS.dated_on, _ITEMS.number)
_ZERO: Any = literal_column("0")
"""Spelled out, so that the index of credits serves the question for them."""
_OWED = _ITEMS.due_paise > _ZERO
_CREDIT = _ITEMS.due_paise < _ZERO


class OpenItems:
    """The open items of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def opened(self, document: Document) -> None:
        """Note that an issued sale or note is to be paid, or is credit."""
        row = document_item(document)
        if row is not None:
            self._scope.insert(tables.open_items, row)

    def opened_account(self, entry: LedgerEntry) -> None:
        """Note the opening balance that an entry booked."""
        self._scope.insert(tables.open_items, opening_item(to_row(entry, without=_LINES)))

    def get(self, id: str) -> OpenItem | None:
        """Read what is open of a thing, if anything is."""
        row = self._scope.maybe(tables.open_items, id=id)
        return None if row is None else from_row(OpenItem, row)

    def due(self, document_id: str) -> Money:
        """What is still to be paid on a document."""
        item = self.get(document_id)
        return item.due if item is not None and item.due > ZERO else ZERO

    def owed(self, contact_id: str | None) -> Sequence[OpenItem]:
        """List what a contact still has to pay, what is due first at the top."""
        rows = self._scope.all(tables.open_items, *_OLDEST, also=_OWED, contact_id=contact_id)
        return [from_row(OpenItem, row) for row in rows]

    def due_by(self, day: date) -> Sequence[OpenItem]:
        """List the bills of contacts that are to be paid by a day and are not, what is due first at the top."""
        wanted = (
            select(tables.open_items)
            .where(
                self._scope.mine(tables.open_items, register="invoices"),
                _ITEMS.due_on <= day.isoformat(),
                _ITEMS.contact_id.is_not(None),
                _OWED,
            )
            .order_by(_ITEMS.due_on, _ITEMS.id)
        )
        return [from_row(OpenItem, row) for row in self._scope.run(wanted).mappings()]

    def credits(self, contact_id: str) -> Sequence[OpenItem]:
        """List what a contact has to its credit, the oldest at the top; most have none, and one look-up says so."""
        rows = self._scope.all(tables.open_items, *_OLDEST, also=_CREDIT, contact_id=contact_id)
        # A bill that two laptops took the money for is below nothing, and is no credit that could be spent.
        return [from_row(OpenItem, row) for row in rows if row["register"] in CREDIT_FIELDS]

    def paid_too_much(self) -> Sequence[OpenItem]:
        """List the bills that two laptops took the money for while they were apart, the oldest at the top."""
        wanted = (
            select(tables.open_items)
            .where(
                self._scope.mine(tables.open_items), _ITEMS.register.in_(OWED_REGISTERS), _CREDIT
            )
            .order_by(*_OLDEST)
        )
        return [from_row(OpenItem, row) for row in self._scope.run(wanted).mappings()]

    def advance(self, contact_id: str) -> Money:
        """What a contact has on account that settles nothing yet."""
        return -total([item.due for item in self.credits(contact_id)])

    def settled(self, allocations: Sequence[Allocation]) -> None:
        """Bring everything that some allocations name up to date; they are written already."""
        for name, refresh in (
            ("payment_id", self.refresh_payment),
            ("refund_id", self.refresh_payment),
            ("note_id", self.refresh_document),
            ("document_id", self.refresh_document),
            ("credit_opening_id", self._refresh_opening),
            ("opening_id", self._refresh_opening),
        ):
            for id in {getattr(each, name): None for each in allocations}:
                if id is not None:
                    refresh(id)

    def refresh_document(self, document_id: str) -> None:
        """Bring what is open of a document up to date."""
        row = self._scope.one(tables.documents, what="document", id=document_id)
        owed, credit = "document_id", "note_id"
        self._write(document_id, stored_document_item(row), owed=owed, credit=credit)

    def refresh_payment(self, payment_id: str) -> None:
        """Bring what is open of a payment up to date; nothing is of one that was reversed, nor of its reversal."""
        row = self._scope.one(tables.payments, what="payment", id=payment_id)
        countered = row["reverses_id"] or self._scope.maybe(tables.payments, reverses_id=payment_id)
        item = None if countered else payment_item(row)
        self._write(payment_id, item, owed="refund_id", credit="payment_id")

    def _refresh_opening(self, entry_id: str) -> None:
        row = self._scope.one(tables.ledger_entries, what="opening balance", id=entry_id)
        self._write(entry_id, opening_item(row), owed="opening_id", credit="credit_opening_id")

    def _write(self, id: str, item: Row | None, *, owed: str, credit: str) -> None:
        self._scope.delete(tables.open_items, id=id)
        if item is None:
            return
        # Both sides: two laptops may have set more against it than it came to, so that it turned into credit.
        owed_used, credit_used = self._used(**{owed: id}), self._used(**{credit: id})
        left = item["due_paise"] - owed_used + credit_used
        if left:
            self._scope.insert(tables.open_items, {**item, "due_paise": left})

    def _used(self, **named: Any) -> int:
        """Add up, in paise, what is set against a thing and still counts."""
        rows = self._scope.all(tables.allocations, also=STANDING, **named)
        return sum(each["amount_paise"] for each in rows)


_LINES = frozenset({"lines"})


def document_item(document: Document) -> Row | None:
    """Give what an issued document leaves open while nothing has settled it; None where it asks and gives nothing."""
    sign = _sign(document.kind)
    if not sign or not document.total:
        return None
    return {
        "id": document.id,
        "contact_id": document.contact_id,
        "register": REGISTERS[document.kind],
        "number": document.number or "",
        "dated_on": document.dated_on.isoformat(),
        "due_on": (document.due_on or document.dated_on).isoformat(),
        "due_paise": sign * document.total.paise,
    }


def stored_document_item(row: Any) -> Row | None:
    """Give the same of a document's row; None also where it is not issued, or not any more."""
    sign = _sign(DocumentKind(row["kind"]))
    issued = row["status"] == DocumentStatus.ISSUED.value
    if not issued or not sign or not row["total_paise"]:
        return None
    return {
        "id": row["id"],
        "contact_id": row["contact_id"],
        "register": row["register"],
        "number": row["number"],
        "dated_on": row["dated_on"],
        "due_on": row["due_on"] or row["dated_on"],
        "due_paise": sign * row["total_paise"],
    }


def payment_item(row: Any) -> Row:
    """Give what a payment's row leaves open while it settles nothing."""
    sign = -1 if row["direction"] == PaymentDirection.RECEIVED.value else 1
    return {
        "id": row["id"],
        "contact_id": row["contact_id"],
        "register": "payments",
        "number": row["number"],
        "dated_on": row["dated_on"],
        "due_on": row["dated_on"],
        "due_paise": sign * row["amount_paise"],
    }


def opening_item(row: Any) -> Row:
    """Give what the entry of an opening balance leaves open while nothing has settled it."""
    return {
        "id": row["id"],
        "contact_id": row["contact_id"],
        "register": "openings",
        "number": "",
        "dated_on": row["dated_on"],
        "due_on": row["dated_on"],
        "due_paise": row["party_amount_paise"],
    }


def _sign(kind: DocumentKind) -> int:
    if kind is DocumentKind.CREDIT_NOTE:
        return -1
    return 1 if kind in SETTLED_KINDS else 0
