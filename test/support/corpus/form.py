"""Lays a department's form on a sheet, the way clerks do, and remembers where everything came to stand.

A form is a list of items (pillar rows, indicator rows …) under a list of columns. A fault is seeded on an item before it is laid out, so
that the truth (which cell holds what, where a finding must stand) follows from the layout instead of being counted by hand.
"""

import copy
from dataclasses import dataclass, field
from typing import Any, Optional

from book import Cell, cell_name
from facts import FACTS, PILLARS, SUBPILLARS

ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII"]


@dataclass
class Item:
    """One row. `fields` by column key; `number` is what a right reader reads from the value cell (None: cannot be told)."""

    kind: str = "indicator"  # indicator, pillar, subpillar, text
    code: str = ""
    component: Optional[str] = None
    fields: dict = field(default_factory=dict)
    number: Optional[float] = None
    previous: Optional[float] = None
    read: bool = True  # counts as a reading
    faults: list = field(default_factory=list)  # (rule or list of rules, column key or list of them)
    split: Optional[str] = None  # the tail of the name, continued on the next printed page
    hidden: bool = False
    merge_lead: int = 1  # rows that the agency cell spans


@dataclass
class Column:
    key: str  # "" is a spacer
    path: list = field(default_factory=list)  # header texts from top to bottom
    width: float = 12
    hidden: bool = False
    number: Optional[str] = None  # text of the row of column numbers


@dataclass
class Form:
    columns: list
    items: list
    top: int = 1
    left: int = 1
    depth: int = 1  # header rows
    merged_header: bool = True
    code_in: Optional[str] = "code"  # column key that holds the codes; "name": in front of the name; None: nowhere
    code_style: str = "{}"
    joiner: str = ". "  # between code and name where both share a cell
    pillar_style: str = "roman"  # roman, word, code, capitals
    pillar_merged: bool = False
    numbers: bool = False
    repeat_every: int = 0
    repeat_numbers: bool = False
    styled: bool = True
    font: str = "Times New Roman"
    pillar_key: Optional[str] = None  # where a pillar's mark stands, if not where the codes do


@dataclass
class Laid:
    """Where a form came to stand."""

    header: str = ""
    bottom: int = 0
    columns: dict = field(default_factory=dict)  # key → column number
    rows: list = field(default_factory=list)  # (item, row number)
    header_cells: dict = field(default_factory=dict)  # key → name of the header's lowest cell
    quiet: list = field(default_factory=list)  # areas where no finding may stand


def lay(form, sheet):
    """Puts a form on a sheet; returns where it is."""
    laid = Laid()
    for offset, column in enumerate(form.columns):
        if column.key and column.key not in laid.columns:
            laid.columns[column.key] = form.left + offset
    row = _header(form, sheet, form.top, laid, first=True)
    last = form.left + len(form.columns) - 1
    laid.header = f"{cell_name(form.top, form.left)}:{cell_name(row - 1, last)}"
    if form.numbers:
        row = _number_row(form, sheet, row)
    since = 0
    for index, item in enumerate(form.items):
        if form.repeat_every and since >= form.repeat_every and not item.split:
            row, since = _repeat(form, sheet, row, laid), 0
        _item(form, sheet, row, item, laid)
        laid.rows.append((item, row))
        if item.hidden:
            sheet.hidden_rows.add(row)
        row, since = row + 1, since + 1
        if item.split:
            row, since = _repeat(form, sheet, row, laid), 1
            _continuation(form, sheet, row, item, laid)
            row += 1
    laid.bottom = row - 1
    _columns(form, sheet)
    return laid


def _columns(form, sheet):
    for offset, column in enumerate(form.columns):
        letter = cell_name(1, form.left + offset)[:-1]
        sheet.widths[letter] = column.width
        if column.hidden:
            sheet.hidden_columns.add(letter)


def _look(form, **more):
    return {"font": form.font, "border": form.styled, **more}


def _header(form, sheet, top, laid, first=False):
    count = len(form.columns)
    taken = set()
    for level in range(form.depth):
        for offset, column in enumerate(form.columns):
            if (level, offset) in taken or level >= len(column.path):
                continue
            head = column.path[: level + 1]
            right = offset
            while right + 1 < count and form.columns[right + 1].path[: level + 1] == head and level < len(column.path) - 1:
                right += 1
            low = form.depth - 1 if level == len(column.path) - 1 else level
            row, left = top + level, form.left + offset
            sheet.put(row, left, column.path[level], **_look(form, bold=True, align="center", fill="DDEBF7" if form.styled else None))
            if form.merged_header:
                sheet.merge(row, left, top + low, form.left + right)
            taken.update((level, each) for each in range(offset, right + 1))
            if first and column.key and level == len(column.path) - 1:
                laid.header_cells.setdefault(column.key, cell_name(row, left))
    return top + form.depth


def _number_row(form, sheet, row):
    for offset, column in enumerate(form.columns):
        if column.path:
            text = column.number or f"({offset + 1})"
            sheet.put(row, form.left + offset, text, **_look(form, italic=True, align="center"))
    return row + 1


def _repeat(form, sheet, row, laid):
    row = _header(form, sheet, row, laid)
    return _number_row(form, sheet, row) if form.repeat_numbers else row


def _continuation(form, sheet, row, item, laid):
    sheet.put(row, laid.columns["name"], item.split, **_look(form))


def _item(form, sheet, row, item, laid):
    if item.kind in ("pillar", "subpillar"):
        return _branch(form, sheet, row, item, laid)
    for key, content in _fields(form, item).items():
        column = laid.columns.get(key)
        if column is None or content is None:
            continue
        cell = copy.copy(content) if isinstance(content, Cell) else Cell(content)
        cell.font = cell.font if isinstance(content, Cell) and cell.font != "Times New Roman" else form.font
        cell.border = form.styled
        cell.align = cell.align or (None if key in ("name", "evidence", "note", "lead", "support") else "center")
        sheet.put(row, column, cell)
        if key == "lead" and item.merge_lead > 1:
            sheet.merge(row, column, row + item.merge_lead - 1, column)
    if form.styled:
        for offset, column in enumerate(form.columns):
            if column.key:
                sheet.cells.setdefault((row, form.left + offset), Cell(None, border=True))


def _fields(form, item):
    fields = dict(item.fields)
    if item.code and form.code_in and "code" not in fields:
        fields["code"] = form.code_style.format(item.code)
    code = fields.pop("code", None)
    if code is not None and form.code_in == "name":
        mark = code.value if isinstance(code, Cell) else code
        fields["name"] = f"{mark} {fields['name']}" if str(mark).endswith(".") else f"{mark}{form.joiner}{fields['name']}"
    elif code is not None and form.code_in:
        fields[form.code_in] = code
    return fields


def _branch(form, sheet, row, item, laid):
    mark, name = _branch_words(form, item)
    look = _look(form, bold=True, italic=item.kind == "subpillar", fill="F2F2F2" if form.styled and item.kind == "pillar" else None)
    place = laid.columns.get(form.pillar_key or (form.code_in if form.code_in in ("code", "tt") else "tt"))
    last = form.left + len(form.columns) - 1
    if form.pillar_merged or place is None or place == laid.columns["name"]:
        text = f"{mark}. {name}" if mark and form.pillar_style != "word" else name
        start = form.left if form.pillar_merged else laid.columns["name"]
        sheet.put(row, start, text, **look)
        if form.pillar_merged:
            sheet.merge(row, start, row, last)
    else:
        if mark:
            sheet.put(row, place, mark, **{**look, "align": "center"})
        sheet.put(row, laid.columns["name"], name, **look)
    if form.styled and not form.pillar_merged:
        for column in range(form.left, last + 1):
            if form.columns[column - form.left].key:
                sheet.cells.setdefault((row, column), Cell(None, **look))
    laid.quiet.append(f"{cell_name(row, form.left)}:{cell_name(row, last)}")


def _branch_words(form, item):
    if "name" in item.fields:
        return item.fields.get("code"), item.fields["name"]
    if item.kind == "subpillar":
        return (item.code if form.code_in else None), SUBPILLARS[item.code]
    name = PILLARS[item.code]
    return {
        "roman": (ROMAN[int(item.code)], name.upper()),
        "word": (None, f"Trụ cột {item.code}. {name}"),
        "code": (item.code, name),
        "capitals": (ROMAN[int(item.code)], f"TRỤ CỘT {item.code}: {name.upper()}"),
    }[form.pillar_style]


def with_branches(items, pillars=True, subpillars=True):
    """Puts the pillar and sub-pillar rows in front of the first indicator of each."""
    out, seen = [], set()
    for item in items:
        if item.kind in ("indicator", "heading") and item.code in FACTS:
            for code, kind, wanted in ((item.code[0], "pillar", pillars), (item.code[:3], "subpillar", subpillars)):
                if wanted and code not in seen:
                    seen.add(code)
                    out.append(Item(kind=kind, code=code))
        out.append(item)
    return out
