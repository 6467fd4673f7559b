"""Answers that are kept: quicker, and never older than the moment in which they are asked for."""

import threading

import pytest
from prometheus_client import CollectorRegistry

from sync.server.cache import TEXT_MAX, Cache, Key, Lives
from tests.bills import customer
from tests.redis_servers import free_port, redis_server

KEY = Key("contacts", "shop", "list")


class Maker:
    """Makes answers that tell which one they are."""

    def __init__(self):
        self.made = 0

    def __call__(self):
        self.made += 1
        return f"answer {self.made}"


@pytest.fixture
def make():
    return Maker()


def new_cache(redis_url=None):
    return Cache(CollectorRegistry(), redis_url)


def get(cache, make, place=1, key=KEY):
    return cache.get(key, place, make, lives=Lives.SHORT)


def test_a_key_names_module_shop_and_thing():
    assert str(Key("invoices", "shop", "bill")) == "invoices:shop:bill"


def test_an_answer_is_made_once_for_a_place_of_the_feed(make):
    cache = new_cache()

    assert [get(cache, make, place) for place in (1, 1, 2, 2, 1)] == [
        "answer 1",
        "answer 1",
        "answer 2",
        "answer 2",
        "answer 3",
    ]


def test_shops_things_and_modules_are_apart(make):
    cache, others = new_cache(), (Key("contacts", "other", "list"), Key("deals", "shop", "list"))

    assert len({get(cache, make, key=key) for key in (KEY, *others)}) == 3


def test_many_that_ask_at_once_have_it_made_once(make):
    cache, answers = new_cache(), []
    threads = [threading.Thread(target=lambda: answers.append(get(cache, make))) for _ in range(30)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert set(answers) == {"answer 1"}
    assert len(answers) == 30


def test_what_is_too_long_or_too_old_is_not_kept(make):
    cache = new_cache()
    cache.get(KEY, 1, lambda: "x" * (TEXT_MAX + 1), lives=Lives.SHORT)
    assert get(cache, make) == "answer 1"

    cache._here[str(KEY)] = type(cache._here[str(KEY)])(1, "old", until=0.0)
    assert get(cache, make) == "answer 2"


def test_processes_share_answers_through_redis(tmp_path, make):
    with redis_server(tmp_path) as url:
        one, two = new_cache(url), new_cache(url)

        assert get(one, make) == get(two, make) == "answer 1"
        assert get(two, make, place=2) == get(one, make, place=2) == "answer 2"


def test_without_its_redis_a_server_is_slower_and_nothing_else(tmp_path, make, caplog):
    port = free_port()
    with redis_server(tmp_path, port=port) as url:
        one = new_cache(url)
        get(one, make)

    assert get(one, make, place=2) == "answer 2"
    assert get(one, make, place=2) == "answer 2"
    assert [each.levelname for each in caplog.records] == ["WARNING"]


def found(api, module, where):
    text = api.get(f"{api.base_url.copy_with(path='/metrics')}").text
    wanted = f'payaid_cache_total{{found="{where}",module="{module}"}}'
    counts = [line.rpartition(" ")[2] for line in text.splitlines() if line.startswith(wanted)]
    return float(counts[0]) if counts else 0.0


def test_what_was_asked_for_before_comes_out_of_memory_and_is_counted(api):
    contact = api.post("/contacts", json={"name": "Asha"}).json()
    before = found(api, "contacts", "memory")
    answers = [api.get(f"/contacts/{contact['id']}") for _ in range(3)]

    assert {each.text for each in answers} == {answers[0].text}
    assert found(api, "contacts", "memory") == before + 2
    assert found(api, "contacts", "miss") >= 1


def test_a_change_of_the_api_shows_in_the_next_answer(api):
    contact = api.post("/contacts", json={"name": "Before"}).json()
    place = f"/contacts/{contact['id']}"
    names = []
    for name in ("One", "Two", "Three"):
        api.patch(place, json={"name": name})
        listed = api.get("/contacts", params={"search": name}).json()["data"]
        names.append((api.get(place).json()["name"], len(listed)))

    assert names == [("One", 1), ("Two", 1), ("Three", 1)]


def test_a_change_of_a_laptop_shows_in_the_next_answer(api, laptop):
    total = api.get("/contacts").json()["pagination"]["total"]
    with laptop.opened() as services:
        customer(services.acts)
    laptop.sync()

    assert api.get("/contacts").json()["pagination"]["total"] == total + 1


def test_other_questions_have_other_answers(api):
    api.post("/contacts", json={"name": "Asha"})

    assert set(api.get("/contacts?limit=1&fields=name").json()["data"][0]) == {"name"}
    assert set(api.get("/contacts?limit=1&fields=id").json()["data"][0]) == {"id"}
