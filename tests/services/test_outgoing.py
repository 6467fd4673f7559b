"""What still has to go, and what needs somebody: the one reading of all screens."""

import pytest

from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.domain.jobs import JobError, Queue
from payaid_desktop.services.jobs import Jobs
from payaid_desktop.services.outbox import Outbox
from payaid_desktop.services.outgoing import Outgoing, Stand
from payaid_desktop.services.records import Records
from tests.bills import customer
from tests.jobs.working import write_down

ERROR = JobError("NOT_DELIVERED", "It did not answer.")


@pytest.fixture
def jobs(acts):
    return Jobs(acts, Outbox(acts))


def bury(acts):
    with acts.write() as work:
        claimed = work.leases.claim([Queue.EMAIL], worker="w", now=work.now)
        work.leases.bury(claimed, ERROR, new_id=work.ids.new(), now=work.now)


def test_bar_home_and_page_count_alike(acts):
    customer(acts)
    write_down(acts)
    bury(acts)
    write_down(acts)
    standing, figures = Records(acts).standing(), Outgoing(acts).figures()

    assert (figures.needs_you, standing.needs_you) == (1, 1)
    assert (figures.waiting, standing.waiting) == (2, 2)
    assert standing.waiting_to_send == 1


def test_what_was_done_today_is_counted(acts, clock):
    write_down(acts)
    with acts.write() as work:
        claimed = work.leases.claim([Queue.EMAIL], worker="w", now=work.now)
        work.leases.complete(claimed, "", now=work.now)

    figures = Outgoing(acts).figures()
    assert (figures.sent_today, figures.last_at) == (1, clock.at)
    clock.advance(days=1)
    assert Outgoing(acts).figures().sent_today == 0


def test_each_line_tells_how_it_stands(acts, jobs):
    write_down(acts, order_key="a")
    bury(acts)
    write_down(acts, order_key="a")
    put_off = write_down(acts)
    with acts.write() as work:
        claimed = work.leases.claim([Queue.EMAIL], worker="w", now=work.now)
        work.leases.put_off(claimed, ERROR, until=work.now, now=work.now)
    overview = Outgoing(acts).overview()

    assert [each.stand for each in overview.needs] == [Stand.FAILED]
    stands = {each.id: each.stand for each in overview.waiting}
    assert stands[put_off] is Stand.TRYING_AGAIN
    assert Stand.HELD in stands.values()
    jobs.hold_all()
    assert {each.stand for each in Outgoing(acts).overview().waiting} == {Stand.HELD}


def test_a_job_that_is_over_or_runs_is_not_discarded(acts, jobs):
    job_id = write_down(acts)
    with acts.write() as work:
        work.leases.claim([Queue.EMAIL], worker="w", now=work.now)

    for act in (jobs.retry, jobs.discard):
        with pytest.raises(ConflictError, match="right now"):
            act(job_id)
    with pytest.raises(NotFoundError):
        jobs.restore(job_id)
    with pytest.raises(NotFoundError):
        jobs.get("01890000-0000-7000-8000-000000000001")


def test_a_change_for_the_server_is_not_discarded(acts, jobs):
    customer(acts)
    with acts.read() as view:
        (*_, job) = view.jobs.to_do(limit=9)

    with pytest.raises(ConflictError, match="goes to the server"):
        jobs.discard(job.id)


def test_what_is_over_for_thirty_days_is_forgotten(acts, jobs, clock):
    job_id = write_down(acts)
    jobs.discard(job_id)
    clock.advance(days=29)
    assert jobs.purge() == 0
    clock.advance(days=2)

    assert jobs.purge() == 1
    with pytest.raises(NotFoundError):
        jobs.get(job_id)
