"""One run of the command: where it reads from and writes to, and whether a program or a person reads the answer."""

import io
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TextIO

import typer

from payaid_desktop.domain.errors import StorageError

PROGRAM: Final = "payaid"
EXIT_PIPE_CLOSED: Final = 141
"""What shells report for a command whose reader has gone: 128 and the number of SIGPIPE."""


class UnwritableError(StorageError):
    """The results cannot be written. What was done is done; only its answer is missing."""

    def __init__(self) -> None:
        super().__init__("The results cannot be written: the disk that takes them is full or gone.")


class _ClosedStream(io.StringIO):
    """Stands for a standard output that was closed before the start."""

    def write(self, _text: str) -> int:
        raise BrokenPipeError


@dataclass(slots=True)
class Session:
    """The streams and settings of a run; `for_machines` is set once it is known that a program reads the answer."""

    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str]
    for_machines: bool = False

    def write(self, text: str) -> None:
        """Write a result, and have it delivered before the next step.

        Raises:
            typer.Exit: whoever read the results has gone.
            UnwritableError: they go to a file that takes no more.
        """
        try:
            self.stdout.write(text)
            self.stdout.flush()
        except BrokenPipeError as error:
            raise typer.Exit(EXIT_PIPE_CLOSED) from error
        except OSError as error:
            raise UnwritableError from error

    def say(self, sentence: str) -> None:
        """Tell a person something that is not the result."""
        self.stderr.write(f"{sentence}\n")
        self.stderr.flush()

    def read_all(self, bytes_max: int) -> bytes:
        """Read standard input to its end, at most one byte more than the limit."""
        return self.stdin.read(bytes_max + 1)

    def read_lines(self, bytes_max: int) -> Iterator[bytes]:
        """Read standard input line by line as it comes; a line beyond the limit comes as its beginning."""
        while line := self.stdin.readline(bytes_max + 2):
            if not line.endswith(b"\n") and len(line) > bytes_max:
                self._skip_rest_of_line(bytes_max)
            yield line

    def _skip_rest_of_line(self, bytes_max: int) -> None:
        while rest := self.stdin.readline(bytes_max):
            if rest.endswith(b"\n"):
                return


def session_of(context: typer.Context) -> Session:
    """Give the run that a command belongs to."""
    found = context.find_object(Session)
    if found is None:
        message = "the command runs outside of a session"
        raise RuntimeError(message)
    return found


def own_command() -> str:
    """How to type this command again: its name if the shell finds it by that, else its path."""
    called, found = Path(sys.argv[0]), shutil.which(PROGRAM)
    if called.stem != PROGRAM or (found and Path(found).samefile(called)):
        return PROGRAM
    return shlex.quote(str(called.absolute()))


def terminal_session(environ: Mapping[str, str]) -> Session:
    """Open the run of this process: UTF-8 whatever the system's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    # Python gives None for a stream that was closed before the start.
    stdin = sys.stdin.buffer if sys.stdin else io.BytesIO()
    return Session(stdin, sys.stdout or _ClosedStream(), sys.stderr or io.StringIO(), environ)
