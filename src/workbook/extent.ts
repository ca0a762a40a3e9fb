import { type Area, type CellAddress, contains, parseArea } from "./address";
import { boundingArea, intersects, isInAny, rectangles } from "./areas";
import type { CellInput, OwnedSheet } from "./plan";
import { type CellContent, sameContent } from "./snapshot";

/** What stands in a cell, of whichever host. */
export interface Standing {
  /** `null`: blank, or a formula without a result. */
  readonly content: CellContent | null;
  /** Without `=`; absent where there is none. */
  readonly formula?: string | undefined;
}

/** One of our sheets as it stands in the workbook. */
export interface StandingSheet {
  /** The cells that hold anything, by rows. */
  readonly filled: readonly CellAddress[];
  readonly at: (row: number, column: number) => Standing | undefined;
  readonly merges: readonly Area[];
}

/** More rectangles than this are not worth remembering one by one. */
const MAX_RECTANGLES = 500;

/** The cells that a sheet of ours takes up, as few rectangles; merged areas count whole. */
export function ownedExtent({ cells, merges }: OwnedSheet): Area[] {
  const areas = merges.flatMap((name) => parseArea(name) ?? []);
  const single = cells.filter((cell) => !isInAny(areas, cell));
  const found = rectangles([...single, ...areas.flatMap(placesOf)]);
  const all = boundingArea(found);
  return found.length > MAX_RECTANGLES && all ? [all] : found;
}

function placesOf({ top, left, bottom, right }: Area): CellAddress[] {
  const places: CellAddress[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) places.push({ row, column });
  return places;
}

/** The first cell (by rows) that the user filled beside what we wrote; `extent` `null`: all of the sheet is ours. */
export function strangerBeside(sheet: StandingSheet, extent: readonly Area[] | null): CellAddress | null {
  return extent === null ? null : (sheet.filled.find((cell) => !isInAny(extent, cell)) ?? null);
}

/**
 * The first cell of the user's that a new content would cover or hide behind a chart. What the user merged counts by its head.
 * @param extent what we wrote before; `null`: all of the sheet is ours
 */
export function strangerInTheWay(sheet: StandingSheet, extent: readonly Area[] | null, content: OwnedSheet): CellAddress | null {
  if (extent === null) return null;
  const wanted = ownedExtent(content);
  const covered = [...wanted, ...(content.charts ?? []).map(({ at }) => at)];
  const cell = sheet.filled.find((place) => !isInAny(extent, place) && isInAny(covered, place));
  if (cell) return cell;
  const merge = sheet.merges.find((area) => !extent.some((own) => intersects(own, area)) && wanted.some((own) => intersects(own, area)));
  return merge ? { row: merge.top, column: merge.left } : null;
}

/**
 * Whether every cell of ours still holds what we wrote. Of a formula it counts that there is one, not its text: hosts spell it in their own way
 * (quotes, spaces, prefixes), and its result is theirs.
 */
export function isAsWritten(content: OwnedSheet, { at }: Pick<StandingSheet, "at">): boolean {
  const merges = content.merges.flatMap((name) => parseArea(name) ?? []);
  const covered = (cell: CellAddress): boolean =>
    merges.some((area) => contains(area, cell) && (cell.row !== area.top || cell.column !== area.left));
  const last = new Map(content.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  return [...last.values()].every((cell) => covered(cell) || holdsInput(at(cell.row, cell.column), cell.input));
}

/**
 * The first cell (by rows) of a sheet that holds anything else than what we put there. A formula counts as ours in whatever spelling of it; a cell of
 * ours that was emptied is no loss.
 */
export function strangerOn(sheet: StandingSheet, content: OwnedSheet): CellAddress | null {
  const own = new Map(content.cells.map((cell) => [`${cell.row}:${cell.column}`, cell.input]));
  const isOurs = ({ row, column }: CellAddress): boolean => {
    const [cell, input] = [sheet.at(row, column), own.get(`${row}:${column}`)];
    if (!input || !holdsInput(cell, input)) return false;
    return input.kind !== "formula" || plainFormula(cell?.formula ?? "") === plainFormula(input.formula);
  };
  return sheet.filled.find((cell) => !isOurs(cell)) ?? null;
}

function plainFormula(formula: string): string {
  return formula.replace(/['\s]|_xlfn\.|_xlws\./g, "").toUpperCase();
}

/** What Excel takes as the name of a sheet (ISO 29500 says nothing; its dialog does). */
export function isSheetName(name: string): boolean {
  return /^[^\\/?*:[\]]{1,31}$/.test(name) && !name.startsWith("'") && !name.endsWith("'") && name.trim() !== "";
}

/** Whether a cell holds an input; the text of formulas is not compared. */
export function holdsInput(cell: Standing | undefined, input: CellInput): boolean {
  const isFormula = cell?.formula !== undefined;
  if (input.kind === "formula") return isFormula;
  if (isFormula) return false;
  if (input.kind === "blank" || (input.kind === "text" && input.text === "")) return cell?.content == null || isEmptyText(cell.content);
  return cell?.content != null && sameContent(withLineFeeds(cell.content), withLineFeeds(input));
}

function isEmptyText(content: CellContent): boolean {
  return content.kind === "text" && content.text === "";
}

/** Excel keeps line feeds only. */
function withLineFeeds(content: CellContent): CellContent {
  return content.kind === "text" && content.text.includes("\r") ? { kind: "text", text: content.text.replace(/\r\n?/g, "\n") } : content;
}
