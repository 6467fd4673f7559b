"""Calling a name and putting what comes of it into one JSON object: for `call`, `batch` and `--ndjson`."""

from typing import Any, Final

from payaid_desktop.cli.edge import (
    EXIT_BUG,
    EXIT_OK,
    UsageError,
    bug_content,
    error_content,
    exit_code_of,
    log_bug,
)
from payaid_desktop.cli.registry import CALLS
from payaid_desktop.cli.results import Result, result_of
from payaid_desktop.cli.session import Session
from payaid_desktop.cli.shop import Shop
from payaid_desktop.domain.errors import AppError

Json = dict[str, Any]
_NO_ERROR: Final[Json] = {"error": None, "code": None, "details": {}}


def call(shop: Shop, name: str, args: Any) -> Result:
    """Call a name. When it returns, what it wrote is durable.

    Raises:
        AppError: as the service behind the name does.
        UsageError: there is no such name.
    """
    run = CALLS.get(name)
    if run is None:
        raise UsageError(f"There is no command {name[:60]!r}. payaid call --list names them all.")
    return result_of(run(shop, args))


def answer(session: Session, shop: Shop, name: str, args: Any) -> Json:
    """Call a name and give its answer; an error is an answer too."""
    try:
        return well(call(shop, name, args))
    except AppError as error:
        return failed(error)
    except Exception:  # noqa: BLE001 - a batch goes on after a bug, which is logged, not shown
        log_bug(session)
        return _envelope(EXIT_BUG, **bug_content())


def well(result: Result) -> Json:
    """The answer to a call that went well, or that reports something that is not."""
    if result.error is not None:
        return {**failed(result.error), "data": result.data}
    found = _envelope(EXIT_OK, data=result.data, acked=result.acked, **_NO_ERROR)
    return found | ({"warnings": list(result.warnings)} if result.warnings else {})


def failed(error: AppError) -> Json:
    """The answer to a call that was refused."""
    return _envelope(exit_code_of(error), **error_content(error))


def _envelope(exit_code: int, *, data: Any = None, acked: Any = None, **error: Any) -> Json:
    return {"ok": exit_code == EXIT_OK, "exit": exit_code, "data": data, **error, "acked": acked}
