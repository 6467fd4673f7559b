"""Taking lists from files of other programs: checked row by row, kept all or not at all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import AppError, ConflictError, ValidationError
from payaid_desktop.domain.product_prices import product_warnings
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.files import ImportInput, ImportKind
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.lists.columns import LISTS, Column, columns_of, letters
from payaid_desktop.services.lists.entries import Entry, field_path, read_entry
from payaid_desktop.services.products import Products
from payaid_desktop.services.tables.reading import open_table
from payaid_desktop.services.tables.rows import Row, Table, refused
from payaid_desktop.services.tables.workbooks import STOPPED, Stop
from payaid_desktop.store.work import Work

PREVIEW_ROWS: Final = 10
LISTED_MAX: Final = 100
"""How many problems, and how many warnings, are listed; the others are counted."""
_PACE: Final = 50
"""How many rows go by between two reports of progress."""

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all: every row is checked, then written."""


@dataclass(frozen=True, slots=True)
class MatchedColumn:
    """A column of the file, and the field that it fills."""

    heading: str
    field: str


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row cannot be taken; without a heading the whole row is meant."""

    row: int
    column: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What a file holds, and what came of it.

    Attributes:
        rows: how many rows there are below the headings.
        imported: how many were kept: all of them or none.
        preview: the first rows, as they were understood.
        problems: the first 100; `problem_count` counts all.
    """

    kind: ImportKind
    dry_run: bool
    sheet: str
    rows: int
    imported: int
    columns: tuple[MatchedColumn, ...]
    unknown_columns: tuple[str, ...]
    preview: tuple[Mapping[str, Any], ...]
    problem_count: int
    problems: tuple[RowProblem, ...]


class Imports:
    """Takes contacts and products from CSV files and Excel workbooks."""

    def __init__(self, acts: Acts, *, contacts: Contacts, products: Products) -> None:
        self._acts = acts
        self._contacts = contacts
        self._products = products

    def run(
        self, given: ImportInput, *, progress: Progress | None = None, stop: Stop | None = None
    ) -> Outcome[ImportReport]:
        """Take every row of a file in one transaction, or none; a dry run only tells what would be.

        Raises:
            NotFoundError: there is no such file.
            ValidationError: the file cannot be read (details["file"]), or rows cannot be taken; then
                details name row and column of each, and nothing was kept.
            ConflictError: `stop` asked to stop; nothing was kept.
        """
        with open_table(given.file, sheet=given.kind, stop=stop) as table:
            if not table.count:
                raise refused("There are no rows below the headings.")
            reading = _Reading(given, table, _Pace(2 * table.count, progress, stop))
            entries = _read_all(reading)
            changes = self._keep(reading, entries) if not reading.problem_count else Changes({})
        report = reading.report()
        if reading.problem_count and not given.dry_run:
            raise _refusal(report)
        return Outcome(report, changes, tuple(reading.warnings))

    def _keep(self, reading: "_Reading", entries: "Sequence[_Checked]") -> Changes:
        """Write all rows; a dry run, and rows that conflict with others, undo it."""
        try:
            with self._acts.write() as work:
                for each in entries:
                    self._keep_one(work, reading, each)
                    reading.pace.step()
                reading.undo_what_is_not_kept()
                what = reading.given.kind.value
                work.journal.title = f"Send {len(entries)} imported {what}"
        except _UndoneError:
            return Changes({})
        reading.imported = len(entries)
        return work.changes

    def _keep_one(self, work: Work, reading: "_Reading", checked: "_Checked") -> None:
        try:
            if isinstance(checked.given, ProductInput):
                self._keep_product(work, reading, checked, checked.given)
            elif isinstance(checked.given, ContactInput):
                self._contacts.create_in(work, checked.given)
        except (ConflictError, ValidationError) as error:
            reading.note_error(checked.row, checked.content, error)

    def _keep_product(
        self, work: Work, reading: "_Reading", checked: "_Checked", given: ProductInput
    ) -> None:
        business = reading.business = reading.business or work.business.get()
        product = self._products.create_in(work, given, business=business)
        on = given.effective_on or self._acts.today()
        for warning in product_warnings(product, on=on, scheme=business.scheme):
            reading.warn(f"Row {checked.row}, {product.name}: {warning}")


@dataclass(frozen=True, slots=True)
class _Checked:
    """A row that its input model took."""

    row: int
    content: Mapping[str, Any]
    given: InputModel


class _UndoneError(Exception):
    """Rolls a transaction back that was not meant to stay."""


@dataclass(slots=True)
class _Pace:
    """Reports progress now and then, and asks whether to stop."""

    total: int
    progress: Progress | None
    stop: Stop | None
    done: int = 0

    def step(self) -> None:
        self.done += 1
        if self.done % _PACE and self.done != self.total:
            return
        if self.stop is not None and self.stop():
            raise ConflictError(STOPPED)
        if self.progress is not None:
            self.progress(self.done, self.total)


@dataclass(slots=True)
class _Reading:
    """One import under way: the file, and what was noticed so far."""

    given: ImportInput
    table: Table
    pace: _Pace
    columns: tuple[Column, ...] = ()
    imported: int = 0
    preview: list[Mapping[str, Any]] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    problem_count: int = 0
    warnings: list[str] = field(default_factory=list)
    business: Any = None

    def __post_init__(self) -> None:
        self.columns = columns_of(self.given.kind, self.table.heading)
        for column in self._unknown():
            self.warn(f"The column “{column.heading}” is not known and was left out.")

    def undo_what_is_not_kept(self) -> None:
        """Raise what rolls the transaction back, if there is a problem or nothing is to be kept."""
        if self.problem_count or self.given.dry_run:
            raise _UndoneError

    def warn(self, sentence: str) -> None:
        if len(self.warnings) < LISTED_MAX:
            self.warnings.append(sentence)

    def note(self, row: int, heading: str, sentence: str) -> None:
        self.problem_count += 1
        if len(self.problems) < LISTED_MAX:
            self.problems.append(RowProblem(row, heading, sentence))

    def note_error(self, row: int, content: Mapping[str, Any], error: AppError) -> None:
        """Note what a service or an input model said, at the column that it is about."""
        if isinstance(error, ConflictError):
            named = next(iter(error.details), "")
            self.note(row, self.heading_of(named), error.sentence)
            return
        for path, sentence in error.details.items():
            self.note(row, self.heading_of(field_path(content, path)), sentence)

    def heading_of(self, path: str) -> str:
        """What the file calls a field; what we call it, if the file has no such column."""
        ours = {each.path: each.heading for each in LISTS[self.given.kind]}
        theirs = {each.field.path: each.heading for each in self.columns if each.field}
        return theirs.get(path) or ours.get(path, "")

    def report(self) -> ImportReport:
        matched = (
            MatchedColumn(each.heading, each.field.path) for each in self.columns if each.field
        )
        return ImportReport(
            kind=self.given.kind,
            dry_run=self.given.dry_run,
            sheet=self.table.sheet,
            rows=self.table.count,
            imported=self.imported,
            columns=tuple(matched),
            unknown_columns=tuple(each.heading for each in self._unknown()),
            preview=tuple(self.preview),
            problem_count=self.problem_count,
            problems=tuple(self.problems),
        )

    def _unknown(self) -> list[Column]:
        return [each for each in self.columns if each.field is None]


def _read_all(reading: _Reading) -> list[_Checked]:
    """Check every row by its input model."""
    checked = []
    for row in reading.table.rows():
        given = _read_one(reading, row)
        if given is not None:
            checked.append(given)
        reading.pace.step()
    return checked


def _read_one(reading: _Reading, row: Row) -> _Checked | None:
    before = reading.problem_count
    _note_cells_without_heading(reading, row)
    entry = read_entry(reading.given.kind, row, reading.columns)
    if len(reading.preview) < PREVIEW_ROWS:
        reading.preview.append(entry.content)
    given = _parsed(reading, row, entry)
    is_sound = given is not None and reading.problem_count == before
    return _Checked(row.number, entry.content, given) if is_sound and given else None


def _parsed(reading: _Reading, row: Row, entry: Entry) -> InputModel | None:
    for path, sentence in entry.problems.items():
        reading.note(row.number, reading.heading_of(path), sentence)
    if entry.problems:
        return None
    model = ProductInput if reading.given.kind is ImportKind.PRODUCTS else ContactInput
    try:
        return model.parse(entry.content)
    except ValidationError as error:
        reading.note_error(row.number, entry.content, error)
        return None


def _note_cells_without_heading(reading: _Reading, row: Row) -> None:
    known = {column.position for column in reading.columns}
    for position, cell in enumerate(row.cells):
        if cell and position not in known:
            sentence = "There is no heading over this cell. Is a quotation mark or separator wrong?"
            reading.note(row.number, letters(position), sentence)
            return


def _refusal(report: ImportReport) -> ValidationError:
    details: dict[str, str] = {}
    for each in report.problems:
        details.setdefault(f"row {each.row}, {each.column}".rstrip(", "), each.sentence)
    place, sentence = next(iter(details.items()))
    count = report.problem_count
    found = "1 problem was" if count == 1 else f"{count} problems were"
    return ValidationError(
        details, f"Nothing was imported: {found} found. {place.capitalize()}: {sentence}"
    )
