import type { IRange } from "@univerjs/core";
import { type Area, cellName } from "../../workbook";
import type { Comparison, ConditionalLook, ConditionalRule, Threshold, ValidationLook } from "../open";
import { isCalculable, shownFormula } from "./formulas";
import { gridDifference } from "./styles";

export function gridRange({ top, left, bottom, right }: Area): IRange {
  return { startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 };
}

const ERROR_STYLES = { information: 0, stop: 1, warning: 2, nothing: 0 } as const;

/** A validation as the grid wants it; `null` for kinds that it judges otherwise than Excel (dates, times, formulas): they stay in the file. */
export function gridValidation(look: ValidationLook, uid: string): object | null {
  const { kind, operator, formula1, formula2, allowBlank } = look;
  if (kind !== "list" && kind !== "whole" && kind !== "decimal" && kind !== "textLength") return null;
  if (!isCalculable(formula1) || !isCalculable(formula2)) return null;
  const list = kind === "list" ? listOf(formula1) : null;
  if (kind !== "list" && !(isNumber(formula1) && (formula2 === "" || isNumber(formula2)))) return null;
  return {
    uid,
    type: kind,
    // The grid would compare the choices of a list too.
    ...(kind === "list" ? {} : { operator }),
    formula1: list ?? shownFormula(formula1),
    formula2: shownFormula(formula2),
    allowBlank,
    showDropDown: look.dropDown,
    showErrorMessage: look.onError !== "nothing",
    errorStyle: ERROR_STYLES[look.onError],
    error: look.error.text,
    errorTitle: look.error.title,
    // As plain text: arrows and colours for the choices would hide the cell's own looks. The list opens when the cell is edited.
    ...(kind === "list" ? { renderMode: 0 } : {}),
    ranges: look.areas.map(gridRange),
  };
}

/** Constants of a list stand in one quoted text; a reference gets its `=`. */
function listOf(formula: string): string {
  const constants = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (constants === undefined) return `=${shownFormula(formula)}`;
  return constants.replaceAll('""', '"').split(",").map((choice) => choice.trim()).join(","); // prettier-ignore
}

function isNumber(text: string): boolean {
  return text !== "" && Number.isFinite(Number(text));
}

const OPERATORS: Readonly<Record<Comparison, string>> = {
  between: "between", notBetween: "notBetween", equal: "=", notEqual: "<>", greaterThan: ">", lessThan: "<", greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
}; // prettier-ignore

/** A conditional format as the grid wants it, or `null` for what it cannot draw. */
export function gridConditional(look: ConditionalLook, cfId: string): object | null {
  const first = look.areas[0];
  const rule = first && ruleOf(look.rule, cellName({ row: first.top, column: first.left }));
  if (!rule) return null;
  const styled = rule["type"] === "highlightCell" ? { ...rule, style: gridDifference(look.style) } : rule;
  return { cfId, ranges: look.areas.map(gridRange), stopIfTrue: look.stopIfTrue, rule: styled };
}

type GridRule = Readonly<Record<string, unknown>>;

function highlight(subType: string, rest: object = {}): GridRule {
  return { type: "highlightCell", subType, ...rest };
}

function byFormula(formula: string): GridRule | null {
  return isCalculable(formula) ? highlight("formula", { value: `=${shownFormula(formula)}` }) : null;
}

function ruleOf(rule: ConditionalRule, cell: string): GridRule | null {
  switch (rule.kind) {
    case "compare":
      return compare(rule.operator, rule.formulas, cell);
    case "formula":
      return byFormula(rule.formula);
    case "text":
      return highlight("text", { operator: TEXTS[rule.operator], value: rule.text });
    case "blank":
      return byFormula(`LEN(TRIM(${cell}))=0`);
    case "notBlank":
      return byFormula(`LEN(TRIM(${cell}))>0`);
    case "error":
      return byFormula(`ISERROR(${cell})`);
    case "notError":
      return byFormula(`NOT(ISERROR(${cell}))`);
    case "duplicate":
      return highlight("duplicateValues");
    case "unique":
      return highlight("uniqueValues");
    case "top":
      return highlight("rank", { isBottom: rule.bottom, isPercent: rule.percent, value: rule.rank });
    case "average":
      return highlight("average", { operator: `${rule.above ? "greater" : "less"}Than${rule.orEqual ? "OrEqual" : ""}` });
    case "scale":
      return { type: "colorScale", config: rule.steps.map((step, index) => ({ index, color: step.color, value: threshold(step) })) };
    case "bar":
      return {
        type: "dataBar",
        isShowValue: rule.showValue,
        config: {
          min: threshold(rule.low),
          max: threshold(rule.high),
          isGradient: true,
          positiveColor: rule.color,
          nativeColor: "#FF0000",
        },
      };
    case "icons":
      return icons(rule);
  }
}

const TEXTS = { contains: "containsText", notContains: "notContainsText", beginsWith: "beginsWith", endsWith: "endsWith" } as const;

/** Numbers are compared by the grid; texts and references by a formula. */
function compare(operator: Comparison, formulas: readonly string[], cell: string): GridRule | null {
  const [first = "", second = ""] = formulas;
  if (operator === "between" || operator === "notBetween") {
    if (isNumber(first) && isNumber(second)) return highlight("number", { operator, value: [Number(first), Number(second)] });
    const inside = `AND(${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`;
    return byFormula(operator === "between" ? inside : `NOT(${inside})`);
  }
  if (isNumber(first)) return highlight("number", { operator, value: Number(first) });
  return byFormula(`${cell}${OPERATORS[operator]}${first}`);
}

function threshold({ by, value }: Threshold): object {
  if (by === "min" || by === "max") return { type: by };
  return { type: by, value: by === "formula" || !isNumber(value) ? `=${shownFormula(value)}` : Number(value) };
}

/** Sets that the grid can draw. */
const SETS: ReadonlySet<string> = new Set([
  "3Arrows", "3ArrowsGray", "4Arrows", "4ArrowsGray", "5Arrows", "5ArrowsGray", "3Triangles", "3TrafficLights1", "3TrafficLights2", "3Signs",
  "3Symbols", "3Symbols2", "3Flags", "4RedToBlack", "4TrafficLights", "5Rating", "4Rating", "5Quarters", "3Stars", "5Boxes",
]); // prettier-ignore

function icons({ set, steps, reverse, showValue }: Extract<ConditionalRule, { kind: "icons" }>): GridRule | null {
  if (!SETS.has(set) || steps.length === 0) return null;
  // The grid lists the highest step first, each with its lower bound; the last one catches the rest.
  const config = [...steps]
    .reverse()
    .map((step, index) => ({
      operator: step.orEqual ? "greaterThanOrEqual" : "greaterThan",
      value: index === steps.length - 1 ? { type: "num", value: Number.MIN_SAFE_INTEGER } : threshold(step),
      iconType: set,
      iconId: String(reverse ? steps.length - 1 - index : index),
    }));
  return { type: "iconSet", isShowValue: showValue, config };
}
