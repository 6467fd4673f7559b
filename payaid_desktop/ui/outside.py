"""What the window asks of the computer around it: open a link, show a folder."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


def open_link(link: str) -> bool:
    """Open a link with the program that the computer has for it; tell whether there was one."""
    return QDesktopServices.openUrl(QUrl(link))


def usual_folder() -> str:
    """Where people keep their papers on this computer."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(place)
    return folder if folder and Path(folder).is_dir() else str(Path.home())


def show_folder(path: Path) -> None:
    """Show the folder that a file lies in."""
    folder = path if path.is_dir() else path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
