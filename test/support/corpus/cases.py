"""Registers and writes the committed cases: `python3 cases.py` writes all, `python3 cases.py SLUG …` some."""

import importlib
import json
import os
import random
import sys

from book import Book
from facts import FACTS, LOCAL, leads_of
from form import Item
from truth import Truth
from words import document, evidence, number_format, target, values
from book import Cell

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.normpath(os.path.join(HERE, "..", "..", "cases"))
TODAY = "2024-12-20"
REGISTER = {}


class Case:
    """A workbook under construction with its truth."""

    def __init__(self, slug, title, writer, profile="hanoi-2024", agency=None, pinned=False, complete=True, today=TODAY, seed=None):
        self.slug, self.title, self.writer, self.profile = slug, title, writer, profile
        self.agency, self.pinned, self.complete, self.today = agency, pinned, complete, today
        self.book, self.truth, self.rng = Book(), Truth(), random.Random(seed or slug)

    def facts(self):
        truth = self.truth
        return {
            "title": self.title,
            "writer": self.writer,
            "today": self.today,
            "profile": self.profile,
            "pinned": self.pinned,
            "agency": self.agency,
            "complete": self.complete,
            "readings": truth.readings,
            "findings": truth.findings,
            "allowed": truth.allowed,
            "silent": truth.silent,
        }

    def write(self, folder):
        from write import write

        write(self.book, os.path.join(folder, f"{self.slug}.xlsx"), self.writer)
        with open(os.path.join(folder, f"{self.slug}.case.json"), "w", encoding="utf-8") as out:
            out.write(dump(self.facts()) + "\n")


def dump(facts):
    """JSON with one reading or finding a line, so that a change shows as one line."""
    parts = []
    for key, value in facts.items():
        if isinstance(value, list) and value:
            lines = ",\n".join("    " + json.dumps(each, ensure_ascii=False) for each in value)
            parts.append(f'  "{key}": [\n{lines}\n  ]')
        else:
            parts.append(f'  "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}"


def case(slug, title, writer="openpyxl", **options):
    """Decorator: the function receives the `Case` and fills its book and truth."""

    def register(build):
        def make():
            one = Case(slug, title, writer, **options)
            build(one)
            return one

        assert slug not in REGISTER, slug
        REGISTER[slug] = make
        return build

    return register


def item(rng, code, agency, component=None, **fields):
    """A sound row for an indicator."""
    value, previous = values(rng, code)
    form = number_format(FACTS[code].decimals)
    name = FACTS[code].name
    sound = {
        "name": name,
        "unit": FACTS[code].unit,
        "previous": Cell(previous, fmt=form),
        "value": Cell(value, fmt=form),
        "target": target(rng, code, value),
        "evidence": evidence(rng, code, agency),
        "source": "Địa phương" if code in LOCAL else "Trung ương",
    }
    if isinstance(sound["target"], float):
        sound["target"] = Cell(sound["target"], fmt=form)
    return Item(code=code, component=component, fields={**sound, **fields}, number=value, previous=previous)


def items(rng, agency, **fields):
    """Sound rows for all that an agency leads; components are named in the row."""
    from facts import COMPONENTS

    found = []
    for code, component in leads_of(agency):
        one = item(rng, code, agency, component, **fields)
        if component:
            part = next(name for part, name, _ in COMPONENTS if part == component)
            one.fields["name"] += f" (hạng mục {part})"
        found.append(one)
    return found


def pick(rows, code):
    return next(row for row in rows if row.kind == "indicator" and row.code == code)


def set_value(row, number, fmt="General"):
    """Another sound number in the value cell."""
    row.fields["value"], row.number = Cell(number, fmt=fmt), number


def main(slugs):
    for name in ("cases_layouts", "cases_places", "cases_texts", "cases_faults", "cases_traps", "cases_pages", "cases_shared", "cases_samples"):
        if os.path.exists(os.path.join(HERE, name + ".py")):
            importlib.import_module(name)
    os.makedirs(OUT, exist_ok=True)
    for slug in slugs or sys.modules["cases"].REGISTER:
        sys.modules["cases"].REGISTER[slug]().write(OUT)
        if slug.startswith("sample-"):
            sys.modules["cases_samples"].ship(slug, OUT)
        print(slug)


if __name__ == "__main__":
    sys.modules["cases"] = sys.modules["__main__"]
    main(sys.argv[1:])
