"""What the database refuses whoever asks: evidence stays, issued documents stay as they are."""

from collections.abc import Callable
from contextlib import closing

import pytest
from sqlalchemy import Table
from sqlcipher3.dbapi2 import IntegrityError

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.store import tables
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.database import Database, connect_sqlite
from payaid_desktop.store.scope import Scope
from tests.builders import make_actor
from tests.store.rows import new_id, put, put_contact, put_document, put_issued, put_product


@pytest.fixture
def shop(database: Database) -> Actor:
    return fill(database)


def fill(database: Database) -> Actor:
    """A shop with a row of each kind: one issued invoice, one draft."""
    actor = make_actor(database)
    with database.transaction() as connection:
        put_contact(connection, actor, 1)
        put_contact(connection, actor, 2)
        put_product(connection, actor, 1)
        put(connection, tables.series, actor, id=new_id(1))
        put(connection, tables.document_items, actor, id=new_id(9), document_id=new_id(1))
        named = {"contact_id": new_id(1), "series_id": new_id(1), "total_paise": 100}
        put_issued(connection, actor, 1, **named)
        put_document(connection, actor, 2)
        put(connection, tables.document_items, actor, id=new_id(8), document_id=new_id(2))
        put(connection, tables.payments, actor, id=new_id(1), series_id=new_id(1))
        amounts = {"document_id": new_id(1), "payment_id": new_id(1)}
        put(connection, tables.allocations, actor, id=new_id(1), **amounts)
        put(connection, tables.ledger_lines, actor, entry_id=new_id(1))
        put(connection, tables.ledger_entries, actor, id=new_id(1), contact_id=new_id(1))
        put(connection, tables.stock_movements, actor, id=new_id(1), product_id=new_id(1))
        put(connection, tables.audit_log, actor, id=new_id(1))
        put(connection, tables.changes, actor, id=new_id(1), n=1, state="waiting")
    return actor


def _do(database: Database, shop: Actor, act: Callable[[Scope], object]) -> None:
    with database.transaction() as connection:
        act(Scope(connection, shop.tenant_id))


@pytest.mark.parametrize(
    ("table", "change"),
    [
        (tables.audit_log, {"after": "{}"}),
        (tables.ledger_lines, {"debit_paise": 200}),
        (tables.ledger_entries, {"party_amount_paise": 5}),
        (tables.allocations, {"amount_paise": 5}),
        (tables.payments, {"amount_paise": 5}),
        (tables.payments, {"reference": "x"}),
        (tables.stock_movements, {"quantity_milli": 5}),
        (tables.snapshots, {"body": "[]"}),
        (tables.changes, {"body": "[]"}),
    ],
    ids=lambda each: each.name if isinstance(each, Table) else "-".join(each),
)
def test_evidence_is_neither_changed_nor_removed(database, shop, table, change):
    with pytest.raises(ConflictError):
        _do(database, shop, lambda scope: scope.update(table, change))
    with pytest.raises(ConflictError):
        _do(database, shop, lambda scope: scope.delete(table))


def test_merging_contacts_may_move_payments_entries_and_issued_documents(database, shop):
    def move(scope: Scope) -> None:
        for table in (tables.payments, tables.ledger_entries, tables.documents):
            assert scope.update(table, {"contact_id": new_id(2)}, id=new_id(1)) == 1

    _do(database, shop, move)


@pytest.mark.parametrize(
    "column",
    sorted(
        {column.name for column in tables.documents.columns}
        - {"status", "cancelled_at", "cancel_reason", "contact_id", "updated_at", "version"}
        - {"search_text", "tenant_id", "id"}
    ),
)
def test_no_column_of_an_issued_document_can_be_changed(sqlite_database, column):
    shop = make_actor(sqlite_database)
    with sqlite_database.transaction() as connection:
        put_issued(connection, shop, 1)
        kind = tables.documents.c[column].type.python_type
    with pytest.raises(ConflictError):
        _do(
            sqlite_database,
            shop,
            lambda scope: scope.update(tables.documents, {column: kind(77)}, id=new_id(1)),
        )


def test_an_issued_document_can_be_cancelled_but_not_brought_back(database, shop):
    cancelled = {"status": "cancelled", "cancelled_at": "2026-07-19", "cancel_reason": "x"}
    _do(database, shop, lambda scope: scope.update(tables.documents, cancelled, id=new_id(1)))

    issued = {"status": "issued", "cancelled_at": None}
    with pytest.raises(ConflictError):
        _do(database, shop, lambda scope: scope.update(tables.documents, issued, id=new_id(1)))


def test_an_issued_document_and_its_items_cannot_be_removed(database, shop):
    for table, key in ((tables.documents, "id"), (tables.document_items, "document_id")):
        with pytest.raises(ConflictError):
            _do(database, shop, lambda scope, t=table, k=key: scope.delete(t, **{k: new_id(1)}))


def test_the_items_of_an_issued_document_cannot_be_changed(database, shop):
    change = {"description": "x"}
    with pytest.raises(ConflictError):
        _do(
            database,
            shop,
            lambda scope: scope.update(tables.document_items, change, document_id=new_id(1)),
        )


def test_a_draft_and_its_items_can_be_changed_and_removed(database, shop):
    def rework(scope: Scope) -> None:
        assert scope.update(tables.document_items, {"hsn": "1006"}, document_id=new_id(2)) == 1
        assert scope.update(tables.documents, {"notes": "x"}, id=new_id(2)) == 1
        assert scope.delete(tables.document_items, document_id=new_id(2)) == 1
        assert scope.delete(tables.documents, id=new_id(2)) == 1

    _do(database, shop, rework)


def test_what_sending_a_change_learns_of_it_may_be_written(database, shop):
    told = {"state": "settled", "seq": 7, "verdict": "{}"}

    def tell(scope: Scope) -> None:
        assert scope.update(tables.changes, told, id=new_id(1)) == 1

    _do(database, shop, tell)


def test_an_issued_document_takes_no_more_items(database, shop):
    more = {"id": new_id(7), "document_id": new_id(1), "line_no": 2}
    with pytest.raises(ConflictError), database.transaction() as connection:
        put(connection, tables.document_items, shop, **more)

    moved = {"document_id": new_id(1), "line_no": 2}
    with pytest.raises(ConflictError):
        _do(
            database,
            shop,
            lambda scope: scope.update(tables.document_items, moved, document_id=new_id(2)),
        )


def test_an_entry_takes_no_more_lines(database, shop):
    with pytest.raises(ConflictError), database.transaction() as connection:
        put(connection, tables.ledger_lines, shop, entry_id=new_id(1), line_no=2)


def test_a_line_without_its_entry_is_not_kept(database, shop):
    with pytest.raises(ConflictError), database.transaction() as connection:
        put(connection, tables.ledger_lines, shop, entry_id=new_id(5), line_no=1)


def test_a_series_does_not_go_back(database, shop):
    _do(database, shop, lambda scope: scope.update(tables.series, {"next_serial": 5}))

    with pytest.raises(ConflictError):
        _do(database, shop, lambda scope: scope.update(tables.series, {"next_serial": 4}))


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": "12345678901234567"},
        {"dated_on": "hello"},
        {"dated_on": "2026-07-181"},
        {"device_id": new_id(99)},
        {"buyer_sha": "f" * 32},
        {"seller_sha": "f" * 32},
    ],
    ids=str,
)
def test_a_document_with_a_wrong_value_is_refused(sqlite_database, wrong):
    shop = make_actor(sqlite_database)

    with pytest.raises(ConflictError), sqlite_database.transaction() as connection:
        put_issued(connection, shop, 1, **wrong)


@pytest.mark.parametrize("wrong", ["'abc'", "1.5", "x'00'"])
def test_an_amount_that_is_no_whole_number_is_refused(sqlite_database, wrong):
    shop = make_actor(sqlite_database)
    with sqlite_database.transaction() as connection:
        put_document(connection, shop, 1)

    with pytest.raises(ConflictError), sqlite_database.transaction() as connection:
        connection.exec_driver_sql(f"UPDATE documents SET total_paise = {wrong}")


@pytest.mark.parametrize("named", ["device_id", "buyer_sha", "seller_sha"])
def test_a_document_names_only_what_is_there(database, shop, named):
    with pytest.raises(ConflictError), database.transaction() as connection:
        put_document(connection, shop, 5, **{named: "f" * 32})


def test_a_movement_names_only_a_document_that_is_there(database, shop):
    named = {"product_id": new_id(1), "document_id": new_id(99)}
    with pytest.raises(ConflictError), database.transaction() as connection:
        put(connection, tables.stock_movements, shop, id=new_id(2), **named)


def test_a_user_whom_the_audit_log_names_cannot_be_removed(database, shop):
    with pytest.raises(ConflictError):
        _do(database, shop, lambda scope: scope.delete(tables.users))


@pytest.mark.parametrize(
    "table",
    [
        "documents",
        "document_items",
        "payments",
        "allocations",
        "ledger_entries",
        "ledger_lines",
        "stock_movements",
        "audit_log",
        "changes",
    ],
)
def test_another_program_cannot_replace_a_row(sqlite_database, table):
    fill(sqlite_database)
    before = _rows(sqlite_database)
    with pytest.raises(IntegrityError):
        _as_another_program(
            sqlite_database, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
        )

    assert _rows(sqlite_database) == before


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT OR REPLACE INTO snapshots SELECT tenant_id, sha, '[]' FROM snapshots",
        (
            "UPDATE OR REPLACE documents SET id = (SELECT id FROM documents WHERE status = 'issued')"
            " WHERE status = 'draft'"
        ),
        (
            "INSERT OR REPLACE INTO payments (id, direction, number, number_key, series_id, serial,"
            " tenant_id, financial_year, party_name, dated_on, mode, amount_paise, reference, notes,"
            " reason, device_id, created_at, version) SELECT 'other', direction, number, number_key,"
            " series_id, serial, tenant_id, financial_year, party_name, dated_on, mode, amount_paise,"
            " reference, notes, reason, device_id, created_at, version FROM payments"
        ),
    ],
    ids=["snapshots", "draft", "number"],
)
def test_another_program_cannot_put_something_in_the_place_of_a_row(sqlite_database, statement):
    fill(sqlite_database)
    before = _rows(sqlite_database)
    with pytest.raises(IntegrityError):
        _as_another_program(sqlite_database, statement)

    assert _rows(sqlite_database) == before


def _as_another_program(database: Database, statement: str) -> None:
    """Run a statement as a program does that does not know our settings."""
    with closing(connect_sqlite(database.place)) as raw:
        raw.execute("PRAGMA recursive_triggers = OFF")
        raw.execute(statement)


def _rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.read() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(table.select())]
            for table in tables.metadata.sorted_tables
        }
