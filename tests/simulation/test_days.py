"""Random days: whatever the laptops do and the network loses, they agree in the evening and the books are right."""

import pytest

from tests.simulation.play import Step, check, replayed, steps_of

ACTS = 16
"""A short day each; `make soak` plays long ones."""


@pytest.mark.parametrize("first", range(0, 300, 10))
def test_after_any_day_all_laptops_and_the_server_agree(first, tmp_path):
    for seed in range(first, first + 10):
        laptops = 2 + seed % 2
        folder = tmp_path / str(seed)
        folder.mkdir()
        with replayed(folder, steps_of(seed, ACTS, laptops), laptops=laptops) as day:
            check(day)


@pytest.mark.postgres
@pytest.mark.parametrize("seed", range(3))
def test_they_agree_with_a_server_on_postgresql(seed, tmp_path, postgres_blank):
    with replayed(tmp_path, steps_of(seed, ACTS, 3), url=postgres_blank.url) as day:
        check(day)


def test_an_opening_balance_that_comes_after_its_contact_was_merged_goes_to_the_one_kept(tmp_path):
    acts = [
        (1, "new contact", 2549953925),
        (0, "sync", 2316875924),
        (0, "new contact", 380552815),
        (1, "sync", 1215225929),
        (0, "sync", 1598585810),
        (1, "sync", 409843988),
        (1, "follow some", 3353587121),
        (1, "merge contacts", 3557898533),
    ]
    with replayed(tmp_path, [Step(*each) for each in acts], laptops=3) as day:
        check(day)


def test_a_contact_that_two_laptops_merged_into_two_others_goes_where_it_was_merged_first(tmp_path):
    acts = [
        (2, "new contact", 659233763),
        (0, "new contact", 2615066685),
        (2, "new contact", 1321072871),
        (2, "sync", 319025915),
        (0, "sync", 3806101959),
        (0, "merge contacts", 1434461906),
        (2, "merge contacts", 2333836624),
    ]
    with replayed(tmp_path, [Step(*each) for each in acts], laptops=3) as day:
        check(day)


def test_an_edit_that_changes_nothing_leaves_all_alike(tmp_path):
    acts = [(0, "bill", 3820592616), (0, "recur", 2821403838), (0, "sync", 1904503798)]
    acts += [(0, "recur", 2545478891)]
    with replayed(tmp_path, [Step(*each) for each in acts], laptops=3) as day:
        check(day)


def test_a_laptop_that_hears_by_the_feed_that_it_goes_on_as_another_goes_on(tmp_path):
    acts = [
        (1, "bill", 3521614344),
        (1, "sync", 2430995618),
        (2, "back up server", 2361624712),
        (0, "restore server", 3075714486),
        (1, "new product", 2588450535),
        (1, "sync", 2159271865),
        (1, "sync", 29258355),
    ]
    with replayed(tmp_path, [Step(*each) for each in acts], laptops=3) as day:
        check(day)
