"""Search as you type: any part of a word, in any script, newest first, never another shop's."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payaid_desktop.domain.text import search_key
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.journal import Actor
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.search import Hit, search, words_of
from tests.builders import make_actor
from tests.store.rows import new_id, put_contact, put_document, put_issued, put_product

NAMES = {
    1: "Asha Traders",
    2: "आशा ट्रेडर्स",
    3: "ஆஷா வணிகம்",
    4: "100% Pure_Ghee",
    5: 'Say "Hello" OR NOT*',
    6: "Sharma & Sons",
    7: "Ünal Çay",
}


@pytest.fixture
def shop(database: Database) -> Actor:
    actor = make_actor(database)
    with database.transaction() as connection:
        for number, name in NAMES.items():
            phone = f"90000000{number:02d}"
            text = search_key(f"{name} {phone}")
            put_contact(connection, actor, number, name=name, phone=phone, search_text=text)
        put_product(connection, actor, 1, name="Basmati rice 5 kg")
        for number in range(1, 30):
            put_issued(connection, actor, number, party_name="Asha Traders")
    return actor


def _search(database: Database, shop: Actor, text: str, **options) -> tuple[Hit, ...]:
    with database.read() as connection:
        return search(Scope(connection, shop.tenant_id), text, **options)


def _contacts(database: Database, shop: Actor, text: str) -> set[str]:
    return {hit.title for hit in _search(database, shop, text, kinds=("contacts",))}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("trad", 1),
        ("TRADERS asha", 1),
        ("hA tr", 1),
        ("आशा", 2),
        ("ट्रेडर्स", 2),
        ("வணிக", 3),
        ("100%", 4),
        ("e_g", 4),
        ('"hello"', 5),
        ("not*", 5),
        ("& sons", 6),
        ("ünal", 7),
        ("ÇAY", 7),
        ("0003", 3),
        ("sh", 6),
    ],
)
def test_any_part_of_a_name_or_number_finds_it(database, shop, typed, number):
    assert NAMES[number] in _contacts(database, shop, typed)


@pytest.mark.parametrize("typed", ["%%%", "___", "100_", "a%e", "*", "asha NOT traders", "zzz"])
def test_signs_of_the_search_language_mean_themselves(database, shop, typed):
    assert _contacts(database, shop, typed) <= {NAMES[5]}


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "\0", "\u200b"])
def test_nothing_typed_finds_nothing(database, shop, typed):
    assert _search(database, shop, typed) == ()


def test_the_tail_of_a_document_number_finds_it(database, shop):
    (hit,) = _search(database, shop, "00017", kinds=("documents",))

    assert (hit.title, hit.id) == ("A1/2627/00017", new_id(17))


def test_what_was_made_last_comes_first_and_no_more_than_asked_for(database, shop):
    hits = _search(database, shop, "2627", kinds=("documents",), limit=5)

    assert [hit.id for hit in hits] == [new_id(number) for number in (29, 28, 27, 26, 25)]


def test_one_search_looks_in_contacts_products_and_documents(database, shop):
    with database.transaction() as connection:
        put_document(connection, shop, 50, party_name="Basmati buyer", search_text="basmati buyer")
        put_contact(connection, shop, 50, name="Basmati seller")

    kinds = [hit.kind for hit in _search(database, shop, "basm")]

    assert kinds[:2] == ["contacts", "products"]
    assert len(kinds) == 3


def test_what_was_deleted_is_not_found(database, shop):
    with database.transaction() as connection:
        scope = Scope(connection, shop.tenant_id)
        scope.update(tables.contacts, {"deleted_at": "2026-07-18"}, id=new_id(1))

    assert NAMES[1] not in _contacts(database, shop, "asha")


def test_a_changed_text_is_found_and_the_old_one_is_not(database, shop):
    with database.transaction() as connection:
        scope = Scope(connection, shop.tenant_id)
        changed = {"name": "Meera", "search_text": "meera stores"}
        scope.update(tables.contacts, changed, id=new_id(1))

    assert _contacts(database, shop, "meera") == {"Meera"}
    assert "Meera" not in _contacts(database, shop, "asha")


def test_what_was_removed_or_rolled_back_is_not_found(database, shop):
    with pytest.raises(ZeroDivisionError):
        _add_and_fail(database, shop)
    with database.transaction() as connection:
        Scope(connection, shop.tenant_id).delete(tables.products, id=new_id(1))

    assert _search(database, shop, "basmati") == ()
    assert _search(database, shop, "vanish") == ()


def _add_and_fail(database: Database, shop: Actor) -> None:
    with database.transaction() as connection:
        put_contact(connection, shop, 99, name="Vanishing")
        raise ZeroDivisionError


def test_another_shop_finds_nothing_of_this_one(database, shop):
    other = make_actor(database, name="Other shop")

    for typed in ("asha", "as", "2627", "basmati"):
        assert _search(database, other, typed) == ()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(max_size=40))
def test_whatever_is_typed_is_answered(sqlite_database, typed):
    shop = Actor(new_id(1), new_id(2), new_id(3))

    assert _search(sqlite_database, shop, typed) == ()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.text(st.characters(categories=["L", "M", "N", "P"]), min_size=3, max_size=12),
    cut=st.data(),
)
def test_any_three_letters_of_any_word_find_it(sqlite_database, name, cut):
    key = search_key(name)
    words = [word for word in words_of(key) if len(word) >= 3]
    if not words:
        return
    start = cut.draw(st.integers(0, len(words[0]) - 3))
    shop = Actor(new_id(7), new_id(2), new_id(3))
    with sqlite_database.transaction() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.exec_driver_sql("DELETE FROM contacts")
        put_contact(connection, shop, 1, name=name, search_text=key)
        hits = search(Scope(connection, shop.tenant_id), words[0][start : start + 3])
        connection.exec_driver_sql("DELETE FROM contacts")

    assert [hit.id for hit in hits] == [new_id(1)]
