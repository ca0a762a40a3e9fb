import type { RuleTexts } from "./text";
import { PLACES_VI } from "./text-places.vi";
import { FIGURES_VI } from "./text-figures.vi";
import { PAPERS_VI } from "./text-papers.vi";

/** Every sentence of the rules in Vietnamese. */
export const TEXT_VI: RuleTexts = { ...PLACES_VI, ...FIGURES_VI, ...PAPERS_VI };
