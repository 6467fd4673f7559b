"""A program that is killed at any instant: what it said is saved is saved, and nothing is half made."""

import random
import subprocess
import sys
import textwrap
import time
from pathlib import Path

from payaid_desktop.store import tables
from payaid_desktop.store.backup import (
    create_backup,
    list_backups,
    verify_backup,
)
from payaid_desktop.store.business import local_actor, make_local
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.integrity import check_integrity
from payaid_desktop.store.opening import open_store
from payaid_desktop.store.restoring import Beginning, restore_backup
from payaid_desktop.store.scope import Scope
from tests.builders import NOON, TEST_KEY, make_actor, make_ids
from tests.store.rows import put_contact

WRITING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from payaid_desktop.store import tables
from payaid_desktop.store.backup import create_backup
from payaid_desktop.store.opening import open_store
from payaid_desktop.store.database import Place
place = Place(path=Path(sys.argv[1]), key=bytes(range(32)))
folder = Path(sys.argv[2])
now = datetime(2026, 7, 18, tzinfo=UTC)
database = open_store(place, backups=folder, now=now)
start = int(sys.argv[3])
print("ready", flush=True)
for number in range(start, start + 100_000):
    with database.transaction() as connection:
        row = {"key": f"row {number}", "value": "v" * 500}
        connection.execute(tables.store_meta.insert(), row)
    print(number, flush=True)
    if number % 20 == 0:
        create_backup(place, folder, now=now, label=f"n-{number}")
"""
RESTORING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from payaid_desktop.services.clock import system_ids
from payaid_desktop.store.database import Place
from payaid_desktop.store.restoring import Beginning, restore_backup
key = bytes(range(32))
print("ready", flush=True)
for second in range(60):
    restore_backup(Place(path=Path(sys.argv[2]), key=key), Place(path=Path(sys.argv[1]), key=key),
                   beginning=Beginning(system_ids(), datetime(2026, 7, 18, 0, 0, second, tzinfo=UTC)))
"""


def _killed_after(code: str, seconds: float, *arguments: object) -> list[str]:
    """Run a program, kill it some time after it is ready, and give the lines it printed."""
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(seconds)
    process.kill()
    lines = process.communicate()[0].splitlines(keepends=True)
    return [line.strip() for line in lines if line.endswith("\n")]


def test_what_a_killed_writer_said_is_saved_is_there_and_every_backup_is_whole(
    sqlite_place: Place, tmp_path: Path
):
    chance, backups, acknowledged = random.Random(5), tmp_path / "backups", set[str]()
    for turn in range(6):
        seconds = chance.uniform(0.02, 0.2)
        lines = _killed_after(WRITING, seconds, sqlite_place.path, backups, turn * 100_000)
        acknowledged |= {f"row {line}" for line in lines}

        database = open_store(sqlite_place, backups=backups, now=NOON)
        with database.read() as connection:
            held = {row.key for row in connection.execute(tables.store_meta.select())}
        assert acknowledged <= held
        assert len(held - acknowledged) <= turn + 2  # saved, but killed before it could say so
        assert check_integrity(database).ok
        database.close()
    assert acknowledged
    for backup in list_backups(backups):
        verify_backup(Place(path=backup.path, key=TEST_KEY))


def test_a_killed_restore_leaves_the_old_store_or_the_restored_one_with_its_new_life(
    sqlite_database: Database, tmp_path: Path
):
    shop = make_actor(sqlite_database)
    with sqlite_database.transaction() as connection:
        make_local(Scope(connection, shop.tenant_id), shop)
    place = sqlite_database.place
    backup = create_backup(place, tmp_path / "backups", now=NOON)
    with sqlite_database.transaction() as connection:
        put_contact(connection, shop, 1)
    sqlite_database.close()
    chance, seen = random.Random(6), set[tuple[bool, int]]()
    for _ in range(5):
        _killed_after(RESTORING, chance.uniform(0.0, 0.06), place.path, backup.path)
        database = open_store(place, backups=tmp_path / "backups", now=NOON)
        with database.read() as connection:
            is_old = local_actor(connection) == shop
            seen.add((is_old, len(connection.execute(tables.contacts.select()).all())))
        assert check_integrity(database).ok
        database.close()

    assert seen <= {(True, 1), (False, 0)}
    restore_backup(
        Place(path=backup.path, key=TEST_KEY), place, beginning=Beginning(make_ids(9), NOON)
    )
