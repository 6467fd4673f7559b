"""Where the choice stands on the board, and where it goes by arrows. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from payaid_desktop.domain.deals import OPEN_STAGES, DealStage
from payaid_desktop.services.asking import DealCard
from payaid_desktop.services.deal_board import StageColumn

SHOWN_STAGES: Final = (*OPEN_STAGES, DealStage.WON)
"""The stages that are columns; lost deals leave the board."""


@dataclass
class BoardState:
    """The columns with their cards, and the present card as (column, row); the row is -1 in an empty column.

    `wanted_id` is the deal that becomes the present one with the next columns.
    """

    columns: tuple[StageColumn, ...] = ()
    column: int = 0
    row: int = -1
    wanted_id: str | None = None

    @property
    def card(self) -> DealCard | None:
        """The present card, if there is one."""
        return self.card_at(self.column, self.row)

    def card_at(self, column: int, row: int) -> DealCard | None:
        """A card by its place."""
        if 0 <= column < len(self.columns) and 0 <= row < len(self.columns[column].deals):
            return self.columns[column].deals[row]
        return None

    def show(self, columns: Sequence[StageColumn]) -> None:
        """Take other columns; the present deal stays the present one wherever it is now."""
        wanted = self.wanted_id or (self.card.deal.id if self.card else None)
        self.wanted_id = None
        self.columns = tuple(each for each in columns if each.stage in SHOWN_STAGES)
        if wanted is None or not self.choose(wanted):
            self._stay_near()

    def choose(self, deal_id: str) -> bool:
        """Make a deal the present one; False where the board does not have it."""
        for column, each in enumerate(self.columns):
            for row, card in enumerate(each.deals):
                if card.deal.id == deal_id:
                    self.column, self.row = column, row
                    return True
        return False

    def expect(self, deal_id: str) -> None:
        """Choose a deal when the columns come that have it."""
        self.wanted_id = deal_id

    def step_row(self, step: int) -> None:
        """Go up or down in the column."""
        last = len(self.columns[self.column].deals) - 1 if self.columns else -1
        self.row = min(max(self.row + step, min(0, last)), last)

    def step_column(self, step: int) -> None:
        """Go to the column beside, to a card of about the same height."""
        self.column = min(max(self.column + step, 0), max(len(self.columns) - 1, 0))
        self._stay_near()

    def _stay_near(self) -> None:
        if not self.columns:
            self.column, self.row = 0, -1
            return
        self.column = min(self.column, len(self.columns) - 1)
        last = len(self.columns[self.column].deals) - 1
        self.row = min(max(self.row, 0), last)


def beside(stage: DealStage, step: int) -> DealStage | None:
    """The stage before or after one; None at the ends, and for a lost deal."""
    if stage not in SHOWN_STAGES:
        return None
    at = SHOWN_STAGES.index(stage) + step
    return SHOWN_STAGES[at] if 0 <= at < len(SHOWN_STAGES) else None
