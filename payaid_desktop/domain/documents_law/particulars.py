"""What the law asks to see of a document, as small values that services fill."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from payaid_desktop.domain.gst import (
    DocType,
    RecipientKind,
    Scheme,
    Supply,
    Treatment,
    ZeroRatedTax,
)
from payaid_desktop.domain.money import Money, Percent

NOTES: Final = (DocType.CREDIT_NOTE, DocType.DEBIT_NOTE)

NO_RATE: Final = Percent(Decimal(0))


def has_tax_part(doc_type: DocType | None, scheme: Scheme) -> bool:
    """Whether a document shows tax. Source: CGST Act s.10(4), s.31(3)(c)."""
    return scheme is Scheme.REGULAR and doc_type is not DocType.BILL_OF_SUPPLY


@dataclass(frozen=True, slots=True)
class SupplierParticulars:
    """What the shop prints about itself; "" where not known."""

    name: str
    address: str
    state: str
    gstin: str = ""
    scheme: Scheme = Scheme.REGULAR
    turnover_above_5_crore: bool = False


@dataclass(frozen=True, slots=True)
class RecipientParticulars:
    """What is printed about the buyer; "" where not known.

    `state` is the State that the tax goes by; `billing_state` that of the billing address, "96"
    abroad. `delivery_address` and the countries (two letters) are asked for on exports only:
    elsewhere the delivery address is the billing address unless it is given.
    """

    kind: RecipientKind = RecipientKind.UNREGISTERED
    name: str = ""
    address: str = ""
    state: str = ""
    gstin: str = ""
    delivery_address: str = ""
    country: str = ""
    billing_state: str = ""
    delivery_country: str = ""


@dataclass(frozen=True, slots=True)
class LineParticulars:
    """What is printed of a line; `unit` is the unit code, needed for goods."""

    description: str
    hsn: str = ""
    unit: str = ""
    supply: Supply = Supply.GOODS
    treatment: Treatment = Treatment.TAXABLE
    gst_rate: Percent = NO_RATE
    has_cess: bool = False


@dataclass(frozen=True, slots=True)
class OriginalInvoice:
    """The invoice that a credit or debit note corrects."""

    number: str
    dated_on: date


@dataclass(frozen=True, slots=True)
class Particulars:
    """Everything the law asks of a document before it is issued, but its number."""

    doc_type: DocType
    dated_on: date
    supplier: SupplierParticulars
    recipient: RecipientParticulars
    lines: tuple[LineParticulars, ...]
    taxable_value: Money
    place_of_supply: str = ""
    zero_rated_tax: ZeroRatedTax | None = None
    reverse_charge: bool = False
    original: OriginalInvoice | None = None

    @property
    def treatments(self) -> frozenset[Treatment]:
        """The treatments of all lines."""
        return frozenset(line.treatment for line in self.lines)

    @property
    def has_tax_part(self) -> bool:
        """Whether tax is shown."""
        return has_tax_part(self.doc_type, self.supplier.scheme)

    @property
    def is_note(self) -> bool:
        """Whether the document corrects another one."""
        return self.doc_type in NOTES

    @property
    def supplied_on(self) -> date:
        """The day whose rules hold: of the original invoice for a note."""
        return self.original.dated_on if self.original else self.dated_on
