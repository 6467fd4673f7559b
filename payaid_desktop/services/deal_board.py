"""The board of deals: the stages of the pipeline, added up and weighed by their chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.deals import LIKELIHOOD_PERCENT, OPEN_STAGES, DealStage
from payaid_desktop.domain.money import Money, total
from payaid_desktop.store.deals import DealCard, DealFilter, StageTotal
from payaid_desktop.store.work import View

CARDS_MAX: Final = 500
"""The most deals of a stage that the board shows; the counts are of all."""


@dataclass(frozen=True, slots=True)
class StageColumn:
    """A stage on the board: all its deals counted and added up, and the newest of them."""

    stage: DealStage
    count: int
    value: Money
    weighted: Money
    deals: tuple[DealCard, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The pipeline: its stages, and what its open deals are worth and likely worth (`forecast`).

    The stages won and lost hold what was closed since a day.
    """

    columns: tuple[StageColumn, ...]
    open_count: int
    open_value: Money
    forecast: Money
    closed_since: date


def board_of(
    view: View, *, limit: int, closed_since: date, chosen: DealFilter | None = None
) -> Board:
    """Add up the stages; won and lost deals count from the midnight in India a day begins with."""
    closed_from = datetime.combine(closed_since, time(), INDIA)
    totals = view.deals.totals(closed_from=closed_from, chosen=chosen)
    cards = view.deals.board(limit=min(limit, CARDS_MAX), closed_from=closed_from, chosen=chosen)
    columns = tuple(_column(stage, totals.get(stage), cards[stage]) for stage in DealStage)
    unclosed = [column for column in columns if column.stage in OPEN_STAGES]
    return Board(
        columns=columns,
        open_count=sum(column.count for column in unclosed),
        open_value=total([column.value for column in unclosed]),
        forecast=total([column.weighted for column in unclosed]),
        closed_since=closed_since,
    )


def _column(stage: DealStage, held: StageTotal | None, deals: Sequence[DealCard]) -> StageColumn:
    value = held.value if held else Money(0)
    likely = value.rupees * LIKELIHOOD_PERCENT[stage] / Decimal(100)
    return StageColumn(stage, held.count if held else 0, value, Money.of(likely), tuple(deals))
