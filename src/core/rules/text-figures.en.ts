import { cellName } from "../../workbook";
import { measured, plain, quote, roughly, share } from "./format";
import type { TextsOf } from "./text";
import { FIGURES, SCALES, number, cell, indicatorOr, times, gap } from "./words.en";

/** The sentences about values and targets in English. */
export const FIGURES_EN: TextsOf<"value" | "target"> = {
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
  "target-unreadable": {
    title: "Target not readable",
    why: "A target needs a number or a comparison before a value can be held against it.",
    mend: "Write the target with a number, e.g. “tối thiểu 40%”.",
    sentence: ({ text, readings }, place) =>
      readings === null
        ? `${cell(place)} gives the target ${quote(text)}, which could not be read, so nothing was compared. Write it with a number, e.g. “tối thiểu 40%”.`
        : `${cell(place)} gives the target ${quote(text)}, which can mean ${number(readings[0])} or ${number(readings[1])}, so nothing was compared. Write it so that only one is possible.`,
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
};
