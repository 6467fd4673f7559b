from pathlib import Path

from payaid_desktop.services.settings import Settings


def test_everything_lies_below_the_folder_that_the_environment_names(tmp_path):
    settings = Settings.from_environment({"PAYAID_DATA_DIR": str(tmp_path)})
    places = (settings.store_path, settings.backup_dir, settings.pdf_dir, settings.log_file)

    assert all(place.is_relative_to(tmp_path) for place in places)
    assert settings.store_path == tmp_path / "payaid.sqlite3"


def test_keys_lie_in_the_systems_keyring_unless_a_file_is_named(tmp_path):
    folder = {"PAYAID_DATA_DIR": str(tmp_path)}
    named = {**folder, "PAYAID_KEYSTORE": f"file:{tmp_path}/keys.json"}

    assert Settings.from_environment(folder).keystore == "os"
    assert Settings.from_environment({**folder, "PAYAID_KEYSTORE": ""}).keystore == "os"
    assert Settings.from_environment(named).keystore == f"file:{tmp_path}/keys.json"


def test_the_log_may_lie_elsewhere(tmp_path):
    environ = {"PAYAID_DATA_DIR": str(tmp_path), "PAYAID_LOG": "/elsewhere/payaid.log"}

    assert Settings.from_environment(environ).log_file == Path("/elsewhere/payaid.log")


def test_two_folders_are_two_installations(tmp_path):
    one, other = (
        Settings.from_environment({"PAYAID_DATA_DIR": str(tmp_path / name)}) for name in "ab"
    )

    assert one.store_path != other.store_path


def test_a_shop_on_a_computer_without_a_keyring_remembers_its_file_of_keys(tmp_path):
    environ = {"PAYAID_DATA_DIR": str(tmp_path)}
    chosen = Settings.from_environment(environ).with_key_file()

    assert chosen.keystore == f"file:{tmp_path / 'payaid-keys.json'}"
    assert Settings.from_environment(environ) == chosen
    named = {**environ, "PAYAID_KEYSTORE": "file:/elsewhere.json"}
    assert Settings.from_environment(named).keystore == "file:/elsewhere.json"


def test_a_note_of_the_keystore_that_cannot_be_read_is_none(tmp_path):
    (tmp_path / "payaid.keystore").write_bytes(b"\xff\xfe\x00")

    assert Settings.from_environment({"PAYAID_DATA_DIR": str(tmp_path)}).keystore == "os"
