"""The key card."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.ui.commands import COMMANDS, Group, Profile
from payaid_desktop.ui.invoices.list_page import InvoicesPage
from payaid_desktop.ui.key_book import KeyBook, caption
from payaid_desktop.ui.keys.dialog import KeyCard
from payaid_desktop.ui.keys.rows import as_text, rows_of
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.kit.tokens import THEMES
from tests.ui.pictures import check_picture


@pytest.fixture
def card(new_desk) -> KeyCard:
    new_desk.show(InvoicesPage(new_desk.desk))
    made = KeyCard(new_desk.desk)
    made.open()
    return made


def test_every_command_with_a_key_stands_on_the_card():
    rows = {row.keys for group in Group for row in rows_of(group, KeyBook())}
    shown = " ".join(rows)
    missing = [
        command.id
        for command in COMMANDS
        for keys in command.keys[:1]
        if caption(keys) not in shown
        and not command.id.startswith("mode.")
        and not keys.removeprefix("Ctrl+").isdecimal()
    ]

    assert missing == []


def test_the_pages_of_the_side_bar_are_one_row():
    rows = [row for row in rows_of(Group.GO, KeyBook()) if row.words == "Pages in the side bar"]

    assert [row.keys for row in rows] == ["Ctrl 1 … 9"]


def test_a_key_is_found_by_word_and_by_key(card):
    QTest.keyClicks(card.search, "credit")
    QTest.keyClick(card.search, Qt.Key.Key_Return)
    assert card.shown() == ["Credit note"]
    card.search.clear()
    QTest.keyClicks(card.search, "ctrl s")
    QTest.keyClick(card.search, Qt.Key.Key_Return)

    assert "Save" in card.shown()


def test_the_profile_is_another_one_at_once(card, new_desk):
    card.profile.take(Profile.TALLY)

    assert new_desk.desk.commander.book.profile is Profile.TALLY
    assert any(row.keys.startswith("Ctrl A") for row in card._found()[Group.FINISH])


def test_f1_and_esc_both_close_it_and_the_focus_is_back(demo_desk):
    page = InvoicesPage(demo_desk.desk)
    demo_desk.show(page)
    page.view.search.setFocus()
    for key in (Qt.Key.Key_F1, Qt.Key.Key_Escape):
        KeyCard(demo_desk.desk).open()
        QTest.keyClick(QApplication.focusWidget(), key)
        assert top_overlay(demo_desk.window) is None
        assert page.view.search.hasFocus()


def test_a_search_for_nothing_that_has_a_key_says_so(card, new_desk):
    QTest.keyClicks(card.search, "qqqq")
    QTest.keyClick(card.search, Qt.Key.Key_Return)

    assert card.shown() == []


def test_the_card_on_paper_holds_every_row():
    text = as_text(KeyBook())

    assert all(row.words in text for group in Group for row in rows_of(group, KeyBook()))


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614), (911, 512), (683, 384)])
def test_the_card_fits_every_window(new_desk, size):
    new_desk.window.resize(QSize(*size))
    QApplication.processEvents()
    card = KeyCard(new_desk.desk)
    card.open()
    QApplication.processEvents()

    assert new_desk.window.size() == QSize(*size)
    assert new_desk.window.rect().contains(card.overlay._panel.geometry())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_card_looks_as_it_did(demo_desk, look, theme):
    look.wear(THEMES[theme])
    demo_desk.show(InvoicesPage(demo_desk.desk))
    KeyCard(demo_desk.desk).open()
    QApplication.processEvents()

    check_picture(demo_desk.window, f"key-card-{theme}")
