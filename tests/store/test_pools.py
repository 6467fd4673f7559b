"""How many connections a process opens, by the URL of its server."""

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.pools import READERS_MAX, pool_limits

URL = "postgresql://user@host:5432/database"


def test_a_url_names_connections_and_how_long_one_is_waited_for():
    url, limits = pool_limits(f"{URL}?connection_limit=100&pool_timeout=20&sslmode=require")

    assert (limits.connections, limits.timeout_s) == (100, 20)
    assert dict(url.query) == {"sslmode": "require"}


def test_a_url_without_them_has_the_usual_ones():
    assert pool_limits(URL)[1].connections == READERS_MAX


@pytest.mark.parametrize("query", ["connection_limit=0", "connection_limit=x", "pool_timeout=-1"])
def test_what_is_no_limit_is_named(query):
    with pytest.raises(ValidationError) as refused:
        pool_limits(f"{URL}?{query}")

    assert set(refused.value.details) == {query.partition("=")[0]}


def test_a_pool_has_the_connections_that_its_url_names():
    database = Database(Place(url=f"{URL}?connection_limit=7"))

    assert database.connections_max == 7
    assert database.writer.pool.size() == 7
    database.close()
