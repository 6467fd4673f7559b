"""The simulation can fail: with one protection switched off, some day ends badly.

Here alone our own code is replaced: the protection is what is taken away.
"""

import pytest

from payaid_desktop.services.replication import accepting, sending
from payaid_desktop.services.replication.sending import Sending
from payaid_desktop.store.replica import Replica
from tests.simulation.play import check, replayed, steps_of
from tests.simulation.shops import make_shop
from tests.simulation.test_two_laptops import (
    test_a_copied_laptop_goes_on_under_a_code_of_its_own as a_copied_laptop,
)
from tests.simulation.test_two_laptops import (
    test_one_bill_cancelled_on_both_laptops_is_cancelled_once as one_bill_cancelled,
)

SEEDS = 60
ACTS = 40


def fails_on_some_day(tmp_path, *, names=()):
    """Whether a day of some seed ends badly; `names` are acts that happen more often than usual."""
    for seed in range(SEEDS):
        steps = steps_of(seed, ACTS, 3)
        for place, name in enumerate(names):
            steps[5 + 7 * place :: 21] = [
                replace_name(each, name) for each in steps[5 + 7 * place :: 21]
            ]
        folder = tmp_path / str(seed)
        folder.mkdir()
        try:
            with replayed(folder, steps) as day:
                check(day)
        except Exception:  # noqa: BLE001 - however it ends badly
            return True
    return False


def replace_name(step, name):
    return step._replace(name=name)


def test_without_knowing_operations_by_their_id_a_doubled_message_is_done_twice(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(accepting._Batch, "_is_known", lambda *_: False)

    assert fails_on_some_day(tmp_path)


def test_without_undoing_what_was_done_twice_the_books_differ(tmp_path, monkeypatch):
    monkeypatch.setattr(sending, "undo_cancel", lambda *_: None)
    monkeypatch.setattr("payaid_desktop.services.replication.facts.undo_cancel", lambda *_: None)

    with pytest.raises(AssertionError):
        one_bill_cancelled(make_shop(tmp_path))


def test_without_keeping_registers_as_the_feed_has_them_edits_are_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(Replica, "shadow", lambda *_: None)

    assert fails_on_some_day(tmp_path, names=("edit contact", "edit product"))


def test_without_a_number_of_its_own_a_copied_laptops_paper_is_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(sending, "reissue", lambda *_: None)
    monkeypatch.setattr("payaid_desktop.services.replication.facts.reissue", lambda *_: None)

    with pytest.raises(AssertionError):
        a_copied_laptop(make_shop(tmp_path), tmp_path)


def test_without_offering_again_a_restored_server_stays_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(Sending, "offers", lambda *_, **__: iter(()))
    monkeypatch.setattr(Replica, "own_after", lambda *_: [])

    assert fails_on_some_day(tmp_path, names=("back up server", "restore server", "bill"))
