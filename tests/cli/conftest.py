"""Running `payaid` in this process, on a data folder of the test's own."""

import io
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
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
def payaid(tmp_path):
    """The command on a folder where no shop is set up."""
    return Payaid(environ_of(tmp_path))


SETUP = {
    "name": "Test Shop",
    "gstin": "27AAAAA0000A1Z2",
    "address": {"line1": "1 Test Road", "city": "Pune", "pincode": "411001"},
    "upiVpa": "testshop@upi",
}


def environ_of(folder):
    return {
        "PAYAID_DATA_DIR": str(folder / "data"),
        "PAYAID_KEYSTORE": f"file:{folder / 'keys.json'}",
    }


@pytest.fixture(scope="session")
def ready_shop(tmp_path_factory):
    """A folder with a shop that is set up; copy it, never work in it."""
    folder = tmp_path_factory.mktemp("ready")
    ran = Payaid(environ_of(folder))("setup", "-", stdin=json.dumps(SETUP))
    assert ran.code == 0, ran
    return folder


@pytest.fixture
def shop(ready_shop, tmp_path):
    """The command on a shop of the test's own."""
    folder = tmp_path / "shop"
    shutil.copytree(ready_shop, folder)
    return Shop(environ_of(folder))


class Shop(Payaid):
    """The command on a shop, with short ways to make things."""

    @property
    def folder(self) -> Path:
        return Path(self.environ["PAYAID_DATA_DIR"])

    def json(self, *arguments: str, of: Any = None, code: int = 0) -> Any:
        """Run with --json, `of` on standard input, and give the answer."""
        stdin = "" if of is None else json.dumps(of)
        ran = self(*arguments, "--json", stdin=stdin)
        assert ran.code == code, ran
        return ran.answer

    def call(self, name: str, /, **args: Any) -> Any:
        """Call a name and give its whole answer."""
        ran = self("call", name, "--args", json.dumps(args))
        assert ran.answer["exit"] == ran.code
        return ran.answer

    def contact(self, **changed: Any) -> Any:
        return self.json("contacts", "add", "-", of={"name": "Asha", "stateCode": "27", **changed})

    def invoice(self, *flags: str, **changed: Any) -> Any:
        return self.json("invoices", "add", "-", *flags, of=bill(**changed))


def bill(**changed: Any) -> dict[str, Any]:
    """A bill of 1,000 rupees at 18 percent to a customer in the shop's State."""
    item = {"description": "Table fan", "hsn": "8414", "quantity": "1", "unitPrice": "1000"}
    return {
        "buyer": {"name": "Asha Stores", "stateCode": "27"},
        "items": [{**item, "gstRate": "18"}],
        **changed,
    }
