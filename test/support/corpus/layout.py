"""Draws the columns of a form: their keys, order, header words and header rows."""

from form import Column

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
    kind = rng.choice(["pair"] * 6 + ["alone"] * 2 + ["group"] * 4 + ["years"] * 2 + ["three"] * 2 + ["quarters"])
    if kind == "pair":
        before, now = rng.choice(PAIRS)
        return {"previous": [before], "value": [now]}, rng.choice([1, 1, 1, 2])
    if kind == "alone":
        return {"value": [rng.choice(ALONE)]}, 1
    group = rng.choice(GROUPS)
    if kind == "quarters":
        parts = {f"q{index}": [f"{group} năm 2024", f"Quý {mark}"] for index, mark in enumerate(["I", "II", "III", "IV"], 1)}
        return {"previous": ["Thực hiện năm 2023"], **parts, "value": [f"{group} năm 2024", rng.choice(["Cả năm", "Cả năm 2024", "Năm 2024"])]}, 2
    if kind == "three":
        return {"previous": [group, "Năm trước", "(2023)"], "value": [group, "Năm báo cáo", "(2024)"]}, 3
    label = rng.choice(["Năm {}", "{}", "năm {}"])
    years = [2023, 2024] if kind == "group" else [2021, 2022, 2023, 2024]
    return {{2023: "previous", 2024: "value"}.get(year, f"y{year}"): [group, label.format(year)] for year in years}, 2
