import type { RuleTexts } from "./text";
import { MERGE_VI } from "./text-merge.vi";
import { PLACES_VI } from "./text-places.vi";
import { FIGURES_VI } from "./text-figures.vi";
import { PAPERS_VI } from "./text-papers.vi";
import { SCORES_VI } from "./text-scores.vi";

/** Every sentence of the rules in Vietnamese. */
export const TEXT_VI: RuleTexts = { ...PLACES_VI, ...FIGURES_VI, ...PAPERS_VI, ...SCORES_VI, ...MERGE_VI };
