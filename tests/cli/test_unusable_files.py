"""What the command says where the computer gives it no file to work with: exit 8, never a bug."""

from pathlib import Path

import pytest

LONG = "x" * 300


@pytest.mark.parametrize(
    "name", ["backup.create", "backup.list", "backup.verify", "backup.restore"]
)
def test_a_name_that_is_too_long_for_the_file_system_is_said_to_be_so(shop, tmp_path, name):
    argument = "folder" if name in ("backup.create", "backup.list") else "path"
    answer = shop.call(name, **{argument: str(tmp_path / LONG)})

    assert (answer["exit"], answer["code"]) == (8, "STORAGE_FAILED")
    assert "too long" in answer["error"]


@pytest.mark.parametrize("kind", ["sqlite", "csv", "json", "xlsx"])
@pytest.mark.parametrize("ending", ["", ".sqlite3"])
def test_an_export_is_not_written_under_a_name_that_is_too_long(shop, tmp_path, kind, ending):
    chosen = {} if kind == "sqlite" else {"what": "contacts"}
    answer = shop.call("export", kind=kind, path=str(tmp_path / f"{LONG}{ending}"), **chosen)

    assert answer["exit"] == 8


def test_a_folder_that_is_a_file_takes_no_backup(shop, tmp_path):
    (tmp_path / "file").write_text("")

    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        assert shop.call("backup.create", folder=str(folder))["exit"] == 8


def test_a_folder_without_permission_takes_no_backup(shop, tmp_path, monkeypatch):
    def refuse(self, *_args, **_kwargs):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", refuse)
    answer = shop.call("backup.create", folder=str(tmp_path / "b"))

    assert (answer["exit"], answer["code"]) == (8, "READ_ONLY")


@pytest.mark.parametrize("arguments", [("contacts", "list"), ("integrity",), ("recover",)])
def test_a_folder_of_the_name_of_the_shops_file_is_no_shop(shop, arguments):
    (shop.folder / "payaid.sqlite3").unlink()
    (shop.folder / "payaid.sqlite3").mkdir()

    assert shop(*arguments).code == 8


def test_a_file_of_the_shop_that_may_not_be_read_is_said_to_be_so(shop, monkeypatch):
    opened = Path.open

    def refuse(self, *args, **kwargs):
        if self.name == "payaid.sqlite3":
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    ran = shop("contacts", "list", "--json")

    assert (ran.code, ran.answer["code"]) == (8, "READ_ONLY")
