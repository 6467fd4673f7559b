"""A shop with jobs to do, on both databases."""

import pytest

from payaid_desktop.services.acts import Acts
from payaid_desktop.store.database import Database
from tests.builders import FixedClock, make_acts


@pytest.fixture
def clock() -> FixedClock:
    """Noon of 18 July 2026 in India, until the test moves it."""
    return FixedClock()


@pytest.fixture
def acts(database: Database, clock: FixedClock) -> Acts:
    """A regular shop, on SQLite and on PostgreSQL."""
    return make_acts(database, clock=clock)


@pytest.fixture
def quick_acts(sqlite_database: Database, clock: FixedClock) -> Acts:
    """The same shop on SQLite alone."""
    return make_acts(sqlite_database, clock=clock)
