import { foldBare, remember } from "../../language";
import type { CellRef } from "../../workbook";
import type { TableYears } from "../reading";
import type { Grid } from "./grid";
import type { Header, HeaderColumn } from "./header";

/** Years inside these are not the reporting year: documents, dates, periods of a programme. */
const ASIDES =
  /giai doan[^.;)]*?20\d\d ?- ?20\d\d|20\d\d ?- ?20\d\d|ngay[^.;]{0,40}?20\d\d|\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|(so )?\d+\/(20\d\d\/)?[\p{L}-]+[^.;)]*|den nam 20\d\d|kem theo.*|can cu.*|nam hoc 20\d\d/gu;

/** The years that the lines above a table speak of, and where the first of them stands. */
export function titleYears(grid: Grid, titleRows: readonly number[]): { readonly years: readonly number[]; readonly at: CellRef | null } {
  const years = new Set<number>();
  let at: CellRef | null = null;
  for (const row of titleRows) {
    for (const column of grid.sheet.rows.get(row)?.keys() ?? []) {
      for (const line of grid.text(row, column).split(/\r?\n/)) {
        const found = yearsOfLine(line);
        if (found.length > 0) at ??= { sheet: grid.sheet.name, row, column };
        for (const year of found) years.add(year);
      }
    }
  }
  return { years: [...years].sort((a, b) => a - b), at };
}

const yearsOfLine = remember((line): readonly number[] => {
  if (line.length > 300) return [];
  const whole = foldBare(line);
  if (!/20\d\d/.test(whole)) return [];
  const key = whole.replace(ASIDES, " ");
  return [...key.matchAll(/\b(?:nam|pii|so lieu|ki)\D{0,14}(20\d\d)\b/g)].map((match) => Number(match[1]));
});

export function tableYears(grid: Grid, header: Header, value: HeaderColumn | undefined, titleRows: readonly number[]): TableYears {
  const title = titleYears(grid, titleRows);
  const year = value?.reading?.year ?? null;
  return {
    value: year,
    valueAt: year === null || !value ? null : cellNamingYear(grid, header, value.column, year),
    title: title.years,
    titleAt: title.at,
  };
}

function cellNamingYear(grid: Grid, header: Header, column: number, year: number): CellRef | null {
  for (let row = header.area.bottom; row >= header.area.top; row--) {
    const area = grid.merge(row, column);
    const at = area ? { row: area.top, column: area.left } : { row, column };
    if (grid.text(at.row, at.column).includes(String(year))) return { sheet: grid.sheet.name, ...at };
  }
  return null;
}
