import { leavesOf, nodeByCode, type Framework } from "../../../framework";
import type { Panel } from "../panel";
import type { PanelFault } from "./faults";
import { readRecords, separatorOf, type CsvRecord } from "./records";

export type ParsedPanel = { readonly ok: true; readonly panel: Panel } | { readonly ok: false; readonly faults: readonly PanelFault[] };

const MISSING = new Set(["", "NA"]);
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A panel from CSV (RFC 4180; `,` or `;` between fields, a byte order mark or none), or every fault in it with its line and column.
 * The first column holds the code of the unit, its heading is free; every indicator of the framework has one column, headed by its code, in
 * any order. A blank field or `NA` is missing. With `;` the decimal mark may be a comma, but then it is one throughout. Never throws.
 */
export function parsePanel(text: string, framework: Framework): ParsedPanel {
  const reader = new PanelReader(framework);
  const separator = separatorOf(text);
  readRecords(
    text,
    separator,
    (record) => reader.take(record, separator),
    (fault) => reader.faults.push(fault),
  );
  return reader.finish();
}

/** Takes the records one after the other and keeps what it found in columns. */
class PanelReader {
  readonly faults: PanelFault[] = [];
  private header: readonly string[] | null = null;
  /** By place in the record; `null` for what is no indicator. */
  private columns: readonly (number[] | null)[] = [];
  private readonly units: string[] = [];
  private readonly lineOf = new Map<string, number>();
  /** The first one seen decides for the whole file. */
  private decimalMark: "," | "." | null = null;

  constructor(private readonly framework: Framework) {}

  take(record: CsvRecord, separator: "," | ";"): void {
    if (this.header === null) this.takeHeader(record);
    else if (record.fields.length !== this.header.length)
      this.faults.push({ kind: "wrong-length", line: record.line, found: record.fields.length, expected: this.header.length });
    else this.takeUnit(record, separator);
  }

  private takeHeader({ line, fields }: CsvRecord): void {
    const header = fields.map((field) => field.trim());
    const first = new Map<string, number>();
    this.columns = header.map((column, index) => (index === 0 || !this.isIndicator(line, index + 1, column, first) ? null : []));
    for (const { code } of leavesOf(this.framework)) if (!first.has(code)) this.faults.push({ kind: "missing-column", column: code });
    this.header = header;
  }

  private isIndicator(line: number, position: number, column: string, first: Map<string, number>): boolean {
    const node = nodeByCode(this.framework, column);
    const known = first.get(column);
    if (node === null) this.faults.push({ kind: "unknown-column", line, position, column });
    else if (node.indicator === null) this.faults.push({ kind: "not-an-indicator", line, position, column });
    else if (known !== undefined) this.faults.push({ kind: "duplicate-column", line, position, column, first: known });
    else first.set(column, position);
    return node !== null && node.indicator !== null && known === undefined;
  }

  private takeUnit({ line, fields }: CsvRecord, separator: "," | ";"): void {
    const unit = (fields[0] ?? "").trim();
    const known = this.lineOf.get(unit);
    if (unit === "") this.faults.push({ kind: "unit-missing", line });
    else if (known !== undefined) this.faults.push({ kind: "duplicate-unit", line, unit, first: known });
    else this.lineOf.set(unit, line);
    this.units.push(unit);
    this.columns.forEach((column, index) => column?.push(this.number(fields[index] ?? "", line, index, unit, separator)));
  }

  private number(field: string, line: number, index: number, unit: string, separator: "," | ";"): number {
    const text = field.trim();
    if (MISSING.has(text)) return NaN;
    const place = { line, column: this.header?.[index] ?? "", unit, text };
    const mark = text.includes(",") ? "," : text.includes(".") ? "." : null;
    const number = NUMBER.test(text) && (mark !== "," || separator === ";") ? Number(text.replace(",", ".")) : NaN;
    if (!Number.isFinite(number)) this.faults.push({ kind: "not-a-number", ...place });
    else if (mark !== null && mark !== (this.decimalMark ??= mark)) this.faults.push({ kind: "other-decimal-mark", ...place });
    return number;
  }

  finish(): ParsedPanel {
    if (this.header === null) this.faults.push({ kind: "empty-file" });
    else if (this.units.length === 0 && this.faults.length === 0) this.faults.push({ kind: "no-units" });
    if (this.faults.length > 0) return { ok: false, faults: this.faults };
    const values = new Map(
      this.columns.flatMap((column, index) => (column === null ? [] : [[this.header?.[index] ?? "", Float64Array.from(column)] as const])),
    );
    return { ok: true, panel: { units: this.units, values } };
  }
}
