import type { Mapping, SheetMapping } from "../core/locate";
import type { ColumnRole } from "../core/reading";
import { leavesOf, type Framework, type Profile } from "../framework";
import { ok, refused, type Result, type Snapshot } from "../workbook";

/** One thing that the user knows better than we: what a column, a row or a sheet is. `null`: nothing of the kind. */
export type Correction =
  | { readonly kind: "column"; readonly sheet: string; readonly role: ColumnRole; readonly column: number | null }
  | { readonly kind: "row"; readonly sheet: string; readonly row: number; readonly indicator: string | null }
  | { readonly kind: "agency"; readonly sheet: string; readonly agency: string };

/** A correction that names something that is not there. */
export type CorrectionRefusal =
  | { readonly kind: "no-such-sheet"; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: "no-such-indicator"; readonly name: string }
  | { readonly kind: "no-such-agency"; readonly name: string; readonly known: readonly string[] };

/** In the order in which a mapping is read back, so that what is kept once is the same text when it is kept again. */
const BLANK: SheetMapping = { columns: {}, rows: {} };

/** The mapping with the corrections laid over it; later ones win. */
export function corrected(mapping: Mapping, corrections: readonly Correction[]): Mapping {
  return corrections.reduce((known, correction) => {
    const sheet = Object.hasOwn(known.sheets, correction.sheet) ? (known.sheets[correction.sheet] ?? BLANK) : BLANK;
    return { ...known, sheets: { ...known.sheets, [correction.sheet]: correctedSheet(sheet, correction) } };
  }, mapping);
}

function correctedSheet(sheet: SheetMapping, correction: Correction): SheetMapping {
  switch (correction.kind) {
    case "column":
      return { ...sheet, columns: { ...freed(sheet.columns ?? {}, correction.column), [correction.role]: correction.column } };
    case "row":
      return { ...sheet, rows: { ...sheet.rows, [correction.row]: correction.indicator } };
    case "agency":
      return { ...sheet, agency: correction.agency };
  }
}

/** A column has one role: what was said of it before is taken back. */
function freed(columns: NonNullable<SheetMapping["columns"]>, column: number | null): NonNullable<SheetMapping["columns"]> {
  return Object.fromEntries(Object.entries(columns).filter(([, known]) => column === null || known !== column));
}

interface Known {
  readonly snapshot: Snapshot;
  readonly framework: Framework;
  readonly profile: Profile;
}

/** The corrections with the sheets' names as the workbook spells them, or the first that names something that is not there. */
export function resolvedCorrections(corrections: readonly Correction[], known: Known): Result<readonly Correction[], CorrectionRefusal> {
  const resolved: Correction[] = [];
  for (const correction of corrections) {
    const sheet = known.snapshot.sheets.find(({ name }) => spelling(name) === spelling(correction.sheet))?.name;
    const refusal = sheet === undefined ? noSheet(correction, known) : refusalOf(correction, known);
    if (refusal) return refused(refusal);
    resolved.push({ ...correction, sheet: sheet ?? correction.sheet });
  }
  return ok(resolved);
}

/** Excel holds names of sheets for the same without regard to case; terminals compose letters in their own way. */
function spelling(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function noSheet({ sheet }: Correction, { snapshot }: Known): CorrectionRefusal {
  return { kind: "no-such-sheet", name: sheet, known: snapshot.sheets.map(({ name }) => name) };
}

function refusalOf(correction: Correction, { framework, profile }: Known): CorrectionRefusal | null {
  if (correction.kind === "row" && correction.indicator !== null && !isIndicator(framework, correction.indicator)) {
    return { kind: "no-such-indicator", name: correction.indicator };
  }
  if (correction.kind === "agency" && !profile.agencies.some(({ id }) => id === correction.agency)) {
    return { kind: "no-such-agency", name: correction.agency, known: profile.agencies.map(({ id }) => id) };
  }
  return null;
}

function isIndicator(framework: Framework, code: string): boolean {
  return leavesOf(framework).some((node) => node.code === code);
}
