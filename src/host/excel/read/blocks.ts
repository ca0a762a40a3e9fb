import type { Area } from "../../../workbook/address";
import { hostErrorOf, Refusal } from "../refusal";
import { cellsPerTrip, hasApi, MAX_SHEET_CELLS } from "../support";
import { areaOfAddress, type SheetOutline } from "./outline";

/** Some rows of a sheet, as Excel gives them: all tables have one entry a cell. */
export interface ReadBlock {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  /** `null`: one font for all of the sheet. */
  readonly fonts: readonly (readonly string[])[] | null;
}

export interface SheetCells {
  readonly blocks: readonly ReadBlock[];
  readonly merges: readonly Area[];
  /** By row and by column of the used area; `null` where all are alike. */
  readonly hiddenRows: readonly boolean[] | null;
  readonly hiddenColumns: readonly boolean[] | null;
}

/** What is asked of one sheet in one trip. `isFirst`: with what stands beside the cells. */
interface Piece {
  readonly index: number;
  readonly area: Area;
  readonly isFirst: boolean;
}

interface MutableCells {
  readonly blocks: ReadBlock[];
  merges: readonly Area[];
  hiddenRows: readonly boolean[] | null;
  hiddenColumns: readonly boolean[] | null;
}

/**
 * Reads the cells of all sheets: one round trip, and another for each further answer's worth of cells (see `cellsPerTrip`). Where Excel says
 * that an answer was too large all the same, its pieces are asked for by halves.
 */
export async function readCells(context: Excel.RequestContext, outlines: readonly SheetOutline[]): Promise<readonly SheetCells[]> {
  const cells = outlines.map((): MutableCells => ({ blocks: [], merges: [], hiddenRows: null, hiddenColumns: null }));
  for (const trip of tripsOf(outlines, cellsPerTrip())) await readTrip(context, outlines, cells, trip);
  return cells;
}

function size(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function tripsOf(outlines: readonly SheetOutline[], limit: number): Piece[][] {
  const trips: Piece[][] = [];
  let left = 0;
  outlines.forEach(({ used, name }, index) => {
    if (!used) return;
    if (size(used) > MAX_SHEET_CELLS) throw new Refusal({ kind: "payload-too-large", sheet: name });
    const width = used.right - used.left + 1;
    for (let top = used.top; top <= used.bottom;) {
      if (left < width) {
        trips.push([]);
        left = Math.max(limit, width);
      }
      const bottom = Math.min(used.bottom, top + Math.floor(left / width) - 1);
      const area = { ...used, top, bottom };
      trips.at(-1)?.push({ index, area, isFirst: top === used.top });
      left -= size(area);
      top = bottom + 1;
    }
  });
  return trips;
}

async function readTrip(
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  cells: readonly MutableCells[],
  trip: readonly Piece[],
): Promise<void> {
  const takers = trip.map((piece) => ask(outlines[piece.index], cells[piece.index], piece));
  try {
    await context.sync();
  } catch (error) {
    const halves = hostErrorOf(error)?.kind === "payload-too-large" ? halved(trip) : null;
    if (!halves) throw error;
    for (const half of halves) await readTrip(context, outlines, cells, half);
    return;
  }
  for (const take of takers) take();
}

/** Two trips for one; `null` where a single row is too much. */
function halved(trip: readonly Piece[]): readonly Piece[][] | null {
  if (trip.length > 1) {
    const middle = Math.ceil(trip.length / 2);
    return [trip.slice(0, middle), trip.slice(middle)];
  }
  const [piece] = trip;
  if (!piece || piece.area.top === piece.area.bottom) return null;
  const middle = Math.floor((piece.area.top + piece.area.bottom) / 2);
  return [
    [{ ...piece, area: { ...piece.area, bottom: middle } }],
    [{ ...piece, area: { ...piece.area, top: middle + 1 }, isFirst: false }],
  ];
}

/** Puts the questions of one piece into the batch; what it gives takes the answers out. */
function ask(outline: SheetOutline | undefined, cells: MutableCells | undefined, { area, isFirst }: Piece): () => void {
  if (!outline?.used || !cells) return () => undefined;
  const { sheet } = outline;
  const range = rangeOf(sheet, area).load("values,formulas,numberFormat,valueTypes");
  const fonts = outline.font === null ? range.getCellProperties({ format: { font: { name: true } } }) : null;
  const beside = isFirst ? askBeside(outline, outline.used) : null;
  return () => {
    cells.blocks.push({
      area,
      values: range.values as unknown[][],
      formulas: range.formulas as unknown[][],
      types: range.valueTypes,
      formats: range.numberFormat as string[][],
      fonts: fonts && fonts.value.map((row) => row.map((cell) => cell.format?.font?.name ?? "")),
    });
    if (beside) Object.assign(cells, beside());
  };
}

/** What is asked once a sheet: merged areas, and which rows and columns are hidden where some are. */
function askBeside({ sheet, rowHidden, columnHidden }: SheetOutline, used: Area): () => Omit<MutableCells, "blocks"> {
  const all = rangeOf(sheet, used);
  // A merged area counts by its head, and that may be a cell which only looks like something: so the larger range is asked.
  const merged = hasApi("1.13") ? sheet.getUsedRange(false).getMergedAreasOrNullObject().load("areas/items/address") : null;
  const rows = rowHidden === null ? all.getRowProperties({ rowHidden: true }) : null;
  const columns = columnHidden === null ? all.getColumnProperties({ columnHidden: true }) : null;
  return () => ({
    merges: merged && !merged.isNullObject ? merged.areas.items.flatMap(({ address }) => areaOfAddress(address) ?? []) : [],
    hiddenRows: rows && rows.value.map((row) => row.rowHidden === true),
    hiddenColumns: columns && columns.value.map((column) => column.columnHidden === true),
  });
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}
