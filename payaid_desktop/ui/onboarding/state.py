"""What was typed about a new shop so far, and what it means."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Final

from payaid_desktop.domain.business import USUAL_PREFIXES, Address, Business
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.gstin import GSTIN_LENGTH, GstinCheck, check_gstin
from payaid_desktop.domain.numbering import SeriesTemplate, device_code
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.services.inputs.business import SetupInput

FIRST_DEVICE: Final = device_code(1, 1)
_PLAIN_PREFIX: Final = USUAL_PREFIXES["bill_of_supply"]
_WIDTH: Final = 5
_SERIAL_MAX: Final = 999_999
_AT_NO_TIME: Final = datetime(2000, 1, 1, tzinfo=UTC)
_STATES: Final = {
    "as": "18",
    "bn": "19",
    "gu": "24",
    "kn": "29",
    "ml": "32",
    "mr": "27",
    "or": "21",
    "pa": "03",
    "ta": "33",
    "te": "36",
}
_LARGEST_STATE: Final = "27"


def usual_state(language: str) -> str:
    """Guess the State from the language of the computer, "mr": a shop that skips everything needs one."""
    return _STATES.get(language, _LARGEST_STATE)


@dataclass(frozen=True, slots=True)
class ShopDraft:
    """The first page as it is typed. Texts are kept as typed; what they mean is asked for."""

    name: str = ""
    scheme: Scheme = Scheme.UNREGISTERED
    gstin: str = ""
    state_code: str = _LARGEST_STATE
    phone: str = ""
    address: str = ""
    upi: str = ""
    prefix: str = ""
    first: str = "1"

    @property
    def kind(self) -> str:
        """The kind of document that most sales of this shop are."""
        return "invoice" if self.scheme is Scheme.REGULAR else "bill_of_supply"

    def check(self) -> GstinCheck | None:
        """What the GSTIN is, once all its characters are there; None before."""
        typed = self.gstin.strip()
        return check_gstin(typed) if len(typed) >= GSTIN_LENGTH else None

    def first_serial(self) -> int:
        """The first number.

        Raises:
            ValidationError: it is no number, or none that a series can begin with.
        """
        typed = self.first.strip().lstrip("0") or self.first.strip()[:1] or "1"
        if not (typed.isascii() and typed.isdecimal()) or not 1 <= int(typed[:9]) <= _SERIAL_MAX:
            raise ValidationError({"first": f"Type a number from 1 to {_SERIAL_MAX}."})
        return int(typed)

    def number(self, year: FinancialYear) -> str:
        """The number of the first bill.

        Raises:
            ValidationError: details name prefix or first.
        """
        serial = self.first_serial()
        try:
            template = SeriesTemplate(self.prefix.strip(), FIRST_DEVICE, width=_WIDTH)
            return template.number(year, serial)
        except ValidationError as error:
            sentences = {_FIELDS.get(name, name): why for name, why in error.details.items()}
            raise ValidationError(sentences) from error

    def given(self) -> dict[str, Any]:
        """What the shop is set up with.

        Raises:
            ValidationError: the first number is none.
        """
        series = {"kind": self.kind, "prefix": self.prefix.strip().upper()}
        usual = (series["prefix"], self.first_serial()) == (USUAL_PREFIXES[self.kind], 1)
        return {
            "name": self.name,
            "scheme": self.scheme.value,
            "gstin": self.gstin.strip() or None,
            "stateCode": self.state_code,
            "phone": self.phone.strip() or None,
            "address": {"line1": self.address},
            "upiVpa": self.upi.strip() or None,
            "series": [] if usual else [{**series, "firstSerial": self.first_serial()}],
        }

    def minimal(self) -> dict[str, Any]:
        """What a shop is set up with that skips the rest: its name, and what holds of all else that was typed."""
        bare = ShopDraft(name=self.name, state_code=self.state_code, prefix=_PLAIN_PREFIX)
        drafts = (self, self._without(self.faults()))
        return next((draft for draft in drafts if not draft.faults()), bare).given()

    def faults(self) -> frozenset[str]:
        """The fields that a shop cannot be set up with."""
        try:
            SetupInput.parse(self.given())
        except ValidationError as error:
            return frozenset(field_of(path) for path in error.details)
        return frozenset()

    def _without(self, fields: frozenset[str]) -> "ShopDraft":
        draft = self
        for field in fields:
            draft = replace(draft, **_LEFT_OUT.get(field, {}))
        return draft

    def sample(self) -> Business:
        """The shop as far as it is known, to show what its bills look like."""
        check = self.check()
        return Business(
            id="",
            name=self.name.strip() or "Your shop",
            legal_name="",
            gstin=self.gstin.strip().upper() if check and check.valid else None,
            pan=None,
            state_code=self.state_code,
            scheme=self.scheme,
            address=Address(line1=self.address.strip()),
            phone=self.phone.strip() or None,
            email=None,
            upi_vpa=self.upi.strip() if "@" in self.upi else None,
            upi_limit=None,
            bank=None,
            registered_on=None,
            turnover_above_5_crore=False,
            prices_include_tax=False,
            rounds_off=True,
            terms="",
            signatory="",
            logo=None,
            signature=None,
            series=(),
            created_at=_AT_NO_TIME,
            updated_at=_AT_NO_TIME,
        )


_LEFT_OUT: Final[dict[str, dict[str, Any]]] = {
    "gstin": {"gstin": "", "scheme": Scheme.UNREGISTERED, "prefix": _PLAIN_PREFIX},
    "phone": {"phone": ""},
    "address": {"address": ""},
    "upi": {"upi": ""},
    "prefix": {"prefix": ""},
    "first": {"first": "1"},
}
"""What a field holds that was left out; without a GSTIN a shop is not registered."""
_FIELDS: Final = {"serial": "first", "firstSerial": "first", "deviceCode": "prefix"}


def field_of(path: str) -> str:
    """Say in which field of the page a fault of the set-up stands; "" for none of them."""
    last = path.rsplit(".", 1)[-1]
    known = {
        "name": "name",
        "scheme": "scheme",
        "gstin": "gstin",
        "pan": "gstin",
        "stateCode": "state",
        "phone": "phone",
        "line1": "address",
        "upiVpa": "upi",
        "prefix": "prefix",
        "first": "first",
        "firstSerial": "first",
    }
    return known.get(last, "")


def first_bill(draft: ShopDraft, today: date) -> tuple[str, dict[str, str]]:
    """The number of the first bill, "" when it cannot be written, and why."""
    try:
        return draft.number(FinancialYear.of(today)), {}
    except ValidationError as error:
        return "", dict(error.details)
