import type { Area } from "../../../workbook/address";
import { type Attributes, isTrue } from "../xml/scan";
import { areasOf } from "./areas";
import type { Palette } from "./colors";
import type { Color, ConditionalLook, ConditionalRule, DifferentialLook, Threshold } from "./types";
import { isComparison } from "./validations";

interface Draft {
  readonly attributes: Attributes;
  readonly formulas: string[];
  readonly thresholds: Threshold[];
  readonly colors: (Color | null)[];
  visual: "colorScale" | "dataBar" | "iconSet" | null;
  visualAttributes: Attributes;
}

/** Reads `conditionalFormatting` elements of a sheet. Rules of the 2010 extension and of kinds we do not know are passed over. */
export class ConditionalReader {
  private readonly found: { readonly priority: number; readonly look: ConditionalLook }[] = [];
  private areas: readonly Area[] = [];
  private rule: Draft | null = null;
  private inFormula = false;

  constructor(
    private readonly palette: Palette,
    private readonly differential: readonly DifferentialLook[],
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === "conditionalFormatting") this.areas = areasOf(attributes["sqref"] ?? "");
    else if (name === "cfRule") {
      this.rule = { attributes, formulas: [], thresholds: [], colors: [], visual: null, visualAttributes: {} };
    } else if (this.rule) this.openInRule(this.rule, name, attributes);
  }

  text(text: string): void {
    if (!this.rule || !this.inFormula) return;
    const last = this.rule.formulas.length - 1;
    this.rule.formulas[last] = (this.rule.formulas[last] ?? "") + text;
  }

  close(name: string): void {
    if (name === "formula") this.inFormula = false;
    if (name !== "cfRule" || !this.rule) return;
    const { attributes } = this.rule;
    const rule = ruleOf(this.rule);
    const style = this.differential[Number(attributes["dxfId"] ?? -1)] ?? {};
    const priority = Number(attributes["priority"] ?? 0);
    if (rule && this.areas.length > 0) {
      this.found.push({ priority, look: { areas: this.areas, stopIfTrue: isTrue(attributes["stopIfTrue"]), style, rule } });
    }
    this.rule = null;
  }

  finish(): ConditionalLook[] {
    return this.found.sort((a, b) => a.priority - b.priority).map(({ look }) => look);
  }

  private openInRule(rule: Draft, name: string, attributes: Attributes): void {
    if (name === "formula") {
      rule.formulas.push("");
      this.inFormula = true;
    } else if (name === "colorScale" || name === "dataBar" || name === "iconSet") {
      rule.visual = name;
      rule.visualAttributes = attributes;
    } else if (name === "cfvo") rule.thresholds.push(thresholdOf(attributes));
    else if (name === "color") rule.colors.push(this.palette.color(attributes));
  }
}

const THRESHOLDS: ReadonlySet<string> = new Set<Threshold["by"]>(["num", "min", "max", "percent", "percentile", "formula"]);

function thresholdOf({ type, val, gte }: Attributes): Threshold {
  const by = type !== undefined && THRESHOLDS.has(type) ? (type as Threshold["by"]) : "num";
  return { by, value: val ?? "", orEqual: gte === undefined || isTrue(gte) };
}

function ruleOf(draft: Draft): ConditionalRule | null {
  const { attributes, formulas, visual } = draft;
  if (visual) return visualOf(draft);
  const { type, operator, text } = attributes;
  switch (type) {
    case "cellIs":
      return isComparison(operator) && formulas.length > 0 ? { kind: "compare", operator, formulas } : null;
    case "expression":
      return formulas[0] === undefined ? null : { kind: "formula", formula: formulas[0] };
    case "containsText":
      return { kind: "text", operator: "contains", text: text ?? "" };
    case "notContainsText":
      return { kind: "text", operator: "notContains", text: text ?? "" };
    case "beginsWith":
    case "endsWith":
      return { kind: "text", operator: type, text: text ?? "" };
    case "top10": {
      const rank = Number(attributes["rank"] ?? 10);
      return { kind: "top", rank, percent: isTrue(attributes["percent"]), bottom: isTrue(attributes["bottom"]) };
    }
    case "aboveAverage": {
      const { aboveAverage, equalAverage, stdDev } = attributes;
      if (stdDev !== undefined) return null;
      return { kind: "average", above: aboveAverage === undefined || isTrue(aboveAverage), orEqual: isTrue(equalAverage) };
    }
    default:
      return PLAIN[type ?? ""] ?? null;
  }
}

const PLAIN: Readonly<Record<string, ConditionalRule>> = {
  containsBlanks: { kind: "blank" },
  notContainsBlanks: { kind: "notBlank" },
  containsErrors: { kind: "error" },
  notContainsErrors: { kind: "notError" },
  duplicateValues: { kind: "duplicate" },
  uniqueValues: { kind: "unique" },
};

function visualOf({ visual, visualAttributes, thresholds, colors }: Draft): ConditionalRule | null {
  const shown = visualAttributes["showValue"];
  const showValue = shown === undefined || isTrue(shown);
  const [low, high] = thresholds;
  if (visual === "iconSet") {
    const { iconSet = "3TrafficLights1", reverse } = visualAttributes;
    return { kind: "icons", set: iconSet, steps: thresholds, reverse: isTrue(reverse), showValue };
  }
  if (visual === "dataBar") return low && high ? { kind: "bar", low, high, color: colors[0] ?? "#638EC6", showValue } : null;
  const steps = thresholds.map((threshold, index) => ({ ...threshold, color: colors[index] ?? "#FFFFFF" }));
  return steps.length >= 2 ? { kind: "scale", steps } : null;
}
