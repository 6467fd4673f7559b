"""The first page of the first start: the shop's name, and whatever else is at hand."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.business import USUAL_PREFIXES
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.gstin import GSTIN_LENGTH, GstinCheck
from payaid_desktop.domain.states import find_state, states_for_new_address
from payaid_desktop.ui.gstin_words import gstin_words
from payaid_desktop.ui.kit.choices import Choice, Segmented
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.overlays import Scroller
from payaid_desktop.ui.onboarding.preview import Preview
from payaid_desktop.ui.onboarding.state import ShopDraft

_WIDE: Final = 3
_STATE_LETTERS: Final = 8
"""The longest name of a State is wider than half the form; the list below shows it whole."""


class BusinessView(QWidget):
    """The form and the picture of a bill beside it.

    Signals:
        changed(ShopDraft): something was typed or chosen.
    """

    changed = Signal(object)

    def __init__(self, look: Look, draft: ShopDraft) -> None:
        super().__init__()
        self._look = look
        self._draft = draft
        self._prefix_is_typed = False
        self.name = TextInput(look, draft.name)
        self.scheme = Segmented(look, self._schemes(), name=self.tr("GST registration"))
        self.gstin = TextInput(look, draft.gstin)
        self.state = Choice(look, _states())
        self.phone = TextInput(look, draft.phone)
        self.address = TextInput(look, draft.address)
        self.upi = TextInput(look, draft.upi)
        self.prefix = TextInput(look, draft.prefix)
        self.first = TextInput(look, draft.first)
        self.fields = self._make_fields()
        self.preview = Preview(look)
        self.state.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.state.setMinimumContentsLength(_STATE_LETTERS)
        self.scheme.set_value(draft.scheme)
        self.state.set_value(draft.state_code)
        self._arrange()
        self._listen()
        self._show_gstin()

    def draft(self) -> ShopDraft:
        """What was typed so far."""
        return self._draft

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong under each field, and go to the first."""
        for id, sentence in faults.items():
            self.fields[id].show_error(sentence)
        first = next((id for id in self.fields if id in faults), None)
        if first is not None:
            self.fields[first].setFocus()
            self._scroller.ensureWidgetVisible(self.fields[first])

    def show_number(self, number: str, faults: Mapping[str, str]) -> None:
        """Show the number of the first bill, or what is wrong with it at its field."""
        for id in ("prefix", "first"):
            self.fields[id].show_error(faults.get(id, ""))
        self.preview.show_number(number, next(iter(faults.values()), ""))

    def fit(self, level: int) -> None:
        """Leave the picture out where there is no room for it."""
        self.preview.setVisible(level > 1)
        self._gap.setFixedWidth(36 if level >= _WIDE else 24)
        self._gap.setVisible(level > 1)

    def _schemes(self) -> tuple[tuple[str, object], ...]:
        return (
            (self.tr("Regular GST"), Scheme.REGULAR),
            (self.tr("Composition"), Scheme.COMPOSITION),
            (self.tr("Not registered"), Scheme.UNREGISTERED),
        )

    def _make_fields(self) -> dict[str, Field]:
        look = self._look
        return {
            "name": Field(
                look,
                self.tr("Business name"),
                self.name,
                hint=self.tr("As printed on your bills"),
                required=True,
            ),
            "scheme": Field(look, self.tr("GST registration"), self.scheme, reserved=False),
            "gstin": Field(look, self.tr("GSTIN"), self.gstin),
            "state": Field(
                look, self.tr("State"), self.state, hint=self.tr("Decides CGST + SGST or IGST")
            ),
            "phone": Field(look, self.tr("Phone"), self.phone, hint=self.tr("Shown on bills")),
            "address": Field(
                look, self.tr("Address"), self.address, hint=self.tr("Shown on bills")
            ),
            "upi": Field(
                look,
                self.tr("UPI ID for the payment QR"),
                self.upi,
                hint=self.tr("Optional. Money goes to your bank."),
            ),
            "prefix": Field(
                look,
                self.tr("Bill numbers start with"),
                self.prefix,
                hint=self.tr("A1 and the year follow by themselves"),
            ),
            "first": Field(
                look,
                self.tr("First number"),
                self.first,
                hint=self.tr("Continue from your old book"),
            ),
        }

    def _arrange(self) -> None:
        at = self.fields
        form = column(
            at["name"],
            12,
            row(at["scheme"], STRETCH),
            12,
            at["gstin"],
            12,
            row(Grown(at["state"]), Grown(at["phone"]), gap=12),
            10,
            row(Grown(at["address"], 3), Grown(at["upi"], 2), gap=12),
            10,
            row(Grown(at["prefix"], 2), Grown(at["first"], 1), gap=12),
            STRETCH,
            margins=(2, 0, 2, 4),
        )
        self._gap = Label(self._look)
        self._scroller = Scroller(holding(form))
        self.setLayout(row(Grown(self._scroller), self._gap, self.preview, gap=0))

    def _listen(self) -> None:
        typed = {
            "name": self.name,
            "phone": self.phone,
            "address": self.address,
            "upi": self.upi,
            "first": self.first,
        }
        for id, entry in typed.items():
            entry.textEdited.connect(lambda text, field=id: self._take(field, text))
        self.gstin.textEdited.connect(self._take_gstin)
        self.gstin.editingFinished.connect(self._judge_gstin)
        self.prefix.textEdited.connect(self._take_prefix)
        self.scheme.chosen.connect(self._take_scheme)
        self.state.chosen.connect(lambda code: self._change(state_code=code))

    def _take(self, id: str, text: str) -> None:
        self.fields[id].show_error("")
        self._change(**{id: text})

    def _take_prefix(self, text: str) -> None:
        self._prefix_is_typed = True
        self._change(prefix=text)

    def _take_scheme(self, scheme: object) -> None:
        self.fields["scheme"].show_error("")
        self._change(scheme=scheme, prefix=self._prefix_for(Scheme(str(scheme))))
        self._show_gstin()

    def _take_gstin(self, text: str) -> None:
        self._change(gstin=text)
        check = self._draft.check()
        if check is not None and check.valid:
            self._take_what_gstin_says(check)
        self._show_gstin()

    def _take_what_gstin_says(self, check: GstinCheck) -> None:
        """A right GSTIN says that the shop is registered, and in which State."""
        scheme = self._draft.scheme
        if scheme is Scheme.UNREGISTERED:
            scheme = Scheme.REGULAR
            self.scheme.set_value(scheme)
        code = check.state_code if find_state(check.state_code or "") else None
        self.state.set_value(code or self._draft.state_code)
        self._change(
            scheme=scheme,
            state_code=code or self._draft.state_code,
            prefix=self._prefix_for(scheme),
        )

    def _prefix_for(self, scheme: Scheme) -> str:
        """The usual prefix of the shop's bills, unless another one was typed."""
        if self._prefix_is_typed:
            return self._draft.prefix
        usual = USUAL_PREFIXES[replace(self._draft, scheme=scheme).kind]
        self.prefix.setText(usual)
        return usual

    def _show_gstin(self) -> None:
        """Say as it is typed what the GSTIN is; an unfinished one is not wrong yet."""
        field, check = self.fields["gstin"], self._draft.check()
        if check is None:
            field.show_hint(self._gstin_hint())
        elif check.reason is not None:
            field.show_error(check.reason)
        else:
            field.show_ok(gstin_words(check))

    def _gstin_hint(self) -> str:
        typed = len(self._draft.gstin.strip())
        if typed:
            return self.tr("{count} of {all} characters").format(count=typed, all=GSTIN_LENGTH)
        if self._draft.scheme is Scheme.UNREGISTERED:
            return self.tr("Leave it empty if you have none")
        return self.tr("15 characters, as on your registration")

    def _judge_gstin(self) -> None:
        """Left half typed, it is wrong."""
        typed = self._draft.gstin.strip()
        if typed and len(typed) < GSTIN_LENGTH:
            sentence = self.tr("A GSTIN has 15 characters; this one has {count}.")
            self.fields["gstin"].show_error(sentence.format(count=len(typed)))

    def _change(self, **changes: object) -> None:
        self._draft = replace(self._draft, **changes)  # type: ignore[arg-type]  # by the field's name
        self.changed.emit(self._draft)


def _states() -> list[tuple[str, object]]:
    return [(f"{each.code}  {each.name}", each.code) for each in states_for_new_address()]
