import type { Bilingual } from "../framework";
import type { HostError } from "../workbook";
import type { Bug } from "./bug";
import type { CheckRefusal, StampRefusal } from "./refusals";

export type Language = keyof Bilingual;

/** One sentence for each kind of a closed union of facts: a kind without a sentence fails the build. */
export type SentencesOf<Fact extends { readonly kind: string }> = {
  readonly [Kind in Fact["kind"]]: (fact: Extract<Fact, { kind: Kind }>) => string;
};

/** Why a file cannot be opened or written and what to do: one sentence each, naming the file. */
export type HostText = { readonly [Kind in HostError["kind"]]: (error: Extract<HostError, { kind: Kind }>, file: string) => string };

/** Why a call cannot be judged. */
export type RefusalText = SentencesOf<CheckRefusal | StampRefusal>;

/** Every sentence of the use cases that is not about a finding; those stand with the rules. */
export interface AppText {
  readonly host: HostText;
  readonly refusal: RefusalText;
  /** Our own fault, with what to quote. */
  readonly bug: (bug: Bug, file: string) => string;
}
