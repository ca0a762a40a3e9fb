import { HIGHLIGHT_SWITCH, type Highlight, type HighlightLook } from "./plan";

/**
 * What the looks are: a fill of the orange or the blue family under black letters. The two families differ for every kind of colour blindness; inside of
 * one the fills differ in lightness, so that they also differ in grey on paper. Black on any of them has a contrast of 7 : 1 and more.
 */
export const HIGHLIGHT_FILLS: Readonly<Record<HighlightLook, string>> = {
  error: "#F28E2B",
  "missing-value": "#FDBE7E",
  "missing-evidence": "#FFDFB8",
  warning: "#FFF3D6",
  "below-target": "#7FB2E5",
  note: "#DCEBFA",
};

export const LOOK_NAMES = Object.keys(HIGHLIGHT_FILLS) as readonly HighlightLook[];

/** The letters of a marked cell: what stands on a dark fill in white must stay legible on ours. */
export const HIGHLIGHT_INK = "#000000";

/**
 * The name of the switch. Where rules of before could not be deleted their switch stays off for good, and the new ones get one of their own: `PII_DANH_DAU_2`.
 */
export function switchName(generation: number): string {
  return generation <= 1 ? HIGHLIGHT_SWITCH : `${HIGHLIGHT_SWITCH}_${generation}`;
}

/** Whether a workbook's name is one of our switches; Excel takes names for the same whatever their case. */
export function isSwitchName(name: string): boolean {
  return new RegExp(`^${HIGHLIGHT_SWITCH}(?:_\\d{1,9})?$`, "i").test(name);
}

/** The formula of a rule of ours, without `=`: the switch first. */
export function guardedFormula({ condition }: Pick<Highlight, "condition">, generation = 1): string {
  return `AND(${switchName(generation)},${condition ?? "TRUE"})`;
}

const SCOPE = "(?:(?:'(?:[^']|'')*'|\\[\\d{1,9}\\]|[^\\s'!(),;]{1,255})!)?";
const GUARD = new RegExp(`^\\s*=?\\s*AND\\s*\\(\\s*${SCOPE}(${HIGHLIGHT_SWITCH}(?:_\\d{1,9})?)\\s*[,;]`, "i");

/**
 * Whether a rule's formula is one of ours, by its guard: also after another program wrote it in its own way (case, spaces, `=`, the sheet's or the
 * workbook's name before the switch).
 */
export function isGuarded(formula: string): boolean {
  return GUARD.test(formula);
}

/**
 * A rule's formula as it reads while its switch is on, for whoever does not know the workbook's names; what has no switch of ours, or one that is not
 * on, comes back as it is.
 */
export function withoutGuard(formula: string, isOn: (name: string) => boolean): string {
  const guard = GUARD.exec(formula);
  return guard?.[1] !== undefined && isOn(guard[1]) ? `AND(${formula.slice(guard[0].length)}` : formula;
}

/** The entry of the workbook's memory in which the hosts keep what they know of the rules that stand. */
export const HIGHLIGHT_RECORD_KEY = "highlight-rules";

/** What stands in the workbook, as the host that wrote it remembers it. */
export interface HighlightRecord {
  /** Of the highlights as they were asked for; `null`: none of them stands. */
  readonly hash: string | null;
  /** Sheet's name and id of each rule; `null`: they stand, but Excel was never asked for their ids. */
  readonly ids: readonly (readonly [sheet: string, id: string])[] | null;
  readonly generation: number;
  /** There are rules that could not be deleted: switched off, for the file layer to remove. */
  readonly left: boolean;
}

export const NO_HIGHLIGHT_RECORD: HighlightRecord = { hash: null, ids: [], generation: 1, left: false };

/** Reads the entry; what is no record of ours counts as none. */
export function readHighlightRecord(memory: Readonly<Record<string, string>>): HighlightRecord {
  const text = Object.hasOwn(memory, HIGHLIGHT_RECORD_KEY) ? memory[HIGHLIGHT_RECORD_KEY] : undefined;
  if (text === undefined) return NO_HIGHLIGHT_RECORD;
  try {
    return recordOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return NO_HIGHLIGHT_RECORD;
    throw error;
  }
}

function recordOf(value: unknown): HighlightRecord {
  if (typeof value !== "object" || value === null) return NO_HIGHLIGHT_RECORD;
  const { hash, ids, generation, left } = value as Record<string, unknown>;
  return {
    hash: typeof hash === "string" ? hash : null,
    ids: Array.isArray(ids) ? ids.filter(isId) : null,
    generation: Number.isSafeInteger(generation) && Number(generation) > 0 ? Number(generation) : 1,
    left: left === true,
  };
}

function isId(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
}

/** The entry's text; `null` where there is nothing to remember. */
export function writeHighlightRecord(record: HighlightRecord): string | null {
  return record.hash === null && !record.left ? null : JSON.stringify(record);
}
