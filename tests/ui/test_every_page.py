"""What holds for every page: it fits, it can be used without a mouse, and its key caps tell the truth."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QHeaderView,
    QLabel,
    QScrollBar,
    QWidget,
)

from payaid_desktop.ui.dialogs import DIALOGS
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Elided
from payaid_desktop.ui.languages import LANGUAGES, Languages
from payaid_desktop.ui.pages import PAGES
from payaid_desktop.ui.shell.shell import DesktopShell
from tests.ui.desks import TestDesk
from tests.ui.pictures import check_picture
from tests.ui.subjects import subject_of

SIZES = ((1366, 688), (1280, 680), (1093, 560), (911, 480), (683, 384))
"""Logical px: 1366×768 at 100, 125, 150 and 200 %, less title bar and task bar, and full HD at 150 %."""
SLACK_PX = 1


@pytest.fixture
def opened(demo_desk: TestDesk):
    """A function that shows a page of the demo shop, as somebody who goes there."""

    def show(name: str) -> QWidget:
        shell = DesktopShell(demo_desk.window)
        first = next(iter(PAGES))
        shell.open(demo_desk.desk, PAGES, DIALOGS, first=first)
        shell.go(name, subject_of(name, demo_desk.desk.services))
        QApplication.processEvents()
        return demo_desk.window.stack.currentWidget()

    return show


def clipped(page: QWidget) -> list[str]:
    """Texts that have less room than they need; elided and wrapped ones may."""
    return [
        f"{label.text()!r}: {label.width()} of {label.sizeHint().width()} px"
        for label in page.findChildren(QLabel)
        if label.isVisible()
        and label.text()
        and not label.wordWrap()
        and not isinstance(label, Elided)
        and label.width() + SLACK_PX < label.sizeHint().width()
    ] + [
        f"{button.text()!r}: {button.width()} of {button.sizeHint().width()} px"
        for button in page.findChildren(Button)
        if button.isVisible() and button.width() + SLACK_PX < button.sizeHint().width()
    ]


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("name", list(PAGES))
def test_no_text_is_clipped_and_the_window_keeps_its_size(name, language, opened, demo_desk, qapp):
    languages = Languages(qapp)
    languages.use(language)
    page = opened(name)
    found = {}
    for width, height in SIZES:
        demo_desk.window.resize(width, height)
        QApplication.processEvents()
        if demo_desk.window.size() != QSize(width, height):
            found[width, height] = f"the window is {demo_desk.window.size().toTuple()}"
        elif texts := clipped(page):
            found[width, height] = texts
    languages.use("en")

    assert found == {}


@pytest.mark.parametrize("name", list(PAGES))
def test_everything_that_takes_the_focus_has_a_name(name, opened):
    page = opened(name)
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not isinstance(widget, QHeaderView | QScrollBar | QAbstractSpinBox)
        and type(widget) is not QAbstractScrollArea
    ]

    assert nameless == []


@pytest.mark.parametrize("name", list(PAGES))
def test_every_key_cap_that_is_seen_does_something(name, opened, demo_desk):
    page = opened(name)
    commander = demo_desk.desk.commander
    answered = {commander.book.caption(command.id) for command in commander.available()}
    shown = {
        button.keys()
        for button in page.findChildren(Button)
        if button.isVisible() and button.keys()
    }

    assert shown <= answered


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", list(PAGES))
def test_every_page_looks_as_it_did(name, theme, opened, demo_desk, look):
    from payaid_desktop.ui.kit.tokens import THEMES

    look.wear(THEMES[theme])
    opened(name)
    QApplication.processEvents()

    check_picture(demo_desk.window, f"page-{name}-{theme}")
