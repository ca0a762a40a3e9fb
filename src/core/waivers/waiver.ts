import type { MemoryEdit } from "../../workbook";

/** The key in the workbook's memory. */
export const WAIVERS_KEY = "waivers";

const VERSION = 1;

/** Somebody answers for a finding: it is told, but blocks no more. */
export interface Waiver {
  readonly rule: string;
  readonly indicator: string | null;
  readonly component: string | null;
  /** Where it was found; counts only for findings of no indicator. */
  readonly sheet: string | null;
  /** `F9` as it was then, for people; the finding is known by the rest. `null`: it had no cell. */
  readonly cell: string | null;
  /** Digest of what stood there: when that changes, the waiver does not count any more. */
  readonly content: string;
  readonly reason: string;
  /** Who waives, as they say themselves. */
  readonly role: string;
  /** ISO day. */
  readonly date: string;
}

export function waiversEdit(waivers: readonly Waiver[]): MemoryEdit {
  const value = waivers.length === 0 ? null : JSON.stringify({ version: VERSION, waivers });
  return { kind: "memory", key: WAIVERS_KEY, value };
}

/** The waivers of a workbook; what is not ours to read counts as none. */
export function readWaivers(memory: Readonly<Record<string, string>>): readonly Waiver[] {
  const text = Object.hasOwn(memory, WAIVERS_KEY) ? memory[WAIVERS_KEY] : undefined;
  const kept = text === undefined ? null : parsed(text);
  if (!isRecord(kept) || kept["version"] !== VERSION || !Array.isArray(kept["waivers"])) return [];
  return kept["waivers"].filter(isWaiver);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isWaiver(value: unknown): value is Waiver {
  if (!isRecord(value)) return false;
  const { rule, indicator, component, sheet, cell, content, reason, role, date } = value;
  const texts = [rule, content, reason, role, date].every((text) => typeof text === "string");
  return texts && [indicator, component, sheet, cell].every((text) => text === null || typeof text === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Of the same finding with the same content. */
export function sameSubject(a: Waiver, b: Waiver): boolean {
  return subjectKey(a) === subjectKey(b) && a.content === b.content;
}

/** What a waiver is about, without what stands there. */
export function subjectKey({ rule, indicator, component, sheet }: Pick<Waiver, "rule" | "indicator" | "component" | "sheet">): string {
  return JSON.stringify([rule, indicator, component, indicator === null ? sheet : null]);
}
