"""The two samples that ship with the product (assets/samples), and the layout of annex 1 of plan 345/KH-UBND."""

import datetime
import math
import os
import shutil

from book import Cell, cell_name
from cases import Case, HERE, case, item, items, pick, set_value
from cases_places import TAB_AGENCIES, columns
from facts import AGENCIES, FACTS, LOCAL, leads_of
from form import Column, Form, Item, Laid, lay, with_branches
from words import admin_title, document, number_format, signature, target, vn

INVENTED = "(SỐ LIỆU GIẢ ĐỊNH – CHỈ ĐỂ MINH HỌA)"


def fit(sheet, top, bottom, size=12):
    """Row heights for wrapped text: Excel does not fit them by itself when a file is opened."""
    for row in range(top, bottom + 1):
        lines = 1
        for (at, column), cell in sheet.cells.items():
            merged = any(area.startswith(cell_name(at, column) + ":") for area in sheet.merges)
            if at == row and isinstance(cell.value, str) and not merged:
                width = sheet.widths.get(cell_name(1, column)[:-1], 10) * 0.8
                lines = max(lines, sum(math.ceil(max(1, len(part)) / width) for part in cell.value.split("\n")))
        sheet.heights[row] = max(20, lines * (size + 4) + 4)


@case("sample-so-khcn", "Mẫu đi kèm sản phẩm: Sở Khoa học và Công nghệ, biểu đẹp, tám lỗi thường gặp", "openpyxl", agency="so-khcn")
def sample_khcn(one):
    sheet = one.book.sheet("Biểu PII 2024")
    rows = items(one.rng, "so-khcn")
    spec = [
        Column("code", ["TT"], 10),
        Column("name", ["Tên chỉ số"], 46),
        Column("unit", ["Đơn vị tính"], 19),
        Column("previous", ["Kết quả thực hiện", "Năm 2023"], 11),
        Column("value", ["Kết quả thực hiện", "Năm 2024"], 15),
        Column("target", ["Mục tiêu năm 2024"], 18),
        Column("source", ["Nguồn số liệu"], 14),
        Column("evidence", ["Tài liệu minh chứng"], 50),
        Column("note", ["Ghi chú"], 18),
    ]

    def put(code, number, previous, goal):
        row, fact = pick(rows, code), FACTS[code]
        row.fields.update(value=Cell(number, fmt=number_format(fact.decimals)), previous=Cell(previous, fmt=number_format(fact.decimals)), target=goal)
        row.number, row.previous = number, previous
        return row

    def fault(row, rule, key, content, read=True):
        row.fields[key] = content
        row.number = row.number if read else None
        row.faults.append((rule, key))

    put("1.1.1", 4.6, 4.3, "từ 4,5 trở lên")
    fault(put("2.2.2", 0.086, 0.081, "tối thiểu 0,085%"), "number-as-text", "value", "0,086")
    fault(put("5.1.3", 0.0745, 7.12, "trên 7%"), "percent-as-fraction", "value", Cell(0.0745, fmt="General"))
    put("5.3.2", 41.9, 40.2, "trên 45%").faults.append(("below-target", "value"))
    fault(put("5.2.1", 137, 129, 130), "value-placeholder", "value", "đang cập nhật", read=False)
    fault(put("6.2.1", 61.8, 58.4, "≥ 60"), "code-as-date", "code", Cell(datetime.date(2001, 2, 6), fmt="d/m/yyyy"))
    fault(pick(rows, "2.2.4"), "evidence-unissued", "evidence", "Báo cáo số       /BC-SKHCN ngày     tháng 12 năm 2024 của Sở Khoa học và Công nghệ")
    fault(pick(rows, "6.3.2"), "evidence-local-path", "evidence", "D:\\PII 2024\\Minh chung\\6.3.2 DN KHCN.pdf")
    fault(pick(rows, "6.3.3"), "evidence-missing", "evidence", None)
    pick(rows, "1.1.1").fields["evidence"] = (
        "Kế hoạch số 60/KH-UBND ngày 15/02/2024 của UBND Thành phố;\nBáo cáo số 145/BC-SKHCN ngày 15/3/2024 của Sở Khoa học và Công nghệ"
    )
    pick(rows, "2.2.1").fields["note"] = "Số liệu điều tra R&D"
    lines = [
        "PHỤ LỤC",
        "SỐ LIỆU CÁC CHỈ SỐ THÀNH PHẦN CỦA BỘ CHỈ SỐ ĐỔI MỚI SÁNG TẠO CẤP ĐỊA PHƯƠNG (PII) NĂM 2024",
        "(Kèm theo Báo cáo số 412/BC-SKHCN ngày 02/12/2024 của Sở Khoa học và Công nghệ)",
        INVENTED,
    ]
    top = admin_title(sheet, 9, "Sở Khoa học và Công nghệ", lines)
    form = Form(spec, with_branches(rows), top=top, depth=2, numbers=True)
    laid = lay(form, sheet)
    for row in range(1, top):
        sheet.heights[row] = 20
    fit(sheet, top, laid.bottom)
    sheet.cells[(top - 1, 1)].bold = True
    sheet.heights[top - 1] = 26
    sheet.freeze = f"C{top + 3}"
    sheet.repeat_rows = f"${top}:${top + 2}"
    sheet.validations.append((f"G{top + 3}:G{laid.bottom}", ["Địa phương", "Trung ương"]))
    sheet.notes[next(cell_name(at, 5) for each, at in laid.rows if each.code == "2.2.3")] = "Số ước thực hiện, chờ Cục Thống kê công bố chính thức."
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, f"A1:I{top + 2}")
    one.truth.quiet(sheet, signature(sheet, laid.bottom + 2, 1, 9))


@case("sample-tong-hop", "Mẫu đi kèm sản phẩm: sổ tổng hợp, mỗi đơn vị một trang tính, gần như không lỗi", "openpyxl", agency=None)
def sample_all(one):
    first = one.book.sheet("Mục lục")
    first.put(1, 1, "SỔ TỔNG HỢP SỐ LIỆU CHỈ SỐ PII NĂM 2024", bold=True, size=14, align="center")
    first.merge(1, 1, 1, 4)
    first.put(2, 1, INVENTED, italic=True, align="center")
    first.merge(2, 1, 2, 4)
    for column, (head, width) in enumerate([("STT", 7), ("Đơn vị cung cấp số liệu", 52), ("Trang tính", 18), ("Số chỉ số", 12)], 1):
        first.put(4, column, head, bold=True, align="center", fill="DDEBF7", border=True)
        first.widths[cell_name(1, column)[:-1]] = width
    for index, (agency,) in enumerate(TAB_AGENCIES, 1):
        name, (short, *_), _ = AGENCIES[agency]
        sheet = one.book.sheet(short)
        rows = items(one.rng, agency)
        for number, row in enumerate(rows, 1):
            row.fields["tt"] = number
        _few_faults(agency, rows)
        sheet.put(1, 1, name.upper(), bold=True, wrap=False)
        sheet.put(2, 1, "SỐ LIỆU CHỈ SỐ ĐỔI MỚI SÁNG TẠO CẤP ĐỊA PHƯƠNG (PII) NĂM 2024", bold=True, wrap=False)
        sheet.put(3, 1, INVENTED, italic=True, wrap=False)
        form = Form(columns("tt code name unit previous value target source evidence note"), rows, top=5)
        laid = lay(form, sheet)
        sheet.widths.update(D=19, G=19)
        fit(sheet, 5, laid.bottom)
        sheet.freeze, sheet.repeat_rows = "D6", "$5:$5"
        one.truth.take(form, sheet, laid)
        one.truth.quiet(sheet, "A1:J5")
        for column, content in enumerate([index, name, short, Cell(len(rows), formula=f"COUNTA('{short}'!B6:B{laid.bottom})")], 1):
            cell = content if isinstance(content, Cell) else Cell(content)
            cell.border, cell.align = True, None if column == 2 else "center"
            first.put(4 + index, column, cell)
    one.truth.quiet(first, "A1:D30")


def _few_faults(agency, rows):
    if agency == "so-nnptnt":
        row = pick(rows, "7.1.2")
        row.fields["evidence"] = None
        row.faults.append(("evidence-missing", "evidence"))
    if agency == "so-gddt":
        row = pick(rows, "2.1.1")
        row.fields["value"], row.number, row.fields["target"] = "6,82", 6.82, "từ 6,5 trở lên"
        row.fields["previous"], row.previous = 6.53, 6.53
        row.faults.append(("number-as-text", "value"))
    if agency == "so-congthuong":
        row = pick(rows, "7.1.3")
        row.fields["target"] = "trên 42%"
        row.faults.append(("below-target", "value"))


@case("strategy-annex-1", "Phụ lục 1 của Kế hoạch 345/KH-UBND với cột kết quả năm 2025, tiêu đề lặp, dòng tách trang, dòng không số", "libreoffice",
      profile="hanoi-strategy-2030", agency=None, pinned=True, today="2025-12-05")  # fmt: skip
def strategy_annex(one):
    sheet = one.book.sheet("Phụ lục 1")
    title = ["PHỤ LỤC 1", "Kết quả thực hiện các chỉ tiêu của Kế hoạch số 345/KH-UBND ngày 29 tháng 12 năm 2022 của UBND Thành phố", "(Báo cáo năm 2025)"]
    for at, text in enumerate(title, 1):
        sheet.put(at, 1, text, bold=at < 3, italic=at == 3, align="center")
        sheet.merge(at, 1, at, 7)
    khdt, khcn = "Sở Kế hoạch và Đầu tư", "Sở Khoa học và Công nghệ"
    # code, what stands in TT, name, target 2025, target 2030, result (as stored, format), as read, lead, fault
    table = [
        ("1", 1, "Đóng góp của năng suất nhân tố tổng hợp (TFP) vào tăng trưởng kinh tế.", "trên 50%", "trên 55%", (48.6, "0.0"), 48.6, khdt, "below-target"),
        ("2", 2, "Tốc độ tăng năng suất lao động.", "từ 7,0% - 7,5%", "từ 7,5% - 8,0%", (7.3, "0.0"), 7.3, khdt, None),
        ("3", 3, "Tỷ trọng kinh tế số.", "khoảng 30% GRDP", "khoảng 35% GRDP", (29.2, "0.0"), 29.2, "Sở Thông tin và Truyền thông", None),
        ("4", 4, "Tỷ trọng giá trị sản xuất nông nghiệp ứng dụng công nghệ cao trong tổng giá trị sản xuất nông nghiệp.", "trên 70%", "trên 85%", (71.4, "0.0"), 71.4, "Sở Nông nghiệp và Phát triển nông thôn", None),
        ("5", 5, "Tỷ trọng giá trị sản phẩm công nghiệp công nghệ cao trong các ngành chế biến, chế tạo.", "trên 70%", "tối thiểu 85%", (0.724, "0.0%"), 72.4, "Sở Công Thương", None),
        ("6", 6, "Tỷ lệ sản phẩm gắn với Chương trình mỗi xã", "tối thiểu 40%", "tối thiểu 60%", (38.5, "0.0"), 38.5, khcn, "below-target"),
        ("7", 7, "Tỷ trọng đầu tư cho KH&CN.", "1,2% - 1,5% GRDP", "1,5% - 2% GRDP", (1.31, "0.00"), 1.31, khdt, None),
        ("7a", None, "Trong đó, tỷ lệ đóng góp của xã hội cho nghiên cứu khoa học và phát triển công nghệ.", "60% - 65%", "65% - 70%", (61.5, "0.0"), 61.5, None, None),
        ("8", 8, "Nhân lực nghiên cứu khoa học và phát triển công nghệ (quy đổi toàn thời gian), trong đó chú trọng phát triển nhân lực trong khu vực doanh nghiệp.", "12 người trên một vạn dân", "14 người trên một vạn dân", (13.1, "0.0"), 13.1, khcn, None),
        ("9", 9, "Số doanh nghiệp đạt tiêu chí doanh nghiệp KH&CN.", None, "tăng hai lần so với năm 2020", (196, "0"), 196, khcn, None),
        ("9a", None, "Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo trong tổng số doanh nghiệp.", "trên 50%", "trên 55%", ("51,7%", "General"), 51.7, None, "number-as-text"),
    ]  # fmt: skip
    rows = []
    for code, mark, name, now, later, (stored, fmt), number, lead, fault in table:
        row = Item(code=code, fields={"code": mark, "name": name, "target": now, "t2030": later, "value": Cell(stored, fmt=fmt), "lead": lead, "support": "Các Sở, Ban, ngành liên quan"}, number=number)
        row.merge_lead = 2 if code in ("7", "9") else 1
        if fault:
            row.faults.append((fault, "value"))
        rows.append(row)
    rows[5].split = "một sản phẩm (Chương trình OCOP) được hỗ trợ đăng ký bảo hộ, quản lý và phát triển tài sản trí tuệ, kiểm soát nguồn gốc và chất lượng sau khi được bảo hộ trên tổng số sản phẩm Chương trình OCOP."
    spec = [
        Column("code", ["TT"], 6),
        Column("name", ["TÊN CHỈ TIÊU"], 52),
        Column("target", ["MỤC TIÊU", "NĂM 2025"], 15),
        Column("t2030", ["MỤC TIÊU", "NĂM 2030"], 15),
        Column("value", ["KẾT QUẢ THỰC HIỆN NĂM 2025"], 14),
        Column("lead", ["ĐƠN VỊ CHỦ TRÌ"], 24),
        Column("support", ["ĐƠN VỊ PHỐI HỢP"], 30),
    ]
    form = Form(spec, rows, top=5, depth=2)
    laid = lay(form, sheet)
    one.truth.take(form, sheet, laid)
    one.truth.quiet(sheet, "A1:G4")
    one.truth.allow(["missing-indicator", "target-missing"])
    one.truth.quiet(sheet, signature(sheet, laid.bottom + 2, 1, 7, year=2025))


SAMPLES = {"sample-so-khcn": "so-khcn-mau", "sample-tong-hop": "tong-hop-mau"}


def ship(slug, folder):
    """A sample's workbook also goes where the product finds it."""
    place = os.path.normpath(os.path.join(HERE, "..", "..", "..", "assets", "samples"))
    os.makedirs(place, exist_ok=True)
    shutil.copyfile(os.path.join(folder, f"{slug}.xlsx"), os.path.join(place, f"{SAMPLES[slug]}.xlsx"))
