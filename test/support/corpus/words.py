"""What clerks write in the cells: numbers, targets, documents, titles, signatures."""

import datetime

from book import Cell, cell_name
from facts import AGENCIES, FACTS, LOCAL

OWN_DOCS = ["Báo cáo số {n}/BC-{s} ngày {d} của {a}", "Công văn số {n}/{s}-KHTC ngày {d} của {a}", "Báo cáo {n}/BC-{s} ngày {d}"]
CITY_DOCS = [
    "Quyết định số {n}/QĐ-UBND ngày {d} của UBND Thành phố",
    "Kế hoạch số {n}/KH-UBND ngày {d} của UBND Thành phố",
    "QĐ số {n}/QĐ-UBND ngày {d} của UBND thành phố Hà Nội",
    "Nghị quyết số {n}/NQ-HĐND ngày {d} của HĐND Thành phố",
]


def vn(number, decimals=2):
    """12.4 → "12,4"; thousands get a dot."""
    text = f"{number:,.{decimals}f}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".")


def day(rng, form="d/m"):
    """A day of the reporting year, the ways it is written."""
    one = datetime.date(2024, 1, 8) + datetime.timedelta(days=rng.randrange(325))
    if form == "words":
        return f"{one.day} tháng {one.month} năm {one.year}"
    return f"{one.day:02d}/{one.month:02d}/{one.year}" if rng.random() < 0.6 else f"{one.day}/{one.month}/{one.year}"


def document(rng, agency):
    """A citation nobody can object to."""
    name, _, symbol = AGENCIES[agency or "so-khcn"]
    shape = rng.choice(OWN_DOCS + CITY_DOCS)
    return shape.format(n=rng.randrange(11, 4800), s=symbol, a=name, d=day(rng, "words" if rng.random() < 0.1 else "d/m"))


def evidence(rng, code, agency):
    """Documents for what must be proved; for the others mostly nothing."""
    if code not in LOCAL and rng.random() < 0.8:
        return None
    found = [document(rng, agency) for _ in range(rng.choice([1, 1, 1, 2, 3]))]
    return rng.choice(["; ", ";\n", "\n- "]).join(found)


def values(rng, code):
    """(value of this year, value of last year): plausible, different, growing a little."""
    fact = FACTS[code]
    step = 10**-fact.decimals
    value = round(fact.typical * rng.uniform(0.95, 1.08), fact.decimals)
    previous = round(value * rng.uniform(0.88, 0.97), fact.decimals)
    if previous == value:
        previous = round(value - step, fact.decimals)
    return value, previous


def target(rng, code, value, met=True, kind=None):
    """A target's words or number that the value meets, or misses by a tenth."""
    fact = FACTS[code]
    bound = value * (rng.uniform(0.93, 0.99) if met else rng.uniform(1.08, 1.2))
    bound = round(bound, fact.decimals)
    if met and bound >= value:
        bound = round(value - 10**-fact.decimals, fact.decimals)
    text = vn(bound, fact.decimals)
    sign = "%" if fact.unit == "%" else ""
    shapes = {
        "number": bound,
        "above": f"trên {text}{sign}",
        "least": f"tối thiểu {text}{sign}",
        "sign": f"≥ {text}{sign}",
        "tight": f">={text}{sign}",
        "up": f"từ {text}{sign} trở lên",
        "reach": f"đạt trên {text}{' điểm' if fact.unit == 'Điểm' else sign}",
        "range": f"từ {text}{sign} - {vn(bound * 1.1, fact.decimals)}{sign}",
    }
    return shapes[kind or rng.choice(list(shapes))]


def percent_cell(value, decimals):
    """A share stored as a fraction and shown as a percentage, as Excel does it."""
    return Cell(round(value / 100, decimals + 2), fmt="0." + "0" * decimals + "%" if decimals else "0%")


def number_format(decimals):
    return "0." + "0" * decimals if decimals else "0"


def admin_title(sheet, columns, agency, lines, place="Hà Nội", above="ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI", top=1, left=1, font="Times New Roman"):
    """Quốc hiệu on the right, the agency on the left, the lines of the title below; returns the next free row."""
    middle = left + max(1, columns // 3)
    last = left + columns - 1
    look = {"font": font, "bold": True, "align": "center"}
    for offset, (one, two) in enumerate(
        [
            (above.replace("\n", " "), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (agency.upper(), "Độc lập - Tự do - Hạnh phúc"),
            ("-------", "---------------"),
        ]
    ):
        sheet.put(top + offset, left, one, **look)
        sheet.merge(top + offset, left, top + offset, middle - 1)
        sheet.put(top + offset, middle, two, **look)
        sheet.merge(top + offset, middle, top + offset, last)
    row = top + 3
    sheet.put(row, middle, f"{place}, ngày 02 tháng 12 năm 2024", font=font, italic=True, align="center")
    sheet.merge(row, middle, row, last)
    for text in lines:
        row += 1
        sheet.put(row, left, text, **{**look, "bold": not text.startswith("("), "italic": text.startswith("(")})
        sheet.merge(row, left, row, last)
    return row + 1


def signature(sheet, top, left, columns, name="Nguyễn Văn Mẫu", job="GIÁM ĐỐC", maker="NGƯỜI LẬP BIỂU", year=2024):
    """Nơi nhận, who made the form, who signs; returns the area."""
    right = left + max(2, columns - 3)
    last = left + columns - 1
    row = top
    sheet.put(row, right, f"Hà Nội, ngày      tháng 12 năm {year}", italic=True, align="center")
    sheet.merge(row, right, row, last)
    row += 1
    sheet.put(row, left, "Nơi nhận:", bold=True, italic=True, wrap=False)
    sheet.put(row, left + 2, maker, bold=True, align="center", wrap=False)
    sheet.put(row, right, job, bold=True, align="center")
    sheet.merge(row, right, row, last)
    for offset, text in enumerate(["- Sở KH&CN (để tổng hợp);", "- Lưu: VT, KHTC."], 1):
        sheet.put(row + offset, left, text, size=11, wrap=False)
    sheet.put(row + 1, left + 2, "(Ký, ghi rõ họ tên)", italic=True, align="center", wrap=False)
    sheet.put(row + 1, right, "(Ký tên, đóng dấu)", italic=True, align="center")
    sheet.merge(row + 1, right, row + 1, last)
    sheet.put(row + 5, left + 2, "Trần Thị Ví Dụ", bold=True, align="center", wrap=False)
    sheet.put(row + 5, right, name, bold=True, align="center")
    sheet.merge(row + 5, right, row + 5, last)
    return f"{cell_name(top, left)}:{cell_name(row + 5, last)}"
