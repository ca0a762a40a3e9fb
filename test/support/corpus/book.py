"""A workbook as plain data, so that one description can be written by different programs (openpyxl, LibreOffice, exceljs)."""

import datetime
from dataclasses import dataclass, field
from typing import Any, Optional


@dataclass
class Cell:
    """What stands in a cell. `value` is text, number, bool or date; an error value is text with `kind` "error"."""

    value: Any = None
    fmt: str = "General"
    font: str = "Times New Roman"
    kind: Optional[str] = None
    formula: Optional[str] = None  # without "="; `value` is then the cached result
    runs: Optional[list] = None  # [(text, bold, font)]: rich text, only exceljs writes it
    bold: bool = False
    italic: bool = False
    size: float = 12
    align: Optional[str] = None
    fill: Optional[str] = None
    border: bool = False
    wrap: bool = True


def column_name(column):
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_name(row, column):
    return f"{column_name(column)}{row}"


@dataclass
class Sheet:
    name: str
    cells: dict = field(default_factory=dict)
    merges: list = field(default_factory=list)
    widths: dict = field(default_factory=dict)
    heights: dict = field(default_factory=dict)
    hidden_rows: set = field(default_factory=set)
    hidden_columns: set = field(default_factory=set)
    filter: Optional[str] = None
    freeze: Optional[str] = None
    state: str = "visible"
    notes: dict = field(default_factory=dict)
    validations: list = field(default_factory=list)  # (area, [choices])
    repeat_rows: Optional[str] = None
    landscape: bool = True

    def put(self, row, column, value, **look):
        """Writes a cell; `value` may be a ready `Cell`. Returns its name."""
        self.cells[(row, column)] = value if isinstance(value, Cell) else Cell(value, **look)
        return cell_name(row, column)

    def merge(self, top, left, bottom, right):
        if (top, left) != (bottom, right):
            self.merges.append(f"{cell_name(top, left)}:{cell_name(bottom, right)}")

    def last_row(self):
        return max((row for row, _ in self.cells), default=0)

    def last_column(self):
        return max((column for _, column in self.cells), default=0)


@dataclass
class Book:
    sheets: list = field(default_factory=list)
    date1904: bool = False
    external: Optional[str] = None  # name of the other workbook that `[1]` in formulas means
    chart_sheet: Optional[str] = None

    def sheet(self, name):
        self.sheets.append(Sheet(name))
        return self.sheets[-1]


def serial(day, date1904=False):
    """Excel's serial number of a date."""
    epoch = datetime.date(1904, 1, 1) if date1904 else datetime.date(1899, 12, 30)
    return (day - epoch).days
