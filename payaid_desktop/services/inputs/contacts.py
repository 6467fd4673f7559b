"""What a contact may be given as."""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator, model_validator

from payaid_desktop.domain.business import Address
from payaid_desktop.domain.contacts import AddressKind, ContactKind
from payaid_desktop.domain.countries import INDIA
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import RecipientKind
from payaid_desktop.domain.money import ZERO
from payaid_desktop.domain.pan import pan_disagreement
from payaid_desktop.domain.recipients import disagreement, usual_recipient_kind, usual_state
from payaid_desktop.domain.states import OTHER_COUNTRY
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Amount,
    Country,
    Day,
    Email,
    Gstin,
    Line,
    Name,
    Note,
    Pan,
    Phone,
    Pincode,
    SignedAmount,
    StateCode,
    word_of,
)

ADDRESSES_MAX = 50


class AddressInput(InputModel):
    """A postal address; the State decides the tax.

    Attributes:
        line1: House and street.
        line2: Area or landmark.
        city: The city.
        state_code: The GST code of the State.
        pincode: The pincode.
        country: The country's code of ISO 3166.
    """

    line1: Line = ""
    line2: Line = ""
    city: Line = ""
    state_code: StateCode = None
    pincode: Pincode = None
    country: Country = INDIA

    @field_validator("country")
    @classmethod
    def _is_where_the_state_is(cls, country: str, info: ValidationInfo) -> str:
        if country != INDIA and info.data.get("state_code") not in (None, OTHER_COUNTRY):
            raise ValueError("An address abroad has no Indian State. Take one of the two out.")
        return country

    def address(self) -> Address:
        """The address as it is kept."""
        abroad = OTHER_COUNTRY if self.country != INDIA else ""
        return Address(
            line1=self.line1,
            line2=self.line2,
            city=self.city,
            state_code=self.state_code or abroad,
            pincode=self.pincode or "",
            country=self.country,
        )


class ContactAddressInput(AddressInput):
    """An address of a contact: where the bill goes, or where the goods go.

    Attributes:
        kind: What the address is for.
    """

    kind: Annotated[AddressKind, word_of(AddressKind)] = AddressKind.BILLING


class ContactInput(InputModel):
    """A customer, supplier or lead. Only the name is needed.

    Attributes:
        name: The person, or the firm.
        kind: What the contact is to the shop.
        company: The firm of a person.
        email: No two contacts have the same.
        phone: A mobile or a landline with its area code.
        gstin: With it the contact is a registered one.
        pan: The PAN; it must be the one inside the GSTIN.
        recipient_kind: How the tax sees the contact; as the GSTIN says if it is not given.
        state_code: The GST code of the State; taken from the billing address or the GSTIN if it is not given.
        credit_limit: What the contact may owe; a bill beyond it warns.
        payment_days: After how many days a bill is due.
        opening_balance: What was owed when the books began; negative if the shop owes it.
        opening_on: The day of the opening balance; the day it is typed if it is not given.
        notes: For the shop's own eyes.
        addresses: Where bills and goods go.
    """

    name: Name
    kind: Annotated[ContactKind, word_of(ContactKind)] = ContactKind.CUSTOMER
    company: Line = ""
    email: Email = None
    phone: Phone = None
    gstin: Gstin = None
    pan: Pan = None
    recipient_kind: Annotated[RecipientKind | None, word_of(RecipientKind)] = None
    state_code: StateCode = None
    credit_limit: Amount | None = None
    payment_days: Annotated[int, Field(ge=0, le=3650)] = 0
    opening_balance: SignedAmount = ZERO
    opening_on: Day | None = None
    notes: Note = ""
    addresses: Annotated[tuple[ContactAddressInput, ...], Field(strict=False)] = Field(
        default=(), max_length=ADDRESSES_MAX
    )

    @model_validator(mode="after")
    def _agrees(self) -> "ContactInput":
        if self.gstin and self.pan:
            reason = pan_disagreement(pan=self.pan, gstin=self.gstin)
            if reason is not None:
                raise ValidationError({"pan": reason})
        problem = disagreement(self.chosen_recipient_kind(), self.gstin)
        if problem is not None:
            raise ValidationError(dict([problem]))
        return self

    def chosen_recipient_kind(self) -> RecipientKind:
        """The kind given, or what the GSTIN says."""
        return self.recipient_kind or usual_recipient_kind(self.gstin)

    def chosen_state(self) -> str:
        """The State given, or of the billing address, or of the GSTIN."""
        kind = self.chosen_recipient_kind()
        return self.state_code or usual_state(kind, gstin=self.gstin, billing=self._billing_state())

    def _billing_state(self) -> str:
        billing = (each for each in self.addresses if each.kind is AddressKind.BILLING)
        return next((state for each in billing if (state := each.address().state_code)), "")
