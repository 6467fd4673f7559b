"""The REST API again, over a store on PostgreSQL."""

import pytest

from payaid_desktop.store.database import Place
from tests.conftest import NAME
from tests.server.serving import running
from tests.server.test_rest import *  # noqa: F403 - the very same tests, over another store

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def server(tmp_path_factory, postgres_server):
    name = f"{NAME}_rest"
    postgres_server.run(f"CREATE DATABASE {name} TEMPLATE template0 STRATEGY FILE_COPY")
    place = Place(url=postgres_server.database(name))
    with running(tmp_path_factory.mktemp("postgres"), place=place) as served:
        yield served
    postgres_server.run(f"DROP DATABASE {name} WITH (FORCE)")
