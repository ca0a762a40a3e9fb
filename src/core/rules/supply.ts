import { effectiveIndicator, type Indicator } from "../../framework";
import { fold } from "../../language";
import type { Reading } from "../reading";
import type { CheckContext } from "./context";
import type { Supply } from "./facts";

const LOCAL = new Set(["đp", "tỉnh", "thành phố", "local"].map(fold));
const CENTRAL = new Set(["tw", "t.w", "tư", "bộ", "central"].map(fold));
const LOCAL_WORDS = fold("địa phương");
const CENTRAL_WORDS = fold("trung ương");

/** The indicator as this profile has it; `null` for a code that is none. */
export function indicatorOf(context: CheckContext, code: string): Indicator | null {
  return effectiveIndicator(context.framework, context.profile, code);
}

/** What the row's source cell (`Địa phương`, `Trung ương`) says; `null` where it says neither, or both. */
export function writtenSupply(reading: Reading): Supply | null {
  const words = fold(reading.source?.text ?? "");
  const local = LOCAL.has(words) || words.includes(LOCAL_WORDS);
  const central = CENTRAL.has(words) || words.includes(CENTRAL_WORDS);
  return local === central ? null : local ? "local" : "central";
}

/** Who supplies the row's number: the row's own word, else the profile's, else the framework's. Unknown codes count as central: nobody is blamed. */
export function supplyOf(context: CheckContext, reading: Reading): Supply {
  return writtenSupply(reading) ?? indicatorOf(context, reading.indicator)?.supply.value ?? "central";
}

/**
 * Whether a document must prove the row's number. A row that overrules the supply brings the evidence rule that goes with it:
 * what the province supplies itself is to be proved, what a central body supplies is not.
 */
export function needsEvidence(context: CheckContext, reading: Reading): boolean {
  const indicator = indicatorOf(context, reading.indicator);
  const written = writtenSupply(reading);
  if (written !== null && written !== indicator?.supply.value) return written === "local";
  return supplyOf(context, reading) === "local" && indicator?.evidence.value === "required";
}
