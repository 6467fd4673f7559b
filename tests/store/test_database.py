"""The store's transactions, on both databases."""

import pytest

from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from tests.builders import make_actor


def _shops(database: Database) -> int:
    with database.read() as connection:
        return len(connection.execute(tables.tenants.select()).all())


def _fail_after_a_write(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(tables.store_meta.insert(), {"key": "a", "value": "b"})
        raise ZeroDivisionError


def test_a_shop_that_is_set_up_can_be_read_back(database: Database):
    make_actor(database)

    assert _shops(database) == 1


def test_an_error_in_a_transaction_leaves_nothing_behind(database: Database):
    with pytest.raises(ZeroDivisionError):
        _fail_after_a_write(database)

    with database.read() as connection:
        assert connection.execute(tables.store_meta.select()).all() == [("instance_id", "0" * 32)]
