"""The accountant's views: plain names, rupees."""

from decimal import Decimal

from sqlalchemy import text

from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.views import view_statements
from tests.builders import make_actor
from tests.store.rows import new_id, put, put_contact, put_issued, put_product


def _rows(database: Database, view: str) -> list[dict[str, object]]:
    with database.read() as connection:
        found = connection.execute(text(f"SELECT * FROM {view}")).mappings().all()
    return [
        {name: float(each) if isinstance(each, Decimal) else each for name, each in row.items()}
        for row in found
    ]


def test_an_invoice_reads_in_rupees_with_its_buyer_and_what_is_due(database: Database):
    shop = make_actor(database)
    with database.transaction() as connection:
        buyer = put_contact(connection, shop, 1)
        body = '{"gstin":"27AAAAA0000A1Z2"}'
        put(connection, tables.snapshots, shop, sha="b" * 32, body=body)
        amounts = {"taxable_paise": 100010, "total_paise": 118012, "buyer_sha": "b" * 32}
        put_issued(connection, shop, 1, contact_id=buyer, party_name="Asha", **amounts)
        due = {"id": new_id(1), "register": "invoices", "due_paise": 18012}
        put(connection, tables.open_items, shop, **due)

    (invoice,) = _rows(database, "v_invoices")

    shown = [invoice[name] for name in ("number", "customer", "taxable", "total", "due")]
    assert shown == ["A1/2627/00001", "Asha", 1000.1, 1180.12, 180.12]
    assert invoice["customer_gstin"] == "27AAAAA0000A1Z2"


def test_a_contact_shows_what_its_ledger_says_it_owes(database: Database):
    shop = make_actor(database)
    with database.transaction() as connection:
        buyer = put_contact(connection, shop, 1)
        for number, paise in ((1, 500), (2, -150)):
            entry = {"id": new_id(number), "contact_id": buyer, "party_amount_paise": paise}
            put(connection, tables.ledger_entries, shop, **entry)

    (contact,) = _rows(database, "v_contacts")

    assert (contact["name"], contact["balance"]) == ("Contact 1", 3.5)


def test_stock_reads_in_units(database: Database):
    shop = make_actor(database)
    with database.transaction() as connection:
        product = put_product(connection, shop, 1, tracks_stock=True)
        put(connection, tables.stock_levels, shop, product_id=product, on_hand_milli=2500)

    (stock,) = _rows(database, "v_stock")

    assert (stock["name"], stock["on_hand"]) == ("Product 1", 2.5)


def test_every_view_can_be_read_on_an_empty_store(database: Database):
    views = [statement.split()[2] for statement in view_statements("sqlite")]

    assert [_rows(database, view) for view in views] == [[]] * len(views)
