"""Making one of two contacts that are the same, after saying what it means."""

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.errors import AppError
from payaid_desktop.ui.contacts.list_rows import phone_text, place_of
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Avatar, Chip
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import Grown, box, column, holding, row

SCOPE = "merge"


class MergeDialog:
    """Shows which of the two stays, and merges when told so."""

    def __init__(self, desk: Desk, *, keep: Contact, duplicate: Contact) -> None:
        self._desk = desk
        self._keep, self._duplicate = keep, duplicate
        words = Label(
            desk.look,
            _tr(
                "Bills, payments, deals and addresses of both will stand with the one that stays."
                " What only the other one has is taken over. This cannot be undone."
            ),
            tone="text2",
        ).wrapped()
        self.merge_button = Button(
            desk.look, _tr("Merge"), variant="primary", icon="check", keys=desk.keys("save")
        )
        self.merge_button.clicked.connect(self._merge)
        swap = Button(desk.look, _tr("Keep the other one"))
        swap.clicked.connect(self._swap)
        self._body = column(self._part(keep, stays=True), self._part(duplicate, stays=False), gap=8)
        self.dialog = Dialog(
            desk.look,
            desk.shell.overlay_parent(),
            title=_tr("Make one contact of two"),
            body=holding(column(self._body, words, gap=14)),
            buttons=(swap, self.merge_button),
            width_px=520,
        )

    def open(self) -> None:
        """Show it."""
        handlers = {"save": self._merge}
        open_over(self._desk, self.dialog, SCOPE, handlers, focus=self.merge_button)

    def _part(self, contact: Contact, *, stays: bool) -> Grown:
        look = self._desk.look
        below = "  ·  ".join(
            part
            for part in (
                place_of(contact),
                phone_text(contact.phone) if contact.phone else "",
                contact.gstin or "",
            )
            if part
        )
        words = column(
            Elided(look, contact.name, "strong"), Elided(look, below or "—", "small", "text3")
        )
        chip = (
            Chip(look, _tr("stays"), "ok", icon="check")
            if stays
            else Chip(look, _tr("goes into it"), "neutral")
        )
        line = row(Avatar(look, contact.name, 34), Grown(words), chip, margins=(12, 9), gap=11)
        return Grown(box(line, "well"))

    def _swap(self) -> None:
        keep, duplicate = self._duplicate, self._keep
        self.dialog.leave()
        ask_merge(self._desk, keep=keep, duplicate=duplicate)

    def _merge(self) -> None:
        if not self.merge_button.isEnabled():
            return  # it is under way
        contacts, keep, duplicate = self._desk.services.contacts, self._keep, self._duplicate
        self.merge_button.set_busy(True)
        self._desk.tasks.run(
            lambda: contacts.merge(keep_id=keep.id, duplicate_id=duplicate.id),
            on_success=lambda _: self._merged(),
            on_error=self._refuse,
        )

    def _merged(self) -> None:
        self.dialog.leave()
        shell = self._desk.shell
        title = _tr("“{name}” went into “{kept}”")
        shell.tell(Told(title.format(name=self._duplicate.name, kept=self._keep.name)))
        shell.go("contact", self._keep.id)

    def _refuse(self, error: AppError) -> None:
        self.merge_button.set_busy(False)
        self._desk.shell.tell_error(error)


def ask_merge(desk: Desk, *, keep: Contact, duplicate: Contact) -> None:
    """Ask whether two contacts are the same."""
    MergeDialog(desk, keep=keep, duplicate=duplicate).open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("MergeDialog", text)
