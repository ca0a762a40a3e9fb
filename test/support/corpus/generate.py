"""Random workbooks with their truth: `python3 generate.py --seed N --count K --out DIR [--writer openpyxl|libreoffice|exceljs|mixed]`.

The same seed gives the same files. Layout, agency, words and faults are drawn independently, so that a reader cannot be tuned to a few forms.
"""

import argparse
import os
import random

from book import Cell, cell_name
from cases import Case, item, items
from cases_places import whole_province
from facts import AGENCIES, CODES, FACTS, LOCAL, leads_of
from faults import ALL, Draft
from form import Column, Form, lay, with_branches
from spell import vary
from words import admin_title, number_format, percent_cell, signature

HEADS = {
    "tt": ["STT", "TT", "Số TT", "Stt", "S.T.T"],
    "code": ["Mã", "Mã số", "Mã chỉ số", "Mã CS", "Ký hiệu", "Mã chỉ tiêu"],
    "name": ["Chỉ tiêu", "Tên chỉ số", "Nội dung", "Chỉ số thành phần", "TÊN CHỈ TIÊU", "Tên chỉ số thành phần", "Nội dung chỉ tiêu", "Chỉ số"],
    "unit": ["ĐVT", "Đơn vị tính", "Đơn vị", "Đvt", "ĐƠN VỊ TÍNH"],
    "target": ["Mục tiêu năm 2024", "Chỉ tiêu phấn đấu", "Kế hoạch năm 2024", "KH 2024", "Mục tiêu", "MỤC TIÊU 2024", "Chỉ tiêu giao năm 2024", "Kế hoạch"],
    "lead": ["Cơ quan chủ trì", "Đơn vị chủ trì", "Đơn vị cung cấp số liệu", "ĐƠN VỊ CHỦ TRÌ", "Cơ quan cung cấp"],
    "support": ["Đơn vị phối hợp", "Cơ quan phối hợp", "ĐƠN VỊ PHỐI HỢP"],
    "source": ["Nguồn số liệu", "Nguồn", "Nguồn dữ liệu"],
    "evidence": ["Tài liệu minh chứng", "Minh chứng", "Hồ sơ minh chứng", "Văn bản minh chứng", "TÀI LIỆU MINH CHỨNG", "Hồ sơ, tài liệu kèm theo"],
    "note": ["Ghi chú", "GHI CHÚ", "Giải trình, ghi chú"],
}
PAIRS = [
    ("Thực hiện năm 2023", "Thực hiện năm 2024"), ("Năm 2023", "Năm 2024"), ("Kết quả 2023", "Kết quả 2024"), ("Năm trước", "Năm báo cáo"),
    ("Giá trị năm 2023", "Giá trị năm 2024"), ("Số liệu 2023", "Số liệu 2024"), ("TH 2023", "TH 2024"), ("Kết quả năm trước", "Kết quả năm báo cáo"),
    ("Thực hiện năm 2023", "Ước thực hiện năm 2024"), ("KẾT QUẢ NĂM 2023", "KẾT QUẢ NĂM 2024"),
]  # fmt: skip
ALONE = ["Giá trị", "Kết quả thực hiện", "Số liệu", "Kết quả năm 2024", "Giá trị năm 2024", "Thực hiện", "Số liệu năm 2024"]
GROUPS = ["Kết quả thực hiện", "KẾT QUẢ", "Số liệu thực hiện", "Giá trị chỉ số", "Thực hiện"]
WIDTHS = {"name": 46, "evidence": 42, "lead": 24, "support": 22, "target": 14, "unit": 14}
LONG = [agency for agency in AGENCIES if len(leads_of(agency)) > 2]


def layout(rng, lead=False):
    """Columns with their headers: (columns, depth, where the codes stand)."""
    code_in = rng.choice(["code"] * 5 + ["tt"] * 2 + ["name", "name", None, None])
    keys = ["tt"] if code_in in ("tt", "name", None) or rng.random() < 0.5 else []
    keys += ["code"] if code_in == "code" else []
    if len(keys) == 2 and rng.random() < 0.2:
        keys = ["tt", "name", "code"]
    keys += [] if "name" in keys else ["name"]
    keys += ["unit"] if rng.random() < 0.92 else []
    heads, depth = _years(rng)
    goal = ["target"] if rng.random() < 0.88 else []
    keys += goal + list(heads) if rng.random() < 0.25 else list(heads) + goal
    keys += [key for key, chance in (("lead", 1 if lead else 0.25), ("support", 0.15), ("source", 0.2), ("evidence", 1), ("note", 0.5)) if rng.random() < chance]
    columns = [Column(key, heads.get(key) or [rng.choice(HEADS[key])], WIDTHS.get(key, 11)) for key in keys]
    if rng.random() < 0.25:  # words broken by hand to fit a narrow column
        for column in columns:
            column.path = column.path[:-1] + [column.path[-1].replace(" ", "\n", 1)]
    if rng.random() < 0.15:
        for _ in range(rng.choice([1, 2])):
            columns.insert(rng.randrange(1, len(columns)), Column("", [], 2))
    return columns, depth, code_in


def _years(rng):
    """Columns of numbers by key with their header paths, and the rows the header has."""
    kind = rng.choice(["pair", "pair", "pair", "alone", "group", "group", "years", "three"])
    if kind == "pair":
        before, now = rng.choice(PAIRS)
        return {"previous": [before], "value": [now]}, rng.choice([1, 1, 1, 2])
    if kind == "alone":
        return {"value": [rng.choice(ALONE)]}, 1
    group = rng.choice(GROUPS)
    if kind == "three":
        return {"previous": [group, "Năm trước", "(2023)"], "value": [group, "Năm báo cáo", "(2024)"]}, 3
    label = rng.choice(["Năm {}", "{}", "năm {}"])
    years = [2023, 2024] if kind == "group" else [2021, 2022, 2023, 2024]
    return {{2023: "previous", 2024: "value"}.get(year, f"y{year}"): [group, label.format(year)] for year in years}, 2


def dress(rng, rows, columns):
    """Gives sound rows the looks of one clerk: spellings, formats, more years, notes."""
    keys = {column.key for column in columns}
    strength, percent, formulas = rng.choice([0, 0, 0.2, 0.4, 0.8]), rng.random() < 0.15, rng.random() < 0.1
    for index, row in enumerate(rows, 1):
        if row.kind != "indicator":
            continue
        fact = FACTS[row.code]
        if not row.component:
            row.fields["name"] = vary(row.fields["name"], rng, strength)
        for year in (2021, 2022):
            row.fields[f"y{year}"] = Cell(round(row.previous * (0.8 + 0.07 * (year - 2020)), fact.decimals), fmt=number_format(fact.decimals))
        if percent and fact.unit == "%":
            row.fields["value"], row.fields["previous"] = percent_cell(row.number, fact.decimals), percent_cell(row.previous, fact.decimals)
        elif formulas and rng.random() < 0.5:
            row.fields["value"] = Cell(row.number, fmt=number_format(fact.decimals), formula=f"ROUND({row.number}*1,{fact.decimals})")
        if rng.random() < 0.1 and "note" in keys:
            row.fields["note"] = rng.choice(["Ước thực hiện", "Số liệu của Cục Thống kê", "Đã rà soát", "Tăng do mở rộng phạm vi điều tra"])
        if rng.random() < 0.3 and "support" in keys:
            row.fields["support"] = rng.choice(["Cục Thống kê", "UBND các quận, huyện, thị xã", "Các Sở, Ban, ngành liên quan"])
        if row.code not in LOCAL and rng.random() < 0.04 and len(rows) > 4:
            row.fields["value"], row.number = None, None


def running_numbers(rows):
    index = 0
    for row in rows:
        if row.kind == "indicator":
            index += 1
            row.fields["tt"] = index


def seed_faults(rng, draft, count):
    """Up to `count` faults, each on a row of its own."""
    for _ in range(count * 4):
        if count == 0 or not draft.rows:
            return
        clean = [row for row in draft.rows if row.kind == "indicator" and not row.faults and id(row) not in draft.taken and row.number is not None]
        if not clean:
            return
        row, fault = rng.choice(clean), rng.choice(ALL)
        if fault(draft, row) is not False:
            draft.taken.add(id(row))
            count -= 1


def build(seed, index, writer):
    rng = random.Random(f"{seed}/{index}")
    kind = rng.choice(["one"] * 8 + ["province", "tabs"])
    agency = rng.choice(LONG * 3 + list(AGENCIES)) if kind == "one" else None
    one = Case(f"gen-{seed}-{index:04d}", f"{kind} {agency or ''}".strip(), writer, agency=agency, seed=f"{seed}/{index}")
    columns, depth, code_in = layout(rng, lead=kind == "province")
    if rng.random() < 0.2:
        _other_sheet(rng, one)
    count = rng.choice([0, 0, 1, 2, 3, 4])
    if kind == "tabs":
        chosen = rng.sample(LONG, rng.choice([3, 4]))
        for place, each in enumerate(chosen):
            sheet(rng, one, each, columns, depth, code_in, rng.choice(AGENCIES[each][1]), count if place == 0 else 0, titled=rng.random() < 0.7)
    else:
        tab = rng.choice(["Sheet1", "Biểu 1", "PII 2024", "Phụ lục", "Bieu mau so 2"] + (AGENCIES[agency][1] if agency else ["Tổng hợp"]))
        sheet(rng, one, agency, columns, depth, code_in, tab, count, titled=agency is None or len(leads_of(agency)) <= 2 or rng.random() < 0.8)
    if rng.random() < 0.2:
        _other_sheet(rng, one)
    return one


def sheet(rng, one, agency, columns, depth, code_in, tab, count, titled):
    rows = items(rng, agency) if agency else whole_province(rng, parts=rng.random() < 0.5 and code_in in ("code", "tt"))
    for row in rows:
        if agency:
            row.fields["lead"] = AGENCIES[agency][0]
    dress(rng, rows, columns)
    if code_in != "tt":
        running_numbers(rows)
    draft = Draft(rng, agency, rows, [column.key for column in columns], code_in)
    seed_faults(rng, draft, count)
    branches = rng.choice([(False, False), (True, False), (True, True)])
    rows = with_branches(draft.rows, *branches) if any(branches) else draft.rows
    target = one.book.sheet(tab)
    left = rng.choice([1, 1, 1, 2, 4])
    top = _title(rng, one, target, agency, len(columns), left) if titled else rng.choice([1, 1, 2, 3])
    form = Form(
        columns, rows, top=top, left=left, depth=depth, code_in=code_in,
        code_style="{}." if rng.random() < 0.2 and code_in != "name" else "{}",
        pillar_style=rng.choice(["roman", "word", "code", "capitals"]), pillar_merged=rng.random() < 0.25,
        numbers=rng.random() < 0.2, repeat_every=rng.choice([0, 0, 0, 0, 0, 6, 11]), styled=rng.random() < 0.7,
        font=rng.choice(["Times New Roman", "Times New Roman", "Calibri", "Arial"]),
    )  # fmt: skip
    laid = lay(form, target)
    one.truth.take(form, target, laid)
    if top > 1 and left == 1:
        one.truth.quiet(target, f"A1:Z{top - 1}")
    for code in draft.missing:
        one.truth.find("missing-indicator", None, None, code)
    if rng.random() < 0.6 and len(columns) >= 7:
        one.truth.quiet(target, signature(target, laid.bottom + rng.choice([1, 2, 3]), left, len(columns), job=rng.choice(["GIÁM ĐỐC", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "THỦ TRƯỞNG ĐƠN VỊ"])))
    elif count and rng.random() < 0.1:
        at = target.put(laid.bottom + 90, left + len(columns) + 9, 777.25)
        one.truth.find("stray-data", target, at)


def _title(rng, one, target, agency, width, left):
    name = AGENCIES[agency][0] if agency else "Văn phòng Ủy ban nhân dân Thành phố"
    line = rng.choice(["SỐ LIỆU CHỈ SỐ ĐỔI MỚI SÁNG TẠO CẤP ĐỊA PHƯƠNG (PII) NĂM 2024", "BIỂU SỐ LIỆU PHỤC VỤ TÍNH CHỈ SỐ PII NĂM 2024", "BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ SỐ PII NĂM 2024"])
    if width >= 6 and rng.random() < 0.5:
        lines = [rng.choice(["PHỤ LỤC", "Biểu số 02", "PHỤ LỤC 1"]), line, rng.choice(["(Kèm theo Báo cáo số       /BC-UBND ngày     /12/2024)", "(Kèm theo Công văn số 3120/UBND-KGVX ngày 20/11/2024 của UBND Thành phố)"])]
        return admin_title(target, width, name, lines, left=left) + rng.choice([0, 1])
    target.put(1, left, rng.choice([name, name.upper(), f"Đơn vị báo cáo: {name}", f"Đơn vị: {name}"]), bold=True, wrap=False)
    target.put(2, left, line, bold=True, wrap=False)
    return rng.choice([3, 4, 5])


def _other_sheet(rng, one):
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


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--out", required=True)
    parser.add_argument("--writer", default="openpyxl", choices=["openpyxl", "libreoffice", "exceljs", "mixed"])
    given = parser.parse_args()
    os.makedirs(given.out, exist_ok=True)
    for index in range(given.count):
        writer = given.writer if given.writer != "mixed" else ["openpyxl", "openpyxl", "exceljs", "libreoffice"][index % 4]
        build(given.seed, index, writer).write(given.out)
    print(f"{given.count} workbooks in {given.out}")


if __name__ == "__main__":
    main()
