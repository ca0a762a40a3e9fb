import type { Fault } from "./faults";
import { EN } from "./text.en";
import { VI } from "./text.vi";
import type { Bilingual } from "./types";

/** One sentence for every kind of fault: a kind without one does not compile. */
export type FaultSentences = { readonly [Kind in Fault["kind"]]: (fault: Extract<Fault, { readonly kind: Kind }>) => string };

function sentence(sentences: FaultSentences, fault: Fault): string {
  // The table is typed by kind; that the kind picks the right entry is what TypeScript cannot follow.
  return (sentences[fault.kind] as (fault: Fault) => string)(fault);
}

/** What is wrong, where, and how to mend it. */
export function sentenceOf(fault: Fault): Bilingual {
  return { vi: sentence(VI, fault), en: sentence(EN, fault) };
}
