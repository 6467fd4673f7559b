"""A server's backups, and its move to another database."""

from dataclasses import replace

import pytest

from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.services.clock import SystemClock, system_ids
from payaid_desktop.services.hosting import keeping
from payaid_desktop.store.database import Place
from tests.bills import issued
from tests.server.serving import OWNER, PASSWORD, Computer, running


def _tell(table, rows):
    del table, rows


def restore(place, path, folder):
    return keeping.restore(
        place, path, folder=folder, clock=SystemClock(), ids=system_ids(), progress=_tell
    )


def billed(computer):
    with computer.opened() as services:
        return issued(services.acts).number


def numbers(computer):
    return {row["number"] for row in computer.dump().tables["documents"]}


def test_a_restored_server_begins_its_next_life_and_gets_back_what_it_lost(tmp_path):
    place, backup = Place(path=tmp_path / "server" / "server.sqlite3"), tmp_path / "kept.sqlite3"
    first, second = Computer(tmp_path, "first").set_up(), Computer(tmp_path, "second")
    with running(tmp_path, place=place) as server:
        first.connect(server)
        first.sync()
        keeping.back_up(place, backup, progress=_tell)
        before = billed(first)
        first.sync()
    assert restore(place, backup, tmp_path) == 2
    with running(tmp_path, place=place) as server:
        first.connect(server, email=OWNER, password=PASSWORD)
        after = billed(first)
        first.sync()
        second.connect(server)
        second.sync()
        assert server.parts.hosting.life.epoch.startswith("g2-")

    with second.opened() as services:
        assert services.business.device().code == "B1"
    assert numbers(second) == numbers(first) == {before, after}


def test_no_generation_is_begun_twice_though_one_backup_is_put_back_twice(tmp_path):
    place, backup = Place(path=tmp_path / "server" / "server.sqlite3"), tmp_path / "kept.sqlite3"
    with running(tmp_path, place=place):
        keeping.back_up(place, backup, progress=_tell)

    assert [restore(place, backup, tmp_path) for _ in range(2)] == [2, 3]


def test_a_damaged_store_is_put_back_too(tmp_path):
    place, backup = Place(path=tmp_path / "server" / "server.sqlite3"), tmp_path / "kept.sqlite3"
    with running(tmp_path, place=place):
        keeping.back_up(place, backup, progress=_tell)
    assert restore(place, backup, tmp_path) == 2
    place.path.write_bytes(b"x" * 8192)

    assert restore(place, backup, tmp_path) == 3
    with running(tmp_path, place=place) as server:
        assert server.parts.hosting.life.generation == 3


def test_a_backup_overwrites_no_file_and_a_missing_one_is_named(tmp_path):
    place = Place(path=tmp_path / "server" / "server.sqlite3")
    with running(tmp_path, place=place):
        (tmp_path / "taken").touch()
        with pytest.raises(ConflictError):
            keeping.back_up(place, tmp_path / "taken", progress=_tell)
    with pytest.raises(NotFoundError):
        restore(place, tmp_path / "missing", tmp_path)


@pytest.mark.postgres
def test_a_server_moves_to_postgresql_and_its_computers_go_on(tmp_path, postgres_blank):
    place = Place(path=tmp_path / "server" / "server.sqlite3")
    first, second = Computer(tmp_path, "first").set_up(), Computer(tmp_path, "second")
    with running(tmp_path, place=place) as server:
        first.connect(server)
        first.sync()
    billed(first)
    moved = keeping.move(
        place, postgres_blank, folder=tmp_path, clock=SystemClock(), progress=_tell
    )
    assert moved > 10
    with running(tmp_path, place=postgres_blank) as server:
        first.settings = replace(first.settings, server_url=server.url)
        assert first.sync().sent > 0
        second.connect(server)
        second.sync()
    assert numbers(second) == numbers(first)
