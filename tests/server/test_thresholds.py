"""What every request passes before a route: the version, the origin of a page, and that nobody reads along."""

import anyio
import httpx
import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.store.database import Place
from sync.server.addresses import trusted_networks
from sync.server.origins import Origins
from sync.server.secure import SecureOnly
from sync.server.settings import server_settings
from sync.server.versions import Versions
from tests.server.serving import running

PAGE = "https://shop.example"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(tmp_path_factory.mktemp("thresholds")) as served:
        yield served


async def _path(scope, receive, send):
    """An application that answers with the path that it was asked for."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": scope["path"].encode()})


class _State:
    instance_id = "test"


class _App:
    state = _State()


def asked(app, method="GET", path="/api/v1/contacts", client=("127.0.0.1", 1), **headers):
    async def inner(scope, receive, send):
        await app({**scope, "app": _App()}, receive, send)

    async def go():
        transport = httpx.ASGITransport(inner, client=client)
        async with httpx.AsyncClient(transport=transport, base_url="http://server") as asking:
            named = {name.replace("_", "-"): text for name, text in headers.items()}
            return await asking.request(method, path, headers=named)

    return anyio.run(go)


@pytest.mark.parametrize(
    ("path", "accept", "leads_to"),
    [
        ("/api/v1/contacts", "*/*", "/api/v1/contacts"),
        ("/api/contacts", "application/vnd.payaid.v1+json", "/api/v1/contacts"),
        ("/api/contacts", "text/html, application/vnd.payaid.v1+json;q=0.9", "/api/v1/contacts"),
        ("/api/contacts", "*/*", "/api/v1/contacts"),
        ("/healthz", "application/vnd.payaid.v9+json", "/healthz"),
    ],
)
def test_a_request_is_led_to_its_version(path, accept, leads_to):
    assert asked(Versions(_path), path=path, accept=accept).text == leads_to


@pytest.mark.parametrize(
    ("path", "accept"),
    [("/api/v2/contacts", "*/*"), ("/api/contacts", "application/vnd.payaid.v2+json")],
)
def test_an_unknown_version_is_not_acceptable(path, accept):
    answer = asked(Versions(_path), path=path, accept=accept)

    assert (answer.status_code, answer.json()["code"]) == (406, "VERSION_UNKNOWN")


def test_a_page_of_the_list_may_ask_and_is_told_so():
    app = Origins(_path, [PAGE])
    before = asked(app, "OPTIONS", origin=PAGE, access_control_request_method="POST")
    answer = asked(app, origin=PAGE)

    assert before.status_code == 204
    assert "PATCH" in before.headers["access-control-allow-methods"]
    assert "X-API-Key" in before.headers["access-control-allow-headers"]
    assert answer.headers["access-control-allow-origin"] == PAGE
    assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.parametrize(
    "origin",
    [
        "https://other.example",
        f"{PAGE}.other.example",
        f"{PAGE}:444",
        "null",
        "http://shop.example",
    ],
)
@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_a_page_of_another_origin_is_refused(origin, method):
    answer = asked(Origins(_path, [PAGE]), method, origin=origin)

    assert (answer.status_code, answer.json()["code"]) == (403, "ORIGIN_REFUSED")
    assert "access-control-allow-origin" not in answer.headers


def test_a_program_without_an_origin_and_the_server_s_own_page_pass():
    app = Origins(_path, [])

    assert asked(app).status_code == 200
    assert asked(app, origin="http://server").status_code == 200


@pytest.mark.parametrize(
    ("client", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {}, 200),
        ("10.0.0.9", {}, 403),
        ("10.0.0.9", {"x_forwarded_proto": "https"}, 403),
        ("10.0.0.1", {"x_forwarded_proto": "https"}, 200),
        ("10.0.0.1", {"x_forwarded_proto": "http"}, 403),
        ("10.0.0.1", {}, 403),
        ("nonsense", {}, 403),
    ],
)
def test_the_api_is_not_spoken_in_the_clear_over_a_network(client, headers, status):
    app = SecureOnly(_path, trusted_networks("10.0.0.1"))
    answer = asked(app, client=(client, 1), **headers)

    assert answer.status_code == status
    assert status == 200 or answer.json()["code"] == "HTTPS_REQUIRED"
    assert asked(app, path="/healthz", client=(client, 1)).status_code == 200


def test_the_running_server_has_all_thresholds(server):
    url = f"{server.url}/api"

    assert httpx.get(f"{url}/contacts").status_code == 401
    assert httpx.get(f"{url}/v2/contacts").status_code == 406
    assert httpx.get(f"{url}/contacts", headers={"Origin": PAGE}).status_code == 403


@pytest.mark.parametrize("text", ["shop.example", "https://shop.example/", "*", "https://a b"])
def test_what_is_no_origin_is_refused(tmp_path, text):
    environ = {"PAYAID_DATA_DIR": str(tmp_path), "PAYAID_SERVER_ORIGINS": text}
    with pytest.raises(ValidationError):
        server_settings(environ)


def test_origins_come_from_the_settings(tmp_path):
    environ = {"PAYAID_DATA_DIR": str(tmp_path), "PAYAID_SERVER_ORIGINS": f"{PAGE}, http://a:1"}

    assert server_settings(environ).origins == (PAGE, "http://a:1")
    assert isinstance(server_settings(environ).place, Place)
