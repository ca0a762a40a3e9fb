import { type Area, MAX_COLUMN, MAX_ROW, parseArea } from "../../../workbook/address";
import { relationsOf } from "../package/relations";
import type { Package } from "../package/package";
import { packPosition, positionColumn, positionRow, readRow } from "../read/position";
import { type Attributes, isTrue, scanXml } from "../xml/scan";
import type { Palette } from "./colors";
import { ConditionalReader } from "./conditionals";
import { readTables } from "./tables";
import type { ColumnLook, DifferentialLook, RowLook, SheetLook } from "./types";
import { ValidationReader } from "./validations";

/** A format painted over whole columns or rows cell by cell is kept up to here: what lies beyond is far outside of any table. */
export const MAX_BLANK_STYLED = 200_000;

/** Of Calibri 11, what Excel uses where the sheet does not say. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export interface SheetLookContext {
  readonly palette: Palette;
  readonly differential: readonly DifferentialLook[];
}

export function plainSheetLook(name: string): SheetLook {
  return {
    name, tabColor: null, gridLines: true, rightToLeft: false, defaultColumnWidth: DEFAULT_WIDTH, defaultRowHeight: DEFAULT_HEIGHT, columns: [],
    rows: new Map(), cells: new Map(), frozen: null, validations: [], conditionals: [], tables: [], arrays: [],
  }; // prettier-ignore
}

/**
 * Reads how one worksheet looks, in one pass over its text.
 * @throws Fault damaged
 */
export function readSheetLook(file: Package, name: string, part: string, context: SheetLookContext): SheetLook {
  const reader = new SheetLookReader(name, context);
  scanXml(part, file.text(part), reader);
  return { ...reader.finish(), tables: readTables(file, relationsOf(file, part)) };
}

class SheetLookReader {
  private readonly look: Mutable<SheetLook>;
  private readonly columns: ColumnLook[] = [];
  private readonly arrays: Area[] = [];
  private readonly rows = new Map<number, RowLook>();
  private readonly cells = new Map<number, Map<number, number>>();
  private readonly conditionals: ConditionalReader;
  private readonly validations = new ValidationReader();
  private row = 0;
  private column = 0;
  private styled: Map<number, number> | undefined;
  private blank = 0;
  private styleAt = 0;
  private filled = false;

  constructor(
    name: string,
    private readonly context: SheetLookContext,
  ) {
    this.look = { ...plainSheetLook(name) };
    this.conditionals = new ConditionalReader(context.palette, context.differential);
  }

  open(name: string, attributes: Attributes): void {
    if (name === "row") this.openRow(attributes);
    else if (name === "c") this.openCell(attributes);
    else if (name === "v" || name === "is") this.filled = true;
    else if (name === "f") this.openFormula(attributes);
    else this.openFeature(name, attributes);
  }

  text(text: string): void {
    this.conditionals.text(text);
    this.validations.text(text);
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else {
      this.conditionals.close(name);
      this.validations.close(name);
    }
  }

  finish(): SheetLook {
    const { columns, rows, cells, arrays } = this;
    return { ...this.look, columns, rows, cells, arrays, conditionals: this.conditionals.finish(), validations: this.validations.found };
  }

  private openRow(attributes: Attributes): void {
    const stated = attributes["r"];
    this.row = stated === undefined ? this.row + 1 : readRow(stated);
    this.column = 0;
    this.styled = undefined;
    const height = attributes["ht"] === undefined ? null : Number(attributes["ht"]);
    const style = isTrue(attributes["customFormat"]) ? Number(attributes["s"] ?? 0) : null;
    if (this.row < 1 || (height === null && style === null) || this.rows.size >= MAX_BLANK_STYLED) return;
    this.rows.set(this.row, { height: height !== null && height > 0 ? height : null, style });
  }

  private openCell({ r, s }: Attributes): void {
    if (r === undefined) this.column++;
    else {
      const packed = packPosition(r);
      this.column = positionColumn(packed);
      if (positionRow(packed) !== this.row) {
        this.row = positionRow(packed);
        this.styled = undefined;
      }
    }
    this.styleAt = s === undefined ? 0 : Number(s);
    this.filled = false;
  }

  private openFormula({ t, ref }: Attributes): void {
    this.filled = true;
    const area = (t === "array" || t === "dataTable") && ref !== undefined ? parseArea(ref) : null;
    if (area && (area.top < area.bottom || area.left < area.right)) this.arrays.push(area);
  }

  private closeCell(): void {
    // A cell of style 0 is kept too where its row or column has another one.
    if (!this.filled && ++this.blank > MAX_BLANK_STYLED) return;
    if (this.row < 1 || this.row > MAX_ROW || this.column > MAX_COLUMN || !(this.styleAt >= 0)) return;
    if (!this.styled) {
      this.styled = this.cells.get(this.row) ?? new Map();
      this.cells.set(this.row, this.styled);
    }
    this.styled.set(this.column, this.styleAt);
  }

  private openFeature(name: string, attributes: Attributes): void {
    if (name === "sheetView") {
      this.look.gridLines = attributes["showGridLines"] === undefined || isTrue(attributes["showGridLines"]);
      this.look.rightToLeft = isTrue(attributes["rightToLeft"]);
    } else if (name === "pane") this.openPane(attributes);
    else if (name === "sheetFormatPr") this.openFormat(attributes);
    else if (name === "tabColor") this.look.tabColor = this.context.palette.color(attributes);
    else if (name === "col") this.openColumn(attributes);
    else {
      this.conditionals.open(name, attributes);
      this.validations.open(name, attributes);
    }
  }

  private openPane({ state, xSplit, ySplit }: Attributes): void {
    if (state !== "frozen" && state !== "frozenSplit") return;
    const count = (stated: string | undefined): number => Math.max(0, Math.floor(Number(stated ?? 0)) || 0);
    this.look.frozen = { rows: count(ySplit), columns: count(xSplit) };
  }

  private openFormat({ defaultColWidth, baseColWidth, defaultRowHeight }: Attributes): void {
    const width = defaultColWidth === undefined ? Number(baseColWidth ?? 8) + 0.43 : Number(defaultColWidth);
    if (width > 0) this.look.defaultColumnWidth = width;
    if (Number(defaultRowHeight) > 0) this.look.defaultRowHeight = Number(defaultRowHeight);
  }

  private openColumn({ min, max, width, style }: Attributes): void {
    const from = Number(min);
    const to = Math.min(Number(max), MAX_COLUMN);
    if (!(from >= 1 && to >= from)) return;
    this.columns.push({ from, to, width: Number(width) > 0 ? Number(width) : null, style: Number(style ?? 0) || 0 });
  }
}
