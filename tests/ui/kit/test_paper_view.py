"""A paper on the screen."""

from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.paper_view import PaperView


def test_a_sheet_that_waits_leaves_the_colours_of_all_others_alone(qtbot: QtBot, look: Look):
    view = PaperView(look, name="Bill")
    qtbot.addWidget(view)
    view.set_paper_width(300)
    view.show_waiting()
    view.resize(400, 300)
    view.grab()

    assert view.page_count() == 1
    assert look.colour("border2").alpha() == 255
