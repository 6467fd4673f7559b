"""Documents of a made-up shop, computed by the real arithmetic, and ways to read a printed paper."""

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from pypdf import PdfReader

from payaid_desktop.domain.business import Address, BankAccount, Business
from payaid_desktop.domain.documents import (
    Buyer,
    Document,
    DocumentItem,
    DocumentKind,
    DocumentStatus,
)
from payaid_desktop.domain.gst import RecipientKind, Scheme, TaxKind, Treatment
from payaid_desktop.domain.money import ZERO, Percent, Quantity, UnitPrice
from payaid_desktop.services.totals import computed

NOON = datetime(2026, 7, 18, 6, 30, tzinfo=UTC)
SHOP = Business(
    id="shop",
    name="Test Shop",
    legal_name="Test Shop",
    gstin="27AAAAA0000A1Z2",
    pan="AAAAA0000A",
    state_code="27",
    scheme=Scheme.REGULAR,
    address=Address("1 Test Road", "Old Town", "Pune", "27", "411001"),
    phone="9000000001",
    email="shop@example.com",
    upi_vpa="testshop@upi",
    upi_limit=None,
    bank=BankAccount("Example Bank", "Test Shop", "000111222333", "EXMP0000001", "Main Road"),
    registered_on=None,
    turnover_above_5_crore=False,
    prices_include_tax=False,
    rounds_off=True,
    terms="",
    signatory="",
    logo=None,
    signature=None,
    series=(),
    created_at=NOON,
    updated_at=NOON,
)
TRADER = Buyer(
    "Sample Traders",
    gstin="27BBBBB1111B1ZN",
    recipient_kind=RecipientKind.REGISTERED,
    state_code="27",
    billing=Address("2 Market Lane", "", "Pune", "27", "411002"),
)


def make_item(line_no: int = 1, **changes: Any) -> DocumentItem:
    """Make a line: ten pieces at 100 rupees, 18 %."""
    item = DocumentItem(
        id=f"item {line_no}",
        line_no=line_no,
        product_id=None,
        description=f"Item {line_no}",
        hsn="3402",
        is_service=False,
        quantity=Quantity(Decimal(10)),
        unit="PCS",
        unit_price=UnitPrice(Decimal(100)),
        discount_percent=None,
        discount_amount=None,
        treatment=Treatment.TAXABLE,
        gst_rate=Percent(Decimal(18)),
        cess_rate=Percent(Decimal(0)),
        cess_per_unit=UnitPrice(Decimal(0)),
        bill_discount_applies=True,
    )
    return replace(item, **changes)


def make_document(
    kind: DocumentKind = DocumentKind.INVOICE, *, business: Business = SHOP, **changes: Any
) -> Document:
    """Make an issued document of one line, with its tax and totals."""
    document = Document(
        id="document",
        kind=kind,
        status=DocumentStatus.ISSUED,
        doc_type=None,
        number="A1/2627/00412",
        series_id="series",
        serial=412,
        financial_year="2026-27",
        dated_on=date(2026, 7, 18),
        due_on=date(2026, 8, 2),
        contact_id="contact",
        seller=None,
        buyer=TRADER,
        place_of_supply="",
        buyer_chosen=False,
        shipping_chosen=False,
        place_of_supply_chosen=False,
        tax_kind=TaxKind.NONE,
        zero_rated_tax=None,
        reverse_charge=False,
        prices_include_tax=False,
        bill_discount_percent=None,
        bill_discount_amount=None,
        after_tax_discount=ZERO,
        other_charges=ZERO,
        rounds_off=True,
        taxable=ZERO,
        non_taxable=ZERO,
        cgst=ZERO,
        sgst=ZERO,
        igst=ZERO,
        cess=ZERO,
        tax_payable_by_recipient=ZERO,
        round_off=ZERO,
        total=ZERO,
        original_id=None,
        original_number=None,
        original_dated_on=None,
        converted_from_id=None,
        deal_id=None,
        reason="",
        returns_stock=False,
        notes="",
        terms="",
        device_id="device",
        issued_at=NOON,
        cancelled_at=None,
        cancel_reason="",
        created_at=NOON,
        updated_at=NOON,
        items=(make_item(),),
    )
    return computed(business, replace(document, **changes))


def pages_of(pdf: bytes) -> list[str]:
    """Read the text of each page as a program reads it."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def text_of(pdf: bytes) -> str:
    """Read all text, with blanks and line breaks as single blanks."""
    return " ".join(" ".join(pages_of(pdf)).split())


def squeezed(text: str) -> str:
    """Leave out blanks and the codes of shapes without text of their own.

    A letter of an Indian script may be made of several shapes; the file carries its text beside the
    first, and programs that know of that take the other shapes for nothing.
    """
    return re.sub(r"[\s\x00-\x1f]", "", text)
