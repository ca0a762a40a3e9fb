import type { Language } from "../../app";
import type { OpenStep } from "../book/protocol";
import { TEXT_EN } from "./text.en";
import { TEXT_VI } from "./text.vi";

/** Every sentence of the page around grid and pane. */
export interface PageText {
  readonly product: string;
  readonly open: string;
  readonly save: string;
  readonly saveHint: string;
  readonly unsaved: string;
  readonly files: string;
  readonly closeFile: (name: string) => string;
  readonly language: string;
  readonly theme: string;
  readonly themes: { readonly system: string; readonly light: string; readonly dark: string };
  readonly gridLabel: string;
  readonly pane: string;
  readonly showGrid: string;
  readonly showPane: string;
  readonly hidePane: string;
  readonly width: string;
  readonly drop: string;
  readonly dropHint: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly sample: string;
  readonly step: (step: OpenStep, done: number, of: number) => string;
  readonly stop: string;
  readonly gridLoading: string;
  readonly paneLoading: string;
  readonly chunkFailed: string;
  readonly reload: string;
  readonly failedTitle: string;
  readonly openAnother: string;
  readonly bug: (id: string) => string;
  readonly dismiss: string;
  readonly restore: (name: string, time: string) => string;
  readonly doRestore: string;
  readonly dropDraft: string;
  readonly saved: (name: string) => string;
  readonly saveFailed: string;
  readonly nothingToSave: string;
  readonly editedName: (stem: string, extension: string) => string;
  readonly pastedName: string;
  readonly pastedSheet: string;
  readonly nothingPasted: string;
  readonly sampleFailed: string;
  readonly closeUnsaved: (name: string) => string;
  readonly discard: string;
  readonly keepOpen: string;
  readonly valuesOnly: (cells: number, formulas: number) => string;
  readonly protectedSheet: (sheet: string) => string;
  readonly ownSheet: (sheet: string) => string;
  readonly arrayCell: (cell: string) => string;
  readonly cannotWrite: (cell: string) => string;
  readonly noFile: string;
}

const TEXTS: Readonly<Record<Language, PageText>> = { vi: TEXT_VI, en: TEXT_EN };

export function pageText(language: Language): PageText {
  return TEXTS[language];
}
