"""History in bulk: what many acts would have written, collected in memory and written table by table.

For loading what happened before: a demo, a benchmark, books from elsewhere. The rows are those that the repositories
write, and after each `write` all derived figures agree with them. What is loaded so is not news: it makes no change and
no job, so it is not sent to other computers, and no audit record.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Table

from payaid_desktop.domain.business import Business, SeriesChoice
from payaid_desktop.domain.documents import Buyer, Document, DocumentStatus, Seller
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.ledger import LedgerEntry
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.numbering import SeriesTemplate, number_key
from payaid_desktop.domain.payments import Allocation, Payment
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.domain.stock import StockMovement
from payaid_desktop.store import tables
from payaid_desktop.store.documents import document_row, frozen_copy, item_rows
from payaid_desktop.store.figures import day_row
from payaid_desktop.store.mapping import StoredRow, to_row
from payaid_desktop.store.open_items import document_item, payment_item
from payaid_desktop.store.prepared import Prepared, insert_into
from payaid_desktop.store.scope import Row, Scope
from payaid_desktop.store.search_index import indexed_at_once
from payaid_desktop.store.series import TakenNumber, new_series, template_of

_WITHOUT_LINES = frozenset({"lines"})
_WITHOUT_ALLOCATIONS = frozenset({"allocations"})


class Bulk:
    """Rows that wait to be written. Keep one for a whole load: it knows what is still due on each bill."""

    def __init__(self, scope: Scope) -> None:
        self._tenant_id = scope.tenant_id
        self._dialect = scope.connection.dialect.name
        self._rows: dict[Table, tuple[Prepared, list[Any]]] = {}
        self._days: dict[tuple[str, ...], Row] = {}
        self._levels: dict[str, int] = {}
        self._copies: dict[Seller | Buyer, str] = {}
        self._new_copies: list[Row] = []
        self._open: dict[str, Row] = {}
        self._opened: dict[str, None] = {}
        self._written: set[str] = set()
        self._settled: list[str] = []

    def add_document(self, document: Document) -> None:
        """Add a document in its last state, and what is to be paid on it."""
        frozen = {
            "seller_sha": self._frozen(document.seller),
            "buyer_sha": self._frozen(document.buyer),
        }
        self._add(tables.documents, document_row(document, frozen))
        for row in item_rows(document):
            self._add(tables.document_items, row)
        self._count(document)
        item = document_item(document) if document.status is DocumentStatus.ISSUED else None
        if item is not None:
            self._open[document.id] = item
            self._opened[document.id] = None

    def add_payment(self, payment: Payment) -> None:
        """Add a payment with its allocations."""
        row = to_row(payment, without=_WITHOUT_ALLOCATIONS)
        self._add(tables.payments, {**row, "number_key": number_key(payment.number)})
        left = payment_item(row)
        for each in payment.allocations:
            self._add(tables.allocations, to_row(each))
            self._shift(each.document_id or "", -each.amount.paise)
            left["due_paise"] += each.amount.paise
        if left["due_paise"]:
            self._open[payment.id] = left
            self._opened[payment.id] = None

    def allocate(self, allocations: Sequence[Allocation]) -> None:
        """Add allocations between payments, notes and documents of this load, and take them from both sides."""
        for each in allocations:
            self._add(tables.allocations, to_row(each))
            self._shift(each.document_id or "", -each.amount.paise)
            self._shift(each.payment_id or each.note_id or "", each.amount.paise)

    def note(self, allocations: Sequence[Allocation]) -> None:
        """Add allocations that count for nothing any more: to a bill that is cancelled."""
        for each in allocations:
            self._add(tables.allocations, to_row(each))

    def due(self, document_id: str) -> Money:
        """What is still to be paid on a document of this load; negative where it is credit."""
        row = self._open.get(document_id)
        return Money(row["due_paise"] if row else 0)

    def book(self, entry: LedgerEntry) -> None:
        """Add a ledger entry."""
        figures = {"debit_paise": entry.debit.paise, "credit_paise": entry.credit.paise}
        self._add(tables.ledger_entries, {**to_row(entry, without=_WITHOUT_LINES), **figures})
        for place, line in enumerate(entry.lines, start=1):
            self._add(tables.ledger_lines, {"entry_id": entry.id, "line_no": place, **to_row(line)})

    def move(self, movements: Sequence[StockMovement]) -> None:
        """Add movements of stock."""
        for each in movements:
            row = to_row(each)
            self._add(tables.stock_movements, row)
            level = self._levels.get(each.product_id, 0)
            self._levels[each.product_id] = level + row["quantity_milli"]

    def write(self, scope: Scope) -> None:
        """Write everything that was added since the last time, and bring the derived figures along."""
        scope.insert_missing(tables.snapshots, self._new_copies)
        with indexed_at_once(scope.connection, tables.documents.name):
            for table in IN_ORDER:
                self._write_table(scope, table)
        scope.add_up(tables.document_days, list(self._days.values()))
        levels = [
            {"product_id": each, "on_hand_milli": self._levels[each]} for each in self._levels
        ]
        scope.add_up(tables.stock_levels, levels)
        for document_id in self._settled:
            scope.delete(tables.open_items, id=document_id)
        scope.insert_all(tables.open_items, [self._open[each] for each in self._opened])
        self._written.update(self._opened)
        self._days, self._levels, self._opened = {}, {}, {}
        self._settled, self._new_copies = [], []

    def _shift(self, id: str, paise: int) -> None:
        row = self._open[id]
        row["due_paise"] += paise
        if id in self._written:
            self._settled.append(id)
            self._written.discard(id)
        if row["due_paise"]:
            self._opened[id] = None
        else:
            del self._open[id]
            self._opened.pop(id, None)

    def _add(self, table: Table, row: Row) -> None:
        """Keep a row in the form in which the driver takes it; it is smaller so."""
        row["tenant_id"] = self._tenant_id
        held = self._rows.get(table)
        if held is None:
            held = self._rows[table] = (insert_into(self._dialect, table, tuple(row)), [])
        prepared, rows = held
        rows.append(prepared.bind(row))

    def _write_table(self, scope: Scope, table: Table) -> None:
        prepared, rows = self._rows.get(table) or (None, [])
        if prepared is not None and rows:
            scope.connection.exec_driver_sql(prepared.sql, rows)
            self._rows[table] = (prepared, [])

    def _frozen(self, party: Seller | Buyer | None) -> str | None:
        if party is None:
            return None
        sha = self._copies.get(party)
        if sha is None:
            copy = frozen_copy(party)
            self._new_copies.append(copy)
            sha = self._copies[party] = copy["sha"]
        return sha

    def _count(self, document: Document) -> None:
        row = day_row(document, 1)
        key = (row["register"], row["status"], row["dated_on"])
        held = self._days.setdefault(key, row)
        if held is not row:
            for name in ("documents", "taxable_paise", "tax_paise", "total_paise"):
                held[name] += row[name]


def pack_open_items(scope: Scope) -> None:
    """Write the index of what is due anew.

    A load opens and settles most of what it bills, which leaves the index's pages nearly empty, and
    whoever counts unpaid bills would read them all.
    """
    if scope.connection.dialect.name == "sqlite":
        scope.connection.exec_driver_sql("REINDEX ix_open_items_by_due")


IN_ORDER = (
    tables.document_items,
    tables.documents,
    tables.payments,
    tables.allocations,
    tables.ledger_lines,
    tables.ledger_entries,
    tables.stock_movements,
)
"""What is named comes before what names it; parts come before the whole, which then takes no more of them."""


class BulkSeries:
    """The number series of one device, counted in memory and written back with what they numbered."""

    def __init__(
        self, device: StoredRow, business: Business, *, ids: Ids, held: Sequence[StoredRow] = ()
    ) -> None:
        self._device = device
        self._business = business
        self._ids = ids
        self._rows = {(row["kind"], row["financial_year"]): dict(row) for row in held}
        self._templates: dict[tuple[str, str], SeriesTemplate] = {}
        self._stored = {row["id"] for row in held}
        self._taken: dict[str, Row] = {}

    @classmethod
    def of_device(cls, scope: Scope, device_id: str, business: Business, ids: Ids) -> "BulkSeries":
        """Go on where the device's series are."""
        device = scope.one(tables.devices, what="device", id=device_id)
        held = scope.all(tables.series, tables.series.c.id, device_id=device_id)
        return cls(device, business, ids=ids, held=held)

    def take(self, kind: str, dated_on: date) -> TakenNumber:
        """Take the next number of a kind of document."""
        year = FinancialYear.of(dated_on)
        row = self._row(kind, year)
        serial, last = row["next_serial"], row["last_dated_on"]
        day = dated_on.isoformat()
        row |= {"next_serial": serial + 1, "last_dated_on": max(last or "", day)}
        self._taken[row["id"]] = row
        number = self._templates[kind, year.label].number(year, serial)
        before = date.fromisoformat(last) if last else None
        return TakenNumber(number, row["id"], serial, year.label, before)

    def write(self, scope: Scope) -> None:
        """Write new series, and where the others are now; before the rows that name them."""
        new = [row for row in self._taken.values() if row["id"] not in self._stored]
        scope.insert_all(tables.series, new)
        for row in self._taken.values():
            if row["id"] in self._stored:
                heads = {name: row[name] for name in ("next_serial", "last_dated_on")}
                scope.update(tables.series, heads, id=row["id"])
        self._stored.update(self._taken)
        self._taken = {}

    def _row(self, kind: str, year: FinancialYear) -> Row:
        key = (kind, year.label)
        if key not in self._rows:
            choice: SeriesChoice = self._business.series_of(kind)
            self._rows[key] = new_series(self._device, choice=choice, year=year, id=self._ids.new())
        if key not in self._templates:
            self._templates[key] = template_of(self._rows[key])
        return self._rows[key]
