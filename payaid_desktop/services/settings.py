"""Where this program works: settings from the environment."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.log import data_folder, log_path

STORE_NAME = "payaid.sqlite3"
KEYSTORE_NOTE = "payaid.keystore"
"""Says in the data folder where the keys of this shop lie, when that is not the system's keyring."""
CONNECTION_NAME = "payaid.server"
HTTP_TIMEOUT_S = 30.0
_KEY_FILE = "payaid-keys.json"
_NOTE_BYTES_MAX = 4096
_TIMEOUT_MAX_S = 3600.0


@dataclass(frozen=True, slots=True)
class Settings:
    """The folder of one installation, where its keys lie, and how it reaches its server.

    `keystore` is "os" for the keyring of the operating system, or "file:PATH". `server_url` and `ca_file` stand for
    what was chosen when this computer was connected; `http_timeout` is in seconds.
    """

    data_dir: Path
    keystore: str
    log_file: Path
    server_url: str | None = None
    ca_file: Path | None = None
    http_timeout: float = HTTP_TIMEOUT_S

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Read PAYAID_DATA_DIR, PAYAID_KEYSTORE and their like; what the shop noted stands behind them.

        Raises:
            ValidationError: PAYAID_HTTP_TIMEOUT is no number of seconds.
        """
        folder = data_folder(environ)
        return cls(
            data_dir=folder,
            keystore=environ.get("PAYAID_KEYSTORE") or _noted_keystore(folder) or "os",
            log_file=log_path(environ),
            server_url=environ.get("PAYAID_SERVER_URL") or None,
            ca_file=Path(environ["PAYAID_CA_FILE"]) if environ.get("PAYAID_CA_FILE") else None,
            http_timeout=_seconds(environ.get("PAYAID_HTTP_TIMEOUT")),
        )

    def with_key_file(self) -> "Settings":
        """Keep the keys in a private file beside the shop, from now on, on a computer without a keyring.

        Raises:
            OSError: the folder cannot be written.
        """
        keystore = f"file:{self.data_dir / _KEY_FILE}"
        self.data_dir.mkdir(parents=True, exist_ok=True)
        (self.data_dir / KEYSTORE_NOTE).write_text(f"{keystore}\n", encoding="utf-8")
        return replace(self, keystore=keystore)

    @property
    def store_path(self) -> Path:
        """The store."""
        return self.data_dir / STORE_NAME

    @property
    def connection_path(self) -> Path:
        """Which server this computer is connected with; beside the store, for it belongs to the computer."""
        return self.data_dir / CONNECTION_NAME

    @property
    def backup_dir(self) -> Path:
        """Where backups are kept unless another folder is named."""
        return self.data_dir / "backups"

    @property
    def pdf_dir(self) -> Path:
        """Where printed papers are kept unless another place is named."""
        return self.data_dir / "pdf"


def _seconds(text: str | None) -> float:
    if not text:
        return HTTP_TIMEOUT_S
    with suppress(ValueError):
        if 0 < float(text) <= _TIMEOUT_MAX_S:
            return float(text)
    raise ValidationError({"PAYAID_HTTP_TIMEOUT": "Give a number of seconds, such as 30."})


def _noted_keystore(folder: Path) -> str:
    """Read where the keys lie; a note that cannot be read is none."""
    with suppress(OSError, ValueError), (folder / KEYSTORE_NOTE).open(encoding="utf-8") as note:
        return note.read(_NOTE_BYTES_MAX).strip()
    return ""
