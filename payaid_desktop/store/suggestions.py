"""What can be sold and who buys, read compactly and whole: the window looks for suggestions in memory."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import RowMapping, Table, select

from payaid_desktop.domain.contacts import AddressKind
from payaid_desktop.domain.documents import SALES, DocumentStatus
from payaid_desktop.domain.money import Money, Quantity, UnitPrice
from payaid_desktop.domain.products import ProductPrice, ProductRate, in_force
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import from_row
from payaid_desktop.store.scope import Scope

RECENT_BILLS: Final = 300
"""How many bills back somebody's last prices, and who bought last, are looked for."""


@dataclass(frozen=True, slots=True)
class SoldAt:
    """What a line of a bill was sold for, as it stands on that bill."""

    product_id: str
    unit_price: UnitPrice
    includes_tax: bool
    rate: ProductRate
    day: date


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A product on sale with what holds on a day; `price` and `rate` are None where it has none."""

    id: str
    name: str
    code: str
    hsn: str
    unit: str
    tracks_stock: bool
    barcodes: tuple[str, ...]
    price: ProductPrice | None
    rate: ProductRate | None


@dataclass(frozen=True, slots=True)
class Party:
    """A contact as it is suggested; `last_sale` counts back from 0, the one who bought last, None: not lately."""

    id: str
    name: str
    company: str
    phone: str
    gstin: str
    town: str
    state_code: str
    payment_days: int
    credit_limit: Money | None
    last_sale: int | None

    @property
    def shown(self) -> str:
        """The name on bills: that of the firm, if there is one."""
        return self.company or self.name


class SuggestionRepository:
    """Reads of one business for suggestions."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def items(self, *, on: date) -> list[ItemRow]:
        """Read every product on sale, by name."""
        products = tables.products.c
        names = ("id", "name", "code", "hsn", "unit", "tracks_stock")
        wanted = (
            select(*(products[name] for name in names))
            .where(self._scope.mine(tables.products, active=True), products.deleted_at.is_(None))
            .order_by(products.name_key, products.id)
        )
        barcodes = self._by_product(tables.product_barcodes)
        prices = self._by_product(tables.product_prices)
        rates = self._by_product(tables.product_rates)
        return [
            ItemRow(
                id=row.id,
                name=row.name,
                code=row.code,
                hsn=row.hsn,
                unit=row.unit,
                tracks_stock=row.tracks_stock,
                barcodes=tuple(each["barcode"] for each in barcodes.get(row.id, ())),
                price=in_force(_each(ProductPrice, prices.get(row.id, ())), on),
                rate=in_force(_each(ProductRate, rates.get(row.id, ())), on),
            )
            for row in self._scope.run(wanted)
        ]

    def levels(self) -> dict[str, Quantity]:
        """Read what is on hand of every product that ever moved."""
        columns = tables.stock_levels.c
        wanted = select(columns.product_id, columns.on_hand_milli).where(
            self._scope.mine(tables.stock_levels)
        )
        return {row[0]: Quantity(Decimal(row[1]).scaleb(-3)) for row in self._scope.run(wanted)}

    def parties(self) -> list[Party]:
        """Read every contact that may be billed, by name."""
        contacts = tables.contacts.c
        wanted = (
            select(tables.contacts)
            .where(
                self._scope.mine(tables.contacts),
                contacts.deleted_at.is_(None),
                contacts.merged_into_id.is_(None),
            )
            .order_by(contacts.name_key, contacts.id)
        )
        towns, recent = self._towns(), self._recent_buyers()
        return [
            _party(row, towns.get(row["id"], ""), recent.get(row["id"]))
            for row in self._scope.run(wanted).mappings()
        ]

    def sold_to(self, contact_id: str) -> list[SoldAt]:
        """Read the lines of a contact's last bills, the newest first."""
        documents, items = tables.documents.c, tables.document_items
        bills = (
            select(documents.id, documents.dated_on, documents.prices_include_tax)
            .where(
                self._scope.mine(tables.documents, contact_id=contact_id),
                documents.status == DocumentStatus.ISSUED.value,
                documents.kind.in_([kind.value for kind in SALES]),
            )
            .order_by(documents.dated_on.desc(), documents.id.desc())
            .limit(RECENT_BILLS)
            .subquery()
        )
        wanted = (
            select(items, bills.c.dated_on, bills.c.prices_include_tax)
            .join(bills, bills.c.id == items.c.document_id)
            .where(self._scope.mine(items), items.c.product_id.is_not(None))
            .order_by(bills.c.dated_on.desc(), bills.c.id.desc(), items.c.line_no)
        )
        return [_sold(row) for row in self._scope.run(wanted).mappings()]

    def _by_product(self, table: Table) -> dict[str, list[RowMapping]]:
        found: dict[str, list[RowMapping]] = {}
        for row in self._scope.run(select(table).where(self._scope.mine(table))).mappings():
            found.setdefault(row["product_id"], []).append(row)
        return found

    def _towns(self) -> dict[str, str]:
        addresses = tables.addresses.c
        wanted = (
            select(addresses.contact_id, addresses.address)
            .where(self._scope.mine(tables.addresses, kind=AddressKind.BILLING.value))
            .order_by(addresses.position.desc())
        )
        return {row[0]: json.loads(row[1])["city"] for row in self._scope.run(wanted)}

    def _recent_buyers(self) -> dict[str, int]:
        documents = tables.documents.c
        wanted = (
            select(documents.contact_id)
            .where(
                self._scope.mine(tables.documents),
                documents.kind.in_([kind.value for kind in SALES]),
            )
            .order_by(documents.dated_on.desc(), documents.id.desc())
            .limit(RECENT_BILLS)
        )
        buyers = dict.fromkeys(self._scope.run(wanted).scalars())
        return {contact_id: place for place, contact_id in enumerate(buyers) if contact_id}


def _each(kind: Any, rows: Iterable[RowMapping]) -> Sequence[Any]:
    return [from_row(kind, row) for row in rows]


def _party(row: RowMapping, town: str, last_sale: int | None) -> Party:
    limit = row["credit_limit_paise"]
    return Party(
        id=row["id"],
        name=row["name"],
        company=row["company"],
        phone=row["phone"] or "",
        gstin=row["gstin"] or "",
        town=town,
        state_code=row["state_code"],
        payment_days=row["payment_days"],
        credit_limit=None if limit is None else Money(limit),
        last_sale=last_sale,
    )


def _sold(row: RowMapping) -> SoldAt:
    day = date.fromisoformat(row["dated_on"])
    return SoldAt(
        product_id=row["product_id"],
        unit_price=UnitPrice(Decimal(row["unit_price_e4"]).scaleb(-4)),
        includes_tax=bool(row["prices_include_tax"]),
        rate=from_row(ProductRate, {**row, "effective_on": row["dated_on"]}),
        day=day,
    )
