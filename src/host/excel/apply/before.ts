import { type Area, type CellAddress, contains } from "../../../workbook/address";
import { type CellEdit, type Plan } from "../../../workbook/plan";
import type { CellContent, CellRef } from "../../../workbook/snapshot";
import { MEMORY_NAMESPACE, type MemoryContent } from "../../xlsx/write/memory-text";
import { readMemoryParts } from "../memory";
import { contentOf, formulaOf } from "../read/content";
import { areaOfAddress } from "../read/outline";
import { rangeOf } from "../read/blocks";
import { hasApi } from "../support";
import { JOURNAL_NAMESPACE } from "../journal/namespace";
import { columnRuns } from "../../../workbook/areas";
import { askImage, type OwnedImage } from "./image";

/** A cell as it stood before the plan. */
export interface CellBefore {
  /** `null`: blank. */
  readonly content: CellContent | null;
  /** Without `=`, as Excel shows it. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

export interface SheetBefore {
  readonly protected: boolean;
  readonly merges: readonly Area[];
  /** The edited cells, by `row:column`. */
  readonly cells: ReadonlyMap<string, CellBefore>;
}

/** What of the workbook a plan touches, as it stood before. */
export interface Before {
  /** Names of all sheets, as they are spelled. */
  readonly names: readonly string[];
  /** By lower-case name: Excel compares names without case. */
  readonly sheets: ReadonlyMap<string, SheetBefore>;
  /** The sheets that the plan rewrites or removes, by name. */
  readonly images: ReadonlyMap<string, OwnedImage>;
  readonly memory: MemoryContent;
  readonly partId: string | null;
  /** The part's very text, to put it back. */
  readonly partXml: string | null;
  /** A write before this one broke off and is not brought back yet. */
  readonly isHalfWritten: boolean;
}

export interface Outline {
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly parts: readonly Excel.CustomXmlPart[];
  /** Journals of writes that broke off. */
  readonly journals: readonly Excel.CustomXmlPart[];
}

export const cellKey = (row: number, column: number): string => `${row}:${column}`;
export const nameKey = (name: string): string => name.toLowerCase();

/** One round trip: the sheets by name, our parts, and journals but for the one that is told to be `own`. */
export async function readOutlineOf(context: Excel.RequestContext, own: string | null): Promise<Outline> {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/protection/protected,items/charts/items/name");
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load("items/id");
  const journals = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE).load("items/id");
  await context.sync();
  return {
    journals: journals.items.filter(({ id }) => id !== own),
    parts: parts.items,
    sheets: new Map(sheets.items.map((sheet) => [nameKey(sheet.name), sheet])),
  };
}

/** Two round trips, whatever the plan. `own`: the id of a journal that belongs to the same action. */
export async function readBefore(context: Excel.RequestContext, plan: Plan, own: string | null): Promise<Before> {
  const outline = await readOutlineOf(context, own);
  const xml = outline.parts.map((part) => part.getXml());
  const cells = [...editsBySheet(plan)].flatMap(([name, edits]) => {
    const sheet = outline.sheets.get(name);
    return sheet ? [[name, askSheet(sheet, edits)] as const] : [];
  });
  const images = [...wholeSheets(plan)].flatMap((name) => {
    const sheet = outline.sheets.get(nameKey(name));
    return sheet ? [[name, askImage(sheet)] as const] : [];
  });
  await context.sync();
  return {
    names: [...outline.sheets.values()].map(({ name }) => name),
    sheets: new Map(cells.map(([name, take]) => [name, take()])),
    images: new Map(images.map(([name, take]) => [name, take()])),
    memory: readMemoryParts(xml.map(({ value }) => value)),
    partId: outline.parts[0]?.id ?? null,
    partXml: xml[0]?.value ?? null,
    isHalfWritten: outline.journals.length > 0,
  };
}

/** Asks for some cells of the user's sheets, wherever they are; what it gives tells of each one, `null` where its sheet is gone. */
export function readCellsOf(outline: Outline, cells: readonly CellRef[]): () => (at: CellRef) => CellBefore | null {
  const bySheet = new Map<string, CellRef[]>();
  for (const cell of cells) bySheet.set(nameKey(cell.sheet), [...(bySheet.get(nameKey(cell.sheet)) ?? []), cell]);
  const asked = [...bySheet].flatMap(([name, places]) => {
    const sheet = outline.sheets.get(name);
    return sheet ? [[name, askCells(sheet, places)] as const] : [];
  });
  return () => {
    const found = new Map(asked.map(([name, take]) => [name, take()]));
    return ({ sheet, row, column }) => found.get(nameKey(sheet))?.get(cellKey(row, column)) ?? null;
  };
}

function askCells(sheet: Excel.Worksheet, places: readonly CellAddress[]): () => ReadonlyMap<string, CellBefore> {
  const runs = columnRuns(places).map((area) => ({ area, range: rangeOf(sheet, area).load("values,formulas,numberFormat,valueTypes") }));
  return () => new Map(runs.flatMap(({ area, range }) => cellsOfRun(area, range)));
}

/** Names of the sheets that the plan writes or removes as a whole. */
function wholeSheets(plan: Plan): Set<string> {
  return new Set(plan.edits.flatMap((edit) => (edit.kind === "sheet" || edit.kind === "take-back" ? [edit.sheet] : [])));
}

/** Cell edits by the sheet's lower-case name; of several for one cell the last counts. */
export function editsBySheet(plan: Plan): ReadonlyMap<string, readonly CellEdit[]> {
  const cells = new Map<string, Map<string, CellEdit>>();
  for (const edit of plan.edits) {
    if (edit.kind !== "cell") continue;
    const ofSheet = cells.get(nameKey(edit.at.sheet)) ?? new Map<string, CellEdit>();
    ofSheet.set(cellKey(edit.at.row, edit.at.column), edit);
    cells.set(nameKey(edit.at.sheet), ofSheet);
  }
  return new Map([...cells].map(([sheet, edits]) => [sheet, [...edits.values()]]));
}

function askSheet(sheet: Excel.Worksheet, edits: readonly CellEdit[]): () => SheetBefore {
  const cells = askCells(
    sheet,
    edits.map(({ at }) => at),
  );
  const merged = hasApi("1.13") ? sheet.getUsedRange(false).getMergedAreasOrNullObject().load("areas/items/address") : null;
  return () => ({
    protected: sheet.protection.protected,
    merges: merged && !merged.isNullObject ? merged.areas.items.flatMap(({ address }) => areaOfAddress(address) ?? []) : [],
    cells: cells(),
  });
}

function cellsOfRun(area: Area, range: Excel.Range): (readonly [string, CellBefore])[] {
  return (range.values as unknown[][]).map(([value], index) => {
    const content = contentOf(value, range.valueTypes[index]?.[0] ?? "");
    const formula = formulaOf((range.formulas as unknown[][])[index]?.[0], value);
    const numberFormat = (range.numberFormat as string[][])[index]?.[0] ?? "General";
    return [cellKey(area.top + index, area.left), { content, formula, numberFormat }] as const;
  });
}

/** Inside a merged area, but not its head: Excel shows nothing of what stands there. */
export function isCovered(sheet: SheetBefore, row: number, column: number): boolean {
  return sheet.merges.some((area) => contains(area, { row, column }) && !(row === area.top && column === area.left));
}
