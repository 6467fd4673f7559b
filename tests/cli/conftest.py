"""Running `payaid` in this process, on a data folder of the test's own."""

import io
import json
from dataclasses import dataclass
from typing import Any

import pytest

from payaid_desktop.cli.main import run
from payaid_desktop.cli.session import Session


@dataclass(frozen=True)
class Ran:
    """What one run came to."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> Any:
        return json.loads(self.out)

    @property
    def answers(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


class Payaid:
    """The command on one data folder."""

    def __init__(self, environ: dict[str, str]) -> None:
        self.environ = environ

    def __call__(self, *arguments: str, stdin: str | bytes = b"") -> Ran:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = io.StringIO(), io.StringIO()
        session = Session(io.BytesIO(given), out, err, self.environ)
        return Ran(run(arguments, session), out.getvalue(), err.getvalue())

    def ask(self, *arguments: str, of: Any) -> Any:
        """Send a value as JSON and give the answer; it must be well."""
        ran = self(*arguments, "-", stdin=json.dumps(of))
        assert ran.code == 0, ran
        return ran.answer

    def refused(self, *arguments: str, of: Any) -> dict[str, str]:
        """Send a value that is not valid, and give the details."""
        ran = self(*arguments, "-", stdin=json.dumps(of))
        assert ran.code == 3, ran
        assert ran.answer["code"] == "VALIDATION_ERROR"
        return ran.answer["details"]


@pytest.fixture
def environ(tmp_path):
    return {
        "PAYAID_DATA_DIR": str(tmp_path / "data"),
        "PAYAID_KEYSTORE": f"file:{tmp_path / 'keys.json'}",
    }


@pytest.fixture
def payaid(environ):
    return Payaid(environ)
