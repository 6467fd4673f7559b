"""The log: where bugs are written down, without what is nobody's business.

It is a file of at most 1 MiB and three older ones, readable by its owner only. Numbers that name people or firms, mail
addresses and secrets are blacked out before they are written.
"""

import logging
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

import platformdirs

LOG_BYTES_MAX: Final = 1024 * 1024
LOGS_KEPT: Final = 3
LOGGER: Final = "payaid"
"""The name that all loggers of this program begin with."""

_SECRETS: Final = re.compile(
    r"\b[0-9]{2}[A-Z0-9]{10}[0-9A-Z]{3}\b"  # GSTIN
    r"|\b[A-Z]{5}[0-9]{4}[A-Z]\b"  # PAN
    r"|[^\s@'\"]+@[^\s@'\"]+"  # e-mail and UPI addresses
    r"|\b(?:\+91|0)?[0-9]{10}\b"  # telephone numbers
    r"|\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_.-]+"  # tokens
    r"|\b[0-9a-fA-F]{40,}\b"  # keys
)
_BLACKED_OUT: Final = "***"


class _Formatter(logging.Formatter):
    """One record, its secrets blacked out; a line break inside a message starts no new record."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")

    def format(self, record: logging.LogRecord) -> str:
        return _SECRETS.sub(_BLACKED_OUT, super().format(record)).replace("\n", "\n    ")


def log_path(environ: Mapping[str, str]) -> Path:
    """Give the log's file: `PAYAID_LOG`, or `payaid.log` in the data folder."""
    chosen = environ.get("PAYAID_LOG")
    return Path(chosen) if chosen else data_folder(environ) / "payaid.log"


def data_folder(environ: Mapping[str, str]) -> Path:
    """Give the folder that everything is kept below: `PAYAID_DATA_DIR`, or the system's usual place."""
    chosen = environ.get("PAYAID_DATA_DIR")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("PayAid", appauthor=False))


def log_exception(path: Path) -> None:
    """Write the exception that is being handled, with its traceback.

    Raises:
        OSError: the file cannot be written.
    """
    record = logging.LogRecord(
        LOGGER, logging.ERROR, "", 0, "A bug", args=None, exc_info=sys.exc_info()
    )
    handler = _PrivateHandler(path, is_loud=True)
    try:
        handler.emit(record)
    finally:
        handler.close()


@contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Let the program's warnings go to the log while the block runs; the file is made by the first one."""
    logger, handler = logging.getLogger(LOGGER), _PrivateHandler(path, is_loud=False)
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates
        handler.close()


class _PrivateHandler(RotatingFileHandler):
    """Writes files that only their owner may read; `is_loud` says whether a failure is raised or passed over."""

    def __init__(self, path: Path, *, is_loud: bool) -> None:
        super().__init__(
            path, maxBytes=LOG_BYTES_MAX, backupCount=LOGS_KEPT, encoding="utf-8", delay=True
        )
        self._is_loud = is_loud
        self.setFormatter(_Formatter(f"%(asctime)s {os.getpid()} %(levelname)s %(message)s"))

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        if self._is_loud:
            raise  # noqa: PLE0704 - logging calls this while it handles the error
        del record
