"""Workbooks whose parts serve more than one row, table or agency."""

from book import Cell, cell_name
from cases import case, item, items, pick
from cases_places import columns
from cases_traps import numbered
from facts import AGENCIES, CODES, FACTS, LOCAL
from form import Form, lay, with_branches



@case("shared-evidence", "Ô minh chứng gộp cho nhiều chỉ số, có ô chưa có số văn bản, có ô trống; dữ liệu biểu đồ lấy bằng công thức; thuyết minh ở dưới", agency="so-khcn")
def shared_evidence(one):
    sheet = one.book.sheet("Biểu 1")
    rows = numbered(items(one.rng, "so-khcn"))
    sheet.put(1, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ - SỐ LIỆU CHỈ SỐ PII NĂM 2024", bold=True, wrap=False)
    shared = [("2.2.1", "2.2.4"), ("5.1.3", "5.3.3"), ("6.3.2", "6.3.3")]
    spans = [[row for row in rows if first <= row.code <= last] for first, last in shared]
    for span in spans:
        for row in span[1:]:
            row.fields["evidence"] = None
    spans[1][0].fields["evidence"] = "Số:        /BC-SKHCN ngày     tháng 12 năm 2024"
    spans[2][0].fields["evidence"] = None
    form = Form(columns("tt code name unit previous value target evidence"), rows, top=3)
    laid = lay(form, sheet)
    at = {row.code: line for row, line in laid.rows}
    one.truth.take(form, sheet, laid)
    column = laid.columns["evidence"]
    for span in spans:
        sheet.merge(at[span[0].code], column, at[span[-1].code], column)
    for reading in one.truth.readings:
        for span in spans:
            if reading["indicator"] in [row.code for row in span] and span is not spans[2]:
                reading["evidence"] = {"cell": cell_name(at[span[0].code], column)}
    one.truth.find("evidence-unissued", sheet, cell_name(at["5.1.3"], column))
    one.truth.find("evidence-missing", sheet, cell_name(at["6.3.2"], column))
    sheet.put(laid.bottom + 2, 1, "Thuyết minh:", italic=True, wrap=False)
    sheet.put(laid.bottom + 3, 1, f"2.2.1. {FACTS['2.2.1'].name}: theo kết quả điều tra của Cục Thống kê.", italic=True, wrap=False)
    one.truth.quiet(sheet, f"A{laid.bottom + 2}:H{laid.bottom + 4}")
    chart = one.book.sheet("Biểu đồ")
    for place, head in enumerate(["Chỉ số", "2023", "2024"], 1):
        chart.put(1, place, head, bold=True)
    for line, row in enumerate(rows, 2):
        chart.put(line, 1, row.fields["name"])
        for place, key, number in ((2, "previous", row.previous), (3, "value", row.number)):
            chart.put(line, place, Cell(number, formula=f"'Biểu 1'!{cell_name(at[row.code], laid.columns[key])}"))
    one.truth.quiet(chart, f"A1:C{len(rows) + 1}")


@case("form-for-everybody", "Biểu mẫu chung 52 chỉ số có cột cơ quan chủ trì; Sở Công Thương chỉ điền các dòng của mình", "libreoffice", agency="so-congthuong")
def form_for_everybody(one):
    sheet = one.book.sheet("Biểu mẫu")
    sheet.put(1, 1, "SỞ CÔNG THƯƠNG", bold=True, wrap=False)
    sheet.put(2, 1, "BIỂU CUNG CẤP SỐ LIỆU CHỈ SỐ PII NĂM 2024", bold=True, wrap=False)
    own = {row.code: row for row in items(one.rng, "so-congthuong")}
    rows = []
    for code in CODES:
        row = own.get(code) or item(one.rng, code, FACTS[code].leads[0])
        row.fields["lead"] = "; ".join(AGENCIES[agency][0] for agency in FACTS[code].leads)
        if code not in own:
            row.fields.update(value=None, previous=None, target=None, evidence=None)
            row.number = row.previous = None
        rows.append(row)
    pick(rows, "5.2.3").fields["evidence"] = None
    pick(rows, "5.2.3").faults.append(("evidence-missing", "evidence"))
    form = Form(columns("code name unit lead previous value target evidence", code="TT"), with_branches(rows), top=4)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)


@case("listed-evidence", "Số liệu ở một trang, danh mục tài liệu minh chứng theo chỉ số ở trang khác", agency="so-khcn")
def listed_evidence(one):
    sheet = one.book.sheet("Số liệu")
    rows = numbered(items(one.rng, "so-khcn"))
    sheet.put(1, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ - SỐ LIỆU CHỈ SỐ PII NĂM 2024", bold=True, wrap=False)
    form = Form(columns("tt code name unit previous value target"), rows, top=3)
    one.truth.take(form, sheet, lay(form, sheet))
    papers = one.book.sheet("Minh chứng")
    papers.put(1, 1, "DANH MỤC TÀI LIỆU MINH CHỨNG", bold=True, wrap=False)
    listed = numbered([item(one.rng, row.code, "so-khcn") for row in rows if row.code in LOCAL])
    pick(listed, "5.2.1").fields["evidence"] = None
    pick(listed, "5.2.1").faults.append(("evidence-missing", "evidence"))
    pick(listed, "6.3.3").fields["evidence"] = "Đang bổ sung"
    pick(listed, "6.3.3").faults.append(("evidence-placeholder", "evidence"))
    for row in listed:
        row.read = False
    form = Form(columns("tt code name evidence"), listed, top=3)
    one.truth.take(form, papers, lay(form, papers))
