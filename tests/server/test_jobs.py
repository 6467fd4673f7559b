"""The server's own work: what programs ask to be sent, what failed, the cache by the hour."""

import httpx
import pytest

from payaid_desktop.services.mailing import Channel, Secrets
from sync.server.settings import shop_settings
from sync.server.working import HOURLY
from tests.jobs.receiving import gateway, mail_server
from tests.server.serving import Computer, running
from tests.server.test_rest import RICE, signed_in


@pytest.fixture
def post(laptop):
    """A mail server that the shop sends by; the setting is made on the laptop."""
    with mail_server() as received:
        settings = {
            "mail.host": "localhost",
            "mail.port": received.port,
            "mail.security": "none",
            "mail.from": "shop@shop.example",
        }
        set_up(laptop, settings)
        yield received


def set_up(laptop, settings):
    with laptop.opened() as services:
        for name, value in settings.items():
            services.settings.set(name, value)
    laptop.sync()


def billed(api):
    return api.post("/invoices", json={"items": [RICE], "issue": True}).json()


def test_a_bill_is_mailed_with_its_paper(api, server, post):
    bill = billed(api)
    queued = api.post(f"/invoices/{bill['id']}/send", json={"to": "asha@shop.example"})
    assert queued.status_code == 202, queued.text
    server.parts.workers.work_off()
    job = api.get(f"/jobs/{queued.json()['id']}").json()

    assert (job["job"]["state"], job["job"]["queue"]) == ("completed", "email")
    [letter] = post.to("asha@shop.example")
    assert bill["number"] in letter["Subject"]
    assert [part.get_content_type() for part in letter.iter_attachments()] == ["application/pdf"]


def test_a_text_goes_through_the_shops_gateway(api, server, laptop):
    with gateway() as received:
        set_up(laptop, {"sms.url": f"{received.url}/send", "sms.body": "to={to}&text={text}"})
        api.post(f"/invoices/{billed(api)['id']}/send", json={"by": "sms", "to": "9000000001"})
        server.parts.workers.work_off()

    assert "to=919000000001" in received.taken[0]["body"]


def test_what_failed_for_good_is_a_dead_letter_that_can_be_tried_anew(api, server, post):
    post.answers = ["550 No such mailbox"]
    queued = api.post(f"/invoices/{billed(api)['id']}/send", json={"to": "nobody@shop.example"})
    id = queued.json()["id"]
    server.parts.workers.work_off()
    [dead] = [each for each in api.get("/failed-jobs").json()["data"] if each["id"] == id]
    retried = api.post(f"/failed-jobs/{id}/retry", json={})
    server.parts.workers.work_off()

    assert (dead["state"], dead["lastError"]["code"]) == ("failed", "NOT_DELIVERED")
    assert retried.json()["job"]["state"] == "waiting"
    assert api.get(f"/jobs/{id}").json()["job"]["state"] == "completed"
    assert post.to("nobody@shop.example")


def test_a_job_that_waits_can_be_let_go(api, server, post):
    queued = api.post(f"/invoices/{billed(api)['id']}/send", json={"to": "asha2@shop.example"})
    gone = api.delete(f"/jobs/{queued.json()['id']}")
    server.parts.workers.work_off()

    assert gone.json()["job"]["state"] == "cancelled"
    assert post.to("asha2@shop.example") == []


def test_queues_are_counted_for_programs_and_for_prometheus(api, server, post):
    api.post(f"/invoices/{billed(api)['id']}/send", json={"to": "asha@shop.example"})
    queues = {each["queue"]: each for each in api.get("/queues").json()["data"]}
    figures = httpx.get(f"{server.url}/metrics").text

    assert queues["email"]["states"]["waiting"] == 1
    assert 'payaid_jobs{queue="email",state="waiting"} 1.0' in figures
    server.parts.workers.work_off()


def test_jobs_are_listed_by_queue_and_state_without_those_of_sync(api, server, post):
    api.post(f"/invoices/{billed(api)['id']}/send", json={"to": "asha@shop.example"})
    listed = api.get("/jobs?queue=email&state=waiting").json()["data"]
    every = {each["queue"] for each in api.get("/jobs?limit=100").json()["data"]}

    assert [each["queue"] for each in listed] == ["email"]
    assert "sync" not in every
    server.parts.workers.work_off()


def test_every_hour_the_answers_that_are_asked_for_most_are_made(api, server):
    tenant_id = server.as_owner().tenant_id
    with server.parts.hosting.own_acts(tenant_id).write_aside() as work:
        work.jobs.set_slot(HOURLY.name, work.now.replace(year=work.now.year - 1))
    before = misses(server)
    server.parts.workers.work_off()
    made = misses(server) - before
    for path in ("/dashboard/stats", "/contacts", "/deals?openOnly=true"):
        assert api.get(path).status_code == 200

    assert made >= 2
    assert misses(server) == before + made


def misses(server):
    lines = httpx.get(f"{server.url}/metrics").text.splitlines()
    found = [each for each in lines if each.startswith("payaid_cache_total") and "miss" in each]
    return sum(float(each.rpartition(" ")[2]) for each in found)


def test_the_servers_secrets_lie_in_its_own_key_store(server, laptop):
    settings = shop_settings(server.parts.settings)
    Secrets(settings, server.as_owner().tenant_id).set(Channel.EMAIL, "a secret")

    kept = server.parts.settings.folder / "payaid-server.secrets"
    assert Secrets(settings, server.as_owner().tenant_id).get(Channel.EMAIL) == "a secret"
    assert kept.stat().st_mode & 0o077 == 0


def test_a_running_server_does_its_jobs_by_itself(tmp_path):
    with running(tmp_path, does_jobs=True) as server, mail_server() as received:
        computer = Computer(tmp_path, "first").set_up()
        computer.connect(server)
        set_up(
            computer,
            {
                "mail.host": "localhost",
                "mail.port": received.port,
                "mail.security": "none",
                "mail.from": "shop@shop.example",
            },
        )
        with signed_in(server) as api:
            sent = {"to": "asha@shop.example"}
            id = api.post(f"/invoices/{billed(api)['id']}/send", json=sent).json()["id"]
            state = waited(api, id)

    assert state == "completed"
    assert received.to("asha@shop.example")


def waited(api, id):
    import time

    ends = time.monotonic() + 20
    while time.monotonic() < ends:
        state = api.get(f"/jobs/{id}").json()["job"]["state"]
        if state not in ("waiting", "active"):
            return state
        time.sleep(0.1)
    return "late"
