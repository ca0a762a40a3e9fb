import { convertLegacy, detectLegacy, foldBare } from "../../language";
import type { Area, Cell, CellStyle, Sheet, Snapshot } from "../../workbook";
import type { CellReading } from "../reading";
import { rememberBySheet } from "./sheet-memory";
import { shownText } from "./shown";

const NO_STYLE: CellStyle = { numberFormat: "General", font: "" };

/**
 * A sheet as the finding of tables looks at it: text as shown, merged areas known from each of their cells, folded keys made once.
 */
export interface Grid {
  readonly date1904: boolean;
  readonly sheet: Sheet;
  readonly rowNumbers: readonly number[];
  cell(row: number, column: number): Cell | undefined;
  /** Shown text in Unicode, legacy encodings converted; `""` for a blank cell. */
  text(row: number, column: number): string;
  /** `foldBare` of the text. */
  key(row: number, column: number): string;
  /** The merged area that holds the cell, if any. */
  readonly merge: (row: number, column: number) => Area | undefined;
  /** As `text`, but a cell covered by a merged area shows the area's text. */
  covering(row: number, column: number): string;
  reading(row: number, column: number): CellReading;
}

export function gridOf(snapshot: Snapshot, sheet: Sheet): Grid {
  return remembered(sheet, [snapshot.styles, snapshot.date1904], () => buildGrid(snapshot, sheet));
}

const remembered = rememberBySheet<Grid>();

function buildGrid(snapshot: Snapshot, sheet: Sheet): Grid {
  const mergeAt = mergeIndex(sheet);
  const texts = new Map<Cell, string>();
  const keys = new Map<string, string>();
  const styleOf = (cell: Cell | undefined): CellStyle => (cell ? (snapshot.styles[cell.style] ?? NO_STYLE) : NO_STYLE);
  const cell = (row: number, column: number): Cell | undefined => sheet.rows.get(row)?.get(column);
  const text = (row: number, column: number): string => {
    const found = cell(row, column);
    if (!found) return "";
    let shown = texts.get(found);
    if (shown === undefined) {
      const style = styleOf(found);
      shown = unicode(shownText(found, style, snapshot.date1904), style.font);
      texts.set(found, shown);
    }
    return shown;
  };
  const keyOf = (shown: string): string => {
    let key = keys.get(shown);
    if (key === undefined) keys.set(shown, (key = foldBare(shown)));
    return key;
  };
  const covering = (row: number, column: number): string => {
    const area = mergeAt(row, column);
    return area ? text(area.top, area.left) : text(row, column);
  };
  return {
    date1904: snapshot.date1904,
    sheet,
    rowNumbers: [...sheet.rows.keys()],
    cell,
    text,
    key: (row, column) => keyOf(text(row, column)),
    merge: mergeAt,
    covering,
    reading: (row, column) => {
      const found = cell(row, column);
      const style = styleOf(found);
      return {
        at: { sheet: sheet.name, row, column },
        text: found ? shownText(found, style, snapshot.date1904) : "",
        content: found?.content ?? null,
        formula: found?.formula ?? null,
        style,
      };
    },
  };
}

/** Text of an encoding older than Unicode, read as it was meant. */
export function unicode(text: string, font: string): string {
  if (text === "") return text;
  const encoding = detectLegacy(text, font);
  return encoding ? convertLegacy(text, encoding, font) : text;
}

/** Merged areas by the rows they touch; an area of very many rows (a whole column merged by mistake) is kept aside. */
function mergeIndex(sheet: Sheet): Grid["merge"] {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of sheet.merges) {
    if (area.bottom - area.top > 200) {
      tall.push(area);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(area);
      else byRow.set(row, [area]);
    }
  }
  const holds = (area: Area, row: number, column: number): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return (row, column) => byRow.get(row)?.find((area) => holds(area, row, column)) ?? tall.find((area) => holds(area, row, column));
}
