import { compareUnits, readUnit } from "../../../language";
import type { CellReading, ColumnRole, NumberCell, Reading, Table } from "../../reading";
import type { CheckContext } from "../../rules/context";
import { isBlank, reportingRows, type TableReading } from "../../rules/rows";
import { indicatorOf } from "../../rules/supply";
import type { CellInput, CellRef } from "../../../workbook";
import { formKey, type Form } from "./form";
import type { Unplaced, UnplacedReason } from "./unplaced";

export interface Carried {
  readonly from: CellRef;
  /** Row and column in the form's sheet. */
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

export interface Transfer {
  readonly carried: readonly Carried[];
  readonly unplaced: readonly Unplaced[];
}

type Part = "unit" | "value" | "previous" | "target" | "source" | "evidence" | "note";
const PARTS: readonly Part[] = ["unit", "previous", "value", "target", "source", "evidence", "note"];

/**
 * What an old template holds, by the cells of the form it belongs into. Numbers are carried as numbers, in the form's unit; a text that can mean two
 * numbers and what is declared missing stay the words they are; formulas give their result. A table of last year fills the column of last year.
 */
export function transfer(context: CheckContext, form: Form): Transfer {
  const carried = new Map<string, Carried>();
  const unplaced: Unplaced[] = context.located.tables.flatMap(unknownRows);
  for (const row of reportingRows(context)) {
    for (const move of movesOf(context, form, row)) {
      if ("reason" in move) unplaced.push(move);
      else keepFirst(carried, unplaced, move, row.reading);
    }
  }
  return { carried: [...carried.values()], unplaced };
}

function unknownRows({ sheet, unknownRows: rows }: Table): readonly Unplaced[] {
  return rows.map(({ row, code, name }) => ({
    at: code?.at ?? name?.at ?? { sheet, row, column: 1 },
    indicator: null,
    text: [code?.text, name?.text].filter(Boolean).join(" "),
    reason: "unknown-row",
  }));
}

function keepFirst(carried: Map<string, Carried>, unplaced: Unplaced[], move: Carried, { indicator }: Reading): void {
  const place = `${move.row}:${move.column}`;
  const first = carried.get(place);
  if (first === undefined) carried.set(place, move);
  else if (JSON.stringify(first.input) !== JSON.stringify(move.input))
    unplaced.push({ at: move.from, indicator, text: shown(move.input), reason: "said-twice" });
}

function shown(input: CellInput): string {
  return input.kind === "text" ? input.text : input.kind === "number" ? String(input.number) : "";
}

function movesOf(context: CheckContext, form: Form, { table, reading }: TableReading): readonly (Carried | Unplaced)[] {
  const cells = PARTS.flatMap((part) => {
    const cell = reading[part];
    return cell === null || isBlank(cell) || (part === "unit" && hasUnit(context, reading)) ? [] : [{ part, cell }];
  });
  const row = form.rows.get(formKey(reading.indicator, reading.component));
  const refuse = (cell: CellReading, reason: UnplacedReason): Unplaced => ({
    at: cell.at,
    indicator: reading.indicator,
    text: cell.text,
    reason,
  });
  if (row === undefined) return cells.map(({ cell }) => refuse(cell, "no-row"));
  const year = table.years.value ?? context.profile.year;
  return cells.map(({ part, cell }) => {
    const role = roleIn(part, year, context.profile.year);
    if (role === "last-year" || role === "other-year") return refuse(cell, role);
    if ((part === "value" || part === "previous") && !isInUnit(context, reading)) return refuse(cell, "other-unit");
    const input = inputOf(cell, part);
    const column = form.columns[role];
    if (input === null || column === undefined) return refuse(cell, input === null ? "no-value" : "no-row");
    return { from: cell.at, row, column, input };
  });
}

function roleIn(part: Part, year: number, reportingYear: number): ColumnRole | "last-year" | "other-year" {
  if (year === reportingYear) return part;
  if (part === "source" || part === "note" || part === "unit") return part;
  if (year !== reportingYear - 1) return "other-year";
  return part === "value" ? "previous" : part === "previous" ? "other-year" : "last-year";
}

/** The form states the framework's own unit; where there is none, the old template's is carried. */
function hasUnit(context: CheckContext, { indicator }: Reading): boolean {
  return (indicatorOf(context, indicator)?.unit ?? null) !== null;
}

/** Without a unit on both sides nothing is known to differ. */
function isInUnit(context: CheckContext, reading: Reading): boolean {
  const written = readUnit(reading.unit?.text.trim() ?? "");
  const wanted = readUnit(indicatorOf(context, reading.indicator)?.unit?.value ?? "");
  if (written === null || wanted === null || reading.component !== null) return true;
  const compared = compareUnits(written, wanted);
  return compared.kind === "same" || compared.kind === "unknown";
}

function inputOf(cell: CellReading | NumberCell, part: Part): CellInput | null {
  if (cell.content?.kind === "error" || cell.content?.kind === "uncalculated") return null;
  if ((part === "value" || part === "previous") && "number" in cell && cell.number !== null) return { kind: "number", number: cell.number };
  // A target of 0,5 under a format of per cent is to be read as 50 %, as it is shown.
  if (cell.content?.kind === "number" && !cell.style.numberFormat.includes("%")) return cell.content;
  return { kind: "text", text: cell.text };
}
