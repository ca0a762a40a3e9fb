import { HIGHLIGHT_RECORD_KEY, readHighlightRecord, writeHighlightRecord, type HighlightRecord } from "../../../workbook/highlights";
import type { Highlight, HighlightsEdit, MemoryEdit, Plan } from "../../../workbook/plan";
import { ok, refused, type HostError, type Result } from "../../../workbook/port";
import { contentHash } from "../../xlsx/write/hash";
import type { Tail } from "../apply/tail";
import { journalText } from "../journal/journal";
import { marksToAdd } from "../journal/marks";
import { memoryXml, type MemoryContent } from "../../xlsx/write/memory-text";
import { Refusal, hostErrorOf, inExcel } from "../refusal";
import { dropNew, idsOf, putOff, retire, retiring } from "./retire";
import { addRules, deleteRules, type RuleId } from "./rules";
import { MOST_GENERATIONS, askAll, askMemory, survey, type Listing, type Survey } from "./survey";

type Applied = Promise<Result<void, HostError>>;
/** Applies what of a plan does not concern highlights; the tail goes into the batch that writes, behind everything else. */
type ApplyRest = (plan: Plan, tail?: Tail) => Applied;

/** Of several in a plan the last counts; `null` where it says nothing about highlights. */
export function highlightsOf(plan: Plan): HighlightsEdit | null {
  return plan.edits.findLast((edit): edit is HighlightsEdit => edit.kind === "highlights") ?? null;
}

/**
 * Applies a plan with highlights: all of it or nothing. The rules of a workbook that has none of ours cost three round trips, whatever their number; clearing
 * costs five. New rules are added under a switch of their own before those of before are deleted; what cannot be deleted stays switched off, and our memory
 * says so.
 */
export async function applyWithHighlights(plan: Plan, { highlights }: HighlightsEdit, applyRest: ApplyRest): Applied {
  const rest = plan.edits.filter(({ kind }) => kind !== "highlights");
  const wanted = highlights.filter(({ areas }) => areas.length > 0);
  const hash = highlights.length === 0 ? null : contentHash(JSON.stringify(highlights));
  const looked = await inExcel((context) => lookAt(context, wanted));
  if (!looked.ok) return looked;
  const { found, known } = looked.value;
  if (known === null) return markFirst({ rest, wanted, hash, found, applyRest });
  const record = readHighlightRecord(known.memory.entries);
  const work: Work = { rest, wanted, hash, found, record, listing: known.listing, applyRest };
  if (isStanding(work)) return applyRest({ edits: rest });
  if (wanted.length > 0) return markAgain(work);
  const after: HighlightRecord = { hash: null, ids: [], generation: record.generation, left: false };
  return applyAndRetire(work, after, null, (error) => Promise.resolve(refused(error)));
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
  /** The rules of all sheets. */
  readonly listing: Listing | null;
}

/** `known` is `null` where a workbook without a switch is to be marked: what it remembers need not be known first. */
async function lookAt(
  context: Excel.RequestContext,
  wanted: readonly Highlight[],
): Promise<{ readonly found: Survey; readonly known: Awaited<ReturnType<typeof askAll>> | null }> {
  const found = await survey(context, [...new Set(wanted.map(({ sheet }) => sheet))]);
  for (const { sheet } of wanted) {
    const state = found.sheets.get(sheet);
    if (!state) throw new Refusal({ kind: "sheet-absent", sheet });
    if (state.protected) throw new Refusal({ kind: "sheet-protected", sheet });
  }
  if (found.generations.length === 0 && wanted.length > 0) return { found, known: null };
  return { found, known: await askAll(context, found) };
}

/** The rules stand as they are wanted, as far as that can be known without reading one. */
function isStanding({ hash, found: { generations }, record, listing }: Work): boolean {
  if (record.hash !== hash || record.left) return hash === null && record.hash === null && generations.length === 0;
  if (hash === null) return generations.length === 0;
  if (generations.length !== 1 || generations[0] !== record.generation) return false;
  if (record.ids === null || listing === null) return true;
  const all = new Set([...listing.values()].flatMap((rules) => [...(rules?.keys() ?? [])]));
  return record.ids.every(([, id]) => all.has(id));
}

async function markFirst({ rest, wanted, hash, found, applyRest }: First): Applied {
  const added = await addOrTakeBack(wanted, hash, 1, found);
  if (!added.ok) return added;
  const { ids, memory, own } = added.value;
  const before = readHighlightRecord(memory.entries);
  const record: HighlightRecord = { hash, ids, generation: 1, left: false };
  const isOnlyMemory = rest.every((edit): edit is MemoryEdit => edit.kind === "memory");
  const edits = [...rest, recordEdit(record)];
  const tail: Tail = { own, finish: null, also: () => undefined };
  const kept = isOnlyMemory ? await writeMemory(edits as readonly MemoryEdit[], memory, found, own) : await applyRest({ edits }, tail);
  if (!kept.ok) return takeBack(added.value, 1, found, kept.error);
  // The switch was deleted by hand and its rules stayed: with the switch they would be back.
  if (before.ids !== null && before.ids.length > 0) await inExcel((context) => deleteRules(context, before.ids, [...found.sheets.keys()]));
  return kept;
}

async function markAgain(work: Work): Applied {
  const { wanted, hash, found } = work;
  const generation = freeGeneration(found);
  const added = await addOrTakeBack(wanted, hash, generation, found);
  if (!added.ok) return added;
  const { ids, own } = added.value;
  return applyAndRetire(work, { hash, ids, generation, left: false }, own, (error) => takeBack(added.value, generation, found, error));
}

/**
 * Applies the rest and deletes the rules of before, in one batch where it is known which they are; where Excel breaks off at them, one after the other. `after`: the
 * record when all went well. `own`: the part that tells of the rules that were added. `onRefused`: nothing was done.
 */
async function applyAndRetire(work: Work, after: HighlightRecord, own: string | null, onRefused: (error: HostError) => Applied): Applied {
  const { rest, found, record, applyRest } = work;
  const also = retiring(found, record, work.listing);
  const finish = { generations: found.generations, ids: idsOf(record) };
  if (also) {
    const batch = { isMade: false };
    const markMade = (context: Excel.RequestContext): void => {
      batch.isMade = true;
      also(context);
    };
    const done = await applyRest({ edits: [...rest, recordEdit(after)] }, { own, finish, also: markMade });
    if (done.ok) return done;
    if (!batch.isMade || done.error.kind === "half-written") return onRefused(done.error);
  }
  // That rules are left is remembered, and they are switched off, before any of them is touched.
  const pending: HighlightRecord = { ...after, ids: after.hash === null ? record.ids : after.ids, left: true };
  const kept = await applyRest({ edits: [...rest, recordEdit(pending)] }, { own, finish, also: (context) => putOff(context, found) });
  if (!kept.ok) return onRefused(kept.error);
  if (!(await retire(found, record))) return applyRest({ edits: [recordEdit(pending)] });
  // All that was asked for is done: should this be refused for good, the next clearing looks for rules that are left and finds none.
  if (!(await applyRest({ edits: [recordEdit(after)] })).ok) await applyRest({ edits: [recordEdit(after)] });
  return kept;
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
  /** The id of the part that tells of them until they are written down. */
  readonly own: string;
}

/** One round trip adds all rules. Where Excel breaks off in the middle, what it had done is switched off and deleted again. */
async function addOrTakeBack(
  wanted: readonly Highlight[],
  hash: string | null,
  generation: number,
  found: Survey,
): Promise<Result<Added, HostError>> {
  const added = await inExcel(async (context): Promise<Result<Added, HostError>> => {
    const take = askMemory(context, found);
    const marks = marksToAdd(wanted, hash, generation, found.before);
    const part = context.workbook.customXmlParts.add(journalText({ marks })).load("id");
    const rules = addRules(context, wanted, generation);
    part.setXml(journalText({ marks: { ...marks, isWhole: true } }));
    try {
      await context.sync();
    } catch (error) {
      const refusal = hostErrorOf(error);
      if (!refusal) throw error;
      await dropNew(rules.doneIds(), generation, found, null);
      return refused(refusal);
    }
    return ok({ ids: rules.ids(), memory: take(), own: part.id });
  });
  return added.ok ? added.value : added;
}

/** Takes new rules back because the rest of the plan was refused. */
async function takeBack({ ids, own }: Added, generation: number, found: Survey, error: HostError): Applied {
  await dropNew(ids, generation, found, own);
  return refused(error);
}

/** One round trip: our part with the entries changed. */
async function writeMemory(edits: readonly MemoryEdit[], memory: MemoryContent, { partIds }: Survey, own: string): Applied {
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
    customXmlParts.getItem(own).delete();
    await context.sync();
  });
}
