"""Where this program works: settings from the environment."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from payaid_desktop.services.log import data_folder, log_path

STORE_NAME = "payaid.sqlite3"
KEYSTORE_NOTE = "payaid.keystore"
"""Says in the data folder where the keys of this shop lie, when that is not the system's keyring."""
_KEY_FILE = "payaid-keys.json"
_NOTE_BYTES_MAX = 4096


@dataclass(frozen=True, slots=True)
class Settings:
    """The folder of one installation and where its keys lie.

    `keystore` is "os" for the keyring of the operating system, or "file:PATH".
    """

    data_dir: Path
    keystore: str
    log_file: Path

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Read PAYAID_DATA_DIR, PAYAID_KEYSTORE and PAYAID_LOG; what the shop noted stands behind them."""
        folder = data_folder(environ)
        return cls(
            data_dir=folder,
            keystore=environ.get("PAYAID_KEYSTORE") or _noted_keystore(folder) or "os",
            log_file=log_path(environ),
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
    def backup_dir(self) -> Path:
        """Where backups are kept unless another folder is named."""
        return self.data_dir / "backups"

    @property
    def pdf_dir(self) -> Path:
        """Where printed papers are kept unless another place is named."""
        return self.data_dir / "pdf"


def _noted_keystore(folder: Path) -> str:
    """Read where the keys lie; a note that cannot be read is none."""
    with suppress(OSError, ValueError), (folder / KEYSTORE_NOTE).open(encoding="utf-8") as note:
        return note.read(_NOTE_BYTES_MAX).strip()
    return ""
