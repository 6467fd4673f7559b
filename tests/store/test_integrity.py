"""The integrity report: silent about sound books, and naming whatever was tampered with."""

from contextlib import closing

import pytest
from sqlalchemy import Table

from payaid_desktop.domain.audit import GENESIS
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.notes import CreditNotes
from payaid_desktop.services.payments import Payments
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database, connect_sqlite
from payaid_desktop.store.integrity import check_integrity
from payaid_desktop.store.search_index import rebuild_search
from tests.bills import bill, customer, issued, note, paid, product
from tests.builders import make_acts
from tests.store.tampering import tamper


def _morning(acts: Acts) -> None:
    """A morning of work: bills, a draft, a note, a payment, a cancellation."""
    buyer, soap = customer(acts, email="a@example.com", phone="9000000002"), product(acts)
    first = issued(acts, contactId=buyer.id)
    line = {"productId": soap.id, "quantity": "3"}
    issued(acts, line, contactId=buyer.id, billDiscount={"percent": "5"})
    Invoices(acts).create(bill(contactId=buyer.id))
    Invoices(acts).cancel(issued(acts).id, CancelInput.parse({"reason": "Wrong buyer"}))
    CreditNotes(acts).create_and_issue(note(first))
    Payments(acts).record(paid("500", contactId=buyer.id))


@pytest.fixture
def acts(database: Database) -> Acts:
    made = make_acts(database)
    _morning(made)
    return made


def _found(database: Database) -> list[tuple[str, str]]:
    return [(problem.kind, problem.where) for problem in check_integrity(database).problems]


def test_sound_books_give_a_good_report(database, acts):
    report = check_integrity(database)

    assert (report.ok, report.problems) == (True, ())
    assert {"audit", "ledger", "documents", "series", "changes", "figures"} <= set(report.checked)


def test_an_empty_store_is_sound(database):
    assert check_integrity(database).ok


CASES: list[tuple[Table, str, str]] = [
    (tables.audit_log, "UPDATE audit_log SET after = '{}' WHERE seq = 2", "audit"),
    (tables.audit_log, "DELETE FROM audit_log WHERE seq = 3", "audit"),
    (tables.ledger_lines, "UPDATE ledger_lines SET debit_paise = 9 WHERE debit_paise > 0", "ledger"),
    (tables.ledger_entries, "UPDATE ledger_entries SET party_amount_paise = 7", "ledger"),
    (tables.documents, "UPDATE documents SET total_paise = total_paise + 1", "document"),
    (tables.document_items, "UPDATE document_items SET value_paise = value_paise + 1", "document"),
    (tables.series, "UPDATE series SET next_serial = next_serial + 1", "series"),
    (tables.documents, "UPDATE documents SET serial = 77 WHERE serial = 1", "series"),
    (tables.changes, "DELETE FROM changes WHERE n = 2", "changes"),
    (tables.jobs, "DELETE FROM jobs WHERE id = (SELECT min(id) FROM jobs)", "changes"),
    (tables.open_items, "UPDATE open_items SET due_paise = due_paise + 1", "figures"),
    (tables.document_days, "UPDATE document_days SET documents = documents + 1", "figures"),
    (tables.stock_levels, "UPDATE stock_levels SET on_hand_milli = 1", "figures"),
    (tables.contacts, "UPDATE contacts SET deal_count = 5", "figures"),
    (tables.contacts, "UPDATE contacts SET lead_score = 99", "figures"),
    (tables.allocations, "UPDATE allocations SET amount_paise = 100000000", "payment"),
    (tables.snapshots, "UPDATE snapshots SET body = replace(body, 'Pune', 'Goa')", "copies"),
    (tables.changes, "UPDATE changes SET body = replace(body, 'a', 'b') WHERE n = 2", "changes"),
    (tables.documents, "UPDATE documents SET party_name = 'Someone'", "document"),
    (tables.documents, "UPDATE documents SET notes = 'x' WHERE serial = 2", "documents"),
    (tables.document_items, "UPDATE document_items SET unit_price_e4 = 5", "document"),
    (tables.document_items, "UPDATE document_items SET quantity_milli = 5", "document"),
    (tables.document_items, "UPDATE document_items SET gst_rate_milli = 5000", "document"),
    (tables.document_items, "UPDATE document_items SET description = 'x'", "documents"),
    (tables.payments, "UPDATE payments SET reference = 'x'", "payments"),
    (tables.payments, "UPDATE payments SET amount_paise = amount_paise + 1", "ledger"),
    (tables.payments, "UPDATE payments SET mode = 'bank'", "ledger"),
    (tables.ledger_entries, "UPDATE ledger_entries SET dated_on = '2026-07-01'", "ledger"),
    (tables.ledger_entries, "UPDATE ledger_entries SET contact_id = NULL", "ledger"),
    (tables.ledger_lines, "UPDATE ledger_lines SET account = 'cash' WHERE account = 'sales'", "ledger"),
    (tables.contacts, "UPDATE contacts SET opening_balance_paise = 7", "ledger"),
    (tables.contacts, "UPDATE contacts SET search_text = 'x'", "search"),
    (tables.products, "UPDATE products SET search_text = 'x'", "search"),
    (tables.documents, "UPDATE documents SET search_text = 'x'", "search"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "statement", "kind"), CASES, ids=lambda each: str(each)[:60])
def test_what_was_tampered_with_is_named(database, acts, table, statement, kind):
    tamper(database, table, statement)

    report = check_integrity(database)

    assert not report.ok
    assert kind in {problem.kind for problem in report.problems}


def test_the_newest_audit_records_cannot_be_cut_off_unseen(database, acts):
    newest = "DELETE FROM audit_log WHERE seq = (SELECT max(seq) FROM audit_log)"
    tamper(database, tables.audit_log, newest)

    assert [kind for kind, _ in _found(database)] == ["audit"]


def test_a_document_that_was_removed_from_the_ledger_is_named(database, acts):
    tamper(database, tables.ledger_lines, "DELETE FROM ledger_lines")
    tamper(database, tables.ledger_entries, "DELETE FROM ledger_entries")

    assert "ledger" in {kind for kind, _ in _found(database)}


def test_an_entry_that_was_doubled_with_its_lines_is_named(database, acts):
    doubled = "party_amount_paise = party_amount_paise * 2, debit_paise = debit_paise * 2"
    tamper(
        database,
        tables.ledger_entries,
        f"UPDATE ledger_entries SET {doubled}, credit_paise = credit_paise * 2",
    )
    both = "debit_paise = debit_paise * 2, credit_paise = credit_paise * 2"
    tamper(database, tables.ledger_lines, f"UPDATE ledger_lines SET {both}")

    assert "ledger" in {kind for kind, _ in _found(database)}


def test_an_audit_log_that_was_removed_whole_with_its_head_is_missed(database, acts):
    tamper(database, tables.audit_log, "DELETE FROM audit_log")
    empty = f"UPDATE devices SET audit_seq = 0, audit_hash = '{GENESIS}'"
    tamper(database, tables.devices, empty)

    assert [kind for kind, _ in _found(database)] == ["audit"]


def test_a_guard_that_was_taken_away_is_missed(sqlite_database):
    with sqlite_database.transaction() as connection:
        connection.exec_driver_sql("DROP TRIGGER documents_no_update")

    assert _found(sqlite_database) == [("schema", "trigger documents_no_update")]


@pytest.mark.postgres
def test_a_guard_that_was_switched_off_is_missed(postgres_database):
    off, on = (
        f"ALTER TABLE documents {word} TRIGGER documents_no_update"
        for word in ("DISABLE", "ENABLE")
    )
    with postgres_database.transaction() as connection:
        connection.exec_driver_sql(off)
    found = _found(postgres_database)
    with postgres_database.transaction() as connection:
        connection.exec_driver_sql(on)

    assert found == [("schema", "trigger documents_no_update")]


def test_a_large_part_of_what_a_shop_may_do_is_sound(database):
    """Discounts, prices with tax in them, reverse charge, cess, other charges, opening balances, merging."""
    acts = make_acts(database)
    keep = customer(acts, name="Keep", openingBalance="100.50")
    twin = customer(acts, name="Twin", phone="9000000004", openingBalance="-20")
    cess = {"description": "C", "quantity": "1.333", "unitPrice": "99.9999", "gstRate": "28"}
    cess |= {"cessRate": "12", "hsn": "2202", "discount": {"percent": "3.3"}}
    free = {
        "description": "F",
        "quantity": "2",
        "unitPrice": "7.77",
        "treatment": "exempt",
        "hsn": "0401",
    }
    issued(acts, cess, free, contactId=keep.id, billDiscount={"amount": "5"}, otherCharges="3")
    issued(acts, cess, cess, contactId=twin.id, pricesIncludeTax=True, roundsOff=False)
    issued(acts, cess, contactId=twin.id, reverseCharge=True)
    Payments(acts).record(paid("50", contactId=twin.id, mode="upi", reference="42"))
    Contacts(acts).merge(keep_id=keep.id, duplicate_id=twin.id)

    assert check_integrity(database).problems == ()


def test_a_missing_number_is_named(database, acts):
    tamper(database, tables.series, "UPDATE series SET next_serial = next_serial + 1")

    sentences = [each.sentence for each in check_integrity(database).problems]

    assert any(sentence.startswith("Numbers are missing: ") for sentence in sentences)


def test_a_search_index_that_lost_a_row_is_found_and_rebuilt(sqlite_database):
    acts = make_acts(sqlite_database)
    customer(acts, name="Someone")
    with sqlite_database.transaction() as connection:
        connection.exec_driver_sql(
            "INSERT INTO contacts_fts (contacts_fts, rowid, search_text)"
            " SELECT 'delete', rowid, search_text FROM contacts"
        )
    assert _found(sqlite_database) == [("search", "contacts")]

    with sqlite_database.transaction() as connection:
        rebuild_search(connection)

    assert _found(sqlite_database) == []


def test_integrity_only_reads_while_another_program_writes(sqlite_database):
    product(make_acts(sqlite_database))
    with closing(connect_sqlite(sqlite_database.place)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert check_integrity(Database(sqlite_database.place, busy_ms=1)).ok
        other.execute("ROLLBACK")


def test_integrity_asks_for_no_right_to_write(sqlite_database, monkeypatch):
    product(make_acts(sqlite_database))
    sqlite_database.close()
    place = sqlite_database.place

    def read_only(_place, *, busy_ms):
        return connect_sqlite(place, read_only=True, busy_ms=busy_ms)

    monkeypatch.setattr("payaid_desktop.store.database._connect_reader", read_only)

    assert check_integrity(Database(place)).ok


def test_a_damaged_page_is_named_with_its_table(sqlite_database):
    acts = make_acts(sqlite_database)
    for number in range(60):
        customer(acts, name=f"Customer {number}")
    path = sqlite_database.place.path
    sqlite_database.close()
    content = bytearray(path.read_bytes())
    page = len(content) // 4096 - 3
    content[page * 4096 + 500] ^= 1
    path.write_bytes(content)

    report = check_integrity(sqlite_database)

    assert not report.ok
    assert report.problems[0].where == f"page {page + 1}"
    assert "This concerns: " in report.problems[0].sentence
    assert "no table" not in report.problems[0].sentence


def test_the_check_tells_how_far_it_is_and_stops_between_two_checks(database, acts):
    told = []
    check_integrity(database, progress=lambda done, total: told.append((done, total)))
    steps = told[-1][1]

    assert told == [(number, steps) for number in range(1, steps + 1)]
    with pytest.raises(ConflictError):
        check_integrity(database, stop=lambda: True)
