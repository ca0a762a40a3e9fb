import { type Area, inSpans } from "../../../../src/workbook";
import { type Format, type ModelSheet, cellKey, formatAt } from "../model/book";
import { type Argument, type Json, type Members, pascal } from "../wire";
import { common, grid } from "./context";

/** Where a link leads, as Excel answers it. */
export function linkOf(text: string | undefined): Json {
  return text === undefined ? null : { documentReference: text };
}

/** Answers `{ format: { font: { name: true } } }` in the same shape. */
function picked(wanted: Argument | undefined, of: (path: string) => Json, path = ""): Json {
  const entries = Object.entries(wanted as Record<string, Json>);
  // Borders are asked for once and answered for each side.
  if (path === "Format.Borders") {
    const side = of("Format.Borders.Style");
    return { top: side, bottom: side, left: side, right: side };
  }
  const answer = entries.map(([key, want]) => {
    const name = path === "" ? pascal(key) : `${path}.${pascal(key)}`;
    return [key, want === true ? of(name) : picked(want, of, name)] as const;
  });
  return Object.fromEntries(answer);
}

const FORMAT_PATHS: Readonly<Record<string, keyof Format>> = {
  "Format.Font.Name": "fontName",
  "Format.Font.Bold": "bold",
  "Format.Font.Italic": "italic",
  "Format.Font.Size": "fontSize",
  "Format.Font.Color": "color",
  "Format.WrapText": "wrap",
  "Format.HorizontalAlignment": "horizontal",
  "Format.VerticalAlignment": "vertical",
};

function propertyOf(sheet: ModelSheet, path: string, rows: readonly number[], columns: readonly number[]): Json {
  const formats = (): readonly ReturnType<typeof formatAt>[] =>
    rows.flatMap((row) => columns.map((column) => formatAt(sheet, row, column)));
  const key = FORMAT_PATHS[path];
  if (key) return common(formats().map((format) => format[key]));
  switch (path) {
    case "Format.Fill.Color":
      // Assumed of real Excel: a cell without a fill answers white.
      return common(formats().map(({ fill }) => (fill === "" ? "#FFFFFF" : fill)));
    case "Format.Borders.Style": {
      const style = common(formats().map(({ border }) => (border ? "Continuous" : "None")));
      return { style };
    }
    case "Format.ColumnWidth":
      return common(columns.map((column) => sheet.columnWidths.get(column) ?? 48));
    case "Hyperlink":
      return linkOf(sheet.links.get(cellKey(rows[0] ?? 1, columns[0] ?? 1)));
    case "RowHidden":
      return common(rows.map((row) => inSpans(sheet.hiddenRows, row)));
    case "ColumnHidden":
      return common(columns.map((column) => inSpans(sheet.hiddenColumns, column)));
    default:
      throw new Error(`NotImplemented: cell property ${path}`);
  }
}

const spanOf = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What `getCellProperties`, `getRowProperties` and `getColumnProperties` answer of an area. */
export function propertiesOf(sheet: ModelSheet, area: Area): Required<Members>["call"] {
  // Worked out when it is asked for: a range may be a whole sheet.
  const rows = (): number[] => spanOf(area.top, area.bottom);
  const columns = (): number[] => spanOf(area.left, area.right);
  return {
    GetCellProperties: (wanted) => grid(area, (row, column) => picked(wanted, (path) => propertyOf(sheet, path, [row], [column]))),
    GetRowProperties: (wanted) => rows().map((row) => picked(wanted, (path) => propertyOf(sheet, path, [row], columns()))),
    GetColumnProperties: (wanted) => columns().map((column) => picked(wanted, (path) => propertyOf(sheet, path, rows(), [column]))),
  };
}
