import { type Area, type CellAddress, contains } from "../../../workbook/address";
import { rectangles } from "../../../workbook/areas";
import { holdsInput, type Standing } from "../../../workbook/extent";
import { type HostError, type Recovery, type Result, ok, refused } from "../../../workbook/port";
import type { CellRef } from "../../../workbook/snapshot";
import { memoryXml } from "../../xlsx/write/memory-text";
import { enterCell, enteredAgain } from "../apply/enter";
import { type CellBefore, nameKey, type Outline, readCellsOf, readOutlineOf } from "../apply/before";
import { askImage, imageWithin, type OwnedImage } from "../apply/image";
import { writeOwned } from "../apply/owned";
import { chartsToUndo, oldWith } from "../apply/sheet-changes";
import { readMemoryParts } from "../memory";
import { rangeOf } from "../read/blocks";
import { inExcel } from "../refusal";
import { type Journal, type JournalCell, readJournal } from "./journal";
import { settleMarks } from "./settle";
import { inputsOf, isChangedSince, type PackedSheet, touchedAreas, unpackImage } from "./pack";

interface Report {
  readonly cells: CellRef[];
  readonly sheets: string[];
  readonly left: CellRef[];
  marks: Recovery["marks"];
}

/**
 * Brings back what a write that broke off left behind, by its journal in the workbook: one round trip where there is none, four where there is one. May be broken
 * off itself: the journal goes last. Cells that hold neither what was there before nor what was to be written are the user's since, and are left.
 */
export async function recover(): Promise<Result<Recovery | null, HostError>> {
  const done = await inExcel(async (context): Promise<Result<Recovery | null, HostError>> => {
    const outline = await readOutlineOf(context, null);
    if (outline.journals.length === 0) return ok(null);
    const texts = outline.journals.map((part) => part.getXml());
    const memory = outline.parts.map((part) => part.getXml());
    await context.sync();
    // The newest write first, should there be several.
    const journals = texts.flatMap(({ value }) => readJournal(value) ?? []).reverse();
    const report: Report = { cells: [], sheets: [], left: [], marks: "none" };
    const ofMarks = journals.filter(({ marks, finish }) => marks ?? finish);
    const ofCells = journals.filter((journal) => !ofMarks.includes(journal));
    for (const journal of ofCells) await rollBack(context, outline, journal, memory[0]?.value ?? null, report);
    if (ofMarks.length > 0) report.marks = await settleMarks(context, ofMarks);
    for (const part of outline.journals) part.delete();
    await context.sync();
    return journals.some(({ omitted }) => omitted.length > 0) ? refused({ kind: "half-written" }) : ok(report);
  });
  return done.ok ? done.value : done;
}

async function rollBack(
  context: Excel.RequestContext,
  outline: Outline,
  journal: Journal,
  memory: string | null,
  report: Report,
): Promise<void> {
  const cells = readCellsOf(outline, journal.cells.map(({ at }) => at)); // prettier-ignore
  const images = journal.sheets.map((packed) => {
    const sheet = outline.sheets.get(nameKey(packed.name));
    return { packed, take: sheet ? askImage(sheet) : null };
  });
  await context.sync();
  const now = cells();
  for (const cell of journal.cells) restoreCell(outline, cell, now(cell.at), report);
  for (const { packed, take } of images) restoreSheet(context, outline, packed, take?.() ?? null, report);
  restoreMemory(context, outline, journal, memory);
}

function restoreCell({ sheets }: Outline, { at, before, written }: JournalCell, now: CellBefore | null, report: Report): void {
  const sheet = sheets.get(nameKey(at.sheet));
  if (!sheet || !now) return;
  const standing: Standing = { content: now.content, ...(now.formula === null ? {} : { formula: now.formula }) };
  const wasReached = holdsInput(standing, written);
  if (!wasReached && !isAsBefore(now, before)) {
    report.left.push(at);
    return;
  }
  if (wasReached && !isAsBefore(now, before)) report.cells.push(at);
  const { row, column } = at;
  const range = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
  enterCell(range, enteredAgain(before.content, before.formula), null, before.numberFormat);
}

function isAsBefore(now: CellBefore, before: CellBefore): boolean {
  return now.formula === before.formula && (before.formula !== null || JSON.stringify(now.content) === JSON.stringify(before.content));
}

function restoreSheet(context: Excel.RequestContext, outline: Outline, packed: PackedSheet, now: OwnedImage | null, report: Report): void {
  const image = packed.image && unpackImage(packed.image);
  const sheet = outline.sheets.get(nameKey(packed.name));
  // Not made yet, or not removed yet.
  if (!now || !sheet ? !image : packed.isRemoval && now.id === packed.id) return;
  report.sheets.push(packed.name);
  if (!now || !sheet) {
    if (image) writeOwned(context.workbook.worksheets.add(packed.name), image, null);
    return;
  }
  const before = inputsOf(image);
  const touched = touchedAreas(packed);
  const users = now.standing.filled.filter(
    (place) =>
      isTouched(touched, place) && isChangedSince(packed, before, place, now.standing.at(place.row, place.column) ?? { content: null }),
  );
  report.left.push(...users.map((place) => ({ sheet: packed.name, ...place })));
  if (!image) {
    // A sheet that the user has begun to fill is not taken away.
    if (users.length === 0) sheet.delete();
    else report.sheets.pop();
    return;
  }
  const areas = without(touched, users);
  // A sheet that was removed and made again by a recovery before this one holds nothing else than of us.
  const charts = packed.isRemoval ? now.charts : chartsToUndo(now.charts, packed.charts, packed.extras);
  writeOwned(sheet, imageWithin(image, areas), oldWith(areas, charts, packed.extras, image));
}

function isTouched(areas: readonly Area[] | null, place: CellAddress): boolean {
  return areas === null || areas.some((area) => contains(area, place));
}

/** Some areas without some cells. */
function without(areas: readonly Area[] | null, cells: readonly CellAddress[]): readonly Area[] | null {
  if (areas === null || cells.length === 0) return areas;
  const gone = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  const places: CellAddress[] = [];
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (!gone.has(`${row}:${column}`)) places.push({ row, column });
  }
  return rectangles(places);
}

/** Our part as it was, unless another pane has written to it since. */
function restoreMemory({ workbook }: Excel.RequestContext, { parts }: Outline, { memory }: Journal, now: string | null): void {
  const [part] = parts;
  if (!memory || !isSameMemory(now, memory.after)) return;
  if (memory.before === null) part?.delete();
  else if (part) part.setXml(memory.before);
  else workbook.customXmlParts.add(memory.before);
}

/** Excel may write the text of a part in its own way; what it says counts. */
function isSameMemory(a: string | null, b: string | null): boolean {
  const said = (xml: string | null): string | null => (xml === null ? null : memoryXml(readMemoryParts([xml])));
  return said(a) === said(b);
}
