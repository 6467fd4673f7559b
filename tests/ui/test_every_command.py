"""Every command of the one list is answered: by a page, by a dialog or by the window."""

from collections import defaultdict

import pytest

from payaid_desktop.services.asking import DocumentFilter, PageRequest
from payaid_desktop.ui.commands import ANYWHERE, COMMANDS
from payaid_desktop.ui.dialogs import DIALOGS
from payaid_desktop.ui.pages import PAGES
from payaid_desktop.ui.shell.shell import DesktopShell
from tests.bills import note
from tests.ui.desks import TestDesk
from tests.ui.subjects import subject_of


@pytest.fixture
def answered(demo_desk: TestDesk) -> dict[str, set[str]]:
    """The ids of the commands that each page or dialog answers to, by its scope; those of the window too."""
    desk, found = demo_desk.desk, defaultdict(set)
    shell = DesktopShell(demo_desk.window)
    shell.open(desk, PAGES, DIALOGS, first="home")
    quotations = desk.services.quotations.page(DocumentFilter(), PageRequest(limit=20)).items
    shown = [(name, subject_of(name, desk.services)) for name in PAGES]
    bill = desk.services.invoices.get(subject_of("bill", desk.services))
    draft = desk.services.credit_notes.create(note(bill)).value
    more = [("bill", draft.id), *(("quotation", each.id) for each in quotations)]
    for name, subject in [*shown, *more]:
        shell.go(name, subject)  # some quotations were turned into bills already
        page = demo_desk.window.stack.currentWidget()
        found[page.scope] |= set(page.handlers())
    can = [each for each in COMMANDS if desk.commander.can(each.id)]
    found[ANYWHERE] = {each.id for each in can if each.holds_in(ANYWHERE)}
    shell.open_dialog("payment")
    found["payment"] = {each.id for each in COMMANDS if desk.commander.can(each.id)}
    return found


def test_every_key_of_a_page_is_answered_there(answered):
    scopes = set(answered)
    dead = [
        f"{command.id} in {scope}"
        for command in COMMANDS
        for scope in scopes & set(command.scopes)
        if command.id not in answered[scope]
    ]

    assert dead == []


def test_every_command_is_answered_somewhere(answered):
    somewhere = set().union(*answered.values())

    assert [command.id for command in COMMANDS if command.id not in somewhere] == []


def test_no_page_answers_to_a_command_that_does_not_hold_there(answered):
    scopes = {command.id: command.scopes for command in COMMANDS}
    astray = [
        f"{id} in {scope}"
        for scope, ids in answered.items()
        for id in ids
        if scope not in scopes[id] and ANYWHERE not in scopes[id]
    ]

    assert astray == []
