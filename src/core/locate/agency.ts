import type { Agency, Profile } from "../../framework";
import { foldBare, remember } from "../../language";
import type { AgencyMatch, Reading } from "../reading";
import type { Grid } from "./grid";

/** Agencies made ready for being recognised in texts. */
export interface Agencies {
  /** The agency that a text names, and whether the text is nothing but its name. */
  named(text: string): { readonly agency: Agency; readonly whole: boolean; readonly length: number } | null;
}

const prepared = new WeakMap<Profile, Agencies>();

export function agenciesOf(profile: Profile): Agencies {
  let agencies = prepared.get(profile);
  if (!agencies) prepared.set(profile, (agencies = prepare(profile)));
  return agencies;
}

function prepare(profile: Profile): Agencies {
  const names = profile.agencies.flatMap((agency) =>
    [agency.name, ...agency.aliases].map((name) => ({ agency, key: words(name) })).filter(({ key }) => key.length >= 3),
  );
  const places = [profile.place.name, ...profile.place.aliases].map(words);
  const byId = new Map(profile.agencies.map((agency) => [words(agency.id), agency]));
  names.sort((a, b) => b.key.length - a.key.length);
  return {
    named: remember((text) => {
      const key = words(text);
      const exact = byId.get(key);
      if (exact) return { agency: exact, whole: true, length: key.length };
      const found = names.find((name) => ` ${key} `.includes(` ${name.key} `));
      if (!found) return null;
      const rest = ` ${key} `.replace(` ${found.key} `, " ").trim();
      return { agency: found.agency, whole: rest === "" || places.some((place) => rest === place), length: found.key.length };
    }),
  };
}

function words(text: string): string {
  return foldBare(text.slice(0, 300))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The province's own letterhead, the addressee and the footer name agencies that are not the one reporting. */
const NOT_THE_REPORTER =
  /^(kinh gui|gui|noi nhan|noi gui|nop ve|gui ve|luu|kem theo|can cu|ghi chu|nguon|thuc hien cong van|theo (cong van|ke hoach|huong dan))\b|(gui|nop)( ve)? so |qua so |cong van so|van ban so|ke hoach so|theo huong dan/;
const REPORTER =
  /^(don vi|co quan|ten don vi|ten co quan|don vi bao cao|co quan bao cao|don vi thuc hien|so,? nganh|don vi cung cap)[^:]{0,40}:/;

/** Every place that names the agency whose table this is: the tab, the lines above the table, the file's name; surest first. */
export function agencyClaims(grid: Grid, titleRows: readonly number[], file: string, profile: Profile): readonly AgencyMatch[] {
  const agencies = agenciesOf(profile);
  const claims: AgencyMatch[] = [];
  const tab = agencies.named(grid.sheet.name);
  if (tab) claims.push({ agency: tab.agency.id, confidence: tab.whole ? 0.95 : 0.85, by: "sheet", at: null });
  for (const row of titleRows) {
    for (const column of grid.sheet.rows.get(row)?.keys() ?? []) claims.push(...claimsOf(grid, row, column, agencies));
  }
  const name =
    agencies.named(file.replace(/\.[a-z]{3,4}$/i, "").replace(/[_\-.]+/g, " ")) ?? agencies.named(file.replace(/\.[a-z]{3,4}$/i, ""));
  if (name) claims.push({ agency: name.agency.id, confidence: 0.6, by: "file", at: null });
  return claims.sort((a, b) => b.confidence - a.confidence);
}

/** A letterhead breaks long names over two lines of a cell, or over two rows. */
function claimsOf(grid: Grid, row: number, column: number, agencies: Agencies): AgencyMatch[] {
  const lines = grid.text(row, column).split(/\r?\n/).slice(0, 12);
  const below = grid.text(row + 1, column).split(/\r?\n/, 1)[0] ?? "";
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? below;
    return next === "" || agencies.named(line) || agencies.named(next) ? [] : [`${line} ${next}`];
  });
  return [...lines, ...pairs].flatMap((line): AgencyMatch[] => {
    const key = foldBare(line);
    if (line.length > 200 || NOT_THE_REPORTER.test(key)) return [];
    const found = agencies.named(line);
    if (!found) return [];
    const confidence = REPORTER.test(key) ? 0.95 : found.whole ? 0.9 : 0.75;
    return [{ agency: found.agency.id, confidence, by: "title", at: { sheet: grid.sheet.name, row, column } }];
  });
}

const SIGNED = /^(tl |kt |q )?(pho )?(giam doc|truong ban|cuc truong|chanh (van phong|thanh tra)|thu truong)\b/;

/** Who signs below the table, where nothing above names the agency. */
export function signatureClaims(grid: Grid, rows: readonly number[], profile: Profile): readonly AgencyMatch[] {
  const agencies = agenciesOf(profile);
  return rows.flatMap((row) =>
    [...(grid.sheet.rows.get(row)?.keys() ?? [])].flatMap((column): AgencyMatch[] => {
      const line = grid.text(row, column).replace(/\s+/g, " ");
      const found = SIGNED.test(foldBare(line).replaceAll(".", "")) ? agencies.named(line) : null;
      return found ? [{ agency: found.agency.id, confidence: 0.7, by: "title", at: { sheet: grid.sheet.name, row, column } }] : [];
    }),
  );
}

/** Agencies that a cover sheet names as its own: a line that is nothing but the name, or says "Đơn vị báo cáo:". */
export function coverClaims(grid: Grid, profile: Profile): readonly AgencyMatch[] {
  const agencies = agenciesOf(profile);
  const rows = grid.rowNumbers.slice(0, 40);
  const claims = rows.flatMap((row) =>
    [...(grid.sheet.rows.get(row)?.keys() ?? [])].flatMap((column) => claimsOf(grid, row, column, agencies)),
  );
  return claims.filter(({ confidence }) => confidence >= 0.9);
}

/**
 * The agency of the rows, where no place names one: the one that nearly all of their agency cells name, else the one that leads most of them
 * and clearly more of them than any other does.
 */
export function agencyByRows(readings: readonly Reading[], profile: Profile): AgencyMatch | null {
  const own = readings.filter((reading) => !reading.isParent);
  const found = agencyByCells(own, profile) ?? agencyByLeads(own, profile);
  return found === null ? null : { agency: found, confidence: 0.5, by: "rows", at: null };
}

function agencyByCells(readings: readonly Reading[], profile: Profile): string | null {
  const named = readings
    .map((reading) => reading.agency && agenciesOf(profile).named(reading.agency.text)?.agency.id)
    .filter((id) => typeof id === "string");
  const [best] = named;
  return best !== undefined && named.length * 2 >= readings.length && named.every((id) => id === best) ? best : null;
}

function agencyByLeads(readings: readonly Reading[], profile: Profile): string | null {
  if (readings.length < 3) return null;
  const shares = profile.agencies.map(({ id }) => ({ id, count: readings.filter((reading) => leads(profile, id, reading)).length }));
  const [best, second] = shares.sort((a, b) => b.count - a.count);
  return best && best.count >= readings.length * 0.6 && (second?.count ?? 0) * 2 <= best.count ? best.id : null;
}

export function leads(profile: Profile, agency: string, { indicator, component }: Pick<Reading, "indicator" | "component">): boolean {
  return profile.leads.some(
    (lead) =>
      lead.agency === agency && lead.node === indicator && (component === null || lead.component === null || lead.component === component),
  );
}
