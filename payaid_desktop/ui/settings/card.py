"""A card of the settings: the title of its section, what belongs beside it, and the settings."""

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, Part, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.settings.sections import SECTIONS, Section

_BY_ID: Final = {section.id: section for section in SECTIONS}


class SettingsCard(QFrame):
    """The settings of one section."""

    def __init__(self, look: Look, section: str) -> None:
        super().__init__()
        self._look = look
        self.section: Section = _BY_ID[section]
        self.first: QWidget | None = None
        """Where the cursor goes when somebody comes here; None takes the first that takes it."""
        self.setProperty("box", "card")

    def fill(
        self, *parts: Part, beside: tuple[QWidget, ...] = (), chip: QWidget | None = None
    ) -> None:
        """Put the settings in, one below the other; `beside` stands at the right of the title."""
        title = Label(self._look, self.section.name(), "h3")
        head: QHBoxLayout = row(title, chip, STRETCH, *beside, gap=8)
        self.setLayout(column(head, 12, *parts, margins=(18, 14, 18, 14)))
