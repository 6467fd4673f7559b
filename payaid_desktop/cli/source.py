"""Where a command's JSON comes from: `-` is standard input, `{…}` and `[…]` are JSON themselves, else it is a file."""

from pathlib import Path
from typing import Any

from payaid_desktop.cli.session import Session
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.strict_json import DOCUMENT_BYTES_MAX, read_json

STANDARD_INPUT = "-"
SOURCE_HELP = "JSON: - reads standard input, {…} or […] is read as it is, else a file is read."


def read_source(session: Session, source: str) -> Any:
    """Read the JSON that a command is given.

    Raises:
        ValidationError: it is no JSON that can be taken, or there is no such file.
    """
    return read_json(_bytes(session, source))


def _bytes(session: Session, source: str) -> bytes:
    if source == STANDARD_INPUT:
        if session.stdin.isatty():
            session.say("Type JSON, then end it with Ctrl+D (Ctrl+Z and Enter on Windows).")
        return session.read_all(DOCUMENT_BYTES_MAX)
    if source.lstrip()[:1] in ("{", "["):
        return source.encode("utf-8", errors="surrogateescape")
    try:
        with Path(source).open("rb") as file:
            return file.read(DOCUMENT_BYTES_MAX + 1)
    except (OSError, ValueError) as error:
        sentence = f"The file {source!r} cannot be read. Give -, JSON, or the path of a JSON file."
        raise ValidationError({"source": sentence}) from error
