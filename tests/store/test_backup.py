"""Backups: whole, proven, and put back without losing what was there."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from payaid_desktop.domain.errors import (
    BusyError,
    ConflictError,
    DamagedError,
    NotFoundError,
    ValidationError,
    VersionError,
)
from payaid_desktop.store import tables
from payaid_desktop.store.backup import (
    Backup,
    create_backup,
    list_backups,
    rotate_backups,
    superfluous,
    verify_backup,
)
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.restoring import Beginning, Restored, restore_backup
from payaid_desktop.store.schema import create_schema
from tests.builders import NOON, TEST_KEY, make_actor, make_ids
from tests.store.rows import put_contact


def _place(path: Path) -> Place:
    return Place(path=path, key=TEST_KEY)


def _restore(backup: Backup, place: Place, **options: Any) -> Restored:
    return restore_backup(
        _place(backup.path), place, beginning=Beginning(make_ids(9), NOON), **options
    )


def _contacts(place: Place) -> int:
    database = Database(place)
    try:
        with database.read() as connection:
            return len(connection.execute(tables.contacts.select()).all())
    finally:
        database.close()


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def _fill(database: Database, count: int = 3) -> str:
    shop = make_actor(database)
    with database.transaction() as connection:
        for number in range(count):
            put_contact(connection, shop, number)
    return shop.tenant_id


def test_a_backup_holds_what_the_store_held_at_that_instant(sqlite_database, backups):
    tenant_id = _fill(sqlite_database)

    backup = create_backup(sqlite_database.place, backups, now=NOON)

    assert _contacts(_place(backup.path)) == 3
    assert verify_backup(_place(backup.path), tenant_id=tenant_id).tenants[0][1] == "Test Shop"


def test_a_backup_is_encrypted_and_private(sqlite_database, backups):
    _fill(sqlite_database)

    backup = create_backup(sqlite_database.place, backups, now=NOON)

    assert b"Test Shop" not in backup.path.read_bytes()
    assert backup.path.stat().st_mode & 0o077 == 0


def test_a_backup_can_be_made_while_somebody_writes(sqlite_database, backups):
    shop = make_actor(sqlite_database)
    with sqlite_database.transaction() as connection:
        put_contact(connection, shop, 1)
        backup = create_backup(sqlite_database.place, backups, now=NOON)

    assert _contacts(_place(backup.path)) == 0


def test_two_backups_in_one_second_get_two_names_and_are_listed_newest_first(
    sqlite_database, backups
):
    made = [
        create_backup(sqlite_database.place, backups, now=NOON, label="daily"),
        create_backup(sqlite_database.place, backups, now=NOON, label="daily"),
        create_backup(sqlite_database.place, backups, now=NOON + timedelta(seconds=1)),
    ]

    assert {each.path for each in list_backups(backups)} == {each.path for each in made}
    assert list_backups(backups)[0] == made[2]


def test_stopping_a_backup_leaves_nothing_behind(sqlite_database, backups):
    _fill(sqlite_database)

    with pytest.raises(ConflictError):
        create_backup(sqlite_database.place, backups, now=NOON, stop=lambda: True)

    assert list(backups.iterdir()) == []


def test_progress_ends_at_the_number_of_pages(sqlite_database, backups):
    seen: list[tuple[int, int]] = []

    create_backup(
        sqlite_database.place, backups, now=NOON, progress=lambda done, of: seen.append((done, of))
    )

    assert seen[-1][0] == seen[-1][1] > 10


def test_restoring_brings_back_the_backup_and_keeps_the_old_store(sqlite_database, backups):
    tenant_id = _fill(sqlite_database)
    place = sqlite_database.place
    backup = create_backup(place, backups, now=NOON)
    _remove_contacts(sqlite_database)
    sqlite_database.close()

    aside = _restore(backup, place, tenant_id=tenant_id).aside

    assert _contacts(place) == 3
    assert aside is not None
    assert _contacts(_place(aside)) == 0
    assert verify_backup(_place(backup.path)).tenants


def _remove_contacts(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(tables.contacts.delete())


def test_restoring_an_unchanged_store_while_it_is_open_is_refused(sqlite_database, backups):
    _fill(sqlite_database)
    backup = create_backup(sqlite_database.place, backups, now=NOON)
    with sqlite_database.read() as connection:
        connection.execute(tables.contacts.select()).all()
        with pytest.raises(BusyError):
            _restore(backup, sqlite_database.place)

    assert _contacts(sqlite_database.place) == 3


def test_a_damaged_store_can_be_replaced_by_its_backup(sqlite_database, backups):
    _fill(sqlite_database)
    place = sqlite_database.place
    backup = create_backup(place, backups, now=NOON)
    sqlite_database.close()
    assert place.path is not None
    place.path.write_bytes(b"rubbish" * 1000)

    _restore(backup, place)

    assert _contacts(place) == 3


def test_a_backup_can_be_restored_where_there_is_no_store(sqlite_database, backups, tmp_path):
    _fill(sqlite_database)
    backup = create_backup(sqlite_database.place, backups, now=NOON)

    assert _restore(backup, _place(tmp_path / "n" / "p.db")).aside is None
    assert _contacts(_place(tmp_path / "n" / "p.db")) == 3


def test_a_damaged_backup_is_refused_and_names_the_page(sqlite_database, backups):
    _fill(sqlite_database)
    backup = create_backup(sqlite_database.place, backups, now=NOON)
    content = bytearray(backup.path.read_bytes())
    content[4096 * 20 + 100] ^= 1
    backup.path.write_bytes(content)

    with pytest.raises(DamagedError, match="page 21"):
        verify_backup(_place(backup.path))


def test_a_backup_of_another_business_is_refused(sqlite_database, backups):
    _fill(sqlite_database)
    backup = create_backup(sqlite_database.place, backups, now=NOON)

    with pytest.raises(ConflictError, match="another business"):
        verify_backup(_place(backup.path), tenant_id="someone else")


def test_a_backup_of_a_newer_version_is_refused(sqlite_database, backups):
    with sqlite_database.transaction() as connection:
        connection.execute(tables.alembic_version.update(), {"version_num": "9999"})
    shutil.copyfile(sqlite_database.place.path, backups.parent / "copy")
    sqlite_database.close()

    with pytest.raises(VersionError):
        verify_backup(sqlite_database.place)


def test_files_that_are_no_backup_are_refused(sqlite_database, backups, tmp_path):
    (tmp_path / "text").write_text("not a store, " * 1000)
    (tmp_path / "empty").write_text("")
    plain = Database(Place(path=tmp_path / "foreign", key=TEST_KEY))
    with plain.transaction() as connection:
        connection.exec_driver_sql("CREATE TABLE a (b)")
    plain.close()

    for name in ("text", "empty", "foreign"):
        with pytest.raises(DamagedError):
            verify_backup(_place(tmp_path / name))
    with pytest.raises(NotFoundError):
        verify_backup(_place(tmp_path / "none"))


def test_a_backup_with_another_key_is_refused(sqlite_database, backups):
    backup = create_backup(sqlite_database.place, backups, now=NOON)

    with pytest.raises(DamagedError, match="key"):
        verify_backup(Place(path=backup.path, key=bytes(32)))


def test_a_label_cannot_lead_out_of_the_folder(sqlite_database, backups):
    with pytest.raises(ValidationError):
        create_backup(sqlite_database.place, backups, now=NOON, label="../x")


def test_postgres_says_that_its_operator_backs_it_up(postgres_place, backups):
    with pytest.raises(ValidationError, match="pg_dump"):
        create_backup(postgres_place, backups, now=NOON)


def test_rotation_keeps_the_newest_ten_and_one_of_each_of_twelve_months(tmp_path):
    start = datetime(2026, 7, 18, tzinfo=UTC)
    daily = [
        Backup(tmp_path / str(day), start - timedelta(days=day), "daily", 1) for day in range(800)
    ]

    gone = set(superfluous(daily))

    kept = [each.made_at for each in daily if each not in gone]
    assert kept[:10] == [each.made_at for each in daily[:10]]
    assert [(at.year, at.month) for at in kept[10:]] == [
        (2026 - (month > 6), (6 - month) % 12 + 1) for month in range(1, 12)
    ]


def test_rotation_removes_files_that_are_superfluous_and_no_others(sqlite_database, backups):
    for day in range(12):
        create_backup(sqlite_database.place, backups, now=NOON + timedelta(days=day))
    (backups / "holiday.jpg").write_text("")
    (backups / "payaid-20260718T063000Z-killed.sqlite3.part").write_text("")
    (backups / "payaid-20270718T063000Z-running.sqlite3.part").write_text("")

    rotate_backups(backups)

    assert len(list_backups(backups)) == 10
    others = {path.name for path in backups.iterdir()} - {
        each.path.name for each in list_backups(backups)
    }
    assert others == {"holiday.jpg", "payaid-20270718T063000Z-running.sqlite3.part"}


def test_a_backup_can_be_made_of_a_plain_store(tmp_path):
    place = Place(path=tmp_path / "plain.sqlite3")
    database = Database(place)
    create_schema(database)
    database.close()

    backup = create_backup(place, tmp_path / "backups", now=NOON)

    assert verify_backup(replace(place, path=backup.path)).version == "0001"
