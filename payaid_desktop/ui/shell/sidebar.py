"""The side bar: whose shop it is, search, and the places; a rail of icons where the window is narrow."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, empty_out, holding, row, scrolled
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import chip_width, draw_chip, draw_line, fill, outline
from payaid_desktop.ui.places import PLACES, Place, place_words

WIDE_PX: Final = 208
RAIL_PX: Final = 52
SMALL_RAIL_PX: Final = 44
_WIDE: Final = 3
_ITEM_PX: Final = 32


class Mark(QWidget):
    """The mark of the program."""

    def __init__(self, look: Look, size_px: int = 30) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(size_px, size_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.width()
        fill(painter, QRectF(0, 0, side, side), self._look.colour("mark"), side * 0.27)
        font = QFont(self._look.font("h2", weight=700))
        font.setPixelSize(round(side * 0.56))
        painter.setFont(font)
        painter.setPen(QColor(Qt.GlobalColor.white))
        letter = QRectF(-side * 0.04, 0, side, side)
        painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, "P")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("gold"))
        painter.drawEllipse(QPointF(side * 0.76, side * 0.72), side * 0.09, side * 0.09)


class NavItem(QPushButton):
    """A place of the side bar; on a rail it is its icon alone."""

    def __init__(self, look: Look, title: str, icon: str, keys: str, *, is_rail: bool) -> None:
        super().__init__(title)
        self._look = look
        self._icon = icon
        self._keys = keys
        self._is_rail = is_rail
        self._badge = ""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(look.px(34 if is_rail else _ITEM_PX))
        self.setAccessibleName(f"{title}, {keys}" if keys else title)
        if is_rail:
            self.setToolTip(f"{title} ({keys})" if keys else title)

    def show_badge(self, text: str) -> None:
        """Show how many things need somebody there."""
        self._badge = text
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        if self.isChecked():
            fill(painter, rect, self._look.colour("primary_tint2"), 6)
        elif self.underMouse():
            fill(painter, rect, self._look.colour("surface3"), 6)
        if self.hasFocus():
            ring = rect.adjusted(1, 1, -1, -1)
            outline(painter, ring, self._look.colour("focus"), radius=6, width=2)
        if self._is_rail:
            self._paint_rail(painter)
        else:
            self._paint_wide(painter)

    def _paint_rail(self, painter: QPainter) -> None:
        tone = "primary_text" if self.isChecked() else "text2"
        at = QPointF(self.width() / 2 - 9, self.height() / 2 - 9)
        painter.drawPixmap(at, self._look.icon(self._icon, tone, 18))
        if self._badge:
            painter.setPen(QPen(self._look.colour("sidebar"), 2))
            painter.setBrush(self._look.colour("bad_line"))
            painter.drawEllipse(QPointF(self.width() / 2 + 9, self.height() / 2 - 8), 5, 5)

    def _paint_wide(self, painter: QPainter) -> None:
        look, width, height = self._look, self.width(), self.height()
        chosen = self.isChecked()
        icon = look.icon(self._icon, "primary_text" if chosen else "text2")
        painter.drawPixmap(QPointF(10, height / 2 - 8), icon)
        painter.setPen(look.colour("primary_text" if chosen else "text"))
        font = look.font("strong" if chosen else "medium")
        draw_line(painter, QRectF(36, 0, width - 36, height), self.text(), font)
        if self._badge:
            x = width - 8 - chip_width(look, self._badge, small=True)
            draw_chip(painter, look, QPointF(x, height / 2), self._badge, "bad", small=True)
        elif self._keys:
            painter.setPen(look.colour("text3"))
            room = QRectF(0, 0, width - 10, height)
            draw_line(painter, room, self._keys, look.font("micro"), right=True)


class SearchButton(QPushButton):
    """Looks like a search field and opens the palette."""

    def __init__(self, look: Look, text: str, keys: str) -> None:
        super().__init__(text)
        self._look = look
        self._keys = keys
        self.setFixedHeight(look.px(32))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{text}, {keys}")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, height = self._look, self.height()
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill(painter, rect, look.colour("surface"), 6)
        edge, width = ("focus", 2) if self.hasFocus() else ("border2", 1)
        outline(painter, rect, look.colour(edge), radius=6, width=width)
        painter.drawPixmap(QPointF(9, height / 2 - 7), look.icon("search", "text3", 14))
        painter.setPen(look.colour("text3"))
        draw_line(painter, QRectF(30, 0, 140, height), self.text(), look.font("body"))
        painter.setPen(look.colour("text2"))
        room = QRectF(0, 0, self.width() - 9, height)
        draw_line(painter, room, self._keys, look.font("cap"), right=True)


class Sidebar(QFrame):
    """Leads to every place.

    Signals:
        chosen(str): the page of a place.
        search_wanted(): somebody wants the palette.
        keys_wanted(): somebody wants the key card.
    """

    chosen = Signal(str)
    search_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, look: Look, captions: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self._look = look
        self._captions = captions
        self._level = 0
        self._place = ""
        self._business = ("", "")
        self._items: dict[str, NavItem] = {}
        self._badges: dict[str, str] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.fit(_WIDE)

    def show_business(self, name: str, year: str) -> None:
        """Show whose shop this is, and the financial year."""
        self._business = (name, year)
        self._build()

    def show_place(self, place: str) -> None:
        """Mark where we are."""
        self._place = place
        for page, item in self._items.items():
            item.setChecked(page == place)

    def show_badge(self, page: str, text: str) -> None:
        """Show how many things need somebody at a place."""
        self._badges[page] = text
        if page in self._items:
            self._items[page].show_badge(text)

    def show_captions(self, captions: Mapping[str, str]) -> None:
        """Show the keys of another profile."""
        self._captions = captions
        self._build()

    def fit(self, level: int) -> None:
        """Be 3 wide, 2 a rail, 1 a small rail."""
        if level != self._level:
            self._level = level
            self._build()

    def _build(self) -> None:
        empty_out(self._layout)
        is_rail = self._level < _WIDE
        self._items = {place.page: self._item(place, is_rail=is_rail) for place in PLACES}
        if is_rail:
            self.setFixedWidth(RAIL_PX if self._level > 1 else SMALL_RAIL_PX)
            self._layout.addWidget(self._rail())
        else:
            self.setFixedWidth(WIDE_PX)
            self._layout.addWidget(self._wide())
        self.show_place(self._place)

    def _item(self, place: Place, *, is_rail: bool) -> NavItem:
        keys = self._captions.get(f"go.{place.page}", "")
        item = NavItem(self._look, place_words(place.title), place.icon, keys, is_rail=is_rail)
        item.show_badge(self._badges.get(place.page, ""))
        item.clicked.connect(lambda: self._choose(place.page))
        return item

    def _choose(self, page: str) -> None:
        self.show_place(self._place)  # the shell marks the place when it is really there
        self.chosen.emit(page)

    def _wide(self) -> QWidget:
        look = self._look
        name, year = self._business
        head = row(
            Mark(look),
            Grown(column(Elided(look, name, "strong"), Label(look, year, "micro", "text3"), gap=1)),
            margins=(11, 10, 10, 8),
        )
        parts: list[object] = []
        for place in PLACES:
            if place.group:
                heading = Label(look, place_words(place.group).upper(), "cap", "text3")
                parts += [9, row(heading, margins=(10, 0, 0, 3))]
            parts.append(self._items[place.page])
        places = column(*parts, margins=(10, 2, 10, 0))  # type: ignore[arg-type] # mixed on purpose
        search = SearchButton(look, self.tr("Search or go to"), self._captions.get("go.search", ""))
        search.clicked.connect(self.search_wanted)
        content = column(head, row(search, margins=(10, 2, 10, 4)), places, STRETCH, self._foot())
        return holding(content)

    def _foot(self) -> QWidget:
        keys = NavItem(
            self._look,
            self.tr("Keys"),
            "circle-help",
            self._captions.get("go.keys", ""),
            is_rail=self._level < _WIDE,
        )
        keys.clicked.connect(self._show_keys)
        self._items["keys"] = keys
        return holding(row(keys, margins=(10, 6, 10, 10)))

    def _show_keys(self) -> None:
        self.show_place(self._place)
        self.keys_wanted.emit()

    def _rail(self) -> QWidget:
        look = self._look
        side = 36 if self._level > 1 else 32
        search = NavItem(
            look,
            self.tr("Search or go to"),
            "search",
            self._captions.get("go.search", ""),
            is_rail=True,
        )
        search.clicked.connect(self.search_wanted)
        items = [search, *self._items.values()]
        for item in items:
            item.setFixedWidth(side)
        mark = Mark(look, 30 if self._level > 1 else 24)
        margins = (8, 8, 8, 6) if self._level > 1 else (6, 6, 6, 4)
        content = holding(column(mark, 6, search, 4, *items[1:], STRETCH, margins=margins, gap=1))
        return scrolled(content, name=self.tr("Places"))
