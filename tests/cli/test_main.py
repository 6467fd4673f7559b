import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "payaid_desktop.cli.main"]


def start(*arguments, environ=None, **options):
    return subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environ or {})},
        **options,
    )


def finish(process, stdin=b""):
    out, err = process.communicate(stdin, timeout=30)
    return process.returncode, out, err


def imported_by(*arguments, stdin="[]"):
    """Run the command in a fresh process and give the modules that it imported."""
    code = (
        "import io, sys\n"
        "from payaid_desktop.cli.main import run\n"
        "from payaid_desktop.cli.session import Session\n"
        f"session = Session(io.BytesIO({stdin.encode()!r}), io.StringIO(), io.StringIO(), {{}})\n"
        f"code = run({list(arguments)!r}, session)\n"
        "assert code == 0, session.stdout.getvalue() + session.stderr.getvalue()\n"
        "print('\\n'.join(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_help_comes_as_a_process_of_its_own():
    code, out, _ = finish(start("--help"))

    assert (code, b"check-gstin" in out) == (0, True)


def test_help_imports_neither_pydantic_nor_the_store():
    assert not imported_by("--help") & {"pydantic", "sqlalchemy", "sqlcipher3", "rich", "typst"}


@pytest.mark.parametrize("name", ["check-gstin", "words", "place-of-supply"])
def test_a_calculator_does_not_import_the_store(name):
    assert not imported_by(name, "-") & {"sqlalchemy", "sqlcipher3", "alembic", "rich", "typst"}


def test_the_process_answers_in_utf8_whatever_its_locale():
    process = start("check-gstin", "-", environ={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    code, out, err = finish(process, '["शर्मा"]'.encode())

    assert (code, err) == (0, b"")
    assert "शर्मा" in out.decode()


def test_a_closed_pipe_ends_the_process_without_a_word():
    process = start("words", "-")
    process.stdout.close()
    process.stdin.write(b'["1"]')
    process.stdin.close()
    err = process.stderr.read()
    process.stderr.close()

    assert process.wait(timeout=30) == 141
    assert err == b""


def test_an_unknown_command_is_a_usage_error(payaid):
    ran = payaid("invoces")

    assert ran.code == 2
    assert "No such command 'invoces'" in ran.err
    assert ran.out == ""


def test_a_program_gets_a_usage_error_as_json(payaid):
    ran = payaid("--json", "invoces")

    assert (ran.code, ran.answer["code"], ran.err) == (2, "USAGE", "")


def test_no_command_at_all_shows_the_help(payaid):
    ran = payaid()

    assert ran.code == 2
    assert "Usage: payaid" in ran.out + ran.err


def test_the_version_is_said(payaid):
    assert payaid("--version").out.startswith("payaid 0.")


def test_a_file_may_hold_the_json(payaid, tmp_path):
    (tmp_path / "supply.json").write_text('{"supplierState": "27", "invoiceDate": "2026-07-18"}')

    assert payaid("place-of-supply", str(tmp_path / "supply.json")).answer["tax"] == "CGST+SGST"
    assert (
        payaid("place-of-supply", '{"supplierState": "27", "invoiceDate": "2026-07-18"}').code == 0
    )
    assert list(payaid("irn", str(tmp_path / "none.json")).answer["details"]) == ["source"]
    assert payaid("irn", "a\0b").code == 3


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("call version >/dev/full", 8),
        ("call version >&-", 141),
        ("batch <&-", 0),
        ("contacts add - --json <&-", 3),
    ],
)
def test_closed_and_full_streams_end_with_a_code_and_no_traceback(shop, arguments, code):
    program = f"{sys.executable} -m payaid_desktop.cli.main {arguments}"
    ran = subprocess.run(
        ["/bin/sh", "-c", program],
        env={**os.environ, "PYTHONPATH": str(ROOT), **shop.environ},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (ran.returncode, "Traceback" in ran.stderr) == (code, False), ran.stderr
