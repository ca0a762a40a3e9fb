"""Cases about writing: spellings, old encodings, codes that Excel changed, percent formats, formulas."""

import datetime

from book import Cell, cell_name
from cases import case, item, items, pick, set_value
from cases_places import columns, whole_province
from facts import AGENCIES, CODES, FACTS, LOCAL
from form import Column, Form, Item, lay, with_branches
from legacy import tcvn3, tcvn3_capitals, vni
from spell import abbreviated, capitals, dashed, decomposed, i_for_y, loose, spaced, thousands, toned
from words import admin_title, document, evidence, number_format, percent_cell, signature, target, values, vn


@case("names-only", "Không có mã; tên viết tắt, tổ hợp Unicode, uỷ/ủy, tỉ/tỷ, 1000/1.000, chữ hoa", "openpyxl", agency="so-khcn")
def names_only(one):
    sheet = one.book.sheet("SKHCN")
    rows = items(one.rng, "so-khcn")
    changes = {
        "1.1.1": lambda text: "Ban hành và tổ chức thực hiện chính sách thúc đẩy KHCN&ĐMST, phục vụ phát triển KT-XH",
        "2.2.1": thousands,
        "2.2.2": abbreviated,
        "2.2.3": lambda text: "Chi cho nghiên cứu khoa học và phát triển công nghệ/GRDP",
        "2.2.4": lambda text: thousands(abbreviated(text)),
        "5.1.3": lambda text: abbreviated(i_for_y(text)),
        "5.2.1": lambda text: capitals(text),
        "5.3.2": lambda text: i_for_y(text),
        "5.3.3": thousands,
        "6.1.1": spaced,
        "6.2.1": loose,
        "6.2.2": lambda text: text.replace("tập thể /10.000", "tập thể/10 000"),
        "6.2.4": lambda text: text.replace("giấy chứng nhận bảo hộ", "GCN bảo hộ"),
        "6.3.2": lambda text: abbreviated(thousands(text)),
    }
    for code, change in changes.items():
        row = pick(rows, code)
        row.fields["name"] = change(FACTS[code].name)
    for code in ("6.2.3", "6.3.3"):
        row = pick(rows, code)
        row.fields["name"] = decomposed(FACTS[code].name)
        row.faults.append(("decomposed-text", "name"))
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = index
    form = Form(columns("tt name unit previous value target evidence", name="Tên chỉ tiêu", value="Kết quả 2024", previous="Kết quả 2023"), rows, top=4, code_in=None)
    sheet.put(1, 1, "Uỷ ban nhân dân Thành phố Hà Nội", wrap=False)
    sheet.put(2, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))
    one.truth.quiet(sheet, "A1:G4")


@case("names-only-province", "52 chỉ số không mã, tên gọi khác nhau giữa các tỉnh, xếp không theo thứ tự", "exceljs", agency=None)
def names_only_province(one):
    sheet = one.book.sheet("Sheet1")
    rows = whole_province(one.rng, parts=False)
    other = {
        "1.1.3": "Chính sách hỗ trợ doanh nghiệp",
        "2.1.1": "Điểm trung bình thi tốt nghiệp THPT",
        "5.3.3": "Tỷ lệ doanh nghiệp có chứng chỉ ISO/1.000 doanh nghiệp",
        "5.3.1": "FDI/GRDP",
        "7.1.1": "Chỉ số sản xuất công nghiệp (IIP)",
        "7.2.4": "HDI",
        "4.1.4": "Giá trị TSCĐ và đầu tư tài chính dài hạn của DN",
    }
    for row in rows:
        row.fields["name"] = other.get(row.code, row.fields["name"])
    one.rng.shuffle(rows)
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = index
    form = Form(columns("tt name unit value target lead evidence", name="Chỉ số thành phần", value="Giá trị năm 2024"), rows, top=2, code_in=None)
    sheet.put(1, 1, "Số liệu 52 chỉ số thành phần PII năm 2024", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))


def _legacy(one, tab, agency, encode, title, font, title_font):
    sheet = one.book.sheet(tab)
    rows = items(one.rng, agency)
    for row in rows:
        for key in ("name", "unit", "target", "evidence", "source"):
            if isinstance(row.fields[key], str):
                row.fields[key] = Cell(encode(row.fields[key]), font=font)
    form = Form(columns("code name unit previous value target evidence note"), rows, top=5, font=font)
    for column in form.columns:
        column.path = [encode(text) for text in column.path]
    sheet.put(1, 1, title("ủy ban nhân dân thành phố hà nội".upper()), font=title_font, wrap=False)
    sheet.put(2, 1, title(AGENCIES[agency][0].upper()), font=title_font, bold=True, wrap=False)
    sheet.put(3, 1, encode("Biểu số liệu chỉ số đổi mới sáng tạo năm 2024"), font=font, wrap=False)
    laid = lay(form, sheet)
    sheet.put(laid.bottom + 2, 2, encode("Người lập biểu"), font=font)
    sheet.put(laid.bottom + 2, 6, encode("Giám đốc"), font=font)
    one.truth.take(form, sheet, laid)
    for reading in one.truth.readings:
        if "target" in reading and reading["target"]["text"] is not None:
            reading["target"].pop("text")
    one.truth.find("legacy-encoding", sheet, None)
    one.truth.allow("legacy-encoding", sheet)


@case("tcvn3", "Phông .VnTime (TCVN3): tiêu đề, tên cột, tên chỉ số, minh chứng", "openpyxl", agency="so-gddt")
def tcvn3_case(one):
    _legacy(one, "GDDT", "so-gddt", tcvn3, tcvn3_capitals, ".VnTime", ".VnTimeH")


@case("vni", "Phông VNI-Times: tiêu đề, tên cột, tên chỉ số, minh chứng", "exceljs", agency="so-congthuong")
def vni_case(one):
    _legacy(one, "Bieu 1", "so-congthuong", vni, vni, "VNI-Times", "VNI-Times")


@case("codes-as-dates", "Mã chỉ số bị Excel đổi thành ngày, mã có dấu chấm cuối, dấu phẩy, khoảng trắng, ký tự ẩn", "libreoffice", agency="so-khcn")
def codes_as_dates(one):
    sheet = one.book.sheet("Chỉ số")
    rows = items(one.rng, "so-khcn")

    def as_date(code, fmt):
        one_, two, three = (int(part) for part in code.split("."))
        row = pick(rows, code)
        row.fields["code"] = Cell(datetime.date(2000 + three, two, one_), fmt=fmt)
        row.faults.append(("code-as-date", "code"))

    as_date("1.1.1", "d/m/yyyy")
    as_date("2.2.1", "d.m.yy")
    as_date("5.3.2", "dd/mm/yyyy")
    for code, shown in (("2.2.2", "2.2.2."), ("2.2.3", " 2.2.3 "), ("2.2.4", "2.2.4 ")):
        pick(rows, code).fields["code"] = shown
    for code, shown in (("6.1.1", "6,1,1"), ("6.2.1", "6-2-1")):
        pick(rows, code).fields["code"] = shown
        pick(rows, code).faults.append(("code-format", "code"))
    pick(rows, "6.2.3").fields["code"] = "6.2\u200b.3"
    pick(rows, "6.2.3").faults.append(("invisible-characters", "code"))
    pick(rows, "6.3.2").fields["code"] = None
    pick(rows, "6.3.2").faults.append(("code-missing", "code"))
    form = Form(columns("code name unit previous value target evidence", code="Mã"), with_branches(rows), top=3, pillar_style="code")
    laid = lay(form, sheet)
    for each, row in laid.rows:
        if each.kind == "subpillar":  # what Excel makes of "2.2" and "6.3"
            sheet.cells[(row, 1)] = Cell(float(each.code)) if each.code != "5.1" else Cell(datetime.date(2024, 1, 5), fmt="d-mmm")
    sheet.put(1, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ - PII 2024", bold=True, wrap=False)
    one.truth.take(form, sheet, laid)


@case("percent-and-formulas", "Ô định dạng phần trăm, công thức có kết quả, công thức lấy từ trang chi tiết, liên kết ra sổ khác", "openpyxl", agency="so-gddt")
def percent_and_formulas(one):
    detail = one.book.sheet("Chi tiết")
    detail.put(1, 1, "Số liệu gốc của các trường", bold=True, wrap=False)
    for row, (text, number) in enumerate([("Số học sinh dự thi", 5120), ("Tổng số học sinh trung học", 379000), ("Chi GD&ĐT (triệu đồng)", 24580000), ("Số người đi học", 2145000)], 3):
        detail.put(row, 1, text)
        detail.put(row, 2, number, fmt="#,##0")
    one.truth.quiet(detail, "A1:B10")
    sheet = one.book.sheet("PII GD&ĐT")
    rows = items(one.rng, "so-gddt")
    form = Form(columns("code name unit previous value target evidence"), rows, top=2)
    sheet.put(1, 1, "Sở GD&ĐT", wrap=False)
    share = pick(rows, "2.1.2")
    share.fields["value"] = Cell(5120 / 379000, fmt="0.00%", formula="'Chi tiết'!B3/'Chi tiết'!B4")
    share.number = round(100 * 5120 / 379000, 12)
    share.fields["previous"], share.previous, share.fields["target"] = Cell(0.0129, fmt="0.00%"), 1.29, Cell(0.013, fmt="0.0%")
    spent = pick(rows, "2.1.3")
    spent.fields["value"] = Cell(round(24580000 / 2145000, 2), fmt="0.00", formula="ROUND('Chi tiết'!B5/'Chi tiết'!B6,2)")
    spent.number, spent.previous, spent.fields["target"] = 11.46, 10.87, "trên 11"
    spent.fields["previous"] = 10.87
    exam = pick(rows, "2.1.1")
    exam.fields["value"], exam.number, exam.fields["target"] = Cell(6.84, fmt="0.00", formula="[1]Sheet1!$C$5"), 6.84, "≥ 6,5"
    exam.fields["previous"], exam.previous = 6.52, 6.52
    exam.faults.append(("external-link", "value"))
    one.book.external = "Book2.xlsx"
    one.truth.take(form, sheet, lay(form, sheet))


@case("percent-column", "Cả cột giá trị định dạng phần trăm dưới đơn vị %, số lẻ tới 0,0135", "libreoffice", agency="so-ldtbxh")
def percent_column(one):
    sheet = one.book.sheet("Biểu LĐ")
    rows = items(one.rng, "so-ldtbxh")
    for row in rows:
        decimals = FACTS[row.code].decimals
        for key, number in (("value", row.number), ("previous", row.previous)):
            row.fields[key] = percent_cell(number, decimals)
        row.fields["target"] = percent_cell(round(row.number * 0.96, decimals), decimals)
    form = Form(columns("tt code name unit previous value target evidence", unit="ĐVT"), rows, top=3)
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = index
    sheet.put(1, 1, "SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI", wrap=False)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, f"A1:H{laid.bottom}")


@case("rich-text-names", "Tên có chữ đậm nghiêng xen kẽ, ghi chú ô, nhiều minh chứng trong một ô", "exceljs", agency="so-nnptnt")
def rich_text(one):
    sheet = one.book.sheet("OCOP & giống")
    rows = items(one.rng, "so-nnptnt")
    for row in rows:
        name = row.fields["name"]
        cut = name.index("/")
        row.fields["name"] = Cell(name, runs=[[name[:4], True, None], [name[4:cut], False, "Arial"], [name[cut:], False, None]])
    row = pick(rows, "7.1.2")
    row.fields["evidence"] = "1. Quyết định số 1215/QĐ-UBND ngày 12/3/2024 của UBND Thành phố;\n2. Quyết định số 3318/QĐ-UBND ngày 20/6/2024;\n3. Danh sách kèm theo Báo cáo số 356/BC-SNN ngày 05 tháng 11 năm 2024"
    row = pick(rows, "6.1.2")
    row.fields["unit"] = None
    form = Form(columns("tt code name unit previous value target evidence"), rows, top=3)
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = f"{index:02d}"
    sheet.put(1, 1, Cell("SỞ NÔNG NGHIỆP VÀ PTNT - SỐ LIỆU NĂM 2024", runs=[["SỞ NÔNG NGHIỆP VÀ PTNT", True, None], [" - SỐ LIỆU NĂM 2024", False, None]], wrap=False))
    laid = lay(form, sheet)
    sheet.notes[cell_name(laid.bottom, laid.columns["value"])] = "Chị Hoa kiểm tra lại giúp em"
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, f"A1:H{laid.bottom}")


@case("dates-1904", "Sổ dùng hệ ngày 1904: số 7,25 thành ngày 25/7, mã thành ngày", "openpyxl", agency="so-tttt")
def dates_1904(one):
    one.book.date1904 = True
    sheet = one.book.sheet("TT&TT")
    rows = items(one.rng, "so-tttt")
    row = pick(rows, "3.1.2")
    row.fields["value"], row.number = Cell(datetime.date(2024, 7, 25), fmt="d-mmm"), None
    row.fields["previous"], row.previous, row.fields["target"] = 3.4, 3.4, 3.2
    row.faults.append(("value-as-date", "value"))
    row = pick(rows, "3.1.1")
    row.fields["code"] = Cell(datetime.date(2001, 1, 3), fmt="d/m/yyyy")
    row.faults.append(("code-as-date", "code"))
    form = Form(columns("code name unit previous value target evidence"), rows, top=2)
    sheet.put(1, 1, "Đơn vị: Sở Thông tin và Truyền thông", wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))


@case("other-words", "Tiêu đề viết khác: Số TT, Mã số, Nội dung, Kết quả 2024, Kế hoạch năm 2024, Hồ sơ minh chứng, Đơn vị phối hợp", "libreoffice", agency="bql-kcncx")
def other_words(one):
    sheet = one.book.sheet("BQL KCN&CX")
    rows = items(one.rng, "bql-kcncx")
    spec = [
        Column("tt", ["Số TT"], 6),
        Column("code", ["Mã số"], 8),
        Column("name", ["Nội dung"], 44),
        Column("unit", ["ĐVT"], 12),
        Column("target", ["Kế hoạch năm 2024"], 14),
        Column("previous", ["Kết quả 2023"], 10),
        Column("value", ["Kết quả 2024"], 10),
        Column("rate", ["Tỷ lệ % TH/KH"], 10),
        Column("lead", ["Đơn vị chủ trì"], 22),
        Column("support", ["Đơn vị phối hợp"], 22),
        Column("evidence", ["Hồ sơ minh chứng"], 40),
        Column("note", ["Ghi chú"], 14),
    ]
    for index, row in enumerate(rows, 1):
        row.fields.update(tt=index, lead="BQL KCN&CX", support="Sở Tài nguyên và Môi trường", rate=Cell(1.04, fmt="0%"))
        row.fields["target"] = Cell(round(row.number / 1.04, FACTS[row.code].decimals), fmt=number_format(FACTS[row.code].decimals))
    form = Form(spec, rows, top=5)
    top = "Ban Quản lý các Khu công nghiệp và chế xuất"
    sheet.put(1, 1, top.upper(), bold=True, wrap=False)
    sheet.put(3, 3, "BÁO CÁO KẾT QUẢ CÁC CHỈ SỐ PII NĂM 2024", bold=True, wrap=False)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, f"A1:L{laid.bottom}")
