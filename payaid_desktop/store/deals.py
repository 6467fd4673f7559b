"""Deals and the board of their stages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from payaid_desktop.domain.deals import OPEN_STAGES, Deal, DealStage
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.text import search_key
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import from_row, instant_text, to_row
from payaid_desktop.store.paging import Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Scope

_NEWEST = Keyset((tables.deals.c.id,), descending=True)
_OLDEST = Keyset((tables.deals.c.id,))
_BY_VALUE = Keyset((tables.deals.c.value_paise, tables.deals.c.id), descending=True)
SORTS = {
    "newest": _NEWEST,
    "oldest": _OLDEST,
    "value": _BY_VALUE,
    "value_from_least": _BY_VALUE.reversed,
}
"""What a list of deals can be sorted by."""


@dataclass(frozen=True, slots=True)
class DealFilter:
    """Which deals. `search` looks at their titles and contacts; the days are inclusive."""

    stage: DealStage | None = None
    contact_id: str | None = None
    open_only: bool = False
    without_next_step: bool = False
    expected_from: date | None = None
    expected_to: date | None = None
    next_step_by: date | None = None
    search: str = ""
    with_deleted: bool = False


@dataclass(frozen=True, slots=True)
class DealCard:
    """A deal with what the board shows of its contact."""

    deal: Deal
    contact_name: str
    lead_score: int


@dataclass(frozen=True, slots=True)
class StageTotal:
    """How many deals a stage holds, and what they are worth together."""

    count: int
    value: Money


class DealRepository:
    """The deals of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, deal: Deal) -> None:
        """Write a new deal."""
        self._scope.insert(tables.deals, to_row(deal))

    def save(self, deal: Deal) -> Deal:
        """Write a deal as the next version and return it.

        Raises:
            ConflictError: another version of it was saved meanwhile.
        """
        saved = replace(deal, version=deal.version + 1)
        same = {"id": deal.id, "version": deal.version}
        if self._scope.update(tables.deals, to_row(saved), **same) != 1:
            raise ConflictError("This deal was changed meanwhile. Read it again, then repeat.")
        return saved

    def put(self, deal: Deal) -> None:
        """Write a deal as it is given, known or not."""
        if not self._scope.update(tables.deals, to_row(deal), id=deal.id):
            self._scope.insert(tables.deals, to_row(deal))

    def maybe(self, deal_id: str) -> Deal | None:
        """Read a deal, deleted or not, if there is one of this id."""
        row = self._scope.maybe(tables.deals, id=deal_id)
        return None if row is None else from_row(Deal, row)

    def get(self, deal_id: str) -> Deal:
        """Read a deal, deleted or not.

        Raises:
            NotFoundError: there is none of this id in this business.
        """
        return from_row(Deal, self._scope.one(tables.deals, what="deal", id=deal_id))

    def of_contacts(self, contact_ids: Iterable[str]) -> Sequence[Deal]:
        """Read the deals of some contacts that are not deleted, the newest first, with one look-up."""
        columns = tables.deals.c
        wanted = (
            select(tables.deals)
            .where(self._scope.mine(tables.deals), columns.contact_id.in_(list(contact_ids)))
            .where(columns.deleted_at.is_(None))
            .order_by(columns.id.desc())
        )
        return [from_row(Deal, row) for row in self._scope.run(wanted).mappings()]

    def page(self, chosen: DealFilter, request: PageRequest, *, sort: str = "newest") -> Page[Deal]:
        """List deals."""
        keyset = SORTS[sort]
        rows = self._scope.run(keyset.page(self._select(chosen), request)).mappings().all()
        deals = [from_row(Deal, row) for row in rows]
        return page_of(rows, deals, keyset=keyset, request=request)

    def count(self, chosen: DealFilter) -> int:
        """Count deals."""
        inner = self._select(chosen).subquery()
        return int(self._scope.run(select(func.count()).select_from(inner)).scalar_one())

    def totals(
        self, *, closed_from: datetime | None = None, chosen: DealFilter | None = None
    ) -> Mapping[DealStage, StageTotal]:
        """Count and add up the deals of each stage; a stage without deals is left out.

        Of the won and lost ones only those closed from an instant on, if one is given.
        """
        deals = tables.deals.c
        wanted = (
            select(deals.stage, func.count(), func.sum(deals.value_paise))
            .where(self._on_board(closed_from))
            .group_by(deals.stage)
        )
        if chosen is not None:
            wanted = self._narrowed(wanted, chosen)
        return {
            DealStage(row[0]): StageTotal(int(row[1]), Money(int(row[2])))
            for row in self._scope.run(wanted)
        }

    def board(
        self,
        *,
        limit: int,
        closed_from: datetime | None = None,
        chosen: DealFilter | None = None,
    ) -> Mapping[DealStage, Sequence[DealCard]]:
        """Read the newest deals of every stage, at most `limit` of each, in one statement."""
        deals, contacts = tables.deals.c, tables.contacts.c
        place = func.row_number().over(partition_by=deals.stage, order_by=deals.id.desc())
        on_board = select(tables.deals, place.label("place")).where(self._on_board(closed_from))
        if chosen is not None:
            on_board = self._narrowed(on_board, chosen)
        ranked = on_board.subquery()
        with_contact = and_(
            contacts.tenant_id == ranked.c.tenant_id, contacts.id == ranked.c.contact_id
        )
        wanted = (
            select(ranked, contacts.name.label("contact_name"), contacts.lead_score)
            .join_from(ranked, tables.contacts, with_contact)
            .where(ranked.c.place <= limit)
            .order_by(ranked.c.place)
        )
        board: dict[DealStage, list[DealCard]] = {stage: [] for stage in DealStage}
        for row in self._scope.run(wanted).mappings():
            card = DealCard(from_row(Deal, row), row["contact_name"], row["lead_score"])
            board[card.deal.stage].append(card)
        return board

    def _on_board(self, closed_from: datetime | None) -> ColumnElement[bool]:
        deals = tables.deals.c
        live = and_(self._scope.mine(tables.deals), deals.deleted_at.is_(None))
        if closed_from is None:
            return live
        recent = or_(deals.closed_at.is_(None), deals.closed_at >= instant_text(closed_from))
        return and_(live, recent)

    def _select(self, chosen: DealFilter) -> Select[Any]:
        return self._narrowed(select(tables.deals).where(self._scope.mine(tables.deals)), chosen)

    def _narrowed(self, statement: Select[Any], chosen: DealFilter) -> Select[Any]:
        deals = tables.deals.c
        if not chosen.with_deleted:
            statement = statement.where(deals.deleted_at.is_(None))
        if chosen.stage is not None:
            statement = statement.where(deals.stage == chosen.stage.value)
        if chosen.contact_id is not None:
            statement = statement.where(deals.contact_id == chosen.contact_id)
        if chosen.open_only:
            statement = statement.where(deals.stage.in_([stage.value for stage in OPEN_STAGES]))
        if chosen.without_next_step:
            statement = statement.where(deals.next_step == "")
        if chosen.search:
            statement = statement.where(self._matches(chosen.search))
        return _between(statement, chosen)

    def _matches(self, text: str) -> ColumnElement[bool]:
        """Deals whose title, or whose contact, holds a text."""
        contacts = tables.contacts.c
        found = select(contacts.id).where(
            self._scope.mine(tables.contacts),
            contacts.search_text.contains(search_key(text), autoescape=True),
        )
        title = tables.deals.c.title.icontains(text.strip(), autoescape=True)
        return or_(title, tables.deals.c.contact_id.in_(found))


def _between(statement: Select[Any], chosen: DealFilter) -> Select[Any]:
    deals = tables.deals.c
    if chosen.expected_from is not None:
        statement = statement.where(deals.expected_on >= chosen.expected_from.isoformat())
    if chosen.expected_to is not None:
        statement = statement.where(deals.expected_on <= chosen.expected_to.isoformat())
    if chosen.next_step_by is not None:
        statement = statement.where(deals.next_step_on <= chosen.next_step_by.isoformat())
    return statement
