"""Faults that the generator seeds, one a row, each where it would have to be mended.

Each function takes the `Draft` of a sheet and a sound row, spoils the row and says so in `row.faults`, or returns False where
the row or the layout does not allow it.
"""

import datetime

from book import Cell
from cases import item
from facts import CODES, FACTS, LOCAL
from form import Item
from spell import decomposed
from words import number_format, target, vn

OPEN_MONEY = ["4.1.1", "4.1.3", "4.1.4"]
SHARES = [code for code, fact in FACTS.items() if fact.unit == "%" and code not in ("1.2.3", "4.1.2", "5.3.1", "6.3.3", "7.1.1", "7.1.3", "7.1.4", "7.2.1")]
PCI = ["1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.2.4", "2.1.1"]
UNBOUNDED = [code for code, fact in FACTS.items() if "/" in fact.unit and code not in ("7.2.3", "4.2.1", "5.3.3", "6.3.2")]


class Draft:
    """The rows of one sheet before they are laid, and what its layout has."""

    def __init__(self, rng, agency, rows, keys, code_in):
        self.rng, self.agency, self.rows, self.keys, self.code_in = rng, agency, rows, keys, code_in
        self.missing, self.taken = [], set()

    def coded(self, row, *places):
        """The row has a code of its own in one of these columns; a part of 3.2.1 under its heading has none."""
        return self.code_in in places and not (row.component and self.agency is None)

    def has(self, *keys):
        return all(key in self.keys for key in keys)

    def insert(self, row):
        """Somewhere below the first row, but not among the parts of one indicator: nobody writes there."""
        places = [at for at in range(1, len(self.rows) + 1) if at == len(self.rows) or not self.rows[at].component]
        self.rows.insert(self.rng.choice(places), row)
        self.taken.add(id(row))


def _value(row, content, number, rule):
    row.fields["value"], row.number = content, number
    row.faults.append((rule, "value"))


def _fits(row, text):
    """A target that cannot be blamed for anything while the value is the fault."""
    row.fields["target"] = text


def number_as_text(draft, row):
    fact, rng = FACTS[row.code], draft.rng
    comma = vn(row.number, fact.decimals)
    shapes = [comma, f" {comma}", comma + (" %" if fact.unit == "%" else " "), str(row.number).replace(".", ",") if fact.decimals else comma + ",0"]
    if fact.decimals in (1, 2):
        shapes.append(f"{row.number:.{fact.decimals}f}")
    if fact.decimals == 0 or (fact.decimals == 3 and not comma.startswith("0")):
        return False
    _value(row, rng.choice(shapes), row.number, ["number-as-text", "invisible-characters"])


def ambiguous_number(draft, row):
    if row.code not in OPEN_MONEY or draft.has("previous"):
        return False
    _fits(row, "tối thiểu 1,1")
    _value(row, draft.rng.choice(["1.284", "1,284", "2.105"]), None, "ambiguous-number")


def not_a_number(draft, row):
    words = ["đạt yêu cầu", "tăng so với năm trước", "theo báo cáo của Cục Thống kê", "khá", "xem phụ lục 2"]
    _value(row, draft.rng.choice(words), None, "not-a-number")


def value_missing(draft, row):
    if row.code not in LOCAL:
        return False
    row.fields["evidence"] = None
    _value(row, None, None, "value-missing")


def value_placeholder(draft, row):
    if row.code not in LOCAL:
        return False
    _value(row, draft.rng.choice(["-", "x", "…", "...", "N/A", "chưa có", "đang cập nhật", "Chưa có số liệu", "đang tổng hợp"]), None, "value-placeholder")


def out_of_range(draft, row):
    number = 152.0 if row.code in SHARES else 1.7 if row.code == "7.2.4" else 41.3 if row.code in PCI else -3.0 if row.code in UNBOUNDED else None
    if number is None:
        return False
    # against last year's number it may as well be a slip of the decimal mark: both say the same of the cell
    _value(row, number, number, ["out-of-range", "scale-slip"] if draft.has("previous") else "out-of-range")


def unit_mismatch(draft, row):
    if row.code not in OPEN_MONEY or not draft.has("unit"):
        return False
    row.fields["unit"] = draft.rng.choice(["Triệu đồng", "triệu đồng", "Triệu đ"])
    row.faults.append(("unit-mismatch", "unit"))


def percent_as_fraction(draft, row):
    if FACTS[row.code].unit != "%" or row.number < 5 or row.number > 99 or not draft.has("previous", "unit"):
        return False
    _fits(row, vn(row.number * 0.97, 1) + "%")
    fraction = round(row.number / 100, 4)
    _value(row, Cell(fraction), fraction, "percent-as-fraction")


def scale_slip(draft, row):
    if row.code not in UNBOUNDED + OPEN_MONEY or not draft.has("previous"):
        return False
    number = round(row.number * 1000, 3)
    _value(row, Cell(number), number, "scale-slip")


def formula_error(draft, row):
    error, formula = draft.rng.choice([("#DIV/0!", "A900/A901"), ("#REF!", "#REF!*100"), ("#N/A", "VLOOKUP(1,A900:B901,2,0)"), ("#VALUE!", 'A900+"x"')])
    _value(row, Cell(error, kind="error", formula=formula), None, "formula-error")


def implausible_change(draft, row):
    if row.code not in UNBOUNDED or not draft.has("previous"):
        return False
    number = round(row.number * draft.rng.choice([2.3, 2.9, 3.4]), FACTS[row.code].decimals)
    _value(row, Cell(number), number, "implausible-change")


def unchanged_value(draft, row):
    if not draft.has("previous"):
        return False
    number = round(row.number + 0.00137, 5)
    row.fields["previous"], row.previous = Cell(number, fmt="0.00"), number
    _value(row, Cell(number, fmt="0.00"), number, "unchanged-value")


def value_as_date(draft, row):
    day = datetime.date(2024, draft.rng.randrange(1, 13), draft.rng.randrange(1, 28))
    _value(row, Cell(day, fmt=draft.rng.choice(["d-mmm", "dd/mm", "mmm-yy", "dd/mm/yyyy"])), None, "value-as-date")


def duplicate_indicator(draft, row):
    if not draft.coded(row, "code", "tt", "name"):
        return False
    twin = item(draft.rng, row.code, draft.agency, row.component)
    twin.read = False
    twin.faults.append(("duplicate-indicator", "code"))
    twin.fields["name"] = row.fields["name"]
    twin.fields["lead"] = row.fields.get("lead")
    draft.rows.insert(draft.rows.index(row) + 1, twin)
    draft.taken.add(id(twin))


def unknown_code(draft, row):
    if draft.code_in is None:
        return False
    code, name = draft.rng.choice([("9.9.9", "Số sáng kiến cấp cơ sở được công nhận"), ("2.3.1", "Số bài báo quốc tế/10.000 dân"), ("8.1.2", "Số cuộc họp giao ban chuyên đề"), ("5.4.1", "Số lượt cán bộ được tập huấn")])
    row = Item(code=code, fields={"name": name, "unit": "Lượt", "value": 31, "previous": 29, "target": 30}, number=31, read=False)
    row.faults.append(("unknown-code", "code"))
    draft.insert(row)


def name_mismatch(draft, row):
    if draft.code_in is None or row.component or row.code == "3.2.1":
        return False
    here = {each.code for each in draft.rows}
    others = [code for code in CODES if code[:3] != row.code[:3] and code != "3.2.1"]
    others = [code for code in others if code not in here] or others
    row.fields["name"] = FACTS[draft.rng.choice(others)].name
    row.faults.append(("name-mismatch", "name"))


def not_assigned(draft, row):
    if draft.agency is None or len(draft.rows) < 4:
        return False
    here = {each.code for each in draft.rows}
    code = draft.rng.choice([code for code in CODES if code not in here and draft.agency not in FACTS[code].leads and code != "3.2.1"])
    alien = item(draft.rng, code, draft.agency)
    alien.faults.append(("not-assigned", ["code", "name"]))
    draft.insert(alien)


def code_as_date(draft, row):
    if draft.code_in != "code" or row.component:
        return False
    day, month, year = (int(part) for part in row.code.split("."))
    row.fields["code"] = Cell(datetime.date(2000 + year, month, day), fmt=draft.rng.choice(["d/m/yyyy", "d.m.yy", "dd/mm/yyyy"]))
    row.faults.append(("code-as-date", "code"))


def code_format(draft, row):
    if not draft.coded(row, "code", "tt"):
        return False
    row.fields["code"] = row.code.replace(".", draft.rng.choice([",", "-"]))
    row.faults.append(("code-format", "code"))


def code_missing(draft, row):
    if not draft.coded(row, "code") or len(draft.rows) < 4:
        return False
    row.fields["code"] = None
    row.faults.append(("code-missing", "code"))


def invisible_code(draft, row):
    if not draft.coded(row, "code", "tt"):
        return False
    row.fields["code"] = row.code[:3] + draft.rng.choice(["\u200b", "\ufeff", "\u200e"]) + row.code[3:]
    row.faults.append(("invisible-characters", "code"))


def missing_indicator(draft, row):
    if len(draft.rows) < 4 or row.component:
        return False
    draft.rows.remove(row)
    draft.missing.append(row.code)


def hidden_row(draft, row):
    row.hidden = True
    row.faults.append(("hidden-data", [key for key in draft.keys if key not in ("", "code")] + ["code"]))


def target_missing(draft, row):
    if not draft.has("target") or len(draft.rows) < 3:
        return False
    _fits(row, None)
    row.faults.append(("target-missing", "target"))


def target_unreadable(draft, row):
    if not draft.has("target"):
        return False
    _fits(row, draft.rng.choice(["phấn đấu hoàn thành tốt", "theo kế hoạch của Thành phố", "cải thiện rõ rệt về chất lượng"]))
    row.faults.append(("target-unreadable", "target"))


def below_target(draft, row):
    if not draft.has("target"):
        return False
    goal = target(draft.rng, row.code, row.number, met=False)
    _fits(row, Cell(goal, fmt=number_format(FACTS[row.code].decimals)) if isinstance(goal, float) else goal)
    row.faults.append(("below-target", "value"))


def _evidence(rule, shapes):
    def spoil(draft, row):
        if row.code not in LOCAL or not draft.has("evidence"):
            return False
        row.fields["evidence"] = draft.rng.choice(shapes)
        row.faults.append((rule, "evidence"))

    return spoil


def formula_like_text(draft, row):
    if not draft.has("note"):
        return False
    row.fields["note"] = draft.rng.choice(['=HYPERLINK("http://example.com";"xem")', "+cmd|' /C calc'!A0", "@SUM(1+1)*A1", "=1+1"])
    row.faults.append(("formula-like-text", "note"))


def decomposed_name(draft, row):
    row.fields["name"] = decomposed(row.fields["name"])
    row.faults.append(("decomposed-text", "name"))


ALL = [
    number_as_text, ambiguous_number, not_a_number, value_missing, value_placeholder, out_of_range, unit_mismatch, percent_as_fraction, scale_slip, formula_error,
    implausible_change, unchanged_value, value_as_date, duplicate_indicator, unknown_code, name_mismatch, not_assigned, code_as_date, code_format, code_missing,
    invisible_code, missing_indicator, hidden_row, target_missing, target_unreadable, below_target, formula_like_text, decomposed_name,
    _evidence("evidence-missing", [None]),
    _evidence("evidence-placeholder", ["x", "có", "-", "đang cập nhật", "sẽ bổ sung sau", "..."]),
    _evidence("evidence-unissued", ["Báo cáo số      /BC-SKHCN", "Số …/QĐ-UBND ngày …/…/2024", "Kế hoạch số ___/KH-UBND năm 2024", "Dự thảo Báo cáo số       /BC-UBND ngày     tháng    năm 2024"]),
    _evidence("evidence-future-date", ["Báo cáo số 12/BC-UBND ngày 15/3/2025", "Quyết định số 6120/QĐ-UBND ngày 31/12/2024 của UBND Thành phố", "Công văn số 88/UBND-KGVX ngày 02 tháng 01 năm 2026"]),
    _evidence("evidence-local-path", ["C:\\Users\\Admin\\Desktop\\minh chung.pdf", "D:/PII 2024/bao cao.docx", "\\\\10.0.0.5\\chung\\PII\\bc.pdf", "file:///C:/Users/PC/Documents/bc.pdf"]),
    _evidence("evidence-unidentified", ["Báo cáo của Sở", "Văn bản của các đơn vị gửi về", "Danh sách doanh nghiệp do phòng chuyên môn lập"]),
]  # fmt: skip
