import { contains, parseArea, parseCell, type Area } from "../../src/workbook";
import type { Report, ReportFinding, ReportReading } from "../../src/app";

/** The facts of a case as `test/cases/README.md` describes them. */
export interface CaseFacts {
  readonly title: string;
  readonly today: string;
  readonly profile: string;
  readonly pinned: boolean;
  readonly agency: string | null;
  readonly complete: boolean;
  readonly readings: readonly ExpectedReading[];
  readonly findings: readonly ExpectedFinding[];
  readonly allowed: readonly { readonly rule: string | readonly string[]; readonly sheet: string | null; readonly area: string | null }[];
  readonly silent: readonly string[];
}

interface ExpectedReading {
  readonly indicator: string;
  readonly component: string | null;
  readonly sheet: string;
  readonly value?: { readonly cell: string; readonly number: number | null };
  readonly previous?: { readonly cell: string; readonly number: number | null };
  readonly target?: { readonly cell: string; readonly text: string | null };
  readonly evidence?: { readonly cell: string };
  readonly unit?: { readonly cell: string };
}

interface ExpectedFinding {
  readonly rule: string | readonly string[];
  readonly sheet: string | null;
  readonly cell: string | readonly string[] | null;
  readonly indicator?: string | null;
}

type Located = ReportReading & { readonly sheet: string };

/** Every way in which a report differs from the facts, one line each; none: the report is right. */
export function differences(report: Report, facts: CaseFacts): readonly string[] {
  return [...identityDifferences(report, facts), ...readingDifferences(report, facts), ...findingDifferences(report, facts)];
}

function identityDifferences(report: Report, facts: CaseFacts): string[] {
  const lines: string[] = [];
  if (report.profile !== facts.profile) lines.push(`profile: ${report.profile}, not ${facts.profile}`);
  if (report.agency !== facts.agency) lines.push(`agency: ${String(report.agency)}, not ${String(facts.agency)}`);
  return lines;
}

function readingDifferences(report: Report, facts: CaseFacts): string[] {
  const found: Located[] = report.tables.flatMap(({ sheet, readings }) => readings.map((reading) => ({ ...reading, sheet })));
  const left = new Set(found);
  const lines = facts.readings.flatMap((expected) => {
    const same = [...left].filter(
      (one) => one.indicator === expected.indicator && one.component === expected.component && one.sheet === expected.sheet,
    );
    const reading = same.find((one) => expected.value !== undefined && one.value?.cell === expected.value.cell) ?? same[0];
    if (!reading) return [`reading absent: ${subject(expected)} ${expected.value?.cell ?? ""}`];
    left.delete(reading);
    return cellDifferences(reading, expected);
  });
  // A second row of an indicator is read as well; that it is one too many is what `duplicate-indicator` says.
  const doubles = new Set(
    report.findings.filter(({ rule }) => rule === "duplicate-indicator").map(({ sheet, cell }) => `${sheet}!${rowOf(cell)}`),
  );
  const extra = [...left].filter((one) => !doubles.has(`${one.sheet}!${one.row}`));
  return [...lines, ...extra.map((one) => `reading too many: ${subject(one)} row ${one.row} (${one.match} ${one.confidence})`)];
}

function rowOf(cell: string | null): string {
  return cell?.replace(/^[A-Z]+/, "") ?? "";
}

function subject(one: { readonly sheet: string; readonly indicator: string; readonly component: string | null }): string {
  return `${one.sheet}: ${one.indicator}${one.component === null ? "" : `/${one.component}`}`;
}

function cellDifferences(reading: Located, expected: ExpectedReading): string[] {
  const lines: string[] = [];
  for (const key of ["value", "previous", "target", "evidence", "unit"] as const) {
    const want = expected[key];
    const have = reading[key];
    if (want !== undefined && have?.cell !== want.cell)
      lines.push(`${subject(expected)} ${key}: cell ${have?.cell ?? "none"}, not ${want.cell}`);
  }
  for (const key of ["value", "previous"] as const) {
    const want = expected[key];
    const have = reading[key]?.number ?? null;
    if (want !== undefined && !sameNumber(have, want.number)) {
      lines.push(`${subject(expected)} ${key} ${want.cell}: ${String(have)}, not ${String(want.number)}`);
    }
  }
  const text = expected.target?.text ?? null;
  if (text !== null && reading.target?.text !== text)
    lines.push(`${subject(expected)} target: "${reading.target?.text ?? ""}", not "${text}"`);
  return lines;
}

/** Facts are written with the digits a person would; a stored double may differ behind them. */
function sameNumber(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function findingDifferences(report: Report, facts: CaseFacts): string[] {
  const { absent, left } = matched(facts.findings, report.findings);
  const blamed = left.filter((one) => one.severity !== "note" && !facts.allowed.some((free) => frees(free, one)));
  const loud = report.findings.filter((one) => facts.silent.some((place) => standsIn(one, place)));
  return [
    ...absent.map(
      (one) => `finding absent: ${[one.rule].flat().join(" or ")} at ${one.sheet ?? "any"}!${[one.cell ?? "any"].flat().join(" or ")}`,
    ),
    ...(facts.complete ? blamed.map((one) => `finding too many: ${described(one)}`) : []),
    ...loud.map((one) => `finding in a silent area: ${described(one)}`),
  ];
}

function described(one: ReportFinding): string {
  return `${one.severity} ${one.rule} at ${one.sheet ?? "workbook"}!${one.cell ?? "-"} (${one.indicator ?? "-"}): ${one.message.en}`;
}

/** As many expected findings as possible are given a finding of their own (augmenting paths); what has none is absent, what is over is left. */
function matched(
  expected: readonly ExpectedFinding[],
  found: readonly ReportFinding[],
): { absent: ExpectedFinding[]; left: ReportFinding[] } {
  const owner = new Map<number, number>();
  const place = (want: number, seen: Set<number>): boolean => {
    for (const [index, one] of found.entries()) {
      if (seen.has(index) || !answers(one, expected[want]!)) continue;
      seen.add(index);
      const other = owner.get(index);
      if (other === undefined || place(other, seen)) {
        owner.set(index, want);
        return true;
      }
    }
    return false;
  };
  const absent = expected.filter((_, want) => !place(want, new Set()));
  return { absent, left: found.filter((_, index) => !owner.has(index)) };
}

function answers(found: ReportFinding, expected: ExpectedFinding): boolean {
  const rule = [expected.rule].flat().includes(found.rule);
  const sheet = expected.sheet === null || found.sheet === expected.sheet;
  const cell = expected.cell === null || [expected.cell].flat().includes(found.cell ?? "");
  // A finding of a place says no indicator; one that says an indicator must say the right one.
  const indicator = (expected.indicator ?? null) === null || found.indicator === null || found.indicator === expected.indicator;
  return rule && sheet && cell && indicator;
}

function frees(free: CaseFacts["allowed"][number], one: ReportFinding): boolean {
  if (![free.rule].flat().includes(one.rule)) return false;
  if (free.sheet !== null && free.sheet !== one.sheet) return false;
  return free.area === null || (one.cell !== null && inArea(one.cell, parseArea(free.area)));
}

function standsIn(one: ReportFinding, place: string): boolean {
  const cut = place.lastIndexOf("!");
  return one.cell !== null && one.sheet === place.slice(0, cut) && inArea(one.cell, parseArea(place.slice(cut + 1)));
}

function inArea(cell: string, area: Area | null): boolean {
  const at = parseCell(cell);
  if (!area || !at) throw new Error(`no area or no cell: ${cell}`);
  return contains(area, at);
}
