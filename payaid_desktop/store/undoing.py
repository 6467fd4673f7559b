"""Undoing what this laptop did and its shop's feed refused: the same thing was done on another laptop before.

The guards refuse to take evidence back; here alone they are lifted, for one transaction and for rows that nobody but
this laptop has seen. The operation itself and its line in the audit log stay.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection

from payaid_desktop.domain.documents import Document, DocumentStatus
from payaid_desktop.domain.numbering import number_key
from payaid_desktop.domain.payments import Payment
from payaid_desktop.store import tables
from payaid_desktop.store.documents import search_text
from payaid_desktop.store.mapping import StoredRow
from payaid_desktop.store.scope import Scope


@contextmanager
def guards_lifted(connection: Connection) -> Iterator[None]:
    """Let evidence be changed inside the block; the transaction takes the guards back with everything else on an error.

    Laptops alone undo anything, and their stores are SQLite files, whose schema changes belong to the transaction.
    """
    known = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_no_*'"
    ).all()  # the guards' names; the triggers that keep the search index stay
    for name, _ in known:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    yield
    for _, statement in known:
        connection.exec_driver_sql(statement)


class Undoing:
    """Takes rows of one business back; use it inside `guards_lifted`."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def entry(self, entry_id: str) -> None:
        """Take an entry of the ledger back."""
        self._scope.delete(tables.ledger_lines, entry_id=entry_id)
        self._scope.delete(tables.ledger_entries, id=entry_id)

    def opening(self, entry_id: str) -> None:
        """Take back that an opening balance is open; what was set against it goes on naming it."""
        self._scope.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        self._scope.delete(tables.open_items, id=entry_id)

    def movements(self, movements: Sequence[Mapping[str, Any]]) -> None:
        """Take movements of stock back, and their products' levels."""
        for each in movements:
            if self._scope.delete(tables.stock_movements, id=each["id"]):
                level = {
                    "product_id": each["product_id"],
                    "on_hand_milli": -each["quantity_milli"],
                }
                self._scope.add_up(tables.stock_levels, [level])

    def cancellation(self, document_id: str) -> None:
        """Let a document be issued again that was cancelled."""
        row = self._scope.one(tables.documents, what="document", id=document_id)
        issued = {
            "status": DocumentStatus.ISSUED.value,
            "cancelled_at": None,
            "cancel_reason": "",
            "version": row["version"] - 1,
        }
        self._scope.update(tables.documents, issued, id=document_id)

    def payment(self, payment_id: str) -> None:
        """Take a payment back that settled nothing."""
        self._scope.delete(tables.open_items, id=payment_id)
        self._scope.delete(tables.payments, id=payment_id)

    def renumber_document(self, document: Document) -> None:
        """Give a document the number that it has here in the place of the one it has in the books."""
        self._scope.update(
            tables.documents,
            {
                "number": document.number,
                "number_key": number_key(document.number or ""),
                "series_id": document.series_id,
                "serial": document.serial,
                "device_id": document.device_id,
                "search_text": search_text(document),
            },
            id=document.id,
        )
        reference = {"reference": document.number}
        self._scope.update(tables.ledger_entries, reference, document_id=document.id)

    def renumber_payment(self, payment: Payment) -> None:
        """Give a payment the number that it has here in the place of the one it has in the books."""
        self._scope.update(
            tables.payments,
            {
                "number": payment.number,
                "number_key": number_key(payment.number),
                "series_id": payment.series_id,
                "serial": payment.serial,
                "device_id": payment.device_id,
            },
            id=payment.id,
        )
        reference = {"reference": payment.number}
        self._scope.update(tables.ledger_entries, reference, payment_id=payment.id)

    def restamp(self, rows: Sequence[StoredRow], *, device_id: str, epoch: int = 1) -> None:
        """Let operations that nobody has seen be those of another device, counted from 1 in their order."""
        for n, row in enumerate(rows, start=1):
            stamps = {"device_id": device_id, "epoch": epoch, "n": n}
            self._scope.update(tables.changes, stamps, id=row["id"])

    def move_document(self, document_id: str, to_id: str) -> None:
        """Give a document another id, with its lines, its entries and its movements.

        What was paid on it goes on naming the old id, which the other laptop's bill takes in the same transaction.
        """
        self._scope.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        self._scope.update(tables.documents, {"id": to_id}, id=document_id)
        for table in (tables.document_items, tables.ledger_entries, tables.stock_movements):
            self._scope.update(table, {"document_id": to_id}, document_id=document_id)
        self._scope.delete(tables.open_items, id=document_id)
