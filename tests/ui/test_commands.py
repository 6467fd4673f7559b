"""The one list of keys."""

from itertools import product

import pytest
from PySide6.QtGui import QKeySequence

from payaid_desktop.ui.commands import ANYWHERE, COMMANDS, Profile
from payaid_desktop.ui.key_book import KeyBook, caption

SCOPES = sorted({scope for command in COMMANDS for scope in command.scopes})


@pytest.mark.parametrize(("scope", "profile"), list(product(SCOPES, Profile)))
def test_no_key_means_two_things_in_one_place(scope: str, profile: Profile):
    keys = [
        (key, command.plain)
        for command in COMMANDS
        if command.holds_in(scope)
        for key in command.keys_in(profile)
    ]

    assert sorted(keys) == sorted(set(keys))


def test_no_command_stands_there_twice():
    ids = [command.id for command in COMMANDS]

    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_key_is_one_that_qt_knows(command):
    for keys in command.keys_in(Profile.TALLY):
        written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
        assert written.casefold() == keys.casefold()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_no_key_needs_control_and_alt_which_is_the_key_that_types_the_rupee_sign(command):
    for keys in command.keys_in(Profile.TALLY):
        assert not {"Ctrl", "Alt"} <= set(keys.split("+"))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_single_letters_are_no_application_shortcuts(command):
    for keys in command.keys_in(Profile.TALLY):
        assert command.plain or len(keys) > 1


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("Ctrl+S", "Ctrl S"),
        ("Ctrl+Return", "Ctrl ↵"),
        ("Return", "Enter"),
        ("F8", "F8"),
        ("Ctrl+Right", "Ctrl →"),
        ("Ctrl+,", "Ctrl ,"),
        ("+", "+"),
        ("Ctrl+Shift+P", "Ctrl ⇧ P"),
    ],
)
def test_a_key_cap_shows_the_words_of_the_keyboard(keys: str, shown: str):
    assert caption(keys) == shown


def test_a_page_has_its_own_commands_before_those_that_hold_anywhere():
    ids = [command.id for command in KeyBook().of_scope("bill")]

    assert ids.index("copy") < ids.index("make.invoice")
    assert "bill.date" not in ids


def test_what_holds_anywhere_is_listed_once():
    ids = [command.id for command in KeyBook().of_scope(ANYWHERE)]

    assert len(ids) == len(set(ids))
