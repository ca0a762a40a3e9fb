import type { RuleGroup, RuleId, RULES } from "./catalogue";
import type { FactsByRule } from "./facts";

/** Where a finding is, as a sentence needs it. */
export interface Place {
  /** `F9`; `null` where the workbook has no such cell. */
  readonly cell: string | null;
  readonly sheet: string | null;
  readonly indicator: string | null;
}

/** What one rule says in one language. */
export interface RuleText<Id extends RuleId> {
  /** The heading over its findings. */
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
  /** How to mend it, in general. */
  readonly mend: string;
  /** One finding: what, where, why, how to mend. */
  sentence(facts: FactsByRule[Id], place: Place): string;
}

export type RuleTexts = { readonly [Id in RuleId]: RuleText<Id> };

/** The texts of all rules of some groups. */
export type TextsOf<Group extends RuleGroup> = {
  readonly [Id in RuleId as (typeof RULES)[Id]["group"] extends Group ? Id : never]: RuleText<Id>;
};
