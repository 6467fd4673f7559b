"""What is done by the clock, in Indian time."""

from datetime import UTC, datetime, timedelta

from payaid_desktop.domain.jobs import Queue
from payaid_desktop.jobs.schedule import LINES, Line, Schedule
from payaid_desktop.store import tables
from payaid_desktop.store.paging import PageRequest
from tests.builders import NOON

NIGHTLY = Line("nightly", "0 2 * * *", Queue.REPORTS, "Do it by night")
SHARED = Line("shared", "0 2 * * *", Queue.REPORTS, "Do it once per shop", once_per_shop=True)


def written(acts):
    with acts.read() as view:
        return [job.kind for job in view.jobs.page(PageRequest(), queue="reports").items]


def test_a_new_shop_missed_nothing_and_its_first_night_comes(acts, clock):
    schedule = Schedule(acts, lines=[NIGHTLY])
    assert schedule.tick() == datetime(2026, 7, 18, 20, 30, tzinfo=UTC)
    assert written(acts) == []

    clock.at = datetime(2026, 7, 18, 20, 29, 59, tzinfo=UTC)
    schedule.tick()
    assert written(acts) == []

    clock.at = datetime(2026, 7, 18, 20, 30, tzinfo=UTC)
    schedule.tick()
    assert written(acts) == ["nightly"]


def test_what_was_missed_while_the_computer_slept_is_done_once(acts, clock):
    schedule = Schedule(acts, lines=[NIGHTLY])
    schedule.tick()
    clock.at = NOON + timedelta(days=9)
    for _ in range(3):
        Schedule(acts, lines=[NIGHTLY]).tick()

    assert written(acts) == ["nightly"]


def test_a_clock_that_is_set_back_does_nothing_twice(acts, clock):
    schedule = Schedule(acts, lines=[NIGHTLY])
    schedule.tick()
    clock.at = NOON + timedelta(days=2)
    schedule.tick()
    clock.at = NOON + timedelta(days=1)
    schedule.tick()

    assert written(acts) == ["nightly"]


def test_what_one_computer_does_for_the_shop_no_other_does(acts, clock):
    schedule = Schedule(acts, lines=[NIGHTLY, SHARED], is_responsible=lambda _: False)
    schedule.tick()
    clock.at = NOON + timedelta(days=1)
    schedule.tick()

    assert written(acts) == ["nightly"]


def test_two_computers_give_the_same_work_the_same_id(acts, clock):
    Schedule(acts, lines=[SHARED]).tick()
    clock.at = NOON + timedelta(days=1)
    Schedule(acts, lines=[SHARED]).tick()
    with acts.write() as work:
        (first,) = work.jobs.page(PageRequest(), queue="reports").items
        work.jobs.set_slot("shared", NOON)
    Schedule(acts, lines=[SHARED]).tick()

    with acts.read() as view:
        (again,) = view.jobs.page(PageRequest(), queue="reports").items
    assert again.id == first.id


def test_the_lines_come_at_the_times_that_the_owner_is_told(quick_acts):
    assert {line.name: line.cron for line in LINES} == {
        "recurring.make": "5 0 * * *",
        "report.daily": "0 2 * * *",
        "maintenance.nightly": "30 3 * * *",
        "reminders.send": "*/15 * * * *",
    }


def test_a_clock_that_was_a_year_ahead_stops_no_night_after_it_was_set_right(acts, clock):
    schedule = Schedule(acts, lines=[NIGHTLY])
    schedule.tick()
    clock.at = NOON + timedelta(days=400)
    schedule.tick()
    with acts.write_aside() as work:
        (job,) = work.jobs.page(PageRequest()).items
        work.scope.update(tables.jobs, {"state": "completed"}, id=job.id)
    clock.at = NOON + timedelta(days=1)
    schedule.tick()
    clock.at = NOON + timedelta(days=2)
    schedule.tick()

    with acts.read() as view:
        slots = [
            view.jobs.payload(job.id)["slot"][:10] for job in view.jobs.page(PageRequest()).items
        ]
    assert sorted(slots) == ["2026-07-19", "2027-08-22"]
