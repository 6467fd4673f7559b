"""Products with their barcodes, dated prices and dated rates of tax."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, Table, and_, func, select

from payaid_desktop.domain.barcodes import same_barcodes
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.products import Product, ProductKind, ProductPrice, ProductRate
from payaid_desktop.domain.text import search_key
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import StoredRow, from_row, to_row
from payaid_desktop.store.paging import Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Row, Scope
from payaid_desktop.store.search import matches

_KEPT_ELSEWHERE = frozenset({"barcodes", "prices", "rates"})
_BY_NAME = Keyset((tables.products.c.name_key, tables.products.c.id))
_NEWEST = Keyset((tables.products.c.id,), descending=True)
SORTS = {
    "name": _BY_NAME,
    "name_from_z": _BY_NAME.reversed,
    "newest": _NEWEST,
    "oldest": _NEWEST.reversed,
}
"""What a list of products can be sorted by."""


class StockState(StrEnum):
    """How much there is of a product whose stock is kept."""

    LOW = "low"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class ProductFilter:
    """Which products: of one kind, on sale or not, short in stock, with stock that is kept, without HSN, deleted too.

    `search` is any part of the name, code, HSN, barcodes or description.
    """

    kind: ProductKind | None = None
    active: bool | None = None
    stock: StockState | None = None
    tracks_stock: bool | None = None
    without_hsn: bool = False
    search: str = ""
    with_deleted: bool = False


class ProductRepository:
    """The products of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, product: Product) -> None:
        """Write a new product with its barcodes, prices and rates."""
        self._scope.insert(tables.products, _row(product))
        for table, rows in _parts(product).items():
            self._scope.insert_all(table, rows)

    def save(self, product: Product) -> Product:
        """Write a product with its parts as the next version and return it.

        Raises:
            ConflictError: another version of it was saved meanwhile.
        """
        saved = replace(product, version=product.version + 1)
        same = {"id": product.id, "version": product.version}
        if self._scope.update(tables.products, _row(saved), **same) != 1:
            raise ConflictError("This product was changed meanwhile. Read it again, then repeat.")
        for table, rows in _parts(saved).items():
            self._scope.delete(table, product_id=saved.id)
            self._scope.insert_all(table, rows)
        return saved

    def put(self, product: Product) -> None:
        """Write a product as it is given, known or not."""
        known = self._scope.update(tables.products, _row(product), id=product.id)
        if not known:
            self._scope.insert(tables.products, _row(product))
        for table, rows in _parts(product).items():
            if known:
                self._scope.delete(table, product_id=product.id)
            self._scope.insert_all(table, rows)

    def maybe(self, product_id: str) -> Product | None:
        """Read a product, deleted or not, if there is one of this id."""
        return self.several([product_id]).get(product_id)

    def get(self, product_id: str) -> Product:
        """Read a product, deleted or not.

        Raises:
            NotFoundError: there is none of this id in this business.
        """
        row = self._scope.one(tables.products, what="product", id=product_id)
        return self._whole([row])[0]

    def several(self, product_ids: Iterable[str]) -> dict[str, Product]:
        """Read the products of some ids, deleted or not; unknown ids are left out."""
        ids = set(product_ids)
        if not ids:
            return {}
        wanted = select(tables.products).where(
            self._scope.mine(tables.products), tables.products.c.id.in_(ids)
        )
        return {each.id: each for each in self._whole(self._rows(wanted))}

    def tracked(self, product_ids: Iterable[str]) -> set[str]:
        """Say which of some products have stock that is counted."""
        ids = set(product_ids)
        if not ids:
            return set()
        columns = tables.products.c
        wanted = select(columns.id).where(
            self._scope.mine(tables.products, tracks_stock=True), columns.id.in_(ids)
        )
        return {row[0] for row in self._scope.run(wanted)}

    def by_code(self, code: str) -> Product | None:
        """Find the product, deleted or not, that has a code in any case: codes are never reused."""
        row = self._scope.maybe(tables.products, code_key=search_key(code))
        return None if row is None else self._whole([row])[0]

    def by_barcode(self, barcode: str) -> Product | None:
        """Find the product, not deleted, that carries a barcode, in any form scanners read it."""
        held = self.holders(same_barcodes(barcode)).values()
        return next((product for product in held if product.deleted_at is None), None)

    def holders(self, barcodes: Iterable[str]) -> dict[str, Product]:
        """Find the products, deleted or not, that hold some barcodes already.

        Two laptops may have given one barcode to two products: the one made first, of those that are not deleted.
        """
        mine = self._scope.mine(tables.product_barcodes)
        columns = tables.product_barcodes.c
        wanted = select(columns.barcode, columns.product_id).where(
            mine, columns.barcode.in_(set(barcodes))
        )
        held = self._scope.run(wanted).all()
        products = self.several([row[1] for row in held])
        last_wins = sorted(held, key=lambda row: row[1], reverse=True)
        last_wins.sort(key=lambda row: products[row[1]].deleted_at is None)
        return {barcode: products[product_id] for barcode, product_id in last_wins}

    def taken_codes(self, codes: Sequence[str]) -> set[str]:
        """Tell which of some codes products have already, deleted or not."""
        keys = {search_key(code): code for code in codes}
        code_key = tables.products.c.code_key
        wanted = select(code_key).where(self._scope.mine(tables.products), code_key.in_(keys))
        return {keys[key] for key in self._scope.run(wanted).scalars()}

    def page(
        self, chosen: ProductFilter, request: PageRequest, *, sort: str = "name"
    ) -> Page[Product]:
        """List products."""
        keyset = SORTS[sort]
        rows = self._rows(keyset.page(self._select(chosen), request))
        return page_of(rows, self._whole(rows), keyset=keyset, request=request)

    def count(self, chosen: ProductFilter) -> int:
        """Count products."""
        inner = self._select(chosen).subquery()
        return int(self._scope.run(select(func.count()).select_from(inner)).scalar_one())

    def _select(self, chosen: ProductFilter) -> Select[Any]:
        mine = self._scope.mine(tables.products)
        wanted = select(tables.products).where(mine, *self._conditions(chosen))
        if not chosen.search.strip():
            return wanted
        return matches(self._scope, tables.products, chosen.search).narrow(wanted, tables.products)

    def _conditions(self, chosen: ProductFilter) -> Iterator[ColumnElement[bool]]:
        columns = tables.products.c
        if chosen.kind is not None:
            yield columns.kind == chosen.kind.value
        if chosen.active is not None:
            yield columns.active.is_(chosen.active)
        if chosen.stock is not None:
            yield self._is_short(chosen.stock)
        if chosen.tracks_stock is not None:
            yield columns.tracks_stock.is_(chosen.tracks_stock)
        if chosen.without_hsn:
            yield columns.hsn == ""
        if not chosen.with_deleted:
            yield columns.deleted_at.is_(None)

    def _is_short(self, stock: StockState) -> ColumnElement[bool]:
        products, levels = tables.products.c, tables.stock_levels.c
        held = (
            select(levels.on_hand_milli)
            .where(self._scope.mine(tables.stock_levels), levels.product_id == products.id)
            .scalar_subquery()
        )
        most = products.reorder_level_milli if stock is StockState.LOW else 0
        return and_(products.tracks_stock.is_(True), func.coalesce(held, 0) <= most)

    def _rows(self, statement: Select[Any]) -> Sequence[RowMapping]:
        return self._scope.run(statement).mappings().all()

    def _whole(self, rows: Sequence[StoredRow]) -> list[Product]:
        """Read the parts of all rows with one statement per table, however many rows."""
        ids = [row["id"] for row in rows]
        barcodes = self._parts_of(tables.product_barcodes, ids, "barcode")
        prices = self._parts_of(tables.product_prices, ids, "effective_on")
        rates = self._parts_of(tables.product_rates, ids, "effective_on")
        return [
            from_row(
                Product,
                row,
                barcodes=tuple(part["barcode"] for part in barcodes[row["id"]]),
                prices=tuple(from_row(ProductPrice, part) for part in prices[row["id"]]),
                rates=tuple(from_row(ProductRate, part) for part in rates[row["id"]]),
            )
            for row in rows
        ]

    def _parts_of(self, table: Table, ids: Sequence[str], order: str) -> dict[str, list[StoredRow]]:
        found: dict[str, list[StoredRow]] = {product_id: [] for product_id in ids}
        wanted = (
            select(table)
            .where(self._scope.mine(table), table.c.product_id.in_(ids))
            .order_by(table.c.product_id, table.c[order])
        )
        for row in self._rows(wanted):
            found[row["product_id"]].append(row)
        return found


def _row(product: Product) -> Row:
    return {
        **to_row(product, without=_KEPT_ELSEWHERE),
        "name_key": search_key(product.name),
        "code_key": search_key(product.code),
        "search_text": search_text(product),
    }


def _parts(product: Product) -> Mapping[Table, Sequence[Row]]:
    owner = {"product_id": product.id}
    return {
        tables.product_barcodes: [{**owner, "barcode": each} for each in product.barcodes],
        tables.product_prices: [{**owner, **to_row(each)} for each in product.prices],
        tables.product_rates: [{**owner, **to_row(each)} for each in product.rates],
    }


def search_text(product: Product) -> str:
    """What a search for this product may find: name, code, HSN, barcodes and description."""
    parts = [product.name, product.code, product.hsn, *product.barcodes, product.description]
    return search_key(" ".join(part for part in parts if part))
