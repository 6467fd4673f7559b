"""What a payment may be given as."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from payaid_desktop.domain.payments import PaymentDirection, PaymentMode
from payaid_desktop.services.inputs.base import (
    Amount,
    Day,
    Id,
    InputModel,
    Line,
    Name,
    Note,
    word_of,
)

ALLOCATIONS_MAX = 500


class AllocationInput(InputModel):
    """How much of the payment settles which document."""

    document_id: Id
    amount: Amount

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.amount:
            raise ValueError("Give an amount above zero.")
        return self


class PaymentInput(InputModel):
    """Money received or paid. Without allocations it settles the documents that are due first."""

    direction: Annotated[PaymentDirection, word_of(PaymentDirection)] = PaymentDirection.RECEIVED
    contact_id: Id | None = None
    dated_on: Day | None = None
    mode: Annotated[PaymentMode, word_of(PaymentMode)] = PaymentMode.CASH
    amount: Amount
    reference: Line = ""
    cheque_on: Day | None = None
    notes: Note = ""
    on_account: bool = False
    allocations: Annotated[tuple[AllocationInput, ...], Field(strict=False)] = Field(
        default=(), max_length=ALLOCATIONS_MAX
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.amount:
            raise ValueError("Give an amount above zero.")
        if self.mode is PaymentMode.CHEQUE and not self.reference:
            raise ValueError("Give the number of the cheque as its reference.")
        if self.contact_id is None and not self.allocations:
            raise ValueError("Choose the contact, or the documents that this payment settles.")
        if self.direction is PaymentDirection.PAID and self.allocations:
            raise ValueError("Money paid out settles no sales document. Leave the allocations out.")
        return self


class ReversalInput(InputModel):
    """Why a payment is reversed: a bounced cheque, a typing mistake."""

    reason: Name
    dated_on: Day | None = None
