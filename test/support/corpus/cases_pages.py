"""Workbooks whose rows, sheets or columns belong together across a page, a chapter or a year."""

from cases import case, items, pick
from cases_places import columns, whole_province
from facts import FACTS, LOCAL
from form import Column, Form, lay, with_branches
from words import vn


@case("chapters", "Báo cáo của thành phố chia mỗi trụ cột một trang, không trang nào ghi đơn vị: không chỉ số nào thiếu trong tệp")
def chapters(one):
    rows = whole_province(one.rng, parts=False)
    for pillar in "1234567":
        sheet = one.book.sheet(f"TC{pillar}")
        sheet.put(1, 1, f"TRỤ CỘT {pillar}", bold=True, wrap=False)
        sheet.put(2, 1, "Số liệu năm 2024 của thành phố Hà Nội", wrap=False)
        own = [row for row in rows if row.code.startswith(pillar)]
        for index, row in enumerate(own, 1):
            row.fields["tt"] = index
        form = Form(columns("tt code name unit previous value target evidence"), own, top=4)
        one.truth.take(form, sheet, lay(form, sheet))


@case("next-years-plan", "Số lượng tuyệt đối cạnh giá trị chỉ số; kế hoạch là của năm sau nên chưa đến hạn", agency="so-khcn")
def next_years_plan(one):
    sheet = one.book.sheet("Kế hoạch 2025")
    rows = items(one.rng, "so-khcn")
    for index, row in enumerate(rows, 1):
        row.fields.update(tt=index, amount=one.rng.randint(40, 900), plan=f"trên {vn(round(row.number * 1.2, 1), 1)}")
    spec = [
        Column("tt", ["STT"], 5),
        Column("code", ["Mã"], 8),
        Column("name", ["Tên chỉ số"], 46),
        Column("unit", ["ĐVT"], 10),
        Column("amount", ["Năm 2024", "Số lượng"], 10),
        Column("value", ["Năm 2024", "Giá trị chỉ số"], 10),
        Column("previous", ["Năm 2023", "Giá trị chỉ số"], 10),
        Column("plan", ["Kế hoạch năm 2025"], 12),
        Column("evidence", ["Minh chứng"], 40),
    ]
    sheet.put(1, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ", bold=True, wrap=False)
    sheet.put(2, 1, "Kết quả các chỉ số PII năm 2024 và kế hoạch năm 2025", wrap=False)
    form = Form(spec, rows, top=4, depth=2)
    one.truth.take(form, sheet, lay(form, sheet))


@case("tails-behind-headers", "Dòng tách qua trang mà nửa sau đọc như một chỉ số khác hay như chữ ở đầu bảng", "libreoffice", agency="so-khcn")
def tails(one):
    sheet = one.book.sheet("Biểu 1")
    rows = items(one.rng, "so-khcn")
    for index, row in enumerate(rows, 1):
        row.fields["tt"] = index
    first, second = pick(rows, "2.2.1"), pick(rows, "2.2.4")
    first.fields["name"], first.split = "Nhân lực nghiên cứu và", "phát triển (toàn thời gian)/10.000 dân"
    second.fields["name"], second.split = "Số tổ chức khoa", "học và công nghệ/10.000 dân"
    sheet.put(1, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ", bold=True, wrap=False)
    sheet.put(2, 1, "Số liệu các chỉ số PII năm 2024", wrap=False)
    form = Form(columns("tt code name unit previous value target evidence"), with_branches(rows, subpillars=False), top=4)
    one.truth.take(form, sheet, lay(form, sheet))


@case("row-faults", "Đơn vị chủ trì ghi nhầm ở một dòng, văn bản dự thảo, đường dẫn trong máy, mục tiêu hai cách đọc", agency="so-khcn")
def row_faults(one):
    sheet = one.book.sheet("PII")
    rows = items(one.rng, "so-khcn")
    for index, row in enumerate(rows, 1):
        row.fields.update(tt=index, lead="Sở KH&CN")
    pick(rows, "6.2.1").fields["lead"] = "Sở Nội vụ"
    pick(rows, "6.2.1").faults.append(("wrong-agency", "lead"))
    local = [row for row in rows if row.code in LOCAL]
    for row, text, rule in zip(local, ("Dự thảo Báo cáo kết quả năm 2024 của Sở", "~/Desktop/minh chung/bc.pdf"), ("evidence-unissued", "evidence-local-path")):
        row.fields["evidence"] = text
        row.faults.append((rule, "evidence"))
    low = pick(rows, "2.2.3")
    assert FACTS[low.code].unit == "%"
    low.fields["target"] = f"trên {vn(round(low.number * 1.3, 3) + 0.0003, 3)}"
    low.faults.append(("below-target", "value"))
    sheet.put(1, 1, "SỞ KHOA HỌC VÀ CÔNG NGHỆ", bold=True, wrap=False)
    sheet.put(2, 1, "Số liệu các chỉ số PII năm 2024", wrap=False)
    form = Form(columns("tt code name unit previous value target lead evidence"), rows, top=4)
    one.truth.take(form, sheet, lay(form, sheet))
