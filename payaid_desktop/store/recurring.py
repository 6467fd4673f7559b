"""Bills that recur, as they are stored."""

from collections.abc import Sequence

from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.domain.recurring import RecurringInvoice
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import from_row, to_row
from payaid_desktop.store.scope import Scope


class RecurringRepository:
    """The recurring invoices of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def put(self, recurring: RecurringInvoice) -> None:
        """Write one as it is given, known or not."""
        row = to_row(recurring)
        if not self._scope.update(tables.recurring_invoices, row, id=recurring.id):
            self._scope.insert(tables.recurring_invoices, row)

    def maybe(self, recurring_id: str) -> RecurringInvoice | None:
        """Read one, deleted or not, if there is one of this id."""
        row = self._scope.maybe(tables.recurring_invoices, id=recurring_id)
        return None if row is None else from_row(RecurringInvoice, row)

    def get(self, recurring_id: str) -> RecurringInvoice:
        """Read one that is not deleted.

        Raises:
            NotFoundError: there is none of this id.
        """
        found = self.maybe(recurring_id)
        if found is None or found.deleted_at is not None:
            raise NotFoundError("There is no such recurring invoice.")
        return found

    def all(self) -> Sequence[RecurringInvoice]:
        """List those that are not deleted, the oldest first; a shop has few."""
        rows = self._scope.all(
            tables.recurring_invoices, tables.recurring_invoices.c.id, deleted_at=None
        )
        return [from_row(RecurringInvoice, row) for row in rows]
