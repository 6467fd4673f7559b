import sqlite3

import pytest

SETUP = '{"name": "Corner Shop", "gstin": "27AAAAA0000A1Z2"}'


def test_a_shop_is_set_up_encrypted_and_the_recovery_key_is_shown_once(payaid, tmp_path):
    ran = payaid("setup", "-", stdin=SETUP)

    assert ran.code == 0
    assert "Recovery key: " in ran.out
    store = tmp_path / "data" / "payaid.sqlite3"
    assert not store.read_bytes().startswith(b"SQLite format 3")
    assert payaid("business", "show").out.count("Recovery") == 0


def test_a_plain_shop_can_be_read_by_other_programs(payaid, tmp_path):
    ran = payaid("setup", "--plain", "--name", "Corner Shop", "--state", "27")

    assert "not encrypted" in ran.out
    with sqlite3.connect(tmp_path / "data" / "payaid.sqlite3") as connection:
        assert connection.execute("SELECT name FROM tenants").fetchall() == [("Corner Shop",)]


def test_programs_get_the_ids_and_the_recovery_key_as_json(payaid):
    answer = payaid("setup", "-", "--json", stdin=SETUP).answer

    assert answer["business"]["gstin"] == "27AAAAA0000A1Z2"
    assert answer["deviceCode"] == "A1"
    assert answer["recoveryKey"]


def test_a_second_set_up_in_the_same_folder_is_a_conflict(payaid):
    assert payaid("setup", "-", stdin=SETUP).code == 0
    assert payaid("setup", "-", stdin=SETUP).code == 5


def test_a_wrong_set_up_leaves_nothing_behind(payaid, tmp_path):
    ran = payaid("setup", "--name", "x" * 300, "--gstin", "27AAAAA0000A1Z3", "--json")

    assert ran.code == 3
    assert set(ran.answer["details"]) == {"name", "gstin"}
    assert not (tmp_path / "data" / "payaid.sqlite3").exists()


@pytest.mark.parametrize("plain", ["yes", 1, None])
def test_whether_a_shop_is_plain_is_a_yes_or_no(payaid, plain):
    answer = payaid(
        "call", "setup", "--args", f'{{"name": "A", "stateCode": "27", "plain": "{plain}"}}'
    )

    assert answer.code == 3
    assert set(answer.answer["details"]) == {"plain"}


@pytest.mark.parametrize("arguments", [("contacts", "list"), ("dashboard",), ("backup",)])
def test_without_a_shop_a_command_says_what_to_do(payaid, arguments):
    ran = payaid(*arguments)

    assert ran.code == 4
    assert "Set one up first" in ran.err


def test_a_shop_that_lost_its_key_is_opened_with_the_recovery_key(payaid, tmp_path):
    key = payaid("setup", "-", "--json", stdin=SETUP).answer["recoveryKey"]
    (tmp_path / "keys.json").unlink()

    assert payaid("business", "show").code == 8
    assert payaid("unlock", "-", stdin="NOT-A-KEY").code == 3
    assert payaid("unlock", "-", stdin=key.lower() + "\n").code == 0
    assert payaid("business", "show").code == 0
