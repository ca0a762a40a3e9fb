import type { Framework, Profile } from "../../../framework";
import type { ColumnRole } from "../../reading";
import { columnName, type CellInput, type NewSheetEdit, type OwnedCell, type OwnedSheet, type OwnedStyle } from "../../../workbook";
import { LOOKS } from "../looks";
import { formRows, type FormRow } from "./form-rows";
import { FORM_WORDS } from "./form-words";
import { guideSheet, SUPPLY_LIST } from "./guide";

/** The form as it will stand in a workbook, and where each thing is in it. */
export interface Form {
  /** The sheet of the form, then the sheet of its guide and lists; to be applied together. */
  readonly edits: readonly [NewSheetEdit, NewSheetEdit];
  readonly sheet: string;
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** The row of an indicator, or of one component of it, by `formKey`. */
  readonly rows: ReadonlyMap<string, number>;
}

export interface FormRequest {
  readonly framework: Framework;
  readonly profile: Profile;
  /** `null`: the whole province. */
  readonly agency: string | null;
  /** Sheets that stand in the workbook already: their names are taken, whatever the case. */
  readonly taken: readonly string[];
}

export const formKey = (indicator: string, component: string | null): string =>
  component === null ? indicator : `${indicator}/${component}`;

const HEADER_ROW = 8;
const WIDTHS: Readonly<Partial<Record<ColumnRole, number>>> = {
  ordinal: 5, code: 8, name: 42, unit: 13, previous: 11, value: 11, target: 13, source: 12, agency: 20, evidence: 30, note: 16 }; // prettier-ignore

/** Columns of an agency's form; the province's has the leading agency beside. */
const ROLES: readonly ColumnRole[] = ["ordinal", "code", "name", "unit", "previous", "value", "target", "source", "evidence", "note"];

/**
 * A department's own form: its indicators under their pillars, units, targets of the profile, a list for the source, room for evidence, a guide.
 * `null` where the agency leads no indicator.
 */
export function formPlan(request: FormRequest): Form | null {
  const rows = formRows(request.framework, request.profile, request.agency);
  if (rows.length === 0) return null;
  const roles = request.agency === null ? ROLES.flatMap((role): ColumnRole[] => (role === "evidence" ? ["agency", role] : [role])) : ROLES;
  const columns = Object.fromEntries(roles.map((role, index) => [role, index + 1]));
  const sheet = freeName(`Biểu PII ${request.profile.year}`, request.taken);
  const guide = freeName(FORM_WORDS.guide.sheet, [...request.taken, sheet]);
  const content = formSheet(request, rows, roles, guide);
  return {
    edits: [
      { kind: "new-sheet", sheet, content },
      { kind: "new-sheet", sheet: guide, content: guideSheet([]) },
    ],
    sheet,
    columns,
    rows: new Map(
      rows.flatMap((row, index) =>
        row.kind === "indicator" ? [[formKey(row.indicator, row.component), HEADER_ROW + 1 + index] as const] : [],
      ),
    ),
  };
}

/** `Biểu PII 2024`, `Biểu PII 2024 (2)`, …: a sheet of the user's is never written over. */
function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

function formSheet(request: FormRequest, rows: readonly FormRow[], roles: readonly ColumnRole[], guide: string): OwnedSheet {
  const last = HEADER_ROW + rows.length;
  const source = roles.indexOf("source") + 1;
  return {
    columnWidths: roles.map((role) => WIDTHS[role] ?? 12),
    cells: [
      ...head(request, roles.length),
      ...header(request.profile.year, roles),
      ...rows.flatMap((row, index) => bodyRow(row, HEADER_ROW + 1 + index, roles, ordinalOf(rows, index))),
      ...signatures(last + 2, roles.length),
    ],
    merges: [...headMerges(roles.length), ...signatureMerges(last + 2, roles.length)],
    freezeRows: HEADER_ROW,
    repeatRows: { from: HEADER_ROW, to: HEADER_ROW },
    landscape: true,
    validations: [
      {
        area: { top: HEADER_ROW + 1, bottom: last, left: source, right: source },
        list: { sheet: guide, area: SUPPLY_LIST },
        message: FORM_WORDS.sourceMessage,
      },
    ],
  };
}

const ordinalOf = (rows: readonly FormRow[], index: number): number =>
  rows.slice(0, index + 1).filter(({ kind }) => kind === "indicator").length;

function head({ profile, framework, agency }: FormRequest, width: number): OwnedCell[] {
  const name = agency === null ? null : (profile.agencies.find(({ id }) => id === agency)?.name ?? agency);
  const right = rightHalf(width);
  return [
    ...(name === null ? [] : [text(1, 1, FORM_WORDS.committee(profile.place.name).toUpperCase(), LOOKS.issuer)]),
    text(name === null ? 1 : 2, 1, (name ?? FORM_WORDS.committee(profile.place.name)).toUpperCase(), LOOKS.headStrong),
    text(1, right, FORM_WORDS.country, LOOKS.headStrong),
    text(2, right, FORM_WORDS.motto, LOOKS.headStrong),
    text(4, 1, FORM_WORDS.title(framework.title.vi, profile.year), LOOKS.title),
    text(5, 1, name === null ? FORM_WORDS.place(profile.place.name) : FORM_WORDS.agency(name), { align: "center" }),
  ];
}

const rightHalf = (width: number): number => Math.ceil(width / 2);

function headMerges(width: number): string[] {
  const last = columnName(width);
  const left = columnName(rightHalf(width) - 1);
  const right = columnName(rightHalf(width));
  return [`A1:${left}1`, `A2:${left}2`, `${right}1:${last}1`, `${right}2:${last}2`, `A4:${last}4`, `A5:${last}5`];
}

function header(year: number, roles: readonly ColumnRole[]): OwnedCell[] {
  const words: Readonly<Partial<Record<ColumnRole, string>>> = FORM_WORDS.columns(year);
  return roles.map((role, index) => text(HEADER_ROW, index + 1, words[role] ?? "", LOOKS.tableHeader));
}

function bodyRow(row: FormRow, at: number, roles: readonly ColumnRole[], ordinal: number): OwnedCell[] {
  return roles.map((role, index) => {
    const column = index + 1;
    if (row.kind === "heading") return headingCell(row, role, at, column);
    return { row: at, column, input: inputOf(row, role, ordinal), style: styleOf(role) };
  });
}

function headingCell(row: Extract<FormRow, { kind: "heading" }>, role: ColumnRole, at: number, column: number): OwnedCell {
  const style = { ...LOOKS.wrapped, bold: true, fill: row.depth > 2 ? "#F5F6F8" : "#E9ECF1" };
  if (role === "code") return text(at, column, row.code, { ...style, align: "center" });
  return text(at, column, role === "name" ? row.name : "", style);
}

function inputOf(row: Extract<FormRow, { kind: "indicator" }>, role: ColumnRole, ordinal: number): CellInput {
  const written: Readonly<Partial<Record<ColumnRole, string>>> = {
    code: row.indicator,
    name: row.name,
    unit: row.unit,
    target: row.target,
    source: FORM_WORDS.supply[row.supply],
    agency: row.agencies.join("; "),
  };
  if (role === "ordinal") return { kind: "number", number: ordinal };
  return input(written[role] ?? "");
}

const RIGHT: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["previous", "value"]);
const CENTRED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["ordinal", "code", "unit", "target", "source"]);

/** Codes are text, so that nothing turns 1.1.1 into a date when it is typed again. */
function styleOf(role: ColumnRole): OwnedStyle {
  if (RIGHT.has(role)) return { ...LOOKS.wrapped, align: "right" };
  const style = CENTRED.has(role) ? LOOKS.centred : LOOKS.wrapped;
  return role === "code" ? { ...style, numberFormat: "@" } : style;
}

function signatures(row: number, width: number): OwnedCell[] {
  const right = rightHalf(width);
  return [
    text(row, right, FORM_WORDS.day, { italic: true, align: "center" }),
    text(row + 1, 1, FORM_WORDS.writer, LOOKS.headStrong),
    text(row + 1, right, FORM_WORDS.head, LOOKS.headStrong),
    text(row + 2, 1, FORM_WORDS.signed, { italic: true, align: "center" }),
    text(row + 2, right, FORM_WORDS.signed, { italic: true, align: "center" }),
  ];
}

function signatureMerges(row: number, width: number): string[] {
  const [left, right, last] = [columnName(rightHalf(width) - 1), columnName(rightHalf(width)), columnName(width)];
  return [row, row + 1, row + 2].flatMap((each) => [`${right}${each}:${last}${each}`, ...(each > row ? [`A${each}:${left}${each}`] : [])]);
}

const input = (words: string): CellInput => (words === "" ? { kind: "blank" } : { kind: "text", text: words });

function text(row: number, column: number, words: string, style: OwnedStyle): OwnedCell {
  return { row, column, input: input(words), style };
}
