"""How the list of deals shows a deal."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.deals import DealStage
from payaid_desktop.services.asking import DealCard
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.contacts.score_cell import Score
from payaid_desktop.ui.deals.words import TONES, day_words, stage_word
from payaid_desktop.ui.kit.cells import Cell, State, Text, TwoLines
from payaid_desktop.ui.kit.table_model import Column


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("title", _tr("Deal")),
        Column("stage", _tr("Stage"), width=124),
        Column("closes", _tr("Closes"), width=168, keep=2),
        Column("next", _tr("Next step"), width=210, keep=3),
        Column("score", _tr("Lead score"), width=100, keep=3),
        Column("value", _tr("Value"), width=130, right=True),
    )


def cells(card: DealCard, *, today: date) -> Sequence[Cell]:
    """One row of the list; a lost deal says why in place of its next step."""
    deal = card.deal
    day, tone = day_words(deal, today=today)
    is_lost = deal.stage is DealStage.LOST
    return (
        TwoLines(deal.title, card.contact_name, person=card.contact_name),
        State(stage_word(deal.stage), TONES[deal.stage]),
        Text(day, tone="text2" if tone == "text3" else tone),
        Text((deal.closed_reason if is_lost else deal.next_step) or "—", tone="text2"),
        Score(card.lead_score),
        Text(rupees(deal.value), "strong", right=True),
    )


def spoken(card: DealCard, *, today: date) -> str:
    """What a screen reader says of a row."""
    return ", ".join(word for cell in cells(card, today=today) if (word := cell.spoken()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("DealRows", text)
