import {
  HIGHLIGHT_RECORD_KEY,
  readHighlightRecord,
  switchName,
  writeHighlightRecord,
  type HighlightRecord,
} from "../../workbook/highlights";
import type { Highlight, HighlightsEdit, MemoryEdit, Plan } from "../../workbook/plan";
import { ok, refused, type HostError, type Result } from "../../workbook/port";
import { contentHash } from "../xlsx/write/hash";
import { memoryXml, type MemoryContent } from "../xlsx/write/memory-text";
import { addRules, deleteRules, type RuleId } from "./highlights-rules";
import { MOST_GENERATIONS, askMemory, listRules, survey, tolerant, type Listing, type Survey } from "./highlights-survey";
import { Refusal, hostErrorOf, inExcel } from "./refusal";

type Applied = Promise<Result<void, HostError>>;
/** Applies what of a plan does not concern highlights. */
type ApplyRest = (plan: Plan) => Applied;

/** Of several in a plan the last counts; `null` where it says nothing about highlights. */
export function highlightsOf(plan: Plan): HighlightsEdit | null {
  return plan.edits.findLast((edit): edit is HighlightsEdit => edit.kind === "highlights") ?? null;
}

/**
 * Applies a plan with highlights: all of it or nothing. The rules of a workbook that has none of ours cost three round trips, whatever their number. New rules
 * are added under a switch of their own before those of before are deleted; what cannot be deleted stays switched off, and our memory says so.
 */
export async function applyWithHighlights(plan: Plan, { highlights }: HighlightsEdit, applyRest: ApplyRest): Applied {
  const rest = plan.edits.filter(({ kind }) => kind !== "highlights");
  const wanted = highlights.filter(({ areas }) => areas.length > 0);
  const hash = highlights.length === 0 ? null : contentHash(JSON.stringify(highlights));
  const looked = await inExcel((context) => lookAt(context, wanted));
  if (!looked.ok) return looked;
  const { found, memory } = looked.value;
  if (memory === null) return markFirst({ rest, wanted, hash, found, applyRest });
  const record = readHighlightRecord(memory.entries);
  const work: Work = { rest, wanted, hash, found, record, applyRest };
  if (await isStanding(work)) return applyRest({ edits: rest });
  return wanted.length === 0 ? clear(work) : markAgain(work);
}

interface First {
  readonly rest: Plan["edits"];
  readonly wanted: readonly Highlight[];
  readonly hash: string | null;
  readonly found: Survey;
  readonly applyRest: ApplyRest;
}

interface Work extends First {
  readonly record: HighlightRecord;
}

/** `memory` is `null` where a workbook without a switch is to be marked: what it remembers need not be known first. */
async function lookAt(
  context: Excel.RequestContext,
  wanted: readonly Highlight[],
): Promise<{ found: Survey; memory: MemoryContent | null }> {
  const found = await survey(context, [...new Set(wanted.map(({ sheet }) => sheet))]);
  for (const { sheet } of wanted) {
    const state = found.sheets.get(sheet);
    if (!state) throw new Refusal({ kind: "sheet-absent", sheet });
    if (state.protected) throw new Refusal({ kind: "sheet-protected", sheet });
  }
  if (found.generations.length === 0 && wanted.length > 0) return { found, memory: null };
  const take = askMemory(context, found);
  await context.sync();
  return { found, memory: take() };
}

/** The rules stand as they are wanted, as far as that can be known without reading one. */
async function isStanding({ hash, found, record }: Work): Promise<boolean> {
  const { generations, sheets } = found;
  if (record.hash !== hash || record.left) return hash === null && record.hash === null && generations.length === 0;
  if (hash === null) return generations.length === 0;
  if (generations.length !== 1 || generations[0] !== record.generation) return false;
  const { ids } = record;
  if (ids === null) return true;
  const listed = await inExcel((context) => listRules(context, [...sheets.keys()]));
  if (!listed.ok) return true;
  const all = new Set([...listed.value.values()].flatMap((rules) => [...(rules?.keys() ?? [])]));
  return [...listed.value.values()].some((rules) => rules === null) || ids.every(([, id]) => all.has(id));
}

async function markFirst({ rest, wanted, hash, found, applyRest }: First): Applied {
  const added = await addOrTakeBack(wanted, 1, found);
  if (!added.ok) return added;
  const { ids, memory } = added.value;
  const before = readHighlightRecord(memory.entries);
  const record: HighlightRecord = { hash, ids, generation: 1, left: false };
  const isOnlyMemory = rest.every((edit): edit is MemoryEdit => edit.kind === "memory");
  const edits = [...rest, recordEdit(record)];
  const kept = isOnlyMemory ? await writeMemory(edits as readonly MemoryEdit[], memory, found) : await applyRest({ edits });
  if (!kept.ok) return takeBack(ids, 1, found, kept.error);
  // The switch was deleted by hand and its rules stayed: with the switch they would be back.
  if (before.ids !== null && before.ids.length > 0) await inExcel((context) => deleteRules(context, before.ids, [...found.sheets.keys()]));
  return kept;
}

async function markAgain(work: Work): Applied {
  const { rest, wanted, hash, found, record, applyRest } = work;
  const generation = freeGeneration(found);
  const added = await addOrTakeBack(wanted, generation, found);
  if (!added.ok) return added;
  const { ids } = added.value;
  const now: HighlightRecord = { hash, ids, generation, left: false };
  const kept = await applyRest({ edits: [...rest, recordEdit(now)] });
  if (!kept.ok) return takeBack(ids, generation, found, kept.error);
  const isClean = await retire(found, record);
  return isClean ? kept : applyRest({ edits: [recordEdit({ ...now, left: true })] });
}

async function clear({ rest, found, record, applyRest }: Work): Applied {
  const others = await applyRest({ edits: rest });
  if (!others.ok) return others;
  const isClean = await retire(found, record);
  const after: HighlightRecord = { hash: null, ids: isClean ? [] : record.ids, generation: record.generation, left: !isClean };
  return applyRest({ edits: [recordEdit(after)] });
}

function recordEdit(record: HighlightRecord): MemoryEdit {
  return { kind: "memory", key: HIGHLIGHT_RECORD_KEY, value: writeHighlightRecord(record) };
}

function freeGeneration({ generations }: Survey): number {
  const free = Array.from({ length: MOST_GENERATIONS }, (_, index) => index + 1).find((each) => !generations.includes(each));
  return free ?? MOST_GENERATIONS;
}

interface Added {
  readonly ids: readonly RuleId[];
  readonly memory: MemoryContent;
}

/** One round trip adds all rules. Where Excel breaks off in the middle, what it had done is switched off and deleted again. */
async function addOrTakeBack(wanted: readonly Highlight[], generation: number, found: Survey): Promise<Result<Added, HostError>> {
  const added = await inExcel(async (context): Promise<Result<Added, HostError>> => {
    const take = askMemory(context, found);
    const rules = addRules(context, wanted, generation);
    try {
      await context.sync();
    } catch (error) {
      const refusal = hostErrorOf(error);
      if (!refusal) throw error;
      await dropNew(rules.doneIds(), generation, found);
      return refused(refusal);
    }
    return ok({ ids: rules.ids(), memory: take() });
  });
  return added.ok ? added.value : added;
}

/** Deletes the rules that were not there before; `known`: their ids as far as Excel told them. What may stand is switched off. */
async function dropNew(known: readonly RuleId[], generation: number, { sheets, before }: Survey): Promise<void> {
  await inExcel(async (context) => {
    await dropSwitch(context, [generation], false);
    const added = before && newRules(before, await listRules(context, [...before.keys()]));
    const ids = added ?? (known.length === 0 ? null : known);
    const isClean = await deleteRules(context, ids, [...sheets.keys()]);
    if (isClean) await dropSwitch(context, [generation], true);
  });
}

/** `null` where Excel does not tell. */
function newRules(before: Listing, now: Listing): readonly RuleId[] | null {
  if ([...now.values()].some((rules) => rules === null)) return null;
  return [...now].flatMap(([sheet, rules]) =>
    [...(rules ?? [])].flatMap(([id]) => (before.get(sheet)?.has(id) ? [] : [[sheet, id] as const])),
  );
}

/** Takes new rules back because the rest of the plan was refused. */
async function takeBack(ids: readonly RuleId[], generation: number, found: Survey, error: HostError): Applied {
  await dropNew(ids, generation, found);
  return refused(error);
}

/** Switches off at once, then deletes what can be deleted; the switches of what is left stay, off. Gives whether nothing is left. */
async function retire({ generations, sheets }: Survey, { hash, ids, left }: HighlightRecord): Promise<boolean> {
  const known = left || hash === null ? null : ids;
  const done = await inExcel(async (context) => {
    await dropSwitch(context, generations, false);
    const isClean = await deleteRules(context, known, [...sheets.keys()]);
    if (isClean) await dropSwitch(context, generations, true);
    return isClean;
  });
  return done.ok && done.value;
}

/**
 * Switches off for good (`forGood`: nothing asks for the switch any more) or for as long as rules stand. A rule that looks at another place may not be drawn
 * anew by itself, so Excel is told to calculate.
 */
async function dropSwitch(context: Excel.RequestContext, generations: readonly number[], forGood: boolean): Promise<void> {
  const { names, application } = context.workbook;
  await tolerant(async () => {
    const switches = generations.map((each) => names.getItemOrNullObject(switchName(each)).load("name"));
    await context.sync();
    for (const each of switches.filter(({ isNullObject }) => !isNullObject)) {
      if (forGood) each.delete();
      else each.formula = "=FALSE";
    }
    if (!forGood) application.calculate("Full");
    await context.sync();
  });
}

/** One round trip: our part with the entries changed. */
async function writeMemory(edits: readonly MemoryEdit[], memory: MemoryContent, { partIds }: Survey): Applied {
  const entries = new Map(Object.entries(memory.entries));
  for (const { key, value } of edits) {
    if (value === null) entries.delete(key);
    else entries.set(key, value);
  }
  const xml = memoryXml({ ...memory, entries: Object.fromEntries(entries) });
  const [partId] = partIds;
  return inExcel(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = partId === undefined ? null : customXmlParts.getItem(partId);
    if (xml === null) part?.delete();
    else if (part) part.setXml(xml);
    else customXmlParts.add(xml);
    await context.sync();
  });
}
