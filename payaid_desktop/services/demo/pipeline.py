"""The demo shop's deals: some in every stage of the pipeline."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from payaid_desktop.domain.deals import OPEN_STAGES, DealStage

_TITLES: Final = (
    "Monthly groceries",
    "Notebooks for the new term",
    "Paint for the whole house",
    "Cement and fittings",
    "Diwali gift packs",
    "Office stationery for a year",
    "Wiring of a new floor",
    "Kitchen supplies",
)
_STAGES: Final = tuple(DealStage)
_REASONS: Final = {DealStage.LOST: "Bought elsewhere", DealStage.WON: "Price and delivery"}
_STEPS: Final = ("Call", "Send a quotation", "Visit", "Send samples")


def deals_given(
    contact_ids: Sequence[str], *, on: date, how_many: int = 42
) -> list[dict[str, Any]]:
    """Give deals as they are typed, seven of each stage, with contacts who have none too many."""
    return [
        _deal(place, contact_ids[place * 3 % len(contact_ids)], on) for place in range(how_many)
    ]


def _deal(place: int, contact_id: str, on: date) -> dict[str, Any]:
    stage = _STAGES[place % len(_STAGES)]
    given: dict[str, Any] = {
        "contactId": contact_id,
        "title": _TITLES[place % len(_TITLES)],
        "stage": stage.value,
        "value": str((place * 37 % 50 + 1) * 500),
        "closedReason": _REASONS.get(stage, ""),
    }
    if stage in OPEN_STAGES:
        given |= {
            "expectedOn": (on + timedelta(days=place % 40 + 5)).isoformat(),
            "nextStep": _STEPS[place % len(_STEPS)],
            "nextStepOn": (on + timedelta(days=place % 9 - 2)).isoformat(),
        }
    return given
