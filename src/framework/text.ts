import type { Fault } from "./faults";

/** One sentence for every kind of fault: a kind without one does not compile. */
export type FaultSentences = { readonly [Kind in Fault["kind"]]: (fault: Extract<Fault, { readonly kind: Kind }>) => string };
