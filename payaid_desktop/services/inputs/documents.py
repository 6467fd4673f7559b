"""What quotations, invoices, bills of supply, challans and notes may be given as."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import RecipientKind, Treatment, ZeroRatedTax
from payaid_desktop.domain.money import ZERO
from payaid_desktop.domain.recipients import disagreement, usual_recipient_kind
from payaid_desktop.services.inputs.base import (
    ITEMS_MAX,
    Amount,
    CessRate,
    Count,
    Day,
    Email,
    Gstin,
    Hsn,
    Id,
    InputModel,
    Line,
    Name,
    Note,
    Phone,
    PositiveAmount,
    Price,
    Rate,
    StateCode,
    Unit,
    word_of,
)
from payaid_desktop.services.inputs.contacts import AddressInput


class DiscountInput(InputModel):
    """A discount: either `percent` or `amount` in rupees."""

    percent: Rate | None = None
    amount: Amount | None = None

    @model_validator(mode="after")
    def _either(self) -> Self:
        if (self.percent is None) == (self.amount is None):
            raise ValueError('Give either "percent" or "amount".')
        return self


class ItemInput(InputModel):
    """One line. With a product, what is not given here is taken from it as of the document's day."""

    product_id: Id | None = None
    description: Line = ""
    hsn: Hsn = None
    is_service: bool | None = None
    quantity: Count
    unit: Unit = None
    unit_price: Price | None = None
    discount: DiscountInput | None = None
    treatment: Annotated[Treatment | None, word_of(Treatment)] = None
    gst_rate: Rate | None = None
    cess_rate: CessRate | None = None
    cess_per_unit: Price | None = None
    bill_discount_applies: bool = True


class BuyerInput(InputModel):
    """A recipient who is no contact, or what differs from the contact on this document."""

    name: Name
    gstin: Gstin = None
    recipient_kind: Annotated[RecipientKind | None, word_of(RecipientKind)] = None
    state_code: StateCode = None
    phone: Phone = None
    email: Email = None
    billing: AddressInput | None = None

    def chosen_recipient_kind(self) -> RecipientKind:
        """The kind given, or what the GSTIN says."""
        return self.recipient_kind or usual_recipient_kind(self.gstin)


class DocumentInput(InputModel):
    """A draft. Without a contact and a buyer it is a cash sale."""

    contact_id: Id | None = None
    buyer: BuyerInput | None = None
    shipping: AddressInput | None = None
    shipped_to_third_person: bool = False
    dated_on: Day | None = None
    due_on: Day | None = None
    place_of_supply: StateCode = None
    zero_rated_tax: Annotated[ZeroRatedTax | None, word_of(ZeroRatedTax)] = None
    reverse_charge: bool = False
    prices_include_tax: bool | None = None
    items: Annotated[tuple[ItemInput, ...], Field(strict=False)] = Field(
        default=(), max_length=ITEMS_MAX
    )
    bill_discount: DiscountInput | None = None
    after_tax_discount: Amount = ZERO
    other_charges: Amount = ZERO
    rounds_off: bool | None = None
    deal_id: Id | None = None
    notes: Note = ""
    terms: Note | None = None

    @model_validator(mode="after")
    def _buyer_agrees(self) -> Self:
        buyer = self.buyer
        problem = buyer and disagreement(buyer.chosen_recipient_kind(), buyer.gstin)
        if problem:
            field, sentence = problem
            raise ValidationError({f"buyer.{field}": sentence})
        return self


class NoteItemInput(InputModel):
    """A line of a note: some of the quantity, or an amount; that holds tax where the invoice's prices do."""

    original_line_no: Annotated[int, Field(ge=1, le=ITEMS_MAX)]
    quantity: Count | None = None
    amount: PositiveAmount | None = None

    @model_validator(mode="after")
    def _either(self) -> Self:
        if (self.quantity is None) == (self.amount is None):
            raise ValueError('Give either "quantity" or "amount".')
        return self


class NoteInput(InputModel):
    """A credit or debit note against an issued invoice, at that invoice's rates."""

    original_id: Id
    dated_on: Day | None = None
    reason: Name
    returns_stock: bool = True
    items: Annotated[tuple[NoteItemInput, ...], Field(strict=False)] = Field(
        min_length=1, max_length=ITEMS_MAX
    )
    notes: Note = ""


class CancelInput(InputModel):
    """Why an issued document is cancelled."""

    reason: Name


class ConvertInput(InputModel):
    """What a quotation, proforma or challan becomes."""

    kind: Annotated[DocumentKind, word_of(DocumentKind)] = DocumentKind.INVOICE
