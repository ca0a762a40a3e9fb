import type { HighlightRecord } from "../../../workbook/highlights";
import type { Highlight } from "../../../workbook/plan";
import { deleteRules, type RuleId } from "../highlights/rules";
import { dropSwitches, switchOff } from "../highlights/retire";
import { listRules, type Listing } from "../highlights/survey";

/**
 * Rules that are about to be added. What Excel will call them is known to nobody before it has added them, and to the pane alone afterwards, until it
 * has written it down.
 */
export interface AddedMarks {
  readonly generation: number;
  /** Of the highlights: by it the record of those that were written down is known. */
  readonly hash: string | null;
  /** Ids of the rules that stood before, by sheet; `null`: Excel does not tell. */
  readonly before: Readonly<Record<string, readonly string[]>> | null;
  /** How many are added to each sheet. */
  readonly added: Readonly<Record<string, number>>;
  /** The batch went through: all of them stand. */
  readonly isWhole: boolean;
}

export function marksToAdd(highlights: readonly Highlight[], hash: string | null, generation: number, before: Listing | null): AddedMarks {
  const added: Record<string, number> = {};
  for (const { sheet } of highlights) added[sheet] = (added[sheet] ?? 0) + 1;
  const ids = before && Object.fromEntries([...before].map(([sheet, rules]) => [sheet, [...(rules?.keys() ?? [])]]));
  return { generation, hash, before: ids, added, isWhole: false };
}

/** They are written down: the pane got that far. */
export function areKept({ generation, hash }: AddedMarks, record: HighlightRecord): boolean {
  return record.hash === hash && record.generation === generation;
}

/**
 * Switches them off and deletes them where it is sure which they are: all of them were added, nothing that stood before got another id since (as it does when
 * the file is opened anew), and nobody added a rule. Gives whether none is left.
 */
export async function takeBackMarks(context: Excel.RequestContext, marks: AddedMarks): Promise<boolean> {
  const there = await switchOff(context, [marks.generation]);
  if (there === null) return false;
  const listing = await listRules(context, there.filter((name) => Object.hasOwn(marks.added, name))); // prettier-ignore
  const ids = surelyAdded(marks, listing);
  const isClean = ids !== null && (await deleteRules(context, ids, there));
  if (isClean) await dropSwitches(context, [marks.generation]);
  return isClean;
}

function surelyAdded({ before, added, isWhole }: AddedMarks, listing: Listing): readonly RuleId[] | null {
  if (!isWhole || before === null) return null;
  const ids = Object.entries(added).map(([sheet, count]): readonly RuleId[] | null => {
    const rules = listing.get(sheet);
    const known = new Set(before[sheet] ?? []);
    if (!rules || [...known].some((id) => !rules.has(id))) return null;
    const fresh = [...rules].filter(([id]) => !known.has(id));
    return fresh.length === count && fresh.every(([, type]) => type === "Custom") ? fresh.map(([id]) => [sheet, id]) : null;
  });
  return ids.every((each) => each !== null) ? ids.flat() : null;
}
