import { printOfContent, printOfSheet } from "../core/plan/undo/print";
import { isOwnedSheet, sheetNamed, type MemoryEdit, type OwnedSheetName, type Plan, type Snapshot } from "../workbook";

/** The key in the workbook's memory of what our sheets said when we wrote them. */
export const SHEET_PRINTS_KEY = "sheet-prints";

/** By sheet: equal to the print of the sheet as it stands as long as nobody wrote into it. */
export type SheetPrints = Readonly<Record<string, string>>;

export function readSheetPrints(memory: Snapshot["memory"]): SheetPrints {
  const text = Object.hasOwn(memory, SHEET_PRINTS_KEY) ? (memory[SHEET_PRINTS_KEY] ?? "") : "";
  const lines = text.split("\n").map((line) => line.split("\t"));
  return Object.fromEntries(lines.flatMap(([name = "", print = ""]) => (isOwnedSheet(name) ? [[name, print]] : [])));
}

/** `null` where there is none. */
export function writeSheetPrints(prints: SheetPrints): string | null {
  const names = Object.keys(prints).sort();
  return names.length === 0 ? null : names.map((name) => `${name}\t${prints[name] ?? ""}`).join("\n");
}

/** The plan with what lets `clear` tell our own words on our sheets from those that somebody adds; a plan without sheets is the same object. */
export function withSheetPrints(plan: Plan, { memory }: Pick<Snapshot, "memory">): Plan {
  const prints = { ...readSheetPrints(memory) };
  const before = writeSheetPrints(prints);
  for (const edit of plan.edits) {
    if (edit.kind !== "sheet") continue;
    if (edit.content === null) Reflect.deleteProperty(prints, edit.sheet);
    else prints[edit.sheet] = printOfContent(edit.content);
  }
  const value = writeSheetPrints(prints);
  const note: MemoryEdit = { kind: "memory", key: SHEET_PRINTS_KEY, value };
  return value === before ? plan : { edits: [...plan.edits, note] };
}

/** Nobody wrote into this sheet of ours since we did. Of a sheet whose print is not known that cannot be said. */
export function isUntouched(now: Snapshot, name: OwnedSheetName, prints: SheetPrints): boolean {
  const sheet = sheetNamed(now, name);
  return sheet !== undefined && prints[name] === printOfSheet(sheet);
}
