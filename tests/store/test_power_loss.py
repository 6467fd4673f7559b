"""The plug is pulled: of what was not yet on the disk for certain, any part may be there and any part may not."""

import random
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

from payaid_desktop.store import tables
from payaid_desktop.store.database import Database, Place, connect_sqlite
from payaid_desktop.store.inspection import page_problems
from tests.builders import TEST_KEY

SECTOR = 512
WAL = "payaid.sqlite3-wal"


def _put(database: Database, number: int) -> None:
    with database.transaction() as connection:
        for part in range(4):
            row = {"key": f"{number}-{part}", "value": "v" * 1500}
            connection.execute(tables.store_meta.insert(), row)


def _held(place: Place) -> set[str]:
    """The numbers of the transactions that are there; each must be there whole."""
    database = Database(place)
    with database.read() as connection:
        keys = [row.key for row in connection.execute(tables.store_meta.select())]
    database.close()
    numbers = [key.partition("-")[0] for key in keys if key.partition("-")[0].isdigit()]
    assert all(numbers.count(number) == 4 for number in numbers), "a transaction is there in part"
    return set(numbers)


def _problems(place: Place) -> list[str]:
    raw = connect_sqlite(place)
    found = page_problems(raw, encrypted=True)
    raw.close()
    return found


def _at_the_cut(folder: Path, disk: Path, *, certain: int, chance: random.Random) -> Place:
    """The disk after the cut: `certain` bytes of the log, and of each later sector the new, the old, or nothing."""
    folder.mkdir()
    shutil.copyfile(disk / "payaid.sqlite3", folder / "payaid.sqlite3")
    log = bytearray((disk / WAL).read_bytes())
    for begin in range(-(-certain // SECTOR) * SECTOR, len(log), SECTOR):
        size = len(log[begin : begin + SECTOR])
        fate = chance.choice(["there", "there", "zeros", "noise"])
        if fate != "there":
            log[begin : begin + size] = bytes(size) if fate == "zeros" else chance.randbytes(size)
    if chance.random() < 0.3:
        del log[chance.randint(certain, len(log)) :]
    (folder / WAL).write_bytes(log)
    return Place(path=folder / "payaid.sqlite3", key=TEST_KEY)


def test_what_was_saved_survives_a_cut_in_the_middle_of_what_comes_next(sqlite_place, tmp_path):
    chance, database = random.Random(4), Database(sqlite_place)
    for number in range(3):
        _put(database, number)
    certain = (tmp_path / WAL).stat().st_size
    _put(database, 3)

    for cut in range(25):
        after = _at_the_cut(tmp_path / str(cut), tmp_path, certain=certain, chance=chance)
        assert {"0", "1", "2"} <= _held(after)
        assert _problems(after) == []
    database.close()


def test_a_log_that_is_gone_leaves_an_older_state_that_is_whole(sqlite_place, tmp_path):
    database = Database(sqlite_place)
    _put(database, 0)
    left = tmp_path / "left"
    left.mkdir()
    shutil.copyfile(tmp_path / "payaid.sqlite3", left / "payaid.sqlite3")
    database.close()

    assert _held(Place(path=left / "payaid.sqlite3", key=TEST_KEY)) == set()


def test_a_program_that_may_open_no_more_files_says_so_and_loses_nothing(sqlite_place):
    code = """
        import resource, sys
        from pathlib import Path
        from payaid_desktop.domain.errors import StorageError
        from payaid_desktop.store import tables
        from payaid_desktop.store.database import Database, Place
        place = Place(path=Path(sys.argv[1]), key=bytes(range(32)))
        Database(place).close()
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        held = [open(sys.argv[1], "rb")]
        resource.setrlimit(resource.RLIMIT_NOFILE, (held[0].fileno() + 1, hard))
        def put():
            database = Database(place)
            with database.transaction() as connection:
                connection.execute(tables.store_meta.insert(), {"key": "a", "value": ""})
        try:
            put()
        except StorageError as error:
            print(error.code)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        put()
        print("saved")
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), str(sqlite_place.path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.split() == ["STORAGE_FAILED", "saved"], done.stderr
