"""The real programs: `payaid` in processes of its own, on a data folder of the test's own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.shops import shop_environ

PROGRAM = (sys.executable, "-c", "from payaid_desktop.cli.main import main; main()")


def environ_of(folder: Path) -> dict[str, str]:
    """This process's environment, with an installation below a folder."""
    return {**os.environ, **shop_environ(folder)}


@dataclass(frozen=True)
class Ended:
    """A program that has ended."""

    code: int
    out: bytes
    err: bytes

    @property
    def answers(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def answer(self) -> Any:
        return json.loads(self.out)


def payaid(
    folder: Path, *arguments: str, stdin: bytes = b"", timeout: float = 60, **options: Any
) -> Ended:
    """Run the program to its end."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        input=stdin,
        capture_output=True,
        env=environ_of(folder),
        check=False,
        timeout=timeout,
        **options,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def call(folder: Path, name: str, **options: Any) -> Any:
    """Call one name with arguments; `options` are the arguments."""
    return payaid(folder, "call", name, "--args", json.dumps(options)).answer


def command_lines(commands: list[tuple[str, dict[str, Any]]]) -> bytes:
    """Write commands as `payaid batch` reads them; their ids count from 0."""
    lines = [
        json.dumps({"id": place, "cmd": name, "args": args})
        for place, (name, args) in enumerate(commands)
    ]
    return "".join(f"{line}\n" for line in lines).encode()
