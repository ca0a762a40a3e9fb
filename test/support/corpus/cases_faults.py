"""Cases about faults in the data that the layouts before do not have."""

import datetime

from book import Cell, cell_name
from cases import case, item, items, pick, set_value
from cases_places import columns
from facts import AGENCIES, FACTS, LOCAL
from form import Column, Form, Item, lay, with_branches
from words import admin_title, document, evidence, number_format, signature, target, values, vn


def numbered(rows):
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = index
    return rows


@case("ambiguous-numbers", "Số gõ dạng văn bản: 1.245 và 1,245 không có năm trước để phân định; dấu cách, ngoặc, đơn vị trong ô", "openpyxl", agency="so-khdt")
def ambiguous_numbers(one):
    sheet = one.book.sheet("KHĐT")
    rows = numbered(items(one.rng, "so-khdt"))

    def typed(code, text, number, rule, goal=None):
        row = pick(rows, code)
        row.fields["value"], row.number, row.fields["target"] = text, number, goal or row.fields["target"]
        row.faults.append((rule, "value"))

    typed("4.1.3", "1.245", None, "ambiguous-number", "tối thiểu 1,1")
    typed("4.1.4", "1,245", None, "ambiguous-number", "tối thiểu 1,1")
    typed("4.2.2", "21,9 DN", 21.9, "number-as-text", "trên 21")
    typed("6.3.1", " 35.8", 35.8, "number-as-text", "trên 35")
    typed("7.2.3", "6\u00a0870,5", 6870.5, ["number-as-text", "invisible-characters"], "trên 6,5")
    pick(rows, "7.2.3").fields["unit"] = "Nghìn đồng/tháng"
    pick(rows, "7.2.3").fields["target"] = "trên 6500"
    one.truth.allow("unit-mismatch", sheet, "D1:D20")
    typed("7.1.4", "(1,2)", -1.2, "number-as-text", "≥ -2")
    typed("4.2.3", "n/a", None, "value-placeholder")
    pick(rows, "4.2.3").faults.clear()
    one.truth.allow("value-placeholder", sheet, "E1:E20")
    form = Form(columns("tt code name unit value target evidence", value="Số liệu năm 2024"), rows, top=2)
    sheet.put(1, 1, "Sở Kế hoạch và Đầu tư", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))


@case("scale-and-shares", "Số lệch 1000 lần so với năm trước, tỷ lệ quá 100 %, số đếm âm, giá trị không đổi", "libreoffice", agency="so-khcn")
def scale_and_shares(one):
    sheet = one.book.sheet("Số liệu PII")
    rows = numbered(items(one.rng, "so-khcn"))

    def put(code, number, previous, goal, rule, key="value"):
        row = pick(rows, code)
        decimals = FACTS[code].decimals
        row.fields["value"], row.number = Cell(number), number
        row.fields["previous"], row.previous = Cell(previous, fmt=number_format(decimals)), previous
        row.fields["target"] = goal
        row.faults.append((rule, key))

    put("6.2.1", 61800, 58.4, "trên 60", "scale-slip")
    put("5.1.3", 152, 7.1, "trên 7%", "out-of-range")
    put("6.1.1", -1.3, 1.2, "tối thiểu 1,1", "out-of-range")
    put("2.2.1", 12.137, 12.137, "tối thiểu 12", "unchanged-value")
    put("2.2.3", 1.19, 1.13, "trên 1,5%", "below-target")
    put("5.3.2", 41.9, 40.2, "phấn đấu đạt kết quả tốt hơn", "target-unreadable", "target")
    form = Form(columns("tt code name unit previous value target source evidence"), rows, top=3)
    sheet.put(1, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ: SỐ LIỆU PII NĂM 2024", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))


@case("no-value-column", "Không có cột giá trị", "openpyxl", agency="so-nnptnt")
def no_value_column(one):
    sheet = one.book.sheet("Mẫu")
    rows = numbered(items(one.rng, "so-nnptnt"))
    form = Form(columns("tt code name unit target evidence note"), rows, top=3)
    sheet.put(1, 1, "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN - NĂM 2024", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))
    one.truth.find("column-missing", sheet, None)


@case("no-evidence-column", "Không có cột minh chứng, đơn vị lại có chỉ số phải chứng minh", "exceljs", agency="bql-kcncx")
def no_evidence_column(one):
    sheet = one.book.sheet("Số liệu")
    rows = numbered(items(one.rng, "bql-kcncx"))
    form = Form(columns("tt code name unit previous value target"), rows, top=3)
    sheet.put(1, 1, "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ CHẾ XUẤT - NĂM 2024", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))
    one.truth.find("column-missing", sheet, None)


@case("two-result-columns", "Hai cột cùng tên Kết quả, không biết cột nào là số báo cáo", "openpyxl", agency="so-gddt")
def two_result_columns(one):
    sheet = one.book.sheet("GDĐT")
    rows = numbered(items(one.rng, "so-gddt"))
    for row in rows:
        row.fields["again"] = Cell(round(row.number * 1.013, 2), fmt="0.00")
    form = Form(columns("tt code name unit value again target evidence", value="Kết quả", again="Kết quả"), rows, top=3)
    sheet.put(1, 1, "SỞ GIÁO DỤC VÀ ĐÀO TẠO - PII 2024", bold=True, wrap=False)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid, keys=("target", "evidence", "unit"))
    one.truth.find("ambiguous-column", sheet, [laid.header_cells["value"], laid.header_cells["again"]])


@case("last-years-file", "Gửi nhầm tệp năm 2022: tiêu đề và cột của năm 2022", "libreoffice", agency="so-congthuong")
def last_years_file(one):
    sheet = one.book.sheet("Biểu 2")
    rows = numbered(items(one.rng, "so-congthuong"))
    for row in rows:
        if row.fields["evidence"]:
            row.fields["evidence"] = row.fields["evidence"].replace("2024", "2022")
    form = Form(
        columns("tt code name unit previous value target evidence", previous="Thực hiện năm 2021", value="Thực hiện năm 2022", target="Kế hoạch năm 2022"), rows, top=5
    )
    sheet.put(1, 1, "SỞ CÔNG THƯƠNG", bold=True, wrap=False)
    title = sheet.put(3, 1, "SỐ LIỆU CHỈ SỐ ĐỔI MỚI SÁNG TẠO NĂM 2022", bold=True, wrap=False)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid, keys=("unit",))
    one.truth.find("wrong-period", sheet, [title, *laid.header_cells.values()])
    one.truth.allow("evidence-outside-period", sheet)


@case("wrong-title-agency", "Tiêu đề ghi Sở Giáo dục và Đào tạo nhưng người gửi và số liệu là Sở Khoa học và Công nghệ", "openpyxl", agency="so-khcn", pinned=True)
def wrong_title_agency(one):
    sheet = one.book.sheet("Biểu 01")
    rows = items(one.rng, "so-khcn")
    top = admin_title(sheet, 8, "Sở Giáo dục và Đào tạo", ["SỐ LIỆU CHỈ SỐ PII NĂM 2024"])
    form = Form(columns("code name unit previous value target evidence note", code="TT"), with_branches(rows), top=top, pillar_merged=True)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.find("wrong-agency", sheet, "A2")
    one.truth.quiet(sheet, signature(sheet, laid.bottom + 2, 1, 8))


@case("evidence-and-formula-text", "Văn bản giả công thức trong ô ghi chú, minh chứng không nhận ra được văn bản nào, mạng nội bộ", "exceljs", agency="bql-kcncx")
def evidence_faults(one):
    sheet = one.book.sheet("Số liệu")
    rows = numbered(items(one.rng, "bql-kcncx"))
    row = pick(rows, "3.2.2")
    row.fields["evidence"] = "Báo cáo tình hình của các chủ đầu tư hạ tầng"
    row.faults.append(("evidence-unidentified", "evidence"))
    row.fields["note"] = '=HYPERLINK("http://example.com","xem")'
    row.faults.append(("formula-like-text", "note"))
    row = pick(rows, "5.2.2")
    row.fields["evidence"] = "\\\\192.168.1.10\\chung\\PII\\bao-cao-122.pdf"
    row.faults.append(("evidence-local-path", "evidence"))
    row.fields["note"] = "@SUM(A1:A9)"
    row.faults.append(("formula-like-text", "note"))
    pick(rows, "3.2.1").fields["note"] = "- điều tra PCI do VCCI công bố"
    form = Form(columns("tt code name unit previous value target evidence note"), rows, top=3)
    sheet.put(1, 1, "BQL các KCN&CX Hà Nội", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))


@case("numerator-denominator", "Có cột tử số và mẫu số; một giá trị không khớp phép chia", "openpyxl", agency="so-gddt")
def numerator_denominator(one):
    sheet = one.book.sheet("Biểu tính")
    spec = [
        Column("tt", ["TT"], 5),
        Column("code", ["Mã chỉ số"], 9),
        Column("name", ["Tên chỉ số"], 44),
        Column("unit", ["Đơn vị tính"], 14),
        Column("num", ["Dữ liệu năm 2024", "Tử số"], 12),
        Column("den", ["Dữ liệu năm 2024", "Mẫu số"], 12),
        Column("value", ["Dữ liệu năm 2024", "Giá trị chỉ số"], 12),
        Column("target", ["Mục tiêu"], 12),
        Column("evidence", ["Tài liệu minh chứng"], 40),
    ]
    rows = numbered(items(one.rng, "so-gddt"))
    for code, num, den, value, goal in (("2.1.2", 5306, 379000, 1.4, "trên 1,3%"), ("2.1.3", 24580000, 2145000, 14.16, "trên 11")):
        row = pick(rows, code)
        row.fields.update(num=num, den=den, target=goal)
        set_value(row, value, "0.00")
    pick(rows, "2.1.3").faults.append(("parts-mismatch", ["value", "num", "den"]))
    form = Form(spec, rows, top=3, depth=2)
    sheet.put(1, 1, "Sở Giáo dục và Đào tạo - số liệu tính PII", wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))


@case("placeholders-and-errors", "Chưa có số liệu, dấu gạch, #REF!, ô minh chứng ghi x; số liệu bên lề bảng", "openpyxl", agency="so-khcn")
def placeholders(one):
    sheet = one.book.sheet("PII")
    rows = numbered(items(one.rng, "so-khcn"))

    def spoil(code, key, content, rule):
        row = pick(rows, code)
        row.fields[key] = content
        if key == "value":
            row.number = None
        row.faults.append((rule, key))

    spoil("1.1.1", "value", "đang cập nhật", "value-placeholder")
    spoil("2.2.4", "value", "-", "value-placeholder")
    spoil("5.2.1", "value", "…", "value-placeholder")
    spoil("2.2.2", "value", Cell("#REF!", kind="error", formula="#REF!/B200"), "formula-error")
    spoil("2.2.3", "value", Cell("#N/A", kind="error"), "formula-error")
    spoil("5.3.3", "evidence", "x", "evidence-placeholder")
    spoil("6.3.2", "evidence", "sẽ bổ sung sau", "evidence-placeholder")
    spoil("6.3.3", "evidence", "Báo cáo số …/BC-SKHCN ngày …/…/2024", "evidence-unissued")
    twin = item(one.rng, "6.1.1", "so-khcn")
    twin.read = False
    twin.fields["tt"] = len(rows) + 1
    twin.faults.append(("duplicate-indicator", "code"))
    alien = Item(code="9.9.9", fields={"tt": len(rows) + 2, "name": "Số sáng kiến được công nhận", "unit": "Sáng kiến", "value": 57, "previous": 52}, read=False)
    alien.faults.append(("unknown-code", "code"))
    form = Form(columns("tt code name unit previous value target evidence"), [*rows, twin, alien], top=3)
    sheet.put(1, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ - SỐ LIỆU NĂM 2024", bold=True, wrap=False)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
