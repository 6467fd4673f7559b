"""What strangers send: refused by name, nothing kept, nobody else kept waiting, no trace of what is inside."""

import gzip
import select
import socket
import time

import httpx
import jwt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.server import bodies
from sync.server.tokens import AccessTokens
from tests.server.serving import Computer, running
from tests.server.test_rest import signed_in

SQL = ("'; DROP TABLE contacts; --", "name) UNION SELECT 1", "1=1", "%", "_", '"', "\\", "name--")
INSIDE = ("Traceback", "sqlalchemy", "sqlite", "site-packages", '.py"')
MASS = (
    "id",
    "tenantId",
    "leadScore",
    "dealCount",
    "createdAt",
    "updatedAt",
    "deletedAt",
    "version",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    with running(folder) as served:
        computer = Computer(folder, "first").set_up()
        computer.connect(served)
        computer.sync()
        yield served


@pytest.fixture(scope="module")
def api(server):
    with signed_in(server) as client:
        client.post("/contacts", json={"name": "Asha"})
        yield client


def assert_refused(answer, *statuses):
    assert answer.status_code in (statuses or (400,)), answer.text
    assert set(answer.json()) == {"error", "code", "details"}
    assert not [each for each in INSIDE if each in answer.text]


def total(api):
    return api.get("/contacts").json()["pagination"]["total"]


@pytest.mark.parametrize("text", SQL)
@pytest.mark.parametrize("name", ["sortBy", "sortOrder", "fields", "include", "page", "limit"])
def test_sql_in_a_parameter_is_refused(api, name, text):
    assert_refused(api.get("/contacts", params={name: text}))


@pytest.mark.parametrize("text", SQL)
def test_sql_in_a_search_is_text_that_is_looked_for(api, text):
    found = api.get("/contacts", params={"search": text})

    assert found.status_code == 200
    assert total(api) >= 1


@pytest.mark.parametrize("name", MASS)
def test_what_is_not_for_programs_to_say_is_refused(api, name):
    before = total(api)

    assert_refused(api.post("/contacts", json={"name": "A", name: "x"}))
    assert total(api) == before


@pytest.mark.parametrize(
    "path",
    [
        "/contacts/../users",
        "/contacts/..%2f..%2fetc%2fpasswd",
        "/contacts/%00",
        "/contacts/' OR 1=1",
        "/contacts/" + "a" * 5000,
        "//contacts",
        "/contacts/",
    ],
)
def test_tricks_with_the_address_find_nothing(server, api, path):
    answer = api.get(path.replace("..", "%2e%2e"))

    assert_refused(answer, 404)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b'{"name": "a", "name": "b"}', 400),
        (b'{"name": NaN}', 400),
        (b'{"creditLimit": 1e999999, "name": "a"}', 400),
        (b'{"name": "\\ud800"}', 400),
        (b'{"name": "\xff"}', 400),
        (b"[" * 100_000, 400),
        (b'{"name": "' + b"x" * 2_000_000 + b'"}', 413),
        (b"", 400),
        (b"null", 400),
        (b'"x"', 400),
    ],
)
def test_a_body_that_could_be_read_in_two_ways_is_refused(api, body, status):
    before = total(api)
    answer = api.post("/contacts", content=body, headers={"Content-Type": "application/json"})

    assert_refused(answer, status)
    assert total(api) == before


def test_a_bomb_is_refused_before_it_unpacks(api):
    packed = gzip.compress(b"0" * 50_000_000)
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}

    assert_refused(api.post("/contacts", content=packed, headers=headers), 413)


def test_a_body_that_does_not_go_on_keeps_nobody_waiting(server, api, monkeypatch):
    monkeypatch.setattr(bodies, "PART_S", 3.0)
    host, port = server.url.removeprefix("http://").split(":")
    token = api.headers["Authorization"]
    head = (
        f"POST /api/v1/contacts HTTP/1.1\r\nHost: {host}\r\nAuthorization: {token}\r\n"
        'Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{"name"'
    )
    with socket.create_connection((host, int(port)), timeout=10) as slow:
        slow.sendall(head.encode())
        assert api.get("/contacts").status_code == 200
        assert select.select([slow], [], [], 0)[0] == []  # it was answered before the slow one
        answer = slow.recv(4096).decode()

    assert "408" in answer.partition("\r\n")[0]
    assert "REQUEST_TIMEOUT" in answer


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=200).filter(lambda text: text.isprintable() and text.strip()))
def test_no_token_that_somebody_made_up_lets_them_in(server, text):
    headers = {"Authorization": f"Bearer {text.strip()}".encode()}

    assert httpx.get(f"{server.url}/api/v1/contacts", headers=headers).status_code == 401


def forged(server, *, key="another key of thirty-two bytes!!", algorithm="HS256", **changes):
    now = time.time()
    told = {
        "iss": server.parts.hosting.instance_id,
        "sub": server.owner.id,
        "sid": server.owner.shop_id,
        "tid": server.as_owner().tenant_id,
        "did": None,
        "role": "owner",
        "iat": now,
        "exp": now + 900,
    }
    kept = {name: value for name, value in {**told, **changes}.items() if value != "without"}
    return jwt.encode(kept, None if algorithm == "none" else key, algorithm=algorithm)


RIGHT_KEY = "a key of thirty-two bytes or more!"


@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
@pytest.mark.parametrize(
    "how",
    [
        {},
        {"algorithm": "none"},
        {"key": RIGHT_KEY, "algorithm": "HS512"},
        {"key": RIGHT_KEY, "iss": "another server"},
        {"key": RIGHT_KEY, "exp": "without"},
        {"key": RIGHT_KEY, "iat": "without"},
        {"key": RIGHT_KEY, "exp": 1},
        {"key": RIGHT_KEY, "sub": "019f7a52-0000-7000-8000-000000000001"},
    ],
    ids=["key", "none", "algorithm", "issuer", "no end", "no begin", "ended", "nobody"],
)
def test_a_forged_token_lets_nobody_in(server, how):
    headers = {"Authorization": f"Bearer {forged(server, **how)}"}
    answer = httpx.get(f"{server.url}/api/v1/contacts", headers=headers)

    assert_refused(answer, 401)


def test_keys_are_changed_without_signing_anybody_out(server):
    session, now = server.as_owner(), server.parts.hosting.clock.now()
    old = AccessTokens(["old " * 10], instance_id="x").sign(session, now=now)
    both = AccessTokens(["new " * 10, "old " * 10], instance_id="x")

    assert both.read(old, now=now).account_id == session.account_id
    new = both.sign(session, now=now)
    with pytest.raises(Exception, match="Sign in"):
        AccessTokens(["old " * 10], instance_id="x").read(new, now=now)
