import { LETTERS } from "./characters";
import { TYPE_NAMES, typeOfSymbol } from "./documentTypes";

/** A document's number, or the open place for one, found in a text. */
export interface FoundNumber {
  /** Where the citation begins, its type included: `Kế hoạch số 345/KH-UBND`. */
  readonly start: number;
  readonly end: number;
  /** Spaces removed; `null` for an open place. */
  readonly number: string | null;
  readonly type: string;
  readonly issuer: string;
}

const SYMBOL = String.raw`[${LETTERS}][${LETTERS}\d&]{0,14}(?:(?:[-/]| ?- ?(?=[${LETTERS}]{2}))[${LETTERS}][${LETTERS}\d&]{0,14}){0,3}`;
const ISSUED = String.raw`(?<![\d.,/-])(\d{1,6}[a-zA-Z]?) ?(?:/ ?(\d{4}) ?)?([/-]) ?(${SYMBOL})`;
/** Dots, underscores or mere space where the number should stand. */
const OPEN = String.raw`(?:[sS][ốỐ] ?:? ?[.…_ ]{0,40}|(?:…|[._]{2})[.…_]{0,40} ?)(?<!\d)/ ?(${SYMBOL})`;
const NUMBER = new RegExp(`${ISSUED}|${OPEN}`, "g");
const BEFORE = new RegExp(`(?<![${LETTERS}])(${TYPE_NAMES.join("|")})? ?(số|so)? ?:? ?$`, "i");
const LONGEST_BEFORE = 40;

/** `text`: NFC, plain spaces and dashes. In order of appearance. `1.000/10.000`, `km/h`, `10/2024` and `12/GRDP` are no document numbers. */
export function findDocumentNumbers(text: string): readonly FoundNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => describe(text, match)).filter((found) => found !== null);
}

function describe(text: string, match: RegExpMatchArray): FoundNumber | null {
  const [whole, digits, year, mark, issuedSymbol, openSymbol] = match;
  const at = match.index ?? 0;
  const symbol = (issuedSymbol ?? openSymbol ?? "").replace(/ /g, "");
  const [before = "", typeName = "", said] = BEFORE.exec(text.slice(Math.max(0, at - LONGEST_BEFORE), at)) ?? [];
  const announced = typeName !== "" || said !== undefined || digits === undefined;
  if (!isSymbol(symbol, mark ?? "/", announced)) return null;
  return {
    start: typeName ? at - before.length : at,
    end: at + whole.length,
    number: digits === undefined ? null : `${digits}${year ? `/${year}` : ""}${mark ?? "/"}${symbol}`,
    type: typeName || typeFromSymbol(symbol),
    issuer: issuerFromSymbol(symbol),
  };
}

function isSymbol(symbol: string, mark: string, announced: boolean): boolean {
  const parts = symbol.split(/[-/]/);
  const first = parts[0] ?? "";
  const known = typeOfSymbol(first) !== null;
  if (/^QH\d{1,2}$/i.test(symbol)) return true;
  if (mark === "-") return known && symbol.includes("/");
  if (parts.length > 1) return known || (first.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part)) && /\p{Lu}{2}/u.test(first));
  return announced && (known || /^\p{Lu}{2,}$/u.test(first));
}

/** By decree 30/2020/NĐ-CP a number without a type's symbol is that of a công văn: `2761/BKHCN-HVKHCN`. */
function typeFromSymbol(symbol: string): string {
  const parts = symbol.split(/[-/]/);
  if (/^QH\d/i.test(symbol)) return "Luật";
  return typeOfSymbol(parts[0] ?? "") ?? (parts.length > 1 ? "Công văn" : "");
}

function issuerFromSymbol(symbol: string): string {
  if (/^QH\d/i.test(symbol)) return "Quốc hội";
  const [first = "", ...rest] = symbol.split(/[-/]/);
  return typeOfSymbol(first) === null ? first : rest.join("-");
}
