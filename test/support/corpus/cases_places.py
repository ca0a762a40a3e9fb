"""More cases about layout: repeated headers, years as columns, spacers, many tables, many sheets, hidden parts."""

import datetime

from book import Cell, cell_name
from cases import case, item, items, pick, set_value
from facts import AGENCIES, CODES, COMPONENTS, FACTS, LOCAL, PILLARS, leads_of
from form import Column, Form, Item, lay, with_branches
from words import admin_title, document, evidence, number_format, percent_cell, signature, target, values, vn

STANDARD = {
    "tt": (["STT"], 6),
    "code": (["Mã chỉ số"], 10),
    "name": (["Tên chỉ số"], 48),
    "unit": (["Đơn vị tính"], 15),
    "previous": (["Thực hiện năm 2023"], 12),
    "value": (["Thực hiện năm 2024"], 12),
    "target": (["Mục tiêu năm 2024"], 15),
    "lead": (["Cơ quan chủ trì"], 24),
    "source": (["Nguồn số liệu"], 13),
    "evidence": (["Tài liệu minh chứng"], 44),
    "note": (["Ghi chú"], 14),
}


def columns(keys, **heads):
    """Columns by key with usual headers; `heads` overrides a header (text or path)."""
    out = []
    for key in keys.split():
        path, width = STANDARD.get(key, ([], 4))
        path = heads.get(key, path)
        out.append(Column("" if key == "_" else key, [path] if isinstance(path, str) else path, width))
    return out


def whole_province(rng, parts=True):
    """Sound rows for all 52; 3.2.1 as its four parts, or as one row."""
    rows = []
    for code in CODES:
        lead = FACTS[code].leads[0]
        row = item(rng, code, lead)
        row.fields["lead"] = AGENCIES[lead][0]
        if code == "1.1.2":
            row.fields["lead"] = "Sở Tư pháp, Công an Thành phố, Cục Thi hành án dân sự"
        if code != "3.2.1" or not parts:
            rows.append(row)
            continue
        head = Item(kind="heading", code=code, fields={"name": FACTS[code].name, "unit": "Điểm"}, read=False)
        rows.append(head)
        for part, name, agency in COMPONENTS:
            one = item(rng, code, agency, part, name=f"- {name}", lead=AGENCIES[agency][0])
            one.fields["code"] = None
            rows.append(one)
    return rows


@case("repeated-header-split-row", "Tiêu đề lặp lại ở mỗi trang in, một dòng bị tách qua trang như phụ lục của Kế hoạch 345/KH-UBND", "libreoffice", agency="so-khcn")
def repeated_header(one):
    sheet = one.book.sheet("Phụ lục 1")
    rows = items(one.rng, "so-khcn")
    for row in rows:
        row.fields["lead"] = "Sở Khoa học và Công nghệ"
    split = pick(rows, "6.2.1")
    long = pick(rows, "6.3.2")
    long.fields["name"], long.split = "Số doanh nghiệp KH&CN và doanh nghiệp đủ điều kiện là", "doanh nghiệp KH&CN/1.000 doanh nghiệp"
    assert split
    form = Form(
        columns("code name unit previous value target lead evidence", code="TT", name="TÊN CHỈ TIÊU", lead="ĐƠN VỊ CHỦ TRÌ", evidence="MINH CHỨNG"),
        with_branches(rows, subpillars=False),
        top=4,
        repeat_every=7,
    )
    sheet.put(1, 1, "PHỤ LỤC 1", bold=True, align="center")
    sheet.merge(1, 1, 1, 8)
    sheet.put(2, 1, "Số liệu các chỉ số PII năm 2024 do Sở Khoa học và Công nghệ chủ trì", bold=True, align="center")
    sheet.merge(2, 1, 2, 8)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, "A1:H3")
    one.truth.quiet(sheet, signature(sheet, laid.bottom + 1, 1, 8, job="KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"))


@case("years-as-columns", "Các năm 2021-2024 là cột dưới ô gộp Kết quả thực hiện; vài số bất thường so với năm trước", agency="so-ldtbxh")
def years_as_columns(one):
    sheet = one.book.sheet("Số liệu")
    rows = items(one.rng, "so-ldtbxh")
    spec = [
        Column("tt", ["TT"], 5),
        Column("name", ["Chỉ tiêu"], 50),
        Column("code", ["Mã CS"], 8),
        Column("unit", ["ĐVT"], 8),
        Column("y2021", ["Kết quả thực hiện", "2021"], 10),
        Column("y2022", ["Kết quả thực hiện", "2022"], 10),
        Column("previous", ["Kết quả thực hiện", "2023"], 10),
        Column("value", ["Kết quả thực hiện", "2024"], 10),
        Column("target", ["Kế hoạch", "2024"], 14),
        Column("plan25", ["Kế hoạch", "2025"], 14),
        Column("evidence", ["Minh chứng"], 40),
    ]
    for index, row in enumerate(rows, 1):
        decimals = FACTS[row.code].decimals
        row.fields.update(
            tt=index,
            y2021=Cell(round(row.previous * 0.86, decimals), fmt=number_format(decimals)),
            y2022=Cell(round(row.previous * 0.93, decimals), fmt=number_format(decimals)),
            plan25=vn(row.number * 1.05, decimals),
        )
    row = pick(rows, "5.1.2")
    row.fields["previous"], row.previous = 51.2, 51.2
    set_value(row, 0.529)
    row.fields["target"] = "trên 52%"
    row.faults.append(("percent-as-fraction", "value"))
    row = pick(rows, "7.2.1")
    row.fields["previous"], row.previous = 17.9, 17.9
    set_value(row, 42.6, "0.0")
    row.fields["target"] = 18
    row.faults.append(("implausible-change", "value"))
    row = pick(rows, "7.2.2")
    row.fields["previous"], row.previous = Cell(47.318, fmt="0.000"), 47.318
    set_value(row, 47.318, "0.000")
    row.fields["target"] = "47%"
    row.faults.append(("unchanged-value", "value"))
    form = Form(spec, rows, top=3, depth=2)
    sheet.put(1, 1, "Sở Lao động - Thương binh và Xã hội: số liệu PII giai đoạn 2021-2024", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))
    one.truth.quiet(sheet, "A1:K4")


@case("spacers-from-d9", "Bảng bắt đầu ở D9, có cột trống xen giữa, ba dòng tiêu đề và dòng đơn vị", "libreoffice", agency="so-congthuong")
def spacers(one):
    sheet = one.book.sheet("Bieu mau")
    rows = items(one.rng, "so-congthuong")
    spec = [
        Column("code", ["TT"], 8),
        Column("", [], 2),
        Column("name", ["Tên chỉ số thành phần"], 44),
        Column("", [], 2),
        Column("unit", ["Đơn vị tính"], 14),
        Column("previous", ["Giá trị", "Năm trước", "(2023)"], 11),
        Column("value", ["Giá trị", "Năm báo cáo", "(2024)"], 11),
        Column("", [], 2),
        Column("target", ["Giá trị", "Mục tiêu", "(2024)"], 14),
        Column("", [], 2),
        Column("evidence", ["Minh chứng kèm theo"], 40),
    ]
    form = Form(spec, with_branches(rows, subpillars=False), top=9, left=4, depth=3, pillar_style="capitals")
    sheet.put(3, 5, "UBND THÀNH PHỐ HÀ NỘI", wrap=False)
    sheet.put(4, 5, "SỞ CÔNG THƯƠNG", bold=True, wrap=False)
    sheet.put(6, 6, "BIỂU SỐ 04: SỐ LIỆU PHỤC VỤ TÍNH CHỈ SỐ PII", bold=True, wrap=False)
    sheet.put(7, 6, "Kỳ báo cáo: năm 2024", italic=True, wrap=False)
    row = pick(rows, "7.1.3")
    row.fields["target"] = "từ 40,0% - 42,0%"
    row.faults.append(("below-target", "value"))
    row = pick(rows, "7.1.1")
    row.fields["target"] = None
    row.faults.append(("target-missing", "target"))
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, "A1:N8")


TABS = ["Sở KH&CN", "SKHĐT", "SGDĐT", "Sở CT", "SNN", "Sở TT&TT", "STNMT", "Sở Nội vụ", "Tư pháp - CA - THADS", "SLĐTBXH", "GTVT", "BQL KCN&CX", "NHNN", "NHCSXH"]
TAB_AGENCIES = [
    ["so-khcn"], ["so-khdt"], ["so-gddt"], ["so-congthuong"], ["so-nnptnt"], ["so-tttt"], ["so-tnmt"], ["so-noivu"],
    ["so-tuphap"], ["so-ldtbxh"], ["so-gtvt"], ["bql-kcncx"], ["nhnn"], ["nhcsxh"],
]  # fmt: skip


@case("sheet-per-agency", "Mỗi đơn vị một trang tính, tên trang viết tắt, có trang tổng hợp bằng công thức", "openpyxl", agency=None)
def sheet_per_agency(one):
    first = one.book.sheet("Tổng hợp")
    first.put(1, 1, "TIẾN ĐỘ GỬI SỐ LIỆU CỦA CÁC ĐƠN VỊ", bold=True, wrap=False)
    for column, head in enumerate(["STT", "Đơn vị", "Số chỉ số", "Tổng giá trị (kiểm tra)"], 1):
        first.put(3, column, head, bold=True)
    for index, (tab, (agency,)) in enumerate(zip(TABS, TAB_AGENCIES), 1):
        sheet = one.book.sheet(tab)
        rows = items(one.rng, agency)
        form = Form(columns("code name unit previous value target evidence note", code="Mã số", name="Nội dung"), rows, top=3)
        sheet.put(1, 1, f"Đơn vị cung cấp số liệu: {AGENCIES[agency][0]} - Năm 2024", bold=True, wrap=False)
        laid = lay(form, sheet)
        one.truth.take(form, sheet, laid)
        one.truth.quiet(sheet, "A1:H3")
        area = f"E4:E{laid.bottom}"
        first.put(3 + index, 1, index)
        first.put(3 + index, 2, tab)
        first.put(3 + index, 3, Cell(len(rows), formula=f"COUNT('{tab}'!{area})"))
        first.put(3 + index, 4, Cell(round(sum(row.number for row in rows), 6), formula=f"SUM('{tab}'!{area})"))
    one.truth.quiet(first, "A1:D20")


@case("four-agencies", "Chỉ bốn đơn vị đã gửi, mỗi đơn vị một trang; một dòng thừa, một dòng thiếu, một trang gõ nhầm tên đơn vị", "exceljs", agency=None)
def four_agencies(one):
    for tab, agency in (("Sở GD&ĐT", "so-gddt"), ("SKHĐT", "so-khdt"), ("Sở NN-PTNT", "so-nnptnt"), ("SNV", "so-noivu")):
        sheet = one.book.sheet(tab)
        rows = items(one.rng, agency)
        if agency == "so-khdt":
            rows = [row for row in rows if row.code != "4.2.3"]
            one.truth.find("missing-indicator", None, None, "4.2.3")
        if agency == "so-nnptnt":
            extra = item(one.rng, "3.2.3", "so-tnmt")
            extra.faults.append(("not-assigned", ["code", "name"]))
            rows.insert(0, extra)
        form = Form(columns("tt code name unit previous value target evidence", code="Mã", value="Kết quả năm 2024"), rows, top=5)
        for index, row in enumerate(rows, 1):
            row.fields["tt"] = index
        named = AGENCIES["so-tnmt" if agency == "so-noivu" else agency][0]
        sheet.put(1, 1, "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", wrap=False)
        sheet.put(2, 1, named.upper(), bold=True, wrap=False)
        sheet.put(3, 3, "SỐ LIỆU CHỈ SỐ ĐỔI MỚI SÁNG TẠO NĂM 2024", bold=True, wrap=False)
        laid = lay(form, sheet)
        one.truth.take(form, sheet, laid)
        if agency == "so-noivu":
            one.truth.find("wrong-agency", sheet, "A2")
        else:
            one.truth.quiet(sheet, "A1:H5")


@case("province-wide", "Toàn bộ 52 chỉ số, cột Cơ quan chủ trì gộp ô, bốn hạng mục của 3.2.1 trên bốn dòng", "openpyxl", agency=None)
def province_wide(one):
    sheet = one.book.sheet("PII 2024")
    rows = with_branches(whole_province(one.rng))
    _merge_leads(rows)
    form = Form(columns("code name unit previous value target lead source evidence", code="TT"), rows, top=6, numbers=True)
    top = admin_title(sheet, 9, "Sở Khoa học và Công nghệ", ["BIỂU TỔNG HỢP 52 CHỈ SỐ PII NĂM 2024 CỦA THÀNH PHỐ HÀ NỘI"])
    form.top = top
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, f"A1:I{top}")
    one.truth.quiet(sheet, signature(sheet, laid.bottom + 2, 1, 9))


def _merge_leads(rows):
    """Neighbouring rows of one agency share one merged cell, as clerks like it."""
    index = 0
    while index < len(rows):
        end = index
        lead = rows[index].fields.get("lead")
        while lead and end + 1 < len(rows) and rows[end + 1].fields.get("lead") == lead:
            end += 1
            rows[end].fields["lead"] = None
        rows[index].merge_lead = end - index + 1
        index = end + 1


@case("province-wide-faults", "52 chỉ số, mã và tên trong một ô, thiếu dòng, trùng dòng, mã lạ, tên lệch mã", "libreoffice", agency=None)
def province_wide_faults(one):
    sheet = one.book.sheet("Tong hop 52 chi so")
    rows = [row for row in whole_province(one.rng, parts=False) if row.code != "6.1.2"]
    pick(rows, "3.2.1").fields["lead"] = "Sở Công Thương, Sở TT&TT, Sở GTVT, BQL KCN&CX"
    one.truth.find("missing-indicator", None, None, "6.1.2")
    twin = item(one.rng, "4.2.2", "so-khdt")
    twin.read, twin.fields["lead"] = False, "Sở Kế hoạch và Đầu tư"
    twin.faults.append(("duplicate-indicator", "name"))
    rows.insert(next(i for i, row in enumerate(rows) if row.code == "5.1.1"), twin)
    stray = Item(code="2.3.1", fields={"name": "Số bài báo khoa học công bố quốc tế/10.000 dân", "unit": "Bài/10.000 dân", "value": 3.1, "previous": 2.9, "lead": "Sở Khoa học và Công nghệ"}, read=False)
    stray.faults.append(("unknown-code", "name"))
    rows.insert(next(i for i, row in enumerate(rows) if row.code == "3.1.1"), stray)
    wrong = pick(rows, "5.3.2")
    wrong.fields["name"] = FACTS["5.3.3"].name
    wrong.faults.append(("name-mismatch", "name"))
    form = Form(columns("tt name unit previous value target lead evidence", name="Chỉ số", evidence="Hồ sơ"), rows, top=3, code_in="name")
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = index
    sheet.put(1, 1, "Tổng hợp số liệu PII toàn thành phố năm 2024", bold=True, wrap=False)
    one.truth.take(form, sheet, lay(form, sheet))


@case("table-per-pillar", "Mỗi trụ cột một bảng có tiêu đề riêng trên cùng trang tính", "exceljs", agency="so-khcn")
def table_per_pillar(one):
    sheet = one.book.sheet("Sở KHCN")
    rows = items(one.rng, "so-khcn")
    sheet.put(1, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ - SỐ LIỆU PII NĂM 2024", bold=True, wrap=False)
    top = 3
    for pillar, name in PILLARS.items():
        here = [row for row in rows if row.code[0] == pillar]
        if not here:
            continue
        sheet.put(top, 1, f"Trụ cột {pillar}. {name}", bold=True, wrap=False)
        one.truth.quiet(sheet, f"A{top}:H{top}")
        form = Form(columns("code name unit previous value target evidence note"), here, top=top + 1)
        laid = lay(form, sheet)
        one.truth.take(form, sheet, laid)
        top = laid.bottom + 3
    sheet.put(top, 2, "Người lập biểu", bold=True)
    sheet.put(top, 7, "Giám đốc", bold=True)


@case("components-four-rows", "Chỉ số 3.2.1 trên bốn dòng hạng mục, mỗi hạng mục một cơ quan; thiếu số của một hạng mục là chuyện của trung ương", "openpyxl", agency=None)
def components(one):
    sheet = one.book.sheet("Trụ cột 3")
    rows = [row for row in whole_province(one.rng) if row.code[0] == "3"]
    for row in rows:
        if row.component:
            row.fields["tt"] = "-"
            row.fields["name"] = row.fields["name"].replace("- ", "")
    form = Form(columns("code name unit previous value target lead evidence", code="TT"), with_branches(rows), top=3, code_in="code", pillar_style="code")
    sheet.put(1, 1, "SỐ LIỆU TRỤ CỘT 3 - CƠ SỞ HẠ TẦNG NĂM 2024", bold=True, wrap=False)
    for row in rows:
        row.fields.pop("tt", None)
    one.truth.take(form, sheet, lay(form, sheet))
    one.truth.allow("missing-indicator")


@case("levels-in-columns", "Tên tách theo cấp: trụ cột ở cột B, nhóm ở cột C, chỉ số ở cột D; không có cột mã riêng", "openpyxl", agency="so-khdt")
def levels_in_columns(one):
    sheet = one.book.sheet("Biểu PII")
    rows = items(one.rng, "so-khdt")
    heads = ["TT", "Trụ cột", "Nhóm chỉ số", "Chỉ số thành phần", "Đơn vị tính", "Năm 2023", "Năm 2024", "Mục tiêu 2024", "Minh chứng"]
    for column, head in enumerate(heads, 1):
        sheet.put(2, column, head, bold=True, border=True)
    sheet.put(1, 1, "SỞ KẾ HOẠCH VÀ ĐẦU TƯ - CHỈ SỐ PII NĂM 2024", bold=True, wrap=False)
    from facts import SUBPILLARS

    at, seen = 3, set()
    for index, row in enumerate(rows, 1):
        for code, column, name in ((row.code[0], 2, PILLARS[row.code[0]]), (row.code[:3], 3, SUBPILLARS[row.code[:3]])):
            if code not in seen:
                seen.add(code)
                sheet.put(at, column, f"{code}. {name}", bold=True)
                one.truth.quiet(sheet, f"A{at}:I{at}")
                at += 1
        sheet.put(at, 1, index)
        sheet.put(at, 4, f"{row.code} {row.fields['name']}")
        for column, key in ((5, "unit"), (6, "previous"), (7, "value"), (8, "target"), (9, "evidence")):
            if row.fields[key] is not None:
                content = row.fields[key]
                sheet.put(at, column, content if isinstance(content, Cell) else Cell(content))
        laid_like(one, sheet, at, row, {"unit": 5, "previous": 6, "value": 7, "target": 8, "evidence": 9})
        at += 1


def laid_like(one, sheet, at, row, places):
    """The truth of a row that was put by hand."""
    from form import Laid

    laid = Laid(columns=places)
    laid.rows.append((row, at))
    one.truth.take(Form([], []), sheet, laid)


@case("hidden-and-neighbours", "Cột và dòng ẩn, bộ lọc, trang nhân sự, trang kế hoạch, bảng tổng hợp kiểu pivot, trang biểu đồ", "openpyxl", agency="so-khcn")
def hidden(one):
    staff = one.book.sheet("DS cán bộ")
    for column, head in enumerate(["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Năm sinh", "Ghi chú"], 1):
        staff.put(1, column, head, bold=True)
    for index in range(1, 9):
        for column, text in enumerate([index, f"Nguyễn Văn {chr(64 + index)}", "Chuyên viên", "Phòng Quản lý công nghệ", 1980 + index, None], 1):
            staff.put(1 + index, column, text)
    one.truth.quiet(staff, "A1:F20")

    sheet = one.book.sheet("PII2024")
    rows = items(one.rng, "so-khcn")
    form = Form(columns("tt code name unit y22 previous value target evidence note", y22="Thực hiện năm 2022"), rows, top=3)
    for index, row in enumerate(rows, 1):
        row.fields.update(tt=index, y22=round(row.previous * 0.93, FACTS[row.code].decimals))
    concealed = pick(rows, "6.2.2")
    concealed.hidden = True
    form.columns[9].hidden = False
    form.columns[8].hidden = True
    laid = lay(form, sheet)
    sheet.put(1, 1, "Sở Khoa học và Công nghệ - số liệu PII năm 2024", bold=True, wrap=False)
    sheet.filter = f"A3:J{laid.bottom}"
    one.truth.take(form, sheet, laid)
    row = next(at for each, at in laid.rows if each is concealed)
    one.truth.find("hidden-data", sheet, [cell_name(row, column) for column in range(1, 11)])
    one.truth.find("hidden-data", sheet, [cell_name(at, 9) for at in range(3, laid.bottom + 1) if at != row])
    sheet.put(150, 24, 12345.67)
    one.truth.find("stray-data", sheet, "X150")

    tasks = one.book.sheet("Nhiệm vụ")
    for column, head in enumerate(["TT", "TÊN NHIỆM VỤ", "CƠ QUAN CHỦ TRÌ", "THỜI GIAN THỰC HIỆN", "DỰ KIẾN KINH PHÍ (tỷ đồng)"], 1):
        tasks.put(1, column, head, bold=True)
    plan = [("Xây dựng Đề án phát triển thị trường khoa học và công nghệ", "Sở Khoa học và Công nghệ", "2022-2025", 10), ("Đề án sàn giao dịch công nghệ", "Sở Khoa học và Công nghệ", "Từ 2022", 75), ("Đề án y tế thông minh", "Sở Y tế", "2022", "-")]  # fmt: skip
    for index, line in enumerate(plan, 1):
        tasks.put(1 + index, 1, index)
        for column, text in enumerate(line, 2):
            tasks.put(1 + index, column, text)
    one.truth.quiet(tasks, "A1:E10")

    pivot = one.book.sheet("Pivot")
    for at, line in enumerate([["Row Labels", "Count of Mã chỉ số"], ["Địa phương", 7], ["Trung ương", 10], ["(blank)", None], ["Grand Total", 17]], 3):
        for column, text in enumerate(line, 1):
            if text is not None:
                pivot.put(at, column, text)
    one.truth.quiet(pivot, "A1:B10")
    one.book.chart_sheet = "Biểu đồ"


@case("blank-return", "Biểu mẫu gửi lại còn trống, chưa điền số liệu nào", "libreoffice", agency="so-gddt")
def blank_return(one):
    sheet = one.book.sheet("Mẫu số 01")
    rows = items(one.rng, "so-gddt")
    for row in rows:
        row.fields.update(value=None, evidence=None)
        row.number = None
        if row.code in LOCAL:
            row.faults.append(("value-missing", "value"))
    top = admin_title(sheet, 8, "Sở Giáo dục và Đào tạo", ["SỐ LIỆU CHỈ SỐ PII NĂM 2024"])
    form = Form(columns("tt code name unit previous value target evidence"), rows, top=top)
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = index
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, f"A1:H{top - 1}")
    one.truth.quiet(sheet, signature(sheet, laid.bottom + 2, 1, 8))


@case("no-table-staff", "Danh sách cán bộ: không có bảng số liệu nào", "openpyxl", agency=None)
def no_table_staff(one):
    sheet = one.book.sheet("Danh sách")
    for column, head in enumerate(["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Điện thoại", "Ghi chú"], 1):
        sheet.put(3, column, head, bold=True, border=True)
    sheet.put(1, 1, "DANH SÁCH ĐẦU MỐI CUNG CẤP SỐ LIỆU PII NĂM 2024", bold=True, wrap=False)
    for index, (agency, short) in enumerate(AGENCIES.items(), 1):
        for column, text in enumerate([index, f"Lê Thị {chr(64 + index)}", "Chuyên viên", short[0], f"024.3825.{1000 + index}", None], 1):
            if text is not None:
                sheet.put(3 + index, column, text, border=True)
    one.truth.find("no-table", None, None)


@case("no-table-tasks", "Kế hoạch nhiệm vụ (phụ lục 2): có cơ quan chủ trì và kinh phí nhưng không phải bảng chỉ số", "libreoffice", agency=None)
def no_table_tasks(one):
    sheet = one.book.sheet("Phụ lục 2")
    for column, head in enumerate(["TT", "TÊN NHIỆM VỤ", "CƠ QUAN CHỦ TRÌ", "THỜI GIAN THỰC HIỆN", "DỰ KIẾN KINH PHÍ (tỷ đồng)"], 1):
        sheet.put(4, column, head, bold=True, border=True)
    sheet.put(1, 1, "PHỤ LỤC 2", bold=True)
    sheet.put(2, 1, "Bảng phân công thực hiện các nhiệm vụ nâng cao chỉ số đổi mới sáng tạo", bold=True, wrap=False)
    lines = [
        ("Hỗ trợ phát triển doanh nghiệp khoa học và công nghệ", "Sở Khoa học và Công nghệ", "Đến 2025", 123),
        ("Phát triển tài sản trí tuệ trên địa bàn Thành phố", "Sở Khoa học và Công nghệ", "Đến 2030", 150),
        ("Chương trình chuyển đổi số", "Sở Thông tin và Truyền thông", "Đến 2030", 8910),
        ("Đề án Hà Nội thông minh", "Sở Thông tin và Truyền thông", "2022", "-"),
        ("Nâng cao hạ tầng số và quản trị điện tử", "Sở Thông tin và Truyền thông", "2024-2025", 12.5),
        ("Trung tâm đổi mới sáng tạo và khởi nghiệp", "Sở Kế hoạch và Đầu tư", "2022", 4.9),
    ]
    for index, line in enumerate(lines, 1):
        sheet.put(4 + index, 1, index, border=True)
        for column, text in enumerate(line, 2):
            sheet.put(4 + index, column, text, border=True)
    one.truth.find("no-table", None, None)
