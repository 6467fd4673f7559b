import logging
import stat

from payaid_desktop.services.log import data_folder, log_exception, log_path, logging_to

SECRETS = (
    "27AAAAA0000A1Z2",
    "AAAPA0000A",
    "asha@example.com",
    "9876543210",
    "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxIn0.c2ln",
    "ab" * 32,
)


def logged(path, message):
    def fail():
        raise RuntimeError(message)

    try:
        fail()
    except RuntimeError:
        log_exception(path)
    return path.read_text(encoding="utf-8")


def test_a_bug_is_one_record_with_its_traceback(tmp_path):
    text = logged(tmp_path / "logs" / "payaid.log", "first\nsecond")

    assert "Traceback" in text
    assert "RuntimeError: first" in text
    assert [line for line in text.splitlines() if not line.startswith("    ")] == [
        text.splitlines()[0]
    ]


def test_secrets_are_blacked_out(tmp_path):
    text = logged(tmp_path / "payaid.log", " ".join(SECRETS))

    assert not [secret for secret in SECRETS if secret in text]
    assert "***" in text


def test_only_the_owner_can_read_the_log(tmp_path):
    path = tmp_path / "payaid.log"
    logged(path, "x")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_settings_say_where_the_log_is(tmp_path):
    assert log_path({"PAYAID_LOG": "/a/b.log"}).as_posix() == "/a/b.log"
    assert log_path({"PAYAID_DATA_DIR": str(tmp_path)}) == tmp_path / "payaid.log"
    assert data_folder({}).name


def test_warnings_go_to_the_log_while_it_is_open(tmp_path, capsys):
    path = tmp_path / "logs" / "payaid.log"
    with logging_to(path):
        assert not path.exists()
        logging.getLogger("payaid.documents").warning("Printed without the logo of %s", SECRETS[2])

    assert "WARNING Printed without the logo of ***" in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert capsys.readouterr().err == ""


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    with logging_to(tmp_path / "file" / "payaid.log"):
        logging.getLogger("payaid").warning("x")

    assert capsys.readouterr().err == ""
