import type { RuleTexts } from "./text";
import { MERGE_EN } from "./text-merge.en";
import { PLACES_EN } from "./text-places.en";
import { FIGURES_EN } from "./text-figures.en";
import { PAPERS_EN } from "./text-papers.en";
import { SCORES_EN } from "./text-scores.en";

/** Every sentence of the rules in English. */
export const TEXT_EN: RuleTexts = { ...PLACES_EN, ...FIGURES_EN, ...PAPERS_EN, ...SCORES_EN, ...MERGE_EN };
