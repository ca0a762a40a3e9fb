import { areaName, usedExtent, type Cell, type Sheet, type Snapshot, type Span } from "../../src/workbook";

/**
 * A snapshot in a form in which those of both hosts are equal: looks by value instead of by index, and without what Excel does not tell an add-in
 * (see `readWorkbook`): notes, fonts inside a text, hidden rows outside of the used area, prefixes of newer functions, missing results.
 */
export function canonical(snapshot: Snapshot): object {
  return {
    file: snapshot.file,
    date1904: snapshot.date1904,
    memory: snapshot.memory,
    externalBooks: (snapshot.externalBooks ?? []).map((book) => decodeURI(book).split(/[\\/]/).at(-1)),
    sheets: snapshot.sheets.map((sheet) => canonicalSheet(sheet, snapshot)),
  };
}

function canonicalSheet(sheet: Sheet, snapshot: Snapshot): object {
  const { rows, columns } = usedExtent(sheet);
  const first = Math.min(...sheet.rows.keys());
  const left = Math.min(...[...sheet.rows.values()].flatMap((cells) => [...cells.keys()]));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    merges: sheet.merges.map(areaName).sort(),
    filter: sheet.filter && { area: areaName(sheet.filter.area), active: sheet.filter.active },
    hiddenRows: within(sheet.hiddenRows, first, rows),
    hiddenColumns: within(sheet.hiddenColumns, left, columns),
    rows: [...sheet.rows].map(([row, cells]) => [row, [...cells].map(([column, cell]) => [column, canonicalCell(cell, snapshot)])]),
  };
}

function within(spans: readonly Span[], from: number, to: number): readonly Span[] {
  const cut = spans.map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }));
  return cut.filter((span) => span.from <= span.to);
}

function canonicalCell({ content, formula, style }: Cell, { styles }: Snapshot): object {
  return {
    content: content.kind === "uncalculated" ? { kind: "text", text: "" } : content,
    formula: formula?.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "") ?? null,
    look: styles[style],
  };
}
