"""Makes openpyxl.xlsx and libreoffice.xlsx beside this file: the same small workbook as two other programs write it.

Run by hand when the content changes: /usr/bin/python3 test/support/rich/make_files.py
"""
import datetime
import pathlib
import shutil
import subprocess
import tempfile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent


def fill(workbook):
    sheet = workbook.active
    sheet.title = "Biểu 1"
    sheet["A1"] = "Tên chỉ số"
    sheet["B1"] = "Hòa Bình & <Hà Nội>"
    sheet["A2"] = 7.25
    sheet["A2"].number_format = "0.00%"
    sheet["B2"] = True
    sheet["A3"] = datetime.date(2024, 12, 31)
    sheet["A3"].number_format = "dd/mm/yyyy"
    sheet["B3"] = "=A2*2"
    sheet["A4"] = "Chữ cũ"
    sheet["A4"].font = Font(name=".VnTime")
    sheet["B4"] = "  hai dòng\nở đây "
    sheet["A5"] = "gộp"
    sheet.merge_cells("A5:C6")
    sheet["B1"].comment = Comment("Xem lại", "An")
    sheet.row_dimensions[7].hidden = True
    sheet["A7"] = "ẩn"
    sheet.column_dimensions["D"].hidden = True
    sheet.auto_filter.ref = "A1:B4"
    second = workbook.create_sheet("Ẩn")
    second.sheet_state = "hidden"
    second["A1"] = "#N/A"
    second["A1"].data_type = "e"
    second.protection.sheet = True


def main():
    workbook = Workbook()
    fill(workbook)
    target = HERE / "openpyxl.xlsx"
    workbook.save(target)
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
        subprocess.run([*command, "--outdir", f"{folder}/out", str(target)], check=True, capture_output=True)
        shutil.copy(f"{folder}/out/openpyxl.xlsx", HERE / "libreoffice.xlsx")


main()
