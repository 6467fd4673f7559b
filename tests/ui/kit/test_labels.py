"""Texts."""

from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.labels import Elided
from payaid_desktop.ui.kit.look import Look


def test_a_name_that_holds_markup_is_shown_as_it_is_also_in_its_tooltip(qtbot: QtBot, look: Look):
    name = '<img src="file:///etc/hosts"> & Sons'
    label = Elided(look, name)
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.show()

    assert (
        label.toolTip() == "<span>&lt;img src=&quot;file:///etc/hosts&quot;&gt; &amp; Sons</span>"
    )
    label.set_whole("Asha")
    label.resize(200, 20)
    assert label.toolTip() == ""
