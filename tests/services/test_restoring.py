"""A restored shop begins a new life: its numbers are new ones, and those given out since the backup stay unique."""

from itertools import pairwise
from pathlib import Path

import pytest

from payaid_desktop.domain.business import DeviceStatus
from payaid_desktop.services import recovery
from payaid_desktop.services.build import open_services
from payaid_desktop.store.paging import PageRequest
from tests.bills import bill, customer, issued, paid
from tests.builders import NOON, FixedClock
from tests.shops import make_shop, shop_settings


@pytest.fixture
def settings(tmp_path):
    return shop_settings(tmp_path / "counter")


def billed(settings, count: int = 1) -> list[str]:
    """Numbers of new bills."""
    with open_services(settings, clock=FixedClock()) as services:
        return [str(issued(services.acts).number) for _ in range(count)]


def backed_up(settings, label: str = "manual") -> Path:
    with open_services(settings, clock=FixedClock()) as services:
        return services.maintenance.back_up(label=label).path


def restored(settings, backup: Path, *, later: int = 0, **options):
    clock = FixedClock()
    clock.advance(seconds=later)
    return recovery.restore(settings, backup, clock=clock, **options)


def assert_sound(settings) -> None:
    with open_services(settings, clock=FixedClock()) as services:
        assert services.maintenance.integrity().problems == ()


@pytest.fixture
def backup(settings):
    """A shop with two bills in its only backup, and a third since."""
    make_shop(settings, plain=True)
    billed(settings, 2)
    kept = backed_up(settings)
    billed(settings)
    return kept


def test_no_number_given_out_after_the_backup_is_given_out_again(settings, backup):
    restored(settings, backup)

    assert billed(settings, 2) == ["AZ/2627/00001", "AZ/2627/00002"]
    assert_sound(settings)


def test_a_restore_says_how_bills_are_numbered_from_here_on(settings, backup):
    report = restored(settings, backup)

    assert (report.device_code, report.next_number) == ("AZ", "AZ/2627/00001")
    assert billed(settings) == [report.next_number]


def test_a_shop_under_composition_is_told_the_number_of_its_bills_of_supply(settings):
    make_shop(settings, plain=True, scheme="composition")
    report = restored(settings, backed_up(settings))

    assert report.next_number == "BSAZ/2627/00001"


def test_a_backup_that_is_as_new_as_the_shop_begins_new_series_as_well(settings):
    make_shop(settings, plain=True)
    billed(settings)
    restored(settings, backed_up(settings))

    assert billed(settings) == ["AZ/2627/00001"]


def test_a_second_restore_of_the_same_backup_takes_another_code(settings, backup):
    restored(settings, backup)
    billed(settings)
    restored(settings, backup, later=1)

    assert billed(settings) == ["AY/2627/00001"]
    assert_sound(settings)


@pytest.mark.parametrize("how", ["damaged", "gone"])
def test_a_code_that_only_what_lies_beside_the_shop_remembers_is_not_taken_again(
    settings, backup, how
):
    restored(settings, backup)
    billed(settings)
    backed_up(settings, "later")
    if how == "gone":
        settings.store_path.unlink()
    else:
        settings.store_path.write_bytes(b"SQLite format 3\0" + b"rubbish" * 1000)
    restored(settings, backup, later=1)

    assert billed(settings) == ["AY/2627/00001"]


def test_on_another_computer_the_numbers_are_new_ones_too(settings, tmp_path):
    made = make_shop(settings)
    billed(settings)
    other = shop_settings(tmp_path / "other")
    restored(other, backed_up(settings), recovery_key_text=made.recovery_key)

    assert (billed(other), billed(settings)) == (["AZ/2627/00001"], ["A1/2627/00002"])
    assert_sound(other)


def test_the_old_computer_is_listed_as_replaced_and_its_series_as_closed(settings, backup):
    restored(settings, backup)
    billed(settings)
    with open_services(settings, clock=FixedClock()) as services:
        devices = [(each.code, each.status) for each in services.business.devices()]
        series = {each.device_code: each for each in services.business.series()}
        mine = services.business.device()

    assert devices == [("A1", DeviceStatus.REPLACED), ("AZ", DeviceStatus.ACTIVE)]
    assert (mine.code, mine.name) == ("AZ", "First computer")
    assert (series["A1"].next_serial, series["A1"].next_number) == (3, None)
    assert series["AZ"].next_number == "AZ/2627/00002"


def test_a_new_look_of_the_numbers_holds_at_once_where_nothing_was_numbered_yet(settings, backup):
    restored(settings, backup)
    with open_services(settings, clock=FixedClock()) as services:
        outcome = services.business.update({"series": [{"kind": "invoice", "prefix": "Z"}]})

    assert outcome.warnings == ()
    assert billed(settings) == ["ZAZ/2627/00001"]


def test_a_draft_in_the_backup_is_issued_under_the_new_series(settings):
    make_shop(settings, plain=True)
    with open_services(settings, clock=FixedClock()) as services:
        draft = services.invoices.create(bill()).value
    restored(settings, backed_up(settings))
    with open_services(settings, clock=FixedClock()) as services:
        document = services.invoices.issue(draft.id).value

    assert document.number == "AZ/2627/00001"
    assert_sound(settings)


def test_the_audit_log_of_the_new_life_begins_with_the_restore(settings, backup):
    restored(settings, backup)
    with open_services(settings, clock=FixedClock()) as services:
        newest = services.records.audit(PageRequest(limit=1)).items[0]

    assert (newest.action, newest.seq, newest.previous_hash) == ("device.restore", 1, "0" * 64)
    assert newest.at == NOON
    assert '"code":"AZ"' in str(newest.after)
    assert '"replaced_code":"A1"' in str(newest.after)


def test_the_outbox_keeps_the_order_in_which_things_were_done_across_the_restore(settings, backup):
    restored(settings, backup)
    billed(settings)
    with open_services(settings, clock=FixedClock()) as services:
        waiting = services.records.outbox()
        devices = [each.id for each in services.business.devices()]

    old = [each for each in waiting if each.device_id == devices[0]]
    new = waiting[len(old) :]
    assert [each.kind for each in new] == ["device.restore", "invoice.create", "invoice.issue"]
    assert [(each.device_id, each.n) for each in new] == [(devices[1], n) for n in (1, 2, 3)]
    assert all(one.hlc <= other.hlc for one, other in pairwise(waiting))


def test_payments_go_on_under_the_new_series_and_settle_bills_of_the_old_one(settings):
    make_shop(settings, plain=True)
    with open_services(settings, clock=FixedClock()) as services:
        buyer = customer(services.acts)
        issued(services.acts, contactId=buyer.id)
    restored(settings, backed_up(settings))
    with open_services(settings, clock=FixedClock()) as services:
        payment = services.payments.record(paid("1180", contactId=buyer.id)).value

    assert payment.number == "RVAZ/2627/00001"
    assert_sound(settings)


def test_a_copy_for_other_programs_goes_on_as_it_was(settings, tmp_path):
    from payaid_desktop.services.inputs.files import ExportInput

    make_shop(settings, plain=True)
    billed(settings)
    copy = shop_settings(tmp_path / "copy")
    copy.data_dir.mkdir(parents=True)
    with open_services(settings, clock=FixedClock()) as services:
        services.exports.run(ExportInput.parse({"kind": "sqlite", "path": str(copy.store_path)}))

    assert billed(copy) == ["A1/2627/00002"]
