"""Random days: whatever the laptops do and the network loses, they agree in the evening and the books are right."""

import pytest

from tests.simulation.play import check, replayed, steps_of


@pytest.mark.parametrize("seed", range(300))
def test_after_any_day_all_laptops_and_the_server_agree(seed, tmp_path):
    with replayed(tmp_path, steps_of(seed, 30, 3)) as day:
        check(day)


@pytest.mark.postgres
@pytest.mark.parametrize("seed", range(3))
def test_they_agree_with_a_server_on_postgresql(seed, tmp_path, postgres_blank):
    with replayed(tmp_path, steps_of(seed, 30, 3), url=postgres_blank.url) as day:
        check(day)
