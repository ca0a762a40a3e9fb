import { cellName } from "../../workbook";
import type { ColumnRole } from "../reading";
import type { FigureColumn } from "./facts";
import { dayOf, exactly, measured, plain, quote, roughly, share } from "./format";
import type { Place, RuleTexts } from "./text";

const COLUMNS: Readonly<Record<ColumnRole, string>> = {
  ordinal: "running number",
  code: "indicator code",
  name: "indicator name",
  unit: "unit",
  previous: "last year's value",
  value: "value",
  numerator: "numerator",
  denominator: "denominator",
  target: "target",
  source: "data source",
  agency: "agency",
  evidence: "evidence",
  note: "note",
};
const FIGURES: Readonly<Record<FigureColumn, string>> = { value: "", previous: ", last year's value,", target: ", the target," };
const SCALES: Readonly<Record<number, string>> = { 1000: " (thousand)", 1000000: " (million)", 1000000000: " (billion)" };

const number = (value: number): string => exactly(value, "en");

/** `Cell F9 (2.2.1)`; without a cell the sheet or the file. */
function cell({ cell, sheet, indicator }: Place): string {
  if (cell !== null) return indicator === null ? `Cell ${cell}` : `Cell ${cell} (${indicator})`;
  return sheet === null ? "This file" : `Sheet ${quote(sheet)}`;
}

function indicatorOr(place: Place): string {
  return place.indicator ?? cell(place);
}

/** The first few of many. */
function list(items: readonly string[]): string {
  return items.length <= 6 ? items.join(", ") : `${items.slice(0, 5).join(", ")} and ${items.length - 5} more`;
}

function times(factor: number): string {
  return factor > 1 ? `about ${number(factor)} times` : `about one ${number(1 / factor)}th of`;
}

function gap(value: number, unit: string): string {
  return unit.startsWith("%") ? `${number(value)} percentage points` : measured(value, unit, "en");
}

/** Every sentence of the rules in English. */
export const TEXT_EN: RuleTexts = {
  "no-table": {
    title: "No indicator table found",
    why: "Without a table there are no figures to check.",
    mend: "Add a header row with an indicator code or name and a value column.",
    sentence: () => "No indicator table was found in this file. It needs a header row with an indicator code or name and a value.",
  },
  "column-missing": {
    title: "Column missing",
    why: "Without a value column there are no figures; without an evidence column the province's own figures have no proof.",
    mend: "Add the missing column to the header row and fill it in.",
    sentence: ({ role, header, indicators }, { sheet }) =>
      role === "value"
        ? `The table at ${header} (sheet ${quote(sheet ?? "")}) has no value column for the reporting year, so its figures cannot be read. Add one to the header row.`
        : `The table at ${header} (sheet ${quote(sheet ?? "")}) has no evidence column, which the indicators supplied by the province (${list(indicators)}) need. Add one to the header row.`,
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
    mend: "Correct the agency in the title or the sheet's name.",
    sentence: ({ named, rows, readings, own }, place) =>
      `${cell(place)} names ${named.name}, but only ${own} of the table's ${readings} indicators are its own; they fit ${rows.name}. Correct the agency, or check the table.`,
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
  "value-missing": {
    title: "Value missing",
    why: "An indicator without a value cannot be scored.",
    mend: "Enter the reporting year's value.",
    sentence: ({ reason, supply, previous }, place) => {
      const before = previous === null ? "" : ` Last year it was ${number(previous)}.`;
      if (reason === "uncalculated")
        return `${cell(place)} has a formula whose result is not in the file. Open it in Excel, calculate and save.`;
      if (supply === "central") return `${cell(place)} is empty. The figure is collected centrally; enter it if you have it.${before}`;
      return `${cell(place)} is empty, so the indicator cannot be scored.${before} Enter the reporting year's value.`;
    },
  },
  "value-placeholder": {
    title: "No value yet",
    why: "Words instead of a number cannot be calculated with, and are not zero.",
    mend: "Replace them with the number when it is known.",
    sentence: ({ text, supply }, place) =>
      supply === "central"
        ? `${cell(place)} holds ${quote(text)} instead of a number. The figure is collected centrally; replace it when it is known.`
        : `${cell(place)} holds ${quote(text)} instead of a number, so the indicator cannot be scored. Enter the reporting year's value.`,
  },
  "number-as-text": {
    title: "Number stored as text",
    why: "Excel cannot calculate with a number that is stored as text.",
    mend: "Press Fix to turn it into a number.",
    sentence: ({ text, number: value, unit, rowUnit }, place) => {
      const what = `${cell(place)} holds ${quote(text)} as text, so Excel cannot calculate with it.`;
      if (value === null)
        return `${what} Its unit ${quote(unit)} is not the row's (${quote(rowUnit)}). Enter the number in the row's unit.`;
      return `${what} Press Fix to turn it into the number ${number(value)}.`;
    },
  },
  "ambiguous-number": {
    title: "Number with two readings",
    why: "A point or comma can divide thousands or decimals.",
    mend: "Choose the right reading, or enter it as a number.",
    sentence: ({ text, readings: [larger, smaller], previous, likely }, place) => {
      const before = previous === null ? "" : ` Last year it was ${number(previous)}.`;
      const guess = previous === null && likely !== null ? ` Only ${number(likely)} is possible for this indicator.` : "";
      return `${cell(place)} reads ${quote(text)}, which can mean ${number(larger)} or ${number(smaller)}.${before}${guess} Choose the right reading.`;
    },
  },
  "not-a-number": {
    title: "Not a number",
    why: "A value cell takes one number; words in it cannot be calculated with.",
    mend: "Enter the number here and the explanation in the note column.",
    sentence: ({ text }, place) =>
      `${cell(place)} holds ${quote(text)}, which is not one number. Enter the number here and the explanation in the note column.`,
  },
  "out-of-range": {
    title: "Out of range",
    why: "The indicator cannot have this value.",
    mend: "Check the figure and its unit.",
    sentence: ({ value, min, max, unit }, place) => {
      const bounds = [
        ...(min === null ? [] : [`from ${number(min)}`]),
        ...(max === null ? [] : [`${min === null ? "up " : ""}to ${number(max)}`]),
      ].join(" ");
      return `${cell(place)} is ${measured(value, unit, "en")}, outside what the indicator can be (${bounds}). Check the figure and its unit.`;
    },
  },
  "unit-mismatch": {
    title: "Another unit",
    why: "A figure in another unit is wrong beside its target and beside other provinces.",
    mend: "Find out in which unit the figure is, then change the unit or the figure.",
    sentence: ({ written, expected, kind, writtenScale, expectedScale, value }, { cell: name }) => {
      const scaled = kind === "scale" && writtenScale !== expectedScale;
      const [from, to] = scaled ? [SCALES[writtenScale] ?? "", SCALES[expectedScale] ?? ""] : ["", ""];
      const check =
        value === null
          ? "Check before changing it."
          : `Check the value in ${cellName(value.at)} (${number(value.number)}) before changing it.`;
      return `Cell ${name ?? ""} says ${quote(written)}${from}; the framework uses ${quote(expected)}${to}. ${check}`;
    },
  },
  "percent-as-fraction": {
    title: "Percentage written as a fraction",
    why: "Under the unit %, 0.5 means half a percent.",
    mend: "Press Fix to multiply by 100.",
    sentence: ({ value, likely, against, reference }, place) => {
      const than = against === "previous" ? `last year it was ${number(reference)}` : `the target is ${number(reference)}`;
      return `${cell(place)} holds ${number(value)} under the unit %, while ${than}. If ${number(likely)} % is meant, press Fix to multiply by 100.`;
    },
  },
  "scale-slip": {
    title: "Perhaps off by a power of ten",
    why: "A value 10, 100 or 1,000 times last year's often comes from a misplaced decimal mark or another unit.",
    mend: "Check the decimal mark and the unit.",
    sentence: ({ value, previous, factor, likely }, place) =>
      `${cell(place)} is ${number(value)}, ${times(factor)} last year's ${number(previous)}. Check the decimal mark and the unit; ${roughly(likely, "en")} may be meant.`,
  },
  "formula-error": {
    title: "Formula error",
    why: "A cell with an error gives no figure and breaks what is calculated from it.",
    mend: "Mend the formula, or enter the number.",
    sentence: ({ column, error }, place) =>
      `${cell(place)}${FIGURES[column]} shows ${plain(error, 20)}, so there is no figure. Mend the formula, or enter the number.`,
  },
  "external-link": {
    title: "Formula reads another file",
    why: "The receiver does not have that file, so the figure cannot be updated or verified.",
    mend: "Replace the formula by its value.",
    sentence: ({ column, book }, place) =>
      `${cell(place)}${FIGURES[column]} reads another file${book === null ? "" : ` ${quote(book)}`}, which the receiver cannot open. Replace the formula by its value.`,
  },
  "implausible-change": {
    title: "Unusual change",
    why: "A large change within a year is often a typing slip; if it is right it deserves an explanation.",
    mend: "Check it, or give the reason in the note column.",
    sentence: ({ value, previous, change, limit }, place) =>
      `${cell(place)} is ${number(value)}, ${share(Math.abs(change), "en")} ${change > 0 ? "above" : "below"} last year's ${number(previous)}; the limit is ${share(limit, "en")}. Check it, or give the reason in the note column.`,
  },
  "unchanged-value": {
    title: "Same as last year",
    why: "A figure exactly as last year's has often not been updated.",
    mend: "Check whether there is a new figure.",
    sentence: ({ value }, place) => `${cell(place)} is ${number(value)}, exactly as last year. Check whether it has been updated.`,
  },
  "value-as-date": {
    title: "Number turned into a date",
    why: "Excel made a date of the number; what is stored is no longer what was typed.",
    mend: "Set the cell's format to Number and enter the value again.",
    sentence: ({ shown }, place) =>
      `${cell(place)} shows the date ${quote(shown)} instead of a number. Set the format to Number and enter the value again.`,
  },
  "parts-mismatch": {
    title: "Does not fit numerator and denominator",
    why: "The value is not the quotient of the parts in the same row.",
    mend: "Check numerator, denominator and value.",
    sentence: ({ value, expected, numerator, denominator, multiplier }, place) => {
      const product = multiplier === 1 ? "" : ` × ${number(multiplier)}`;
      return `${cell(place)} is ${number(value)}, but ${cellName(numerator)} / ${cellName(denominator)}${product} is ${roughly(expected, "en")}. Check the three numbers.`;
    },
  },
  "target-missing": {
    title: "No target yet",
    why: "Without a target there is no attainment.",
    mend: "Enter the year's target.",
    sentence: ({ year }, place) =>
      `${cell(place)} has no target for ${year}, so attainment cannot be computed. Enter the target if there is one.`,
  },
  "below-target": {
    title: "Target not reached",
    why: "This is a result worth knowing, not a typing error.",
    mend: "Nothing to mend if the figure is right.",
    sentence: ({ value, target, gap: distance, side, unit }, place) => {
      const reached = `${indicatorOr(place)} is at ${measured(value, unit, "en")}`;
      if (distance === 0) return `${reached}, only level with the target ${quote(target)}.`;
      return `${reached}, ${gap(distance, unit)} ${side} the target ${quote(target)}.`;
    },
  },
  "evidence-missing": {
    title: "Evidence missing",
    why: "Figures that the province supplies need a document that proves them.",
    mend: "Enter the document's number and date.",
    sentence: (_, { cell: name, indicator }) =>
      `Indicator ${indicator ?? ""} is supplied by the province but its evidence cell (${name ?? ""}) is empty. Enter the document's number and date.`,
  },
  "evidence-placeholder": {
    title: "Evidence not named",
    why: "A promise of evidence does not replace the document.",
    mend: "Enter the document's number and date.",
    sentence: ({ text }, place) => `${cell(place)} says ${quote(text)}, which names no document. Enter the document's number and date.`,
  },
  "evidence-unissued": {
    title: "Document not issued yet",
    why: "A document without a number proves nothing yet.",
    mend: "Enter number and date once it is issued.",
    sentence: (_, place) => `${cell(place)} cites a document without a number yet. Enter number and date once it is issued.`,
  },
  "evidence-future-date": {
    title: "Document dated in the future",
    why: "A document cannot have been issued after the day of the check.",
    mend: "Check the date of issue.",
    sentence: ({ date, today, document }, place) =>
      `${cell(place)} cites a document ${document === "" ? "" : `${quote(document)} `}dated ${dayOf(date)}, after today (${dayOf(today)}). Check the date of issue.`,
  },
  "evidence-local-path": {
    title: "Path on one's own computer",
    why: "The receiver cannot open a file on your computer or network.",
    mend: "Enter the document's number and send the file along.",
    sentence: ({ path }, place) =>
      `${cell(place)} gives the path ${quote(path)}, which the receiver cannot open. Enter the document's number and send the file along.`,
  },
  "decomposed-text": {
    title: "Letters and marks typed apart",
    why: "The text looks the same, but Excel does not find it.",
    mend: "Press Fix to compose the letters.",
    sentence: ({ text }, place) =>
      `${cell(place)} has letters and marks stored apart: ${quote(text)}. Press Fix so that it can be looked up and filtered.`,
  },
  "legacy-encoding": {
    title: "Text in an old encoding",
    why: "Such text can be read with the old font only and cannot be looked up.",
    mend: "Press Fix to turn it into Unicode.",
    sentence: ({ encoding, converted }, place) =>
      `${cell(place)} is written in ${encoding === "tcvn3" ? "TCVN3 (ABC)" : "VNI"}; it reads ${quote(converted)}. Press Fix to turn it into Unicode, then choose another font.`,
  },
  "invisible-characters": {
    title: "Invisible characters",
    why: "Hidden characters make two cells differ that look alike.",
    mend: "Press Fix to take them out.",
    sentence: ({ text, count }, place) =>
      `${cell(place)} holds ${count} invisible character(s) in ${quote(text)}. Press Fix to take them out.`,
  },
  "formula-like-text": {
    title: "Text that looks like a formula",
    why: "Another program that opens the file could run it as a formula.",
    mend: "Enter it as a formula, or reword it so that it does not begin with a sign of calculation.",
    sentence: ({ text }, place) =>
      `${cell(place)} is text but looks like a formula: ${quote(text)}. Enter it anew if it is one, or reword it so that it does not begin with =, +, - or @.`,
  },
};
