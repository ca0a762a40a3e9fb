import type { Fault } from "./faults";
import type { FaultSentences } from "./text";
import { EN } from "./text.en";
import { VI } from "./text.vi";
import type { Bilingual } from "./types";

function sentence(sentences: FaultSentences, fault: Fault): string {
  // The table is typed by kind; that the kind picks the right entry is what TypeScript cannot follow.
  return (sentences[fault.kind] as (fault: Fault) => string)(fault);
}

/** What is wrong, where, and how to mend it. */
export function sentenceOf(fault: Fault): Bilingual {
  return { vi: sentence(VI, fault), en: sentence(EN, fault) };
}
