"""The server's own page: for its owner, without a script, by forms that come from nowhere else."""

import html
import re

import httpx
import pytest

from payaid_desktop.domain.business import Role
from payaid_desktop.services.hosting.visits import IDLE
from sync.server.addresses import trusted_networks
from tests.server.serving import OWNER, PASSWORD, Computer, running


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    with running(folder) as served:
        computer = Computer(folder, "first").set_up()
        computer.connect(served)
        computer.sync()
        yield served


@pytest.fixture
def browser(server):
    with httpx.Client(base_url=server.url, follow_redirects=True, timeout=30) as client:
        yield client


def sign_in(browser, email=OWNER, password=PASSWORD):
    return browser.post("/sign-in", data={"email": email, "password": password})


def word(text):
    return re.search(r'name="form" value="([0-9a-f]+)"', text)[1]


def act(browser, place, **fields):
    return browser.post(place, data={"form": word(browser.get("/").text), **fields})


def test_nobody_sees_anything_before_they_have_signed_in(browser):
    page = browser.get("/")

    assert "Sign in" in page.text
    assert "Computers" not in page.text
    assert sign_in(browser, password="wrong password").status_code == 401
    assert "Computers" not in browser.get("/").text


def test_the_owner_sees_computers_people_keys_and_work(browser):
    page = sign_in(browser)

    assert page.status_code == 200
    for words in ("First computer", OWNER, "Keys of programs", "Needs you", "E-mail"):
        assert words in page.text


def test_the_cookie_goes_to_no_script_and_no_other_page(server, browser):
    given = {"email": OWNER, "password": PASSWORD}
    cookie = httpx.post(f"{server.url}/sign-in", data=given).headers["set-cookie"].lower()

    assert {"httponly", "samesite=strict", "path=/"} <= {each.strip() for each in cookie.split(";")}
    assert PASSWORD not in cookie


def test_pages_run_no_script_and_lie_in_no_frame(browser):
    policy = sign_in(browser).headers["content-security-policy"]

    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "<script" not in browser.get("/").text


def test_a_computer_is_shut_out_and_let_in_again(server, browser):
    sign_in(browser)
    computer = server.parts.registering.devices(server.as_owner())[0]
    act(browser, f"/computers/{computer.id}/revoke")
    assert server.parts.registering.devices(server.as_owner())[0].state == "revoked"

    act(browser, f"/computers/{computer.id}/approve")
    assert server.parts.registering.devices(server.as_owner())[0].state == "active"


def test_a_code_is_told_and_lets_a_computer_in(server, browser, tmp_path):
    sign_in(browser)
    page = act(browser, "/codes")
    code = re.search(r"<code>(.+)</code>", page.text)[1]
    second = Computer(tmp_path, "second")

    assert second.connect(server, code=code).has_joined


def test_somebody_is_let_in_and_ended(server, browser):
    sign_in(browser)
    given = {"name": "New", "email": "new@shop.example", "role": "cashier", "password": PASSWORD}
    page = act(browser, "/people", **given)
    assert "new@shop.example" in page.text
    [new] = [each for each in server.parts.accounts.accounts() if each.email == given["email"]]
    act(browser, f"/people/{new.id}/end")

    with httpx.Client(base_url=server.url) as another:
        assert sign_in(another, given["email"]).status_code == 401


def test_what_is_wrong_is_said_and_nothing_is_done(browser):
    sign_in(browser)
    page = act(browser, "/people", name="New", email="none", role="cashier", password=PASSWORD)

    assert page.status_code == 400
    assert "This is no e-mail address." in page.text
    assert "details open" in page.text


def test_a_key_is_told_once(server, browser):
    sign_in(browser)
    page = act(browser, "/keys", name="Web shop", scope="read")
    key = re.search(r"<code>(.+)</code>", page.text)[1]
    asked = httpx.get(f"{server.url}/api/v1/contacts", headers={"X-API-Key": key})

    assert asked.status_code == 200
    assert key not in browser.get("/").text
    assert "Web shop" in browser.get("/").text


def test_a_form_of_another_page_does_nothing(server, browser):
    sign_in(browser)
    right = word(browser.get("/").text)
    answers = [
        browser.post("/codes", data={"form": right}, headers={"Origin": "https://evil.example"}),
        browser.post("/codes", data={"form": right}, headers={"Sec-Fetch-Site": "cross-site"}),
        browser.post("/codes", data={"form": "0" * 64}),
        browser.post("/codes", data={"other": "x"}),
        browser.post("/codes", json={"form": right}),
    ]

    assert [each.status_code for each in answers] == [403, 403, 403, 403, 415]
    assert all("<code>" not in each.text for each in answers)


def test_a_form_is_nothing_without_its_cookie(server, browser):
    sign_in(browser)
    right = word(browser.get("/").text)
    stranger = httpx.post(f"{server.url}/codes", data={"form": right})

    assert (stranger.status_code, stranger.headers["location"]) == (303, "/")


def test_only_the_owner_is_shown_the_shop(server, browser):
    given = {"email": "manager@shop.example", "name": "Manager", "role": Role.MANAGER}
    server.parts.accounts.create(server.owner.shop_id, password=PASSWORD, **given)
    page = sign_in(browser, given["email"])

    assert page.status_code == 403
    assert "First computer" not in page.text
    assert browser.post("/codes", data={"form": word(page.text)}).status_code == 403


def test_a_visit_ends_by_signing_out(server, browser):
    sign_in(browser)
    cookies = dict(browser.cookies)
    act(browser, "/sign-out")

    assert "Sign in" in httpx.get(server.url, cookies=cookies).text


def test_a_visit_ends_when_nothing_is_done_for_an_hour(server, browser):
    sign_in(browser)
    parts = server.parts
    with parts.hosting.write() as rows:
        from payaid_desktop.store.mapping import instant_text
        from payaid_desktop.store.tables import hosting as tables

        long_ago = instant_text(parts.hosting.clock.now() - IDLE - IDLE)
        rows.change(tables.visits, {"seen_at": long_ago})

    assert "Computers" not in browser.get("/").text


def test_guessing_passwords_is_slowed_down_here_too(tmp_path):
    with running(tmp_path) as server, httpx.Client(base_url=server.url) as browser:
        answers = [sign_in(browser, password="wrong password").status_code for _ in range(6)]

    assert answers == [401] * 5 + [429]


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "{{ 7 * 7 }}", '"><b>x</b>'])
def test_what_people_typed_is_text_and_nothing_else(server, browser, name):
    server.parts.registering.rename(
        server.as_owner(), server.parts.registering.devices(server.as_owner())[0].id, name
    )
    page = sign_in(browser)

    assert (
        html.escape(name, quote=True).replace("&#x27;", "&#39;").replace("&quot;", "&#34;")
        in page.text
    )


def test_a_page_that_is_asked_for_in_the_clear_is_led_to_https(tmp_path):
    trusted = trusted_networks("127.0.0.1")
    with running(tmp_path, trusted_proxies=trusted) as server:
        clear = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "http"}
        page = httpx.get(f"{server.url}/?x=1", headers={**clear, "Host": "shop.example"})
        form = httpx.post(f"{server.url}/sign-in", headers=clear)
        api = httpx.get(f"{server.url}/api/v1/contacts", headers=clear)
        alive = httpx.get(f"{server.url}/healthz", headers=clear)

    assert (page.status_code, page.headers["location"]) == (308, "https://shop.example/?x=1")
    assert [each.status_code for each in (form, api, alive)] == [403, 403, 200]


def test_over_https_the_cookie_is_bound_to_this_host(tmp_path):
    trusted = trusted_networks("127.0.0.1")
    with running(tmp_path, trusted_proxies=trusted) as server:
        headers = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}
        given = {"email": OWNER, "password": PASSWORD}
        answer = httpx.post(f"{server.url}/sign-in", data=given, headers=headers)

    assert answer.headers["set-cookie"].startswith("__Host-payaid=")
    assert "; Secure" in answer.headers["set-cookie"]
