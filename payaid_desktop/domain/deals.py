"""Deals: sales that may come, in the stages of the pipeline."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from payaid_desktop.domain.money import Money


class DealStage(StrEnum):
    """Where a deal stands; won and lost are ends."""

    LEAD = "lead"
    QUALIFIED = "qualified"
    PROPOSAL = "proposal"
    NEGOTIATION = "negotiation"
    WON = "won"
    LOST = "lost"


OPEN_STAGES = (DealStage.LEAD, DealStage.QUALIFIED, DealStage.PROPOSAL, DealStage.NEGOTIATION)
LIKELIHOOD_PERCENT = {
    DealStage.LEAD: 10,
    DealStage.QUALIFIED: 30,
    DealStage.PROPOSAL: 50,
    DealStage.NEGOTIATION: 75,
    DealStage.WON: 100,
    DealStage.LOST: 0,
}
"""How likely a deal of a stage is to be won, for the weighted forecast."""


@dataclass(frozen=True, slots=True)
class Deal:
    """A sale that may come, with one contact."""

    id: str
    contact_id: str
    title: str
    stage: DealStage
    value: Money
    expected_on: date | None
    next_step: str
    next_step_on: date | None
    closed_reason: str
    closed_at: datetime | None
    notes: str
    deleted_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int = 1
