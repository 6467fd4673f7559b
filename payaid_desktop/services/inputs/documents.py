"""What quotations, invoices, bills of supply, challans and notes may be given as."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import RecipientKind, Treatment, ZeroRatedTax
from payaid_desktop.domain.money import ZERO
from payaid_desktop.domain.recipients import disagreement, usual_recipient_kind
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.contacts import AddressInput
from payaid_desktop.services.inputs.fields import (
    ITEMS_MAX,
    Amount,
    CessRate,
    Count,
    Day,
    Email,
    Gstin,
    Hsn,
    Id,
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


class DiscountInput(InputModel):
    """A discount: either `percent` or `amount` in rupees.

    Attributes:
        percent: In percent of the price.
        amount: In rupees.
    """

    percent: Rate | None = None
    amount: Amount | None = None

    @model_validator(mode="after")
    def _either(self) -> Self:
        if (self.percent is None) == (self.amount is None):
            raise ValueError('Give either "percent" or "amount".')
        return self


class ItemInput(InputModel):
    """One line. With a product, what is not given here is taken from it as of the document's day.

    Attributes:
        product_id: The product; what is not given here comes from it.
        description: What is sold; needed without a product.
        hsn: The HSN code, or the SAC of a service.
        is_service: Whether it is a service; as the product or the code says if it is not given.
        quantity: How much.
        unit: The unit, as the GST portal calls it.
        unit_price: The price of one unit; with tax where `pricesIncludeTax` is.
        discount: What is taken off the line.
        treatment: How the line is taxed; taxable, or as the product is.
        gst_rate: The rate in percent.
        cess_rate: Compensation cess in percent.
        cess_per_unit: Compensation cess in rupees for each unit.
        bill_discount_applies: Whether the discount on the whole bill counts for this line.
    """

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
    """A recipient who is no contact, or what differs from the contact on this document.

    Attributes:
        name: Who buys.
        gstin: With it the buyer is a registered one.
        recipient_kind: How the tax sees the buyer; as the GSTIN says if it is not given.
        state_code: The GST code of the State; taken from the address or the GSTIN if it is not given.
        phone: On the bill.
        email: On the bill.
        billing: Where the bill goes; needed for registered buyers and for big bills.
    """

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
    """A draft. Without a contact and a buyer it is a cash sale.

    Attributes:
        contact_id: The customer; their details are copied when the document is made.
        buyer: The customer's details, instead of the contact's or without one.
        shipping: Where the goods go, if not to the billing address.
        shipped_to_third_person: Whether the goods go to somebody else by the buyer's order (bill to, ship to).
        dated_on: The document's day; today if it is not given.
        due_on: When it is to be paid; after the contact's payment days if it is not given.
        place_of_supply: The State whose tax it is; computed if it is not given.
        zero_rated_tax: For exports and SEZ: whether IGST is paid.
        reverse_charge: Whether the buyer pays the tax to the government.
        prices_include_tax: Whether the prices include tax; as the shop is used to if it is not given.
        items: The lines.
        bill_discount: What is taken off the whole bill before tax.
        after_tax_discount: What is taken off after tax; the tax stays.
        other_charges: What is added after tax.
        rounds_off: Whether the total is in whole rupees; as the shop is used to if it is not given.
        deal_id: The deal that it belongs to.
        notes: On the document, for the customer.
        terms: At its foot, instead of the shop's own.
    """

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
    """A line of a note: some of the quantity, or an amount; that holds tax where the invoice's prices do.

    Attributes:
        original_line_no: Which line of the invoice, counted from 1.
        quantity: How much of what was sold.
        amount: In rupees; it holds tax where the invoice's prices do.
    """

    original_line_no: Annotated[int, Field(ge=1, le=ITEMS_MAX)]
    quantity: Count | None = None
    amount: PositiveAmount | None = None

    @model_validator(mode="after")
    def _either(self) -> Self:
        if (self.quantity is None) == (self.amount is None):
            raise ValueError('Give either "quantity" or "amount".')
        return self


class NoteInput(InputModel):
    """A credit or debit note against an issued invoice, at that invoice's rates.

    Attributes:
        original_id: The invoice that it corrects.
        dated_on: The note's day; today if it is not given.
        reason: Why, in a few words.
        returns_stock: Whether the goods go with the note: a credit note brings them back, a debit note takes them out.
        items: What is given back or charged more.
        notes: On the note, for the customer.
    """

    original_id: Id
    dated_on: Day | None = None
    reason: Name
    returns_stock: bool = True
    items: Annotated[tuple[NoteItemInput, ...], Field(strict=False)] = Field(
        min_length=1, max_length=ITEMS_MAX
    )
    notes: Note = ""


class CancelInput(InputModel):
    """Why an issued document is cancelled.

    Attributes:
        reason: Why, in a few words.
    """

    reason: Name


class ConvertInput(InputModel):
    """What a quotation, proforma or challan becomes."""

    kind: Annotated[DocumentKind, word_of(DocumentKind)] = DocumentKind.INVOICE
