import type { HighlightLook } from "../../../workbook";
import type { RuleId, Severity } from "../../rules/catalogue";
import type { Finding } from "../../rules/finding";
import { place, type Mark } from "./mark";

/** Findings that are over as soon as the cell holds something else than what they are about; `c` stands for the cell. */
const WHILE: Readonly<Partial<Record<RuleId, (c: string) => string>>> = {
  "value-placeholder": (c) => `ISTEXT(${c})`,
  "number-as-text": (c) => `ISTEXT(${c})`,
  "ambiguous-number": (c) => `ISTEXT(${c})`,
  "not-a-number": (c) => `OR(ISTEXT(${c}),ISLOGICAL(${c}))`,
  "formula-error": (c) => `ISERROR(${c})`,
};

const OWN_LOOK: Readonly<Partial<Record<RuleId, HighlightLook>>> = {
  "value-missing": "missing-value",
  "value-placeholder": "missing-value",
  "evidence-missing": "missing-evidence",
  "evidence-placeholder": "missing-evidence",
  "below-target": "below-target",
};

/** The mark of a finding at its cell; none where the workbook has no such cell. */
export function markOfFinding({ rule, severity, at }: Finding): readonly Mark[] {
  if (at === null) return [];
  const when = WHILE[rule]?.(place(at, at)) ?? null;
  return [{ at, look: lookOf(rule, severity), when }];
}

function lookOf(rule: RuleId, severity: Severity): HighlightLook {
  return severity === "note" ? "note" : (OWN_LOOK[rule] ?? severity);
}
