"""What a business may be set up with."""

import base64
from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from payaid_desktop.domain.business import USUAL_PREFIXES, BankAccount, SeriesChoice
from payaid_desktop.domain.countries import INDIA
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Scheme, is_same_state
from payaid_desktop.domain.gstin import GstinKind, check_gstin
from payaid_desktop.domain.pan import pan_disagreement
from payaid_desktop.domain.pictures import picture_fault
from payaid_desktop.domain.recipients import state_of_gstin
from payaid_desktop.domain.states import OTHER_COUNTRY
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.contacts import AddressInput
from payaid_desktop.services.inputs.fields import (
    AccountNumber,
    Amount,
    Day,
    Email,
    Gstin,
    Ifsc,
    Line,
    Name,
    Note,
    Pan,
    Phone,
    StateCode,
    Vpa,
    word_of,
)

Problem = tuple[str, str]
"""A field's JSON path and one sentence."""


def _image(value: object) -> object:
    if value is None or isinstance(value, bytes):
        return value
    if not isinstance(value, str):
        raise ValueError("Send the picture as Base64 text.")  # noqa: TRY004 - pydantic wants ValueError
    try:
        picture = base64.b64decode(value, validate=True)
    except ValueError as error:
        raise ValueError("Send the picture as Base64 text.") from error
    if fault := picture_fault(picture):
        raise ValueError(fault)
    return picture


def _series_kind(value: object) -> object:
    if not isinstance(value, str) or value not in USUAL_PREFIXES:
        raise ValueError(f"Choose one of: {', '.join(USUAL_PREFIXES)}.")
    return value


Image = Annotated[bytes | None, BeforeValidator(_image)]


class BankInput(InputModel):
    """Where customers may transfer money to.

    Attributes:
        bank: The name of the bank.
        account_name: In whose name the account is.
        account_number: The number of the account.
        ifsc: The branch's IFSC.
        branch: The branch.
    """

    bank: Name
    account_name: Line = ""
    account_number: AccountNumber
    ifsc: Ifsc = None
    branch: Line = ""

    def account(self) -> BankAccount:
        """The account as it is kept."""
        return BankAccount(
            bank=self.bank,
            account_name=self.account_name,
            account_number=self.account_number,
            ifsc=self.ifsc or "",
            branch=self.branch,
        )


class SeriesInput(InputModel):
    """How the numbers of a kind of document look, and where they start in this financial year.

    Attributes:
        kind: The kind of document that these numbers are for.
        prefix: What the numbers begin with, before the device's code; nothing for invoices usually.
        separator: What stands between the parts of a number: / or -.
        width: How many digits the counting part has.
        first_serial: The number that the first document gets, for a shop that comes from another program within a year.
    """

    kind: Annotated[str, BeforeValidator(_series_kind)]
    prefix: Line = ""
    separator: Line = "/"
    width: Annotated[int, Field(ge=4, le=6)] = 5
    first_serial: Annotated[int, Field(ge=1, le=999999)] = 1

    def choice(self) -> SeriesChoice:
        """The choice as it is kept."""
        prefix = self.prefix.upper() if self.prefix.isascii() else self.prefix
        return SeriesChoice(self.kind, prefix, self.separator, self.width)


class BusinessInput(InputModel):
    """A business. Its name and State are needed; a GSTIN gives the State.

    Attributes:
        name: The shop's name, as on bills.
        legal_name: The name on the GST registration, where it differs.
        gstin: The GSTIN; without it the shop is unregistered.
        pan: The PAN.
        state_code: The GST code of the State; taken from the address or the GSTIN if it is not given.
        scheme: How the shop is taxed; regular with a GSTIN, unregistered without one.
        address: Where the shop is, as on bills.
        phone: On bills.
        email: On bills.
        upi_vpa: The UPI address that the code on bills pays to.
        upi_limit: No UPI code is printed on bills above this amount.
        bank: The account that customers may transfer to.
        registered_on: Since when the shop is registered; no bill is dated before.
        turnover_above_5_crore: Whether last year's turnover was above 5 crore rupees; HSN codes then need 6 digits.
        prices_include_tax: Whether typed prices include tax unless a bill says otherwise.
        rounds_off: Whether totals are rounded to whole rupees.
        terms: What stands at the foot of every bill.
        signatory: Who signs.
        logo: A PNG or JPEG picture as Base64, at most 512 KB.
        signature: A PNG or JPEG picture as Base64, at most 512 KB.
        series: How numbers look; for each kind that differs from the usual.
    """

    name: Name
    legal_name: Line = ""
    gstin: Gstin = None
    pan: Pan = None
    state_code: StateCode = None
    scheme: Annotated[Scheme | None, word_of(Scheme)] = None
    address: AddressInput = AddressInput()
    phone: Phone = None
    email: Email = None
    upi_vpa: Vpa = None
    upi_limit: Amount | None = None
    bank: BankInput | None = None
    registered_on: Day | None = None
    turnover_above_5_crore: bool = Field(default=False, alias="turnoverAbove5Crore")
    prices_include_tax: bool = False
    rounds_off: bool = True
    terms: Note = ""
    signatory: Line = ""
    logo: Image = None
    signature: Image = None
    series: Annotated[tuple[SeriesInput, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _each_series_once(self) -> "BusinessInput":
        kinds = [each.kind for each in self.series]
        for place, kind in enumerate(kinds):
            if kind in kinds[:place]:
                raise ValidationError(
                    {f"series[{place}].kind": "This kind is here twice. Keep one."}
                )
        return self

    @model_validator(mode="after")
    def _fits_together(self) -> "BusinessInput":
        problems = dict(self._registration_problems()) or dict(self._place_problems())
        if problems:
            raise ValidationError(problems)
        return self

    def _registration_problems(self) -> Iterator[Problem]:
        """Say what is wrong with GSTIN, scheme and PAN. Source: CGST Rules 10, 17."""
        is_registered = self.chosen_scheme() is not Scheme.UNREGISTERED
        if is_registered and not self.gstin:
            yield "gstin", "A registered shop has a GSTIN. Give it, or choose unregistered."
        if not self.gstin:
            return
        if not is_registered:
            yield "scheme", "A shop with a GSTIN is registered. Choose regular or composition."
        if check_gstin(self.gstin).kind is not GstinKind.ORDINARY:
            yield "gstin", "This is a UIN or a special number, not the GSTIN of a shop. Check it."
        elif self.pan and (reason := pan_disagreement(pan=self.pan, gstin=self.gstin)):
            yield "pan", reason

    def _place_problems(self) -> Iterator[Problem]:
        """Say what is wrong with where the shop is. Source: CGST Act s.22(1)."""
        named = {"stateCode": self.state_code, "address.stateCode": self.address.state_code}
        abroad = [field for field, code in named.items() if code == OTHER_COUNTRY]
        if self.address.country != INDIA:
            abroad.append("address.country")
        yield from ((field, "A shop under GST lies in India. Give its place.") for field in abroad)
        if abroad:
            return
        state = self.chosen_state()
        if not state:
            yield "stateCode", "Give the State of the shop; the tax depends on it."
        elif self.gstin and not is_same_state(state, state_of_gstin(self.gstin)):
            field = "stateCode" if self.state_code else "address.stateCode"
            yield field, "The GSTIN belongs to another State than the one given."

    def chosen_scheme(self) -> Scheme:
        """The scheme given, or what the GSTIN says."""
        return self.scheme or (Scheme.REGULAR if self.gstin else Scheme.UNREGISTERED)

    def chosen_state(self) -> str:
        """The State given, or of the address, or of the GSTIN."""
        of_gstin = state_of_gstin(self.gstin) if self.gstin else ""
        return self.state_code or self.address.state_code or of_gstin

    def chosen_series(self) -> tuple[SeriesChoice, ...]:
        """The choices given, and the usual ones for all other kinds."""
        given = {each.kind: each.choice() for each in self.series}
        return tuple(
            given.get(kind) or SeriesChoice(kind, usual) for kind, usual in USUAL_PREFIXES.items()
        )


class SetupInput(BusinessInput):
    """A new shop: the business, its owner and the name of this device.

    Attributes:
        owner_name: The owner's name; the shop's if it is not given.
        owner_email: The owner's e-mail.
        device_name: What this computer is called; First computer if it is not given.
    """

    owner_name: Line = ""
    owner_email: Email = None
    device_name: Line = ""
