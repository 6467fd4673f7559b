"""The short names of the copies that the law names, as the window shows them."""

from PySide6.QtCore import QCoreApplication


def copy_name(words: str) -> str:
    """Shorten "DUPLICATE FOR TRANSPORTER" to "Duplicate"."""
    names = {
        "ORIGINAL": QCoreApplication.translate("CopyWords", "Original"),
        "DUPLICATE": QCoreApplication.translate("CopyWords", "Duplicate"),
        "TRIPLICATE": QCoreApplication.translate("CopyWords", "Triplicate"),
    }
    first = words.partition(" ")[0]
    return names.get(first, words.capitalize())
