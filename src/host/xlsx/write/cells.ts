import { type Area, areaName, contains } from "../../../workbook/address";
import type { CellInput } from "../../../workbook/plan";
import { Fault } from "../fault";
import { formulaTemplate, shiftFormula } from "../read/shared-formula";
import { isTrue } from "../xml/scan";
import { escapeXml } from "../xml/escape";
import { spliceText, withAttribute } from "../xml/tree";
import { cellXml } from "./cell-xml";
import { type RowPlace, type SheetPlaces, scanSheet } from "./sheet-scan";

/** One cell of a sheet as it shall be. `style` turns the style it has (or would have) into the one it gets. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  readonly style: (current: number) => number;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A worksheet's text with some cells written anew; everything else in it stays byte for byte. Cells are given once each.
 * @throws Fault cell-occupied for a cell that belongs to an array formula or a what-if table
 */
export function writeCells(part: string, sheet: string, xml: string, writes: readonly CellWrite[]): string {
  const places = scanSheet(part, xml, new Set(writes.map((write) => write.row)));
  refuseArrays(sheet, places, writes);
  const prefix = /^<([^\s/>:]{1,100}:)?/.exec(rootTag(xml))?.[1] ?? "";
  const rows = new Map<number, CellWrite[]>();
  for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    rows.set(write.row, [...(rows.get(write.row) ?? []), write]);
  }
  const splices = expandShared(places, writes, prefix);
  const added: string[] = [];
  for (const [row, cells] of rows) {
    const place = places.rows.get(row);
    if (place) splices.push(...editRow(xml, place, cells, places, prefix));
    else added.push(...addRow(row, cells, places, prefix, splices));
  }
  openEmptyData(xml, places, added, splices);
  growDimension(xml, places, writes, splices);
  return spliceText(xml, splices);
}

function rootTag(xml: string): string {
  const start = /<[^?!]/.exec(xml)?.index ?? 0;
  return xml.slice(start, start + 200);
}

function refuseArrays(sheet: string, places: SheetPlaces, writes: readonly CellWrite[]): void {
  for (const { row, column } of writes) {
    if (places.arrays.some((area) => contains(area, { row, column })))
      throw new Fault({ kind: "cell-occupied", at: { sheet, row, column } });
  }
}

/** Where the master of a shared formula is overwritten, its members get formulas of their own first. */
function expandShared(places: SheetPlaces, writes: readonly CellWrite[], prefix: string): Splice[] {
  const written = new Set(writes.map(({ row, column }) => `${row}:${column}`));
  const masters = new Map(
    places.shared
      .filter((place) => place.text !== "")
      .reverse()
      .map((place) => [place.si, place]),
  );
  return [...masters.values()].flatMap((master) => {
    if (!written.has(`${master.row}:${master.column}`)) return [];
    const template = formulaTemplate(master.text);
    const members = places.shared.filter(({ si, row, column }) => si === master.si && !written.has(`${row}:${column}`));
    return members.map(({ row, column, start, end, text }) => {
      const formula = text === "" ? shiftFormula(template, row - master.row, column - master.column) : text;
      return { start, end, text: `<${prefix}f>${escapeXml(formula)}</${prefix}f>` };
    });
  });
}

function editRow(xml: string, row: RowPlace, writes: readonly CellWrite[], places: SheetPlaces, prefix: string): Splice[] {
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const write of writes) {
    const old = row.cells.find((cell) => cell.column === write.column);
    const style = write.style(old ? old.style : inheritedStyle(write.column, places, row));
    if (!old && isBlank(write.input)) continue;
    const text = cellXml(write.row, write.column, write.input, style, prefix);
    if (old) splices.push({ start: old.start, end: old.end, text });
    else if (row.closeStart === row.end) added.push(text);
    else {
      const place = row.cells.find((cell) => cell.column > write.column)?.start ?? row.closeStart;
      splices.push({ start: place, end: place, text });
    }
  }
  const tag = xml.slice(row.start, row.openEnd);
  const opened = added.length > 0 ? `${tag.slice(0, -2)}>` : tag;
  const widened = widenSpans(opened, row, writes);
  if (added.length > 0) splices.push({ start: row.start, end: row.end, text: `${widened}${added.join("")}</${prefix}row>` });
  else if (widened !== tag) splices.push({ start: row.start, end: row.openEnd, text: widened });
  return splices;
}

function isBlank(input: CellInput): boolean {
  return input.kind === "blank" || (input.kind === "text" && input.text === "");
}

/** `spans` is a hint of the columns a row uses; a wrong one would be worse than none. */
function widenSpans(tag: string, row: RowPlace, writes: readonly CellWrite[]): string {
  const match = /^(\d{1,5}):(\d{1,5})$/.exec(row.attributes["spans"] ?? "");
  if (!match) return tag;
  const columns = writes.filter(({ input }) => !isBlank(input)).map(({ column }) => column);
  const from = Math.min(Number(match[1]), ...columns);
  const to = Math.max(Number(match[2]), ...columns);
  const spans = `${from}:${to}`;
  return spans === row.attributes["spans"] ? tag : withAttribute(tag, "spans", spans);
}

/** A new cell looks as the empty cell looked: like its row, if that has a format, else like its column. */
function inheritedStyle(column: number, places: SheetPlaces, row: RowPlace | null): number {
  if (row && isTrue(row.attributes["customFormat"])) return Number(row.attributes["s"] ?? 0);
  return places.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
}

/** Puts a row that is absent where it belongs; gives its text where the sheet has no rows to put it between. */
function addRow(row: number, writes: readonly CellWrite[], places: SheetPlaces, prefix: string, splices: Splice[]): string[] {
  const cells = writes.flatMap((write) => {
    const style = write.style(inheritedStyle(write.column, places, null));
    return isBlank(write.input) ? [] : [cellXml(write.row, write.column, write.input, style, prefix)];
  });
  if (cells.length === 0) return [];
  const text = `<${prefix}row r="${row}">${cells.join("")}</${prefix}row>`;
  const place = places.insertAt.get(row) ?? places.data.closeStart;
  if (place === places.data.end) return [text];
  splices.push({ start: place, end: place, text });
  return [];
}

/** `<sheetData/>` gets a start and an end tag. */
function openEmptyData(xml: string, places: SheetPlaces, rows: readonly string[], splices: Splice[]): void {
  if (rows.length === 0) return;
  const { end } = places.data;
  const name = /^<([^\s/>]+)/.exec(xml.slice(xml.lastIndexOf("<", end - 1), end))?.[1] ?? "sheetData";
  splices.push({ start: end - 2, end, text: `>${rows.join("")}</${name}>` });
}

function growDimension(xml: string, places: SheetPlaces, writes: readonly CellWrite[], splices: Splice[]): void {
  const { dimension } = places;
  if (!dimension?.area) return;
  const grown = writes.reduce<Area>((area, { row, column, input }) => (isBlank(input) ? area : widen(area, row, column)), dimension.area);
  if (areaName(grown) === areaName(dimension.area)) return;
  const tag = xml.slice(dimension.start, dimension.end);
  splices.push({ start: dimension.start, end: dimension.end, text: withAttribute(tag, "ref", areaName(grown)) });
}

function widen(area: Area, row: number, column: number): Area {
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}
