"""What a user can do with the business itself: set it up, change its details, keep settings."""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from payaid_desktop.domain.business import (
    Business,
    Device,
    DeviceStatus,
    Role,
    SeriesChoice,
    User,
)
from payaid_desktop.domain.clock import Clock, today
from payaid_desktop.domain.dated_rules import GST_BEGAN_ON
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gstin import check_gstin
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.numbering import SeriesTemplate, device_code
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.services.acts import Acts, Outcome, check_version
from payaid_desktop.services.inputs.base import merged
from payaid_desktop.services.inputs.business import BusinessInput, SetupInput
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.business import make_local
from payaid_desktop.store.database import Database
from payaid_desktop.store.series import Series
from payaid_desktop.store.work import Work, open_work

SUBJECT = "business"
FIRST_DEVICE_CODE = device_code(1, 1)


def found_business(
    database: Database, given: SetupInput, *, clock: Clock, ids: Ids
) -> tuple[Business, Actor]:
    """Write a new shop into an empty store, with its owner, this device and its number series.

    Raises:
        ValidationError: a number series would break rule 46(b).
    """
    now = clock.now()
    _check_series(given)
    business = _business(given, id=ids.new(), created_at=now, now=now)
    owner = User(
        id=ids.new(),
        name=given.owner_name or given.name,
        email=given.owner_email,
        role=Role.OWNER,
        active=True,
        created_at=now,
        updated_at=now,
    )
    device = Device(
        id=ids.new(),
        name=given.device_name or "First computer",
        code=FIRST_DEVICE_CODE,
        epoch=1,
        installation_id=ids.new(),
        status=DeviceStatus.ACTIVE,
        created_at=now,
    )
    actor = Actor(tenant_id=business.id, user_id=owner.id, device_id=device.id)
    with open_work(database, actor=actor, ids=ids, now=now) as work:
        work.business.add(business, owner=owner, device=device)
        make_local(work.scope, actor)
        _open_series(work, given, business, device, year=FinancialYear.of(today(clock)))
        work.journal.title = f"Send business {business.name}"
        work.journal.created("business", _without_pictures(business), subject=SUBJECT)
        work.journal.created("user", owner, subject=SUBJECT)
    return business, actor


class Businesses:
    """The one business of these services."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def get(self) -> Business:
        """Read the business."""
        with self._acts.read() as view:
            return view.business.get()

    def update(self, patch: Mapping[str, Any], *, version: int | None = None) -> Outcome[Business]:
        """Change the details named (JSON Merge Patch). Documents issued before keep what they printed.

        Raises:
            ConflictError: it was changed since `version`.
            ValidationError: the business would not be valid.
        """
        with self._acts.write() as work:
            before = work.business.get()
            check_version(stored=before.version, expected=version, what="business")
            given = merged(BusinessInput, as_input(before), patch)
            _check_series(given)
            _check_looks_are_free(work, given, year=FinancialYear.of(self._acts.today()))
            _warn_of_open_series(work, given, year=FinancialYear.of(self._acts.today()))
            after = _business(given, id=before.id, created_at=before.created_at, now=work.now)
            if replace(after, updated_at=before.updated_at, version=before.version) != before:
                after = _save(work, before, after)
        return Outcome.of(after, work)

    def devices(self) -> Sequence[Device]:
        """List the installations of this shop."""
        with self._acts.read() as view:
            return view.business.devices()

    def device(self) -> Device:
        """Read this installation."""
        with self._acts.read() as view:
            return view.business.device(self._acts.actor.device_id)

    def role(self) -> Role:
        """What whoever works here may do."""
        return self._acts.role()

    def users(self) -> Sequence[User]:
        """List everybody who works with the books."""
        with self._acts.read() as view:
            return view.business.users()

    def series(self) -> Sequence[Series]:
        """List the number series and the next number of each."""
        with self._acts.read() as view:
            return view.series.all()


def as_input(business: Business) -> dict[str, Any]:
    """Give what is on record in the form in which it is sent, to merge a patch into."""
    address, bank = business.address, business.bank
    return {
        "name": business.name,
        "legalName": business.legal_name,
        "gstin": business.gstin,
        "pan": business.pan,
        "stateCode": business.state_code,
        "scheme": business.scheme.value,
        "address": {
            "line1": address.line1,
            "line2": address.line2,
            "city": address.city,
            "stateCode": address.state_code or None,
            "pincode": address.pincode or None,
            "country": address.country,
        },
        "phone": business.phone,
        "email": business.email,
        "upiVpa": business.upi_vpa,
        "upiLimit": str(business.upi_limit) if business.upi_limit is not None else None,
        "bank": bank
        and {
            "bank": bank.bank,
            "accountName": bank.account_name,
            "accountNumber": bank.account_number,
            "ifsc": bank.ifsc or None,
            "branch": bank.branch,
        },
        "registeredOn": business.registered_on and business.registered_on.isoformat(),
        "turnoverAbove5Crore": business.turnover_above_5_crore,
        "pricesIncludeTax": business.prices_include_tax,
        "roundsOff": business.rounds_off,
        "terms": business.terms,
        "signatory": business.signatory,
        "logo": _base64(business.logo),
        "signature": _base64(business.signature),
        "series": [
            {
                "kind": each.kind,
                "prefix": each.prefix,
                "separator": each.separator,
                "width": each.width,
            }
            for each in business.series
        ],
    }


def _business(given: BusinessInput, *, id: str, created_at: datetime, now: datetime) -> Business:
    return Business(
        id=id,
        name=given.name,
        legal_name=given.legal_name,
        gstin=given.gstin,
        pan=given.pan or (check_gstin(given.gstin).pan if given.gstin else None),
        state_code=given.chosen_state(),
        scheme=given.chosen_scheme(),
        address=replace(given.address.address(), state_code=given.chosen_state()),
        phone=given.phone,
        email=given.email,
        upi_vpa=given.upi_vpa,
        upi_limit=given.upi_limit,
        bank=given.bank.account() if given.bank else None,
        registered_on=given.registered_on,
        turnover_above_5_crore=given.turnover_above_5_crore,
        prices_include_tax=given.prices_include_tax,
        rounds_off=given.rounds_off,
        terms=given.terms,
        signatory=given.signatory,
        logo=given.logo,
        signature=given.signature,
        series=given.chosen_series(),
        created_at=created_at,
        updated_at=now,
    )


def _check_series(given: BusinessInput) -> None:
    """Refuse choices whose numbers could break rule 46(b), or two kinds that look alike.

    Raises:
        ValidationError: details name the series.
    """
    looks: dict[tuple[str, str], str] = {}
    firsts = {each.kind: each.first_serial for each in given.series}
    for choice in given.chosen_series():
        _check_numbers(choice, first_serial=firsts.get(choice.kind, 1))
        look = (choice.prefix, choice.separator)
        if look in looks:
            sentence = f"This prefix is used for {looks[look]} already. Choose another one."
            raise ValidationError({f"series.{choice.kind}.prefix": sentence})
        looks[look] = choice.kind


def _check_numbers(choice: SeriesChoice, *, first_serial: int) -> None:
    try:
        template = SeriesTemplate(choice.prefix, FIRST_DEVICE_CODE, choice.separator, choice.width)
        template.number(FinancialYear.of(GST_BEGAN_ON), first_serial)
    except ValidationError as error:
        details = {
            f"series.{choice.kind}.{name.replace('serial', 'firstSerial')}": why
            for name, why in error.details.items()
        }
        raise ValidationError(details) from error


def _check_looks_are_free(work: Work, given: BusinessInput, *, year: FinancialYear) -> None:
    """Refuse a prefix that another kind's numbers of this year carry: a series never changes its look.

    Raises:
        ValidationError: details name the series.
    """
    opened = _opened(work, year)
    looks = {(each.prefix, each.separator): each.kind for each in opened}
    kinds = {each.kind for each in opened}
    for choice in given.chosen_series():
        owner = looks.get((choice.prefix, choice.separator), choice.kind)
        if owner != choice.kind and choice.kind not in kinds:
            sentence = f"Numbers of this year carry it: {owner.replace('_', ' ')}. Choose another."
            raise ValidationError({f"series.{choice.kind}.prefix": sentence})


def _warn_of_open_series(work: Work, given: BusinessInput, *, year: FinancialYear) -> None:
    """Say that numbers keep their look within a year. Source: CGST Rule 46(b), consecutive numbers."""
    chosen = {each.kind: each for each in given.chosen_series()}
    for opened in _opened(work, year):
        choice = chosen.get(opened.kind)
        if choice is None:
            continue
        looks = (choice.prefix, choice.separator, choice.width)
        if looks != (opened.prefix, opened.separator, opened.width):
            work.warn(
                f"The {opened.kind.replace('_', ' ')} numbers of {year.label} go on as begun, with"
                f" {opened.next_number}; the new look begins on 1 April."
            )


def _opened(work: Work, year: FinancialYear) -> list[Series]:
    """Give the series of a year that this device goes on numbering with."""
    mine = work.actor.device_id
    series = work.series.all()
    return [each for each in series if (each.device_id, each.financial_year) == (mine, year.label)]


def _open_series(
    work: Work, given: SetupInput, business: Business, device: Device, *, year: FinancialYear
) -> None:
    """Open the series that do not start with 1; all others open with their first document."""
    choices = {each.kind: each for each in business.series}
    for each in given.series:
        if each.first_serial > 1:
            work.series.open(
                device_id=device.id,
                choice=choices[each.kind],
                year=year,
                first_serial=each.first_serial,
            )


def _base64(picture: bytes | None) -> str | None:
    return base64.b64encode(picture).decode() if picture else None


def _note_pictures(work: Work, before: Business, after: Business) -> None:
    """Send the pictures that changed; the audit log keeps what names them, not the pictures."""
    pictures = {name: getattr(after, name) for name in ("logo", "signature")}
    changed = {name: each for name, each in pictures.items() if each != getattr(before, name)}
    if changed:
        work.journal.happened(
            "business.pictures",
            "business",
            after.id,
            {name: _base64(each) for name, each in changed.items()},
            subject=SUBJECT,
            audited={name: each and sha256(each).hexdigest() for name, each in changed.items()},
        )


def _save(work: Work, before: Business, given: Business) -> Business:
    after = work.business.save(replace(given, version=before.version))
    work.journal.title = f"Send business {after.name}"
    work.journal.changed(
        "business", _without_pictures(before), _without_pictures(after), subject=SUBJECT
    )
    _note_pictures(work, before, after)
    return after


def _without_pictures(business: Business) -> Business:
    return replace(business, logo=None, signature=None)
