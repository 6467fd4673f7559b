"""One window for each folder."""

import platform

import pytest

from payaid_desktop.ui.single import SingleInstance, socket_name


@pytest.fixture
def first(qapp, tmp_path):
    one = SingleInstance(tmp_path)
    assert one.is_first()
    yield one
    one.close()


def test_the_second_start_raises_the_first_window(first, qtbot, tmp_path):
    second = SingleInstance(tmp_path)
    assert not second.is_first()
    with qtbot.waitSignal(first.raise_wanted):
        assert second.raise_first()


def test_two_folders_are_two_windows(first, tmp_path):
    (tmp_path / "other").mkdir()
    other = SingleInstance(tmp_path / "other")

    assert other.is_first()
    other.close()


def test_when_the_first_is_gone_the_next_is_first(first, tmp_path):
    first.close()
    again = SingleInstance(tmp_path)

    assert again.is_first()
    again.close()


def test_a_window_that_was_killed_holds_nothing(qapp, tmp_path):
    gone = 2**22 - 1  # larger than any process of a usual Linux
    (tmp_path / "window.lock").write_text(f"{gone}\npayaid-desktop\n{platform.node()}\n\n\n")
    next_one = SingleInstance(tmp_path)

    assert next_one.is_first()
    next_one.close()


def test_a_folder_that_cannot_be_used_keeps_no_window_from_opening(qapp, tmp_path):
    nowhere = SingleInstance(tmp_path / "missing")

    assert nowhere.is_first()
    nowhere.close()


def test_where_nobody_is_there_nobody_hears(qapp, tmp_path):
    assert not SingleInstance(tmp_path / "nobody").raise_first()


def test_the_name_of_the_socket_is_short_and_tells_nothing(tmp_path):
    name = socket_name(tmp_path / ("x" * 200))

    assert len(name) < 40
    assert "x" * 10 not in name
