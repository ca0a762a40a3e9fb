import { switchName, type HighlightRecord } from "../../../workbook/highlights";
import { JOURNAL_NAMESPACE } from "../journal/namespace";
import { inExcel } from "../refusal";
import { deleteRules, type RuleId } from "./rules";
import { listRules, rulesOf, tolerant, type Listing, type Survey } from "./survey";

/**
 * What switches off and deletes the rules of a record, to go into a batch with other writes. `null` where that is not sure to be all of them: their ids or
 * their sheets' rules are not known, or one of them is not where it was.
 */
export function retiring(
  found: Survey,
  record: HighlightRecord,
  listing: Listing | null,
): ((context: Excel.RequestContext) => void) | null {
  const { ids, hash, left } = record;
  if (left || hash === null || ids === null || listing === null) return null;
  const places = ids.map(([, id]) => [...listing].find(([, rules]) => rules?.has(id))?.[0]);
  if (places.includes(undefined)) return null;
  return (context) => {
    // First: whatever becomes of the rules, they do not show.
    putOff(context, found);
    ids.forEach(([, id], index) =>
      rulesOf(context, places[index] ?? "")
        .getItem(id)
        .delete(),
    );
    for (const each of found.generations) context.workbook.names.getItem(switchName(each)).delete();
  };
}

/** Puts into the batch that the switches which were found are off. */
export function putOff({ workbook }: Excel.RequestContext, { generations }: Pick<Survey, "generations">): void {
  for (const each of generations) workbook.names.getItem(switchName(each)).formula = "=FALSE";
}

/** Switches off at once, then deletes what can be deleted; the switches of what is left stay, off. Gives whether nothing is left. */
export async function retire({ generations, sheets }: Survey, record: HighlightRecord): Promise<boolean> {
  const done = await inExcel((context) => retireRules(context, generations, idsOf(record), [...sheets.keys()]));
  return done.ok && done.value;
}

/** What Excel calls the rules of a record; `null`: of some of them nobody knows it. */
export function idsOf({ hash, ids, left }: HighlightRecord): readonly RuleId[] | null {
  return left || hash === null ? null : ids;
}

/** The same of rules by their ids; `null`: nobody knows them. `sheets`: where to look for them, should Excel not tell which sheets there are. */
export async function retireRules(
  context: Excel.RequestContext,
  generations: readonly number[],
  ids: readonly RuleId[] | null,
  sheets: readonly string[],
): Promise<boolean> {
  const there = await switchOff(context, generations);
  const isClean = await deleteRules(context, ids, there ?? sheets);
  if (isClean) await dropSwitches(context, generations);
  return isClean;
}

/**
 * Deletes the rules that were not there before; `known`: their ids as far as Excel told them; `own`: the id of the part that tells of them, `null` where only
 * such a part can be there. What may stand is switched off, and the part left for the next start.
 */
export async function dropNew(known: readonly RuleId[], generation: number, { sheets, before }: Survey, own: string | null): Promise<void> {
  await inExcel(async (context) => {
    const there = (await switchOff(context, [generation])) ?? [...sheets.keys()];
    const added = before && newRules(before, await listRules(context, there.filter((name) => before.has(name)))); // prettier-ignore
    const ids = added ?? (known.length === 0 ? null : known);
    const isClean = await deleteRules(context, ids, there);
    if (isClean) await dropSwitches(context, [generation]);
    if (isClean) await dropJournal(context, own);
  });
}

async function dropJournal(context: Excel.RequestContext, own: string | null): Promise<void> {
  await tolerant(async () => {
    const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE).load("items/id");
    await context.sync();
    for (const part of parts.items) if (own === null || part.id === own) part.delete();
    await context.sync();
  });
}

/** `null` where Excel does not tell. */
function newRules(before: Listing, now: Listing): readonly RuleId[] | null {
  if ([...now.values()].some((rules) => rules === null)) return null;
  return [...now].flatMap(([sheet, rules]) =>
    [...(rules ?? [])].flatMap(([id]) => (before.get(sheet)?.has(id) ? [] : [[sheet, id] as const])),
  );
}

/**
 * Switches off for as long as rules stand. A rule that looks at another place may not be drawn anew by itself, so Excel is told to calculate. Gives the
 * names of the sheets that are there by now: nothing can be asked of one that somebody removed.
 */
export async function switchOff(context: Excel.RequestContext, generations: readonly number[]): Promise<readonly string[] | null> {
  return tolerant(async () => {
    const sheets = context.workbook.worksheets.load("items/name");
    for (const each of await switchesOf(context, generations)) each.formula = "=FALSE";
    context.workbook.application.calculate("Full");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

/** For good: nothing asks for the switches any more. */
export async function dropSwitches(context: Excel.RequestContext, generations: readonly number[]): Promise<void> {
  await tolerant(async () => {
    for (const each of await switchesOf(context, generations)) each.delete();
    await context.sync();
  });
}

/** One round trip: those that are there. */
async function switchesOf(context: Excel.RequestContext, generations: readonly number[]): Promise<readonly Excel.NamedItem[]> {
  const switches = generations.map((each) => context.workbook.names.getItemOrNullObject(switchName(each)).load("name"));
  await context.sync();
  return switches.filter(({ isNullObject }) => !isNullObject);
}
