"""Programs that are told of events: signed, once each, until they take them."""

import hashlib
import hmac
import json
import time

import pytest

from payaid_desktop.domain.business import Role
from payaid_desktop.jobs.faults import DeliveryError
from payaid_desktop.services.hosting.webhooks import event_of, wants
from sync.server import delivering
from tests.bills import customer
from tests.jobs.receiving import gateway, json_body
from tests.server.serving import PASSWORD, Computer, running
from tests.server.test_rest import RICE, signed_in


@pytest.fixture
def server(tmp_path):
    with running(tmp_path, private_webhooks=True) as served:
        yield served


@pytest.fixture
def laptop(tmp_path, server):
    computer = Computer(tmp_path, "first").set_up()
    computer.connect(server)
    computer.sync()
    return computer


@pytest.fixture
def api(server, laptop):
    with signed_in(server) as client:
        yield client


@pytest.fixture(scope="module")
def shared_api(tmp_path_factory):
    """For what is refused, and so leaves nothing behind."""
    with running(tmp_path_factory.mktemp("shared")) as served, signed_in(served) as client:
        yield client


@pytest.fixture
def program():
    with gateway() as received:
        yield received


def entered(api, program, *events):
    answer = api.post("/webhooks", json={"url": f"{program.url}/hook", "events": list(events)})
    assert answer.status_code == 201, answer.text
    return answer.json()


def told(program):
    return [(json_body(each)["type"], json_body(each)["data"]["id"]) for each in program.taken]


def test_a_program_is_told_of_what_the_api_and_laptops_do_from_now_on(server, api, laptop, program):
    api.post("/contacts", json={"name": "Before"})
    entered(api, program, "contact.*")
    made = api.post("/contacts", json={"name": "Asha"}).json()
    api.patch(f"/contacts/{made['id']}", json={"name": "Usha"})
    with laptop.opened() as services:
        mine = customer(services.acts).id
    laptop.sync()
    api.post("/invoices", json={"items": [RICE], "issue": True})
    server.parts.workers.work_off()
    server.parts.workers.work_off()

    assert told(program) == [
        ("contact.created", made["id"]),
        ("contact.updated", made["id"]),
        ("contact.created", mine),
    ]


def test_each_event_is_signed_with_the_secret_that_was_told_once(server, api, program):
    hook = entered(api, program, "contact.*")
    api.post("/contacts", json={"name": "Asha"})
    server.parts.workers.work_off()
    [taken] = program.taken
    parts = dict(each.split("=") for each in taken["headers"]["PayAid-Signature"].split(","))
    signed = f"{parts['t']}.{taken['body']}".encode()

    assert hmac.new(hook["secret"].encode(), signed, hashlib.sha256).hexdigest() == parts["v1"]
    assert abs(int(parts["t"]) - time.time()) < 60
    assert "secret" not in json.dumps(api.get("/webhooks").json())


def test_what_is_not_taken_is_told_again_with_the_same_id(server, api, program):
    entered(api, program, "contact.created")
    program.answers = [(500, {}), (503, {"Retry-After": "1"})]
    api.post("/contacts", json={"name": "Asha"})
    for _ in range(3):
        server.parts.workers.work_off()
        hurry(server)
    server.parts.workers.work_off()

    assert len(program.taken) == 1
    [job] = api.get("/jobs?queue=webhooks").json()["data"]
    assert (job["state"], job["attempts"]) == ("completed", 3)


def hurry(server):
    """Let what waits for its next try be due."""
    acts = server.parts.hosting.own_acts(server.as_owner().tenant_id)
    with acts.write_aside() as work:
        for job in work.jobs.put_off(now=work.now):
            work.jobs.try_now(job.id, now=work.now)


def test_a_program_that_is_gone_is_told_nothing_more(server, api, program):
    entered(api, program, "*")
    program.answers = [(410, {})]
    api.post("/contacts", json={"name": "Asha"})
    server.parts.workers.work_off()
    api.post("/contacts", json={"name": "Usha"})
    server.parts.workers.work_off()
    [hook] = api.get("/webhooks").json()["data"]

    assert program.taken == []
    assert "gone" in hook["endedWhy"]


def test_a_hook_that_was_taken_back_is_told_nothing_more(server, api, program):
    hook = entered(api, program, "*")
    api.post("/contacts", json={"name": "Asha"})
    ended = api.delete(f"/webhooks/{hook['id']}")
    server.parts.workers.work_off()

    assert ended.json()["endedAt"]
    assert program.taken == []


def test_addresses_of_the_servers_own_network_are_not_asked(tmp_path, program):
    with running(tmp_path) as server:
        computer = Computer(tmp_path, "second").set_up()
        computer.connect(server)
        with signed_in(server) as api:
            entered(api, program, "contact.*")
            api.post("/contacts", json={"name": "Asha"})
            server.parts.workers.work_off()
            [dead] = api.get("/failed-jobs").json()["data"]

    assert program.taken == []
    assert "own network" in dead["lastError"]["sentence"]


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "::1", "localhost", "192.168.1.1"])
def test_no_inner_address_passes(host):
    with pytest.raises(DeliveryError):
        delivering._require_outside(host)


@pytest.mark.parametrize(
    ("url", "events"),
    [
        ("http://shop.example/hook", ["*"]),
        ("ftp://shop.example", ["*"]),
        ("https://user:pass@shop.example", ["*"]),
        ("https://", ["*"]),
        ("https://shop.example", []),
        ("https://shop.example", ["contact"]),
        ("https://shop.example", ["*.*"]),
        (f"https://shop.example/{'x' * 600}", ["*"]),
    ],
)
def test_what_is_no_address_or_no_event_is_refused(shared_api, url, events):
    assert shared_api.post("/webhooks", json={"url": url, "events": events}).status_code == 400


def test_only_the_owner_enters_programs(server, api, program):
    given = {"email": "manager@shop.example", "name": "Manager", "role": Role.MANAGER}
    server.parts.accounts.create(server.owner.shop_id, password=PASSWORD, **given)
    with signed_in(server, given["email"]) as manager:
        wish = {"url": program.url, "events": ["*"]}
        assert manager.post("/webhooks", json=wish).status_code == 403
        assert manager.get("/webhooks").status_code == 403


def test_events_are_named_by_what_happened():
    named = {
        ("contact", "contact.create"): "contact.created",
        ("credit_note", "creditnote.issue"): "credit_note.issued",
        ("invoice", "invoice.cancel"): "invoice.cancelled",
        ("payment", "payment.record"): "payment.recorded",
        ("product", "product.patch"): "product.updated",
        ("stock", "stock.move"): "stock.moved",
    }

    for (entity, kind), event in named.items():
        assert event_of({"entity": entity, "kind": kind}) == event
    assert wants(["invoice.*"], "invoice.issued")
    assert not wants(["invoice.*"], "invoices.issued")
