"""Random days: whatever the laptops do and the network loses, they agree in the evening and the books are right."""

import pytest

from tests.simulation.play import check, play


@pytest.mark.parametrize("seed", range(20))
def test_after_any_day_all_laptops_and_the_server_agree(seed, tmp_path):
    day = play(tmp_path, seed)
    check(day)
