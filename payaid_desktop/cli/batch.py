"""`payaid batch`, and `--ndjson`: JSON lines in, one JSON line out per line in, each flushed once it is durable."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from payaid_desktop.cli.answers import Json, answer, failed
from payaid_desktop.cli.session import Session
from payaid_desktop.cli.shop import Shop, open_shop
from payaid_desktop.domain.errors import AppError, ValidationError
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.strict_json import LINE_BYTES_MAX, read_json
from payaid_desktop.services.wire import json_text

ID_LENGTH_MAX = 200
_LEADING_ID = re.compile(rb"""\s*\{\s*"id"\s*:\s*(-?[0-9]{1,18}|"[^"\\\x00-\x1f]{0,200}")\s*[,}]""")
"""The id of a line that cannot be read as a whole, where it stands first."""


def _line_id(value: object) -> object:
    is_text = isinstance(value, str) and len(value) <= ID_LENGTH_MAX
    if value is None or is_text or type(value) is int:
        return value
    raise ValueError(f"Give a whole number, or a text of at most {ID_LENGTH_MAX} characters.")


LineId = Annotated[Any, BeforeValidator(_line_id)]


class BatchLine(InputModel):
    """One command: `id` comes back with its answer."""

    id: LineId = None
    cmd: Annotated[str, Field(max_length=ID_LENGTH_MAX)]
    args: Any = Field(default_factory=dict)


def run_batch(session: Session) -> None:
    """Answer commands from standard input until it ends; a bad line is answered, and the next one runs."""
    with open_shop(session) as shop:
        for _, line in _filled_lines(session):
            session.write(json_text(_answer_line(session, shop, line)) + "\n")


def stream(session: Session, name: str) -> None:
    """Call one name with each line of standard input; the id of an answer is the number of its line."""
    with open_shop(session) as shop:
        for number, line in _filled_lines(session):
            found = _or_refused(line, lambda raw: answer(session, shop, name, raw))
            session.write(json_text({"id": number, **found}) + "\n")


def _or_refused(line: bytes, work: Callable[[Any], Json]) -> Json:
    try:
        raw = read_json(line, bytes_max=LINE_BYTES_MAX)
    except AppError as error:
        return failed(error)
    return work(raw)


def _answer_line(session: Session, shop: Shop, line: bytes) -> Json:
    known = {"id": _leading_id(line)}
    return {**known, **_or_refused(line, lambda raw: _answer_command(session, shop, raw))}


def _leading_id(line: bytes) -> str | int | None:
    match = _LEADING_ID.match(line)
    if match is None:
        return None
    try:
        found: str | int = json.loads(match[1])
    except ValueError:
        return None
    return found


def _filled_lines(session: Session) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(session.read_lines(LINE_BYTES_MAX), start=1):
        if line.strip():
            yield number, line


def _answer_command(session: Session, shop: Shop, raw: Any) -> Json:
    try:
        line = BatchLine.parse(raw)
    except ValidationError as error:
        return {"id": _id_of(raw), **failed(error)}
    return {"id": line.id, **answer(session, shop, line.cmd, line.args)}


def _id_of(raw: Any) -> str | int | None:
    """The id of a line that is wrong otherwise, so that its answer can be matched to it."""
    found = raw.get("id") if isinstance(raw, dict) else None
    is_id = isinstance(found, str) and len(found) <= ID_LENGTH_MAX
    return found if is_id or type(found) is int else None
