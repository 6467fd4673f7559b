"""Key stores and the store's key: kept privately, never in plain text by accident."""

import json
import subprocess
import sys
from pathlib import Path

import keyring.errors
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from payaid_desktop.domain.errors import ConflictError, KeystoreError, ValidationError
from payaid_desktop.domain.recovery_key import recovery_key
from payaid_desktop.store.database import Place
from payaid_desktop.store.keystore import FileKeystore, Keystore, OsKeystore, keystore_from
from payaid_desktop.store.opening import create_store
from payaid_desktop.store.vault import (
    NAME_FILE,
    load_key,
    make_key,
    place_of,
    printed_key,
    recover,
)


class MemoryKeyring(KeyringBackend):
    """A key store of an operating system, in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service, username):
        return self.secrets.get((service, username))

    def set_password(self, service, username, password):
        self.secrets[service, username] = password

    def delete_password(self, service, username):
        del self.secrets[service, username]


class LockedKeyring(MemoryKeyring):
    """One whose owner has not unlocked it."""

    def get_password(self, *_):
        raise keyring.errors.KeyringLocked

    set_password = delete_password = get_password


class Chain(MemoryKeyring):
    """Several key stores in an order, as the keyring library chains them."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = backends


PlainKeyring = type("PlaintextKeyring", (MemoryKeyring,), {"__module__": "keyrings.alt.file"})


@pytest.fixture(params=["os", "file"])
def keystore(request: pytest.FixtureRequest, tmp_path: Path) -> Keystore:
    if request.param == "os":
        return OsKeystore(MemoryKeyring())
    return FileKeystore(tmp_path / "keys" / "keys.json")


def test_a_secret_is_read_back_replaced_and_forgotten(keystore):
    assert keystore.get("a") is None

    keystore.set("a", "1")
    keystore.set("b", "2")
    keystore.set("a", "3")
    assert (keystore.get("a"), keystore.get("b")) == ("3", "2")

    keystore.delete("a")
    keystore.delete("a")
    assert (keystore.get("a"), keystore.get("b")) == (None, "2")


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring(), PlainKeyring()])
def test_without_a_sound_key_store_nothing_is_kept(backend):
    with pytest.raises(KeystoreError, match="PAYAID_KEYSTORE"):
        OsKeystore(backend).set("a", "1")


def test_a_plain_text_backend_in_the_chain_is_passed_over():
    plain, sound = PlainKeyring(), MemoryKeyring()

    OsKeystore(Chain(plain, sound)).set("a", "1")

    assert (plain.secrets, len(sound.secrets)) == ({}, 1)


def test_a_locked_key_store_says_that_it_is_locked():
    with pytest.raises(KeystoreError, match="Unlock"):
        OsKeystore(LockedKeyring()).get("a")


def test_the_file_is_private_and_whole_from_the_beginning(tmp_path):
    keystore = FileKeystore(tmp_path / "keys.json")

    keystore.set("a", "1")

    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["keys.json"]


def test_programs_that_keep_secrets_at_once_forget_none(tmp_path):
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from payaid_desktop.store.keystore import FileKeystore\n"
        "for number in range(20):\n"
        "    FileKeystore(Path(sys.argv[1])).set(f'{sys.argv[2]}-{number}', 'x')\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "keys.json")]
    running = [subprocess.Popen([*command, name]) for name in "abc"]

    assert [each.wait(timeout=60) for each in running] == [0, 0, 0]
    assert len(json.loads((tmp_path / "keys.json").read_text())) == 60
    assert [path.name for path in tmp_path.iterdir()] == ["keys.json"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_file_that_others_may_read_is_refused(tmp_path, mode):
    keystore = FileKeystore(tmp_path / "keys.json")
    keystore.set("a", "1")
    (tmp_path / "keys.json").chmod(mode)

    with pytest.raises(KeystoreError, match="chmod 600"):
        keystore.get("a")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"a": 1}', "\udcff"])
def test_a_damaged_file_is_refused_and_not_overwritten(tmp_path, content):
    path = tmp_path / "keys.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    path.chmod(0o600)

    with pytest.raises(KeystoreError, match="damaged"):
        FileKeystore(path).set("a", "1")

    assert path.read_bytes() == content.encode("utf-8", "surrogateescape")


def test_a_folder_that_cannot_be_used_is_named(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(KeystoreError, match=r"keys\.json"):
        FileKeystore(tmp_path / "file" / "keys.json").set("a", "1")


def test_the_setting_chooses_the_key_store(tmp_path):
    assert isinstance(keystore_from("os"), OsKeystore)
    assert isinstance(keystore_from(f"file:{tmp_path}/k"), FileKeystore)
    for wrong in ("", "file:", "vault", "OS"):
        with pytest.raises(ValidationError):
            keystore_from(wrong)


def test_a_store_opens_with_the_key_made_for_it(tmp_path, keystore):
    path = tmp_path / "shop" / "payaid.sqlite3"
    key = make_key(path, keystore)
    create_store(Place(path=path, key=key)).close()

    assert place_of(path, keystore) == Place(path=path, key=key)


def test_no_second_key_is_made_for_a_store_that_is_there(tmp_path, keystore):
    path = tmp_path / "payaid.sqlite3"
    create_store(Place(path=path, key=make_key(path, keystore))).close()

    with pytest.raises(ConflictError):
        make_key(path, keystore)


def test_a_moved_folder_takes_its_key_along(tmp_path, keystore):
    path = tmp_path / "shop" / "payaid.sqlite3"
    key = make_key(path, keystore)
    path.parent.rename(tmp_path / "moved")

    assert load_key(tmp_path / "moved" / path.name, keystore) == key


def test_a_plain_store_needs_no_key(tmp_path, keystore):
    path = tmp_path / "payaid.sqlite3"
    create_store(Place(path=path)).close()

    assert place_of(path, keystore) == Place(path=path)


def test_the_recovery_key_opens_a_store_whose_key_is_lost_and_keeps_it_again(tmp_path, keystore):
    path = tmp_path / "payaid.sqlite3"
    create_store(Place(path=path, key=make_key(path, keystore))).close()
    printed = printed_key(path, keystore)
    keystore.delete((tmp_path / NAME_FILE).read_text())
    (tmp_path / NAME_FILE).unlink()
    with pytest.raises(KeystoreError, match="recovery key"):
        place_of(path, keystore)

    recovered = recover(path, keystore, text=printed.lower())

    assert place_of(path, keystore) == recovered


def test_the_recovery_key_of_another_shop_is_refused(tmp_path, keystore):
    path = tmp_path / "payaid.sqlite3"
    create_store(Place(path=path, key=make_key(path, keystore))).close()

    for text in (recovery_key(bytes(32)), "rubbish"):
        with pytest.raises(ValidationError) as refused:
            recover(path, keystore, text=text)
        assert set(refused.value.details) == {"recoveryKey"}


@pytest.mark.parametrize("secret", ["", "zz", "00"])
def test_a_secret_that_is_no_key_is_not_used(tmp_path, keystore, secret):
    path = tmp_path / "payaid.sqlite3"
    make_key(path, keystore)
    keystore.set((tmp_path / NAME_FILE).read_text(), secret)

    with pytest.raises(KeystoreError):
        load_key(path, keystore)
