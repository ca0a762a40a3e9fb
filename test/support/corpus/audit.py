"""Examines the examiner: `python3 audit.py [DIR]` opens each workbook with openpyxl and compares its cells with what the case says of them.

A difference means that a writer changed something on the way (or that a case is wrong). Only what can be told without judgement is compared.
"""

import glob
import json
import os
import sys

import openpyxl

HERE = os.path.dirname(os.path.abspath(__file__))


def audit(path):
    with open(path[: -len(".xlsx")] + ".case.json", encoding="utf-8") as source:
        facts = json.load(source)
    book = openpyxl.load_workbook(path, data_only=True)
    troubles = []
    mended = {cell for found in facts["findings"] for cell in _cells(found)}
    for reading in facts["readings"]:
        sheet = book[reading["sheet"]]
        for key in ("value", "previous"):
            if key in reading:
                cell = sheet[reading[key]["cell"]]
                troubles += _number(cell, reading[key]["number"], (sheet.title, cell.coordinate) in mended)
        if reading.get("target", {}).get("text") is not None and sheet[reading["target"]["cell"]].value != reading["target"]["text"]:
            troubles.append(f"{reading['target']['cell']}: target {sheet[reading['target']['cell']].value!r}")
        for key in ("evidence", "unit"):
            if key in reading and sheet[reading[key]["cell"]].value is None:
                troubles.append(f"{reading[key]['cell']}: no {key}")
    for name, cell in mended:
        if name and name not in book.sheetnames:
            troubles.append(f"no sheet {name}")
    return troubles


def _cells(found):
    cells = found["cell"] if isinstance(found["cell"], list) else [found["cell"]]
    return [(found["sheet"], cell) for cell in cells if cell]


def _number(cell, wanted, mended):
    stands = cell.value
    if isinstance(stands, (int, float)) and not isinstance(stands, bool) and not cell.is_date:
        shown = stands * 100 if "%" in cell.number_format else stands
        if wanted is None or abs(shown - wanted) > 1e-9 * max(1, abs(wanted)):
            return [f"{cell.coordinate}: {shown!r} instead of {wanted!r}"]
    elif wanted is not None and not mended:
        return [f"{cell.coordinate}: {stands!r} instead of {wanted!r}"]
    return []


def main(folder):
    failed = 0
    for path in sorted(glob.glob(os.path.join(folder, "*.xlsx"))):
        for trouble in audit(path):
            failed += 1
            print(os.path.basename(path), trouble)
    print("all as said" if failed == 0 else f"{failed} differences")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "cases"))
