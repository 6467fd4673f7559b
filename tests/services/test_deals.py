from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import Deal, DealStage
from payaid_desktop.domain.errors import AppError, ConflictError, NotFoundError, ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals, as_input
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput, MoveInput
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.deals import DealFilter
from payaid_desktop.store.paging import PageRequest
from tests.builders import NOON, FixedClock, make_acts

TODAY = date(2026, 7, 18)


def contact_of(acts: Acts, name: str = "Asha") -> Contact:
    return Contacts(acts).create(ContactInput.parse({"name": name})).value


def created(acts: Acts, contact: Contact, title: str = "Supply", **fields: Any) -> Deal:
    raw = {"contactId": contact.id, "title": title, **fields}
    return Deals(acts).create(DealInput.parse(raw)).value


def count_of(acts: Acts, contact: Contact) -> int:
    return Contacts(acts).get(contact.id).deal_count


def operations(acts: Acts) -> list[str]:
    with acts.read() as view:
        rows = view.scope.all(tables.changes, tables.changes.c.n, entity="deal")
        return [row["kind"] for row in rows]


def test_a_contact_and_a_title_are_enough(database: Database) -> None:
    acts = make_acts(database)
    asha = contact_of(acts)
    deal = created(acts, asha)
    assert Deals(acts).get(deal.id) == deal
    assert (deal.stage, deal.value, deal.closed_at) == (DealStage.LEAD, Money(0), None)
    assert count_of(acts, asha) == 1


def test_everything_that_is_given_is_kept(database: Database) -> None:
    acts = make_acts(database)
    fields = {
        "stage": "lost",
        "value": "240000.50",
        "expectedOn": "2026-08-05",
        "nextStep": "Call",
        "nextStepOn": "2026-07-20",
        "closedReason": "Too dear",
        "notes": "one\ntwo",
    }
    deal = created(acts, contact_of(acts), **fields)
    assert {name: as_input(deal)[name] for name in fields} == fields
    assert deal.closed_at == NOON


def test_an_act_says_that_the_deal_and_its_contact_changed(database: Database) -> None:
    acts = make_acts(database)
    asha = contact_of(acts)
    raw = {"contactId": asha.id, "title": "Supply"}
    outcome = Deals(acts).create(DealInput.parse(raw))
    assert outcome.changes.ids == {"deals": (outcome.value.id,), "contacts": (asha.id,)}


def test_many_deals_are_made_or_none(database: Database) -> None:
    acts = make_acts(database)
    asha = contact_of(acts)
    good = DealInput.parse({"contactId": asha.id, "title": "A"})
    bad = DealInput.parse({"contactId": acts.ids.new(), "title": "B"})
    with pytest.raises(NotFoundError):
        Deals(acts).create_many([good, bad])
    assert (count_of(acts, asha), operations(acts)) == (0, [])
    Deals(acts).create_many([good, good])
    assert count_of(acts, asha) == 2


def test_the_contact_of_a_deal_exists(database: Database) -> None:
    acts = make_acts(database)
    asha = contact_of(acts)
    Contacts(acts).delete(asha.id)
    with pytest.raises(ConflictError) as deleted:
        created(acts, asha)
    raw = {"contactId": acts.ids.new(), "title": "A"}
    with pytest.raises(NotFoundError) as unknown:
        Deals(acts).create(DealInput.parse(raw))
    assert list(deleted.value.details) == list(unknown.value.details) == ["contactId"]
    assert Deals(acts).count(DealFilter(with_deleted=True)) == 0


def moved(acts: Acts, deal: Deal, stage: str, reason: str = "") -> Deal:
    return Deals(acts).move(deal.id, MoveInput.parse({"stage": stage, "reason": reason})).value


def test_a_deal_moves_through_its_stages_and_is_closed_once(database: Database) -> None:
    clock = FixedClock()
    acts = make_acts(database, clock=clock)
    deal = created(acts, contact_of(acts))
    assert moved(acts, deal, "negotiation").closed_at is None
    won = moved(acts, deal, "won", "Best price")
    assert (won.closed_at, won.closed_reason) == (NOON, "Best price")
    clock.advance(days=1)
    assert moved(acts, deal, "won", "Best service").closed_at == NOON
    lost = moved(acts, deal, "lost", "Went broke")
    assert (lost.closed_at, lost.closed_reason) == (clock.at, "Went broke")
    opened = moved(acts, deal, "proposal")
    assert (opened.closed_at, opened.closed_reason) == (None, "")
    assert count_of(acts, Contacts(acts).get(deal.contact_id)) == 1


def test_a_patch_that_moves_a_deal_drops_the_reason_of_its_stage(database: Database) -> None:
    acts = make_acts(database)
    deal = created(acts, contact_of(acts), stage="lost", closedReason="Too dear")
    opened = Deals(acts).update(deal.id, {"stage": "lead"}).value
    assert (opened.closed_reason, opened.closed_at) == ("", None)
    with pytest.raises(ValidationError) as refused:
        Deals(acts).update(deal.id, {"stage": "lost"})
    assert list(refused.value.details) == ["closedReason"]


def test_a_patch_leaves_what_it_does_not_name(database: Database) -> None:
    acts = make_acts(database)
    deal = created(acts, contact_of(acts), value="10", nextStep="Call", expectedOn="2026-08-01")
    changed = Deals(acts).update(deal.id, {"value": "12", "expectedOn": None}).value
    assert (changed.value, changed.next_step, changed.expected_on) == (Money.of(12), "Call", None)
    assert Deals(acts).get(deal.id) == changed


def test_a_patch_that_changes_nothing_writes_nothing(database: Database) -> None:
    acts = make_acts(database)
    deal = created(acts, contact_of(acts))
    outcome = Deals(acts).update(deal.id, as_input(deal))
    assert (outcome.value, outcome.changes.ids) == (deal, {})


def test_replacing_gives_every_field_anew(database: Database) -> None:
    acts = make_acts(database)
    asha = contact_of(acts)
    deal = created(acts, asha, value="10", notes="Old")
    given_anew = DealInput.parse({"contactId": asha.id, "title": "New"})
    after = Deals(acts).replace(deal.id, given_anew).value
    assert (after.title, after.value, after.notes) == ("New", Money(0), "")


def test_a_transfer_changes_the_deal_and_both_counts_in_one_operation(
    database: Database,
) -> None:
    acts = make_acts(database)
    asha, ravi = contact_of(acts), contact_of(acts, "Ravi")
    deal = created(acts, asha)
    created(acts, asha)
    outcome = Deals(acts).transfer(deal.id, ravi.id)
    assert outcome.value.contact_id == ravi.id
    assert (count_of(acts, asha), count_of(acts, ravi)) == (1, 1)
    assert operations(acts)[2:] == ["deal.transfer"]
    assert set(outcome.changes.ids["contacts"]) == {asha.id, ravi.id}
    with acts.read() as view:
        jobs = view.scope.all(tables.jobs)
    assert len(jobs) == 5


def test_a_transfer_is_on_the_record_with_both_contacts(database: Database) -> None:
    acts = make_acts(database)
    asha, ravi = contact_of(acts), contact_of(acts, "Ravi")
    Deals(acts).transfer(created(acts, asha).id, ravi.id)
    with acts.read() as view:
        (row,) = view.scope.all(tables.audit_log, action="deal.transfer")
    assert asha.id in row["before"]
    assert ravi.id in row["after"]


def test_a_transfer_that_fails_changes_nothing(database: Database) -> None:
    acts = make_acts(database)
    asha, gone = contact_of(acts), contact_of(acts, "Gone")
    Contacts(acts).delete(gone.id)
    deal = created(acts, asha)
    for to_id, refusal in (
        (acts.ids.new(), NotFoundError),
        (gone.id, ConflictError),
        (asha.id, ValidationError),
    ):
        with pytest.raises(refusal) as refused:
            Deals(acts).transfer(deal.id, to_id)
        assert list(refused.value.details) == ["toContactId"]
    assert Deals(acts).get(deal.id) == deal
    assert (count_of(acts, asha), count_of(acts, gone)) == (1, 0)
    assert operations(acts) == ["deal.create"]


def test_a_patch_with_another_contact_transfers_the_deal(database: Database) -> None:
    acts = make_acts(database)
    asha, ravi = contact_of(acts), contact_of(acts, "Ravi")
    deal = created(acts, asha)
    after = Deals(acts).update(deal.id, {"contactId": ravi.id, "title": "Both"}).value
    assert (after.contact_id, after.title) == (ravi.id, "Both")
    assert Deals(acts).get(deal.id) == after
    assert (count_of(acts, asha), count_of(acts, ravi)) == (0, 1)
    assert operations(acts)[1:] == ["deal.transfer", "deal.patch"]


def test_a_patch_that_only_transfers_is_one_operation(database: Database) -> None:
    acts = make_acts(database)
    asha, ravi = contact_of(acts), contact_of(acts, "Ravi")
    Deals(acts).update(created(acts, asha).id, {"contactId": ravi.id})
    assert operations(acts)[1:] == ["deal.transfer"]


def test_a_deleted_deal_is_not_counted_until_it_is_restored(database: Database) -> None:
    acts = make_acts(database)
    asha = contact_of(acts)
    deal = created(acts, asha)
    Deals(acts).delete(deal.id)
    assert count_of(acts, asha) == 0
    assert Deals(acts).page(DealFilter(), PageRequest()).items == ()
    Deals(acts).restore(deal.id)
    assert count_of(acts, asha) == 1
    assert Deals(acts).get(deal.id).deleted_at is None


def test_a_deleted_deal_is_not_touched_but_by_restoring_it(database: Database) -> None:
    acts = make_acts(database)
    asha, ravi = contact_of(acts), contact_of(acts, "Ravi")
    deals, deal = Deals(acts), created(acts, asha)
    with pytest.raises(ConflictError):
        deals.restore(deal.id)
    deals.delete(deal.id)
    acts_refused: tuple[Callable[[], object], ...] = (
        lambda: deals.delete(deal.id),
        lambda: deals.update(deal.id, {"title": "A"}),
        lambda: deals.replace(deal.id, DealInput.parse(as_input(deal))),
        lambda: deals.transfer(deal.id, ravi.id),
        lambda: moved(acts, deal, "won"),
    )
    for act in acts_refused:
        with pytest.raises(ConflictError):
            act()
    assert (count_of(acts, asha), count_of(acts, ravi)) == (0, 0)


def test_an_edit_of_an_older_version_is_refused(database: Database) -> None:
    acts = make_acts(database)
    asha, ravi = contact_of(acts), contact_of(acts, "Ravi")
    deals, deal = Deals(acts), created(acts, asha)
    moved(acts, deal, "proposal")
    acts_refused: tuple[Callable[[], object], ...] = (
        lambda: deals.update(deal.id, {"title": "A"}, version=1),
        lambda: deals.replace(deal.id, DealInput.parse(as_input(deal)), version=1),
        lambda: deals.transfer(deal.id, ravi.id, version=1),
        lambda: deals.move(deal.id, MoveInput.parse({"stage": "won"}), version=1),
    )
    for act in acts_refused:
        with pytest.raises(ConflictError):
            act()
    assert deals.transfer(deal.id, ravi.id, version=2).value.version == 3


def test_an_unknown_deal_is_not_found(database: Database) -> None:
    acts = make_acts(database)
    asha, deals, id = contact_of(acts), Deals(acts), acts.ids.new()
    acts_refused: tuple[Callable[[], object], ...] = (
        lambda: deals.get(id),
        lambda: deals.update(id, {}),
        lambda: deals.delete(id),
        lambda: deals.restore(id),
        lambda: deals.transfer(id, asha.id),
        lambda: deals.move(id, MoveInput.parse({"stage": "won"})),
    )
    for act in acts_refused:
        with pytest.raises(NotFoundError):
            act()


def test_the_board_counts_adds_up_and_forecasts(database: Database) -> None:
    clock = FixedClock(NOON.replace(month=6))
    acts = make_acts(database, clock=clock)
    asha = contact_of(acts)
    created(acts, asha, value="1000", stage="won")
    clock.at = NOON
    created(acts, asha, "A", value="98500.05")
    created(acts, asha, "B", value="100", stage="negotiation")
    created(acts, asha, "C", value="100", stage="negotiation")
    created(acts, asha, value="7", stage="won")
    created(acts, asha, value="9", stage="lost", closedReason="Late")
    board = Deals(acts).board(limit=1)
    shown = {column.stage: column for column in board.columns}
    assert list(shown) == list(DealStage)
    assert (shown[DealStage.LEAD].value, shown[DealStage.LEAD].weighted) == (
        Money.of("98500.05"),
        Money.of("9850.01"),
    )
    negotiation = shown[DealStage.NEGOTIATION]
    assert (negotiation.count, negotiation.value, negotiation.weighted) == (
        2,
        Money.of(200),
        Money.of(150),
    )
    assert [card.deal.title for card in negotiation.deals] == ["C"]
    assert (shown[DealStage.WON].count, shown[DealStage.WON].value) == (1, Money.of(7))
    assert shown[DealStage.QUALIFIED].deals == ()
    assert (board.open_count, board.open_value) == (3, Money.of("98700.05"))
    assert board.forecast == Money.of("10000.01")
    assert board.closed_since == date(2026, 7, 1)


def test_the_month_of_the_board_begins_at_midnight_in_india(database: Database) -> None:
    clock = FixedClock(datetime(2026, 6, 30, 18, 29, tzinfo=UTC))
    acts = make_acts(database, clock=clock)
    asha = contact_of(acts)
    created(acts, asha, "June in India", stage="won")
    clock.advance(minutes=1)
    created(acts, asha, "July in India, June in UTC", stage="won")
    clock.at = NOON
    won = next(each for each in Deals(acts).board().columns if each.stage is DealStage.WON)
    assert [card.deal.title for card in won.deals] == ["July in India, June in UTC"]
    everything = Deals(acts).board(closed_since=date(2026, 6, 1))
    assert [column.count for column in everything.columns if column.count] == [2]


def test_merged_contacts_have_the_deals_of_both_and_their_number(database: Database) -> None:
    acts = make_acts(database)
    asha, duplicate = contact_of(acts), contact_of(acts, "Asha K")
    created(acts, asha)
    gone = created(acts, duplicate)
    created(acts, duplicate)
    Deals(acts).delete(gone.id)
    Contacts(acts).merge(keep_id=asha.id, duplicate_id=duplicate.id)
    assert Deals(acts).count(DealFilter(contact_id=asha.id)) == 2
    assert (count_of(acts, asha), count_of(acts, duplicate)) == (2, 0)
    Deals(acts).restore(gone.id)
    assert count_of(acts, asha) == 3


def test_counts_are_right_when_several_people_transfer_at_once(database: Database) -> None:
    acts = make_acts(database)
    asha, ravi = contact_of(acts), contact_of(acts, "Ravi")
    deals = [created(acts, asha) for _ in range(6)] + [created(acts, ravi) for _ in range(6)]
    other = {asha.id: ravi.id, ravi.id: asha.id}
    with ThreadPoolExecutor(4) as people:
        list(people.map(lambda deal: Deals(acts).transfer(deal.id, other[deal.contact_id]), deals))
    assert (count_of(acts, asha), count_of(acts, ravi)) == (6, 6)


def test_a_deal_that_several_people_delete_at_once_is_counted_down_once(
    database: Database,
) -> None:
    acts = make_acts(database)
    asha = contact_of(acts)
    created(acts, asha)
    deal = created(acts, asha)
    with ThreadPoolExecutor(4) as people:
        done = list(people.map(lambda _: _is_done(lambda: Deals(acts).delete(deal.id)), range(4)))
    assert (sum(done), count_of(acts, asha)) == (1, 1)


def _is_done(act: Callable[[], object]) -> bool:
    try:
        act()
    except ConflictError:
        return False
    return True


STEP = st.tuples(
    st.sampled_from(["create", "transfer", "patch", "delete", "restore", "merge", "move"]),
    st.integers(0, 5),
    st.integers(0, 3),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, max_size=25))
def test_the_count_of_a_contact_is_always_the_number_of_its_deals(
    sqlite_database: Database, steps: list[tuple[str, int, int]]
) -> None:
    acts = make_acts(sqlite_database, name=str(len(_shops(sqlite_database))))
    contacts = [contact_of(acts, str(number)) for number in range(4)]
    deals = [created(acts, contact) for contact in contacts]
    for verb, which, whom in steps:
        _take_step(acts, verb, deals, contacts[which % 4], contacts[whom], which)
    for contact in contacts:
        live = Deals(acts).count(DealFilter(contact_id=contact.id))
        assert count_of(acts, contact) == live


def _take_step(
    acts: Acts, verb: str, deals: list[Deal], one: Contact, other: Contact, which: int
) -> None:
    """Try an act; what the rules refuse must change nothing."""
    service = Deals(acts)
    deal = deals[which % len(deals)]
    try:
        if verb == "create":
            deals.append(created(acts, one))
        elif verb == "merge":
            Contacts(acts).merge(keep_id=one.id, duplicate_id=other.id)
        else:
            _act_on(service, verb, deal.id, other.id)
    except AppError:
        return


def _act_on(service: Deals, verb: str, deal_id: str, contact_id: str) -> None:
    match verb:
        case "transfer":
            service.transfer(deal_id, contact_id)
        case "patch":
            service.update(deal_id, {"contactId": contact_id, "value": "1"})
        case "delete":
            service.delete(deal_id)
        case "restore":
            service.restore(deal_id)
        case _:
            service.move(deal_id, MoveInput.parse({"stage": "won"}))


def _shops(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.execute(tables.tenants.select()).scalars())
