"""Several processes of one server: one API, one count, one of them does a job. With real PostgreSQL and Redis."""

import threading

import httpx
import pytest
from limits import RateLimitItemPerHour

from sync.server.limits import TIERS, Limits
from tests.jobs.receiving import gateway, json_body
from tests.redis_servers import redis_server
from tests.server.serving import OWNER, Computer, running
from tests.server.test_rest import signed_in


@pytest.mark.postgres
def test_two_processes_on_one_store_are_one_api(tmp_path, postgres_blank):
    few = Limits(tiers={**TIERS, "free": RateLimitItemPerHour(9)})
    with redis_server(tmp_path) as url:
        shared = {"place": postgres_blank, "limits": few, "redis_url": url}
        with running(tmp_path / "a", **shared) as one, running(tmp_path / "b", **shared) as two:
            computer = Computer(tmp_path, "first").set_up()
            computer.connect(one)
            computer.sync()
            with signed_in(one) as here, signed_in(two) as there:
                made = here.post("/contacts", json={"name": "Before"}).json()
                path = f"/contacts/{made['id']}"
                names = []
                for name in ("One", "Two", "Three"):
                    here.patch(path, json={"name": name})
                    names.append(there.get(path).json()["name"])
                one.parts.accounts.set_plan(one.owner.shop_id, "free")
                for each in (one, two):
                    each.parts._plans.clear()
                statuses = [client.get("/products").status_code for client in (here, there) * 6]

    assert names == ["One", "Two", "Three"]
    assert statuses == [200] * 9 + [429] * 3


@pytest.mark.postgres
def test_a_job_is_done_by_one_of_two_processes(tmp_path, postgres_blank):
    hooks = {"place": postgres_blank, "private_webhooks": True}
    with gateway() as program, running(tmp_path / "a", **hooks) as one:
        computer = Computer(tmp_path, "first").set_up()
        computer.connect(one)
        computer.sync()
        with running(tmp_path / "b", **hooks) as two, signed_in(one) as api:
            api.post("/webhooks", json={"url": program.url, "events": ["contact.created"]})
            for n in range(6):
                api.post("/contacts", json={"name": f"Customer {n}"})
            threads = [threading.Thread(target=each.parts.workers.work_off) for each in (one, two)]
            for each in threads:
                each.start()
            for each in threads:
                each.join()

    told = [json_body(each)["data"]["id"] for each in program.taken]
    assert len(told) == len(set(told)) == 6


def test_guessing_at_two_processes_is_guessing_once(tmp_path):
    wrong = {"email": OWNER, "password": "a wrong password"}
    with (
        redis_server(tmp_path) as url,
        running(tmp_path / "a", redis_url=url) as one,
        running(tmp_path / "b", redis_url=url) as two,
    ):
        answers = [
            httpx.post(f"{each.url}/api/v1/auth/login", json=wrong).status_code
            for each in (one, two) * 4
        ]

    assert answers == [401] * 5 + [429] * 3
