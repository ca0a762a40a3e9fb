import { type Area, MAX_COLUMN, parseArea } from "../../../workbook/address";
import { damaged } from "../fault";
import { packPosition, positionColumn, positionRow, readRow } from "../read/position";
import { type Attributes, type Place, scanXml } from "../xml/scan";

export interface CellPlace extends Place {
  readonly column: number;
  readonly style: number;
}

export interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  /** Before the end tag; equal to `end` where the row closes itself. */
  closeStart: number;
  end: number;
  readonly attributes: Attributes;
  readonly cells: CellPlace[];
}

/** An `f` element of a shared formula, master or member. */
export interface SharedPlace extends Place {
  readonly si: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where in a worksheet's text the rows to be edited stand, and what an edit has to respect. */
export interface SheetPlaces {
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** For a wanted row that is absent: where it belongs. */
  readonly insertAt: ReadonlyMap<number, number>;
  /** `sheetData`: `closeStart` is where a row at the end belongs. */
  readonly data: { readonly openEnd: number; readonly closeStart: number; readonly end: number };
  readonly dimension: (Place & { readonly area: Area | null }) | null;
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[];
  readonly shared: readonly SharedPlace[];
  /** Areas filled by one formula: arrays and what-if tables of more than one cell. */
  readonly arrays: readonly Area[];
}

/** Finds the places of some rows in one pass; nothing is kept of the others. */
export function scanSheet(part: string, xml: string, wanted: ReadonlySet<number>): SheetPlaces {
  const scan = new Scan(part, wanted);
  scanXml(part, xml, {
    open: (name, attributes, place) => scan.open(name, attributes, place),
    text: (text) => scan.characters(text),
    close: (name, place) => scan.close(name, place),
  });
  return scan.finish();
}

class Scan {
  private readonly rows = new Map<number, RowPlace>();
  private readonly insertAt = new Map<number, number>();
  private readonly pending: number[];
  private data: { openEnd: number; closeStart: number; end: number } | null = null;
  private inData = false;
  private dimension: SheetPlaces["dimension"] = null;
  private readonly columnStyles: { from: number; to: number; style: number }[] = [];
  private readonly shared: SharedPlace[] = [];
  private readonly arrays: Area[] = [];
  private row = 0;
  private column = 0;
  private current: RowPlace | null = null;
  private cell: { start: number; style: number } | null = null;
  private formula: { start: number; si: string | undefined; text: string } | null = null;

  constructor(
    private readonly part: string,
    wanted: ReadonlySet<number>,
  ) {
    this.pending = [...wanted].sort((a, b) => b - a);
  }

  open(name: string, attributes: Attributes, place: () => Place): void {
    if (this.inData) this.openInData(name, attributes, place);
    else if (name === "sheetData" && !this.data) {
      const { end } = place();
      this.data = { openEnd: end, closeStart: end, end };
      this.inData = true;
    } else if (name === "dimension") this.dimension = { ...place(), area: parseArea(attributes["ref"] ?? "") };
    else if (name === "col" && !this.data) {
      this.columnStyles.push({ from: Number(attributes["min"]), to: Number(attributes["max"]), style: Number(attributes["style"] ?? 0) });
    }
  }

  characters(text: string): void {
    if (this.formula) this.formula.text += text;
  }

  close(name: string, place: () => Place): void {
    if (!this.inData) return;
    if (name === "c" && this.current && this.cell) {
      this.current.cells.push({ column: this.column, start: this.cell.start, end: place().end, style: this.cell.style });
    } else if (name === "f" && this.formula) this.closeFormula(place());
    else if (name === "row" && this.current) {
      const { start, end } = place();
      this.current.end = end;
      this.current.closeStart = start === this.current.start ? end : start;
      this.current = null;
    } else if (name === "sheetData" && this.data) {
      const { start, end } = place();
      this.data.end = end;
      this.data.closeStart = start < this.data.openEnd ? end : start;
      this.inData = false;
    }
  }

  finish(): SheetPlaces {
    if (!this.data) throw damaged(this.part, "no sheetData");
    for (const row of this.pending) this.insertAt.set(row, this.data.closeStart);
    const { rows, insertAt, data, dimension, columnStyles, shared, arrays } = this;
    return { rows, insertAt, data, dimension, columnStyles, shared, arrays };
  }

  private openInData(name: string, attributes: Attributes, place: () => Place): void {
    if (name === "row") this.openRow(attributes, place);
    else if (name === "c") {
      const packed = attributes["r"] === undefined ? -1 : packPosition(attributes["r"]);
      this.column = packed < 0 ? Math.min(this.column + 1, MAX_COLUMN) : positionColumn(packed);
      if (packed >= 0) this.row = positionRow(packed);
      if (this.current) this.cell = { start: place().start, style: Number(attributes["s"] ?? 0) };
    } else if (name === "f") this.openFormula(attributes, place);
  }

  private openRow(attributes: Attributes, place: () => Place): void {
    this.row = attributes["r"] === undefined ? this.row + 1 : readRow(attributes["r"]);
    this.column = 0;
    this.current = null;
    while (this.pending.length > 0 && (this.pending.at(-1) ?? 0) <= this.row) {
      const wanted = this.pending.pop() ?? 0;
      const { start, end } = place();
      if (wanted < this.row) this.insertAt.set(wanted, start);
      else {
        this.current = { row: wanted, start, openEnd: end, closeStart: end, end, attributes, cells: [] };
        this.rows.set(wanted, this.current);
      }
    }
  }

  private openFormula(attributes: Attributes, place: () => Place): void {
    const { t: kind, si, ref } = attributes;
    if (kind === "shared") this.formula = { start: place().start, si, text: "" };
    const area = (kind === "array" || kind === "dataTable") && ref !== undefined ? parseArea(ref) : null;
    if (area && (area.top < area.bottom || area.left < area.right)) this.arrays.push(area);
  }

  private closeFormula({ end }: Place): void {
    if (this.formula?.si !== undefined) {
      const { start, si, text } = this.formula;
      this.shared.push({ si, row: this.row, column: this.column, text, start, end });
    }
    this.formula = null;
  }
}
