"""The gallery: every part of the kit in all its states, for those who build screens and for the picture tests.

Its own texts are for developers and stay English.
"""

from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Avatar, Chip, FilterChip
from payaid_desktop.ui.kit.choices import Choice, Segmented, Switch
from payaid_desktop.ui.kit.fields import Field, PasswordInput, TextInput
from payaid_desktop.ui.kit.gallery_figures import figures, places
from payaid_desktop.ui.kit.labels import KeyCap, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, card, column, holding, row, rule, scrolled
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.money_field import MoneyField
from payaid_desktop.ui.kit.progress import Progress
from payaid_desktop.ui.kit.states import NoMatch, Skeleton
from payaid_desktop.ui.kit.sync_glyphs import Sync, SyncGlyph
from payaid_desktop.ui.kit.toasts import Act, Toast

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Gallery(QWidget):
    """All parts on one sheet; nothing on it moves, so that two pictures of it are the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that no part has it from the start
        self.setAccessibleName("Components and states")
        theme = Label(look, f"{look.theme.name} theme", tone="text3")
        self.setLayout(
            column(
                row(Label(look, "Components & states", "h1"), theme, STRETCH, gap=10),
                column(
                    _buttons(look),
                    _fields(look),
                    _words(look),
                    row(
                        Grown(_work(look), 4),
                        Grown(_loading(look), 3),
                        Grown(_no_match(look), 4),
                        gap=10,
                    ),
                    _toasts(look),
                    figures(look),
                    places(look),
                    gap=10,
                ),
                STRETCH,
                margins=(24, 16, 24, 14),
                gap=12,
            )
        )


def open_gallery(look: Look) -> QScrollArea:
    """Show the gallery in a window of its own; whoever opens it keeps it."""
    area = scrolled(Gallery(look), name="Components")
    area.setWindowTitle("Components")
    area.resize(1381, 868)
    area.show()
    return area


def shown(widget: AnyWidget, state: str) -> AnyWidget:
    """Let a part look as if it had the mouse or the focus: "hover", "press" or "focus"."""
    widget.setProperty("shown", state)
    return widget


def disabled(widget: AnyWidget) -> AnyWidget:
    """Switch a part off."""
    widget.setEnabled(False)
    return widget


def _named(look: Look, name: str, part: QWidget) -> QWidget:
    return holding(column(part, 6, Label(look, name, "cap", "text3"), STRETCH))


def _buttons(look: Look) -> QFrame:
    def save() -> Button:
        return Button(look, "Save invoice", variant="primary", icon="check", keys="Ctrl S")

    def export() -> Button:
        return Button(look, "Export", icon="download", keys="Alt E")

    busy = export()
    busy.set_busy(True)
    return card(
        Label(look, "Buttons", "h3"),
        row(
            _named(look, "Rest", save()),
            _named(look, "Hover", shown(save(), "hover")),
            _named(look, "Focus", shown(save(), "focus")),
            _named(look, "Disabled", disabled(save())),
            STRETCH,
            gap=10,
        ),
        row(
            _named(look, "Rest", export()),
            _named(look, "Hover", shown(export(), "hover")),
            _named(look, "Focus", shown(export(), "focus")),
            _named(look, "Disabled", disabled(export())),
            _named(look, "Busy", busy),
            _named(look, "Danger", Button(look, "Discard", variant="danger", icon="trash-2")),
            _named(look, "Ghost", Button(look, "Later", variant="ghost")),
            _named(look, "Small", Button(look, "Fix", size="small")),
            _named(look, "Large", Button(look, "New invoice", size="large", icon="plus")),
            _named(look, "Link", Button(look, "Fix GSTIN", variant="link")),
            STRETCH,
            gap=10,
        ),
        gap=12,
    )


def _fields(look: Look) -> QFrame:
    def text(typed: str = "", placeholder: str = "") -> TextInput:
        return TextInput(look, typed, placeholder=placeholder)

    good = Field(look, "Good", text("27AAKFS4821M1ZQ"))
    good.show_ok("Well formed · Maharashtra")
    bad = Field(look, "Error", text("27AAKFS4821M1ZX"), required=True)
    bad.show_error("Last character should be Q")
    fixed = text("SK/26-27/0412")
    fixed.setReadOnly(True)
    amount = MoneyField(look, "Amount", reserved=False)
    amount.money.set_amount(Decimal(21680))
    wrong = MoneyField(look, "Amount")
    wrong.money.setText("5kg")
    wrong.money.settle()
    secret = PasswordInput(look)
    secret.setText("secret")
    state = Choice(look, [("27 Maharashtra", "27"), ("24 Gujarat", "24")])
    first = (
        Field(look, "Rest", text("", "Customer name"), hint="Hint sits here"),
        Field(look, "Focus", shown(text("Sharma"), "focus"), keys="F2"),
        good,
        bad,
    )
    second = (
        Field(look, "Disabled", disabled(text("", "Cannot change")), reserved=False),
        Field(look, "Read only", fixed, reserved=False),
        amount,
        Field(look, "Choice", state, reserved=False),
    )
    third = (Field(look, "Password", secret), wrong, QWidget(), QWidget())
    return card(
        Label(look, "Fields", "h3"),
        12,
        row(*map(Grown, first), gap=14),
        12,
        row(*map(Grown, second), gap=14),
        12,
        row(*map(Grown, third), gap=14),
    )


def _words(look: Look) -> QFrame:
    words = (
        ("Draft", "neutral"),
        ("Unpaid", "info"),
        ("Part paid", "warn"),
        ("Overdue", "bad"),
        ("Paid", "ok"),
        ("Cancelled", "neutral"),
    )
    chips = [Chip(look, word, tone, dot=True) for word, tone in words]
    glyphs = row(*(SyncGlyph(look, state) for state in Sync), gap=13)
    filters = [_filter(look, "All", 412), _filter(look, "Overdue", 14, "bad")]
    filters.append(_filter(look, "Not sent yet", 6, "warn"))
    filters[0].setChecked(True)
    modes = [(mode, mode) for mode in ("UPI", "Cash", "Bank")]
    switches = row(
        Switch(look, name="On", on=True),
        Switch(look, name="Off"),
        shown(Switch(look, name="Focus", on=True), "focus"),
        disabled(Switch(look, name="Disabled")),
        gap=6,
    )
    return card(
        Label(look, "Status words — always icon or dot plus text, never colour alone", "h3"),
        12,
        row(*chips, 8, rule("v"), 8, glyphs, STRETCH, gap=7),
        12,
        row(
            *filters,
            Segmented(look, modes, name="How"),
            switches,
            KeyCap(look, "Ctrl K"),
            KeyCap(look, "F8", flat=True),
            Chip(look, "Receipt", small=True),
            Chip(look, "Offline since 11:21", "warn", icon="wifi-off", small=True),
            Avatar(look, "Hotel Sai Palace", 36),
            STRETCH,
            gap=10,
        ),
    )


def _filter(look: Look, text: str, count: int, tone: str = "") -> FilterChip:
    chip = FilterChip(look, text, tone=tone)
    chip.show_count(count)
    return chip


def _work(look: Look) -> QFrame:
    note = "You can keep billing. Finished files stay if you stop."
    progress = Progress(look, note=note, still=True)
    progress.begin("Making 386 PDF bills")
    progress.show_count(239, 386, seconds_left=40)
    progress.appear()
    head = row(
        Label(look, "Long work", "h3"),
        STRETCH,
        Label(look, "appears only after 400 ms", "small", "text3"),
    )
    return card(head, STRETCH, progress)


def _loading(look: Look) -> QFrame:
    head = row(
        Label(look, "Loading", "h3"),
        STRETCH,
        Label(look, "only if a page takes > 150 ms", "small", "text3"),
    )
    return card(head, 10, Skeleton(look), STRETCH)


def _no_match(look: Look) -> QFrame:
    sentence = "Did you mean Sharma? Search looks at number, name, phone, item and amount."
    buttons = (
        Button(look, "Search “sharma”", size="small"),
        Button(look, "Clear", variant="ghost", size="small", keys="Esc"),
    )
    return card(NoMatch(look, title="No bill matches “shrma”", sentence=sentence, buttons=buttons))


def _toasts(look: Look) -> QWidget:
    saved = Toast(
        look,
        "ok",
        "Invoice SK/26-27/0412 saved on this computer",
        "It will go to the server when there is internet.",
        acts=(Act("Print", _nothing, "Alt P"), Act("Undo", _nothing, "Ctrl Z", quiet=True)),
    )
    low = Toast(
        look,
        "warn",
        "Oil: 9 in stock, you are selling 24",
        "You can go on. Stock will show −15 until you add the purchase.",
        acts=(Act("Change", _nothing),),
    )
    full = Toast(
        look,
        "bad",
        "The disk is full — this bill is NOT saved",
        "Free 50 MB on C:, then press Ctrl S again. Nothing you typed is lost.",
        acts=(Act("Try again", _nothing, "Ctrl S"),),
    )
    return holding(row(Grown(saved, 553), Grown(low, 335), Grown(full, 425), gap=10))


def _nothing() -> None:
    """What the buttons of the gallery do."""
