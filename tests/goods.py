"""Builders of products, stock movements, contacts and deals as the store holds them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from payaid_desktop.domain.contacts import Contact, ContactKind
from payaid_desktop.domain.deals import Deal, DealStage
from payaid_desktop.domain.gst import RecipientKind, Treatment
from payaid_desktop.domain.money import ZERO, Money, Percent, Quantity, UnitPrice
from payaid_desktop.domain.products import Product, ProductKind, ProductPrice, ProductRate
from payaid_desktop.domain.stock import StockMovement, StockReason
from payaid_desktop.store.work import Work
from tests.builders import NOON

TODAY = date(2026, 7, 18)


def make_product(work: Work, name: str = "Rice", **changes: object) -> Product:
    """A bag of rice that has everything a product can have."""
    product = Product(
        id=work.ids.new(),
        kind=ProductKind.GOODS,
        code=name.upper(),
        name=name,
        description="",
        hsn="1006",
        unit="BAG",
        tracks_stock=True,
        reorder_level=Quantity(Decimal("2.5")),
        active=True,
        deleted_at=None,
        created_at=NOON,
        updated_at=NOON,
        prices=(
            ProductPrice(
                TODAY,
                UnitPrice(Decimal("545.1234")),
                includes_tax=True,
                mrp=Money.of(600),
                cost=UnitPrice(Decimal(472)),
            ),
        ),
        rates=(
            ProductRate(
                TODAY,
                Treatment.TAXABLE,
                Percent(Decimal("0.25")),
                Percent(Decimal(1)),
                UnitPrice(Decimal("2.5")),
            ),
        ),
        barcodes=(f"{name}-1", f"{name}-2"),
    )
    return replace(product, **changes)


def make_movement(work: Work, product_id: str, quantity: str, **changes: object) -> StockMovement:
    """Goods that came in or went out, counted by hand."""
    movement = StockMovement(
        id=work.ids.new(),
        product_id=product_id,
        quantity=Quantity(Decimal(quantity)),
        reason=StockReason.COUNT,
        moved_on=TODAY,
        document_id=None,
        line_no=None,
        reference="",
        note="",
        created_at=NOON,
    )
    return replace(movement, **changes)


def make_contact(work: Work, name: str = "Asha", **changes: object) -> Contact:
    """A customer of whom only the name is known."""
    contact = Contact(
        id=work.ids.new(),
        kind=ContactKind.CUSTOMER,
        name=name,
        company="",
        email=None,
        phone=None,
        gstin=None,
        pan=None,
        recipient_kind=RecipientKind.UNREGISTERED,
        state_code="27",
        credit_limit=None,
        payment_days=0,
        opening_balance=ZERO,
        opening_on=None,
        notes="",
        lead_score=0,
        deal_count=0,
        merged_into_id=None,
        deleted_at=None,
        created_at=NOON,
        updated_at=NOON,
    )
    return replace(contact, **changes)


def make_deal(work: Work, contact_id: str, title: str = "Supply", **changes: object) -> Deal:
    """An open deal."""
    deal = Deal(
        id=work.ids.new(),
        contact_id=contact_id,
        title=title,
        stage=DealStage.LEAD,
        value=Money.of(100),
        expected_on=None,
        next_step="",
        next_step_on=None,
        closed_reason="",
        closed_at=None,
        notes="",
        deleted_at=None,
        created_at=NOON,
        updated_at=NOON,
    )
    return replace(deal, **changes)
