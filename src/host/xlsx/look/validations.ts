import { type Attributes, isTrue } from "../xml/scan";
import { decodeXstring } from "../xml/escape";
import { areasOf } from "./areas";
import type { Comparison, ValidationKind, ValidationLook } from "./types";

const KINDS: ReadonlySet<string> = new Set<ValidationKind>(["list", "whole", "decimal", "date", "time", "textLength", "custom"]);
const COMPARISONS: ReadonlySet<string> = new Set<Comparison>([
  "between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual",
]); // prettier-ignore

export function isComparison(text: string | undefined): text is Comparison {
  return text !== undefined && COMPARISONS.has(text);
}

/** Reads `dataValidation` elements, and those of the 2010 extension, whose formulas and places are child elements. */
export class ValidationReader {
  readonly found: ValidationLook[] = [];
  private current: { attributes: Attributes; formulas: [string, string]; sqref: string } | null = null;
  private into: "formula1" | "formula2" | "sqref" | null = null;

  open(name: string, attributes: Attributes): void {
    if (isRule(name)) this.current = { attributes, formulas: ["", ""], sqref: attributes["sqref"] ?? "" };
    else if (this.current) {
      const local = localName(name);
      if (local === "formula1" || local === "formula2") this.into = local;
      else if (local === "sqref") {
        this.into = local;
        this.current.sqref = "";
      }
    }
  }

  text(text: string): void {
    if (!this.current || !this.into) return;
    if (this.into === "sqref") this.current.sqref += text;
    else this.current.formulas[this.into === "formula1" ? 0 : 1] += text;
  }

  close(name: string): void {
    if (!this.current) return;
    const local = localName(name);
    if (isRule(name)) {
      const rule = ruleOf(this.current.attributes, this.current.formulas, this.current.sqref);
      if (rule) this.found.push(rule);
      this.current = null;
    } else if (local === "formula1" || local === "formula2" || local === "sqref") this.into = null;
  }
}

function isRule(name: string): boolean {
  return name === "dataValidation" || name === "x14:dataValidation";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function isKind(text: string | undefined): text is ValidationKind {
  return text !== undefined && KINDS.has(text);
}

function ruleOf(attributes: Attributes, [formula1, formula2]: readonly [string, string], sqref: string): ValidationLook | null {
  const { type, operator, errorStyle } = attributes;
  const areas = areasOf(sqref.trim());
  if (!isKind(type) || areas.length === 0) return null;
  const text = (name: string): string => decodeXstring(attributes[name] ?? "");
  return {
    areas,
    kind: type,
    operator: isComparison(operator) ? operator : "between",
    formula1: formula1.trim(),
    formula2: formula2.trim(),
    allowBlank: isTrue(attributes["allowBlank"]),
    // The attribute says the opposite of its name (ISO 29500-1, 18.3.1.32).
    dropDown: !isTrue(attributes["showDropDown"]),
    onError: !isTrue(attributes["showErrorMessage"])
      ? "nothing"
      : errorStyle === "warning" || errorStyle === "information"
        ? errorStyle
        : "stop",
    error: { title: text("errorTitle"), text: text("error") },
    prompt: isTrue(attributes["showInputMessage"]) ? { title: text("promptTitle"), text: text("prompt") } : { title: "", text: "" },
  };
}
