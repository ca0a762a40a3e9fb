import { type Area, MAX_COLUMN, MAX_ROW, parseArea } from "../../../workbook/address";
import type { SheetFilter, Span } from "../../../workbook/snapshot";
import { type Attributes, isTrue } from "../xml/scan";

/** Reads what stands around `sheetData`: merges, hidden columns, filter, protection. Names are expected with their depth below the root. */
export class SheetFeatureReader {
  readonly merges: Area[] = [];
  readonly hiddenColumns: Span[] = [];
  protected = false;
  /** Rows are hidden unless listed otherwise. */
  zeroHeight = false;
  private readonly filterReader = new FilterReader();
  private readonly path: string[] = [];

  get filter(): SheetFilter | null {
    return this.filterReader.filter;
  }

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    const depth = this.path.length - 1;
    const group = this.path[1];
    if (depth === 1 && name === "sheetFormatPr") this.zeroHeight = isTrue(attributes["zeroHeight"]);
    else if (depth === 1 && name === "sheetProtection") this.protected = isTrue(attributes["sheet"]);
    else if (depth === 2 && group === "mergeCells" && name === "mergeCell") {
      const area = parseArea(attributes["ref"] ?? "");
      if (area) this.merges.push(area);
    } else if (depth === 2 && group === "cols" && name === "col") this.column(attributes);
    else if (group === "autoFilter") this.filterReader.open(name, attributes, depth);
  }

  close(): void {
    this.path.pop();
  }

  private column(attributes: Attributes): void {
    if (!isTrue(attributes["hidden"]) && attributes["width"] !== "0") return;
    const from = Number(attributes["min"]);
    const to = Math.min(Number(attributes["max"]), MAX_COLUMN);
    if (from >= 1 && to >= from) this.hiddenColumns.push({ from, to });
  }
}

/** Reads an `autoFilter` element, of a sheet or of a table: a column filters when it has a criterion, not when it only hides its button. */
export class FilterReader {
  filter: SheetFilter | null = null;

  /** `depth` of the `autoFilter` element itself is 1. */
  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 1 && name === "autoFilter") {
      const area = parseArea(attributes["ref"] ?? "");
      this.filter = area && { area, active: false };
    } else if (depth === 3 && this.filter && !name.includes(":") && name !== "extLst") {
      this.filter = { area: this.filter.area, active: true };
    }
  }
}

/** Ascending, disjoint spans of numbers that may come in any order. */
export function spansOf(numbers: readonly number[]): Span[] {
  return joinSpans(numbers.map((number) => ({ from: number, to: number })));
}

/** Touching and overlapping spans become one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to + 1) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** All rows but the given ones. */
export function rowsExcept(shown: readonly number[]): Span[] {
  const hidden: Span[] = [];
  let next = 1;
  for (const { from, to } of spansOf(shown)) {
    if (from > next) hidden.push({ from: next, to: from - 1 });
    next = to + 1;
  }
  if (next <= MAX_ROW) hidden.push({ from: next, to: MAX_ROW });
  return hidden;
}
