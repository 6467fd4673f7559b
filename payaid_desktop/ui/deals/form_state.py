"""What is typed of a deal, and what is sent of it. Knows no Qt."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, Final, Self

from payaid_desktop.domain.deals import Deal, DealStage
from payaid_desktop.ui.formatting import DayError, parse_day, write_day

_SENT: Final = {
    "title": "title",
    "contact_id": "contactId",
    "value": "value",
    "stage": "stage",
    "expected_on": "expectedOn",
    "next_step": "nextStep",
    "next_step_on": "nextStepOn",
    "reason": "closedReason",
    "notes": "notes",
}
"""How each field is called where it is sent."""
DAYS: Final = ("expected_on", "next_step_on")


@dataclass(frozen=True, slots=True)
class DealForm:
    """The fields of the form as they are typed; days are texts, the value is rupees, None where nothing is typed."""

    title: str = ""
    contact_id: str | None = None
    value: Decimal | None = None
    stage: DealStage = DealStage.LEAD
    expected_on: str = ""
    next_step: str = ""
    next_step_on: str = ""
    reason: str = ""
    notes: str = ""

    @classmethod
    def of(cls, deal: Deal) -> Self:
        """The form of what is on record."""
        return cls(
            title=deal.title,
            contact_id=deal.contact_id,
            value=deal.value.rupees if deal.value else None,
            stage=deal.stage,
            expected_on=write_day(deal.expected_on) if deal.expected_on else "",
            next_step=deal.next_step,
            next_step_on=write_day(deal.next_step_on) if deal.next_step_on else "",
            reason=deal.closed_reason,
            notes=deal.notes,
        )

    def changed_from(self, before: "DealForm") -> frozenset[str]:
        """The names of the fields that are other than before."""
        names = (each.name for each in fields(self))
        return frozenset(each for each in names if getattr(self, each) != getattr(before, each))

    def unreadable_days(self, *, today: date) -> tuple[str, ...]:
        """The fields whose text is no day."""
        return tuple(each for each in DAYS if not _is_day(getattr(self, each), today=today))

    def raw(self, *, today: date) -> dict[str, Any]:
        """What is sent: every field.

        Raises:
            DayError: a text is no day.
        """
        is_open = self.stage not in (DealStage.WON, DealStage.LOST)
        return {
            "title": self.title,
            "contactId": self.contact_id,
            "value": str(self.value or 0),
            "stage": self.stage.value,
            "expectedOn": _day(self.expected_on, today=today),
            "nextStep": self.next_step,
            "nextStepOn": _day(self.next_step_on, today=today),
            "closedReason": "" if is_open else self.reason,
            "notes": self.notes,
        }


def field_of(path: str) -> str | None:
    """The field of the form that a refusal is about; None where it has none."""
    return next((name for name, sent in _SENT.items() if sent == path), None)


def _day(text: str, *, today: date) -> str | None:
    return parse_day(text, today=today).isoformat() if text.strip() else None


def _is_day(text: str, *, today: date) -> bool:
    try:
        _day(text, today=today)
    except DayError:
        return False
    return True
