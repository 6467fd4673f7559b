"""What a change of stock by hand may be given as."""

from typing import Annotated

from pydantic import model_validator

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import Quantity
from payaid_desktop.domain.stock import StockReason
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Day,
    Id,
    Line,
    Note,
    SignedCount,
    word_of,
)

BY_HAND = (StockReason.OPENING, StockReason.PURCHASE, StockReason.COUNT, StockReason.DAMAGE)
"""What a person may say; sales, returns and deliveries move stock by their documents."""
_INWARD = (StockReason.OPENING, StockReason.PURCHASE)


class StockInput(InputModel):
    """Goods that came (a positive quantity) or went (a negative one), or what was counted.

    Attributes:
        product_id: Which product.
        quantity: What came (positive) or went (negative).
        counted: What was counted, instead of a quantity.
        reason: Why it moved; needed with a quantity.
        moved_on: The day; today if it is not given.
        reference: The number of the supplier's bill, or the like.
        note: For the shop's own eyes.
    """

    product_id: Id
    quantity: SignedCount | None = None
    counted: SignedCount | None = None
    reason: Annotated[StockReason | None, word_of(StockReason)] = None
    moved_on: Day | None = None
    reference: Line = ""
    note: Note = ""

    @model_validator(mode="after")
    def _agrees(self) -> "StockInput":
        problems = self._quantity_problems() or self._reason_problems()
        if problems:
            raise ValidationError(problems)
        return self

    def chosen_reason(self) -> StockReason:
        """The reason given; a count where a count is given."""
        return self.reason or StockReason.COUNT

    def change_from(self, held: Quantity) -> Quantity:
        """What moves if this much is on hand: the quantity given, or what the count differs by."""
        counted = held if self.counted is None else self.counted
        return Quantity(counted - held) if self.quantity is None else self.quantity

    def _quantity_problems(self) -> dict[str, str]:
        if (self.quantity is None) == (self.counted is None):
            return {"quantity": "Give either the quantity that moved, or what was counted."}
        if self.quantity == 0:
            return {"quantity": "Nothing moved. Give a quantity other than 0."}
        if self.counted is not None and self.counted < 0:
            return {"counted": "A count is 0 or more."}
        return {}

    def _reason_problems(self) -> dict[str, str]:
        reason = self.chosen_reason()
        if self.reason is None and self.quantity is not None:
            return {"reason": f"Say why. Choose one of: {', '.join(BY_HAND)}."}
        if reason not in BY_HAND:
            choices = ", ".join(BY_HAND)
            return {"reason": f"Documents move stock for this reason. Choose one of: {choices}."}
        if self.quantity is None:
            counts = reason is StockReason.COUNT
            return {} if counts else {"reason": "The reason of a count is count."}
        return _sign_problems(self.quantity, reason)


def _sign_problems(quantity: Quantity, reason: StockReason) -> dict[str, str]:
    if reason in _INWARD and quantity < 0:
        return {"quantity": "These goods come in, so give the quantity without a minus sign."}
    if reason is StockReason.DAMAGE and quantity > 0:
        return {"quantity": "What is damaged goes out. Put a minus sign in front."}
    return {}
