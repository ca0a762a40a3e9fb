import { COLUMN_ROLES, type ColumnRole } from "../reading";

/**
 * What the user confirmed or corrected about one sheet; kept in the workbook under the memory key `mapping`. Columns and rows are numbers from 1.
 * A role mapped to `null` has no column. A row mapped to `null` bears no indicator.
 */
export interface SheetMapping {
  readonly columns?: Readonly<Partial<Record<ColumnRole, number | null>>>;
  readonly rows?: Readonly<Record<number, string | null>>;
  readonly agency?: string;
}

export interface Mapping {
  readonly sheets: Readonly<Record<string, SheetMapping>>;
  /** The profile chosen by the user for this workbook. */
  readonly profile?: string;
}

export const MAPPING_KEY = "mapping";
export const NO_MAPPING: Mapping = { sheets: {} };

/** Reads what was kept; whatever is not as we write it is left out, since the file may have been through other hands. */
export function readMapping(memory: Readonly<Record<string, string>>): Mapping {
  const text = Object.hasOwn(memory, MAPPING_KEY) ? memory[MAPPING_KEY] : undefined;
  if (text === undefined) return NO_MAPPING;
  try {
    return mappingOf(JSON.parse(text) as unknown);
  } catch {
    return NO_MAPPING;
  }
}

export function writeMapping(mapping: Mapping): string {
  return JSON.stringify(mapping);
}

function mappingOf(json: unknown): Mapping {
  if (!isRecord(json) || !isRecord(json["sheets"])) return NO_MAPPING;
  const sheets = Object.entries(json["sheets"]).map(([name, sheet]) => [name, sheetMappingOf(sheet)] as const);
  const profile = json["profile"];
  return { sheets: Object.fromEntries(sheets), ...(typeof profile === "string" ? { profile } : {}) };
}

function sheetMappingOf(json: unknown): SheetMapping {
  if (!isRecord(json)) return {};
  const { columns, rows, agency } = json;
  const roles = isRecord(columns)
    ? Object.entries(columns).filter(([role, column]) => isRole(role) && (column === null || isIndex(column)))
    : [];
  const indicators = isRecord(rows)
    ? Object.entries(rows).filter(([row, code]) => isIndex(Number(row)) && (code === null || typeof code === "string"))
    : [];
  return {
    columns: Object.fromEntries(roles),
    rows: Object.fromEntries(indicators) as Record<number, string | null>,
    ...(typeof agency === "string" ? { agency } : {}),
  };
}

function isRole(text: string): text is ColumnRole {
  return (COLUMN_ROLES as readonly string[]).includes(text);
}

function isIndex(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
