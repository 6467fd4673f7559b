"""What a call came to."""

from dataclasses import dataclass
from typing import Any

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.wire import to_json


@dataclass(frozen=True, slots=True)
class Result:
    """An answer as JSON content; `acked` is the id of what is durable now, a list of ids for a list.

    `error` is what a report is about: the report itself was made, and is given with it.
    """

    data: Any
    acked: str | list[str] | None = None
    warnings: tuple[str, ...] = ()
    error: AppError | None = None


def result_of(made: object) -> Result:
    """Turn what a service gave into an answer; only an outcome promises that something is kept."""
    if isinstance(made, Result):
        return made
    if isinstance(made, Outcome):
        return Result(to_json(made.value), _ids(made.value), made.warnings)
    return Result(to_json(made))


def _ids(value: object) -> str | list[str] | None:
    if isinstance(value, tuple | list):
        return [id for each in value if isinstance(id := _ids(each), str)]
    found = getattr(value, "id", None) or getattr(getattr(value, "movement", None), "id", None)
    return found if isinstance(found, str) else None
