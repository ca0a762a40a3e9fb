import type { CellRef } from "../../../workbook/snapshot";
import { rangeOf } from "../read/blocks";
import { inExcel } from "../refusal";
import { type Before, type CellBefore, nameKey, type Outline, readCellsOf, readOutlineOf } from "./before";
import type { CellChange, Changes } from "./changes";
import { enterCell, enteredAgain } from "./enter";
import { writeOwned } from "./owned";
import { chartsToUndo, oldWith } from "./sheet-changes";

/** A second time, since what broke the write off may well pass. */
const ATTEMPTS = 2;

/** Brings back what the plan touched; gives whether that was done. Does no harm where nothing was changed. */
export async function putBack(before: Before, changes: Changes, own: string | null): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const done = await inExcel(async (context) => {
      const outline = await readOutlineOf(context, own);
      const now = readCellsOf(outline, changes.cells.map(({ edit }) => edit.at)); // prettier-ignore
      await context.sync();
      restoreCells(outline, changes.cells, now());
      restoreSheets(context, outline, changes);
      restoreMemory(context, outline, before, changes);
      for (const journal of outline.journals) journal.delete();
      await context.sync();
    });
    if (done.ok) return true;
  }
  return false;
}

/** Only what was reached: a sheet that was protected meanwhile, or whose turn had not come, is not written to. */
function restoreCells({ sheets }: Outline, cells: readonly CellChange[], now: (at: CellRef) => CellBefore | null): void {
  for (const { edit, before } of cells) {
    const sheet = sheets.get(nameKey(edit.at.sheet));
    if (!sheet || !before || isSame(now(edit.at), before)) continue;
    const { row, column } = edit.at;
    const range = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
    // Which format the cell has at this moment is not known; `null` has it made sure.
    enterCell(range, enteredAgain(before.content, before.formula), null, before.numberFormat);
  }
}

function isSame(now: CellBefore | null, before: CellBefore): boolean {
  return (
    now !== null &&
    now.formula === before.formula &&
    now.numberFormat === before.numberFormat &&
    JSON.stringify(now.content) === JSON.stringify(before.content)
  );
}

function restoreSheets(context: Excel.RequestContext, { sheets }: Outline, changes: Changes): void {
  for (const { name, id, content, image, charts, touched } of changes.sheets) {
    const now = sheets.get(nameKey(name));
    if (!image) now?.delete();
    else if (!now) writeOwned(context.workbook.worksheets.add(name), image, null);
    else if (content) writeOwned(now, image, oldWith(touched, chartsToUndo(namesOf(now), charts, content), content, image));
    // A first attempt to bring it back got that far.
    else if (now.id !== id) writeOwned(now, image, oldWith(null, namesOf(now), image));
  }
}

const namesOf = ({ charts }: Excel.Worksheet): string[] => charts.items.map(({ name }) => name);

function restoreMemory({ workbook }: Excel.RequestContext, { parts }: Outline, { partXml }: Before, { memory }: Changes): void {
  if (memory === undefined) return;
  const [part, ...more] = parts;
  for (const extra of more) if (partXml === null) extra.delete();
  if (partXml === null) part?.delete();
  else if (part) part.setXml(partXml);
  else workbook.customXmlParts.add(partXml);
}
