import { openWorkbook, xlsxPort, type CellLook, type XlsxWorkbook } from "../../../src/host/xlsx";
import {
  HIGHLIGHT_RECORD_KEY,
  readHighlightRecord,
  type CellContent,
  type CellInput,
  type CellRef,
  type Snapshot,
  type WorkbookPort,
} from "../../../src/workbook";
import { excelPort } from "../../../src/host/excel";
import { readMemoryParts } from "../../../src/host/excel/memory";
import { MEMORY_NAMESPACE } from "../../../src/host/xlsx/write/memory-text";
import type { OfficeHost } from "../../support/office-host";
import { putCell, type ModelSheet } from "../../support/office-host/model/book";
import { described, rulesOfSheet } from "../../support/office-host/objects/conditional-format";
import { namesOfBook } from "../../support/office-host/objects/named-item";

/** Everything of a workbook that a person sees or that we keep in it, by a name for each: `cell`, `look`, `sheet`, `rule`, `name`, `memory`, `part`. */
export type Picture = ReadonlyMap<string, string>;

/** What a user types: never through our own hands where there are others. */
export interface Typed {
  readonly at: CellRef;
  readonly input: Exclude<CellInput, { kind: "formula" }>;
}

/** A workbook and whoever holds it open: Excel, or nobody but us. */
export interface World {
  readonly port: WorkbookPort;
  readonly picture: () => Picture;
  readonly type: (cells: readonly Typed[]) => void;
  /** What was written into the workbook since the world was asked before; `""`: nothing. */
  readonly written: () => string;
}

export const keyOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${row}:${column}`;

/** What a cell says, in a picture; of a formula its text counts. */
export function saidOf(content: CellContent | CellInput | undefined, formula?: string): string | undefined {
  if (formula !== undefined) return `=${formula}`;
  if (content === undefined || content.kind === "blank") return undefined;
  return JSON.stringify(content);
}

function putCellInto(picture: Map<string, string>, at: CellRef, content: CellContent, formula?: string): void {
  const said = saidOf(content, formula);
  if (said !== undefined && said !== '{"kind":"text","text":""}') picture.set(`cell ${keyOf(at)}`, said);
}

/** A file in memory. */
export function fileWorld(bytes: Uint8Array): World {
  const opened = openWorkbook({ name: "biểu.xlsx", bytes });
  if (!opened.ok) throw new Error(opened.error.kind);
  const workbook = opened.value;
  let saved = workbook.save();
  let last: { readonly of: Snapshot; readonly picture: Picture } | null = null;
  return {
    port: xlsxPort(workbook),
    // A file gives the same snapshot as long as nothing is written.
    picture: () => {
      const now = workbook.read();
      if (last?.of !== now) last = { of: now, picture: pictureOfFile(workbook) };
      return last.picture;
    },
    type: (cells) => {
      const done = workbook.apply({ edits: cells.map(({ at, input }) => ({ kind: "cell", at, input, decidedBy: "typed" })) });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
    },
    written: () => {
      const before = saved;
      saved = workbook.save();
      return Buffer.compare(before, saved) === 0 ? "" : "other bytes";
    },
  };
}

function pictureOfFile(workbook: XlsxWorkbook): Picture {
  const picture = new Map<string, string>();
  const { sheets, memory } = workbook.read();
  const look = workbook.look();
  const styles = look.styles.map((style) => JSON.stringify(style));
  sheets.forEach(({ name, rows, merges, visibility }, index) => {
    const { cells, conditionals, columns, frozen, validations } = look.sheets[index]!;
    picture.set(`sheet ${name}`, JSON.stringify({ merges, visibility, columns, frozen, validations }));
    for (const [row, line] of rows) {
      for (const [column, { content, formula }] of line) putCellInto(picture, { sheet: name, row, column }, content, formula);
    }
    for (const [row, line] of cells) {
      for (const [column, style] of line)
        if (!isPlain(look.styles[style])) picture.set(`look ${keyOf({ sheet: name, row, column })}`, styles[style]!);
    }
    if (conditionals.length > 0) picture.set(`rules ${name}`, JSON.stringify(conditionals));
  });
  for (const { name } of look.names) picture.set(`name ${name}`, "");
  for (const [key, value] of Object.entries(memory)) picture.set(`memory ${key}`, value);
  return picture;
}

/** As a cell without a style looks, whichever style says so. */
function isPlain(look: CellLook | undefined): boolean {
  return (
    look === undefined ||
    (look.numberFormat === "General" && look.fill === null && !look.font.bold && Object.keys(look.borders).length === 0)
  );
}

/** Excel with the file open. */
export function excelWorld(host: OfficeHost, bytes: Uint8Array): World {
  host.open("biểu.xlsx", bytes);
  return {
    port: excelPort(),
    picture: () => pictureOfExcel(host),
    type: (cells) => {
      for (const { at, input } of cells) {
        const sheet = host.book.sheets.find(({ name }) => name === at.sheet)!;
        putCell(sheet, at.row, at.column, input.kind === "blank" ? null : { content: input });
      }
    },
    written: () => {
      const actions = host.transport.requests.flatMap(({ body }) => body.Actions.map(({ ActionType, Name }) => `${ActionType} ${Name}`));
      host.inject();
      return actions.filter((action) => WRITES.test(action)).join(", ");
    },
  };
}

/** Setting a property, or a method that changes something. */
const WRITES = /^4 |^3 (?:Add|Delete|SetXml|Clear|Merge|Activate|Insert)/i;

function pictureOfExcel({ book }: OfficeHost): Picture {
  const picture = new Map<string, string>();
  for (const sheet of book.sheets) {
    picture.set(`sheet ${sheet.name}`, JSON.stringify(frameOf(sheet)));
    for (const [row, line] of sheet.cells) {
      for (const [column, { content, formula }] of line) putCellInto(picture, { sheet: sheet.name, row, column }, content, formula);
    }
    const plain = JSON.stringify(sheet.defaultFormat);
    for (const [place, format] of sheet.formats) {
      if (JSON.stringify(format) !== plain) picture.set(`look ${sheet.name}!${place}`, JSON.stringify(format));
    }
    const rules = rulesOfSheet(book, sheet);
    if (rules.length > 0)
      picture.set(`rules ${sheet.name}`, rules.map((rule) => `${withoutNumber(described(rule))} ${rule.color}`).join("\n"));
  }
  const names = [...namesOfBook(book)].map(([name, value]) => `${withoutNumber(name)} ${value}`);
  if (names.length > 0) picture.set("names", names.join("\n"));
  for (const xml of book.parts.values()) {
    if (!xml.includes(MEMORY_NAMESPACE)) picture.set(`part ${xml.slice(0, 60)}`, xml);
    else for (const [key, value] of Object.entries(readMemoryParts([xml]).entries)) picture.set(`memory ${key}`, withoutIds(key, value));
  }
  return picture;
}

/** Marking anew turns to the other switch. */
const withoutNumber = (text: string): string => text.replace(/(PII_DANH_DAU)_\d+/g, "$1");

/** Excel gives each rule an id of its own. */
function withoutIds(key: string, value: string): string {
  if (key !== HIGHLIGHT_RECORD_KEY) return value;
  const { hash, ids, left } = readHighlightRecord({ [key]: value });
  return JSON.stringify({ hash, left, rules: ids?.map(([sheet]) => sheet) });
}

function frameOf({
  visibility,
  merges,
  frozenRows,
  landscape,
  titleRows,
  columnWidths,
  rowHeights,
  links,
  charts,
  validations,
}: ModelSheet): unknown {
  const drawn = charts.map(({ type, title, at }) => ({ type, title, at }));
  const widths = [...columnWidths].filter(([, width]) => width !== 48);
  return {
    visibility,
    merges,
    frozenRows,
    landscape,
    titleRows,
    widths,
    heights: [...rowHeights].sort(),
    links: [...links].sort(),
    drawn,
    validations,
  };
}
