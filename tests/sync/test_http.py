"""The server over HTTP, from the laptop's end: whatever answers, nothing but our server's answer is success."""

import gzip
import json
import logging
from contextlib import ExitStack

import pytest
from backports import zstd

from payaid_desktop.domain.errors import RevokedError, SignInError, ValidationError
from payaid_desktop.services.connecting import (
    Connection,
    InsecureError,
    TokenPlace,
    checked_url,
    keep_connection,
    new_connection,
)
from payaid_desktop.services.replication.accepting import EpochRequiredError, GapError
from payaid_desktop.services.settings import Settings
from sync.client.http import HttpServer
from sync.client.tokens import Tokens
from sync.protocol import (
    LaterError,
    Pull,
    ResyncError,
    ServerBehindError,
    ServerEpochError,
    TooLargeError,
    TooOldError,
    UnreachableError,
)
from tests.sync.answering import Answer, answering

TOKENS = {"access_token": "an access token", "expires_in": 900, "refresh_token": "the next one"}
HELLO = {
    "server_epoch": "g1-a",
    "head": 7,
    "server_time": 1,
    "device_id": "d",
    "epoch": 1,
    "next_n": 3,
    "protocols": [1],
    "last_serials": {},
    "lives": [["g1-a", 0]],
}


@pytest.fixture
def place(tmp_path):
    environ = {
        "PAYAID_DATA_DIR": str(tmp_path / "data"),
        "PAYAID_KEYSTORE": f"file:{tmp_path / 'keys.json'}",
    }
    (tmp_path / "data").mkdir()
    place = TokenPlace(Settings.from_environment(environ), "connection")
    place.keep("the first one")
    return place


@pytest.fixture
def server_at(place):
    with ExitStack() as stack:

        def reach(url):
            server = HttpServer(Connection("connection", url), Tokens(place), timeout_s=2)
            stack.callback(server.close)
            return server

        yield reach


def told(answer):
    """Answer everything so, but for the tokens, which are given."""

    def tell(_, path):
        return Answer.of(TOKENS) if path.endswith("/auth/refresh") else answer

    return tell


@pytest.mark.parametrize(
    "answer",
    [
        Answer(b"<html>Please sign in</html>", is_ours=False),
        Answer(b"<html>Please sign in</html>", headers={"X-PayAid-Server": "x"}, is_ours=False),
        Answer(b"<h1>Bad gateway</h1>", status=502, is_ours=False),
        Answer(b"", status=302, headers={"Location": "http://127.0.0.1:1/"}, is_ours=False),
        Answer.of(HELLO, cut=20),
        Answer.of({**HELLO, "head": "seven"}),
        Answer.of([]),
        Answer(b"no JSON"),
        Answer(b"not packed", headers={"Content-Encoding": "zstd"}),
        Answer(b"not packed", headers={"Content-Encoding": "gzip"}),
        Answer(zstd.compress(b"0" * 80_000_000), headers={"Content-Encoding": "zstd"}),
        Answer(gzip.compress(b"0" * 80_000_000), headers={"Content-Encoding": "gzip"}),
        Answer.of({"error": "x"}, status=500),
        Answer.of({"error": "A bug", "code": "BUG", "details": {}}, status=500),
    ],
    ids=[
        "captive portal",
        "portal that knows our name",
        "bad gateway",
        "redirect",
        "cut short",
        "wrong shape",
        "a list",
        "no JSON",
        "broken zstd",
        "broken gzip",
        "zstd bomb",
        "gzip bomb",
        "nameless fault",
        "bug",
    ],
)
def test_what_is_no_answer_of_ours_is_unreachable(server_at, answer):
    with answering(told(answer)) as there, pytest.raises(UnreachableError):
        server_at(there.url).hello()


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "SIGN_IN_REQUIRED", SignInError),
        (403, "DEVICE_REVOKED", RevokedError),
        (409, "EPOCH_REQUIRED", EpochRequiredError),
        (409, "N_GAP", GapError),
        (409, "SERVER_EPOCH_CHANGED", ServerEpochError),
        (409, "SERVER_BEHIND", ServerBehindError),
        (410, "RESYNC_REQUIRED", ResyncError),
        (413, "TOO_LARGE", TooLargeError),
        (426, "VERSION_TOO_OLD", TooOldError),
        (400, "VALIDATION_ERROR", ValidationError),
    ],
)
def test_an_error_of_the_server_is_the_same_here(server_at, status, code, kind):
    answer = Answer.of(
        {"error": "So it is.", "code": code, "details": {"expect": "5"}}, status=status
    )
    with answering(told(answer)) as there, pytest.raises(kind) as raised:
        server_at(there.url).pull(Pull("g1-a", 0))

    assert raised.value.details == {"expect": "5"}


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_is_busy_says_when_to_come_again(server_at, status):
    content = {"error": "Later.", "code": "BUSY", "details": {}}
    answer = Answer.of(content, status=status, headers={"Retry-After": "17"})
    with answering(told(answer)) as there, pytest.raises(LaterError) as raised:
        server_at(there.url).hello()

    assert raised.value.details["retryAfter"] == "17"


def test_where_nobody_answers_it_is_tried_again_later(server_at):
    with answering(told(Answer())) as there:
        url = there.url
    with pytest.raises(UnreachableError):
        server_at(url).hello()


def test_an_access_that_ran_out_is_renewed_once_and_the_question_asked_again(server_at, place):
    asked = []

    def tell(_, path):
        asked.append(path)
        if path.endswith("/auth/refresh"):
            return Answer.of(TOKENS)
        if asked.count("/api/v1/sync/hello") == 1:
            ran_out = {"error": "x", "code": "TOKEN_EXPIRED", "details": {}}
            return Answer.of(ran_out, status=401)
        return Answer.of(HELLO)

    with answering(tell) as there:
        assert server_at(there.url).hello().head == 7

    assert asked == [
        "/api/v1/auth/refresh",
        "/api/v1/sync/hello",
        "/api/v1/auth/refresh",
        "/api/v1/sync/hello",
    ]
    assert place.get() == "the next one"


def test_a_token_is_in_no_store_log_or_text(server_at, place, caplog, tmp_path):
    caplog.set_level(logging.DEBUG)
    with answering(told(Answer.of(HELLO))) as there:
        server = server_at(there.url)
        server.hello()
        keep_connection(place.settings, new_connection(place.settings, there.url))
        texts = repr(server._tokens), repr(place), caplog.text
    files = [each for each in tmp_path.rglob("*") if each.is_file() and each.name != "keys.json"]

    for secret in ("an access token", "the next one", "the first one"):
        assert not any(secret in text for text in texts)
        assert not any(secret.encode() in each.read_bytes() for each in files)


@pytest.mark.parametrize(
    "url", ["http://shop.example", "http://192.168.1.9:8470", "http://127.0.0.1.example"]
)
def test_nothing_is_sent_in_the_clear_over_a_network(url):
    with pytest.raises(InsecureError):
        checked_url(url)


@pytest.mark.parametrize(
    "url", ["", "shop.example", "ftp://shop.example", "https://", "https://a?b"]
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(ValidationError):
        checked_url(url)


@pytest.mark.parametrize(
    "url",
    ["https://shop.example", "http://localhost:8470/", "http://127.0.0.1:1", "http://[::1]:1"],
)
def test_an_address_is_https_or_this_computer_itself(url):
    assert checked_url(url) == url.rstrip("/")


def test_a_server_that_knows_no_zstd_is_sent_gzip(place):
    told = {"error": "No.", "code": "UNSUPPORTED_MEDIA_TYPE", "details": {}}
    answers = [Answer.of(told, status=415), Answer.of({"ok": True}), Answer.of({"ok": True})]
    content = {"text": "a" * 10_000}
    with answering(lambda _method, _path: answers.pop(0)) as served:
        server = HttpServer(Connection("c", served.url), Tokens(place), timeout_s=5)
        for _ in range(2):
            server.ask("POST", "/x", content, is_open=True)
        server.close()

    packings = [headers.get("Content-Encoding") for _, _, _, headers in served.asked]
    assert packings == ["zstd", "gzip", "gzip"]
    assert json.loads(gzip.decompress(served.asked[1][2])) == content
