"""Sending a statement: the words are typed into WhatsApp or a letter, the PDF lies ready to be added by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from payaid_desktop.documents.messages import (
    mail_link,
    reminder_message,
    statement_message,
    whatsapp_link,
)
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.money import ZERO
from payaid_desktop.services.contact_pages import Account, Overview
from payaid_desktop.services.messages import Message
from payaid_desktop.ui.contacts.tab_rows import side_of
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import Grown, box, column, holding, row

SCOPE = "send_statement"
Link = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class Way:
    """A way to send: its word and icon, what is said beside it, and the link that it opens, if any."""

    word: str
    icon: str
    below: str
    link: Link | None = None


class SendStatement:
    """Asks how the statement goes out; the first way is at hand."""

    def __init__(self, desk: Desk, overview: Overview, account: Account) -> None:
        self._desk = desk
        self._overview, self._account = overview, account
        look = desk.look
        ways = ways_to(overview.contact)
        self.buttons = tuple(self._button(way, first=not at) for at, way in enumerate(ways))
        rows = [
            row(button, Grown(Elided(look, way.below, "small", "text3")), gap=12)
            for button, way in zip(self.buttons, ways, strict=True)
        ]
        closing = Elided(look, self._closing_words(), tone="text2")
        hint = Label(
            look,
            _tr("The words are typed in for you. Add the PDF by hand: no program can do that."),
            "small",
            "text2",
        ).wrapped()
        info = box(row(Icon(look, "info", "info_line", 15), Grown(hint), margins=(12, 9)), "info")
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Send the statement"),
            body=holding(column(closing, 6, *rows, 6, info, gap=8)),
            width_px=460,
        )

    def open(self) -> None:
        """Show it."""
        open_over(self._desk, self.dialog, SCOPE, {}, focus=self.buttons[0])

    def _closing_words(self) -> str:
        words = _tr("{name} · closes with {balance}")
        balance = side_of(self._account.closing)
        return words.format(name=self._overview.contact.name, balance=balance)

    def _button(self, way: Way, *, first: bool) -> Button:
        look = self._desk.look
        variant = "primary" if first else ""
        button = Button(
            look, way.word, icon=way.icon, variant=variant, name=f"{way.word}, {way.below}"
        )
        button.setFixedWidth(max(button.sizeHint().width(), look.px(124)))

        def take() -> None:
            self.dialog.leave()
            send(self._desk, self._overview, self._account, way)

        button.clicked.connect(take)
        return button


def ways_to(contact: Contact) -> tuple[Way, ...]:
    """The ways in which a contact can be reached, and the PDF alone."""
    ways = []
    if phone := contact.phone:
        ways.append(
            Way("WhatsApp", "message-circle", f"+91 {phone}", lambda m: whatsapp_link(phone, m))
        )
    if email := contact.email:
        ways.append(Way(_tr("Email"), "mail", email, lambda m: mail_link(email, m)))
    return (*ways, Way(_tr("PDF"), "download", _tr("into the folder of the papers")))


def send(desk: Desk, overview: Overview, account: Account, way: Way) -> None:
    """Write the PDF and open the link; the window goes on meanwhile."""
    statements, papers = desk.services.statements, desk.papers

    def work() -> tuple[str, Path]:
        id, days = overview.contact.id, (account.from_on, account.to_on)
        path = papers.statement(statements.of_contact(id, from_on=days[0], to_on=days[1]))
        return way.link(_message(desk, overview, account)) if way.link else "", path

    def ready(made: tuple[str, Path]) -> None:
        link, path = made
        show = (_tr("Show PDF"), "", lambda: desk.outside.show_folder(path))
        desk.shell.tell(
            _told(way, path, opened=bool(link) and desk.outside.open_link(link), show=show)
        )

    desk.tasks.run_long(work, on_success=ready, on_error=desk.shell.tell_error)


def _told(way: Way, path: Path, *, opened: bool, show: tuple[str, str, Callable[[], None]]) -> Told:
    if way.link is None:
        return Told(_tr("Statement saved as PDF"), path.name, actions=(show,))
    if opened:
        title = _tr("{program} is open with the words").format(program=way.word)
        below = _tr("Add the PDF by hand: {name}").format(name=path.name)
        return Told(title, below, actions=(show,))
    below = _tr("The PDF is ready: {name}").format(name=path.name)
    return Told(_tr("This computer has no program for it"), below, "warn", (show,))


def _message(desk: Desk, overview: Overview, account: Account) -> Message:
    """Who owes is asked to pay what is due; who does not gets the account with its balance."""
    business = desk.services.business.get()
    figures, contact = overview.figures, overview.contact
    if figures.overdue_since is not None and figures.balance > ZERO:
        return reminder_message(
            contact_name=contact.name,
            due=figures.balance,
            oldest_due_on=figures.overdue_since,
            business=business,
        )
    return statement_message(
        contact_name=contact.name,
        first_on=account.from_on,
        last_on=account.to_on,
        closing=account.closing,
        business=business,
    )


def ask_send(desk: Desk, overview: Overview, account: Account) -> None:
    """Ask how a statement is sent."""
    SendStatement(desk, overview, account).open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("SendStatement", text)
