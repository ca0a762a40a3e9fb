// Writes a book (JSON of book.py) with exceljs: `node write-exceljs.mjs book.json out.xlsx`. Stands for the third-party writers of the field.
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";

const [source, target] = process.argv.slice(2);
const book = JSON.parse(readFileSync(source, "utf8"));
const workbook = new ExcelJS.Workbook();
workbook.created = workbook.modified = new Date("2024-12-02T08:00:00Z");
workbook.properties.date1904 = book.date1904;

for (const sheet of book.sheets) {
  const out = workbook.addWorksheet(sheet.name, { state: sheet.state });
  for (const cell of sheet.cells) writeCell(out.getCell(cell.at), cell);
  for (const area of sheet.merges) out.mergeCells(area);
  for (const [letter, width] of Object.entries(sheet.widths)) out.getColumn(letter).width = width;
  for (const row of sheet.hidden_rows) out.getRow(row).hidden = true;
  for (const letter of sheet.hidden_columns) out.getColumn(letter).hidden = true;
  for (const [at, text] of Object.entries(sheet.notes)) out.getCell(at).note = text;
  if (sheet.filter) out.autoFilter = sheet.filter;
}
await workbook.xlsx.writeFile(target);

function writeCell(out, cell) {
  out.value = contentOf(cell);
  out.numFmt = cell.fmt;
  out.font = { name: cell.font, size: cell.size, bold: cell.bold, italic: cell.italic };
  out.alignment = { horizontal: cell.align ?? undefined, vertical: "middle", wrapText: cell.wrap };
  if (cell.fill) out.fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${cell.fill}` } };
  if (!cell.border) return;
  const thin = { style: "thin" };
  out.border = { top: thin, left: thin, bottom: thin, right: thin };
}

function contentOf(cell) {
  const error = cell.kind === "error" ? { error: cell.value } : null;
  if (cell.formula !== null) return { formula: cell.formula, result: error ?? cell.value ?? undefined };
  if (cell.runs)
    return { richText: cell.runs.map(([text, bold, font]) => ({ text, font: { name: font ?? cell.font, bold, size: cell.size } })) };
  return error ?? cell.value;
}
