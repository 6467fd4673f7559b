from itertools import pairwise

import pytest

from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.dashboard import Dashboards
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.jobs import Jobs
from payaid_desktop.services.outbox import Outbox
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.records import Records
from payaid_desktop.store import tables
from payaid_desktop.store.paging import PageRequest
from tests.bills import bill, customer, issued, paid, product
from tests.builders import FixedClock, make_acts


def titles(acts, text, **how):
    return [hit.title for hit in Records(acts).search(text, **how)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("customer", True),
        ("stom", True),
        ("CUSTOMER ONE", True),
        ("one customer", True),
        ("one nobody", False),
        ("345678", True),
        ("firm", True),
        ("example.com", True),
        ("27aapfu0939f1zv", True),
        ("pun", True),
        ("o", True),
        ("xy", False),
        ("%", False),
        ("_", False),
        ('"', False),
        ("* OR *", False),
        ("NEAR(customer one)", False),
        ("'; DROP TABLE contacts; --", False),
        ("\x00", False),
        ("", False),
        ("   ", False),
        ("\ud800", False),
        ("x" * 5000, False),
        ("customer " * 500, True),
    ],
)
def test_a_contact_is_found_by_any_part_of_what_is_known_of_it(acts, text, found):
    customer(
        acts,
        phone="9012345678",
        email="asha@example.com",
        company="A Firm",
        gstin="27AAPFU0939F1ZV",
    )

    assert titles(acts, text, kinds=("contacts",)) == (["Customer One"] if found else [])


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("आशा किराना", "किरा"),
        ("ஆஷா ஸ்டோர்", "ஸ்டோர்"),
        ("আশা স্টোর", "স্টোর"),
        ("આશા સ્ટોર", "આશા"),
        ("Ärger & Söhne", "ärger"),
        ("STRASSE", "straße"),
        ("Cafe\u0301", "caf\u00e9"),
        ("ﬁx", "fix"),
        ("100% Wool_Mill", "100%"),
        ("100% Wool_Mill", "l_m"),
        ("O\"Neill's", 'o"neill'),
        ("😀 Toys", "😀"),
    ],
)
def test_names_of_every_script_are_found(acts, name, typed):
    customer(acts, name=name)
    customer(acts, name="Somebody else")

    assert len(titles(acts, typed, kinds=("contacts",))) == 1


def test_a_search_covers_contacts_products_and_documents(acts):
    buyer = customer(acts, name="Soap Stores")
    product(acts)
    invoice = issued(acts, contactId=buyer.id)
    hits = Records(acts).search("soap")

    assert [(hit.kind, hit.title) for hit in hits] == [
        ("contacts", "Soap Stores"),
        ("products", "Soap"),
        ("invoices", invoice.number),
    ]
    assert titles(acts, "00001") == [invoice.number]
    assert titles(acts, "1180.00") == [invoice.number]
    assert titles(acts, "soap", limit=1, kinds=("products",)) == ["Soap"]


def test_what_is_deleted_is_found_no_more_and_what_is_renamed_by_its_new_name(acts):
    gone, renamed = customer(acts, name="Gone"), customer(acts, name="Before")
    Contacts(acts).delete(gone.id)
    Contacts(acts).update(renamed.id, {"name": "After"})
    draft = Invoices(acts).create(bill(notes="x", contactId=renamed.id)).value
    Invoices(acts).delete(draft.id)

    assert titles(acts, "gone") == titles(acts, "before") == []
    assert titles(acts, "after") == ["After"]


def fill(acts):
    buyer = customer(acts)
    soap = product(acts)
    invoice = issued(acts, {"productId": soap.id, "quantity": "2"}, contactId=buyer.id)
    Payments(acts).record(paid("50", contactId=buyer.id))
    return buyer, invoice


def test_every_table_of_a_dump_is_in_the_order_of_its_ids_as_text(acts):
    lines = [{"description": f"Line {place}", "quantity": "1"} for place in range(12)]
    issued(acts, *({**each, "unitPrice": "10", "gstRate": "18"} for each in lines))
    fill(acts)
    dumped = Records(acts).dump().tables
    orders = {name: [row["id"] for row in rows] for name, rows in dumped.items()}

    assert max(map(len, orders.values())) > 12
    assert orders == {name: sorted(ids) for name, ids in orders.items()}


def test_reading_changes_neither_dump_nor_hash(acts):
    fill(acts)
    before = Records(acts).dump()
    hashed = Records(acts).state_hash()

    assert Records(acts).dump() == before
    assert Records(acts).state_hash() == hashed
    assert (before.integrity, before.dead, before.conflicts) == ("ok", (), ())
    assert before.outbox > 0


def test_the_dump_is_the_same_on_both_databases(sqlite_database, postgres_database):
    both = [
        make_acts(each, clock=FixedClock(), name="Twin")
        for each in (sqlite_database, postgres_database)
    ]
    for acts in both:
        fill(acts)
    one, other = (Records(acts).dump() for acts in both)

    assert one.tables == other.tables
    assert len({Records(acts).state_hash() for acts in both}) == 1


def test_any_edit_changes_the_hash_and_leaving_out_deleted_rows_keeps_it_canonical(acts):
    hashes = [Records(acts).state_hash()]
    buyer, invoice = fill(acts)
    hashes.append(Records(acts).state_hash())
    Contacts(acts).update(buyer.id, {"notes": "x"})
    hashes.append(Records(acts).state_hash())
    Invoices(acts).cancel(invoice.id, CancelInput(reason="Mistake"))
    hashes.append(Records(acts).state_hash())
    Contacts(acts).delete(buyer.id)
    dump = Records(acts).dump()

    assert len(set(hashes)) == 4
    assert dump.tables["contacts"] == []
    assert all(
        row["id"] == sorted(each["id"] for each in rows)[place]
        for name, rows in dump.tables.items()
        if name in {"documents", "payments", "products"}
        for place, row in enumerate(rows)
    )


def test_money_stands_in_the_dump_in_whole_paise(acts):
    fill(acts)
    (document,) = Records(acts).dump().tables["documents"]

    assert document["total_paise"] == 10500
    assert not any(
        isinstance(value, float)
        for rows in Records(acts).dump().tables.values()
        for row in rows
        for value in row.values()
    )


def test_the_audit_log_is_read_page_by_page_newest_first(acts):
    buyer, _ = fill(acts)
    for text in ("a", "b", "c"):
        Contacts(acts).update(buyer.id, {"notes": text})
    seen, cursor = [], None
    while True:
        page = Records(acts).audit(PageRequest(limit=2, cursor=cursor))
        seen += page.items
        cursor = page.next_cursor
        if cursor is None:
            break
    of_buyer = Records(acts).audit(PageRequest(), entity_id=buyer.id).items

    assert [each.seq for each in seen] == sorted((each.seq for each in seen), reverse=True)
    assert [each.action for each in of_buyer] == ["contact.patch"] * 3 + ["contact.create"]
    assert seen[-1].previous_hash == "0" * 64
    assert all(new.previous_hash == old.hash for new, old in pairwise(seen))


def test_every_act_waits_in_the_outbox_in_its_order(acts):
    fill(acts)
    waiting = Records(acts).outbox()
    jobs = (
        Jobs(acts, Outbox(acts)).page(PageRequest(limit=100), queue="sync", state="waiting").items
    )

    assert [each.n for each in waiting] == list(range(1, len(waiting) + 1))
    assert len({each.group_id for each in waiting}) == len(jobs)
    assert [each.kind for each in waiting][-2:] == ["invoice.issue", "payment.record"]
    assert jobs[0].title == "Send payment RVA1/2627/00001"


def test_standing_tells_the_last_save_and_counts_what_is_to_be_sent(acts):
    before = Records(acts).standing()
    fill(acts)
    after = Records(acts).standing()
    newest = Records(acts).audit(PageRequest(limit=1)).items[0]

    assert after.saved_at == newest.at
    assert after.waiting_to_send > before.waiting_to_send
    assert after.needs_you == 0


@pytest.mark.parametrize("state", ["waiting", "active", "held"])
def test_what_is_being_sent_or_held_back_still_waits_wherever_it_is_counted(acts, state):
    fill(acts)
    with acts.database.transaction() as connection:
        connection.execute(tables.jobs.update().values(state=state))
    waiting = len(Jobs(acts, Outbox(acts)).page(PageRequest(limit=100), queue="sync").items)

    assert Records(acts).standing().waiting_to_send == waiting
    assert Dashboards(acts).today().waiting_to_send == waiting
    assert Records(acts).dump().outbox == waiting


def names_found(acts, text):
    return [hit.title for hit, _ in Records(acts).find(text).contacts]


def test_a_name_that_begins_with_the_text_comes_before_newer_ones_that_hold_it(acts):
    for name in ("Sharma Traders", "Shantaram Bakery", "Kasha Foods", "Old Shah"):
        customer(acts, name=name)

    assert names_found(acts, "sha") == [
        "Shantaram Bakery",
        "Sharma Traders",
        "Old Shah",
        "Kasha Foods",
    ]
    assert names_found(acts, "SHARMA t") == ["Sharma Traders"]


def test_what_is_found_tells_what_a_contact_owes_and_what_became_of_a_bill(acts):
    buyer = customer(acts, name="Sharma Traders")
    document = issued(acts, contactId=buyer.id)
    found = Records(acts).find("sharma")

    assert [(hit.id, owes) for hit, owes in found.contacts] == [(buyer.id, document.total)]
    assert [(line.number, line.due) for line in found.documents] == [
        (document.number, document.total)
    ]


def test_a_deleted_contact_is_not_found_by_the_beginning_of_its_name(acts):
    gone = customer(acts, name="Sharma Traders")
    Contacts(acts).delete(gone.id)

    assert names_found(acts, "sha") == []


def test_only_the_kinds_asked_for_are_found(acts):
    issued(acts, contactId=customer(acts, name="Sharma Traders").id)
    found = Records(acts).find("sharma", kinds=("documents",))

    assert not found.contacts
    assert len(found.documents) == 1
