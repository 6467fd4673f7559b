"""The settings page: all sections below one another, a search over them, everything saved as it is changed."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.changes import Changes
from payaid_desktop.services.asking import Series
from payaid_desktop.services.picture_files import read_picture
from payaid_desktop.services.settling import USE_ADVANCES
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, Part, column, holding, row, scrolled
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.painting import draw_text, fill, outline
from payaid_desktop.ui.kit.search_field import SearchField
from payaid_desktop.ui.printing.printers import printer_names
from payaid_desktop.ui.settings.backup_card import BackupCard
from payaid_desktop.ui.settings.backup_work import BackupWork
from payaid_desktop.ui.settings.card import SettingsCard
from payaid_desktop.ui.settings.cards import BusinessCard, PaymentsCard, SeriesCard
from payaid_desktop.ui.settings.computer_cards import (
    AboutCard,
    KeyboardCard,
    LookCard,
    PrintingCard,
)
from payaid_desktop.ui.settings.entries import Entry
from payaid_desktop.ui.settings.mail_card import MailCard
from payaid_desktop.ui.settings.mail_work import MailWork
from payaid_desktop.ui.settings.picture_entry import PictureEntry
from payaid_desktop.ui.settings.saving import BusinessSaver
from payaid_desktop.ui.settings.sections import SECTIONS, Section
from payaid_desktop.ui.settings.server_card import ServerCard
from payaid_desktop.ui.settings.server_work import ServerWork

_WIDE: Final = 3
_SIDE_PX: Final = 204
_COPIES: Final = "paper.copies"


class SectionItem(QPushButton):
    """A section in the list at the left."""

    def __init__(self, look: Look, section: Section) -> None:
        super().__init__(section.name())
        self._look = look
        self._icon = section.icon
        self.setCheckable(True)
        self.setAccessibleName(section.name())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(look.px(34))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_SIDE_PX), self._look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, rect = self._look, QRectF(self.rect()).adjusted(0, 1, 0, -1)
        if self.isChecked():
            fill(painter, rect, look.colour("row_sel"), 6)
        elif self.underMouse():
            fill(painter, rect, look.colour("surface3"), 6)
        if self.hasFocus():
            outline(painter, rect.adjusted(1, 1, -1, -1), look.colour("focus"), radius=6, width=2)
        tone = "primary_text" if self.isChecked() else "text2"
        painter.drawPixmap(10, round(self.height() / 2 - 8), look.icon(self._icon, tone))
        painter.setPen(look.colour("primary_text" if self.isChecked() else "text"))
        room = QRectF(36, 0, self.width() - 44, self.height())
        draw_text(painter, room, self.text(), look.font("strong" if self.isChecked() else "medium"))


class SettingsPage(Page):
    """Everything that can be set."""

    scope = "settings"
    place = "settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        habits = desk.habits.now
        self.search = SearchField(self.look, self.tr("Search settings"), width=220)
        self.business = BusinessCard(self.look, today=desk.today())
        self.series = SeriesCard(self.look)
        self.payments = PaymentsCard(self.look)
        self.printing = PrintingCard(self.look)
        self.backup = BackupCard(self.look, str(desk.settings.backup_dir))
        self.server = ServerCard(self.look)
        self.mail = MailCard(self.look)
        self.keyboard = KeyboardCard(self.look, habits, keys=desk.keys)
        self.appearance = LookCard(self.look, habits)
        self.about = AboutCard(self.look, desk.settings)
        self.cards: tuple[SettingsCard, ...] = (
            self.business,
            self.series,
            self.payments,
            self.printing,
            self.backup,
            self.server,
            self.mail,
            self.keyboard,
            self.appearance,
            self.about,
        )
        self.items = {section.id: SectionItem(self.look, section) for section in SECTIONS}
        self._nothing = Label(self.look, "", "small", "text3").centred()
        self._saver = BusinessSaver(desk, self.entries, self)
        self._backups = BackupWork(desk, self.backup)
        self._servers = ServerWork(desk, self.server)
        self._mails = MailWork(desk, self.mail)
        self._arrange()
        self._listen()

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The inputs of the business, by JSON path."""
        return {**self.business.entries, **self.series.entries, **self.payments.entries}

    def handlers(self) -> Handlers:
        return {"settings.find": self.search.setFocus, "go.back": self._stop_or_leave}

    def arrive(self, subject: str | None) -> None:
        self._saver.read()
        self._backups.read()
        self._servers.read()
        self._read_kept()
        if subject in self.items:
            self.show_section(str(subject))
            self._focus_in(str(subject))
        elif not self.isAncestorOf(self.look.app.focusWidget() or self):
            self.search.setFocus()

    def may_leave(self) -> bool:
        """A field is saved when the cursor leaves it, also when the whole page is left."""
        focused = self.look.app.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        return True

    def heed(self, changes: Changes) -> None:
        if "business" in changes:
            self._saver.read()

    def fit(self, level: int) -> None:
        self._head.fit(level)
        self._side.setVisible(level > 1)
        self._side.setFixedWidth(self.look.px(_SIDE_PX if level >= _WIDE else 176))
        side = 24 if level >= _WIDE else 16
        self._body.setContentsMargins(side, 0, side - 10, 0)
        self.search.setFixedWidth(self.look.px(220 if level > 1 else 160))

    def show_section(self, id: str) -> None:
        """Bring a section to the top."""
        self.search.clear()
        self._filter("")
        card = self._card(id)
        QTimer.singleShot(0, partial(self._scroll_to, card))
        self._mark(id)

    def shown_sections(self) -> list[str]:
        """The sections that the search leaves."""
        return [card.section.id for card in self.cards if not card.isHidden()]

    def _arrange(self) -> None:
        self._head = PageHead(self.look, self.tr("Settings"), actions=(self.search,))
        self._head.show_context(self.tr("Changes are saved as you make them"))
        parts: list[Part] = []
        for section in SECTIONS:
            parts += [8 if section.gap else None, self.items[section.id]]
        self._side = holding(column(*parts, STRETCH, gap=2))
        stack: list[Part] = []
        for card in self.cards:
            stack += [card, 12]
        content = holding(column(*stack, self._nothing, STRETCH, margins=(0, 0, 0, 4)))
        self._area = scrolled(content, name=self.tr("Settings"))
        self._body = row(self._side, Grown(self._area), gap=22)
        self.setLayout(column(self._head, Grown(self._body)))
        self._nothing.hide()
        self._mark(SECTIONS[0].id)

    def _listen(self) -> None:
        for id, item in self.items.items():
            item.clicked.connect(partial(self._choose, id))
        self.search.searched.connect(self._filter)
        self._area.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._saver.shown.connect(self._show_business)
        for path, entry in self.entries.items():
            if isinstance(entry, PictureEntry):
                entry.file_chosen.connect(partial(self._read_picture, path, entry))
        self.payments.advances.changed.connect(partial(self._keep, USE_ADVANCES))
        self.printing.printer_chosen.connect(self._take_printer)
        self.printing.copies_chosen.connect(partial(self._keep, _COPIES))
        self.keyboard.profile_chosen.connect(
            lambda value: self._take_habit("keyboard", profile=value)
        )
        self.keyboard.card_wanted.connect(lambda: self.desk.commander.run("go.keys"))
        self.appearance.theme_chosen.connect(lambda value: self._take_habit("look", theme=value))
        self.appearance.scale_chosen.connect(
            lambda value: self._take_habit("look", scale_percent=value)
        )
        self.appearance.language_chosen.connect(
            lambda value: self._take_habit("look", language=value)
        )
        self.about.licences_wanted.connect(lambda: self.desk.shell.open_dialog("licences"))

    def _stop_or_leave(self) -> None:
        progress = self.backup.progress
        if progress.isVisible():
            progress.stop_button().click()
        else:
            self.desk.shell.back()

    def _choose(self, id: str) -> None:
        self.show_section(id)
        self._focus_in(id)

    def _focus_in(self, id: str) -> None:
        card = self._card(id)
        for widget in (card.first, *card.findChildren(QWidget)):
            if widget is None:
                continue
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _card(self, id: str) -> SettingsCard:
        return next(card for card in self.cards if card.section.id == id)

    def _scroll_to(self, card: SettingsCard) -> None:
        self._area.verticalScrollBar().setValue(card.y())
        self._mark(card.section.id)

    def _scrolled(self, value: int) -> None:
        shown = [card for card in self.cards if not card.isHidden()]
        above = [card for card in shown if card.y() <= value + 40]
        if above:
            self._mark(above[-1].section.id)

    def _mark(self, id: str) -> None:
        for each, item in self.items.items():
            item.setChecked(each == id)

    def _filter(self, text: str) -> None:
        for card in self.cards:
            card.setVisible(card.section.holds(text))
        shown = self.shown_sections()
        for id, item in self.items.items():
            item.setVisible(id in shown)
        self._nothing.setVisible(not shown)
        self._nothing.setText(self.tr("There is no setting for “{text}”.").format(text=text))
        if shown and text:
            self._area.verticalScrollBar().setValue(0)
            self._mark(shown[0])

    def _show_business(self, business: Business) -> None:
        def show(series: tuple[Series, ...]) -> None:
            self.series.show_numbers(business, series, today=self.desk.today())

        services = self.desk.services
        self.desk.tasks.run_latest(
            "settings.series", lambda: tuple(services.business.series()), on_success=show
        )

    def _read_kept(self) -> None:
        self.printing.show_printers(list(printer_names()), self.desk.preferences.printer)
        self.desk.tasks.run_latest(
            "settings.kept", self.desk.services.settings.all, on_success=self._show_kept
        )

    def _show_kept(self, kept: Mapping[str, Any]) -> None:
        self.printing.show_copies(kept.get(_COPIES) or 1)
        self.payments.advances.show_value(kept.get(USE_ADVANCES) is not False)
        self._mails.show(kept)

    def _take_printer(self, name: object) -> None:
        self.desk.preferences.printer = str(name)
        self.desk.preferences.save()

    def _keep(self, setting: str, value: object) -> None:
        settings = self.desk.services.settings
        self.desk.tasks.run(lambda: settings.set(setting, value), on_success=lambda _: None)

    def _read_picture(self, path: str, entry: PictureEntry, file: str) -> None:
        self.desk.tasks.run(
            partial(read_picture, Path(file), field=path),
            on_success=entry.take,
            on_error=entry.refuse,
        )

    def _take_habit(self, section: str, **changes: object) -> None:
        habits = replace(self.desk.habits.now, **changes)  # type: ignore[arg-type]  # by name
        if self.desk.habits.take(habits):
            self.desk.shell.make_anew(section)
