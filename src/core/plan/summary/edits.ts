import type { Framework, Goalposts } from "../../../framework";
import { sheetNamed, type Cell, type CellInput, type Snapshot } from "../../../workbook";
import { METHOD_COLUMNS, METHOD_SHEET } from "./places";
import { SUMMARY_WORDS } from "./words";

/** What the user entered on the sheet of the method, by code of the node (thresholds: by the level's id). Only sound numbers; the rest is in `entries`. */
export interface MethodEdits {
  readonly weights: ReadonlyMap<string, number>;
  readonly thresholds: ReadonlyMap<string, number>;
  readonly targets: ReadonlyMap<string, number>;
  readonly posts: ReadonlyMap<string, Goalposts>;
  /** Whatever stands in the cells for entries, sound or faulty, to be put back where it stood. */
  readonly entries: ReadonlyMap<string, CellInput>;
}

export const NO_EDITS: MethodEdits = {
  weights: new Map(),
  thresholds: new Map(),
  targets: new Map(),
  posts: new Map(),
  entries: new Map(),
};

export type EntryKind = "weight" | "threshold" | "target" | "min" | "max";

/** The key of an entry in `MethodEdits.entries`. */
export function entryKey(kind: EntryKind, code: string): string {
  return `${kind} ${code}`;
}

const COLUMN_OF: Readonly<Record<EntryKind, number>> = {
  weight: METHOD_COLUMNS.weightEntry,
  threshold: METHOD_COLUMNS.weightEntry,
  target: METHOD_COLUMNS.targetEntry,
  min: METHOD_COLUMNS.postLow,
  max: METHOD_COLUMNS.postHigh,
};

/** A weight may be any number from 0 on, a threshold a share, a target any number. */
export function isSound(kind: EntryKind, number: number): boolean {
  if (!Number.isFinite(number)) return false;
  if (kind === "weight") return number >= 0 && number <= MOST_WEIGHT;
  return kind === "threshold" ? number >= 0 && number <= 1 : true;
}

/** Larger weights leave what a sum in a cell can hold. */
export const MOST_WEIGHT = 1_000_000;

/** Reads back what the user entered on our sheet of the method, wherever its tables stand. Total: faulty entries are kept and do not count. */
export function methodEdits(snapshot: Snapshot, framework: Framework): MethodEdits {
  const sheet = sheetNamed(snapshot, METHOD_SHEET);
  if (sheet === undefined) return NO_EDITS;
  const found: Found = { entries: new Map(), numbers: new Map(), levels: levelIds(framework) };
  let section: readonly EntryKind[] = [];
  for (const cells of sheet.rows.values()) {
    const header = sectionOf(cells);
    if (header !== null) section = header;
    else readRow(cells, section, found);
  }
  return { entries: found.entries, ...sorted(found.numbers) };
}

type Cells = ReadonlyMap<number, Cell>;

interface Found {
  readonly entries: Map<string, CellInput>;
  readonly numbers: Map<string, number>;
  /** Levels stand on the sheet by their names, in either language. */
  readonly levels: ReadonlyMap<string, string>;
}

function levelIds({ levels }: Framework): ReadonlyMap<string, string> {
  return new Map(levels.flatMap(({ id, name }) => [name.vi, name.en].map((each): [string, string] => [each, id])));
}

/** Codes of the nodes (levels, for thresholds) with an entry that cannot be used. */
export function faultyEntries(snapshot: Snapshot, framework: Framework): readonly string[] {
  const { entries, weights, thresholds, targets, posts } = methodEdits(snapshot, framework);
  const sound = { weight: weights, threshold: thresholds, target: targets, min: posts, max: posts };
  const faulty = [...entries.keys()].flatMap((key) => {
    const space = key.indexOf(" ");
    const code = key.slice(space + 1);
    return sound[key.slice(0, space) as EntryKind].has(code) ? [] : [code];
  });
  return [...new Set(faulty)];
}

function sectionOf(cells: Cells): readonly EntryKind[] | null {
  const entry = textOf(cells.get(METHOD_COLUMNS.weightEntry));
  const words = Object.values(SUMMARY_WORDS).map(({ method }) => method);
  if (words.some(({ columns }) => columns.weightEntry === entry)) return ["weight", "target", "min", "max"];
  return words.some(({ thresholdColumns }) => thresholdColumns.entry === entry) ? ["threshold"] : null;
}

function readRow(cells: Cells, section: readonly EntryKind[], found: Found): void {
  const written = textOf(cells.get(METHOD_COLUMNS.code)).trim();
  if (written === "") return;
  for (const kind of section) {
    const code = kind === "threshold" ? (found.levels.get(written) ?? written) : written;
    const cell = cells.get(COLUMN_OF[kind]);
    const key = entryKey(kind, code);
    if (cell === undefined || found.entries.has(key)) continue;
    const input = inputOf(cell);
    if (input === null) continue;
    found.entries.set(key, input);
    const { content } = cell;
    if (content.kind === "number" && isSound(kind, content.number)) found.numbers.set(key, content.number);
  }
}

/** A formula that refers to nothing (`1/3`) is kept as such; one that refers to cells, which may move, by its result. */
function inputOf({ content, formula }: Cell): CellInput | null {
  if (formula !== undefined && /^[\d\s.+\-*/()^%]+$/.test(formula)) return { kind: "formula", formula, cached: content };
  if (content.kind === "text") return content.text.trim() === "" ? null : content;
  if (content.kind === "uncalculated") return null;
  return content.kind === "error" ? { kind: "text", text: content.error } : content;
}

function sorted(numbers: ReadonlyMap<string, number>): Omit<MethodEdits, "entries"> {
  const of = (kind: EntryKind): Map<string, number> =>
    new Map([...numbers].flatMap(([key, number]) => (key.startsWith(`${kind} `) ? [[key.slice(kind.length + 1), number]] : [])));
  const [lows, highs] = [of("min"), of("max")];
  const posts = [...lows].flatMap(([code, min]): [string, Goalposts][] => {
    const max = highs.get(code);
    return max !== undefined && max > min ? [[code, { min, max }]] : [];
  });
  return { weights: of("weight"), thresholds: of("threshold"), targets: of("target"), posts: new Map(posts) };
}

function textOf(cell: Cell | undefined): string {
  return cell?.content.kind === "text" ? cell.content.text : "";
}
