"""What a deal may be given as."""

from typing import Annotated

from pydantic import model_validator

from payaid_desktop.domain.deals import OPEN_STAGES, DealStage
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import ZERO
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

Stage = Annotated[DealStage, word_of(DealStage)]


class MoveInput(InputModel):
    """The stage a deal moves to; a lost deal says why, a won one may.

    Attributes:
        stage: The new stage.
        reason: Why it was lost; why it was won, if that is known.
    """

    stage: Stage
    reason: Line = ""

    @model_validator(mode="after")
    def _agrees(self) -> "MoveInput":
        problem = _reason_problem(self.stage, self.reason)
        if problem is not None:
            raise ValidationError({"reason": problem})
        return self


class DealInput(InputModel):
    """A sale that may come. A contact and a title are needed.

    Attributes:
        contact_id: Whose deal it is.
        title: What may be sold.
        stage: How far it is.
        value: What it may bring.
        expected_on: When it may be decided.
        next_step: What to do next.
        next_step_on: When to do it.
        closed_reason: Why it was won or lost; only for a deal that is.
        notes: For the shop's own eyes.
    """

    contact_id: Id
    title: Name
    stage: Stage = DealStage.LEAD
    value: Amount = ZERO
    expected_on: Day | None = None
    next_step: Line = ""
    next_step_on: Day | None = None
    closed_reason: Line = ""
    notes: Note = ""

    @model_validator(mode="after")
    def _agrees(self) -> "DealInput":
        problem = _reason_problem(self.stage, self.closed_reason)
        if problem is not None:
            raise ValidationError({"closedReason": problem})
        return self


def _reason_problem(stage: DealStage, reason: str) -> str | None:
    if stage is DealStage.LOST and not reason:
        return "Say why the deal was lost."
    if stage in OPEN_STAGES and reason:
        return "Only a won or lost deal has a reason. Leave this empty."
    return None
