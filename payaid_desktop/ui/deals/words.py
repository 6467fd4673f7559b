"""What stages are called and coloured, and what is said of the day a deal closes."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.deals import OPEN_STAGES, Deal, DealStage
from payaid_desktop.ui.formatting import month_name, write_day_in_list

DOTS: Final[Mapping[DealStage, str]] = {
    DealStage.LEAD: "text3",
    DealStage.QUALIFIED: "b0",
    DealStage.PROPOSAL: "info_line",
    DealStage.NEGOTIATION: "b1",
    DealStage.WON: "ok_line",
    DealStage.LOST: "bad_line",
}
"""The colour of each stage's dot, a token."""
TONES: Final[Mapping[DealStage, str]] = {
    DealStage.LEAD: "neutral",
    DealStage.QUALIFIED: "primary",
    DealStage.PROPOSAL: "primary",
    DealStage.NEGOTIATION: "warn",
    DealStage.WON: "ok",
    DealStage.LOST: "bad",
}
"""The tone of each stage's chip."""


def stage_word(stage: DealStage) -> str:
    """The word of a stage."""
    match stage:
        case DealStage.LEAD:
            return _tr("New")
        case DealStage.QUALIFIED:
            return _tr("Qualified")
        case DealStage.PROPOSAL:
            return _tr("Proposal")
        case DealStage.NEGOTIATION:
            return _tr("Negotiation")
        case DealStage.WON:
            return _tr("Won")
        case DealStage.LOST:
            return _tr("Lost")


def day_words(deal: Deal, *, today: date) -> tuple[str, str]:
    """When a deal closes or closed, and the tone of it: late is warned of, today is urgent."""
    if deal.stage not in OPEN_STAGES:
        closed = deal.closed_at.astimezone(INDIA).date() if deal.closed_at else today
        word = _tr("won {day}") if deal.stage is DealStage.WON else _tr("lost {day}")
        return word.format(day=_day(closed, today=today)), "text3"
    if deal.expected_on is None:
        return _tr("no day yet"), "text3"
    if deal.expected_on == today:
        day = f"{today.day} {month_name(today.month)}"
        return _tr("{day}, today").format(day=day), "bad"
    if deal.expected_on < today:
        late = _tr("%n day(s) late", (today - deal.expected_on).days)
        return f"{_day(deal.expected_on, today=today)} · {late}", "warn"
    return _day(deal.expected_on, today=today), "text3"


def _day(day: date, *, today: date) -> str:
    words = write_day_in_list(day, today=today)
    return words[:1].lower() + words[1:] if day == today else words


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Deals", text, None, n)
