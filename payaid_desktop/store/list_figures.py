"""What stands above and below a list of documents: how many each filter leaves, and what they come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, func, select

from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.store import tables
from payaid_desktop.store.open_items import OWED_REGISTERS
from payaid_desktop.store.scope import Scope

JOINED_MAX: Final = 20_000
"""So many unpaid bills are compared with their totals; of more it is not told how many are paid in part."""


@dataclass(frozen=True, slots=True)
class Sum:
    """So many documents; `total` is None where it would take too long to add up."""

    count: int = 0
    total: Money | None = ZERO
    due: Money = ZERO


@dataclass(frozen=True, slots=True)
class ListFigures:
    """The sums of a list by filter: all, draft, issued, cancelled, unpaid, part_paid, overdue, paid.

    `all` counts every document and adds up the issued ones. A filter of which nothing is known is missing.
    """

    sums: Mapping[str, Sum]

    def count(self, name: str) -> int | None:
        """How many documents a filter leaves; None where that is not known."""
        found = self.sums.get(name)
        return found.count if found else None


def list_figures(
    scope: Scope,
    register: str,
    *,
    on: date,
    from_on: date | None = None,
    to_on: date | None = None,
    joined_max: int = JOINED_MAX,
) -> ListFigures:
    """Add a register up, without reading its documents; `on` is the day that says what is overdue.

    With more unpaid bills than `joined_max` it leaves out what takes the totals of each.
    """
    days = _Days(from_on, to_on, joined_max)
    sums = _by_status(scope, register, days)
    issued = sums["issued"]
    due = ZERO
    if register in OWED_REGISTERS:
        owed = _owed(scope, register, days, on=on)
        due = owed["unpaid"].due
        sums |= owed
        sums["paid"] = _less(issued, owed["unpaid"])
    count = sum(sums[name].count for name in ("draft", "issued", "cancelled"))
    return ListFigures({**sums, "all": Sum(count, issued.total, due)})


@dataclass(frozen=True, slots=True)
class _Days:
    from_on: date | None
    to_on: date | None
    joined_max: int

    def conditions(self, column: ColumnElement[Any]) -> list[ColumnElement[bool]]:
        first = [column >= self.from_on.isoformat()] if self.from_on else []
        last = [column <= self.to_on.isoformat()] if self.to_on else []
        return [*first, *last]


def _by_status(scope: Scope, register: str, days: _Days) -> dict[str, Sum]:
    columns = tables.document_days.c
    wanted = (
        select(columns.status, func.sum(columns.documents), func.sum(columns.total_paise))
        .where(scope.mine(tables.document_days, register=register))
        .where(*days.conditions(columns.dated_on))
        .group_by(columns.status)
    )
    found = {row[0]: Sum(int(row[1]), Money(int(row[2]))) for row in scope.run(wanted)}
    return {name: found.get(name, Sum()) for name in ("draft", "issued", "cancelled")}


def _owed(scope: Scope, register: str, days: _Days, *, on: date) -> dict[str, Sum]:
    columns = tables.open_items.c
    late = columns.due_on < on.isoformat()
    due = func.sum(columns.due_paise)
    wanted = select(func.count(), due, func.count().filter(late), due.filter(late)).where(
        scope.mine(tables.open_items, register=register), *days.conditions(columns.dated_on)
    )
    row = scope.run(wanted).one()
    unpaid, overdue = (
        Sum(int(row[0]), None, Money(int(row[1] or 0))),
        Sum(int(row[2]), None, Money(int(row[3] or 0))),
    )
    if unpaid.count > days.joined_max:
        return {"unpaid": unpaid, "overdue": overdue}
    return _with_totals(scope, register, days, on=on)


def _with_totals(scope: Scope, register: str, days: _Days, *, on: date) -> dict[str, Sum]:
    items, documents = tables.open_items.c, tables.documents.c
    joined = tables.open_items.join(
        tables.documents, and_(documents.tenant_id == items.tenant_id, documents.id == items.id)
    )
    filters = {
        "unpaid": items.due_paise > 0,
        "overdue": items.due_on < on.isoformat(),
        "part_paid": items.due_paise < documents.total_paise,
    }
    figures: list[ColumnElement[Any]] = []
    for each in filters.values():
        figures += [
            func.count().filter(each),
            func.coalesce(func.sum(documents.total_paise).filter(each), 0),
            func.coalesce(func.sum(items.due_paise).filter(each), 0),
        ]
    wanted = (
        select(*figures)
        .select_from(joined)
        .where(scope.mine(tables.open_items, register=register))
        .where(*days.conditions(items.dated_on))
    )
    row = scope.run(wanted).one()
    return {
        name: Sum(int(row[at]), Money(int(row[at + 1])), Money(int(row[at + 2])))
        for at, name in zip(range(0, len(row), 3), filters, strict=True)
    }


def _less(issued: Sum, unpaid: Sum) -> Sum:
    total = None
    if issued.total is not None and unpaid.total is not None:
        total = issued.total - unpaid.total
    return Sum(issued.count - unpaid.count, total)
