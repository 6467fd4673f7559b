"""Fields with their hint and error line, and text inputs."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.fields import Field, PasswordInput, TextInput
from payaid_desktop.ui.kit.look import Look


def make_field(qtbot: QtBot, look: Look, label: str = "GSTIN", width: int = 300, **more) -> Field:
    field = Field(look, label, TextInput(look), **more)
    qtbot.addWidget(field)
    field.setFixedWidth(width)
    field.show()
    return field


def test_an_error_takes_the_place_of_the_hint_and_nothing_jumps(qtbot: QtBot, look: Look) -> None:
    field = make_field(qtbot, look, hint="15 letters and digits")
    before = field.sizeHint()
    field.show_error("Last character should be Q")
    assert field.has_error()
    assert field.note() == "Last character should be Q"
    assert field.sizeHint() == before
    field.show_error("")
    assert field.note() == "15 letters and digits"


def test_a_screen_reader_hears_label_and_error(qtbot: QtBot, look: Look) -> None:
    field = make_field(qtbot, look, required=True)
    field.show_error("Last character should be Q")
    assert field.entry.accessibleName() == "GSTIN, required"
    assert field.entry.accessibleDescription() == "Last character should be Q"


def test_the_label_belongs_to_the_input(qtbot: QtBot, look: Look) -> None:
    field = make_field(qtbot, look, "Terms & notes")
    labels = [label for label in field.findChildren(QLabel) if label.buddy() is field.entry]
    assert [label.text() for label in labels] == ["Terms && notes"]


def test_an_error_is_an_icon_and_a_sentence_and_colours_the_outline(
    qtbot: QtBot, look: Look
) -> None:
    field = make_field(qtbot, look)
    field.show_error("Last character should be Q")
    assert field.entry.property("state") == "error"
    field.show_ok("Well formed")
    assert field.entry.property("state") == "ok"
    assert not field.has_error()


def test_a_sentence_that_is_longer_than_the_field_shows_in_full(qtbot: QtBot, look: Look) -> None:
    field = make_field(qtbot, look, width=140)
    before = field.sizeHint().height()
    field.show_error("The email is lakshmi@@mart, which is not a valid address of anybody.")
    assert field.sizeHint().height() > before + 20


def test_what_was_typed_stays_when_an_error_shows(qtbot: QtBot, look: Look) -> None:
    field = make_field(qtbot, look)
    entry = field.findChild(TextInput)
    assert entry is not None
    qtbot.keyClicks(entry, "27AAKFS")
    field.show_error("Too short")
    assert entry.text() == "27AAKFS"


def test_a_field_without_a_reserved_line_is_lower_until_it_has_something_to_say(
    qtbot: QtBot, look: Look
) -> None:
    field = make_field(qtbot, look, reserved=False)
    before = field.sizeHint().height()
    field.show_error("Too short")
    assert field.sizeHint().height() == before + 20


def test_a_field_takes_any_input(qtbot: QtBot, look: Look) -> None:
    entry = QWidget()
    field = Field(look, "Logo", entry)
    qtbot.addWidget(field)
    field.show_error("Too large")
    assert entry.accessibleDescription() == "Too large"


def test_a_password_shows_when_the_eye_is_pressed(qtbot: QtBot, look: Look) -> None:
    entry = PasswordInput(look, name="Password")
    qtbot.addWidget(entry)
    assert entry.echoMode() is QLineEdit.EchoMode.Password
    entry.actions()[0].trigger()
    assert entry.echoMode() is QLineEdit.EchoMode.Normal


class Shown(QObject):
    """Writes down what is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[QWidget] = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self.windows.append(watched)
        return False


def test_a_field_is_never_a_window_of_its_own(look: Look, qtbot: QtBot) -> None:
    """It would flash up, and take the focus from the window that it is made for."""
    shown = Shown()
    look.app.installEventFilter(shown)
    made = Field(look, "Name", TextInput(look), hint="As printed")
    look.app.removeEventFilter(shown)
    qtbot.addWidget(made)

    assert shown.windows == []
