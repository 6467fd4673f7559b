"""What is done with a deal from the board, the list or a key: one act each, with the way back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import OPEN_STAGES, Deal, DealStage
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import DealCard
from payaid_desktop.services.inputs.deals import MoveInput
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.deals.lost_dialog import LostDialog
from payaid_desktop.ui.deals.transfer_dialog import TransferDialog
from payaid_desktop.ui.deals.words import stage_word
from payaid_desktop.ui.desk import Desk, Told


class DealActs:
    """Acts on deals; `changed` is told the id of the deal that was acted on, to read the board anew."""

    def __init__(self, desk: Desk, changed: Callable[[str], None]) -> None:
        self._desk = desk
        self._changed = changed
        self._moving: dict[str, DealStage] = {}

    def stage_of(self, deal: Deal) -> DealStage:
        """The stage that a deal is in, or is on its way to: keys are faster than the disk."""
        return self._moving.get(deal.id, deal.stage)

    def move(self, deal: Deal, stage: DealStage) -> None:
        """Move a deal to a stage: what keys and mouse have in common."""
        given = MoveInput.parse({"stage": stage.value})
        deals = self._desk.services.deals
        # What is shown of a deal that is on its way is not what it will be then.
        version = None if deal.id in self._moving else deal.version
        self._moving[deal.id] = stage

        def moved(_outcome: object) -> None:
            self._arrived(deal, stage)
            if stage not in OPEN_STAGES:
                self._tell_closed(deal, stage)

        def refused(error: AppError) -> None:
            self._arrived(deal, stage)
            self._desk.shell.tell_error(error)

        self._desk.tasks.run(
            lambda: deals.move(deal.id, given, version=version),
            on_success=moved,
            on_error=refused,
        )

    def lose(self, deal: Deal) -> None:
        """Ask why a deal was lost, and mark it so."""

        def lost() -> None:
            self._changed(deal.id)
            self._tell_closed(deal, DealStage.LOST)

        LostDialog(self._desk, deal, lost).open()

    def transfer(self, card: DealCard) -> None:
        """Ask for the contact that takes a deal over, and give it."""
        deal = card.deal

        def given(contact: Contact) -> None:
            self._changed(deal.id)
            words = _tr("“{title}” is with {name} now")
            self._desk.shell.tell(Told(words.format(title=deal.title, name=contact.name)))

        TransferDialog(self._desk, card, given).open()

    def remove(self, deal: Deal) -> None:
        """Take a deal away at once, and offer to undo it."""
        deals, tasks = self._desk.services.deals, self._desk.tasks

        def undo() -> None:
            tasks.run(lambda: deals.restore(deal.id), on_success=lambda _: self._changed(deal.id))

        def removed(_outcome: object) -> None:
            self._changed(deal.id)
            title = _tr("“{title}” removed").format(title=deal.title)
            self._desk.shell.tell(Told(title, actions=((_tr("Undo"), "Ctrl Z", undo),)))

        tasks.run(lambda: deals.delete(deal.id), on_success=removed)

    def _tell_closed(self, deal: Deal, stage: DealStage) -> None:
        words = _tr("“{title}” is won") if stage is DealStage.WON else _tr("“{title}” is lost")
        below = _tr("was in {stage}").format(stage=stage_word(deal.stage))
        undo = (_tr("Undo"), "Ctrl Z", partial(self._move_back, deal))
        title = words.format(title=deal.title)
        self._desk.shell.tell(Told(title, f"{rupees(deal.value)} · {below}", actions=(undo,)))

    def _move_back(self, deal: Deal) -> None:
        given = MoveInput.parse({"stage": deal.stage.value, "reason": deal.closed_reason})
        deals = self._desk.services.deals
        self._desk.tasks.run(
            lambda: deals.move(deal.id, given), on_success=lambda _: self._changed(deal.id)
        )

    def _arrived(self, deal: Deal, stage: DealStage) -> None:
        if self._moving.get(deal.id) is stage:
            del self._moving[deal.id]
        self._changed(deal.id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DealActs", text)
