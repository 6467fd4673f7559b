"""Rows and columns in one line each, with the space between their parts said in place."""

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

Margins: TypeAlias = int | tuple[int, int] | tuple[int, int, int, int]
Part: TypeAlias = "QWidget | QLayout | int | Stretch | Grown | None"


class Stretch:
    """Takes the room that is left."""


class Grown:
    """A part that takes `share` of the room that is left."""

    def __init__(self, part: QWidget | QLayout, share: int = 1) -> None:
        self.part = part
        self.share = share


STRETCH = Stretch()


def column(*parts: Part, margins: Margins = 0, gap: int = 0) -> QVBoxLayout:
    """Lay parts one below the other; a number is room in px, None is left out."""
    layout = QVBoxLayout()
    _fill(layout, parts, margins=margins, gap=gap)
    return layout


def row(*parts: Part, margins: Margins = 0, gap: int = 8) -> QHBoxLayout:
    """Lay parts side by side; a number is room in px, None is left out."""
    layout = QHBoxLayout()
    _fill(layout, parts, margins=margins, gap=gap)
    return layout


def holding(layout: QLayout) -> QWidget:
    """Make a widget of a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def box(layout: QLayout, kind: str = "card") -> QFrame:
    """Draw a frame around a layout: card, panel, well, foot, tint, ok, warn, bad or info."""
    frame = QFrame()
    frame.setProperty("box", kind)
    frame.setLayout(layout)
    return frame


def card(*parts: Part, margins: Margins = 16, gap: int = 0) -> QFrame:
    """Make a card with parts one below the other."""
    return box(column(*parts, margins=margins, gap=gap))


def rule(direction: str = "h", *, length: int | None = None) -> QFrame:
    """Draw a hairline, "h" or "v"."""
    line = QFrame()
    line.setProperty("rule", direction)
    if direction == "h":
        line.setFixedHeight(1)
    else:
        line.setFixedWidth(1)
    if length is not None and direction == "v":
        line.setFixedHeight(length)
    return line


def set_shown(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a part; one that stands in nothing yet must not become a window of its own for a moment."""
    if shown and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
    else:
        widget.setVisible(shown)


def scrolled(content: QWidget, *, name: str) -> QScrollArea:
    """Let a part scroll up and down, so that it never forces the window larger."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    area.setAccessibleName(name)
    return area


def empty_out(layout: QLayout) -> None:
    """Take everything out of a layout, and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty_out(inner)


def _fill(layout: QBoxLayout, parts: Iterable[Part], *, margins: Margins, gap: int) -> None:
    layout.setContentsMargins(*_four(margins))
    layout.setSpacing(gap)
    for part in parts:
        _put(layout, part)


def _put(layout: QBoxLayout, part: Part) -> None:
    match part:
        case None:
            return
        case int():
            layout.addSpacing(part)
        case Stretch():
            layout.addStretch(1)
        case Grown(part=QLayout() as inner, share=share):
            layout.addLayout(inner, share)
        case Grown(part=QWidget() as widget, share=share):
            layout.addWidget(widget, share)
        case QLayout():
            layout.addLayout(part)
        case QWidget():
            layout.addWidget(part)


def _four(margins: Margins) -> tuple[int, int, int, int]:
    if isinstance(margins, int):
        return margins, margins, margins, margins
    if len(margins) == 2:
        return margins[0], margins[1], margins[0], margins[1]
    return margins
