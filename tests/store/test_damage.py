"""A damaged file: found, named, never read as if it were sound, and saved as far as possible."""

import random
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import AppError, DamagedError, ValidationError
from payaid_desktop.store import tables
from payaid_desktop.store.damage import damages
from payaid_desktop.store.database import Database, Place, connect_sqlite
from payaid_desktop.store.integrity import check_integrity
from payaid_desktop.store.opening import create_store, open_store
from payaid_desktop.store.salvage import recover_store
from tests.bills import customer, issued
from tests.builders import NOON, TEST_KEY, make_acts
from tests.store.tampering import tamper

PAGE = 4096
Content = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def sound(sqlite_database: Database) -> Place:
    """A closed store with some bills."""
    acts = make_acts(sqlite_database)
    for number in range(30):
        buyer = customer(acts, name=f"Customer {number}", notes="n" * 300)
        issued(acts, contactId=buyer.id)
    sqlite_database.close()
    return sqlite_database.place


def _read_all(database: Database) -> Content:
    content: Content = {}
    with database.read() as connection:
        for table in tables.metadata.sorted_tables:
            rows = connection.execute(table.select()).all()
            content[table.name] = [tuple(row) for row in rows]
    return content


def _flip(place: Place, target: Path, *, at: int, bit: int = 0) -> Place:
    assert place.path is not None
    content = bytearray(place.path.read_bytes())
    content[at] ^= 1 << bit
    target.write_bytes(content)
    return Place(path=target, key=TEST_KEY)


def test_after_any_flipped_bit_a_read_gives_the_truth_or_says_that_the_file_is_damaged(
    sound, tmp_path
):
    whole = Database(sound)
    truth = _read_all(whole)
    whole.close()
    assert sound.path is not None
    size, chance = sound.path.stat().st_size, random.Random(7)
    refused = 0
    for _ in range(60):
        place = _flip(sound, tmp_path / "f", at=chance.randrange(size), bit=chance.randrange(8))
        database = Database(place)
        try:
            assert _read_all(database) == truth
        except DamagedError:
            refused += 1
        finally:
            database.close()
            for left in tmp_path.glob("f-*"):
                left.unlink()
    assert refused > 10


@pytest.mark.parametrize("table", [tables.changes, tables.audit_log], ids=str)
def test_a_damaged_page_that_is_read_last_is_not_read_as_zeros(sound, tmp_path, table):
    assert sound.path is not None
    whole = Database(sound)
    with whole.read() as connection:
        truth = connection.execute(table.select()).all()
    whole.close()
    refused = 0
    for page in range(1, sound.path.stat().st_size // PAGE):
        database = Database(_flip(sound, tmp_path / "f", at=page * PAGE + 200))
        try:
            with database.read() as connection:  # so that its page is in memory
                connection.execute(tables.store_meta.select()).all()
            with database.read() as connection:
                rows = connection.execute(table.select()).all()
            assert rows == truth
        except DamagedError:
            refused += 1
        finally:
            database.close()
    assert refused


def test_every_flipped_bit_is_found_by_the_check_of_the_pages(sound, tmp_path):
    assert sound.path is not None
    size, chance = sound.path.stat().st_size, random.Random(8)
    for _ in range(25):
        at = chance.randrange(size)
        found = damages(_flip(sound, tmp_path / "f", at=at))
        assert at // PAGE + 1 in {each.page for each in found}


def test_the_error_of_a_read_names_the_damaged_page(sound, tmp_path):
    damaged = _page_of(sound, tables.contacts.name, tmp_path)
    place = _flip(sound, tmp_path / "f", at=damaged * PAGE + 200)
    database = Database(place)

    with pytest.raises(DamagedError, match=f"Page {damaged + 1} ") as refused:
        _read_all(database)

    assert refused.value.details == {"pages": str(damaged + 1)}
    with database.read() as connection:  # what lies on other pages can still be read
        assert connection.execute(tables.tenants.select()).all()
    database.close()


def test_an_empty_or_cut_file_is_refused(sound, tmp_path):
    assert sound.path is not None
    content = sound.path.read_bytes()
    for length in (0, 100, PAGE, len(content) // 2):
        sound.path.write_bytes(content[:length])
        with pytest.raises(DamagedError):
            _open_and_read(sound, tmp_path)


def _open_and_read(place: Place, folder: Path) -> None:
    database = open_store(place, backups=folder, now=NOON)
    try:
        _read_all(database)
    finally:
        database.close()


def test_a_plain_file_with_a_name_that_is_no_text_is_damaged_not_a_crash(tmp_path):
    place = Place(path=tmp_path / "plain.sqlite3")
    create_store(place).close()
    assert place.path is not None
    content = place.path.read_bytes()
    refused = 0
    for start in range(100, 3000, 97):
        place.path.write_bytes(content[:start] + b"\xff" * 40 + content[start + 40 :])
        try:
            _open_and_read(place, tmp_path)
        except AppError:
            refused += 1
        for left in tmp_path.glob("plain.sqlite3-*"):
            left.unlink()
    assert refused > 0


def test_what_lies_outside_of_a_damaged_page_is_saved(sound, tmp_path):
    whole = Database(sound)
    truth = _read_all(whole)
    whole.close()
    assert sound.path is not None
    damaged = _page_of(sound, tables.contacts.name, tmp_path)
    _flip(sound, sound.path, at=damaged * PAGE + 200)

    report = recover_store(sound, now=NOON)

    saved = {each.table: each for each in report.tables}
    assert report.aside is not None
    assert report.aside.exists()
    assert not saved["contacts"].whole
    assert 0 < saved["contacts"].rows < 30
    assert all(each.whole for each in report.tables if each.table != "contacts")
    database = Database(sound)
    content = _read_all(database)
    database.close()
    assert set(content["contacts"]) < set(truth["contacts"])
    kept = ("documents", "ledger_lines", "open_items", "stock_levels", "audit_log")
    assert {name: sorted(content[name]) for name in kept} == {
        name: sorted(truth[name]) for name in kept
    }


def _page_of(place: Place, table: str, tmp_path: Path) -> int:
    """Find a page with rows of a table, by damaging one page of a copy after the other."""
    probe = _flip(place, tmp_path / "probe", at=0)
    found = []
    assert probe.path is not None
    with probe.path.open("r+b") as file:
        _flip_back(file, 0)
        for page in range(1, probe.path.stat().st_size // PAGE):
            _flip_back(file, page * PAGE)
            if _fails(probe, table) and not _fails(probe, "store_meta"):
                found.append(page)
            _flip_back(file, page * PAGE)
    return found[len(found) // 2]


def _flip_back(file: BinaryIO, at: int) -> None:
    file.seek(at)
    byte = file.read(1)[0]
    file.seek(at)
    file.write(bytes([byte ^ 1]))
    file.flush()


def _fails(place: Place, table: str) -> bool:
    try:
        with closing(connect_sqlite(place, read_only=True)) as raw:
            raw.execute(f"SELECT * FROM {table} NOT INDEXED").fetchall()
    except (DamagedError, sqlcipher.DatabaseError):
        return True
    return False


def test_recovering_a_store_whose_pages_are_sound_rebuilds_its_figures(sound):
    database = Database(sound)
    tamper(database, tables.open_items, "UPDATE open_items SET due_paise = 1")
    assert not check_integrity(database).ok
    database.close()

    report = recover_store(sound, now=NOON)

    assert (report.tables, report.problems, report.aside) == ((), (), None)


def test_a_store_of_which_nothing_is_left_is_not_touched(sound):
    assert sound.path is not None
    rubbish = b"rubbish!" * 4096
    sound.path.write_bytes(rubbish)

    with pytest.raises(DamagedError, match="Restore a backup"):
        recover_store(sound, now=NOON)

    assert sound.path.read_bytes() == rubbish


@pytest.mark.postgres
def test_postgres_is_recovered_by_its_operator(postgres_place):
    with pytest.raises(ValidationError):
        recover_store(postgres_place, now=NOON)
