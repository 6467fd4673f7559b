"""What is sent to the server by hand: the documented error, and nothing else changes."""

import gzip
import json

import httpx
import pytest
from backports import zstd

from payaid_desktop.domain.ids import derived_id
from tests.server.serving import OWNER, PASSWORD, Computer, running


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("door")
    with running(folder, body_max=200_000) as server:
        computer = Computer(folder, "first").set_up()
        computer.connect(server)
        computer.sync()
        yield server, computer


@pytest.fixture
def server(served):
    return served[0]


@pytest.fixture
def client(served):
    server, computer = served
    with computer.on_line() as (_, line):
        access = line.server._tokens.access(line.server)
    headers = {"Authorization": f"Bearer {access}", "Content-Type": "application/json"}
    with httpx.Client(base_url=server.url, headers=headers) as client:
        yield client


@pytest.fixture(autouse=True)
def _nothing_else_changes(served):
    server, _ = served
    acts = server.parts.hosting.acts(server.as_owner().tenant_id)
    with acts.read() as view:
        before = view.replica.head().head, [each.id for each in view.business.devices()]
    yield
    with acts.read() as view:
        after = view.replica.head().head, [each.id for each in view.business.devices()]
    assert after == before


def operation(known, **changes):
    told = {
        "id": derived_id(known["id"], "an operation"),
        "device": known["id"],
        "epoch": 1,
        "n": known["n"],
        "grp": derived_id(known["id"], "a group"),
        "hlc": "019a8f3e7c11-0003-a1",
        "kind": "contact.create",
        "v": 1,
        "ent": "contact",
        "eid": derived_id(known["id"], "a contact"),
        "sha": "0" * 64,
        "at": "2026-07-18T06:30:00.000000Z",
        "base": 0,
        "body": {"name": "By hand"},
    }
    return {**told, **changes}


@pytest.fixture
def device(client):
    told = client.get("/api/v1/sync/hello").json()
    return {"id": told["device_id"], "n": told["next_n"], "epoch": told["server_epoch"]}


def push(client, device, *operations, **how):
    body = {"server_epoch": device["epoch"], "ops": list(operations)}
    return client.post("/api/v1/sync/push", content=json.dumps(body), **how)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ("[]", "body"),
        ("{}", "body.ops"),
        ('{"server_epoch": "x", "ops": [1]}', "ops[0]"),
        ('{"server_epoch": "x", "ops": [{}]}', "ops[0].id"),
        ('{"server_epoch": 7, "ops": []}', "body.server_epoch"),
        ("{", "body"),
        ("[" * 100_000, "body"),
    ],
)
def test_a_malformed_batch_is_named(client, body, field):
    answer = client.post("/api/v1/sync/push", content=body)

    assert (answer.status_code, answer.json()["code"]) == (400, "VALIDATION_ERROR")
    assert field in answer.json()["details"]


def test_more_operations_than_a_request_takes_are_refused(client, device):
    answer = push(client, device, *[operation(device)] * 501)

    assert answer.status_code in (400, 413)


def test_a_body_beyond_the_limit_is_refused(client):
    answer = client.post("/api/v1/sync/push", content=b"x" * 300_000)

    assert (answer.status_code, answer.json()["code"]) == (413, "TOO_LARGE")


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("zstd", zstd.compress(b"0" * 50_000_000)),
        ("gzip", gzip.compress(b"0" * 50_000_000)),
    ],
)
def test_a_body_that_unpacks_beyond_the_limit_is_refused(client, encoding, packed):
    assert len(packed) < 100_000
    answer = client.post(
        "/api/v1/sync/push", content=packed, headers={"Content-Encoding": encoding}
    )

    assert (answer.status_code, answer.json()["code"]) == (413, "TOO_LARGE")


@pytest.mark.parametrize("encoding", ["zstd", "gzip"])
def test_a_broken_packed_body_is_refused(client, encoding):
    answer = client.post(
        "/api/v1/sync/push", content=b"nothing packed", headers={"Content-Encoding": encoding}
    )

    assert (answer.status_code, answer.json()["details"]) == (
        400,
        {"body": "The packed body is broken."},
    )


def test_another_packing_or_content_is_refused(client):
    packed = client.post("/api/v1/sync/push", content=b"{}", headers={"Content-Encoding": "br"})
    text = client.post("/api/v1/sync/push", content=b"{}", headers={"Content-Type": "text/plain"})

    assert (packed.status_code, text.status_code) == (415, 415)


def test_an_operation_with_another_hash_than_its_content_is_refused_for_ever(client, device):
    before = client.get("/api/v1/sync/hello").json()["next_n"]
    told = push(client, device, operation(device, n=before)).json()["results"]

    assert [(each["st"], each["code"]) for each in told] == [("rejected", "MALFORMED")]


def test_an_operation_out_of_turn_is_told_which_is_expected(client, device):
    answer = push(client, device, operation(device, id=derived_id(device["id"], "x"), n=9_999))

    assert (answer.status_code, answer.json()["code"]) == (409, "N_GAP")
    assert answer.json()["details"]["expect"].isdigit()


def test_an_operation_of_an_unknown_device_is_refused(client, device):
    stranger = derived_id(device["id"], "a stranger")
    answer = push(client, device, operation(device, device=stranger, id=stranger))

    assert answer.status_code in (403, 404)


def test_a_push_for_another_life_of_the_server_is_refused(client, device):
    answer = push(client, {**device, "epoch": "g9-other"}, operation(device))

    assert (answer.status_code, answer.json()["code"]) == (409, "SERVER_EPOCH_CHANGED")


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "limit=9999", "wait=1e3", "after=" + "9" * 40]
)
def test_a_page_is_asked_for_by_whole_numbers(client, device, query):
    answer = client.get(f"/api/v1/sync/pull?server_epoch={device['epoch']}&{query}")

    assert (answer.status_code, answer.json()["code"]) == (400, "VALIDATION_ERROR")


def test_a_place_beyond_the_feed_is_refused(client, device):
    answer = client.get(f"/api/v1/sync/pull?server_epoch={device['epoch']}&after=999999")

    assert (answer.status_code, answer.json()["code"]) == (409, "SERVER_BEHIND")


@pytest.mark.parametrize(
    "token", ["", "Bearer", "Bearer x", "Basic b3duZXI6cGFzc3dvcmQ=", "Bearer a.b.c"]
)
def test_who_is_not_known_is_told_to_sign_in(server, token):
    headers = {"Authorization": token} if token else {}
    answer = httpx.get(f"{server.url}/api/v1/sync/hello", headers=headers)

    assert (answer.status_code, answer.json()["code"]) == (401, "SIGN_IN_REQUIRED")


def test_a_session_without_a_computer_may_not_sync(server):
    told = httpx.post(
        f"{server.url}/api/v1/auth/login", json={"email": OWNER, "password": PASSWORD}
    ).json()
    answer = httpx.get(
        f"{server.url}/api/v1/sync/hello",
        headers={"Authorization": f"Bearer {told['access_token']}"},
    )

    assert (answer.status_code, answer.json()["code"]) == (403, "FORBIDDEN")


def test_a_client_of_another_protocol_is_told_to_be_renewed(client):
    answer = client.get("/api/v1/sync/hello", headers={"Sync-Protocol": "99"})

    assert (answer.status_code, answer.json()["code"]) == (426, "VERSION_TOO_OLD")


def test_there_is_an_answer_in_json_for_every_address_and_method(client):
    nothing = client.get("/api/v1/nothing")
    wrong = client.delete("/api/v1/sync/hello")

    assert (nothing.status_code, nothing.json()["code"]) == (404, "NOT_FOUND")
    assert (wrong.status_code, wrong.json()["code"]) == (405, "METHOD_NOT_ALLOWED")
    assert wrong.headers["content-digest"].startswith("sha-256=:")


def test_a_sign_in_names_the_field_that_is_wrong(server):
    answer = httpx.post(f"{server.url}/api/v1/auth/login", json={"email": "x", "pass": "y"})

    assert answer.status_code == 400
    assert set(answer.json()["details"]) == {"password", "pass"}
