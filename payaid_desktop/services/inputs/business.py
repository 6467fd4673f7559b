"""What a business may be set up with."""

import base64
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from payaid_desktop.domain.business import USUAL_PREFIXES, BankAccount, SeriesChoice
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.pan import pan_disagreement
from payaid_desktop.domain.pictures import picture_fault
from payaid_desktop.services.inputs.base import (
    Amount,
    Day,
    Email,
    Gstin,
    Ifsc,
    InputModel,
    Line,
    Name,
    Note,
    Pan,
    Phone,
    StateCode,
    Vpa,
    word_of,
)
from payaid_desktop.services.inputs.contacts import AddressInput


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
    """Where customers may transfer money to."""

    bank: Name
    account_name: Line = ""
    account_number: Annotated[Name, Field(pattern=r"^[0-9A-Za-z]{5,34}$")]
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
    """How the numbers of a kind of document look, and where they start in this financial year."""

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
    """A business. Its name and State are needed; a GSTIN gives the State."""

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
        if self.chosen_scheme() is not Scheme.UNREGISTERED and not self.gstin:
            raise ValueError("A registered shop has a GSTIN. Give it, or choose unregistered.")
        if self.chosen_scheme() is Scheme.UNREGISTERED and self.gstin:
            raise ValueError("A shop with a GSTIN is registered. Choose regular or composition.")
        if not self.chosen_state():
            raise ValueError("Give the State of the shop; the tax depends on it.")
        if self.gstin and self.gstin[:2] != self.chosen_state():
            raise ValueError("The GSTIN belongs to another State than the one given.")
        if self.gstin and self.pan and (reason := pan_disagreement(pan=self.pan, gstin=self.gstin)):
            raise ValueError(reason)
        return self

    def chosen_scheme(self) -> Scheme:
        """The scheme given, or what the GSTIN says."""
        return self.scheme or (Scheme.REGULAR if self.gstin else Scheme.UNREGISTERED)

    def chosen_state(self) -> str:
        """The State given, or of the address, or of the GSTIN."""
        return self.state_code or self.address.state_code or (self.gstin or "")[:2]

    def chosen_series(self) -> tuple[SeriesChoice, ...]:
        """The choices given, and the usual ones for all other kinds."""
        given = {each.kind: each.choice() for each in self.series}
        return tuple(
            given.get(kind) or SeriesChoice(kind, usual) for kind, usual in USUAL_PREFIXES.items()
        )


class SetupInput(BusinessInput):
    """A new shop: the business, its owner and the name of this device."""

    owner_name: Line = ""
    owner_email: Email = None
    device_name: Line = ""
