import { isOwnedSheet, type Sheet } from "../../workbook";
import type { CheckContext, Rule } from "./context";
import { everyRow } from "./rows";
import { spoken, type Spoken } from "./speaking";

export const formulaLikeText: Rule<"formula-like-text"> = {
  id: "formula-like-text",
  judge(context) {
    const sheets = context.snapshot.sheets.filter((sheet) => sheet.visibility === "visible" && !isOwnedSheet(sheet.name));
    const rows = indicatorRows(context);
    return sheets.flatMap((sheet) => onSheet(sheet, rows));
  },
};

type Subject = { readonly indicator: string; readonly component: string | null };

function indicatorRows(context: CheckContext): ReadonlyMap<string, Subject> {
  return new Map(everyRow(context).map(({ reading }) => [rowKey(reading.sheet, reading.row), reading]));
}

function rowKey(sheet: string, row: number): string {
  return `${row} ${sheet}`;
}

function onSheet(sheet: Sheet, subjects: ReadonlyMap<string, Subject>): readonly Spoken<"formula-like-text">[] {
  const found: Spoken<"formula-like-text">[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, { content, formula }] of cells) {
      if (content.kind !== "text" || formula !== undefined || !looksLikeFormula(content.text)) continue;
      const { indicator, component } = subjects.get(rowKey(sheet.name, row)) ?? { indicator: null, component: null };
      const at = { sheet: sheet.name, row, column };
      found.push(spoken("formula-like-text", { at, sheet: sheet.name, indicator, component }, { text: content.text }));
    }
  }
  return found;
}

/** Glued to the sign: a call `SUM(`, a reckoning with a cell `A1+`, or a command of another program `cmd|`. */
const FORMULA = /^(?:[A-Z]{2,}[A-Z0-9.]*\(|\$?[A-Z]{1,3}\$?\d{1,7}\s?[-+*/^&=<>]|[^|]{0,60}\b[a-z]{2,20}\|\s?['"/])/i;
const COMMAND = /^(?:cmd|dde|msexcel|powershell|mshta)\|/i;

/**
 * A text that a program which opens the file could take for a formula. `=` is enough, unless it is an arrow, a ruled line or an explanation
 * (`= Số DN / Tổng số DN`); behind `+`, `-` and `@` a formula must follow: `- Hạ tầng`, `+84 24…`, `-` and an address are nothing of the kind.
 */
export function looksLikeFormula(text: string): boolean {
  if (!/^[=+\-@]/.test(text)) return false;
  const rest = text.slice(1, 400);
  const formula = FORMULA.test(rest) || COMMAND.test(rest);
  if (text.startsWith("=")) return /^[^\s=><]/.test(rest) || FORMULA.test(rest.trimStart());
  return formula;
}
