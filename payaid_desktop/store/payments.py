"""Payments and allocations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, case, func, or_, select

from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.numbering import number_key
from payaid_desktop.domain.payments import Allocation, Payment, PaymentDirection, PaymentMode
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import StoredRow, from_row, to_row
from payaid_desktop.store.paging import LIMIT_MAX, Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.standing import DOCUMENTS_STAND, STANDING

_KEPT_ELSEWHERE = frozenset({"allocations"})
_BY_DAY = (tables.payments.c.dated_on, tables.payments.c.id)
SORTS = {"newest": Keyset(_BY_DAY, descending=True), "oldest": Keyset(_BY_DAY)}
_SIGN = case((tables.payments.c.reverses_id.is_(None), 1), else_=-1)


@dataclass(frozen=True, slots=True)
class PaymentFilter:
    """Which payments; `search` is a part of the number, the party's name or the reference."""

    direction: PaymentDirection | None = None
    contact_id: str | None = None
    from_on: date | None = None
    to_on: date | None = None
    mode: PaymentMode | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """A payment as a list shows it; `on_account` is what of it settles nothing yet."""

    payment: Payment
    is_reversed: bool
    on_account: Money

    @property
    def id(self) -> str:
        """The payment's id."""
        return self.payment.id


@dataclass(frozen=True, slots=True)
class PaymentSum:
    """How many payments went one way in one mode, and what they come to less what was taken back."""

    direction: PaymentDirection
    mode: PaymentMode
    count: int
    amount: Money


class PaymentRepository:
    """The payments of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, payment: Payment) -> None:
        """Write a payment with its allocations."""
        row = to_row(payment, without=_KEPT_ELSEWHERE)
        self._scope.insert(tables.payments, {**row, "number_key": number_key(payment.number)})
        self.allocate(payment.allocations)

    def give_to(self, payment_id: str, contact_id: str | None) -> None:
        """Let a payment belong to the contact that its own was merged into."""
        self._scope.update(tables.payments, {"contact_id": contact_id}, id=payment_id)

    def allocate(self, allocations: Sequence[Allocation]) -> None:
        """Write allocations; `open_items.settled` brings what is open up to date."""
        self._scope.insert_all(tables.allocations, [to_row(each) for each in allocations])

    def get(self, payment_id: str) -> Payment:
        """Read a payment with its allocations.

        Raises:
            NotFoundError: there is none of this id in this business.
        """
        return self._whole(self._scope.one(tables.payments, what="payment", id=payment_id))

    def allocate_missing(self, allocations: Sequence[Allocation]) -> None:
        """Write those of some allocations that are not there yet."""
        known = self._scope.ids_of(tables.allocations, (each.id for each in allocations))
        self.allocate([each for each in allocations if each.id not in known])

    def is_known(self, payment_id: str) -> bool:
        """Whether there is a payment of this id."""
        return self._scope.maybe(tables.payments, id=payment_id) is not None

    def numbered(self, series_id: str, serial: int) -> str | None:
        """Give the id of the payment that has a number of a series."""
        row = self._scope.maybe(tables.payments, series_id=series_id, serial=serial)
        return None if row is None else str(row["id"])

    def reversal_of(self, payment_id: str) -> Payment | None:
        """Read the payment that reverses another, if it was reversed."""
        row = self._scope.maybe(tables.payments, reverses_id=payment_id)
        return None if row is None else self._whole(row)

    def page(
        self, chosen: PaymentFilter, request: PageRequest, *, sort: str = "newest"
    ) -> Page[Payment]:
        """List payments without their allocations."""
        keyset = SORTS[sort]
        rows = self._listed(chosen, request, keyset)
        items = [from_row(Payment, row, allocations=()) for row in rows]
        return page_of(rows, items, keyset=keyset, request=request)

    def some(self, payment_ids: Sequence[str]) -> Mapping[str, Payment]:
        """Read some payments by their ids, without their allocations."""
        found: dict[str, Payment] = {}
        for first in range(0, len(payment_ids), LIMIT_MAX):
            wanted = select(tables.payments).where(
                self._scope.mine(tables.payments),
                tables.payments.c.id.in_(payment_ids[first : first + LIMIT_MAX]),
            )
            for row in self._scope.run(wanted).mappings():
                found[row["id"]] = from_row(Payment, row, allocations=())
        return found

    def lines(self, chosen: PaymentFilter, request: PageRequest) -> Page[PaymentLine]:
        """List payments as a list shows them, the newest first."""
        page = self.page(chosen, request)
        ids = [payment.id for payment in page.items]
        columns, items = tables.payments.c, tables.open_items.c
        reversals = select(columns.reverses_id).where(
            self._scope.mine(tables.payments), columns.reverses_id.in_(ids)
        )
        reversed_ids = set(self._scope.run(reversals).scalars())
        credits = select(items.id, items.due_paise).where(
            self._scope.mine(tables.open_items), items.id.in_(ids)
        )
        left = {row.id: Money(abs(row.due_paise)) for row in self._scope.run(credits)}
        lines = tuple(
            PaymentLine(payment, payment.id in reversed_ids, left.get(payment.id, ZERO))
            for payment in page.items
        )
        return Page(lines, page.next_cursor)

    def count(self, *, from_on: date | None, to_on: date | None) -> int:
        """Count the payments of a period, from the index of days alone."""
        ways = (
            self._select(PaymentFilter(direction, from_on=from_on, to_on=to_on))
            .with_only_columns(func.count())
            .scalar_subquery()
            for direction in PaymentDirection
        )
        counts = self._scope.run(select(*ways)).one()
        return sum(int(count) for count in counts)

    def count_chosen(self, chosen: PaymentFilter) -> int:
        """Count payments."""
        wanted = self._select(chosen).with_only_columns(func.count())
        return int(self._scope.run(wanted).scalar_one())

    def sums(self, *, from_on: date | None, to_on: date | None) -> Sequence[PaymentSum]:
        """Count and add up the payments of a period by way and mode; it reads each of them."""
        columns = tables.payments.c
        wanted = self._select(PaymentFilter(from_on=from_on, to_on=to_on)).with_only_columns(
            columns.direction,
            columns.mode,
            func.count(),
            func.sum(columns.amount_paise * _SIGN),
        )
        grouped = wanted.group_by(columns.direction, columns.mode)
        return [
            PaymentSum(PaymentDirection(way), PaymentMode(mode), int(count), Money(int(paise)))
            for way, mode, count, paise in self._scope.run(grouped)
        ]

    def allocations_to(self, document_id: str) -> Sequence[Allocation]:
        """Read what settles a document; nothing that is reversed."""
        return self._allocations(STANDING, document_id=document_id)

    def allocations_of_note(self, note_id: str) -> Sequence[Allocation]:
        """Read what a credit note is set against."""
        return self._allocations(STANDING, note_id=note_id)

    def allocations_naming(self, document_id: str) -> Sequence[Allocation]:
        """Read every allocation that ever named a document, on either side."""
        return [
            each
            for side in ("document_id", "note_id")
            for each in self._allocations(None, **{side: document_id})
        ]

    def allocations_naming_opening(self, entry_id: str) -> Sequence[Allocation]:
        """Read every allocation that ever named an opening balance, on either side."""
        return [
            each
            for side in ("opening_id", "credit_opening_id")
            for each in self._allocations(None, **{side: entry_id})
        ]

    def received_by_mode(self, *, from_on: date, to_on: date) -> dict[PaymentMode, Money]:
        """Add up the money received between two days by its mode, reversals taken off."""
        payments = tables.payments.c
        wanted = (
            select(payments.mode, func.sum(payments.amount_paise * _SIGN))
            .where(self._scope.mine(tables.payments, direction=PaymentDirection.RECEIVED.value))
            .where(payments.dated_on.between(from_on.isoformat(), to_on.isoformat()))
            .group_by(payments.mode)
        )
        return {PaymentMode(row[0]): Money(int(row[1])) for row in self._scope.run(wanted)}

    def _listed(
        self, chosen: PaymentFilter, request: PageRequest, keyset: Keyset
    ) -> Sequence[RowMapping]:
        """Read a page and one row more; both ways on their own, for the index of days begins with the way."""
        if chosen.direction is None and chosen.contact_id is None and not request.offset:
            both = (
                row
                for direction in PaymentDirection
                for row in self._listed(replace(chosen, direction=direction), request, keyset)
            )
            in_order = sorted(
                both, key=lambda row: (row["dated_on"], row["id"]), reverse=keyset.descending
            )
            return in_order[: request.limit + 1]
        return self._scope.run(keyset.page(self._select(chosen), request)).mappings().all()

    def _allocations(self, also: ColumnElement[bool] | None, **equal: Any) -> Sequence[Allocation]:
        rows = self._scope.all(tables.allocations, also=also, **equal)
        # Sorted here: asked for an order by id, SQLite reads every allocation in that order.
        rows = sorted(rows, key=lambda row: str(row["id"]))
        return [from_row(Allocation, row) for row in rows]

    def _whole(self, row: StoredRow) -> Payment:
        inward = row["direction"] == PaymentDirection.RECEIVED.value
        side = {"payment_id" if inward else "refund_id": row["id"]}
        # A payment that was reversed still tells what it had settled; its reversal alone says that it is due again.
        settled = self._allocations(DOCUMENTS_STAND, **side)
        return from_row(Payment, row, allocations=tuple(settled))

    def _select(self, chosen: PaymentFilter) -> Select[Any]:
        payments = tables.payments.c
        statement = select(tables.payments).where(self._scope.mine(tables.payments))
        if chosen.direction is not None:
            statement = statement.where(payments.direction == chosen.direction.value)
        if chosen.contact_id is not None:
            statement = statement.where(payments.contact_id == chosen.contact_id)
        if chosen.from_on is not None:
            statement = statement.where(payments.dated_on >= chosen.from_on.isoformat())
        if chosen.to_on is not None:
            statement = statement.where(payments.dated_on <= chosen.to_on.isoformat())
        if chosen.mode is not None:
            statement = statement.where(payments.mode == chosen.mode.value)
        if chosen.search:
            words = (payments.number, payments.party_name, payments.reference)
            statement = statement.where(or_(*(_holds(word, chosen.search) for word in words)))
        return statement


def _holds(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    return column.icontains(text, autoescape=True)
