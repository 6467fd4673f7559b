"""Where arrows lead on the board."""

from datetime import UTC, datetime

from payaid_desktop.domain.deals import Deal, DealStage
from payaid_desktop.domain.money import Money
from payaid_desktop.services.asking import DealCard
from payaid_desktop.services.deal_board import StageColumn
from payaid_desktop.ui.deals.board_state import BoardState, beside

NOON = datetime(2026, 7, 18, 6, 30, tzinfo=UTC)


def card(id: str, stage: DealStage) -> DealCard:
    deal = Deal(id, "contact", id, stage, Money(0), None, "", None, "", None, "", None, NOON, NOON)
    return DealCard(deal, "Asha", 40)


def columns(**held: str) -> tuple[StageColumn, ...]:
    """Columns of all stages; each letter is a deal."""
    return tuple(
        StageColumn(
            stage,
            len(held.get(stage.value, "")),
            Money(0),
            Money(0),
            tuple(card(id, stage) for id in held.get(stage.value, "")),
        )
        for stage in DealStage
    )


def shown(**held: str) -> BoardState:
    state = BoardState()
    state.show(columns(**held))
    return state


def test_lost_deals_are_no_column():
    assert [each.stage for each in shown(lost="x").columns][-1] is DealStage.WON


def test_the_first_card_is_the_present_one():
    assert shown(lead="ab").card.deal.id == "a"
    assert shown().card is None


def test_arrows_stop_at_the_ends_of_a_column():
    state = shown(lead="ab")
    state.step_row(5)
    assert state.card.deal.id == "b"
    state.step_row(-5)
    assert state.card.deal.id == "a"


def test_an_empty_column_can_be_entered_and_left():
    state = shown(lead="ab", proposal="c")
    state.step_column(1)
    assert (state.column, state.card) == (1, None)
    state.step_row(1)
    assert state.card is None
    state.step_column(1)

    assert state.card.deal.id == "c"


def test_the_present_deal_stays_the_present_one_in_another_column():
    state = shown(lead="ab", qualified="c")
    state.step_row(1)
    state.show(columns(lead="a", qualified="bc"))

    assert (state.column, state.card.deal.id) == (1, "b")


def test_a_card_that_is_gone_leaves_the_choice_near():
    state = shown(lead="abc")
    state.step_row(2)
    state.show(columns(lead="ab"))

    assert state.card.deal.id == "b"


def test_an_expected_deal_is_chosen_when_it_comes():
    state = shown(lead="a")
    state.expect("n")
    state.show(columns(lead="na"))

    assert state.card.deal.id == "n"


def test_stages_are_beside_each_other_from_new_to_won():
    assert beside(DealStage.LEAD, 1) is DealStage.QUALIFIED
    assert beside(DealStage.NEGOTIATION, 1) is DealStage.WON
    assert beside(DealStage.LEAD, -1) is None
    assert beside(DealStage.WON, 1) is None
    assert beside(DealStage.LOST, 1) is None
