"""What the import of products shows: the file, what was understood, and what cannot be taken."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.services.importing import ImportReport, RowProblem
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.cells import Cell, Text
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.progress import Progress
from payaid_desktop.ui.kit.table import Table
from payaid_desktop.ui.kit.table_model import Column, RowModel

_TABLE_PX: Final = 250
_ROW_PX: Final = 34


class ImportView(QWidget):
    """Shows how far an import is.

    Signals:
        browse_wanted(): a file is to be chosen.
        path_entered(str): the path of a file was typed.
    """

    browse_wanted = Signal()
    path_entered = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.path = TextInput(look)
        self._field = Field(
            look,
            self.tr("Excel or CSV file"),
            self.path,
            hint=self.tr("The first row names the columns: name, price, GST rate, HSN, stock…"),
        )
        self.browse = Button(look, self.tr("Choose…"), icon="folder-open")
        self.progress = Progress(look, note=self.tr("Nothing is kept if you stop"))
        self._sum = Label(look, role="h3")
        self._mark = Icon(look, "circle-check", "ok_line", 18)
        self._columns = Elided(look, role="small", tone="text3")
        self._left_out = Elided(look, role="small", tone="warn")
        self._problems: RowModel[RowProblem] = RowModel(
            self._problem_columns(), cells=_problem_cells, spoken=_problem_spoken, parent=self
        )
        self._preview: RowModel[Mapping[str, Any]] = RowModel(
            self._preview_columns(), cells=_preview_cells, spoken=_preview_spoken, parent=self
        )
        problems, preview = self.tr("Rows that cannot be taken"), self.tr("The first rows")
        self._problem_table = self._framed(self._problems, problems)
        self._preview_table = self._framed(self._preview, preview)
        self._found = self._arrange()
        self._found.hide()
        self.browse.clicked.connect(self.browse_wanted)
        self.path.returnPressed.connect(lambda: self.path_entered.emit(self.path.text()))

    def show_path(self, path: str) -> None:
        """Show which file it is."""
        self.path.setText(path)
        self._found.hide()

    def show_error(self, sentence: str) -> None:
        """Say why the file cannot be read."""
        self._field.show_error(sentence)
        if sentence:
            self.path.setFocus(Qt.FocusReason.OtherFocusReason)

    def error(self) -> str:
        """What it says is wrong with the file."""
        return self._field.note() if self._field.has_error() else ""

    def show_report(self, report: ImportReport, warnings: Sequence[str]) -> None:
        """Show what is in the file, or what cannot be taken of it."""
        wrong = report.problem_count
        if wrong:
            problems = self.tr("%n problem(s)", "", wrong)
            advice = self.tr("correct the file, then choose it again")
            title = f"{problems}: {advice}"
            self._mark.show_icon("circle-alert", "bad_line")
        else:
            title = self.tr("%n product(s), all of them can be taken", "", report.rows)
            self._mark.show_icon("circle-check", "ok_line")
        self._sum.setText(title)
        matched = ", ".join(each.heading for each in report.columns)
        self._columns.set_whole(self.tr("Understood: {columns}").format(columns=matched))
        self._left_out.set_whole(" ".join(warnings))
        self._left_out.setVisible(bool(warnings))
        self._problems.show_rows(report.problems, has_more=False)
        self._preview.show_rows(report.preview, has_more=False)
        self._problem_table.setVisible(bool(wrong))
        self._preview_table.setVisible(not wrong)
        self._found.show()

    def said(self) -> str:
        """What it says of the file."""
        return self._sum.text()

    def problems(self) -> Sequence[RowProblem]:
        """The rows that it says cannot be taken."""
        return self._problems.rows

    def _arrange(self) -> QWidget:
        button = holding(column(23, self.browse, STRETCH))
        head = row(self._mark, self._sum, STRETCH)
        found = holding(
            column(
                *(head, 6, self._columns, 2, self._left_out, 10),
                *(self._problem_table, self._preview_table),
            )
        )
        self.setLayout(column(row(Grown(self._field), button, gap=10), 6, self.progress, 6, found))
        return found

    def _framed(self, model: RowModel[Any], name: str) -> QWidget:
        table = Table(self._look, model, name=name, row_px=_ROW_PX)
        frame = box(column(Grown(table), margins=(1, 4, 1, 1)))
        frame.setFixedHeight(self._look.px(_TABLE_PX))
        return frame

    def _problem_columns(self) -> tuple[Column, ...]:
        return (
            Column("row", self.tr("Row"), width=64),
            Column("column", self.tr("Column"), width=140),
            Column("sentence", self.tr("What is wrong")),
        )

    def _preview_columns(self) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Name")),
            Column("hsn", self.tr("HSN"), width=90),
            Column("price", self.tr("Price"), width=110, right=True),
            Column("gst", self.tr("GST %"), width=80, right=True),
            Column("stock", self.tr("Stock"), width=90, right=True),
        )


def _problem_cells(problem: RowProblem) -> tuple[Cell, ...]:
    return (
        Text(str(problem.row), "medium"),
        Text(problem.column, tone="text2"),
        Text(problem.sentence, tone="bad"),
    )


def _problem_spoken(problem: RowProblem) -> str:
    return f"{problem.row}, {problem.column}: {problem.sentence}"


def _preview_cells(content: Mapping[str, Any]) -> tuple[Cell, ...]:
    return (
        Text(_word(content, "name"), "medium"),
        Text(_word(content, "hsn"), tone="text2"),
        Text(_word(content, "unitPrice"), right=True),
        Text(_word(content, "gstRate"), tone="text2", right=True),
        Text(_word(content, "openingStock"), tone="text2", right=True),
    )


def _preview_spoken(content: Mapping[str, Any]) -> str:
    return f"{_word(content, 'name')}, {_word(content, 'unitPrice')}"


def _word(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    return "" if value is None else str(value)
