import { type Area, type CellAddress, areaName, cellName, parseArea } from "../../../workbook/address";
import { intersects, isInAny, parseAreas } from "../../../workbook/areas";
import { type Sheet, cellAt } from "../../../workbook/snapshot";
import type { Package } from "../package/package";
import { relationsOf } from "../package/relations";
import { packPosition, positionColumn, readRow } from "../read/position";
import { isTrue, prefixedAttribute } from "../xml/scan";
import { escapeAttribute, escapeXml } from "../xml/escape";
import { type XmlElement, XmlText, withAttribute } from "../xml/tree";
import type { Kept, KeptRow } from "./kept";

/** Elements of a worksheet that we never write and that stay; what is not named here is ours, or set anew. */
const OTHERS: ReadonlySet<string> = new Set([
  "protectedRanges", "autoFilter", "phoneticPr", "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors", "legacyDrawing",
  "legacyDrawingHF", "picture", "oleObjects", "controls", "mc:AlternateContent", "tableParts", "extLst",
]); // prettier-ignore

interface Source {
  readonly text: XmlText;
  readonly extent: readonly Area[];
  readonly sheet: Sheet;
  readonly raw: (element: XmlElement) => string;
}

/**
 * What the user put on one of our sheets outside of `extent`, the cells that we wrote: cells with formula and style, merged areas, columns, conditional
 * formats, lists, links, notes, tables. `sheet` is the sheet as it was read.
 * @throws Fault damaged
 */
export function keepOf(file: Package, part: string, extent: readonly Area[], sheet: Sheet): Kept {
  const text = new XmlText(part, file.text(part));
  const raw = (element: XmlElement): string => withoutPrefix(text.raw(element), text.prefix);
  const source = { text, extent, sheet, raw };
  const rows = keptRows(source);
  const conditionals = listed(source, "conditionalFormatting", text.root);
  return {
    namespaces: namespacesOf(text),
    rows,
    places: [...rows].flatMap(([row, { cells }]) => cells.map(({ column }) => ({ row, column }))),
    columns: (own) => keptColumns(source, own),
    merges: childrenOf(source, "mergeCells").filter((merge) => isBeside(source, areasOf(merge, "ref"))).map(raw), // prettier-ignore
    conditionals: conditionals.join(""),
    nextPriority: Math.max(0, ...conditionals.flatMap(priorities)) + 1,
    validations: listed(source, "dataValidation", text.child("dataValidations")),
    links: childrenOf(source, "hyperlinks").filter((link) => isBeside(source, areasOf(link, "ref"))).map(raw), // prettier-ignore
    others: text.root.children.flatMap((element) => keptElement(file, part, source, element)),
  };
}

/** `x:c` as `c`: the sheet that we write has no prefix. Text holds no `<`. */
function withoutPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}

/** What the root declares beside the two namespaces that we declare ourselves. */
function namespacesOf({ root }: XmlText): string {
  const main = Object.entries(root.attributes).filter(([name]) => name !== "xmlns" && name !== "xmlns:r");
  return attributesText(main);
}

function attributesText(attributes: readonly (readonly [string, string])[]): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
}

function childrenOf({ text }: Source, list: string): readonly XmlElement[] {
  return text.child(list)?.children ?? [];
}

function areasOf(element: XmlElement, attribute: string): Area[] {
  return parseAreas(element.attributes[attribute] ?? "");
}

/** Nothing of it touches what we wrote. */
function isBeside({ extent }: Source, areas: readonly Area[]): boolean {
  return areas.length > 0 && !areas.some((area) => extent.some((own) => intersects(own, area)));
}

/** Rules by their areas: those on our cells go. A rule whose first area goes would mean other cells, so it goes whole. */
function listed(source: Source, name: string, parent: XmlElement | undefined): string[] {
  return (parent?.children ?? []).flatMap((element) => {
    if (element.name !== name) return [];
    const areas = areasOf(element, "sqref");
    const left = areas.filter((area) => isBeside(source, [area]));
    if (left.length === 0 || left[0] !== areas[0]) return [];
    const xml = source.raw(element);
    const cut = xml.indexOf(">") + 1;
    return [withAttribute(xml.slice(0, cut), "sqref", left.map(areaName).join(" ")) + xml.slice(cut)];
  });
}

function priorities(xml: string): number[] {
  return [...xml.matchAll(/\spriority="(\d{1,9})"/g)].map((match) => Number(match[1]));
}

function keptColumns(source: Source, own: number): string[] {
  return childrenOf(source, "cols").flatMap((element) => {
    const [min, max] = [Number(element.attributes["min"]), Number(element.attributes["max"])];
    if (!(max > own)) return [];
    return [min > own ? source.raw(element) : withAttribute(source.raw(element), "min", String(own + 1))];
  });
}

function keptRows(source: Source): Map<number, KeptRow> {
  const rows = new Map<number, KeptRow>();
  let row = 0;
  for (const element of source.text.child("sheetData")?.children ?? []) {
    row = element.attributes["r"] === undefined ? row + 1 : readRow(element.attributes["r"]);
    const cells = keptCells(source, row, element);
    const isOurs = source.extent.some(({ top, bottom }) => row >= top && row <= bottom);
    // A row that the user hid stays hidden; its height is the user's only where we wrote nothing.
    const stays = (name: string): boolean => (isOurs ? name === "hidden" : name !== "r" && name !== "spans");
    const attributes = attributesText(Object.entries(element.attributes).filter(([name]) => stays(name)));
    const isHidden = isTrue(element.attributes["hidden"]);
    if (cells.length > 0 || attributes !== "") rows.set(row, { attributes, isHidden, cells });
  }
  return rows;
}

function keptCells(source: Source, row: number, element: XmlElement): { column: number; xml: string }[] {
  let column = 0;
  return element.children.flatMap((cell) => {
    const stated = cell.attributes["r"];
    column = stated === undefined ? column + 1 : positionColumn(packPosition(stated));
    const place = { row, column };
    if (cell.name !== "c" || column < 1 || isInAny(source.extent, place)) return [];
    if (cell.children.length === 0 && (cell.attributes["s"] ?? "0") === "0") return [];
    return [{ column, xml: cellText(source, cell, place) }];
  });
}

/** A member of a shared formula gets its own text: the master may be one of the cells that go. */
function cellText({ raw, sheet }: Source, cell: XmlElement, place: CellAddress): string {
  const xml = raw(cell);
  const named = cell.attributes["r"] === undefined ? xml.replace(/^<c/, `<c r="${cellName(place)}"`) : xml;
  const formula = cell.children.find(({ name, attributes }) => name === "f" && attributes["t"] === "shared");
  const own = cellAt(sheet, place.row, place.column)?.formula;
  return formula && own !== undefined ? named.replace(raw(formula), () => `<f>${escapeXml(own)}</f>`) : named;
}

function keptElement(file: Package, part: string, source: Source, element: XmlElement): { name: string; xml: string }[] {
  if (!OTHERS.has(element.name)) return [];
  if (element.name === "autoFilter" && !isBeside(source, areasOf(element, "ref"))) return [];
  const xml = element.name === "tableParts" ? tablesXml(file, part, source, element) : source.raw(element);
  // The alternatives stand for controls, which only newer versions know.
  return xml === "" ? [] : [{ name: element.name === "mc:AlternateContent" ? "controls" : element.name, xml }];
}

/** A table over our cells goes: its columns are called as cells that we write anew. */
function tablesXml(file: Package, part: string, source: Source, element: XmlElement): string {
  const relations = relationsOf(file, part);
  const tables = element.children.filter((table) => {
    const target = relations.get(prefixedAttribute(table.attributes, "id") ?? "")?.target;
    const area = target !== undefined && file.has(target) ? parseArea(/\sref="([^"]{1,40})"/.exec(file.text(target))?.[1] ?? "") : null;
    return area !== null && isBeside(source, [area]);
  });
  return tables.length === 0 ? "" : `<tableParts count="${tables.length}">${tables.map(source.raw).join("")}</tableParts>`;
}
