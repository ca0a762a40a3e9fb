"""What surrounds a form: its title, and the other sheets of a clerk's workbook."""

from facts import AGENCIES, CODES, FACTS
from words import admin_title


def title(rng, target, agency, width, left):
    """A title block of one of several kinds; returns the row where the table may begin."""
    name = AGENCIES[agency][0] if agency else "Văn phòng Ủy ban nhân dân Thành phố"
    line = rng.choice(["SỐ LIỆU CHỈ SỐ ĐỔI MỚI SÁNG TẠO CẤP ĐỊA PHƯƠNG (PII) NĂM 2024", "BIỂU SỐ LIỆU PHỤC VỤ TÍNH CHỈ SỐ PII NĂM 2024", "BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ SỐ PII NĂM 2024"])
    if width >= 6 and rng.random() < 0.5:
        lines = [rng.choice(["PHỤ LỤC", "Biểu số 02", "PHỤ LỤC 1"]), line, rng.choice(["(Kèm theo Báo cáo số       /BC-UBND ngày     /12/2024)", "(Kèm theo Công văn số 3120/UBND-KGVX ngày 20/11/2024 của UBND Thành phố)"])]
        return admin_title(target, width, name, lines, left=left) + rng.choice([0, 1])
    target.put(1, left, rng.choice([name, name.upper(), f"Đơn vị báo cáo: {name}", f"Đơn vị: {name}"]), bold=True, wrap=False)
    target.put(2, left, line, bold=True, wrap=False)
    return rng.choice([3, 4, 5])


def other_sheet(rng, one):
    """What else lies in a clerk's workbook; no finding may stand there."""
    name = rng.choice(["Danh bạ", "Kế hoạch", "Nháp", "DM doanh nghiệp"])
    if any(each.name == name for each in one.book.sheets):
        return
    other = one.book.sheet(name)
    heads, make = {
        "Danh bạ": (["STT", "Họ và tên", "Đơn vị", "Số điện thoại"], lambda i: [i, f"Phạm Văn {chr(64 + i)}", "Phòng Tổng hợp", f"0900 000 0{i:02d}"]),
        "Kế hoạch": (["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí (tỷ đồng)"], lambda i: [i, f"Nhiệm vụ chuyên môn thứ {i}", "Sở Y tế", "2024-2025", i * 1.5]),
        "Nháp": (["a", "b", "c"], lambda i: [i * 3, i * 7.25, None]),
        "DM doanh nghiệp": (["STT", "Tên doanh nghiệp", "Mã số thuế", "Năm thành lập", "Doanh thu 2024"], lambda i: [i, f"Công ty TNHH Ví Dụ {i}", f"01{i:08d}", 2000 + i, i * 1250.5]),
    }[name]
    for column, text in enumerate(heads, 1):
        other.put(1, column, text, bold=True)
    for index in range(1, rng.randrange(4, 12)):
        for column, content in enumerate(make(index), 1):
            if content is not None:
                other.put(1 + index, column, content)
    one.truth.quiet(other, "A1:Z40")


def assignment_sheet(rng, one):
    """Who leads which indicator: codes and names without any value; no table to be read."""
    duties = one.book.sheet("Phân công")
    for column, head in enumerate(["TT", "Mã chỉ số", "Chỉ số", "Cơ quan chủ trì"], 1):
        duties.put(1, column, head, bold=True)
    for index, code in enumerate(CODES, 1):
        leads = ", ".join(rng.choice([AGENCIES[agency][0], AGENCIES[agency][1][0]]) for agency in FACTS[code].leads)
        for column, content in enumerate([index, code, FACTS[code].name, leads], 1):
            duties.put(1 + index, column, content)
