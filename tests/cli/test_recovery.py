"""A shop whose file is damaged, gone or left on a lost computer: what its backups and its paper bring back."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import SETUP, Payaid, Shop, bill, environ_of


@pytest.fixture
def old(tmp_path):
    """A shop with one contact and one backup; gives the command, the recovery key and the backup."""
    return made_shop(tmp_path / "old")


def made_shop(folder, *flags):
    payaid = Shop(environ_of(folder))
    key = payaid.json("setup", "-", *flags, of=SETUP)["recoveryKey"]
    payaid.contact(name="Asha")
    return payaid, key, payaid.json("backup", "create")["path"]


def test_a_shop_whose_file_is_gone_is_restored_from_its_backup(old):
    shop, _, backup = old
    (shop.folder / "payaid.sqlite3").unlink()

    assert shop("backup", "verify", backup).code == 0
    assert len(shop.json("backup", "list")) == 1
    assert shop("restore", backup.rsplit("/", 1)[1]).code == 0
    assert shop.json("contacts", "list")["items"][0]["name"] == "Asha"


def test_a_restore_tells_people_and_programs_how_bills_are_numbered_from_here_on(old):
    shop, _, backup = old
    shop.invoice("--issue")

    answer = shop.json("restore", backup)
    assert (answer["deviceCode"], answer["nextNumber"][:3]) == ("AZ", "AZ/")
    assert shop.invoice("--issue")["number"] == answer["nextNumber"]
    assert shop("restore", backup).out.endswith(
        f"Bills from here on are numbered {answer['nextNumber'].replace('AZ', 'AY')}.\n"
    )


def test_a_prefix_that_leaves_no_room_for_the_new_code_is_said_to_be_too_long(tmp_path):
    look = {"kind": "invoice", "prefix": "ABC"}
    shop = Shop(environ_of(tmp_path))
    shop.json("setup", "-", "--plain", of={**SETUP, "series": [look]})
    backup = shop.json("backup", "create")["path"]
    path = shop.folder / "payaid.sqlite3"
    with closing(sqlite3.connect(path)) as raw:
        for each in "23456789ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            raw.execute(
                "INSERT INTO devices SELECT tenant_id, ?, name, 'A' || ?, epoch, installation_id,"
                " status, created_at, 1, '', 0, audit_hash, 0 FROM devices WHERE code = 'A1'",
                [f"device {each}", each],
            )
        raw.commit()
    ran = shop("restore", backup)

    assert ran.out.endswith("Make the prefix of bills shorter: it leaves no room for AZZ.\n")
    assert shop("invoices", "add", "-", "--issue", stdin=json.dumps(bill())).code == 3
    shorter = {"series": [{**look, "prefix": "AB"}]}
    assert shop("business", "update", "-", stdin=json.dumps(shorter)).code == 0
    assert shop.invoice("--issue")["number"].startswith("ABAZZ/")


def test_a_folder_of_backups_that_is_not_there_is_said_to_be_missing(old, tmp_path):
    shop, _, _ = old
    elsewhere = tmp_path / "usb-stick"
    answer = shop.json("backup", "list", "--folder", str(elsewhere), code=4)

    assert answer["code"] == "NOT_FOUND"
    elsewhere.mkdir()
    assert shop.json("backup", "list", "--folder", str(elsewhere)) == []


def test_a_shop_that_was_never_backed_up_has_no_backups(shop):
    assert shop.json("backup", "list") == []


@pytest.mark.parametrize("how", ["option", "input", "call"])
def test_on_a_new_computer_a_backup_is_restored_with_the_recovery_key(old, tmp_path, how):
    _, key, backup = old
    new = Shop(environ_of(tmp_path / "new"))
    arguments = {
        "option": ("restore", backup, "--recovery-key", key.lower()),
        "input": ("restore", backup, "--recovery-key", "-"),
        "call": (
            "call",
            "backup.restore",
            "--args",
            f'{{"path": "{backup}", "recoveryKey": "{key}"}}',
        ),
    }

    assert new(*arguments[how], stdin=key + "\n").code == 0
    assert new.json("contacts", "list")["items"][0]["name"] == "Asha"
    assert new("backup").code == 0


def test_on_a_new_computer_the_recovery_key_is_asked_for(old, tmp_path):
    new = Payaid(environ_of(tmp_path / "new"))
    ran = new("restore", old[2])

    assert (ran.code, "recovery key" in ran.err) == (8, True)
    assert new("backup", "list", "--folder", old[2].rsplit("/", 1)[0]).code == 0


@pytest.mark.parametrize("text", ["rubbish", "other"])
def test_a_backup_is_not_restored_with_a_wrong_recovery_key_and_nothing_is_kept(
    old, tmp_path, text
):
    key = made_shop(tmp_path / "other")[1] if text == "other" else text
    new = Payaid(environ_of(tmp_path / "new"))
    ran = new("restore", old[2], "--recovery-key", key, "--json")

    assert (ran.code, list(ran.answer["details"])) == (3, ["recoveryKey"])
    assert not (tmp_path / "new" / "keys.json").exists()
    assert new("contacts", "list").code == 4


def test_a_restore_with_the_recovery_key_forgets_no_other_key(old, tmp_path):
    other, _, _ = made_shop(tmp_path / "other")
    (other.folder / "payaid.sqlite3").unlink()
    kept = set(json.loads((tmp_path / "other" / "keys.json").read_text()).values())

    assert other("restore", old[2], "--recovery-key", old[1]).code == 0
    assert kept < set(json.loads((tmp_path / "other" / "keys.json").read_text()).values())


def test_a_shop_is_not_replaced_by_one_of_another_business(tmp_path):
    one, _, _ = made_shop(tmp_path / "one", "--plain")
    _, _, backup = made_shop(tmp_path / "two", "--plain")
    before = (one.folder / "payaid.sqlite3").read_bytes()

    assert one("restore", backup).code == 5
    assert (one.folder / "payaid.sqlite3").read_bytes() == before


def test_a_plain_shop_that_is_gone_is_restored_without_any_key(tmp_path):
    shop, _, backup = made_shop(tmp_path / "plain", "--plain")
    (shop.folder / "payaid.sqlite3").unlink()

    assert shop("restore", backup).code == 0
    assert shop("contacts", "list").code == 0


def test_a_plain_shop_has_no_name_of_a_key_also_after_a_set_up_that_failed(tmp_path):
    environ = environ_of(tmp_path)
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "payaid.key-name").write_text("store-1")
    Shop(environ).json("setup", "-", "--plain", of=SETUP)

    assert not (folder / "payaid.key-name").exists()


@pytest.mark.parametrize("version", ["0002", "0000"])
def test_a_store_of_another_version_is_not_recovered_and_not_a_byte_changes(tmp_path, version):
    shop, _, _ = made_shop(tmp_path / "plain", "--plain")
    path = shop.folder / "payaid.sqlite3"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", [version])
        raw.commit()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()

    assert shop("recover").code == 10
    assert path.read_bytes() == before


def overwritten(path, how):
    content = bytearray(path.read_bytes())
    if how == "flipped":
        content[3] ^= 0x55
    path.write_bytes({"empty": b"", "zeros": b"\0" * 4096 + content[4096:]}.get(how, content))


@pytest.mark.parametrize("how", ["flipped", "empty", "zeros"])
def test_a_plain_shop_with_a_damaged_beginning_is_not_taken_for_an_encrypted_one(tmp_path, how):
    shop, _, backup = made_shop(tmp_path / "plain", "--plain")
    overwritten(shop.folder / "payaid.sqlite3", how)

    assert shop("contacts", "list").code == 9
    assert shop("integrity").code == 9
    assert shop("recover").code == 9
    assert shop("restore", backup).code == 0
    assert shop.json("contacts", "list")["items"][0]["name"] == "Asha"


def flipped(path, place):
    content = bytearray(path.read_bytes())
    content[place] ^= 0x55
    path.write_bytes(content)


@pytest.mark.parametrize(("place", "page"), [(3, "page 1"), (100, "page 1"), (8292, "page 3")])
def test_the_damage_of_a_store_that_cannot_be_opened_is_found_and_named(old, place, page):
    shop, _, backup = old
    flipped(shop.folder / "payaid.sqlite3", place)

    for report in (shop.json("integrity", code=9), shop.call("db.check")["data"]):
        assert report["problems"][0]["where"] == page
    assert len(shop.json("backup", "list")) == 1
    assert shop("backup", "verify", backup).code == 0
    assert shop("restore", backup).code == 0
    assert shop.json("integrity")["ok"] is True


def test_a_backup_of_another_shop_or_a_damaged_one_is_spoken_of_as_a_backup(old, tmp_path):
    shop, _, backup = old
    other = made_shop(tmp_path / "other")[2]
    foreign = tmp_path / "foreign.sqlite3"
    foreign.write_text("no store" * 1000)
    flipped(Path(backup), 8292)

    for path in (backup, other, str(foreign)):
        for verb in (("backup", "verify"), ("restore",)):
            ran = shop(*verb, path)
            assert (ran.code, ran.err.startswith("This backup is damaged")) == (9, True), ran


def test_where_there_is_no_shop_there_is_none_to_unlock(old, tmp_path):
    assert Payaid(environ_of(tmp_path / "new"))("unlock", "-", stdin=old[1]).code == 4
