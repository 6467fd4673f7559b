"""Where this program works: settings from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from payaid_desktop.services.log import data_folder, log_path

STORE_NAME = "payaid.sqlite3"


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
        """Read PAYAID_DATA_DIR, PAYAID_KEYSTORE and PAYAID_LOG."""
        return cls(
            data_dir=data_folder(environ),
            keystore=environ.get("PAYAID_KEYSTORE") or "os",
            log_file=log_path(environ),
        )

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
