"""How an invoice recurs, as somebody says it."""

from typing import Annotated, Any

from pydantic import model_validator

from payaid_desktop.domain.recurring import Every
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Day,
    Id,
    word_of,
)

Often = Annotated[Every, word_of(Every)]


class RecurringInput(InputModel):
    """An issued invoice that is to be billed again and again.

    Attributes:
        document_id: The invoice.
        every: week, month, quarter or year.
        starts_on: The day of the first one; one turn after the invoice if none is given.
        ends_on: The last day on which one is made.
        issues: Whether they are issued, or kept as drafts.
        sends: Whether an issued one is sent to its buyer by e-mail.
    """

    document_id: Id
    every: Often
    starts_on: Day | None = None
    ends_on: Day | None = None
    issues: bool = False
    sends: bool = False

    @model_validator(mode="after")
    def _agrees(self) -> "RecurringInput":
        if self.sends and not self.issues:
            raise ValueError("Only what is issued can be sent.")
        return self


class RecurringPatch(InputModel):
    """What may change of it."""

    ends_on: Day | None = None
    issues: bool | None = None
    sends: bool | None = None
    is_paused: bool | None = None

    def named(self) -> dict[str, Any]:
        """The fields that were named; a null is none, but for the last day."""
        given = {name: getattr(self, name) for name in self.model_fields_set}
        return {
            name: value for name, value in given.items() if value is not None or name == "ends_on"
        }
