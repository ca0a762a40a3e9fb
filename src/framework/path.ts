import type { Path } from "./faults";

/** `nodes[3].weight`; keys that are no plain names are quoted: `overrides["1.1.2"]`. `$` for the document itself. */
export function placeText(path: Path): string {
  if (path.length === 0) return "$";
  return path.map((step, index) => (index === 0 && typeof step === "string" && isName(step) ? step : stepText(step))).join("");
}

function stepText(step: string | number): string {
  if (typeof step === "number") return `[${String(step)}]`;
  return isName(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

function isName(step: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(step);
}
