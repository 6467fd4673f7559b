"""What all tests share: empty stores on both databases, made once and copied for each test."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.schema import create_schema
from tests.builders import TEST_INSTANCE, TEST_KEY
from tests.postgres import Server, running_server

hypothesis.settings.register_profile("payaid", deadline=None)
hypothesis.settings.load_profile("payaid")  # a busy machine is no fault of the code

NAME = f"payaid_test_{os.getpid()}"
"""The beginning of this process's database names; others may use the same server."""


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted SQLite store with the schema and nothing in it; copy it, never open it."""
    path = tmp_path_factory.mktemp("empty") / "payaid.sqlite3"
    database = Database(Place(path=path, key=TEST_KEY))
    create_schema(database, instance_id=TEST_INSTANCE)
    database.close()
    return path


@pytest.fixture
def sqlite_place(empty_store: Path, tmp_path: Path) -> Place:
    """The place of an empty encrypted store, not opened yet."""
    path = tmp_path / "payaid.sqlite3"
    shutil.copyfile(empty_store, path)
    return Place(path=path, key=TEST_KEY)


@pytest.fixture
def sqlite_database(sqlite_place: Place) -> Iterator[Database]:
    """An open empty store on SQLite."""
    database = Database(sqlite_place)
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A PostgreSQL server with a template that holds the schema."""
    with running_server() as server:
        server.run(f"CREATE DATABASE {NAME}")
        database = Database(Place(url=server.database(NAME)))
        create_schema(
            database, instance_id=TEST_INSTANCE, search_index=server.has_extension("pg_trgm")
        )
        database.close()
        yield server
        server.run(f"DROP DATABASE {NAME} WITH (FORCE)")


@pytest.fixture
def postgres_place(postgres_server: Server) -> Place:
    """The place of an empty store on PostgreSQL; every test of this process has the same one."""
    postgres_server.empty(NAME)
    return Place(url=postgres_server.database(NAME))


@pytest.fixture
def postgres_blank(postgres_server: Server) -> Iterator[Place]:
    """The place of a PostgreSQL database without any table, for tests that make or change some."""
    name = f"{NAME}_blank"
    postgres_server.run(f"CREATE DATABASE {name} TEMPLATE template0 STRATEGY FILE_COPY")
    yield Place(url=postgres_server.database(name))
    postgres_server.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgres_database(postgres_place: Place) -> Iterator[Database]:
    """An open empty store on PostgreSQL."""
    database = Database(postgres_place)
    yield database
    database.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest) -> Database:
    """An open empty store: each test runs on SQLite and on PostgreSQL."""
    opened: Database = request.getfixturevalue(f"{request.param}_database")
    return opened


@pytest.fixture(scope="session", autouse=True)
def _rarely_collected():
    """What imports made is never garbage: looking through it again and again takes a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
