import type { Cell, NewSheetEdit, Sheet, Snapshot } from "../../../../src/workbook";

/** The sheets of a plan as a reader of the workbook would find them. */
export function asRead(edits: readonly NewSheetEdit[]): Snapshot {
  const sheets = edits.map(({ sheet, content }): Sheet => {
    const rows = new Map<number, Map<number, Cell>>();
    for (const { row, column, input } of [...content.cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
      if (input.kind === "blank" || input.kind === "formula") continue;
      const cells = rows.get(row) ?? new Map<number, Cell>();
      rows.set(row, cells.set(column, { content: input, style: 0 }));
    }
    return { name: sheet, visibility: "visible", rows, merges: [], hiddenRows: [], hiddenColumns: [], filter: null, protected: false, notes: {} }; // prettier-ignore
  });
  return { file: "bieu.xlsx", date1904: false, styles: [{ numberFormat: "General", font: "" }], sheets, memory: {} };
}
