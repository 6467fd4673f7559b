"""Deleting a draft: whatever the size of the books, only what names the draft is looked at."""

import pytest

from payaid_desktop.store import tables
from payaid_desktop.store.database import Database

DELETE = "EXPLAIN DELETE FROM documents WHERE tenant_id = 'a' AND id = 'b'"
NAMING = {"allocations", "document_items", "documents", "ledger_entries"}


@pytest.fixture
def steps(sqlite_database: Database):
    with sqlite_database.read() as connection:
        return connection.exec_driver_sql(DELETE).mappings().all()


def test_the_references_to_a_draft_are_those_that_are_checked_here():
    naming = {
        table.name
        for table in tables.metadata.sorted_tables
        for key in table.foreign_key_constraints
        if key.referred_table is tables.documents
    }

    assert naming == NAMING


def test_nothing_is_read_from_end_to_end_when_a_draft_is_deleted(steps):
    assert [each["opcode"] for each in steps if each["opcode"] in ("Rewind", "Last")] == []


def test_what_names_a_draft_is_found_by_the_whole_of_its_key(steps):
    searched = [each["p4"] for each in steps if each["opcode"] == "SeekGE"]

    assert set(searched) == {"2"}
