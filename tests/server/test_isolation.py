"""Two shops on one server: no route, by no id, tells or changes anything of the other one."""

import httpx
import pytest

from payaid_desktop.domain.business import Role
from tests.server.serving import PASSWORD, Computer, Running, running
from tests.server.test_rest import RICE, signed_in

OTHER = "other@shop.example"
MARK = "Planted in the first shop"
PERSON = {"email": "planted@shop.example", "role": "cashier", "password": "long enough"}
HOOK = "https://planted.example/hook"
NOT_READ = ("api-keys", "webhooks", "devices")
"""What is only listed."""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(tmp_path_factory.mktemp("isolation")) as served:
        yield served


def connected(server: Running, folder, name) -> Running:
    computer = Computer(folder, name).set_up()
    computer.connect(server)
    computer.sync()
    return server


@pytest.fixture(scope="module")
def first(server, tmp_path_factory):
    connected(server, tmp_path_factory.mktemp("first"), "first")
    with signed_in(server) as client:
        yield client


@pytest.fixture(scope="module")
def second(server, first, tmp_path_factory):
    accounts = server.parts.accounts
    shop = accounts.create_shop("Another shop", plan="enterprise")
    owner = accounts.create(shop.id, email=OTHER, name="Other", role=Role.OWNER, password=PASSWORD)
    connected(Running(server.parts, server.url, owner), tmp_path_factory.mktemp("second"), "second")
    with signed_in(server, OTHER) as client:
        yield client


@pytest.fixture(scope="module")
def planted(first):
    """One thing of each kind in the first shop, by the part of its address."""
    contact = first.post("/contacts", json={"name": MARK}).json()
    product = first.post(
        "/products", json={"name": MARK, "unitPrice": "10", "gstRate": "5", "hsn": "1006"}
    ).json()
    deal = {"contactId": contact["id"], "title": MARK, "value": "10"}
    bill = {"contactId": contact["id"], "items": [RICE], "notes": MARK}
    paid = {"contactId": contact["id"], "amount": "10", "mode": "cash", "reference": MARK}
    made = {
        "contacts": contact,
        "products": product,
        "deals": first.post("/deals", json=deal).json(),
        "invoices": first.post("/invoices", json=bill).json(),
        "quotations": first.post("/quotations", json=bill).json(),
        "payments": first.post("/payments", json=paid).json(),
        "statements": contact,
        "api-keys": first.post("/api-keys", json={"name": MARK}).json(),
        "users": first.post("/users", json={**PERSON, "name": MARK}).json(),
        "webhooks": first.post("/webhooks", json={"url": HOOK, "events": ["*"]}).json(),
        "devices": first.get("/devices").json()["data"][0],
    }
    assert [each for each in made.values() if "id" not in each] == []
    return {name: each["id"] for name, each in made.items()}


def routes(server: Running):
    """Every route with an id in its address: method, address, and the part that names its kind."""
    app_paths = httpx.get(f"{server.url}/openapi.json").json()["paths"]
    for path, methods in app_paths.items():
        if "{" in path:
            for method in methods:
                yield method.upper(), path.removeprefix("/api/v1"), path.split("/")[3]


def test_no_route_takes_an_id_of_another_shop(server, first, second, planted):
    before = {
        name: first.get(f"/{name}/{id}").text
        for name, id in planted.items()
        if name not in NOT_READ
    }
    tried = 0
    for method, path, kind in routes(server):
        for id in {planted.get(kind, planted["contacts"]), *planted.values()}:
            address = path.replace("{id}", id).replace("{device_id}", id)
            for body in ({}, {"name": "Taken", "reason": "Taken", "notes": "Taken"}):
                answer = second.request(method, address, json=body)
                assert answer.status_code in (400, 404), (method, address, answer.text)
                assert MARK not in answer.text
                tried += 1
    after = {
        name: first.get(f"/{name}/{id}").text
        for name, id in planted.items()
        if name not in NOT_READ
    }

    assert tried > 500
    assert after == before


def test_no_list_search_or_figure_holds_anything_of_another_shop(second, planted):
    for path in (
        "contacts",
        "products",
        "deals",
        "invoices",
        "quotations",
        "payments",
        "audit",
        "api-keys",
        "users",
        "webhooks",
        "devices",
        "jobs",
        "failed-jobs",
        "stock/low",
        "search?text=planted",
        "contacts?search=planted",
        "invoices?search=planted",
        f"invoices?contactId={planted['contacts']}",
        f"deals?contactId={planted['contacts']}",
        f"audit?entityId={planted['contacts']}",
    ):
        answer = second.get(f"/{path}")
        assert answer.status_code == 200
        assert "lanted" not in answer.text
        assert not {*planted.values()} & {each.get("id") for each in answer.json()["data"]}


@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("/deals", {"title": "x", "value": "1", "contactId": "contacts"}),
        ("/invoices", {"items": [RICE], "contactId": "contacts"}),
        ("/payments", {"amount": "1", "mode": "cash", "contactId": "contacts"}),
        ("/credit-notes", {"originalId": "invoices", "reason": "x", "items": []}),
    ],
)
def test_nothing_is_made_for_a_thing_of_another_shop(second, planted, path, given):
    foreign = {
        name: planted.get(text, text) if isinstance(text, str) else text
        for name, text in given.items()
    }

    assert second.post(path, json=foreign).status_code in (400, 404)


def test_one_key_of_idempotency_is_two_in_two_shops(first, second):
    headers = {"Idempotency-Key": "the same"}
    one = first.post("/contacts", json={"name": "A"}, headers=headers)
    two = second.post("/contacts", json={"name": "A"}, headers=headers)

    assert one.status_code == two.status_code == 201
    assert one.json()["id"] != two.json()["id"]


def test_an_address_that_another_shop_uses_is_free_and_tells_nothing(first, second):
    given = {"name": "A", "email": "asha@shop.example", "phone": "9000000009"}

    assert first.post("/contacts", json=given).status_code == 201
    assert second.post("/contacts", json=given).status_code == 201
