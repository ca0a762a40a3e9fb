import type { CellRef } from "../../workbook";
import type { Reading } from "../reading";
import type { RuleId, Severity } from "./catalogue";
import type { FactsByRule } from "./facts";
import type { Fix } from "./finding";

/** What a rule hands to `check`: a finding whose severity is the catalogue's unless it is said here. */
export interface Spoken<Id extends RuleId> {
  readonly rule: Id;
  readonly severity?: Severity;
  readonly at: CellRef | null;
  readonly sheet: string | null;
  readonly indicator: string | null;
  readonly component: string | null;
  readonly facts: FactsByRule[Id];
  readonly fix: Fix | null;
}

interface Extra {
  readonly fix?: Fix | null;
  /** Milder than the catalogue's; `undefined`: the catalogue's. */
  readonly severity?: Severity | undefined;
}

/** A finding about one row's indicator, at the cell where it is mended. */
export function ofReading<Id extends RuleId>(
  rule: Id,
  reading: Reading,
  at: CellRef,
  facts: FactsByRule[Id],
  extra: Extra = {},
): Spoken<Id> {
  return spoken(rule, { at, sheet: at.sheet, indicator: reading.indicator, component: reading.component }, facts, extra);
}

/** A finding about a place of the workbook that is no row's: a header, a sheet, the whole file (`sheet` and `at` null). */
export function ofPlace<Id extends RuleId>(
  rule: Id,
  sheet: string | null,
  at: CellRef | null,
  facts: FactsByRule[Id],
  extra: Extra = {},
): Spoken<Id> {
  return spoken(rule, { at, sheet, indicator: null, component: null }, facts, extra);
}

export function spoken<Id extends RuleId>(
  rule: Id,
  subject: Pick<Spoken<Id>, "at" | "sheet" | "indicator" | "component">,
  facts: FactsByRule[Id],
  { fix = null, severity }: Extra = {},
): Spoken<Id> {
  return { rule, ...subject, facts, fix, ...(severity === undefined ? {} : { severity }) };
}
