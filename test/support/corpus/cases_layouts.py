"""Cases about where the table stands and how it is built."""

from book import Cell, cell_name
from cases import case, item, items, pick, set_value
from facts import AGENCIES, LOCAL
from form import Column, Form, lay, with_branches
from words import admin_title, document, signature, target


@case("plain-sheet", "Bảng đơn giản, bắt đầu từ A1, không tiêu đề", agency="so-gddt")
def plain_sheet(one):
    sheet = one.book.sheet("Sheet1")
    rows = items(one.rng, "so-gddt")
    columns = [
        Column("tt", ["STT"], 6),
        Column("code", ["Mã chỉ số"], 10),
        Column("name", ["Tên chỉ số"], 50),
        Column("unit", ["Đơn vị tính"], 16),
        Column("previous", ["Năm 2023"], 12),
        Column("value", ["Năm 2024"], 12),
        Column("target", ["Mục tiêu năm 2024"], 16),
        Column("evidence", ["Tài liệu minh chứng"], 50),
    ]
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = index
    form = Form(columns, rows, styled=False)
    one.truth.take(form, sheet, lay(form, sheet))


@case("title-two-row-header", "Mẫu hành chính: quốc hiệu, phụ lục, tiêu đề bảng hai dòng, trụ cột La Mã, chữ ký", "libreoffice", agency="so-khcn")
def title_two_row_header(one):
    sheet = one.book.sheet("Biểu 1")
    rows = items(one.rng, "so-khcn")
    columns = [
        Column("code", ["TT"], 8),
        Column("name", ["CHỈ TIÊU"], 48),
        Column("unit", ["ĐVT"], 16),
        Column("previous", ["KẾT QUẢ THỰC HIỆN", "Năm 2023"], 11),
        Column("value", ["KẾT QUẢ THỰC HIỆN", "Năm 2024"], 11),
        Column("target", ["MỤC TIÊU NĂM 2024"], 16),
        Column("source", ["NGUỒN SỐ LIỆU"], 13),
        Column("evidence", ["TÀI LIỆU MINH CHỨNG"], 46),
        Column("note", ["GHI CHÚ"], 12),
    ]
    top = admin_title(
        sheet,
        9,
        "Sở Khoa học và Công nghệ",
        [
            "PHỤ LỤC",
            "SỐ LIỆU CÁC CHỈ SỐ THÀNH PHẦN CỦA CHỈ SỐ ĐỔI MỚI SÁNG TẠO CẤP ĐỊA PHƯƠNG (PII) NĂM 2024",
            "(Kèm theo Báo cáo số 412/BC-SKHCN ngày 02/12/2024 của Sở Khoa học và Công nghệ)",
        ],
    )
    form = Form(columns, with_branches(rows), top=top, depth=2)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, f"A1:I{top - 1}")
    one.truth.quiet(sheet, signature(sheet, laid.bottom + 2, 1, 9))
    one.book.sheet("Sheet2")


@case("column-numbers-faults", "Dòng đánh số cột; nhiều lỗi nhập liệu của Sở Kế hoạch và Đầu tư", "exceljs", agency="so-khdt")
def column_numbers(one):
    sheet = one.book.sheet("PII 2024")
    rows = items(one.rng, "so-khdt")
    columns = [
        Column("tt", ["Số TT"], 7, number="(1)"),
        Column("code", ["Mã số"], 9, number="(2)"),
        Column("name", ["Nội dung chỉ số"], 46, number="(3)"),
        Column("unit", ["Đơn vị tính"], 14, number="(4)"),
        Column("previous", ["Thực hiện năm 2023"], 12, number="(5)"),
        Column("value", ["Thực hiện năm 2024"], 12, number="(6)"),
        Column("growth", ["So sánh (%)"], 10, number="(7)=(6)/(5)"),
        Column("target", ["Chỉ tiêu phấn đấu"], 15, number="(8)"),
        Column("support", ["Đơn vị phối hợp"], 24, number="(9)"),
        Column("evidence", ["Hồ sơ minh chứng"], 40, number="(10)"),
    ]
    sheet.put(1, 1, "BIỂU TỔNG HỢP SỐ LIỆU CHỈ SỐ PII NĂM 2024", bold=True, size=14, wrap=False)
    sheet.put(2, 1, "Đơn vị báo cáo: Sở Kế hoạch và Đầu tư", italic=True, wrap=False)
    form = Form(columns, rows, top=4, numbers=True)
    for index, row in enumerate(rows, 1):
        line = 5 + index
        row.fields.update(tt=index, support="Cục Thống kê; Cục Thuế" if index % 3 == 0 else "Cục Thống kê")
        row.fields["growth"] = Cell(round(row.number / row.previous, 4), fmt="0.0%", formula=f"F{line}/E{line}")

    def text(code, shown, number):
        row = pick(rows, code)
        row.fields["value"], row.number = shown, number
        row.fields["growth"] = None
        return row

    text("1.2.1", "7,42", 7.42).faults.append(("number-as-text", "value"))
    pick(rows, "1.2.1").fields["target"] = 7.2
    text("5.3.1", "6,4 %", 6.4).faults.append(("number-as-text", "value"))
    pick(rows, "5.3.1").fields["target"] = "trên 6%"
    text("7.2.4", 1.7, 1.7).faults.append(("out-of-range", "value"))
    text("7.1.4", "khá cao so với cùng kỳ", None).faults.append(("not-a-number", "value"))
    row = pick(rows, "4.1.3")
    row.fields["unit"] = "Triệu đồng"
    row.faults.append(("unit-mismatch", "unit"))
    row = text("4.2.2", Cell("#DIV/0!", kind="error", formula="F99/F98"), None)
    row.faults.append(("formula-error", "value"))
    row = pick(rows, "6.3.1")
    row.fields["target"] = target(one.rng, "6.3.1", row.number, met=False, kind="above")
    row.faults.append(("below-target", "value"))
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, "A1:J5")
    sheet.put(laid.bottom + 2, 2, "Ghi chú: Số liệu ước thực hiện cả năm 2024.", italic=True, wrap=False)


@case("thirteen-local", "Biểu 13 chỉ số do địa phương trực tiếp cung cấp số liệu; lỗi minh chứng", agency=None)
def thirteen_local(one):
    sheet = one.book.sheet("13 chỉ số ĐP")
    from facts import CODES, FACTS

    rows = [item(one.rng, code, FACTS[code].leads[0]) for code in CODES if code in LOCAL]
    for row in rows:
        row.fields["lead"] = AGENCIES[FACTS[row.code].leads[0]][0]
    columns = [
        Column("code", ["Mã"], 9),
        Column("name", ["Chỉ số thành phần"], 50),
        Column("unit", ["Đơn vị"], 14),
        Column("previous", ["Số liệu năm 2023"], 12),
        Column("value", ["Số liệu năm 2024"], 12),
        Column("target", ["Kế hoạch năm 2024"], 14),
        Column("lead", ["Cơ quan chủ trì"], 26),
        Column("evidence", ["Văn bản, tài liệu minh chứng"], 60),
        Column("note", ["Ghi chú"], 16),
    ]
    sheet.put(1, 1, "BỘ CHỈ SỐ ĐỔI MỚI SÁNG TẠO CẤP ĐỊA PHƯƠNG (PII)", bold=True, align="center")
    sheet.merge(1, 1, 1, 9)
    sheet.put(2, 1, "Danh mục 13 chỉ số do địa phương trực tiếp cung cấp số liệu năm 2024", bold=True, align="center")
    sheet.merge(2, 1, 2, 9)

    def prove(code, text, rule):
        row = pick(rows, code)
        row.fields["evidence"] = text
        row.faults.append((rule, "evidence"))

    prove("2.1.2", None, "evidence-missing")
    prove("2.1.3", "đang cập nhật", "evidence-placeholder")
    prove("2.2.4", "Báo cáo số       /BC-SKHCN ngày      tháng      năm 2024 của Sở Khoa học và Công nghệ", "evidence-unissued")
    prove("3.2.2", "Báo cáo số 98/BC-BQL ngày 15/3/2025 của Ban Quản lý các Khu công nghiệp và chế xuất", "evidence-future-date")
    prove("5.2.1", "Xem file C:\\Users\\Admin\\Desktop\\PII 2024\\5.2.1 hop dong nghien cuu.pdf", "evidence-local-path")
    row = pick(rows, "5.2.3")
    row.fields["value"], row.number = None, None
    row.faults.append(("value-missing", "value"))
    row = pick(rows, "7.1.2")
    row.fields["value"], row.number = "đang tổng hợp", None
    row.faults.append(("value-placeholder", "value"))
    form = Form(columns, rows, top=4)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, "A1:I4")
