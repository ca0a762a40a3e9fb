import { leavesOf, type Framework } from "../../../framework";
import { isDateFormat, readNumber } from "../../../language";
import type { CellContent, CellRef } from "../../../workbook";
import { catalogOf } from "../../locate/catalog";
import { gridOf, type Grid } from "../../locate/grid";
import type { CheckContext } from "../../rules/context";
import type { Panel } from "../panel";

/** A table of all provinces that the workbook keeps: units down, indicators across. */
export interface PanelSheet {
  readonly sheet: string;
  readonly header: CellRef;
  readonly panel: Panel;
}

const HEADER_ROWS = 50;
/** Fewer columns, or fewer units, are no panel. */
const FEWEST_COLUMNS = 3;
const FEWEST_UNITS = 3;

/**
 * The panels of a workbook: a row of which at least three cells are codes of indicators, and below it units with their numbers, the name of the
 * unit left of them. Text that is no number, and anything ambiguous, is missing. Units of the same name are told apart by their order.
 */
export function panelSheets({ snapshot, framework }: Pick<CheckContext, "snapshot" | "framework">): readonly PanelSheet[] {
  const sheets = snapshot.sheets.filter(({ name, visibility }) => visibility === "visible" && !name.startsWith("PII - "));
  return sheets.flatMap((sheet) => {
    const grid = gridOf(snapshot, sheet);
    for (const row of grid.rowNumbers.slice(0, HEADER_ROWS)) {
      const columns = codedColumns(grid, framework, row);
      const panel = columns.size < FEWEST_COLUMNS ? null : panelBelow(grid, row, columns);
      const first = [...columns.values()][0];
      if (panel !== null && first !== undefined) return [{ sheet: sheet.name, header: { sheet: sheet.name, row, column: first }, panel }];
    }
    return [];
  });
}

/** The columns of a row that are headed by the code of an indicator, alone or before its name. */
function codedColumns(grid: Grid, framework: Framework, row: number): ReadonlyMap<string, number> {
  const catalog = catalogOf(framework);
  const leaves = new Set(leavesOf(framework).map(({ code }) => code));
  const found = new Map<string, number>();
  for (const [column, { content }] of grid.sheet.rows.get(row) ?? []) {
    if (content.kind !== "text") continue;
    const text = grid.text(row, column).trim();
    const code = leaves.has(text) ? text : catalog.dotted ? catalog.codeIn(text)?.canonical : undefined;
    if (code !== undefined && leaves.has(code) && !found.has(code)) found.set(code, column);
  }
  return found;
}

function panelBelow(grid: Grid, header: number, columns: ReadonlyMap<string, number>): Panel | null {
  const left = Math.min(...columns.values());
  const units: string[] = [];
  const rows: number[] = [];
  for (const row of grid.rowNumbers) {
    if (row <= header) continue;
    const name = unitName(grid, row, left);
    const filled = [...columns.values()].some((column) => numberOf(grid, row, column) !== null);
    if (name === "" || !filled) continue;
    units.push(units.includes(name) ? `${name} (${units.length + 1})` : name);
    rows.push(row);
  }
  if (units.length < FEWEST_UNITS) return null;
  const values = [...columns].map(
    ([code, column]) => [code, Float64Array.from(rows, (row) => numberOf(grid, row, column) ?? NaN)] as const,
  );
  return { units, values: new Map(values) };
}

/** The nearest words left of the numbers. */
function unitName(grid: Grid, row: number, left: number): string {
  const words = [...(grid.sheet.rows.get(row) ?? [])].filter(([column, { content }]) => column < left && content.kind === "text");
  const last = words.at(-1);
  return last === undefined ? "" : grid.text(row, last[0]).trim().slice(0, 100);
}

function numberOf(grid: Grid, row: number, column: number): number | null {
  const cell = grid.cell(row, column);
  if (cell === undefined) return null;
  const content: CellContent = cell.content;
  if (content.kind === "number") return isDateFormat(grid.reading(row, column).style.numberFormat) ? null : content.number;
  const read = content.kind === "text" ? readNumber(content.text) : null;
  return read?.kind === "number" ? read.number : null;
}
