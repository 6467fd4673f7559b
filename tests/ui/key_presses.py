"""A hand on the keyboard that counts: a chord is one key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Keys:
    """Presses keys where the cursor is."""

    def __init__(self, before: int = 0) -> None:
        self.count = before

    def type(self, text: str) -> "Keys":
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget(), letter)
            QApplication.processEvents()
            self.count += 1
        return self

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier = NONE) -> "Keys":
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key, with_)
            QApplication.processEvents()
            self.count += 1
        return self

    def enter(self) -> "Keys":
        return self.press(Qt.Key.Key_Return)

    def tab(self) -> "Keys":
        return self.press(Qt.Key.Key_Tab)

    def ctrl(self, key: Qt.Key) -> "Keys":
        return self.press(key, with_=CTRL)

    def alt(self, key: Qt.Key) -> "Keys":
        return self.press(key, with_=ALT)
