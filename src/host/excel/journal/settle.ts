import { HIGHLIGHT_RECORD_KEY, readHighlightRecord, writeHighlightRecord } from "../../../workbook/highlights";
import type { Recovery } from "../../../workbook/port";
import { MEMORY_NAMESPACE, memoryXml } from "../../xlsx/write/memory-text";
import { retireRules } from "../highlights/retire";
import { readMemoryParts } from "../memory";
import type { Finish, Journal } from "./journal";
import { areKept, takeBackMarks } from "./marks";

type Marks = Recovery["marks"];

const RANK: readonly Marks[] = ["none", "finished", "taken-back", "switched-off"];

/**
 * Brings to an end what a write that broke off did with conditional formats: what was added is taken back unless it was written down, what was to go is
 * deleted. What Excel does not delete, or nobody surely knows for ours, is switched off, and our memory says so: the file layer removes it. Cells and memory
 * must have been put back before.
 */
export async function settleMarks(context: Excel.RequestContext, journals: readonly Journal[]): Promise<Marks> {
  const { part, memory } = await readMemory(context);
  const record = readHighlightRecord(memory.entries);
  let worst: Marks = "none";
  const note = (marks: Marks): void => {
    if (RANK.indexOf(marks) > RANK.indexOf(worst)) worst = marks;
  };
  for (const { finish, marks } of journals) {
    if (finish) note((await finishWrite(context, finish)) ? "finished" : "switched-off");
    if (marks && !areKept(marks, record)) note((await takeBackMarks(context, marks)) ? "taken-back" : "switched-off");
  }
  if (RANK.indexOf(worst) < RANK.indexOf("switched-off")) return worst;
  const entries = { ...memory.entries, [HIGHLIGHT_RECORD_KEY]: writeHighlightRecord({ ...record, left: true }) ?? "" };
  const xml = memoryXml({ ...memory, entries });
  if (part && xml !== null) part.setXml(xml);
  else if (xml !== null) context.workbook.customXmlParts.add(xml);
  return worst;
}

async function readMemory(context: Excel.RequestContext) {
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load("items/id");
  await context.sync();
  const [part] = parts.items;
  const xml = part?.getXml();
  await context.sync();
  return { part, memory: readMemoryParts(xml ? [xml.value] : []) };
}

/** Gives whether nothing is left. */
async function finishWrite(context: Excel.RequestContext, { generations, ids, sheets }: Finish): Promise<boolean> {
  const there = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  for (const { id } of sheets) there.items.find((sheet) => sheet.id === id)?.delete();
  await context.sync();
  return retireRules(context, generations, ids, there.items.map(({ name }) => name)); // prettier-ignore
}
