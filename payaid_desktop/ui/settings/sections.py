"""The sections of the settings page, in their order; the palette leads to each."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Section:
    """A section: `words` are what one may also look for, `gap` sets it off from the one above."""

    id: str
    title: str
    icon: str
    words: str = ""
    gap: bool = False

    def name(self) -> str:
        """Its title in the language of the window."""
        return QCoreApplication.translate("Settings", self.title)

    def holds(self, text: str) -> bool:
        """Whether a search for a text finds it."""
        sought = f"{self.title} {self.name()} {QCoreApplication.translate('Settings', self.words)}"
        return all(word in sought.casefold() for word in text.casefold().split())


SECTIONS: Final = (
    Section(
        "business",
        "Business & GST",
        "building-2",
        "name legal gstin pan state scheme registration address phone email signatory logo signature"
        " picture turnover",
    ),
    Section(
        "series",
        "Bills & numbering",
        "file-text",
        "series prefix separator digits first number terms round off prices include tax",
    ),
    Section(
        "payments", "Payments & UPI", "indian-rupee", "upi id qr limit bank account ifsc advance"
    ),
    Section("printing", "Printing", "printer", "printer copies paper"),
    Section(
        "backup",
        "Backup",
        "database-backup",
        "back up restore integrity check folder second copy",
        gap=True,
    ),
    Section(
        "server",
        "Server & computers",
        "cloud-upload",
        "sync connect address code laptop online offline disconnect",
    ),
    Section(
        "mail",
        "Letters & reminders",
        "mail",
        "e-mail smtp server password report alert remind due sms whatsapp",
    ),
    Section("keyboard", "Keyboard", "keyboard", "keys profile tally shortcuts", gap=True),
    Section("look", "Look & language", "sun", "theme dark light text size scale hindi english"),
    Section("about", "About & licences", "info", "version licence data folder log"),
)
