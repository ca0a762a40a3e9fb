import { isDateFormat } from "../../../language";
import type { Grid } from "../../locate/grid";

/** Where a column of published scores begins. */
export interface ScoreHeader {
  readonly row: number;
  readonly column: number;
  /** The year that its words name; `null`: none. */
  readonly year: number | null;
}

/** Headers stand near the top, and are short. */
const ROWS = 200;
const LONGEST = 60;

/** `Điểm`, `Điểm số PII`, `Điểm công bố năm 2023`, `Score`: a score of 0…100 and nothing that is counted otherwise. */
const SCORE =
  /^(?:diem(?: so)?|scores?)(?: (?:pii|cong bo|da cong bo|tong hop|chi so|dat duoc|cua tinh|cua thanh pho|cua dia phuong|dia phuong))*(?: ?[-(,]? ?(?:nam )?20\d\d\)?)?(?: ?\((?:0 ?- ?100|thang(?: diem)? 100|diem)\))?$/;
/** A heading above the column that makes it a score: `Năm 2023` over `Điểm`, `Kết quả PII 2023` over `Điểm`. */
const YEAR = /(?<!\d)20\d\d(?!\d)/;
/** Points that are given for a task and added up are another kind of score. */
const GIVEN_POINTS = /tu cham|tu danh gia|toi da|diem chuan|thang diem (?!100)|diem (?:cong|tru|thuong|phat|tham dinh|giao)|barem/;

/** The columns of scores of a sheet, from the top. */
export function scoreHeaders(grid: Grid): readonly ScoreHeader[] {
  const found: ScoreHeader[] = [];
  for (const row of grid.rowNumbers.slice(0, ROWS)) {
    const columns = wordedColumns(grid, row);
    const scores = columns.filter((column) => SCORE.test(grid.key(row, column)));
    if (scores.length === 0 || columns.some((column) => GIVEN_POINTS.test(grid.key(row, column)))) continue;
    found.push(...scores.map((column) => ({ row, column, year: yearOver(grid, row, column) })));
  }
  return found;
}

function wordedColumns(grid: Grid, row: number): readonly number[] {
  return [...(grid.sheet.rows.get(row) ?? [])].flatMap(([column, { content }]) =>
    content.kind === "text" && content.text.length <= LONGEST ? [column] : [],
  );
}

/** In the header itself, else in the two rows above it. */
function yearOver(grid: Grid, row: number, column: number): number | null {
  for (const at of [row, row - 1, row - 2]) {
    const cell = grid.cell(at, column);
    const style = cell === undefined ? "" : grid.reading(at, column).style.numberFormat;
    const words = cell?.content.kind === "number" && isDateFormat(style) ? "" : grid.covering(at, column).slice(0, LONGEST);
    const year = YEAR.exec(words)?.[0];
    if (year !== undefined) return Number(year);
  }
  return null;
}
