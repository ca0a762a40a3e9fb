import type { Language } from "../app";

interface MarkText {
  readonly marked: (cells: number) => string;
  readonly protectedSheets: (sheets: readonly string[]) => string;
  readonly withoutColumn: (sheets: readonly string[]) => string;
  readonly cleared: string;
  readonly keptSheets: (sheets: readonly string[]) => string;
  readonly keptWords: (count: number) => string;
  readonly lockedSheets: (sheets: readonly string[]) => string;
  readonly saved: (path: string) => string;
  readonly change: (cell: string, before: string, after: string) => string;
  readonly mended: (count: number) => string;
  readonly couldMend: (count: number) => string;
  readonly leftWaived: (cells: number) => string;
  readonly left: (errors: number, fixable: number, ambiguous: number) => string;
  readonly nothing: string;
  readonly unknownRule: (rule: string) => string;
  readonly unknownCell: (cell: string) => string;
  readonly noFix: (cell: string) => string;
  readonly ambiguous: (cell: string, readings: readonly string[]) => string;
  readonly noReading: (cell: string, value: string) => string;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

export const MARK_TEXT: Readonly<Record<Language, MarkText>> = {
  vi: {
    marked: (cells) => `Đã đánh dấu ${cells} ô; ý nghĩa các màu ghi ở cuối trang "PII - Vấn đề".`,
    protectedSheets: (sheets) => `Không đánh dấu được trang đang bị khóa: ${quoted(sheets)}; hãy bỏ bảo vệ trang tính rồi làm lại.`,
    withoutColumn: (sheets) => `Không còn cột trống bên phải bảng để ghi tình trạng: ${quoted(sheets)}.`,
    cleared: "Đã xóa đánh dấu và các trang do công cụ tạo.",
    keptSheets: (sheets) => `Giữ lại vì có nội dung của người dùng bên cạnh: ${quoted(sheets)}.`,
    keptWords: (count) => `Giữ lại ${count} ô tình trạng đã được sửa khác đi.`,
    lockedSheets: (sheets) => `Trang đang bị khóa nên cột tình trạng còn lại: ${quoted(sheets)}; hãy bỏ bảo vệ trang tính rồi làm lại.`,
    saved: (path) => `Đã lưu bản sao: ${path}`,
    change: (cell, before, after) => `${cell}: ${before} → ${after}`,
    mended: (count) => `Đã sửa ${count} ô.`,
    couldMend: (count) => `Sẽ sửa ${count} ô; chưa ghi gì.`,
    leftWaived: (cells) => `Giữ nguyên ${cells} ô vì vấn đề ở đó đã được miễn trừ; muốn sửa thì dùng --cell.`,
    left: (errors, fixable, ambiguous) =>
      `Còn lại ${errors} lỗi; ${fixable} ô còn sửa tự động được; ${ambiguous} số cần chọn cách đọc (--cell 'TRANG!Ô=SỐ').`,
    nothing: "Không có ô nào để sửa.",
    unknownRule: (rule) => `Không có quy tắc "${rule}"; xem mục "rule" trong báo cáo của pii check --json.`,
    unknownCell: (cell) => `Không hiểu ô "${cell}"; hãy ghi như 'Biểu 1'!F9 hoặc 'Biểu 1'!F9=1234.`,
    noFix: (cell) => `Ô ${cell} không có cách sửa tự động nào.`,
    ambiguous: (cell, readings) =>
      `Ô ${cell} có hai cách đọc: ${readings.join(" hoặc ")}; hãy chọn, ví dụ --cell "${cell}=${readings[0] ?? ""}".`,
    noReading: (cell, value) => `"${value}" không phải một cách đọc của ô ${cell}.`,
  },
  en: {
    marked: (cells) => `${cells} cells are marked; what the colours mean stands at the end of the sheet "PII - Vấn đề".`,
    protectedSheets: (sheets) => `Protected sheets cannot be marked: ${quoted(sheets)}; unprotect them and try again.`,
    withoutColumn: (sheets) => `No column right of the table is free for the status: ${quoted(sheets)}.`,
    cleared: "The marks and the sheets that this tool made are removed.",
    keptSheets: (sheets) => `Kept because somebody wrote beside our cells: ${quoted(sheets)}.`,
    keptWords: (count) => `${count} status cells that were changed are kept.`,
    lockedSheets: (sheets) => `The status column stays on protected sheets: ${quoted(sheets)}; unprotect them and try again.`,
    saved: (path) => `Copy saved: ${path}`,
    change: (cell, before, after) => `${cell}: ${before} → ${after}`,
    mended: (count) => `Cells mended: ${count}.`,
    couldMend: (count) => `Cells that would be mended: ${count}; nothing was written.`,
    leftWaived: (cells) => `Cells left alone, since a finding there is waived: ${cells}; use --cell to mend them.`,
    left: (errors, fixable, ambiguous) =>
      `Left: ${errors} errors; ${fixable} cells with a fix; ${ambiguous} numbers whose reading is to be chosen (--cell 'SHEET!CELL=NUMBER').`,
    nothing: "There is no cell to mend.",
    unknownRule: (rule) => `There is no rule "${rule}"; see "rule" in the report of pii check --json.`,
    unknownCell: (cell) => `"${cell}" is no cell; write 'Biểu 1'!F9 or 'Biểu 1'!F9=1234.`,
    noFix: (cell) => `Cell ${cell} has no fix.`,
    ambiguous: (cell, readings) =>
      `Cell ${cell} can be read in two ways: ${readings.join(" or ")}; choose one, such as --cell "${cell}=${readings[0] ?? ""}".`,
    noReading: (cell, value) => `"${value}" is no reading of cell ${cell}.`,
  },
};
