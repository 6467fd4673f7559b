"""How somebody likes to work."""

from dataclasses import replace

from payaid_desktop.ui.commands import Profile
from payaid_desktop.ui.habits import Habits


def test_habits_apply_at_once_and_are_there_at_the_next_start(new_desk):
    keeper, desk = new_desk.desk.habits, new_desk.desk
    keeper.take(Habits(Profile.TALLY, "dark", 100, "en"))

    assert desk.look.theme.is_dark
    assert desk.keys("save") == "Ctrl A"
    assert keeper.now == Habits(Profile.TALLY, "dark", 100, "en")


def test_only_language_and_size_make_everything_anew(new_desk):
    keeper = new_desk.desk.habits
    usual = keeper.now

    assert not keeper.take(replace(usual, theme="dark", profile=Profile.TALLY))
    assert keeper.take(replace(usual, scale_percent=130))
    assert keeper.take(replace(usual, scale_percent=130, language="hi"))
    keeper.take(usual)
