"""A server as it is run: from settings in a file, with TLS, several processes, and an end that breaks nothing off."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import httpx
import pytest
import trustme

from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.services.hosting import keeping
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.store.database import Place
from sync.client.registration import SignIn, connect
from sync.protocol import UnreachableError
from sync.server.running import Listening
from sync.server.settings import server_settings, with_file
from tests.server.serving import Computer, running

SERVER = (sys.executable, "-m", "sync.server.main")


@pytest.fixture
def certificates(tmp_path):
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    leaf = authority.issue_cert("localhost", "127.0.0.1")
    leaf.private_key_pem.write_to_path(tmp_path / "key.pem")
    leaf.cert_chain_pems[0].write_to_path(tmp_path / "cert.pem")
    return Listening("127.0.0.1", 0, tmp_path / "cert.pem", tmp_path / "key.pem")


def test_tls_is_spoken_and_an_own_authority_is_trusted_when_it_is_named(tmp_path, certificates):
    with running(tmp_path, listening=certificates) as server:
        computer = Computer(tmp_path).set_up()
        with pytest.raises(UnreachableError):
            computer.connect(server)
        sign_in = SignIn(code=server.code())
        connect(computer.settings, server.url, sign_in, ca_file=str(tmp_path / "ca.pem"))

        assert computer.sync().sent > 0


@pytest.mark.postgres
def test_a_push_to_one_process_wakes_who_waits_at_another(tmp_path, postgres_blank):
    with (
        running(tmp_path / "one", place=postgres_blank) as first,
        running(tmp_path / "two", place=postgres_blank) as second,
    ):
        computer, other = Computer(tmp_path, "a").set_up(), Computer(tmp_path, "b")
        computer.connect(first)
        computer.sync()
        other.connect(second)
        other.sync()
        with computer.on_line() as (services, line), other.on_line() as (_, waiting):
            hints = waiting.server.hints(silence_s=20)
            next(hints)
            services.contacts.create(ContactInput.parse({"name": "Told elsewhere"}))
            line.sync()
            before = time.monotonic()
            assert json.loads(next(hints))["head"] > 0
            assert time.monotonic() - before < 10
            waiting.sync()
        with other.opened() as services:
            assert services.records.search("Told elsewhere")


def test_a_server_that_is_told_to_stop_lets_waiting_computers_go_at_once(tmp_path):
    environ = {**os.environ, "PAYAID_DATA_DIR": str(tmp_path / "server")}
    made = subprocess.run([*SERVER, "init", "--json"], env=environ, capture_output=True, check=True)
    process = subprocess.Popen(
        [*SERVER, "serve", "--port", "0"],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    url = f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"
    computer = Computer(tmp_path).set_up()
    connect(computer.settings, url, SignIn(code=json.loads(made.stdout)["code"]))
    with computer.on_line() as (_, line):
        line.sync()
        ended = threading.Event()
        thread = threading.Thread(target=_listen, args=(line, ended))
        thread.start()
        time.sleep(0.3)
        process.send_signal(signal.SIGTERM)
        begun = time.monotonic()
        code = process.wait(10)
        thread.join(5)

    assert code in (0, -signal.SIGTERM)
    assert time.monotonic() - begun < 8
    assert ended.is_set()
    process.stdout.close()


def _listen(line, ended):
    try:
        for _ in line.server.hints(silence_s=30):
            pass
    except (UnreachableError, httpx.HTTPError):
        pass
    ended.set()


def test_settings_come_from_a_file_and_a_variable_wins(tmp_path):
    file = tmp_path / "server.toml"
    file.write_text(
        f'PAYAID_DATA_DIR = "{tmp_path}"\n'
        "PAYAID_SERVER_MAX_BODY = 5000000\n"
        'PAYAID_SERVER_TRUSTED_PROXIES = "10.0.0.1"\n'
    )
    environ = with_file({"PAYAID_SERVER_MAX_BODY": "6000000"}, file)
    settings = server_settings(environ)

    assert settings.body_max == 6_000_000
    assert settings.place.path == tmp_path / "payaid-server.sqlite3"
    assert str(settings.trusted_proxies[0]) == "10.0.0.1/32"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("PAYAID_SERVER_MAX_BODY = ", "config"),
        ('PAYAID_SERVER_MAXBODY = "1"', "PAYAID_SERVER_MAXBODY"),
    ],
)
def test_a_file_that_says_something_else_is_refused(tmp_path, text, field):
    file = tmp_path / "server.toml"
    file.write_text(text)

    with pytest.raises(ValidationError) as refused:
        with_file({}, file)
    assert field in refused.value.details


def test_a_trusted_proxy_that_is_no_address_is_refused(tmp_path):
    environ = {"PAYAID_DATA_DIR": str(tmp_path), "PAYAID_SERVER_TRUSTED_PROXIES": "nonsense"}

    with pytest.raises(ValidationError, match="addresses or networks"):
        server_settings(environ)


def test_the_books_of_a_shop_are_written_for_other_programs(tmp_path):
    with running(tmp_path) as server:
        computer = Computer(tmp_path).set_up()
        computer.connect(server)
        with computer.opened() as services:
            services.contacts.create(ContactInput.parse({"name": "Written"}))
        computer.sync()
        tenant_id = server.as_owner().tenant_id
        server.parts.following(tenant_id).follow_all()
        acts = server.parts.hosting.acts(tenant_id)
        keeping.export(acts, tmp_path / "books.json")
        with pytest.raises(ValidationError):
            keeping.export(acts, tmp_path / "books.pdf")

    assert "Written" in (tmp_path / "books.json").read_text()


def test_a_store_that_somebody_has_open_is_not_moved(tmp_path):
    with running(tmp_path) as server, pytest.raises(Exception, match="open"):
        keeping.move(
            server.parts.settings.place,
            Place(path=tmp_path / "other.sqlite3"),
            folder=tmp_path,
            clock=server.parts.hosting.clock,
            progress=lambda *_: None,
        )


def test_what_was_put_back_in_part_is_not_served(tmp_path):
    keeping.require_whole(tmp_path)
    (tmp_path / "payaid-server.restoring").touch()

    with pytest.raises(ConflictError, match="broken off"):
        keeping.require_whole(tmp_path)
