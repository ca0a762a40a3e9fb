/** `error` blocks submission; `warning` and `note` do not. */
export type Severity = "error" | "warning" | "note";

export type RuleGroup = "layout" | "identity" | "value" | "target" | "evidence" | "score" | "text" | "merge";

interface RuleEntry {
  readonly group: RuleGroup;
  /** Unless the profile says otherwise. */
  readonly severity: Severity;
}

/**
 * Every rule that can speak, in the order in which findings are listed. A slug is stable and never used again for something else.
 * Rules of later work (merge, some of evidence and target) enter here together with their judgement, not before.
 */
export const RULES = {
  "no-table": { group: "layout", severity: "error" },
  "column-missing": { group: "layout", severity: "error" },
  "ambiguous-column": { group: "layout", severity: "warning" },
  "hidden-data": { group: "layout", severity: "warning" },
  "stray-data": { group: "layout", severity: "warning" },
  "repeated-header": { group: "layout", severity: "note" },
  "wrong-period": { group: "layout", severity: "warning" },
  "wrong-agency": { group: "layout", severity: "warning" },

  "missing-indicator": { group: "identity", severity: "error" },
  "duplicate-indicator": { group: "identity", severity: "error" },
  "unknown-code": { group: "identity", severity: "error" },
  "name-mismatch": { group: "identity", severity: "warning" },
  "not-assigned": { group: "identity", severity: "warning" },
  "code-as-date": { group: "identity", severity: "warning" },
  "code-format": { group: "identity", severity: "warning" },
  "code-missing": { group: "identity", severity: "warning" },

  "value-missing": { group: "value", severity: "error" },
  "value-placeholder": { group: "value", severity: "error" },
  "number-as-text": { group: "value", severity: "error" },
  "ambiguous-number": { group: "value", severity: "error" },
  "not-a-number": { group: "value", severity: "error" },
  "out-of-range": { group: "value", severity: "error" },
  "unit-mismatch": { group: "value", severity: "error" },
  "percent-as-fraction": { group: "value", severity: "warning" },
  "scale-slip": { group: "value", severity: "warning" },
  "formula-error": { group: "value", severity: "error" },
  "external-link": { group: "value", severity: "warning" },
  "implausible-change": { group: "value", severity: "warning" },
  "unchanged-value": { group: "value", severity: "warning" },
  "value-as-date": { group: "value", severity: "error" },
  "parts-mismatch": { group: "value", severity: "warning" },

  "target-missing": { group: "target", severity: "note" },
  "target-unreadable": { group: "target", severity: "note" },
  "below-target": { group: "target", severity: "warning" },

  "evidence-missing": { group: "evidence", severity: "error" },
  "evidence-placeholder": { group: "evidence", severity: "error" },
  "evidence-unidentified": { group: "evidence", severity: "note" },
  "evidence-unissued": { group: "evidence", severity: "error" },
  "evidence-future-date": { group: "evidence", severity: "error" },
  "evidence-local-path": { group: "evidence", severity: "warning" },

  "score-mismatch": { group: "score", severity: "warning" },
  "score-out-of-range": { group: "score", severity: "warning" },
  "low-coverage": { group: "score", severity: "note" },

  "decomposed-text": { group: "text", severity: "note" },
  "legacy-encoding": { group: "text", severity: "note" },
  "invisible-characters": { group: "text", severity: "note" },
  "formula-like-text": { group: "text", severity: "warning" },

  "changed-after-check": { group: "merge", severity: "warning" },
} as const satisfies Record<string, RuleEntry>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];
