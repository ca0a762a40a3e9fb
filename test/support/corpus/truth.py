"""What a right reader says of a workbook, in the form of a case file."""

from book import cell_name

READING_KEYS = ("value", "previous", "target", "evidence", "unit")


class Truth:
    """Collects readings, findings and quiet areas while forms are laid."""

    def __init__(self):
        self.readings, self.findings, self.silent, self.allowed = [], [], [], []

    def take(self, form, sheet, laid, keys=READING_KEYS):
        """Adds what a laid form holds."""
        for item, row in laid.rows:
            if item.kind != "indicator":
                continue
            if item.read:
                self.readings.append(self._reading(sheet, laid, item, row, keys))
            for rules, at in item.faults:
                self.find(rules, sheet, self._cells(form, laid, row, at), item.code if item.read else None)
        self.silent.extend(f"{sheet.name}!{area}" for area in laid.quiet)

    def _reading(self, sheet, laid, item, row, keys):
        reading = {"indicator": item.code, "component": item.component, "sheet": sheet.name}
        for key in keys:
            column = laid.columns.get(key)
            if column is None:
                continue
            at = cell_name(row, column)
            stands = sheet.cells.get((row, column))
            blank = stands is None or (stands.value is None and stands.formula is None)
            if key == "value":
                reading["value"] = {"cell": at, "number": None if blank else item.number}
            elif blank:
                continue
            elif key == "previous":
                reading["previous"] = {"cell": at, "number": item.previous}
            elif key == "target":
                reading["target"] = {"cell": at, "text": stands.value if isinstance(stands.value, str) else None}
            else:
                reading[key] = {"cell": at}
        return reading

    def _cells(self, form, laid, row, keys):
        if keys is None:
            return None
        names = []
        for key in keys if isinstance(keys, list) else [keys]:
            if key == "code":
                key = form.code_in or "name"
            names.append(cell_name(row, laid.columns[key]))
        return names if isinstance(keys, list) else names[0]

    def find(self, rule, sheet, cell, indicator=None):
        found = {"rule": rule, "sheet": sheet.name if sheet else None, "cell": cell}
        if indicator:
            found["indicator"] = indicator
        self.findings.append(found)

    def quiet(self, sheet, area):
        self.silent.append(f"{sheet.name}!{area}")

    def allow(self, rule, sheet=None, area=None):
        """Findings of this rule in this area (or anywhere) are neither asked for nor wrong."""
        self.allowed.append({"rule": rule, "sheet": sheet.name if sheet else None, "area": area})
