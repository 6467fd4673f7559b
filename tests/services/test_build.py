"""From settings to services: set-up, opening, keys."""

import sqlite3
import subprocess
import sys

import pytest

from payaid_desktop.domain.errors import (
    ConflictError,
    DamagedError,
    KeystoreError,
    NotFoundError,
    StorageError,
    ValidationError,
)
from payaid_desktop.services.build import open_services, recovery_key_of, unlock
from payaid_desktop.store.opening import create_store
from payaid_desktop.store.vault import place_of
from tests.bills import customer, issued
from tests.shops import make_shop, shop_environ, shop_settings


@pytest.fixture
def settings(tmp_path):
    return shop_settings(tmp_path)


def bill_once(settings):
    with open_services(settings) as services:
        return issued(services.acts).number


def test_a_shop_is_closed_and_opened_with_everything_in_it(settings):
    make_shop(settings)
    numbers = [bill_once(settings) for _ in range(3)]

    assert [number.split("/")[2] for number in numbers] == ["00001", "00002", "00003"]


def test_a_closed_store_leaves_one_whole_file_behind(settings):
    make_shop(settings)
    bill_once(settings)

    assert sorted(path.name for path in settings.data_dir.iterdir()) == [
        "payaid.key-name",
        "payaid.sqlite3",
    ]


def test_what_changed_is_published_after_it_is_durable(settings):
    make_shop(settings)
    published = []
    with open_services(settings, publish=published.append) as services:
        buyer = customer(services.acts)

    assert [each.ids for each in published] == [{"contacts": (buyer.id,)}]


def test_nothing_is_published_of_an_act_that_fails(settings):
    make_shop(settings)
    published = []
    with (
        open_services(settings, publish=published.append) as services,
        pytest.raises(NotFoundError),
    ):
        services.contacts.delete("00000000-0000-7000-8000-000000000000")

    assert published == []


def test_where_no_shop_is_set_up_there_is_none_to_open_and_nothing_is_made(settings):
    with pytest.raises(NotFoundError, match="Set one up"), open_services(settings):
        pass

    assert not settings.data_dir.exists()


def test_a_store_is_encrypted_and_a_plain_one_is_open_to_other_programs(tmp_path):
    hidden, plain = shop_settings(tmp_path / "hidden"), shop_settings(tmp_path / "plain")
    secret = make_shop(hidden)
    open_shop = make_shop(plain, plain=True)
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(hidden.store_path).execute("SELECT count(*) FROM contacts")
    with sqlite3.connect(plain.store_path) as raw:
        found = raw.execute("SELECT name FROM tenants").fetchall()
    raw.close()

    assert found == [("Test Shop",)]
    assert b"Test Shop" not in hidden.store_path.read_bytes()
    assert secret.recovery_key is not None
    assert open_shop.recovery_key is None
    assert bill_once(plain).endswith("00001")


def test_without_its_key_a_store_stays_closed_until_the_recovery_key_is_typed(tmp_path, settings):
    made = make_shop(settings)
    number = bill_once(settings)
    (tmp_path / "keys.json").unlink()
    with pytest.raises(KeystoreError, match="recovery key"), open_services(settings):
        pass
    unlock(settings, recovery_key_text=f"  {made.recovery_key.lower()}\n")
    with open_services(settings) as services:
        assert services.invoices.find(number).number == number


def test_the_recovery_key_opens_a_store_whose_key_name_is_lost(settings):
    made = make_shop(settings)
    (settings.data_dir / "payaid.key-name").unlink()
    with pytest.raises(KeystoreError), open_services(settings):
        pass
    unlock(settings, recovery_key_text=made.recovery_key)

    assert bill_once(settings).endswith("00001")


def test_the_recovery_key_of_another_shop_or_a_mistyped_one_is_refused(tmp_path, settings):
    make_shop(settings)
    other = make_shop(shop_settings(tmp_path / "other"))
    (tmp_path / "keys.json").unlink()
    mistyped = ["", "x", "0" * 64, other.recovery_key[:-1], "कुंजी", "A" * 10_000]
    for text in [other.recovery_key, *mistyped]:
        with pytest.raises(ValidationError) as refused:
            unlock(settings, recovery_key_text=text)
        assert list(refused.value.details) == ["recoveryKey"]
    with pytest.raises(KeystoreError), open_services(settings):
        pass


def test_a_wrong_key_is_told_from_no_key_and_the_file_stays_as_it_is(tmp_path, settings):
    make_shop(settings)
    other = shop_settings(tmp_path / "other")
    make_shop(other)
    before = settings.store_path.read_bytes()
    other.store_path.write_bytes(before)
    with pytest.raises(DamagedError, match="key"), open_services(other):
        pass

    assert other.store_path.read_bytes() == before


def test_two_programs_open_one_shop_and_see_each_others_bills(settings):
    make_shop(settings)
    with open_services(settings) as one, open_services(settings) as other:
        numbers = [issued(each.acts).number for each in (one, other, one, other)]
        seen = one.invoices.counts().all

    assert [number[-5:] for number in numbers] == ["00001", "00002", "00003", "00004"]
    assert seen == 4


def test_a_set_up_that_was_killed_halfway_can_be_repeated(settings):
    """The store gets its name only when the shop is in it; a torso of an older run is no shop."""
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from tests.shops import make_shop, shop_settings\n"
        "from payaid_desktop.services import build\n"
        "build.found_business = lambda *_, **__: os._exit(9)\n"
        "make_shop(shop_settings(Path(sys.argv[1])))\n"
    )
    folder = settings.data_dir.parent
    killed = subprocess.run([sys.executable, "-c", code, str(folder)], check=False)
    with pytest.raises(NotFoundError), open_services(settings):
        pass
    make_shop(settings)

    assert killed.returncode == 9
    assert bill_once(settings).endswith("00001")


def test_of_set_ups_at_once_in_one_folder_one_wins_and_the_others_are_told(settings):
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from payaid_desktop.domain.errors import ConflictError\n"
        "from tests.shops import make_shop, shop_settings\n"
        "try:\n"
        "    make_shop(shop_settings(Path(sys.argv[1])))\n"
        "except ConflictError:\n"
        "    sys.exit(5)\n"
    )
    command = [sys.executable, "-c", code, str(settings.data_dir.parent)]
    running = [subprocess.Popen(command) for _ in range(3)]

    assert sorted(each.wait(timeout=120) for each in running) == [0, 5, 5]
    assert bill_once(settings).endswith("00001")
    assert sorted(path.name for path in settings.data_dir.iterdir()) == [
        "payaid.key-name",
        "payaid.sqlite3",
    ]


def test_an_empty_store_without_a_shop_is_said_to_be_none(settings):
    make_shop(settings)
    place = place_of(settings.store_path, settings_keystore(settings))
    settings.store_path.unlink()
    create_store(place).close()
    with pytest.raises(NotFoundError, match="Set one up"), open_services(settings):
        pass


def settings_keystore(settings):
    from payaid_desktop.store.keystore import keystore_from

    return keystore_from(settings.keystore)


def test_settings_of_two_folders_never_share_a_key(tmp_path):
    one = shop_settings(tmp_path)
    two = type(one).from_environment(
        {**shop_environ(tmp_path), "PAYAID_DATA_DIR": str(tmp_path / "second")}
    )
    keys = {make_shop(each).recovery_key for each in (one, two)}

    assert len(keys) == 2
    assert {bill_once(each)[-5:] for each in (one, two)} == {"00001"}


def test_a_set_up_in_a_folder_with_a_shop_keeps_its_key(settings):
    make_shop(settings)
    with pytest.raises(ConflictError):
        make_shop(settings)

    assert bill_once(settings).endswith("00001")


@pytest.mark.parametrize("plain", [True, False])
def test_a_folder_that_cannot_be_made_is_said_to_be_so(settings, plain):
    settings.data_dir.parent.joinpath("data").write_text("a file where the folder should be")
    with pytest.raises(StorageError, match="folder cannot be written"):
        make_shop(settings, plain=plain)


def test_the_recovery_key_can_be_printed_again_while_the_shop_is_at_hand(settings):
    made = make_shop(settings)

    assert recovery_key_of(settings) == made.recovery_key


def test_a_plain_shop_has_no_recovery_key_and_a_folder_without_a_shop_none_either(settings):
    with pytest.raises(NotFoundError):
        recovery_key_of(settings)
    make_shop(settings, plain=True)

    assert recovery_key_of(settings) is None
