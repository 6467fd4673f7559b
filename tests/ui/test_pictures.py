"""The comparison of pictures itself."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.look import Look
from tests.ui import pictures


@pytest.fixture
def label(qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setattr(pictures, "STORED", tmp_path / "stored")
    monkeypatch.setattr(pictures, "OUTCOME", tmp_path / "outcome")
    label = Label(look, "₹3,86,420", "hero")
    qtbot.addWidget(label)
    label.resize(300, 60)
    return label


def test_a_widget_looks_like_its_stored_picture(
    label: Label, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(pictures.UPDATE, "1")
    pictures.check_picture(label, "label")
    monkeypatch.delenv(pictures.UPDATE)
    pictures.check_picture(label, "label")
    assert [path.name for path in pictures.STORED.iterdir()] == ["label.png"]
    assert not pictures.OUTCOME.exists()


def test_another_text_fails_and_leaves_both_pictures(
    label: Label, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(pictures.UPDATE, "1")
    pictures.check_picture(label, "label")
    monkeypatch.delenv(pictures.UPDATE)
    label.setText("₹3,86,421")
    with pytest.raises(AssertionError, match="% differ"):
        pictures.check_picture(label, "label")
    assert {path.name for path in (tmp_path / "outcome").iterdir()} == {
        "label.new.png",
        "label.diff.png",
    }


def test_another_size_fails(label: Label, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(pictures.UPDATE, "1")
    pictures.check_picture(label, "label")
    monkeypatch.delenv(pictures.UPDATE)
    label.resize(301, 60)
    with pytest.raises(AssertionError, match="301"):
        pictures.check_picture(label, "label")


def test_a_picture_that_was_never_stored_fails(
    label: Label, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(pictures.UPDATE, raising=False)
    with pytest.raises(AssertionError, match="no picture"):
        pictures.check_picture(label, "label")


def test_only_channels_that_differ_by_more_than_24_count() -> None:
    grey, near, far = (Image.new("RGB", (10, 10), (100, 100, 100 + more)) for more in (0, 24, 25))
    assert pictures.different_percent(grey, near) == 0
    assert pictures.different_percent(grey, far) == 100
