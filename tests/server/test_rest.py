"""The REST API over real HTTP: what programs do is on every laptop, and what laptops do is in its answers."""

import httpx
import pytest

from payaid_desktop.domain.business import Role
from tests.bills import customer, issued
from tests.server.serving import OWNER, PASSWORD

NOBODY = "019f7a52-0000-7000-8000-000000000001"
RICE = {"description": "Rice", "hsn": "1006", "quantity": "2", "unitPrice": "100", "gstRate": "5"}


def signed_in(server, email=OWNER):
    given = {"email": email, "password": PASSWORD}
    token = httpx.post(f"{server.url}/api/v1/auth/login", json=given).json()["access_token"]
    return httpx.Client(
        base_url=f"{server.url}/api/v1", headers={"Authorization": f"Bearer {token}"}, timeout=30
    )


def made(api, path="/contacts", **given):
    answer = api.post(path, json={"name": "Asha", **given} if path == "/contacts" else given)
    assert answer.status_code == 201, answer.text
    return answer.json()


def test_a_contact_is_made_read_changed_replaced_deleted_and_restored(api):
    answer = api.post("/contacts", json={"name": "Asha", "phone": "9000000001"})
    contact = answer.json()
    place = answer.headers["location"].removeprefix("/api/v1")

    assert answer.status_code == 201
    assert contact["leadScore"] == 10
    assert api.get(place).json() == contact
    changed = api.patch(place, json={"company": "Shop"})
    assert (changed.status_code, changed.json()["company"]) == (200, "Shop")
    replaced = api.put(place, json={"name": "Usha"}).json()
    assert (replaced["name"], replaced["company"], replaced["phone"]) == ("Usha", "", None)
    assert api.delete(place).json()["deletedAt"]
    assert api.post(f"{place}/restore", json={}).json()["deletedAt"] is None


def test_what_is_done_here_is_on_the_laptops_and_the_other_way_round(api, laptop):
    contact = made(api, name="By the API")
    with laptop.opened() as services:
        mine = customer(services.acts).id
    laptop.sync()

    with laptop.opened() as services:
        assert services.contacts.get(contact["id"]).name == "By the API"
    assert api.get(f"/contacts/{mine}").status_code == 200


def test_who_acted_is_known_on_every_laptop(api, server, laptop):
    contact = made(api)
    laptop.sync()

    with laptop.opened() as services, services.acts.read() as view:
        assert server.owner.id in {each.id for each in view.business.users()}
        assert view.contacts.get(contact["id"])


def test_a_bill_is_drafted_issued_paid_and_cancelled(api, laptop):
    buyer = made(api, addresses=[{"line1": "1 Road", "city": "Pune", "stateCode": "27"}])
    draft = made(api, "/invoices", contactId=buyer["id"], items=[RICE])
    place = f"/invoices/{draft['id']}"
    bill = api.post(f"{place}/issue", json={}).json()

    assert draft["number"] is None
    assert (bill["status"], bill["total"]) == ("issued", "210.00")
    share = [{"documentId": bill["id"], "amount": "210"}]
    given = {"contactId": buyer["id"], "amount": "210", "mode": "upi", "allocations": share}
    payment = made(api, "/payments", **given)
    assert api.get(place).json()["due"] == "0.00"
    assert api.post(f"/payments/{payment['id']}/reverse", json={"reason": "Bounced"}).is_success
    assert api.get(place).json()["due"] == "210.00"
    assert api.get(f"{place}/items").json()["data"][0]["description"] == "Rice"
    assert (
        api.post(f"{place}/cancel", json={"reason": "Typed twice"}).json()["status"] == "cancelled"
    )
    laptop.sync()
    with laptop.opened() as services:
        assert services.invoices.find(bill["number"]).status == "cancelled"


def test_a_bill_is_read_as_the_paper_that_its_buyer_gets(api):
    bill = made(api, "/invoices", buyer={"name": "Cash"}, items=[RICE], issue=True)
    answer = api.get(f"/invoices/{bill['id']}/pdf")

    assert answer.headers["content-type"] == "application/pdf"
    assert "A0-2627" in answer.headers["content-disposition"]
    assert answer.content.startswith(b"%PDF-")
    assert api.get(f"/quotations/{bill['id']}/pdf").status_code == 404


def test_what_the_law_forbids_is_a_conflict(api):
    bill = made(api, "/invoices", buyer={"name": "Cash"}, items=[RICE], issue=True)

    for answer in (
        api.delete(f"/invoices/{bill['id']}"),
        api.patch(f"/invoices/{bill['id']}", json={"notes": "x"}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "CONFLICT")
    assert api.delete("/payments/x").status_code == 405


def test_a_list_comes_in_numbered_pages_or_by_cursor(api):
    for number in range(5):
        made(api, name=f"Paged {number}")
    first = api.get("/contacts", params={"search": "paged", "limit": 2}).json()
    by_number = [
        each["name"]
        for page in (1, 2, 3)
        for each in api.get(
            "/contacts", params={"search": "paged", "limit": 2, "page": page}
        ).json()["data"]
    ]
    cursor = first["pagination"]["nextCursor"]
    second = api.get("/contacts", params={"search": "paged", "limit": 2, "cursor": cursor}).json()

    told = {"page": 1, "limit": 2, "total": 5, "totalPages": 3, "nextCursor": cursor}
    assert first["pagination"] == told
    assert by_number == [f"Paged {number}" for number in (4, 3, 2, 1, 0)]
    assert [each["name"] for each in second["data"]] == by_number[2:4]


def test_a_list_is_sorted_filtered_and_cut_to_some_fields(api):
    made(api, name="Zed the supplier", kind="supplier")
    params = {"sortBy": "name", "sortOrder": "desc", "kind": "supplier", "fields": "name,kind"}

    assert api.get("/contacts", params=params).json()["data"][0] == {
        "name": "Zed the supplier",
        "kind": "supplier",
    }


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({"page": "0"}, "page"),
        ({"page": "1e3"}, "page"),
        ({"limit": "101"}, "limit"),
        ({"limit": "9" * 40}, "limit"),
        ({"sortBy": "name; DROP TABLE contacts"}, "sortBy"),
        ({"sortOrder": "up"}, "sortOrder"),
        ({"fields": "name,password"}, "fields"),
        ({"cursor": "x", "page": "2"}, "cursor"),
        ({"cursor": "no cursor"}, "cursor"),
        ({"tenantId": NOBODY}, "tenantId"),
        ({"kind": ["customer", "supplier"]}, "kind"),
        ({"withDeleted": "maybe"}, "withDeleted"),
    ],
)
def test_a_wrong_parameter_is_named(api, params, field):
    made(api)
    answer = api.get("/contacts", params=params)

    assert answer.status_code == 400
    assert list(answer.json()["details"]) == [field]


def test_a_change_to_an_older_version_is_refused(api):
    contact = made(api)
    place = f"/contacts/{contact['id']}"
    tag = api.get(place).headers["etag"]
    assert api.get(place, headers={"If-None-Match": tag}).status_code == 304
    assert api.patch(place, json={"notes": "a"}, headers={"If-Match": tag}).status_code == 200
    late = api.patch(place, json={"notes": "b"}, headers={"If-Match": tag})

    assert (late.status_code, late.json()["code"]) == (412, "PRECONDITION_FAILED")
    assert api.delete(place, headers={"If-Match": tag}).status_code == 412
    assert api.get(place).json()["notes"] == "a"
    assert api.patch(place, json={}, headers={"If-Match": "yes"}).status_code == 400


@pytest.mark.parametrize(
    "body",
    [
        b'{"name": "A", "name": "B"}',
        b'{"name": NaN}',
        b'{"name": "\\ud800"}',
        b"[" * 100_000,
        b"",
        b"\xff",
        b'{"name": 1e999999}',
        b"[]",
        b'{"name": "A", "tenantId": "x"}',
        b'{"name": "A", "leadScore": 100}',
        b'{"name": "A", "id": "x"}',
    ],
)
def test_a_body_that_is_not_what_belongs_here_is_refused_and_keeps_nothing(api, body):
    before = api.get("/contacts").json()["pagination"]["total"]
    answer = api.post("/contacts", content=body, headers={"Content-Type": "application/json"})

    assert (answer.status_code, answer.json()["code"]) == (400, "VALIDATION_ERROR")
    assert api.get("/contacts").json()["pagination"]["total"] == before


@pytest.mark.parametrize("id", [NOBODY, "x", "..", "1 OR 1=1"])
@pytest.mark.parametrize("path", ["contacts", "deals", "products", "invoices", "payments"])
def test_what_is_not_there_is_not_found(api, path, id):
    assert api.get(f"/{path}/{id}").status_code in (404, 405)


def test_an_accountant_reads_and_does_not_write(api, server):
    server.parts.accounts.create(
        server.owner.shop_id,
        email="books@shop.example",
        name="Books",
        role=Role.ACCOUNTANT,
        password=PASSWORD,
    )
    with signed_in(server, "books@shop.example") as reading:
        assert reading.get("/contacts").status_code == 200
        refused = reading.post("/contacts", json={"name": "No"})
    assert (refused.status_code, refused.json()["code"]) == (403, "FORBIDDEN")


def test_nobody_is_told_anything_without_signing_in(server, laptop):
    for path in ("contacts", "invoices", "payments", "dashboard/stats", f"statements/{NOBODY}"):
        assert httpx.get(f"{server.url}/api/v1/{path}").status_code == 401


def test_accounts_and_figures_are_read(api, laptop):
    with laptop.opened() as services:
        bill = issued(services.acts, contactId=customer(services.acts).id)
    laptop.sync()
    statement = api.get(f"/statements/{bill.contact_id}").json()

    assert statement["closing"] == str(bill.total)
    assert api.get("/dashboard/stats").status_code == 200


def test_everything_is_searched_and_who_did_what_is_read(api, server):
    contact = made(api, name="Findable")
    api.patch(f"/contacts/{contact['id']}", json={"notes": "Seen"})
    found = api.get("/search", params={"text": "findab"}).json()["data"]
    audit = api.get("/audit", params={"entityId": contact["id"], "limit": "1"}).json()
    rest = api.get(
        "/audit", params={"entityId": contact["id"], "cursor": audit["pagination"]["nextCursor"]}
    ).json()

    assert [each["title"] for each in found] == ["Findable"]
    assert {each["userId"] for each in (*audit["data"], *rest["data"])} == {server.owner.id}
    assert len(audit["data"]) == len(rest["data"]) == 1
    assert api.get("/search").status_code == 400
    assert api.get("/audit", params={"page": "2"}).status_code == 400


@pytest.mark.parametrize("path", ["/contacts", "/products", "/deals", "/invoices", "/payments"])
def test_the_other_order_is_the_other_order(api, path):
    contact_id = made(api)["id"]
    given = {
        "/contacts": {},
        "/products": {"name": "Soap", "unitPrice": "1", "gstRate": "5", "hsn": "3401"},
        "/deals": {"contactId": contact_id, "title": "Fans", "value": "1"},
        "/invoices": {"items": [RICE]},
        "/payments": {"contactId": contact_id, "amount": "1", "mode": "cash"},
    }[path]
    ids = [made(api, path, **given)["id"] for _ in range(3)]
    found = {}
    for order in ("asc", "desc"):
        listed = api.get(path, params={"sortOrder": order, "limit": 100}).json()["data"]
        found[order] = [each["id"] for each in listed if each["id"] in ids]

    assert found == {"asc": ids, "desc": ids[::-1]}


def test_payments_are_read_by_cursor_in_both_orders(api):
    contact_id = made(api)["id"]
    for _ in range(5):
        made(api, "/payments", contactId=contact_id, amount="1", mode="cash")
    for order in ("asc", "desc"):
        whole = [each["id"] for each in api.get(f"/payments?sortOrder={order}").json()["data"]]
        read, cursor = [], api.get(f"/payments?sortOrder={order}&limit=2").json()["pagination"]
        read = [
            each["id"] for each in api.get(f"/payments?sortOrder={order}&limit=2").json()["data"]
        ]
        while cursor["nextCursor"]:
            asked = {"sortOrder": order, "limit": 2, "cursor": cursor["nextCursor"]}
            page = api.get("/payments", params=asked).json()
            read += [each["id"] for each in page["data"]]
            cursor = page["pagination"]
        assert read == whole


def test_a_draft_that_was_changed_meanwhile_is_neither_issued_nor_thrown_away(api):
    draft = made(api, "/invoices", items=[RICE])
    place, old = f"/invoices/{draft['id']}", {"If-Match": f'"{draft["version"]}"'}
    api.patch(place, json={"notes": "Changed"})

    assert api.post(f"{place}/issue", json={}, headers=old).status_code == 412
    assert api.delete(place, headers=old).status_code == 412
    assert api.post(f"{place}/issue", json={}).json()["status"] == "issued"


def test_a_cashier_bills_and_cancels_nothing(api, server):
    given = {"email": "cashier@shop.example", "name": "Cashier", "role": Role.CASHIER}
    server.parts.accounts.create(server.owner.shop_id, password=PASSWORD, **given)
    with signed_in(server, given["email"]) as counter:
        bill = counter.post("/invoices", json={"items": [RICE], "issue": True})
        refused = counter.post(f"/invoices/{bill.json()['id']}/cancel", json={"reason": "Mistake"})

    assert bill.status_code == 201, bill.text
    assert (refused.status_code, refused.json()["code"]) == (403, "FORBIDDEN")
    assert refused.json()["details"] == {"role": "cashier", "act": "invoice.cancel"}
    assert api.get(f"/invoices/{bill.json()['id']}").json()["status"] == "issued"
