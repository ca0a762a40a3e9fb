import type { CellInput } from "../../../workbook/plan";
import type { CellRef } from "../../../workbook/snapshot";
import { decodeXstring, encodeXstring, escapeXml } from "../../xlsx/xml/escape";
import type { CellBefore } from "../apply/before";
import type { Changes } from "../apply/changes";
import { JOURNAL_NAMESPACE } from "./namespace";
import type { RuleId } from "../highlights/rules";
import type { AddedMarks } from "./marks";
import { type PackedSheet, packSheet } from "./pack";

/** What a write is about to change: enough to bring it back after the pane that knew it is gone. */
export interface Journal {
  readonly cells: readonly JournalCell[];
  readonly sheets: readonly PackedSheet[];
  /** The texts of our part before and after; `null`: none; absent: the write leaves it as it is. */
  readonly memory?: { readonly before: string | null; readonly after: string | null };
  /** Sheets that were too large to be kept here. */
  readonly omitted: readonly string[];
  /** It tells of rules that are added, and of nothing else. */
  readonly marks?: AddedMarks;
  /** All else of the write is done: it is finished, not rolled back. */
  readonly finish?: Finish;
}

/** What goes at the end of a write, and cannot be taken back. */
export interface Finish {
  /** Of the switches whose rules go. */
  readonly generations: readonly number[];
  /** `null`: nobody knows what Excel calls them. */
  readonly ids: readonly RuleId[] | null;
  readonly sheets: readonly { readonly name: string; readonly id: string | null }[];
}

export interface JournalCell {
  readonly at: CellRef;
  readonly before: CellBefore;
  readonly written: CellInput;
}

/** Characters. On the web a request may have 5 MB, of which the write itself needs its share. */
const MAX_LENGTH = 1_500_000;

/** The text of the part; `null` where a write of one step cannot break off half-way. `isLonger`: it has other steps than the changes. */
export function journalXml({ cells, sheets, memory }: Changes, memoryBefore: string | null, isLonger: boolean): string | null {
  if (cells.length === 0 && sheets.length === 0 && !isLonger) return null;
  const known = cells.flatMap(({ edit, before }) => (before ? [{ at: edit.at, before, written: edit.input }] : []));
  const packed = sheets.map(packSheet);
  const kept: PackedSheet[] = [];
  let left = MAX_LENGTH - JSON.stringify(known).length;
  for (const sheet of packed) {
    left -= JSON.stringify(sheet).length;
    if (left >= 0) kept.push(sheet);
  }
  const omitted = packed.filter((sheet) => !kept.includes(sheet)).map(({ name }) => name);
  const journal: Journal = {
    ...{ cells: known, sheets: kept, omitted },
    ...(memory === undefined ? {} : { memory: { before: memoryBefore, after: memory } }),
  };
  return journalText(journal);
}

/** The text of a part that tells of something else than changes of cells and sheets. */
export function journalText(journal: Partial<Journal>): string {
  return `<journal xmlns="${JOURNAL_NAMESPACE}">${escapeXml(encodeXstring(JSON.stringify(journal)))}</journal>`;
}

/** `null` for what is no journal of ours, or a damaged one. */
export function readJournal(xml: string): Journal | null {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  if (root.namespaceURI !== JOURNAL_NAMESPACE) return null;
  try {
    const read = JSON.parse(decodeXstring(root.textContent)) as Partial<Journal>;
    return { cells: [], sheets: [], omitted: [], ...read };
  } catch {
    return null;
  }
}
