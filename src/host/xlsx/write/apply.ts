import type { Plan } from "../../../workbook/plan";
import type { Snapshot } from "../../../workbook/snapshot";
import { Fault } from "../fault";
import type { Package } from "../package/package";

export function applyPlan(_file: Package, plan: Plan, _snapshot: Snapshot): boolean {
  if (plan.edits.length === 0) return false;
  throw new Fault({ kind: "unsupported", what: "apply" });
}
