"""The edge of the command: here every error becomes an exit code and a sentence, or an object for a program.

This is the one place of the command that catches everything. What was foreseen is said; what was not is a bug, written
to the log once, and the person is told that something went wrong.
"""

import json
from collections.abc import Callable
from typing import Any, Final

import typer

from payaid_desktop.cli.session import EXIT_PIPE_CLOSED, Session, UnwritableError
from payaid_desktop.domain.errors import (
    WHOLE,
    AppError,
    ConflictError,
    DamagedError,
    DeadLettersError,
    NetworkError,
    NotFoundError,
    SignInError,
    StorageError,
    ValidationError,
    VersionError,
)

EXIT_OK: Final = 0
EXIT_BUG: Final = 1
EXIT_USAGE: Final = 2
EXIT_INTERRUPTED: Final = 130
"""What shells report for a command stopped with Ctrl+C."""

EXIT_CODES: Final[dict[type[AppError], int]] = {
    ValidationError: 3,
    NotFoundError: 4,
    ConflictError: 5,
    SignInError: 6,
    NetworkError: 7,
    StorageError: 8,
    DamagedError: 9,
    VersionError: 10,
    DeadLettersError: 11,
}
"""The exit code of each error; a kind of error that is not here has that of the kind it is derived from."""

EXIT_UNWRITABLE: Final = EXIT_CODES[StorageError]
"""The exit code of a command whose results could not be written, too."""

BUG_SENTENCE: Final = "Something went wrong. It is written to the log."


class UsageError(AppError):
    """The command was called in a way that it does not know."""

    code = "USAGE"


def exit_code_of(error: AppError) -> int:
    """Give the exit code of a foreseen error."""
    if isinstance(error, UsageError):
        return EXIT_USAGE
    kinds = type(error).__mro__
    return next((EXIT_CODES[kind] for kind in kinds if kind in EXIT_CODES), EXIT_BUG)


def error_content(error: AppError) -> dict[str, Any]:
    """Give an error as programs read it, in the command and from the server alike."""
    return {"error": error.sentence, "code": error.code, "details": error.details}


def bug_content() -> dict[str, Any]:
    """Give a bug as programs read it: nothing of its inside is shown."""
    return {"error": BUG_SENTENCE, "code": "INTERNAL_ERROR", "details": {}}


def at_the_edge(work: Callable[[], int], session: Session) -> int:
    """Run the command and give its exit code; no error passes."""
    try:
        return work()
    except UnwritableError as error:
        session.say(error.sentence)
        return exit_code_of(error)
    except AppError as error:
        return _report(session, error)
    except (typer.Exit, typer.TyperException, BrokenPipeError) as error:
        return _end(session, error)
    except (KeyboardInterrupt, typer.Abort):
        session.say("Stopped.")
        return EXIT_INTERRUPTED
    except Exception:  # noqa: BLE001 - the one edge of the command: a bug is logged, not shown
        return report_bug(session)


def _end(session: Session, error: Exception) -> int:
    if isinstance(error, typer.Exit):
        return error.exit_code
    if isinstance(error, typer.TyperException):
        return _report_usage(session, error)
    return EXIT_PIPE_CLOSED


def report_bug(session: Session) -> int:
    """Write the bug that is being handled to the log, and say that there was one."""
    log_bug(session)
    if session.for_machines:
        session.write(json.dumps(bug_content()) + "\n")
    else:
        session.say(BUG_SENTENCE)
    return EXIT_BUG


def log_bug(session: Session) -> None:
    """Write the error that is being handled to the log with its traceback."""
    from payaid_desktop.services.log import log_exception, log_path

    path = log_path(session.environ)
    try:
        log_exception(path)
    except OSError as error:
        session.say(f"The log {path} could not be written: {error.strerror}.")


def _report(session: Session, error: AppError) -> int:
    if session.for_machines:
        session.write(json.dumps(error_content(error), ensure_ascii=False) + "\n")
    else:
        session.say(error.sentence)
        for line in _detail_lines(error):
            session.say(line)
    return exit_code_of(error)


def _detail_lines(error: AppError) -> list[str]:
    """Give a line per field; what the sentence says already is not said again."""
    lines = [
        sentence if field == WHOLE else f"{field}: {sentence}"
        for field, sentence in error.details.items()
    ]
    return [line for line in lines if line != error.sentence]


def _report_usage(session: Session, error: typer.TyperException) -> int:
    """Say how the command is called; typer's own errors carry the usage line."""
    if session.for_machines:
        return _report(session, UsageError(error.format_message() or "Name a command."))
    show = getattr(error, "show", None)
    if show is not None:
        show(file=session.stderr)
    else:
        session.say(error.format_message())
    return EXIT_USAGE
