"""The worker over the job table, on both databases."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy.dialects import sqlite

from payaid_desktop.domain.errors import ConflictError, NetworkError
from payaid_desktop.domain.jobs import LATER, SOON, Queue
from payaid_desktop.jobs.backoff import Fault
from payaid_desktop.jobs.faults import DeliveryError
from payaid_desktop.services.configuration import SettingsService
from payaid_desktop.services.jobs import Jobs
from payaid_desktop.services.outbox import Outbox
from payaid_desktop.store.leases import LEASE, due_statement
from tests.jobs.working import detail, state, worker_of, write_down


def succeed(_job, _stop):
    return "Done."


def fail(_job, _stop):
    raise DeliveryError("It did not answer.")


class Failing:
    """Fails so often, then works."""

    def __init__(self, times, error=None):
        self.left = times
        self.error = error or DeliveryError("It did not answer.")

    def __call__(self, _job, _stop):
        if self.left:
            self.left -= 1
            raise self.error
        return "Done."


def test_a_job_is_done_once_and_says_what_came_of_it(acts):
    job_id = write_down(acts)
    worker = worker_of(acts, succeed)

    assert worker.run_due() == 1
    assert worker.run_due() == 0

    found = detail(acts, job_id)
    assert found.job.state == "completed"
    assert [(each.outcome, each.sentence) for each in found.attempts] == [("done", "Done.")]


def test_a_job_that_fails_is_tried_again_after_two_four_and_eight_seconds(acts, clock):
    job_id = write_down(acts)
    worker = worker_of(acts, fail)
    pauses = []
    while worker.run_due():
        found = detail(acts, job_id).job
        if found.state != "waiting":
            break
        pauses.append((found.run_after - clock.at).total_seconds())
        clock.at = found.run_after

    assert pauses == [2.5, 5.0, 10.0]
    found = detail(acts, job_id)
    assert found.job.state == "failed"
    assert found.job.last_error.sentence == "It did not answer."
    assert [each.outcome for each in found.attempts] == ["failed"] * 4


def test_a_job_that_will_not_work_is_not_tried_again(acts):
    def refuse(_job, _stop):
        raise ConflictError("There is no mail server.")

    job_id = write_down(acts)
    worker_of(acts, refuse).run_due()

    assert state(acts, job_id) == "failed"


def test_being_offline_is_no_attempt(acts, clock):
    job_id = write_down(acts)
    worker = worker_of(acts, Failing(9, NetworkError("There is no way out.")))
    for _ in range(10):
        worker.run_due()
        clock.at = detail(acts, job_id).job.run_after

    found = detail(acts, job_id)
    assert (found.job.state, found.job.attempts) == ("completed", 1)
    assert len(found.attempts) == 1


def test_what_the_other_side_asked_to_wait_is_waited(acts, clock):
    job_id = write_down(acts)
    busy = DeliveryError("Wait.", Fault.FAILED, retry_after_s=300)
    worker_of(acts, Failing(1, busy)).run_due()

    assert detail(acts, job_id).job.run_after == clock.at + timedelta(seconds=300)


def test_a_bug_in_one_job_stops_no_other(acts, caplog):
    def stumble(_job, _stop):
        raise ZeroDivisionError

    first, second = write_down(acts, kind="poison"), write_down(acts)
    worker_of(acts, {"poison": stumble, "test": succeed}).run_due()

    assert (state(acts, first), state(acts, second)) == ("waiting", "completed")
    assert detail(acts, first).job.last_error.code == "BUG"
    assert "ZeroDivisionError" in caplog.text


def test_work_of_an_unknown_kind_needs_somebody(acts):
    job_id = write_down(acts, kind="from the future")
    worker_of(acts, succeed).run_due()

    assert "does not know" in detail(acts, job_id).job.last_error.sentence


def test_jobs_of_one_order_are_done_one_after_the_other(acts, clock):
    first = write_down(acts, order_key="a")
    second, third = write_down(acts, order_key="a"), write_down(acts, order_key="a")
    other = write_down(acts, order_key="b", kind="other")
    done = []

    def note(job, _stop):
        done.append(job.id)
        if job.id == first and len(done) == 1:
            raise DeliveryError("Not yet.")
        return ""

    worker = worker_of(acts, {"test": note, "other": note})
    worker.run_due()
    assert done == [first, other]
    clock.advance(seconds=10)
    worker.run_due()

    assert done == [first, other, first, second, third]


def test_a_failed_job_holds_back_its_own_order_until_somebody_decides(acts):
    first, second = write_down(acts, order_key="a", attempts_max=1), write_down(acts, order_key="a")
    worker_of(acts, fail).run_due()
    assert (state(acts, first), state(acts, second)) == ("failed", "held")

    Jobs(acts, Outbox(acts)).discard(first)
    worker_of(acts, succeed).run_due()

    assert (state(acts, first), state(acts, second)) == ("cancelled", "completed")


def test_what_somebody_waits_for_comes_before_what_goes_by_itself(acts):
    later, soon = write_down(acts, priority=LATER), write_down(acts)
    done = []

    def note(job, _stop):
        done.append(job.id)
        return ""

    worker_of(acts, note).run_due()

    assert done == [soon, later]


def test_of_one_unique_key_one_job_waits(acts):
    first, again = write_down(acts, unique_key="now"), write_down(acts, unique_key="now")
    assert first == again

    worker_of(acts, succeed).run_due()

    assert write_down(acts, unique_key="now") != first


def test_a_job_whose_id_is_derived_exists_once(acts):
    given = "01890000-0000-7000-8000-000000000001"
    write_down(acts, id=given)
    worker_of(acts, succeed).run_due()

    assert write_down(acts, id=given) == given
    assert worker_of(acts, succeed).run_due() == 0


def test_a_job_whose_program_was_killed_is_done_after_its_lease(acts, clock):
    job_id = write_down(acts)
    with acts.write() as work:
        lost = work.leases.claim([Queue.EMAIL], worker="killed", now=work.now)
    assert worker_of(acts, succeed).run_due() == 0

    clock.at += LEASE + timedelta(seconds=1)
    assert worker_of(acts, succeed).run_due() == 1

    found = detail(acts, job_id)
    assert [each.code for each in found.attempts] == ["LOST", ""]
    with acts.write() as work:
        assert not work.leases.complete(lost, "too late", now=work.now)


def test_a_job_that_ends_the_program_each_time_is_buried(acts, clock):
    job_id = write_down(acts, attempts_max=2)
    for _ in range(2):
        with acts.write() as work:
            work.leases.claim([Queue.EMAIL], worker="killed", now=work.now)
        clock.at += LEASE + timedelta(seconds=1)
        with acts.write() as work:
            for lost in work.leases.lost(now=work.now):
                work.leases.take_back(lost, new_id=work.ids.new(), now=work.now)

    assert state(acts, job_id) == "failed"


def test_a_lease_that_is_renewed_is_not_lost(acts, clock):
    write_down(acts)
    with acts.write() as work:
        claimed = work.leases.claim([Queue.EMAIL], worker="long", now=work.now)
    clock.at += LEASE - timedelta(seconds=1)
    with acts.write() as work:
        assert work.leases.renew(claimed, now=work.now)
    clock.at += timedelta(seconds=2)

    with acts.read() as view:
        assert view.leases.lost(now=clock.at) == []


def test_a_held_queue_begins_nothing_and_another_goes_on(acts):
    mail, text = write_down(acts), write_down(acts, queue=Queue.SMS)
    jobs = Jobs(acts, Outbox(acts))
    jobs.hold(Queue.EMAIL)
    worker_of(acts, succeed).run_due()
    assert (state(acts, mail), state(acts, text)) == ("waiting", "completed")

    jobs.resume(Queue.EMAIL)
    worker_of(acts, succeed).run_due()

    assert state(acts, mail) == "completed"


def test_a_claim_is_one_look_into_an_index_however_many_wait(sqlite_database, quick_acts):
    with quick_acts.write() as work:
        wanted = due_statement(work.scope, Queue.EMAIL, SOON, work.now)
        claimed = str(
            wanted.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
        )
    with sqlite_database.read() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {claimed}").fetchall()

    asks = "(queue=? AND state=? AND priority=? AND run_after<?)"
    assert [row[3] for row in plan] == [f"SEARCH jobs USING INDEX ix_jobs_to_claim {asks}"]


def test_a_worker_wakes_at_once_for_new_work_and_stops_within_a_second(quick_acts):
    done = threading.Event()

    def note(_job, _stop):
        done.set()
        return ""

    worker = worker_of(quick_acts, note)
    worker.start()
    write_down(quick_acts)
    worker.wake()

    assert done.wait(5)
    worker.stop(within_s=1.0)
    assert not worker._thread.is_alive()


@pytest.mark.parametrize("error", [DeliveryError("No."), ConflictError("No.")])
def test_one_alert_is_sent_of_a_failed_job_and_none_of_a_failed_alert(acts, error):
    settings = SettingsService(acts)
    settings.set("mail.host", "mail.shop.example")
    settings.set("mail.from", "shop@shop.example")
    settings.set("mail.reportsTo", "owner@shop.example")
    write_down(acts, attempts_max=1)

    worker_of(
        acts, {"test": Failing(9, error), "mail.alert": Failing(9, ConflictError("No."))}
    ).run_due()

    with acts.read() as view:
        failed = view.jobs.failed()
    assert [each.kind for each in failed] == ["test", "mail.alert"]
    assert detail(acts, failed[1].id).payload["to"] == "owner@shop.example"


def test_a_clock_that_was_a_year_ahead_leaves_no_job_waiting_for_a_year(acts, clock):
    first, second = write_down(acts), write_down(acts)
    clock.advance(days=400)
    worker = worker_of(acts, Failing(1, DeliveryError("Wait.", retry_after_s=3000)))
    assert worker.run_one()
    with acts.write() as work:
        work.leases.claim([Queue.EMAIL], worker="killed", now=work.now)
    clock.advance(days=-400)
    worker_of(acts, succeed).run_due()

    assert (state(acts, first), state(acts, second)) == ("completed", "completed")
