"""What is done to things beside their fields, what hangs on them, and the shop itself."""

import threading

import pytest
from sqlalchemy import event

from tests.server.test_live import eventually
from tests.server.test_rest import RICE


def contact(api, name="Asha"):
    return api.post("/contacts", json={"name": name}).json()


def deal(api, contact_id, title="Fans"):
    given = {"contactId": contact_id, "title": title, "value": "100"}
    return api.post("/deals", json=given).json()


def test_a_deal_moves_to_a_stage_and_needs_a_reason_to_be_lost(api):
    made = deal(api, contact(api)["id"])
    place = f"/deals/{made['id']}/move"

    assert api.post(place, json={"stage": "proposal"}).json()["stage"] == "proposal"
    assert api.post(place, json={"stage": "lost"}).status_code == 400
    assert api.post(place, json={"stage": "lost", "reason": "Price"}).json()["stage"] == "lost"


def test_a_deal_is_given_to_another_contact_and_both_counts_move(api):
    before, after = contact(api, "Before"), contact(api, "After")
    made = deal(api, before["id"])
    answer = api.post(f"/deals/{made['id']}/transfer", json={"contactId": after["id"]})

    assert answer.json()["contactId"] == after["id"]
    counts = [api.get(f"/contacts/{each['id']}").json()["dealCount"] for each in (before, after)]
    assert counts == [0, 1]
    stale = {"If-Match": '"1"'}
    again = api.post(
        f"/deals/{made['id']}/transfer", json={"contactId": before["id"]}, headers=stale
    )
    assert again.status_code == 412


def test_two_contacts_become_one(api):
    keep, gone = contact(api, "Kept"), contact(api, "Double")
    made = deal(api, gone["id"])
    api.post(f"/contacts/{keep['id']}/merge", json={"duplicateId": gone["id"]})

    assert api.get(f"/deals/{made['id']}").json()["contactId"] == keep["id"]
    assert api.get(f"/contacts/{gone['id']}").json()["mergedIntoId"] == keep["id"]


def test_goods_are_moved_and_counted(api):
    soap = {"name": "Soap", "unitPrice": "10", "gstRate": "5", "hsn": "3401", "unit": "PCS"}
    id = api.post("/products", json={**soap, "openingStock": "5", "reorderLevel": "8"}).json()["id"]
    came = api.post("/stock", json={"productId": id, "quantity": "2", "reason": "purchase"})
    moved = api.get(f"/stock?productId={id}").json()["data"]

    assert came.status_code == 201, came.text
    assert len(moved) == 2
    assert id in str(api.get("/stock/low").json())


def test_the_shop_is_read_and_changed(api):
    shop = api.get("/business")
    changed = api.patch("/business", json={"terms": "Pay soon"})

    assert shop.headers["ETag"]
    assert changed.json()["terms"] == "Pay soon"
    assert api.get("/business").json()["terms"] == "Pay soon"
    assert api.patch("/business", json={"gstin": "wrong"}).status_code == 400
    assert isinstance(api.get("/series").json()["data"], list)


def test_settings_are_made_by_name(api):
    made = api.put("/settings/reminders.everyDays", json={"value": 3})

    assert made.json() == {"value": 3}
    assert api.get("/settings").json()["reminders.everyDays"] == 3
    assert api.put("/settings/reminders.everyDays", json={"value": "x"}).status_code == 400
    assert api.put("/settings/no.such", json={"value": 1}).status_code == 404


def test_what_hangs_on_a_thing_comes_with_it_when_it_is_asked_for(api):
    asha = contact(api)
    made = deal(api, asha["id"])
    bill = api.post("/invoices", json={"contactId": asha["id"], "items": [RICE]}).json()
    one = api.get(f"/contacts/{asha['id']}?include=deals&fields=name").json()
    listed = api.get("/deals?include=contact&limit=1").json()["data"][0]
    bills = api.get(f"/invoices?contactId={asha['id']}&include=items,contact").json()["data"]

    assert one == {"name": "Asha", "deals": [api.get(f"/deals/{made['id']}").json()]}
    assert listed["contact"]["id"] == listed["contactId"]
    assert [each["description"] for each in bills[0]["items"]] == ["Rice"]
    assert bills[0]["contact"]["name"] == "Asha"
    assert api.get(f"/invoices/{bill['id']}?include=contact").json()["contact"]["id"] == asha["id"]


@pytest.mark.parametrize(
    "path", ["/contacts?include=x", "/products?include=deals", "/deals?include="]
)
def test_what_cannot_be_included_is_refused(api, path):
    assert api.get(path).status_code == 400


def test_a_list_takes_as_many_look_ups_for_twenty_as_for_one(api, server):
    for n in range(20):
        deal(api, contact(api, f"Customer {n}")["id"])
    counts = [
        looked_up(server, lambda n=n: api.get(f"/deals?include=contact&limit={n}")) for n in (1, 20)
    ]
    counts += [
        looked_up(server, lambda n=n: api.get(f"/contacts?include=deals&limit={n}"))
        for n in (1, 20)
    ]

    assert counts[0] == counts[1]
    assert counts[2] == counts[3]


def test_who_asks_for_books_that_are_behind_keeps_nobody_else_waiting(server, api):
    place = f"/contacts/{contact(api)['id']}"
    behind, tenant_id = server.parts.behind, server.as_owner().tenant_id
    quick = threads_of(server, lambda: api.get(place))
    behind.add(tenant_id)
    try:
        slow = threads_of(server, lambda: api.get(place))
    finally:
        behind.discard(tenant_id)

    assert len(quick) == len(slow) == 1
    assert quick.isdisjoint(slow)


def test_books_that_followed_what_was_sent_are_behind_no_more(server, laptop):
    eventually(lambda: not server.parts.behind)


def looked_up(server, ask):
    """Count the statements of a request."""
    return len(statements_of(server, ask))


def threads_of(server, ask):
    """Tell on which threads a request looks."""
    return {thread for _, thread in statements_of(server, ask)}


def statements_of(server, ask):
    """Every statement of a request, with the thread that it ran on."""
    seen = []
    engine = server.parts.hosting.database.reader

    def note(*told):
        seen.append((told[2], threading.get_ident()))

    event.listen(engine, "before_cursor_execute", note)
    try:
        assert ask().status_code == 200
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return seen
