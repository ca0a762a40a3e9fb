/** Where in the JSON: keys and positions from the top. Empty: the document itself. */
export type Path = readonly (string | number)[];

export type Expected =
  "object" | "list" | "text" | "number" | "whole-number" | "count" | "share" | "fraction" | "positive" | "boolean" | "one-of";

/** Faults that any part of a document can have. */
export type ShapeFault =
  | {
      readonly kind: "wrong-shape";
      readonly path: Path;
      readonly expected: Expected;
      /** Of `one-of`. */
      readonly allowed: readonly string[];
      /** The value as JSON, cut short; `""` if there is none. */
      readonly found: string;
    }
  /** Not a known field, and so near to one that it would be ignored by mistake. */
  | { readonly kind: "misspelt-field"; readonly path: Path; readonly field: string; readonly meant: string };

export type WeightFault =
  /** Negative, infinite or not a number. */
  | { readonly kind: "bad-weight"; readonly path: Path; readonly weight: number }
  /** Nothing under this parent counts. `parent` is `null` for the roots. */
  | { readonly kind: "zero-weights"; readonly path: Path; readonly parent: string | null; readonly codes: readonly string[] };

/** All that can be wrong with a framework. */
export type FrameworkFault =
  | ShapeFault
  | WeightFault
  | { readonly kind: "no-nodes"; readonly path: Path }
  | { readonly kind: "duplicate-code"; readonly path: Path; readonly code: string; readonly first: Path }
  | { readonly kind: "missing-parent"; readonly path: Path; readonly code: string; readonly parent: string }
  /** Each code's parent is the next one, the last one's is the first. */
  | { readonly kind: "cycle"; readonly path: Path; readonly codes: readonly string[] }
  | { readonly kind: "indicator-with-children"; readonly path: Path; readonly code: string; readonly children: readonly string[] }
  | { readonly kind: "leaf-without-indicator"; readonly path: Path; readonly code: string }
  | { readonly kind: "bad-direction"; readonly path: Path; readonly found: string }
  /** A direction of -1 on a node that is not an indicator would have no effect. */
  | { readonly kind: "direction-above-indicator"; readonly path: Path; readonly code: string }
  | { readonly kind: "range-reversed"; readonly path: Path; readonly min: number; readonly max: number }
  /** Of scales and goalposts: the minimum is not below the maximum. */
  | { readonly kind: "range-empty"; readonly path: Path; readonly min: number; readonly max: number }
  | { readonly kind: "unknown-level"; readonly path: Path; readonly level: string; readonly known: readonly string[] }
  | { readonly kind: "duplicate-level"; readonly path: Path; readonly level: string }
  | { readonly kind: "duplicate-component"; readonly path: Path; readonly code: string; readonly component: string }
  /** Where an ignored field would give wrong scores, none may be unknown. */
  | { readonly kind: "unknown-field"; readonly path: Path; readonly field: string; readonly known: readonly string[] }
  /** Values are treated and normalised where they are: on the indicators. */
  | { readonly kind: "method-above-indicator"; readonly path: Path; readonly code: string }
  | UnknownNode;

interface UnknownNode {
  readonly kind: "unknown-node";
  readonly path: Path;
  readonly node: string;
}

/** All that can be wrong with a profile, given its framework. */
export type ProfileFault =
  | ShapeFault
  | WeightFault
  | { readonly kind: "other-framework"; readonly path: Path; readonly found: string; readonly expected: string }
  | UnknownNode
  | { readonly kind: "not-an-indicator"; readonly path: Path; readonly node: string }
  | { readonly kind: "unknown-component"; readonly path: Path; readonly node: string; readonly component: string }
  | { readonly kind: "unknown-agency"; readonly path: Path; readonly agency: string }
  | { readonly kind: "duplicate-agency"; readonly path: Path; readonly agency: string }
  /** Two agencies answer to the same name after folding. */
  | { readonly kind: "duplicate-alias"; readonly path: Path; readonly alias: string; readonly agency: string; readonly other: string }
  | {
      readonly kind: "duplicate-lead";
      readonly path: Path;
      readonly node: string;
      readonly component: string | null;
      readonly agency: string;
      readonly first: Path;
    }
  | { readonly kind: "bad-date"; readonly path: Path; readonly found: string }
  | { readonly kind: "period-reversed"; readonly path: Path; readonly from: string; readonly to: string }
  | { readonly kind: "unknown-rule"; readonly path: Path; readonly rule: string }
  | { readonly kind: "duplicate-task"; readonly path: Path; readonly task: string };

export type Fault = FrameworkFault | ProfileFault;
