import { areaName } from "../../../workbook/address";
import { HIGHLIGHT_FILLS, HIGHLIGHT_INK, guardedFormula, switchName } from "../../../workbook/highlights";
import type { Highlight } from "../../../workbook/plan";
import { listRules, rulesOf, tolerant, type Listing } from "./survey";

/** Sheet's name and id of a rule. */
export type RuleId = readonly [sheet: string, id: string];

/** Rules in the batch that is being made. */
export interface AddedRules {
  /** After the batch went through. */
  readonly ids: () => readonly RuleId[];
  /** After it broke off: of the rules that were added before. */
  readonly doneIds: () => readonly RuleId[];
}

export function addRules(context: Excel.RequestContext, highlights: readonly Highlight[], generation: number): AddedRules {
  context.workbook.names.add(switchName(generation), "=TRUE");
  const added = highlights.map((highlight) => [highlight.sheet, addRule(context, highlight, generation)] as const);
  return {
    ids: () => added.map(([sheet, { id }]) => [sheet, id]),
    doneIds: () => added.flatMap(([sheet, rule]) => (isLoaded(rule) ? [[sheet, rule.id] as const] : [])),
  };
}

function isLoaded(rule: Excel.ConditionalFormat): boolean {
  return (rule.toJSON() as { readonly id?: string }).id !== undefined;
}

function addRule(context: Excel.RequestContext, highlight: Highlight, generation: number): Excel.ConditionalFormat {
  const sheet = context.workbook.worksheets.getItem(highlight.sheet);
  const names = highlight.areas.map(areaName);
  // Of several areas the formula reads for the first: the collection is that of all of them, never of one.
  const range = names.length === 1 ? sheet.getRange(names[0]) : sheet.getRanges(names.join(","));
  const rule = range.conditionalFormats.add("Custom");
  // At once: should Excel break off, what was added is known by it.
  rule.load("id");
  rule.custom.rule.formula = `=${guardedFormula(highlight, generation)}`;
  rule.custom.format.fill.color = HIGHLIGHT_FILLS[highlight.look];
  rule.custom.format.font.color = HIGHLIGHT_INK;
  // A new rule goes before all others; ours go behind the user's. After that the object stands for another rule, so it comes last.
  rule.priority = -1;
  return rule;
}

/** Beyond so many rules that refuse, one by one is given up. */
const MOST_SINGLE = 30;

/**
 * Deletes rules by their ids, as far as Excel lets it; `ids` `null`: some stand whose ids nobody knows. Gives whether surely none of ours is left.
 * Excel may give rules new ids when it opens a file, so an id that is not there proves nothing as long as rules of its kind stand.
 */
export async function deleteRules(
  context: Excel.RequestContext,
  ids: readonly RuleId[] | null,
  sheets: readonly string[],
): Promise<boolean> {
  const known = ids ?? [];
  const listing = await listRules(context, sheets);
  const present = known.flatMap((rule) => standing(rule, listing));
  const deleted = await deleteAll(context, present, sheets);
  if (!deleted) return false;
  if (ids !== null && present.length === known.length) return true;
  const gone = new Set(present.map(([, id]) => id));
  return [...listing.values()].every((rules) => rules !== null && ![...rules].some(([id, type]) => type === "Custom" && !gone.has(id)));
}

/** Where the rule stands now: sheets are renamed. Where Excel does not tell, where it stood. */
function standing([sheet, id]: RuleId, listing: Listing): readonly RuleId[] {
  for (const [name, rules] of listing) if (rules?.has(id)) return [[name, id]];
  return listing.get(sheet) === null ? [[sheet, id]] : [];
}

async function deleteAll(context: Excel.RequestContext, rules: readonly RuleId[], sheets: readonly string[]): Promise<boolean> {
  if (rules.length === 0) return true;
  if (await deleteBatch(context, rules)) return true;
  // Excel did some of it before it broke off.
  const listing = await listRules(context, sheets);
  const left = rules.filter(([sheet, id]) => listing.get(sheet)?.has(id) ?? true);
  if (left.length > MOST_SINGLE) return false;
  let all = true;
  for (const rule of left) all = (await deleteBatch(context, [rule])) && all;
  return all;
}

async function deleteBatch(context: Excel.RequestContext, rules: readonly RuleId[]): Promise<boolean> {
  const done = await tolerant(async () => {
    for (const [sheet, id] of rules) rulesOf(context, sheet).getItem(id).delete();
    await context.sync();
    return true;
  });
  return done === true;
}
