from dataclasses import replace
from datetime import date, timedelta

import pytest

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import Deal, DealStage
from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.acts import Acts
from payaid_desktop.store.database import Database
from payaid_desktop.store.deals import DealFilter, StageTotal
from payaid_desktop.store.paging import PageRequest
from tests.builders import NOON, make_acts
from tests.goods import make_contact, make_deal


def contact_of(acts: Acts, name: str = "Asha", **changes: object) -> Contact:
    with acts.write() as work:
        contact = make_contact(work, name, **changes)
        work.contacts.add(contact)
    return contact


def added(acts: Acts, contact: Contact, title: str = "Supply", **changes: object) -> Deal:
    with acts.write() as work:
        deal = make_deal(work, contact.id, title, **changes)
        work.deals.add(deal)
    return deal


def titles(acts: Acts, sort: str = "newest", **chosen: object) -> list[str]:
    narrowed = DealFilter(**chosen)
    with acts.read() as view:
        items = view.deals.page(narrowed, PageRequest(), sort=sort).items
        assert view.deals.count(narrowed) == len(items)
    return [each.title for each in items]


def test_a_deal_is_read_as_it_was_written(database: Database) -> None:
    acts = make_acts(database)
    deal = added(
        acts,
        contact_of(acts),
        stage=DealStage.LOST,
        expected_on=date(2026, 8, 1),
        next_step="Call",
        next_step_on=date(2026, 7, 20),
        closed_reason="Too dear",
        closed_at=NOON,
        notes="one\ntwo",
    )
    with acts.read() as view:
        assert view.deals.get(deal.id) == deal


def test_saving_writes_the_next_version_once(database: Database) -> None:
    acts = make_acts(database)
    deal = added(acts, contact_of(acts))
    with acts.write() as work:
        saved = work.deals.save(replace(deal, title="Bigger supply"))
        assert work.deals.get(deal.id) == saved == replace(deal, title="Bigger supply", version=2)
    with pytest.raises(ConflictError), acts.write() as work:
        work.deals.save(deal)


def test_a_deal_needs_a_contact_that_exists(database: Database) -> None:
    acts = make_acts(database)
    contact = contact_of(acts)
    with pytest.raises(ConflictError):
        added(acts, replace(contact, id=acts.ids.new()))


def test_lists_are_sorted(database: Database) -> None:
    acts = make_acts(database)
    contact = contact_of(acts)
    for title, rupees in (("A", 5), ("B", 7), ("C", 5)):
        added(acts, contact, title, value=Money.of(rupees))
    assert titles(acts) == ["C", "B", "A"]
    assert titles(acts, sort="oldest") == ["A", "B", "C"]
    assert titles(acts, sort="value") == ["B", "C", "A"]


def test_pages_by_value_follow_each_other_without_gap(database: Database) -> None:
    acts = make_acts(database)
    contact = contact_of(acts)
    for number in range(7):
        added(acts, contact, str(number), value=Money.of(number % 2))
    seen, cursor = [], None
    with acts.read() as view:
        for _ in range(4):
            page = view.deals.page(DealFilter(), PageRequest(2, cursor), sort="value")
            seen += [each.title for each in page.items]
            cursor = page.next_cursor
    assert seen == ["5", "3", "1", "6", "4", "2", "0"]
    assert cursor is None


def test_lists_are_narrowed(database: Database) -> None:
    acts = make_acts(database)
    asha, ravi = contact_of(acts), contact_of(acts, "Ravi")
    day = date(2026, 7, 20)
    added(acts, asha, "A", stage=DealStage.PROPOSAL, expected_on=day)
    added(acts, ravi, "B", next_step="Call", next_step_on=day)
    added(acts, ravi, "C", stage=DealStage.WON, closed_at=NOON)
    added(acts, ravi, "D", deleted_at=NOON)
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    assert titles(acts) == ["C", "B", "A"]
    assert titles(acts, stage=DealStage.PROPOSAL) == ["A"]
    assert titles(acts, contact_id=ravi.id) == ["C", "B"]
    assert titles(acts, open_only=True) == ["B", "A"]
    assert titles(acts, without_next_step=True, open_only=True) == ["A"]
    assert titles(acts, with_deleted=True) == ["D", "C", "B", "A"]
    assert titles(acts, expected_from=day, expected_to=day) == ["A"]
    assert titles(acts, expected_from=after) == titles(acts, expected_to=before) == []
    assert titles(acts, next_step_by=day) == ["B"]
    assert titles(acts, next_step_by=before) == []


def test_search_finds_titles_and_contacts_and_takes_signs_as_they_are(database: Database) -> None:
    acts = make_acts(database)
    added(acts, contact_of(acts, "Hotel Sai"), "Wedding supply")
    added(acts, contact_of(acts, "Asha"), "100% cotton_bags")
    assert titles(acts, search="WEDD") == ["Wedding supply"]
    assert titles(acts, search="hotel  sai") == ["Wedding supply"]
    assert titles(acts, search="0%") == ["100% cotton_bags"]
    assert titles(acts, search="_") == ["100% cotton_bags"]
    assert titles(acts, search="' OR 1=1 --") == []


def test_stages_are_counted_and_added_up(database: Database) -> None:
    acts = make_acts(database)
    contact = contact_of(acts)
    added(acts, contact, value=Money.of(5))
    added(acts, contact, value=Money.of(7))
    added(acts, contact, value=Money.of(9), deleted_at=NOON)
    added(acts, contact, stage=DealStage.WON, closed_at=NOON, value=Money.of(3))
    with acts.read() as view:
        assert view.deals.totals() == {
            DealStage.LEAD: StageTotal(2, Money.of(12)),
            DealStage.WON: StageTotal(1, Money.of(3)),
        }
        later = view.deals.totals(closed_from=NOON + timedelta(seconds=1))
        assert list(later) == [DealStage.LEAD]


def test_the_board_shows_the_newest_of_each_stage_with_its_contact(database: Database) -> None:
    acts = make_acts(database)
    contact = contact_of(acts, "Hotel Sai", lead_score=30)
    for number in range(4):
        added(acts, contact, f"L{number}")
    added(acts, contact, "W", stage=DealStage.WON, closed_at=NOON)
    with acts.read() as view:
        board = view.deals.board(limit=2)
        later = view.deals.board(limit=2, closed_from=NOON + timedelta(seconds=1))
    assert [each.deal.title for each in board[DealStage.LEAD]] == ["L3", "L2"]
    assert [(each.contact_name, each.lead_score) for each in board[DealStage.WON]] == [
        ("Hotel Sai", 30)
    ]
    assert list(board) == list(DealStage)
    assert later[DealStage.WON] == []


def test_another_shop_sees_no_deals(database: Database) -> None:
    acts, others = make_acts(database), make_acts(database, name="Other Shop")
    deal = added(acts, contact_of(acts))
    with others.read() as view:
        assert view.deals.count(DealFilter(with_deleted=True)) == 0
        assert view.deals.totals() == {}
        assert not any(view.deals.board(limit=9).values())
        with pytest.raises(NotFoundError):
            view.deals.get(deal.id)
