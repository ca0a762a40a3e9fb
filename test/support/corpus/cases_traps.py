"""Sound or nearly sound workbooks that lead a careless reader astray: more than one candidate for everything."""

from book import Cell, cell_name
from cases import case, item, items, pick, set_value
from cases_places import columns
from facts import AGENCIES, CODES, FACTS, LOCAL
from form import Column, Form, Item, lay, with_branches
from words import number_format, signature, target, vn


def numbered(rows):
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = index
    return rows


@case("old-sheet-and-assignments", "Trang năm 2023 để lại từ năm ngoái và trang phân công 52 chỉ số nằm cạnh trang số liệu năm 2024", "openpyxl", agency="so-khcn")
def old_sheet(one):
    duties = one.book.sheet("Phân công")
    duties.put(1, 1, "PHÂN CÔNG ĐƠN VỊ CHỦ TRÌ CÁC CHỈ SỐ (Kế hoạch số 234/KH-UBND ngày 06/8/2024)", bold=True, wrap=False)
    for column, head in enumerate(["STT", "Mã chỉ số", "Tên chỉ số", "Đơn vị chủ trì"], 1):
        duties.put(3, column, head, bold=True, border=True)
    for index, code in enumerate(CODES, 1):
        leads = ", ".join(AGENCIES[agency][0] for agency in FACTS[code].leads)
        for column, content in enumerate([index, code, FACTS[code].name, leads], 1):
            duties.put(3 + index, column, content, border=True)
    rows = numbered(items(one.rng, "so-khcn"))
    for tab, before, now in (("PII 2023", 2022, 2023), ("PII 2024", 2023, 2024)):
        sheet = one.book.sheet(tab)
        sheet.put(1, 1, f"SỞ KHOA HỌC VÀ CÔNG NGHỆ - SỐ LIỆU CHỈ SỐ PII NĂM {now}", bold=True, wrap=False)
        if now == 2024:
            form = Form(columns("tt code name unit previous value target evidence"), rows, top=3)
            one.truth.take(form, sheet, lay(form, sheet))
            continue
        old = numbered(items(one.rng, "so-khcn"))
        for this, last in zip(rows, old):
            decimals = FACTS[this.code].decimals
            last.fields.update(value=this.fields["previous"], previous=Cell(round(this.previous * 0.93, decimals), fmt=number_format(decimals)), evidence=None)
        heads = {"previous": f"Thực hiện năm {before}", "value": f"Thực hiện năm {now}", "target": f"Mục tiêu năm {now}"}
        lay(Form(columns("tt code name unit previous value target evidence", **heads), old, top=3), sheet)


@case("quarters", "Số liệu theo quý và cả năm; cột cả năm mới là số báo cáo", "libreoffice", agency="so-ldtbxh")
def quarters(one):
    sheet = one.book.sheet("LĐTBXH")
    rows = items(one.rng, "so-ldtbxh")
    spec = [
        Column("code", ["TT"], 7),
        Column("name", ["Chỉ tiêu"], 46),
        Column("unit", ["Đơn vị tính"], 10),
        Column("previous", ["Thực hiện năm 2023"], 11),
        Column("target", ["Kế hoạch năm 2024"], 13),
        *(Column(f"q{index}", ["Thực hiện năm 2024", f"Quý {mark}"], 8) for index, mark in enumerate(["I", "II", "III", "IV"], 1)),
        Column("value", ["Thực hiện năm 2024", "Cả năm"], 10),
        Column("evidence", ["Minh chứng"], 36),
    ]
    for row in rows:
        for index in range(1, 5):
            row.fields[f"q{index}"] = round(row.number * (0.9 + 0.03 * index), 2)
    form = Form(spec, with_branches(rows, subpillars=False), top=4, depth=2, pillar_style="capitals")
    sheet.put(1, 1, "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", bold=True, wrap=False)
    sheet.put(2, 1, "Tiến độ thực hiện các chỉ tiêu thành phần PII năm 2024", wrap=False)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, f"A1:K{laid.bottom}")


@case("all-text-column", "Cả cột giá trị định dạng văn bản: mỗi ô một lỗi sửa được bằng máy", "exceljs", agency="so-congthuong")
def all_text(one):
    sheet = one.book.sheet("SCT")
    rows = numbered(items(one.rng, "so-congthuong"))
    for row in rows:
        decimals = FACTS[row.code].decimals
        row.fields["value"] = Cell(vn(row.number, decimals), fmt="@")
        row.fields["previous"] = Cell(row.previous, fmt="#,##0.00")
        row.faults.append(("number-as-text", "value"))
    form = Form(columns("tt code name unit previous value target evidence note"), rows, top=3)
    sheet.put(1, 1, "SỞ CÔNG THƯƠNG", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))


@case("unmerged-header-and-notes", "Đầu bảng không gộp ô, xuống dòng trong chữ; đoạn văn nhắc mã chỉ số ở trên, dòng cộng và chú thích ở dưới", "openpyxl", agency="so-khdt")
def unmerged_header(one):
    sheet = one.book.sheet("Biểu tổng hợp")
    rows = items(one.rng, "so-khdt")
    sheet.put(1, 1, "SỞ KẾ HOẠCH VÀ ĐẦU TƯ", bold=True, wrap=False)
    sheet.put(2, 1, "Thực hiện Kế hoạch số 234/KH-UBND ngày 06/8/2024, Sở báo cáo số liệu các chỉ số 1.1.3, 1.2.1, 4.1.3 … năm 2024 như sau:", wrap=False)
    heads = [
        ["Mã\nsố", None], ["Chỉ số\nthành phần", None], ["Đơn  vị\ntính", None], ["Kết quả", "Năm\n2023"], [None, "Năm\n2024"],
        ["Mục tiêu\nnăm 2024", None], ["Tài liệu\nminh chứng", None], ["Ghi\nchú", None],
    ]  # fmt: skip
    for column, (above, below) in enumerate(heads, 1):
        if above:
            sheet.put(4, column, above, bold=True, align="center", border=True)
        if below:
            sheet.put(5, column, below, bold=True, align="center", border=True)
    spec = [Column(key, []) for key in "code name unit previous value target evidence note".split()]
    form = Form(spec, with_branches(rows, pillars=True, subpillars=False), top=6, depth=0, pillar_style="code")
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    at = laid.bottom + 1
    sheet.put(at, 2, "Tổng số chỉ số: 13", bold=True, border=True)
    sheet.put(at, 5, Cell(len(rows), formula=f"COUNT(E6:E{laid.bottom})"))
    sheet.put(at + 1, 1, "Ghi chú:", italic=True, bold=True, wrap=False)
    sheet.put(at + 2, 1, "- Chỉ số 7.2.4 là số ước tính; chỉ số 4.2.3 theo Niên giám thống kê.", italic=True, wrap=False)
    sheet.put(at + 3, 1, "(*) Vốn SXKD bình quân hàng năm của các doanh nghiệp: tính theo giá hiện hành.", italic=True, wrap=False)
    one.truth.quiet(sheet, "A1:H5")
    one.truth.quiet(sheet, f"A{at}:H{at + 4}")


@case("same-words-twice", "Hai cột đều bắt đầu bằng Chỉ tiêu, không có cột đơn vị, dòng đơn vị tính chung phía trên", "libreoffice", agency="so-noivu")
def same_words(one):
    sheet = one.book.sheet("Sở Nội vụ")
    rows = numbered(items(one.rng, "so-noivu"))
    sheet.put(1, 1, "SỞ NỘI VỤ", bold=True, wrap=False)
    sheet.put(2, 2, "CÁC CHỈ TIÊU VỀ CẢI CÁCH HÀNH CHÍNH VÀ TÍNH NĂNG ĐỘNG NĂM 2024", bold=True, wrap=False)
    sheet.put(3, 5, "Đơn vị tính: Điểm", italic=True, wrap=False)
    form = Form(
        columns("tt name target previous value evidence", name="Chỉ tiêu", target="Chỉ tiêu Thành phố giao năm 2024", previous="Kết quả đạt được năm 2023", value="Kết quả đạt được năm 2024"), rows, top=4, code_in="name"
    )
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, f"A1:F{laid.bottom}")


@case("rows-filtered-out", "Bộ lọc đang giấu các chỉ số trung ương; hai dòng liền nhau bị giấu", "openpyxl", agency="so-congthuong")
def filtered(one):
    sheet = one.book.sheet("Biểu")
    rows = numbered(items(one.rng, "so-congthuong"))
    hidden = rows[2:]
    for row in hidden:
        row.hidden = True
    form = Form(columns("tt code name unit previous value target source evidence"), rows, top=2)
    sheet.put(1, 1, "Sở Công Thương - PII 2024", bold=True, wrap=False)
    laid = lay(form, sheet)
    sheet.filter = f"A2:I{laid.bottom}"
    one.truth.take(form, sheet, laid)
    first = next(at for row, at in laid.rows if row is hidden[0])
    one.truth.find("hidden-data", sheet, [cell_name(at, column) for at in range(first, laid.bottom + 1) for column in range(1, 10)])
