import type { MemoryEdit } from "../../../workbook";
import { ACTIONS, type Receipt } from "./receipt";

/** The key in the workbook's memory under which the last receipts are kept, so that undo outlives the pane. */
export const HISTORY_KEY = "undo";

/** The key for the findings of the last check (see `app/session/last-check`). */
export const LAST_CHECK_KEY = "last-check";

/** What is kept for the next pane and nobody asked for by name: no part of what an action did, and gone with the last receipt. */
export const BOOKKEEPING: readonly string[] = [HISTORY_KEY, LAST_CHECK_KEY];

/** A workbook is not blown up for our sake: so many receipts, so many characters, the newest first. */
const MOST_KEPT = 5;
const LONGEST_KEPT = 48_000;
const VERSION = 1;

/** Keeps the newest receipts (given oldest first); what is too large drops its sheets' old contents, then itself and all before it. */
export function keepHistory(receipts: readonly Receipt[]): { readonly edit: MemoryEdit; readonly kept: number } {
  const texts: string[] = [];
  let length = 0;
  for (const receipt of receipts.slice(-MOST_KEPT).reverse()) {
    const whole = JSON.stringify(receipt);
    const text = length + whole.length <= LONGEST_KEPT ? whole : JSON.stringify(withoutContents(receipt));
    if (length + text.length > LONGEST_KEPT) break;
    length += text.length;
    texts.unshift(text);
  }
  const value = texts.length === 0 ? null : `{"version":${VERSION},"receipts":[${texts.join(",")}]}`;
  return { edit: { kind: "memory", key: HISTORY_KEY, value }, kept: texts.length };
}

function withoutContents(receipt: Receipt): Receipt {
  return { ...receipt, sheets: receipt.sheets.map((trace) => (trace.before === null ? trace : { ...trace, before: "lost" as const })) };
}

/** The receipts kept in a workbook, oldest first; none where there are none or somebody else wrote there. */
export function readHistory(memory: Readonly<Record<string, string>>): readonly Receipt[] {
  const text = Object.hasOwn(memory, HISTORY_KEY) ? memory[HISTORY_KEY] : undefined;
  if (text === undefined) return [];
  const kept = parsed(text);
  if (typeof kept !== "object" || kept === null || !("version" in kept) || kept.version !== VERSION || !("receipts" in kept)) return [];
  return Array.isArray(kept.receipts) && kept.receipts.every(isReceipt) ? kept.receipts : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The frame and every place are looked at: a receipt that somebody else wrote must not throw later. */
function isReceipt(value: unknown): value is Receipt {
  if (!isRecord(value) || !(ACTIONS as readonly unknown[]).includes(value["action"])) return false;
  const lists = [value["cells"], value["sheets"], value["newSheets"], value["memory"]];
  if (!lists.every(Array.isArray)) return false;
  const [cells = [], sheets = [], newSheets = [], memory = []] = lists as unknown[][];
  const { highlights } = value;
  return (
    cells.every(isCellTrace) &&
    sheets.every(isSheetTrace) &&
    newSheets.every((trace) => isRecord(trace) && typeof trace["sheet"] === "string" && isContent(trace["content"])) &&
    memory.every((trace) => isRecord(trace) && typeof trace["key"] === "string" && isText(trace["before"]) && isText(trace["after"])) &&
    (highlights === null || (isRecord(highlights) && Array.isArray(highlights["after"])))
  );
}

function isCellTrace(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value["beside"]) || !isRecord(value["at"])) return false;
  const { sheet, row, column } = value["at"];
  const placed = typeof sheet === "string" && Number.isInteger(row) && Number.isInteger(column) && Number(row) > 0 && Number(column) > 0;
  return placed && [value["before"], value["after"]].every((state) => isRecord(state) && isHeld(state["content"]));
}

function isHeld(content: unknown): boolean {
  if (content === null) return true;
  if (!isRecord(content)) return false;
  const { kind } = content;
  if (kind === "text" || kind === "number" || kind === "boolean") return typeof content[kind] === (kind === "text" ? "string" : kind);
  return kind === "error" || kind === "uncalculated";
}

function isSheetTrace(value: unknown): boolean {
  if (!isRecord(value) || typeof value["sheet"] !== "string" || !isText(value["after"])) return false;
  return value["before"] === null || value["before"] === "lost" || isContent(value["before"]);
}

function isContent(value: unknown): boolean {
  return isRecord(value) && Array.isArray(value["cells"]) && Array.isArray(value["merges"]) && Array.isArray(value["columnWidths"]);
}

function isText(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
