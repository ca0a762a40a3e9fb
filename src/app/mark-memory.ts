import { LOOK_NAMES, type HighlightLook } from "../workbook";

/** The key in the workbook's memory of what is marked. */
export const MARK_KEY = "highlights";

/** What is remembered of the marks: enough to say so after reopening, and to take the words back that are still ours. */
export interface MarkMemory {
  readonly statusColumn: boolean;
  readonly cells: Readonly<Partial<Record<HighlightLook, number>>>;
  readonly words: readonly RememberedWord[];
}

export interface RememberedWord {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The indicator, or indicator/component, of the row; `null`: the header. */
  readonly subject: string | null;
  readonly text: string;
}

const VERSION = 1;

export function writeMarkMemory({ statusColumn, cells, words }: MarkMemory): string {
  const short = words.map(({ sheet, row, column, subject, text }) => [sheet, row, column, subject, text]);
  return JSON.stringify({ version: VERSION, statusColumn, cells, words: short });
}

/** `null` where there is none, or what is none of ours. */
export function readMarkMemory(memory: Readonly<Record<string, string>>): MarkMemory | null {
  const value = Object.hasOwn(memory, MARK_KEY) ? parsed(memory[MARK_KEY] ?? "") : null;
  if (!isRecord(value) || value["version"] !== VERSION || !Array.isArray(value["words"])) return null;
  return { statusColumn: value["statusColumn"] === true, cells: countsOf(value["cells"]), words: value["words"].flatMap(wordOf) };
}

function countsOf(value: unknown): MarkMemory["cells"] {
  if (!isRecord(value)) return {};
  return Object.fromEntries(LOOK_NAMES.flatMap((look) => (Number.isSafeInteger(value[look]) ? [[look, Number(value[look])]] : [])));
}

function wordOf(value: unknown): readonly RememberedWord[] {
  if (!Array.isArray(value)) return [];
  const [sheet, row, column, subject, text] = value as readonly unknown[];
  const isWord = typeof sheet === "string" && Number.isSafeInteger(row) && Number.isSafeInteger(column) && typeof text === "string";
  if (!isWord || (typeof subject !== "string" && subject !== null)) return [];
  return [{ sheet, row: Number(row), column: Number(column), subject, text }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
