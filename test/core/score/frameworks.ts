import { parseFramework, type Framework } from "../../../src/framework";

/** A framework from JSON that has no faults. */
export function frameworkOf(json: unknown): Framework {
  const parsed = parseFramework(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.framework;
}
