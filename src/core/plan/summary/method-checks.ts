import type { OwnedCell } from "../../../workbook";
import { formula } from "./cells";
import { entryKey, MOST_WEIGHT, type EntryKind } from "./edits";
import { isNumber, quoted } from "./formulas";
import { LOOKS } from "./looks";
import type { LevelRow, NodeRow } from "./model";
import type { Drawing } from "./drawing";
import { cellRef, METHOD_COLUMNS as C } from "./places";

/** `ISBLANK`, and for cells with nothing but spaces too; an error is not blank. */
function isEmpty(cell: string): string {
  return `IF(ISERROR(${cell}),FALSE,LEN(TRIM(${cell}))=0)`;
}

function inBounds(cell: string, most: number): string {
  return `IF(${isNumber(cell)},AND(${cell}>=0,${cell}<=${most}),FALSE)`;
}

/** Says of a node's entries which are faulty and hence not used, and that some are. */
export function checkCell(drawing: Drawing, node: NodeRow, row: number): OwnedCell {
  const { fault, changed } = drawing.words.method;
  const own = (column: number): string => cellRef(row, column);
  const weight = said(own(C.weightEntry), inBounds(own(C.weightEntry), MOST_WEIGHT), fault.weight, changed);
  if (node.line === null) return formula(row, C.check, weight, weightResult(drawing, node), LOOKS.small);
  const target = said(own(C.targetEntry), isNumber(own(C.targetEntry)), fault.target, changed);
  const [low, high] = [own(C.postLow), own(C.postHigh)];
  const ordered = `IF(AND(${isNumber(low)},${isNumber(high)}),${high}>${low},FALSE)`;
  const posts = `IF(AND(${isEmpty(low)},${isEmpty(high)}),"",IF(${ordered},"",${quoted(fault.posts)}))`;
  const result = `${weightResult(drawing, node)}${targetResult(drawing, node)}${postsResult(drawing, node)}`;
  return formula(row, C.check, `${weight}&${target}&${posts}`, result, LOOKS.small);
}

function said(cell: string, sound: string, fault: string, changed: string): string {
  return `IF(${isEmpty(cell)},"",IF(${sound},${quoted(changed)},${quoted(fault)}))`;
}

function weightResult({ summary, words }: Drawing, { node }: NodeRow): string {
  return entryResult(
    summary.edits.entries,
    summary.edits.weights.has(node.code),
    "weight",
    node.code,
    words.method.fault.weight,
    words.method.changed,
  );
}

function targetResult({ summary, words }: Drawing, { node }: NodeRow): string {
  return entryResult(
    summary.edits.entries,
    summary.edits.targets.has(node.code),
    "target",
    node.code,
    words.method.fault.target,
    words.method.changed,
  );
}

function entryResult(
  entries: Drawing["summary"]["edits"]["entries"],
  sound: boolean,
  kind: EntryKind,
  code: string,
  fault: string,
  changed: string,
): string {
  return entries.has(entryKey(kind, code)) ? (sound ? changed : fault) : "";
}

function postsResult({ summary, words }: Drawing, { node, posts }: NodeRow): string {
  const { entries } = summary.edits;
  const entered = entries.has(entryKey("min", node.code)) || entries.has(entryKey("max", node.code));
  return entered && (posts === null || !summary.edits.posts.has(node.code)) ? words.method.fault.posts : "";
}

/** Says of a level's threshold whether the entry is used. */
export function levelCheck({ summary, words }: Drawing, level: LevelRow, row: number, entry: string): OwnedCell {
  const { fault, changed } = words.method;
  const { entries, thresholds } = summary.edits;
  const result = entryResult(entries, thresholds.has(level.id), "threshold", level.id, fault.threshold, changed);
  return formula(row, C.targetWords, said(entry, inBounds(entry, 1), fault.threshold, changed), result, LOOKS.plain);
}
