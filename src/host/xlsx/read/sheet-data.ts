import { MAX_COLUMN, MAX_ROW } from "../../../workbook/address";
import type { Cell } from "../../../workbook/snapshot";
import { damaged } from "../fault";
import { type Attributes, isTrue } from "../xml/scan";
import { spreadArrays } from "./arrays";
import { FormulaReader } from "./formulas";
import { packPosition, positionColumn, positionRow, readRow } from "./position";
import { StringCollector } from "./strings";
import { type ValueContext, UNCALCULATED, readValue, stringAt } from "./values";

export interface SheetDataContext extends ValueContext {
  /** From `s` of a cell to an index of `Snapshot.styles`. */
  readonly ofXf: readonly number[];
}

type CellMap = Map<number, Cell>;

/**
 * Reads `sheetData` from its tokens. Cells that hold nothing are dropped as they pass, so a format painted down to the last row costs the
 * tokenizing only. Rows and cells without `r` follow the one before.
 */
export class SheetDataReader {
  private rowsSeen = new Map<number, CellMap>();
  private ordered = true;
  private lastRow = 0;
  private row = 0;
  private column = 0;
  private cells: CellMap | undefined;
  private type = "n";
  private style = "0";
  private dynamic = false;
  private value: string | null = null;
  private text = "";
  private collecting = false;
  private inline: StringCollector | null = null;
  private readonly formulas = new FormulaReader();
  readonly hiddenRows: number[] = [];
  readonly shownRows: number[] = [];

  /** With `keepShown`, rows that are listed and not hidden are remembered: only sheets whose rows are hidden by default need them. */
  constructor(
    private readonly context: SheetDataContext,
    private readonly keepShown: boolean,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.inline) this.inline.open(name, attributes);
    else if (name === "c") this.openCell(attributes);
    else if (name === "v") this.startText();
    else if (name === "f") {
      this.formulas.open(attributes, this.dynamic);
      this.startText();
    } else if (name === "row") this.openRow(attributes);
    else if (name === "is") this.inline = new StringCollector();
  }

  characters(text: string): void {
    if (this.collecting) this.text = this.text === "" ? text : this.text + text;
    else this.inline?.characters(text);
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (this.inline) {
      if (name !== "is") this.inline.close(name);
    } else if (name === "v") {
      this.value = this.text;
      this.collecting = false;
    } else if (name === "f") {
      this.formulas.close(this.text, this.row, this.column);
      this.collecting = false;
    }
  }

  /** Rows and cells in ascending order, formulas of arrays given to all their cells. */
  finish(): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
    const rows = this.ordered ? this.rowsSeen : sorted(new Map([...this.rowsSeen].map(([row, cells]) => [row, sorted(cells)])));
    spreadArrays(rows, this.formulas.arrays);
    return rows;
  }

  private startText(): void {
    this.text = "";
    this.collecting = true;
  }

  private openRow(attributes: Attributes): void {
    const stated = attributes["r"];
    const row = stated === undefined ? this.row + 1 : readRow(stated);
    if (row < 1 || row > MAX_ROW) throw damaged(this.context.part, `row ${stated?.slice(0, 20) ?? row}`);
    this.row = row;
    this.column = 0;
    this.cells = undefined;
    if (isTrue(attributes["hidden"]) || attributes["ht"] === "0") this.hiddenRows.push(row);
    else if (this.keepShown) this.shownRows.push(row);
  }

  private openCell(attributes: Attributes): void {
    const stated = attributes["r"];
    if (stated === undefined) this.column++;
    else {
      const packed = packPosition(stated);
      if (packed < 0) throw damaged(this.context.part, `cell ${stated.slice(0, 20)}`);
      const row = positionRow(packed);
      if (row !== this.row) {
        this.row = row;
        this.cells = undefined;
      }
      this.column = positionColumn(packed);
    }
    if (this.column > MAX_COLUMN || this.row < 1) throw damaged(this.context.part, `cell outside the sheet in row ${this.row}`);
    this.type = attributes["t"] ?? "n";
    this.style = attributes["s"] ?? "0";
    this.dynamic = attributes["cm"] !== undefined;
    this.value = null;
    this.inline = null;
  }

  private closeCell(): void {
    const formula = this.formulas.take();
    const inline = this.inline?.take() ?? null;
    this.inline = null;
    if (formula === null && this.value === null && !inline) return;
    const shared = this.type === "s" && this.value !== null && this.value !== "" ? stringAt(this.value, this.context) : inline;
    const content = shared ? shared.content : readValue({ type: this.type, value: this.value, inline }, this.context);
    if (formula === null && (content === null || (content.kind === "text" && content.text === ""))) return;
    const style = this.context.ofXf[Number(this.style)] ?? 0;
    const cell: { -readonly [key in keyof Cell]: Cell[key] } = { content: content ?? UNCALCULATED, style };
    if (formula !== null) cell.formula = formula;
    if (shared?.runs) cell.runs = shared.runs;
    this.put(cell);
  }

  private put(cell: Cell): void {
    if (!this.cells) {
      if (this.row < this.lastRow) this.ordered = false;
      this.lastRow = this.row;
      this.cells = this.rowsSeen.get(this.row) ?? new Map<number, Cell>();
      this.rowsSeen.set(this.row, this.cells);
      this.lastColumn = 0;
    }
    if (this.column <= this.lastColumn) this.ordered = false;
    this.lastColumn = this.column;
    this.cells.set(this.column, cell);
  }

  private lastColumn = 0;
}

function sorted<Value>(map: Map<number, Value>): Map<number, Value> {
  return new Map([...map].sort(([a], [b]) => a - b));
}
