"""Saves each change of the business as it is made; what is refused stays in its field with the reason."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.errors import WHOLE, AppError
from payaid_desktop.services.acts import Outcome
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.settings.entries import Entry
from payaid_desktop.ui.settings.patches import field_of, patch_of, values_of


class BusinessSaver(QObject):
    """Fills the fields of the business and saves what is changed in them.

    Signals:
        shown(Business): the business as it is now.
    """

    shown = Signal(object)

    def __init__(self, desk: Desk, entries: Mapping[str, Entry], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries = entries
        self._business: Business | None = None
        self._unsaved: dict[str, Any] = {}
        for path, entry in entries.items():
            entry.changed.connect(partial(self._changed, path))

    def read(self) -> None:
        """Read the business, and show it in all fields that hold nothing unsaved."""
        self._desk.tasks.run_latest(
            "settings.business", self._desk.services.business.get, on_success=self._show
        )

    def _show(self, business: Business) -> None:
        self._business = business
        values = values_of(business)
        for path, entry in self._entries.items():
            if path not in self._unsaved:
                entry.show_value(values.get(path))
        self.shown.emit(business)

    def _changed(self, path: str, value: object) -> None:
        if self._business is None:
            return
        if values_of(self._business).get(path) in (value, None if value == "" else value):
            if self._unsaved.pop(path, None) is not None:
                self._entries[path].show_error("")  # back to what is kept
                self._save(path)
            return
        self._unsaved[path] = value
        self._save(path)

    def _save(self, path: str) -> None:
        self._send(dict(self._unsaved), path)

    def _send(self, sent: Mapping[str, Any], path: str) -> None:
        if self._business is None or not sent:
            return
        patch = patch_of(sent, self._business)
        self._desk.tasks.run(
            lambda: self._desk.services.business.update(patch),
            on_success=lambda outcome: self._saved(outcome, sent),
            on_error=lambda error: self._refused(error, sent, path),
        )

    def _saved(self, outcome: Outcome[Business], sent: Mapping[str, Any]) -> None:
        for path, value in sent.items():
            if self._unsaved.get(path) == value:
                del self._unsaved[path]
        self._show(outcome.value)
        for path in sent:
            self._entries[path].show_saved()
        for sentence in outcome.warnings:
            self._desk.shell.tell(Told(sentence, tone="warn"))

    def _refused(self, error: AppError, sent: Mapping[str, Any], path: str) -> None:
        """Try again without what was refused before, if that was all that is wrong; else say what is."""
        faulty = {field_of(fault, self._entries) for fault in error.details}
        rest = {each: value for each, value in sent.items() if each not in faulty}
        if path in rest and len(rest) < len(sent):
            self._send(rest, path)
        else:
            self._show_faults(error, path)

    def _show_faults(self, error: AppError, path: str) -> None:
        """Show each fault at its field; one that no field has belongs to what was changed last."""
        for fault, sentence in error.details.items():
            self._entries[field_of(fault, self._entries) or path].show_error(sentence)
        if not error.details or WHOLE in error.details:
            self._entries[path].show_error(error.sentence)
