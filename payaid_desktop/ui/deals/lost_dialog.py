"""Asking why a deal was lost."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.deals import Deal
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.inputs.deals import MoveInput
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import STRETCH, column, holding, row

SCOPE = "deal_lost"


class LostDialog:
    """Takes the reason, typed or one of the usual ones, and moves the deal."""

    def __init__(self, desk: Desk, deal: Deal, done: Callable[[], None]) -> None:
        self._desk = desk
        self._deal = deal
        self._done = done
        look = desk.look
        self.reason = TextInput(look, placeholder=_tr("Too dear, bought elsewhere…"))
        self.field = Field(look, _tr("Why was it lost?"), self.reason, required=True)
        self.reason.returnPressed.connect(self._save)
        usual = [self._usual(each) for each in usual_reasons()]
        self.save_button = Button(
            look, _tr("Lost"), variant="primary", icon="check", keys=desk.keys("save")
        )
        self.save_button.clicked.connect(self._save)
        hint = Label(look, _tr("It leaves the board; you can undo that."), "small", "text3")
        title = Elided(look, deal.title, "medium")
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Mark as lost"),
            body=holding(column(title, 12, self.field, 2, row(*usual, STRETCH, gap=6))),
            buttons=(self.save_button,),
            note=hint,
            width_px=500,
        )
        self.dialog.has_changes = lambda: bool(self.reason.text().strip())

    def open(self) -> None:
        """Show it."""
        open_over(self._desk, self.dialog, SCOPE, {"save": self._save}, focus=self.reason)

    def _usual(self, reason: str) -> Button:
        button = Button(self._desk.look, reason, size="small")

        def take() -> None:
            self.reason.setText(reason)
            self._save()

        button.clicked.connect(take)
        return button

    def _save(self) -> None:
        if not self.save_button.isEnabled():
            return  # it is under way
        reason = self.reason.text().strip()
        deals, deal = self._desk.services.deals, self._deal
        self.save_button.set_busy(True)
        self._desk.tasks.run(
            lambda: deals.move(
                deal.id,
                MoveInput.parse({"stage": "lost", "reason": reason}),
                version=deal.version,
            ),
            on_success=lambda _: self._moved(),
            on_error=self._refuse,
        )

    def _moved(self) -> None:
        self.dialog.leave()
        self._done()

    def _refuse(self, error: AppError) -> None:
        self.save_button.set_busy(False)
        sentence = error.details.get("reason")
        if sentence is None:
            self._desk.shell.tell_error(error)
            return
        self.field.show_error(sentence)
        self.reason.setFocus()


def usual_reasons() -> tuple[str, ...]:
    """The reasons that shops name most."""
    return (_tr("Price"), _tr("Bought elsewhere"), _tr("Not needed any more"), _tr("No answer"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("LostDialog", text)
