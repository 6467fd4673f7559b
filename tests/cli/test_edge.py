import io

import pytest
import typer

from payaid_desktop.cli import edge
from payaid_desktop.cli.edge import EXIT_CODES, UsageError, at_the_edge, exit_code_of
from payaid_desktop.cli.session import Session
from payaid_desktop.domain.errors import (
    AppError,
    BusyError,
    ConflictError,
    DamagedError,
    DiskFullError,
    NotFoundError,
    ReadOnlyError,
    StorageError,
    ValidationError,
    VersionError,
)


class ClosedPipe(io.StringIO):
    def write(self, _):
        raise BrokenPipeError


@pytest.fixture
def session(tmp_path):
    return Session(
        io.BytesIO(), io.StringIO(), io.StringIO(), {"PAYAID_DATA_DIR": str(tmp_path / "data")}
    )


def fail(error):
    def work():
        raise error

    return work


def all_kinds(kind):
    for each in kind.__subclasses__():
        yield each
        yield from all_kinds(each)


def test_every_kind_of_error_has_an_exit_code_of_its_own():
    for kind in set(all_kinds(AppError)) - {UsageError}:
        assert any(base in EXIT_CODES for base in kind.__mro__), kind
        assert kind.code != AppError.code, kind


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ValidationError({"name": "Type it."}), 3),
        (NotFoundError("There is none."), 4),
        (ConflictError("It is issued."), 5),
        (StorageError("x"), 8),
        (DiskFullError("x"), 8),
        (ReadOnlyError("x"), 8),
        (BusyError("x"), 8),
        (DamagedError("x"), 9),
        (VersionError("x"), 10),
        (UsageError("x"), 2),
        (AppError("a kind that nobody listed"), 1),
    ],
)
def test_the_exit_codes_are_those_of_the_seams(error, code):
    assert exit_code_of(error) == code


def test_a_person_reads_a_sentence_per_field_on_standard_error(session):
    error = ValidationError({"name": "This is empty. Type it.", "phone": "Type ten digits."})

    assert at_the_edge(fail(error), session) == 3
    assert session.stdout.getvalue() == ""
    assert session.stderr.getvalue() == ("name: This is empty. Type it.\nphone: Type ten digits.\n")


def test_a_program_reads_an_object_on_standard_output(session):
    session.for_machines = True

    assert at_the_edge(fail(NotFoundError("There is none.")), session) == 4
    assert session.stderr.getvalue() == ""
    assert session.stdout.getvalue() == (
        '{"error": "There is none.", "code": "NOT_FOUND", "details": {}}\n'
    )


def test_a_bug_is_logged_with_its_traceback_and_shown_as_one_sentence(session, tmp_path):
    assert at_the_edge(fail(KeyError("inner secret")), session) == 1
    assert session.stderr.getvalue() == f"{edge.BUG_SENTENCE}\n"
    assert session.stdout.getvalue() == ""

    log = (tmp_path / "data" / "payaid.log").read_text()
    assert "Traceback" in log
    assert "KeyError: 'inner secret'" in log


def test_a_bug_is_told_to_programs_without_its_inside(session):
    session.for_machines = True

    assert at_the_edge(fail(KeyError("inner secret")), session) == 1
    assert '"code": "INTERNAL_ERROR"' in session.stdout.getvalue()
    assert "secret" not in session.stdout.getvalue()


def test_a_bug_whose_log_cannot_be_written_is_still_told(session, tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")

    assert at_the_edge(fail(KeyError()), session) == 1
    assert "could not be written" in session.stderr.getvalue()
    assert edge.BUG_SENTENCE in session.stderr.getvalue()


def test_ctrl_c_stops_without_a_traceback(session):
    assert at_the_edge(fail(KeyboardInterrupt()), session) == 130
    assert session.stderr.getvalue() == "Stopped.\n"


def test_a_reader_that_has_gone_ends_the_command_silently(session):
    session.stdout = ClosedPipe()

    assert at_the_edge(lambda: session.write("x"), session) == 141
    assert session.stderr.getvalue() == ""


def test_an_exit_keeps_its_code(session):
    assert at_the_edge(fail(typer.Exit(7)), session) == 7
