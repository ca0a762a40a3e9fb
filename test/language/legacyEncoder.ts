import { TCVN3 } from "../../src/language/tcvn3";
import { VNI } from "../../src/language/vni";

/** Letter → what a legacy keyboard driver stored for it; the first of several spellings. */
function inverse(table: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const [seen, letter] of table) if (!out.has(letter)) out.set(letter, seen);
  return out;
}

const TABLES = { tcvn3: inverse(TCVN3), vni: inverse(VNI) };

/** As typed in the 1990s. TCVN3 has no toned capitals: they fall back to small letters, as they did. */
export function encodeLegacy(text: string, encoding: keyof typeof TABLES): string {
  const table = TABLES[encoding];
  return Array.from(text.normalize("NFC"), (letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter).join("");
}
