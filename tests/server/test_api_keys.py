"""Keys of programs: told once, kept as hashes, good for reading or writing, taken back at once."""

import httpx
import pytest

from payaid_desktop.domain.errors import ForbiddenError
from payaid_desktop.services.hosting.api_keys import ApiKeys, Scope
from tests.server.serving import Computer, running
from tests.server.test_rest import signed_in


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(tmp_path_factory.mktemp("keys")) as served:
        computer = Computer(tmp_path_factory.mktemp("laptop"), "first").set_up()
        computer.connect(served)
        computer.sync()
        yield served


@pytest.fixture
def owner(server):
    with signed_in(server) as client:
        yield client


def made(owner, scope):
    answer = owner.post("/api-keys", json={"name": "Web shop", "scope": scope})
    assert answer.status_code == 201
    return answer.json()


def asked(server, key, method, path, **how):
    return httpx.request(
        method, f"{server.url}/api/v1{path}", headers={"X-API-Key": key}, timeout=30, **how
    )


def test_a_key_that_may_write_does_what_its_maker_may(server, owner):
    key = made(owner, "write")["key"]
    answer = asked(server, key, "POST", "/contacts", json={"name": "Asha"})

    assert answer.status_code == 201
    assert asked(server, key, "GET", f"/contacts/{answer.json()['id']}").status_code == 200


def test_a_key_that_only_reads_writes_nothing(server, owner):
    key = made(owner, "read")["key"]

    assert asked(server, key, "GET", "/contacts").status_code == 200
    refused = asked(server, key, "POST", "/contacts", json={"name": "Asha"})
    assert (refused.status_code, refused.json()["code"]) == (403, "FORBIDDEN")


def test_a_key_that_was_taken_back_opens_nothing(server, owner):
    key = made(owner, "write")
    assert owner.delete(f"/api-keys/{key['id']}").json()["revokedAt"]

    assert asked(server, key["key"], "GET", "/contacts").status_code == 401


def test_a_key_is_listed_with_its_last_use_and_never_told_again(server, owner):
    key = made(owner, "read")
    asked(server, key["key"], "GET", "/contacts")
    listed = {each["id"]: each for each in owner.get("/api-keys").json()["data"]}

    assert listed[key["id"]]["lastUsedAt"]
    assert key["key"] not in owner.get("/api-keys").text
    with server.parts.hosting.read() as rows:
        kept = rows.connection.exec_driver_sql("SELECT * FROM api_keys").all()
    assert key["key"] not in str(kept)


@pytest.mark.parametrize("key", ["", "x", "payaid_x", "a" * 5000])
def test_what_is_no_key_opens_nothing(server, key):
    assert asked(server, key, "GET", "/contacts").status_code == 401


def test_a_token_that_is_wrong_is_not_made_good_by_a_key(server, owner):
    key = made(owner, "write")["key"]
    headers = {"X-API-Key": key, "Authorization": "Bearer x"}

    assert httpx.get(f"{server.url}/api/v1/contacts", headers=headers).status_code == 401


def test_keys_are_made_by_the_owner_and_not_by_a_key(server, owner):
    key = made(owner, "write")["key"]
    staff = server.staff()
    session = server.parts.sessions.open(staff).session

    assert asked(server, key, "POST", "/api-keys", json={"name": "More"}).status_code == 401
    with pytest.raises(ForbiddenError):
        ApiKeys(server.parts.hosting).create(session, name="Mine", scope=Scope.READ)


def test_a_key_without_a_name_or_with_another_scope_is_refused(owner):
    for given in ({"name": " "}, {"name": "a", "scope": "all"}, {}, {"name": "a", "shop": "x"}):
        assert owner.post("/api-keys", json=given).status_code == 400
