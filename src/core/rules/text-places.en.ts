import { cellName } from "../../workbook";
import type { NeededColumn } from "./facts";
import { quote } from "./format";
import type { TextsOf } from "./text";
import { COLUMNS, cell, list } from "./words.en";

/** The sentences about tables, columns, rows and codes in English. */
export const PLACES_EN: TextsOf<"layout" | "identity"> = {
  "no-table": {
    title: "No indicator table found",
    why: "Without a table there are no figures to check.",
    mend: "Add a header row with an indicator code or name and a value column.",
    sentence: () => "No indicator table was found in this file. It needs a header row with an indicator code or name and a value.",
  },
  "column-missing": {
    title: "Column missing",
    why: "Without a value column there are no figures; without an evidence column the province's own figures have no proof; without a target column nothing can be compared.",
    mend: "Add the missing column to the header row and fill it in.",
    sentence: ({ role, header, indicators }, { sheet }) =>
      `The table at ${header} (sheet ${quote(sheet ?? "")}) ${lacks(role, indicators)}`,
  },
  "ambiguous-column": {
    title: "Column not clear",
    why: "If the wrong column is read, every figure is wrong.",
    mend: "Confirm the right column in the pane, or make the headings differ.",
    sentence: ({ role, words, column, rivals }) =>
      `Column ${column} (${quote(words)}) was read as the ${COLUMNS[role]} column, but ${list(rivals)} could be it too. Confirm the right one, or make the headings differ.`,
  },
  "hidden-data": {
    title: "Hidden data",
    why: "Those who sign and receive the workbook do not see what is hidden, yet it counts.",
    mend: "Unhide it or clear the filter; delete what is not used.",
    sentence: (facts, { sheet }) => {
      const on = `on sheet ${quote(sheet ?? "")}`;
      if (facts.what === "sheet")
        return `Sheet ${quote(sheet ?? "")} is hidden but holds an indicator table. Unhide it, or delete it if it is not used.`;
      if (facts.what === "column")
        return `Column ${facts.column} (${COLUMNS[facts.role]}) ${on} is hidden. Unhide it so that its data can be seen.`;
      if (facts.what === "filter") return `A filter hides ${facts.readings} indicator row(s) ${on}. Clear the filter before sending.`;
      const rows = facts.from === facts.to ? `Row ${facts.from} ${on} is` : `Rows ${facts.from}–${facts.to} ${on} are`;
      return `${rows} hidden, with ${facts.readings} indicator row(s). Unhide, or delete what is not used.`;
    },
  },
  "stray-data": {
    title: "Numbers outside the table",
    why: "Numbers that belong to no row or column are often left over from a calculation.",
    mend: "Delete them, or say what they are.",
    sentence: ({ area, cells }, place) =>
      cells === 1
        ? `${cell(place)} holds a number outside the table. Delete it if it is left over, or say what it is.`
        : `${area} holds ${cells} numbers outside the table. Delete them if they are left over, or say what they are.`,
  },
  "repeated-header": {
    title: "Header repeated inside the table",
    why: "A header typed again inside the table hinders filtering, sorting and calculating.",
    mend: "Delete it and let Excel repeat the header when printing.",
    sentence: ({ header }, place) =>
      `${cell(place)} repeats the header of ${header}. If it is there for printing, delete the row and let Excel print the titles.`,
  },
  "wrong-period": {
    title: "Another year",
    why: "Figures of another year would count for the reporting year.",
    mend: "Correct the year in the heading, or enter the right year's figures.",
    sentence: ({ expected, found, where }, place) =>
      `${cell(place)}: the ${where === "column" ? "value column" : "title"} says ${list(found.map(String))}, but the reporting year is ${expected}. Correct the year, or enter the figures of ${expected}.`,
  },
  "wrong-agency": {
    title: "Agency does not fit the table",
    why: "The figures would be booked under another agency.",
    mend: "Correct the agency in the title, the sheet's name or the row.",
    sentence: (facts, place) =>
      facts.where === "row"
        ? `${cell(place)} names ${facts.named.name}, but indicator ${place.indicator ?? ""} is led by ${facts.leads.map(({ name }) => name).join("; ")}. Correct the agency in this row.`
        : `${cell(place)} names ${facts.named.name}, but only ${facts.own} of the table's ${facts.readings} indicators are its own; they fit ${facts.rows.name}. Correct the agency, or check the table.`,
  },
  "missing-indicator": {
    title: "Indicator missing",
    why: "An indicator that is not in the file does not count.",
    mend: "Add a row for the indicator.",
    sentence: ({ name, agency, supply }, { indicator }) => {
      const whose = agency === null ? "" : `, led by ${agency.name},`;
      const mend = supply === "central" ? "It is collected centrally; add a row if the form asks for it." : "Add a row for it.";
      return `Indicator ${indicator ?? ""} ${quote(name)}${whose} is not in the file. ${mend}`;
    },
  },
  "duplicate-indicator": {
    title: "Indicator given twice",
    why: "With two rows for one indicator nobody can tell which is right.",
    mend: "Keep one row and delete the other.",
    sentence: ({ first, firstValue, value }, place) => {
      const other = place.sheet === first.sheet ? cellName(first) : `${cellName(first)} on sheet ${quote(first.sheet)}`;
      const values = firstValue === value ? "" : `, with another value (${quote(firstValue)} and ${quote(value)})`;
      return `${cell(place)} repeats the indicator at ${other}${values}. Keep one row and delete the other.`;
    },
  },
  "unknown-code": {
    title: "Code not in the framework",
    why: "A row with an unknown code counts for no indicator.",
    mend: "Correct the code, or delete the row if it is no indicator of this set.",
    sentence: ({ written, likely }, place) => {
      const known =
        likely === null
          ? "Correct it, or delete the row if it is no indicator of this set."
          : `By its name it is ${likely.code} ${quote(likely.name)}. Correct the code if so.`;
      return `${cell({ ...place, indicator: null })} has the code ${quote(written)}, which the framework does not have. ${known}`;
    },
  },
  "name-mismatch": {
    title: "Name does not fit the code",
    why: "Code and name speak of two indicators, so it is not clear whose figure it is.",
    mend: "Correct the name, or the code if the name is right.",
    sentence: ({ code, written, expected, likely }, place) => {
      const other = likely === null ? "" : ` The name is like ${likely.code} ${quote(likely.name)}.`;
      return `${cell(place)} says ${quote(written)}, but code ${code} is ${quote(expected)}.${other} Correct the name, or the code if the name is right.`;
    },
  },
  "not-assigned": {
    title: "Another agency's indicator",
    why: "Two agencies that report one indicator can give two numbers.",
    mend: "Delete the row, or update the assignment if it has changed.",
    sentence: ({ agency, leads }, place) => {
      const whose = leads.length === 0 ? "" : `; it is led by ${list(leads.map((lead) => lead.name))}`;
      return `${cell(place)}: this indicator is not assigned to ${agency.name}${whose}. Delete the row, or update the assignment if it has changed.`;
    },
  },
  "code-as-date": {
    title: "Code turned into a date",
    why: "Excel made a date of the code, so other tables cannot find it.",
    mend: "Press Fix to write the code as text.",
    sentence: ({ shown, code }, place) =>
      `${cell(place)} shows ${quote(shown)} because Excel turned code ${code} into a date. Press Fix to write ${code} as text.`,
  },
  "code-format": {
    title: "Code written differently",
    why: "A code in another form cannot be looked up or sorted.",
    mend: "Press Fix to write it as the framework does.",
    sentence: ({ written, code }, place) =>
      `${cell(place)} writes the code ${quote(written)}; the framework writes ${code}. Press Fix to write it so.`,
  },
  "code-missing": {
    title: "Code missing",
    why: "The other rows have codes; a row without one is easily lost.",
    mend: "Press Fix to enter the code.",
    sentence: ({ code, name }, place) =>
      `${cell(place)} has no code. By its name this is ${code} ${quote(name)}. Press Fix to enter ${code}.`,
  },
};

function lacks(role: NeededColumn, indicators: readonly string[]): string {
  switch (role) {
    case "value":
      return "has no value column for the reporting year, so its figures cannot be read. Add one to the header row.";
    case "evidence":
      return `has no evidence column, which the indicators supplied by the province (${list(indicators)}) need. Add one to the header row.`;
    case "target":
      return "has no target column, so its figures cannot be held against a target. If its indicators have targets, add one to the header row.";
  }
}
