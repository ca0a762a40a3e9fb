import type { CellReading, EvidenceCell, NumberCell, Reading, ReadingStatus, Table, TargetCell } from "../core/reading";
import { otherScores, reportScores } from "./report-scores";
import { sentenceOf } from "../core/rules/sentence";
import type { Finding, Fix } from "../core/rules/finding";
import type { Waiver } from "../core/waivers";
import { isoDay } from "../language";
import { areaName, cellName, columnName, type CellInput } from "../workbook";
import type { Judgement } from "./check";
import type {
  Report,
  ReportCell,
  ReportEvidence,
  ReportFinding,
  ReportFix,
  ReportNumber,
  ReportReading,
  ReportTable,
  ReportTarget,
} from "./report";
import { stampOf, waiversOf } from "./report-submit";
import { bilingual } from "./sentences";

/** The judgement as other programs read it. */
export function reportOf(judgement: Judgement): Report {
  return {
    report: 1,
    framework: judgement.framework.id,
    profile: judgement.profile.id,
    file: judgement.snapshot.file,
    agency: judgement.agency?.id ?? null,
    tables: judgement.located.tables.map((table) => tableOf(table, judgement.statuses)),
    findings: judgement.findings.map((finding) => findingOf(finding, judgement.waiving.waived.get(finding))),
    scores: reportScores(judgement),
    otherScores: otherScores(judgement),
    summary: { ...judgement.counts, ready: judgement.ready },
    waivers: waiversOf(judgement.waiving),
    stamp: stampOf(judgement.stamp),
  };
}

function tableOf(table: Table, statuses: Judgement["statuses"]): ReportTable {
  const columns = Object.entries(table.columns).map(([role, match]) => [role, columnName(match.column)]);
  return {
    sheet: table.sheet,
    header: areaName(table.header),
    columns: Object.fromEntries(columns) as ReportTable["columns"],
    agency: table.agency?.agency ?? null,
    // A row that only heads its components states nothing itself.
    readings: table.readings
      .filter((reading) => !reading.isParent)
      .map((reading) => readingOf(reading, statuses.get(reading) ?? "invalid")),
  };
}

function readingOf(reading: Reading, status: ReadingStatus): ReportReading {
  return {
    indicator: reading.indicator,
    component: reading.component,
    row: reading.row,
    match: reading.match,
    confidence: reading.confidence,
    unit: reading.unit && cellOf(reading.unit),
    value: reading.value && numberOf(reading.value),
    previous: reading.previous && numberOf(reading.previous),
    target: reading.target && targetOf(reading.target),
    evidence: reading.evidence && evidenceOf(reading.evidence, reading.sheet),
    status,
  };
}

function cellOf(cell: CellReading): ReportCell {
  return { cell: cellName(cell.at), text: cell.text };
}

function numberOf(cell: NumberCell): ReportNumber {
  return { ...cellOf(cell), number: cell.number };
}

function targetOf(cell: TargetCell): ReportTarget {
  return { ...cellOf(cell), reading: cell.reading };
}

function evidenceOf(cell: EvidenceCell, sheet: string): ReportEvidence {
  const citations = cell.citations.map(({ number, date, type, issuer }) => ({ number, date: date && isoDay(date), type, issuer }));
  return { ...cellOf(cell), ...(cell.at.sheet === sheet ? {} : { sheet: cell.at.sheet }), citations };
}

function findingOf(finding: Finding, waiver: Waiver | undefined): ReportFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: finding.at && cellName(finding.at),
    indicator: finding.indicator,
    component: finding.component,
    message: bilingual((language) => sentenceOf(finding, language)),
    fix: finding.fix && fixOf(finding.fix),
    waived: waiver ? { reason: waiver.reason, role: waiver.role, date: waiver.date } : null,
  };
}

function fixOf(fix: Fix): ReportFix {
  return { before: fix.before, after: afterOf(fix.after), kind: fix.after.kind, sheet: fix.at.sheet, cell: cellName(fix.at) };
}

function afterOf(input: CellInput): ReportFix["after"] {
  switch (input.kind) {
    case "blank":
      return null;
    case "text":
      return input.text;
    case "number":
      return input.number;
    case "boolean":
      return input.boolean;
    case "formula":
      return `=${input.formula}`;
  }
}
