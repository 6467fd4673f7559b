"""What this computer remembers of how the window looks; nothing of the business.

It lies in an INI file beside the store, so that it can be read before the store is open.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings

from payaid_desktop.ui.commands import Profile

SYSTEM: Final = "system"
_THEMES: Final = (SYSTEM, "light", "dark")
_SCALES: Final = (100, 115, 130, 150)
_LANGUAGES: Final = ("en", "hi")


class Preferences:
    """Remembered choices; one that is missing or makes no sense is the usual one."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """system, light or dark."""
        return self._one_of("look/theme", _THEMES)

    @theme.setter
    def theme(self, value: str) -> None:
        self._settings.setValue("look/theme", value)

    @property
    def scale_percent(self) -> int:
        """The text scale: 100, 115, 130 or 150."""
        kept = self._text("look/scale")
        return int(kept) if kept.isdecimal() and int(kept) in _SCALES else 100

    @scale_percent.setter
    def scale_percent(self, value: int) -> None:
        self._settings.setValue("look/scale", str(value))

    @property
    def language(self) -> str:
        """En or hi."""
        return self._one_of("look/language", _LANGUAGES)

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("look/language", value)

    @property
    def profile(self) -> Profile:
        """Whose keys are used."""
        return Profile(self._one_of("keys/profile", tuple(Profile)))

    @profile.setter
    def profile(self, value: Profile) -> None:
        self._settings.setValue("keys/profile", value.value)

    @property
    def printer(self) -> str:
        """The printer that Alt P prints to without asking; "" when none was chosen yet."""
        return self._text("print/printer")

    @printer.setter
    def printer(self, value: str) -> None:
        self._settings.setValue("print/printer", value)

    @property
    def folder(self) -> str:
        """The folder that a file was saved to last; "" before the first one."""
        return self._text("files/folder")

    @folder.setter
    def folder(self, value: str) -> None:
        self._settings.setValue("files/folder", value)

    @property
    def second_backup_folder(self) -> str:
        """The folder, on another disk, that every backup is copied to as well; "" when there is none."""
        return self._text("backup/second")

    @second_backup_folder.setter
    def second_backup_folder(self, value: str) -> None:
        self._settings.setValue("backup/second", value)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, as Qt saves it; empty at the first start."""
        kept = self._settings.value("window/geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("window/geometry", value)

    def save(self) -> None:
        """Write what changed."""
        self._settings.sync()

    def _text(self, key: str) -> str:
        kept = self._settings.value(key, "")
        return kept if isinstance(kept, str) else ""

    def _one_of(self, key: str, choices: tuple[str, ...]) -> str:
        kept = self._text(key)
        return kept if kept in choices else choices[0]
