"""What the window asks of the computer around it: open a link, show a folder."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


class Computer:
    """Does what `desk.Outside` says on the computer that the program runs on."""

    def open_link(self, link: str) -> bool:
        return QDesktopServices.openUrl(QUrl(link))

    def show_folder(self, path: Path) -> None:
        folder = path if path.is_dir() else path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def usual_folder() -> str:
    """Where people keep their papers on this computer."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(place)
    return folder if folder and Path(folder).is_dir() else str(Path.home())
