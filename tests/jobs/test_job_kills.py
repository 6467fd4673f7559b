"""A program that is killed while it does jobs: each is done, and what was acknowledged is not done again.

`PAYAID_JOB_KILLS=50` kills so often; an ordinary run does so a few times.
"""

import os
import random
import subprocess
import sys
import textwrap
import time
from datetime import timedelta
from pathlib import Path

from payaid_desktop.services.build import acts_of
from payaid_desktop.store.business import local_actor, make_local
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.leases import LEASE
from payaid_desktop.store.scope import Scope
from tests.builders import TEST_KEY, FixedClock, make_acts
from tests.jobs.working import worker_of, write_down

ROUNDS = int(os.environ.get("PAYAID_JOB_KILLS", "3"))
JOBS = 60
WORKING = textwrap.dedent("""
    import sys, time
    from datetime import UTC, datetime
    from pathlib import Path
    from payaid_desktop.store.database import Database, Place
    from payaid_desktop.store.business import local_actor
    from payaid_desktop.services.build import acts_of
    from tests.builders import FixedClock
    from tests.jobs.working import worker_of
    database = Database(Place(path=Path(sys.argv[1]), key=bytes(range(32))))
    with database.read() as connection:
        actor = local_actor(connection)
    acts = acts_of(database, actor, clock=FixedClock(datetime.fromisoformat(sys.argv[2])))
    effects = open(sys.argv[3], "a")

    def handler(job, stop):
        effects.write(job.id + "\\n")
        effects.flush()
        return ""

    print("ready", flush=True)
    worker_of(acts, handler).run_due()
""")


def test_no_job_is_lost_and_what_was_done_is_not_done_again(sqlite_place, tmp_path):
    chance, clock, effects = random.Random(4), FixedClock(), tmp_path / "effects"
    written = _written(sqlite_place, clock)
    for _ in range(ROUNDS):
        _work_and_kill(sqlite_place, clock, effects, after_s=chance.uniform(0, 0.25))
        clock.at += LEASE + timedelta(seconds=1)
    killed = effects.read_text().split()
    done = _finished(sqlite_place, clock, effects)

    assert set(done) == set(written)
    twice = len(done) - len(written)
    assert twice <= ROUNDS  # only the one that a kill cut off between its effect and its note
    assert len(killed) <= len(done)


def _written(place: Place, clock: FixedClock) -> list[str]:
    database = Database(place)
    acts = make_acts(database, clock=clock)
    with database.transaction() as connection:
        make_local(Scope(connection, acts.actor.tenant_id), acts.actor)
    written = [write_down(acts, order_key=f"order {n % 7}") for n in range(JOBS)]
    database.close()
    return written


def _work_and_kill(place: Place, clock: FixedClock, effects: Path, *, after_s: float) -> None:
    ran = subprocess.Popen(
        [sys.executable, "-c", WORKING, str(place.path), clock.at.isoformat(), str(effects)],
        stdout=subprocess.PIPE,
    )
    assert ran.stdout is not None
    ran.stdout.readline()
    time.sleep(after_s)
    ran.kill()
    ran.wait()
    ran.stdout.close()


def _finished(place: Place, clock: FixedClock, effects: Path) -> list[str]:
    database = Database(Place(path=place.path, key=TEST_KEY))
    with database.read() as connection:
        actor = local_actor(connection)
    acts = acts_of(database, actor, clock=clock)
    done: list[str] = []
    while worker_of(acts, lambda job, _: done.append(job.id) or "").run_due():
        clock.at += LEASE
    with acts.read() as view:
        assert view.jobs.counts("email") == {}
    database.close()
    return effects.read_text().split() + done
