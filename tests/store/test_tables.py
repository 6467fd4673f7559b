"""The schema's own rules: every row belongs to a business, and no look-up can leave it."""

import pytest
from sqlalchemy import UniqueConstraint, event

from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.store import tables
from payaid_desktop.store.database import ANY_PAGE, Database
from payaid_desktop.store.derived import derived_differences, rebuild
from payaid_desktop.store.search import search
from tests.bills import customer, issued, paid, product
from tests.builders import make_acts

OF_NO_BUSINESS = {"store_meta", "alembic_version"}
CROSSES_BUSINESSES = {
    "ix_jobs_to_claim",
    "ix_jobs_by_unique_key",
    "ix_jobs_in_order",
    "ix_jobs_done",
    "ix_ledger_entries_by_document",
    "ix_changes_by_entity",
    "ix_changes_by_group",
    "ix_changes_put_aside",
}
"""One worker takes the jobs of all businesses of a store; an id tells its business."""
OWNED = [
    table
    for table in tables.metadata.sorted_tables
    if table.name not in OF_NO_BUSINESS | {"tenants"}
]


@pytest.mark.parametrize("table", OWNED, ids=lambda table: table.name)
def test_the_business_comes_first_in_every_key_and_index(table):
    keys = [table.primary_key, *table.indexes, *_uniques(table)]

    first = {key.name: next(iter(key.columns)).name for key in keys}

    assert {name: column for name, column in first.items() if column != "tenant_id"}.keys() <= (
        CROSSES_BUSINESSES
    )


def _uniques(table):
    return [each for each in table.constraints if isinstance(each, UniqueConstraint)]


@pytest.mark.parametrize("table", OWNED, ids=lambda table: table.name)
def test_a_reference_can_only_name_a_row_of_the_same_business(table):
    for reference in table.foreign_key_constraints:
        pairs = {element.parent.name: element.column.name for element in reference.elements}
        target = reference.referred_table.name
        assert pairs["tenant_id"] == ("id" if target == "tenants" else "tenant_id")


@pytest.mark.parametrize("table", OWNED, ids=lambda table: table.name)
def test_every_constraint_has_a_name(table):
    assert all(constraint.name for constraint in table.constraints)


def _morning(acts: Acts) -> None:
    buyer, soap = customer(acts, email="same@example.com"), product(acts)
    bought = issued(acts, {"productId": soap.id, "quantity": "3"}, contactId=buyer.id)
    Payments(acts).record(paid("10", contactId=buyer.id))
    Invoices(acts).cancel(issued(acts).id, CancelInput.parse({"reason": "Wrong"}))
    assert bought.number


@pytest.fixture
def two_shops(database: Database) -> tuple[Acts, Acts]:
    shops = make_acts(database, name="First shop"), make_acts(database, name="Second shop")
    for acts in shops:
        _morning(acts)
    return shops


def _ids(acts: Acts, table) -> list[str]:
    with acts.read() as view:
        return [row["id"] for row in view.scope.all(table) if "id" in row]


def test_two_shops_may_have_the_same_addresses_codes_and_numbers(two_shops):
    numbers = []
    for acts in two_shops:
        with acts.read() as view:
            rows = view.scope.all(tables.documents, tables.documents.c.id)
        numbers.append([row["number"] for row in rows])

    assert numbers[0] == numbers[1]


def test_the_id_of_another_shop_is_as_unknown_as_any(two_shops):
    first, second = two_shops
    repositories = {
        "contacts": tables.contacts,
        "products": tables.products,
        "documents": tables.documents,
        "payments": tables.payments,
    }
    for name, table in repositories.items():
        (theirs, *_) = _ids(second, table)
        with first.read() as view, pytest.raises(NotFoundError):
            getattr(view, name).get(theirs)


@pytest.mark.parametrize("table", OWNED, ids=lambda table: table.name)
def test_nothing_of_another_shop_is_seen_changed_or_removed(two_shops, table):
    first, second = two_shops
    with second.read() as view:
        theirs = view.scope.all(table)

    with first.read() as view:
        assert {row["tenant_id"] for row in view.scope.all(table)} <= {first.actor.tenant_id}
    with first.write() as work:
        for row in theirs[:2]:
            key = {
                column.name: row[column.name]
                for column in table.primary_key.columns
                if column.name != "tenant_id"
            }
            assert work.scope.maybe(table, **key) is None or table.name in _SHARED_KEYS

    with second.read() as view:
        assert view.scope.all(table) == theirs


_SHARED_KEYS = {"document_days", "settings", "snapshots", "product_barcodes"}
"""Tables whose keys hold no id of their own, so that two shops may have the same."""


def test_every_statement_of_a_morning_names_the_business(database):
    acts = make_acts(database)
    seen: list[str] = []

    def note(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    engines = {database.writer, database.reader}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    _morning(acts)
    with acts.write() as work:
        derived_differences(work.scope)
        rebuild(work.scope)
        search(work.scope, "soap")
        search(work.scope, "so")
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)

    starts = ("SELECT", "UPDATE", "DELETE", "INSERT", "WITH")
    asked = [statement for statement in seen if statement.lstrip().startswith(starts)]
    unscoped = [
        statement
        for statement in asked
        if "tenant_id" not in statement
        and statement != ANY_PAGE
        and "tenants.id" not in statement
        and "pg_advisory" not in statement
    ]
    assert len(asked) > 20
    assert unscoped == []


def test_a_reference_to_another_shop_is_refused_by_the_database(two_shops):
    first, second = two_shops
    (theirs, *_) = _ids(second, tables.contacts)

    with pytest.raises(ConflictError):
        _point_documents_at(first, theirs)


def _point_documents_at(acts: Acts, contact_id: str) -> None:
    with acts.write() as work:
        work.scope.update(tables.documents, {"contact_id": contact_id})
