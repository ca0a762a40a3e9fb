"""Writes a `Book` with a real program: openpyxl, LibreOffice (over openpyxl's file) or exceljs. Same input, same bytes."""

import datetime
import json
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.packaging.relationship import Relationship
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.external_link.external import ExternalBook, ExternalLink
from openpyxl.worksheet.datavalidation import DataValidation

from book import cell_name, serial

HERE = os.path.dirname(os.path.abspath(__file__))
THIN = Side(style="thin", color="FF000000")
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
STAMP = (2024, 12, 2, 8, 0, 0)


def write(book, path, writer):
    {"openpyxl": _openpyxl, "libreoffice": _libreoffice, "exceljs": _exceljs}[writer](book, path)
    _settle(path)


def _openpyxl(book, path):
    target = openpyxl.Workbook()
    target.remove(target.active)
    target.properties.creator = "Phòng Kế hoạch - Tài chính"
    if book.date1904:
        target.epoch = CALENDAR_MAC_1904
    for sheet in book.sheets:
        _sheet(target.create_sheet(sheet.name), sheet, book)
    if book.chart_sheet:
        _chart(target, book)
    if book.external:
        link = ExternalLink(externalBook=ExternalBook(sheetNames=None, id="rId1"))
        link.file_link = Relationship(type="externalLinkPath", Target=book.external, TargetMode="External", Id="rId1")
        target._external_links.append(link)
    target.save(path)
    _cache_results(path, book)


def _sheet(target, sheet, book):
    for (row, column), cell in sorted(sheet.cells.items()):
        out = target.cell(row=row, column=column)
        _content(out, cell, book)
        _look(out, cell)
    for area in sheet.merges:
        target.merge_cells(area)
    for letter, width in sheet.widths.items():
        target.column_dimensions[letter].width = width
    for row, height in sheet.heights.items():
        target.row_dimensions[row].height = height
    for row in sheet.hidden_rows:
        target.row_dimensions[row].hidden = True
    for letter in sheet.hidden_columns:
        target.column_dimensions[letter].hidden = True
    for name, text in sheet.notes.items():
        target[name].comment = Comment(text, "Chuyên viên")
    for area, choices in sheet.validations:
        rule = DataValidation(type="list", formula1='"' + ",".join(choices) + '"', allow_blank=True)
        rule.add(area)
        target.add_data_validation(rule)
    if sheet.filter:
        target.auto_filter.ref = sheet.filter
    target.freeze_panes = sheet.freeze
    target.sheet_view.showGridLines = not sheet.repeat_rows
    target.sheet_state = sheet.state
    target.print_title_rows = sheet.repeat_rows
    target.page_setup.orientation = "landscape" if sheet.landscape else "portrait"
    target.page_setup.paperSize = 9
    target.page_setup.fitToHeight = 0
    target.page_margins = openpyxl.worksheet.page.PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    target.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)


def _content(out, cell, book):
    value = cell.value
    if isinstance(value, datetime.date):
        value = serial(value, book.date1904)
    if cell.formula is not None:
        out.value = "=" + cell.formula
    elif cell.kind == "error":
        out.value, out.data_type = value, "e"
    elif isinstance(value, str):
        # openpyxl would read "=…" as a formula and "#N/A" as an error
        out.value, out.data_type = value, "s"
    else:
        out.value = value
    out.number_format = cell.fmt


def _look(out, cell):
    out.font = Font(name=cell.font, size=cell.size, bold=cell.bold, italic=cell.italic)
    out.alignment = Alignment(horizontal=cell.align, vertical="center", wrap_text=cell.wrap)
    if cell.fill:
        out.fill = PatternFill("solid", fgColor="FF" + cell.fill)
    if cell.border:
        out.border = BORDER


def _chart(target, book):
    place = target.create_chartsheet(book.chart_sheet)
    chart = BarChart()
    first = target.worksheets[-1]
    chart.add_data(Reference(first, min_col=2, min_row=2, max_row=6), titles_from_data=False)
    place.add_chart(chart)


def _cache_results(path, book):
    """openpyxl writes formulas without results; Excel always has them, so they are put in."""
    cached = {}
    for index, sheet in enumerate(book.sheets, 1):
        cached[f"xl/worksheets/sheet{index}.xml"] = {
            cell_name(*at): cell for at, cell in sheet.cells.items() if cell.formula is not None and cell.value is not None
        }

    def edit(name, data):
        if not cached.get(name):
            return data
        text = data.decode("utf-8")
        for at, cell in cached[name].items():
            kind = "e" if cell.kind == "error" else "str" if isinstance(cell.value, str) else "n"
            value = escape(cell.value) if isinstance(cell.value, str) else repr(cell.value)
            pattern = rf'<c r="{at}"((?: s="\d+")?)(?: t="\w+")?><f>(.*?)</f><v ?/?>(?:</v>)?</c>'
            text, count = re.subn(pattern, lambda m: f'<c r="{at}"{m[1]} t="{kind}"><f>{m[2]}</f><v>{value}</v></c>', text)
            assert count == 1, (name, at)
        return text.encode("utf-8")

    _rezip(path, edit)


def _libreoffice(book, path):
    with tempfile.TemporaryDirectory() as room:
        source = os.path.join(room, "in", "book.xlsx")
        os.makedirs(os.path.dirname(source))
        _openpyxl(book, source)
        convert(source, path, room)


def convert(source, path, room, extra=()):
    """Any file LibreOffice opens, saved by it as .xlsx."""
    command = ["soffice", f"-env:UserInstallation=file://{room}/profile", "--headless", *extra]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", os.path.join(room, "out"), source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    name = os.path.splitext(os.path.basename(source))[0] + ".xlsx"
    shutil.move(os.path.join(room, "out", name), path)


def _exceljs(book, path):
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False, encoding="utf-8") as out:
        json.dump(_plain(book), out)
    try:
        subprocess.run(["node", os.path.join(HERE, "write-exceljs.mjs"), out.name, path], check=True, timeout=120)
    finally:
        os.unlink(out.name)


def _plain(book):
    def cell(at, one):
        value = serial(one.value, book.date1904) if isinstance(one.value, datetime.date) else one.value
        return {**vars(one), "value": value, "at": cell_name(*at)}

    def sheet(one):
        plain = {**vars(one), "hidden_rows": sorted(one.hidden_rows), "hidden_columns": sorted(one.hidden_columns)}
        return {**plain, "cells": [cell(at, each) for at, each in sorted(one.cells.items())]}

    return {"date1904": book.date1904, "sheets": [sheet(one) for one in book.sheets]}


def _settle(path):
    """Takes the time of writing out of a file, so that the same book gives the same bytes."""

    def edit(name, data):
        if name != "docProps/core.xml":
            return data
        return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?", b"2024-12-02T08:00:00Z", data)

    _rezip(path, edit)


def _rezip(path, edit):
    with zipfile.ZipFile(path) as source:
        parts = [(info.filename, edit(info.filename, source.read(info))) for info in source.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts:
            target.writestr(zipfile.ZipInfo(name, STAMP), data, zipfile.ZIP_DEFLATED)
