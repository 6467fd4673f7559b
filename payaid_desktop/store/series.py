"""Number series: one per device, kind of document and financial year, without gaps.

The number is taken in the transaction that issues the document: a rollback gives it back, so none is ever missing, and
two documents can never have the same. Source: CGST Rules 2017, rule 46(b).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from payaid_desktop.domain.business import DeviceStatus, SeriesChoice
from payaid_desktop.domain.ids import derived_id
from payaid_desktop.domain.numbering import SeriesTemplate
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import StoredRow
from payaid_desktop.store.scope import Row, Scope

_DESCRIBED: Final = (
    "id",
    "device_id",
    "kind",
    "financial_year",
    "prefix",
    "device_code",
    "separator",
    "width",
    "first_serial",
)


@dataclass(frozen=True, slots=True)
class TakenNumber:
    """A number that now belongs to one document; `last_dated_on` is the day of the document before it in the series."""

    number: str
    series_id: str
    serial: int
    financial_year: str
    last_dated_on: date | None


@dataclass(frozen=True, slots=True)
class Series:
    """A series as it stands; `next_number` is what the next document of it will be called, None if it is closed."""

    id: str
    device_id: str
    device_code: str
    kind: str
    financial_year: str
    prefix: str
    separator: str
    width: int
    next_serial: int
    next_number: str | None
    last_dated_on: date | None


class SeriesRepository:
    """The number series of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def take(self, *, device_id: str, choice: SeriesChoice, dated_on: date) -> TakenNumber:
        """Take the next number of a device's series for a kind, opening the series of a new year."""
        year = FinancialYear.of(dated_on)
        row = self._find(device_id, choice.kind, year) or self.open(
            device_id=device_id, choice=choice, year=year
        )
        serial = row["next_serial"]
        last = row["last_dated_on"]
        taken = {"next_serial": serial + 1, "last_dated_on": max(last or "", dated_on.isoformat())}
        self._scope.update(tables.series, taken, id=row["id"])
        return TakenNumber(
            number=template_of(row).number(year, serial),
            series_id=row["id"],
            serial=serial,
            financial_year=year.label,
            last_dated_on=date.fromisoformat(last) if last else None,
        )

    def next_number(self, *, device_id: str, choice: SeriesChoice, dated_on: date) -> str:
        """Say which number the next document of a device would get, without taking it."""
        year = FinancialYear.of(dated_on)
        row: Row | StoredRow | None = self._find(device_id, choice.kind, year)
        if row is None:
            device = self._scope.one(tables.devices, what="device", id=device_id)
            row = new_series(device, choice=choice, year=year, id="")
        return template_of(row).number(year, row["next_serial"])

    def open(
        self,
        *,
        device_id: str,
        choice: SeriesChoice,
        year: FinancialYear,
        first_serial: int = 1,
    ) -> Row:
        """Open a device's series for a kind and year.

        Raises:
            ValidationError: its numbers would break rule 46(b).
        """
        device = self._scope.one(tables.devices, what="device", id=device_id)
        # The same in every copy of the file, so that two of them cannot open it twice.
        id = derived_id(device["id"], f"series {choice.kind} {year.label}")
        row = new_series(device, choice=choice, year=year, id=id, first_serial=first_serial)
        template_of(row).number(year, first_serial)
        self._scope.insert(tables.series, row)
        return row

    def all(self) -> Sequence[Series]:
        """List every series with its next number; those of a device that does not write any more are closed."""
        columns = tables.series.c
        active = DeviceStatus.ACTIVE.value
        writing = self._scope.all(tables.devices, tables.devices.c.id, status=active)
        open_for = {row["id"] for row in writing}
        rows = self._scope.all(tables.series, columns.financial_year, columns.kind, columns.id)
        return [_series(row, closed=row["device_id"] not in open_for) for row in rows]

    def follow(self, series: Mapping[str, Any], *, serial: int, dated_on: date) -> None:
        """Note a number that another device gave, and its series if it is not known yet."""
        self._scope.insert_missing(
            tables.series,
            [{**series, "next_serial": series["first_serial"], "last_dated_on": None}],
        )
        row = self._scope.one(tables.series, what="number series", id=series["id"])
        last = max(row["last_dated_on"] or "", dated_on.isoformat())
        heads = {"next_serial": max(row["next_serial"], serial + 1), "last_dated_on": last}
        self._scope.update(tables.series, heads, id=row["id"])

    def next_serial(self, series_id: str) -> int | None:
        """Give the serial that a series expects next; None where the series is not known."""
        row = self._scope.maybe(tables.series, id=series_id)
        return None if row is None else int(row["next_serial"])

    def described(self, series_id: str) -> Row:
        """Describe a series by what never changes in it: what another laptop needs to know of it."""
        row = self._scope.one(tables.series, what="number series", id=series_id)
        return {name: row[name] for name in _DESCRIBED}

    def _find(self, device_id: str, kind: str, year: FinancialYear) -> StoredRow | None:
        return self._scope.maybe(
            tables.series, device_id=device_id, kind=kind, financial_year=year.label
        )


def new_series(
    device: StoredRow, *, choice: SeriesChoice, year: FinancialYear, id: str, first_serial: int = 1
) -> Row:
    """Give the columns of a series that has numbered nothing yet."""
    return {
        "id": id,
        "device_id": device["id"],
        "kind": choice.kind,
        "financial_year": year.label,
        "prefix": choice.prefix,
        "device_code": device["code"],
        "separator": choice.separator,
        "width": choice.width,
        "first_serial": first_serial,
        "next_serial": first_serial,
        "last_dated_on": None,
    }


def template_of(row: Row | StoredRow) -> SeriesTemplate:
    """How the numbers of a stored series are written."""
    return SeriesTemplate(
        prefix=row["prefix"],
        device_code=row["device_code"],
        separator=row["separator"],
        width=row["width"],
    )


def _series(row: StoredRow, *, closed: bool) -> Series:
    year, last = FinancialYear.from_label(row["financial_year"]), row["last_dated_on"]
    return Series(
        id=row["id"],
        device_id=row["device_id"],
        device_code=row["device_code"],
        kind=row["kind"],
        financial_year=row["financial_year"],
        prefix=row["prefix"],
        separator=row["separator"],
        width=row["width"],
        next_serial=row["next_serial"],
        next_number=None if closed else template_of(row).number(year, row["next_serial"]),
        last_dated_on=date.fromisoformat(last) if last else None,
    )
