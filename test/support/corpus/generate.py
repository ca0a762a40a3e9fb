"""Random workbooks with their truth: `python3 generate.py --seed N --count K --out DIR [--writer openpyxl|libreoffice|exceljs|mixed]`.

The same seed gives the same files. Layout, agency, words and faults are drawn independently, so that a reader cannot be tuned to a few forms.
"""

import argparse
import os
import random

from book import Cell
from cases import Case, items
from cases_places import whole_province
from facts import AGENCIES, FACTS, LOCAL, PILLARS, leads_of
from faults import ALL, Draft
from form import Form, lay, with_branches
from layout import layout
from legacy import tcvn3, vni
from spell import vary
from surroundings import assignment_sheet, other_sheet, title
from words import number_format, percent_cell, signature

LONG = [agency for agency in AGENCIES if len(leads_of(agency)) > 2]
JOINERS = [". ", " ", " - ", ": "]


def dress(rng, rows, columns):
    """Gives sound rows the looks of one clerk: spellings, formats, more years, notes."""
    keys = {column.key for column in columns}
    strength, percent, formulas = rng.choice([0, 0, 0.2, 0.4, 0.8]), rng.random() < 0.15, rng.random() < 0.1
    for row in rows:
        if row.kind != "indicator":
            continue
        fact = FACTS[row.code]
        if not row.component:
            row.fields["name"] = vary(row.fields["name"], rng, strength)
        for quarter in range(1, 5):
            row.fields[f"q{quarter}"] = round(row.number * (0.2 * quarter + 0.13), 2)
        for year in (2021, 2022):
            row.fields[f"y{year}"] = Cell(round(row.previous * (0.8 + 0.07 * (year - 2020)), fact.decimals), fmt=number_format(fact.decimals))
        if percent and fact.unit == "%":
            row.fields["value"], row.fields["previous"] = percent_cell(row.number, fact.decimals), percent_cell(row.previous, fact.decimals)
        elif formulas and rng.random() < 0.5:
            row.fields["value"] = Cell(row.number, fmt=number_format(fact.decimals), formula=f"ROUND({row.number}*1,{fact.decimals})")
        if rng.random() < 0.1 and "note" in keys:
            row.fields["note"] = rng.choice(["Ước thực hiện", "Số liệu của Cục Thống kê", "Đã rà soát", "Tăng do mở rộng phạm vi điều tra"])
        if rng.random() < 0.3 and "support" in keys:
            row.fields["support"] = rng.choice(["Cục Thống kê", "UBND các quận, huyện, thị xã", "Các Sở, Ban, ngành liên quan"])
        if row.code not in LOCAL and rng.random() < 0.04 and len(rows) > 4:
            row.fields["value"], row.number = None, None


def running_numbers(rows):
    index = 0
    for row in rows:
        if row.kind == "indicator":
            index += 1
            row.fields["tt"] = index


def seed_faults(rng, draft, count):
    """Up to `count` faults, each on a row of its own."""
    for _ in range(count * 4):
        if count == 0 or not draft.rows:
            return
        clean = [row for row in draft.rows if row.kind == "indicator" and not row.faults and id(row) not in draft.taken and row.number is not None]
        if not clean:
            return
        row, fault = rng.choice(clean), rng.choice(ALL)
        if fault(draft, row) is not False:
            draft.taken.add(id(row))
            count -= 1


def build(seed, index, writer):
    rng = random.Random(f"{seed}/{index}")
    kind = rng.choice(["one"] * 8 + ["province", "tabs"])
    agency = rng.choice(LONG * 3 + list(AGENCIES)) if kind == "one" else None
    one = Case(f"gen-{seed}-{index:04d}", f"{kind} {agency or ''}".strip(), writer, agency=agency, seed=f"{seed}/{index}")
    form, keys = draw_form(rng, province=kind == "province")
    for chance, make in ((0.2, other_sheet), (0.06 if kind != "province" else 0, assignment_sheet)):
        if rng.random() < chance:
            make(rng, one)
    if kind == "one" and agency in LONG and rng.random() < 0.16:
        whole_book_fault(rng, one, agency, form, keys)
    elif kind == "tabs":
        chosen = rng.sample(LONG, rng.choice([3, 4]))
        for place, each in enumerate(chosen):
            sheet(rng, one, each, form, keys, rng.choice(AGENCIES[each][1]), rng.choice([0, 1, 2, 3]) if place == 0 else 0, titled=rng.random() < 0.7)
    else:
        tab = rng.choice(["Sheet1", "Biểu 1", "PII 2024", "Phụ lục", "Bieu mau so 2"] + (AGENCIES[agency][1] if agency else ["Tổng hợp"]))
        sheet(rng, one, agency, form, keys, tab, rng.choice([0, 0, 1, 2, 3, 4]), titled=agency not in LONG or rng.random() < 0.8)
    if rng.random() < 0.2:
        other_sheet(rng, one)
    return one


def draw_form(rng, province):
    """The looks that all sheets of a workbook share; (form without rows, keys of its columns)."""
    columns, depth, code_in = layout(rng, lead=province)
    form = Form(
        columns, [], depth=depth, code_in=code_in, left=rng.choice([1, 1, 1, 2, 4]),
        code_style="{}." if rng.random() < 0.2 and code_in != "name" else "{}", joiner=rng.choice(JOINERS), merged_header=rng.random() > 0.12,
        pillar_style=rng.choice(["roman", "word", "code", "capitals"]), pillar_merged=rng.random() < 0.25,
        numbers=rng.random() < 0.2, repeat_every=rng.choice([0, 0, 0, 0, 0, 6, 11]), styled=rng.random() < 0.7,
        font=rng.choice(["Times New Roman", "Times New Roman", "Calibri", "Arial"]),
    )  # fmt: skip
    return form, [column.key for column in columns]


def draw_rows(rng, agency, form):
    """Sound rows of an agency, or of the province, in one clerk's writing."""
    rows = items(rng, agency) if agency else whole_province(rng, parts=rng.random() < 0.5 and form.code_in in ("code", "tt"))
    for row in rows:
        if agency:
            row.fields["lead"] = rng.choice([AGENCIES[agency][0], AGENCIES[agency][1][0]])
    dress(rng, rows, form.columns)
    if form.code_in != "tt":
        running_numbers(rows)
    return rows


def sheet(rng, one, agency, form, keys, tab, count, titled):
    """One sheet with its form, faults, title and signature; returns (sheet, where the form came to stand)."""
    draft = Draft(rng, agency, draw_rows(rng, agency, form), keys, form.code_in)
    seed_faults(rng, draft, count)
    target = one.book.sheet(tab)
    form.top = title(rng, target, agency, len(form.columns), form.left) if titled else rng.choice([1, 1, 2, 3])
    if form.top > 1 and form.left == 1:
        one.truth.quiet(target, f"A1:Z{form.top - 1}")
    if agency in LONG and rng.random() < 0.1:
        laid = _table_per_pillar(one, form, draft.rows, target)
    else:
        form.items = with_branches(draft.rows, *rng.choice([(False, False), (True, False), (True, True)]))
        laid = lay(form, target)
        one.truth.take(form, target, laid)
    for code in draft.missing:
        one.truth.find("missing-indicator", None, None, code)
    _foot(rng, one, form, target, laid, count)
    return target, laid


def _table_per_pillar(one, form, rows, target):
    for pillar, name in PILLARS.items():
        form.items = [row for row in rows if row.code[0] == pillar]
        if not form.items:
            continue
        target.put(form.top, form.left, f"Trụ cột {pillar}: {name}", bold=True, wrap=False)
        form.top += 1
        laid = lay(form, target)
        one.truth.take(form, target, laid)
        form.top = laid.bottom + 2
    others = [row for row in rows if row.code[0] not in PILLARS]
    if others:
        form.items, form.top = others, form.top - 1
        form.columns = list(form.columns)
        laid = lay(form, target)
        one.truth.take(form, target, laid)
    return laid


def _foot(rng, one, form, target, laid, count):
    width = len(form.columns)
    if rng.random() < 0.6 and width >= 7:
        job = rng.choice(["GIÁM ĐỐC", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "THỦ TRƯỞNG ĐƠN VỊ"])
        one.truth.quiet(target, signature(target, laid.bottom + rng.choice([1, 2, 3]), form.left, width, job=job))
    elif count and rng.random() < 0.1:
        at = target.put(laid.bottom + 90, form.left + width + 9, 777.25)
        one.truth.find("stray-data", target, at)


def whole_book_fault(rng, one, agency, form, keys):
    """A fault of the workbook as a whole, and no other."""
    kind = rng.choice(["legacy", "wrong-period", "wrong-agency", "no-value", "no-evidence"])
    if kind == "legacy":
        return _legacy_sheet(rng, one, agency, form)
    if kind in ("no-value", "no-evidence"):
        gone = ("value", "previous", "y2021", "y2022", "q1", "q2", "q3", "q4") if kind == "no-value" else ("evidence",)
        form.columns = [column for column in form.columns if column.key not in gone]
        form.depth = max(len(column.path) for column in form.columns)
        target, _ = sheet(rng, one, agency, form, [key for key in keys if key not in gone], "Số liệu", 0, titled=True)
        proofs = any(reading["indicator"] in LOCAL for reading in one.truth.readings)
        if kind == "no-value" or proofs:
            one.truth.find("column-missing", target, None)
        return None
    if kind == "wrong-agency":
        other = rng.choice([each for each in LONG if each != agency])
        target, _ = sheet(rng, one, agency, form, keys, "Biểu 1", 0, titled=False)
        one.pinned = True
        if form.top < 2:
            return None
        at = target.put(1, 1, f"Đơn vị báo cáo: {AGENCIES[other][0]}", wrap=False)
        one.truth.silent.clear()
        one.truth.find("wrong-agency", target, at)
        return None
    return _wrong_period(rng, one, agency, form, keys)


def _wrong_period(rng, one, agency, form, keys):
    """Everything says 2022: last year's columns say 2021."""
    for column in form.columns:
        column.path = [text.replace("2021", "2019").replace("2022", "2020").replace("2023", "2021").replace("2024", "2022") for text in column.path]
    target, laid = sheet(rng, one, agency, form, keys, "Biểu 1", 0, titled=True)
    cells = list(laid.header_cells.values())
    for (row, column), cell in target.cells.items():
        if row < form.top and isinstance(cell.value, str):
            cell.value = cell.value.replace("2024", "2022")
            cells.append(target.put(row, column, cell))
        elif isinstance(cell.value, str) and column == laid.columns.get("evidence"):
            cell.value = cell.value.replace("2024", "2022")
    for reading in one.truth.readings:
        for key in ("value", "previous", "target", "evidence"):
            reading.pop(key, None)
    one.truth.silent.clear()
    one.truth.find("wrong-period", target, None)
    one.truth.allow("evidence-outside-period")


def _legacy_sheet(rng, one, agency, form):
    encode, font = rng.choice([(tcvn3, ".VnTime"), (tcvn3, ".VnArial"), (vni, "VNI-Times"), (vni, "VNI-Helve")])
    target, _ = sheet(rng, one, agency, form, [], "Bieu 1", 0, titled=True)
    for cell in target.cells.values():
        if isinstance(cell.value, str) and not cell.value.isascii():
            cell.value = encode(cell.value)
        cell.font = font
    for reading in one.truth.readings:
        if reading.get("target", {}).get("text") is not None:
            reading["target"].pop("text")
    one.truth.silent.clear()
    one.truth.find("legacy-encoding", target, None)
    one.truth.allow("legacy-encoding", target)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--out", required=True)
    parser.add_argument("--writer", default="openpyxl", choices=["openpyxl", "libreoffice", "exceljs", "mixed"])
    given = parser.parse_args()
    os.makedirs(given.out, exist_ok=True)
    for index in range(given.count):
        writer = given.writer if given.writer != "mixed" else ["openpyxl", "openpyxl", "exceljs", "libreoffice"][index % 4]
        build(given.seed, index, writer).write(given.out)
    print(f"{given.count} workbooks in {given.out}")


if __name__ == "__main__":
    main()
