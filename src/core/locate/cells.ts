import {
  compareUnits,
  isDateFormat,
  isPercentFormat,
  readCitations,
  readNumber,
  readTarget,
  readUnit,
  type NumberReading,
} from "../../language";
import type { CellReading, EvidenceCell, NumberCell, TargetCell } from "../reading";
import { unicode, type Grid } from "./grid";
import { tidy } from "./shown";

/** The cell of one column in the rows that an indicator takes: the first that holds something. */
export function firstCell(grid: Grid, rows: readonly number[], column: number | undefined): CellReading | null {
  const [first] = rows;
  if (column === undefined || first === undefined) return null;
  const filled = rows.find((row) => grid.cell(row, column) !== undefined && grid.text(row, column).trim() !== "");
  return grid.reading(filled ?? rows.find((row) => grid.cell(row, column)?.formula !== undefined) ?? first, column);
}

/** As `firstCell`, over the columns that belong together, the texts of the other cells joined behind it: cells of a row by a space, rows by a line break. */
export function cellOver(grid: Grid, rows: readonly number[], columns: readonly number[]): CellReading | null {
  const first = firstCell(grid, rows, columns[0]);
  const filled = filledCells(grid, rows, columns);
  const [lead] = filled;
  if (!first || !lead) return first;
  if (filled.length < 2 || lead.content?.kind !== "text") return lead;
  const lines = rows.map((row) =>
    filled
      .filter((cell) => cell.at.row === row)
      .map(spoken)
      .join(" "),
  );
  const text = [...new Set(lines)].filter((line) => line !== "").join("\n");
  return { ...lead, text, content: { kind: "text", text } };
}

function filledCells(grid: Grid, rows: readonly number[], columns: readonly number[]): readonly CellReading[] {
  return rows
    .flatMap((row) => columns.map((column) => grid.reading(row, column)))
    .filter((cell) => cell.text.trim() !== "" || cell.formula !== null);
}

/** A date in a column of its own is the date of the document beside it. */
function spoken(cell: CellReading): string {
  return cell.content?.kind === "number" && isDateFormat(cell.style.numberFormat) ? `ngày ${cell.text}` : cell.text;
}

/** As `cellOver`, and a cell covered by a tall merged area (one agency over its indicators) shows that area's text. */
export function sharedCell(grid: Grid, rows: readonly number[], columns: readonly number[]): CellReading | null {
  const own = cellOver(grid, rows, columns);
  const [row] = rows;
  const [column] = columns;
  if (!own || own.text !== "" || row === undefined || column === undefined) return own;
  const area = grid.merge(row, column);
  return area ? grid.reading(area.top, area.left) : own;
}

/** Reads a number cell in the unit of its row. `unit`: the unit as written in the row, or the framework's. */
export function numberCell(cell: CellReading | null, unit: string): NumberCell | null {
  if (!cell) return null;
  const reading = readingOf(cell);
  return { ...cell, reading, number: reading.kind === "number" ? inUnit(cell, reading, unit) : null };
}

function readingOf(cell: CellReading): NumberReading {
  const { content, style } = cell;
  if (!content) return { kind: "blank" };
  switch (content.kind) {
    case "number":
      if (isDateFormat(style.numberFormat)) return { kind: "text" };
      return { kind: "number", number: stored(content.number, style.numberFormat), percent: isPercentFormat(style.numberFormat), unit: "" };
    case "text":
      return readNumber(unicode(content.text, style.font));
    case "uncalculated":
      return { kind: "blank" };
    default:
      return { kind: "text" };
  }
}

/** 0,0135 with a percent format is 1.35: as shown, free of binary noise. */
function stored(number: number, numberFormat: string): number {
  return isPercentFormat(numberFormat) ? tidy(number * 100) : number;
}

/** "1,2 tỷ" under "triệu đồng" is 1200; a unit that cannot be compared leaves the number as it is. */
function inUnit(cell: CellReading, reading: Extract<NumberReading, { kind: "number" }>, unit: string): number {
  if (cell.content?.kind !== "text" || reading.unit === "") return reading.number;
  const written = readUnit(reading.unit);
  const wanted = readUnit(unit);
  if (!written || !wanted) return reading.number;
  const compared = compareUnits({ ...written, base: written.base || wanted.base, per: written.per ?? wanted.per }, wanted);
  return compared.kind === "scale" ? tidy(reading.number * compared.factor) : reading.number;
}

export function targetCell(cell: CellReading | null): TargetCell | null {
  if (!cell) return null;
  const { content, style } = cell;
  // What a number is shown as is rounded, and 3,502 would be ambiguous: the number itself is the target.
  if (content?.kind === "number" && !isDateFormat(style.numberFormat)) {
    const unit = isPercentFormat(style.numberFormat) ? "%" : "";
    return { ...cell, reading: { kind: "bound", operator: "=", number: stored(content.number, style.numberFormat), unit, year: null } };
  }
  return { ...cell, reading: readTarget(unicode(cell.text, style.font)) };
}

/** Documents in a cell merged over several indicators prove each of them. */
export function evidenceCell(grid: Grid, rows: readonly number[], columns: readonly number[]): EvidenceCell | null {
  const own = cellOver(grid, rows, columns);
  const top = own && filledCells(grid, rows, columns).length === 0 ? rowOfTallCell(grid, rows, columns) : null;
  const shared = top === null ? rows : [top];
  const cell = top === null ? own : cellOver(grid, shared, columns);
  return cell && { ...cell, citations: readCitations(unicode(cell.text, cell.style.font)), parts: filledCells(grid, shared, columns) };
}

/** As `cellOver`, and a blank cell covered by one merged over the rows above shows what stands there. */
export function tallCell(grid: Grid, rows: readonly number[], columns: readonly number[]): CellReading | null {
  const own = cellOver(grid, rows, columns);
  const top = own?.text === "" ? rowOfTallCell(grid, rows, columns) : null;
  return top === null ? own : cellOver(grid, [top], columns);
}

/** The first row of the cell that is merged downwards over these rows, in the first of the columns. */
function rowOfTallCell(grid: Grid, [row]: readonly number[], [column]: readonly number[]): number | null {
  if (row === undefined || column === undefined) return null;
  const area = grid.merge(row, column);
  return area && area.left === column && area.top < row ? area.top : null;
}
