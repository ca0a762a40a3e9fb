import type { RowKind, TableRow } from "../reading";
import { agenciesOf } from "./agency";
import { catalogOf, type Catalog, type LocateContext } from "./catalog";
import type { SheetMapping } from "./mapping";
import type { ReadRow } from "./readingOf";
import type { RowFacts } from "./row-facts";
import { judgeRow, type RowVerdict } from "./row-verdict";

interface Walked {
  readonly kinds: readonly TableRow[];
  readonly read: readonly ReadRow[];
  readonly unknown: readonly RowFacts[];
}

interface OpenRow extends ReadRow {
  rows: number[];
}

/** Goes down the rows once: what each is, and which belong together. */
export function walk(facts: readonly RowFacts[], repeated: ReadonlySet<number>, context: LocateContext, mapping: SheetMapping): Walked {
  const kinds: TableRow[] = [];
  const read: OpenRow[] = [];
  const unknown: RowFacts[] = [];
  let open: OpenRow | null = null;
  let agencyHeading: RowFacts | null = null;
  for (const [index, row] of facts.entries()) {
    const verdict = verdictOf(row, facts[index + 1], open, context, mapping);
    let kind: RowKind = verdict.kind;
    if (verdict.kind === "indicator" && isRemark(row, verdict, read)) [kind, open] = ["heading", null];
    else if (verdict.kind === "indicator") read.push((open = opened(row, verdict, agencyHeading)));
    else if (verdict.kind === "continuation" && open) {
      kind = attach(open, row, repeated) ? "continuation" : "heading";
    } else if (verdict.kind === "unknown") unknown.push(row);
    if (verdict.kind === "heading" || verdict.kind === "unknown") open = null;
    if (verdict.kind === "heading" && headsAgency(row, context)) agencyHeading = row;
    kinds.push({ row: row.row, kind });
  }
  return { kinds, read: withoutWeakDoubles(read, unknown), unknown };
}

type Stated = Extract<RowVerdict, { kind: "indicator" }>;

function opened(facts: RowFacts, { node, component, by, confidence, likeness }: Stated, agencyHeading: RowFacts | null): OpenRow {
  return { facts, rows: [facts.row], node, component, by, confidence, likeness, parts: [], agencyHeading };
}

function verdictOf(
  row: RowFacts,
  next: RowFacts | undefined,
  open: OpenRow | null,
  context: LocateContext,
  mapping: SheetMapping,
): RowVerdict {
  const catalog = catalogOf(context.framework);
  const said = mapping.rows?.[row.row];
  if (said === null) return { kind: "heading" };
  const node = said === undefined ? null : catalog.node(said);
  if (node?.indicator)
    return {
      kind: "indicator",
      node,
      component: row.name ? catalog.componentIn(row.name.text, node) : null,
      by: "user",
      confidence: 1,
      likeness: null,
    };
  if (headsAgency(row, context)) return { kind: "heading" };
  const verdict = judgeRow(row, open?.node ?? null, catalog);
  if (verdict.kind === "indicator" && isRestOf(open, row, verdict, catalog)) return { kind: "continuation" };
  if (verdict.kind === "indicator" || !row.name || !next?.name || next.code || next.ordinal !== "") return verdict;
  // A name split over two rows, as where a page ends.
  const joined = judgeRow({ ...row, name: { ...row.name, text: `${row.name.text} ${next.name.text}` } }, open?.node ?? null, catalog);
  return joined.kind === "indicator" && judgeRow(next, null, catalog).kind !== "indicator" ? joined : verdict;
}

/** A line of text alone that begins with the code of an indicator stated above explains its number: below the table, as a rule. */
function isRemark(row: RowFacts, { node, component }: Stated, read: readonly OpenRow[]): boolean {
  return row.filled === 1 && !row.hasNumber && read.some((other) => other.node === node && other.component === component);
}

/** "Ban Quản lý các Khu công nghiệp" between the rows heads the indicators of that agency; it is no component "Khu công nghiệp". */
function headsAgency(row: RowFacts, { profile }: LocateContext): boolean {
  const heading = row.alone ?? row.name;
  return row.code === null && !row.hasNumber && heading !== null && agenciesOf(profile).named(heading.text)?.whole === true;
}

/** The end of a name whose beginning stood in the row before resembles the whole name: it is no second statement. */
function isRestOf(open: OpenRow | null, row: RowFacts, verdict: Stated, catalog: Catalog): boolean {
  if (!open || !row.name || verdict.by !== "name" || row.code !== null || row.ordinal !== "") return false;
  if (open.facts.code === null && open.facts.ordinal === "") return false;
  if (verdict.node === open.node && verdict.component === open.component) return true;
  // Head and tail together name the indicator above better than the head alone: the tail is no other indicator, however much it sounds like one.
  const joined = catalog.likenessWith(`${open.facts.name?.text ?? ""} ${row.name.text}`, open.node);
  return !row.hasNumber && joined >= 0.85 && joined > (open.likeness ?? 0);
}

/**
 * A row under an indicator without a code: the rest of it where a page ended, a second line of its evidence, the numbers behind a rate,
 * or a detail that has its own place. Says whether the row belongs to the indicator.
 */
function attach(open: OpenRow, row: RowFacts, repeated: ReadonlySet<number>): boolean {
  const last = open.rows.at(-1) ?? 0;
  const afterBreak = repeated.size > 0 && [...repeated].some((at) => at > last && at < row.row);
  if (!afterBreak && row.row - last > 1 && !open.parts.some((part) => part.row === row.row - 1)) return false;
  if (row.closing) return false;
  const key = row.name?.key ?? "";
  if (/^tu so\b/.test(key)) return (open.parts.push({ role: "numerator", row: row.row }), true);
  if (/^mau so\b/.test(key)) return (open.parts.push({ role: "denominator", row: row.row }), true);
  const isRest = row.ordinal === "" && (!row.name || afterBreak || (/^\p{Ll}/u.test(row.name.text) && !row.hasNumber));
  if (isRest) open.rows.push(row.row);
  return isRest;
}

/** A row matched weakly by its name alone is no second statement of an indicator that another row states clearly. */
function withoutWeakDoubles(read: readonly OpenRow[], unknown: RowFacts[]): readonly OpenRow[] {
  return read.filter((row) => {
    if (row.by !== "name" || row.confidence >= 0.85 || row.component) return true;
    const clearer = read.some(
      (other) => other !== row && other.node === row.node && other.component === row.component && other.confidence > row.confidence,
    );
    if (clearer) unknown.push(row.facts);
    return !clearer;
  });
}
