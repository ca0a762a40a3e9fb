import type { ScoreText } from "./text";

export const EN: ScoreText = {
  way: {
    attainment: "Attainment of the targets; not an official PII score",
    published: "Roll-up of published scores",
    provisional: "Provisional score against goalposts (not an official PII score)",
    panel: "Score over the whole panel, by COINr's method",
  },
  assumed: {
    methods: "The framework states no method: COINr's defaults are used, provisionally.",
    weights: "The framework's weights are provisional.",
  },
  unscored: {
    "no-value": "no value",
    "value-as-text": "the number is typed as text",
    "value-ambiguous": "the number can be read in two ways",
    "value-invalid": "the value is faulty",
    "no-spread": "all units have the same value",
    "no-target": "no target",
    "target-not-comparable": "no number can be held against the target",
    "target-not-above-worst": "the target is no better than the worst value",
    "target-not-positive": "the target is missed and not above 0",
    "no-goalposts": "no goalposts",
    "no-reference": "the reference unit has no value",
    "reference-is-worst": "the reference unit has the worst value",
    "best-not-positive": "the best value is not above 0",
    "out-of-scale": "the published score is not within 0-100",
    "low-coverage": "too few of its parts have a score",
    "zero-weight": "the parts that have a score have no weight",
    "not-positive": "a part has a score of 0 or less, of which this mean cannot be taken",
    "not-computable-below": "a part cannot be computed",
    overflow: "the numbers are too large",
  },
  panel: {
    "not-utf8": () => "The file is not text in UTF-8; save it as “CSV UTF-8”.",
    "empty-file": () => "The file is empty; the first line needs the headings: unit, then the codes of the indicators.",
    "no-units": () => "There is no unit below the headings; add one line for each.",
    "open-quote": ({ line }) => `Line ${line}: a quotation mark is opened here and never closed; close it.`,
    "text-after-quote": ({ line }) =>
      `Line ${line}: text stands between a closing quotation mark and the next separator; double the marks inside.`,
    "unknown-column": ({ line, position, column }) =>
      `Line ${line}, column ${position} “${column}”: the framework has no such indicator; correct the code or remove the column.`,
    "not-an-indicator": ({ line, position, column }) =>
      `Line ${line}, column ${position} “${column}”: this is computed from its indicators and has no column; remove it.`,
    "duplicate-column": ({ line, position, column, first }) =>
      `Line ${line}, column ${position} “${column}”: already given in column ${first}; remove one.`,
    "missing-column": ({ column }) => `Line 1: indicator “${column}” has no column; add it, with NA where there is no value.`,
    "wrong-length": ({ line, found, expected }) =>
      `Line ${line}: has ${found} fields, the headings are ${expected}; add or remove separators.`,
    "unit-missing": ({ line }) => `Line ${line}, column 1: the code of the unit is missing; enter it.`,
    "duplicate-unit": ({ line, unit, first }) =>
      `Line ${line}, column 1: unit “${unit}” already stands on line ${first}; remove or rename one.`,
    "not-a-number": ({ line, column, unit, text }) =>
      `Line ${line}, column “${column}” (unit “${unit}”): “${text}” is not a number; enter one, or NA for a missing value.`,
    "other-decimal-mark": ({ line, column, unit, text }) =>
      `Line ${line}, column “${column}” (unit “${unit}”): “${text}” has another decimal mark than the numbers before it; use one throughout.`,
  },
};
