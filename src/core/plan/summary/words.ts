import type { Bilingual } from "../../../framework";
import type { SummaryWords } from "./text";
import { WORDS_EN } from "./text.en";
import { WORDS_VI } from "./text.vi";

export const SUMMARY_WORDS: Readonly<Record<keyof Bilingual, SummaryWords>> = { vi: WORDS_VI, en: WORDS_EN };
