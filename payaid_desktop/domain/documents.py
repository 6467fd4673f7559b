"""Documents: quotations, invoices, bills of supply, notes and challans.

A draft may change; an issued document never does. It carries copies of everything it prints, so
that a later edit of the customer, the product or the shop leaves it as it was. Correction is
cancellation or a note.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from payaid_desktop.domain.business import Address, BankAccount, Business
from payaid_desktop.domain.gst import (
    DocType,
    RecipientKind,
    Scheme,
    TaxKind,
    Treatment,
    ZeroRatedTax,
)
from payaid_desktop.domain.money import ZERO, Money, Percent, Quantity, UnitPrice


class DocumentKind(StrEnum):
    """What a document is; each kind has its own number series."""

    QUOTATION = "quotation"
    PROFORMA = "proforma"
    INVOICE = "invoice"
    BILL_OF_SUPPLY = "bill_of_supply"
    CREDIT_NOTE = "credit_note"
    DEBIT_NOTE = "debit_note"
    DELIVERY_CHALLAN = "delivery_challan"


SALES = (DocumentKind.INVOICE, DocumentKind.BILL_OF_SUPPLY)
"""The kinds that are sales, which `invoices` lists together."""

NOTES = (DocumentKind.CREDIT_NOTE, DocumentKind.DEBIT_NOTE)
"""The kinds that correct a sale. Source: CGST Act s.34."""

SETTLED_KINDS = (*SALES, DocumentKind.DEBIT_NOTE)
"""The kinds that ask for money: what is due on them is paid off, or lowered by credit notes."""


class DocumentStatus(StrEnum):
    """A draft has no number; an issued or cancelled document keeps its number for ever."""

    DRAFT = "draft"
    ISSUED = "issued"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Seller:
    """What the shop printed about itself on the day it issued the document."""

    name: str
    legal_name: str
    gstin: str | None
    pan: str | None
    state_code: str
    scheme: Scheme
    address: Address
    phone: str | None
    email: str | None
    upi_vpa: str | None
    bank: BankAccount | None
    signatory: str


@dataclass(frozen=True, slots=True)
class Buyer:
    """The recipient as printed; `shipping` only where it differs from `billing`."""

    name: str
    attention: str = ""
    gstin: str | None = None
    recipient_kind: RecipientKind = RecipientKind.UNREGISTERED
    state_code: str = ""
    phone: str | None = None
    email: str | None = None
    billing: Address | None = None
    shipping: Address | None = None
    shipped_to_third_person: bool = False


@dataclass(frozen=True, slots=True)
class DocumentItem:
    """One line; the amounts behind `value` are this line's share of its group's tax."""

    id: str
    line_no: int
    product_id: str | None
    description: str
    hsn: str
    is_service: bool
    quantity: Quantity
    unit: str
    unit_price: UnitPrice
    discount_percent: Percent | None
    discount_amount: Money | None
    treatment: Treatment
    gst_rate: Percent
    cess_rate: Percent
    cess_per_unit: UnitPrice
    bill_discount_applies: bool
    original_line_no: int | None = None
    gross: Money = ZERO
    discount: Money = ZERO
    value: Money = ZERO
    cgst: Money = ZERO
    sgst: Money = ZERO
    igst: Money = ZERO
    cess: Money = ZERO


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its totals as computed by `domain.gst`.

    What was chosen (`buyer_chosen`, `shipping_chosen`, `place_of_supply_chosen`) stays in a draft; what
    was not follows the contact.
    """

    id: str
    kind: DocumentKind
    status: DocumentStatus
    doc_type: DocType | None
    number: str | None
    series_id: str | None
    serial: int | None
    financial_year: str
    dated_on: date
    due_on: date | None
    contact_id: str | None
    seller: Seller | None
    buyer: Buyer
    buyer_chosen: bool
    shipping_chosen: bool
    place_of_supply: str
    place_of_supply_chosen: bool
    tax_kind: TaxKind
    zero_rated_tax: ZeroRatedTax | None
    reverse_charge: bool
    prices_include_tax: bool
    bill_discount_percent: Percent | None
    bill_discount_amount: Money | None
    after_tax_discount: Money
    other_charges: Money
    rounds_off: bool
    taxable: Money
    non_taxable: Money
    cgst: Money
    sgst: Money
    igst: Money
    cess: Money
    tax_payable_by_recipient: Money
    round_off: Money
    total: Money
    original_id: str | None
    original_number: str | None
    original_dated_on: date | None
    converted_from_id: str | None
    deal_id: str | None
    reason: str
    returns_stock: bool
    notes: str
    terms: str
    device_id: str
    issued_at: datetime | None
    cancelled_at: datetime | None
    cancel_reason: str
    created_at: datetime
    updated_at: datetime
    version: int = 1
    items: tuple[DocumentItem, ...] = ()

    def line(self, line_no: int | None) -> DocumentItem | None:
        """Find a line by its number."""
        return next((item for item in self.items if item.line_no == line_no), None)

    @property
    def tax(self) -> Money:
        """All tax on the document, whoever pays it."""
        return self.cgst + self.sgst + self.igst + self.cess


def seller_of(business: Business) -> Seller:
    """Copy what the shop prints about itself."""
    return Seller(
        name=business.name,
        legal_name=business.legal_name,
        gstin=business.gstin,
        pan=business.pan,
        state_code=business.state_code,
        scheme=business.scheme,
        address=business.address,
        phone=business.phone,
        email=business.email,
        upi_vpa=business.upi_vpa,
        bank=business.bank,
        signatory=business.signatory,
    )
