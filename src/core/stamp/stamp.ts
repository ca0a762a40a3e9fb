import type { MemoryEdit } from "../../workbook";
import { CHECKED_ROLES, hashOfRows, type CheckedRole, type CheckedRow } from "./cells";

/** The key in the workbook's memory. */
export const STAMP_KEY = "stamp";

const VERSION = 1;
/** Of earlier stamps: the oldest are forgotten. */
const MOST_EARLIER = 20;

export interface StampCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly readings: number;
  readonly waived: number;
}

/** That a workbook was ready when it was checked, and what was checked then. */
export interface Stamp {
  readonly framework: string;
  readonly profile: string;
  readonly agency: string | null;
  /** An ISO instant in UTC, or the day alone where no clock was asked. */
  readonly at: string;
  /** Who stamped it, as they say themselves; `""`: not said. */
  readonly role: string;
  readonly counts: StampCounts;
  /** SHA-256 of the checked cells. */
  readonly hash: string;
  /** Digests by subject and role: they tell which cell changed. */
  readonly rows: Readonly<Record<string, Readonly<Partial<Record<CheckedRole, string>>>>>;
}

/** A stamp that no longer counts. */
export interface EarlierStamp {
  readonly at: string;
  readonly role: string;
  readonly hash: string;
  /** When it was opened again or replaced. */
  readonly endedAt: string;
}

export interface Stamps {
  readonly current: Stamp | null;
  /** Oldest first. */
  readonly earlier: readonly EarlierStamp[];
}

const NO_STAMPS: Stamps = { current: null, earlier: [] };

/** What a stamp is made from beside the cells. */
export type StampFacts = Omit<Stamp, "hash" | "rows">;

/** The stamp that is put on; the one before it, if any, becomes history. */
export function stamped(stamps: Stamps, facts: StampFacts, rows: readonly CheckedRow[]): Stamps {
  const digests = rows.map(({ subject, cells }) => [subject, Object.fromEntries(cells.map(({ role, digest }) => [role, digest]))] as const);
  return { current: { ...facts, hash: hashOfRows(rows), rows: Object.fromEntries(digests) }, earlier: ended(stamps, facts.at) };
}

/** Opened again for changes: the stamp becomes history. */
export function reopened(stamps: Stamps, at: string): Stamps {
  return { current: null, earlier: ended(stamps, at) };
}

function ended({ current, earlier }: Stamps, endedAt: string): readonly EarlierStamp[] {
  if (current === null) return earlier;
  const { at, role, hash } = current;
  return [...earlier, { at, role, hash, endedAt }].slice(-MOST_EARLIER);
}

export function stampEdit({ current, earlier }: Stamps): MemoryEdit {
  const nothing = current === null && earlier.length === 0;
  return { kind: "memory", key: STAMP_KEY, value: nothing ? null : JSON.stringify({ version: VERSION, current, earlier }) };
}

/** The stamps of a workbook; what is not ours to read counts as none. */
export function readStamps(memory: Readonly<Record<string, string>>): Stamps {
  const text = Object.hasOwn(memory, STAMP_KEY) ? memory[STAMP_KEY] : undefined;
  const kept = text === undefined ? null : parsed(text);
  if (!isRecord(kept) || kept["version"] !== VERSION) return NO_STAMPS;
  const { current, earlier } = kept;
  return { current: isStamp(current) ? current : null, earlier: Array.isArray(earlier) ? earlier.filter(isEarlier) : [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isStamp(value: unknown): value is Stamp {
  if (!isRecord(value) || !isRecord(value["counts"]) || !isRecord(value["rows"])) return false;
  const { framework, profile, agency, at, role, hash, counts, rows } = value;
  const numbers = ["errors", "warnings", "notes", "readings", "waived"].every((name) => typeof counts[name] === "number");
  const named = [framework, profile, at, role, hash].every((text) => typeof text === "string");
  return numbers && named && (agency === null || typeof agency === "string") && Object.values(rows).every(isRow);
}

function isRow(row: unknown): boolean {
  return isRecord(row) && Object.entries(row).every(([role, digest]) => isRole(role) && typeof digest === "string");
}

function isRole(text: string): text is CheckedRole {
  return (CHECKED_ROLES as readonly string[]).includes(text);
}

function isEarlier(value: unknown): value is EarlierStamp {
  return isRecord(value) && ["at", "role", "hash", "endedAt"].every((name) => typeof value[name] === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
