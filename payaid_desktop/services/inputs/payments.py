"""What a payment may be given as."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.payments import PaymentDirection, PaymentMode
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Amount,
    Day,
    Id,
    Line,
    Name,
    Note,
    word_of,
)

ALLOCATIONS_MAX = 500


def _above_zero(amount: Money) -> Money:
    if not amount:
        raise ValueError("Give an amount above zero.")
    return amount


_Something = Annotated[Amount, AfterValidator(_above_zero)]


class AllocationInput(InputModel):
    """How much of the payment settles which document.

    Attributes:
        document_id: The invoice or debit note.
        amount: How much of it is settled, above zero.
    """

    document_id: Id
    amount: _Something


Allocations = Annotated[
    tuple[AllocationInput, ...], Field(strict=False, max_length=ALLOCATIONS_MAX)
]


class AllocatingInput(InputModel):
    """What a credit on account settles; without allocations what is due first."""

    allocations: Allocations = ()


class PaymentInput(InputModel):
    """Money received or paid. Without allocations it settles the documents that are due first.

    Attributes:
        direction: Whether money came or went.
        contact_id: Who paid, or was paid; not needed where allocations say it.
        dated_on: The day; today if it is not given.
        mode: How it was paid.
        amount: How much, above zero.
        reference: The number of the transfer or of the cheque; a cheque needs it.
        cheque_on: The day on the cheque.
        notes: On the receipt.
        on_account: Whether all of it stays an advance, and nothing is settled.
        allocations: Which documents it settles; those due first if it is not given.
    """

    direction: Annotated[PaymentDirection, word_of(PaymentDirection)] = PaymentDirection.RECEIVED
    contact_id: Id | None = None
    dated_on: Day | None = None
    mode: Annotated[PaymentMode, word_of(PaymentMode)] = PaymentMode.CASH
    amount: _Something
    reference: Line = ""
    cheque_on: Day | None = None
    notes: Note = ""
    on_account: bool = False
    allocations: Allocations = ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        details = {}
        if self.mode is PaymentMode.CHEQUE and not self.reference:
            details["reference"] = "Give the number of the cheque as its reference."
        if self.contact_id is None and not self.allocations:
            details["contactId"] = "Choose the contact, or the documents that this settles."
        if self.direction is PaymentDirection.PAID and self.allocations:
            sentence = "Money paid out settles no sales document. Leave the allocations out."
            details["allocations"] = sentence
        if details:
            raise ValidationError(details)
        return self


class ReversalInput(InputModel):
    """Why a payment is reversed: a bounced cheque, a typing mistake.

    Attributes:
        reason: Why, in a few words.
        dated_on: The day; today if it is not given.
    """

    reason: Name
    dated_on: Day | None = None
