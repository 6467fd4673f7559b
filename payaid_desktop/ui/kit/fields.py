"""Fields: a label, an input, and a line below it for a hint or for what is wrong."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from payaid_desktop.ui.kit.labels import Icon, KeyCap, Label, restyle
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row, set_shown
from payaid_desktop.ui.kit.look import Look

_LABEL_PX: Final = 18
_LINE_PX: Final = 16
_GAP_PX: Final = 4
_MARKS: Final = {"error": ("circle-alert", "bad"), "ok": ("circle-check", "ok")}


class TextInput(QLineEdit):
    """A line of text. `name` is what a screen reader says; a field with a label says it too."""

    def __init__(
        self, look: Look, text: str = "", *, name: str = "", placeholder: str = ""
    ) -> None:
        super().__init__(text)
        self._look = look
        self.setFont(look.font("body"))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)

    def set_state(self, state: str) -> None:
        """Colour the outline: "error", "ok" or "" for neither."""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            restyle(self)

    def set_large(self) -> None:
        """Make it tall, to stand beside the one amount that a dialog is about."""
        self.setProperty("large", "yes")
        restyle(self)


class PasswordInput(TextInput):
    """A line of text that nobody beside should read; the eye shows it."""

    def __init__(self, look: Look, *, name: str = "", placeholder: str = "") -> None:
        super().__init__(look, name=name, placeholder=placeholder)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self.show_letters)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        look.changed.connect(self._draw_eye)
        self.show_letters(shown=False)

    def show_letters(self, shown: bool) -> None:  # noqa: FBT001 - the slot of a checkable action
        """Show what is typed, or dots."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.setText(self.tr("Hide password") if shown else self.tr("Show password"))
        self._draw_eye()

    def _draw_eye(self) -> None:
        name = "eye-off" if self._eye.isChecked() else "eye"
        self._eye.setIcon(QIcon(self._look.icon(name, "text3")))


class Field(QWidget):
    """A label with an input under it.

    The line below is reserved, so that nothing jumps when an error appears; it grows only where a sentence needs more
    than one line. `reserved` = False leaves it out until there is something to say.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        entry: QWidget,
        *,
        hint: str = "",
        required: bool = False,
        keys: str = "",
        reserved: bool = True,
    ) -> None:
        super().__init__()
        self._hint = hint
        self._required = required
        self.entry = entry
        self._label = Label(look, role="label", tone="text2")
        self._label.setBuddy(entry)
        self._line = NoteLine(look, reserved=reserved)
        self.setLayout(self._arranged(look, keys))
        self.setFocusProxy(entry)
        self.set_label(label)
        self.show_hint(hint)

    def set_label(self, label: str) -> None:
        """Change the label."""
        star = " *" if self._required else ""
        self._label.setText(f"{label.replace('&', '&&')}{star}")  # a buddy would take "&" for a key
        spoken = self.tr("{label}, required").format(label=label) if self._required else label
        self.entry.setAccessibleName(spoken)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence goes back to the hint."""
        if sentence:
            self._show("error", sentence)
        else:
            self.show_hint(self._hint)

    def show_ok(self, sentence: str) -> None:
        """Say what is right about what was typed."""
        self._show("ok", sentence)

    def show_hint(self, sentence: str) -> None:
        """Say what belongs here; also when nothing is wrong any more."""
        self._hint = sentence
        self._show("", sentence)

    def has_error(self) -> bool:
        """Whether it shows an error."""
        return self._line.state == "error"

    def note(self) -> str:
        """The sentence below the input."""
        return self._line.sentence()

    def _show(self, state: str, sentence: str) -> None:
        self._line.show_note(state, sentence)
        self.entry.setAccessibleDescription(sentence)
        if isinstance(self.entry, TextInput):
            self.entry.set_state(state)
        elif (self.entry.property("state") or "") != state:
            self.entry.setProperty("state", state)
            restyle(self.entry)

    def _arranged(self, look: Look, keys: str) -> QVBoxLayout:
        cap = KeyCap(look, keys, flat=True) if keys else None
        head = holding(row(self._label, STRETCH, cap, gap=4))
        head.setFixedHeight(look.px(_LABEL_PX))
        # Room to spare goes below: fields side by side keep one line, whatever they have to say.
        return column(head, 5, self.entry, self._line, STRETCH)


class NoteLine(QWidget):
    """One line under an input: a hint, or an icon and a sentence; more lines only where the sentence needs them."""

    def __init__(self, look: Look, *, reserved: bool = True) -> None:
        super().__init__()
        self._look = look
        self._reserved = reserved
        self.state = ""
        self._icon = Icon(look, "circle-alert", "bad", 13)
        self._text = Label(look, role="small", tone="text3").wrapped()
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        mark = column(2, self._icon, STRETCH)
        self._line = row(mark, Grown(self._text), margins=(0, _GAP_PX, 0, 0), gap=5)
        self.setLayout(self._line)
        self.show_note("", "")

    def sentence(self) -> str:
        """What it says."""
        return self._text.text()

    def show_note(self, state: str, sentence: str) -> None:
        """Show a sentence as "error", "ok" or "" for a hint."""
        self.state = state if sentence else ""
        self._text.setText(sentence)
        mark, tone = _MARKS.get(self.state, ("circle-alert", "text3"))
        self._icon.show_icon(mark, tone)
        self._icon.setVisible(bool(self.state))
        self._text.set_tone(tone)
        set_shown(self, shown=self._reserved or bool(sentence))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A fixed height: layouts squeeze a height that depends on the width until lines overlap.
        room = self.width() - (18 if self.state else 0)
        flags = Qt.TextFlag.TextWordWrap
        metrics = self._text.fontMetrics()
        needed = metrics.boundingRect(0, 0, max(room, 1), 0, flags, self._text.text()).height()
        least = self._look.px(_LINE_PX)
        height = _GAP_PX + max(least, needed if room > least else least)
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self._line.invalidate()  # it has laid its parts out for the height before
