"""The key card: every key, the profile they belong to, a search over them, and the card on paper."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from payaid_desktop.ui.commands import Group, Profile
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.keys.rows import COLUMNS, KeyRow, as_text, found, group_words, rows_of
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Segmented
from payaid_desktop.ui.kit.labels import Elided, KeyCap, Label
from payaid_desktop.ui.kit.layouts import (
    STRETCH,
    Grown,
    Part,
    box,
    column,
    empty_out,
    holding,
    row,
    rule,
)
from payaid_desktop.ui.kit.overlays import Overlay, Scroller
from payaid_desktop.ui.kit.search_field import SearchField

_WIDTH_PX: Final = 980
_NARROW_PX: Final = 900


class KeyCard(QObject):
    """Shows the keys of the profile that is used."""

    def __init__(self, desk: Desk) -> None:
        window = desk.shell.overlay_parent()
        super().__init__(window)
        self._desk = desk
        look = desk.look
        self.search = SearchField(look, self.tr("Find a key"), width=180)
        self.profile = Segmented(
            look,
            (("PayAid", Profile.PAYAID), ("Tally", Profile.TALLY)),
            name=self.tr("Keys like"),
            value=desk.commander.book.profile,
        )
        self._note = Elided(look, "", "small", "text3")
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(look.px(26))
        self._is_narrow = window.width() < _NARROW_PX
        self.overlay = Overlay(
            look, window, self._panel(), name=self.tr("Keys"), width_px=look.px(_WIDTH_PX)
        )
        self.search.searched.connect(lambda _: self._show())
        self.profile.chosen.connect(self._use)
        self._show()

    def open(self) -> None:
        """Come up over the page."""
        self.overlay.closed.connect(self.deleteLater)
        again = {"go.keys": self.overlay.dismiss}
        open_over(self._desk, self.overlay, "key_card", again, focus=self.search)

    def shown(self) -> list[str]:
        """The words of the rows that are shown."""
        return [row.words for rows in self._found().values() for row in rows]

    def _panel(self) -> QFrame:
        look = self._desk.look
        close = Button(look, "", icon="x", size="small", variant="ghost", name=self.tr("Close"))
        close.clicked.connect(lambda: self.overlay.dismiss())  # noqa: PLW0108 - made after this
        like = None if self._is_narrow else Label(look, self.tr("Keys like"), "small", "text3")
        title = Label(look, self.tr("Keys"), "h2")
        head = row(title, 6, self.search, STRETCH, like, self.profile, close)
        scroller = Scroller(holding(column(self._columns, STRETCH)))
        parts: list[Part] = [head, 6, self._note, 14, Grown(scroller), 10, rule(), 10, self._foot()]
        return box(column(*parts, margins=(24, 18, 24, 14)), "panel")

    def _foot(self) -> QWidget:
        look = self._desk.look
        printed = Button(look, self.tr("Print this card"), icon="printer", size="small")
        printed.clicked.connect(self._print)
        shows = Label(look, self.tr("shows this card anywhere"), "small", "text2")
        held = Label(look, self.tr("hold: the keys of where you are"), "small", "text2")
        parts: list[Part] = [KeyCap(look, "F1"), shows, 10, KeyCap(look, "Alt"), held]
        return holding(row(*parts, STRETCH, printed, gap=7))

    def _use(self, profile: object) -> None:
        habits = self._desk.habits
        habits.take(replace(habits.now, profile=Profile(str(profile))))
        self._show()

    def _show(self) -> None:
        is_tally = self._desk.commander.book.profile is Profile.TALLY
        self._note.set_whole(
            self.tr(
                "Tally keys: Ctrl A saves too, Enter moves in every form. Everything else stays the same."
            )
            if is_tally
            else self.tr("Function keys mean what they mean in TallyPrime.")
        )
        empty_out(self._columns)
        found_rows = self._found()
        for groups in self._arranged():
            self._columns.addLayout(self._column(groups, found_rows), 1)
        if not any(found_rows.values()):
            none = self.tr("No key does that. Ctrl K finds everything that can be done.")
            self._columns.addWidget(Label(self._desk.look, none, "small", "text3"))

    def _arranged(self) -> tuple[tuple[Group, ...], ...]:
        """Three columns, or two where the window is narrow."""
        if not self._is_narrow:
            return COLUMNS
        first, second, third = COLUMNS
        return (*first, *second[1:]), (*second[:1], *third)

    def _found(self) -> dict[Group, tuple[KeyRow, ...]]:
        book, text = self._desk.commander.book, self.search.text()
        return {group: found(rows_of(group, book), text) for group in Group}

    def _column(
        self, groups: tuple[Group, ...], found_rows: dict[Group, tuple[KeyRow, ...]]
    ) -> QVBoxLayout:
        look = self._desk.look
        parts: list[Part] = []
        for group in groups:
            if not found_rows[group]:
                continue
            parts += [
                12 if parts else None,
                Label(look, group_words(group), "strong", "primary"),
                7,
            ]
            for each in found_rows[group]:
                words = Elided(look, each.words, "small", "text2")
                parts += [row(KeyCap(look, each.keys), Grown(words), gap=8), 5]
        return column(*parts, STRETCH)

    def _print(self) -> None:
        from payaid_desktop.ui.text_printing import print_text  # noqa: PLC0415 - Qt's printing

        print_text(self._desk.shell.overlay_parent(), as_text(self._desk.commander.book))


def open_key_card(desk: Desk, subject: str | None) -> None:
    """Open the key card."""
    del subject
    KeyCard(desk).open()
