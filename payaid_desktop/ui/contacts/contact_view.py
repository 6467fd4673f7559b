"""The view of one contact: head, figures, tabs, and the column beside them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.services.contact_pages import Overview
from payaid_desktop.ui.contacts.details import Details
from payaid_desktop.ui.contacts.figures import FigureStrip
from payaid_desktop.ui.contacts.head import ContactHead, Tag
from payaid_desktop.ui.contacts.list_rows import KIND_TONES, kind_word, phone_text
from payaid_desktop.ui.contacts.side import SideColumn
from payaid_desktop.ui.contacts.tabs import ContactTabs
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Elided, Icon
from payaid_desktop.ui.kit.layouts import Grown, box, column, row, scrolled
from payaid_desktop.ui.kit.look import Look

_SIDE_PX: Final = 286
_NARROW_SIDE_PX: Final = 250
_SIDE_FROM_PX: Final = 960
"""A page that is narrower has its side column in the tab of details."""
_WIDE: Final = 3


class ContactView(QWidget):
    """Puts the parts of the page together.

    Signals:
        merge_wanted(Contact): make one of this and a contact that is alike.
        alike_wanted(Contact): look at that contact.
    """

    merge_wanted = Signal(object)
    alike_wanted = Signal(object)

    def __init__(
        self, look: Look, *, head: ContactHead, tabs: ContactTabs, details: Details
    ) -> None:
        super().__init__()
        self._look = look
        self.head = head
        self.tabs = tabs
        self.strip = FigureStrip(look)
        self.side = SideColumn(look)
        self._details = details
        self._alike: Contact | None = None
        self._hint = Elided(look, "", "medium", "warn")
        self._hint_bar = self._make_hint_bar()
        self._side_area = scrolled(self.side, name=self.tr("About this contact"))
        self._lower = row(Grown(tabs, 1), self._side_area, gap=14)
        self._upper = column(self.strip, self._hint_bar, gap=10)
        self._content = QWidget()
        self._content.setLayout(column(head, self._upper, Grown(self._lower)))
        self._states = QStackedWidget()
        self._states.addWidget(self._content)
        self.setLayout(column(Grown(self._states)))
        self.fit(_WIDE)

    def show_state(self, widget: QWidget | None) -> None:
        """Show something in place of the contact: that it could not be read; None shows the contact."""
        old = self._states.widget(1)
        if old is not None:
            self._states.removeWidget(old)
            old.deleteLater()
        if widget is not None:
            self._states.addWidget(widget)
        self._states.setCurrentIndex(0 if widget is None else 1)

    def show_overview(self, overview: Overview) -> None:
        """Show who it is, the counts in the tabs, the score, and who is alike."""
        contact = overview.contact
        self.head.show_contact(contact.name, tags_of(overview), reach_of(contact))
        self.tabs.show_counts(overview.counts)
        self.side.show_score(contact)
        self._details.show_contact(contact)
        self._show_alike(contact, overview.alike)

    def fit(self, level: int) -> None:
        """Take less room in a narrow window."""
        wide = level >= _WIDE
        self.head.fit(level)
        self.strip.fit(level)
        self.tabs.fit(level)
        side, low = (24, 16) if wide else (16, 10)
        self._upper.setContentsMargins(side, 0, side, 12 if wide else 8)
        self._lower.setContentsMargins(side, 0, side, low)
        self._side_area.setFixedWidth(self._look.px(_SIDE_PX if wide else _NARROW_SIDE_PX))
        self._place_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side()

    def _place_side(self) -> None:
        """Beside the tabs where there is room, else under the details."""
        beside = self.width() >= self._look.px(_SIDE_FROM_PX)
        if beside and self._side_area.widget() is None:
            self._side_area.setWidget(self.side)
        elif not beside and self._side_area.widget() is not None:
            self._side_area.takeWidget()
            self._details.below.addWidget(self.side)
            self.side.show()
        self._side_area.setVisible(beside)

    def _make_hint_bar(self) -> QFrame:
        look = self._look
        show = Button(look, self.tr("Look at it"), size="small")
        merge = Button(look, self.tr("Merge…"), size="small")
        show.clicked.connect(lambda: self.alike_wanted.emit(self._alike))
        merge.clicked.connect(lambda: self.merge_wanted.emit(self._alike))
        icon = Icon(look, "triangle-alert", "warn_line")
        bar = box(row(icon, Grown(self._hint), show, merge, margins=(12, 6, 8, 6)), "warn")
        bar.hide()
        return bar

    def _show_alike(self, contact: Contact, alike: Sequence[Contact]) -> None:
        self._alike = alike[0] if alike else None
        if self._alike is not None:
            self._hint.set_whole(alike_words(contact, self._alike))
        self._hint_bar.setVisible(self._alike is not None)


def tags_of(overview: Overview) -> tuple[Tag, ...]:
    """The chips beside a contact's name."""
    contact = overview.contact
    tags: list[Tag] = [(kind_word(contact.kind), KIND_TONES[contact.kind], "")]
    if contact.merged_into_id is not None:
        tags.append((_tr("Merged"), "neutral", ""))
    elif contact.deleted_at is not None:
        tags.append((_tr("Removed"), "bad", "trash-2"))
    elif overview.alike:
        tags.append((_tr("Here twice?"), "warn", "users"))
    return tuple(tags)


def reach_of(contact: Contact) -> str:
    """How to reach a contact, in one line."""
    parts = (
        contact.company if contact.company != contact.name else "",
        phone_text(contact.phone) if contact.phone else "",
        contact.email or "",
        _tr("GSTIN {gstin}").format(gstin=contact.gstin) if contact.gstin else "",
    )
    return "  ·  ".join(part for part in parts if part) or _tr("no phone, email or GSTIN yet")


def alike_words(contact: Contact, other: Contact) -> str:
    """Say what two contacts have in common."""
    if contact.gstin and contact.gstin == other.gstin:
        return _tr("“{name}” has the same GSTIN.").format(name=other.name)
    if contact.phone and contact.phone == other.phone:
        return _tr("“{name}” has the same phone number.").format(name=other.name)
    return _tr("“{name}” has the same email address.").format(name=other.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactView", text)
