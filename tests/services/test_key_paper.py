"""The paper of the recovery key."""

import stat
import sys
from datetime import date

import pytest

from payaid_desktop.domain.errors import StorageError
from payaid_desktop.domain.recovery_key import parse_recovery_key, recovery_key
from payaid_desktop.services.key_paper import key_paper, save_key_paper

KEY = recovery_key(bytes(range(32)))
DAY = date(2026, 7, 18)


def test_the_key_on_the_paper_opens_the_books_as_it_stands_there():
    lines = key_paper(KEY, shop="Test Shop", on=DAY).splitlines()
    typed = "\n".join(line for line in lines if line.startswith("    "))

    assert parse_recovery_key(typed) == bytes(range(32))
    assert lines[0] == "Recovery key of Test Shop"


def test_the_paper_is_the_one_that_was_saved_last(tmp_path):
    path = tmp_path / "key.txt"
    save_key_paper(path, "a longer text")
    save_key_paper(path, "text")

    assert path.read_text() == "text"


def test_the_file_may_be_read_by_its_owner_only(tmp_path):
    path = tmp_path / "key.txt"
    path.touch(mode=0o644)
    save_key_paper(path, "text")

    # Windows has no such bits; there the folders of a user keep others out.
    private = 0o666 if sys.platform == "win32" else 0o600
    assert stat.S_IMODE(path.stat().st_mode) == private


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(StorageError):
        save_key_paper(tmp_path / "missing" / "key.txt", "text")
