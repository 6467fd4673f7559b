"""Stock: movements, and the level of each product that is kept beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from payaid_desktop.domain.money import Money, Quantity
from payaid_desktop.domain.stock import StockMovement
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import from_row, to_row
from payaid_desktop.store.paging import Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Scope

_NEWEST = Keyset((tables.stock_movements.c.id,), descending=True)
NOTHING = Quantity(Decimal(0))
_ON_HAND: Any = func.coalesce(tables.stock_levels.c.on_hand_milli, 0)
_AHEAD = timedelta(days=31)
"""How long before its day a movement may have been noted."""


@dataclass(frozen=True, slots=True)
class StockLine:
    """A movement, and what was on hand after it."""

    movement: StockMovement
    balance: Quantity


@dataclass(frozen=True, slots=True)
class LowStock:
    """A product at or below its reorder level."""

    product_id: str
    name: str
    unit: str
    on_hand: Quantity
    reorder_level: Quantity


@dataclass(frozen=True, slots=True)
class GoneOut:
    """How much of a product went out since a day."""

    quantity: Quantity
    since: date


class StockRepository:
    """The stock of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def move(self, movements: Sequence[StockMovement]) -> None:
        """Write movements for ever and add them to the levels of their products."""
        rows = [to_row(each) for each in movements]
        self._scope.insert_all(tables.stock_movements, rows)
        sums: dict[str, int] = {}
        for row in rows:
            sums[row["product_id"]] = sums.get(row["product_id"], 0) + row["quantity_milli"]
        # In one order everywhere, so that two transactions never wait for each other.
        levels = [{"product_id": key, "on_hand_milli": sums[key]} for key in sorted(sums)]
        self._scope.add_up(tables.stock_levels, levels)

    def unknown(self, movements: Sequence[StockMovement]) -> Sequence[StockMovement]:
        """Choose those of some movements that are not written yet."""
        known = tables.stock_movements
        return [each for each in movements if self._scope.maybe(known, id=each.id) is None]

    def on_hand(self, product_ids: Iterable[str]) -> dict[str, Quantity]:
        """Tell what is on hand of some products; nothing where none ever moved."""
        levels: dict[str, Quantity] = dict.fromkeys(product_ids, NOTHING)
        columns = tables.stock_levels.c
        wanted = select(columns.product_id, columns.on_hand_milli).where(
            self._scope.mine(tables.stock_levels), columns.product_id.in_(levels)
        )
        for product_id, milli in self._scope.run(wanted):
            levels[product_id] = _quantity(milli)
        return levels

    def hold_level(self, product_id: str) -> Quantity:
        """Read what is on hand and let nobody else change it until the transaction ends.

        Adding nothing makes the row where there is none, and locks it on PostgreSQL.
        """
        self._scope.add_up(tables.stock_levels, [{"product_id": product_id, "on_hand_milli": 0}])
        return self.on_hand([product_id])[product_id]

    def history(self, product_id: str, request: PageRequest) -> Page[StockLine]:
        """List the movements of a product, the last one first, each with the level after it."""
        mine = self._scope.mine(tables.stock_movements, product_id=product_id)
        wanted = _NEWEST.page(select(tables.stock_movements).where(mine), request)
        rows = self._scope.run(wanted).mappings().all()
        balance = self._sum_up_to(product_id, rows[0]["id"]) if rows else 0
        lines = []
        for row in rows:
            lines.append(StockLine(from_row(StockMovement, row), _quantity(balance)))
            balance -= row["quantity_milli"]
        return page_of(rows, lines, keyset=_NEWEST, request=request)

    def moved_by(self, document_id: str, product_ids: Iterable[str]) -> Sequence[StockMovement]:
        """Read what a document moved of its products, in the order in which it moved."""
        columns = tables.stock_movements.c
        wanted = (
            select(tables.stock_movements)
            .where(self._scope.mine(tables.stock_movements, document_id=document_id))
            .where(columns.product_id.in_(set(product_ids)))
            .order_by(columns.id)
        )
        return [from_row(StockMovement, row) for row in self._scope.run(wanted).mappings()]

    def low(self, *, limit: int) -> Sequence[LowStock]:
        """List the products on sale at or below their reorder level, the emptiest first."""
        products = tables.products.c
        wanted = (
            self._low(
                products.id,
                products.name,
                products.unit,
                _ON_HAND.label("on_hand"),
                products.reorder_level_milli,
            )
            .order_by(_ON_HAND - products.reorder_level_milli, products.name_key, products.id)
            .limit(limit)
        )
        return [
            LowStock(row[0], row[1], row[2], _quantity(row[3]), _quantity(row[4]))
            for row in self._scope.run(wanted)
        ]

    def count_low(self) -> int:
        """Count the products on sale at or below their reorder level."""
        return int(self._scope.run(self._low(func.count())).scalar_one())

    def worth(self, *, on: date) -> Money | None:
        """Add up what is on hand at the cost of a day; None where no cost is known."""
        levels, prices = tables.stock_levels.c, tables.product_prices.c
        latest = (
            select(prices.product_id, func.max(prices.effective_on).label("effective_on"))
            .where(self._scope.mine(tables.product_prices), prices.effective_on <= on.isoformat())
            .group_by(prices.product_id)
            .subquery()
        )
        wanted = (
            select(levels.on_hand_milli, prices.cost_e4)
            .join(
                tables.product_prices,
                (prices.tenant_id == levels.tenant_id) & (prices.product_id == levels.product_id),
            )
            .join(
                latest,
                (latest.c.product_id == prices.product_id)
                & (latest.c.effective_on == prices.effective_on),
            )
            .where(self._scope.mine(tables.stock_levels), self._is_on_sale(levels.product_id))
            .where(prices.cost_e4.is_not(None), levels.on_hand_milli > 0)
        )
        # Added up here: the products may be larger than what a database holds in an integer.
        sums = [int(milli) * int(cost) for milli, cost in self._scope.run(wanted)]
        return Money.of(Decimal(sum(sums)).scaleb(-7)) if sums else None

    def gone_out(
        self, product_id: str, *, reasons: Iterable[str], since: date, limit: int
    ) -> GoneOut:
        """Add up what went out for some reasons since a day; what came in for them is taken off.

        Of what moves often, the last `limit` movements tell; they may begin later. Movements noted more than a
        month before their day are not seen: years of others need not be read so.
        """
        columns = tables.stock_movements.c
        last = (
            select(columns.quantity_milli, columns.moved_on)
            .where(self._scope.mine(tables.stock_movements, product_id=product_id))
            .where(columns.reason.in_(list(reasons)), columns.moved_on >= since.isoformat())
            .where(columns.id >= _id_of(since - _AHEAD))
            .order_by(columns.id.desc())
            .limit(limit)
            .subquery()
        )
        moved = select(func.sum(last.c.quantity_milli), func.count(), func.min(last.c.moved_on))
        milli, count, first = self._scope.run(moved).one()
        begins = date.fromisoformat(first) if count == limit else since
        return GoneOut(_quantity(-int(milli or 0)), begins)

    def moved_by_day(self, product_id: str, *, since: date) -> dict[date, Quantity]:
        """Add up what moved of a product on each day since one; noted at most a month before its day."""
        columns = tables.stock_movements.c
        wanted = (
            select(columns.moved_on, func.sum(columns.quantity_milli))
            .where(self._scope.mine(tables.stock_movements, product_id=product_id))
            .where(columns.id >= _id_of(since - _AHEAD), columns.moved_on >= since.isoformat())
            .group_by(columns.moved_on)
        )
        return {
            date.fromisoformat(row[0]): _quantity(int(row[1])) for row in self._scope.run(wanted)
        }

    def _is_on_sale(self, product_id: ColumnElement[Any]) -> ColumnElement[bool]:
        products = tables.products.c
        kept = self._scope.mine(tables.products, tracks_stock=True)
        wanted = select(products.id).where(kept, products.deleted_at.is_(None))
        return product_id.in_(wanted)

    def _low(self, *wanted: Any) -> Select[Any]:
        """Read something of the products on sale at or below their reorder level."""
        products = tables.products.c
        joined = tables.products.outerjoin(
            tables.stock_levels,
            (tables.stock_levels.c.tenant_id == products.tenant_id)
            & (tables.stock_levels.c.product_id == products.id),
        )
        return (
            select(*wanted)
            .select_from(joined)
            .where(self._scope.mine(tables.products))
            .where(products.tracks_stock.is_(True), products.active.is_(True))
            .where(products.deleted_at.is_(None), products.reorder_level_milli >= _ON_HAND)
        )

    def _sum_up_to(self, product_id: str, movement_id: str) -> int:
        columns = tables.stock_movements.c
        wanted = select(func.sum(columns.quantity_milli)).where(
            self._scope.mine(tables.stock_movements, product_id=product_id),
            columns.id <= movement_id,
        )
        return int(self._scope.run(wanted).scalar_one())


def _id_of(day: date) -> str:
    """What the ids of a day begin with, or come after: they sort by the instant at which they were made."""
    instant = datetime(day.year, day.month, day.day, tzinfo=UTC)
    text = f"{int(instant.timestamp() * 1000):012x}"
    return f"{text[:8]}-{text[8:]}"


def _quantity(milli: int) -> Quantity:
    whole, rest = divmod(milli, 1000)
    return Quantity(Decimal(milli).scaleb(-3).normalize() if rest else Decimal(whole))
