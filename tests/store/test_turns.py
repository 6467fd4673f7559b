"""Taking turns between programs."""

import subprocess
import sys

import pytest

from payaid_desktop.domain.errors import BusyError
from payaid_desktop.store.turns import turn_at


def test_who_comes_while_another_has_the_turn_is_told_after_a_while(tmp_path):
    with turn_at(tmp_path / "lock"), pytest.raises(BusyError), turn_at(tmp_path / "lock", wait_s=0):
        pass


def test_a_turn_that_ended_leaves_no_file_and_the_next_one_has_it(tmp_path):
    for _ in range(2):
        with turn_at(tmp_path / "lock", wait_s=0):
            assert (tmp_path / "lock").exists()

    assert list(tmp_path.iterdir()) == []


def test_nobody_waits_for_a_program_that_was_killed(tmp_path):
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from payaid_desktop.store.turns import turn_at\n"
        "with turn_at(Path(sys.argv[1])):\n"
        "    os._exit(9)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path / "lock")], check=False)
    with turn_at(tmp_path / "lock", wait_s=0):
        pass

    assert killed.returncode == 9
