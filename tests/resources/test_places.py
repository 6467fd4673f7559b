import sys

import pytest

from resources.places import resource


def test_a_file_of_the_program_is_found():
    assert resource("third_party", "manifest.json").is_file()


def test_a_frozen_program_finds_its_files_where_it_was_unpacked(tmp_path, monkeypatch):
    (tmp_path / "resources" / "templates").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resource("templates") == tmp_path / "resources" / "templates"


def test_a_missing_file_is_named():
    with pytest.raises(FileNotFoundError, match=r"templates/none\.typ is missing"):
        resource("templates", "none.typ")
