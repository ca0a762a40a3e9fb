import { columnName, quotedSheet } from "../../../workbook";

export const OVERVIEW_SHEET = "PII - Tổng hợp";
export const AGENCY_SHEET = "PII - Đơn vị";
export const METHOD_SHEET = "PII - Phương pháp";

/** Columns of the tree on the overview. */
export const OVERVIEW_COLUMNS = {
  order: 1,
  code: 2,
  name: 3,
  unit: 4,
  previous: 5,
  value: 6,
  target: 7,
  gap: 8,
  status: 9,
  attainment: 10,
  previousAttainment: 11,
  coverage: 12,
  provisional: 13,
  source: 14,
} as const;

/** Columns of the table of nodes on the sheet of the method; the table of repeated numbers below it has the same ones. */
export const METHOD_COLUMNS = {
  order: 1,
  code: 2,
  name: 3,
  parent: 4,
  weightGiven: 5,
  weightEntry: 6,
  weightUsed: 7,
  targetWords: 8,
  sign: 9,
  targetRead: 10,
  targetEntry: 11,
  targetUsed: 12,
  postLow: 13,
  postHigh: 14,
  notCounted: 15,
  placeholder: 16,
  children: 17,
  weighted: 18,
  weightedPrevious: 19,
  weightedProvisional: 20,
  check: 21,
  origin: 22,
} as const;

/** Columns of the rows by agency. */
export const AGENCY_COLUMNS = {
  order: 1,
  agency: 2,
  code: 3,
  name: 4,
  value: 5,
  target: 6,
  status: 7,
  attainment: 8,
  evidence: 9,
  source: 10,
} as const;

/** Where the rows of one summary stand: all sheets refer to each other by it. */
export interface Places {
  /** Row on the overview by the node's `order`; absent for a node that is not shown. */
  readonly overview: ReadonlyMap<number, number>;
  /** Row on the sheet of the method by the node's `order`. */
  readonly method: (order: number) => number;
  /** Row of a repeated number on the sheet of the method. */
  readonly repeat: (index: number) => number;
  /** Row of a level's threshold, by the level's id. */
  readonly threshold: ReadonlyMap<string, number>;
}

/** `'PII - Phương pháp'!G24`; without a sheet `G24`. */
export function cellRef(row: number, column: number, sheet: string | null = null): string {
  return `${sheet === null ? "" : quotedSheet(sheet)}${columnName(column)}${row}`;
}

/** `'PII - Phương pháp'!$D$25:$D$30`. */
export function columnRef(column: number, from: number, to: number, sheet: string | null = null): string {
  const name = `$${columnName(column)}$`;
  return `${sheet === null ? "" : quotedSheet(sheet)}${name}${from}:${name}${to}`;
}
