import type { Bilingual } from "../../framework";
import type { CellInput } from "../../workbook";
import type { Fix } from "../rules/finding";

/** A fix as people read it: what stands there and what will. Text stands in quotation marks, so that `"7,25"` and `7,25` differ. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

const BLANK: Bilingual = { vi: "(để trống)", en: "(blank)" };
const TRUTH: Readonly<Record<keyof Bilingual, readonly [string, string]>> = { vi: ["SAI", "ĐÚNG"], en: ["FALSE", "TRUE"] };

export function changeOf(fix: Fix, language: keyof Bilingual): Change {
  return { before: fix.before === "" ? BLANK[language] : quoted(fix.before), after: shown(fix.after, language) };
}

function shown(input: CellInput, language: keyof Bilingual): string {
  switch (input.kind) {
    case "blank":
      return BLANK[language];
    case "text":
      return quoted(input.text);
    case "number":
      return numberText(input.number, language);
    case "boolean":
      return TRUTH[language][input.boolean ? 1 : 0];
    case "formula":
      return `=${input.formula}`;
  }
}

/** A cell may hold 32,767 characters; a change is read at a glance. */
const LONGEST = 160;

function quoted(text: string): string {
  const letters = Array.from(text.slice(0, 2 * LONGEST));
  return letters.length > LONGEST ? `"${letters.slice(0, LONGEST - 1).join("")}…"` : `"${text}"`;
}

/** All digits of the number, decimal comma in Vietnamese, no thousands: what will be stored, not a picture of it. */
function numberText(number: number, language: keyof Bilingual): string {
  const digits = String(number);
  return language === "vi" ? digits.replace(".", ",") : digits;
}
