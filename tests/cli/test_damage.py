"""What the command says of a store that is damaged, gone, busy or full."""

import pytest


def flip(path, place):
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)
        file.seek(place)
        file.write(bytes([byte[0] ^ 0x55]))


@pytest.fixture
def store(shop):
    for number in range(3):
        shop.contact(name=f"C{number}")
    return shop.folder / "payaid.sqlite3"


def test_a_sound_shop_passes_the_check(shop):
    shop.invoice("--issue")

    assert shop.json("integrity")["ok"] is True
    assert "Everything agrees" in shop("integrity").out
    assert shop.call("db.check", deep=True)["exit"] == 0


def test_a_damaged_first_page_is_exit_9_and_the_file_is_not_touched(shop, store):
    flip(store, 100)
    before = store.read_bytes()

    for arguments in (("contacts", "list"), ("integrity",), ("call", "db.check")):
        assert shop(*arguments).code == 9
    assert store.read_bytes() == before


def test_a_damaged_page_is_reported_with_exit_9_and_what_can_be_read_is_saved(shop, store):
    flip(store, store.stat().st_size - 2000)
    ran = shop("integrity", "--json")
    answer = shop.call("db.check")

    assert (ran.code, ran.answer["ok"]) == (9, False)
    assert "page" in shop("integrity").out
    assert (answer["ok"], answer["exit"], answer["code"]) == (False, 9, "DATABASE_DAMAGED")
    assert answer["data"]["problems"]

    recovered = shop.call("db.recover")
    assert recovered["exit"] == 0
    assert recovered["data"]["aside"]
    assert shop("contacts", "list").code == 0
    assert shop("recover").code == 0


def test_a_file_of_something_else_is_not_opened(shop, store):
    store.write_bytes(b"This is no shop." * 4096)

    assert shop("contacts", "list").code == 9
    assert store.read_bytes().startswith(b"This is no shop.")


def test_a_log_in_a_folder_that_is_a_file_does_not_hide_the_answer(shop, tmp_path):
    shop.environ["PAYAID_LOG"] = str(tmp_path / "data.log" / "x")

    assert shop("contacts", "list").code == 0
