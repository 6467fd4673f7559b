"""What a newcomer pastes into a shell: the README's steps, and the lines that commands end with."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("payaid")


def blocks(heading: str) -> str:
    """The lines of all code blocks below a heading of the README."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return "\n".join(re.findall(r"^```\n(.*?)^```$", section, re.MULTILINE | re.DOTALL))


def shell(script: str, home: Path, *, path: str) -> subprocess.CompletedProcess[str]:
    """Run lines as a shell of a new user does: nothing is set, and there is no keyring."""
    environ = {"HOME": str(home), "PATH": path}
    command = ["bash", "-eu", "-o", "pipefail", "-c", script]
    return subprocess.run(
        command, cwd=home, env=environ, capture_output=True, text=True, check=False
    )


def test_the_steps_of_the_readme_lead_to_a_printed_bill(tmp_path):
    path = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    ran = shell(blocks("A shop in four steps"), tmp_path, path=path)

    assert ran.returncode == 0, ran.stderr
    assert "Recovery key" in ran.stdout
    assert "Asha Stores" in ran.stdout
    (paper,) = (tmp_path / "my-shop" / "pdf").iterdir()
    assert paper.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "arguments",
    [("story", "--dir", "my story"), ("demo", "--dir", "my demo", "--invoices", "5")],
    ids=["story", "demo"],
)
def test_the_line_that_looks_at_a_new_shop_runs_where_payaid_is_not_on_the_path(
    tmp_path, arguments
):
    ran = subprocess.run(
        [PROGRAM, *arguments],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "PATH": os.defpath},
        capture_output=True,
        text=True,
        check=True,
    )
    line = (ran.stdout + ran.stderr).splitlines()[-1].removeprefix("Look at it: ")

    looked = shell(line, tmp_path, path=os.defpath)

    assert looked.returncode == 0, (line, looked.stderr)
    assert "billsToday" in looked.stdout or "Bills today" in looked.stdout
