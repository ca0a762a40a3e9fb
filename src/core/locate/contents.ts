import { readNumber, readUnit } from "../../language";
import type { Catalog } from "./catalog";
import type { Grid } from "./grid";
import type { HeaderColumn } from "./header";
import type { HeaderMeaning } from "./lexicon";

/** What stands in a column below the header, counted over a sample of rows. Shares are of the filled cells. */
export interface Contents {
  readonly filled: number;
  readonly numbers: number;
  readonly codes: number;
  readonly names: () => number;
  readonly units: () => number;
}

/** The columns in which what stands there decides; in others it only matters whether anything does. */
const TELLING: ReadonlySet<HeaderMeaning> = new Set(["code", "name", "unit", "value", "previous", "target", "numerator", "denominator"]);

export function contentsOf(grid: Grid, rows: readonly number[], { column, reading }: HeaderColumn, catalog: Catalog): Contents {
  let [filled, numbers, codes] = [0, 0, 0];
  const names: string[] = [];
  const units: string[] = [];
  const tells = reading === null || TELLING.has(reading.meaning);
  for (const row of rows) {
    const cell = grid.cell(row, column);
    const text = cell ? grid.text(row, column).trim() : "";
    if (!cell || text === "") continue;
    filled++;
    if (!tells) continue;
    const code = catalog.codeIn(text);
    if (code?.rest === "" && (catalog.node(code.canonical) || code.canonical.split(".").length >= 3)) codes++;
    if (cell.content.kind !== "text") {
      numbers++;
      continue;
    }
    const kind = readNumber(text).kind;
    if (kind !== "text" && kind !== "blank") numbers++;
    else if (text.length > 12) names.push(code?.rest || text);
    if (text.length <= 40 && kind === "text") units.push(text);
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    numbers: share(numbers),
    codes: share(codes),
    names: later(() => share(names.filter((name) => catalog.likenessToAny(name) >= 0.6).length)),
    units: later(() => share(units.filter(isUnit).length)),
  };
}

/** Dear to find out and asked of few columns. */
function later(find: () => number): () => number {
  let found: number | undefined;
  return () => (found ??= find());
}

const UNIT_BASES = new Set(["%", "", "diem", "dong"]);

function isUnit(text: string): boolean {
  const unit = readUnit(text);
  return unit !== null && (text.length <= 12 || UNIT_BASES.has(unit.base) || unit.per !== null);
}
