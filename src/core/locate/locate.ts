import type { Framework, Profile } from "../../framework";
import { isOwnedSheet, type Sheet, type Snapshot } from "../../workbook";
import type { AgencyMatch, Located, Reading, Table } from "../reading";
import { agencyByRows, agencyClaims, coverClaims, leads, signatureClaims } from "./agency";
import { catalogOf, type Catalog } from "./catalog";
import { choose } from "./choose";
import { gridOf, type Grid } from "./grid";
import { NO_MAPPING, type Mapping, type SheetMapping } from "./mapping";
import { sectionsOf } from "./sections";
import { frameOf, rememberBySheet } from "./sheet-memory";
import { tableOf, type BareTable } from "./table";
import { tableYears, titleYears } from "./years";

export interface LocateOptions {
  readonly framework: Framework;
  readonly profile: Profile;
  /** The agency that the user named; wins over what the workbook says. */
  readonly agency?: string;
  readonly mapping?: Mapping;
}

/** Finds the indicator tables of a workbook and reads them. Total: any workbook gives an answer, at worst one without tables. */
export function locate(snapshot: Snapshot, options: LocateOptions): Located {
  const looked = snapshot.sheets.filter((sheet) => !isOwnedSheet(sheet.name));
  const found = looked.flatMap((sheet) => tablesOn(snapshot, sheet, options));
  const tables = withSharedAgency(choose(found, snapshot, options.profile), looked, snapshot, options);
  const sheets = new Set(tables.map((table) => table.sheet));
  const others = looked.filter((sheet) => sheet.visibility === "visible" && !sheets.has(sheet.name)).map((sheet) => sheet.name);
  return { tables, agency: agencyOf(tables, options), otherSheets: others };
}

/**
 * A letterhead on the first sheet or on a cover speaks for the sheets behind it that name nobody, as far as their rows do not contradict it.
 */
function withSharedAgency(
  tables: readonly Table[],
  looked: readonly Sheet[],
  snapshot: Snapshot,
  { profile }: LocateOptions,
): readonly Table[] {
  if (tables.every((table) => table.agency)) return tables;
  const holding = new Set(tables.map((table) => table.sheet));
  const covers = looked.filter((sheet) => sheet.visibility === "visible" && !holding.has(sheet.name));
  const said = tables.flatMap((table) => (table.agency && table.agency.by !== "rows" ? [table.agency] : []));
  const claims = said.length > 0 ? said : covers.flatMap((sheet) => coverClaims(gridOf(snapshot, sheet), profile));
  const [claim] = claims;
  if (!claim || claims.some(({ agency }) => agency !== claim.agency)) return tables;
  const shared: AgencyMatch = { ...claim, confidence: Math.min(claim.confidence, 0.8) };
  return tables.map((table) =>
    table.agency || ownShare(table, claim.agency, profile) < 0.5 ? table : { ...table, agency: shared, claims: [shared] },
  );
}

function ownShare({ readings }: Table, agency: string, profile: Profile): number {
  return readings.filter((reading) => leads(profile, agency, reading)).length / readings.length;
}

const remembered = rememberBySheet<readonly Table[]>();

function tablesOn(snapshot: Snapshot, sheet: Sheet, options: LocateOptions): readonly Table[] {
  const mapping = (options.mapping ?? NO_MAPPING).sheets[sheet.name] ?? {};
  const depends = [...frameOf(snapshot), options.framework, options.profile, options.agency, JSON.stringify(mapping)];
  return remembered(sheet, depends, () => tablesOf(snapshot, sheet, options, mapping));
}

function tablesOf(snapshot: Snapshot, sheet: Sheet, options: LocateOptions, mapping: SheetMapping): readonly Table[] {
  const grid = gridOf(snapshot, sheet);
  const tables: Table[] = [];
  let above = 0;
  let titled: readonly number[] = [];
  const catalog = catalogOf(options.framework);
  for (const section of sectionsOf(grid, catalog)) {
    const own = grid.rowNumbers.filter((row) => row > above && row < section.header.area.top);
    // A table whose own title says nothing stands under the first title of its sheet.
    if (titled.length === 0) titled = own;
    const title = titleYears(grid, own).years;
    const found = tableOf(grid, section, options, mapping, title.length > 0 ? title : titleYears(grid, titled).years);
    if (!found || !credible(found.table, catalog)) continue;
    const value = section.header.columns.find(({ column }) => column === found.table.columns.value?.column);
    const claims = claimsFor(grid, own, titled, snapshot.file, options, mapping.agency);
    const ownYears = tableYears(grid, section.header, value, own);
    const years = ownYears.title.length > 0 ? ownYears : tableYears(grid, section.header, value, titled);
    const agency = whose(claims, found.table, options.profile) ?? agencyByRows(found.table.readings, options.profile);
    const below = grid.rowNumbers.filter((row) => row > found.table.body.bottom && row <= section.bottom).slice(0, 20);
    const [signed] = agency ? [] : signatureClaims(grid, below, options.profile);
    tables.push({ ...found.table, claims, agency: agency ?? signed ?? null, years });
    above = found.table.body.bottom;
  }
  return tables;
}

function claimsFor(
  grid: Grid,
  own: readonly number[],
  titled: readonly number[],
  file: string,
  options: LocateOptions,
  mapped?: string,
): readonly AgencyMatch[] {
  const said = options.agency ?? mapped;
  const user: AgencyMatch[] = said === undefined ? [] : [{ agency: said, confidence: 1, by: "user", at: null }];
  const claims = agencyClaims(grid, own, file, options.profile);
  const inherited = claims.some((claim) => claim.by === "title")
    ? []
    : agencyClaims(grid, titled, file, options.profile).filter((claim) => claim.by === "title");
  return [...user, ...[...claims, ...inherited].sort((a, b) => b.confidence - a.confidence)];
}

/**
 * The agency that is named, unless the rows are those of many agencies: then it is the one who collects them. Of a form for everybody
 * the rows that are filled tell whose it is.
 */
function whose(claims: readonly AgencyMatch[], table: BareTable, profile: Profile): AgencyMatch | null {
  const [best] = claims;
  if (!best || best.by === "user") return best ?? null;
  const filled = table.readings.filter(isFilled);
  const told = filled.length > 0 ? filled : table.readings;
  const foreign = told.filter((reading) => !leads(profile, best.agency, reading));
  if (foreign.length * 2 <= told.length) return best;
  const owners = new Set(foreign.map((reading) => profile.leads.find((lead) => lead.node === reading.indicator)?.agency));
  return owners.size >= 3 ? null : best;
}

function isFilled({ value, previous, evidence }: Reading): boolean {
  return [value, previous, evidence].some((cell) => cell !== null && (cell.formula !== null || cell.text.trim() !== ""));
}

/** An outline that happens to be numbered 1.1.1, 1.1.2 is no indicator table: its names have nothing to do with the framework's. */
function credible(table: BareTable, catalog: Catalog): boolean {
  const named = table.readings.filter((reading) => reading.nameLikeness !== null || reading.match === "name");
  const alike = named.filter(
    (reading) =>
      reading.match !== "code" || (reading.nameLikeness ?? 0) >= 0.35 || (catalog.named(reading.writtenName)?.likeness ?? 0) >= 0.7,
  );
  if (named.length > 0 && alike.length < named.length * 0.4) return false;
  if (table.readings.some((reading) => reading.match !== "name")) return true;
  // Tasks and plans speak of the same matters as the indicators: without codes there must be something that is measured.
  const { unit, value, previous, target, evidence } = table.columns;
  const mean = table.readings.reduce((sum, reading) => sum + reading.confidence, 0) / table.readings.length;
  return (unit ?? value ?? previous ?? target ?? evidence) !== undefined && mean >= (table.readings.length >= 2 ? 0.75 : 0.85);
}

/** The agency of the workbook: the one of all its tables, else none. */
function agencyOf(tables: readonly Table[], { agency }: LocateOptions): AgencyMatch | null {
  if (agency !== undefined) return { agency, confidence: 1, by: "user", at: null };
  const matches = tables.map((table) => table.agency);
  const [first] = matches;
  if (!first || matches.some((match) => match?.agency !== first.agency)) return null;
  return matches.reduce<AgencyMatch>((best, match) => (match && match.confidence > best.confidence ? match : best), first);
}
