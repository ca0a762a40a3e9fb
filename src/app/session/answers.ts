import { MAPPING_KEY, readMapping, writeMapping, type Mapping, type SheetMapping } from "../../core/locate";
import { profileById } from "../../framework";
import { isOwnedSheet, type MemoryEdit, type Plan, type Snapshot } from "../../workbook";
import { corrected, type Correction } from "../mapping";

/** Keeps a mapping in the workbook; one that says nothing leaves no trace. */
function keep(mapping: Mapping): Plan {
  const blank = Object.keys(mapping.sheets).length === 0 && mapping.profile === undefined;
  const edit: MemoryEdit = { kind: "memory", key: MAPPING_KEY, value: blank ? null : writeMapping(mapping) };
  return { edits: [edit] };
}

export function planOfAnswer(snapshot: Snapshot, correction: Correction): Plan {
  return keep(corrected(readMapping(snapshot.memory), [correction]));
}

/** The agency is said of each sheet, as an answer of the user would be; so the command line and the next reader hear of it too. */
export function planOfAgency(snapshot: Snapshot, id: string | null): Plan {
  const mapping = readMapping(snapshot.memory);
  const names = snapshot.sheets.filter(({ name }) => !isOwnedSheet(name)).map(({ name }) => name);
  const sheets = names.map((name) => [name, withAgency(sheetOf(mapping, name), id)] as const);
  return keep(withSheets(mapping, sheets));
}

/** Agencies that the other profile does not know are taken back with the change. */
export function planOfProfile(snapshot: Snapshot, id: string): Plan {
  const mapping = readMapping(snapshot.memory);
  const known = new Set(profileById(id)?.agencies.map((agency) => agency.id));
  const sheets = Object.entries(mapping.sheets).map(([name, sheet]) => {
    const unknown = sheet.agency !== undefined && !known.has(sheet.agency);
    return [name, unknown ? withAgency(sheet, null) : sheet] as const;
  });
  return keep({ ...withSheets(mapping, sheets), profile: id });
}

function sheetOf(mapping: Mapping, name: string): SheetMapping {
  return (Object.hasOwn(mapping.sheets, name) ? mapping.sheets[name] : undefined) ?? {};
}

function withAgency({ agency: _, ...rest }: SheetMapping, id: string | null): SheetMapping {
  return id === null ? rest : { ...rest, agency: id };
}

function saysSomething({ agency, columns = {}, rows = {} }: SheetMapping): boolean {
  return agency !== undefined || Object.keys(columns).length > 0 || Object.keys(rows).length > 0;
}

function withSheets(mapping: Mapping, sheets: readonly (readonly [string, SheetMapping])[]): Mapping {
  const said = sheets.filter(([, sheet]) => saysSomething(sheet));
  return { ...mapping, sheets: Object.fromEntries(said) };
}
