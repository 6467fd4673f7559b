"""The people of a shop: made, changed and ended by the owner; what ended opens nothing any more."""

import httpx
import pytest

from tests.server.serving import OWNER, PASSWORD, Computer, running
from tests.server.test_rest import signed_in

NEW = {"email": "new@shop.example", "name": "New", "role": "cashier", "password": PASSWORD}


@pytest.fixture
def server(tmp_path):
    with running(tmp_path) as served:
        Computer(tmp_path, "first").set_up().connect(served)
        yield served


@pytest.fixture
def api(server):
    with signed_in(server) as client:
        yield client


def signed(server, **given):
    return httpx.post(f"{server.url}/api/v1/auth/login", json=given)


def test_somebody_is_let_in_with_a_role(server, api):
    made = api.post("/users", json=NEW)

    assert made.status_code == 201
    assert made.json().items() >= {"name": "New", "role": "cashier", "active": True}.items()
    assert "password" not in made.text
    with signed_in(server, NEW["email"]) as cashier:
        assert cashier.post("/contacts", json={"name": "Asha"}).status_code == 201
        assert cashier.get("/users").status_code == 403
        assert cashier.get(f"/users/{made.json()['id']}").status_code == 200


def test_a_new_role_holds_at_once(server, api):
    made = api.post("/users", json=NEW).json()
    with signed_in(server, NEW["email"]) as client:
        api.patch(f"/users/{made['id']}", json={"role": "accountant"})
        old = client.post("/contacts", json={"name": "Asha"})
    with signed_in(server, NEW["email"]) as client:
        new = client.post("/contacts", json={"name": "Asha"})

    assert (old.status_code, new.status_code) == (401, 403)


def test_whoever_was_ended_signs_in_no_more(server, api):
    made = api.post("/users", json=NEW).json()
    tokens = signed(server, email=NEW["email"], password=PASSWORD).json()
    with signed_in(server, NEW["email"]) as client:
        ended = api.delete(f"/users/{made['id']}")
        after = client.get("/contacts")
    renewed = {"refresh_token": tokens["refresh_token"]}

    assert ended.json()["active"] is False
    assert after.status_code == 401
    assert signed(server, email=NEW["email"], password=PASSWORD).status_code == 401
    assert httpx.post(f"{server.url}/api/v1/auth/refresh", json=renewed).status_code == 401


def test_everybody_changes_their_own_password_and_nothing_else(server, api):
    made = api.post("/users", json=NEW).json()
    with signed_in(server, NEW["email"]) as client:
        place = f"/users/{made['id']}"
        assert client.patch(place, json={"role": "owner"}).status_code == 403
        assert client.patch(place, json={"password": "another long one"}).status_code == 200
        assert client.get(place).status_code == 401  # what was given before has ended

    assert signed(server, email=NEW["email"], password=PASSWORD).status_code == 401
    assert signed(server, email=NEW["email"], password="another long one").status_code == 200


def test_a_shop_keeps_an_owner(server, api):
    place = f"/users/{server.owner.id}"

    assert api.delete(place).status_code == 409
    assert api.patch(place, json={"role": "manager"}).status_code == 409
    assert api.get(place).json()["role"] == "owner"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"email": "none"}, "email"),
        ({"name": ""}, "name"),
        ({"role": "king"}, "role"),
        ({"password": "short"}, "password"),
        ({"password": 1234567890}, "password"),
        ({"active": True}, "active"),
    ],
)
def test_what_is_wrong_of_somebody_is_named(api, wrong, field):
    answer = api.post("/users", json={**NEW, **wrong})

    assert answer.status_code == 400
    assert field in answer.json()["details"]


def test_two_do_not_sign_in_with_one_address(api):
    api.post("/users", json=NEW)

    assert api.post("/users", json=NEW).status_code == 409


def test_signing_out_ends_the_access_that_was_given(server):
    tokens = signed(server, email=OWNER, password=PASSWORD).json()
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    place = f"{server.url}/api/v1/contacts"
    before = httpx.get(place, headers=headers)
    httpx.post(f"{server.url}/api/v1/auth/logout", json={"refresh_token": tokens["refresh_token"]})
    after = httpx.get(place, headers=headers)

    assert (before.status_code, after.status_code) == (200, 401)
    assert after.json()["code"] == "TOKEN_EXPIRED"
